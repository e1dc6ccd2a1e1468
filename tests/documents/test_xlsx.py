"""Workbooks: what cells show, merged ranges, colours, hidden parts, notes, and what is refused."""

from __future__ import annotations

import datetime
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.worksheet.worksheet import Worksheet
from seen import ABOVE, cell, notes, rows

from hytecore.documents.document import Break, Document, Unreadable
from hytecore.documents.xlsx.number_formats import shown
from hytecore.documents.xlsx.reading import read
from hytecore.testing.work import instructions, is_linear

Value: TypeAlias = str | float | datetime.date | datetime.timedelta
SHEET = "xl/worksheets/sheet1.xml"


def bytes_of(book: Workbook) -> bytes:
    """Return the file of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def sheet(fill: Callable[[Worksheet], None]) -> bytes:
    """Return the file of a workbook with one sheet."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Toimet"
    fill(page)
    return bytes_of(book)


def patched(data: bytes, part: str, old: str, new: str) -> bytes:
    """Return a file in which one part has been changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            text = source.read(name)
            if name == part:
                assert old.encode() in text, text
                text = text.replace(old.encode(), new.encode())
            target.writestr(name, text)
    return file.getvalue()


def plan(page: Worksheet) -> None:
    """Fill a sheet as coordinators do: a title, a blank row, a header, merged goals, colours."""
    page["B2"] = "Suunnitelma 2025"
    page.merge_cells("B2:E2")
    for column, text in zip("BCDE", ("Tavoite", "Toimenpide", "Aikataulu", "Tila"), strict=True):
        page[f"{column}4"] = text
        page[f"{column}4"].font = Font(bold=True)
    page["B5"] = "Liikunta\nlisääntyy"
    page.merge_cells("B5:B6")
    page["C5"] = "Kävely "
    page["C6"] = "Uinti"
    page["D5"] = datetime.date(2020, 12, 31)
    page["D5"].number_format = "d.m.yyyy"
    page["E5"].fill = PatternFill("solid", fgColor="FF0000")
    page["E6"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.4))
    page["G9"].fill = PatternFill("solid", fgColor="00FF00")


def test_a_sheet_is_one_table() -> None:
    """The table begins where the first text is and ends where the last is; cells know their real places."""
    document = read(sheet(plan), "plan.xlsx")
    (table,) = document.tables
    assert rows(table) == [
        ["Suunnitelma 2025", ABOVE, ABOVE, ABOVE],
        ["", None, None, None],
        ["Tavoite", "Toimenpide", "Aikataulu", "Tila"],
        ["Liikunta\nlisääntyy", "Kävely", "31.12.2020", ""],
        [ABOVE, "Uinti", "", ""],
    ]
    assert [str(one.location) for one in table.cells] == [
        f"plan.xlsx:Toimet!{place}" for place in "B2 B3 B4 C4 D4 E4 B5 C5 D5 E5 C6 D6 E6".split()
    ]
    assert [one.location.cell for one in table.cells if one.bold] == ["B4", "C4", "D4", "E4"]
    assert {one.location.cell: one.fill for one in table.cells if one.fill} == {"E5": "FF0000", "E6": "95B3D7"}
    assert document.blocks[0] == Break("sheet", document.blocks[0].location, "Toimet")
    assert document.notes == ()


@pytest.mark.parametrize(
    ("value", "code", "expected"),
    [
        (90, "General", "90"),
        (90.0, "0.0", "90,0"),
        (0.1 + 0.2, "General", "0,3"),
        (0.158, "0.0\\ %", "15,8 %"),
        (0.6, "0%", "60%"),
        (1234567.891, "#,##0.00", "1\u00a0234\u00a0567,89"),
        (150000, '#,##0\\ "€"', "150\u00a0000 €"),
        (150000, "_-* #,##0\\ [$€-40B]_-", "150\u00a0000 €"),
        (-5.5, "#,##0.0;[Red]-#,##0.0", "-5,5"),
        (1234567, "0000000-0", "0123456-7"),
        (datetime.date(2020, 12, 31), "dd.mm.yyyy", "31.12.2020"),
        (datetime.date(2020, 12, 31), "mm-dd-yy", "31.12.2020"),
        (datetime.date(2025, 1, 1), "yyyy", "2025"),
        (datetime.date(2025, 3, 1), "m/yyyy", "3/2025"),
        (datetime.date(2025, 3, 1), '[$-40B]mmmm"ssa" yyyy', "maaliskuussa 2025"),
        (datetime.date(2025, 3, 1), "[$-41D]d mmmm yyyy", "1 mars 2025"),
        (datetime.datetime(2025, 3, 1, 9, 5), "d.m.yyyy h:mm", "1.3.2025 9:05"),  # noqa: DTZ001 - workbooks know no zones
        (datetime.timedelta(hours=36), "[h]:mm", "36:00"),
        (2025, "0", "2025"),
        (True, "General", "TRUE"),
        ("#N/A", "General", "#N/A"),
        ("=1+1", "General", ""),
        ("007", "@", "007"),
    ],
)
def test_a_cell_says_what_people_see(value: Value, code: str, expected: str) -> None:
    """Numbers and days are given as the number format shows them, not as they are stored."""

    def fill(page: Worksheet) -> None:
        page["A1"] = value
        page["A1"].number_format = code

    assert rows(read(sheet(fill), "x.xlsx").tables[0]) == [[expected]]


@pytest.mark.parametrize(
    ("stored", "code", "expected"),
    [
        ("59", "d.m.yyyy", "28.2.1900"),
        ("61", "d.m.yyyy", "1.3.1900"),
        ("-1", "d.m.yyyy", "-1"),
        ("9999999", "d.m.yyyy", "9999999"),
        ("2958465.9999999", "d.m.yyyy h:mm", "2958466"),
        ("1e400", "0.00", "1e400"),
        ("abc", "0", "abc"),
        ("12", "0.##", "12"),
        ("0", '#,##0;-#,##0;"-"', "-"),
        ("44196", "[$-F800]dddd, mmmm dd, yyyy", "31. joulukuuta 2020"),
        ("12345", "0.00E+00", "1,23E+04"),
    ],
)
def test_odd_numbers_and_formats_do_no_harm(stored: str, code: str, expected: str) -> None:
    """A number that its format cannot show is shown as it is stored."""
    assert shown(stored, code) == expected


def test_days_since_1904_are_counted_from_there() -> None:
    """Workbooks of old Macs count their days from another year."""

    def fill(page: Worksheet) -> None:
        page["A1"] = 1
        page["A1"].number_format = "d.m.yyyy"

    data = sheet(fill)
    assert rows(
        read(patched(data, "xl/workbook.xml", "<workbookPr/>", '<workbookPr date1904="1"/>'), "x").tables[0]
    ) == [["2.1.1904"]]


def test_bold_runs_and_escapes() -> None:
    """A cell whose runs are all bold is bold; escaped characters are what they stand for."""

    def fill(page: Worksheet) -> None:
        bold = InlineFont(b=True)
        page["A1"] = CellRichText(TextBlock(bold, "Liikun"), TextBlock(bold, "ta"))
        page["B1"] = CellRichText("Osin ", TextBlock(bold, "lihava"))
        page["C1"] = "a_x000A_b_x005F_x0041_"

    (table,) = read(sheet(fill), "x.xlsx").tables
    assert [(one.text, one.bold) for one in table.cells] == [
        ("Liikunta", True),
        ("Osin lihava", False),
        ("a\nb_x0041_", False),
    ]


RUN = "<r><rPr><b/></rPr><t>{}</t></r>"
SHARED = f"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Tavoite</t></si>
<si>{RUN.format("Liikun")}{RUN.format("ta")}<rPh sb="0" eb="1"><t>ei</t></rPh></si>
<si><r><t xml:space="preserve">Osin </t></r>{RUN.format("lihava")}</si></sst>"""


