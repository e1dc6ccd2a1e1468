"""The document itself: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest
from attrs import evolve

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.model.goal import Goal
from hytecore.model.plan import Plan
from hytecore.packs import Words, field
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, read_bytes, read_data

REGISTRY = build(())


def plan(header: Mapping[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan as plain data."""
    return {"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma", **(header or {})}, **sections}


def report_of(code: str, *readings: Reading, language: str = "en") -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), as_of=date(2025, 6, 1), language=language)
    return check(*readings, settings=settings, registry=REGISTRY)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str, str | None]]:
    """Return message, subject and field of each finding, sorted."""
    return sorted((f.variant, f"{f.subject.kind}:{f.subject.id}", f.field) for f in findings)


def outcome_of(code: str, report: Report) -> str:
    """Return what became of a rule."""
    return next(outcome.outcome for outcome in report.outcomes if outcome.code == code)


@pytest.mark.parametrize(
    ("code", "stated", "expected"),
    [
        pytest.param("HYT001", plan(goals="g1"), [("value", "plan:p", "goals")], id="001 a section is no list"),
        pytest.param(
            "HYT001",
            plan(goals=[{"id": "g1", "title": "A", "serves": "g2, g3", "indicators": "i1", "answers": 5}]),
            [("nearest", "goal:g1", "indicators"), ("nearest", "goal:g1", "serves"), ("value", "goal:g1", "answers")],
            id="001 a text where a list of texts belongs",
        ),
        pytest.param(
            "HYT001",
            plan({"languages": "suomi", "covers": "testila"}),
            [("nearest", "plan:p", "covers"), ("value", "plan:p", "languages")],
            id="001 no brackets are proposed round a word that is not known",
        ),
        pytest.param(
            "HYT001",
            plan(goals=["Liikunta lisääntyy"]),
            [("fields", "plan:p", "goals")],
            id="001 a text where an entity belongs",
        ),
        pytest.param(
            "HYT001",
            plan(
                goals=[
                    {"id": "g1", "title": "A", "indicators": [{"indicator": "i1", "target": {"at": {"unknown": None}}}]}
                ]
            ),
            [("reason", "goal:g1", "indicators.target.at.unknown")],
            id="001 no reason, deep inside",
        ),
        pytest.param(
            "HYT002",
            {**plan(), "x-a": 1, "x-b": [1, 2]},
            [("block", "plan:p", "x-a"), ("block", "plan:p", "x-b")],
            id="002 blocks",
        ),
        pytest.param(
            "HYT002",
            plan(goals=[{"id": "g1", "title": "A", "smart": {"specific": "B", "measureable": "C"}}]),
            [("nearest", "goal:g1", "smart.measureable")],
            id="002 inside a form",
        ),
        pytest.param(
            "HYT003",
            plan(
                measures=[{"id": "m1", "title": "A"}] * 3,
                goals=[{"title": "A"}, {"title": "B"}],
                cells=[{"theme": "t1", "prevention": "primary"}] * 2,
                claims=[{"id": "m1"}, {"id": "m2"}, {"id": "m2"}],
            ),
            [("entities", "claim:m2", "id"), ("entities", "measure:m1", "id")],
            id="003 each kind by itself, not where the id is missing",
        ),
        pytest.param("HYT003", plan(), [], id="003 nothing"),
        pytest.param(
            "HYT004",
            plan(
                {"owner": "a9"},
                goals=[{"title": "A", "owner": "a9", "serves": [{"plan": "q", "goal": "g1"}]}],
                cells=[{"theme": "t9", "prevention": "primary"}],
                measures=[{"id": "m1", "title": "A", "theme": {"unknown": "-"}, "responsibilities": [{"actor": ""}]}],
                suppress=[{"rule": "HYT101", "subject": "goal:g9"}],
            ),
            [("missing", "cell:t9/primary", "theme"), ("missing", "goal:None", "owner")],
            id="004 holders without an id, links between plans, what is not stated",
        ),
        pytest.param(
            "HYT004",
            plan(
                goals=[{"id": "g12", "title": "A"}, {"id": "tavoite-01", "title": "B"}],
                measures=[{"id": "m1", "title": "A", "goals": ["g13", "g112", "tavoite-1"]}],
            ),
            [*[("missing", "measure:m1", "goals")] * 2, ("nearest", "measure:m1", "goals")],
            id="004 another number is another id",
        ),
        pytest.param(
            "HYT004",
            plan(actors=[{"id": "a1", "name": "A", "chair": "a2", "members": ["a2", "a1", "a2"]}]),
            [("missing", "actor:a1", "chair")],
            id="004 one finding, however often it is named",
        ),
        pytest.param("HYT007", plan(goals=[{"id": "g1", "title": "A"}]), [], id="007 goals"),
        pytest.param("HYT007", plan(goals=[], measures=None), [("empty", "plan:p", None)], id="007 empty lists"),
        pytest.param("HYT007", plan({"kind": "report"}), [("empty", "plan:p", None)], id="007 a report of nothing"),
        pytest.param(
            "HYT007",
            plan({"kind": "report"}, structures=[{"item": "responsible_body", "state": "yes"}]),
            [],
            id="007 a report that answers a checklist",
        ),
        pytest.param(
            "HYT007",
            {"plan": {"id": "p", "title": "A"}},
            [("empty", "plan:p", None)],
            id="007 a plan that lacks the line with the version",
        ),
        pytest.param("HYT007", {"name": "package", "version": "1.0"}, [], id="007 no plan at all"),
        pytest.param("HYT007", {}, [], id="007 an empty file"),
        pytest.param("HYT007", [], [], id="007 a list"),
        pytest.param(
            "HYT009",
            {"hytecore": 1, "plan": None},
            [("nameless", "plan:None", "id"), ("nameless", "plan:None", "title")],
            id="009 an empty header",
        ),
        pytest.param("HYT009", {}, [("hytecore", "plan:None", "hytecore")], id="009 an empty file"),
        pytest.param(
            "HYT009",
            plan(actors=[{"id": "a1", "name": ""}], structures=[{"state": "yes"}], suppress=[{"rule": "HYT101"}]),
            [
                ("field", "actor:a1", "name"),
                ("field", "suppression:HYT101/", "subject"),
                ("nameless", "structure:None", "item"),
            ],
            id="009 entities without ids of their own",
        ),
    ],
)
def test_rule_finds(code: str, stated: Any, expected: list[tuple[str, str, str | None]]) -> None:
    """A rule finds these and no others."""
    assert told(report_of(code, read_data(stated)).findings) == expected


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        pytest.param(
            "HYT001", "measures:\n- {id: m1, title: A}\n- {id: m2,\n   status: maybe, title: B}", ["7:4"], id="value"
        ),
        pytest.param("HYT002", "measures:\n- id: m1\n  title: A\n  ownr: B", ["7:3"], id="field of an entity"),
        pytest.param("HYT002", "goalz: []\nx-other: {}", ["4:1", "5:1"], id="section and block"),
        pytest.param("HYT009", "measures:\n- {id: m1, title: A}\n- {id: m2}", ["6:3"], id="entity that lacks a field"),
        pytest.param("HYT010", "measures:\n- {id: m1, title: A,\n   title: B}", ["6:4"], id="second of two keys"),
        pytest.param("HYT003", "goals:\n- {id: g1, title: B}\n- {id: g1, title: A}", ["6:4"], id="first of two ids"),
        pytest.param("HYT004", "measures:\n- id: m1\n  title: A\n  goals: [g1, g2]", ["7:11", "7:15"], id="references"),
    ],
)
def test_place_of_a_finding(code: str, text: str, places: list[str]) -> None:
    """A finding tells line and column of what is wrong."""
    reading = read_bytes(f"hytecore: 1\nplan:\n  {{id: p, title: A}}\n{text}\n".encode(), ".yaml", "plan.yaml")
    locations = [finding.location for finding in report_of(code, reading).findings]
    assert sorted(str(location).removeprefix("plan.yaml:") for location in locations) == places


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_unknown_field_of_the_header_has_its_own_place(suffix: str) -> None:
    """A key of the header is found there, not at the top of the file, in both notations."""
    text = '{"hytecore": 1,\n "plan": {"id": "p", "title": "A",\n  "perod": 2025}}\n'
    (finding,) = report_of("HYT002", read_bytes(text.encode(), suffix, "plan")).findings
    assert str(finding.location) == "plan:3:3"


