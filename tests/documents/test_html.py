"""HTML files: cells with their lines, spans, colours and hidden parts; texts; what Word and Excel write."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seen import ABOVE, cell, notes, rows, texts

from hytecore.documents.document import Document, Table, Unreadable
from hytecore.documents.html.reading import HtmlReader, read
from hytecore.testing.work import instructions, is_linear


def html(text: str) -> Document:
    """Return the document that a text of HTML is."""
    return read(text.encode(), "plan.html")


def table(text: str) -> Table:
    """Return the only table of a text of HTML."""
    (found,) = html(text).tables
    return found


def test_a_page_is_read_in_order_with_lines() -> None:
    """Headings, paragraphs, items and tables stand in the order of the page, each with the line it begins on."""
    document = html(
        "<!doctype html><html lang=fi><head><title>Nimi</title><style>p{color:red}</style><script>'<td>x'</script>\n"
        "<body><h2>Tavoitteet &amp; keinot</h2>\n"
        "<p>Ensin <b>tämä</b><br>ja sitten\ntuo&nbsp;10&nbsp;%\n<p><b>Lihava</b>\n"
        "<ul><li>yksi<ol><li>sisin</ol><li>kaksi</ul>\n<table><caption>Taulukko</caption><tr><td>a</table>loppu"
    )
    assert texts(document) == [
        ("heading", 2, "Tavoitteet & keinot"),
        ("paragraph", 0, "Ensin tämä\nja sitten tuo\u00a010\u00a0%"),
        ("paragraph", 0, "Lihava"),
        ("item", 1, "yksi"),
        ("item", 2, "sisin"),
        ("item", 1, "kaksi"),
        ("paragraph", 0, "Taulukko"),
        ("paragraph", 0, "loppu"),
    ]
    assert [block.location.line for block in document.blocks] == [2, 3, 5, 6, 6, 6, 7, 7, 7]
    assert isinstance(document.blocks[-2], Table)
    assert document.language == "fi"


def test_spans_are_laid_out_as_browsers_do() -> None:
    """Cells from above push others aside; a span of 0 rows goes to the end of its group, others end there too."""
    found = table(
        "<table><thead><tr><th rowspan=9>A<th colspan=2>B</thead>\n"
        "<tr><td rowspan=0>C<td>D<td>E\n<tr><td colspan=2>F\n<tr><td>G</table>"
    )
    assert rows(found) == [["A", "B", ABOVE], ["C", "D", "E"], [ABOVE, "F", ABOVE], [ABOVE, "G", None]]
    assert [(one.text, one.row_span, one.column_span, one.location.line, one.is_header) for one in found.cells] == [
        ("A", 1, 1, 1, True),
        ("B", 1, 2, 1, True),
        ("C", 3, 1, 2, False),
        ("D", 1, 1, 2, False),
        ("E", 1, 1, 2, False),
        ("F", 1, 2, 3, False),
        ("G", 1, 1, 4, False),
    ]


def test_overlapping_spans_leave_every_place_to_one_cell() -> None:
    """Where a wide cell would run into one from above, it is made narrower."""
    found = table("<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>d<td>e</table>")
    assert rows(found) == [["a", "b", "c"], ["d", ABOVE, "e"]]


def test_text_of_cells_has_lines_items_and_inner_tables() -> None:
    """Paragraphs, breaks, items and the cells of an inner table are lines of the cell."""
    found = table(
        "<table><tr><td><p>Yksi</p><p>kaksi<br>kolme</p><ul><li>a<ul><li>b</ul></ul>"
        "<td><table><tr><td>sisä<td>cell</table>ulko<td>hyvin&shy;<b>voin</b>ti<td>&nbsp;<td><pre>x\n  y</pre></table>"
    )
    assert rows(found) == [["Yksi\nkaksi\nkolme\n• a\n• b", "sisä\ncell\nulko", "hyvinvointi", "", "x\ny"]]


@pytest.mark.parametrize(
    ("markup", "fill"),
    [
        ("<tr><td bgcolor=red>", "FF0000"),
        ("<tr><td bgcolor=00B050>", "00B050"),
        ("<tr><td style='background-color: #FC0'>", "FFCC00"),
        ("<tr><td style='background:rgb(0, 176, 80) none'>", "00B050"),
        ("<tr style='background:yellow'><td>", "FFFF00"),
        ("<tr style='background:yellow'><td style='background:white'>", None),
        ("<tr><td class='y xl65'>", "FF0000"),
        ("<tr><td style='background:white'>", None),
        ("<tr><td style='background:rgba(1,2,3,0)'>", None),
        ("<tr><td>", None),
    ],
)
def test_the_colour_of_a_cell_is_found(markup: str, fill: str | None) -> None:
    """A colour stands on the cell, on its row, or in a style sheet; white is none."""
    found = table(f"<style>td.xl65 {{mso-pattern:black none; background:#FF0000}}</style><table>{markup}</table>")
    assert [one.fill for one in found.cells] == [fill]


def test_hidden_parts_are_marked_or_counted() -> None:
    """Hidden rows and cells are read and marked; hidden text is not read, and a note says so."""
    document = html(
        "<table><tr style='display:none'><td>a<tr><td hidden>b<td>c</table><p hidden>ei</p>\n"
        "<span style='display:none'>ei</span>näkyy<img src=x alt='punainen'>"
    )
    assert [(one.text, one.hidden) for one in document.tables[0].cells] == [("a", True), ("b", True), ("c", False)]
    assert texts(document) == [("paragraph", 0, "näkyypunainen")]
    assert notes(document) == [
        ("hidden-row", 2, "plan.html: table 1, line 1"),
        ("hidden-text", 2, "plan.html:1"),
        ("picture", 1, "plan.html:2"),
    ]


def test_lists_of_word_are_lists() -> None:
    """Word writes items as paragraphs whose mark stands in a conditional comment."""
    document = html(
        "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level2 lfo1'><![if !supportLists]>"
        "<span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span><![endif]>Kohta<o:p></o:p></p>"
        "<!--[if gte mso 9]><xml>ei</xml><![endif]--><p class=MsoNormal>Kappale<o:p>&nbsp;</o:p></p>"
    )
    assert texts(document) == [("item", 2, "Kohta"), ("paragraph", 0, "Kappale")]


@pytest.mark.parametrize(
    "data",
    [
        '<meta charset="windows-1252"><p>Päätös – ”ääni”'.encode("cp1252"),
        '<meta http-equiv=Content-Type content="text/html; charset=iso-8859-1"><p>Päätös – ”ääni”'.encode("cp1252"),
        '<meta charset="utf-8"><p>Päätös – ”ääni”'.encode(),
        '<meta charset="iso-8859-1"><p>Päätös – ”ääni”'.encode(),
        '<meta charset="rot13"><p>Päätös – ”ääni”'.encode(),
        "<p>Päätös – ”ääni”".encode("utf-16"),
        "<p>Päätös – ”ääni”".encode("cp1252"),
    ],
)
def test_the_encoding_is_found(data: bytes) -> None:
    """A mark, the file's own word and the bytes themselves tell the encoding, in this order of trust."""
    assert texts(read(data, "x.html")) == [("paragraph", 0, "Päätös – ”ääni”")]


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", ""),
        (b"Tavoite;Toimenpide", "wrong-kind", "txt"),
        (b"PK\x03\x04", "wrong-kind", "zip"),
        (b"<table><tr>" + b"<td colspan=1000>x" * 3000, "too-many-cells", "> 2000000"),
    ],
)
def test_what_is_no_html_is_said(data: bytes, reason: str, detail: str) -> None:
    """The reason says what is wrong with the file as a whole."""
    with pytest.raises(Unreadable) as refused:
        read(data, "x.html")
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


