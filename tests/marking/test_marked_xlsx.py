"""Marked copies of workbooks: comments on the cells, beside those that people have written."""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

import pytest
from marked_files import (
    by_libreoffice,
    finding,
    lines_of,
    mark,
    one_for_each_cell,
    same_content,
    tree,
    untouched,
)
from office_files import archive, changed, members
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from hytecore.documents.document import Unreadable
from hytecore.documents.xlsx.reading import read
from hytecore.location import Location

PATH = "suunnitelma.xlsx"
SHEET = "xl/worksheets/sheet1.xml"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def saved(book: Workbook) -> bytes:
    """Return a workbook as bytes."""
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def plan(*, commented: bool = False) -> bytes:
    """Return a workbook of three sheets, the last one hidden, with merged cells and perhaps a comment."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "Toimenpiteet & muuta"
    for row in (["Toimenpide", "Vastuu"], ["Kävelyryhmät", "Kunta"], ["", "Järjestöt"], ["Kyläkahvila", ""]):
        page.append(row)
    page.merge_cells("A2:A3")
    page.auto_filter.ref = "A1:B4"
    if commented:
        page["B2"].comment = Comment("Onko sovittu?", "A. B.")
    second = book.create_sheet("Mittarit")
    second["C5"] = "Osuus"
    book.create_sheet("Vanha")["A1"] = "vanha"
    book["Vanha"].sheet_state = "hidden"
    return saved(book)


def comments(data: bytes) -> dict[tuple[str, str], list[str]]:
    """Return the lines of each comment as openpyxl reads them, by sheet and cell."""
    return {
        (page.title, cell.coordinate): cell.comment.text.split("\n")
        for page in load_workbook(io.BytesIO(data))
        for row in page.iter_rows()
        for cell in row
        if cell.comment is not None
    }


def test_each_comment_is_on_the_very_cell() -> None:
    """Every cell of every sheet, merged and hidden ones too, has the comment that names it."""
    data = plan()
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    cells = [cell for table in document.tables for cell in table.cells]
    assert marked.comments == len(cells)
    assert comments(marked.data) == {
        (cell.location.sheet, cell.location.cell): lines_of(f"solu {number}: {cell.text}")
        for number, cell in enumerate(cells)
    }
    assert same_content(data, marked.data, PATH)


def test_the_rest_of_the_workbook_is_untouched() -> None:
    """Only the sheet that is marked, its relations and the list of types are patched, and only by what is put in."""
    data = plan()
    document = read(data, PATH)
    place = document.tables[0].cells[3].location
    marked = mark(data, PATH, finding("a", place))
    changes, added = untouched(data, marked.data)
    assert changes == {"[Content_Types].xml", SHEET}
    assert added == {"xl/comments.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/vmlDrawing.vml"}
    before, after = members(data), members(marked.data)
    put = re.compile(rb'<legacyDrawing xmlns:r="[^"]*" r:id="rId2"/>')
    assert put.sub(b"", after[SHEET]) == before[SHEET]
    stated = rb'<Override PartName="/xl/comments.xml" [^>]*/>|<Default Extension="vml" [^>]*/>'
    assert re.sub(stated, b"", after["[Content_Types].xml"]) == before["[Content_Types].xml"]
    assert mark(data, PATH, finding("a", place)).data == marked.data


def test_the_box_of_a_comment_is_drawn_at_its_cell() -> None:
    """Each comment has a hidden box that names the row and the column of the cell, and no two have one number."""
    data = plan()
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    drawn = {name: text.decode() for name, text in members(marked.data).items() if name.endswith(".vml")}
    assert len(drawn) == 3
    (first,) = (text for text in drawn.values() if "<x:Row>3</x:Row>" in text)
    places = re.findall(r"<x:Row>(\d+)</x:Row><x:Column>(\d+)</x:Column>", first)
    assert places == [("0", "0"), ("0", "1"), ("1", "0"), ("1", "1"), ("2", "1"), ("3", "0"), ("3", "1")]
    numbers = re.findall(r'id="_x0000_s(\d+)"', "".join(drawn.values()))
    assert len(set(numbers)) == len(numbers) == marked.comments


def test_a_comment_that_is_there_is_extended() -> None:
    """What somebody has said on a cell stays first, and the finding follows under our name; others stay as they are."""
    data = plan(commented=True)
    document = read(data, PATH)
    cells = {cell.text: cell.location for cell in document.tables[0].cells}
    marked = mark(data, PATH, finding("a", cells["Kunta"]), finding("b", cells["Järjestöt"]))
    told = comments(marked.data)
    assert told == {
        ("Toimenpiteet & muuta", "B2"): ["Onko sovittu?", "", "hytecore:", *lines_of("a")],
        ("Toimenpiteet & muuta", "B3"): lines_of("b"),
    }
    changes, added = untouched(data, marked.data)
    assert (len(changes), added) == (2, set())
    book = load_workbook(io.BytesIO(marked.data))
    authors = [book.worksheets[0][place].comment for place in ("B2", "B3")]
    assert [one.author for one in authors if one is not None] == ["A. B.", "hytecore"]
    (drawing,) = (text.decode() for name, text in members(marked.data).items() if name.endswith(".vml"))
    assert re.findall(r":Row>(\d)<.*?:Column>(\d)<", drawing) == [("1", "1"), ("2", "1")]
    assert len(re.findall(r'shapetype [^>]*id="_x0000_t202"|shapetype id="_x0000_t202"', drawing)) == 1
    assert same_content(data, marked.data, PATH)


def test_runs_stay_runs() -> None:
    """A comment of several runs, and one with a reading aid, get our runs in the place that the format has for them."""
    data = plan(commented=True)
    part = next(name for name in members(data) if "comment" in name and name.endswith(".xml"))
    runs = '<text><r><t>yksi</t></r><r><t>kaksi</t></r><phoneticPr fontId="1"/></text>'
    data = changed(data, part, lambda text: re.sub(r"<text>.*</text>", runs, text))
    cell = next(cell for cell in read(data, PATH).tables[0].cells if cell.text == "Kunta")
    marked = mark(data, PATH, finding("a", cell.location))
    held = next(tree(marked.data, part).iter(f"{S}text"))
    assert [child.tag.removeprefix(S) for child in held] == ["r", "r", *["r"] * (len(held) - 3), "phoneticPr"]
    assert "".join(held.itertext()).split("\n") == ["yksikaksi", "", "hytecore:", *lines_of("a")]


def test_a_conversation_is_answered() -> None:
    """Where Excel shows a conversation in place of the comment, the finding is its last answer."""
    space = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    kinds = "http://schemas.microsoft.com/office/2017/10/relationships"
    data = plan(commented=True)
    thread = (
        f'<ThreadedComments xmlns="{space}"><threadedComment ref="B2" dT="2026-01-01T00:00:00.00" personId="{{P}}" '
        'id="{ONE}"><text>Onko sovittu?</text></threadedComment><threadedComment ref="B2" personId="{P}" id="{TWO}" '
        'parentId="{ONE}"><text>On.</text></threadedComment></ThreadedComments>'
    )
    relations = "xl/worksheets/_rels/sheet1.xml.rels"
    data = changed(data, relations, lambda text: text.replace(
        "</Relationships>",
        f'<Relationship Id="rIdT" Type="{kinds}/threadedComment" Target="../threadedComments/t1.xml"/></Relationships>',
    ))  # fmt: skip
    data = archive({**members(data), "xl/threadedComments/t1.xml": thread})
    cell = next(cell for cell in read(data, PATH).tables[0].cells if cell.text == "Kunta")
    marked = mark(data, PATH, finding("a", cell.location))
    said = tree(marked.data, "xl/threadedComments/t1.xml")
    assert [(one.get("ref"), one.get("parentId"), one[0].text) for one in said] == [
        ("B2", None, "Onko sovittu?"),
        ("B2", "{ONE}", "On."),
        ("B2", "{ONE}", "\n".join(lines_of("a"))),
    ]
    (person,) = tree(marked.data, "xl/persons/person.xml")
    assert person.get("displayName") == "hytecore"
    assert said[2].get("personId") == person.get("id")
    assert any(one.get("Type") == f"{kinds}/person" for one in tree(marked.data, "xl/_rels/workbook.xml.rels"))
    untouched(data, marked.data)
    again = mark(marked.data, PATH, finding("b", cell.location))
    assert len(tree(again.data, "xl/persons/person.xml")) == 1
    assert len({one.get("id") for one in tree(again.data, "xl/threadedComments/t1.xml")}) == 4


CONTROLS = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="x"><controls/></mc:Choice></mc:AlternateContent>'
)


@pytest.mark.parametrize("later", ['<tableParts count="0"/><extLst/>', "<extLst/>", CONTROLS, ""])
def test_the_reference_to_the_boxes_stands_where_the_schema_has_it(later: str) -> None:
    """It follows the drawing and comes before controls, tables and extensions of the sheet, not of a rule within it."""
    rule = '<conditionalFormatting sqref="A1"><cfRule type="x" priority="1"><extLst/></cfRule></conditionalFormatting>'
    data = changed(
        plan(), SHEET, lambda text: text.replace("<pageMargins", f"{rule}<pageMargins").replace(
            "</worksheet>", f"<drawing/>{later}</worksheet>"
        ),
    )  # fmt: skip
    place = Location(PATH, sheet="Toimenpiteet & muuta", cell="B2")
    after = members(mark(data, PATH, finding("a", place)).data)[SHEET].decode()
    (reference,) = re.findall(r"<legacyDrawing[^>]*/>", after)
    assert after == members(data)[SHEET].decode().replace("<drawing/>", f"<drawing/>{reference}")


def test_a_sheet_that_refers_to_boxes_it_does_not_have() -> None:
    """A reference that leads nowhere leads to the boxes of the comments."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lost = f'<legacyDrawing xmlns:r="{space}" r:id="rIdLost"/></worksheet>'
    data = changed(plan(), SHEET, lambda text: text.replace("</worksheet>", lost))
    marked = mark(data, PATH, finding("a", Location(PATH, sheet="Toimenpiteet & muuta", cell="B2")))
    assert members(marked.data)[SHEET] == members(data)[SHEET]
    targets = {one.get("Id"): one.get("Target") for one in tree(marked.data, "xl/worksheets/_rels/sheet1.xml.rels")}
    assert targets["rIdLost"] == "../drawings/vmlDrawing.vml"


