"""Marked copies of OpenDocument files: annotations in the cells, also where one is written for many."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_files import by_libreoffice, finding, lines_of, mark, one_for_each_cell, same_content, tree, untouched
from office_files import members, opendocument
from test_marked_xlsx import plan as workbook

from hytecore.documents.document import Text, Unreadable
from hytecore.documents.odf.reading import read
from hytecore.location import Location

PATH, TEXT_PATH = "suunnitelma.ods", "suunnitelma.odt"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE, TABLE, TEXT = (f"{{{_ODF}:{name}:1.0}}" for name in ("office", "table", "text"))
ANNOTATION = re.compile(r"<office:annotation xmlns.*?</office:annotation>", re.DOTALL)


def sheet(rows: str) -> bytes:
    """Return an ods with one sheet."""
    return opendocument("ods", f'<table:table table:name="Taulu">{rows}</table:table>')


def row(*cells: str, repeated: int = 1, stated: str = "") -> str:
    """Return the XML of a row."""
    more = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{more}{stated}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", repeated: int = 1, stated: str = "") -> str:
    """Return the XML of a cell."""
    more = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    name = f"<table:table-cell{stated}{more}"
    return f"{name}><text:p>{text}</text:p></table:table-cell>" if text else f"{name}/>"


def lines(annotation: ET.Element) -> list[str]:
    """Return the lines of an annotation."""
    return ["".join(one.itertext()) for one in annotation.iter(f"{TEXT}p")]


def placed(data: bytes) -> dict[tuple[int, int], list[str]]:
    """Return the lines of the annotations by the row and column of their cells, as the format counts them."""
    found = {}
    (table,) = tree(data, "content.xml").iter(f"{TABLE}table")
    down = 1
    for line in table.iter(f"{TABLE}table-row"):
        rows = int(line.get(f"{TABLE}number-rows-repeated", "1"))
        right = 1
        for one in line:
            columns = int(one.get(f"{TABLE}number-columns-repeated", "1"))
            for annotation in one.findall(f"{OFFICE}annotation"):
                assert (rows, columns) == (1, 1), "an annotation in a cell that is written for many"
                assert (down, right) not in found, "two annotations in one cell"
                found[down, right] = lines(annotation)
            right += columns
        down += rows
    return found


def test_a_cell_that_is_written_for_many_is_taken_out() -> None:
    """Of three alike rows of four alike cells, one cell is marked; the others stay as they are, before and after it."""
    data = sheet(row(cell("a")) + row(cell(repeated=3), cell("b"), repeated=3) + row(cell("c", 2)))
    document = read(data, PATH)
    marked = mark(data, PATH, finding("x", Location(PATH, sheet="Taulu", cell="B3")))
    content = ANNOTATION.sub("[x]", members(marked.data)["content.xml"].decode())
    assert content == members(data)["content.xml"].decode().replace(
        row(cell(repeated=3), cell("b"), repeated=3),
        row(cell(repeated=3), cell("b"))
        + row(cell(), "<table:table-cell>[x]</table:table-cell>", cell(), cell("b"))
        + row(cell(repeated=3), cell("b")),
    )
    assert placed(marked.data) == {(3, 2): lines_of("x")}
    assert same_content(data, marked.data, PATH)
    assert document.tables[0].width == 4


@st.composite
def sheets(draw: st.DrawFn) -> bytes:
    """Draw sheets whose rows and cells are written for many, here and there with a comment."""
    count = iter(range(1000))
    note = "<office:annotation><text:p>oma</text:p></office:annotation>"

    def one(alone: bool) -> str:
        repeated = draw(st.integers(1, 3))
        more = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
        words = f"<text:p>teksti{next(count)}</text:p>" if draw(st.booleans()) else ""
        said = note if alone and repeated == 1 and draw(st.booleans()) else ""
        return f"<table:table-cell{more}>{said}{words}</table:table-cell>"

    rows = []
    for _ in range(draw(st.integers(1, 4))):
        repeated = draw(st.integers(1, 3))
        rows.append(row(*(one(repeated == 1) for _ in range(draw(st.integers(1, 3)))), repeated=repeated))
    return sheet("".join(rows) + row(cell("loppu")))


@pytest.mark.property
@given(sheets(), st.data())
def test_no_comment_gets_into_another_cell(data: bytes, draw: st.DataObject) -> None:
    """The annotations of the copy are those of the cells that were chosen, whatever was written for many."""
    document = read(data, PATH)
    findings = one_for_each_cell(document)
    chosen = draw.draw(st.lists(st.sampled_from(findings), unique_by=id, min_size=1))
    marked = mark(data, PATH, *chosen)
    assert same_content(data, marked.data, PATH)
    found = {place: told for place, told in placed(marked.data).items() if told != ["oma"]}
    expected = {}
    for one in chosen:
        assert one.location is not None
        assert one.location.cell is not None
        place = re.fullmatch(r"([A-Z])(\d+)", one.location.cell)
        assert place is not None
        expected[int(place[2]), ord(place[1]) - 64] = one.message.split("\n")[0]
    assert {place: told[-4].split("\n")[0] for place, told in found.items()} == expected


def test_a_comment_that_is_there_is_extended() -> None:
    """A cell of a sheet can have one annotation: ours follows what is said in it."""
    note = "<office:annotation><text:p>Onko sovittu?</text:p></office:annotation>"
    data = sheet(row(f"<table:table-cell>{note}<text:p>a</text:p></table:table-cell>"))
    marked = mark(data, PATH, finding("x", Location(PATH, sheet="Taulu", cell="A1")))
    assert placed(marked.data) == {(1, 1): ["Onko sovittu?", "", "hytecore:", *lines_of("x")]}


def test_the_rest_of_the_file_is_untouched() -> None:
    """Only the content is patched, and only by the annotations; the type of the file stays first and unpacked."""
    data = sheet(row(cell("a"), cell("b")) + row(cell("c", stated=' table:number-rows-spanned="2"'), cell("d")))
    findings = one_for_each_cell(read(data, PATH))
    marked = mark(data, PATH, *findings)
    assert untouched(data, marked.data) == ({"content.xml"}, set())
    assert marked.data[:4] == b"PK\3\4"
    assert marked.data[30:38] == b"mimetype"
    assert ANNOTATION.sub("", members(marked.data)["content.xml"].decode()) == members(data)["content.xml"].decode()
    assert mark(data, PATH, *findings).data == marked.data


def test_a_text_document() -> None:
    """In an odt the annotation is in the paragraph, or in the first one of the cell; boxes and notes hang on theirs."""
    nested = f"<table:table>{row(cell('sisä'))}</table:table>"
    body = (
        "<text:h text:outline-level='1'>Otsikko</text:h><table:table>"
        f"{row(cell('a'), f'<table:table-cell>{nested}<text:p>ulko</text:p></table:table-cell>')}"
        f"{row(cell(repeated=2))}</table:table>"
        "<text:p>isäntä<draw:frame><draw:text-box><text:p>laatikko</text:p></draw:text-box></draw:frame></text:p>"
        "<text:p>viite<text:note><text:note-body><text:p>alaviite</text:p></text:note-body></text:note></text:p>"
    )
    data = opendocument("odt", body)
    document = read(data, TEXT_PATH)
    places = {block.text: block.location for block in document.blocks if isinstance(block, Text)}
    told = [finding(text, place) for text, place in places.items()]
    marked = mark(data, TEXT_PATH, finding("koko", None), *told, *one_for_each_cell(document))
    content = tree(marked.data, "content.xml")
    above = {child: parent for parent in content.iter() for child in parent}
    found = {}
    for annotation in content.iter(f"{OFFICE}annotation"):
        paragraph = above[annotation]
        own = [paragraph.text or "", *(child.tail or "" for child in paragraph)]
        found[lines(annotation)[1].replace("\n", " ")] = "".join(own).strip()
        assert list(paragraph).index(annotation) < 2
    assert found == {
        "koko": "Otsikko", "isäntä": "isäntä", "laatikko": "isäntä", "viite": "viite", "alaviite": "viite",
        "solu 0: a": "a", "solu 1: sisä ulko": "ulko", "solu 2: ": "", "solu 3: ": "",
    }  # fmt: skip
    assert same_content(data, marked.data, TEXT_PATH)


def test_documents_without_a_word() -> None:
    """An empty text gets a paragraph for what is said of it as a whole; an empty sheet has no cell to say it on."""
    text = mark(opendocument("odt", ""), TEXT_PATH, finding("a", None))
    (paragraph,) = tree(text.data, "content.xml").findall(f".//{OFFICE}text/{TEXT}p")
    assert lines(paragraph[0]) == lines_of("a")
    assert mark(sheet(row(cell())), PATH, finding("a", None)).comments == 0


def test_slides_are_refused() -> None:
    """A presentation under the name of a text is not marked."""
    with pytest.raises(Unreadable) as refused:
        mark(opendocument("odp", ""), TEXT_PATH, finding("a", None))
    assert (refused.value.reason, refused.value.detail) == ("wrong-kind", "odp")


def test_libreoffice_opens_the_copy(tmp_path: Path) -> None:
    """A sheet that LibreOffice has written is marked, and it finds each comment in its cell."""
    data = by_libreoffice(workbook(commented=True), "xlsx", "ods", tmp_path)
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    assert same_content(data, marked.data, PATH)
    again = tmp_path / "again"
    again.mkdir()
    book = by_libreoffice(marked.data, "ods", "xlsx", again)
    told = {}
    for name in members(book):
        if re.fullmatch(r"xl/comments\d+\.xml", name):
            for one in tree(book, name).iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}comment"):
                words = "".join(one.itertext())
                found = re.search(r"solu \d+: ?(.*)", words)
                told[name, one.get("ref")] = found[1] if found else words
    assert sorted((place or "", text) for (_, place), text in told.items()) == [
        ("A1", "Toimenpide"), ("A1", "vanha"), ("A2", "Kävelyryhmät"), ("A4", "Kyläkahvila"), ("B1", "Vastuu"),
        ("B2", "Kunta"), ("B3", "Järjestöt"), ("B4", ""), ("C5", "Osuus"),
    ]  # fmt: skip
