"""Workbooks (xlsx, xlsm): each sheet as one table, its cells with the text that people see in them.

The parts are read here and not by openpyxl, which needs fifty times the memory of the file, makes an object of every
row that is merely formatted, cannot tell a blank cell from a formula without a result, and gives up at files that
Excel opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.document import Block, Break, Cell, Document, Note, Table, Text, Unreadable
from hytecore.documents.lines import tidy
from hytecore.documents.markup import Element, flag, local
from hytecore.documents.package import Package
from hytecore.documents.theme import Theme
from hytecore.documents.xlsx.drawing import Drawing, read_drawing
from hytecore.documents.xlsx.number_formats import shown
from hytecore.documents.xlsx.sheet import Sheet, Stored, column_name, read_sheet
from hytecore.documents.xlsx.styles import CellFormat, cell_formats
from hytecore.frozen import frozen
from hytecore.location import Location

MAX_PLACES = 400_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T00:00:00(?:\.0+)?Z?)?")
_PLAIN = CellFormat()


def read(data: bytes, path: str) -> Document:
    """Return the document that the bytes of a workbook hold.

    Raises:
        Unreadable: If they are no workbook, a broken or encrypted one, or hold too many cells.
    """
    return _Workbook(Package(data, "xlsx"), path).document()


@frozen
class _Shared:
    """A text that cells refer to by its number; *bold* is None where its own runs do not say."""

    text: str
    bold: bool | None


class _Workbook:
    def __init__(self, package: Package, path: str) -> None:
        self._package, self._path = package, path
        main = package.main
        if main.endswith(".bin"):
            raise Unreadable("wrong-kind", "xlsb")
        self._root = package.tree(main)
        if local(self._root) != "workbook":
            raise Unreadable("wrong-kind", local(self._root))
        self._theme = Theme(package.optional(package.one(main, "theme")))
        self._formats = cell_formats(package.optional(package.one(main, "styles")), self._theme)
        self._filled = frozenset(number for number, form in enumerate(self._formats) if form.fill)
        self._shared = list(_shared_texts(package.optional(package.one(main, "sharedStrings"))))
        self._is_1904 = any(local(part) == "workbookPr" and flag(part.get("date1904", "0")) for part in self._root)
        self._blocks: list[Block] = []
        self._notes: list[Note] = []
        self._tables = 0
        self._places = 0

    def document(self) -> Document:
        if self._package.has_macros:
            self._notes.append(Note("macros", Location(self._path)))
        relations = self._package.relations(self._package.main)
        for element in (sheet for part in self._root if local(part) == "sheets" for sheet in part):
            name = element.get("name", "")
            hidden = element.get("state", "visible") != "visible"
            place = Location(self._path, sheet=name)
            self._blocks.append(Break("sheet", place, name, hidden))
            if hidden:
                self._notes.append(Note("hidden-sheet", place))
            reference = next((value for key, value in element.items() if key.endswith("}id")), "")
            relation = relations.get(reference)
            if relation is None:
                raise Unreadable("truncated", name)
            if relation.kind == "worksheet":
                self._sheet(relation.target, name, hidden=hidden)
            else:  # a chart, a dialogue or a macro sheet
                self._notes.append(Note("picture" if relation.kind == "chartsheet" else "macros", place))
        return Document(self._path, "xlsx", tuple(self._blocks), tuple(self._notes))

    def _sheet(self, part: str, name: str, *, hidden: bool) -> None:
        sheet = read_sheet(self._package.archive.read(part), part, self._filled)
        drawings = self._package.all(part, "drawing")
        drawn = [read_drawing(self._package.tree(drawing), self._theme) for drawing in drawings]
        table = self._table(sheet, name, {place: fill for one in drawn for place, fill in one.lights}, hidden=hidden)
        if table is not None:
            self._blocks.append(table)
        self._drawn(drawn, name)
        place = Location(self._path, sheet=name)
        for comments in self._package.all(part, "comments"):
            if count := sum(local(element) == "comment" for element in self._package.tree(comments).iter()):
                self._notes.append(Note("comments", place, count))

    def _drawn(self, drawn: list[Drawing], name: str) -> None:
        for drawing in drawn:
            for number, ((row, column), text) in enumerate(drawing.texts, 1):
                place = Location(self._path, sheet=name, cell=f"{column_name(column)}{row}")
                self._blocks.append(Text(tidy(text), place, shape=number))
            if drawing.pictures:
                self._notes.append(Note("picture", Location(self._path, sheet=name), drawing.pictures))

    def _table(self, sheet: Sheet, name: str, lights: dict[tuple[int, int], str], *, hidden: bool) -> Table | None:
        texts = {place: tidy(self._text(cell)) for place, cell in sheet.cells.items()}
        said = [place for place, text in texts.items() if text or sheet.cells[place].is_unsolved]
        if not said:
            return None
        top, bottom = min(row for row, _ in said), max(row for row, _ in said)
        left, right = min(column for _, column in said), max(column for _, column in said)
        width, height = right - left + 1, bottom - top + 1
        self._places += width * height
        if self._places > MAX_PLACES:
            raise Unreadable("too-many-cells", f"{name}: {height} × {width}")
        spans, covered = _merged(sheet, top, left, bottom, right)
        self._tables += 1
        hidden_columns = {column for column in range(left, right + 1) if sheet.is_column_hidden(column)}
        kept_rows = {row for row, _ in sheet.cells} | {row for row, _ in lights}
        cells: list[Cell] = []
        for row in range(top, bottom + 1):
            # A row that holds nothing at all is told by one blank cell.
            for column in range(left, right + 1 if row in kept_rows else left + 1):
                if (row, column) in covered:
                    continue
                stored = sheet.cells.get((row, column))
                form = self._format(stored)
                rows, columns = spans.get((row, column), (1, 1))
                cells.append(
                    Cell(
                        text=texts.get((row, column), ""),
                        row=row - top + 1,
                        column=column - left + 1,
                        location=Location(self._path, sheet=name, cell=f"{column_name(column)}{row}"),
                        row_span=rows,
                        column_span=columns,
                        fill=lights.get((row, column)) or form.fill,
                        bold=bool(texts.get((row, column))) and self._is_bold(stored, form),
                        hidden=hidden
                        or sheet.hidden_rows.issuperset(range(row, row + rows))
                        or hidden_columns.issuperset(range(column, column + columns)),
                    )
                )
        self._note_hidden(sheet.hidden_rows, hidden_columns, name, range(top, bottom + 1), left)
        unsolved = [place for place in said if sheet.cells[place].is_unsolved]
        if unsolved:
            row, column = min(unsolved)
            place = Location(self._path, sheet=name, cell=f"{column_name(column)}{row}")
            self._notes.append(Note("formula-without-value", place, len(unsolved)))
        place = Location(self._path, sheet=name, cell=f"{column_name(left)}{top}")
        return Table(tuple(cells), place, self._tables, width, height)

    def _note_hidden(self, rows: set[int], columns: set[int], name: str, within: range, left: int) -> None:
        if hidden := rows.intersection(within):
            place = Location(self._path, sheet=name, cell=f"{column_name(left)}{min(hidden)}")
            self._notes.append(Note("hidden-row", place, len(hidden)))
        if columns:
            place = Location(self._path, sheet=name, cell=f"{column_name(min(columns))}{within[0]}")
            self._notes.append(Note("hidden-column", place, len(columns)))

    def _format(self, cell: Stored | None) -> CellFormat:
        return self._formats[cell.style] if cell is not None and cell.style < len(self._formats) else _PLAIN

    def _is_bold(self, cell: Stored | None, form: CellFormat) -> bool:
        if cell is None:
            return False
        own = self._shared_by(cell).bold if cell.kind == "s" else cell.bold
        return form.bold if own is None else own

    def _shared_by(self, cell: Stored) -> _Shared:
        number = cell.value.strip()
        if not number.isdecimal() or len(number) > 9 or int(number) >= len(self._shared):
            raise Unreadable("truncated", "sharedStrings.xml")
        return self._shared[int(number)]

    def _text(self, cell: Stored) -> str:
        """Return what a cell shows."""
        if cell.kind == "s":
            return self._shared_by(cell).text if cell.value else ""
        if cell.kind in {"str", "inlineStr"}:
            return _unescaped(cell.value)
        if cell.kind == "b":
            return ("TRUE" if cell.value.strip() == "1" else "FALSE") if cell.value else ""
        if cell.kind == "d" and (day := _ISO_DAY.fullmatch(cell.value)):
            return f"{int(day[3])}.{int(day[2])}.{day[1]}"
        if cell.kind in {"e", "d"}:
            return cell.value
        return shown(cell.value.strip(), self._format(cell).code, is_1904=self._is_1904) if cell.value else ""


def _shared_texts(root: Element | None) -> Iterator[_Shared]:
    for item in root if root is not None else ():
        if local(item) != "si":
            continue
        text = ""
        bolds: list[bool] = []
        for part in item:
            if local(part) == "t":
                text += part.text or ""
            elif local(part) == "r":
                run = "".join(piece.text or "" for piece in part if local(piece) == "t")
                text += run
                if run.strip():
                    properties = [one for piece in part if local(piece) == "rPr" for one in piece]
                    bolds.append(any(local(one) == "b" and flag(one.get("val")) for one in properties))
        yield _Shared(_unescaped(text), all(bolds) if bolds else None)


def _unescaped(text: str) -> str:
    """Return a text with its escapes (`_x000A_`) resolved; those that no text can hold are left out."""

    def character(found: re.Match[str]) -> str:
        code = int(found[1], 16)
        return chr(code) if (code >= 32 and not 0xD800 <= code <= 0xDFFF) or code in {9, 10, 13} else ""

    return _ESCAPED.sub(character, text) if "_x" in text else text


def _merged(
    sheet: Sheet, top: int, left: int, bottom: int, right: int
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """Return the spans of merged cells, cut to the table, and the places that they cover besides their own."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for first_row, first_column, end_row, end_column in sheet.merged:
        row, column = max(first_row, top), max(first_column, left)
        last_row, last_column = min(end_row, bottom), min(end_column, right)
        if row > last_row or column > last_column:
            continue
        corners = {(row, column), (row, last_column), (last_row, column), (last_row, last_column)}
        if corners & covered or not corners.isdisjoint(spans):  # ranges that overlap are a fault of the file
            continue
        places = {(down, across) for down in range(row, last_row + 1) for across in range(column, last_column + 1)}
        if places & covered or not places.isdisjoint(spans):
            continue
        if (row, column) == (first_row, first_column):
            spans[row, column] = (last_row - row + 1, last_column - column + 1)
            covered |= places - {(row, column)}
    return spans, covered
