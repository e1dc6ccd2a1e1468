"""Small Word documents: what is written is read back, in the right styles, and is safe to open."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st

from hytecore.write.ooxml import Layout, Strong, bullet, heading, package, paragraph, section_break, table


def opened(*body: str, layout: Layout | None = None) -> Document:
    """Return a document of *body* as another program reads it."""
    return docx.Document(BytesIO(package(body, layout or Layout("Title", "sv"))))


def test_paragraphs_have_their_styles() -> None:
    """Headings, items and ordinary text have the styles by which a word processor knows them."""
    document = opened(
        heading("Plan", 0), heading("Goals"), heading("Health", 2), paragraph("Why: ", Strong("because")), bullet("one")
    )

    assert [(each.style.name, each.text) for each in document.paragraphs if each.style] == [
        ("Title", "Plan"),
        ("Heading 1", "Goals"),
        ("Heading 2", "Health"),
        ("Normal", "Why: because"),
        ("List Bullet", "one"),
    ]
    assert [(run.text, bool(run.bold)) for run in document.paragraphs[3].runs] == [("Why: ", False), ("because", True)]


def test_a_table_has_a_header_row() -> None:
    """The first row is repeated on each page, and no row is divided between two."""
    document = opened(table(["What", "Where"], [[paragraph("a"), paragraph("b") + paragraph("c")]], [60, 40]))
    rows = document.tables[0].rows

    assert [[cell.text for cell in row.cells] for row in rows] == [["What", "Where"], ["a", "b\nc"]]
    properties = [row._tr.trPr for row in rows]
    names = [[child.tag.rpartition("}")[2] for child in each] for each in properties if each is not None]
    assert names == [["cantSplit", "tblHeader"], ["cantSplit"]]
    assert [round(column.width.mm) for column in document.tables[0].columns if column.width] == [60, 40]


def test_the_page_is_a4_in_one_language() -> None:
    """Size, margins, columns and language are as the layout says, part by part."""
    layout = Layout("Title", "en", margin=12, columns=2, gap=6, size=9)
    document = opened(heading("One", 0), section_break(layout), paragraph("two"), layout=layout)
    columns = [section._sectPr.xpath("./w:cols/@w:num") for section in document.sections]

    assert [(round(each.page_width.mm), round(each.page_height.mm)) for each in document.sections
            if each.page_width and each.page_height] == [(210, 297)] * 2  # fmt: skip
    assert columns == [["1"], ["2"]]
    assert document.core_properties.language == "en-GB"
    assert document.styles.element.xpath("//w:docDefaults//w:lang/@w:val") == ["en-GB"]
    assert document.styles.element.xpath("//w:docDefaults//w:sz/@w:val") == ["18"]


@given(st.text())
def test_any_text_is_kept_as_text(words: str) -> None:
    """Whatever the words are, the parts stay well-formed and hold them as text, but for what XML cannot hold."""
    data = package([paragraph(words)], Layout(words, "fi"))
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
    document = docx.Document(BytesIO(data))
    expected = "".join(c if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff") else "\ufffd" for c in words)

    assert document.paragraphs[0].text == expected.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("suffix", ["", " "])
def test_the_same_body_is_the_same_bytes(suffix: str) -> None:
    """A document does not tell when it was made."""
    body = [heading("Plan"), paragraph(f"text{suffix}")]

    assert package(body, Layout("T", "fi")) == package(body, Layout("T", "fi"))
