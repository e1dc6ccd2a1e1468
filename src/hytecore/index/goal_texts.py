"""Goal texts: what the goals of a plan say in words, read once for all rules that ask.

A goal says what it promises in its title, in part B of its form and in the form's answer on the desired end state.
What one of these makes measurable is measurable, so the one that says most stands for the goal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from hytecore.frozen import frozen
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.goal import Goal, SmartForm
from hytecore.model.indicator import IndicatorUse, Point
from hytecore.model.text import LANGUAGES, Translated

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.text.goals.reading import GoalReading

_RANK = {"vague": 0, "direction-only": 1, "measurable": 2}
ANSWERS = ("goal", "desired_state")
"""The answers of the form that say what is promised."""


@frozen(eq=False)
class Statement:
    """What a goal says in one place.

    Attributes:
        path: Where in the goal it stands.
        text: The words.
        reading: What they say.
    """

    path: tuple[str, ...]
    text: str
    reading: GoalReading


class GoalTexts:
    """What the goals of a plan say in words; ask `PlanIndex.kept` for it.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.plan import Plan
        >>> goal = Goal(id="g", title="Less screen time", smart=SmartForm(desired_state="At most 2 hours a day"))
        >>> texts = PlanIndex(Plan(id="p", title="P", goals=(goal,))).kept(GoalTexts)
        >>> texts.titled(goal).reading.label, texts.fullest(goal).path
        ('direction-only', ('smart', 'desired_state'))
    """

    def __init__(self, index: PlanIndex) -> None:
        self._index = index
        self._read: dict[str, GoalReading] = {}

    def titled(self, goal: Goal) -> Statement | None:
        """Return what the title says; None if there is none that could be read."""
        return max(self._in(("title",), goal.title), key=_rank, default=None)

    def statements(self, goal: Goal, mark: Callable[[str], object] = str.strip) -> Iterator[Statement]:
        """Yield what the title says, and what the form says of the promise; only texts that bear *mark* are read."""
        yield from self._in(("title",), goal.title, mark)
        form = goal.smart
        if isinstance(form, SmartForm):
            for answer in ANSWERS:
                yield from self._in(("smart", answer), getattr(form, answer), mark)

    def fullest(self, goal: Goal) -> Statement | None:
        """Return the statement that says most of how anyone could know; of equals the first."""
        return max(self.statements(goal), key=_rank, default=None)

    def _in(
        self, path: tuple[str, ...], text: object, mark: Callable[[str], object] = str.strip
    ) -> Iterator[Statement]:
        from hytecore.text.goals.reading import read_goal  # its words are loaded when the first text is read

        if isinstance(text, Translated):
            for language in LANGUAGES:
                said = getattr(text, language)
                if isinstance(said, str) and mark(said):
                    yield Statement(path, said, read_goal(said, language))
        elif isinstance(text, str) and mark(text):
            reading = self._read.get(text)
            if reading is None:
                reading = self._read[text] = read_goal(text)
            yield Statement(path, text, reading)


def _rank(statement: Statement) -> int:
    return _RANK[statement.reading.label]


def amount_in_structure(goal: Goal) -> bool | None:
    """Whether the indicators of *goal* say how much: a target with a value. None if someone says it is not known.

    Example:
        >>> use = IndicatorUse(indicator="i", target=Point(value=9))
        >>> amount_in_structure(Goal(id="g", title="G", indicators=(use,)))
        True
    """
    if isinstance(goal.indicators, (NotApplicable, Unreadable)):
        return True  # decided, or another rule's finding: nothing is to be said of the words
    if isinstance(goal.indicators, Unknown):
        return None
    doubtful = False
    for use in goal.indicators:
        target = use.target
        if isinstance(target, (NotApplicable, Unreadable)):
            continue
        value = target.value if isinstance(target, Point) else target
        if isinstance(value, (int, Decimal, Unreadable)):
            return True
        doubtful = doubtful or isinstance(value, Unknown)
    return None if doubtful else False


def best_use(goal: Goal, index: PlanIndex, better: str) -> IndicatorUse | None:
    """Return the use of an indicator by which *goal* can most nearly be measured; None if it has no number.

    That is the one that states most; of equals one whose *better* values the goal wants, else one that does not say.
    """
    known = index.indicators
    uses = [use for use in goal.indicators if use.indicator in known and known[use.indicator].is_quantity]

    def worth(use: IndicatorUse) -> tuple[bool, bool, int]:
        wanted = known[use.indicator].better
        return *_stated(use, index), 2 if wanted == better else wanted is None

    return max(uses, key=worth, default=None)


def _stated(use: IndicatorUse, index: PlanIndex) -> tuple[bool, bool]:
    baseline = use.baseline
    has_value = isinstance(baseline, Point) and isinstance(baseline.value, (int, Decimal))
    return has_value, isinstance(index.indicators[use.indicator].unit, str)
