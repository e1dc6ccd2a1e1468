"""Activities that are the same by their wording only: measures without a key in common whose titles say the same."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from hytecore.index.organisations import Appearance, organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Placed, Workspace
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure
from hytecore.model.text import in_language
from hytecore.rules.roles.division import Division, is_planned, level_of, overlaps, overlaps_in, theme_among

_Cell = tuple[int, str | None, str | None]


def overlaps_by_wording(workspace: Workspace) -> Iterator[Division]:
    """Yield every activity that is one by the wording of its measures, and that several lead in one area, unagreed.

    What the keys of activities tell is not told again, nor what the repetition of a measure in one plan tells.
    """
    told = {id(place.measure): division for division in overlaps(workspace) for place in division.places}
    activities = ((None, theme_among(group), level, group) for (_, _, level), group in _groups(workspace))
    for division in overlaps_in(activities):
        before = (told[id(place.measure)] for place in division.places if id(place.measure) in told)
        if not any(_covers(known, division) for known in before) and not _is_repetition(division):
            yield division


def _groups(workspace: Workspace) -> Iterator[tuple[_Cell, list[Placed]]]:
    """Yield the measures of each theme and level whose titles name one activity."""
    for cell, places in _in_question(workspace).items():
        if len(places) < 2 or all(map(_key, places)) or len(_leading(places)) < 2:
            continue
        from hytecore.text.activities.grouping import groups_of

        languages = {place.index.plan.language for place in places}
        titles = [in_language(place.measure.title, place.index.plan.language) for place in places]
        labels = [(_key(place), _audience(place.measure)) for place in places]
        found = groups_of(titles, next(iter(languages)) if len(languages) == 1 else None, labels)
        for group in found.groups:
            members = [places[position] for position in group]
            if not all(map(_key, members)):
                yield cell, members


def _in_question(workspace: Workspace) -> dict[_Cell, list[Placed]]:
    """Return the measures that someone leads, by theme and level; nothing if the keys of activities tell all."""
    if not any(None in map(attrgetter("activity"), index.plan.measures) for index in workspace):
        return {}
    if len({(id(index), index.root_of(actor).id) for index in workspace for actor in _leaders(index)}) < 2:
        return {}
    cells: dict[_Cell, list[Placed]] = {}
    for index in workspace:
        for measure in index.roles.led:
            if is_planned(measure) and measure.title:
                place = Placed(index, measure)
                cell = workspace.era_of(index), workspace.theme_of(place), level_of(measure)
                cells.setdefault(cell, []).append(place)
    return cells


def _leaders(index: PlanIndex) -> Iterator[Actor]:
    return (index.actors[actor] for actor in index.roles.led_by if actor in index.actors)


def _leading(places: list[Placed]) -> set[tuple[int, str]]:
    """Return the organisations that lead these measures."""
    return {
        (id(place.index), organisation.id)
        for place in places
        for actor in place.index.leaders_of(place.measure)
        if (organisation := organisation_of(place.index, actor)) is not None
    }


def _key(place: Placed) -> str | None:
    activity = place.measure.activity
    return activity if isinstance(activity, str) else None


def _audience(measure: Measure) -> str | None:
    return measure.audience if isinstance(measure.audience, str) else None


def _covers(known: Division, division: Division) -> bool:
    """Whether an overlap that has been told names all organisations that lead here."""
    return _appearing(division.actors) <= _appearing(known.actors)


def _appearing(actors: tuple[Appearance, ...]) -> set[tuple[int, str]]:
    return {(id(index), index.root_of(actor).id) for index, actor in actors}


def _is_repetition(division: Division) -> bool:
    """Whether all the measures are one, written down under several goals of one plan: then that is what is told."""
    first, *others = division.places
    if not others or any(place.index is not first.index for place in others):
        return False
    measures = {id(place.measure) for place in division.places}
    if not all(first.index.goals_of(place.measure) for place in division.places):
        return False
    return any(measures <= set(map(id, group)) for group in first.index.repeated_measures)
