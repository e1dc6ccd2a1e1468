"""The workbook of a plan, or an empty one to fill in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hytecore.errors import SettingsError
from hytecore.model import shapes
from hytecore.model.plan import FORMAT_VERSION, Plan
from hytecore.words.workbook import MARK, header, sheet_name
from hytecore.words.workbook_guide import hint
from hytecore.workbook.amounts import is_stored_as_number
from hytecore.workbook.book import Book, book_of
from hytecore.workbook.sheets import ALWAYS, FURTHER, Field, part_shape, sheet, width_of
from hytecore.workbook.tables import BLOCK_COLUMNS
from hytecore.write.plan_file import to_data
from hytecore.write.spreadsheet import LONGEST, saved, write_text
from hytecore.write.workbook.guide import write_guide
from hytecore.write.workbook.lists import Lists
from hytecore.write.workbook.look import Look


def render(plan: Plan, language: str | None = None) -> bytes:
    """Return the workbook of *plan*; the same plan makes the same bytes.

    Args:
        plan: The plan.
        language: The language of headers, lists and dates; that of the plan if not given.

    Raises:
        SettingsError: If a text is longer than a cell of a workbook can hold.
    """
    return _render(to_data(plan), language or plan.language)


def template(language: str) -> bytes:
    """Return an empty workbook to fill in."""
    return _render({"plan": {"languages": [language]}}, language)


def _render(data: Mapping[str, Any], language: str) -> bytes:
    from openpyxl import Workbook

    book = book_of(data, language)
    workbook = Workbook()
    del workbook[workbook.sheetnames[0]]
    look = Look()
    write_guide(workbook, look, language)
    codes = [code for code in (*ALWAYS, *FURTHER) if code in ALWAYS or book[code]]
    lists = Lists(language, [code for code in codes if code != "blocks"])
    for code in codes:
        made = workbook.create_sheet(sheet_name(code, language))
        if code == "plan":
            _upright(made, look, lists, book, language)
        else:
            _sheet(made, look, lists, code, book, language)
    mark = workbook.create_sheet(MARK)
    for column, words in enumerate((MARK, str(FORMAT_VERSION), language), 1):
        write_text(mark.cell(1, column), words)
    lists.write(mark)
    mark.sheet_state = "hidden"
    workbook.active = 0
    return saved(workbook)


def _sheet(made: Any, look: Look, lists: Lists, code: str, book: Book, language: str) -> None:
    columns = _columns(code, book)
    for number, column in enumerate(columns, 1):
        look.head(made, number, header(code, column, language), _width(code, column))
    shapes_of = {column: shape for field in _fields(code) for column, shape in _shapes(field).items()}
    for number, row in enumerate(book[code], 2):
        for position, column in enumerate(columns, 1):
            _write(made.cell(number, position), row.get(column, ""), shapes_of.get(column), made.title)
        look.row(made, number, [(row.get(column, ""), _width(code, column)) for column in columns])
    for position, column in enumerate(columns, 1):
        lists.offer(made, position, 2, code, column, shapes_of.get(column), hint(code, column, language))
    look.finish(made, len(columns))


def _upright(made: Any, look: Look, lists: Lists, book: Book, language: str) -> None:
    """Write the sheet of the plan itself, a fact a row."""
    texts = book["plan"][0]
    for number, (column, width) in enumerate((("head", 28), ("value", 50), ("hint", 60)), 1):
        look.head(made, number, header("plan", column, language), width)
    shapes_of = {column: shape for field in _fields("plan") for column, shape in _shapes(field).items()}
    for number, column in enumerate(_columns("plan", book), 2):
        write_text(made.cell(number, 1), header("plan", column, language))
        _write(made.cell(number, 2), texts.get(column, ""), None, made.title)
        advice = hint("plan", column, language)
        if advice:
            write_text(made.cell(number, 3), advice)
        look.fact(made, number, texts.get(column, ""), advice)
        lists.offer(made, 2, number, "plan", column, shapes_of.get(column), "", last=number)
    look.finish(made, 3, upright=True)


def _width(code: str, column: str) -> int:
    return 60 if (code, column) == ("blocks", "value") else width_of(column)


def _fields(code: str) -> tuple[Field, ...]:
    return () if code == "blocks" else sheet(code).fields


def _columns(code: str, book: Book) -> list[str]:
    """Return the columns of a sheet: those that are always there, and those in which something stands."""
    if code == "blocks":
        return list(BLOCK_COLUMNS)
    used = {column for row in book[code] for column, text in row.items() if text}
    core = {*sheet(code).owners, *(column for field in sheet(code).fields for column in field.core)}
    return [column for column in sheet(code).columns() if column in used or column in core]


def _shapes(field: Field) -> dict[str, Any]:
    """Return the shape of what stands in each column of a field."""
    if field.kind == "record":
        return {column: part_shape(field, column)[0] for column in field.columns}
    if field.kind == "owners":
        actor = shapes.Reference(("actor",))
        role = shapes.written_fields(field.written.shape.item.cls)["role"][1].shape
        return dict(zip(field.columns, (actor, role, actor), strict=True))
    return {field.columns[0]: field.written.shape}


def _write(cell: Any, text: str, shape: Any, where: str) -> None:
    """Write a text, as a number where it is one in a column of numbers, else never as anything but text."""
    if not text:
        return
    if len(text) > LONGEST:
        raise SettingsError("cell-too-long", where=f"{where}!{cell.coordinate}", n=len(text))
    if isinstance(shape, shapes.Number) and is_stored_as_number(text):
        decimals = text.replace(",", ".").partition(".")[2]
        cell.value = float(text.replace(",", ".")) if decimals else int(text)
        cell.number_format = f"0.{'0' * len(decimals)}" if decimals else "0"
    else:
        write_text(cell, text)
