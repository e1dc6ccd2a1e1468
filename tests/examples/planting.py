"""Planting flaws: small edits on the plain data of a plan that is in order, and what the rules then find."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.syntax.from_yaml import YamlText

Data: TypeAlias = dict[str, Any]
Edit: TypeAlias = Callable[[Data], None]

ROOT = Path(__file__).parents[2]
REGISTRY = build(())
"""The rules of the core: a pack that happens to be installed changes nothing here."""


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
    """Return a copy of *data* with *edits* made in it."""
    copy = deepcopy(data)
    for edit in edits:
        edit(copy)
    return copy


def having(path: str, value: Any) -> Edit:
    """Return the edit that puts *value* at *path*; see `_spot` for paths."""

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
    """Return the edit that adds *items* to the list at *path*, which may not be there yet."""

    def edit(data: Data) -> None:
        holder, step = _spot(data, path)
        if isinstance(holder, dict):
            holder.setdefault(step, [])
        holder[step].extend(deepcopy(items))

    return edit


def findings_of(
    *plans: Data, as_of: date, profile: str = "standard", options: dict[str, dict[str, int]] | None = None
) -> list[str]:
    """Return code and subject of everything that all rules find, in the order of the report."""
    return told(report_of(*plans, as_of=as_of, profile=profile, options=options))


def report_of(
    *plans: Data, as_of: date, profile: str = "standard", options: dict[str, dict[str, int]] | None = None
) -> Report:
    """Return the report of all rules on *plans* together."""
    settings = Settings(as_of=as_of, profile=profile, options=options or {}, language="fi")
    return check(*(read_data(plan) for plan in plans), settings=settings, registry=REGISTRY)


def told(report: Report) -> list[str]:
    """Return code and subject of each finding, in the order of the report."""
    return [f"{finding.code} {finding.subject.kind}:{finding.subject.id}" for finding in report.findings]


def _spot(data: Data, path: str) -> tuple[Any, Any]:
    """Return what holds the value at *path*, and its key or position there.

    A path is written as steps with blanks between them: keys, and in lists a position, or the id of an item or of what
    it refers to, such as `measures m1 responsibilities liikunta role`.
    """
    holder: Any = None
    value: Any = data
    key: Any = None
    for step in path.split():
        if key is not None:
            value = holder[key]
        holder, key = value, _key(value, step)
    return holder, key


def _key(holder: Any, step: str) -> Any:
    if isinstance(holder, dict):
        return step
    if step.isdigit():
        return int(step)
    return next(
        position
        for position, item in enumerate(holder)
        if item == step or (isinstance(item, dict) and step in (item.get("id"), item.get("actor"), item.get("indicator")))
    )
