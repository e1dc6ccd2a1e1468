"""Marked copies of Word documents: each comment stands in the cell or paragraph that the reader reported."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree as ET

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_files import (
    finding,
    lines_of,
    mark,
    one_for_each_cell,
    parents,
    same_content,
    tree,
    untouched,
)
from office_files import W, archive, changed, members
from office_files import docx as made
from word_documents import control, p, plan, tbl, tc

from hytecore.documents.document import Text
from hytecore.documents.docx.reading import read
from hytecore.location import Location

PATH = "suunnitelma.docx"
MAIN = "word/document.xml"
Q = f"{{{W}}}"
PUT_IN = re.compile(
    rb'<w:commentRangeStart w:id="\d+"/>'
    rb'|<w:commentRangeEnd w:id="\d+"/><w:r><w:commentReference w:id="\d+"/></w:r>'
)
TRAPS = {
    "merged": (
        tbl(
            tc("a", '<w:gridSpan w:val="2"/>') + tc("b"),
            tc("c", '<w:vMerge w:val="restart"/>') + tc("d") + tc("e"),
            tc("", "<w:vMerge/>") + tc("f") + tc("g"),
            columns=(1000, 1000, 1000),
        ),
        [0, 1, 2, 3, 4, 6, 7],
    ),
    "moved borders": (
        tbl(tc("a") + tc("b"), tc("c", '<w:gridSpan w:val="2"/>') + tc("d"), columns=(1000, 40, 1000)),
        [0, 1, 2, 3],
    ),
    "content controls": (
        tbl(
            control(tc("a")) + tc("b"),
            f"<w:tc>{control(p('c'))}</w:tc><w:tc>{control(p('kirjoita tähän'), '<w:showingPlcHdr/>')}</w:tc>",
        )
        + control(tbl(tc("d") + tc("e"))),
        [0, 1, 2, 3, 4, 5],
    ),
    "a row in a control": (
        f"<w:tbl><w:tr>{tc('a')}</w:tr>{control('<w:tr>' + tc('b') + '</w:tr>')}</w:tbl>",
        [0, 1],
    ),
    "nested": (
        tbl(f"<w:tc>{tbl(tc('sisä 1') + tc('sisä 2'))}{p('ulko')}</w:tc>" + tc("b"), tc("c") + tc("d"))
        + tbl(f"<w:tc>{tbl(tc('vain sisä'))}</w:tc>" + tc("z")),
        [0, 1, 2, 3, 4, 5],
    ),
    "tracked": (
        tbl(
            tc("a") + tc("b"),
            '<w:trPr><w:del w:id="1"/></w:trPr>' + tc("pois") + tc("pois"),
            '<w:tc><w:p><w:del w:id="3"><w:r><w:delText>vanha</w:delText></w:r></w:del><w:ins w:id="4"><w:r>'
            "<w:t>c</w:t></w:r></w:ins></w:p></w:tc>" + tc("d", '<w:cellDel w:id="2"/>') + tc("e"),
        )
        + tbl('<w:trPr><w:del w:id="5"/></w:trPr>' + tc("poistettu taulukko"))
        + tbl(tc("seuraava taulukko")),
        [0, 1, 4, 6, 8],
    ),
    "empty cells": (
        tbl("<w:tc/><w:tc><w:p/></w:tc>" + tc("") + "<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>", tc("x")),
        [0, 1, 2, 3, 4],
    ),
}
"""Bodies of documents, and which of their outermost cells are read, counted in the order of the XML from 0."""


def said(data: bytes, part: str = "word/comments.xml") -> dict[str, list[str]]:
    """Return the lines of each comment by its id."""
    comments = tree(data, part).findall(f"{Q}comment")
    return {one.get(f"{Q}id", ""): ["".join(line.itertext()) for line in one.iter(f"{Q}p")] for one in comments}


def anchors(data: bytes) -> dict[str, tuple[int | None, str]]:
    """Return for each comment the outermost cell it stands in, and the text that it is about.

    Its beginning, its end and its sign stand in one paragraph, in this order.
    """
    root = tree(data, MAIN)
    above = parents(root)
    every = root.iter(f"{Q}tc")
    cells = [one for one in every if not any(each.tag == f"{Q}tc" for each in around(one, above))]
    found: dict[str, tuple[int | None, str]] = {}
    for start in root.iter(f"{Q}commentRangeStart"):
        paragraph = above[start]
        assert paragraph.tag == f"{Q}p"
        children = list(paragraph)
        number = start.get(f"{Q}id", "")
        end = next(x for x in children if x.tag == f"{Q}commentRangeEnd" and x.get(f"{Q}id") == number)
        sign = next(x for x in children if any(y.get(f"{Q}id") == number for y in x.iter(f"{Q}commentReference")))
        assert sign.tag == f"{Q}r"
        inside = children[children.index(start) + 1 : children.index(end)]
        assert children.index(end) < children.index(sign)
        assert not any(x.tag == f"{Q}pPr" for x in inside)
        outer = [each for each in around(start, above) if each.tag == f"{Q}tc"]
        text = "".join(t.text or "" for x in inside for t in x.iter(f"{Q}t"))
        found[number] = (cells.index(outer[-1]) if outer else None, text)
    return found


def around(element: ET.Element, above: dict[ET.Element, ET.Element]) -> list[ET.Element]:
    """Return the elements around one, from the inside."""
    chain = []
    while element in above:
        element = above[element]
        chain.append(element)
    return chain


def cleared(data: bytes) -> bytes:
    """Return the main part without what has been put into it."""
    return PUT_IN.sub(b"", members(data)[MAIN])


@pytest.mark.parametrize("name", TRAPS)
def test_each_comment_stands_in_the_very_cell(name: str) -> None:
    """Whatever Word does to a table, the comment for a cell is inside the cell that was read as such."""
    body, expected = TRAPS[name]
    data = made(body)
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    found, told = anchors(marked.data), said(marked.data)
    cells = [cell for table in document.tables for cell in table.cells]
    assert marked.comments == len(cells)
    by_message = {told[number][1]: place for number, (place, _) in found.items()}
    assert by_message == {
        f"solu {number}: {' '.join(cell.text.split())}": expected[number] for number, cell in enumerate(cells)
    }
    assert same_content(data, marked.data, PATH)


def test_the_rest_of_the_document_is_untouched() -> None:
    """Every part but four is the same, and those are the same without what was put in."""
    data = plan()
    document = read(data, PATH)
    texts = [block for block in document.blocks if isinstance(block, Text)]
    findings = [*one_for_each_cell(document), *(finding(text.text, text.location) for text in texts)]
    marked = mark(data, PATH, *findings)
    changes, added = untouched(data, marked.data)
    assert changes == {"[Content_Types].xml", "word/_rels/document.xml.rels", MAIN}
    assert added == {"word/comments.xml"}
    before = members(data)
    assert cleared(marked.data) == before[MAIN]
    after = members(marked.data)
    relation = re.sub(rb'<Relationship Id="rId\d+" Type="[^"]*/comments" Target="comments.xml"/>', b"",
                      after["word/_rels/document.xml.rels"])  # fmt: skip
    assert relation == before["word/_rels/document.xml.rels"]
    stated = re.sub(rb'<Override PartName="/word/comments.xml" [^>]*/>', b"", after["[Content_Types].xml"])
    assert stated == before["[Content_Types].xml"]
    assert sorted(text for place, text in anchors(marked.data).values() if place is None) == sorted(
        text.text for text in texts
    )
    assert mark(data, PATH, *findings).data == marked.data
    assert same_content(data, marked.data, PATH)


def test_a_comment_as_word_shows_it() -> None:
    """Author, initials, day and lines are what python-docx reads from the copy; several findings are one comment."""
    data = plan()
    cell = read(data, PATH).tables[0].cells[3].location
    worst = finding("Ei vastuutahoa & ”muuta”.", cell, "error", "HYT201")
    marked = mark(data, PATH, worst, finding("Ei mittaria.", cell))
    (comment,) = docx.Document(io.BytesIO(marked.data)).comments
    assert (comment.author, comment.initials) == ("hytecore", "h")
    assert comment.timestamp is not None
    assert comment.timestamp.isoformat() == "2026-03-01T00:00:00+00:00"
    assert comment.text.split("\n") == [
        *lines_of("Ei vastuutahoa & ”muuta”.", "Virhe", "HYT201"),
        "",
        *lines_of("Ei mittaria."),
    ]
    bold = [paragraph.text for paragraph in comment.paragraphs if any(run.bold for run in paragraph.runs)]
    assert bold == ["Virhe HYT201: Puute", "Varoitus HYT999: Puute"]


def test_what_has_no_place_is_said_at_the_beginning() -> None:
    """A finding about the plan as a whole stands at the first paragraph; one whose place is gone tells it too."""
    data = plan()
    gone = Location(PATH, table=7, row=1, column=1)
    row = Location(PATH, table=1, row=2)
    marked = mark(data, PATH, finding("yleinen", None), finding("rivi", row), finding("kadonnut", gone))
    told = said(marked.data)
    assert {lines[1]: anchors(marked.data)[number] for number, lines in told.items()} == {
        "yleinen": (None, "Painopiste 1"),
        "rivi": (3, "Kävelyryhmät"),
    }
    assert told["0"] == [
        *lines_of("yleinen"),
        "",
        *lines_of("kadonnut"),
        "suunnitelma.docx: taulukko 7, rivi 1, sarake 1",
    ]


def test_comments_that_are_there_stay() -> None:
    """A document with comments keeps them, and new ones take the numbers after theirs."""
    document = docx.Document(io.BytesIO(plan()))
    document.add_comment(document.paragraphs[1].runs, "Tarkistetaan tämä", author="A. B.", initials="AB")
    stream = io.BytesIO()
    document.save(stream)
    data = stream.getvalue()
    place = next(b.location for b in read(data, PATH).blocks if isinstance(b, Text) and b.text == "Loppusanat")
    marked = mark(data, PATH, finding("uusi", place))
    changes, added = untouched(data, marked.data)
    assert (changes, added) == ({MAIN, "word/comments.xml"}, set())
    comments = docx.Document(io.BytesIO(marked.data)).comments
    assert [(one.comment_id, one.author) for one in comments] == [(0, "A. B."), (1, "hytecore")]
    assert anchors(marked.data)["1"] == (None, "Loppusanat")
    again = mark(marked.data, PATH, finding("kolmas", place))
    assert list(said(again.data)) == ["0", "1", "2"]


def test_numbers_of_lost_comments_are_not_given_again() -> None:
    """An anchor whose comment is gone does not become the anchor of a new one."""
    lost = '<w:p><w:commentRangeStart w:id="41"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="41"/></w:p>'
    data = made(lost + p("b"), comments="")
    marked = mark(data, PATH, finding("b", Location(PATH, paragraph=2)))
    assert list(said(marked.data)) == ["42"]
    assert members(marked.data)["word/comments.xml"].count(b"<w:comment ") == 1


def test_text_boxes_and_notes_are_marked_where_they_hang() -> None:
    """Word allows no comment in a text box or a footnote: the paragraph that holds it has the comment."""
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        f"{p('laatikko')}{tbl(tc('laatikon solu'))}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox><w:txbxContent>{p('laatikko')}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    ).replace("'", '"')
    body = (
        f"{p('alku')}<w:p><w:r><w:t>isäntä</w:t></w:r>{box}</w:p>"
        '<w:p><w:r><w:t>viite</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    )
    data = made(body, footnotes=f'<w:footnote w:id="2">{p("alaviite")}</w:footnote>')
    document = read(data, PATH)
    places = {block.text: block.location for block in document.blocks if isinstance(block, Text)}
    cell = document.tables[0].cells[0].location
    marked = mark(
        data, PATH,
        finding("1", places["laatikko"]), finding("2", cell), finding("3", places["alaviite"]),
    )  # fmt: skip
    told = {lines[1]: anchors(marked.data)[number] for number, lines in said(marked.data).items()}
    host = None, "isäntälaatikkolaatikon solulaatikko"
    assert told == {"1": host, "2": host, "3": (None, "viite")}
    boxed = tree(marked.data, MAIN).iter(f"{Q}txbxContent")
    assert [any(one.tag.startswith(f"{Q}comment") for one in box.iter()) for box in boxed] == [False, False]
    assert cleared(marked.data) == members(data)[MAIN]
    assert same_content(data, marked.data, PATH)


def test_a_paragraph_written_as_one_tag_is_opened() -> None:
    """`<w:p/>` in a cell becomes a paragraph that holds the comment, and a cell without any gets one."""
    data = made(tbl("<w:tc/><w:tc><w:p/></w:tc>" + tc("x")))
    cells = read(data, PATH).tables[0].cells
    marked = mark(data, PATH, finding("a", cells[0].location), finding("b", cells[1].location))
    put = [
        f'<w:commentRangeStart w:id="{n}"/><w:commentRangeEnd w:id="{n}"/><w:r><w:commentReference w:id="{n}"/></w:r>'
        for n in (0, 1)
    ]
    expected = members(data)[MAIN].decode()
    expected = expected.replace("<w:tc/>", f"<w:tc><w:p>{put[0]}</w:p></w:tc>")
    expected = expected.replace("<w:p/>", f"<w:p>{put[1]}</w:p>")
    assert members(marked.data)[MAIN].decode() == expected


@pytest.mark.parametrize("change", ["prefix", "no prefix", "strict", "utf-16"])
def test_other_ways_to_write_the_same(change: str) -> None:
    """Other prefixes, none at all, the strict form and other encodings get comments of their own kind."""
    transitional = "http://schemas.openxmlformats.org/"
    data = plan()

    def other(text: str) -> str:
        if change == "prefix":
            return (
                text.replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:").replace("xmlns:w", "xmlns:x")
            )
        if change == "no prefix":
            text = text.replace("<w:", "<").replace("</w:", "</")
            return text.replace("xmlns:w=", f'xmlns="{W}" xmlns:w=', 1)
        return text

    if change == "strict":
        strict = "http://purl.oclc.org/ooxml/"
        other_names = {
            f"{transitional}{name}/2006/": f"{strict}{name}/" for name in ("wordprocessingml", "officeDocument")
        }
        held = {name: content.decode("latin-1") for name, content in members(data).items()}
        for old, new in other_names.items():
            held = {name: content.replace(old, new) for name, content in held.items()}
        data = archive({name: content.encode("latin-1") for name, content in held.items()})
    elif change == "utf-16":
        text = members(data)[MAIN].decode().replace("UTF-8", "UTF-16")
        data = archive({**members(data), MAIN: text.encode("utf-16")})
    else:
        data = changed(data, MAIN, other)
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    assert same_content(data, marked.data, PATH)
    space = "http://purl.oclc.org/ooxml/wordprocessingml/main" if change == "strict" else W
    root = tree(marked.data, MAIN)
    assert [element.get(f"{{{space}}}id") for element in root.iter(f"{{{space}}}commentReference")] == [
        str(number) for number in range(marked.comments)
    ]
    assert tree(marked.data, "word/comments.xml").tag == f"{{{space}}}comments"
    kinds = [one.get("Type", "") for one in tree(marked.data, "word/_rels/document.xml.rels")]
    (kind,) = (kind for kind in kinds if kind.endswith("/comments"))
    assert kind.startswith("http://purl.oclc.org/" if change == "strict" else transitional)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """Draw tables whose cells are merged, wrapped, deleted and nested in all ways."""
    count = iter(range(1000))

    def cell() -> str:
        text = f"solu{next(count)}" if draw(st.booleans()) else ""
        span = f'<w:gridSpan w:val="{draw(st.integers(1, 3))}"/>' if draw(st.booleans()) else ""
        down = draw(st.sampled_from(["", '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:cellDel w:id="1"/>']))
        kind = draw(st.sampled_from(["plain", "control", "inner control", "nested", "bare"]))
        if kind == "nested":
            return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{tbl(tc('sisä'))}{p(text)}</w:tc>"
        if kind == "inner control":
            return f"<w:tc><w:tcPr>{span}{down}</w:tcPr>{control(p(text))}</w:tc>"
        if kind == "bare":
            return f"<w:tc><w:tcPr>{span}{down}</w:tcPr></w:tc>"
        return control(tc(text, span + down)) if kind == "control" else tc(text, span + down)

    def row() -> str:
        gone = '<w:trPr><w:del w:id="2"/></w:trPr>' if draw(st.integers(0, 5)) == 0 else ""
        return gone + "".join(cell() for _ in range(draw(st.integers(1, 4))))

    tables = [tbl(*(row() for _ in range(draw(st.integers(1, 4))))) for _ in range(draw(st.integers(1, 3)))]
    return p("alku").join(tables)


@pytest.mark.property
@given(bodies())
def test_no_comment_gets_into_another_cell(body: str) -> None:
    """The text around each comment is that of the cell that it names, in tables of any kind."""
    data = made(body)
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    assert same_content(data, marked.data, PATH)
    root = tree(marked.data, MAIN)
    above = parents(root)
    told = said(marked.data) if marked.comments else {}
    assert len(told) == sum(len(table.cells) for table in document.tables)
    taken = set()
    for start in root.iter(f"{Q}commentRangeStart"):
        outer = [each for each in around(start, above) if each.tag == f"{Q}tc"][-1]
        taken.add(outer)
        words = [t.text for t in outer.iter(f"{Q}t") if t.text]
        named = told[start.get(f"{Q}id", "")][1].partition(": ")[2].split()
        assert named[: len(words)] == words  # what is merged into the cell follows
    assert len(taken) == len(told)
