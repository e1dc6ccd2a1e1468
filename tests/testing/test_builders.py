"""What the builders return is valid and as small as can be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.index.kinds import KINDS, id_of
from hytecore.model import shapes
from hytecore.model.goal import SmartForm
from hytecore.model.plan import Plan
from hytecore.read.reading import read_data
from hytecore.testing import builders
from hytecore.testing.strategies import objects, plans
from hytecore.testing.transformations import Data

SECTIONS: dict[str, Callable[..., Data]] = {
    "priorities": builders.a_priority,
    "actors": builders.an_actor,
    "themes": builders.a_theme,
    "cells": builders.a_cell,
    "needs": builders.a_need,
    "goals": builders.a_goal,
    "measures": builders.a_measure,
    "indicators": builders.an_indicator,
    "practices": builders.a_practice,
    "structures": builders.a_structure,
    "claims": builders.a_claim,
    "suppress": builders.a_suppression,
}
FIELDS = shapes.written_fields(Plan)


@attrs.frozen
class Seal:
    """A seal."""

    colour: str | None = shapes.field(shapes.Choice(("red", "green")), "The colour.")


CLASSES: list[type[Any]] = [*(cls for cls in KINDS if cls is not Plan), SmartForm, Seal]


def test_there_is_a_builder_for_every_section() -> None:
    """Everything that can stand in a plan can be built."""
    assert list(SECTIONS) == [key for key, (_, written) in FIELDS.items() if not written.in_header]


@pytest.mark.parametrize("section", [section for section in SECTIONS if section != "suppress"])
def test_what_is_built_is_valid_and_smallest(section: str) -> None:
    """A built entity reads without a problem, and without any of its fields it would not."""
    entity = SECTIONS[section]()

    assert builders.plan_of(builders.a_plan(**{section: [entity]}))
    for key in entity:
        smaller = {name: value for name, value in entity.items() if name != key}
        assert [problem.kind for problem in read_data(builders.a_plan(**{section: [smaller]})).problems] == [
            "missing-field"
        ]


def test_what_is_stated_stands_over_what_is_built() -> None:
    """Fields of the header stand in the header, sections and blocks beside it."""
    measure = builders.a_measure(id="m7", schedule=2026)

    assert builders.a_plan(kind="programme", measures=[measure], x_acme={"colour": "red"}) == {
        "hytecore": 1,
        "plan": {"id": "p1", "title": "Suunnitelma", "kind": "programme"},
        "measures": [{"id": "m7", "title": "Toimenpide", "schedule": 2026}],
        "x-acme": {"colour": "red"},
    }


def test_a_plan_with_a_problem_is_refused() -> None:
    """A misspelt field in a test is a fault of the test."""
    with pytest.raises(ValueError, match="this is no valid plan: measures 0 shedule: unknown-field"):
        builders.plan_of(builders.a_plan(measures=[builders.a_measure(shedule=2026)]))


def test_blocks_are_read_by_their_classes() -> None:
    """A block of a pack is an object of its class in the plan and on the index."""
    index = builders.index_of(builders.a_plan(x_acme={"colour": "red"}), {"x-acme": Seal})

    assert index.block(Seal) == Seal(colour="red")


@pytest.mark.property
@pytest.mark.parametrize(
    "cls", [*[cls for cls in KINDS if cls is not Plan], SmartForm, Seal], ids=lambda cls: cls.__name__
)
@given(data=st.data())
def test_objects_of_every_class_can_be_drawn(cls: type[Any], data: st.DataObject) -> None:
    """There is a strategy for every class of the model, and for blocks; what it draws is an object of the class."""
    drawn = data.draw(objects(cls))

    assert type(drawn) is cls
    if cls in KINDS:
        assert id_of(drawn)


@pytest.mark.property
@given(plans({"x-acme": Seal}))
def test_blocks_are_drawn_too(data: Data) -> None:
    """In a drawn plan a pack's block, if it is there, reads without a problem."""
    plan = builders.plan_of(data, {"x-acme": Seal})

    assert {type(value) for name, value in plan.blocks if name == "x-acme"} <= {Seal}
