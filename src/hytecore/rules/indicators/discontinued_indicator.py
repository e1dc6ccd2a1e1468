"""An indicator that is no longer produced.

No value of it will come for the target year, so the goal can never be said to have been reached. What took its place
is counted in another way; the baseline has to be taken anew.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.indicator import Indicator
from hytecore.rules.indicators.discontinued import Discontinued, discontinued

rule = Rule(
    code="HYT411",
    name="discontinued-indicator",
    severity="warning",
    source=Source(
        "THL, quality description Kansallinen terveysindeksi",
        "it replaces THL's sairastavuusindeksi and Kela's Terveyspuntari from 2023 on",
        "https://thl.fi/tilastot-ja-data/aineistot-ja-palvelut/tilastojen-laatu-ja-periaatteet/laatuselosteet/kansallinen-terveysindeksi",
    ),
    looks_at="indicators",
    reads=("replaced_on", "replaced_by"),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each indicator that has ended, and once for all indicators each survey that has."""
    surveys: dict[str, list[Discontinued]] = {}
    for found in discontinued(index, options["as_of"]).values():
        if found.entry is not None and found.entry.kind == "source":
            surveys.setdefault(found.entry.id, []).append(found)
        else:
            yield _indicator(found, index)
    for group in surveys.values():
        yield _survey(sorted(group, key=lambda found: (found.indicator.id, repr(found.indicator))), index)
    for indicator in index.plan.indicators:
        if isinstance(indicator.replaced_on, Unknown):
            yield CouldNotCheck(indicator)


def _indicator(found: Discontinued, index: PlanIndex) -> Hit:
    indicator, by = found.indicator, found.replaced_by
    successor = index.indicators.get(by) if isinstance(by, str) else None
    data = {"since": found.since, "by": successor or by}
    related = _users([indicator], index)
    if successor is not None:
        related.append(Part("successor", successor))
    if found.entry is not None:
        return Hit("listed", indicator, (_told_by(found, "name"),), {**data, "statistic": found.entry.name}, related)
    if found.since is None:
        return Hit("undated", indicator, ("replaced_by",), {"by": data["by"]}, related)
    return Hit("declared" if by is None else "replaced", indicator, ("replaced_on",), data, related)


def _survey(group: list[Discontinued], index: PlanIndex) -> Hit:
    """Return the one hit for a survey that has ended, whichever indicators come from it."""
    first, entry = group[0], group[0].entry
    indicators = [found.indicator for found in group]
    data = {
        "n": len(indicators),
        "indicators": tuple(indicators),
        "statistic": entry.name if entry else None,
        "since": first.since,
        "by": entry.replaced_by if entry else None,
    }
    related = [*(Part("same source", each) for each in indicators[1:]), *_users(indicators, index)]
    cause = ("survey", entry.id if entry else "")
    return Hit("survey", first.indicator, (_told_by(first, "source"),), data, related, cause=cause)


def _told_by(found: Discontinued, field: str) -> str:
    """Return the field that tells which entry of the catalogue is meant: the reference to it, else *field*."""
    return "catalogue" if found.entry is not None and found.indicator.catalogue == found.entry.id else field


def _users(indicators: list[Indicator], index: PlanIndex) -> list[Part]:
    users = {id(user): user for indicator in indicators for user in index.users_of(indicator)}
    return [Part("user", user) for user in users.values()]
