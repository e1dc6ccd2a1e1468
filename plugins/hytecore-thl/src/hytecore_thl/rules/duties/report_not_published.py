"""A wellbeing report and plan that were not published, or not sent to the wellbeing services county.

The municipality delivers its report and plan to the county and publishes them in the public network. The duty arises
when the council has approved them, so a draft is not asked. A plan that does not tell may well have been sent and
published: that is a warning. That the duty does not concern the plan is accepted of municipalities that belong to no
county, Helsinki and those of Åland, and only of the delivery.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.model.plan import Approval, Plan
from hytecore.packs import (
    CouldNotCheck,
    Hit,
    NotApplicable,
    Options,
    PlanIndex,
    Rule,
    Source,
    Unknown,
    When,
    municipality_of,
)
from hytecore_thl.block import Publication, Thl, WellbeingReport
from hytecore_thl.data import rows
from hytecore_thl.duties import concerned

rule = Rule(
    code="THL108",
    name="report-not-published",
    severity="error",
    source=Source("laki 612/2021", "6 §", "https://finlex.fi/fi/lainsaadanto/2021/612"),
    looks_at="plan",
    reads=("kind", "approved", "owner", "x-thl.publication", "x-thl.report"),
    needs=("actors",),
)

FIELD = ("x-thl", "publication")


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a plan of a municipality that has been approved."""
    approved = index.plan.approved
    on = approved.on if isinstance(approved, Approval) else None
    is_approved = isinstance(on, When) and on.earliest is not None and on.earliest <= options["as_of"]
    return concerned("L08", index, options) if is_approved else range(0)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield what is not told, or told to be missing, of publication and delivery."""
    publication = _publication(index)
    if isinstance(publication, Unknown):
        yield CouldNotCheck(index.plan)
        return
    address = _address(index, publication)
    sent = publication.sent_to_county_on if isinstance(publication, Publication) else publication
    if address is None and sent is None:
        yield Hit("not_stated", index.plan, FIELD, severity="warning")
        return
    if isinstance(address, Unknown) or isinstance(sent, Unknown):
        yield CouldNotCheck(index.plan)
    if address is None:
        yield Hit("no_address", index.plan, (*FIELD, "public_url"), severity="warning")
    elif isinstance(address, NotApplicable):
        yield Hit("not_published", index.plan, (*FIELD, "public_url"))
    elif isinstance(address, str) and not address.startswith(("https://", "http://")):
        yield Hit("not_an_address", index.plan, (*FIELD, "public_url"), {"address": address}, severity="warning")
    if sent is None:
        if not _has_no_county(index):
            yield Hit("not_told_sent", index.plan, (*FIELD, "sent_to_county_on"), severity="warning")
    elif isinstance(sent, NotApplicable) and not _has_no_county(index):
        yield Hit("not_sent", index.plan, (*FIELD, "sent_to_county_on"))


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it tells where it is published or when it was sent."""
    if isinstance(_publication(index), Publication):
        yield index.plan


def _publication(index: PlanIndex) -> Publication | Unknown | NotApplicable | None:
    block = index.block(Thl)
    stated = block.publication if block is not None else None
    return stated if isinstance(stated, (Publication, Unknown, NotApplicable)) else None


def _address(index: PlanIndex, publication: Publication | Unknown | NotApplicable | None) -> object:
    """Return where it is published, or why that is not told; the report's own address will do."""
    address = publication.public_url if isinstance(publication, Publication) else publication
    block = index.block(Thl)
    report = block.report if block is not None else None
    return report.public_url if address is None and isinstance(report, WellbeingReport) else address


def _has_no_county(index: PlanIndex) -> bool:
    owner = index.actors.get(index.plan.owner) if isinstance(index.plan.owner, str) else None
    if owner is None:
        return False
    return municipality_of(owner) in {row["code"] for row in rows("without_county")}
