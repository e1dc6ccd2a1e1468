"""Which findings a plan's own suppressions set aside, and what has become of each suppression."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal, TypeAlias

from attrs import evolve, frozen

from hytecore.edtf import When
from hytecore.engine.registry import Registry
from hytecore.finding import Finding, Suppressed
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.suppression import Suppression
from hytecore.model.text import Translated, in_language

State: TypeAlias = Literal["used", "unused", "expired", "unreasoned", "unjudged"]

LONGEST = timedelta(days=400)
SHORTEST_REASON = 10
PROTECTED = "HYT9"
"""Findings about the run itself cannot be set aside, nor put into a baseline."""


@frozen(eq=False)
class SuppressionState:
    """One suppression and what has become of it.

    Attributes:
        lacks: For an unreasoned one, the fields that are missing or do not hold.
        near: For an unused one whose rule does not exist, the nearest rule.
    """

    index: PlanIndex
    suppression: Suppression
    state: State
    lacks: tuple[str, ...] = ()
    near: str | None = None


def apply(
    findings: Sequence[Finding], workspace: Workspace, registry: Registry, as_of: date, ran: frozenset[str], language: str
) -> tuple[list[Finding], list[SuppressionState]]:
    """Return the findings, those set aside marked, and the state of every suppression.

    An unused suppression is reported only where its rule ran; *ran* holds the codes of those rules.
    """
    states: list[SuppressionState] = []
    valid: dict[tuple[str, str, str], tuple[int, Suppression]] = {}
    for index in workspace:
        for suppression in index.plan.suppressions:
            lacks = _lacking(suppression)
            code = registry.code_of(suppression.rule)
            state: State = "unused" if code in ran else "unjudged"
            near = None
            if lacks:
                state = "unreasoned"
            elif _day(suppression.until) < as_of:
                state = "expired"
            elif code is None:
                near = _nearest_rule(suppression.rule, registry)
                state = "unused" if near or suppression.rule.startswith("HYT") else "unjudged"
            else:
                valid[index.plan.id, code, suppression.subject] = (len(states), suppression)
            states.append(SuppressionState(index, suppression, state, lacks, near))
    marked = []
    for finding in findings:
        subject = f"{finding.subject.kind}:{finding.subject.id}"
        known = valid.get((finding.subject.plan or "", finding.code, subject))
        if known is not None and not finding.code.startswith(PROTECTED):
            position, suppression = known
            states[position] = evolve(states[position], state="used")
            finding = evolve(finding, suppressed=_told(suppression, language))  # noqa: PLW2901 - the same finding, marked
        marked.append(finding)
    return marked, states


def _told(suppression: Suppression, language: str) -> Suppressed:
    reason = suppression.reason
    text = in_language(reason, language) if isinstance(reason, (str, Translated)) else ""
    return Suppressed(text, str(suppression.by), str(suppression.until))


def _lacking(suppression: Suppression) -> tuple[str, ...]:
    reason = suppression.reason
    longest = max((len(part or "") for part in (reason.fi, reason.sv, reason.en)), default=0) if isinstance(reason, Translated) else 0
    long_enough = len(reason.strip()) >= SHORTEST_REASON if isinstance(reason, str) else longest >= SHORTEST_REASON
    dated = isinstance(suppression.on, When) and suppression.on.earliest is not None
    until = suppression.until if isinstance(suppression.until, When) and suppression.until.latest is not None else None
    lacks = []
    if not long_enough:
        lacks.append("reason")
    if not isinstance(suppression.by, str) or not suppression.by.strip():
        lacks.append("by")
    if not dated:
        lacks.append("on")
    if until is None or (dated and _day(until) - _first_day(suppression.on) > LONGEST):
        lacks.append("until")
    return tuple(lacks)


def _day(when: object) -> date:
    latest = when.latest if isinstance(when, When) else None
    return latest or date.max


def _first_day(when: object) -> date:
    earliest = when.earliest if isinstance(when, When) else None
    return earliest or date.min


def _nearest_rule(name: str, registry: Registry) -> str | None:
    from hytecore.nearest import nearest

    return nearest(name, (*registry.modules, *registry.codes))
