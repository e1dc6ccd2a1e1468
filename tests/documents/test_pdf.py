"""PDF files: ruled tables, tables told by columns alone, paragraphs, columns of text, colours, and what is refused."""

from __future__ import annotations

import shutil
import subprocess
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printed import filled, line, pdf, ruled, said, turned
from seen import ABOVE, cell, rows, texts

from hytecore.documents.document import Text, Unreadable
from hytecore.documents.pdf.reading import read

TABLE = [
    said(20, 40, "Suunnitelma", 16, "bold"),
    ruled([20, 120, 240, 300], [60, 80, 100, 140]),
    filled(240.5, 80.5, 299.5, 99.5, "1 0 0 rg"),
    filled(260, 110, 275, 125, "0 0.69 0.31 rg"),
    *(said(x, 74, text, 10, "bold") for x, text in ((24, "Tavoite"), (124, "Toimenpide"), (244, "Tila"))),
    said(24, 94, "Liikunta"),
    said(124, 94, "Kävelyä"),
    said(24, 112, "Osallisuus ja"),
    said(24, 124, "kuuleminen"),
    said(124, 112, "Raati"),
    said(124, 124, "Kysely"),
    said(20, 170, "Loppu."),
]


def test_a_ruled_table_is_read_with_its_colours() -> None:
    """Cells, colours under and signs in cells, and the texts around the table come out in order."""
    document = read(pdf(TABLE), "plan.pdf")
    (table,) = document.tables
    assert rows(table) == [
        ["Tavoite", "Toimenpide", "Tila"],
        ["Liikunta", "Kävelyä", ""],
        ["Osallisuus ja kuuleminen", "Raati\nKysely", ""],
    ]
    assert [one.fill for one in table.cells] == [None, None, None, None, None, "FF0000", None, None, "00B04F"]
    assert [one.bold for one in table.row(1) if one] == [True, True, True]
    assert str(cell(table, 2, 2).location) == "plan.pdf: page 1, table 1, row 2, column 2"
    assert texts(document) == [("paragraph", 0, "Suunnitelma"), ("paragraph", 0, "Loppu.")]
    assert [block.location.page for block in document.blocks] == [1, 1, 1, 1]
    assert document.language == "fi"


def test_merged_cells_have_spans() -> None:
    """Where a rule is missing, one cell covers what it would have divided."""
    page = [
        *(line(20, y, 220, y) for y in (20, 40, 80)),
        line(120, 60, 220, 60),
        *(line(x, 20, x, 80) for x in (20, 220)),
        line(120, 40, 120, 80),
        said(24, 34, "Yhteinen"),
        said(24, 54, "Tavoite"),
        said(124, 54, "yksi"),
        said(124, 74, "kaksi"),
    ]
    (table,) = read(pdf(page), "plan.pdf").tables
    assert rows(table) == [["Yhteinen", ABOVE], ["Tavoite", "yksi"], [ABOVE, "kaksi"]]
    assert [(one.row_span, one.column_span) for one in table.cells] == [(1, 2), (2, 1), (1, 1), (1, 1)]


def test_words_broken_by_a_narrow_column_are_whole() -> None:
    """A word that its column has no room for is put together; one with a hyphen keeps it unless it is known whole."""
    page = [
        ruled([20, 78, 190], [20, 60, 120]),
        said(24, 34, "Osallistuja"),
        said(24, 46, "määrät"),
        said(82, 34, "Hyvinvointi- ja"),
        said(82, 46, "terveyssuunnitelma"),
        said(24, 74, "hyte-"),
        said(24, 86, "vastaava"),
        said(82, 74, "Uusi terveyssuunni-"),
        said(82, 86, "telma"),
    ]
    (table,) = read(pdf(page), "plan.pdf").tables
    assert rows(table) == [
        ["Osallistujamäärät", "Hyvinvointi- ja terveyssuunnitelma"],
        ["hyte-vastaava", "Uusi terveyssuunnitelma"],
    ]


def test_a_table_without_rules_is_read_only_when_it_is_certain() -> None:
    """Words in three aligned columns are a table; where a piece stands between columns, all is text and none lost."""
    grid = [("Tavoite", "Toimenpide", "Vastuu"), ("Liikunta", "Kävely", "Kunta"), ("Ruoka", "Kurssi", "Opisto")]
    page = [said(x, 40 + 20 * y, row[i]) for y, row in enumerate(grid) for i, x in enumerate((20, 140, 260))]
    (table,) = read(pdf(page), "plan.pdf").tables
    assert rows(table) == [list(row) for row in grid]
    unsure = read(pdf([*page[:-2], said(170, 80, "Kurssi"), page[-1]]), "plan.pdf")
    assert unsure.tables == ()
    assert sorted(word for _, _, text in texts(unsure) for word in text.split()) == sorted(
        word for row in grid for word in row
    )


def test_lines_become_paragraphs_and_items() -> None:
    """A line ended by the edge of the page goes on in the next; one ended by its author does not."""
    page = [
        said(40, 40, "Tämä on pitkä kappale, joka jatkuu seuraavalle riville asti, koska sanoja on"),
        said(40, 52, "päättyy tähän."),
        said(40, 64, "Toinen kappale."),
        said(40, 90, "• kävely"),
        said(40, 102, "– uinti"),
    ]
    assert texts(read(pdf(page), "plan.pdf")) == [
        ("paragraph", 0, "Tämä on pitkä kappale, joka jatkuu seuraavalle riville asti, koska sanoja on päättyy tähän."),
        ("paragraph", 0, "Toinen kappale."),
        ("item", 1, "kävely"),
        ("item", 1, "uinti"),
    ]


