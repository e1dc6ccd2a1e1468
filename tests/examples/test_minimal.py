"""The plan that holds together, and what is found when one thing in it is changed.

Each flaw is found once. What else is listed beside it follows from it: an indicator that nothing uses any more, an
actor whose only part was taken away.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from planting import ROOT, Edit, adding, adding_copy, calling, data_of, having, planted, report_of, told, without

from hytecore.read.reading import read_bytes

AS_OF = date(2026, 6, 1)
TEXT = (ROOT / "examples/minimal/plan.yaml").read_bytes()
PLAN = data_of(TEXT)

GOAL = "goals nuoret-liikkuvat"
USE = f"{GOAL} indicators tunnin-paivassa"
SHARE = "indicators tunnin-paivassa"
ADVICE, BREAKS, TRIALS = "measures liikuntaneuvonta", "measures valituntiliikunta", "measures kokeilutunnit"
ADVISED, SCHOOLS, TRIED = (
    f"indicators {name}"
    for name in ("neuvontaan-osallistuneet", "valituntiliikuntaa-jarjestavat", "kokeiluihin-osallistuneet")
)
# The goal's own words say from what to what and by when; a changed value or year differs from them as well.
SAYS_36, SAYS_2028 = "HYT320 goal:nuoret-liikkuvat", "HYT307 goal:nuoret-liikkuvat"
AGAIN: dict[str, Any] = {**PLAN["goals"][0], "id": "nuoret-voivat-hyvin", "title": "Nuoret voivat hyvin"}
"""A second goal, as well measured as the first."""


def observed(**stated: Any) -> Edit:
    """Return the edit that adds an observation of the goal's region and group."""
    return adding(f"{SHARE} observations", {"region": "testila", "group": "8.–9. luokka", **stated})


@pytest.mark.parametrize("profile", ["draft", "standard"])
def test_nothing_is_found(profile: str) -> None:
    """The plan has no finding, and no rule lacked a fact."""
    report = report_of(read_bytes(TEXT, ".yaml"), as_of=AS_OF, profile=profile)

    assert told(report) == []
    assert {outcome.outcome for outcome in report.outcomes} == {"pass", "not_applicable"}


def test_strict_profile_asks_for_resources() -> None:
    """In the profile `strict` a municipality's plan says what money or work is set aside for each measure."""
    report = report_of(PLAN, as_of=AS_OF, profile="strict")

    assert told(report) == [
        "HYT217 measure:kokeilutunnit",
        "HYT217 measure:liikuntaneuvonta",
        "HYT217 measure:valituntiliikunta",
    ]
    assert {finding.severity for finding in report.findings} == {"warning"}


