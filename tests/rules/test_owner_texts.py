"""Rules that read who the owners are: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.rules.wording.actor_names import keys_of
from hytecore.rules.wording.spelling import is_near

REGISTRY = build(())
EXAMPLES = Path(__file__).parents[2] / "examples"
UNKNOWN = {"unknown": "sovitaan syksyllä"}


def report_of(code: str, actors: Sequence[Mapping[str, Any]], **sections: Any) -> Report:
    """Return the report of one rule on a plan with these actors."""
    plan = {"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma"}, "actors": list(actors), **sections}
    settings = Settings(select=(code,), as_of=date(2025, 6, 1), language="fi")
    return check(read_data(plan), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((each.variant, str(each.subject.id)) for each in report.findings)


def measure(identity: str = "m1", **fields: Any) -> dict[str, Any]:
    """Return a measure."""
    return {"id": identity, "title": f"Toimenpide {identity}", **fields}


def by(*actors: str, role: str = "responsible") -> list[dict[str, str]]:
    """Return what a measure says of those who answer for it."""
    return [{"actor": actor, "role": role} for actor in actors]


ACTORS: list[dict[str, Any]] = [
    {"id": "kaikki", "name": "Kaikki toimialat"},
    {"id": "seurat", "kind": "ngo", "name": "Urheiluseurat"},
    {"id": "liikunta", "kind": "unit", "name": "Liikuntapalvelut"},
    {"id": "edustus", "kind": "ngo", "name": "Järjestöt", "contact": "järjestöyhdyshenkilö"},
    {"id": "sv", "name": {"sv": "Alla sektorer"}},
]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"responsibilities": by("kaikki")}, ["measure"], id="everybody"),
        pytest.param({"responsibilities": by("sv")}, ["measure"], id="swedish-name"),
        pytest.param({"responsibilities": by("kaikki", "seurat")}, ["measure"], id="two-groups"),
        pytest.param({"responsibilities": by("kaikki", "liikunta")}, [], id="someone-answers-too"),
        pytest.param({"responsibilities": by("kaikki", role="partner")}, [], id="group-is-a-partner"),
        pytest.param({"responsibilities": by("kaikki", "missing")}, [], id="perhaps-someone-else"),
        pytest.param({"responsibilities": by("edustus")}, [], id="group-with-a-contact"),
        pytest.param({"responsibilities": UNKNOWN, "as_written": {"owners": "kaikki"}}, [], id="open-with-a-reason"),
        pytest.param({"responsibilities": by("liikunta"), "as_written": {"owners": "kaikki"}}, [], id="structure"),
        pytest.param({"as_written": {"owners": "koko kaupunki"}}, ["written"], id="text"),
        pytest.param({"as_written": {"owners": {"fi": "Kunta", "sv": "hela staden"}}}, ["written"], id="one-language"),
        pytest.param({"as_written": {"owners": "Liikuntapalvelut"}}, [], id="text-names-someone"),
        pytest.param({"as_written": {"schedule": "kaikki"}}, [], id="other-text"),
        pytest.param({}, [], id="nothing-said"),
    ],
)
def test_groups_are_found_where_only_they_answer(fields: dict[str, Any], expected: list[str]) -> None:
    """HYT208 looks at those who answer first, at the words only where nothing else is said."""
    report = report_of("HYT208", ACTORS, measures=[measure(**fields)])
    assert [message for message, _ in found(report)] == expected


def test_a_group_is_told_once() -> None:
    """However many measures one group has, it is one finding that names them all."""
    measures = [measure(f"m{number}", responsibilities=by("kaikki")) for number in range(6)]
    report = report_of("HYT208", ACTORS, measures=[*measures, measure("m9", responsibilities=by("liikunta"))])
    assert found(report) == [("several", "kaikki")]
    assert report.findings[0].data == {"owners": ["kaikki"], "n": 6, "names": [f"m{n}" for n in range(6)]}


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        pytest.param({"kind": "person", "name": "A. B."}, ["person"], id="initials"),
        pytest.param({"kind": "person", "name": "Minna Mallikas"}, ["person"], id="name"),
        pytest.param({"name": "Minna Mallikas"}, ["person"], id="kind-not-stated"),
        pytest.param({"kind": "role", "name": "Minna Mallikas"}, ["person"], id="called-a-role"),
        pytest.param({"kind": "role", "name": "Hyvinvointikoordinaattori Minna Mallikas"}, [], id="title"),
        pytest.param({"kind": "person", "name": "Minna Mallikas", "contact": UNKNOWN}, [], id="contact-unknown"),
        pytest.param({"kind": "person", "name": "Minna Mallikas", "part_of": "kunta"}, [], id="organisation"),
        pytest.param({"kind": "ngo", "name": "Minna Mallikas"}, [], id="an-association-with-a-name"),
        pytest.param({"name": "Maria Akatemia"}, [], id="house"),
    ],
)
def test_persons_without_task_or_organisation(actor: dict[str, Any], expected: list[str]) -> None:
    """HYT209 finds persons that answer for something, and of whom nothing but the name is stated."""
    actors: list[dict[str, Any]] = [{"id": "x", **actor}, {"id": "kunta", "kind": "municipality", "name": "Testilä"}]
    report = report_of("HYT209", actors, measures=[measure(responsibilities=by("x"))])
    assert [message for message, _ in found(report)] == expected
    assert found(report_of("HYT209", actors, measures=[measure(responsibilities=by("x", role="support"))])) == []


def test_a_name_is_quoted_once() -> None:
    """The finding repeats no person's name in its explanation or advice."""
    actors = [{"id": "x", "kind": "person", "name": "Minna Mallikas"}]
    finding = report_of("HYT209", actors, measures=[measure(responsibilities=by("x"))]).findings[0]
    told = f"{finding.title} {finding.message} {finding.why} {finding.fix}"
    assert told.count("Mallikas") == 1


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"responsibilities": by("liikunta"), "as_written": {"owners": "Liikunta?"}}, ["mark"]),
        pytest.param({"as_written": {"owners": "Liikunta?"}}, ["mark"]),
        pytest.param({"as_written": {"owners": "xx"}}, ["mark"]),
        pytest.param({"as_written": {"owners": "____"}}, ["mark"]),
        pytest.param({"as_written": {"owners": "?"}}, ["mark"]),
        pytest.param({"as_written": {"owners": {"fi": "Kunta", "sv": "utses senare"}}}, ["mark"]),
        pytest.param({"responsibilities": UNKNOWN, "as_written": {"owners": "tbd"}}, []),
        pytest.param({"as_written": {"owners": "Sivistystoimi tai nuorisotoimi"}}, ["alternatives"]),
        pytest.param({"responsibilities": by("liikunta"), "as_written": {"owners": "Liikunta tai nuorisotoimi"}}, []),
        pytest.param({"as_written": {"owners": "HUS/Hyvinkää"}}, []),
        pytest.param({"as_written": {"owners": "Avoin yliopisto"}}, []),
        pytest.param({"as_written": {"indicators": "Mikä?"}}, []),
    ],
)
def test_doubt_about_the_owner(fields: dict[str, Any], expected: list[str]) -> None:
    """HYT210 reads the document's words; *one or another* only where the plan states no owner."""
    report = report_of("HYT210", ACTORS, measures=[measure(**fields)])
    assert [message for message, _ in found(report)] == expected


