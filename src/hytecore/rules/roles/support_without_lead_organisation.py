"""The plan says whose work is emphasised at a level of a theme, and nobody of that kind takes part.

The others support a work that is not done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.areas import kind_of_organisation
from hytecore.index.organisations import organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.sides import side_of
from hytecore.model.absence import Unknown
from hytecore.model.measure import Measure
from hytecore.model.theme import Cell
from hytecore.rules.roles.division import in_order, is_planned
from hytecore.words.render import Term

rule = Rule(
    code="HYT213",
    name="support-without-lead-organisation",
    severity="warning",
    source=Source("S1", "theme slides: kunnan toiminta painottuu, hyvinvointialue tukee asiantuntijuudellaan"),
    looks_at="cells",
    reads=("theme", "prevention", "emphasis", "not_applicable"),
    needs=(
        "actors",
        "actors.kind",
        "actors.part_of",
        "goals.theme",
        "measures",
        "measures.theme",
        "measures.prevention",
        "measures.goals",
        "measures.responsibilities",
        "measures.status",
    ),
)


def population(index: PlanIndex, options: Options) -> Sequence[Cell]:
    """Return the cells that say whose work is emphasised, or that this is not known."""
    return [
        cell
        for cell in index.cells.values()
        if isinstance(cell.emphasis, (str, Unknown)) and cell.not_applicable is None
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each cell with measures in which nobody of the emphasised kind has a role."""
    for cell in population(index, options):
        if isinstance(cell.emphasis, Unknown):
            yield CouldNotCheck(cell)
            continue
        measures = in_order(
            measure for measure in index.measures_in(cell.theme, cell.prevention) if is_planned(measure)
        )
        kinds = _kinds_in(index, measures)
        if side_of(str(cell.emphasis)) in kinds or not any(measure.responsibilities for measure in measures):
            continue
        if "" in kinds or any(not measure.responsibilities and measure.responsibilities != () for measure in measures):
            yield CouldNotCheck(cell)
            continue
        yield Hit(
            "nobody_of_kind",
            cell,
            ("emphasis",),
            {
                "theme": index.themes.get(cell.theme, cell.theme),
                "level": Term("prevention", cell.prevention),
                "kind": Term("actor", str(cell.emphasis)),
                "measures": measures,
            },
            [Part("measure", measure) for measure in measures],
        )


def _kinds_in(index: PlanIndex, measures: Sequence[Measure]) -> set[str]:
    """Return the kinds of those who take part, of themselves and of their organisations; empty for one not known."""
    kinds = set()
    for measure in measures:
        for row in measure.responsibilities:
            actor = index.actors.get(row.actor)
            if actor is None:
                kinds.add("")
                continue
            organisation = organisation_of(index, actor)
            kinds.add(side_of(kind_of_organisation(organisation)) if organisation is not None else "")
            if isinstance(actor.kind, str):
                kinds.add(side_of(actor.kind))
    return kinds
