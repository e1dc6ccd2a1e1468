"""The coverage of the chosen methods is not followed by a yearly survey.

North Savo asks its municipalities and services once a year which of the chosen methods they use, and tells it in the
regional wellbeing report. The plan says it with a measure whose title names both, done at least once a year, or in the
block `x-pohjois-savo`; the block may also say when the survey was last made. What a plan does not mention may still be
done, so this is a note.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore import Duration
from hytecore.model.measure import Measure, Recurrence
from hytecore.model.plan import Plan
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown, When
from hytecore_pohjois_savo.area import NEEDED, is_regional
from hytecore_pohjois_savo.block import Support
from hytecore_pohjois_savo.rules.support.told import shown_by, speaking, stated

rule = Rule(
    code="POS108",
    name="method-coverage-unfollowed",
    severity="info",
    source=Source("S4", "Hyvät käytännöt: a separate survey follows the coverage of the chosen methods in North Savo"),
    looks_at="plan",
    reads=("x-pohjois-savo.method_survey",),
    needs=(*NEEDED, "measures", "measures.title", "measures.schedule"),
    confidence="likely",
)


def population(index: PlanIndex, options: Options) -> tuple[Plan, ...]:
    """Return the plan, if it is a regional plan of the area."""
    return (index.plan,) if is_regional(index, options) else ()


def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
    """Yield what shows that the survey is made."""
    yield from shown_by(index, options, "method_survey")


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if no survey is stated, it was last made long ago, or it is made too seldom."""
    said = stated(index, "method_survey")
    if isinstance(said, Unknown):
        yield CouldNotCheck(index.plan)
    elif isinstance(said, Support):
        if isinstance(said.last, When) and said.last.latest is not None:
            year = said.last.latest.year
            if year < options["as_of"].year - 1:
                yield Hit("old", index.plan, ("x-pohjois-savo", "method_survey", "last"), {"last": said.last})
    elif said is None:
        measures = speaking(index, options, "method_survey")
        if not measures:
            yield Hit("not_stated", index.plan)
        elif all(_is_seldom(measure) for measure in measures):
            named = tuple(sorted(measures, key=lambda measure: measure.id))
            yield Hit("seldom", index.plan, (), {"measures": named}, [Part("measure", measure) for measure in named])


def _is_seldom(measure: Measure) -> bool:
    """Whether a measure states that it recurs less often than once a year."""
    every = measure.schedule.recurs if isinstance(measure.schedule, Recurrence) else None
    return isinstance(every, Duration) and every.months * 365 / 12 + every.days > 366