TUUSULA = {"id": "tuusula", "kind": "municipality", "name": "Tuusula"}
KERAVA = {"id": "kerava", "kind": "municipality", "name": "Kerava"}


@pytest.mark.parametrize(
    ("actors", "groups"),
    [
        pytest.param([{"name": "Nuorisotyö"}, {"name": "nuoriso-työ"}], [["a", "b"]], id="hyphen"),
        pytest.param([{"name": "Hyte-ryhmä"}, {"name": "HYTE ryhmä"}], [["a", "b"]], id="written-apart"),
        pytest.param([{"name": "Liikuntapalvelut"}, {"name": "Liikuntapalveluiden"}], [["a", "b"]], id="inflection"),
        pytest.param([{"name": "Perhekeskus", "aliases": ["Perhetalo"]}, {"name": "perhetalo"}], [["a", "b"]]),
        pytest.param([{"name": {"fi": "Kunta", "sv": "Kommunen"}}, {"name": "kommunen"}], [["a", "b"]], id="language"),
        pytest.param([{"name": "Keski-Uudenmaan sote (Keusote)"}, {"name": "KEUSOTE"}], [["a", "b"]], id="brackets"),
        pytest.param([{"name": "Elämäni sankari ry"}, {"name": "Elämäni sankari"}], [["a", "b"]], id="form"),
        pytest.param([{"name": "Mielenterveysseura"}, {"name": "Mielenterveyseura"}], [["a", "b"]], id="letter"),
        pytest.param([{"name": "Minna Mallikas", "kind": "person"}, {"name": "Minna Mallikes", "kind": "person"}], []),
        pytest.param([{"name": "HUS"}, {"name": "HUS/Hyvinkää"}], [], id="part-by-name"),
        pytest.param([{"name": "HUS (Hyvinkää)"}, {"name": "Hyvinkää"}], [], id="place-in-brackets"),
        pytest.param([{"name": "Hyvinvointiryhmä 1"}, {"name": "Hyvinvointiryhmä 2"}], [], id="numbers"),
        pytest.param([{"name": "Koulutoimi"}, {"name": "Koulutiimi"}], [], id="department-and-team"),
        pytest.param([{"name": "Tuusulan kirjasto"}, {"name": "Keravan kirjasto"}], [], id="two-towns"),
        pytest.param([{"name": "Kunta", "code": "858"}, {"name": "Kunta", "code": "245"}], [], id="two-codes"),
        pytest.param([{"name": "Pori", "kind": "municipality"}, {"name": "Porin", "kind": "unit"}], [], id="kinds"),
        pytest.param([{"name": "Nuorisopalvelut"}, {"name": "Nuorisopalvelut", "part_of": "a"}], [], id="part-of-it"),
    ],
)
def test_two_names_of_one_actor(actors: list[dict[str, Any]], groups: list[list[str]]) -> None:
    """HYT603 sees through spelling and inflection, and keeps apart what the plan tells apart."""
    stated = [{"id": identity, **actor} for identity, actor in zip("ab", actors, strict=True)]
    report = report_of("HYT603", stated)
    assert [finding.data["actors"] for finding in report.findings] == groups


