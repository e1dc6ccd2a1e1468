"""Builders: the smallest valid plan, goal, measure … as plain data, with whatever a test states over it.

    a_plan(measures=[a_measure(schedule=2031)], period="2025/2028")

A list of a section makes the sections of the plan; everything else that is stated of a plan stands in its header.
"""

from __future__ import annotations

from typing import Any

from hytecore.engine.blocks import with_blocks
from hytecore.index.plan_index import PlanIndex
from hytecore.model import shapes
from hytecore.model.plan import FORMAT_VERSION, Plan
from hytecore.read.reading import read_data
from hytecore.testing.transformations import NO_BLOCKS, Blocks, Data

_HEADER = frozenset(key for key, (_, written) in shapes.written_fields(Plan).items() if written.in_header)


def a_plan(**stated: Any) -> Data:
    """Return a plan that states nothing but what it must, and what is *stated*: fields of its header, or sections.

    A block of a pack is stated with an underscore for its hyphen: `x_thl={…}`.

    Example:
        >>> a_plan(period=2025, goals=[a_goal()])
        {'hytecore': 1, 'plan': {'id': 'p1', 'title': 'Suunnitelma', 'period': 2025}, 'goals': [{'id': 'g1', 'title': 'Tavoite'}]}
    """  # noqa: E501 - what it returns stands on one line
    header: Data = {"id": "p1", "title": "Suunnitelma"}
    sections: Data = {}
    for key, value in stated.items():
        if key in _HEADER:
            header[key] = value
        else:
            sections["x-" + key[2:].replace("_", "-") if key.startswith("x_") else key] = value
    return {"hytecore": FORMAT_VERSION, "plan": header, **sections}


def a_priority(**stated: Any) -> Data:
    """Return a priority of the strategy."""
    return {"id": "pr1", "title": "Painopiste", **stated}


def an_actor(**stated: Any) -> Data:
    """Return an actor."""
    return {"id": "a1", "name": "Testilä", **stated}


def a_theme(**stated: Any) -> Data:
    """Return a theme."""
    return {"id": "t1", "title": "Teema", **stated}


def a_cell(**stated: Any) -> Data:
    """Return a theme at a prevention level; the theme is that of `a_theme`."""
    return {"theme": "t1", "prevention": "promotion", **stated}


def a_need(**stated: Any) -> Data:
    """Return a need."""
    return {"id": "n1", "text": "Tarve", **stated}


def a_goal(**stated: Any) -> Data:
    """Return a goal.

    Example:
        >>> a_goal(deadline=2028)
        {'id': 'g1', 'title': 'Tavoite', 'deadline': 2028}
    """
    return {"id": "g1", "title": "Tavoite", **stated}


def a_measure(**stated: Any) -> Data:
    """Return a measure."""
    return {"id": "m1", "title": "Toimenpide", **stated}


def an_indicator(**stated: Any) -> Data:
    """Return an indicator."""
    return {"id": "i1", "name": "Mittari", **stated}


def a_practice(**stated: Any) -> Data:
    """Return an established way of working."""
    return {"id": "k1", "name": "Toimintamalli", **stated}


def a_structure(**stated: Any) -> Data:
    """Return an answer to one item of a checklist."""
    return {"item": "hyte-coordinator", **stated}


def a_claim(**stated: Any) -> Data:
    """Return a sum that the document states."""
    return {"id": "c1", **stated}


def a_suppression(**stated: Any) -> Data:
    """Return a suppression that holds throughout 2025: what it needs besides a rule and a subject is there."""
    return {
        "rule": "HYT201",
        "subject": "measure:m1",
        "reason": "sovittu ohjausryhmässä",
        "by": "koordinaattori",
        "on": "2025-01-01",
        "until": "2025-12-31",
        **stated,
    }


def plan_of(data: Data, blocks: Blocks = NO_BLOCKS) -> Plan:
    """Return the plan that plain *data* state.

    Args:
        data: The plan as plain data.
        blocks: The classes of packs' blocks, by name: `PACK.blocks`.

    Raises:
        ValueError: If anything in it does not fit; a test that wants that reads the data itself.

    Example:
        >>> plan_of(a_plan(measures=[a_measure(status="done")])).measures[0].status
        'done'
    """
    reading = with_blocks(read_data(data), blocks)
    if reading.plan is None or reading.problems:
        told = ", ".join(f"{' '.join(map(str, problem.path))}: {problem.kind}" for problem in reading.problems)
        raise ValueError(f"this is no valid plan: {told}")
    return reading.plan


def index_of(data: Data, blocks: Blocks = NO_BLOCKS) -> PlanIndex:
    """Return the index of the plan that plain *data* state; see `plan_of`.

    Example:
        >>> index = index_of(a_plan(goals=[a_goal()], measures=[a_measure(goals=["g1"])]))
        >>> [measure.id for measure in index.measures_of(index.goals["g1"])]
        ['m1']
    """
    return PlanIndex(plan_of(data, blocks))
