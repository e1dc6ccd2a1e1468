"""Outline: the blocks of a document in order, and which of them have been understood so far."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.documents.document import Block, Break, Document, Table, Text


class Outline:
    """The blocks of a document, each taken by at most one of those who read it.

    Attributes:
        blocks: All blocks, in reading order.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks: tuple[Block, ...] = document.blocks
        self._taken: set[int] = set()

    @property
    def texts(self) -> list[Text]:
        """Every text outside tables."""
        return [block for block in self.blocks if isinstance(block, Text)]

    @property
    def left(self) -> list[Text | Table]:
        """The texts and tables that nobody took, without those that hold no words."""
        return [
            block
            for position, block in enumerate(self.blocks)
            if position not in self._taken
            and not isinstance(block, Break)
            and (isinstance(block, Table) or any(letter.isalnum() for letter in block.text))
        ]

    def untaken(self) -> Iterator[tuple[int, Block]]:
        """Yield the blocks that nobody has taken, with their positions."""
        return ((position, block) for position, block in enumerate(self.blocks) if position not in self._taken)

    def take(self, *positions: int) -> None:
        """Take the blocks at *positions*: they are understood."""
        self._taken.update(positions)

    def is_taken(self, position: int) -> bool:
        """Whether someone has taken the block at *position*."""
        return position in self._taken
