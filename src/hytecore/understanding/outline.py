"""Outline: the blocks of a document in order, and which of them have been understood so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from hytecore.documents.document import Block, Break, Cell, Document, Table, Text


class Outline:
    """The blocks of a document, each taken by at most one of those who read it.

    Attributes:
        blocks: All blocks, in reading order.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks: tuple[Block, ...] = document.blocks
        self._taken: set[int] = set()
        self._asides: dict[int, list[Text]] = {}

    @property
    def texts(self) -> list[Text]:
        """Every text outside tables."""
        return [block for block in self.blocks if isinstance(block, Text)]

    @property
    def left(self) -> list[Text | Table]:
        """The texts and tables that nobody took, without those that hold no words, and what was left of tables."""
        found: list[Text | Table] = []
        for position, block in enumerate(self.blocks):
            has_words = isinstance(block, Table) or (isinstance(block, Text) and any(map(str.isalnum, block.text)))
            if position not in self._taken and not isinstance(block, Break) and has_words:
                found.append(block)
            found += self._asides.get(position, ())
        return found

    def set_aside(self, position: int, cells: Iterable[Cell]) -> None:
        """Leave cells of the table at *position*, which is taken otherwise: titles, sums and notes."""
        self._asides.setdefault(position, []).extend(Text(cell.text, cell.location) for cell in cells)

    def calm(self, text: str) -> str:
        """Return a text in capitals as its words are written elsewhere in the document; any other as it is."""
        if not text.isupper():
            return text
        words = re.split(r"(\W+)", text)
        told = [self._casing.get(word.lower(), word.lower()) for word in words]
        return "".join(told)[:1].upper() + "".join(told)[1:]

    @cached_property
    def _casing(self) -> Mapping[str, str]:
        """How each word is mostly written where a text is not in capitals; not as the first word of a sentence."""
        found: dict[str, Counter[str]] = {}
        for text in self.texts:
            if not text.text.isupper():
                for word in re.findall(r"(?<=[\w,/(–-] )\w+|(?<=-)\w+|(?<=^)\w+(?=-[A-ZÅÄÖ])", text.text):
                    found.setdefault(word.lower(), Counter())[word] += 1
        return {low: written.most_common(1)[0][0] for low, written in found.items()}

    def untaken(self) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that nobody has taken, with their positions."""
        return ((position, block) for position, block in enumerate(self.blocks) if position not in self._taken)

    def take(self, *positions: int) -> None:
        """Take the blocks at *positions*: they are understood."""
        self._taken.update(positions)

    def is_taken(self, position: int) -> bool:
        """Whether someone has taken the block at *position*."""
        return position in self._taken
