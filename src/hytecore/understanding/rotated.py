"""Rotated tables: fields as rows, one measure a block or a column, turned so that fields are columns."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from hytecore.documents.document import Cell, Table
from hytecore.understanding.headers import once
from hytecore.understanding.vocabulary import Concept, concept_of

_MOST_WORDS = 4
_WIDEST = 12
_BEGINS: frozenset[Concept] = frozenset({"measure", "goal", "priority", "theme", "number"})


@attrs.define(eq=False)
class _Field:
    """A label with the lines of values beside it; a title between the fields has no lines."""

    label: Cell
    lines: list[list[Cell | None]] = attrs.Factory(list)

    @property
    def concept(self) -> Concept | None:
        return concept_of(self.label.text)

    @property
    def key(self) -> str:
        return self.concept or " ".join(self.label.text.lower().split()).strip(" :")


def upright(table: Table) -> Table:
    """Return a table whose fields are rows as one whose fields are columns; any other as it is.

    Every cell keeps its place in the document. A measure, a goal or a number that comes again begins the next measure,
    and so does each further column of values; any other field that comes again goes on with what it said.
    """
    if table.height < 2 or not 2 <= table.width <= _WIDEST or _heads_columns(table) or not _labels_in(table, 1):
        return table
    fields = _fields(table)
    columns: dict[str, int] = {}
    cells: list[Cell] = []
    for field in fields:
        if field.lines and field.key not in columns:
            columns[field.key] = len(columns) + 1
            cells.append(attrs.evolve(field.label, row=1, column=columns[field.key], row_span=1, column_span=1))
    row = 1
    for block in _blocks(fields):
        if not block[0].lines:
            row += 1
            cells.append(attrs.evolve(block[0].label, row=row, column=1, row_span=1, column_span=len(columns)))
            continue
        for place in range(max(len(line) for field in block for line in field.lines)):
            for step in range(max(len(field.lines) for field in block)):
                row += 1
                for field in block:
                    cell = field.lines[step][place] if step < len(field.lines) else None
                    if cell is not None:
                        here = attrs.evolve(cell, row=row, column=columns[field.key], row_span=1, column_span=1)
                        cells.append(here)
    return Table(tuple(cells), table.location, table.number, len(columns), row)


def _fields(table: Table) -> list[_Field]:
    """Return the fields of a rotated table, from the top, and the titles between them."""
    starts = [1, 3] if table.width == 4 and _labels_in(table, 3) else [1]
    ends = [start - 1 for start in starts[1:]] + [table.width]
    values = [_values(table, start, end) for start, end in zip(starts, ends, strict=True)]
    found: list[_Field] = []
    for row in range(1, table.height + 1):
        for start, columns in zip(starts, values, strict=True):
            label = table.at(row, start)
            line = [_beginning(table, row, column) for column in columns]
            if label is not None and label.row == row and label.column_span >= table.width:
                if label.text.strip() and start == 1:
                    found.append(_Field(label))
            elif label is not None and label.row == row and label.column == start and label.text.strip():
                found.append(_Field(label, [line]))
            elif found and found[-1].lines and any(cell is not None and cell.text.strip() for cell in line):
                found[-1].lines.append(line)  # a label merged over its values, or left empty below itself
            else:
                found += [_Field(cell) for cell in line if cell is not None and cell.text.strip()]
    return found


def _beginning(table: Table, row: int, column: int) -> Cell | None:
    """Return the cell at a place, if it begins in that row."""
    cell = table.at(row, column)
    return cell if cell is not None and cell.row == row else None


def _values(table: Table, start: int, end: int) -> list[int]:
    """Return the columns of values beside the labels in *start*; columns that are merged all the way down are one."""
    rows = range(1, table.height + 1)
    return [
        column
        for column in range(start + 1, end + 1)
        if column == start + 1 or any(table.at(row, column) is not table.at(row, column - 1) for row in rows)
    ]


def _labels_in(table: Table, column: int) -> bool:
    """Whether the cells of a column name the fields of a measure, and nothing else does."""
    cells = [cell for cell in table.cells if cell.column == column and cell.text.strip()]
    cells = [cell for cell in cells if cell.column_span < table.width]
    told = [_label(cell) for cell in cells]
    known = {concept for concept in told if concept is not None}
    is_enough = "measure" in known or "goal" in known or column > 1
    return len(known) > 1 and is_enough and 3 * sum(concept is not None for concept in told) >= 2 * len(cells)


def _heads_columns(table: Table) -> bool:
    """Whether the first row with several cells names a field in each of them: it heads columns."""
    row = next((number for number in range(1, table.height + 1) if len(once(table, number)) > 1), 1)
    told = [_label(cell) for cell in once(table, row)]
    if len(told) < 2 or None in told or len(set(told)) < len(told):
        return False
    below = (_label(cell) for cell in table.cells if cell.column == 1 and cell.row > row and cell.text.strip())
    return len(told) > 2 or not any(below)


def _label(cell: Cell) -> Concept | None:
    """Return the field that a cell is the label of; a longer text is a value, whatever words it holds."""
    return concept_of(cell.text) if len(cell.text.split()) <= _MOST_WORDS else None


def _blocks(fields: list[_Field]) -> Iterator[list[_Field]]:
    """Yield the fields of one measure after another, and each title by itself."""
    block: list[_Field] = []
    for field in fields:
        same = next((known for known in block if known.key == field.key), None)
        if not field.lines or (same is not None and field.concept in (*_BEGINS, None)):
            if block:
                yield block
            block = []
        if not field.lines:
            yield [field]
        elif same is not None and block:
            same.lines += field.lines
        else:
            block.append(field)
    if block:
        yield block
