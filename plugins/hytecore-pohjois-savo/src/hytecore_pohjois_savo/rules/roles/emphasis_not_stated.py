"""A level of a theme at which the plan does not say whose work is emphasised.

On each slide either the municipality's work is emphasised and the county supports it with its expertise, or the other
way round. A plan says it with a cell: `emphasis: municipality` or `wellbeing_county`. Only levels with work are looked
at, and it is enough that one of the plans checked together says it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.theme import Cell
from hytecore.packs import CouldNotCheck, Hit, NotApplicable, Options, Rule, Source, Unknown, Workspace
from hytecore_pohjois_savo.area import NEEDED
from hytecore_pohjois_savo.strands import Region, Strand, regions, strands
from hytecore_pohjois_savo.tables import held

rule = Rule(
    code="POS104",
    name="emphasis-not-stated",
    severity="info",
    source=Source("S1", "every theme slide: kunnan toiminta painottuu, hyvinvointialueen toiminta painottuu"),
    looks_at="themes",
    needs=(
        *NEEDED,
        "themes",
        "themes.title",
        "cells",
        "cells.theme",
        "cells.prevention",
        "cells.emphasis",
        "goals.theme",
        "measures",
        "measures.theme",
        "measures.prevention",
    ),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[tuple[Region, Strand]]:
    """Return the themes of the slides in regional plans and maps of roles, with work or cells at some level."""
    found = [(region, strand) for region in regions(workspace, options, maps=True) for strand in strands(region)]
    return [(region, strand) for region, strand in found if strand.work or strand.cells]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme with a level of which nobody says whose work is emphasised."""
    for region, strand in population(workspace, options):
        told = {
            key: _told(strand.cells.get(key, ()))
            for key in held("levels", region.year)
            if key in strand.work or key in strand.cells
        }
        if "unknown" in told.values():
            yield CouldNotCheck(strand.theme)
        levels = tuple(level for key, level in held("levels", region.year).items() if told.get(key) == "nothing")
        if levels:
            yield Hit("not_stated", strand.theme, (), {"levels": levels, "n": len(levels)}, index=region.index)


def _told(cells: list[Cell] | tuple[Cell, ...]) -> str:
    """Return whether the cells of a level tell whose work is emphasised, that it is unknown, or nothing."""
    stated = [cell.emphasis for cell in cells]
    if any(isinstance(each, (str, NotApplicable)) for each in stated) or any(cell.not_applicable for cell in cells):
        return "told"
    return "unknown" if any(isinstance(each, Unknown) for each in stated) else "nothing"
