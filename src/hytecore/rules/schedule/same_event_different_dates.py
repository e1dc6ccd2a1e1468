"""One event with two days.

Who looks up one row comes on the wrong day, and whoever reads both does not know which is right. Two mentions are of
one event if they have its name: an event with the same number (*ilmiötyöpaja I*) in the same year, or one of the same
name at most two days away, unless the two name different places or stand in one text. The same day on several rows is
no finding, nor is an event that was called off or moved.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import KINDS, Entity, id_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure
from hytecore.rules.schedule.dated_events import Mention, mentions_in

rule = Rule(
    code="HYT513",
    name="same-event-different-dates",
    severity="warning",
    source=Source(
        "S2",
        "tables: Ilmiötyöpaja I 30.1.2020; Yhteistyön vahvistaminen kolmannen sektorin kanssa: Ilmiötyöpaja 31.1.2020",
    ),
    looks_at="measures",
    confidence="likely",
)

NEAR = 2
"""How many days apart two mentions without a number may be of one event."""
SEASON = 200
"""How many days apart two mentions of one number may be of one event."""


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each event with several days, at the mention whose day fewest rows share."""
    by_name: dict[str, list[Mention]] = {}
    for mention in mentions_in(index):
        by_name.setdefault(mention.name, []).append(mention)
    for mentions in by_name.values():
        if len({(mention.month_day, mention.year) for mention in mentions}) > 1:
            yield from _contradictions(mentions)


def _contradictions(mentions: list[Mention]) -> Iterator[Hit]:
    rows = Counter((mention.month_day) for mention in mentions)
    # From the day that most rows share to the rarest; what has been told of is not told again.
    ranked = sorted(mentions, key=lambda mention: (-rows[mention.month_day], *_order(mention)))
    told: set[tuple[int, int]] = set()
    # Two mentions of each day stand for all: a day need not be compared with every row that repeats it.
    earlier: dict[object, list[Mention]] = {}
    for mention in ranked:
        compared = [each for kept in earlier.values() for each in kept] if mention.month_day not in told else []
        other = next((each for each in compared if _is_one_event(each, mention)), None)
        kept = earlier.setdefault((mention.month_day, mention.year, mention.number, mention.places), [])
        if len(kept) < 2:
            kept.append(mention)
        if other is None:
            continue
        told.add(mention.month_day)
        involved = {
            (KINDS[type(each.entity)], str(id_of(each.entity))): each
            for each in reversed(ranked)
            if each.month_day in (mention.month_day, other.month_day)
        }
        mine = min(
            (each for each in ranked if each.month_day == mention.month_day and _is_one_event(each, other)),
            key=_order,
        )
        parts = [
            Part(KINDS[type(each.entity)], each.entity)
            for key, each in sorted(involved.items())
            if each.entity is not mine.entity
        ]
        data = {
            "day": mine.when,
            "words": _shown(mine),
            "other": other.when,
            "others": _shown(other),
            "where": other.entity,
        }
        yield Hit("days", mine.entity, mine.field, data, parts, discriminator=mention.name)


def _shown(mention: Mention) -> str:
    text = " ".join(mention.words.split())
    return text if len(text) <= 80 else f"{text[:80].rsplit(' ', 1)[0]}…"


def _order(mention: Mention) -> tuple[bool, str, str, str]:
    """Measures before indicators, then by id."""
    entity: Entity = mention.entity
    return not isinstance(entity, Measure), str(id_of(entity)), str(mention.field), mention.words


def _is_one_event(one: Mention, other: Mention) -> bool:
    """Whether two mentions are of one event on different days."""
    if one.month_day == other.month_day and (one.year == other.year or not one.year or not other.year):
        return False
    if one.entity is other.entity and one.field == other.field:
        return False
    if one.places and other.places and one.places.isdisjoint(other.places):
        return False
    if one.number is not None and other.number is not None and one.number != other.number:
        return False
    apart = abs((one.day(other.year) - other.day(one.year)).days)
    same_number = one.number is not None and one.number == other.number
    return apart <= (SEASON if same_number else NEAR)
