"""Lists to choose from: the few words of a field, and the names that stand on other sheets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hytecore.model import shapes
from hytecore.words.workbook import MARK, option_word, sheet_name
from hytecore.words.workbook_guide import guide_word
from hytecore.workbook.names import SECTION_OF
from hytecore.write.spreadsheet import write_text
from hytecore.write.workbook.look import ROWS


class Lists:
    """Offers lists in the cells of a column, and keeps those that stand on no sheet.

    Args:
        language: The language of the words.
        codes: The sheets it has.
    """

    def __init__(self, language: str, codes: Sequence[str]) -> None:
        self._language = language
        self._codes = codes
        self._columns: dict[tuple[str, ...], str] = {}

    def offer(
        self, made: Any, position: int, first: int, code: str, column: str, shape: Any, advice: str, last: int = ROWS
    ) -> None:
        """Offer what may stand in a column, from its first row on, and say what belongs there."""
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        source = self._source(code, column, shape)
        if source is None and not advice:
            return
        letter = get_column_letter(position)
        if source is None:
            offered = DataValidation(allow_blank=True)
        else:
            offered = DataValidation("list", formula1=source, allow_blank=True)
            is_closed = isinstance(shape, (shapes.Choice, shapes.Flag))
            offered.showErrorMessage = is_closed
            offered.errorStyle = "warning"
            offered.error = guide_word("not-in-list", self._language)
        if advice:
            offered.promptTitle = made.cell(1, position).value[:32]
            offered.prompt = advice[:255]
            offered.showInputMessage = True
        offered.add(f"{letter}{first}:{letter}{last}")
        made.add_data_validation(offered)

    def write(self, made: Any) -> None:
        """Write the words of the lists, below what marks the workbook."""
        for options, letter in self._columns.items():
            for row, option in enumerate(options, 3):
                write_text(made[f"{letter}{row}"], option_word(option, self._language))

    def _source(self, code: str, column: str, shape: Any) -> str | None:
        """Return where the words of a list stand."""
        if column in ("goal", "measure", "of") and code in ("uses", "smart", "observations"):
            kind = {"of": "goal" if code == "smart" else "indicator"}.get(column, column)
            return self._names(kind)
        while isinstance(shape, shapes.ListOf):
            shape = shape.item
        match shape:
            case shapes.Choice(options):
                return self._words(options)
            case shapes.Flag():
                return self._words(("yes", "no"))
            case shapes.Reference(kinds):
                return self._names(kinds[0])
            case shapes.Record(cls, str() as bare):
                return self._source(code, column, shapes.written_fields(cls)[bare][1].shape)
            case shapes.OneOf(options):
                found = [each for each in options if isinstance(each, (shapes.Flag, shapes.Reference))]
                return self._source(code, column, found[0]) if found else None
        return None

    def _words(self, options: tuple[str, ...]) -> str:
        from openpyxl.utils import get_column_letter

        letter = self._columns.setdefault(options, get_column_letter(len(self._columns) + 1))
        return f"{MARK}!${letter}$3:${letter}${len(options) + 2}"

    def _names(self, kind: str) -> str | None:
        code = SECTION_OF[kind]
        return f"'{sheet_name(code, self._language)}'!$A$2:$A${ROWS}" if code in self._codes else None
