"""A seam between the municipality's and the county's work on which nothing is decided.

The slides say that it is important to agree the roles where the work of two meets. A cell of the plan that says
`agreed: false` is such a seam, and so is a cell that says nothing of it while a municipality leads some of the work
there and the county some other. Where the two hold one activity between them, HYT203 and HYT206 speak.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.measure import Measure
from hytecore.model.theme import Cell
from hytecore.packs import CouldNotCheck, Hit, Options, Part, PlanIndex, Rule, Source, Unknown, Workspace
from hytecore_pohjois_savo.area import NEEDED
from hytecore_pohjois_savo.rules.roles.parties import party_of
from hytecore_pohjois_savo.strands import Region, Strand, level_of, meanings, regions, strands
from hytecore_pohjois_savo.tables import held

rule = Rule(
    code="POS105",
    name="seam-undecided",
    severity="warning",
    source=Source("S1", "slide Roolit ja yhteistyö: functions where the circles meet, on which roles must be agreed"),
    looks_at="cells",
    reads=("agreed", "not_applicable"),
    needs=(*NEEDED, "themes", "themes.title", "cells", "measures", "measures.responsibilities", "measures.prevention"),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[tuple[Region, Strand, str, list[Cell]]]:
    """Return the cells of regional plans and maps of roles that are not left empty, by the slides' theme and level."""
    found: list[tuple[Region, Strand, str, list[Cell]]] = []
    for region in regions(workspace, options, maps=True):
        own, levels = meanings(region.index, region.year), level_of(region.year)
        cells: dict[tuple[str, str], list[Cell]] = {}
        for cell in sorted(region.index.cells.values(), key=lambda cell: (cell.theme, cell.prevention)):
            if cell.prevention in levels and cell.not_applicable is None:
                cells.setdefault((own.get(cell.theme, ""), levels[cell.prevention]), []).append(cell)
        found.extend(
            (region, strand, level, cells[strand.entry.key, level])
            for strand in strands(region)
            for level in held("levels", region.year)
            if (strand.entry.key, level) in cells
        )
    return found


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme at a level, by its first cell, whose division of work is not decided."""
    for region, strand, key, cells in population(workspace, options):
        stated = [cell.agreed for cell in cells]
        data: dict[str, object] = {"theme": strand.theme, "level": held("levels", region.year)[key]}
        refused = next((cell for cell in cells if cell.agreed is False), None)
        if refused is not None:
            yield Hit("not_agreed", refused, ("agreed",), data, [Part("theme", strand.theme)], index=region.index)
        elif any(isinstance(each, Unknown) for each in stated):
            yield CouldNotCheck(cells[0])
        elif all(each is None for each in stated):
            sides = _sides(strand.work.get(key, []), region.year)
            if all(sides.values()):
                data.update((party, tuple(measure for _, measure in places)) for party, places in sides.items())
                related = [Part("measure", measure, index) for places in sides.values() for index, measure in places]
                related.append(Part("theme", strand.theme))
                yield Hit("open", cells[0], (), data, related, index=region.index)


def _sides(work: list[tuple[PlanIndex, Measure]], year: int) -> dict[str, list[tuple[PlanIndex, Measure]]]:
    """Return the activities that municipalities lead and those that the county leads; what is agreed is left out."""
    led: dict[object, set[str | None]] = {}
    places: dict[object, list[tuple[PlanIndex, Measure]]] = {}
    for index, measure in work:
        if measure.agreed is None or measure.agreed is False:
            key: object = measure.activity if isinstance(measure.activity, str) else (index.plan.id, measure.id)
            led.setdefault(key, set()).update(party_of(index, leader.id, year) for leader in index.leaders_of(measure))
            places.setdefault(key, []).append((index, measure))
    found: dict[str, list[tuple[PlanIndex, Measure]]] = {"municipality": [], "county": []}
    for key, parties in led.items():
        if len(parties) == 1 and (party := next(iter(parties))) in found:
            found[str(party)].extend(places[key])
    return {party: sorted(each, key=lambda place: (place[0].plan.id, place[1].id)) for party, each in found.items()}
