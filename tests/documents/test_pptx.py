"""Slides: what stands where, what heads a slide, and the colours of a table and of what lies over it."""

from __future__ import annotations

import contextlib
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from office_files import changed, damaged, grid, notes
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Emu, Inches

from hytecore.documents.document import Box, Break, Text, Unreadable
from hytecore.documents.pptx.reading import read
from hytecore.location import Location

PATH = "roolit.pptx"
SLIDE = "ppt/slides/slide1.xml"
BLANK, TITLE_ONLY, TITLE_AND_BODY = 6, 5, 1


def saved(show: Any) -> bytes:
    """Return a presentation as bytes."""
    written = io.BytesIO()
    show.save(written)
    return written.getvalue()


def new_slide(layout: int = BLANK) -> tuple[Any, Any]:
    """Return a presentation of 10 × 7.5 inches with one slide, and the slide."""
    show = Presentation()
    return show, show.slides.add_slide(show.slide_layouts[layout])


def put(shapes: Any, text: str, left: float, top: float, width: float = 2, height: float = 1) -> Any:
    """Put a text box on a slide, or into a group; in inches."""
    box = shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    box.text_frame.text = text
    return box


def lamp(slide: Any, left: float, top: float, colour: str | None, size: float = 0.3) -> Any:
    """Put a circle on a slide, as traffic lights are drawn."""
    shape = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(left), Inches(top), Inches(size), Inches(size))
    if colour is None:
        shape.fill.background()
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = RGBColor.from_string(colour)  # type: ignore[no-untyped-call]
    return shape


def table_on(slide: Any, rows: int = 3, columns: int = 2) -> Any:
    """Put a table on a slide, at one inch from the left and the top; its cells are two inches wide and one high."""
    area = Inches(1), Inches(1), Inches(2 * columns), Inches(rows)
    return slide.shapes.add_table(rows, columns, *area).table


def test_a_role_slide_says_where_each_text_stands() -> None:
    """The title heads the slide, and each text has the place of its shape as fractions of the slide."""
    show, slide = new_slide(TITLE_ONLY)
    slide.shapes.title.text = "Kiusaamisen ehkäisyn toimenpiteitä"
    put(slide.shapes, "KAIKILLE", 1, 3)
    box = put(slide.shapes, "Kunnan toiminta\npainottuu", 5, 6)
    box.text_frame.paragraphs[0].runs[0].font.bold = True
    document = read(saved(show), PATH)
    here = Location(PATH, page=1)
    title_box = Box(0.05, 0.040046, 0.9, 0.166667)  # as the layout and its master have it

    def place(paragraph: int) -> Location:
        return Location(PATH, page=1, paragraph=paragraph)

    assert document.format == "pptx"
    assert document.notes == ()
    assert document.blocks == (
        Break("slide", here, "Kiusaamisen ehkäisyn toimenpiteitä"),
        Text("Kiusaamisen ehkäisyn toimenpiteitä", place(1), "heading", 1, box=title_box, shape=1),
        Text("KAIKILLE", place(2), box=Box(0.1, 0.4, 0.2, 0.133333), shape=2),
        Text("Kunnan toiminta", place(3), bold=True, box=Box(0.5, 0.8, 0.2, 0.133333), shape=3),
        Text("painottuu", place(4), box=Box(0.5, 0.8, 0.2, 0.133333), shape=3),
    )


def test_items_of_a_body_placeholder_take_their_bullets_from_the_master() -> None:
    """A list that looks like one is one, though the bullet stands only in the master; without it there is none."""
    show, slide = new_slide(TITLE_AND_BODY)
    frame = slide.placeholders[1].text_frame
    frame.text = "ylin"
    frame.add_paragraph().text = "alempi"
    frame.paragraphs[1].level = 1
    frame.add_paragraph().text = "ei luettelossa"
    frame.paragraphs[2]._p.get_or_add_pPr().insert_element_before(
        frame.paragraphs[2]._p.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}buNone", {})
    )
    document = read(saved(show), PATH)
    assert [(b.text, b.style, b.level) for b in document.blocks if isinstance(b, Text)] == [
        ("ylin", "item", 1),
        ("alempi", "item", 2),
        ("ei luettelossa", "paragraph", 0),
    ]


