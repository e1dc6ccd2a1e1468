"""Word documents made by the tests: the pieces of their XML, and an ordinary plan."""

from __future__ import annotations

import io

import docx
from docx.oxml import parse_xml
from office_files import W


def p(text: str, properties: str = "", run: str = "") -> str:
    """Return the XML of a paragraph of one run."""
    inside = f"<w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def tc(text: str, properties: str = "") -> str:
    """Return the XML of a cell."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: str, columns: tuple[int, ...] = ()) -> str:
    """Return the XML of a table."""
    widths = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl><w:tblGrid>{widths}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def control(inside: str, properties: str = "") -> str:
    """Return the XML of a content control."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def saved(document: object) -> bytes:
    """Return a document of python-docx as bytes."""
    written = io.BytesIO()
    document.save(written)  # type: ignore[attr-defined]
    return written.getvalue()


def plan() -> bytes:
    """Return an ordinary plan: a heading, a bold line, a list and a table with merges and a coloured cell."""
    document = docx.Document()
    document.add_heading("Painopiste 1", 1)
    document.add_paragraph().add_run("Tavoite: yksinäisyys vähenee").bold = True
    document.add_paragraph("Liikuntaneuvonta", style="List Bullet")
    table = document.add_table(rows=3, cols=3)
    for row, words in enumerate(
        [["Toimenpide", "Vastuu", "Tila"], ["Kävelyryhmät", "Kunta", ""], ["", "Järjestöt", ""]]
    ):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(1, 0).merge(table.cell(2, 0))
    shade = parse_xml(f'<w:shd xmlns:w="{W}" w:val="clear" w:color="auto" w:fill="00b050"/>')
    table.cell(1, 2)._tc.get_or_add_tcPr().append(shade)
    document.add_paragraph("Loppusanat")
    return saved(document)
