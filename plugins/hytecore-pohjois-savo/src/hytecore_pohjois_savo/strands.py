"""Strands: each of the eleven themes in a regional plan, with the work on it in all plans of the area.

The county's plan and the plans of its municipalities make up one whole where they are checked together and their times
overlap: what a municipality does need not stand in the county's plan as well. A map of roles stands for itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import Factory, frozen

from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Translated
from hytecore.model.theme import Cell, Theme
from hytecore.packs import Options, PlanIndex, Workspace
from hytecore_pohjois_savo.area import is_municipal, is_regional, is_role_map
from hytecore_pohjois_savo.block import PohjoisSavo
from hytecore_pohjois_savo.tables import Entry, folded, held, year_of


@frozen(eq=False)
class Region:
    """A regional plan or a map of roles, and the plans that make up one whole with it, itself the first."""

    index: PlanIndex
    plans: tuple[PlanIndex, ...]
    year: int


@frozen(eq=False)
class Strand:
    """One of the eleven themes.

    Attributes:
        theme: The theme as the regional plan has it.
        work: Measures by level, each with its plan.
        unlevelled: Measures that state no level.
        cells: What the plans say of the theme at a level.
    """

    entry: Entry
    theme: Theme
    work: dict[str, list[tuple[PlanIndex, Measure]]] = Factory(dict)
    unlevelled: list[tuple[PlanIndex, Measure]] = Factory(list)
    cells: dict[str, list[Cell]] = Factory(dict)


def regions(workspace: Workspace, options: Options, *, maps: bool) -> list[Region]:
    """Return the regional plans of the area, and the maps of roles if *maps*, each with the plans beside it."""
    municipal: dict[int, list[PlanIndex]] = {}
    found = []
    for index in workspace:
        if is_municipal(index, options):
            municipal.setdefault(workspace.era_of(index), []).append(index)
    for index in workspace:
        if is_regional(index, options):
            plans = (index, *municipal.get(workspace.era_of(index), ()))
            found.append(Region(index, plans, year_of(index, options)))
        elif maps and is_role_map(index, options):
            found.append(Region(index, (index,), year_of(index, options)))
    return found


def meanings(index: PlanIndex, year: int) -> dict[str, str]:
    """Return which of the eleven themes each theme of a plan is, by id: as the block says, else by the title."""
    known: dict[str, str] = {}
    for entry in held("themes", year).values():
        names = (entry.name.fi, entry.name.sv, entry.name.en, *entry.details["aliases"].split("|"))
        known.update({folded(str(name)): entry.key for name in names})
    found: dict[str, str] = {}
    for theme in index.plan.themes:
        key = next((known[folded(text)] for text in _titles(theme) if folded(text) in known), None)
        if key is not None:
            found[theme.id] = key
    block = index.block(PohjoisSavo)
    stated = block.themes if block is not None else ()
    found.update({each.theme: each.means for each in stated if isinstance(each.means, str)})
    return found


def strands(region: Region) -> list[Strand]:
    """Return the themes of the slides that the regional plan has, in their order on the slides."""
    themes: dict[str, Theme] = {}
    own = meanings(region.index, region.year)
    for identity in sorted(region.index.themes):
        if identity in own:
            themes.setdefault(own[identity], region.index.themes[identity])
    found = {key: Strand(entry, themes[key]) for key, entry in held("themes", region.year).items() if key in themes}
    levels = level_of(region.year)
    for index in region.plans:
        means = meanings(index, region.year)
        for measure in index.plan.measures:
            strand = found.get(means.get(index.theme_of(measure) or "", ""))
            if strand is None or measure.status == "cancelled":
                continue
            if not isinstance(measure.prevention, str):
                strand.unlevelled.append((index, measure))
            elif measure.prevention in levels:
                strand.work.setdefault(levels[measure.prevention], []).append((index, measure))
        for cell in index.cells.values():
            strand = found.get(means.get(cell.theme, ""))
            if strand is not None and cell.prevention in levels:
                strand.cells.setdefault(levels[cell.prevention], []).append(cell)
    return list(found.values())


def level_of(year: int) -> dict[str, str]:
    """Return the level of the slides by the prevention level of the plan format."""
    return {p: level.key for level in held("levels", year).values() for p in level.details["prevention"].split("|")}


def _titles(theme: Theme) -> Iterator[str]:
    if isinstance(theme.title, Translated):
        yield from (said for language in LANGUAGES if (said := getattr(theme.title, language)))
    else:
        yield theme.title
