"""Edits: how one thing is put wrong in the plain data of a sound plan, and what is then found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from hytecore.testing.transformations import Data

Pick: TypeAlias = Callable[[Sequence[Any]], Any]
"""Chooses one of several places."""
Finds: TypeAlias = tuple[str, ...]
"""Code and subject of findings, as `HYT201 measure:m1`."""
Edit: TypeAlias = Callable[[Data, Pick], Finds]
"""Puts one thing wrong in a plan, and returns what is then found."""


# What is common to many


def without(section: str, key: str, code: str) -> Edit:
    """Return the edit that takes a field away from an entity."""

    def edit(data: Data, pick: Pick) -> Finds:
        entity = pick([each for each in data[section] if key in each])
        del entity[key]
        return (f"{code} {section[:-1]}:{entity['id']}",)

    return edit


def stating(section: str, key: str, value: Any, code: str) -> Edit:
    """Return the edit that states something else in a field of an entity."""

    def edit(data: Data, pick: Pick) -> Finds:
        entity = pick(data[section])
        entity[key] = deepcopy(value)
        return (f"{code} {section[:-1]}:{entity['id']}",)

    return edit


def adding(section: str, entity: Data, *finds: str) -> Edit:
    """Return the edit that adds an entity that nothing else in the plan speaks of."""

    def edit(data: Data, pick: Pick) -> Finds:
        data.setdefault(section, []).append(deepcopy(entity))
        return finds

    return edit


def _years(data: Data) -> tuple[int, int]:
    first, _, last = str(data["plan"]["period"]).partition("/")
    return int(first), int(last)


# Document


def dangling(data: Data, pick: Pick) -> Finds:
    """Let a measure serve a goal that is not there."""
    measure = pick(data["measures"])
    measure["goals"].append("zzz-999")
    return (f"HYT004 measure:{measure['id']}",)


def same_id(data: Data, pick: Pick) -> Finds:
    """Give two themes one id."""
    one = pick(data["themes"])
    data["themes"].append({"id": one["id"], "title": "Mielen hyvinvointi"})
    return (f"HYT003 theme:{one['id']}",)


# Roles


def supporters_only(data: Data, pick: Pick) -> Finds:
    """Let nobody lead a measure."""
    measure = pick(data["measures"])
    for responsibility in measure["responsibilities"]:
        responsibility["role"] = "support" if responsibility["role"] == "lead" else responsibility["role"]
    return (f"HYT205 measure:{measure['id']}",)


def two_responsible(data: Data, pick: Pick) -> Finds:
    """Let two organisations answer for a measure, and nobody lead it."""
    measure = pick(data["measures"])
    del measure["agreed"]
    for responsibility in measure["responsibilities"]:
        if responsibility["role"] in ("lead", "partner"):
            responsibility["role"] = "responsible"
    return (f"HYT202 measure:{measure['id']}",)


# Schedule


def backwards(data: Data, pick: Pick) -> Finds:
    """Let a measure end before it begins."""
    measure = pick(data["measures"])
    first, last = _years(data)
    measure["schedule"] = f"{last}-06/{first}-06"
    return (f"HYT504 measure:{measure['id']}",)


def beyond_the_period(data: Data, pick: Pick) -> Finds:
    """Put a measure into the years after the plan."""
    measure = pick(data["measures"])
    _, last = _years(data)
    measure |= {"schedule": f"{last + 2}/{last + 3}", "status": "not_started"}
    return (f"HYT503 measure:{measure['id']}",)


# Goals and indicators


def loop(data: Data, pick: Pick) -> Finds:
    """Let a goal serve itself."""
    goal = pick(data["goals"])
    goal["serves"].append(goal["id"])
    return (f"HYT103 goal:{goal['id']}",)


def serving_nothing(data: Data, pick: Pick) -> Finds:
    """Let a goal serve nothing."""
    goal = pick(data["goals"])
    del goal["serves"]
    still = {served for other in data["goals"] for served in other.get("serves", ())}
    lonely = [f"HYT107 priority:{priority['id']}" for priority in data["priorities"] if priority["id"] not in still]
    return (f"HYT106 goal:{goal['id']}", *lonely)


def unmeasured(data: Data, pick: Pick) -> Finds:
    """Take the indicator of a goal away."""
    goal = pick(data["goals"])
    (use,) = goal.pop("indicators")
    return (f"HYT301 goal:{goal['id']}", f"HYT104 indicator:{use['indicator']}")


def without_a_milestone(data: Data, pick: Pick) -> Finds:
    """Take the interim targets of a goal away."""
    goal = pick(data["goals"])
    del goal["indicators"][0]["interim"]
    return (f"HYT317 goal:{goal['id']}",)


def of_the_use(key: str, part: str, value: Any, *codes: str) -> Edit:
    """Return the edit that states something else in a point of a goal's use of its indicator."""

    def edit(data: Data, pick: Pick) -> Finds:
        goal = pick(data["goals"])
        goal["indicators"][0][key][part] = value
        return tuple(f"{code} goal:{goal['id']}" for code in codes)

    return edit


def unitless(data: Data, pick: Pick) -> Finds:
    """Take the unit of what a measure is counted by away."""
    counted = {name for measure in data["measures"] for name in measure["indicators"]}
    indicator = pick([each for each in data["indicators"] if each["id"] in counted])
    del indicator["unit"]
    return (f"HYT401 indicator:{indicator['id']}",)


def observed_tomorrow(data: Data, pick: Pick) -> Finds:
    """State a value of a year that has not come."""
    used = {goal["indicators"][0]["indicator"] for goal in data["goals"]}
    indicator = pick([each for each in data["indicators"] if each["id"] in used])
    indicator["observations"] = [{"region": "testila", "at": 2099, "value": 50}]
    return (f"HYT421 indicator:{indicator['id']}",)


# Wording


def draft(data: Data, pick: Pick) -> Finds:
    """Leave a mark of a draft in a measure."""
    measure = pick(data["measures"])
    measure["note"] = "XXX täydennetään"
    return (f"HYT604 measure:{measure['id']}",)


# Across plans

REPORT: Data = {
    "hytecore": 1,
    "plan": {"id": "kertomus", "title": "Hyvinvointikertomus", "kind": "report"},
    "structures": [{"item": "hyte-coordinator", "state": "yes"}],
}
"""A plan that a goal may serve, and in which nothing is found."""


def serving(plan: str, code: str) -> Edit:
    """Return the edit that lets a goal serve one of another plan that is not there."""

    def edit(data: Data, pick: Pick) -> Finds:
        goal = pick(data["goals"])
        goal["serves"].append({"plan": plan, "goal": "zzz-999"})
        return (f"{code} goal:{goal['id']}",)

    return edit


# The run


def set_aside(code: str, **changes: Any) -> Edit:
    """Return the edit that sets a finding aside that is not there, or not as it should be."""

    def edit(data: Data, pick: Pick) -> Finds:
        measure = pick(data["measures"])
        entry = {"rule": "HYT201", "subject": f"measure:{measure['id']}", **_ENTRY, **changes}
        data["suppress"] = [{key: value for key, value in entry.items() if value is not None}]
        return (f"{code} suppression:HYT201/measure:{measure['id']}",)

    return edit


_ENTRY = {"reason": "sovittu ohjausryhmässä", "by": "koordinaattori", "on": "2026-01-01", "until": "2026-12-31"}
