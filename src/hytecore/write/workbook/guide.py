"""The guide of the workbook: how to fill it in, what belongs in each column, and two rows as an example."""

from __future__ import annotations

from typing import Any

from hytecore.words.workbook import header, sheet_name
from hytecore.words.workbook_guide import EXAMPLES, HINTS, guide_word
from hytecore.workbook.sheets import ALWAYS, sheet
from hytecore.write.spreadsheet import write_text
from hytecore.write.workbook.look import Look

_WIDTHS = (26, 26, 30, 14, 22, 18, 16, 26)


def write_guide(workbook: Any, look: Look, language: str) -> None:
    """Add the guide."""
    made = workbook.create_sheet(sheet_name("guide", language))
    for column, width in zip("ABCDEFGH", _WIDTHS, strict=True):
        made.column_dimensions[column].width = width
    row = 1
    look.words(made, row, guide_word("title", language), sum(_WIDTHS), big=True)
    for key in "123456":
        row += 1
        look.words(made, row, f"{key}. {guide_word(key, language)}", sum(_WIDTHS))
    row = _examples(made, look, row + 2, language)
    row = _columns(made, look, row + 2, language)
    look.paper(made, "landscape")


def _examples(made: Any, look: Look, row: int, language: str) -> int:
    look.words(made, row, guide_word("examples", language), sum(_WIDTHS), big=True)
    row += 1
    columns = list(EXAMPLES[language][0])
    for number, column in enumerate(columns, 1):
        look.head(made, number, header("measures", column, language), 0, row)
    for example in EXAMPLES[language]:
        row += 1
        for number, column in enumerate(columns, 1):
            write_text(made.cell(row, number), example[column])
        look.row(made, row, [(example[column], width) for column, width in zip(columns, _WIDTHS, strict=True)])
    return row


def _columns(made: Any, look: Look, row: int, language: str) -> int:
    look.words(made, row, guide_word("columns", language), sum(_WIDTHS), big=True)
    row += 1
    for number, key in enumerate(("sheet", "column", "meaning"), 1):
        look.head(made, number, guide_word(key, language), 0, row)
    made.merge_cells(start_row=row, start_column=3, end_row=row, end_column=8)
    for code in ALWAYS:
        for column in sheet(code).columns():
            words = HINTS.get(f"{code}.{column}")
            if words is None:
                continue
            row += 1
            told = (sheet_name(code, language), header(code, column, language), _of(words, language))
            for number, text in enumerate(told, 1):
                write_text(made.cell(row, number), text)
            made.merge_cells(start_row=row, start_column=3, end_row=row, end_column=8)
            look.row(made, row, [(text, width) for text, width in zip(told, (26, 26, 120), strict=True)])
    return row


def _of(words: tuple[str, str, str], language: str) -> str:
    return words[("fi", "sv", "en").index(language)]
