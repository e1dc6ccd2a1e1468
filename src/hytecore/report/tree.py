"""The plan as a tree for a terminal: goals, under them sub-goals, measures with owners, time and status, indicators."""

from __future__ import annotations

from rich.text import Text
from rich.tree import Tree

from hytecore.edtf import When
from hytecore.index.plan_index import PlanIndex, User
from hytecore.model.goal import Goal
from hytecore.model.indicator import IndicatorUse, Point
from hytecore.model.measure import After, Continuous, Measure, Recurrence
from hytecore.model.text import Translated, in_language
from hytecore.words.interface import say
from hytecore.words.render import in_words
from hytecore.words.terms import term

_STATUS = {
    "not_started": ("○", "red"),
    "in_progress": ("◐", "yellow"),
    "done": ("●", "green"),
    "cancelled": ("✕", "dim"),
}


def tree(index: PlanIndex, language: str) -> Tree:
    """Return the tree of a plan; every measure and indicator stands in it, also those without a goal."""
    return _Planter(index, language).tree()


class _Planter:
    def __init__(self, index: PlanIndex, language: str) -> None:
        self.index = index
        self.language = language
        self.shown: set[str] = set()

    def tree(self) -> Tree:
        plan = self.index.plan
        root = Tree(Text(self._said(plan.title) or plan.id, style="bold"), guide_style="dim")
        tops = [goal for goal in plan.goals if not self.index.parents_of(goal)]
        for goal in tops:
            self._goal(root, goal)
        for goal in plan.goals:  # goals that serve each other in a loop have no top
            if goal.id not in self.shown:
                self._goal(root, goal)
        loose = [measure for measure in plan.measures if not self.index.goals_of(measure)]
        if loose:
            branch = root.add(Text(say("tree-no-goal", self.language), style="bold"))
            for measure in loose:
                self._measure(branch, measure)
        unused = [indicator for indicator in plan.indicators if not self.index.users_of(indicator)]
        if unused:
            branch = root.add(Text(say("tree-no-use", self.language), style="bold"))
            for indicator in unused:
                branch.add(Text(self._said(indicator.name)))
        return root

    def _goal(self, branch: Tree, goal: Goal) -> None:
        details = []
        if isinstance(goal.owner, str) and goal.owner in self.index.actors:
            details.append(self._said(self.index.actors[goal.owner].name))
        if isinstance(goal.deadline, When):
            details.append(in_words(goal.deadline, self.language))
        node = branch.add(self._line("kind", "goal", goal.title, details, "bold"))
        if goal.id in self.shown:
            node.add(Text(say("tree-above", self.language), style="dim"))
            return
        self.shown.add(goal.id)
        self._indicators(node, goal)
        for child in self.index.children_of(goal):
            self._goal(node, child)
        for measure in self.index.measures_of(goal):
            self._measure(node, measure)

    def _measure(self, branch: Tree, measure: Measure) -> None:
        owners = [self._owner(role, self._said(actor.name)) for role, actor in self.index.actors_of(measure)]
        if not owners:
            owners = [say("tree-no-owner" if measure.responsibilities == () else "tree-owner-open", self.language)]
        time = self._time(measure) or say("tree-no-schedule", self.language)
        text = Text()
        if isinstance(measure.status, str):
            sign, style = _STATUS[measure.status]
            text.append(f"{sign} {term('status', measure.status, self.language)} ", style=style)
        text.append(self._said(measure.title))
        text.append(f"  [{', '.join(owners)} · {time}]", style="dim")
        self._indicators(branch.add(text), measure)

    def _owner(self, role: str, name: str) -> str:
        return name if role == "responsible" else f"{name} ({term('role', role, self.language)})"

    def _time(self, measure: Measure) -> str:
        schedule = measure.schedule
        if isinstance(schedule, When):
            return in_words(schedule, self.language)
        if isinstance(schedule, tuple):
            return ", ".join(in_words(event.at, self.language) for event in schedule if isinstance(event.at, When))
        if isinstance(schedule, Recurrence) and schedule.recurs:
            return say("tree-recurs", self.language, every=in_words(schedule.recurs, self.language))
        if isinstance(schedule, Continuous):
            return say("tree-continuous", self.language)
        if isinstance(schedule, After) and isinstance(schedule.after, (str, Translated)):
            return self._said(schedule.after)
        return ""

    def _indicators(self, branch: Tree, user: User) -> None:
        for use, indicator in self.index.uses_of(user):
            branch.add(self._line("kind", "indicator", indicator.name, self._values(use, indicator.unit), ""))

    def _values(self, use: IndicatorUse, unit: object) -> list[str]:
        values = [self._point(point, unit) for point in (use.baseline, use.target) if isinstance(point, Point)]
        return [" → ".join(value for value in values if value)] if any(values) else []

    def _point(self, point: Point, unit: object) -> str:
        if point.value is None or (
            not isinstance(point.value, (int, type(None))) and not hasattr(point.value, "adjusted")
        ):
            return ""
        value = in_words(point.value, self.language)
        name = term("unit", unit, self.language) if isinstance(unit, str) else ""
        at = f" ({in_words(point.at, self.language)})" if isinstance(point.at, When) else ""
        return f"{value} {name}".strip() + at

    def _line(self, kind: str, code: str, name: str | Translated, details: list[str], style: str) -> Text:
        text = Text(f"{term(kind, code, self.language)}: ", style="dim")
        text.append(self._said(name), style=style or "not dim")
        if details:
            text.append(f"  [{', '.join(details)}]", style="dim")
        return text

    def _said(self, text: str | Translated) -> str:
        return " ".join(in_language(text, self.language).split())
