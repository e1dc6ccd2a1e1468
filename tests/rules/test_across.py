"""Rules across plans: the edges that the examples beside the rules do not show."""

from __future__ import annotations

import importlib.util
import json
import random
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

Data: TypeAlias = dict[str, Any]

REGISTRY = build(())
UNKNOWN = {"unknown": "neuvotellaan syksyllä"}
CODES = ("HYT801", "HYT802", "HYT803", "HYT804", "HYT805")
HVA: Data = {"id": "hva", "kind": "wellbeing_county", "name": "Pohjois-Savon hyvinvointialue"}
KUOPIO: Data = {"id": "kuopio", "kind": "municipality", "name": "Kuopio"}
SIILI: Data = {"id": "siili", "kind": "municipality", "name": "Siilinjärvi"}
ESPOO: Data = {"id": "espoo", "kind": "municipality", "name": "Espoo"}
SEURA: Data = {"id": "seura", "kind": "ngo", "name": "Kunnon Polku ry"}


def plan(identity: str, *actors: Data, header: Mapping[str, Any] | None = None, **sections: Any) -> Data:
    """Return a plan as plain data; its owner is the first of *actors*."""
    own = {"owner": actors[0]["id"]} if actors else {}
    return {
        "hytecore": 1,
        "plan": {"id": identity, "title": identity.upper(), **own, **(header or {})},
        "actors": list(actors),
        **sections,
    }


def goal(identity: str, **more: Any) -> Data:
    """Return a goal."""
    return {"id": identity, "title": f"Tavoite {identity}", **more}


def measure(identity: str, lead: str = "", responsible: str = "", **more: Any) -> Data:
    """Return a measure with one title, and with actors separated by blanks."""
    rows = [{"actor": actor, "role": "lead"} for actor in lead.split()]
    rows += [{"actor": actor} for actor in responsible.split()]
    return {"id": identity, "title": "Ikäihmisten etsivä työ", **({"responsibilities": rows} if rows else {}), **more}


def tie(plan: str, goal: str, **reviewed: Any) -> Data:
    """Return a link to a goal of another plan."""
    return {"plan": plan, "goal": goal, **({"reviewed": reviewed} if reviewed else {})}


def report_of(code: str, *plans: Data) -> Report:
    """Return the report of one rule on a workspace."""
    settings = Settings(select=(code,), as_of=date(2025, 6, 1), language="en")
    return check(*map(read_data, plans), settings=settings, registry=REGISTRY)


def told(code: str, *plans: Data) -> tuple[str, list[tuple[str, str]]]:
    """Return the outcome of a rule, and message and subject of each finding."""
    report = report_of(code, *plans)
    return report.outcomes[0].outcome, [
        (each.variant, f"{each.subject.plan}/{each.subject.id}") for each in report.findings
    ]


@pytest.mark.parametrize("code", CODES)
def test_one_plan_alone_is_not_judged(code: str) -> None:
    """Where there is nothing to compare with, the rules do not apply, whatever the plan links to."""
    alone = plan("a", HVA, goals=[goal("g", serves=[tie("b", "x", deadline=2028)], assigned_to=["hva"])])

    assert told(code, alone) == ("not_applicable", [])


@pytest.mark.parametrize("code", ["HYT801", "HYT803", "HYT805"])
def test_what_hangs_on_a_plan_that_is_not_here_could_not_be_checked(code: str) -> None:
    """A link into the dark is no pass."""
    plans = [plan("a", HVA), plan("b", KUOPIO, goals=[goal("g", serves=[tie("c", "x", deadline=2028)])])]

    assert told(code, *plans) == ("could_not_check", [])


