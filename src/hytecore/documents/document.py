"""Document: what all formats are read into, before anyone asks what it means.

A document is a sequence of blocks in reading order: breaks (a new page, slide or sheet), texts and tables. Nothing is
interpreted here and nothing is dropped: hidden rows and sheets are there and marked, and what a format holds that is
not read (macros, pictures, comments) stands in `notes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal, TypeAlias

import attrs

from hytecore.frozen import frozen
from hytecore.location import Location

Style: TypeAlias = Literal["heading", "paragraph", "item"]


@frozen
class Box:
    """Where a shape lies on its slide or page, as fractions of width and height, from the upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """The middle of the box: how far from the left, and how far from the top."""
        return self.left + self.width / 2, self.top + self.height / 2


@frozen
class Break:
    """A new page, slide or sheet begins.

    Attributes:
        name: The name of a sheet, or the title of a slide, if it has one.
        hidden: Whether the author has hidden it; what stands there is read and said to be hidden.
    """

    kind: Literal["page", "slide", "sheet"]
    location: Location
    name: str = ""
    hidden: bool = False


@frozen
class Text:
    """A paragraph outside tables.

    Attributes:
        text: The words; a line break inside the paragraph is a newline.
        style: A heading, an item of a list, or an ordinary paragraph.
        level: 1 for the highest heading or the outermost list; 0 for ordinary paragraphs.
        bold: Whether all of it is bold.
        box: Where the shape it stands in lies, on slides (and pages, where the format tells).
        shape: The number of the shape on its slide; texts of one shape have one number.
    """

    text: str
    location: Location
    style: Style = "paragraph"
    level: int = 0
    bold: bool = False
    box: Box | None = None
    shape: int | None = None


@frozen
class Cell:
    """A cell of a table; of merged cells the one at the upper left, which holds the text.

    Attributes:
        text: The words; paragraphs, list items and line breaks are lines of their own, items begin with `• `.
        row, column: Where in the grid of the table, from 1, counting every row and column the table has.
        row_span, column_span: How many rows and columns it covers.
        fill: The colour behind it as six hexadecimal digits (`FF0000`), None for none or white.
        bold: Whether all its text is bold.
        hidden: Whether its row, column or sheet is hidden.
        is_header: Whether the format itself says that it heads a row or a column.
    """

    text: str
    row: int
    column: int
    location: Location
    row_span: int = 1
    column_span: int = 1
    fill: str | None = None
    bold: bool = False
    hidden: bool = False
    is_header: bool = False


@attrs.frozen(eq=False, slots=False)
class Table:
    """A table, as its cells and as a grid.

    Attributes:
        cells: The cells, row by row; merged ones once, at their upper left corner.
        number: Which table of the document it is, from 1.
        width, height: How many columns and rows it has.
    """

    cells: tuple[Cell, ...]
    location: Location
    number: int
    width: int
    height: int

    @cached_property
    def _covered(self) -> dict[tuple[int, int], Cell]:
        return {
            (row, column): cell
            for cell in self.cells
            for row in range(cell.row, cell.row + cell.row_span)
            for column in range(cell.column, cell.column + cell.column_span)
        }

    def at(self, row: int, column: int) -> Cell | None:
        """Return the cell that covers a place of the grid; None where the table has a hole."""
        return self._covered.get((row, column))

    def row(self, number: int) -> list[Cell | None]:
        """Return what covers each column of a row; a merged cell stands there once for each column it covers."""
        return [self.at(number, column) for column in range(1, self.width + 1)]

    def rows(self) -> Iterator[list[Cell | None]]:
        """Yield the rows of the grid, from the top."""
        for number in range(1, self.height + 1):
            yield self.row(number)


Block: TypeAlias = Break | Text | Table


@frozen
class Note:
    """Something that the reader of a document should be told about how it was read.

    Attributes:
        kind: What: `macros`, `comments`, `hidden-sheet`, `hidden-row`, `picture`, `shape-over-table`, `deletions`.
        count: How often, where that can be counted.
    """

    kind: str
    location: Location
    count: int = 1


@frozen(eq=False)
class Document:
    """A document as it was read.

    Attributes:
        path: The file, as it was named.
        format: `docx`, `pptx`, `xlsx`, `ods`, `odt`, `odp`, `pdf`, `html`, `markdown` or `csv`.
        blocks: Everything in it, in reading order.
        notes: What was met and not read.
        language: The language that the document declares, if it does: `fi`, `sv` or `en`.
    """

    path: str
    format: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    language: str | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))


class Unreadable(Exception):  # noqa: N818 - a statement about the file, caught by the one who opened it
    """The file cannot be read as the document that its name says it is.

    Args:
        reason: A word that `hytecore.words.terms` knows: `encrypted`, `truncated`, `not-a-zip`, `zip-bomb`,
            `entity-bomb`, `too-large`, `too-many-cells`, `wrong-kind`, `no-text`, `broken-xml`, `encoding`, `empty`.
        detail: A figure or name that makes it clearer, such as the size that was met and the size allowed.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(reason, detail)