@attrs.frozen
class Known:
    """A block that a pack declares."""

    note: str | None = field(Words(), "A note.")


def test_block_that_a_pack_reads_is_no_finding() -> None:
    """Only blocks that no loaded pack declares are told."""
    core, *others = REGISTRY.packs
    registry = evolve(REGISTRY, packs=(evolve(core, pack=evolve(core.pack, blocks={"x-known": Known})), *others))
    reading = read_data({**plan(), "x-known": {}, "x-other": {}})
    settings = Settings(select=("HYT002",), as_of=date(2025, 6, 1))
    assert told(check(reading, settings=settings, registry=registry).findings) == [("block", "plan:p", "x-other")]


@pytest.mark.parametrize(
    "code", [code for code in REGISTRY.modules if code[:5] in ("HYT00", "HYT01", "HYT10", "HYT11")]
)
def test_nothing_is_said_of_a_file_that_could_not_be_read(code: str) -> None:
    """Only HYT008 speaks of a file with a fault of syntax; no other rule calls it in order."""
    report = report_of(code, read_bytes(b"hytecore: 1\nplan: {id: p", ".yaml", "plan.yaml"))
    if code == "HYT008":
        assert (told(report.findings), outcome_of(code, report)) == ([("bracket", "file:None", None)], "fail")
    else:
        assert (told(report.findings), outcome_of(code, report)) == ([], "could_not_check")


