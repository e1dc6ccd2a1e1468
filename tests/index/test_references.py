"""References are followed alike one by one and in whole columns."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from hytecore.index.kinds import SECTIONS
from hytecore.index.plan_index import PlanIndex
from hytecore.index.references import reference_fields
from hytecore.read.reading import read_data
from hytecore.testing.strategies import plans


def _one_by_one(index: PlanIndex) -> list[tuple[int, tuple[str | int, ...], str]]:
    """Return every unresolved reference, each field of each entity followed by itself."""
    found = []
    for holder in (index.plan, *(entity for name in SECTIONS.values() for entity in getattr(index.plan, name))):
        for field in reference_fields(type(holder)):
            for path, identity in field.follow(holder):
                if not any(identity in index.known(kind) for kind in field.kinds):
                    found.append((id(holder), path, identity))
    return found


@given(plans())
def test_columns_find_what_single_steps_find(data: dict[str, Any]) -> None:
    """The unresolved references are the same, in the same order, however they are sought."""
    plan = read_data(data).plan
    assert plan is not None
    index = PlanIndex(plan)

    assert [(id(each.holder), each.path, each.missing) for each in index.unresolved] == _one_by_one(index)


ABSENT = {"unknown": "ei vielä tiedetä"}


@pytest.mark.parametrize(
    ("measure", "missing"),
    [
        pytest.param({"goals": ["g1", "gx", "gx"]}, [("goals", 1), ("goals", 2)], id="twice in one list"),
        pytest.param({"goals": ABSENT, "theme": ABSENT, "indicators": ABSENT}, [], id="absences hold no reference"),
        pytest.param({"goals": [""], "theme": ""}, [], id="nothing written"),
        pytest.param(
            {"responsibilities": [{"actor": "a1"}, {"actor": "ax"}], "practice": "px"},
            [("responsibilities", 1, "actor"), ("practice",)],
            id="in a record and by itself",
        ),
        pytest.param({"indicators": ["ix", {"indicator": "i1"}]}, [("indicators", 0, "indicator")], id="a bare name"),
    ],
)
def test_places_of_unresolved_references(measure: dict[str, Any], missing: list[tuple[str | int, ...]]) -> None:
    """Each reference that leads nowhere is told with its place, and nothing else is."""
    data = {
        "hytecore": 1,
        "plan": {"id": "p", "title": "P"},
        "actors": [{"id": "a1", "name": "A"}],
        "goals": [{"id": "g1", "title": "G"}],
        "indicators": [{"id": "i1", "name": "I"}],
        "measures": [{"id": "m1", "title": "M", **measure}],
    }
    plan = read_data(data).plan
    assert plan is not None

    assert [each.path for each in PlanIndex(plan).unresolved] == missing


def test_many_entities_are_looked_through_to_the_last() -> None:
    """Long sections are walked in stretches; a missing id in the last of them is found at the right entity."""
    measures = [{"id": f"m{i}", "title": "M", "goals": ["g1"]} for i in range(701)]
    measures[700]["goals"] = ["g1", "gx"]
    plan = read_data(
        {"hytecore": 1, "plan": {"id": "p", "title": "P"}, "goals": [{"id": "g1", "title": "G"}], "measures": measures}
    ).plan
    assert plan is not None

    assert [(each.holder.id, each.missing) for each in PlanIndex(plan).unresolved] == [("m700", "gx")]  # type: ignore[union-attr]