FLAWS: list[Any] = [
    # Who does it
    pytest.param(
        without(f"{ADVICE} responsibilities"),
        ["HYT201 measure:liikuntaneuvonta", "HYT105 actor:hyvinvointialue"],
        id="nobody answers for a measure, nor has the county a part any more",
    ),
    pytest.param(without(f"{BREAKS} responsibilities"), ["HYT201 measure:valituntiliikunta"], id="second owner"),
    pytest.param(having(f"{TRIALS} responsibilities", []), ["HYT201 measure:kokeilutunnit"], id="no owner in the list"),
    pytest.param(without(f"{GOAL} owner"), ["HYT211 goal:nuoret-liikkuvat"], id="nobody answers for the goal"),
    pytest.param(
        having(f"{ADVICE} responsibilities liikunta role", "support"),
        ["HYT205 measure:liikuntaneuvonta"],
        id="supporters only",
    ),
    pytest.param(
        (without(f"{ADVICE} agreed"), having(f"{ADVICE} responsibilities hyvinvointialue role", "lead")),
        ["HYT203 measure:liikuntaneuvonta"],
        id="two lead and have not agreed",
    ),
    pytest.param(having(f"{ADVICE} responsibilities hyvinvointialue role", "lead"), [], id="two lead and have agreed"),
    pytest.param(
        (
            without(f"{ADVICE} agreed"),
            having(f"{ADVICE} responsibilities", [{"actor": "liikunta"}, {"actor": "hyvinvointialue"}]),
        ),
        ["HYT202 measure:liikuntaneuvonta"],
        id="two are responsible and nobody leads",
    ),
    pytest.param(
        (without(f"{ADVICE} agreed"), having(f"{ADVICE} responsibilities hyvinvointialue role", "responsible")),
        ["HYT206 measure:liikuntaneuvonta"],
        id="the county answers beside the lead and nothing is agreed",
    ),
    pytest.param(
        (
            without(f"{ADVICE} agreed"),
            having(f"{ADVICE} responsibilities", [{"actor": "hyvinvointialue", "role": "lead"}]),
        ),
        ["HYT214 actor:hyvinvointialue"],
        id="the county leads and nothing says that it has committed itself",
    ),
    pytest.param(
        having(f"{BREAKS} responsibilities sivistys actor", "liikunta"),
        ["HYT216 plan:testila-2025"],
        id="one unit leads everything",
    ),
    pytest.param(
        without(f"{BREAKS} responsibilities seura", f"{TRIALS} responsibilities seura"),
        ["HYT105 actor:seura", "HYT215 plan:testila-2025"],
        id="the association has no part any more, and no other has one",
    ),
    pytest.param(
        adding("actors", {"id": "kirjasto", "kind": "unit", "name": "Kirjasto", "part_of": "testila"}),
        ["HYT105 actor:kirjasto"],
        id="an actor without a part",
    ),
    pytest.param(
        having(f"{ADVICE} resources", {"value": 9000, "unit": "EUR/year"}),
        ["HYT217 measure:kokeilutunnit", "HYT217 measure:valituntiliikunta"],
        id="resources for one measure and not for the others",
    ),
    # Can the goal be measured
    pytest.param(without(f"{USE} target"), ["HYT301 goal:nuoret-liikkuvat"], id="no target"),
    pytest.param(without(f"{USE} target value"), ["HYT301 goal:nuoret-liikkuvat"], id="no target value"),
    pytest.param(without(f"{USE} target at"), ["HYT301 goal:nuoret-liikkuvat"], id="no target date"),
    pytest.param(without(f"{USE} baseline"), ["HYT301 goal:nuoret-liikkuvat"], id="no baseline"),
    pytest.param(without(f"{USE} baseline value"), ["HYT301 goal:nuoret-liikkuvat"], id="no baseline value"),
    pytest.param(without(f"{USE} baseline at"), ["HYT301 goal:nuoret-liikkuvat"], id="no baseline date"),
    pytest.param(without(f"{SHARE} unit"), ["HYT301 goal:nuoret-liikkuvat"], id="no unit for the goal"),
    pytest.param(having(f"{SHARE} kind", "milestone"), ["HYT301 goal:nuoret-liikkuvat"], id="a milestone for the goal"),
    pytest.param(
        without(f"{GOAL} indicators"),
        ["HYT301 goal:nuoret-liikkuvat", "HYT104 indicator:tunnin-paivassa"],
        id="no indicator for the goal, and so no use for that indicator",
    ),
    pytest.param(without(f"{GOAL} deadline"), [], id="no deadline, but a dated target"),
    pytest.param(
        without(f"{GOAL} deadline", f"{USE} target at"),
        ["HYT301 goal:nuoret-liikkuvat", "HYT305 goal:nuoret-liikkuvat"],
        id="neither deadline nor target date",
    ),
    pytest.param(
        (having(f"{GOAL} deadline", 2032), having(f"{USE} target at", 2032), without(f"{USE} interim")),
        ["HYT306 goal:nuoret-liikkuvat", SAYS_2028],
        id="the goal lies beyond the plan",
    ),
    pytest.param(
        (
            having(f"{USE} baseline at", 2023),
            having(f"{SHARE} observations 0 at", 2023),
            without(f"{USE} interim"),
            having(f"{SHARE} updated", "P4Y"),
        ),
        ["HYT317 goal:nuoret-liikkuvat"],
        id="five years with nothing on the way",
    ),
    pytest.param(
        having(f"{USE} target value", 25), ["HYT310 goal:nuoret-liikkuvat", SAYS_36], id="the target is worse"
    ),
    pytest.param(
        having(f"{USE} target value", 30), ["HYT311 goal:nuoret-liikkuvat", SAYS_36], id="the target is the baseline"
    ),
    pytest.param(observed(at="2026-04", value=40), ["HYT311 goal:nuoret-liikkuvat"], id="the target has been met"),
    pytest.param(having(f"{SHARE} level", "output"), ["HYT315 goal:nuoret-liikkuvat"], id="only the work is measured"),
    pytest.param(
        without("plan reviews", f"{SHARE} updated"), ["HYT319 goal:nuoret-liikkuvat"], id="nobody looks at the goal"
    ),
    # Indicators
    pytest.param(without(f"{ADVISED} unit"), ["HYT401 indicator:neuvontaan-osallistuneet"], id="no unit for a measure"),
    pytest.param(having(f"{SHARE} unit", "prosenti"), ["HYT402 indicator:tunnin-paivassa"], id="misspelt unit"),
    pytest.param(having(f"{ADVISED} unit", "litra"), ["HYT402 indicator:neuvontaan-osallistuneet"], id="unknown unit"),
    pytest.param(having(f"{SHARE} unit", "-"), ["HYT413 indicator:tunnin-paivassa"], id="a mark for a unit"),
    pytest.param(
        having(f"{USE} target unit", "percentage_point"), ["HYT403 goal:nuoret-liikkuvat"], id="points, not per cent"
    ),
    pytest.param(having(f"{USE} target value", 130), ["HYT404 goal:nuoret-liikkuvat"], id="a target of 130 %"),
    pytest.param(having(f"{USE} baseline value", 130), ["HYT404 goal:nuoret-liikkuvat"], id="a baseline of 130 %"),
    pytest.param(
        having(f"{USE} interim 0 value", -3), ["HYT404 goal:nuoret-liikkuvat"], id="an interim target of -3 %"
    ),
    pytest.param(
        having(f"{SHARE} observations 0 value", 130), ["HYT404 indicator:tunnin-paivassa"], id="an observation of 130 %"
    ),
    pytest.param(having(f"{USE} baseline value", 9999), ["HYT413 goal:nuoret-liikkuvat"], id="9999 for a baseline"),
    pytest.param(having(f"{USE} target value", "xx"), ["HYT413 goal:nuoret-liikkuvat"], id="a mark for a target"),
    pytest.param(without(f"{SHARE} source"), ["HYT405 indicator:tunnin-paivassa"], id="no source"),
    pytest.param(without(f"{SHARE} source name"), ["HYT405 indicator:tunnin-paivassa"], id="a licence and no source"),
    pytest.param(
        (having(f"{USE} baseline at", 2023), having(f"{SHARE} observations 0 at", 2023)),
        ["HYT410 indicator:tunnin-paivassa"],
        id="the newest value is too old",
    ),
    pytest.param(having(f"{SHARE} replaced_on", 2026), ["HYT411 indicator:tunnin-paivassa"], id="replaced"),
    pytest.param(having(f"{SHARE} replaced_on", 2027), [], id="to be replaced next year"),
    pytest.param(
        (having(f"{SHARE} replaced_by", "valituntiliikuntaa-jarjestavat"), having(f"{SHARE} replaced_on", "2026-01")),
        ["HYT411 indicator:tunnin-paivassa"],
        id="replaced by another one of the plan",
    ),
    pytest.param(
        without(f"{BREAKS} indicators"),
        ["HYT414 measure:valituntiliikunta", "HYT104 indicator:valituntiliikuntaa-jarjestavat"],
        id="nothing tells whether the measure was done, and an indicator is left over",
    ),
    pytest.param(
        without(f"{ADVICE} indicators"),
        ["HYT414 measure:liikuntaneuvonta", "HYT104 indicator:neuvontaan-osallistuneet"],
        id="the same of the first measure",
    ),
    pytest.param(
        without(f"{TRIALS} indicators"),
        ["HYT414 measure:kokeilutunnit", "HYT104 indicator:kokeiluihin-osallistuneet"],
        id="the same of the third measure",
    ),
    pytest.param(
        adding("plan covers", "naapurila"), ["HYT418 indicator:tunnin-paivassa"], id="a region without a value"
    ),
    pytest.param(having(f"{USE} baseline value", 28), [SAYS_36, "HYT420 goal:nuoret-liikkuvat"], id="another baseline"),
    pytest.param(observed(at=2027, value=31), ["HYT421 indicator:tunnin-paivassa"], id="observed in the future"),
    # When
    pytest.param(without(f"{ADVICE} schedule"), ["HYT501 measure:liikuntaneuvonta"], id="no schedule"),
    pytest.param(without(f"{BREAKS} schedule"), ["HYT501 measure:valituntiliikunta"], id="no recurrence"),
    pytest.param(without(f"{TRIALS} schedule"), ["HYT501 measure:kokeilutunnit"], id="no seasons"),
    pytest.param(
        having(f"{TRIALS} schedule", "2029-01/2029-06"), ["HYT503 measure:kokeilutunnit"], id="after the plan's period"
    ),
    pytest.param(
        (
            having(f"{ADVICE} schedule", "2023/2024"),
            having(f"{ADVICE} status", "cancelled"),
            having(f"{ADVICE} note", "siirtyi hyvinvointialueelle"),
        ),
        [],
        id="before the plan's period, and cancelled",
    ),
    pytest.param(having(f"{ADVICE} schedule", "2027-06/2026-01"), ["HYT504 measure:liikuntaneuvonta"], id="reversed"),
    pytest.param(having("plan period", "2028/2025"), ["HYT504 plan:testila-2025"], id="the plan's period is reversed"),
    pytest.param(
        having(f"{USE} target at", 2024), ["HYT504 goal:nuoret-liikkuvat"], id="the target before its baseline"
    ),
    pytest.param(having(f"{ADVICE} schedule", "2026-01/2026-04"), ["HYT505 measure:liikuntaneuvonta"], id="overdue"),
    pytest.param(having(f"{ADVICE} status", "not_started"), ["HYT506 measure:liikuntaneuvonta"], id="not started"),
    pytest.param(without(f"{ADVICE} status"), ["HYT507 measure:liikuntaneuvonta"], id="no status"),
    pytest.param(without(f"{BREAKS} status"), ["HYT507 measure:valituntiliikunta"], id="no second status"),
    pytest.param(without(f"{TRIALS} status"), ["HYT507 measure:kokeilutunnit"], id="no third status"),
    pytest.param(having(f"{ADVICE} status", "done"), ["HYT509 measure:liikuntaneuvonta"], id="done, and no value"),
    pytest.param(
        having(f"{ADVICE} status", "cancelled"), ["HYT510 measure:liikuntaneuvonta"], id="cancelled, and no why"
    ),
    pytest.param(
        (without("plan reviews", f"{ADVISED} updated"), having(f"{ADVICE} schedule", {"continuous": True})),
        ["HYT511 measure:liikuntaneuvonta"],
        id="continuous, and never looked at",
    ),
    pytest.param(
        having(f"{GOAL} deadline", 2027),
        [SAYS_2028, "HYT512 measure:kokeilutunnit"],
        id="a measure that ends after the goal",
    ),
    pytest.param(
        having(f"{TRIALS} status", "in_progress"), ["HYT516 measure:kokeilutunnit"], id="begun before its time"
    ),
    # How it holds together
    pytest.param(
        without("measures"),
        [
            "HYT101 goal:nuoret-liikkuvat",
            *(f"HYT104 indicator:{name.split()[1]}" for name in (TRIED, ADVISED, SCHOOLS)),
            *(f"HYT105 actor:{name}" for name in ("hyvinvointialue", "liikunta", "seura")),
        ],
        id="no measures, and so no use for what measures them and who did them",
    ),
    pytest.param(without("goals", "measures"), ["HYT007 plan:testila-2025"], id="neither goals nor measures"),
    pytest.param(adding("goals", AGAIN), ["HYT101 goal:nuoret-voivat-hyvin"], id="a goal without measures"),
    pytest.param(without(f"{ADVICE} goals"), ["HYT102 measure:liikuntaneuvonta"], id="a measure without a goal"),
    pytest.param(
        (adding("goals", {**AGAIN, "serves": ["nuoret-liikkuvat"]}), adding(f"{GOAL} serves", "nuoret-voivat-hyvin")),
        ["HYT103 goal:nuoret-liikkuvat"],
        id="two goals serve each other",
    ),
    pytest.param(adding(f"{GOAL} serves", "nuoret-liikkuvat"), ["HYT103 goal:nuoret-liikkuvat"], id="it serves itself"),
    pytest.param(
        without(f"{GOAL} serves"),
        ["HYT106 goal:nuoret-liikkuvat", "HYT107 priority:arki"],
        id="the goal serves nothing, and the priority has no goal",
    ),
    pytest.param(
        adding("priorities", {"id": "luonto", "title": "Luonto lähellä"}),
        ["HYT107 priority:luonto"],
        id="a new priority",
    ),
    pytest.param(adding("themes", {"id": "uni", "title": "Uni ja lepo"}), ["HYT108 theme:uni"], id="an empty theme"),
    pytest.param(
        having("actors testila part_of", "sivistys"), ["HYT109 actor:sivistys"], id="the city is a part of its unit"
    ),
    # The document
    pytest.param(having(f"{ADVICE} status", "inprogress"), ["HYT001 measure:liikuntaneuvonta"], id="misspelt status"),
    pytest.param(having(f"{ADVICE} schedule", "1.1.2026"), ["HYT001 measure:liikuntaneuvonta"], id="a Finnish date"),
    pytest.param(
        having(f"{USE} target at", "31.12.2028"), ["HYT001 goal:nuoret-liikkuvat"], id="the same for a target"
    ),
    pytest.param(having(f"{USE} target value", "noin 36"), ["HYT001 goal:nuoret-liikkuvat"], id="a text for a number"),
    pytest.param(having("plan period", "2025–2028"), ["HYT001 plan:testila-2025"], id="a dash in the period"),
    pytest.param(
        having(f"{ADVICE} responsibilities 0 role", "leader"), ["HYT001 measure:liikuntaneuvonta"], id="a role"
    ),
    pytest.param(having(f"{ADVICE} responsibilities", "liikunta"), ["HYT001 measure:liikuntaneuvonta"], id="no list"),
    pytest.param(having("actors seura kind", "järjestö"), ["HYT001 actor:seura"], id="a kind in Finnish"),
    pytest.param(calling(f"{ADVICE} agreed", "agree"), ["HYT002 measure:liikuntaneuvonta"], id="a misspelt key"),
    pytest.param(calling("plan covers", "cover"), ["HYT002 plan:testila-2025"], id="a misspelt key of the plan"),
    pytest.param(
        calling(f"{ADVICE} schedule", "shedule"),
        ["HYT002 measure:liikuntaneuvonta", "HYT501 measure:liikuntaneuvonta"],
        id="a misspelt key: what stands there was not read, and so it is not stated",
    ),
    pytest.param(adding_copy(ADVICE), ["HYT003 measure:liikuntaneuvonta"], id="a measure twice"),
    pytest.param(having(f"{TRIALS} id", "liikuntaneuvonta"), ["HYT003 measure:liikuntaneuvonta"], id="an id twice"),
    pytest.param(adding_copy(GOAL, title="Toinen tavoite"), ["HYT003 goal:nuoret-liikkuvat"], id="a goal's id twice"),
    pytest.param(adding_copy("actors seura", name="Toinen seura"), ["HYT003 actor:seura"], id="an actor's id twice"),
    pytest.param(adding_copy(SHARE), ["HYT003 indicator:tunnin-paivassa"], id="an indicator twice"),
    pytest.param(without("actors testila"), ["HYT004 actor:liikunta"], id="the city is gone"),
    pytest.param(without("actors sivistys"), ["HYT004 goal:nuoret-liikkuvat"], id="the goal's owner is gone"),
    pytest.param(without("actors liikunta"), ["HYT004 measure:kokeilutunnit"], id="the leading unit is gone"),
    pytest.param(without("actors hyvinvointialue"), ["HYT004 measure:liikuntaneuvonta"], id="the county is gone"),
    pytest.param(without("actors seura"), ["HYT004 measure:kokeilutunnit"], id="the association is gone"),
    pytest.param(without(SHARE), ["HYT004 goal:nuoret-liikkuvat"], id="the goal's indicator is gone"),
    pytest.param(without(ADVISED), ["HYT004 measure:liikuntaneuvonta"], id="a measure's indicator is gone"),
    pytest.param(without("themes"), ["HYT004 goal:nuoret-liikkuvat"], id="the themes are gone"),
    pytest.param(without("priorities"), ["HYT004 goal:nuoret-liikkuvat"], id="the priorities are gone"),
    pytest.param(
        without(GOAL),
        ["HYT004 measure:kokeilutunnit", "HYT107 priority:arki", "HYT104 indicator:tunnin-paivassa"],
        id="the goal is gone, and so is what served the priority and used the indicator",
    ),
    pytest.param(
        having(f"{ADVICE} indicators", ["neuvontaan-osallistunet"]),
        ["HYT004 measure:liikuntaneuvonta"],
        id="misspelt ids",
    ),
    pytest.param(having(f"{USE} indicator", "tunnin-paivasa"), ["HYT004 goal:nuoret-liikkuvat"], id="of an indicator"),
    pytest.param(having(f"{GOAL} serves", ["arkki"]), ["HYT004 goal:nuoret-liikkuvat"], id="of a priority"),
    pytest.param(
        tuple(having(f"{measure} goals", ["nuoret-likkuvat"]) for measure in (ADVICE, BREAKS, TRIALS)),
        ["HYT004 measure:kokeilutunnit"],
        id="of a goal, in all measures",
    ),
    pytest.param(
        having(f"{ADVICE} responsibilities 1 actor", "hyvinvointialu"),
        ["HYT004 measure:liikuntaneuvonta"],
        id="of an actor",
    ),
    pytest.param(without(f"{ADVICE} title"), ["HYT009 measure:liikuntaneuvonta"], id="no title"),
    pytest.param(without(f"{ADVICE} id"), ["HYT009 measure:None"], id="no id"),
    pytest.param(without("plan title"), ["HYT009 plan:testila-2025"], id="no title of the plan"),
    pytest.param(without("hytecore"), ["HYT009 plan:testila-2025"], id="no version of the format"),
    # Wording
    pytest.param(adding_copy(ADVICE, id="neuvonta"), ["HYT601 measure:liikuntaneuvonta"], id="a measure under two ids"),
    pytest.param(
        having(f"{ADVICE} title", "Liikuntaneuvonta ??"), ["HYT604 measure:liikuntaneuvonta"], id="draft mark"
    ),
    pytest.param(having(f"{GOAL} note", "täydennetään myöhemmin"), ["HYT604 goal:nuoret-liikkuvat"], id="draft note"),
    pytest.param(having("plan languages", ["fi", "sv"]), ["HYT608 plan:testila-2025"], id="not in Swedish"),
    # Suppressions
    pytest.param(
        adding("suppress", {"rule": "HYT201", "subject": "measure:liikuntaneuvonta"}),
        ["HYT905 suppression:HYT201/measure:liikuntaneuvonta"],
        id="set aside without a reason",
    ),
]


