"""OpenDocument: sheets cut to what is in use, texts in order, slides with their places, and what LibreOffice writes."""

from __future__ import annotations

import contextlib
import io
import shutil
import subprocess
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_files import archive, damaged, grid, notes, opendocument, texts
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from test_pptx import lamp, new_slide, put, saved, table_on
from word_documents import plan

from hytecore.documents.document import Box, Break, Cell, Text, Unreadable
from hytecore.documents.odf.reading import read
from hytecore.location import Location
from hytecore.testing.work import NOTHING, instructions

PATH = "suunnitelma.ods"
STYLES = """
<style:style style:name="vihreä" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#00b050"/></style:style>
<style:style style:name="perivä" style:family="table-cell" style:parent-style-name="vihreä">
  <style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="valkoinen" style:family="table-cell">
  <style:table-cell-properties fo:background-color="#ffffff"/></style:style>
<style:style style:name="piilossa" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="lihava" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:language="sv"/></style:style>
<style:style style:name="punainen" style:family="graphic">
  <style:graphic-properties draw:fill="solid" draw:fill-color="#ff0000"/></style:style>
<style:style style:name="kätketty" style:family="drawing-page">
  <style:drawing-page-properties presentation:visibility="hidden"/></style:style>
<style:style style:name="s2" style:family="table-column">
  <style:table-column-properties style:column-width="2in"/></style:style>
<style:style style:name="r1" style:family="table-row"><style:table-row-properties style:row-height="1in"/></style:style>
"""
PAGE = """<office:automatic-styles><style:page-layout style:name="PM1">
<style:page-layout-properties fo:page-width="10in" fo:page-height="7.5in"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="PM1"/></office:master-styles>"""


def td(text: str = "", attributes: str = "") -> str:
    """Return the XML of a cell."""
    inside = f"<text:p>{text}</text:p>" if text else ""
    return f"<table:table-cell {attributes}>{inside}</table:table-cell>"


def tr(cells: str, attributes: str = "") -> str:
    """Return the XML of a row."""
    return f"<table:table-row {attributes}>{cells}</table:table-row>"


def sheet(rows: str, attributes: str = "", columns: str = "<table:table-column/>") -> str:
    """Return the XML of a table."""
    return f'<table:table table:name="Suunnitelma" {attributes}>{columns}{rows}</table:table>'


def ods(rows: str, attributes: str = "", columns: str = "<table:table-column/>") -> bytes:
    """Return a workbook of one sheet."""
    return opendocument("ods", sheet(rows, attributes, columns), STYLES)


