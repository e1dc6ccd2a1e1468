"""A statutory plan that is said to be part of another plan, which nobody can find from here.

Several statutory plans may live in one document: `covered_by` then names it. It can be followed if it names this plan
itself, a plan to which this one links, or one that is checked with it; and if that one is for the same years.

Where several plans are checked together, HYT804 tells of every plan that is named and not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.packs import Hit, Options, Part, PlanIndex, Rule, Source, When, Workspace
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL116",
    name="embedding-cannot-be-followed",
    severity="warning",
    source=Source("thl.fi, Kunnan hyvinvointikertomus", "Sisältö ja hyödyntäminen"),
    looks_at="links",
    reads=("kind", "links", "period"),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> list[tuple[PlanIndex, int, str]]:
    """Return every embedding: the plan that claims it, the position of the link, and the plan that is to hold it."""
    return [
        (index, position, link.covered_by)
        for index in workspace
        if concerned("L16", index, options)
        for position, link in enumerate(index.plan.links)
        if isinstance(link.covered_by, str)
    ]


def check(workspace: Workspace, options: Options) -> Iterator[Hit]:
    """Yield each embedding that leads nowhere, or into a plan for other years."""
    for index, position, holder in population(workspace, options):
        field = ("links", position, "covered_by")
        if holder == index.plan.id:
            continue
        other = workspace.by_id.get(holder)
        if other is not None:
            if _is_apart(index, other):
                data = {"holder": other.plan, "period": other.plan.period}
                related = (Part("covered_by", other.plan, other),)
                yield Hit("other_years", index.plan, field, data, related, discriminator=holder, index=index)
        elif len(workspace) == 1 and all(link.plan != holder for link in index.plan.links):
            yield Hit("nowhere", index.plan, field, {"holder": holder}, discriminator=holder, index=index)


def shown(workspace: Workspace, options: Options) -> Iterator[object]:
    """Yield the plans that embed another, once each."""
    plans = {id(index): index.plan for index, _, _ in population(workspace, options)}
    return iter(plans.values())


def _is_apart(one: PlanIndex, other: PlanIndex) -> bool:
    """Whether the periods of two plans have no day in common."""
    a, b = one.plan.period, other.plan.period
    if not isinstance(a, When) or not isinstance(b, When):
        return False
    pairs = ((a.latest, b.earliest), (b.latest, a.earliest))
    return any(end is not None and begin is not None and end < begin for end, begin in pairs)
