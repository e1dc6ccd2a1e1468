"""Which plans the pack looks at, and the tables it judges them by."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hytecore import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.plan import Plan
from hytecore.packs import Unreadable, When
from hytecore_keusote.area import is_of_the_area
from hytecore_keusote.tables import held, table, year_of

TABLES = ("area", "levels", "lights", "municipalities", "partnership", "prevention", "reports")
NAMES = {
    "106": "Hyvinkää",
    "186": "Träskända",
    "505": "Mäntsälä",
    "543": "Nurmijärvi",
    "611": "Borgnäs",
    "858": "Tuusula",
}


def is_ours(as_of: date = date(2025, 6, 1), actors: tuple[Actor, ...] = (), **header: Any) -> bool:
    """Return whether a plan with this header is of the area."""
    plan = Plan(id="p", title="P", **{"kind": "regional_plan", **header}, actors=actors)
    return is_of_the_area(PlanIndex(plan), {"as_of": as_of})


def owned_by(owner: str, name: str, **more: Any) -> bool:
    """Return whether a regional plan of this owner is of the area."""
    return is_ours(actors=(Actor(id="o", kind=owner, name=name),), owner="o", **more)


@pytest.mark.parametrize("name", ["Keski-Uudenmaan hyvinvointialue", "Mellersta Nylands välfärdsområde"])
def test_county_is_known_by_its_name(name: str) -> None:
    """The owner's name in Finnish or Swedish tells."""
    assert owned_by("wellbeing_county", name)


def test_county_is_known_by_its_code_and_a_unit_by_its_county() -> None:
    """The owner may be a unit of the county."""
    actors = (
        Actor(id="hva", kind="wellbeing_county", name="Hyvinvointialue", code="2"),
        Actor(id="hyte", kind="unit", name="Hyte-yksikkö", part_of="hva"),
    )
    assert is_ours(actors=actors, owner="hyte")


def test_owner_of_another_area_decides_against_covered_municipalities() -> None:
    """A plan of another county is none of the area's, whatever it covers."""
    assert not owned_by("wellbeing_county", "Kainuun hyvinvointialue", covers=("Hyvinkää",))


@pytest.mark.parametrize("kind", ["municipal_plan", "programme", "role_map", "report", None, Unreadable("x")])
def test_other_kinds_of_plans_are_not_looked_at(kind: Any) -> None:
    """Only a plan that says it is a regional one is."""
    assert not owned_by("joint_authority", "Keusote", kind=kind)


@pytest.mark.parametrize(
    ("covers", "expected"),
    [
        (("Hyvinkää", "Tusby"), True),
        (("186",), True),
        (("Keski-Uusimaa",), True),
        (("Keski-Uudenmaan hyvinvointialue",), True),
        (("Hyvinkää", "Sipoo"), False),
        (("Uusimaa",), False),
        (("Kainuun hyvinvointialue",), False),
    ],
)
def test_covered_regions_tell_where_the_owner_does_not(covers: tuple[str, ...], expected: bool) -> None:
    """All that are known lie in the area, and at least one is known."""
    assert owned_by("joint_authority", "Sote-kuntayhtymä", covers=covers) is expected


@pytest.mark.parametrize(("codes", "expected"), [(("106", "858"), True), (("106",), False), (("106", "091"), False)])
def test_municipalities_among_the_actors_tell_last(codes: tuple[str, ...], expected: bool) -> None:
    """Several municipalities of the area and no other; one alone is a partner of many."""
    actors = tuple(Actor(id=f"k{code}", kind="municipality", name="Kunta", code=code) for code in codes)
    assert is_ours(actors=actors) is expected


def test_plans_from_before_the_tables_are_not_judged() -> None:
    """A plan that ended before 2020 is not of the area that the tables know."""
    assert [owned_by("joint_authority", "Keusote", period=When.parse(text)) for text in ("2017/2019", "2017/2020")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("period", "as_of", "year"),
    [
        ("2020/2025", date(2019, 12, 31), 2020),
        ("2020/2025", date(2022, 1, 1), 2022),
        ("2020/2025", date(2026, 1, 1), 2025),
        ("2020/..", date(2026, 1, 1), 2026),
        ("2025/2020", date(2026, 1, 1), 2026),
        (None, date(2026, 1, 1), 2026),
    ],
)
def test_year_lies_inside_the_period(period: str | None, as_of: date, year: int) -> None:
    """The given day, brought inside the plan's period where that makes sense."""
    plan = Plan(id="p", title="P", period=When.parse(period) if period else None)
    assert year_of(PlanIndex(plan), {"as_of": as_of}) == year


@pytest.mark.parametrize("name", TABLES)
def test_every_line_has_a_source_names_and_years_that_do_not_overlap(name: str) -> None:
    """A key holds once a year at most, and what is not confirmed says why."""
    for entry in table(name):
        assert all((entry.source, entry.name.fi, entry.name.sv, entry.name.en)), entry
        assert entry.until is None or entry.since <= entry.until, entry
        assert entry.is_confirmed or "confirmed" in entry.source or "general knowledge" in entry.source, entry
    for year in range(2015, 2035):
        keys = [entry.key for entry in table(name) if entry.holds_in(year)]
        assert len(keys) == len(set(keys)), (name, year)


@pytest.mark.parametrize("year", [2020, 2022, 2023, 2030])
def test_the_area_has_the_same_six_municipalities(year: int) -> None:
    """Six in every year; Nurmijärvi had two groups until 2022."""
    own = held("municipalities", year)
    assert sorted(own) == sorted(NAMES)
    assert own["543"].details["groups"] == ("2" if year < 2023 else "1")
