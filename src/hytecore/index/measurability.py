"""Measurability: which parts a use of an indicator lacks, and which goals cannot be measured at all.

A goal can be measured when one of its indicators is a quantity with a unit, a dated baseline and a dated target. The
rule about goals that cannot be measured names every indicator that falls short, so the rules about single indicators
ask here which ones those are, and stay silent on them.

Structure only. What is *not stated* and what is *unknown* is lacking, and the two are kept apart. What could not be
read, or holds a mark such as `-` in place of a number, is another rule's finding: it is neither there nor lacking. A
unit, a baseline or a date that is *not applicable* is an answer; a use whose target is not applicable is there for
something else than measuring the goal, and is set aside.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Literal, TypeAlias

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model.absence import MISSING, NotApplicable, Unknown, Unreadable
from hytecore.model.indicator import Point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.absence import Maybe
    from hytecore.model.goal import Goal
    from hytecore.model.indicator import Indicator, IndicatorUse

PARTS = (
    "quantity",
    "unit",
    "baseline",
    "baseline.value",
    "baseline.at",
    "target",
    "target.value",
    "target.at",
)
"""What a use can lack, in the order in which it is told. `baseline` and `target` stand for value and date together."""

State: TypeAlias = Literal["stated", "missing", "unknown", "not applicable", "marked", "unreadable"]
Doubt: TypeAlias = Literal["unknown", "unreadable"]


@frozen
class Shortfall:
    """What one use of an indicator lacks, in the order of `PARTS`.

    Attributes:
        missing: Parts that are not stated.
        unknown: Parts that are stated as unknown, with a reason.
        doubt: Why it cannot be told of some other part: `unreadable`, or `unknown` for a mark in place of a value.
        is_set_aside: Whether a target is stated not to apply.
    """

    missing: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    doubt: Doubt | None = None
    is_set_aside: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """Everything it lacks, not stated or stated as unknown."""
        return tuple(part for part in PARTS if part in self.missing or part in self.unknown)

    @property
    def is_complete(self) -> bool:
        """Whether the goal can be measured by it."""
        return not (self.missing or self.unknown or self.doubt or self.is_set_aside)


@frozen(eq=False)
class Unmeasurable:
    """A goal that cannot be measured, with its indicators and what each lacks, sorted by id.

    An indicator stands here once, however often the goal uses it.
    """

    goal: Goal
    indicators: tuple[tuple[Indicator, Shortfall], ...] = ()


@frozen(eq=False)
class Measurability:
    """Which goals of a plan cannot be measured, and of which it could not be told.

    Attributes:
        unmeasurable: The goals that cannot be measured, in the order of the plan.
        doubtful: The goals of which it could not be told, each with the reason.
    """

    unmeasurable: tuple[Unmeasurable, ...]
    doubtful: tuple[tuple[Goal, Doubt], ...]


def lacks(use: IndicatorUse, indicator: Indicator) -> tuple[str, ...]:
    """Return which of `PARTS` *use* lacks, in that order; empty if it lacks none.

    Example:
        >>> from hytecore.model.indicator import Indicator, IndicatorUse, Point
        >>> lacks(IndicatorUse(indicator="i", target=Point(value=25)), Indicator(id="i", name="I", unit="percent"))
        ('baseline', 'target.at')
    """
    return shortfall(use, indicator).parts


def named_as_lacking(index: PlanIndex, part: str) -> frozenset[str]:
    """Return the ids of the indicators that some goal which cannot be measured is said to lack *part* of."""
    return frozenset(
        indicator.id
        for goal in index.measurability.unmeasurable
        for indicator, lacking in goal.indicators
        if part in lacking.missing or part in lacking.unknown
    )


def measurability(index: PlanIndex) -> Measurability:
    """Return which goals of a plan cannot be measured; `PlanIndex.measurability` keeps the answer."""
    known = index.indicators
    unmeasurable: list[Unmeasurable] = []
    doubtful: list[tuple[Goal, Doubt]] = []
    for goal in index.plan.goals:
        for use in goal.indicators:
            indicator = known.get(use.indicator)
            if indicator is not None and _is_plainly_complete(use, indicator):
                break
        else:
            verdict = _verdict(goal, index)
            if isinstance(verdict, Unmeasurable):
                unmeasurable.append(verdict)
            elif verdict is not None:
                doubtful.append((goal, verdict))
    return Measurability(tuple(unmeasurable), tuple(doubtful))


def _verdict(goal: Goal, index: PlanIndex) -> Unmeasurable | Doubt | None:
    """Return what there is to say of a goal; None if it can be measured, or someone decided that it need not be."""
    if goal.indicators == ():
        return Unmeasurable(goal)
    if isinstance(goal.indicators, Unknown):
        return "unknown"
    if isinstance(goal.indicators, Unreadable):
        return "unreadable"
    faulty: dict[str, tuple[Indicator, Shortfall]] = {}
    doubts: set[Doubt] = set()
    resolved = 0
    for use in goal.indicators:
        indicator = index.indicators.get(use.indicator)
        found = shortfall(use, indicator)
        if indicator is None:
            # The reference is reported itself. What it meant may be the very indicator that measures the goal.
            if not found.parts:
                doubts.add("unreadable")
            continue
        resolved += 1
        if found.is_complete:
            return None
        if found.is_set_aside:
            continue
        if found.parts:
            known = faulty.get(indicator.id)
            faulty[indicator.id] = indicator, _together(known[1], found) if known else found
        elif found.doubt:
            doubts.add(found.doubt)
    if doubts:
        return "unreadable" if "unreadable" in doubts else "unknown"
    if faulty:
        return Unmeasurable(goal, tuple(faulty[identity] for identity in sorted(faulty)))
    return "unreadable" if goal.indicators and not resolved else None


def _is_plainly_complete(use: IndicatorUse, indicator: Indicator) -> bool:
    """Whether everything is stated in so many words: the usual case, told apart quickly."""
    start, end = use.baseline, use.target
    return (
        isinstance(start, Point)
        and isinstance(end, Point)
        and isinstance(indicator.unit, str)
        and isinstance(start.value, (int, Decimal))
        and isinstance(end.value, (int, Decimal))
        and isinstance(start.at, When)
        and isinstance(end.at, When)
        and start.at.is_dated
        and end.at.is_dated
        and indicator.is_quantity
    )


def shortfall(use: IndicatorUse, indicator: Indicator | None) -> Shortfall:
    """Return what *use* lacks; where the reference leads nowhere (None) only the use itself is judged."""
    if indicator is not None and isinstance(indicator.kind, str) and indicator.kind != "quantity":
        return Shortfall(("quantity",))
    states: list[tuple[str, State]] = []
    if indicator is not None:
        states.append(("quantity", "unreadable" if isinstance(indicator.kind, Unreadable) else "stated"))
        states.append(("unit", _state_of_unit(use, indicator)))
    states += _states_of_point("baseline", use.baseline)
    states += _states_of_point("target", use.target)
    by_state = {state: tuple(part for part, found in states if found == state) for _, state in states}
    doubt: Doubt | None = "unreadable" if "unreadable" in by_state else "unknown" if "marked" in by_state else None
    is_set_aside = any(part in ("target", "target.value") for part in by_state.get("not applicable", ()))
    return Shortfall(by_state.get("missing", ()), by_state.get("unknown", ()), doubt, is_set_aside)


def _state_of_unit(use: IndicatorUse, indicator: Indicator) -> State:
    if indicator.unit is None and isinstance(use.baseline, Point) and isinstance(use.target, Point):
        # Values that bring their own units can be compared without the indicator's.
        states = [_state(use.baseline.unit), _state(use.target.unit)]
        return "stated" if states == ["stated", "stated"] else "missing"
    return _state(indicator.unit)


def _states_of_point(name: str, point: Maybe[Point]) -> Iterator[tuple[str, State]]:
    if not isinstance(point, Point):
        yield name, _state(point)
        return
    value, at = _state(point.value), _state(point.at)
    if isinstance(point.at, When) and not point.at.is_dated:
        at = "missing"  # a day and a month without a year
    if value == at and value in ("missing", "unknown"):
        yield name, value
    else:
        yield f"{name}.value", value
        yield f"{name}.at", at


def _state(value: object) -> State:
    if value is None:
        return "missing"
    if isinstance(value, Unknown):
        return "marked" if value.mark and value.why != MISSING else "unknown"
    if isinstance(value, NotApplicable):
        return "not applicable"
    return "unreadable" if isinstance(value, Unreadable) else "stated"


def _together(one: Shortfall, other: Shortfall) -> Shortfall:
    """Return the shortfall of an indicator that a goal uses more than once: everything that any use lacks."""
    missing = {*one.missing, *other.missing}
    unknown = {*one.unknown, *other.unknown} - missing
    return Shortfall(
        tuple(part for part in PARTS if part in missing),
        tuple(part for part in PARTS if part in unknown),
        one.doubt or other.doubt,
    )
