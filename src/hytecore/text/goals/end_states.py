"""End states and activities: what anyone can see to be there in the end, and what is only done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hytecore.text.goals.signals import Shown, Signals, is_year


def end_states(signals: Signals) -> Iterator[Shown]:
    """Yield what anyone can see to be there or done in the end."""
    makings = list(_makings(signals))
    everyone, beings = signals.by_kind.get("universal", ()), signals.by_kind.get("be", ())
    if not (makings or everyone or beings):
        return
    is_thing = signals.lexicon.is_thing
    things = [each for each, token in enumerate(signals.words) if is_thing(token.text)]
    for position, sense in makings:
        found = _made(signals, position, sense.form, things)
        if found is not None:
            yield "end_state", min(position, found), max(position, found)
            return
    if everyone:
        checks = [position for position, sense in signals.acts if sense.value in ("check", "reach")]
        checks += signals.by_kind.get("state", ())
        checks += _put_to_use(signals)
        done = checks or _for_everyone(signals, everyone[0], things)
        if done:
            yield "end_state", min(everyone[0], done[0]), max(everyone[0], done[0])
            return
    for being in beings:
        if signals.at(being).startswith(("on", "finns")) and signals.at(being - 1).endswith(_PLACES):
            for thing in range(being + 1, min(being + 5, len(signals.words))):
                if is_thing(signals.at(thing)):
                    yield "end_state", being, thing
                    return
        if signals.at(being + 1).endswith(_WITHOUT) and any(is_year(token.text) for token in signals.words):
            yield "end_state", being, being + 1
            return
        following = signals.senses.get(being + 1)
        if following is not None and following.kind == "state" and (things or signals.at(being + 1) in _READY):
            yield "end_state", being, being + 1
            return


def _for_everyone(signals: Signals, everyone: int, things: Sequence[int]) -> Sequence[int]:
    """Return the things that everyone is said to have: *jokaisella on …*, *alla skolor har …*."""
    if signals.lexicon.facts.LANGUAGE == "fi":
        return things if signals.at(everyone).endswith(_LOCAL) else ()
    if "med" in {signals.at(each + 1) for each in signals.by_kind.get("be", ())}:  # är med i
        return things
    having = [each for each in signals.by_kind.get("be", ()) if signals.at(each) in ("har", "has", "have")]
    return [each for each in things if having and having[0] < each]


_LOCAL = ("ssa", "lla", "lle", "sta", "lta", "een", "kiin")
_WITHOUT = ("savuton", "tuotteeton", "nikotiiniton", "rökfri", "rökfritt", "smoke-free")
_READY = ("valmis", "valmiit", "voimassa")
_PLACES = ("ssa", "ssä", "lla", "llä")


def _makings(signals: Signals) -> Iterator[tuple[int, Any]]:
    """Yield the words for making something: *laaditaan*, *inrättas*, and *otetaan* with *käyttöön*."""
    for position, sense in signals.acts:
        if sense.value in ("create", "hire"):
            yield position, sense
    for position in (*signals.by_kind.get("do", ()), *signals.by_kind.get("becomes", ())):
        if signals.senses[position].form != "aside":
            yield position, signals.senses[position]
    for position in _put_to_use(signals):
        yield position, signals.senses.get(position) or _PASSIVE


class _Form(NamedTuple):
    value: str
    form: str


_PASSIVE = _Form("create", "active")


def _put_to_use(signals: Signals) -> Iterator[int]:
    facts = signals.lexicon.facts
    for position in signals.by_kind.get("use", ()):
        for other in range(max(position - 8, 0), min(position + 3, len(signals.words))):
            if signals.at(other) in facts.TAKES:
                yield other
                return


def _made(signals: Signals, position: int, form: str, things: Sequence[int]) -> int | None:
    """Return the position of the thing that is made."""
    facts = signals.lexicon.facts
    sense = signals.senses.get(position)
    if sense is not None and sense.value == "hire" and not signals.changes:
        return position  # whoever is hired or named is there in the end
    if things:
        after = bisect_left(things, position)
        return min(things[max(after - 1, 0) : after + 1], key=lambda each: abs(each - position))
    if facts.LANGUAGE != "fi" or form == "passive":
        return None
    if signals.at(position - 1).endswith(facts.THINGS_OF):  # ohjelman laatiminen
        return position - 1
    if form == "noun":
        return None
    for each in range(position + 1, min(position + 16, len(signals.words))):
        following = signals.at(each + 1)
        if signals.at(each).endswith(facts.THINGS_OF) and (not following.isalpha() or following in _ENDS):
            return each
    return None


_ENDS = frozenset("vuoteen vuonna vuoden ja sekä kuntien kunnan syksyllä keväällä".split())


def activities(signals: Signals) -> list[int]:
    """Return the words that name something done."""
    found = [
        position
        for position, sense in signals.acts
        if sense.form != "participle"
        and sense.value != "reach"
        and (sense.value != "check" or _is_done_by_us(signals, position, sense.form))
    ]
    found += _put_to_use(signals)
    if not found and signals.by_kind.get("do"):
        is_thing = signals.lexicon.is_thing
        found = [
            position
            for position in signals.by_kind["do"]
            if signals.senses[position].form in ("", "passive", "noun")
            and any(is_thing(token.text) for token in signals.words)
        ]
    return sorted(found)


def _is_done_by_us(signals: Signals, position: int, form: str) -> bool:
    """Whether *osallistutaan* rather than *asukkaat osallistuvat*: what others do is no activity of the plan."""
    language = signals.lexicon.facts.LANGUAGE
    if language == "fi":
        return form in ("passive", "noun")
    return language == "en" or form == "noun" or signals.at(position).endswith("s")