def test_shapes_in_groups_stand_where_they_are_seen() -> None:
    """A group that was moved and made half as large moves and shrinks what is in it, and so does one around it."""
    show, slide = new_slide()
    outer = slide.shapes.add_group_shape()
    inner = outer.shapes.add_group_shape()
    put(inner.shapes, "ryhmässä", 2, 2, 4, 2)
    transform = outer._element.grpSpPr.get_or_add_xfrm()
    for name, values in (
        ("off", {"x": Inches(1), "y": Inches(3)}),
        ("ext", {"cx": Inches(2), "cy": Inches(1)}),
    ):
        for key, value in values.items():
            transform.find(f"{{*}}{name}").set(key, str(int(value)))
    document = read(saved(show), PATH)
    (text,) = (block for block in document.blocks if isinstance(block, Text))
    assert text.box == Box(0.1, 0.4, 0.2, 0.133333)


def test_hidden_slides_notes_and_pictures_are_said() -> None:
    """A hidden slide is read and marked; speaker notes are noted, and so is a picture."""
    show, slide = new_slide()
    put(slide.shapes, "piilossa", 1, 1)
    slide._element.set("show", "0")
    slide.notes_slide.notes_text_frame.text = "puhujalle"
    second = show.slides.add_slide(show.slide_layouts[BLANK])
    second.shapes.add_picture(io.BytesIO(PIXEL), 0, 0)
    document = read(saved(show), PATH)
    assert [block for block in document.blocks if isinstance(block, Break)] == [
        Break("slide", Location(PATH, page=1), hidden=True),
        Break("slide", Location(PATH, page=2)),
    ]
    assert [(note.kind, note.location, note.count) for note in document.notes] == [
        ("hidden-slide", Location(PATH, page=1), 1),
        ("speaker-notes", Location(PATH, page=1), 1),
        ("picture", Location(PATH, page=2), 1),
    ]


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301"
    "0100c9fe92ef0000000049454e44ae426082"
)


def test_a_table_has_merges_fills_and_lines() -> None:
    """Merged cells stand once, fills are read whether stated or named, and items have bullets."""
    show, slide = new_slide()
    table = table_on(slide)
    for row, line in enumerate([["Teema", "Tila"], ["Liikunta", "a\nb"], ["", "c"]]):
        for column, text in enumerate(line):
            table.cell(row, column).text = text
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(1, 1).fill.solid()
    table.cell(1, 1).fill.fore_color.rgb = RGBColor(0xFF, 0xC0, 0)  # type: ignore[no-untyped-call]
    table.cell(2, 1).fill.solid()
    table.cell(2, 1).fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2
    bullet = table.cell(2, 1).text_frame.paragraphs[0]._p
    bullet.get_or_add_pPr().append(
        bullet.makeelement("{http://schemas.openxmlformats.org/drawingml/2006/main}buChar", {"char": "-"})
    )
    (found,) = read(saved(show), PATH).tables
    assert grid(found) == [["Teema", "Tila"], ["Liikunta", "a\nb"], ["Liikunta", "• c"]]
    assert found.location == Location(PATH, page=1, table=1)
    assert [(cell.location, cell.row_span, cell.fill, cell.is_header) for cell in found.cells] == [
        (Location(PATH, page=1, table=1, row=1, column=1), 1, None, True),
        (Location(PATH, page=1, table=1, row=1, column=2), 1, None, True),
        (Location(PATH, page=1, table=1, row=2, column=1), 2, None, False),
        (Location(PATH, page=1, table=1, row=2, column=2), 1, "FFC000", False),
        (Location(PATH, page=1, table=1, row=3, column=2), 1, "C0504D", False),
    ]


def fills(show: Any) -> tuple[list[str | None], list[tuple[str, Location, int]]]:
    """Return the fills of the second column of the only table, and the notes."""
    document = read(saved(show), PATH)
    (table,) = document.tables
    found = [(note.kind, note.location, note.count) for note in document.notes]
    return [cell.fill for cell in table.cells if cell.column == 2], found


def test_a_lamp_over_a_cell_gives_the_cell_its_colour() -> None:
    """A circle drawn over a cell colours that cell; one beside the table colours nothing."""
    show, slide = new_slide()
    lamp(slide, 4, 1.5, "0000FF")  # behind the table
    table_on(slide)
    lamp(slide, 3.8, 2.3, "00B050")
    lamp(slide, 4.2, 3.4, "FF0000")
    lamp(slide, 5.5, 2.3, "FF0000")
    assert fills(show) == ([None, "00B050", "FF0000"], [])


def test_the_lamp_that_is_lit_counts() -> None:
    """Of three lamps two of which are grey the third counts; where two are lit, none does, and that is said."""
    show, slide = new_slide()
    table_on(slide)
    for left, colour in ((3.1, "BFBFBF"), (3.5, "FFC000"), (3.9, "BFBFBF")):
        lamp(slide, left, 2.3, colour)
    lamp(slide, 3.1, 3.3, "FF0000")
    lamp(slide, 3.5, 3.3, "00B050")
    place = Location(PATH, page=1, table=1, row=3, column=2)
    assert fills(show) == ([None, "FFC000", None], [("shape-over-table", place, 2)])


