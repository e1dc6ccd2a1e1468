"""Draft markers: what people write where the text is still to come.

Some marks mean nothing else (`??`, `tbd`, `xxx`, `____`). Words such as *täydennetään* or *preciseras* are everyday
words as well: they count only where nothing else is said, as the whole text, in brackets, or after a dash or a colon
at the end. "Toimenpidetaulukkoja täydennetään vuosittain" says something and is no marker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from hytecore.rules.wording.texts import Batch, joined

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

_HINTS = tuple(hint.encode("latin-1") for hint in (
    "??", "(?", "( ?", "?)", "\0?", "?\0", "xx", "x.x", "x. x", "201x", "202x", "203x", "tbd", "tba", "t.b", "todo",
    "fixme", "lorem ip", "___", "tähän", "skriv", "fyll i", " here",
    "täyden", "täsmen", "tarken", "myöhemmin", "vielä", "puuttuu",
    "kompletteras", "preciseras", "fylls", "senare", "ännu", "saknas", "to be ", "later",
))  # fmt: skip
"""Parts of words of which every marker holds one: what is searched for first, in many texts at once."""

_SELDOM = "?(_bcdfpxö".encode("latin-1")
"""Characters that many of the hints hold, and many texts do not."""


def suspects_in(batch: Batch) -> list[int]:
    """Return the positions of those texts of *batch* that may hold a marker; all are searched at once.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> from hytecore.rules.wording.texts import batch_of
        >>> suspects_in(batch_of([Measure(id="a", title="Liikuntaneuvonta"), Measure(id="b", title="Täydennetään")]))
        [1]
    """
    whole = batch.plain
    # A single character is found, or found missing, many times faster than a word.
    missing = {character for character in _SELDOM if character not in whole}
    hints = [hint for hint in _HINTS if missing.isdisjoint(hint) and hint in whole]
    begins = list(accumulate((len(text) + 1 for text in map(joined, batch.texts)), initial=0)) if hints else []
    found = set()
    for hint in hints:
        at = whole.find(hint)
        while at >= 0:
            position = bisect_right(begins, at) - 1
            found.add(position)
            at = whole.find(hint, begins[position + 1])
    return sorted(found)


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
