"""A promised change that the survey cannot show.

Of answers of a few hundred people a change of a point or two is chance. A survey's limits come from the catalogue of
national indicators: by the indicator's own reference to it, or by the name of its data source. Where a plan states how
many have answered, the same limits hold for any survey. Fewer than a hundred respondents show only what is larger.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from hytecore.catalogue.entries import Noise, entry_of
from hytecore.catalogue.names import survey_of
from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import kind_of
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.index.values import StatedPoint
from hytecore.model.indicator import DataSource, Indicator, Number, Point
from hytecore.model.text import Translated
from hytecore.rules.smart.series import respondents_of
from hytecore.units import dimension_of, parse
from hytecore.words.render import Term

rule = Rule(
    code="HYT316",
    name="target-within-noise",
    severity="info",
    source=Source(
        "Terveyspuu, Kouluterveyskysely 2015",
        "changes of two percentage points and more are looked at, with fewer than 100 respondents of five and more",
        "https://terveyspuu.fi/lehdet.php",
    ),
    looks_at="targets of surveys",
    needs=("indicators.observations",),
)

SHARE = (("share", 1),)


MOST = 5
"""No survey is asked to show more."""


class Surveyed(NamedTuple):
    """A target with a baseline of an indicator that is a share of those who answered a survey."""

    stated: StatedPoint
    indicator: Indicator
    start: Number
    end: Number
    noise: Noise


def population(index: PlanIndex, options: Options) -> list[Surveyed]:
    """Return the targets with a baseline whose indicators are shares of those who answered a survey."""
    return index.kept(_surveyed)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each target that lies closer to its baseline than the survey can tell."""
    for stated, indicator, start, end, noise in population(index, options):
        change = abs(Decimal(end) - Decimal(start))
        # No change is no promise, and one in the wrong direction is another finding.
        if (
            not change
            or change >= MOST
            or indicator.better == "stable"
            or (end > start) == (indicator.better == "lower")
        ):
            continue
        respondents = respondents_of(stated, indicator, index, options["as_of"])
        limit = noise.limit(respondents)
        if change < limit:
            data = {
                "kind": Term("kind", kind_of(stated.holder)),
                "indicator": indicator,
                "baseline": start,
                "target": end,
                "change": change,
                "limit": limit,
            }
            if respondents is not None:
                data["respondents"] = respondents
            told = f"{indicator.id} {stated.use.region or ''} {stated.use.group or ''}".strip()
            message = "asked" if respondents is not None else "survey"
            yield Hit(message, stated.holder, stated.path, data, [Part("indicator", indicator)], discriminator=told)


def _surveyed(index: PlanIndex) -> list[Surveyed]:
    noises = _noises(index)
    found: list[Surveyed] = []
    for stated in index.points if noises else ():
        noise = noises.get(id(stated.indicator))
        indicator, baseline, end = stated.indicator, stated.use.baseline, stated.point.value
        if noise is None or indicator is None or stated.name != "target" or not is_number(end):
            continue
        if not isinstance(baseline, Point) or not is_number(baseline.value):
            continue
        if _is_in_percent(indicator, stated.point) and _is_in_percent(indicator, baseline):
            found.append(Surveyed(stated, indicator, baseline.value, end, noise))
    return found


def _noises(index: PlanIndex) -> dict[int, Noise]:
    """Return what the surveys can show that the indicators come from, by the identities of these."""
    found: dict[int, Noise] = {}
    no_surveys: set[object] = {None}
    for indicator in index.plan.indicators:
        source = indicator.source
        name = source.name if isinstance(source, DataSource) and isinstance(source.name, (str, Translated)) else None
        if name in no_surveys and indicator.catalogue is None and not indicator.observations:
            continue  # most indicators of a long plan come from a few registers
        survey = survey_of(indicator)
        if survey is None and any(each.respondents is not None for each in indicator.observations):
            survey = entry_of("school-health-survey")  # the only limits that have been published
        if survey is not None and survey.noise is not None:
            found[id(indicator)] = survey.noise
        else:
            no_surveys.add(name)
    return found


def _is_in_percent(indicator: Indicator, point: Point) -> bool:
    unit = indicator.unit if point.unit is None else point.unit
    if unit == "percent":
        return True
    return isinstance(unit, str) and dimension_of(unit) == SHARE and parse(unit).size == 1
