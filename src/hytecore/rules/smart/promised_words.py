"""What goals promise in words: their titles, and the answers of their forms that tell of the state to be reached.

Where a goal starts from, why it matters and how it is followed is left out: what stands there is no promise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from hytecore.model.goal import Goal, SmartForm
from hytecore.model.text import LANGUAGES, Translated
from hytecore.text.tokens import composed

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.indicator import Indicator, IndicatorUse

PROMISES = ("change", "desired_state", "evidence", "goal", "specific", "measurable")
"""The answers of the form that tell what should become true, in their order."""


class Said(NamedTuple):
    """A text of a goal."""

    goal: Goal
    path: tuple[str, ...]
    text: str


class Promised(NamedTuple):
    """What the goals of a plan promise, text by text: three lists of one length."""

    goals: list[Goal]
    paths: list[tuple[str, ...]]
    texts: list[str]


def promised_words(index: PlanIndex) -> Promised:
    """Return what the goals of a plan promise; ask `PlanIndex.kept` for it."""
    goals = [goal for goal in index.plan.goals if goal.title.__class__ is str]
    texts: list[Any] = [goal.title for goal in goals]
    found = Promised(goals, [("title",)] * len(goals), texts)
    for goal in index.plan.goals:
        if goal.smart is not None or goal.title.__class__ is not str:
            for path, text in _other_texts(goal):
                found.goals.append(goal)
                found.paths.append(path)
                found.texts.append(text)
    return found


def _other_texts(goal: Goal) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the texts of a goal besides a title in one language."""
    if isinstance(goal.title, Translated):
        yield from ((("title",), text) for text in _texts(goal.title))
    if isinstance(goal.smart, SmartForm):
        for name in PROMISES:
            yield from ((("smart", name), text) for text in _texts(getattr(goal.smart, name)))


def suspects(promised: Promised, hints: Sequence[str]) -> Iterator[Said]:
    """Yield what holds one of *hints*, which are in lower case; all texts are searched at once."""
    # Every letter makes one byte, so that a place tells which text it is in; what is not Latin-1 holds no hint.
    texts = promised.texts
    joined = "\0".join(texts)
    whole = joined.encode("latin-1", "replace").translate(_LOWER)
    found: set[int] = set()
    begins: list[int] = []
    for hint in (hint.encode("latin-1") for hint in hints):
        at = whole.find(hint)
        if at >= 0 and not begins:
            begins = list(accumulate((len(text) + 1 for text in texts), initial=0))
        while at >= 0:
            position = bisect_right(begins, at) - 1
            found.add(position)
            at = whole.find(hint, begins[position + 1])
    if "\u0308" in joined or "\u030a" in joined:  # a letter and its mark stand as two characters
        found |= {position for position, text in enumerate(texts) if "\u0308" in text or "\u030a" in text}
    for position in sorted(found):
        yield Said(promised.goals[position], promised.paths[position], composed(texts[position]))


_LOWER = "".join(chr(number).lower() for number in range(256)).encode("latin-1")


def indicators_below(goal: Goal, index: PlanIndex) -> list[tuple[IndicatorUse, Indicator]]:
    """Return the indicators of *goal* and of the goals that serve it, each with how it is used."""
    seen = {goal.id}
    queue = [goal]
    found = []
    for each in queue:
        found += index.uses_of(each)
        for child in index.children_of(each):
            if child.id not in seen:
                seen.add(child.id)
                queue.append(child)
    return found


def _texts(text: object) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    elif isinstance(text, Translated):
        yield from (each for language in LANGUAGES if (each := getattr(text, language)))
