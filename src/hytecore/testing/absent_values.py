"""Absent values: a rule goes on whatever is unknown, not applicable or unreadable in a plan.

And what could not be read is no reason to say more: a rule that then finds what it did not find before has read a
field that it does not state.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from hytecore.engine.blocks import with_blocks
from hytecore.engine.unreadable import unreadable_fields
from hytecore.finding import Finding
from hytecore.index.kinds import SECTIONS, id_of, kind_of
from hytecore.pipeline import Report
from hytecore.read.reading import read_data
from hytecore.syntax.problem import Path
from hytecore.testing.transformations import Blocks, Data
from hytecore.testing.trial import NONE, Reasons, Trial


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


def faults_of_absent_values(trial: Trial, unread: Reasons = NONE) -> Iterator[str]:
    """Yield each rule that raises where a value is absent, or says more where one could not be read.

    Args:
        trial: The plans.
        unread: Codes of rules that rightly say more where something could not be read, each with the reason.
    """
    told: set[str] = set()
    before = trial.report.findings
    for path, absent, plans in _with_absent_values(trial.plans):
        report = trial.on(*plans)
        what = " ".join(map(str, path)) or "everything"
        for fault in _crashes(report, f" where {what} is {absent}"):
            if fault.partition(" where ")[0] not in told:
                told.add(fault.partition(" where ")[0])
                yield fault
        if absent is UNREADABLE and path:
            for rule, field, fault in _unstated(trial, plans, before, report.findings):
                if rule not in unread and f"{rule} {field}" not in told:
                    told.add(f"{rule} {field}")
                    yield fault


def _unstated(
    trial: Trial, plans: Sequence[Data], before: Sequence[Finding], after: Sequence[Finding]
) -> Iterator[tuple[str, str, str]]:
    """Yield the code of each rule that says more of *plans* than before, a field that could not be read, and a fault.

    A finding in place of another is none more: of what can still be read the rule says what is true. Where it said once
    what holds of most, and no longer does so, it says no more either.
    """
    known = {finding.fingerprint for finding in before}
    folded = {finding.code for finding in before if finding.variant == "folded"}
    counts = Counter(finding.code for finding in after)
    counts.subtract(finding.code for finding in before)
    more = [each for each in after if counts[each.code] > 0 and each.fingerprint not in known]
    more = [each for each in more if trial.rule_of(each).scope in ("plan", "workspace") and each.code not in folded]
    if not more:
        return
    spoiled = _spoiled(plans, trial.registry.blocks)
    for finding in more:
        subject = finding.subject.plan, finding.subject.kind, finding.subject.id
        own = [field for field in spoiled.get(subject, ()) if field not in _SECTIONS]
        # What could not be read in one plan spoils nothing that is said of others.
        about = {finding.subject.plan, *(part.subject.plan for part in finding.related)}
        others = [field for who, fields in spoiled.items() if who[0] in about for field in fields if field not in own]
        part, fields = ("reads", [_key(field, finding) for field in own]) if own else ("needs", others)
        for field in fields:
            if field not in getattr(trial.rule_of(finding), part):
                yield (
                    finding.code,
                    field,
                    f"{finding.code} {finding.name} says more where {field} cannot be read ({finding.message!r}); "
                    f"add {field!r} to the {part} of the rule",
                )


_SECTIONS = frozenset(SECTIONS.values())


def _key(field: str, finding: Finding) -> str:
    """Return a field as `reads` names it: without the section, but for the plan's own, which has none."""
    return field if finding.subject.kind == "plan" else field.partition(".")[2]


def _spoiled(plans: Sequence[Data], blocks: Blocks) -> dict[tuple[str | None, str, str | None], list[str]]:
    """Return what the engine knows that it could not read, by plan, kind and id of the entity."""
    found: dict[tuple[str | None, str, str | None], list[str]] = {}
    readings = [with_blocks(read_data(plan), blocks) for plan in plans]
    unreadable = unreadable_fields(readings)
    for reading in readings:
        if reading.plan is None:
            continue
        entities = [reading.plan, *(each for name in SECTIONS.values() for each in getattr(reading.plan, name))]
        for entity in entities:
            section, fields = unreadable.get(id(reading.plan), {}).get(id(entity), ("", frozenset()))
            who = reading.plan.id, kind_of(entity), id_of(entity) or None
            prefix = "" if section == "plan" else f"{section}."
            # Of a block the field is named twice, by itself and within the block; the second says more.
            found[who] = sorted(
                f"{prefix}{field}" for field in fields if not any(other.startswith(f"{field}.") for other in fields)
            )
    return found


UNREADABLE = [[["what"]]]
"""A value that fits nowhere."""
ABSENT = ({"unknown": "selvitetään"}, {"not_applicable": "ei koske"}, UNREADABLE)
"""A value that is unknown, one that does not arise, and one that cannot be read."""


def _with_absent_values(plans: Sequence[Data]) -> Iterator[tuple[Path, Any, list[Data]]]:
    """Yield the plans with each value in turn stated as absent, and with all of them; then the path is empty."""
    for absent in ABSENT:
        for position, plan in enumerate(plans):
            for path in _paths(plan, ()):
                yield path, absent, [*plans[:position], _put(plan, path, absent), *plans[position + 1 :]]
        yield (), absent, [_all_absent(plan, absent, 0) for plan in plans]


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
