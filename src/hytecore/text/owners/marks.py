"""Marks: what a word by itself says of owners, looked up once for each word that occurs.

Most words of most owners are plain: they belong to a name and nothing more. What is asked of the others (a group? a
doubt? a person?) is asked only where one of their words bears a mark.
"""

from __future__ import annotations

from functools import lru_cache

from hytecore.text.owners import lexicon
from hytecore.text.owners.finnish import PARTNERS
from hytecore.text.owners.names import GIVEN, is_family_name

JOINING = 1
"""Says how owners stand together: *ja*, *tai*, *yhteistyössä*, *joiden*, *kumppaneina*."""
GROUP = 2
"""May make a group of an owner."""
DOUBT = 4
"""May leave an owner open, or say that there is none."""
NAME = 8
"""May be a person's name."""
REGISTERED = 16
"""Ends the name of an association or a company."""
PHRASE = 32
"""May belong to a turn of phrase: *yhteinen vastuu*, *mm.*, *bland annat*."""
CAPITAL = 64
"""Begins with a capital letter."""

AMONG = ("ineen", "öjä", "oja", "ksiä", "ksia", "tia", "tiä", "toita", "ijoita", "neita", "neja")
"""Endings of *kumppaneineen* and *järjestöjä*, which speak of many whatever stands beside them."""

DASHES = "‐‑‒–—―−-"
"""Every kind of dash."""
_EVEN = str.maketrans(dict.fromkeys(DASHES, "-") | dict.fromkeys("’‘´`", "'"))
_JOINING = (*lexicon.AND, *lexicon.OR, *lexicon.WITH, *lexicon.RELATIVE, *lexicon.ROLE_LABELS)
_GROUP = (*lexicon.QUANTIFIERS, *lexicon.WHOLE, *lexicon.NUMBERS, *lexicon.COLLECTIVE_ALONE)
_DOUBT = (*lexicon.UNDECIDED, *lexicon.NOTHING, *lexicon.OPEN)
_PHRASES = (
    *"mm m esim ym y yms jne tms bl t osv o etc e muun bland till esimerkiksi for such".split(),
    *(word for phrase in lexicon.SHARED for word in phrase.split()),
)


def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for mark, words in (
        (JOINING, _JOINING), (GROUP, _GROUP), (DOUBT, _DOUBT), (NAME, GIVEN), (REGISTERED, lexicon.REGISTERED),
        (PHRASE, _PHRASES),
    ):  # fmt: skip
        for word in words:
            table[word] = table.get(word, 0) | mark
    return table


_TABLE = _table()


@lru_cache(maxsize=16384)
def looked_up(token: str) -> tuple[str, int]:
    """Return *token* as it is looked up, and its marks.

    Example:
        >>> looked_up("Järjestöt") == ("järjestöt", GROUP | CAPITAL), looked_up("Liikuntapalvelut")[1] == CAPITAL
        (True, True)
    """
    low = token.lower() if token.isascii() else token.translate(_EVEN).lower()
    marks = _TABLE.get(low, 0)
    if token[0].isupper():
        marks |= CAPITAL
        if is_family_name(low):
            marks |= NAME
    if lexicon.is_group(low) or (low.endswith(AMONG) and any(begin in low for begin in PARTNERS)) or low.isdecimal():
        marks |= GROUP
    if "-" in low:
        first, _, second = low.partition("-")
        marks |= NAME * (first in GIVEN and second in GIVEN)
    if low[0] in "x_":
        marks |= DOUBT
    return low, marks
