"""One of the eleven themes of the area that is in no plan.

The role slides of Kuopio and the county name eleven themes, taken from the plans of both. A theme is covered if the
regional plan, or the plan of a municipality checked with it, has it. It is known by its title, or by the block
`x-pohjois-savo`, which also holds themes left out on purpose. A theme that is there and empty is HYT108's business.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.packs import CouldNotCheck, Hit, Options, Rule, Source, Unknown, Workspace
from hytecore_pohjois_savo.area import NEEDED
from hytecore_pohjois_savo.block import PohjoisSavo
from hytecore_pohjois_savo.strands import Region, meanings, regions
from hytecore_pohjois_savo.tables import held

rule = Rule(
    code="POS101",
    name="theme-not-covered",
    severity="warning",
    source=Source("S1", "slide of the themes: eleven themes"),
    looks_at="plan",
    reads=("x-pohjois-savo.themes", "x-pohjois-savo.left_out"),
    needs=(*NEEDED, "themes", "themes.title"),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[Region]:
    """Return the regional plans and maps of roles of the area, in years for which the themes hold."""
    return [region for region in regions(workspace, options, maps=True) if held("themes", region.year)]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each plan that lacks themes, with their names."""
    for region in population(workspace, options):
        plan, block = region.index.plan, region.index.block(PohjoisSavo)
        if not any(index.plan.themes for index in region.plans):
            yield Hit("no_themes", plan, index=region.index, severity="info")
            continue
        covered = {key for index in region.plans for key in meanings(index, region.year).values()}
        left_out = block.left_out if block is not None else ()
        covered.update(each.theme for each in left_out if isinstance(each.theme, str))
        missing = tuple(theme for key, theme in held("themes", region.year).items() if key not in covered)
        if missing and isinstance(left_out, Unknown):
            yield CouldNotCheck(plan)
        elif missing:
            yield Hit("missing", plan, (), {"themes": missing, "n": len(missing)}, index=region.index)
