"""Goals as people write them: what would tell that a goal was reached, or only the direction, or nothing."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.goals.deadlines import baseline_year_in, deadline_in
from hytecore.text.goals.figures import Figure, figures_in
from hytecore.text.goals.lexicon import lexicon_of
from hytecore.text.goals.mending import is_whole, made_whole, rejoined
from hytecore.text.goals.signals import Signals
from hytecore.text.goals.verdict import Verdict, verdict_on
from hytecore.text.language import language_of
from hytecore.text.tokens import Token, tokens

Label: TypeAlias = Literal["measurable", "direction-only", "vague"]
Direction: TypeAlias = Literal["more", "less", "better", "worse", "stable"]


@frozen
class GoalReading:
    """What a goal says.

    Attributes:
        label: `measurable` if it states a figure, a comparison or an end state that anyone can verify;
            `direction-only` if something is to grow, shrink or improve and nothing says how much; else `vague`.
        language: The language it was read in: `fi`, `sv` or `en`.
        confidence: `likely`, or `possible` where a single weak sign decided.
        evidence: The words that decided.
        direction: Which way things are to go.
        deadline: By when, as EDTF, as far as the text tells simply.
        groups: The words for the people it is about.
        names_activity: Whether it names something that is done rather than something that changes.
        figures: The numbers that say how much.
        baseline_year: The year with which things are compared.
    """

    label: Label
    language: str
    confidence: Confidence
    evidence: tuple[Evidence, ...] = ()
    direction: Direction | None = None
    deadline: str | None = None
    groups: tuple[Evidence, ...] = ()
    names_activity: bool = False
    figures: tuple[Figure, ...] = ()
    baseline_year: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **opening(self),
            "direction": self.direction,
            "deadline": self.deadline,
            "groups": [each.to_json() for each in self.groups],
            "names_activity": self.names_activity,
            "figures": [
                {
                    "kind": each.kind,
                    "value": None if each.value is None else float(each.value),
                    "unit": each.unit,
                    "role": each.role,
                    "start": each.start,
                    "end": each.end,
                }
                for each in self.figures
            ],
            "baseline_year": self.baseline_year,
        }


def read_goal(text: str, language: str | None = None) -> GoalReading:
    """Return what a goal says.

    Args:
        text: The goal in the plan's words, of any length.
        language: `fi`, `sv` or `en`; told from the text if not given.

    Example:
        >>> reading = read_goal("Yksinäisten osuus laskee 12 prosentista 9 prosenttiin vuoteen 2028 mennessä")
        >>> reading.label, reading.direction, reading.deadline
        ('measurable', 'less', '../2028')
        >>> [(each.kind, each.text) for each in read_goal("8.-luokkalaisten hyvinvointi paranee").evidence]
        [('group', '8.-luokkalaisten'), ('direction', 'paranee')]
    """
    if not is_whole(text):
        whole, places = made_whole(text)
        return _moved(read_goal(whole, language), text, places)
    words = tokens(text)
    spoken = language if language in LANGUAGES else language_of(text)
    reading = _read(text, words, spoken)
    if _says_nothing(reading):
        return _tried_again(text, words, reading, language in LANGUAGES)
    return reading


def _tried_again(text: str, words: list[Token], reading: GoalReading, is_known: bool) -> GoalReading:
    """Return what a text says that seemed to say nothing: in another language, or with a broken word put together."""
    spoken = reading.language
    if not is_known and language_of(text, "sv" if spoken == "en" else "en") != spoken:
        # Nothing in the text shows its language: it is in the one in which it says something.
        others = (_read(text, words, other) for other in LANGUAGES if other != spoken)
        reading = next((other for other in others if not _says_nothing(other)), reading)
    if _says_nothing(reading):
        mended = rejoined(words, lexicon_of(spoken))
        if mended is not None:
            return _read(text, mended, spoken)
    return reading


def _moved(reading: GoalReading, text: str, places: list[int]) -> GoalReading:
    """Return a reading of a text that was made whole, with its places in the text as it was given."""

    def moved(shown: Evidence) -> Evidence:
        return Evidence.at(shown.kind, text, places[shown.start], places[shown.end])

    return evolve(
        reading,
        evidence=tuple(moved(each) for each in reading.evidence),
        groups=tuple(moved(each) for each in reading.groups),
        figures=tuple(each._replace(start=places[each.start], end=places[each.end]) for each in reading.figures),
    )


def _says_nothing(reading: GoalReading) -> bool:
    return reading.label == "vague" and all(each.kind in ("deadline", "group") for each in reading.evidence)


LANGUAGES = ("fi", "sv", "en")


def _read(text: str, words: list[Token], spoken: str) -> GoalReading:
    lexicon = lexicon_of(spoken)
    signals = Signals(words, lexicon)
    has_digits = any(each.text[0].isdecimal() for each in words)
    figures = figures_in(text, words, lexicon) if has_digits or not _COUNTED.isdisjoint(signals.by_kind) else []
    verdict: Verdict = verdict_on(signals, figures)
    deadline = deadline_in(words, lexicon.facts) if has_digits else None
    evidence = [Evidence.at(kind, text, words[first].start, words[last].end) for kind, first, last in verdict.evidence]
    if deadline is not None:
        evidence.append(Evidence.at("deadline", text, deadline.start, deadline.end))
    groups = tuple(_groups(text, signals))
    return GoalReading(
        label=verdict.label,
        language=spoken,
        confidence=verdict.confidence,
        evidence=tuple(sorted((*evidence, *groups), key=_place)),
        direction=verdict.direction,
        deadline=deadline.edtf if deadline else None,
        groups=groups,
        names_activity=verdict.names_activity,
        figures=tuple(figures),
        baseline_year=baseline_year_in(words) if has_digits else None,
    )


def _place(shown: Evidence) -> tuple[int, int, str]:
    return shown.start, shown.end, shown.kind


_COUNTED = frozenset(("number", "every"))


def _groups(text: str, signals: Signals) -> list[Evidence]:
    """Return the words for people, each with the age or grade before it."""
    found = []
    words = signals.words
    for position in signals.by_kind.get("group", ()):
        first = position
        while first > 0 and (words[first - 1].text.isdecimal() or words[first - 1].text in "-.+"):
            first -= 1
        if first > 1 and words[first - 1].text in ("vuotta", "år") and words[first - 2].text.isdecimal():
            first -= 2
        found.append(Evidence.at("group", text, words[first].start, words[position].end))
    return found
