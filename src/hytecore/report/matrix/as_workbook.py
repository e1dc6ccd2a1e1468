"""The role matrix as a workbook for a spreadsheet: a sheet that prints on A4, with filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hytecore.report.matrix.as_table import header, lines
from hytecore.words.matrix import matrix_word
from hytecore.write.spreadsheet import height_of, saved, write_text

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix

THEME, LEVEL, SIDE, STATE, MEASURES = 24, 19, 27, 21, 44
"""How many characters wide the columns are."""


def render(matrix: RoleMatrix) -> bytes:
    """Return the workbook."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    book = Workbook()
    sheet: Any = book.active
    sheet.title = matrix_word("title", matrix.language)[:31]
    sheet.append(header(matrix))
    widths = (THEME, LEVEL, *(SIDE for _ in matrix.sides), STATE, MEASURES)
    for line in lines(matrix):
        sheet.append([""] * len(line))
        for cell, words in zip(sheet[sheet.max_row], line, strict=True):
            write_text(cell, words)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(bottom=Side("thin", "8A949E"))
        sheet.row_dimensions[sheet.max_row].height = height_of(zip(line, widths, strict=True))
    for cell in sheet[1]:
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E6B")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[sheet.cell(1, number).column_letter].width = width
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    return saved(book)
