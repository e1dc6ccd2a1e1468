"""A goal of which nobody will be able to say whether it was reached.

It needs one indicator that is a number with a unit, a baseline with its date and a target with its date. Every
indicator that falls short is named with the parts it lacks, and the one that lacks least is proposed for mending.
What the goal form says in prose, and a figure in the goal's own words, is quoted as help; it does not stand in for the
numbers.

A sub-goal that can be measured does not make its parent measurable: the parent promises something of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.measurability import Shortfall, Unmeasurable
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator
from hytecore.rules.smart.form import answers
from hytecore.rules.smart.promise import figures_of
from hytecore.words.composed import Lacking, Shortfalls
from hytecore.words.render import Term

rule = Rule(
    code="HYT301",
    name="goal-cannot-be-measured",
    severity="error",
    source=Source(
        "Helsinki audit committee 2021, physical activity programme",
        "clear target levels are to be set for the indicators so that the goals can be followed; S2, SMART form, M",
    ),
    looks_at="goals",
    reads=("indicators",),
)

_WHOLE = ("unit", "baseline", "target")
"""What an indicator that does not exist yet has to bring."""

_ANSWERS = {
    "indicator": ("evidence",),
    "quantity": ("evidence",),
    "baseline": ("starting_point",),
    "baseline.value": ("starting_point",),
    "baseline.at": ("starting_point",),
    "target": ("desired_state", "by_when"),
    "target.value": ("desired_state",),
    "target.at": ("by_when",),
}
"""The questions of the goal form whose answers help to find a part that is lacking."""


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that cannot be measured, with what each of its indicators lacks."""
    for found in index.measurability.unmeasurable:
        yield _hit(found, index)
    for goal, doubt in index.measurability.doubtful:
        yield CouldNotCheck(goal, doubt)


def _hit(found: Unmeasurable, index: PlanIndex) -> Hit:
    numbers = [(indicator, lacks) for indicator, lacks in found.indicators if "quantity" not in lacks.missing]
    nearest = min(numbers, key=_distance, default=None)
    indicator = nearest[0] if nearest else Term("word", "new indicator")
    add = nearest[1].parts if nearest else _WHOLE
    data: dict[str, Any] = {
        "parts": Shortfalls(
            tuple(Lacking(each, _terms(lacks.missing), _terms(lacks.unknown)) for each, lacks in found.indicators)
        ),
        "indicator": indicator,
        "add": _terms(add),
        "text": figures_of(found.goal, index),
        "form": answers(found.goal, _questions(add if nearest else ("indicator", *add))),
    }
    if not found.indicators:
        message = "no_indicator"
    elif numbers:
        message = "parts_missing"
        data["n"] = len(found.indicators)
    else:
        message = "no_quantity"
        data |= {"n": len(found.indicators), "names": tuple(each for each, _ in found.indicators)}
    related = [Part("indicator", each) for each, _ in found.indicators]
    return Hit(message, found.goal, ("indicators",), data, related)


def _distance(entry: tuple[Indicator, Shortfall]) -> int:
    """Return how much is lacking: a baseline or target without value and date counts as two."""
    return sum(2 if part in ("baseline", "target") else 1 for part in entry[1].parts)


def _questions(parts: Iterable[str]) -> Iterator[str]:
    return (question for part in parts for question in _ANSWERS.get(part, ()))


def _terms(parts: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Term("part", part) for part in parts)
