"""Word documents: what stands in the document is read once, in order and in its place, whatever it is wrapped in."""

from __future__ import annotations

import contextlib

import docx
import pytest
from docx.shared import RGBColor
from hypothesis import given
from hypothesis import strategies as st
from office_files import W, changed, damaged, notes, texts
from office_files import docx as made
from word_documents import control, p, plan, saved, tbl, tc

from hytecore.documents.cell_text import clean
from hytecore.documents.document import Cell, Text, Unreadable
from hytecore.documents.docx.reading import read
from hytecore.documents.lines import tidy
from hytecore.location import Location

PATH = "suunnitelma.docx"


def test_a_plan_is_read_in_order_with_its_places() -> None:
    """Headings, bold lines, items, tables and what follows them come as the author wrote them."""
    document = read(plan(), PATH)
    assert document.format == "docx"
    assert document.notes == ()
    assert [block for block in document.blocks if isinstance(block, Text)] == [
        Text("Painopiste 1", Location(PATH, paragraph=1), "heading", 1, bold=True),
        Text("Tavoite: yksinäisyys vähenee", Location(PATH, paragraph=2), bold=True),
        Text("Liikuntaneuvonta", Location(PATH, paragraph=3), "item", 1),
        Text("Loppusanat", Location(PATH, paragraph=4)),
    ]
    (table,) = document.tables
    assert document.blocks.index(table) == 3
    assert (table.number, table.width, table.height, table.location) == (1, 3, 3, Location(PATH, table=1))

    def cell(text: str, row: int, column: int, *, row_span: int = 1, fill: str | None = None) -> Cell:
        return Cell(text, row, column, Location(PATH, table=1, row=row, column=column), row_span, fill=fill)

    assert table.cells == (
        cell("Toimenpide", 1, 1),
        cell("Vastuu", 1, 2),
        cell("Tila", 1, 3),
        cell("Kävelyryhmät", 2, 1, row_span=2),
        cell("Kunta", 2, 2),
        cell("", 2, 3, fill="00B050"),
        cell("Järjestöt", 3, 2),
        cell("", 3, 3),
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "<w:p><w:r><w:t>hyvin</w:t></w:r><w:r><w:t>vointi</w:t></w:r></w:p>", "hyvinvointi", id="split over runs"
        ),
        pytest.param(
            "<w:p><w:ins><w:r><w:t>lisätty</w:t></w:r></w:ins><w:del><w:r><w:delText>pois</w:delText></w:r></w:del></w:p>",
            "lisätty",
            id="tracked",
        ),
        pytest.param(
            "<w:p><w:moveFrom><w:r><w:t>täältä</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>tänne</w:t></w:r></w:moveTo></w:p>",
            "tänne",
            id="moved",
        ),
        pytest.param(f"<w:p>{control('<w:r><w:t>kenttä</w:t></w:r>')}</w:p>", "kenttä", id="control in a paragraph"),
        pytest.param(control(control(p("sisin"))), "sisin", id="control in a control"),
        pytest.param("<w:p><w:hyperlink><w:r><w:t>linkki</w:t></w:r></w:hyperlink></w:p>", "linkki", id="hyperlink"),
        pytest.param(
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
            "<w:r><w:t>2025</w:t></w:r></w:p>",
            "2025",
            id="field",
        ),
        pytest.param(
            '<w:p><w:fldSimple w:instr="X"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p>', "7", id="simple field"
        ),
        pytest.param(
            '<w:p><w:r><w:t xml:space="preserve"> a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c\u00ad\u00a0d</w:t>'
            '<w:noBreakHyphen/><w:t>e</w:t><w:br w:type="page"/></w:r></w:p>',
            "a b\nc\u00a0d-e",
            id="characters",
        ),
        pytest.param(
            '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>',
            "✓☺",
            id="symbols",
        ),
        pytest.param(
            '<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
            "</w:fldChar></w:r></w:p>",
            "☒",
            id="old check box",
        ),
        pytest.param(
            '<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Kunta"/>'
            '<w:listEntry w:val="Alue"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>',
            "Alue",
            id="old list",
        ),
        pytest.param("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", "x=1", id="formula"),
        pytest.param(
            "<w:customXml><w:p><w:smartTag><w:r><w:t>tunniste</w:t></w:r></w:smartTag></w:p></w:customXml>",
            "tunniste",
            id="tags",
        ),
    ],
)
def test_words_are_read_out_of_what_is_wrapped_around_them(body: str, expected: str) -> None:
    """What the author sees is read, and nothing else."""
    assert texts(read(made(body), PATH)) == [(expected, "paragraph", 0, False)]


def test_deletions_and_prompts_are_counted_and_not_read() -> None:
    """What a tracked change takes away, and the prompt of a control that nobody filled, are notes."""
    body = (
        "<w:p><w:del><w:r><w:delText>pois</w:delText></w:r></w:del></w:p>"
        + p("jää")
        + f"<w:p>{control('<w:r><w:t>Kirjoita tähän</w:t></w:r>', '<w:showingPlcHdr/>')}</w:p>"
    )
    document = read(made(body), PATH)
    assert texts(document) == [("jää", "paragraph", 0, False)]
    assert notes(document) == {"deletions": 1, "placeholders": 1}


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    """Two paragraphs that a tracked change joins are one."""
    body = p("Kunta", "<w:rPr><w:del/></w:rPr>") + p(" ja alue") + p("toinen")
    assert [text for text, *_ in texts(read(made(body), PATH))] == ["Kunta ja alue", "toinen"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    """A text box that is written in two ways for two versions of Word is read once."""
    box = f"<w:txbxContent>{p('laatikossa')}</w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>ennen</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>" + p("jälkeen")
    )
    assert [text for text, *_ in texts(read(made(body), PATH))] == ["ennen", "laatikossa", "jälkeen"]


