"""Reading progress: whether a text says that something has begun, was carried out, is unfinished or was called off.

Only what is reported counts, not what is planned: *toiminta aloitettu* reports, *aloitetaan 2026* plans. What stands
in brackets, after *kun* or *jos*, or about mere preparations (*suunnittelu aloitettu*) says nothing of the work.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.language import language_of
from hytecore.text.schedules import english, finnish, swedish
from hytecore.text.tokens import Token, composed_with_places, tokens

State: TypeAlias = Literal["begun", "not_begun", "carried_out", "unfinished", "called_off"]

_NEAR = 4
"""How many words before a word a *not* or a *when* still speaks of it."""
_STOPS = frozenset(",;.:()/")


@frozen
class ProgressReading:
    """What a text reports of how far something is.

    Attributes:
        label: The states it reports, joined by `+`; `nothing` if it reports none.
        language: The language of the text.
        confidence: How sure that is.
        evidence: The words it rests on, each with the state it reports.
    """

    label: str
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...]

    def words_for(self, *states: State) -> str | None:
        """Return the first words that report one of *states*; None if none do."""
        return next((each.text for each in self.evidence if each.kind in states), None)

    def to_json(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            **opening(self),
        }


def read_progress(text: str, language: str | None = None) -> ProgressReading:
    """Return what *text* reports of how far something is.

    Example:
        >>> read_progress("100 %, 1.8.2020 mennessä, toiminta aloitettu.").label
        'begun'
        >>> read_progress("Toimintaa ei ole vielä aloitettu").label, read_progress("Aloitetaan syksyllä 2026").label
        ('not_begun', 'nothing')
    """
    source, places = composed_with_places(text)
    found = tokens(source)
    evidence: list[Evidence] = []
    depth = 0
    for position, token in enumerate(found):
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and (states := _states().get(token.text)):
            evidence += _reported(source, found, position, states)
    if places is not None:
        evidence = [Evidence.at(each.kind, text, places[each.start], places[each.end]) for each in evidence]
    label = "+".join(dict.fromkeys(each.kind for each in evidence)) or "nothing"
    return ProgressReading(label, language or language_of(text), "likely", tuple(evidence))


@cache
def _states() -> dict[str, tuple[State, ...]]:
    """Return the states that a word can report."""
    states: dict[str, tuple[State, ...]] = {}
    for language in (finnish, swedish, english):
        words: tuple[tuple[State, str], ...] = (
            ("begun", language.BEGUN),
            ("carried_out", language.CARRIED_OUT),
            ("not_begun", language.NOT_BEGUN),
            ("unfinished", language.UNFINISHED),
            ("called_off", language.CANCELLED),
        )
        for state, forms in words:
            for form in forms.split():
                if state not in states.get(form, ()):
                    states[form] = (*states.get(form, ()), state)
    for form in "peruuntunut peruuntui peruuntuivat peruuntuneet".split():
        states[form] = ("called_off",)
    for form in "perutaan peru ställs".split():
        states.pop(form, None)
    return states


@cache
def _words_before() -> tuple[frozenset[str], frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """Return the words that deny, that set a condition, that speak of preparations, and of what comes instead."""
    all_three = (finnish, swedish, english)
    return (
        frozenset(word for language in all_three for word in language.NEGATION.split()),
        frozenset(word for language in all_three for word in language.CONDITION.split()),
        tuple(stem for language in all_three for stem in language.PREPARATION),
        tuple(stem for language in all_three for stem in language.INSTEAD),
    )


def _reported(source: str, found: list[Token], position: int, states: tuple[State, ...]) -> list[Evidence]:
    denials, conditions, preparations, instead = _words_before()
    first = position
    denied = False
    for i in range(position - 1, max(-1, position - 1 - _NEAR), -1):
        word = found[i].text
        if word in _STOPS:
            break
        if word in conditions or word.startswith(preparations):
            return []
        if word in denials:
            denied, first = True, i
    if "called_off" in states:
        if denied or any(token.text.startswith(instead) for token in found):
            return []
    elif denied:
        denied_is: dict[State, tuple[State, ...]] = {"begun": ("not_begun",), "carried_out": ("unfinished",)}
        states = denied_is.get(states[0], ())
    start, end = found[first].start, found[position].end
    return [Evidence.at(state, source, start, end) for state in states]