def with_shared(cells: str) -> bytes:
    """Return a workbook whose texts stand in a part of their own, and whose first row has these cells."""
    data = patched(sheet(lambda page: page.append([1])), SHEET, '<c r="A1" t="n"><v>1</v></c>', cells)
    data = patched(data, "xl/_rels/workbook.xml.rels", "</Relationships>", '<Relationship Id="rId99" Type="http://schemas.'
                   'openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>'
                   "</Relationships>")  # fmt: skip
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as target:
        target.writestr("xl/sharedStrings.xml", SHARED)
    return file.getvalue()


def test_shared_texts_are_found_by_their_number() -> None:
    """Texts of a part of their own come to the cells that name them, without how they are pronounced."""
    cells = "".join(f'<c r="{column}1" t="s"><v>{number}</v></c>' for number, column in enumerate("ABC"))
    (table,) = read(with_shared(cells), "x.xlsx").tables
    assert [(one.text, one.bold) for one in table.cells] == [
        ("Tavoite", False),
        ("Liikunta", True),
        ("Osin lihava", False),
    ]


def test_a_shared_text_that_is_missing_is_no_blank_cell() -> None:
    """A cell that names a text which is not there makes the file a truncated one."""
    with pytest.raises(Unreadable) as refused:
        read(with_shared('<c r="A1" t="s"><v>9</v></c>'), "x.xlsx")
    assert (refused.value.reason, refused.value.detail) == ("truncated", "sharedStrings.xml")


