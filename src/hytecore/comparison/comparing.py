"""Comparing: two versions of a plan → every change, each told once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from operator import itemgetter
from typing import Any

from hytecore.comparison.changes import Added, Change, End, Gone, IndicatorReplaced
from hytecore.comparison.entity import entity_changes
from hytecore.comparison.lookup import Lookup
from hytecore.comparison.matching import Match, Matching, match_plans
from hytecore.comparison.pairing import in_order
from hytecore.comparison.replacing import Replacing
from hytecore.comparison.values import Value
from hytecore.frozen import frozen
from hytecore.index.repetition import title_keys
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan


@frozen(eq=False)
class Comparison:
    """What has changed from one plan to another.

    Attributes:
        changes: Kind by kind and entity by entity; empty where the plans say the same.
    """

    old: Plan
    new: Plan
    matching: Matching
    changes: tuple[Change, ...]


def compare(old: Plan, new: Plan) -> Comparison:
    """Return what has changed from *old* to *new*.

    Example:
        >>> before = Plan(id="p", title="P", measures=(Measure(id="m", title="Sleep school", status="in_progress"),))
        >>> after = Plan(id="p", title="P", measures=(Measure(id="m", title="Sleep school", status="done"),))
        >>> [(change.name, change.way) for change in compare(before, after).changes]
        [('status', 'forward')]
    """
    matching = match_plans(old, new)
    comparer = _Comparer(Lookup(old, new, matching))
    changes = comparer.changes()
    return Comparison(old, new, matching, tuple(changes))


class _Comparer:
    """Goes through the matches and keeps what has to be told together."""

    def __init__(self, lookup: Lookup) -> None:
        self.lookup = lookup
        self.replacing = Replacing(lookup)

    def changes(self) -> list[Change]:
        """Return every change, in the order of the matches."""
        naming, matches = self.lookup.matching.naming, self.lookup.matching.matches
        found: list[tuple[int, Change]] = []
        for place, match in enumerate(matches):
            if match.old is not None and match.new is not None:
                before = naming.of(match.old)
                if before is not match.old or before != match.new:
                    found += [(place, change) for change in entity_changes(match, before, self.lookup, self.replacing)]
        # What is gone or new comes after all else is known: it is told with all whom it concerns.
        told_gone, told_added = set(), set()
        places = {match.new.id: place for place, match in enumerate(matches) if match.kind == "indicator" and match.new}
        for old, new in self.replacing.pairs:
            change = self._replaced(old, new)
            found.append((places.get(new, len(matches)), change))
            told_gone.add(old)
            told_added.add(new)
        for place, match in enumerate(matches):
            if match.new is None:
                users = self.replacing.users_of("gone", match.old)
                if users or match.kind != "indicator" or match.old.id not in told_gone:
                    elsewhere = self._elsewhere(match.old) if isinstance(match.old, Measure) else ()
                    found.append((place, Gone(match, _end(match.old, elsewhere), elsewhere, users)))
            elif match.old is None:
                users = self.replacing.users_of("added", match.new)
                if users or match.kind != "indicator" or match.new.id not in told_added:
                    found.append((place, Added(match, users)))
        return [change for _, change in sorted(found, key=itemgetter(0))]

    def _replaced(self, old: str, new: str) -> IndicatorReplaced:
        before, after = self.lookup.old.indicators.get(old), self.lookup.new.indicators.get(new)
        match = Match("indicator", before, after, "place")
        shown = before if before is not None else Value(old), after if after is not None else Value(new)
        return IndicatorReplaced(match, *shown, self.replacing.users_of_pair(old, new))

    def _elsewhere(self, measure: Measure) -> tuple[Any, ...]:
        """Return the measures of the new plan in which the activity of *measure* goes on."""
        found: list[Any] = []
        if isinstance(measure.activity, str):
            found += self._by_activity.get(measure.activity, ())
        found += self._by_title.get(title_keys([measure.title], self.lookup.old.plan.language)[0], ())
        return tuple(in_order({id(each): each for each in found}.values()))

    @cached_property
    def _by_activity(self) -> Mapping[str, list[Measure]]:
        found: dict[str, list[Measure]] = {}
        for measure in self.lookup.new.plan.measures:
            if isinstance(measure.activity, str):
                found.setdefault(measure.activity, []).append(measure)
        return found

    @cached_property
    def _by_title(self) -> Mapping[str, list[Measure]]:
        measures = self.lookup.new.plan.measures
        found: dict[str, list[Measure]] = {}
        titles = title_keys([measure.title for measure in measures], self.lookup.old.plan.language)
        for title, measure in zip(titles, measures, strict=True):
            if title and title not in PLACEHOLDERS:
                found.setdefault(title, []).append(measure)
        return found


def _end(entity: Any, elsewhere: tuple[Any, ...]) -> End:
    """Return how something that is gone ended."""
    if not isinstance(entity, Measure):
        return "plain"
    if entity.status == "done":
        return "done"
    if entity.status == "cancelled":
        return "cancelled"
    return "elsewhere" if elsewhere else "silent"
