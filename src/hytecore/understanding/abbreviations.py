"""Abbreviations: the lists in which a document says what its short names stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.document import Table, Text
from hytecore.understanding.draft import Draft
from hytecore.understanding.outline import Outline

_HEADED = re.compile(r"(käytetyt )?lyhen(ne|teet|nykset)\w*|förkortning\w*|abbreviations?", re.IGNORECASE)
_SHORT = r"[A-ZÅÄÖ][A-ZÅÄÖa-zåäö&]{0,7}"
_PAIR = re.compile(rf"(?P<short>{_SHORT})\s*(?:=|:|\s[–-]\s)\s*(?P<long>[^=:;,\n]{{4,80}})")
_LONGEST_TEXT = 1500


def abbreviations_in(draft: Draft, outline: Outline) -> dict[str, str]:
    """Return what short names stand for, by the short name; the lists themselves are taken."""
    found: dict[str, str] = {}
    is_headed = False
    for position, block in outline.untaken():
        pairs: list[tuple[str, str]] = []
        if isinstance(block, Text) and len(block.text) < _LONGEST_TEXT:
            label = _HEADED.match(block.text)
            pairs = list(_pairs(block.text[label.end() :] if label else block.text)) if label or is_headed else []
            is_headed = bool(label) or (is_headed and bool(pairs))
        elif isinstance(block, Table) and block.width == 2:
            head = block.at(1, 1)
            if is_headed or (head is not None and _HEADED.fullmatch(head.text.strip(" :"))):
                pairs = list(_rows(block))
        else:
            is_headed = False
        if pairs:
            outline.take(position)
        if pairs:
            cells = block.cells if isinstance(block, Table) else ()
            words = block.text if isinstance(block, Text) else " ".join(cell.text for cell in cells)
            told = ", ".join(f"{short}: {long}" for short, long in pairs)
            draft.review(block.location, words, "aliases", told, "likely")
        for short, long in pairs:
            found.setdefault(short, long)
    return found


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _PAIR.finditer(text):
        if sum(letter.isupper() for letter in match["short"]) > 1:
            yield match["short"], " ".join(match["long"].split()).strip(" .)")


def _rows(table: Table) -> Iterator[tuple[str, str]]:
    for row in range(1, table.height + 1):
        short, long = table.at(row, 1), table.at(row, 2)
        if short is None or long is None or not re.fullmatch(_SHORT, short.text.strip()):
            continue
        if sum(letter.isupper() for letter in short.text) > 1 and long.text.strip():
            yield short.text.strip(), " ".join(long.text.split())