def test_footnotes_stand_at_the_end_and_comments_are_counted() -> None:
    """A footnote that is referred to is read; a comment is a note."""
    document = read(
        made(
            '<w:p><w:r><w:t>teksti</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + p("loppu"),
            footnotes=f'<w:footnote w:id="1">{p("muu")}</w:footnote><w:footnote w:id="2">{p("viite")}</w:footnote>',
            comments=f'<w:comment w:id="0">{p("huomautus")}</w:comment>',
        ),
        PATH,
    )
    assert [text for text, *_ in texts(document)] == ["teksti", "loppu", "viite"]
    assert notes(document) == {"comments": 1}


STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fi-FI"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:styleId="Otsikko2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Oma"><w:name w:val="Oma"/><w:basedOn w:val="Otsikko2"/></w:style>
<w:style w:type="paragraph" w:styleId="Taso"><w:name w:val="Taso"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Luettelo"><w:name w:val="Luettelo"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Vahva"><w:name w:val="Vahva"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kehä"><w:name w:val="Kehä"/><w:basedOn w:val="Kehä"/></w:style>"""


@pytest.mark.parametrize(
    ("properties", "run", "expected"),
    [
        ('<w:pStyle w:val="Otsikko2"/>', "", ("heading", 2, False)),
        ('<w:pStyle w:val="Oma"/>', "", ("heading", 2, False)),
        ('<w:pStyle w:val="Taso"/>', "", ("heading", 3, False)),
        ('<w:pStyle w:val="Taso"/><w:outlineLvl w:val="9"/>', "", ("paragraph", 0, False)),
        ('<w:outlineLvl w:val="0"/>', "", ("heading", 1, False)),
        ('<w:pStyle w:val="Luettelo"/>', "", ("item", 2, False)),
        ('<w:pStyle w:val="Luettelo"/><w:numPr><w:numId w:val="0"/></w:numPr>', "", ("paragraph", 0, False)),
        ('<w:numPr><w:numId w:val="1"/></w:numPr>', "", ("item", 1, False)),
        ('<w:pStyle w:val="Vahva"/>', "", ("paragraph", 0, True)),
        ('<w:pStyle w:val="Vahva"/>', '<w:b w:val="0"/>', ("paragraph", 0, False)),
        ('<w:pStyle w:val="Kehä"/>', "<w:b/>", ("paragraph", 0, True)),
    ],
)
def test_styles_tell_headings_items_and_bold(properties: str, run: str, expected: tuple[str, int, bool]) -> None:
    """A style's own word counts before that of the style it builds on, and the paragraph's before both."""
    document = read(made(p("Sanat", properties, run), styles=STYLES), PATH)
    assert texts(document) == [("Sanat", *expected)]
    assert document.language == "fi"


def test_half_bold_is_not_bold() -> None:
    """A paragraph is bold only if all its words are; blanks do not count."""
    body = (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tavoite</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>'
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Tavoite</w:t></w:r><w:r><w:t>: arki</w:t></w:r></w:p>"
    )
    assert [bold for *_, bold in texts(read(made(body), PATH))] == [True, False]


def test_strict_documents() -> None:
    """A document in the strict dialect is read like any other."""
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = changed(made(p("Sanat")), "word/document.xml", lambda text: text.replace(W, strict))
    assert texts(read(data, PATH)) == [("Sanat", "paragraph", 0, False)]


def test_coloured_words_change_nothing() -> None:
    """Formatting that says nothing about structure does not split words."""
    document = docx.Document()
    paragraph = document.add_paragraph("Etelä-")
    paragraph.add_run("Savo").font.color.rgb = RGBColor(255, 0, 0)
    assert [text for text, *_ in texts(read(saved(document), PATH))] == ["Etelä-Savo"]


@pytest.mark.property
@given(
    words=st.lists(
        st.lists(st.text(alphabet="abcäö -•\t\n", max_size=8), min_size=2, max_size=2), min_size=1, max_size=4
    )
)
def test_no_word_is_lost(words: list[list[str]]) -> None:
    """Whatever stands in a table is read once: the letters in are the letters out."""
    document = docx.Document()
    table = document.add_table(rows=len(words), cols=2)
    for row, line in enumerate(words):
        for column, text in enumerate(line):
            table.cell(row, column).text = text
    found = read(saved(document), PATH).tables[0]
    assert [[(cell.text if cell else "").split() for cell in row] for row in found.rows()] == [
        [text.split() for text in line] for line in words
    ]


@pytest.mark.property
@given(data=st.data())
def test_damage_is_unreadable_and_nothing_worse(data: st.DataObject) -> None:
    """A docx that is cut or has bytes changed is read or is said to be unreadable."""
    good = made(p("Sanat") + tbl(tc("a", '<w:gridSpan w:val="2"/>'), tc("b")), styles=STYLES)
    with contextlib.suppress(Unreadable):
        read(data.draw(damaged(good, data.draw(st.sampled_from(["word/document.xml", "word/styles.xml"])))), PATH)


@pytest.mark.property
@given(text=st.text(alphabet="aä \t\n\r\v\f\xad\xa0\u2028•", max_size=12))
def test_the_quick_way_to_tidy_words_is_the_way(text: str) -> None:
    """A text that is thought to be tidy is."""
    assert clean(text) == tidy(text)
