"""A theme that the plan declares, with no goal and no measure.

Not a theme of which the plan says that it leaves every level out on purpose. In a map of roles (`role_map`) the cells
of the theme are looked at one by one (HYT207), so there this rule is not applied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.theme import Theme

rule = Rule(
    code="HYT108",
    name="theme-without-content",
    severity="warning",
    source=Source("S1", "Roolit ja yhteistyö hyvinvoinnin edistämisessä: each theme is put into concrete measures"),
    looks_at="themes",
    needs=(
        *("kind", "prevention_levels", "cells", "cells.theme", "cells.prevention", "cells.not_applicable"),
        *("goals", "goals.theme", "measures", "measures.theme"),
    ),
)


def population(index: PlanIndex, options: Options) -> Sequence[Theme]:
    """Return the themes of a plan with goals or measures; not of a map of roles."""
    plan = index.plan
    return plan.themes if (plan.goals or plan.measures) and plan.kind != "role_map" else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme without content."""
    plan = index.plan
    of_goals, of_measures = index.naming(Goal, "theme"), index.naming(Measure, "theme")
    empty = [theme for theme in plan.themes if theme.id not in of_goals and theme.id not in of_measures]
    left_out = _left_out(index) if empty else set()
    for theme in empty:
        if not theme.id or index.meant.includes(theme):
            yield CouldNotCheck(theme, "unreadable")
        elif theme.id not in left_out:
            yield Hit("empty", theme)


def _left_out(index: PlanIndex) -> set[str]:
    """Return the ids of themes that the plan leaves out, with a reason, at every level it uses."""
    reasons: dict[str, set[str]] = {}
    open_ones = set()
    for cell in index.plan.cells:
        if cell.not_applicable:
            reasons.setdefault(cell.theme, set()).add(cell.prevention)
        else:
            open_ones.add(cell.theme)
    used = set(index.prevention_levels)
    return {theme for theme, levels in reasons.items() if used <= levels} - open_ones