@pytest.mark.parametrize(("edits", "expected"), FLAWS)
def test_a_planted_flaw_is_found_once(edits: Edit | tuple[Edit, ...], expected: list[str]) -> None:
    """All that all rules find in the plan with the flaw is what the case lists, in that order."""
    plan = planted(PLAN, *(edits if isinstance(edits, tuple) else (edits,)))

    assert told(report_of(plan, as_of=AS_OF)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            TEXT.replace(b"status: not_started\n", b"status: not_started\n    status: done\n"),
            ["HYT010 measure:kokeilutunnit"],
            id="a field twice",
        ),
        pytest.param(TEXT + b"themes: []\n", ["HYT010 plan:testila-2025"], id="a section twice"),
        pytest.param(TEXT.replace(b"\ngoals:\n", b"\ngoals\n"), ["HYT008 file:None"], id="a colon is missing"),
        pytest.param(TEXT.replace("ä".encode(), b"\xe4"), ["HYT008 file:None"], id="not in UTF-8"),
    ],
)
def test_a_fault_of_the_text_is_found_once(text: bytes, expected: list[str]) -> None:
    """What only the text of the file can show is found, and nothing else."""
    assert text != TEXT

    assert told(report_of(read_bytes(text, ".yaml", "plan.yaml"), as_of=AS_OF)) == expected
