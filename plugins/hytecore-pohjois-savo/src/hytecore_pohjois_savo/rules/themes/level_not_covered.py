"""A theme that is worked on at one level only: for everyone, or when a risk is identified.

Each slide has both: *kaikille* (promotion) and *kun riski todettu* (early intervention; the slides call it primary
prevention, plans also secondary). A cell left empty on purpose says why. Maps of roles are HYT207's business, themes
without any measure that of HYT101 and HYT108.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.packs import CouldNotCheck, Hit, Options, Part, Rule, Source, Unknown, Workspace
from hytecore_pohjois_savo.area import NEEDED
from hytecore_pohjois_savo.strands import Region, Strand, regions, strands
from hytecore_pohjois_savo.tables import Entry, held

rule = Rule(
    code="POS102",
    name="level-not-covered",
    severity="warning",
    source=Source("S1", "every theme slide: KAIKILLE and KUN RISKI TODETTU"),
    looks_at="themes",
    needs=(
        *NEEDED,
        "themes",
        "themes.title",
        "cells",
        "cells.theme",
        "cells.prevention",
        "cells.not_applicable",
        "goals.theme",
        "measures",
        "measures.theme",
        "measures.prevention",
        "measures.goals",
    ),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[tuple[Region, Strand]]:
    """Return the themes of the slides that a regional plan has, and that have measures."""
    found = [(region, strand) for region in regions(workspace, options, maps=False) for strand in strands(region)]
    return [(region, strand) for region, strand in found if strand.work or strand.unlevelled]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme with a level that has no measures."""
    for region, strand in population(workspace, options):
        empty = [level for key, level in held("levels", region.year).items() if key not in strand.work]
        left = [_left_empty(strand, level) for level in empty]
        missing = tuple(level for level, why in zip(empty, left, strict=True) if why is None)
        is_open = any(isinstance(measure.prevention, Unknown) for _, measure in strand.unlevelled)
        if (missing and is_open) or any(isinstance(why, Unknown) for why in left):
            yield CouldNotCheck(strand.theme)
        elif missing and strand.unlevelled:
            related = [Part("measure", measure, index) for index, measure in strand.unlevelled]
            data = {"levels": missing, "n": len(missing), "silent": len(related)}
            yield Hit("perhaps", strand.theme, (), data, related, index=region.index, severity="info")
        elif missing:
            yield Hit("missing", strand.theme, (), {"levels": missing, "n": len(missing)}, index=region.index)


def _left_empty(strand: Strand, level: Entry) -> object:
    """Return why a level is left empty on purpose, if a cell says so."""
    stated = (cell.not_applicable for cell in strand.cells.get(level.key, ()))
    return next((why for why in stated if why is not None), None)
