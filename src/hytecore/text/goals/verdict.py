"""Verdict: which of the three kinds of goal the signals of a text make, and which of them decided."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from hytecore.text.evidence import Confidence
from hytecore.text.goals.end_states import activities, end_states
from hytecore.text.goals.figures import Figure
from hytecore.text.goals.signals import Shown, Signals, is_year


class Verdict(NamedTuple):
    """What a goal is, and why."""

    label: Literal["measurable", "direction-only", "vague"]
    confidence: Confidence
    evidence: Sequence[Shown]
    direction: Any
    names_activity: bool


def verdict_on(signals: Signals, figures: Sequence[Figure]) -> Verdict:
    """Return what the signals make of a goal: a figure or end state counts for more than a direction."""
    more = [position for position, _ in signals.changes if signals.senses[position].kind in ("comparative", "more")]
    evidence: list[Shown] = [
        (figure.kind, figure.first, figure.last) for figure in figures if not _tells_who(signals, figure, more)
    ]
    kinds = signals.by_kind.keys()
    if not kinds.isdisjoint(_SHARING):
        evidence += [("share", each, each) for each in (*_shares(signals), *_halves(signals))]
        evidence += _none(signals)
    if not kinds.isdisjoint(_COMPARING):
        evidence += _comparisons(signals)
    ends = [] if evidence else list(end_states(signals))
    evidence += ends
    changes = [("direction", position, position) for position, _ in signals.changes]
    acts = [("activity", position, position) for position in activities(signals)]
    direction = signals.changes[0][1] if signals.changes else _way_of_share(signals)
    names_activity = bool(acts) and not changes
    shown_acts = acts if names_activity else []
    if evidence:
        confidence: Confidence = "possible" if ends and not signals.by_kind.get("universal") else "likely"
        return Verdict("measurable", confidence, evidence + changes + shown_acts, direction, names_activity)
    if changes:
        return Verdict("direction-only", "likely", changes, direction, False)
    vague = [("vague_word", position, position) for position in _vague(signals)]
    return Verdict("vague", "likely" if vague else "possible", vague + shown_acts, None, names_activity)


_SHARING = frozenset(("share", "half", "none"))
_COMPARING = frozenset(("benchmark", "country", "level of", "level", "equal"))


def _tells_who(signals: Signals, figure: Figure, more: Sequence[int]) -> bool:
    """Whether a bound tells who there is more of: *yhä useammalla on vähintään yksi ystävä*."""
    is_least = figure.kind == "threshold" and figure.unit is None and signals.at(figure.first) in _AT_LEAST
    return is_least and bool(more) and more[0] < figure.first


_AT_LEAST = frozenset("vähintään ainakin minst åtminstone at".split())


def _vague(signals: Signals) -> Iterator[int]:
    """Yield the words that promise what nobody can verify; not those in brackets, which explain something."""
    opened = [each for each, token in enumerate(signals.words) if token.text == "("]
    closed = [each for each, token in enumerate(signals.words) if token.text == ")"] if opened else []
    for position in signals.by_kind.get("vague", ()):
        if signals.senses[position].form != "aside" and bisect_left(opened, position) <= bisect_left(closed, position):
            yield position


def _way_of_share(signals: Signals) -> str | None:
    ways = (signals.senses[position].value for position in signals.by_kind.get("share", ()))
    return next(filter(None, ways), None)


def _shares(signals: Signals) -> Iterator[int]:
    """Yield the words for shares: *puolittuu*, *viidenneksellä*, *hälften*."""
    for position in signals.by_kind.get("share", ()):
        word = signals.at(position)
        if signals.senses[position].form == "aside":
            continue
        if word in _PART_OR_ORDINAL and not (
            signals.at(position + 1) == "of" or signals.at(position - 1) in ("a", "one", "by", "two")
        ):
            continue
        yield position


_PART_OR_ORDINAL = ("third", "quarter", "fifth", "tenth")


def _none(signals: Signals) -> Iterator[Shown]:
    """Yield *yhtään … ei*, where it is nobody left without something or dead: a count of zero."""
    noes = signals.by_kind.get("no", ())
    for position in signals.by_kind.get("none", ()):
        for no in noes:
            if abs(no - position) <= MOST_BETWEEN and any(token.text in _ZERO for token in signals.words):
                yield "count", min(position, no), max(position, no)
                return


MOST_BETWEEN = 6
_ZERO = frozenset("ilman kuole kuolemaa kuolemantapausta itsemurhaa tapausta kuolonuhria".split())


def _halves(signals: Signals) -> Iterator[int]:
    """Yield *puolella* where it is a share: of something, or a change by it."""
    changed = {position for position, _ in signals.changes}
    for position in signals.by_kind.get("half", ()):
        if signals.at(position + 1).endswith(("sta", "stä")) or position - 1 in changed:
            yield position


def _comparisons(signals: Signals) -> Iterator[Shown]:
    """Yield comparisons with others (*koko maan keskiarvon alapuolella*) and with a former level."""
    by_kind = signals.by_kind
    marks = [*by_kind.get("benchmark", ()), *_whole_country(signals)]
    if marks:
        relations = [*by_kind.get("relation", ()), *by_kind.get("bound", ()), *by_kind.get("equal", ())]
        relations += by_kind.get("comparative", ())
        for mark in marks[:1]:
            sense = signals.senses.get(mark)
            if sense is not None and sense.value == "reached":
                yield "comparison", mark, mark
            elif relations or by_kind.get("level"):
                nearest = min([*relations, *by_kind.get("level", ())], key=lambda each: abs(each - mark))
                yield "comparison", min(mark, nearest), max(mark, nearest)
        return
    for level in by_kind.get("level", ()):
        for back in (1, 2, 3):
            sense = signals.senses.get(level - back)
            if (sense and sense.kind == "past") or is_year(signals.at(level - back)):
                yield "comparison", level - back, level
                return
        if by_kind.get("past"):
            past = by_kind["past"][0]
            yield "comparison", min(level, past), max(level, past)
            return
    if by_kind.get("equal") and by_kind.get("past"):
        first, last = by_kind["equal"][0], by_kind["past"][-1]
        yield "comparison", min(first, last), max(first, last)


def _whole_country(signals: Signals) -> Iterator[int]:
    for position in signals.by_kind.get("country", ()):
        if signals.at(position - 1) in _WHOLE:
            yield position
    for position in signals.by_kind.get("level of", ()):
        if signals.at(position - 1).startswith(("valtakunnalli", "maakunnalli", "kansalli")):
            yield position


_WHOLE = frozenset(("koko", "hela", "whole", "kuin"))
