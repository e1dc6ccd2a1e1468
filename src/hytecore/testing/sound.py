"""Sound plans: plans in which the core finds nothing at all as of `AS_OF`, one or as many as hypothesis draws.

Every flaw that is found in one was put there; see `hytecore.testing.flaws`. What a sound plan says is invented.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from hytecore.testing.transformations import Data

if TYPE_CHECKING:
    from hypothesis import strategies as st

Pick: TypeAlias = Callable[[Sequence[Any]], Any]
"""Chooses one of several values."""

AS_OF = date(2026, 6, 1)
"""The day on which the plans are sound."""

THEMES: tuple[tuple[str, str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "liikkuminen",
        "Liikunnallinen elämäntapa",
        (
            ("tunnin-liikkuvat", "Tunnin päivässä liikkuvien yläkoululaisten osuus", "Liikuntaneuvonta yläkouluissa"),
            ("kavellen-kulkevat", "Koulumatkansa kävellen kulkevien osuus", "Kävelevien koulubussien käynnistäminen"),
        ),
    ),
    (
        "ravitsemus",
        "Ravitsemus ja yhteiset ateriat",
        (
            ("aamupalaa-syovat", "Aamupalan joka arkiaamu syövien lukiolaisten osuus", "Maksuton aamiainen lukiolla"),
            ("kasviksia-syovat", "Kasviksia päivittäin syövien työikäisten osuus", "Työpaikkojen lounasvalmennus"),
        ),
    ),
    (
        "osallisuus",
        "Osallisuus ja yhteisöt",
        (
            ("harrastavat", "Viikoittain ohjatusti harrastavien lasten osuus", "Soitinlainaamo kirjastoihin"),
            ("vapaaehtoiset", "Vapaaehtoistyöhön osallistuvien eläkeläisten osuus", "Digitukipisteet palvelutaloihin"),
        ),
    ),
)
"""Themes, and for each indicators (id and name) and what is done about them."""

UNITS = (
    ("sivistys", "Sivistyspalvelut"),
    ("liikunta", "Liikuntapalvelut"),
    ("kulttuuri", "Kulttuuripalvelut"),
    ("ymparisto", "Ympäristötoimi"),
    ("kirjasto", "Kaupunginkirjasto"),
)
STEPS = ("ensimmäisellä alueella", "toisella alueella", "kolmannella alueella")


def sound_plans() -> st.SearchStrategy[Data]:
    """Return a hypothesis strategy for sound plans; see `a_sound_plan`."""
    from hypothesis import strategies as st

    @st.composite
    def drawn(draw: st.DrawFn) -> Data:
        return a_sound_plan(lambda values: draw(st.sampled_from(values)))

    return drawn()


def a_sound_plan(pick: Pick = lambda values: values[0]) -> Data:
    """Return the plain data of a plan of a municipality that holds together as of `AS_OF`.

    One to three themes, each with one or two goals that can be measured, and for each goal three measures that someone
    leads, another supports and an NGO takes part in. Everyone has a part in several measures, so that taking one thing
    away leaves no other flaw behind.

    Args:
        pick: What chooses years, themes and figures; the first possible if not given.
    """
    start = pick(range(2024, 2027))
    end = start + 3
    themes = _some(pick, THEMES)
    plan: Data = {
        "hytecore": 1,
        "plan": _header(start, end),
        "priorities": [{"id": "arki", "title": "Toimiva arki"}],
        "actors": [],
        "themes": [],
        "goals": [],
        "measures": [],
        "indicators": [],
    }
    for theme, title, topics in themes:
        plan["themes"].append({"id": theme, "title": title})
        for topic in _some(pick, topics):
            _add_goal(pick, plan, theme, topic, start, end)
    _share_out(pick, plan)
    return plan


def _some(pick: Pick, items: Sequence[Any]) -> list[Any]:
    """Return one or more of *items*, each once."""
    count, first = pick(range(1, len(items) + 1)), pick(range(len(items)))
    return [items[(first + i) % len(items)] for i in range(count)]


def _header(start: int, end: int) -> Data:
    return {
        "id": "testila",
        "title": f"Testilän hyvinvointisuunnitelma {start}–{end}",
        "kind": "municipal_plan",
        "owner": "testila",
        "period": f"{start}/{end}",
        "approved": {"by": "kunnanvaltuusto", "on": f"{start - 1}-12-17"},
        "languages": ["fi"],
        "covers": ["testila"],
        "status_scale": "traffic_light",
        "reviews": [{"kind": "annual", "at": start + 1}, {"kind": "broad", "at": end}],
    }


def _share_out(pick: Pick, plan: Data) -> None:
    """Add the actors, and share goals and measures out among as many units as have enough to do."""
    units = UNITS[: min(len(plan["measures"]), len(UNITS))]
    plan["actors"] = [
        {"id": "testila", "kind": "municipality", "name": "Testilä"},
        *({"id": key, "kind": "unit", "name": name, "part_of": "testila"} for key, name in units),
        {"id": "seura", "kind": "ngo", "name": "Testilän asukasyhdistys"},
    ]
    for goal in plan["goals"]:
        goal["owner"] = pick(units)[0]
    for number, measure in enumerate(plan["measures"]):
        measure["responsibilities"] = [
            {"actor": units[number % len(units)][0], "role": "lead"},
            {"actor": units[(number + 1) % len(units)][0], "role": "support"},
            {"actor": "seura", "role": "partner"},
        ]


def _add_goal(pick: Pick, plan: Data, theme: str, topic: tuple[str, str, str], start: int, end: int) -> None:
    """Add a goal, its indicator, and the measures that serve it, each with an indicator of its own."""
    identity, name, activity = topic
    baseline = pick(range(20, 51))
    target = baseline + 2 * pick(range(2, 5))
    plan["indicators"].append(_share(identity, name))
    plan["goals"].append(
        {
            "id": f"g-{identity}",
            "title": f"{name} kasvaa {baseline} prosentista {target} prosenttiin vuoteen {end} mennessä",
            "theme": theme,
            "serves": ["arki"],
            "deadline": end,
            "about": "people",
            "indicators": [
                {
                    "indicator": identity,
                    "baseline": {"value": baseline, "at": start - 1},
                    "interim": [{"value": (baseline + target) // 2, "at": end - 1}],
                    "target": {"value": target, "at": end},
                    "region": "testila",
                }
            ],
        }
    )
    for step in range(3):
        counted = f"kerrat-{identity}-{step + 1}"
        plan["indicators"].append(_count(counted, f"{activity}: kertojen määrä {STEPS[step]}"))
        last = f"{end}-12" if step == 0 else None
        plan["measures"].append(
            {
                "id": f"m-{identity}-{step + 1}",
                "title": f"{activity} {STEPS[step]}",
                "goals": [f"g-{identity}"],
                "theme": theme,
                "prevention": pick(("promotion", "primary")),
                "audience": "everyone",
                "agreed": f"neuvottelu 3.2.{start}",
                "indicators": [counted],
                **_times(pick, start, end, last),
            }
        )


def _share(identity: str, name: str) -> Data:
    return {
        "id": identity,
        "name": name,
        "kind": "quantity",
        "level": "outcome",
        "unit": "percent",
        "better": "higher",
        "range": [0, 100],
        "source": {"name": "Kouluterveyskysely (THL)"},
        "updated": "P2Y",
    }


def _count(identity: str, name: str) -> Data:
    return {
        "id": identity,
        "name": name,
        "kind": "quantity",
        "level": "output",
        "unit": "case",
        "better": "higher",
        "source": {"name": "Testilän asiakasrekisteri"},
        "updated": "P1Y",
    }


def _times(pick: Pick, start: int, end: int, last: str | None) -> Data:
    """Return a schedule in the years of the plan that is not over on `AS_OF`, and the status that goes with it."""
    first = pick(range(start, end))
    month = pick(range(1, 13)) if first != AS_OF.year else 8
    year = pick(range(max(first, AS_OF.year) + 1, end + 1))
    is_begun = date(first, month, 1) <= AS_OF
    return {
        "schedule": f"{first}-{month:02}/{last or f'{year}-{pick(range(1, 13)):02}'}",
        "status": "in_progress" if is_begun else "not_started",
    }