ASKS = plan("a", HVA, KUOPIO, SIILI, goals=[goal("g", assigned_to=["kuopio"]), goal("part", serves=["g"])])


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        pytest.param(ASKS, [plan("k", KUOPIO)], ("fail", [("silent", "a/g")]), id="no-goals"),
        pytest.param(ASKS, [plan("k", KUOPIO, goals=[goal("x", serves=[tie("a", "g")])])], ("pass", []), id="served"),
        pytest.param(ASKS, [plan("k", KUOPIO, goals=[goal("x", serves=[tie("a", "part")])])], ("pass", []), id="part"),
        pytest.param(
            ASKS,
            [
                plan("k", KUOPIO, goals=[goal("x", serves=[tie("m", "y")])]),
                plan("m", SEURA, goals=[goal("y", serves=[tie("a", "g")])]),
            ],
            ("pass", []),
            id="by-way-of-a-third-plan",
        ),
        pytest.param(
            ASKS,
            [plan("k", KUOPIO), plan("k2", KUOPIO, goals=[goal("x", serves=[tie("a", "g")])])],
            ("pass", []),
            id="in-another-plan-of-the-same",
        ),
        pytest.param(ASKS, [plan("s", SIILI)], ("not_applicable", []), id="own-plan-not-here"),
        pytest.param(ASKS, [plan("k", KUOPIO, header={"kind": "role_map"})], ("not_applicable", []), id="map-of-roles"),
        pytest.param(
            {**ASKS, "plan": {**ASKS["plan"], "period": "2025/2028"}},
            [plan("k", KUOPIO, header={"period": "2021/2024"})],
            ("not_applicable", []),
            id="plan-of-earlier-years",
        ),
        pytest.param(ASKS, [plan("k", KUOPIO, goals=[goal("x", serves=UNKNOWN)])], ("could_not_check", []), id="open"),
        pytest.param(
            plan("a", HVA, KUOPIO, goals=[goal("savuton", assigned_to=["kuopio"])]),
            [plan("k", KUOPIO, goals=[goal("x", serves=[tie("a", "savutom")])])],
            ("could_not_check", []),
            id="misspelt",
        ),
        pytest.param(
            plan("a", HVA, goals=[goal("g", assigned_to=["hva"])]),
            [plan("k", KUOPIO)],
            ("not_applicable", []),
            id="own",
        ),
        pytest.param(
            ASKS, [plan("k", {**KUOPIO, "id": "kaupunki", "name": "Kuopio stad"})], ("not_applicable", []), id="unknown"
        ),
        pytest.param(
            ASKS,
            [plan("k", {"id": "kaupunki", "kind": "municipality", "name": "Kaupunki", "code": "297"})],
            ("fail", [("silent", "a/g")]),
            id="by-code",
        ),
    ],
)
def test_unanswered_goals(above: Data, below: list[Data], expected: tuple[str, list[tuple[str, str]]]) -> None:
    """A goal is answered by any plan of the actor that holds at the same time, directly or on the way."""
    assert told("HYT801", above, *below) == expected
    assert told("HYT801", *reversed(below), above) == expected


def test_an_unreadable_link_spoils_nothing_in_other_plans() -> None:
    """Only what is said of the plan that could not be read is left out."""
    asks = plan("a", HVA, KUOPIO, SIILI, goals=[goal("g", assigned_to=["kuopio"]), goal("h", assigned_to=["siili"])])
    broken = plan("k", KUOPIO, goals=[goal("x", serves=[7])])

    assert told("HYT801", asks, broken, plan("s", SIILI)) == ("fail", [("silent", "a/h")])
    assert told("HYT801", asks, broken) == ("could_not_check", [])


