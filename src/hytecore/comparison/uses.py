"""Uses: by which indicators a goal or a measure is followed, from which baseline and to which target."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.comparison import amounts, times
from hytecore.comparison.amounts import Stated
from hytecore.comparison.changes import Change, FieldChanged, ListChanged, TimeMoved, ValueChanged
from hytecore.comparison.content import content, is_unstated, says_the_same
from hytecore.comparison.lookup import Lookup, only_in
from hytecore.comparison.matching import Match
from hytecore.comparison.pairing import paired
from hytecore.comparison.replacing import Replacing
from hytecore.comparison.values import FieldName, Value
from hytecore.model.indicator import Indicator, IndicatorUse, Point
from hytecore.words.render import Term


def use_changes(match: Match, before: Any, after: Any, lookup: Lookup, replacing: Replacing) -> Iterator[Change]:
    """Yield what is different in the `indicators` of a goal or a measure.

    What follows from an indicator that is new, gone or replaced is left to *replacing*, so that one cause is told once.
    """
    if not (isinstance(before, tuple) and isinstance(after, tuple)):
        if not says_the_same(before, after):
            yield FieldChanged(match, Value(before), Value(after), FieldName(("indicators",)))
        return
    pairs, gone, new = paired(before, after, content, content, alike=True)
    for key in (_whole, _indicator):
        more, gone, new = paired(gone, new, key, key)
        pairs += more
    for old, now in sorted(pairs, key=lambda pair: repr(content(pair[1]))):
        yield from _changes(match, old, now, lookup)
    swapped, gone, new = replacing.swapped(gone, new)
    for old, now in swapped:
        replacing.note(old.indicator, now.indicator, match.new)
        yield from _changes(match, old, now, lookup, is_replaced=True)
    removed = [use.indicator for use in gone if not replacing.is_told("gone", "indicator", use.indicator, match.new)]
    added = [use.indicator for use in new if not replacing.is_told("added", "indicator", use.indicator, match.new)]
    if removed or added:
        yield ListChanged(
            match,
            FieldName(("indicators",)),
            tuple(lookup.before(("indicator",), each) for each in only_in(removed, ())),
            tuple(lookup.after(("indicator",), each) for each in only_in(added, ())),
        )


def _whole(use: IndicatorUse) -> Any:
    return content(use.indicator), content(use.region), content(use.group)


def _indicator(use: IndicatorUse) -> Any:
    return content(use.indicator)


def _changes(
    match: Match, before: IndicatorUse, after: IndicatorUse, lookup: Lookup, *, is_replaced: bool = False
) -> Iterator[Change]:
    if says_the_same(before, after):
        return
    then, now = _known(lookup.old.indicators, before), _known(lookup.new.indicators, after)
    shown = now if now is not None else Value(after.indicator)
    among = tuple(Value(each) for each in (after.region, after.group) if not is_unstated(each))
    for name in ("region", "group"):
        if not says_the_same(getattr(before, name), getattr(after, name)):
            stated = Value(getattr(before, name)), Value(getattr(after, name))
            yield FieldChanged(match, *stated, FieldName(("indicators", name)))
    facts = shown, among, is_replaced
    yield from _baseline(match, Stated(before.baseline, then), Stated(after.baseline, now), *facts)
    yield from _target(match, Stated(before.target, then), Stated(after.target, now), *facts)
    yield from _interim(match, before, after, (then, now), *facts)


def _known(indicators: Any, use: IndicatorUse) -> Indicator | None:
    found: Indicator | None = indicators.get(use.indicator) if isinstance(use.indicator, str) else None
    return found


def _baseline(
    match: Match, before: Stated, after: Stated, indicator: Any, among: tuple[Any, ...], replaced: bool
) -> Iterator[Change]:
    if amounts.is_same_amount(before, after) and says_the_same(before.at, after.at):
        return
    way = "set" if is_unstated(before.point) else "dropped" if is_unstated(after.point) else "other"
    shown = before.shown(dated=True), after.shown(dated=True)
    yield ValueChanged(match, *shown, "baseline", way, indicator, _why("", way, replaced), among)


def _target(
    match: Match, before: Stated, after: Stated, indicator: Any, among: tuple[Any, ...], replaced: bool
) -> Iterator[Change]:
    moved = times.direction_of(before.at, after.at) if not says_the_same(before.at, after.at) else ""
    way, why = "", ""
    if not amounts.is_same_amount(before, after):
        way, why = amounts.direction_of(before, after)
        if replaced and way not in ("set", "dropped"):
            way, why = "other", "replaced"
        # A target that is there as a whole, or no longer, is told once, with its time.
        dated = moved == way
        shown = before.shown(dated=dated), after.shown(dated=dated)
        yield ValueChanged(match, *shown, "target", way, indicator, why, among)
    if moved and moved != way:
        yield TimeMoved(match, Value(before.at), Value(after.at), Term("part", "target.at"), moved, indicator)


def _interim(
    match: Match,
    before: IndicatorUse,
    after: IndicatorUse,
    indicators: tuple[Indicator | None, Indicator | None],
    indicator: Any,
    among: tuple[Any, ...],
    replaced: bool,
) -> Iterator[Change]:
    if not (isinstance(before.interim, tuple) and isinstance(after.interim, tuple)):
        if not says_the_same(before.interim, after.interim):
            yield FieldChanged(match, Value(before.interim), Value(after.interim), FieldName(("indicators", "interim")))
        return
    then, now = indicators
    _, gone, new = paired(before.interim, after.interim, content, content, alike=True)
    pairs, gone, new = paired(gone, new, _time, _time)
    for old, point in sorted(pairs, key=lambda pair: repr(content(pair[1]))):
        was, is_ = Stated(old, then), Stated(point, now)
        if not amounts.is_same_amount(was, is_):
            way, why = amounts.direction_of(was, is_)
            if replaced and way not in ("set", "dropped"):
                way, why = "other", "replaced"
            yield ValueChanged(
                match, was.shown(dated=True), is_.shown(dated=True), "interim", way, indicator, why, among
            )
    for way, points, known in (("dropped", only_in(gone, ()), then), ("set", only_in(new, ()), now)):
        for point in points:
            shown, none = Stated(point, known).shown(dated=True), Stated(None, known).shown()
            stated = (shown, none) if way == "dropped" else (none, shown)
            yield ValueChanged(match, *stated, "interim", way, indicator, "", among)


def _time(point: Point) -> Any:
    return content(point.at)


def _why(why: str, way: str, replaced: bool) -> str:
    return "replaced" if replaced and way == "other" else why
