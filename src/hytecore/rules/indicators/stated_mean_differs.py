"""A mean in the document that is not the mean of the values beside it.

One of the numbers was changed and the other was not, or a value is missing from the mean. Whoever sets a target by the
mean starts from a wrong level. Rounding is allowed for: a mean written with one decimal may differ by half of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Observation
from hytecore.rules.indicators.recomputed import decimals_of, recomputable, recomputed, rounded, written_key

rule = Rule(
    code="HYT408",
    name="stated-mean-differs",
    severity="warning",
    source=Source("S2", "SMART form Sairastavuus vähenee, starting point: Keusote ka. beside the six municipalities"),
    looks_at="stated means",
    reads=("observations",),
)


def population(index: PlanIndex, options: Options) -> list[Observation]:
    """Return the observations that the document states as a mean of others."""
    return [each for indicator in index.plan.indicators for _, each, _ in recomputable(indicator, "mean")]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each stated mean that differs from the recomputed one."""
    for indicator in index.plan.indicators:
        for found in recomputed(indicator, "mean", index):
            if found.value is None:
                yield CouldNotCheck(indicator, found.doubt)
            elif found.differs:
                observation = found.observation
                data = {
                    "stated": found.stated,
                    "computed": rounded(found.value, decimals_of(found.stated)),
                    "at": observation.at if isinstance(observation.at, When) else None,
                    "regions": tuple(sorted(set(observation.of))),
                }
                field = ("observations", found.position, "value")
                yield Hit("differs", indicator, field, data, discriminator=written_key(observation))
