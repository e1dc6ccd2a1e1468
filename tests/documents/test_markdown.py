r"""Markdown: tables cut from their lines, texts with their lines, and what the grammar by itself would drop."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seen import notes, rows, texts

from hytecore.documents.document import Document, Table, Text, Unreadable
from hytecore.documents.markdown.reading import read


def markdown(text: str) -> Document:
    """Return the document that a text of Markdown is."""
    return read(text.encode(), "plan.md")


def lines(document: Document) -> list[int | None]:
    """Return the line of each block."""
    return [block.location.line for block in document.blocks]


def test_texts_are_read_in_order_with_lines() -> None:
    """Headings, paragraphs and items keep their order, their levels and the lines they begin on."""
    document = markdown(
        "# Suunnitelma\n\nKeski-**SOTE** Uudenmaan\nrivi *kaksi* & `koodi`\n\n**Lihava\notsikko**\n- yksi\n  - sisin\n"
        "- kaksi\n\n  jatkuu\n\nAlaotsikko\n---\n> lainaus\n\n    sisennetty\n\n"
        "[linkki](http://x) <https://thl.fi> ![kuva](k.png)\n"
    )
    assert texts(document) == [
        ("heading", 1, "Suunnitelma"),
        ("paragraph", 0, "Keski-SOTE Uudenmaan\nrivi kaksi & koodi"),
        ("paragraph", 0, "Lihava\notsikko"),
        ("item", 1, "yksi"),
        ("item", 2, "sisin"),
        ("item", 1, "kaksi"),
        ("paragraph", 0, "jatkuu"),
        ("heading", 2, "Alaotsikko"),
        ("paragraph", 0, "lainaus"),
        ("paragraph", 0, "sisennetty"),
        ("paragraph", 0, "linkki https://thl.fi kuva"),
    ]
    assert lines(document) == [1, 3, 6, 8, 9, 10, 12, 14, 16, 18, 20]
    assert [block.text for block in document.blocks if isinstance(block, Text) and block.bold] == ["Lihava\notsikko"]
    assert notes(document) == [("picture", 1, "plan.md")]


def test_rows_have_the_cells_their_author_typed() -> None:
    """A row may be shorter or longer than its header; nothing beyond the header is lost, and no cell is made."""
    (table,) = markdown("| Tavoite | Mittari |\n|---|:--:|\n| a |\n| b | c | d | e |\nf | g\n").tables
    assert rows(table) == [
        ["Tavoite", "Mittari", None, None],
        ["a", None, None, None],
        ["b", "c", "d", "e"],
        ["f", "g", None, None],
    ]
    assert [(cell.location.row, cell.location.column, cell.location.line, cell.is_header) for cell in table.cells] == [
        (1, 1, 1, True), (1, 2, 1, True), (2, 1, 3, False), (3, 1, 4, False), (3, 2, 4, False), (3, 3, 4, False),
        (3, 4, 4, False), (4, 1, 5, False), (4, 2, 5, False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("| | |\n|--|--|\n| a | b |\n| | |\n", [["", ""], ["a", "b"], ["", ""]], id="a blank header"),
        pytest.param("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n", [["a", "b", "c"], ["1", "2", "3"]], id="few dashes"),
        pytest.param("Johdanto\n| a | b |\n|---|---|\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], id="after a paragraph"),
        pytest.param("| a | b |\n| 1 | 2 |\n", [["a", "b"], ["1", "2"]], id="no dashes at all"),
        pytest.param("```markdown\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n", [["a", "b"], ["1", "2"]], id="fenced"),
        pytest.param("- kohta\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n", [["a", "b"], ["1", "2"]], id="in a list"),
        pytest.param("> | a | b |\n> |---|---|\n> | 1 | 2 |\n", [["a", "b"], ["1", "2"]], id="in a quotation"),
        pytest.param("| a \\| b | `c` |\n|---|---|\n| – | - |\n", [["a | b", "c"], ["–", "-"]], id="escaped pipes"),
        pytest.param("| a | b |\n|---|---|\n| - | - |\n", [["a", "b"], ["-", "-"]], id="hyphens for nothing"),
    ],
)
def test_tables_are_found(text: str, expected: list[list[str]]) -> None:
    """A table is a table, however carelessly it was typed."""
    assert [rows(table) for table in markdown(text).tables] == [expected]


@pytest.mark.parametrize(
    ("typed", "text", "bold"),
    [
        ("Hanke <ul><li>yksi</li><li>kaksi</li></ul>", "Hanke\n• yksi\n• kaksi", False),
        ('Hanke (AVI) <ul style="list-style-type: none"> • yksi • kaksi', "Hanke (AVI)\n• yksi\n• kaksi", False),
        ("rivi<br>toinen<br/>kolmas", "rivi\ntoinen\nkolmas", False),
        ("**Liikunta** <b>lisääntyy</b>", "Liikunta lisääntyy", True),
        ("**Liikunta** lisääntyy", "Liikunta lisääntyy", False),
        ("[THL](https://thl.fi) &amp; \\*muut\\*", "THL & *muut*", False),
        ("hyvin\u00advointi\u00a010\u00a0%", "hyvinvointi\u00a010\u00a0%", False),
        ("<details>näkyy</details>", "näkyy", False),
        ("~~vanha~~ uusi_ja_hieno", "vanha uusi_ja_hieno", False),
    ],
)
def test_cells_are_plain_lines(typed: str, text: str, bold: bool) -> None:
    """Emphasis, links and HTML in a cell become plain lines; items begin with a mark."""
    (table,) = markdown(f"| x | y |\n|---|---|\n| {typed} | z |\n").tables
    assert [(cell.text, cell.bold) for cell in table.cells[2:]] == [(text, bold), ("z", False)]


def test_tables_of_html_are_tables() -> None:
    """A table of HTML is read with its spans and lines, blank lines in it included, and counted with the others."""
    document = markdown(
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n<table>\n<tr><td rowspan=2>x</td>\n\n<td>y</td></tr>\n"
        "<tr><td>z</td></tr>\n</table>\n\nloppu\n\n| c | d |\n|---|---|\n"
    )
    assert [rows(table) for table in document.tables] == [
        [["a", "b"], ["1", "2"]],
        [["x", "y"], ["^", "z"]],
        [["c", "d"]],
    ]
    assert [table.number for table in document.tables] == [1, 2, 3]
    assert [cell.location.line for cell in document.tables[1].cells] == [6, 8, 9]
    assert texts(document) == [("paragraph", 0, "loppu")]


def test_numbers_that_are_words_are_kept() -> None:
    """Numbers that run from one are the list's own; a day, a year or a number out of order is the author's."""
    document = markdown(
        "1. yksi\n2. kaksi\n\nValmis\n\n31. joulukuuta 2025\n\nToimet:\n- lista\n\n"
        " 1. Tärkeä\n 1. Ihminen\n 2. Uudistus\n"
    )
    assert texts(document) == [
        ("item", 1, "yksi"),
        ("item", 1, "kaksi"),
        ("paragraph", 0, "Valmis"),
        ("item", 1, "31. joulukuuta 2025"),
        ("paragraph", 0, "Toimet:"),
        ("item", 1, "lista"),
        ("item", 1, "1. Tärkeä"),
        ("item", 1, "1. Ihminen"),
        ("item", 1, "2. Uudistus"),
    ]


def test_typed_marks_make_items() -> None:
    """Lines that begin with a typed mark are items, each with its line."""
    document = markdown("Toimet:\n• kävely\n• uinti\n  ja pyöräily\n")
    assert texts(document) == [("paragraph", 0, "Toimet:"), ("item", 1, "kävely"), ("item", 1, "uinti\nja pyöräily")]
    assert lines(document) == [1, 2, 3]


def test_what_the_grammar_would_drop_is_read() -> None:
    """A definition of a link and what is nested too deep are texts."""
    deep = ">" * 80 + " syvällä"
    said = [text for _, _, text in texts(markdown(f"[Tavoite]: liikunta\n\n{deep}\n\nloppu\n"))]
    assert said == ["[Tavoite]: liikunta", "syvällä", "loppu"]


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", ""),
        (b"%PDF-1.4", "wrong-kind", "pdf"),
        (b"<html><body>", "wrong-kind", "html"),
        (b"x" * 5_000_001, "too-large", "5 MB > 5 MB"),
        (b"|a" * 3000 + b"|\n" + b"|-" * 3000 + b"|\n" + b"|x|\n" * 3000, "too-many-cells", "3001 × 3000"),
    ],
)
def test_what_is_no_markdown_is_said(data: bytes, reason: str, detail: str) -> None:
    """The reason says what is wrong with the file as a whole."""
    with pytest.raises(Unreadable) as refused:
        read(data, "x.md")
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


ALPHABET = st.sampled_from(
    ["|", "|---|---|", "\n", "\n\n", " ", "- ", "1. ", "> ", "# ", "**", "`", "<br>", "<table>", "[", "]("]
)
WORDS = st.integers(0, 99).map(lambda number: f"sana{number:02d}x")


@pytest.mark.property
@given(st.lists(ALPHABET | WORDS, max_size=40))
def test_no_word_is_lost_and_none_is_doubled(pieces: list[str]) -> None:
    """Whatever the marks around them, words come out as often as they went in, except addresses of links."""
    text = "".join(pieces)
    try:
        document = markdown(text)
    except Unreadable:
        assert not text.strip()
        return
    said = "\n".join(
        "\n".join(cell.text for cell in block.cells) if isinstance(block, Table) else getattr(block, "text", "")
        for block in document.blocks
    )
    for word in {piece for piece in pieces if piece.startswith("sana")}:
        assert said.count(word) <= text.count(word)
        if "](" not in text and "<table>" not in text:
            assert said.count(word) == text.count(word)


@pytest.mark.property
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but a document or a refusal comes out."""
    with suppress(Unreadable):
        assert read(data, "x.md").format == "markdown"