LED = measure("m1", "hva")
ALIKE = {"theme": "t"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(plan("a", HVA, measures=[LED]), plan("k", KUOPIO, measures=[measure("n")]), 1, id="owner"),
        pytest.param(
            plan("a", HVA, measures=[LED]), plan("k", KUOPIO, HVA, measures=[measure("n", "hva")]), 0, id="common-lead"
        ),
        pytest.param(
            plan("a", HVA, KUOPIO, measures=[measure("m", responsible="hva kuopio")]),
            plan("k", KUOPIO, measures=[measure("n", "kuopio")]),
            0,
            id="named-in-both",
        ),
        pytest.param(
            plan("a", HVA, measures=[LED]),
            plan("k", KUOPIO, measures=[measure("n", "kuopio")]),
            0,
            id="told-as-overlap",
        ),
        pytest.param(
            plan("a", KUOPIO, measures=[measure("m")]), plan("k", SIILI, measures=[measure("n")]), 0, id="two"
        ),
        pytest.param(plan("a", HVA, measures=[LED]), plan("k", ESPOO, measures=[measure("n")]), 0, id="other-area"),
        pytest.param(
            plan("a", SEURA, measures=[measure("m")]), plan("k", KUOPIO, measures=[measure("n")]), 1, id="ngo"
        ),
        pytest.param(
            plan("a", HVA, measures=[LED]), plan("k", KUOPIO, measures=[measure("n", agreed=True)]), 0, id="agreed"
        ),
        pytest.param(
            plan("a", HVA, measures=[LED]), plan("k", KUOPIO, measures=[measure("n", agreed=UNKNOWN)]), None, id="open"
        ),
        pytest.param(
            plan("a", HVA, measures=[LED]),
            plan("k", KUOPIO, measures=[measure("n", responsibilities=UNKNOWN)]),
            None,
            id="who-is-open",
        ),
        pytest.param(
            plan("a", HVA, measures=[LED]), plan("k", KUOPIO, measures=[measure("n", status="done")]), 0, id="done"
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", prevention="primary")]),
            plan("k", KUOPIO, measures=[measure("n", prevention="tertiary")]),
            0,
            id="levels",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", prevention="primary")]),
            plan("k", KUOPIO, measures=[measure("n")]),
            1,
            id="one-level-stated",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", audience="patients")]),
            plan("k", KUOPIO, measures=[measure("n", audience="professionals")]),
            0,
            id="audiences",
        ),
        pytest.param(
            plan("a", HVA, themes=[{"id": "t", "title": "Liikunta"}], measures=[measure("m", "hva", theme="t")]),
            plan("k", KUOPIO, themes=[{"id": "t", "title": "Päihteet"}], measures=[measure("n", theme="t")]),
            0,
            id="themes-of-one-title",
        ),
        pytest.param(
            plan("a", HVA, themes=[{"id": "t", "title": "X"}], measures=[measure("m", "hva", theme="t", activity="e")]),
            plan(
                "k",
                KUOPIO,
                themes=[{"id": "u", "title": "Y"}],
                measures=[measure("n", "kuopio", theme="u", activity="e")],
            ),
            1,
            id="one-key-under-two-themes",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", activity="x")]),
            plan("k", KUOPIO, measures=[measure("n", activity="y")]),
            0,
            id="one-title-and-two-keys",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", activity="x")]),
            plan("k", KUOPIO, measures=[measure("n")]),
            1,
            id="a-title-that-means-a-key",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", title={"fi": "Ikäihmisten etsivä työ", "sv": "Uppsökande"})]),
            plan("k", KUOPIO, measures=[measure("n", title="uppsökande")]),
            1,
            id="one-title-in-two-languages",
        ),
        pytest.param(
            plan("a", HVA, measures=[measure("m", "hva", title="-")]),
            plan("k", KUOPIO, measures=[measure("n", title="-")]),
            0,
            id="placeholder",
        ),
        pytest.param(
            plan("a", HVA, measures=[LED], header={"kind": "role_map"}),
            plan("k", KUOPIO, measures=[measure("n")]),
            0,
            id="map-of-roles",
        ),
        pytest.param(
            plan("a", HVA, measures=[LED], header={"period": "2021/2024"}),
            plan("k", KUOPIO, measures=[measure("n")], header={"period": "2025/2028"}),
            0,
            id="other-years",
        ),
    ],
)
def test_same_promise_twice(one: Data, other: Data, expected: int | None) -> None:
    """Two plans promise one measure in one area, nobody has agreed, and no other rule tells it."""
    outcome = "could_not_check" if expected is None else "fail" if expected else "pass"
    if one["plan"].get("kind") == "role_map":
        outcome = "pass"
    for plans in ((one, other), (other, one)):
        report = report_of("HYT802", *plans)
        assert (report.outcomes[0].outcome, len(report.findings)) == (outcome, expected or 0)


