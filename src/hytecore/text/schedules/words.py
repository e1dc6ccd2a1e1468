"""The words of a text with what each can mean; words that text recognition broke are joined again."""

from __future__ import annotations

from hytecore.text.schedules.lexicon import HEAD, NOTHING, Sense, forms, stems
from hytecore.text.tokens import tokens

_BROKEN = 6
"""How long the second half of a broken word may be; longer ones are words."""


_END_TEXT = ("", "", "", "")
_END_SENSE = (NOTHING, NOTHING, NOTHING, NOTHING)
_END_NUMBER = (None, None, None, None)


class Words:
    """The words, numbers and marks of a text, side by side with what they mean.

    Attributes:
        source: The text as it was given to be read.
        text: Each word as it is compared.
        start: Where each begins in the source.
        end: Where each ends.
        number: The value of each number of at most four digits; None for anything else.
        sense: What each can mean.
    """

    __slots__ = ("end", "number", "sense", "source", "start", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        found = tokens(source)
        self.text: list[str]
        self.start: list[int]
        self.end: list[int]
        self.text, self.start, self.end = map(list, zip(*found, strict=True)) if found else ([], [], [])
        known = forms().get
        self.sense = [known(word) or (_seldom(word) if len(word) > HEAD else NOTHING) for word in self.text]
        self._join()
        self.number = [int(word) if word < ":" and word.isdecimal() and len(word) <= 4 else None for word in self.text]
        # Words of nothing at the end spare every reader the question whether there is a next word.
        size = len(source)
        self.text += _END_TEXT
        self.start += (size, size, size, size)
        self.end += (size, size, size, size)
        self.sense += _END_SENSE
        self.number += _END_NUMBER

    def __len__(self) -> int:
        return len(self.text) - len(_END_TEXT)

    def touches(self, position: int) -> bool:
        """Whether nothing stands between the word at *position* and the one before it."""
        return position > 0 and self.start[position] == self.end[position - 1]

    def dash(self, position: int) -> bool:
        """Whether a dash stands at *position*."""
        return self.text[position] == "-"

    def parted(self, position: int) -> bool:
        """Whether a line ends between the word at *position* and the one before it."""
        return position > 0 and "\n" in self.source[self.end[position - 1] : self.start[position]]

    def _join(self) -> None:
        """Join the halves of broken words: *aloit us*, *men nessä*."""
        known = forms()
        text, start, end, sense = self.text, self.start, self.end, self.sense
        broken = [
            position
            for position in range(1, len(text))
            if not (sense[position - 1] or sense[position])
            and len(text[position]) <= _BROKEN
            and text[position - 1] + text[position] in known
            and len(text[position - 1]) > 1
            and start[position] - end[position - 1] == 1
        ]
        for position in reversed(broken):
            text[position - 1 : position + 1] = [text[position - 1] + text[position]]
            sense[position - 1 : position + 1] = [known[text[position - 1]]]
            del end[position - 1], start[position]


def _seldom(word: str) -> Sense:
    """Return what a word means that no table holds: by its stem, or as two months in one."""
    for stem, sense in stems().get(word[:HEAD], ()):
        if word.startswith(stem):
            return sense
    if "-" in word:
        return _pair(word)
    return NOTHING


def _pair(word: str) -> Sense:
    """Return what two months or seasons joined by a hyphen mean: *huhti-toukokuussa*, *kevät-kesä*."""
    first, _, last = word.rpartition("-")
    known = forms()
    left, right = known.get(first, NOTHING), known.get(last, NOTHING)
    if "month" in right:
        begin = left.get("short") if "short" in left else left.get("month", (None, ""))[0]
        return {"pair": (begin, *right["month"])} if begin and begin <= 12 else NOTHING
    if "season" in right:
        begin = left.get("season", (None, ""))[0] or left.get("short")
        if first == "kesä":
            begin = 22
        return {"pair": (begin, *right["season"])} if begin and begin > 12 else NOTHING
    return NOTHING
