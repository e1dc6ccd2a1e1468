"""A theme with no work, or nobody in the lead, at a prevention level that the map of roles uses.

Everyone who reads the map takes it that somebody else does this. A cell left empty on purpose says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.measure import Measure
from hytecore.model.theme import Cell, Theme
from hytecore.rules.roles.division import in_order, is_planned, states_leader, unplaced
from hytecore.words.render import Term

rule = Rule(
    code="HYT207",
    name="gap-in-roles",
    severity="warning",
    source=Source("S1", "theme slides: for everyone and when a risk is identified, whose work is emphasised"),
    looks_at="cells",
    reads=("theme", "prevention", "emphasis", "agreed", "not_applicable"),
    needs=(
        "themes",
        "cells",
        "cells.theme",
        "cells.prevention",
        "goals.theme",
        "measures",
        "measures.theme",
        "measures.prevention",
        "measures.goals",
        "measures.responsibilities",
        "measures.status",
        "prevention_levels",
    ),
)


def population(index: PlanIndex, options: Options) -> Sequence[tuple[Theme, str]]:
    """Return every theme at every prevention level of the plan, if it is a map of roles."""
    if index.plan.kind != "role_map":
        return ()
    return [(theme, level) for theme in index.themes.values() for level in index.prevention_levels]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme and level with no measure or no lead."""
    perhaps = _perhaps(index)
    for theme, level in population(index, options):
        cell = index.cells.get((theme.id, level))
        stated = cell.not_applicable if cell is not None else None
        subject: Entity = cell or theme
        if isinstance(stated, (Unknown, Unreadable)):
            yield CouldNotCheck(subject)
            continue
        if stated is not None:
            continue
        measures = [measure for measure in index.measures_in(theme.id, level) if is_planned(measure)]
        if measures:
            told = _told_of_lead(measures)
            if told == "unknown":
                yield CouldNotCheck(subject)
            elif told == "nobody":
                data = {"theme": theme, "level": Term("prevention", level), "measures": in_order(measures)}
                yield _hit("no_lead", subject, data, theme, level, in_order(measures))
        elif _is_undecided(cell) or not perhaps.isdisjoint({(theme.id, level), (theme.id, ""), ("", level), ("", "")}):
            yield CouldNotCheck(subject)
        else:
            yield _hit("no_measure", subject, {"theme": theme, "level": Term("prevention", level)}, theme, level)


def _hit(
    message: str,
    subject: Entity,
    data: dict[str, object],
    theme: Theme,
    level: str,
    measures: Sequence[Measure] = (),
) -> Hit:
    related = [Part("measure", measure) for measure in measures]
    if subject is not theme:
        related.append(Part("theme", theme))
    # The cell is the cause whether or not the plan declares it: declaring it is no new finding.
    return Hit(message, subject, (), data, related, cause=("cell", f"{theme.id}/{level}"), discriminator=level)


def _told_of_lead(measures: Sequence[Measure]) -> str:
    """Return whether somebody leads, nobody does, or it is not known."""
    if any(states_leader(measure) or isinstance(measure.responsibilities, NotApplicable) for measure in measures):
        return "somebody"
    unknown = any(
        isinstance(measure.responsibilities, (Unknown, Unreadable))
        or any(not isinstance(row.role, str) for row in measure.responsibilities)
        for measure in measures
    )
    return "unknown" if unknown else "nobody"


def _is_undecided(cell: Cell | None) -> bool:
    """Whether the plan says that the roles of the cell are not known yet."""
    return cell is not None and (isinstance(cell.emphasis, Unknown) or isinstance(cell.agreed, Unknown))


def _perhaps(index: PlanIndex) -> set[tuple[str, str]]:
    """Return theme and level of measures that may lie in a cell where one of the two is unknown (then empty)."""
    found = set()
    for measure in unplaced(index):
        level = measure.prevention if isinstance(measure.prevention, str) else ""
        theme = "" if isinstance(measure.theme, Unknown) else index.theme_of(measure)
        if theme is not None and (level or isinstance(measure.prevention, Unknown)) and is_planned(measure):
            found.add((theme, level))
    return found
