"""Where one owner ends and the next begins: commas, slashes, words such as *ja*, line breaks, and no mark at all.

*Sosiaali- ja terveystoimi*, *lasten ja nuorten palvelut* and *Kasvatus ja koulutus* are one each. Words that tell a
role (*Päävastuu:*, *kumppaneina*, *yhteistyössä … kanssa*) hold for what follows them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hytecore.places.finding import place_of
from hytecore.text.owners import lexicon
from hytecore.text.owners.boundaries import Boundaries, Token
from hytecore.text.owners.marks import CAPITAL, DASHES, JOINING, looked_up
from hytecore.text.owners.persons import Word

_TOKEN = re.compile(rf"S:t|[^\W\d_]+(?:['’{DASHES}][^\W\d_]+)*(?::[a-zåäö]{{1,4}}\b)?[{DASHES}]?|\d+|\n|[^\w\s]|_+")
_SEPARATORS = frozenset(";•·*+&|▪●○◦§\n")
_FAR = 60
"""How many words are looked ahead at the most."""
_PARTNERSHIP = ("kumppanina", "kumppaneina", "tahoina", "tahona", "osallisena", "tukena")


class Segment:
    """The words of one owner while the text is taken apart."""

    __slots__ = ("after", "alternative", "before", "brackets", "marks", "role", "with_others", "words")

    def __init__(self, role: str | None, with_others: bool, before: str) -> None:
        self.words: list[Word] = []
        self.marks = 0
        """The marks of all its words."""
        self.role = role
        self.with_others = with_others
        """Whether the text says that someone works with these."""
        self.before = before
        """The mark that stands before: `/` and `-` may join a unit to its organisation."""
        self.after = ""
        self.brackets: list[tuple[int, int]] = []
        self.alternative = False
        """Whether *tai* stands between this owner and another."""


class Splitter:
    """Takes the text of an owner's cell apart, word by word."""

    def __init__(
        self,
        text: str,
        finnish: Callable[[], bool],
        known: Callable[[str], tuple[str, ...]] | None,
    ) -> None:
        self.text = text
        self.tokens: list[Token] = [(match.group(), *match.span()) for match in _TOKEN.finditer(text)]
        self.segments: list[Segment] = []
        self.doubts: list[tuple[int, int]] = []
        self.marks = 0
        """The marks of all words."""
        self.company: list[tuple[int, int]] = []
        """Where the text says that someone works together."""
        self._boundaries = Boundaries(text, self.tokens, finnish, known)
        self.places = self._boundaries.places
        self._role: str | None = None
        self._with = False
        self._or = False
        self._segment = Segment(None, False, "")

    def split(self) -> list[Segment]:
        """Return the owners, each with its words."""
        number = 0
        tokens = self.tokens
        count = len(tokens)
        while number < count:
            token, start, end = tokens[number]
            first = token[0]
            if first.isalnum() or first == "_":
                low, marks = looked_up(token)
                self.marks |= marks
                segment = self._segment
                if marks & JOINING:
                    number = self._word(number, low, marks)
                    continue
                if marks & CAPITAL and segment.words and self._boundaries.begins_another(segment.words, number):
                    self._flush(" ")
                    segment = self._segment
                segment.words.append(Word(low, token, start, end, marks))
                segment.marks |= marks
                number += 1
            else:
                number = self._mark(number, token, start)
        self._flush("")
        return self.segments

    def _flush(self, after: str) -> None:
        """End the owner at hand; *after* is the mark that ends it."""
        segment = self._segment
        if segment.words:
            segment.after = after
            self.segments.append(segment)
            before = after
        else:
            before = segment.before if after == "" else after
        self._segment = Segment(self._role, self._with, before)
        if self._or and segment.words:
            segment.alternative = True
            self._or = False

    def _word(self, number: int, low: str, marks: int) -> int:
        """Read a word that says how owners stand together; return the number of what comes next."""
        segment = self._segment
        word = Word(low, *self.tokens[number], marks)
        if low in lexicon.AND or low in lexicon.OR:
            if segment.words and not self._boundaries.holds_together(segment.words, number):
                self._flush(low)
            elif segment.words:
                segment.words.append(word)
            if low in lexicon.OR and self.segments:
                self.segments[-1].alternative = True
                self._or = True
            return number + 1
        if low in lexicon.WITH:
            return self._company(number, low)
        if low in lexicon.ROLE_LABELS:
            after = self._boundaries.following(number)
            if after == ":" or low.endswith(_PARTNERSHIP):
                self._role = lexicon.ROLE_LABELS[low]
                self._flush("")
                self._segment.role = self._role
                return number + (2 if after == ":" else 1)
        if low in lexicon.RELATIVE and (segment.words or self.segments):
            self._flush("")
            return self._after_clause(number)
        if segment.words and marks & CAPITAL and self._boundaries.begins_another(segment.words, number):
            self._flush(" ")
        self._segment.words.append(word)
        self._segment.marks |= marks
        return number + 1

    def _company(self, number: int, low: str) -> int:
        """Read *yhteistyössä*, *kanssa*, *tillsammans med*: those beside it are partners."""
        if low == "kanssa":
            self._segment.with_others = True
            if self._segment.role is None:
                self._segment.role = "partner"
            self._with = False
            self._flush(",")
            return number + 1
        words = self._segment.words
        while words and words[-1].low in ("i", "in", "tiiviissä", "läheisessä"):
            words.pop()
        self.company.append(self.tokens[number][1:])
        has_company = self._boundaries.following(number) not in ("", ".", ";", "\n")
        self._flush(",")
        self._with = has_company
        self._segment.with_others = has_company
        if has_company and self._role is None:
            self._segment.role = "partner"
        if self._boundaries.following(number).lower() in ("med", "with", "between", "mellan"):
            number += 1
        return number + 1

    def _after_clause(self, number: int) -> int:
        """Return where a clause that begins with *joka* ends."""
        while number < len(self.tokens) and self.tokens[number][0] not in (",", ";", "\n", ")"):
            number += 1
        return number

    def _mark(self, number: int, mark: str, start: int) -> int:
        segment = self._segment
        if mark == ",":
            if segment.words and not self._boundaries.holds_together(segment.words, number):
                self._flush(",")
        elif mark in "([":
            return self._bracket(number)
        elif mark == "/":
            if segment.words and not self._boundaries.holds_together(segment.words, number):
                self._flush("/")
        elif mark == ":":
            self._label()
        elif mark == "?":
            self.doubts.append((start, start + 1))
        elif mark == ".":
            self._stop(number)
        elif mark in DASHES:
            self._dash(start)
        elif mark in _SEPARATORS and not (mark == "\n" and segment.words and segment.words[-1].low.endswith("-")):
            self._with = self._with and mark in "+&"
            self._flush("," if mark not in "+&" else mark)
        return number + 1

    def _bracket(self, number: int) -> int:
        """Take what stands in brackets for a remark on the owner before it."""
        if not self._segment.words and not self.segments:
            return number + 1  # all of it stands in brackets
        depth, at = 1, number + 1
        while at < min(len(self.tokens), number + _FAR) and depth:
            mark = self.tokens[at][0]
            depth += (mark in "([") - (mark in ")]")
            at += 1
        if depth:
            return number + 1
        owner = self._segment if self._segment.words or not self.segments else self.segments[-1]
        owner.brackets.append((self.tokens[number][2], self.tokens[at - 1][1]))
        return at

    def _label(self) -> None:
        """Drop what stands before a colon: the name of a role, or of what the owners are for."""
        words = self._segment.words
        if words and (lexicon.head_of(words[-1].low) == "organisation" or place_of(words[0].low)):
            self._flush(",")  # Tuusulan kunta: varhaiskasvatus
            return
        labels = [lexicon.ROLE_LABELS[word.low] for word in self._segment.words if word.low in lexicon.ROLE_LABELS]
        self._role = labels[0] if labels else None
        self._with = False
        self._segment = Segment(self._role, False, "")

    def _stop(self, number: int) -> None:
        """End a sentence at a full stop, but not at an abbreviation or an initial."""
        words = self._segment.words
        following = self._boundaries.following(number)
        if words and len(words[-1].low) > 3 and following[:1].isupper() and not words[-1].low.isdecimal():
            self._flush(",")

    def _dash(self, start: int) -> None:
        """Read a dash: between blanks it joins a unit to its organisation, elsewhere it is a bullet."""
        words = self._segment.words
        spaced = start > 0 and self.text[start - 1].isspace() and self.text[start + 1 : start + 2].isspace()
        if words and spaced and not words[-1].low.endswith("-"):
            self._flush("-")
