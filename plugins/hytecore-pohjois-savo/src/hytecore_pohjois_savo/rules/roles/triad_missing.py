"""A theme in which the municipality, the county or NGOs have no part.

Every slide speaks of one work of three: municipality, county and NGOs. Any role in any measure of the theme counts, in
the regional plan and in the plans of municipalities checked with it. Where the regional plan is checked alone the
finding is a note: the municipalities' part may stand in their own plans.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.measure import Measure
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown, Workspace
from hytecore_pohjois_savo.area import NEEDED
from hytecore_pohjois_savo.rules.roles.parties import party_of
from hytecore_pohjois_savo.strands import Region, Strand, regions, strands
from hytecore_pohjois_savo.tables import held

rule = Rule(
    code="POS103",
    name="triad-missing",
    severity="warning",
    source=Source("S1", "every theme slide: kunnan, hyvinvointialueen ja järjestöjen monialaisena yhteistyönä"),
    looks_at="themes",
    needs=(
        *NEEDED,
        "actors",
        "actors.kind",
        "actors.part_of",
        "themes",
        "themes.title",
        "goals.theme",
        "measures",
        "measures.theme",
        "measures.goals",
        "measures.responsibilities",
    ),
    confidence="likely",
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[tuple[Region, Strand]]:
    """Return the themes of the slides in regional plans and maps of roles, where somebody has a role or it is open."""
    found = [(region, strand) for region in regions(workspace, options, maps=True) for strand in strands(region)]
    return [(region, strand) for region, strand in found if any(True for _ in _stated(strand))]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each theme in which one of the three has no part."""
    for region, strand in population(workspace, options):
        present: set[str | None] = set()
        for index, measure in _stated(strand):
            if isinstance(measure.responsibilities, Unknown):
                present.add(None)
            present.update(party_of(index, each.actor, region.year) for each in measure.responsibilities)
        missing = tuple(party for key, party in held("parties", region.year).items() if key not in present)
        if missing and None in present:
            yield CouldNotCheck(strand.theme)
        elif missing:
            is_alone = len(region.plans) == 1
            is_note = is_alone and region.index.plan.kind == "regional_plan"
            data = {"parties": missing}
            yield Hit("missing", strand.theme, (), data, index=region.index, severity="info" if is_note else None)


def _stated(strand: Strand) -> Iterator[tuple[PlanIndex, Measure]]:
    """Yield the measures that say who does them, or that this is not known."""
    for index, measure in [*strand.unlevelled, *(each for level in strand.work.values() for each in level)]:
        if measure.responsibilities or isinstance(measure.responsibilities, Unknown):
            yield index, measure
