"""A municipality's report and plan that lack a part that THL suggests, or a yearly revision.

THL suggests a summary, the background, the state of the population, strengths and needs, the plan itself and annexes.
Parts are judged only where the plan's block lists some of them; goals, measures and needs speak for themselves. The
plan is to be revised every year: the plan promises it in `reviews`, or its block lists yearly reports.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import Thl, WellbeingReport
from hytecore_thl.data import holding
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL119",
    name="report-part-missing",
    severity="info",
    source=Source("thl.fi, Kunnan hyvinvointikertomus", "Sisältö ja hyödyntäminen"),
    looks_at="plan",
    reads=("kind", "reviews", "x-thl.report", "x-thl.yearly_reports"),
    needs=("goals",),
)


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a municipality's plan."""
    return concerned("L19", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the parts that the report lacks, and a plan that nobody will revise."""
    parts = _parts(index)
    if parts:
        suggested = holding("report_parts", index.plan.kind, options["as_of"])
        missing = tuple(row.text for row in suggested if row["item"] not in parts)
        if missing:
            data = {"n": len(missing), "parts": missing}
            yield Hit("parts", index.plan, ("x-thl", "report", "parts"), data)
    reviews = index.plan.reviews
    block = index.block(Thl)
    if isinstance(reviews, Unknown):
        yield CouldNotCheck(index.plan)
        return
    is_promised = not isinstance(reviews, tuple) or any(review.kind == "annual" for review in reviews)
    if not is_promised and (block is None or block.yearly_reports == ()):
        yield Hit("no_yearly_revision", index.plan, ("reviews",))


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it tells its parts or promises a yearly revision."""
    if _parts(index) or any(review.kind == "annual" for review in index.plan.reviews):
        yield index.plan


def _parts(index: PlanIndex) -> frozenset[str]:
    """Return the parts that the block lists, and those the plan shows; none where the block lists none."""
    block = index.block(Thl)
    report = block.report if block is not None else None
    listed = frozenset(report.parts) if isinstance(report, WellbeingReport) else frozenset()
    if not listed:
        return listed
    plan = index.plan
    is_seen = {"plan": plan.goals or plan.measures, "state_of_population": plan.needs}
    return listed | {part for part, entities in is_seen.items() if entities}
