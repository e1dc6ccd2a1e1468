"""Figures of a goal's words beside the values of its indicators: which of them do not agree."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from hytecore.index.goal_texts import Statement
from hytecore.index.placeholders import is_possible
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator, Point
from hytecore.words.render import Term

if TYPE_CHECKING:
    from hytecore.text.goals.figures import Figure

_AT_MOST = ("alle", "enint", "korkeint", "maks", "max", "under", "högst", "below", "at most", "most", "<", "≤")
_AT_LEAST = ("yli", "vähint", "ainakin", "över", "minst", "åtminst", "above", "over", "at least", "least", ">", "≥")


class Value(NamedTuple):
    """A value of the structure, and whose it is."""

    value: Decimal
    unit: str | None
    indicator: Indicator
    start: Decimal | None = None
    """For a target: the baseline in the same unit."""
    is_interim: bool = False
    """Whether it is a value on the way: words may name it, and need not."""


def values_of(goal: Goal, index: PlanIndex) -> dict[str, list[Value]]:
    """Return the baselines and the targets of a goal that are numbers; interim targets count as targets."""
    found: dict[str, list[Value]] = {"baseline": [], "target": []}
    for use, indicator in index.uses_of(goal):
        start = _number(use.baseline, indicator)
        if start is not None:
            found["baseline"].append(start)
        for point in (use.target, *use.interim):
            end = _number(point, indicator)
            if end is not None:
                same = start is not None and start.unit == end.unit
                begin = start.value if start is not None and same else None
                found["target"].append(end._replace(start=begin, is_interim=point is not use.target))
    return found


def _number(point: Any, indicator: Indicator) -> Value | None:
    if not isinstance(point, Point) or not isinstance(point.value, (int, Decimal)):
        return None
    if not is_possible(point.value, point.unit, indicator):
        return None  # a finding of its own
    unit = point.unit if point.unit is not None else indicator.unit
    return Value(Decimal(point.value), unit if isinstance(unit, str) else None, indicator)


def differences(
    statement: Statement, values: dict[str, list[Value]]
) -> Iterator[tuple[str, str, dict[str, Any], Indicator]]:
    """Yield, for each kind of value, the first figure that none agrees with while no figure agrees with some value.

    Each comes as the key of a message, the words, what is stated instead, and whose value that is.
    """
    figures = [figure for figure in statement.reading.figures if figure.value is not None]
    is_pair = {"baseline", "target"} <= {figure.role for figure in figures}
    for role in ("baseline", "target"):
        said = [figure for figure in figures if _role(figure) == role]
        for unit in ("percent", None):
            ours = [figure for figure in said if figure.unit == unit]
            theirs = [value for value in values[role] if _is_of(value, unit)]
            if unit is None and not (is_pair and len(ours) == len(theirs) == 1):
                continue  # without a unit only "98,9:stä 95:een" surely speaks of the indicator
            strangers = [
                figure
                for figure in ours
                if not any(_agrees(figure, value, statement) for value in theirs)
                and not (
                    figure.role == "level" and any(_agrees(figure, each, statement) for each in values["baseline"])
                )
            ]
            unsaid = [
                value
                for value in theirs
                if not value.is_interim and not any(_agrees(figure, value, statement) for figure in ours)
            ]
            if strangers and unsaid:
                stated = unsaid[0]
                shown = Term("unit", stated.unit) if stated.unit else ""
                words = statement.text[strangers[0].start : strangers[0].end]
                yield role, words, {"stated": stated.value, "unit": shown}, stated.indicator
    for figure in figures:
        pairs = [value for value in values["target"] if value.start is not None and value.unit == "percent"]
        if (
            figure.role == "change"
            and figure.unit
            and pairs
            and not any(_agrees(figure, each, statement) for each in pairs)
        ):
            stated = pairs[0]
            data = {"from": stated.start, "stated": stated.value, "unit": Term("unit", "percent")}
            yield "change", statement.text[figure.start : figure.end], data, stated.indicator


def _role(figure: Figure) -> str:
    """Return which values a figure is compared with: one that just stands there is what should be."""
    return "target" if figure.role == "level" else figure.role


def _is_of(value: Value, unit: str | None) -> bool:
    if unit == "percent":
        return value.unit == "percent"
    return value.unit not in ("percent", "percentage_point")


def _agrees(figure: Figure, value: Value, statement: Statement) -> bool:
    """Whether a figure says what a value says, rounded as the figure is."""
    wanted = figure.value
    assert wanted is not None
    said = statement.text[figure.start : figure.end].lower()
    if figure.role in ("change", "level") and value.start is not None:
        changed = abs(value.value - value.start)
        if _rounded(changed, wanted) == wanted:
            return True
        if figure.unit == "percent" and value.start and abs(changed / abs(value.start) * 100 - wanted) <= 1:
            return True
        if figure.role == "change":
            return False
    if figure.kind == "threshold":
        if said.startswith(_AT_MOST) and value.value <= wanted:
            return True
        if said.startswith(_AT_LEAST) and value.value >= wanted:
            return True
    return _rounded(value.value, wanted) == wanted


def _rounded(value: Decimal, like: Decimal) -> Decimal:
    return (
        value.quantize(Decimal(1).scaleb(min(int(like.as_tuple().exponent), 0)), ROUND_HALF_UP)
        if abs(value) < 10**15
        else value
    )
