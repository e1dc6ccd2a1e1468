"""Damaged documents: a marked copy is whole, or it is said that there is none."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_files import finding, mark
from office_files import damaged
from one_table import FORMATS
from test_marked_xlsx import plan as workbook

from hytecore.documents.document import Unreadable
from hytecore.errors import RequestError
from hytecore.location import Location

PARTS = {
    ".docx": ("word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"),
    ".xlsx": ("xl/worksheets/sheet1.xml", "xl/comments/comment1.xml", "xl/worksheets/_rels/sheet1.xml.rels"),
    ".pptx": ("ppt/presentation.xml", "ppt/commentAuthors.xml", "ppt/comments/comment.xml"),
    ".ods": ("content.xml",),
}


@cache
def good(suffix: str) -> bytes:
    """Return a document that has comments already."""
    if suffix == ".xlsx":
        return workbook(commented=True)
    return mark(FORMATS[suffix](), f"s{suffix}", finding("ensimmäinen", None)).data


@pytest.mark.property
@pytest.mark.parametrize(("suffix", "part"), [(suffix, part) for suffix, parts in PARTS.items() for part in parts])
@given(data=st.data())
def test_nothing_but_a_whole_copy_or_a_word(suffix: str, part: str, data: st.DataObject) -> None:
    """Whatever bytes are changed, the copy can be unpacked, or the reader's refusal is what comes."""
    document = data.draw(damaged(good(suffix), part))
    path = f"s{suffix}"
    sheet = Location(path, sheet="Toimenpiteet & muuta", cell="B2")
    places = [None, sheet, Location(path, table=1, row=2, column=2)]
    try:
        marked = mark(document, path, *(finding("a", place) for place in places))
    except (Unreadable, RequestError):
        return
    with zipfile.ZipFile(io.BytesIO(marked.data)) as file:
        assert file.namelist()
