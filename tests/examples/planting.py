"""Planting flaws: small edits on the plain data of a plan that is in order, and what all rules then find."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, read_data
from hytecore.syntax.from_yaml import YamlText

Data: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Data], None]

ROOT = Path(__file__).parents[2]
REGISTRY = build(())
"""The rules of the core; what packs are installed changes nothing here."""


def data_of(text: bytes) -> Data:
    """Return the plan in the YAML *text* as plain data."""
    data: Data = {}
    for key, position, value in YamlText(text).parts():
        if position is None:
            data[str(key)] = value
        else:
            data.setdefault(str(key), []).append(value)
    return data


def planted(data: Data, *edits: Edit) -> Data:
    """Return a copy of *data* with *edits* made in it, one after the other."""
    copy = deepcopy(data)
    for edit in edits:
        edit(copy)
    return copy


def having(path: str, value: Any) -> Edit:
    """Return the edit that puts *value* at *path*.

    A path is written as steps with blanks between them: keys, and in lists a position, or the id of an item or of what
    it refers to, such as `measures m1 responsibilities liikunta role`.
    """

    def edit(data: Data) -> None:
        holder, step = _spot(data, path)
        holder[step] = deepcopy(value)

    return edit


def without(*paths: str) -> Edit:
    """Return the edit that takes away what stands at each of *paths*."""

    def edit(data: Data) -> None:
        for path in paths:
            holder, step = _spot(data, path)
            del holder[step]

    return edit


def adding(path: str, *items: Any) -> Edit:
    """Return the edit that adds *items* to the list at *path*, which need not be there yet."""

    def edit(data: Data) -> None:
        holder, step = _spot(data, path)
        if isinstance(holder, dict):
            holder.setdefault(step, [])
        holder[step].extend(deepcopy(items))

    return edit


def adding_copy(path: str, **changes: Any) -> Edit:
    """Return the edit that adds a copy of the item at *path* to its list, with *changes*."""

    def edit(data: Data) -> None:
        holder, step = _spot(data, path)
        holder.append({**deepcopy(holder[step]), **deepcopy(changes)})

    return edit


def calling(path: str, key: str) -> Edit:
    """Return the edit that gives the last key of *path* another name, *key*."""

    def edit(data: Data) -> None:
        holder, step = _spot(data, path)
        holder[key] = holder.pop(step)

    return edit


def report_of(*plans: Data | Reading, as_of: date, **asked: Any) -> Report:
    """Return the report of all rules on *plans*, checked together."""
    readings = (plan if isinstance(plan, Reading) else read_data(plan) for plan in plans)
    settings = Settings(**{"as_of": as_of, "language": "fi", **asked})
    return check(*readings, settings=settings, registry=REGISTRY)


def told(report: Report) -> list[str]:
    """Return code and subject of each finding, in the order of the report."""
    return [f"{finding.code} {finding.subject.kind}:{finding.subject.id}" for finding in report.findings]


def _spot(data: Data, path: str) -> tuple[Any, Any]:
    """Return what holds the value at *path*, and its key or position there."""
    *steps, last = path.split()
    holder: Any = data
    for step in steps:
        holder = holder[_key(holder, step)]
    return holder, _key(holder, last)


def _key(holder: Any, step: str) -> str | int:
    if isinstance(holder, dict):
        return step
    if step.isdigit():
        return int(step)
    return next(position for position, item in enumerate(holder) if step in _names(item))


def _names(item: Any) -> tuple[Any, ...]:
    return tuple(item.get(key) for key in ("id", "actor", "indicator")) if isinstance(item, dict) else (item,)