@pytest.mark.parametrize(
    ("colour", "size"), [pytest.param(None, 0.3, id="clear"), pytest.param("FF0000", 3.5, id="large")]
)
def test_a_shape_that_marks_no_cell_is_said(colour: str | None, size: float) -> None:
    """A shape without a colour, or much larger than the cell under its middle, is a note."""
    show, slide = new_slide()
    table_on(slide)
    lamp(slide, 4 - size / 2, 2.5 - size / 2, colour, size)
    place = Location(PATH, page=1, table=1, row=2, column=2)
    assert fills(show) == ([None, None, None], [("shape-over-table", place, 1)])


def test_words_over_a_table_are_read_and_said() -> None:
    """A text box over a table is a text of its own, and a note says where it lies."""
    show, slide = new_slide()
    table_on(slide)
    put(slide.shapes, "kesken", 3.2, 2.2, 1, 0.5)
    document = read(saved(show), PATH)
    assert [block.text for block in document.blocks if isinstance(block, Text)] == ["kesken"]
    assert [(note.kind, note.location) for note in document.notes] == [
        ("shape-over-table", Location(PATH, page=1, table=1, row=2, column=2))
    ]


def test_slides_come_in_the_order_of_the_show() -> None:
    """The order is that of the presentation, not of the names of its parts."""
    show, slide = new_slide()
    put(slide.shapes, "toinen", 1, 1)
    put(show.slides.add_slide(show.slide_layouts[BLANK]).shapes, "ensimmäinen", 1, 1)
    order = show.slides._sldIdLst
    order.insert(0, order[1])
    found = [(b.text, b.location.page) for b in read(saved(show), PATH).blocks if isinstance(b, Text)]
    assert found == [("ensimmäinen", 1), ("toinen", 2)]


def test_words_split_over_runs_and_shapes_of_two_versions() -> None:
    """Runs are joined as they are, line breaks are lines, and of two ways to write one shape the first is read."""
    show, slide = new_slide()
    put(slide.shapes, "LOHKO", 1, 1)
    runs = (
        "<a:r><a:t>hyvin</a:t></a:r><a:r><a:t>vointi</a:t></a:r><a:br/><a:fld id='{0}' type='x'><a:t>arki</a:t></a:fld>"
    )

    def change(text: str) -> str:
        start, end = text.index("<p:sp>"), text.index("</p:sp>") + len("</p:sp>")
        shape = text[start:end].replace("<a:r><a:t>LOHKO</a:t></a:r>", runs)
        spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        both = f"<mc:Choice Requires='a'>{shape}</mc:Choice><mc:Fallback>{shape}</mc:Fallback>"
        return f"{text[:start]}<mc:AlternateContent {spaces}>{both}</mc:AlternateContent>{text[end:]}"

    document = read(changed(saved(show), SLIDE, change), PATH)
    assert [block.text for block in document.blocks if isinstance(block, Text)] == ["hyvinvointi\narki"]
    assert notes(document) == {}


def test_a_slide_without_a_size_or_a_place_is_read() -> None:
    """A shape whose place nobody states has none."""
    show, slide = new_slide()
    put(slide.shapes, "jossain", 1, 1)
    data = changed(saved(show), SLIDE, lambda text: text.replace("a:xfrm", "a:other"))
    assert [block.box for block in read(data, PATH).blocks if isinstance(block, Text)] == [None]


def test_absurd_places_are_read() -> None:
    """Sizes beyond all slides do not stop the reading."""
    show, slide = new_slide()
    put(slide.shapes, "kaukana", 1, 1)
    data = changed(saved(show), SLIDE, lambda text: text.replace(f'x="{Emu(Inches(1))}"', 'x="99999999999999999999"'))
    assert [block.text for block in read(data, PATH).blocks if isinstance(block, Text)] == ["kaukana"]


@pytest.mark.property
@given(data=st.data())
def test_damage_is_unreadable_and_nothing_worse(data: st.DataObject) -> None:
    """A pptx that is cut or has bytes changed is read or is said to be unreadable."""
    show, slide = new_slide()
    table_on(slide).cell(0, 0).text = "Teema"
    lamp(slide, 3.8, 2.3, "00B050")
    part = data.draw(st.sampled_from([SLIDE, "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels"]))
    with contextlib.suppress(Unreadable):
        read(data.draw(damaged(saved(show), part)), PATH)
