"""Draft markers: what people write where the text is still to come.

Some marks mean nothing else (`??`, `tbd`, `xxx`, `____`). Words such as *täydennetään* or *preciseras* are everyday
words as well: they count only where nothing else is said, as the whole text, in brackets, or after a dash or a colon
at the end. "Toimenpidetaulukkoja täydennetään vuosittain" says something and is no marker.
"""

from __future__ import annotations

import re
from functools import cache

_MARKS = r"""
      \?\?+                                                    # ??
    | \(\s*\?\s*\)                                             # (?)
    | \A\s*\?\s*\Z                                             # nothing but ?
    | (?<![\w.])(?:x{1,2}\.\s?x{1,2}|X{1,2}\.\s?X{1,2})\.[0-9]{0,4}(?!\w)   # xx.xx.2025
    | (?<!\w)xx+(?!\w)                                         # xx, xxx
    | (?<!\w)XXX+(?!\w|\s[A-ZÅÄÖ])                             # XXX, but not the Roman number before a name
    | (?<!\w)(?:19XX|19xx|20XX|20xx|20[123][Xx])(?!\w)        # 20xx, 202X
    | (?<!\w)(?:TBD|[Tt]bd|TBA|[Tt]ba|t\.b\.[ad]\.?)(?!\w)
    | (?<!\w)(?:TODO|FIXME)(?!\w)
    | (?i:lorem\ ipsum)
    | _{3,}                                                    # a line to be written on
    | (?i:(?<!\w)(?:lisää|kirjoita|täytä)(?:\s+teksti)?\s+tähän(?!\w))
    | (?i:(?<!\w)(?:skriv|fyll\ i)(?:\s+text)?\s+här(?!\w))
    | (?i:(?<!\w)(?:insert|add|write)(?:\s+text)?\s+here(?!\w))
    """

# Words that alone put a text off; words that do so only together with "later"; and those before which may stand what
# is put off ("mittari täsmentyy myöhemmin"). Not so "lisätään": what is added later may be what the measure is about.
_ALONE = (
    "täydennetään", "täydentyy", "täsmennetään", "täsmentyy", "tarkennetaan", "tarkentuu",
    "kompletteras", "preciseras", "fylls i", "fylls på",
    "to be added", "to be completed", "to be confirmed", "to be decided", "to be defined", "to be determined",
    "to be specified",
)  # fmt: skip
_WITH_LATER = (
    "lisätään", "päivitetään", "kirjataan", "sovitaan", "päätetään", "määritellään", "valitaan", "selvitetään",
    "nimetään", "läggs till", "uppdateras", "bestäms", "avtalas", "väljs", "utses", "utreds", "added", "decided",
    "defined", "updated",
)  # fmt: skip
_WITH_SUBJECT = (
    "täydentyy", "täsmentyy", "tarkentuu", "selviää", "varmistuu", "sovitaan", "päätetään", "määritellään", "valitaan",
    "nimetään", "kompletteras", "preciseras", "klarnar", "bestäms", "avtalas", "väljs", "utses",
    "to be confirmed", "to be decided", "to be defined",
)  # fmt: skip
_LATER = r"(?:myöhemmin|vielä|senare|ännu|later)"
_PUT_OFF = (
    rf"(?:(?:{'|'.join(_ALONE)})(?:\s+{_LATER})?"
    rf"|(?:{'|'.join(_WITH_LATER)})\s+{_LATER}"
    rf"|(?:[\w-]+\s+){{0,2}}(?:{'|'.join(_WITH_SUBJECT)})\s+{_LATER}"
    r"|puuttuu(?:\s+vielä)?|saknas(?:\s+ännu)?)"
)
_BY_ITSELF = rf"\A\s*({_PUT_OFF})\s*[.…!]*\s*\Z"
_IN_BRACKETS = rf"[(\[]\s*({_PUT_OFF})\s*[.…!]*[)\]]"
_AT_THE_END = rf"(?::|\s[–—-])\s*({_PUT_OFF})\s*[.…!]*\s*\Z"

_MARK_HINTS = (
    "??", "(?", "( ?", "\0?", "?\0", "xx", "x.x", "x. x", "201x", "202x", "203x", "tbd", "tba", "t.b", "todo", "fixme",
    "lorem ip", "___", "tähän", "skriv", "fyll i", " here",
)  # fmt: skip
_PUT_OFF_HINTS = (
    "täyden", "täsmen", "tarken", "myöhemmin", "vielä", "puuttuu",
    "kompletteras", "preciseras", "fylls", "senare", "ännu", "saknas", "to be ", "later",
)  # fmt: skip
"""Parts of words of which every marker holds one: what is searched for first, in many texts at once."""

_opens = re.compile(r"[(\[:–—-]").search
_SHORT = 80
"""No text longer than this consists of a put-off word alone; a longer one needs brackets, a dash or a colon for it."""

_SELDOM = "?(_0bcfwx"
"""Characters that many of the hints hold, and many texts do not."""


def suspects_in(texts: list[str]) -> set[str]:
    """Return those of *texts*, in lower case, that may hold a marker; all are searched at once.

    Example:
        >>> suspects_in(["Mittari: Täydennetään", "Liikuntaneuvonta"])
        {'mittari: täydennetään'}
    """
    put_off = [text for text in texts if len(text) <= _SHORT or _opens(text)]
    return _holding(_MARK_HINTS, texts) | _holding(_PUT_OFF_HINTS, put_off)


def _holding(hints: tuple[str, ...], texts: list[str]) -> set[str]:
    """Return those of *texts*, in lower case, that hold any of *hints*; NUL stands before and after each text."""
    joined = "\0{}\0".format("\0".join(texts)).casefold()
    # A single character is found, or found missing, many times faster than a word.
    missing = {character for character in _SELDOM if character not in joined}
    found = set()
    for hint in hints:
        at = joined.find(hint) if missing.isdisjoint(hint) else -1
        while at >= 0:
            start = joined.rfind("\0", 0, at + 1)
            end = joined.find("\0", start + 1)
            found.add(joined[start + 1 : end])
            at = joined.find(hint, end)
    return found


def draft_marker(text: str) -> str | None:
    """Return the first draft marker in *text*, as it is written there; None if there is none.

    Example:
        >>> draft_marker("ACE-menetelmä ??tuentarpeen seulonnassa"), draft_marker("Mittari: täydennetään myöhemmin.")
        ('??', 'täydennetään myöhemmin')
        >>> draft_marker("Toimenpidetaulukkoja täydennetään vuosittain"), draft_marker("Miten?")
        (None, None)
    """
    found = [match for match in (_patterns()[0].search(text), _put_off(text)) if match]
    if not found:
        return None
    first = min(found, key=lambda match: match.start())
    return " ".join(first[first.lastindex or 0].split())


def _put_off(text: str) -> re.Match[str] | None:
    return next((match for pattern in _patterns()[1:] if (match := pattern.search(text))), None)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Return the patterns, compiled when a text first calls for them: that takes longer than to read a plan."""
    put_off = (re.compile(pattern, re.IGNORECASE) for pattern in (_BY_ITSELF, _IN_BRACKETS, _AT_THE_END))
    return re.compile(_MARKS, re.VERBOSE), *put_off