def test_hidden_parts_are_read_marked_and_said() -> None:
    """Hidden rows, columns and sheets are there, and notes say where."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "Toimet"
    page.append(["a", "b", "c"])
    page.append(["d", "e", "f"])
    page.row_dimensions[2].hidden = True
    page.column_dimensions["B"].hidden = True
    other = book.create_sheet("Piilossa")
    other["A1"] = "salaa"
    other.sheet_state = "veryHidden"
    document = read(bytes_of(book), "x.xlsx")
    assert [(one.text, one.hidden) for table in document.tables for one in table.cells] == [
        ("a", False), ("b", True), ("c", False), ("d", True), ("e", True), ("f", True), ("salaa", True),
    ]  # fmt: skip
    assert notes(document) == [
        ("hidden-row", 1, "x.xlsx:Toimet!A2"),
        ("hidden-column", 1, "x.xlsx:Toimet!B1"),
        ("hidden-sheet", 1, "x.xlsx:Piilossa"),
    ]
    assert [(block.name, block.hidden) for block in document.blocks if isinstance(block, Break)] == [
        ("Toimet", False),
        ("Piilossa", True),
    ]


def test_what_is_not_read_is_said() -> None:
    """Formulas without a result, comments and macros have their notes."""

    def fill(page: Worksheet) -> None:
        page["A1"] = "=SUM(B1:B2)"
        page["A2"] = "=A1"
        page["B1"] = "x"
        page["B1"].comment = Comment("Tarkista", "A")

    data = sheet(fill)
    with_macros = io.BytesIO(data)
    with zipfile.ZipFile(with_macros, "a") as file:
        file.writestr("xl/vbaProject.bin", b"x")
    assert notes(read(with_macros.getvalue(), "x.xlsm")) == [
        ("macros", 1, "x.xlsm"),
        ("formula-without-value", 2, "x.xlsm:Toimet!A1"),
        ("comments", 1, "x.xlsm:Toimet"),
    ]
    solved = patched(data, SHEET, "<f>SUM(B1:B2)</f><v></v>", "<f>SUM(B1:B2)</f><v>4</v>")
    assert rows(read(solved, "x.xlsx").tables[0]) == [["4", "x"], ["", ""]]


DRAWN = """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">{}</xdr:wsDr>"""
ANCHOR = """<xdr:twoCellAnchor><xdr:from><xdr:col>{0}</xdr:col><xdr:row>{1}</xdr:row></xdr:from>
<xdr:to><xdr:col>{0}</xdr:col><xdr:row>{1}</xdr:row></xdr:to>{2}</xdr:twoCellAnchor>"""
LIGHT = '<xdr:sp><xdr:spPr><a:solidFill><a:srgbClr val="00B050"/></a:solidFill></xdr:spPr></xdr:sp>'
BOX = "<xdr:sp><xdr:txBody><a:p><a:r><a:t>Huom</a:t></a:r><a:r><a:t>ioi</a:t></a:r></a:p></xdr:txBody></xdr:sp>"


def test_shapes_over_a_sheet_are_read() -> None:
    """A filled shape gives its colour to the cell under it; a box with text is a text."""

    def fill(page: Worksheet) -> None:
        page.append(["Toimi", "Tila"])
        page.append(["Kävely", None])

    data = sheet(fill)
    file = io.BytesIO(patched(data, SHEET, "</worksheet>", '<drawing xmlns:r="http://schemas.openxmlformats.org/'
                              'officeDocument/2006/relationships" r:id="rId1"/></worksheet>'))  # fmt: skip
    with zipfile.ZipFile(file, "a") as target:
        target.writestr("xl/worksheets/_rels/sheet1.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"'
            ' Target="../drawings/drawing1.xml"/></Relationships>')  # fmt: skip
        target.writestr("xl/drawings/drawing1.xml", DRAWN.format(ANCHOR.format(1, 1, LIGHT) + ANCHOR.format(3, 0, BOX)))
    document = read(file.getvalue(), "x.xlsx")
    assert cell(document.tables[0], 2, 2).fill == "00B050"
    assert [(getattr(block, "text", ""), str(block.location)) for block in document.blocks[2:]] == [
        ("Huomioi", "x.xlsx:Toimet!D1")
    ]


