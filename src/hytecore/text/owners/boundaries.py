"""Boundaries: whether a comma, a *ja* or a capital letter stands inside a name, or between two.

Genitives that stand in a row wait for their head (*lasten ja nuorten palvelut*); a hyphen waits for the rest of its
word (*sosiaali- ja terveystoimi*). A capital letter after a word that ends names begins another one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hytecore.places.finding import place_of, places_among
from hytecore.text.owners import lexicon
from hytecore.text.owners.marks import DASHES, looked_up
from hytecore.text.owners.persons import Word

Token = tuple[str, int, int]

_NO_GENITIVE = ("nen", "ssaan", "ssään", "llaan", "llään", "staan", "stään")
_WHERE = ("ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle")
_STOPS = frozenset(",;/()[]:•·*+&|\n?")
_FAR = 60
"""How many words are looked ahead at the most."""


class Boundaries:
    """What tells, at a place in a text, if a name goes on."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        finnish: Callable[[], bool],
        known: Callable[[str], tuple[str, ...]] | None,
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.places = places_among([token for token in tokens if token[0][0].isalpha()], text)
        self._finnish = finnish
        self._known = known
        # Vantaan ja Keravan hyvinvointialue is one.
        self._joined = self.places and {
            at
            for place in self.places
            if place.kind == "county" and lexicon.AND.intersection(text[place.start : place.end].split())
            for at in range(place.start, place.end)
        }

    def following(self, number: int) -> str:
        """Return the word or mark after the one at *number*; an empty string at the end."""
        return self.tokens[number + 1][0] if number + 1 < len(self.tokens) else ""

    def holds_together(self, words: Sequence[Word], number: int) -> bool:
        """Whether the comma or *ja* at *number*, after *words*, stands inside one name."""
        last = words[-1]
        if last.low.endswith("-"):
            return True
        if number + 1 >= len(self.tokens):
            return False
        following, start, _ = self.tokens[number + 1]
        if following in DASHES and self.text[start + 1 : start + 2].isalpha():
            return True
        if self.tokens[number][1] in self._joined:
            return True
        if not following[0].isalpha():
            return False
        if self._known is not None and self._is_known_whole(words, number):
            return True
        low = looked_up(following)[0]
        if last.low in lexicon.FIELDS and low in lexicon.FIELDS and len(words) == 1:
            return True
        if not lexicon.OF.isdisjoint([word.low for word in words[-3:-1]]):
            return True  # a group for children and families
        if last.low.endswith(_WHERE) and low.endswith(last.low[-2:]) and self._finnish():
            return True  # palveluissa ja asiakasohjauksessa
        return is_genitive(last.low) and self._finnish() and self._has_head(number)

    def _has_head(self, number: int) -> bool:
        """Whether the genitives in a row, of which one ends at *number*, have a head they belong to."""
        last = ""
        for token, _, _ in self.tokens[number + 1 : number + _FAR]:
            low = looked_up(token)[0]
            if low == "kanssa":
                return False
            if token in _STOPS or low in lexicon.AND:
                if not (is_genitive(last) or last.endswith("-")) or token not in (",", *lexicon.AND):
                    break
                continue
            last = low
        return bool(last) and not is_genitive(last)

    def _is_known_whole(self, words: Sequence[Word], number: int) -> bool:
        """Whether what stands on both sides of *number* is the name of one known owner."""
        known = self._known
        start = words[0].start
        return known is not None and any(
            known(self.text[start:end]) for token, _, end in self.tokens[number + 1 : number + 6] if token[0].isalpha()
        )

    def begins_another(self, words: Sequence[Word], number: int) -> bool:
        """Whether the capital letter at *number* begins another name than *words*: separators are often lost."""
        token = self.tokens[number][0]
        low = looked_up(token)[0]
        last = words[-1].low
        if last.endswith(("-", "nen")) or low in lexicon.ORGANISATION_FORMS:
            return False
        if (
            self._known is not None
            and self._known(self.text[words[0].start : words[-1].end])
            and self._is_new(words, number)
        ):
            return True
        if is_genitive(last) and place_of(last) is None and not lexicon.is_group(last):
            return False
        if low in ("kuntien", "kunnan", "kunta") or (lexicon.is_group(low) and last != "pelastakaa"):
            return not is_genitive(last)
        if self._is_registered(number):
            return False
        place = place_of(low)
        if place is not None and place[1] == "nominative":
            alone = all((named := place_of(word.low)) and named[1] == "nominative" for word in words)
            following = place_of(self.following(number).lower())
            return alone or (len(words) == 1 and following is not None and following[1] == "nominative")
        return lexicon.ends_a_name(last) and token[1:2].islower() and not _is_title(last)

    def _is_new(self, words: Sequence[Word], number: int) -> bool:
        """Whether the word at *number* begins a known name or a longer run, and is no part of the name before it."""
        known = self._known
        start = words[0].start
        return known is None or not any(
            known(self.text[start:end]) for token, _, end in self.tokens[number : number + 4] if token[0].isalpha()
        )

    def _is_registered(self, number: int) -> bool:
        """Whether the run of words goes on to *ry* or *Oy*: then all of it is one name."""
        for token, _, _ in self.tokens[number : number + 8]:
            if not token[0].isalpha():
                return False
            if token.lower() in lexicon.REGISTERED:
                return True
        return False


def is_genitive(word: str) -> bool:
    """Whether *word*, in lower case, may be a Finnish genitive.

    Example:
        >>> is_genitive("lasten"), is_genitive("alueellinen"), is_genitive("tuusulan")
        (True, False, True)
    """
    if len(word) < 4 or word[-1] != "n" or word.endswith(_NO_GENITIVE):
        return False
    place = place_of(word)
    return place is None or place[1] == "genitive"


def _is_title(word: str) -> bool:
    """Whether *word* is a title, after which a person's name may follow."""
    return not word.endswith("t") and lexicon.head_of(word) == "role"
