"""Absent values: a rule goes on whatever is unknown, not applicable or unreadable in a plan."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from hytecore.pipeline import Report
from hytecore.testing.transformations import Data
from hytecore.testing.trial import Trial


def faults_of_running(trial: Trial) -> Iterator[str]:
    """Yield each rule that raises, and each report that is no plain data."""
    yield from _crashes(trial.report, "")
    try:
        json.dumps(trial.report.to_json())
    except (TypeError, ValueError) as error:
        yield f"the report is no plain data ({error}); put entities, dates, numbers, terms and texts into the data"


def _crashes(report: Report, where: str) -> Iterator[str]:
    for finding in report.findings:
        if finding.code == "HYT901":
            yield (
                f"{finding.data['rule']} raises{where} ({finding.message}); a value may be stated, not stated, "
                "unknown, not applicable or unreadable: narrow it with isinstance before using it"
            )


def faults_of_absent_values(trial: Trial) -> Iterator[str]:
    """Yield each rule that raises where a value is unknown, not applicable or cannot be read."""
    told: set[str] = set()
    for what, plans in _with_absent_values(trial.plans):
        for fault in _crashes(trial.on(*plans), f" where {what}"):
            if fault.partition(" where ")[0] not in told:
                told.add(fault.partition(" where ")[0])
                yield fault


ABSENT = ({"unknown": "selvitetään"}, {"not_applicable": "ei koske"}, [{"what": ["is", "this"]}])
"""A value that is unknown, one that does not arise, and one that fits nowhere."""


def _with_absent_values(plans: Sequence[Data]) -> Iterator[tuple[str, list[Data]]]:
    """Yield the plans with each value in turn stated as absent, and with all of them."""
    for absent in ABSENT:
        for position, plan in enumerate(plans):
            for path in _paths(plan, ()):
                changed = [*plans[:position], _put(plan, path, absent), *plans[position + 1 :]]
                yield f"{' '.join(map(str, path))} is {absent}", changed
        yield f"everything is {absent}", [_all_absent(plan, absent, 0) for plan in plans]


def _paths(value: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Yield the path of everything in the header, in the entities and in the blocks, but for ids."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        here = (*path, key)
        if len(here) > 1 and key != "id":
            yield here
        if isinstance(inner, (dict, list)):
            yield from _paths(inner, here)


def _put(value: Any, path: tuple[Any, ...], absent: Any) -> Any:
    if not path:
        return absent
    first, *rest = path
    changed = value.copy()
    changed[first] = _put(value[first], tuple(rest), absent)
    return changed


def _all_absent(value: Any, absent: Any, depth: int) -> Any:
    """Return a plan whose entities keep their ids and names, and of which everything else is absent."""
    if isinstance(value, list) and depth == 1:
        return [_all_absent(item, absent, depth) for item in value]
    if isinstance(value, dict) and depth < 2:
        kept = ("id", "title", "name", "theme", "prevention", "kind") if depth else ("hytecore",)
        return {key: item if key in kept else _all_absent(item, absent, depth + 1) for key, item in value.items()}
    return value if depth == 0 else absent
