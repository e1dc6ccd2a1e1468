"""Indicators of the minimum list that the plan neither uses nor says it has deliberately left out.

Leaving out an indicator is a choice, and a good one where the phenomenon is small. The reader should see that it was a
choice: a line with the reason is enough. Judged are the indicators that the plan's own block lists, since THL publishes
the list as an annex that this pack does not hold. An indicator of the plan with the same name counts as used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hytecore.model.indicator import Indicator
from hytecore.model.text import in_language
from hytecore.packs import Hit, Options, PlanIndex, Rule, Said, Source
from hytecore_thl.block import ListedIndicator, MinimumList, Thl
from hytecore_thl.councils import written
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL118",
    name="minimum-indicator-left-out",
    severity="info",
    source=Source("thl.fi, Kunnan hyvinvointikertomus", "Tietolähteet: Poikkeukset vähimmäistietolistan käytössä"),
    looks_at="plan",
    reads=("kind", "x-thl.minimum_list"),
    needs=("indicators", "indicators.name"),
)

FIELD = ("x-thl", "minimum_list", "indicators")


def population(index: PlanIndex, options: Options) -> tuple[ListedIndicator, ...]:
    """Return the indicators that the plan's block lists."""
    block = index.block(Thl)
    listed = block.minimum_list if block is not None else None
    if not isinstance(listed, MinimumList) or not concerned("L18", index, options):
        return ()
    return tuple(listed.indicators)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield the plan with all the indicators that are neither used nor left out for a reason."""
    used = _by_name(index)
    left = [
        listed
        for listed in population(index, options)
        if listed.omitted is None
        and not (isinstance(listed.indicator, str) and listed.indicator in index.indicators)
        and _same_name(listed, used) is None
    ]
    if left:
        names = tuple(in_language(listed.name, index.plan.language) for listed in left)
        yield Hit("left_out", index.plan, FIELD, {"n": len(left), "names": Said(names)})


def shown(index: PlanIndex, options: Options) -> Iterator[Indicator]:
    """Yield the indicators of the plan that stand for one of the list."""
    used = _by_name(index)
    for listed in population(index, options):
        indicator = index.indicators.get(listed.indicator) if isinstance(listed.indicator, str) else None
        found = indicator or _same_name(listed, used)
        if found is not None:
            yield found


def _by_name(index: PlanIndex) -> Mapping[str, Indicator]:
    return {_folded(name): indicator for indicator in index.plan.indicators for name in written(indicator.name)}


def _same_name(listed: ListedIndicator, used: Mapping[str, Indicator]) -> Indicator | None:
    return next((used[key] for name in written(listed.name) if (key := _folded(name)) in used), None)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