def test_a_sheet_is_a_break_and_the_table_of_its_part_in_use() -> None:
    """Formatting to the end of the world is cut; rows and columns count in the table, places in the sheet."""
    blank = '<table:table-cell table:number-columns-repeated="16380" table:style-name="vihreä"/>'
    rows = (
        tr(blank, 'table:number-rows-repeated="2"')
        + tr(td() + td("Toimenpide", 'table:style-name="perivä"') + td("Tila") + blank)
        + tr(td() + td("Kävely") + td("", 'table:style-name="vihreä"') + td("", 'table:number-columns-repeated="900"'))
        + tr(td("", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="2"')
        + tr(td() + td("Uinti") + td("", 'table:style-name="valkoinen"'))
        + tr(blank, 'table:number-rows-repeated="1048569"')
    )
    document = read(ods(rows), PATH)
    (table,) = document.tables

    def cell(text: str, row: int, column: int, place: str, fill: str | None = None, bold: bool = False) -> Cell:
        return Cell(text, row, column, Location(PATH, sheet="Suunnitelma", cell=place), fill=fill, bold=bold)

    assert document.blocks == (Break("sheet", Location(PATH, sheet="Suunnitelma"), "Suunnitelma"), table)
    assert (table.width, table.height, document.language, document.notes) == (2, 5, "sv", ())
    assert table.cells == (
        cell("Toimenpide", 1, 1, "B3", "00B050", bold=True),
        cell("Tila", 1, 2, "C3"),
        cell("Kävely", 2, 1, "B4"),
        cell("", 2, 2, "C4", "00B050"),
        cell("Uinti", 5, 1, "B7"),
        cell("", 5, 2, "C7"),
    )


def test_merged_and_repeated_cells() -> None:
    """A merged cell stands once, a repeated one as often as it says."""
    covered = "<table:covered-table-cell/>"
    rows = (
        tr(td("otsikko", 'table:number-columns-spanned="3" table:number-rows-spanned="1"') + covered * 2)
        + tr(td("teema", 'table:number-rows-spanned="2"') + td("sama", 'table:number-columns-repeated="2"'))
        + tr("<table:covered-table-cell><text:p>alla</text:p></table:covered-table-cell>" + td("x") + td("y"))
        + tr(td("rivi") + td(), 'table:number-rows-repeated="2"')
    )
    (table,) = read(ods(rows), PATH).tables
    assert grid(table) == [
        ["otsikko", "otsikko", "otsikko"],
        ["teema\nalla", "sama", "sama"],
        ["teema\nalla", "x", "y"],
        ["rivi", "", None],
        ["rivi", "", None],
    ]


def test_cells_have_lines_items_and_values_without_words() -> None:
    """Paragraphs and breaks are lines, list items have bullets, comments are counted, a bare value is its words."""
    inside = (
        "<table:table-cell><office:annotation><text:p>huomautus</text:p></office:annotation>"
        "<text:p>hyvin<text:span>vointi</text:span><text:line-break/>ja<text:s text:c='3'/>arki</text:p>"
        "<text:list><text:list-item><text:p>kohta</text:p><text:list><text:list-item><text:p>alla</text:p>"
        "</text:list-item></text:list></text:list-item></text:list></table:table-cell>"
    )
    document = read(ods(tr(inside + td("", 'office:value-type="float" office:value="12.5"'))), PATH)
    assert grid(document.tables[0]) == [["hyvinvointi\nja arki\n• kohta\n• alla", "12.5"]]
    assert notes(document) == {"comments": 1}


def test_hidden_sheets_rows_and_columns_are_read_and_said() -> None:
    """What the author has hidden is read, marked and noted."""
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = f"<table:table-header-rows>{tr(td('a') + td('b'))}</table:table-header-rows>" + tr(
        td("c") + td("d"), 'table:visibility="filter"'
    )
    shown = read(ods(rows, columns=columns), PATH)
    assert [(cell.text, cell.hidden, cell.is_header) for cell in shown.tables[0].cells] == [
        ("a", False, True),
        ("b", True, True),
        ("c", True, False),
        ("d", True, False),
    ]
    assert notes(shown) == {"hidden-row": 1, "hidden-column": 1}
    hidden = read(ods(tr(td("a")), 'table:style-name="piilossa"'), PATH)
    assert [block.hidden for block in hidden.blocks if isinstance(block, Break)] == [True]
    assert [cell.hidden for cell in hidden.tables[0].cells] == [True]
    assert notes(hidden) == {"hidden-sheet": 1}


def test_a_million_blank_rows_take_no_time() -> None:
    """A sheet that is formatted to its last row is read with the work that a thousand rows take."""

    def formatted(count: int) -> bytes:
        blank = tr(td("", 'table:style-name="vihreä"'), f'table:number-rows-repeated="{count}"')
        return ods(tr(td("a")) + blank + tr(td()))

    (table,) = read(formatted(1_048_574), PATH).tables
    assert grid(table) == [["a"]]
    few, many = (instructions(partial(read, data, PATH)) for data in (formatted(1000), formatted(1_048_574)))
    assert abs(many - few) <= NOTHING


@pytest.mark.parametrize(
    "rows",
    [
        tr(td("a", 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"'),
        tr(td("a")) + tr(td(), 'table:number-rows-repeated="1000000"') + tr(td() * 3 + td("b")),
    ],
)
def test_more_cells_than_a_plan_can_have_are_refused(rows: str) -> None:
    """A few bytes that ask for millions of places are answered with a word."""
    with pytest.raises(Unreadable) as refused:
        read(ods(rows), PATH)
    assert refused.value.reason == "too-many-cells"


def test_a_text_is_read_in_order() -> None:
    """Titles, headings, items, tables, boxes and footnotes are read, deleted words and indexes' patterns are not."""
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>pois</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="P1">Hyvinvointisuunnitelma</text:p>'
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>Malli"
        "</text:index-title-template></text:table-of-content-source><text:index-body><text:p>Luku 1</text:p>"
        "</text:index-body></text:table-of-content>"
        '<text:section><text:h text:outline-level="2">Luku 1</text:h></text:section>'
        '<text:p><text:span text:style-name="lihava">Tavoite</text:span></text:p>'
        "<text:p>Teksti<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>viite</text:p>"
        "</text:note-body></text:note><draw:frame><draw:text-box><text:p>laatikko</text:p></draw:text-box></draw:frame>"
        " jatkuu</text:p>"
        "<text:list><text:list-item><text:p>kohta</text:p></text:list-item></text:list>"
        + sheet(
            tr(td("a") + td("", 'table:style-name="vihreä"')),
            columns='<table:table-column table:number-columns-repeated="2"/>',
        )
    )
    document = read(opendocument("odt", body, STYLES), "suunnitelma.odt")
    assert document.format == "odt"
    assert texts(document) == [
        ("Hyvinvointisuunnitelma", "heading", 1, False),
        ("Luku 1", "paragraph", 0, False),
        ("Luku 1", "heading", 2, False),
        ("Tavoite", "paragraph", 0, True),
        ("Teksti jatkuu", "paragraph", 0, False),
        ("laatikko", "paragraph", 0, False),
        ("kohta", "item", 1, False),
        ("viite", "paragraph", 0, False),
    ]
    assert [(cell.text, cell.fill, cell.location) for cell in document.tables[0].cells] == [
        ("a", None, Location("suunnitelma.odt", table=1, row=1, column=1)),
        ("", "00B050", Location("suunnitelma.odt", table=1, row=1, column=2)),
    ]
    assert notes(document) == {"deletions": 1}


def test_a_slide_has_places_and_lamps_over_its_table() -> None:
    """Shapes have their places, in groups too; a circle over a cell colours it; footers and prompts are not read."""
    table = sheet(
        tr(td("Teema") + td("Tila"), 'table:style-name="r1"') + tr(td("Arki") + td(), 'table:style-name="r1"'),
        columns='<table:table-column table:style-name="s2" table:number-columns-repeated="2"/>',
    )

    def shape(tag: str, area: tuple[float, ...], inside: str, attributes: str = "") -> str:
        place = " ".join(f'svg:{n}="{v}in"' for n, v in zip(("x", "y", "width", "height"), area, strict=True))
        return f"<draw:{tag} {place} {attributes}>{inside}</draw:{tag}>"

    def box(text: str) -> str:
        return f"<draw:text-box><text:p>{text}</text:p></draw:text-box>"

    body = (
        '<draw:page draw:style-name="kätketty">'
        + shape("frame", (1, 0, 8, 0.75), box("Roolit"), 'presentation:class="title"')
        + shape("frame", (1, 6, 8, 0.75), box("Napsauta"), 'presentation:placeholder="true"')
        + shape("frame", (1, 7, 8, 0.5), box("1.3.2025"), 'presentation:class="date-time"')
        + f"<draw:g>{shape('custom-shape', (6, 3, 2, 1.5), '<text:p>KAIKILLE</text:p>')}</draw:g>"
        + shape("frame", (1, 1, 4, 2), table + "<draw:image/>")
        + shape("ellipse", (3.5, 2.2, 0.5, 0.5), "<text:p/>", 'draw:style-name="punainen"')
        + "</draw:page>"
    )
    path = "roolit.odp"
    document = read(opendocument("odp", body, STYLES, PAGE), path)
    assert [block for block in document.blocks if not hasattr(block, "cells")] == [
        Break("slide", Location(path, page=1), "Roolit", hidden=True),
        Text("Roolit", Location(path, page=1, paragraph=1), "heading", 1, box=Box(0.1, 0.0, 0.8, 0.1), shape=1),
        Text("KAIKILLE", Location(path, page=1, paragraph=2), box=Box(0.6, 0.4, 0.2, 0.2), shape=4),
    ]
    assert [(cell.text, cell.fill) for cell in document.tables[0].cells] == [
        ("Teema", None),
        ("Tila", None),
        ("Arki", None),
        ("", "FF0000"),
    ]
    assert notes(document) == {"hidden-slide": 1}


def test_encrypted_and_other_files_are_refused() -> None:
    """An encrypted file is said to be so, and a docx is no OpenDocument."""
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    locked = archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "x", "META-INF/manifest.xml": manifest}
    )
    for data, said in ((locked, ("encrypted", "")), (plan(), ("wrong-kind", "docx"))):
        with pytest.raises(Unreadable) as refused:
            read(data, PATH)
        assert (refused.value.reason, refused.value.detail) == said


@pytest.mark.property
@given(data=st.data())
def test_damage_is_unreadable_and_nothing_worse(data: st.DataObject) -> None:
    """An OpenDocument file that is cut or has bytes changed is read or is said to be unreadable."""
    good = ods(tr(td("a", 'table:number-columns-spanned="2"') + td("b", 'table:style-name="perivä"')))
    with contextlib.suppress(Unreadable):
        read(data.draw(damaged(good, "content.xml")), PATH)


def as_libreoffice_writes_it(data: bytes, suffix: str, wanted: str, folder: Path) -> bytes:
    """Return a file in another format, as LibreOffice writes it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    source = folder / f"suunnitelma.{suffix}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, profile, "--headless", "--convert-to", wanted, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    written = folder / f"suunnitelma.{wanted}"
    if not written.exists():
        pytest.skip(f"this LibreOffice has no part that reads {suffix}")
    return written.read_bytes()


def test_a_plan_saved_by_libreoffice_as_odt(tmp_path: Path) -> None:
    """The same plan comes out of an odt that LibreOffice has made of the docx."""
    document = read(as_libreoffice_writes_it(plan(), "docx", "odt", tmp_path), "suunnitelma.odt")
    assert texts(document) == [
        ("Painopiste 1", "heading", 1, True),
        ("Tavoite: yksinäisyys vähenee", "paragraph", 0, True),
        ("Liikuntaneuvonta", "item", 1, False),
        ("Loppusanat", "paragraph", 0, False),
    ]
    (table,) = document.tables
    assert grid(table) == [
        ["Toimenpide", "Vastuu", "Tila"],
        ["Kävelyryhmät", "Kunta", ""],
        ["Kävelyryhmät", "Järjestöt", ""],
    ]
    assert [(cell.row, cell.column, cell.fill) for cell in table.cells if cell.fill] == [(2, 3, "00B050")]


def test_a_workbook_saved_by_libreoffice_as_ods(tmp_path: Path) -> None:
    """Merges, fills, bold and hidden things of a workbook come through LibreOffice."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Toimenpiteet"
    for place, text in {"B2": "Teema", "C2": "Tila", "B3": "Arki", "B4": "Liikunta\nja uni", "B5": "Ruoka"}.items():
        page[place] = text
    page["B2"].font = Font(bold=True)
    page["C3"].fill = PatternFill("solid", fgColor="FFFF0000")
    page.merge_cells("C4:C5")
    page.row_dimensions[3].hidden = True
    book.create_sheet("Piilossa")["A1"] = "vanha"
    book["Piilossa"].sheet_state = "hidden"
    written = io.BytesIO()
    book.save(written)
    document = read(as_libreoffice_writes_it(written.getvalue(), "xlsx", "ods", tmp_path), PATH)
    first, second = document.tables
    assert [(c.text, c.location.cell, c.row_span, c.fill, c.bold, c.hidden) for c in first.cells] == [
        ("Teema", "B2", 1, None, True, False),
        ("Tila", "C2", 1, None, False, False),
        ("Arki", "B3", 1, None, False, True),
        ("", "C3", 1, "FF0000", False, True),
        ("Liikunta\nja uni", "B4", 1, None, False, False),
        ("", "C4", 2, None, False, False),
        ("Ruoka", "B5", 1, None, False, False),
    ]
    assert [(cell.text, cell.hidden) for cell in second.cells] == [("vanha", True)]
    assert notes(document) == {"hidden-row": 1, "hidden-sheet": 1}


def test_slides_saved_by_libreoffice_as_odp(tmp_path: Path) -> None:
    """The places of texts, and the lamp over a table, come through LibreOffice."""
    show, slide = new_slide()
    table_on(slide).cell(1, 0).text = "Arki"
    lamp(slide, 3.8, 2.3, "00B050")
    put(slide.shapes, "KAIKILLE", 6, 3)
    document = read(as_libreoffice_writes_it(saved(show), "pptx", "odp", tmp_path), "roolit.odp")
    (text,) = (block for block in document.blocks if isinstance(block, Text))
    assert text.text == "KAIKILLE"
    assert text.box is not None
    assert [round(part, 2) for part in (text.box.left, text.box.top)] == [0.6, 0.4]
    assert [(c.row, c.column) for c in document.tables[0].cells if c.fill == "00B050"] == [(2, 2)]