def test_an_overlap_and_a_promise_made_twice_are_never_told_of_one_activity() -> None:
    """What HYT203 tells of an activity is not told once more."""
    actors = (HVA, KUOPIO, SEURA)
    for seed in range(60):
        rnd = random.Random(seed)
        plans = [
            plan(
                actor["id"],
                actor,
                *(other for other in actors if other is not actor),
                measures=[
                    measure(f"m{number}", rnd.choice(("", "hva", "kuopio", "seura")), activity=rnd.choice("ab"))
                    for number in range(3)
                ],
            )
            for actor in actors
        ]
        both = Settings(select=("HYT203", "HYT802"), as_of=date(2025, 6, 1), language="en")
        found = check(*map(read_data, plans), settings=both, registry=REGISTRY).findings
        activities = Counter(
            next(m["activity"] for p in plans for m in p["measures"] if (p["plan"]["id"], m["id"]) == at)
            for at in ((each.subject.plan, each.subject.id) for each in found)
        )
        assert set(activities.values()) <= {1}


@pytest.mark.parametrize(
    ("above", "reviewed", "expected"),
    [
        pytest.param({"deadline": 2028}, {"deadline": "2028-12-31"}, [], id="same-last-day"),
        pytest.param({"deadline": "2028-06"}, {"deadline": 2028}, ["deadline"], id="earlier"),
        pytest.param({}, {"deadline": 2028}, ["deadline"], id="deadline-taken-away"),
        pytest.param({"deadline": UNKNOWN}, {"deadline": 2028}, None, id="deadline-open"),
        pytest.param(
            {"deadline": UNKNOWN}, {"deadline": 2028, "title": "Toinen"}, ["title"], id="one-open-one-changed"
        ),
        pytest.param({}, {"target": 25}, ["target"], id="target-taken-away"),
        pytest.param({"indicators": UNKNOWN}, {"target": 25}, None, id="targets-open"),
        pytest.param(
            {"indicators": [{"indicator": "i", "target": {"value": ".."}}]}, {"target": 25}, None, id="missing"
        ),
        pytest.param({"deadline": 2028}, {"on": 2025}, [], id="nothing-written-down"),
        pytest.param(
            {"title": {"fi": "Tavoite g", "sv": "Mål g"}}, {"title": "mål g."}, [], id="in-one-of-two-languages"
        ),
        pytest.param({"title": {"fi": "Tavoite g"}}, {"title": {"sv": "Mål"}}, [], id="no-language-in-common"),
        pytest.param(
            {"title": {"fi": "X", "sv": "M"}}, {"title": {"fi": "X", "sv": "N"}}, ["title"], id="one-language"
        ),
    ],
)
def test_suspect_links(above: Data, reviewed: Data, expected: list[str] | None) -> None:
    """Only what the review wrote down is compared, and only with what is stated."""
    upper = plan("a", HVA, goals=[goal("g", **above)], indicators=[{"id": "i", "name": "I"}])
    lower = plan("k", KUOPIO, goals=[goal("x", serves=[tie("a", "g", **reviewed)])])

    report = report_of("HYT803", upper, lower)

    assert [list(finding.data["changes"]) for finding in report.findings] == ([expected] if expected else [])
    outcome = "could_not_check" if expected is None else "fail" if expected else "pass"
    assert report.outcomes[0].outcome == outcome


def test_one_missing_plan_is_one_finding() -> None:
    """All that lean on it, in whichever plan, stand in that finding."""
    lower = [
        plan(identity, actor, goals=[goal(f"{identity}{n}", serves=[tie("valtio", "g")]) for n in range(2)])
        for identity, actor in (("k", KUOPIO), ("s", SIILI))
    ]

    (finding,) = report_of("HYT804", *lower).findings

    assert (finding.subject.plan, finding.subject.id, finding.data["n"]) == ("k", "k0", 4)
    assert [(part.subject.plan, part.subject.id) for part in finding.related] == [("k", "k1"), ("s", "s0"), ("s", "s1")]


LONELY: Data = {"id": "i", "name": "Yksinäisyys", "unit": "percent"}


def promised(identity: str, owner: Data, value: Any, indicator: Data | None = None, at: Any = 2028, **use: Any) -> Data:
    """Return a plan that promises a value."""
    own = {**LONELY, **(indicator or {})}
    uses = [{"indicator": own["id"], "target": {"value": value, "at": at}, **use}]
    return plan(identity, owner, indicators=[own], goals=[goal("g", indicators=uses)])