def test_units_of_two_towns_and_of_one() -> None:
    """Units of one name are one only within one organisation; a third without organisation is neither."""
    units = [
        {"id": "t1", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "tuusula"},
        {"id": "t2", "kind": "unit", "name": "Tuusulan liikuntapalvelut", "part_of": "tuusula"},
        {"id": "k1", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "kerava"},
        {"id": "x", "kind": "unit", "name": "Liikuntapalvelut"},
    ]
    report = report_of("HYT603", [TUUSULA, KERAVA, *units])
    assert [finding.data["actors"] for finding in report.findings] == [["t1", "t2"]]


def test_names_side_by_side_are_no_misspelling() -> None:
    """Who is named beside another in one measure is someone else, if a letter is all the difference."""
    actors = [{"id": "a", "name": "Vanhusneuvosto"}, {"id": "b", "name": "Vanhusneuvostot"}]
    near = [{"id": "a", "name": "Kulttuuritalo"}, {"id": "b", "name": "Kulttuurisalo"}]
    assert len(report_of("HYT603", actors).findings) == 1
    assert len(report_of("HYT603", near).findings) == 1
    assert found(report_of("HYT603", near, measures=[measure(responsibilities=by("a", "b"))])) == []


def test_the_order_of_actors_does_not_matter() -> None:
    """The same group is found in any order, with the same first actor."""
    names = {"c": "Keusote", "a": "KEUSOTE", "b": "Keusoten"}
    actors = [{"id": identity, "name": name} for identity, name in names.items()]
    for order in (actors, actors[::-1]):
        findings = report_of("HYT603", order).findings
        assert [(each.subject.id, each.data["actors"]) for each in findings] == [("a", ["a", "b", "c"])]


def test_words_that_differ_by_a_letter() -> None:
    """One letter more, another one, or two that changed places; not two."""
    near = [("kirjasto", "kirjasti"), ("kirjasto", "kirjsato"), ("kirjasto", "kirjastoo"), ("kirjasto", "irjasto")]
    assert [is_near(*pair) for pair in near] == [True] * 4
    assert [is_near("kirjasto", other) for other in ("kirjasto", "kirajstoo", "kirja")] == [False] * 3
    assert list(keys_of("  ")) == []


@pytest.mark.parametrize("code", ["HYT208", "HYT209", "HYT210", "HYT603"])
@pytest.mark.parametrize("plan", ["kuopio-roles", "minimal"])
def test_examples_stay_silent(code: str, plan: str) -> None:
    """The map of roles and the smallest plan give no cause."""
    settings = Settings(select=(code,), as_of=date(2025, 6, 1))
    assert check(EXAMPLES / plan / "plan.yaml", settings=settings).findings == ()
