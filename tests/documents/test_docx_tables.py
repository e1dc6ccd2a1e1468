"""Tables of Word: each cell once and in its place, whatever Word's own grid makes of it."""

from __future__ import annotations

import pytest
from office_files import changed, grid
from office_files import docx as made
from word_documents import control, p, plan, tbl, tc

from hytecore.documents.docx.reading import read
from hytecore.location import Location

PATH = "suunnitelma.docx"


def test_cells_rows_and_tables_in_content_controls_are_read() -> None:
    """A control may stand around a cell, a row, a table or a paragraph of a cell; an unfilled cell is blank."""
    prompt = control(tc("Valitse kohde"), "<w:showingPlcHdr/>")
    last = control(f"<w:tr><w:tc>{control(p('kappale'))}</w:tc>{tc('viimeinen')}</w:tr>")
    body = control(f"<w:tbl><w:tr>{control(tc('solu'))}{prompt}</w:tr>{last}</w:tbl>")
    (table,) = read(made(body), PATH).tables
    assert grid(table) == [["solu", ""], ["kappale", "viimeinen"]]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            [tc("a", '<w:gridSpan w:val="2"/>') + tc("b"), tc("c") + tc("d") + tc("e")],
            [["a", "a", "b"], ["c", "d", "e"]],
            id="across",
        ),
        pytest.param(
            [tc("a", '<w:vMerge w:val="restart"/>') + tc("b"), tc("", "<w:vMerge/>") + tc("c"), tc("d") + tc("e")],
            [["a", "b"], ["a", "c"], ["d", "e"]],
            id="down",
        ),
        pytest.param(
            [tc("a", '<w:vMerge w:val="restart"/>'), tc("b", '<w:vMerge w:val="restart"/>'), tc("", "<w:vMerge/>")],
            [["a"], ["b"], ["b"]],
            id="two in one column",
        ),
        pytest.param([tc("a", "<w:vMerge/>") + tc("b")], [["a", "b"]], id="continues nothing"),
        pytest.param(
            [tc("a", '<w:vMerge w:val="restart"/>'), tc("kätketty", "<w:vMerge/>")],
            [["a\nkätketty"], ["a\nkätketty"]],
            id="words under a merge",
        ),
        pytest.param(
            [tc("a", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("b"), tc("c") + tc("d") + tc("e")],
            [["a", "a", "b"], ["c", "d", "e"]],
            id="old merge across",
        ),
        pytest.param(
            [tc("a") + tc("b"), '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + tc("c")],
            [["a", "b"], [None, "c"]],
            id="begins late",
        ),
        pytest.param([tc("a") + tc("b"), tc("c")], [["a", "b"], ["c", None]], id="ends early"),
        pytest.param(
            [tc("a", '<w:gridSpan w:val="3"/>') + tc("b"), tc("c", '<w:gridSpan w:val="3"/>') + tc("d")],
            [["a", "b"], ["c", "d"]],
            id="columns nobody sees",
        ),
        pytest.param([tc("a", '<w:gridSpan w:val="1000000000"/>'), tc("b")], [["a"], ["b"]], id="absurd span"),
        pytest.param(
            [tc("a"), "<w:trPr><w:del/></w:trPr>" + tc("pois"), "<w:trPr><w:ins/></w:trPr>" + tc("b")],
            [["a"], ["b"]],
            id="tracked rows",
        ),
    ],
)
def test_merges_and_holes(rows: list[str], expected: list[list[str | None]]) -> None:
    """A merged cell covers its places, and a row that begins late or ends early has holes."""
    (table,) = read(made(tbl(*rows)), PATH).tables
    assert grid(table) == expected
    assert (table.width, table.height) == (len(expected[0]), len(expected))


def test_borders_that_miss_each_other_by_a_millimetre_are_one() -> None:
    """A border dragged by hand makes no column of its own."""
    rows = [
        tc("a", '<w:gridSpan w:val="2"/>') + tc("b"),
        tc("c") + tc("d", '<w:gridSpan w:val="2"/>'),
    ]
    (table,) = read(made(tbl(*rows, columns=(3000, 60, 3000))), PATH).tables
    assert grid(table) == [["a", "b"], ["c", "d"]]
    (table,) = read(made(tbl(*rows, columns=(3000, 600, 3000))), PATH).tables
    assert grid(table) == [["a", "a", "b"], ["c", "d", "d"]]


def test_a_cell_has_lines_items_and_the_tables_within_it() -> None:
    """Paragraphs are lines, items have bullets, and a nested table gives its cells as lines."""
    listed = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    inside = p("Ensin") + p("kohta", listed) + p("• itse tehty", listed) + tbl(tc("x") + tc("y")) + p("") + p("lopuksi")
    (table,) = read(made(tbl(f"<w:tc>{inside}</w:tc>")), PATH).tables
    assert grid(table) == [["Ensin\n• kohta\n• itse tehty\nx\ny\nlopuksi"]]


def test_hidden_rows_and_header_rows_are_said() -> None:
    """A hidden row is read, marked and noted; a row that is repeated on each page heads the table."""
    body = tbl(
        "<w:trPr><w:tblHeader/></w:trPr>" + tc("Otsake"), "<w:trPr><w:hidden/></w:trPr>" + tc("piilossa"), tc("a")
    )
    document = read(made(body), PATH)
    assert [(cell.text, cell.hidden, cell.is_header) for cell in document.tables[0].cells] == [
        ("Otsake", False, True),
        ("piilossa", True, False),
        ("a", False, False),
    ]
    assert [(note.kind, note.location) for note in document.notes] == [
        ("hidden-row", Location(PATH, table=1, row=2)),
    ]


@pytest.mark.parametrize(
    ("shade", "expected"),
    [
        ('w:val="clear" w:fill="FF0000"', "FF0000"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="clear" w:fill="FFFFFF"', None),
        ('w:val="solid" w:color="ffc000" w:fill="auto"', "FFC000"),
        ('w:val="clear" w:fill="C6EFCE" w:themeFill="accent6"', "C6EFCE"),
    ],
)
def test_fills(shade: str, expected: str | None) -> None:
    """The colour behind a cell is read; white and none are none."""
    (table,) = read(made(tbl(tc("", f"<w:shd {shade}/>"))), PATH).tables
    assert [cell.fill for cell in table.cells] == [expected]


def test_a_colour_of_the_theme_is_looked_up() -> None:
    """A fill that names a colour of the theme, made lighter, is that colour."""
    shade = 'w:val="clear" w:fill="auto" w:themeFill="accent3" w:themeFillTint="99"'
    data = changed(
        plan(), "word/document.xml", lambda text: text.replace('w:val="clear" w:color="auto" w:fill="00b050"', shade)
    )
    assert [cell.fill for cell in read(data, PATH).tables[0].cells if cell.fill] == ["C3D69B"]
