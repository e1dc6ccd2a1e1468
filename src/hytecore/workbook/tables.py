"""Tables of our workbook: which sheet of a document is which, and which of its columns holds what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import Factory

from hytecore.documents.document import Break, Cell, Document, Table, Text
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.model.text import LANGUAGES
from hytecore.text.tokens import evened
from hytecore.words.workbook import MARK, SHEETS, header
from hytecore.workbook.sheets import sheet

BLOCK_COLUMNS = ("name", "path", "value")
_FIRST_ROWS = 12
"""How far down headers are looked for: someone may have put a title above them."""


@frozen
class Row:
    """A row of a sheet that holds something.

    Attributes:
        texts: What stands in each column that is known.
        places: Where each of these cells is.
        others: The cells of further columns, by header.
        place: Where its first cell is.
        fills: The colours behind cells, by column.
    """

    texts: Mapping[str, str]
    places: Mapping[str, Location]
    others: Mapping[str, Cell]
    place: Location
    fills: Mapping[str, str]


@frozen(eq=False)
class Read:
    """A sheet as it was found.

    Attributes:
        code: Which sheet it is.
        rows: Its rows.
        unknown: The headers of columns that we did not make, and where they stand.
        stray: Cells above the headers, which say nothing of the plan.
    """

    code: str
    rows: tuple[Row, ...]
    unknown: tuple[tuple[str, Location], ...] = ()
    stray: tuple[Cell, ...] = ()


@frozen(eq=False)
class Workbook:
    """Our workbook as it was found in a document.

    Attributes:
        version: The version of the format, as it is written.
        language: The language it was made in.
        sheets: The sheets that are ours, by code.
        foreign: The tables and texts of other sheets.
    """

    version: str
    language: str
    sheets: Mapping[str, Read] = Factory(dict)
    foreign: tuple[Table | Text, ...] = ()


def mark_of(document: Document) -> tuple[str, str] | None:
    """Return the version and the language of our workbook; None if the document is none."""
    if document.format not in ("xlsx", "ods"):
        return None
    name = ""
    for block in document.blocks:
        if isinstance(block, Break):
            name = block.name
        elif name == MARK and isinstance(block, Table):
            head = [cell.text if cell is not None else "" for cell in block.row(1)[:3]]
            if len(head) == 3 and head[0] == MARK:
                return head[1], head[2] if head[2] in LANGUAGES else "fi"
    return None


def workbook_of(document: Document) -> Workbook | None:
    """Return the sheets of our workbook; None if the document is none."""
    mark = mark_of(document)
    if mark is None:
        return None
    sheets: dict[str, Read] = {}
    foreign: list[Table | Text] = []
    name = ""
    for block in document.blocks:
        if isinstance(block, Break):
            name = block.name
            continue
        code = "" if name == MARK else _code_of(name)
        if name == MARK or code == "guide":
            continue
        found = _read(block, code) if isinstance(block, Table) and code and code not in sheets else None
        if found is None:
            foreign.append(block)
        else:
            sheets[code] = found
    return Workbook(*mark, sheets, tuple(foreign))


def without_mark(document: Document) -> Document:
    """Return the document without the note that our own hidden sheet is hidden; that is nobody's doing but ours."""
    if mark_of(document) is None:
        return document
    notes = tuple(note for note in document.notes if note.location.sheet != MARK)
    return Document(document.path, document.format, document.blocks, notes, document.language)


def _code_of(name: str) -> str:
    told = " ".join(name.split()).casefold()
    return next((code for code, names in SHEETS.items() if told in map(str.casefold, names)), "")


def columns_of(code: str) -> tuple[str, ...]:
    """Return every column that a sheet may have."""
    return BLOCK_COLUMNS if code == "blocks" else tuple(sheet(code).columns())


def _read(table: Table, code: str) -> Read | None:
    known = {_key(header(code, column, language)): column for column in columns_of(code) for language in LANGUAGES}
    if code == "plan":
        return _upright(table, known)
    tops = range(1, min(table.height, _FIRST_ROWS) + 1)
    top = max(tops, key=lambda row: (_matches(table, row, known), -row))
    if not _matches(table, top, known):
        return None
    held: dict[int, str] = {}
    unknown: dict[int, str] = {}
    for column in range(1, table.width + 1):
        cell = table.at(top, column)
        text = cell.text if cell is not None else ""
        meant = known.get(_key(text))
        if meant is not None and meant not in held.values():
            held[column] = meant
        elif any(_text(table, row, column) for row in range(top, table.height + 1)):
            unknown[column] = text or str(column)
    rows = [_row(table, number, held, unknown) for number in range(top + 1, table.height + 1)]
    heads = tuple((title, _place(table, top, column)) for column, title in unknown.items())
    stray = tuple(cell for cell in table.cells if cell.row < top and cell.text)
    return Read(code, tuple(row for row in rows if row is not None), heads, stray)


def _upright(table: Table, known: Mapping[str, str]) -> Read:
    """Return the one row of the sheet of the plan, whose columns stand below each other."""
    texts: dict[str, str] = {}
    places: dict[str, Location] = {}
    others: dict[str, Cell] = {}
    for number in range(1, table.height + 1):
        cells = [cell for cell in table.row(number) if cell is not None]
        label = next((cell for cell in cells if cell.text), None)
        if label is None:
            continue
        column = known.get(_key(label.text))
        after = [cell for cell in cells if cell.column > label.column and cell.row == number]
        value = next((cell for cell in after if cell.column == label.column + 1), None)
        if column is not None and column not in texts:
            if value is not None and value.text:
                texts[column] = value.text
            places[column] = value.location if value is not None else label.location
        elif column is None and not _is_head(label.text) and value is not None and value.text:
            others[label.text] = value
    return Read("plan", (Row(texts, places, others, table.location, {}),))


def _is_head(text: str) -> bool:
    return any(_key(text) == _key(header("plan", "head", language)) for language in LANGUAGES)


def _row(table: Table, number: int, held: Mapping[int, str], unknown: Mapping[int, str]) -> Row | None:
    found = {column: cell for column in (*held, *unknown) if (cell := table.at(number, column)) is not None}
    if not any(cell.text for cell in found.values()):
        return None
    texts = {held[column]: cell.text for column, cell in found.items() if column in held and cell.text}
    return Row(
        texts,
        {held[column]: cell.location for column, cell in found.items() if column in held},
        {unknown[column]: cell for column, cell in found.items() if column in unknown and cell.text},
        min(found.items())[1].location,
        {held[column]: cell.fill for column, cell in found.items() if column in held and cell.fill},
    )


def _matches(table: Table, row: int, known: Mapping[str, str]) -> int:
    return sum(_key(text) in known for text in _texts(table, row))


def _texts(table: Table, row: int) -> Iterator[str]:
    for cell in table.row(row):
        if cell is not None and cell.text:
            yield cell.text


def _text(table: Table, row: int, column: int) -> str:
    cell = table.at(row, column)
    return cell.text if cell is not None else ""


def _place(table: Table, row: int, column: int) -> Location:
    cell = table.at(row, column)
    return cell.location if cell is not None else table.location


def _key(text: str) -> str:
    return " ".join(evened(text).replace("\n", " ").split()).strip(" :*")
