"""Where a plan tells that a statutory plan is to be found: in a link of its own, or in its block."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from hytecore.model.plan import PlanLink
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Unknown, When
from hytecore_thl.data import rows


@frozen
class Place:
    """A link of the plan to a statutory plan, and its position."""

    position: int
    link: PlanLink

    @property
    def is_named(self) -> bool:
        """Whether it names a plan, or says why it does not."""
        return self.link.plan is not None or self.link.covered_by is not None


def is_due(rule: str, index: PlanIndex, options: Options) -> range:
    """Return one number if the plan that *rule* asks for was due on the day of the check, by the plan's kind."""
    kind, period = index.plan.kind, index.plan.period
    since = [row.since for row in rows("statutory_plans") if row["rule"] == rule and row["concerns"] == kind]
    latest: date | None = period.latest if isinstance(period, When) else None
    if not since or options["as_of"] < since[0] or (latest is not None and latest < since[0]):
        return range(0)
    return range(1)


def places(index: PlanIndex, *kinds: str) -> list[Place]:
    """Return the links of the plan to plans of *kinds*, in the order of the file."""
    return [Place(position, link) for position, link in enumerate(index.plan.links) if link.kind in kinds]


def missing(index: PlanIndex, *kinds: str) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if it links to no plan of *kinds*, or only by links that name none."""
    found = places(index, *kinds)
    if isinstance(index.plan.links, Unknown):
        yield CouldNotCheck(index.plan)
    elif not found:
        yield Hit("missing", index.plan, ("links",))
    elif not any(place.is_named for place in found):
        yield Hit("unnamed", index.plan, ("links", found[0].position))
