"""One table of measures as a document of every format, merged cells included, and as other programs save it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "documents"))

from office_files import opendocument
from printed import line, pdf, said

TITLE = "Testilän hyvinvointisuunnitelma 2025–2028"
HEADER = ("Tavoite", "Toimenpide", "Vastuutaho", "Aikataulu", "Tila", "Mittari")
ROWS = (
    ("Liikunta lisääntyy", "Kävelyryhmät", "Liikuntapalvelut", "2026", "kesken", "Ryhmien määrä"),
    ("", "Porraspäivät", "Tekninen toimi, kirjasto", "syksyllä 2026", "valmis", "Osallistujien määrä"),
    ("", "", "", "keväällä 2027", "", "Palautteen keskiarvo"),
    ("Yksinäisyys vähenee", "Kyläkahvila", "Kirjasto", "jatkuva", "ei aloitettu", "Kävijämäärä"),
)
"""The cells; the goal of the first row is merged over the first three."""
MERGED = {(1, 1): 3}
"""How many rows the cells at a row and column cover."""


def as_markdown() -> bytes:
    """Return the table in Markdown, which has no merged cells."""
    lines = [f"| {' | '.join(row)} |" for row in (HEADER, ("---",) * 6, *ROWS)]
    return f"# {TITLE}\n\n{chr(10).join(lines)}\n".encode()


def as_html() -> bytes:
    """Return the table in HTML."""
    rows = ["".join(f"<th>{head}</th>" for head in HEADER)]
    for number, row in enumerate(ROWS, 1):
        cells = []
        for column, text in enumerate(row, 1):
            span = MERGED.get((number, column), 1)
            if column == 1 and not text:
                continue
            cells.append(f"<td{f' rowspan={span}' if span > 1 else ''}>{escape(text)}</td>")
        rows.append("".join(cells))
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<html lang=fi><body><h1>{TITLE}</h1><table>{body}</table></body></html>".encode()


def as_csv() -> bytes:
    """Return the table as a spreadsheet program saves it in Finland: semicolons, and a mark of the encoding."""
    lines = [";".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in (HEADER, *ROWS)]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def as_csv_of_windows() -> bytes:
    """Return the same in the encoding of older programs."""
    return as_csv().decode("utf-8-sig").encode("cp1252")


def as_xlsx() -> bytes:
    """Return the table in a workbook."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Toimenpiteet"
    sheet.append([TITLE])
    sheet.append([])
    sheet.append(list(HEADER))
    for row in ROWS:
        sheet.append([cell or None for cell in row])
    sheet.merge_cells("A4:A6")
    return _saved(book.save)


def as_docx() -> bytes:
    """Return the table in a text document."""
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 0)
    table = document.add_table(len(ROWS) + 1, len(HEADER))
    for number, row in enumerate((HEADER, *ROWS)):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    table.cell(1, 0).merge(table.cell(3, 0))
    table.cell(1, 0).text = ROWS[0][0]
    return _saved(document.save)


def as_pptx() -> bytes:
    """Return the table on a slide."""
    from pptx import Presentation
    from pptx.util import Cm

    slides = Presentation()
    slide = slides.slides.add_slide(slides.slide_layouts[5])
    assert slide.shapes.title is not None
    slide.shapes.title.text = TITLE
    table = slide.shapes.add_table(len(ROWS) + 1, len(HEADER), Cm(1), Cm(4), Cm(23), Cm(12)).table
    for number, row in enumerate((HEADER, *ROWS)):
        for column, text in enumerate(row):
            table.cell(number, column).text = text
    table.cell(1, 0).merge(table.cell(3, 0))
    table.cell(1, 0).text = ROWS[0][0]
    return _saved(slides.save)


def as_ods() -> bytes:
    """Return the table in an OpenDocument spreadsheet."""
    rows = []
    for number, row in enumerate((HEADER, *ROWS)):
        cells = []
        for column, text in enumerate(row, 1):
            if number > 1 and column == 1 and not text:
                cells.append("<table:covered-table-cell/>")
                continue
            span = MERGED.get((number, column), 1)
            spanned = f' table:number-rows-spanned="{span}" table:number-columns-spanned="1"' if span > 1 else ""
            words = f"<text:p>{escape(text)}</text:p>" if text else ""
            cells.append(f'<table:table-cell office:value-type="string"{spanned}>{words}</table:table-cell>')
        rows.append(f"<table:table-row>{''.join(cells)}</table:table-row>")
    return opendocument("ods", f'<table:table table:name="Toimenpiteet">{"".join(rows)}</table:table>')


def as_pdf() -> bytes:
    """Return the table printed with rules; no rule divides what is merged."""
    xs = (10, 76, 140, 214, 280, 330, 396)
    ys = (40, 60, 90, 120, 150, 180)
    drawn = [said(10, 25, TITLE.replace("–", "-"), 12, "bold")]
    for y in ys:
        start = 76 if 60 < y < 150 else 10
        drawn.append(line(start, y, 396, y))
    drawn += [line(x, 40, x, 180) for x in xs]
    for number, row in enumerate((HEADER, *ROWS)):
        for column, text in enumerate(row):
            for part, words in enumerate(_wrapped(text)):
                drawn.append(said(xs[column] + 2, ys[number] + 10 + 9 * part, words, 6))
    return pdf(drawn)


FORMATS: dict[str, Callable[[], bytes]] = {
    ".md": as_markdown,
    ".txt": as_markdown,
    ".html": as_html,
    ".csv": as_csv,
    ".tsv": lambda: as_csv().replace(b";", b"\t"),
    ".xlsx": as_xlsx,
    ".docx": as_docx,
    ".pptx": as_pptx,
    ".ods": as_ods,
    ".pdf": as_pdf,
}


def _wrapped(text: str, width: int = 20) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _saved(save: Callable[[io.BytesIO], object]) -> bytes:
    buffer = io.BytesIO()
    save(buffer)
    return buffer.getvalue()
