"""Marked copies of slides: comments lie on the cell or the shape that a finding is about."""

from __future__ import annotations

import io
from typing import Any

import pytest
from marked_files import finding, lines_of, mark, one_for_each_cell, same_content, tree, untouched
from office_files import archive, changed, members
from pptx import Presentation
from pptx.util import Inches

from hytecore.documents.document import Text
from hytecore.documents.pptx.reading import read
from hytecore.errors import RequestError
from hytecore.location import Location

PATH = "roolit.pptx"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
INCH = 576


def saved(show: Any) -> bytes:
    """Return a presentation as bytes."""
    stream = io.BytesIO()
    show.save(stream)
    return stream.getvalue()


def plan() -> bytes:
    """Return a show of two slides: a title and a text, and a table of two by two inches a cell, partly merged."""
    show = Presentation()
    first = show.slides.add_slide(show.slide_layouts[5])
    assert first.shapes.title is not None
    first.shapes.title.text = "Kiusaamisen ehkäisy"
    box = first.shapes.add_textbox(Inches(4), Inches(5), Inches(2), Inches(1))
    box.text_frame.text = "KAIKILLE"
    second = show.slides.add_slide(show.slide_layouts[6])
    area = Inches(1), Inches(1), Inches(4), Inches(6)
    table = second.shapes.add_table(3, 2, *area).table
    for row, words in enumerate([["Toimenpide", "Vastuu"], ["Kerho", "Kunta"], ["", "Järjestö"]]):
        for column, word in enumerate(words):
            table.cell(row, column).text = word
    table.cell(1, 0).merge(table.cell(2, 0))
    return saved(show)


def comments(data: bytes, part: str) -> list[tuple[str | None, str | None, tuple[float, float], list[str]]]:
    """Return author, number, place in inches and lines of each comment of a slide."""
    found = []
    for one in tree(data, part).findall(f"{P}cm"):
        at, text = one.find(f"{P}pos"), one.find(f"{P}text")
        assert at is not None
        assert text is not None
        place = int(at.get("x", "")) / INCH, int(at.get("y", "")) / INCH
        found.append((one.get("authorId"), one.get("idx"), place, (text.text or "").split("\n")))
    return found


def test_each_comment_lies_on_the_very_cell() -> None:
    """Of each cell, merged ones too, the comment lies in the middle."""
    data = plan()
    document = read(data, PATH)
    marked = mark(data, PATH, *one_for_each_cell(document))
    assert [(place, lines[1]) for _, _, place, lines in comments(marked.data, "ppt/comments/comment.xml")] == [
        ((2, 2), "solu 0: Toimenpide"),
        ((4, 2), "solu 1: Vastuu"),
        ((2, 5), "solu 2: Kerho"),
        ((4, 4), "solu 3: Kunta"),
        ((4, 6), "solu 4: Järjestö"),
    ]
    assert same_content(data, marked.data, PATH)
    assert len(Presentation(io.BytesIO(marked.data)).slides) == 2


def test_the_rest_of_the_show_is_untouched() -> None:
    """No slide is changed: only relations and the list of types tell of the new parts, each slide has its own."""
    data = plan()
    document = read(data, PATH)
    texts = {block.text: block.location for block in document.blocks if isinstance(block, Text)}
    cell = document.tables[0].cells[0].location
    findings = finding("a", texts["Kiusaamisen ehkäisy"], "error"), finding("b", texts["KAIKILLE"]), finding("c", cell)
    marked = mark(data, PATH, *findings)
    changes, added = untouched(data, marked.data)
    assert changes == {
        "[Content_Types].xml", "ppt/_rels/presentation.xml.rels", "ppt/slides/_rels/slide1.xml.rels",
        "ppt/slides/_rels/slide2.xml.rels",
    }  # fmt: skip
    assert added == {"ppt/commentAuthors.xml", "ppt/comments/comment.xml", "ppt/comments/comment2.xml"}
    assert [one[:2] + one[3:] for one in comments(marked.data, "ppt/comments/comment.xml")] == [
        ("0", "1", lines_of("a", "Virhe")),
        ("0", "2", lines_of("b")),
    ]
    assert comments(marked.data, "ppt/comments/comment.xml")[1][2] == (5, 5.5)
    assert comments(marked.data, "ppt/comments/comment2.xml") == [("0", "3", (2, 2), lines_of("c"))]
    (author,) = tree(marked.data, "ppt/commentAuthors.xml")
    assert (author.get("id"), author.get("name"), author.get("lastIdx")) == ("0", "hytecore", "3")
    assert mark(data, PATH, *findings).data == marked.data


def test_comments_that_are_there_stay() -> None:
    """Marked again, a slide keeps its comments, and the new ones have an author of their own."""
    data = plan()
    title = next(block.location for block in read(data, PATH).blocks if isinstance(block, Text))
    once = mark(data, PATH, finding("a", title))
    twice = mark(once.data, PATH, finding("b", title))
    changes, added = untouched(once.data, twice.data)
    assert changes == {"ppt/comments/comment.xml", "ppt/commentAuthors.xml"}
    assert added == set()
    found = comments(twice.data, "ppt/comments/comment.xml")
    assert [(author, lines[1]) for author, _, _, lines in found] == [("0", "a"), ("1", "b")]
    assert [one.get("id") for one in tree(twice.data, "ppt/commentAuthors.xml")] == ["0", "1"]


def test_a_finding_without_a_place_is_on_the_first_slide() -> None:
    """What is about the plan as a whole is said at the first text, and of a lost place on its slide."""
    data = plan()
    lost = Location(PATH, page=2, paragraph=9)
    marked = mark(data, PATH, finding("a", None), finding("b", lost))
    assert [one[3][1] for one in comments(marked.data, "ppt/comments/comment.xml")] == ["a"]
    assert comments(marked.data, "ppt/comments/comment2.xml")[0][3] == [
        *lines_of("b"),
        "roolit.pptx: sivu 2, kappale 9",
    ]


def test_a_show_without_words_is_marked_in_the_corner() -> None:
    """A slide on which nothing can be read has the comment all the same."""
    show = Presentation()
    show.slides.add_slide(show.slide_layouts[6])
    marked = mark(saved(show), PATH, finding("a", None))
    assert [one[2:] for one in comments(marked.data, "ppt/comments/comment.xml")] == [
        ((10 / INCH, 10 / INCH), lines_of("a"))
    ]
    assert mark(saved(Presentation()), PATH, finding("a", None)).comments == 0


@pytest.mark.parametrize("where", ["slide", "authors"])
def test_comments_of_the_newer_kind_are_refused(where: str) -> None:
    """Beside PowerPoint's newer comments older ones cannot stand: it is said, and nothing is written."""
    kinds = "http://schemas.microsoft.com/office/2018/10/relationships"
    part = "ppt/slides/_rels/slide1.xml.rels" if where == "slide" else "ppt/_rels/presentation.xml.rels"
    kind = "comments" if where == "slide" else "authors"
    more = f'<Relationship Id="rIdNew" Type="{kinds}/{kind}" Target="/ppt/modern.xml"/></Relationships>'
    data = changed(plan(), part, lambda text: text.replace("</Relationships>", more))
    modern = '<n:cmLst xmlns:n="http://schemas.microsoft.com/office/powerpoint/2018/8/main"/>'
    data = archive({**members(data), "ppt/modern.xml": modern})
    with pytest.raises(RequestError) as refused:
        mark(data, PATH, finding("a", None))
    assert (refused.value.key, refused.value.data) == ("mark-newer", {"path": PATH})
