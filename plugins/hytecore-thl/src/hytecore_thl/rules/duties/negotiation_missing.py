"""A year without a negotiation of the county and its municipalities on wellbeing, or a term without a broad one.

County and municipalities negotiate every year on the goals of wellbeing promotion, and at least once in a term more
broadly on cooperation, goals and the division of work. The broad one counts for its year. Only calendar years are asked
for that lie wholly within the council term and the plan's period, and are over; the broad one is asked for when the
last of them is.

The county convenes them; a municipality's plan tells whether it was there. A plan that lists none does not tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown, When
from hytecore_thl.block import Negotiation, Thl
from hytecore_thl.duties import concerned, duty_of
from hytecore_thl.terms import full_years, term_of

rule = Rule(
    code="THL109",
    name="negotiation-missing",
    severity="warning",
    source=Source("laki 612/2021", "7 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "period", "term", "x-thl.negotiations"),
)

FIELD = ("x-thl", "negotiations")


def population(index: PlanIndex, options: Options) -> range:
    """Return as many numbers as there are years that are due, where the duty concerns the plan."""
    return range(len(_years(index, options))) if concerned("L09", index, options) else range(0)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the years without a negotiation, and a term without a broad one."""
    block, years = index.block(Thl), _years(index, options)
    stated = block.negotiations if block is not None else ()
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
        return
    told = tuple(When.parse(str(year)) for year in years)
    if stated == ():
        yield Hit("not_stated", index.plan, FIELD, {"years": told}, severity="info")
        return
    if not stated:
        return
    held = {year for negotiation in stated for year in _years_of(negotiation)}
    missing = tuple(year for year in told if int(year.text) not in held)
    if missing and any(isinstance(negotiation.on, Unknown) for negotiation in stated):
        yield CouldNotCheck(index.plan)
    elif missing:
        yield Hit("missing", index.plan, FIELD, {"years": missing, "n": len(missing)})
    term = term_of(index)
    is_last = term is not None and years[-1] + 1 == term.ends.year
    if term is not None and is_last and not any(_is_broad(negotiation) for negotiation in stated):
        yield Hit("no_broad", index.plan, FIELD, {"term": term.when})


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it lists negotiations."""
    block = index.block(Thl)
    if block is not None and block.negotiations:
        yield index.plan


def _years(index: PlanIndex, options: Options) -> tuple[int, ...]:
    return full_years(index, duty_of("L09").since, options["as_of"])


def _years_of(negotiation: Negotiation) -> set[int]:
    if not isinstance(negotiation.on, When):
        return set()
    return {bound.year for bound in (negotiation.on.earliest, negotiation.on.latest) if bound is not None}


def _is_broad(negotiation: Negotiation) -> bool:
    """Whether it is the broad one, or its kind is not known and may be."""
    return negotiation.kind == "broad" or isinstance(negotiation.kind, Unknown)