def test_boxes_that_are_no_xml_are_added_to_all_the_same() -> None:
    """Excel's drawings of comments need not be well-formed; one that does not even end is refused."""
    data = plan(commented=True)
    (drawing,) = (name for name in members(data) if name.endswith(".vml"))
    place = Location(PATH, sheet="Toimenpiteet & muuta", cell="B3")
    broken = changed(data, drawing, lambda text: text.replace("</xml>", "<br></xml> "))
    after = members(mark(broken, PATH, finding("a", place)).data)[drawing].decode()
    assert after.startswith(members(broken)[drawing].decode().removesuffix("</xml> "))
    assert after.endswith("<x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml> ")
    cut = changed(data, drawing, lambda text: text.replace("</xml>", ""))
    with pytest.raises(Unreadable) as refused:
        mark(cut, PATH, finding("a", place))
    assert (refused.value.reason, refused.value.detail) == ("broken-xml", drawing)


def test_a_comment_holds_what_excel_can_hold() -> None:
    """Findings that a cell has no room for are counted; the worst ones are there in full."""
    data = plan()
    place = read(data, PATH).tables[0].cells[0].location
    marked = mark(data, PATH, *(finding(f"{number} {'x' * 5000}", place) for number in range(10)))
    ((_, lines),) = comments(marked.data).items()
    assert len("\n".join(lines)) < 32_767
    assert lines[-1] == "Tähän ei mahdu enempää. Huomautuksia, jotka ovat vain raportissa: 4."
    assert [line.split()[0] for line in lines if line.endswith("xxx")] == ["0", "1", "2", "3", "4", "5"]


