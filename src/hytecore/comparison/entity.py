"""One entity: what is different between how it stood in the old plan and how it stands in the new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hytecore.comparison import times
from hytecore.comparison.changes import (
    Change,
    IdChanged,
    OwnersChanged,
    PlaceChanged,
    Renamed,
    RoleChanged,
    StatusMoved,
    TimeMoved,
    UnitChanged,
)
from hytecore.comparison.content import content, says_the_same, title_of, words_in
from hytecore.comparison.fields import field_changes, text_changes
from hytecore.comparison.lookup import Lookup, only_in
from hytecore.comparison.matching import Match
from hytecore.comparison.pairing import paired
from hytecore.comparison.replacing import Replacing
from hytecore.comparison.uses import use_changes
from hytecore.comparison.values import Value
from hytecore.model import shapes
from hytecore.model.measure import ROLES, STATUSES, Responsibility
from hytecore.model.text import Translated
from hytecore.model.theme import PREVENTION_LEVELS
from hytecore.words.composed import Noted
from hytecore.words.render import Term

TIMES = ("deadline", "schedule", "period", "term")
PLACES = ("theme", "prevention", "goals", "serves")
TITLES = ("title", "name", "text")


def entity_changes(match: Match, before: Any, lookup: Lookup, replacing: Replacing) -> Iterator[Change]:
    """Yield what is different in an entity, field by field; *before* is the old one in the ids of the new plan."""
    after = match.new
    yield from _called(match, lookup)
    for key, (name, written) in shapes.written_fields(type(after)).items():
        if name in ("id", *TITLES) or (match.kind == "plan" and not written.in_header):
            continue
        then, now = getattr(before, name), getattr(after, name)
        if then != now and not says_the_same(then, now, name):
            yield from _field(match, lookup, replacing, name, key, written.shape, then, now)
    if match.kind == "plan":
        blocks = dict(before.blocks), dict(after.blocks)
        for name in sorted({*blocks[0], *blocks[1]}):
            yield from field_changes(match, lookup, (name,), blocks[0].get(name), blocks[1].get(name), None)


def _called(match: Match, lookup: Lookup) -> Iterator[Change]:
    """Yield the new name, or the new id of what is called as before."""
    old, new = title_of(match.old), title_of(match.new)
    language = min(lookup.old.plan.language, lookup.new.plan.language)
    then, now = words_in(old, language), words_in(new, language)
    if then != now:
        yield Renamed(match, Value(then), Value(now))
    elif getattr(match.old, "id", None) != getattr(match.new, "id", None):
        yield IdChanged(match, match.old.id, match.new.id)
    if isinstance(old, Translated) or isinstance(new, Translated):
        name = next(name for name in TITLES if hasattr(match.new, name))
        yield from text_changes(match, lookup, (name,), old, new, told=language if then != now else "")


def _field(
    match: Match, lookup: Lookup, replacing: Replacing, name: str, key: str, shape: Any, before: Any, after: Any
) -> Iterator[Change]:
    kind = match.kind
    if name == "indicators":
        yield from use_changes(match, before, after, lookup, replacing)
    elif name == "responsibilities" and isinstance(before, tuple) and isinstance(after, tuple):
        yield from _responsibilities(match, before, after, lookup)
    elif name == "owner" and _are_ids(before, after):
        removed, added = _named(lookup, ("actor",), before, after)
        yield OwnersChanged(match, removed, added)
    elif name in TIMES:
        yield TimeMoved(match, Value(before), Value(after), Term("field", name), times.direction_of(before, after))
    elif name == "status" and _are(STATUSES, before, after):
        yield _status(match, before, after)
    elif name in PLACES and kind in ("goal", "measure"):
        yield from _place(match, name, shape, before, after, lookup, replacing)
    elif name == "unit" and kind == "indicator" and _are_ids(before, after):
        yield UnitChanged(match, *(Value(None) if unit is None else Term("unit", unit) for unit in (before, after)))
    elif name == "replaced_by" and (successor := replacing.meant_by(after or before)) is not None:
        pair = (match.new.id, successor)
        replacing.note(*(pair if after else reversed(pair)))
    else:
        yield from field_changes(match, lookup, (key,), before, after, shape)


def _responsibilities(
    match: Match, before: Sequence[Responsibility], after: Sequence[Responsibility], lookup: Lookup
) -> Iterator[Change]:
    then, now = only_in(before, after), only_in(after, before)
    both, then, now = paired(then, now, _actor, _actor)
    for old, new in sorted(both, key=lambda pair: repr(content(pair[1]))):
        roles = Term("role", old.role), Term("role", new.role)
        yield RoleChanged(match, *roles, lookup.after(("actor",), new.actor))
    if then or now:
        removed = tuple(Noted(lookup.before(("actor",), each.actor), _role(each)) for each in only_in(then, ()))
        added = tuple(Noted(lookup.after(("actor",), each.actor), _role(each)) for each in only_in(now, ()))
        yield OwnersChanged(match, removed, added)


def _place(
    match: Match, name: str, shape: Any, before: Any, after: Any, lookup: Lookup, replacing: Replacing
) -> Iterator[Change]:
    """Yield that a goal or a measure stands elsewhere; a goal that has come or gone is told once."""
    field = Term("field", name)
    if name == "prevention" and _are(PREVENTION_LEVELS, before, after):
        yield PlaceChanged(match, _level(before), _level(after), field)
    elif name == "theme" and _are_ids(before, after):
        then, now = _named(lookup, ("theme",), before, after)
        yield PlaceChanged(match, then[0] if then else Value(None), now[0] if now else Value(None), field)
    elif isinstance(before, tuple) and isinstance(after, tuple):
        told = replacing.is_told
        removed, added = only_in(before, after), only_in(after, before)
        if not added:
            removed = [each for each in removed if not told("gone", "goal", each, match.new)]
        elif not removed:
            added = [each for each in added if not told("added", "goal", each, match.new)]
        kinds = ("goal",) if name == "goals" else ("goal", "priority")
        if removed or added:
            yield PlaceChanged(
                match,
                tuple(lookup.before(kinds, each) for each in removed) or Value(None),
                tuple(lookup.after(kinds, each) for each in added) or Value(None),
                field,
            )
    else:
        yield from field_changes(match, lookup, (name,), before, after, shape)


def _named(
    lookup: Lookup, kinds: tuple[str, ...], before: str | None, after: str | None
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return what two ids name, each as a tuple that is empty where there is none."""
    then = () if before is None else (lookup.before(kinds, before),)
    return then, () if after is None else (lookup.after(kinds, after),)


def _status(match: Match, before: str | None, after: str | None) -> StatusMoved:
    order = STATUSES.index
    if before is None or after is None:
        way = "set" if before is None else "dropped"
    elif "cancelled" in (before, after):
        way = "cancelled" if after == "cancelled" else "resumed"
    else:
        way = "forward" if order(after) > order(before) else "backward"
    then, now = (Value(None) if status is None else Term("status", status) for status in (before, after))
    return StatusMoved(match, then, now, way)


def _level(level: str | None) -> Any:
    return Value(None) if level is None else Term("prevention", level)


def _are_ids(before: Any, after: Any) -> bool:
    return all(value is None or isinstance(value, str) for value in (before, after))


def _actor(responsibility: Responsibility) -> Any:
    return content(responsibility.actor)


def _role(responsibility: Responsibility) -> Any:
    return Term("role", responsibility.role) if responsibility.role in ROLES else Value(responsibility.role)


def _are(known: Sequence[str], *values: Any) -> bool:
    """Whether each value is a known word, or not stated."""
    return all(value is None or value in known for value in values)