AT_KUOPIO: Data = {"region": "Kuopio"}
SOTKANET: Data = {"source": {"name": "Sotkanet", "ref": "4711"}}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 12), 1, id="differs"),
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 10.0), 0, id="same"),
        pytest.param(promised("a", HVA, 10), promised("k", KUOPIO, 12), 0, id="own-areas"),
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 12, at=2027), 0, id="other-year"),
        pytest.param(
            promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 12, at="../2028-06"), 1, id="same-year"
        ),
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 12, group="pojat"), 0, id="group"),
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 130), 0, id="impossible-value"),
        pytest.param(promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, ".."), 0, id="missing-value"),
        pytest.param(
            promised("a", HVA, 10, **AT_KUOPIO), promised("k", KUOPIO, 12, {"name": "Kiusaaminen"}), 0, id="other-name"
        ),
        pytest.param(
            promised("a", HVA, 10, SOTKANET, **AT_KUOPIO),
            promised("k", KUOPIO, 12, {"name": "Yksinäiset", **SOTKANET}),
            1,
            id="one-number",
        ),
        pytest.param(
            promised("a", HVA, 10, SOTKANET, **AT_KUOPIO),
            promised("k", KUOPIO, 12, {"source": {"name": "Sotkanet", "ref": "1"}}),
            0,
            id="two-numbers",
        ),
        pytest.param(promised("a", HVA, 10, SOTKANET, **AT_KUOPIO), promised("k", KUOPIO, 12), 1, id="name-for-number"),
        pytest.param(
            promised("a", HVA, 10, {"source": {"name": "THL", "ref": "taulukko 3"}}, **AT_KUOPIO),
            promised("k", KUOPIO, 12, {"name": "Muu", "source": {"name": "THL", "ref": "taulukko 3"}}),
            0,
            id="a-table-holds-several",
        ),
        pytest.param(
            promised("a", HVA, 10, {"catalogue": "mortality", "unit": None}, **AT_KUOPIO),
            promised("k", KUOPIO, 12, {"catalogue": "mortality", "name": "Kuolleet", "unit": None}),
            1,
            id="catalogue",
        ),
        pytest.param(
            promised("a", HVA, 60, {"unit": "minute"}, **AT_KUOPIO),
            promised("k", KUOPIO, 1, {"unit": "hour"}),
            0,
            id="units",
        ),
        pytest.param(
            promised("a", HVA, 10, **AT_KUOPIO), promised("k", {**SEURA, "name": "Kuopio"}, 12), 0, id="no-area"
        ),
    ],
)
def test_different_targets(one: Data, other: Data, expected: int) -> None:
    """One indicator, one region, one group and one year; the value in one unit."""
    for plans in ((one, other), (other, one)):
        assert len(report_of("HYT805", *plans).findings) == expected


def test_what_one_plan_promises_twice_is_no_matter_between_plans() -> None:
    """Two values in one plan, one of them the other plan's: they agree. A value on the way counts as well."""
    lower = promised("k", KUOPIO, 12)
    lower["goals"][0]["indicators"].append({"indicator": "i", "target": {"value": 10, "at": 2028}})
    lower["goals"][0]["indicators"][0]["interim"] = [{"value": 14, "at": 2027}]
    on_the_way = promised("b", {**HVA}, 15, at=2027, **AT_KUOPIO)

    assert told("HYT805", promised("a", HVA, 10, **AT_KUOPIO), lower) == ("pass", [])
    assert told("HYT805", on_the_way, lower) == ("fail", [("differ", "b/g")])


def _generated() -> Any:
    path = Path(__file__).parents[1] / "benchmarks" / "generate.py"
    spec = importlib.util.spec_from_file_location("generate", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_in_a_generated_workspace_the_planted_flaws_are_found_and_nothing_else() -> None:
    """Sixty plans in any order: every planted flaw, no near miss, and no other rule has anything to say."""
    generate = _generated()
    plans, expected = generate.build_workspace(60, 60)
    random.Random(1).shuffle(plans)
    readings = [read_data(json.loads(json.dumps(each))) for each in plans]

    report = check(*readings, as_of=date.fromisoformat(generate.AS_OF), registry=build(("core",)))

    found = [
        (each.code, each.data["missing"] if each.code == "HYT804" else f"{each.subject.plan}/{each.subject.id}")
        for each in report.findings
    ]
    assert sorted(found) == expected
    assert {code for code, _ in expected} == {"HYT203", *CODES}
