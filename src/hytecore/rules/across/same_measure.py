"""The same measure in several plans: by its activity's key, by its title, or in other words under linked goals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from hytecore.index.links import Links, hold_at_once
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.index.workspace import Placed, Workspace
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Text, in_language
from hytecore.places.classification import folded

Same: TypeAlias = tuple[str, str, list[Placed]]
"""What the measures have in common, what tells them from others with this in common, and the measures."""
Counts: TypeAlias = Callable[[PlanIndex, Measure], bool]


def same_measures(workspace: Workspace, counts: Counts) -> Iterator[Same]:
    """Yield the measures that are the same one in several plans of one time, of those that count."""
    keyed, titled = _by_key_and_title(workspace, counts)
    for key in sorted(keyed):
        yield from _parts(key, keyed[key])
    for title in sorted(titled):
        yield from _parts(title, titled[title], _theme)
    taken = {id(place.measure) for places in (*keyed.values(), *titled.values()) for place in places}
    for places in _in_other_words(workspace, counts, taken):
        first = min(places, key=lambda place: (place.index.plan.id, len(place.measure.id), place.measure.id))
        yield from _parts(f"{first.index.plan.id}/{first.measure.id}", places, _theme)


def _by_key_and_title(workspace: Workspace, counts: Counts) -> tuple[dict[str, list[Placed]], dict[str, list[Placed]]]:
    """Return the measures that several plans have, by the key of their activity and, of those without, by title.

    A measure without a key belongs to the activity whose measures bear its title, if that is one activity.
    """
    by_title: dict[str, list[tuple[PlanIndex, Measure]]] = defaultdict(list)
    for index in workspace:
        texts, owners = _versions(index.plan.measures)
        for measure, title in zip(owners, title_keys(texts, "fi"), strict=True):
            by_title[title].append((index, measure))
    keyed = {
        key: [place for place in places if counts(place.index, place.measure)]
        for key, places in workspace.activities.items()
    }
    titled: dict[str, list[Placed]] = {}
    for title, bearers in by_title.items():
        if len(bearers) < 2 or not title or title in PLACEHOLDERS or len({id(index) for index, _ in bearers}) < 2:
            continue
        places = [Placed(index, measure) for index, measure in bearers if counts(index, measure)]
        keys = {place.measure.activity for place in places if isinstance(place.measure.activity, str)}
        without = [place for place in places if not isinstance(place.measure.activity, str)]
        if len(keys) != 1:
            titled[title] = without
        elif without:
            key = keys.pop()
            known = keyed.get(key) or [place for place in places if place.measure.activity == key]
            keyed[key] = [*known, *without]
    return keyed, titled


def _versions(measures: Iterable[Measure]) -> tuple[list[Text], list[Measure]]:
    """Return every title in every language it is written in, and the measure of each."""
    texts: list[Text] = []
    owners: list[Measure] = []
    for measure in measures:
        if isinstance(measure.title, str):
            texts.append(measure.title)
            owners.append(measure)
        else:
            said = {text for each in LANGUAGES if (text := getattr(measure.title, each))}
            texts += said
            owners += [measure] * len(said)
    return texts, owners


def _in_other_words(workspace: Workspace, counts: Counts, taken: set[int]) -> Iterator[list[Placed]]:
    """Yield measures under linked goals that say the same in other words."""
    places: dict[int, Placed] = {}
    for tie in workspace.kept(Links).ties:
        if tie.plan is not None and tie.above is not None:
            for index, goal in ((tie.index, tie.goal), (tie.plan, tie.above)):
                for measure in index.measures_of(goal):
                    if id(measure) not in taken and not isinstance(measure.activity, str) and counts(index, measure):
                        places[id(measure)] = Placed(index, measure)
    found = list(places.values())
    if len({id(place.index) for place in found}) > 1:
        from hytecore.text.activities.grouping import groups_of  # words are read only where there is something to read

        texts = [in_language(place.measure.title, place.index.plan.language) for place in found]
        for group in groups_of(texts, labels=[(_level(place), _audience(place)) for place in found]).groups:
            yield [found[position] for position in group]


def _parts(key: str, places: Sequence[Placed], *more: Callable[[Placed], str | None]) -> Iterator[Same]:
    """Yield the measures with one level, audience (and theme) that stand in several plans of one time.

    Where these differ, those that do not state them are apart from those that do.
    """
    parts = {"": list({id(place.measure): place for place in places}.values())}
    for aspect in (_level, _audience, *more):
        split: dict[str, list[Placed]] = {}
        for told, part in parts.items():
            stated = {aspect(place) for place in part} - {None}
            for place in part:
                said = aspect(place) or "" if len(stated) > 1 else ""
                split.setdefault(f"{told}|{said}" if said else told, []).append(place)
        parts = split
    for told, part in parts.items():
        indexes = list({id(place.index): place.index for place in part}.values())
        if len(indexes) > 1:
            # One time is that of the newest plan: what an earlier plan promised, it promised then.
            newest = max(indexes, key=_begins)
            current = [place for place in part if hold_at_once(place.index, newest)]
            if len({id(place.index) for place in current}) > 1:
                yield key, told, current


def _begins(index: PlanIndex) -> tuple[str, str]:
    begins = getattr(index.plan.period, "earliest", None)
    return str(begins or ""), index.plan.id


def _level(place: Placed) -> str | None:
    return place.measure.prevention if isinstance(place.measure.prevention, str) else None


def _audience(place: Placed) -> str | None:
    return place.measure.audience if isinstance(place.measure.audience, str) else None


def _theme(place: Placed) -> str | None:
    index = place.index
    theme = index.themes.get(index.theme_of(place.measure) or "")
    return None if theme is None else folded(in_language(theme.title, index.plan.language))
