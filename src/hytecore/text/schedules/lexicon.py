"""What each word of time means, in all three languages at once.

A text of a plan mixes languages and is often too short to tell them apart, so every form stands in one table. A word
may mean several things (*vuoden* is a year, a unit of recurrence, and the *whole year* after *koko*); what it means in
its place is for the readers to find out.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from hytecore.text.schedules import english, finnish, swedish

Sense: TypeAlias = dict[str, Any]
"""What a word can mean, by the kind of meaning."""

NOTHING: Sense = {}
HEAD = 4
"""How many letters of a stem are enough to look it up by."""


@cache
def forms() -> dict[str, Sense]:
    """Return what each word means, by its form."""
    table: dict[str, Sense] = {}

    def add(kind: str, meaning: Any, words: str) -> None:
        for word in words.split():
            sense = table.get(word)
            if sense is None:
                table[word] = {kind: meaning}
            else:
                sense.setdefault(kind, meaning)

    _add_finnish_calendar(add)
    _add_other_calendars(add)
    for language in (finnish, swedish, english):
        _add_common(add, language)
    _add_positions(add)
    _add_recurrence(add)
    return table


def _add_finnish_calendar(add: Any) -> None:
    for number, stem in enumerate(finnish.MONTHS, 1):
        for case, endings in finnish.MONTH_ENDINGS.items():
            for ending in endings.split():
                add("month", (number, case), stem + ending)
        add("short", number, stem)
    for code, cases in finnish.SEASONS.items():
        for case, words in cases.items():
            for word in words.split():
                add("season", (code, case), word)
                for part in finnish.SEASON_PARTS:
                    add("season", (code, case), part + word)
        add("again", ("P1Y", False), finnish.YEARLY_SEASONS[code])
    for code, turns in finnish.SEASON_TURNS.items():
        add("season", (code, "in"), turns)
    for stem, code in finnish.SEASON_STEMS.items():
        add("short", code, stem)
        for case, words in finnish.SEASON_HEADS.items():
            for word in words.split():
                add("season", (code, case), stem + word)
    for case, words in finnish.YEAR.items():
        add("year", case, words)
    for which, words in finnish.PARTS.items():
        add("part", which, words)
    for which, words in finnish.YEAR_PARTS.items():
        add("year part", which, words)
    add("decade", True, f"{finnish.DECADES} {swedish.DECADES} s")
    add("baseline", True, finnish.BASELINE)


def _add_other_calendars(add: Any) -> None:
    for language in (swedish, english):
        for number, words in language.MONTHS.items():
            add("month", (number, "in"), words)
        for code, words in language.SEASONS.items():
            add("season", (code, "in"), words)
        for code, words in language.SEASONS_WITH_YEAR.items():
            add("season", (code, "in"), words)
            add("only dated", True, words)
        add("year", "in", language.YEAR)
        for which, words in language.PARTS.items():
            add("part before", (which, "in"), words)
        add("filler", True, language.FILLERS)
    for number, words in english.MONTHS_WITH_YEAR.items():
        add("month", (number, "in"), words)
        add("only dated", True, words)
    add("season head", True, english.SEASON_HEADS)
    add("quarter", True, "q")
    for number, roman in enumerate(("i", "ii", "iii", "iv"), 1):
        add("roman", number, roman)
    add("half", True, "h")


def _add_common(add: Any, language: Any) -> None:
    add("quarter", True, language.QUARTERS)
    add("half", True, language.HALVES)
    add("week", True, language.WEEKS)
    for kind in (
        "STARTING",
        "ENDING",
        "MILESTONE",
        "CANCELLED",
        "MOVED",
        "CONTINUOUS",
        "WHOLE",
        "WHOLE_UNITS",
        "TERMS",
    ):
        add(kind.lower().replace("_", " "), True, getattr(language, kind))
    add("next", True, language.NEXT)
    add("past", True, language.PAST)
    add("no year", True, language.NO_YEARS)
    add("not before year", True, language.NOT_BEFORE_YEARS)
    add("baseline before", True, language.BASELINE_BEFORE)
    add("before", True, language.BEFORE)
    for number, words in language.ORDINALS.items():
        add("ordinal", number, words)
    for number, words in language.NUMBERS.items():
        add("number", number, words)
    for first, words in language.AS_NEEDED_PAIRS.items():
        add("need", frozenset(words.split()), first)


def _add_positions(add: Any) -> None:
    """Words that tell the role of a time, by whether they stand before or after it."""
    add("post", "end", f"{finnish.BY} {finnish.UNTIL}")
    add("until", True, f"{finnish.UNTIL} {swedish.UNTIL} {english.UNTIL}")
    add("post", "start", f"{finnish.FROM} framåt onwards onward")
    add("post", "after", finnish.AFTER)
    add(
        "pre",
        "end",
        f"{finnish.BY_BEFORE} {swedish.BY_BEFORE} {english.BY_BEFORE} {swedish.UNTIL} until till through t later",
    )
    add("pre", "start", f"{finnish.FROM} {swedish.FROM} {english.FROM}")
    add("pre", "after", f"{swedish.AFTER} {english.AFTER}")
    add("after", True, f"{finnish.AFTER} {swedish.AFTER} {english.AFTER}")
    add("later", True, finnish.LATER)
    add("within", True, finnish.WITHIN)
    add("within before", True, f"{swedish.WITHIN_BEFORE} {english.WITHIN_BEFORE}")
    add("anchor", True, f"{swedish.ANCHORS} {english.ANCHORS}")
    add("clock", True, f"{finnish.CLOCK} {swedish.CLOCK}")
    add("needed", True, finnish.AS_NEEDED)
    add("round", "runt", swedish.ALL_YEAR[0])
    add("round", "round", english.ALL_YEAR[0])
    add("further", swedish.UNTIL_FURTHER[1], swedish.UNTIL_FURTHER[0])
    add("further", english.UNTIL_FURTHER[1], english.UNTIL_FURTHER[0])


def _add_recurrence(add: Any) -> None:
    for language in (finnish, swedish, english):
        for interval, words in language.AGAIN.items():
            add("again", (interval, False), words)
        for interval, words in language.AGAIN_ABOUT.items():
            add("again", (interval, True), words)
        for number, words in language.EACH_OTHER.items():
            add("other", number, words)
        for unit, words in language.UNITS.items():
            add("unit", unit, words)
        for unit, words in language.DURATIONS.items():
            add("lasting", unit, words)
        add("every", True, language.EVERY)
        add("times", True, language.TIMES)
        add("interval", True, language.INTERVAL)
    for number, words in (*finnish.COUNTED.items(), *english.COUNTED.items()):
        add("counted", number, words)
    add("other", 2, swedish.EVERY_OTHER)
    add("times", True, "x × ×")
    add("half of", True, finnish.HALF)
    add("inside", True, f"{finnish.IN_NUMBERS}")
    add("in unit", True, finnish.IN_UNITS)
    add("again", ("P1W", False), finnish.WEEKLY)
    add("weekday", True, finnish.WEEKDAYS)


@cache
def stems() -> dict[str, tuple[tuple[str, Sense], ...]]:
    """Return the stems that tell a meaning whatever follows, by their first letters; the longest comes first."""
    meant: list[tuple[str, Sense]] = [(stem, NOTHING) for stem in finnish.STARTING_NOT]
    meant += [(stem, {"starting": True}) for stem in finnish.STARTING_STEMS]
    meant += [(stem, {"ending": True}) for stem in finnish.ENDING_STEMS]
    meant += [(stem, {"cancelled": True}) for stem in finnish.CANCELLED_STEMS]
    follow_up = (*finnish.FOLLOW_UP_STEMS, *swedish.FOLLOW_UP_STEMS, *english.FOLLOW_UP_STEMS)
    meant += [(stem, {"follow up": True}) for stem in follow_up]
    for stem in finnish.MILESTONE_STEMS:
        sense = {"milestone": True}
        if stem.startswith(follow_up):
            sense["follow up"] = True
        meant.append((stem, sense))
    heads: dict[str, list[tuple[str, Sense]]] = {}
    for stem, sense in sorted(meant, key=lambda each: (-len(each[0]), -len(each[1]))):
        heads.setdefault(stem[:HEAD], []).append((stem, sense))
    return {head: tuple(found) for head, found in heads.items()}
