"""A plan that does not tell whether THL's minimum data content has been gone through.

THL has proposed which data a wellbeing report holds at least, one list for municipalities and one for counties. The
lists bind nobody: the law allows a decree, and none was in force when the page was last read. They help to see that
nothing essential was forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import MinimumList, Thl
from hytecore_thl.data import holding
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL117",
    name="minimum-data-not-considered",
    severity="info",
    source=Source(
        "laki 612/2021",
        "29 §; thl.fi, Hyvinvointikertomusten vähimmäistietosisältö",
        "https://thl.fi/aiheet/hyvinvoinnin-ja-terveyden-edistamisen-johtaminen/tieto-ja-toimintamallit/"
        "hyvinvointikertomusten-vahimmaistietosisalto",
    ),
    looks_at="plan",
    reads=("kind", "x-thl.minimum_list"),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan for which there is a list."""
    return concerned("L17", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan, if it says nothing of a list."""
    block = index.block(Thl)
    stated = block.minimum_list if block is not None else None
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
    elif stated is None:
        for row in holding("minimum_lists", index.plan.kind, options["as_of"]):
            yield Hit("not_stated", index.plan, ("x-thl", "minimum_list"), {"list": row.text})


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it says which list was gone through."""
    block = index.block(Thl)
    if block is not None and isinstance(block.minimum_list, MinimumList):
        yield index.plan
