"""Partnership with the third sector that does not happen as often as was agreed.

Partnership tables (*kumppanuuspöydät*) are held twice a year and partnership evenings (*kumppanuusillat*) once a year.
Each is a measure with an NGO in it and a schedule that recurs, or a list of dated events. It is known by its activity
key, `kumppanuuspoydat` or `kumppanuusillat`, or else by its name. Where several measures are of one form, one that is
held often enough will do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hytecore import Duration
from hytecore.model.measure import Measure, Recurrence
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES, Translated
from hytecore.packs import CouldNotCheck, Entity, Hit, Options, Part, PlanIndex, Rule, Source, Unknown, When
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.tables import Entry, has_stem, held, year_of

rule = Rule(
    code="KEU107",
    name="partnership-cadence-missing",
    severity="warning",
    source=Source("S2", "table Kolmas sektori mukana: kumppanuuspöydät 2 x/vuosi, kumppanuusillat 1x/vuosi"),
    looks_at="plan",
    needs=(*NEEDED, "measures", "measures.schedule", "measures.responsibilities", "actors.kind", "actors.part_of"),
    confidence="likely",
)


def population(index: PlanIndex, options: Options) -> tuple[Plan, ...]:
    """Return the plan, if it is a regional plan of the area with measures."""
    return (index.plan,) if index.plan.measures and is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each form of partnership that is missing, too seldom, or held without NGOs."""
    for form in held("partnership", year_of(index, options)).values():
        yield from _told_of(index, form, [measure for measure in index.plan.measures if _is_of(measure, form)])


def _told_of(index: PlanIndex, form: Entry, measures: list[Measure]) -> Iterator[Hit | CouldNotCheck]:
    measures = sorted((m for m in measures if m.status != "cancelled"), key=lambda measure: measure.id)
    times = int(form.details["times"])
    data: dict[str, object] = {"form": form, "times": times}
    if not measures:
        yield Hit("missing", index.plan, (), data, discriminator=form.key)
        return
    often = [measure for measure in measures if _is_often(measure, times)]
    if any(_has_ngo(index, measure) for measure in often):
        return
    if any(isinstance(measure.schedule, Unknown) for measure in measures):
        yield CouldNotCheck(next(measure for measure in measures if isinstance(measure.schedule, Unknown)))
    elif any(isinstance(measure.responsibilities, Unknown) for measure in often):
        yield CouldNotCheck(often[0])
    else:
        named: tuple[Entity, ...] = tuple(often or measures)
        related = [Part("measure", measure) for measure in named]
        message = "no_ngo" if often else "seldom"
        yield Hit(message, index.plan, (), {**data, "measures": named}, related, discriminator=form.key)


def _is_of(measure: Measure, form: Entry) -> bool:
    if isinstance(measure.activity, str):
        return measure.activity == form.key or has_stem(_titles(measure), form.details["stems"].split("|"))
    return has_stem(_titles(measure), form.details["stems"].split("|"))


def _titles(measure: Measure) -> list[str]:
    title = measure.title
    if isinstance(title, Translated):
        return [said for language in LANGUAGES if (said := getattr(title, language))]
    return [title]


def _is_often(measure: Measure, times: int) -> bool:
    """Whether a measure is held so many times a year: it recurs, or every year with events has as many."""
    schedule = measure.schedule
    if isinstance(schedule, Recurrence):
        every = schedule.recurs
        return isinstance(every, Duration) and times * (every.months * 365 / 12 + every.days) <= 366
    if isinstance(schedule, tuple):
        held_on = [event.at.latest for event in schedule if isinstance(event.at, When) and event.cancelled is not True]
        years = Counter(day.year for day in held_on if day is not None)
        return bool(years) and min(years.values()) >= times
    return False


def _has_ngo(index: PlanIndex, measure: Measure) -> bool:
    return any("ngo" in (actor.kind, index.root_of(actor).kind) for _, actor in index.actors_of(measure))
