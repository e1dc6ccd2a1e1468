"""Two versions of a plan, made from small parts, and what a comparison tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from hytecore.comparison.comparing import Comparison, compare
from hytecore.index.kinds import id_of
from hytecore.model.plan import Plan
from hytecore.read.reading import read_data
from hytecore.report.diff.telling import sentence

Data: TypeAlias = dict[str, Any]


def plan(**sections: Any) -> Data:
    """Return the data of a plan in English with these sections, and two actors who can be named."""
    actors = [{"id": "a1", "name": "Sports services"}, {"id": "a2", "name": "Youth work"}]
    header = {"id": "p", "title": "Plan", "languages": ["en"], **sections.pop("header", {})}
    return {"hytecore": 1, "plan": header, "actors": actors, **sections}


def measure(**fields: Any) -> Data:
    """Return the data of a plan with one measure, called Sleep school."""
    return plan(
        goals=[{"id": "g1", "title": "Young people sleep enough"}, {"id": "g2", "title": "Fewer accidents"}],
        themes=[{"id": "t1", "title": "Sleep"}, {"id": "t2", "title": "Safety"}],
        measures=[{"id": "m", "title": "Sleep school", **fields}],
    )


def target(value: Any, at: Any = None, *, baseline: Any = None, **indicator: Any) -> Data:
    """Return the data of a plan with one goal, whose indicator has this target."""
    use = {"indicator": "i", "target": {"value": value, "at": at}, "baseline": baseline}
    return plan(
        goals=[{"id": "g", "title": "Fewer young people smoke", "indicators": [_stated(use)]}],
        indicators=[{"id": "i", "name": "Daily smokers", "unit": "percent", "better": "lower", **indicator}],
    )


def _stated(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {key: inner for key, item in value.items() if (inner := _stated(item)) not in (None, {})}


def read(data: Data) -> Plan:
    """Return the plan that *data* hold."""
    made = read_data(data).plan
    assert made is not None
    return made


def compared(old: Data, new: Data) -> Comparison:
    """Return what has changed from one plan to the other."""
    return compare(read(old), read(new))


def told(comparison: Comparison, language: str = "en") -> list[str]:
    """Return each change as kind and id of the entity, and what is said of it."""
    return [
        f"{change.match.kind} {id_of(change.match.current)}: {sentence(change, language)}"
        for change in comparison.changes
    ]


def kinds(comparison: Comparison) -> list[tuple[str, str, str | None, str | None]]:
    """Return each change by its name, its way and the ids of the entity in both plans, sorted."""
    return sorted(
        ((change.name, change.way, _id(change.match.old), _id(change.match.new)) for change in comparison.changes),
        key=repr,
    )


def _id(entity: Any) -> str | None:
    return None if entity is None else id_of(entity)


MIRRORED = {
    "set": "dropped",
    "later": "earlier",
    "forward": "backward",
    "cancelled": "resumed",
    "target.weaker": "target.stronger",
    "target.set": "target.dropped",
    "interim.weaker": "interim.stronger",
    "interim.set": "interim.dropped",
    "baseline.set": "baseline.dropped",
    "removed": "added",
}
MIRRORED |= {other: one for one, other in MIRRORED.items()}
"""Which way a change goes when it is told the other way round."""


def mirrored(
    changes: Iterable[tuple[str, str, str | None, str | None]],
) -> list[tuple[str, str, str | None, str | None]]:
    """Return changes as they are told the other way round; how something ended is told in one direction only."""
    found = []
    for name, way, old, new in changes:
        if name in ("added", "gone"):
            found.append(("added" if name == "gone" else "gone", "", new, old))
        else:
            found.append((name, MIRRORED.get(way, way), new, old))
    return sorted(found, key=repr)


def without_ends(
    changes: Iterable[tuple[str, str, str | None, str | None]],
) -> list[tuple[str, str, str | None, str | None]]:
    """Return changes without how something that is gone ended."""
    return sorted(((name, "" if name == "gone" else way, old, new) for name, way, old, new in changes), key=repr)