def test_file_that_can_be_read_passes_beside_one_that_cannot() -> None:
    """HYT008 names the broken file only."""
    broken = read_bytes(b"plan: [", ".yaml", "broken.yaml")
    report = report_of("HYT008", read_data(plan()), broken)
    assert [str(finding.location) for finding in report.findings] == ["broken.yaml:2:1"]


def test_empty_plan_that_could_not_be_read_is_not_called_empty() -> None:
    """Where goals are written and unreadable, HYT001 speaks and HYT007 could not check."""
    unread: tuple[dict[str, Any], ...] = (
        {"goals": "Liikunta lisääntyy"},
        {"measures": ["Kävelyryhmät"]},
        {"goals": {"g1": {}}},
    )
    for sections in unread:
        report = report_of("HYT007", read_data(plan(**sections)))
        assert (told(report.findings), outcome_of("HYT007", report)) == ([], "could_not_check")


def test_plan_built_in_a_program_is_checked_like_a_file() -> None:
    """A plan without a file has no problems of reading, but it can be empty or refer to nothing."""
    built = Plan(id="p", title="A", goals=(Goal(id="g1", title="B", serves=("p1",)),))
    assert told(check(built, settings=Settings(select=("HYT004",))).findings) == [("missing", "goal:g1", "serves")]
    empty = Plan(id="p", title="A")
    assert told(check(empty, settings=Settings(select=("HYT00",))).findings) == [("empty", "plan:p", None)]


def test_references_to_a_section_that_could_not_be_read_are_not_judged() -> None:
    """Actors written as a mapping are one finding of HYT001, and none of HYT004."""
    responsible = [{"id": "m1", "title": "A", "responsibilities": [{"actor": "a1"}]}]
    report = report_of("HYT004", read_data(plan(actors={"a1": {"name": "A"}}, measures=responsible)))
    assert (told(report.findings), outcome_of("HYT004", report)) == ([], "could_not_check")


@pytest.mark.parametrize("code", ["HYT003", "HYT004"])
def test_order_of_the_file_does_not_matter(code: str) -> None:
    """The same findings come out, word for word, when every list stands the other way round."""
    sections: dict[str, Any] = {
        "actors": [{"id": "a1", "name": "A"}, {"id": "a1", "name": "B"}, {"id": "a2", "name": "C"}],
        "goals": [{"id": "g1", "title": "A", "owner": "a9"}, {"id": "g1", "title": "B", "owner": "a9"}],
        "measures": [
            {"id": "m1", "title": "A", "goals": ["g8", "liikunta"]},
            {"id": "m1", "title": "B", "goals": ["g8", "g9"]},
            {"id": "m2", "title": "C", "responsibilities": [{"actor": "a9"}, {"actor": "a2"}]},
        ],
    }
    forwards = report_of(code, read_data(plan(**sections)), read_data(plan({"id": "q"})), read_data(plan({"id": "q"})))
    backwards = report_of(code, read_data(plan(**{key: value[::-1] for key, value in sections.items()})),
                          read_data(plan({"id": "q"})), read_data(plan({"id": "q"})))  # fmt: skip
    assert forwards.findings
    assert [f.to_json() for f in forwards.findings] == [f.to_json() for f in backwards.findings]


def test_many_missing_ids_are_all_told_and_some_get_a_proposal() -> None:
    """However many references lead nowhere, none is left out and the search for what was meant has an end."""
    known = [{"id": f"tavoite-{letters}", "title": "A"} for letters in _words(3000)]
    broken = [
        {"id": f"m{number}", "title": "A", "goals": [f"tavoitte-{letters}"]}
        for number, letters in enumerate(_words(300))
    ]
    findings = report_of("HYT004", read_data(plan(goals=known, measures=broken))).findings
    assert len(findings) == 300
    proposed = [finding for finding in findings if finding.variant == "nearest"]
    assert proposed
    assert all(f.data["nearest"].replace("tavoite-", "tavoitte-") == f.data["missing"] for f in proposed)


def _words(number: int) -> list[str]:
    return ["".join(chr(97 + number // 26**place % 26) for place in range(3)) for number in range(number)]
