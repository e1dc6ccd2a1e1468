"""Identifiers made from words, so that a document converted anew after a small edit keeps the ids of what stayed."""

from __future__ import annotations

import re
from unicodedata import normalize

_LETTERS = str.maketrans({"ä": "a", "ö": "o", "å": "a", "ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ŋ": "n"})
LONGEST = 48


def identifier(text: str, longest: int = LONGEST) -> str:
    """Return an id made from the first words of *text*, of at most *longest* characters; `x` if it has no letters.

    Example:
        >>> identifier("Työttömien terveystarkastukset (2 x/vuosi)")
        'tyottomien-terveystarkastukset-2-x-vuosi'
        >>> identifier("Elintapa- ja liikkumisneuvonnan yhdyspintojen tunnistaminen", 40)
        'elintapa-ja-liikkumisneuvonnan'
    """
    plain = normalize("NFKD", text.lower().translate(_LETTERS)).encode("ascii", "ignore").decode()
    words = re.findall("[a-z0-9]+", plain)
    kept = ""
    for word in words:
        longer = f"{kept}-{word}" if kept else word
        if len(longer) > longest:
            break
        kept = longer
    return kept or (words[0][:longest] if words else "x")


class Identifiers:
    """The ids given so far, by kind of entity; of two entities with the same words the second gets a number."""

    def __init__(self) -> None:
        self._taken: dict[str, set[str]] = {}

    def give(self, kind: str, text: str, under: str = "") -> str:
        """Return a free id for an entity of *kind* that is called *text*.

        Args:
            kind: The kind; ids of different kinds do not clash.
            text: What the entity is called.
            under: The id of what it belongs to, such as the goal of a measure, which then comes first.
        """
        wanted = identifier(text)
        if under:
            wanted = f"{under[:32].rstrip('-.')}.{wanted}"
        taken = self._taken.setdefault(kind, set())
        free = wanted
        number = 2
        while free in taken:
            free, number = f"{wanted}.{number}", number + 1
        taken.add(free)
        return free

    def take(self, kind: str, id_: str) -> None:
        """Keep an id from being given to another entity of the kind."""
        self._taken.setdefault(kind, set()).add(id_)
