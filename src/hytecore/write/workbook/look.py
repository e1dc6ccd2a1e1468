"""How the sheets look: headers that stay in sight, filters, widths, wrapped lines, and a page of A4 for printing."""

from __future__ import annotations

from typing import Any

from hytecore.write.spreadsheet import height_of, write_text

ROWS = 300
"""How many rows are made ready to be filled in."""
WIDE = 220
"""From this many characters on a line is printed on A3."""
_DARK, _LINE = "1F4E6B", "8A949E"


class Look:
    """Makes sheets fit to read and to print; nothing is said by colour alone."""

    def __init__(self) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self._wrapped = Alignment(wrap_text=True, vertical="top", horizontal="left")
        self._middle = Alignment(wrap_text=True, vertical="center")
        self._bold = Font(name="Calibri", bold=True)
        self._light = Font(name="Calibri", bold=True, color="FFFFFF")
        self._grey = Font(name="Calibri", italic=True, color="44505A")
        self._big = Font(name="Calibri", bold=True, size=14)
        self._dark = PatternFill("solid", fgColor=_DARK)
        self._line = Border(bottom=Side("thin", _LINE))

    def head(self, sheet: Any, column: int, words: str, width: int, row: int = 1) -> None:
        """Write the header of a column, whose cells will wrap."""
        cell = sheet.cell(row, column)
        write_text(cell, words)
        cell.font, cell.fill, cell.alignment = self._light, self._dark, self._middle
        if row == 1:
            dimension = sheet.column_dimensions[cell.column_letter]
            dimension.width = width
            dimension.alignment = self._wrapped

    def row(self, sheet: Any, number: int, cells: list[tuple[str, int]]) -> None:
        """Make a row high enough for its texts."""
        for column in range(1, len(cells) + 1):
            cell = sheet.cell(number, column)
            cell.alignment, cell.border = self._wrapped, self._line
        sheet.row_dimensions[number].height = height_of(cells)

    def fact(self, sheet: Any, number: int, value: str, advice: str) -> None:
        """Make a row of a sheet whose facts stand below each other."""
        self.row(sheet, number, [("", 28), (value, 50), (advice, 60)])
        sheet.cell(number, 1).font = self._bold
        sheet.cell(number, 3).font = self._grey

    def words(self, sheet: Any, number: int, words: str, width: int, *, big: bool = False) -> None:
        """Write a line of running text across the sheet."""
        cell = sheet.cell(number, 1)
        write_text(cell, words)
        cell.alignment = self._wrapped
        if big:
            cell.font = self._big
        sheet.merge_cells(start_row=number, start_column=1, end_row=number, end_column=8)
        sheet.row_dimensions[number].height = 24 if big else height_of([(words, width)])

    def finish(self, sheet: Any, columns: int, *, upright: bool = False) -> None:
        """Keep the headers in sight and on every page, and fit the sheet to A4."""
        from openpyxl.utils import get_column_letter

        heads = [(cell.value or "", int(sheet.column_dimensions[cell.column_letter].width)) for cell in sheet[1]]
        sheet.row_dimensions[1].height = height_of((words, width - 1) for words, width in heads)
        sheet.freeze_panes = "B2"
        sheet.print_title_rows = "1:1"
        if not upright:
            sheet.auto_filter.ref = f"A1:{get_column_letter(columns)}{max(sheet.max_row, 2)}"
        self.paper(sheet, "portrait" if upright else "landscape")

    def paper(self, sheet: Any, orientation: str) -> None:
        """Fit a sheet to the width of A4, one that could not be read on that to A3, with page numbers."""
        wide = sum(dimension.width for dimension in sheet.column_dimensions.values()) > WIDE
        sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, 8 if wide else 9
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_margins.left = sheet.page_margins.right = 0.4
        sheet.oddFooter.center.text = "&A · &P / &N"