def test_a_million_formatted_rows_take_no_time() -> None:
    """Rows that hold nothing but their height are passed by, each with a handful of instructions."""

    def formatted(count: int) -> bytes:
        empty = "".join(f'<row r="{row}" ht="15"/>' for row in range(10, 10 + count))
        return patched(sheet(plan), SHEET, "</sheetData>", f"{empty}</sheetData>")

    assert read(formatted(300_000), "x.xlsx").tables[0].height == 5
    work = [instructions(partial(read, data, "x.xlsx")) for data in map(formatted, (1000, 2000, 4000))]
    assert is_linear(*work)
    assert (work[2] - work[1]) / 2000 < 150


def _merged_everywhere(page: Worksheet) -> None:
    page["A1"] = "a"
    page["B2"] = "b"
    page.merge_cells("A1:XFD1")


def test_absurd_merges_end_with_the_table() -> None:
    """A range merged to the edge of the sheet covers no more than the table."""
    assert rows(read(sheet(_merged_everywhere), "x.xlsx").tables[0]) == [["a", ABOVE], ["", "b"]]


def _far_apart(page: Worksheet) -> None:
    page["A1"] = "a"
    page["XFD1048576"] = "b"


DOCX = io.BytesIO()
with zipfile.ZipFile(DOCX, "w") as _file:
    _file.writestr("[Content_Types].xml", "<Types/>")
    _file.writestr("word/document.xml", "<document/>")


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", ""),
        (b"Tavoite;Toimi", "wrong-kind", "txt"),
        (DOCX.getvalue(), "wrong-kind", "docx"),
        (sheet(plan)[:900], "truncated", ""),
        (sheet(_far_apart), "too-many-cells", "Toimet: 1048576 × 16384"),
        (patched(sheet(plan), SHEET, "<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'), "entity-bomb", SHEET),
        (patched(sheet(plan), SHEET, "</sheetData>", ""), "broken-xml", None),
        (patched(sheet(plan), "xl/styles.xml", "<fonts", "<no"), "broken-xml", None),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, reason: str, detail: str | None) -> None:
    """The reason says what is wrong with the file as a whole."""
    with pytest.raises(Unreadable) as refused:
        read(data, "x.xlsx")
    assert refused.value.reason == reason
    assert detail is None or refused.value.detail == detail


GOOD = sheet(plan)
with zipfile.ZipFile(io.BytesIO(GOOD)) as _book:
    PARTS = {name: _book.read(name) for name in _book.namelist()}


@pytest.mark.property
@given(
    st.sampled_from(sorted(PARTS)),
    st.lists(st.tuples(st.integers(0, 5000), st.sampled_from('<>/"=9a ')), max_size=6),
    st.integers(0, 60),
)
def test_a_broken_part_is_read_or_refused(part: str, changes: list[tuple[int, str]], cut: int) -> None:
    """Whatever happens to a part, the file gives a document or a refusal and nothing else."""
    text = bytearray(PARTS[part])
    for place, letter in changes:
        text[place % len(text)] = ord(letter)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name, content in PARTS.items():
            target.writestr(name, bytes(text[: len(text) - cut]) if name == part else content)
    try:
        document = read(file.getvalue(), "x.xlsx")
    except Unreadable:
        return
    assert isinstance(document, Document)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice, which saves the workbook anew")
def test_what_libreoffice_saves_is_the_same(tmp_path: Path) -> None:
    """A workbook that LibreOffice has saved anew has the same cells, spans and colours."""
    (tmp_path / "plan.xlsx").write_bytes(GOOD)
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(tmp_path / "plan.xlsx")], check=True, capture_output=True, timeout=180)
    (saved,) = read((tmp_path / "out" / "plan.xlsx").read_bytes(), "plan.xlsx").tables
    (own,) = read(GOOD, "plan.xlsx").tables
    assert rows(saved) == rows(own)
    assert [one.fill for one in saved.cells if one.fill] == [one.fill for one in own.cells if one.fill]
