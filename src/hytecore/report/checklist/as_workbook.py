"""The answered checklist as a workbook: a row for each question, with filters; made to print on A4."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from hytecore.report.checklist.as_text import capitalised
from hytecore.report.checklist.telling import answer_word, day_of, opening, told
from hytecore.words.checklist import checklist_word
from hytecore.write.spreadsheet import cells_for, height_of, saved, write_text

if TYPE_CHECKING:
    from hytecore.report.checklist.answers import Answer, Answers

COLUMNS = {
    "plan": 16,
    "section": 15,
    "id": 12,
    "question": 28,
    "answer": 15,
    "found": 46,
    "todo": 34,
    "whom": 16,
    "source": 16,
}
"""The columns, and how many characters wide each is; that of the plan is there where there are several."""
FOUND = ("where", "looked_at", "findings", "why", "besides", "concerned")
TODO = ("do", "ask")
SHADES = {"met": "E2F1E4", "not_met": "F9DEDC", "cannot_be_told": "FFF3CD", "not_concerned": "ECECEC"}
"""Backgrounds of the answers, which also stand in words."""


def render(answers: Answers) -> bytes:
    """Return the workbook; the same answers make the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    _list(book.active, answers)
    _about(book.create_sheet(checklist_word("about", answers.language)), answers)
    return saved(book)


def rows(answers: Answers) -> Iterator[dict[str, str]]:
    """Yield a row for each question of each plan: what stands in each column, and the state under `state`.

    What does not fit into the highest row there is goes on in a further row of the same question.
    """
    language = answers.language
    for plan in answers.plans:
        for section, given in plan.sections:
            for answer in given:
                asked = answer.item.question[language]
                cells = {name: cells_for(words, COLUMNS[name]) for name, words in _told(answers, answer).items()}
                for number in range(max(map(len, cells.values()))):
                    yield {
                        "plan": plan.title,
                        "section": section.title[language],
                        "id": answer.item.id,
                        "question": asked if not number else checklist_word("continued", language, text=asked),
                        "answer": capitalised(answer_word(answer, language)),
                        **{name: "".join(texts[number : number + 1]) for name, texts in cells.items()},
                        "source": answer.item.source,
                        "state": answer.state,
                    }


def _told(answers: Answers, answer: Answer) -> dict[str, str]:
    found: list[str] = []
    todo: list[str] = []
    whom: list[str] = []
    for part in told(answers, answer):
        if part.kind in FOUND:
            found += [f"{checklist_word(part.kind, answers.language)}:", *(f"– {line}" for line in part.lines)]
        else:
            (todo if part.kind in TODO else whom).extend(part.lines)
    return {"found": "\n".join(found), "todo": "\n".join(todo), "whom": "\n".join(whom)}


def _list(sheet: Any, answers: Answers) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    language = answers.language
    sheet.title = checklist_word("list", language)
    columns = [name for name in COLUMNS if name != "plan" or len(answers.plans) > 1]
    sheet.append([checklist_word(f"column.{name}", language) for name in columns])
    for number, row in enumerate(rows(answers), 2):
        for column, name in enumerate(columns, 1):
            cell = sheet.cell(number, column)
            write_text(cell, row[name])
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(bottom=Side("thin", "8A949E"))
            if name == "answer":
                cell.fill = PatternFill("solid", fgColor=SHADES[row["state"]])
                cell.font = Font(name="Calibri", bold=True)
        sheet.row_dimensions[number].height = height_of((row[name], COLUMNS[name]) for name in columns)
    for column, name in enumerate(columns, 1):
        cell = sheet.cell(1, column)
        cell.font = Font(name="Calibri", bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor="1F4E6B")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
        sheet.column_dimensions[cell.column_letter].width = COLUMNS[name]
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    _for_paper(sheet, "landscape")


def _about(sheet: Any, answers: Answers) -> None:
    """Write what the list is, which plans it is about, and what stood in the way."""
    from openpyxl.styles import Alignment, Font

    plans = [f"{plan.title} ({plan.path or plan.plan})" for plan in answers.plans]
    lines = [answers.title, day_of(answers), *plans, *opening(answers)]
    lines.append(checklist_word("meaning", answers.language))
    sheet.column_dimensions["A"].width = 90
    for number, line in enumerate(lines, 1):
        cell = sheet.cell(number, 1)
        write_text(cell, line)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[number].height = height_of([(line, 90)])
    sheet["A1"].font = Font(name="Calibri", bold=True, size=13)
    _for_paper(sheet, "portrait")


def _for_paper(sheet: Any, orientation: str) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = orientation, 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.center.text = "&P / &N"
