"""Whatever a document holds: nothing breaks, and every word is in the plan, reported, reviewed or left."""

from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.documents.document import Table, Text
from hytecore.documents.html.reading import read
from hytecore.understanding.reading import Understood, understand

WORDS = st.sampled_from(
    (
        "Tavoite|Tavoite 1.2|Toimenpide|Toimenpiteet|Vastuu|Vastuutaho|Aikataulu|Tila|Mittari|Painopiste|2025|2026"
        "|Mål|Åtgärd|Ansvar|Tidtabell|Läge|Lähtötaso|Tavoitetaso|Toimenpide ja vastuu|Kunnan toimenpiteet|Nro|Sivu"
        "|Järjestöjen toimenpiteet|Yhteensä|Yhteensä 12|Lähde: Sotkanet|* huomautus|x|X|1|2|50 %|12,5 % (2024)|TA 2026"
        "|Tavoite: Uni paranee|Painopiste 1: Arki|Vastuu: Kirjasto|Ryhmät (kirjasto)|1. Kerhot|kesken|ei toteutunut"
        "|1 = kesken|punainen = ei aloitettu, vihreä = valmis|Uni paranee|Kävelyryhmät|Kirjasto|2025–|Q3/2026|valmis"
        "|S|M|A|R|T|Mikä on lähtötilanne?|Minkä tarvitsee muuttua?|Mihin mennessä?|Lyhenteet: TEK = tekninen toimi|TEK"
        "|Aikaleima|Nimi|Liite 1|Toimenpidesuunnitelma|(jatkuu)|Uni paranee (jatkuu)|1, 2|..|-||Keusote, liikunta|Kunta"
        "|HVA/EPT|alle 9|31.12.26 mennessä"
    ).split("|")
)
FREE = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp")), max_size=30)
CELL = st.tuples(
    st.lists(st.one_of(WORDS, WORDS, FREE), min_size=1, max_size=2).map("\n".join),
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from(["", "#ff0000", "#92d050", "#d9d9d9"]),
)
TABLE = st.lists(st.lists(CELL, max_size=5), max_size=7)
PARAGRAPH = st.tuples(st.sampled_from(["p", "h2", "li", "b"]), st.one_of(WORDS, FREE))
BLOCKS = st.lists(st.one_of(TABLE, PARAGRAPH), max_size=6)


def as_html(blocks: list[object]) -> bytes:
    """Return blocks as a document."""
    parts = ["<html lang=fi><body>"]
    for block in blocks:
        if isinstance(block, tuple):
            tag, words = block
            parts.append(f"<{tag}>{escape(words)}</{tag}>" if tag != "b" else f"<p><b>{escape(words)}</b></p>")
            continue
        assert isinstance(block, list)
        rows = [
            "".join(
                f"<td rowspan={down} colspan={right} style='background:{fill}'>"
                + escape(words).replace("\n", "<br>")
                + "</td>"
                for words, down, right, fill in row
            )
            for row in block
        ]
        parts.append(f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>")
    return "".join(parts).encode()


def told_of(found: Understood) -> str:
    """Return the letters and digits of all that is said of a document: in the plan, as problems, reviewed or left."""
    left = [cell.text for block in found.left if isinstance(block, Table) for cell in block.cells]
    left += [block.text for block in found.left if isinstance(block, Text)]
    reviewed = [each.text + each.value for each in found.reviewed]
    said = [found.data, [problem.data for problem in found.problems], reviewed, left]
    return plain(json.dumps(said, ensure_ascii=False, default=str))


def plain(text: str) -> str:
    """Return the letters and digits of a text."""
    return "".join(filter(str.isalnum, text.lower()))


@pytest.mark.property
@given(BLOCKS)
def test_no_word_of_any_document_is_lost(blocks: list[object]) -> None:
    """Every line of every cell and paragraph is somewhere in what is said of the document; headers say it by field."""
    document = read(as_html(blocks), "plan.html")
    found = understand(document)
    told = told_of(found)
    headers = {plain(cell.text) for table in document.tables for cell in table.cells if _is_header(table, cell.row)}
    for block in document.blocks:
        texts = [cell.text for cell in block.cells] if isinstance(block, Table) else [getattr(block, "text", "")]
        for text in texts:
            for line in text.splitlines():
                words = plain(line.removeprefix("• "))
                assert words in told or plain(text) in headers, (line, found)


def _is_header(table: Table, row: int) -> bool:
    from hytecore.understanding.columns import columns_of
    from hytecore.understanding.goal_tables import goal_columns
    from hytecore.understanding.rotated import upright

    turned = upright(table)
    if turned is not table:
        return any(cell.row == row and cell.column in (1, 3) for cell in table.cells)
    columns = columns_of(table) or goal_columns(table)
    return columns is not None and row in columns.headers
