"""Which findings a plan's own suppressions set aside, and what has become of each suppression."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal, TypeAlias

from attrs import evolve

from hytecore.edtf import When
from hytecore.engine.registry import Registry
from hytecore.finding import Finding, Suppressed
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.absence import Unreadable
from hytecore.model.suppression import Suppression
from hytecore.model.text import Translated, in_language

State: TypeAlias = Literal["used", "unused", "expired", "unreasoned", "unjudged"]
Key: TypeAlias = tuple[str, str, str]
"""Plan, code and subject of the finding to set aside."""

LONGEST = timedelta(days=400)
SHORTEST_REASON = 10
PROTECTED = "HYT9"
"""Findings about the run itself cannot be set aside, nor put into a baseline."""

_code = re.compile(r"([A-Z]{3})[0-9]{3}").fullmatch
_ALIKE = 0.8
"""How like a known name an unknown one must be to count as misspelt rather than as that of a pack that is not here."""


@frozen(eq=False)
class SuppressionState:
    """One suppression and what has become of it.

    Attributes:
        lacks: For an unreasoned one, the fields that are missing or do not suffice; unreadable ones are not among them.
        too_long: Whether all it lacks is an end that is near enough.
        unknown: Whether there is no rule of that name, though there should be.
        near: The nearest rule, if there is none of that name.
    """

    index: PlanIndex
    suppression: Suppression
    state: State
    lacks: tuple[str, ...] = ()
    too_long: bool = False
    unknown: bool = False
    near: str | None = None


@frozen(eq=False)
class _Held:
    """A suppression that holds: it has all it needs and has not expired."""

    place: int
    suppression: Suppression


class Suppressions:
    """The suppressions of the plans that are checked together, and what becomes of each."""

    def __init__(self, workspace: Workspace, registry: Registry, as_of: date) -> None:
        self._registry = registry
        self._states = [
            _state(index, suppression, as_of) for index in workspace for suppression in index.plan.suppressions
        ]
        self._used: set[int] = set()
        self._held: dict[Key, list[_Held]] = {}
        for place, state in enumerate(self._states):
            code = registry.code_of(state.suppression.rule)
            if state.state == "unjudged" and code is not None and not code.startswith(PROTECTED):
                key = (state.index.plan.id, code, state.suppression.subject)
                self._held.setdefault(key, []).append(_Held(place, state.suppression))

    def holds(self, plan: str, code: str, subject: str) -> bool:
        """Whether findings of a rule about *subject* (`measure:m1`) are set aside."""
        return (plan, code, subject) in self._held

    def set_aside(self, findings: Iterable[Finding], language: str) -> list[Finding]:
        """Return the findings, those set aside marked with the reason."""
        if not self._held:
            return list(findings)
        marked = []
        for finding in findings:
            subject = f"{finding.subject.kind}:{finding.subject.id}"
            held = self._held.get((finding.subject.plan or "", finding.code, subject), ())
            self._used.update(each.place for each in held)
            marked.append(evolve(finding, suppressed=_told(held, language)) if held else finding)
        return marked

    def states(self, judged: frozenset[str], *, full: bool) -> tuple[SuppressionState, ...]:
        """Return what has become of each suppression, once all findings have been set aside.

        Args:
            judged: The codes of the rules that ran and could check everything; of others an unused one may yet be used.
            full: Whether no rules were picked out.
        """
        return tuple(self._judged(place, state, judged, full) for place, state in enumerate(self._states))

    def _judged(self, place: int, state: SuppressionState, judged: frozenset[str], full: bool) -> SuppressionState:
        if state.state != "unjudged":
            return state
        if place in self._used:
            return evolve(state, state="used")
        if not full:
            return state
        code = self._registry.code_of(state.suppression.rule)
        if code is None:
            near, unknown = self._misspelt(state.suppression.rule)
            return evolve(state, state="unused", unknown=True, near=near) if unknown else state
        if code in judged or code.startswith(PROTECTED):
            return evolve(state, state="unused")
        return state

    def _misspelt(self, name: str) -> tuple[str | None, bool]:
        """Return the nearest rule, and whether *name* should be there: its pack is, or a name much like it."""
        from difflib import SequenceMatcher

        from hytecore.nearest import nearest

        code = _code(name.upper())
        if code is not None:  # any code is much like some other, so none is suggested
            return None, any(loaded.pack.prefix == code[1] for loaded in self._registry.packs)
        near = nearest(name, self._registry.codes)
        alike = near is not None and SequenceMatcher(None, name.casefold(), near).ratio() >= _ALIKE
        return (near, True) if alike else (None, False)


def _state(index: PlanIndex, suppression: Suppression, as_of: date) -> SuppressionState:
    lacks = _lacking(suppression)
    if lacks:
        readable = tuple(field for field in lacks if not isinstance(getattr(suppression, field), Unreadable))
        too_long = readable == lacks == ("until",) and _lasts(suppression) > LONGEST
        return SuppressionState(index, suppression, "unreasoned", readable, too_long)
    expired = _last_day(suppression.until) < as_of
    return SuppressionState(index, suppression, "expired" if expired else "unjudged")


def _told(held: Iterable[_Held], language: str) -> Suppressed:
    """Return what is told of a finding's suppression: of several that hold, the one that lasts longest."""
    longest = max((each.suppression for each in held), key=lambda each: (_last_day(each.until), repr(each)))
    reason = longest.reason
    text = in_language(reason, language) if isinstance(reason, (str, Translated)) else ""
    return Suppressed(text, str(longest.by), str(longest.until))


def _lacking(suppression: Suppression) -> tuple[str, ...]:
    """Return the fields that are missing or do not suffice, in the order of the format."""
    on, until = suppression.on, suppression.until
    dated = isinstance(on, When) and on.earliest is not None
    ends = isinstance(until, When) and until.latest is not None
    lacks = []
    if _length(suppression.reason) < SHORTEST_REASON:
        lacks.append("reason")
    if not isinstance(suppression.by, str) or not suppression.by.strip():
        lacks.append("by")
    if not dated:
        lacks.append("on")
    if not ends or (dated and not timedelta(0) <= _lasts(suppression) <= LONGEST):
        lacks.append("until")
    return tuple(lacks)


def _lasts(suppression: Suppression) -> timedelta:
    """Return from the day of the decision to the last day it holds, at the longest; nothing if a day is not stated."""
    on = suppression.on.earliest if isinstance(suppression.on, When) else None
    until = suppression.until.latest if isinstance(suppression.until, When) else None
    return until - on if on is not None and until is not None else timedelta(0)


def _length(reason: object) -> int:
    if isinstance(reason, Translated):
        return max(len((text or "").strip()) for text in (reason.fi, reason.sv, reason.en))
    return len(reason.strip()) if isinstance(reason, str) else 0


def _last_day(when: object) -> date:
    latest = when.latest if isinstance(when, When) else None
    return latest or date.max
