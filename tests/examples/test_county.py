"""A county's plan of another build than the minimal one, and what is found when one thing in it is changed.

Sub-goals, a joint authority, a body, events, a milestone, a mean the document states itself, a claim, two languages:
what the rules find must not depend on the shape of one plan.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from planting import ROOT, Edit, adding, adding_copy, data_of, having, planted, report_of, told, without

AS_OF = date(2024, 10, 1)
PLAN = data_of((ROOT / "tests/examples/county.yaml").read_bytes())

WALKS, EVENINGS, CALLS, VISITS, MODEL = (
    f"measures {name}" for name in ("kavelypiirit", "opiskelijaillat", "soittorinki", "kotikaynnit", "malli")
)
LONELY, INJURIES = "indicators yksinaiset", "indicators vammat"
WALKS_AGREED, EVENINGS_AGREED, VISITS_AGREED = (f"cells {position} agreed" for position in range(3))
OTHER_TITLE = {"fi": "Toinen nimi", "sv": "Ett annat namn"}


@pytest.mark.parametrize("profile", ["draft", "standard", "strict"])
def test_nothing_is_found(profile: str) -> None:
    """The plan has no finding, and no rule lacked a fact."""
    report = report_of(PLAN, as_of=AS_OF, profile=profile)

    assert told(report) == []
    assert {outcome.outcome for outcome in report.outcomes} == {"pass", "not_applicable"}


FLAWS: list[Any] = [
    # How it holds together
    pytest.param(
        without(EVENINGS),
        ["HYT101 goal:g1-opiskelijat", "HYT104 indicator:illat"],
        id="a sub-goal without measures; its parent is reached by the others",
    ),
    pytest.param(without(WALKS), ["HYT104 indicator:kavelijat"], id="a parent that only its sub-goals reach"),
    pytest.param(
        without(WALKS, EVENINGS, CALLS),
        [
            *(f"HYT101 goal:{goal}" for goal in ("g1", "g1-opiskelijat", "g1-vanhat")),
            *(f"HYT104 indicator:{name}" for name in ("illat", "kavelijat", "soittajat")),
            "HYT105 actor:elakelaiset",
        ],
        id="no measures for a goal and all its sub-goals",
    ),
    pytest.param(without(f"{CALLS} goals"), ["HYT101 goal:g1-vanhat", "HYT102 measure:soittorinki"], id="a link lost"),
    pytest.param(having(f"{CALLS} goals", ["g1-vanha"]), ["HYT004 measure:soittorinki"], id="a link misspelt"),
    pytest.param(adding("goals g1 serves", "g1-vanhat"), ["HYT103 goal:g1"], id="a goal serves its own sub-goal"),
    pytest.param(
        having("goals g2 serves", ["s1"]), ["HYT107 priority:s1-koti"], id="a goal serves the whole, not the part"
    ),
    pytest.param(without("priorities s2 implemented_by"), ["HYT107 priority:s2"], id="nobody carries a priority out"),
    pytest.param(having("priorities s1-koti part_of", "s9"), ["HYT004 priority:s1-koti"], id="part of nothing"),
    pytest.param(having("needs n1 themes", ["yhtys"]), ["HYT004 need:n1"], id="a need's theme misspelt"),
    pytest.param(adding("actors neuvottelukunta members", "saari"), ["HYT004 actor:neuvottelukunta"], id="a member"),
    pytest.param(without("practices"), ["HYT004 measure:soittorinki"], id="the practice is gone"),
    # Who does it
    pytest.param(
        (without(VISITS_AGREED), having(f"{VISITS} responsibilities rantakunta role", "lead")),
        ["HYT203 measure:kotikaynnit"],
        id="a municipality and the county lead, unagreed",
    ),
    pytest.param(
        having(f"{VISITS} responsibilities rantakunta role", "lead"), [], id="the same, agreed for theme and level"
    ),
    pytest.param(
        (
            without(VISITS_AGREED),
            having(f"{VISITS} responsibilities kuntoutus role", "support"),
            having(f"{VISITS} responsibilities rantakunta role", "lead"),
            having(f"{VISITS} responsibilities sisakunta role", "lead"),
        ),
        [],
        id="two municipalities lead, each its own work",
    ),
    pytest.param(
        (without(EVENINGS_AGREED), adding(f"{EVENINGS} responsibilities", {"actor": "hyte-yksikko"})),
        ["HYT202 measure:opiskelijaillat"],
        id="the joint authority and the county are responsible and nobody leads",
    ),
    pytest.param(without(EVENINGS_AGREED), ["HYT214 actor:opisto"], id="the joint authority has not committed itself"),
    pytest.param(without(WALKS_AGREED), [], id="the municipalities' own plans are linked"),
    pytest.param(without(WALKS_AGREED, "plan links"), ["HYT214 actor:rantakunta"], id="the link is gone, too"),
    pytest.param(
        having(f"{VISITS} responsibilities kuntoutus role", "partner"),
        ["HYT205 measure:kotikaynnit"],
        id="supporters and partners only",
    ),
    pytest.param(
        having("cells 2 emphasis", "ngo"),
        ["HYT213 cell:kaatumiset/secondary"],
        id="those who should lead are not there",
    ),
    pytest.param(
        without(
            f"{WALKS} responsibilities elakelaiset",
            f"{EVENINGS} responsibilities mieli",
            f"{CALLS} responsibilities elakelaiset",
        ),
        ["HYT105 actor:elakelaiset"],
        id="an association sits in the body only, and the other nowhere",
    ),
    pytest.param(without(f"{VISITS} resources"), ["HYT217 measure:kotikaynnit"], id="no resources, unlike the others"),
    # Can it be measured
    pytest.param(without("goals g2 indicators 0 target"), ["HYT301 goal:g2", "HYT302 goal:g2"], id="no target"),
    pytest.param(without(f"{LONELY} unit"), ["HYT301 goal:g1", "HYT301 goal:g1-opiskelijat"], id="two goals, one unit"),
    pytest.param(
        (having("goals g2 deadline", 2030), having("goals g2 indicators 0 target at", 2030)),
        ["HYT306 goal:g2"],
        id="beyond the plan",
    ),
    pytest.param(adding(f"{INJURIES} observations", {"at": "2024-06", "value": 340}), ["HYT311 goal:g2"], id="met"),
    pytest.param(
        having(f"{EVENINGS} indicators 0 baseline", {"value": 50, "at": 2023}),
        ["HYT310 measure:opiskelijaillat"],
        id="a measure's target is worse than its baseline",
    ),
    pytest.param(without(f"{EVENINGS} indicators 0 target at"), ["HYT416 measure:opiskelijaillat"], id="no date"),
    pytest.param(having("goals g2 indicators 0 target value", -5), ["HYT404 goal:g2"], id="a negative rate"),
    # Figures
    pytest.param(having("claims saastot total", "450000 EUR/year"), ["HYT409 claim:saastot"], id="a wrong total"),
    pytest.param(having("claims saastot total", "500000 EUR"), ["HYT403 claim:saastot"], id="a total in another unit"),
    pytest.param(having("claims saastot terms 0 1", "2000 EUR/kuutio"), ["HYT402 claim:saastot"], id="no such unit"),
    pytest.param(
        having(f"{LONELY} observations 2 value", Decimal("14.4")), ["HYT408 indicator:yksinaiset"], id="a wrong mean"
    ),
    pytest.param(
        having(f"{LONELY} observations 2 value", Decimal("15.0")),
        ["HYT408 indicator:yksinaiset"],
        id="a mean so wrong that the baseline is not it, either",
    ),
    pytest.param(having(f"{LONELY} observations 0 value", 130), ["HYT404 indicator:yksinaiset"], id="130 % in a mean"),
    pytest.param(having(f"{LONELY} observations 0 value", ".."), ["HYT418 indicator:yksinaiset"], id="no value"),
    pytest.param(having("practices 0 coverage unit", "prosent"), ["HYT402 practice:soittorinki"], id="a coverage"),
    # When
    pytest.param(
        having(f"{WALKS} schedule 1 at", "2024-08"), ["HYT505 measure:kavelypiirit"], id="all events are past"
    ),
    pytest.param(
        having(f"{WALKS} schedule 1 at", "2025-06/2025-04"), ["HYT504 measure:kavelypiirit"], id="a reversed event"
    ),
    pytest.param(having(f"{WALKS} schedule 1 at", "2026-02"), ["HYT512 measure:kavelypiirit"], id="an event too late"),
    pytest.param(
        having(f"{WALKS} schedule 1 at", "huhtikuu 2025"), ["HYT001 measure:kavelypiirit"], id="a month in words"
    ),
    pytest.param(
        without("indicators malli-hyvaksytty observations"), ["HYT509 measure:malli"], id="a milestone not reached"
    ),
    pytest.param(
        having("indicators malli-hyvaksytty observations 0 at", "2022-02"),
        ["HYT509 measure:malli"],
        id="reached before",
    ),
    pytest.param(without("plan reviews"), ["HYT511 measure:soittorinki"], id="continuous, and never looked at"),
    # Wording
    pytest.param(without("goals g2 title sv"), ["HYT608 plan:lahdenmaa-2023"], id="a title in one language"),
    pytest.param(
        adding_copy(WALKS, id="kavelyt", title=OTHER_TITLE),
        ["HYT601 measure:kavelypiirit"],
        id="one activity under two names, for one goal",
    ),
    pytest.param(
        adding_copy(WALKS, id="kavelyt", title=OTHER_TITLE, goals=["g1-vanhat"], schedule=2025, status="not_started"),
        ["HYT602 measure:kavelypiirit"],
        id="one activity under two goals, at different times",
    ),
    pytest.param(
        adding_copy(WALKS, id="kavelyt", title=OTHER_TITLE, goals=["g1-vanhat"]), [], id="the same, told alike"
    ),
    pytest.param(having(f"{MODEL} huomautus", "sovittu"), ["HYT002 measure:malli"], id="a field in Finnish"),
]


@pytest.mark.parametrize(("edits", "expected"), FLAWS)
def test_a_planted_flaw_is_found_once(edits: Edit | tuple[Edit, ...], expected: list[str]) -> None:
    """All that all rules find in the plan with the flaw is what the case lists, in that order."""
    plan = planted(PLAN, *(edits if isinstance(edits, tuple) else (edits,)))

    assert told(report_of(plan, as_of=AS_OF)) == expected