def test_columns_of_text_are_read_one_after_another() -> None:
    """The left column comes before the right, though their lines stand side by side."""
    left = ["Vasen palsta alkaa tästä", "ja jatkuu vielä tänne ja", "loppuu."]
    right = ["Oikea palsta alkaa tästä", "ja jatkuu vielä tänne ja", "loppuu."]
    page = [said(120, 40 + 12 * y, text) for y, text in enumerate(left)]
    page += [said(245, 41 + 12 * y, text) for y, text in enumerate(right)]
    assert [text for _, _, text in texts(read(pdf(page), "plan.pdf"))] == [
        "Vasen palsta alkaa tästä ja jatkuu vielä tänne ja loppuu.",
        "Oikea palsta alkaa tästä ja jatkuu vielä tänne ja loppuu.",
    ]


def test_a_table_over_a_page_break_is_two() -> None:
    """Each page has its own table, and both know their page."""
    document = read(pdf(TABLE, TABLE), "plan.pdf")
    assert [(table.number, table.location.page, table.height) for table in document.tables] == [(1, 1, 3), (2, 2, 3)]


@pytest.mark.parametrize("rotate", [90, 270])
def test_a_page_on_its_side_is_turned(rotate: int) -> None:
    """A page whose letters lie on their sides is read as the person holds it."""
    upright = read(pdf(TABLE), "plan.pdf").tables[0]
    assert rows(read(pdf(TABLE, rotate=rotate), "plan.pdf").tables[0]) == rows(upright)


def test_text_that_runs_up_the_page_is_read() -> None:
    """A heading printed on its side in a cell is read as its words."""
    page = [ruled([20, 60, 200], [20, 100, 140]), turned(40, 95, "Liikunta ja ruoka"), said(64, 60, "Kävely")]
    (table,) = read(pdf(page), "plan.pdf").tables
    assert rows(table) == [["Liikunta ja ruoka", "Kävely"], ["", ""]]


def _with_stream(content: bytes, filters: bytes) -> bytes:
    return b"%PDF-1.4\n1 0 obj << /Filter " + filters + b" >>\nstream\n" + content + b"\nendstream endobj\n%%EOF"


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", ""),
        (b"PK\x03\x04", "wrong-kind", "zip"),
        (b"<!doctype html><html>", "wrong-kind", "html"),
        (b"Tavoite;Vastuu", "wrong-kind", "txt"),
        (pdf(["0 0 10 10 re f"]), "no-text", ""),
        (pdf(TABLE)[:300], "truncated", None),
        (pdf(TABLE).replace(b"trailer <<", b"trailer << /Encrypt << /Filter /X >>"), "encrypted", ""),
        (pdf(*[[said(1, 9, "x")]] * 501), "too-large", "501 > 500"),
        (_with_stream(zlib.compress(bytes(50_000_000)), b"/FlateDecode"), "zip-bomb", "> 40 MB"),
        (_with_stream(b"x", b"[/FlateDecode /FlateDecode]"), "zip-bomb", "FlateDecode FlateDecode"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, reason: str, detail: str | None) -> None:
    """The reason says what is wrong with the file as a whole."""
    with pytest.raises(Unreadable) as refused:
        read(data, "x.pdf")
    assert refused.value.reason == reason
    assert detail is None or refused.value.detail == detail


@pytest.mark.property
@given(st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 255)), max_size=8), st.integers(0, 400))
def test_a_broken_file_is_read_or_refused(changes: list[tuple[int, int]], cut: int) -> None:
    """Whatever happens to its bytes, a file gives a document or a refusal and nothing else."""
    data = bytearray(pdf(TABLE))
    for place, value in changes:
        data[place % len(data)] = value
    with suppress(Unreadable):
        assert read(bytes(data[: len(data) - cut]), "x.pdf").format == "pdf"


PAGE = """<html lang="sv"><style>td,th{border:1px solid black;padding:3px}table{border-collapse:collapse}</style>
<h1>Plan</h1><p>Inledning.</p><table><tr><th>Mål<th>Åtgärd<th>Läge</tr>
<tr><td rowspan=2>Motionen ökar<td>Promenader<td style="background:#0f0"></tr>
<tr><td>Cykling<br>i skog<td style="background:red"></tr><tr><td colspan=3>Gemensamt</table><p>Slut.</html>"""


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs chromium, which makes the PDF")
def test_what_a_browser_prints_is_read(tmp_path: Path) -> None:
    """A page that a browser has printed has its table, spans, colours and texts."""
    (tmp_path / "plan.html").write_text(PAGE, encoding="utf-8")
    printed = tmp_path / "plan.pdf"
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    subprocess.run(
        [*command, "--no-pdf-header-footer", f"--print-to-pdf={printed}", str(tmp_path / "plan.html")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = read(printed.read_bytes(), "plan.pdf")
    (table,) = document.tables
    assert rows(table) == [
        ["Mål", "Åtgärd", "Läge"],
        ["Motionen ökar", "Promenader", ""],
        [ABOVE, "Cykling\ni skog", ""],
        ["Gemensamt", ABOVE, ABOVE],
    ]
    assert [one.fill for one in table.cells if one.fill] == ["00FF00", "FF0000"]
    assert [block.text for block in document.blocks if isinstance(block, Text)] == ["Plan", "Inledning.", "Slut."]
    assert document.language == "sv"