def test_texts_that_excel_would_take_for_something_else() -> None:
    """Escapes of Excel in a finding are shown as they were written, and control characters are left out."""
    data = plan()
    place = read(data, PATH).tables[0].cells[0].location
    marked = mark(data, PATH, finding("_x0041_ \x00=1+1", place))
    text = "".join(tree(marked.data, "xl/comments.xml").itertext())
    assert "_x005F_x0041_ =1+1" in text


def test_what_has_no_place_is_said_on_the_first_cell_that_is_seen() -> None:
    """A finding about the plan as a whole is on a cell of the first sheet that is not hidden."""
    book = Workbook()
    assert book.active is not None
    book.active["A1"] = "piilossa"
    book.active.sheet_state = "hidden"
    book.create_sheet("Auki")["C3"] = "Toimenpide"
    book.active = 1
    marked = mark(saved(book), PATH, finding("a", None))
    assert list(comments(marked.data)) == [("Auki", "C3")]
    empty = mark(saved(Workbook()), PATH, finding("a", None))
    assert list(comments(empty.data)) == [("Sheet", "A1")]


def test_a_macro_workbook_keeps_its_macros() -> None:
    """The programs in an xlsm are not touched."""
    data = archive({**members(plan()), "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0macro"})
    marked = mark(data, "suunnitelma.xlsm", finding("a", Location("suunnitelma.xlsm", sheet="Mittarit", cell="C5")))
    assert members(marked.data)["xl/vbaProject.bin"] == b"\xd0\xcf\x11\xe0macro"
    assert list(comments(marked.data)) == [("Mittarit", "C5")]


@pytest.mark.parametrize("commented", [False, True])
def test_libreoffice_opens_the_copy(commented: bool, tmp_path: Path) -> None:
    """LibreOffice reads every comment of the copy from its cell."""
    data = plan(commented=commented)
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    again = by_libreoffice(marked.data, "xlsx", "ods", tmp_path)
    content = tree(again, "content.xml")
    space = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation"
    told = ["".join(one.itertext()) for one in content.iter(space)]
    assert sorted(int(found[1]) for text in told if (found := re.search(r"solu (\d+):", text))) == list(range(9))
    assert sum("Onko sovittu?" in text for text in told) == int(commented)


def test_the_day_is_not_the_day_of_writing() -> None:
    """A workbook has no date of comments, so two days make the same copy."""
    from hytecore.marking.in_xlsx import mark as mark_on

    data = plan()
    told = [finding("a", None)]
    assert mark_on(data, PATH, told, date(2020, 1, 1)) == mark_on(data, PATH, told, date(2026, 1, 1))