@pytest.mark.parametrize(
    "piece", ["<a ", "<!--", "<![if x>", "<!", "<div>", "<table><tr><td>", "<td rowspan=9999>", "&"]
)
def test_endless_beginnings_take_no_time(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work grows with the file, and Python's parser sees no beginning whose end it would look for to the end."""
    fed: list[str] = []
    feed = HtmlReader.feed

    def watched(reader: HtmlReader, text: str) -> None:
        fed.append(text)
        feed(reader, text)

    monkeypatch.setattr(HtmlReader, "feed", watched)
    documents = [html("<p>alku</p>" + piece * number) for number in (1, 20_000)]
    assert [texts(document)[0] for document in documents] == [("paragraph", 0, "alku")] * 2
    for begins, ends in (("<", ">"), ("<!--", "-->"), ("<![", "]>")):
        assert [text for text in fed if text.rfind(begins) > text.rfind(ends)] == []
    assert is_linear(*(instructions(partial(html, "<p>alku</p>" + piece * n)) for n in (100, 200, 400)))


PIECES = [
    "<table>",
    "</table>",
    "<tr>",
    "<td>",
    "<th rowspan=2>",
    "<td colspan=3>",
    "<ul>",
    "<li>",
    "</p>",
    "<![",
    "x",
    "<p",
]


@pytest.mark.property
@given(st.lists(st.sampled_from([*PIECES, ">", "</td>", "<!--", "<br>", "</div>", "<caption>"]), max_size=40))
def test_whatever_is_nested_how_is_read(pieces: list[str]) -> None:
    """Any order of tags gives a document in which no two cells cover one place."""
    for found in html("<p>" + "".join(pieces)).tables:
        places = [
            (row, column)
            for one in found.cells
            for row in range(one.row, one.row + one.row_span)
            for column in range(one.column, one.column + one.column_span)
        ]
        assert len(places) == len(set(places))


def test_a_cell_says_whether_it_is_bold() -> None:
    """A cell is bold when all of its text is."""
    found = table("<table><tr><td><b>a</b> <strong>b</strong><td>a<b>b</b><td style='font-weight:700'>c<td></table>")
    assert [cell(found, 1, column).bold for column in (1, 2, 3, 4)] == [True, False, True, False]
