"""Legend: what a document says that its colours, figures and symbols mean, wherever it says so.

What it says comes before what colours usually mean. A colour to which it gives another meaning than a status
(*yellow = late*) tells no status.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from hytecore.documents.document import Cell, Table, Text
from hytecore.location import Location
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.outline import Outline
from hytecore.understanding.statuses import USUAL, colour_named, colour_of, word_of

_EQUALS = re.compile(r"\s*[=:]\s*|\s*-\s+|\s+-|\s+tarkoittaa\s+|\s+betyder\s+|\s+means\s+")
_MARK = re.compile(r"(?P<mark>\d|[^\w\s,;:=()/%*•.–-]\ufe0f?|\+{1,3}|-{1,3}|[a-z])")
_PIECE = re.compile(r"[,;()\n/|]")
_LIGHTS = {"red", "yellow", "green"}
_LONGEST = 40
_LONGEST_TEXT = 600
_SIGN = re.compile("[=:+]|[-–] |[\u2190-\u2bff\U0001f000-\U0001faff]")
_HINT = re.compile(
    r"vihre|grön|green|(?:^|[\s(,;])(?:[0-9+]|[^\w\s,.;:()/%&€§*•…”“\"'’–-])\ufe0f?\s*[=:–\s-]", re.IGNORECASE
)
"""What a text must hold to be a legend; two quick looks before it is taken apart."""


def legend_of(draft: Draft, outline: Outline) -> Mapping[str, str | None]:
    """Return what marks mean; a document with a legend of a traffic light promises a status for every measure."""
    found: dict[str, str | None] = {}
    for positions, text, location in _texts(outline):
        told = legend_in(text)
        if not told:
            continue
        if _LIGHTS & set(told) and "status_scale" not in draft.data["plan"]:
            draft.data["plan"]["status_scale"] = "traffic_light"
            draft.places["plan", "status_scale"] = location
        found = {**told, **found}
        draft.review(location, text, "status_scale", _told(told), "likely")
        if len(text) < _LONGEST * (len(told) + 1):
            outline.take(*positions)
    for position, block in outline.untaken():
        if isinstance(block, Table) and block.width == 2 and (told := _table(block)):
            found = {**told, **found}
            words = "; ".join(" ".join(cell.text.split()) for cell in block.cells if cell.text.strip())
            draft.review(block.location, words, "status_scale", _told(told), "likely")
            outline.take(position)
    return found if _LIGHTS & set(found) else {**USUAL, **found}


def _texts(outline: Outline) -> Iterator[tuple[tuple[int, ...], str, Location]]:
    """Yield the texts that may hold a legend, with their positions; short ones after one another are one."""
    run: list[tuple[int, Text]] = []
    for position, block in enumerate(outline.blocks):
        if isinstance(block, Text) and _may_be(block.text):
            if run and max(len(block.text), len(run[-1][1].text)) > _LONGEST:
                yield _joined(run)
                run = []
            run.append((position, block))
            continue
        if run:
            yield _joined(run)
            run = []
        for cell in block.cells if isinstance(block, Table) else ():
            if _may_be(cell.text):
                yield (), cell.text, cell.location
    if run:
        yield _joined(run)


def _may_be(text: str) -> bool:
    return len(text) < _LONGEST_TEXT and _SIGN.search(text) is not None and _HINT.search(text) is not None


def _told(legend: Mapping[str, str | None]) -> str:
    return ", ".join(f"{mark}: {status or '?'}" for mark, status in legend.items())


def _joined(run: list[tuple[int, Text]]) -> tuple[tuple[int, ...], str, Location]:
    return tuple(position for position, _ in run), "\n".join(text.text for _, text in run), run[0][1].location


def legend_in(text: str) -> dict[str, str | None]:
    """Return what a text says that colours, figures or symbols mean; empty if it is no legend of at least two of them.

    Example:
        >>> legend_in("(punainen = ei aloitettu, keltainen = kesken, vihreä = valmis)")
        {'red': 'not_started', 'yellow': 'in_progress', 'green': 'done'}
        >>> legend_in("1 = ei aloitettu, 2 = käynnissä, 3 = valmis"), legend_in("✔ toteutunut, ◐ osittain")
        ({'1': 'not_started', '2': 'in_progress', '3': 'done'}, {'✔': 'done', '◐': 'in_progress'})
        >>> legend_in("vihreä = etenee suunnitellusti, keltainen = viivästynyt")
        {'green': 'in_progress', 'yellow': None}
    """
    found: dict[str, str | None] = {}
    for piece in _PIECE.split(text):
        told = _pair(evened(piece))
        if told is not None:
            found.setdefault(*told)
    return found if len(found) > 1 and any(found.values()) else {}


def _pair(piece: str) -> tuple[str, str | None] | None:
    """Return the mark and the status that a piece of a legend gives."""
    words = piece.replace("*", " ").strip(" .")
    parts = _EQUALS.split(words)
    match = _MARK.match(words)
    if len(parts) < 2 and match is not None and not match[0].isalnum():
        parts = [match[0], words[match.end() :].strip()]
    if len(parts) < 2 or not parts[-1] or len(parts[-1]) > _LONGEST:
        return None
    one, other = parts[-2].strip(), parts[-1].strip()
    if (colour := colour_named(one)) is not None and colour_named(other) is None:
        return colour, word_of(other)
    if (colour := colour_named(other)) is not None and word_of(one) is not None:
        return colour, word_of(one)
    mark = one.rsplit(" ", 1)[-1]
    if _MARK.fullmatch(mark) and (status := word_of(other)) is not None:
        return mark, status
    return None


def _table(table: Table) -> dict[str, str | None]:
    """Return what a table of marks or colours and their meanings says."""
    found: dict[str, str | None] = {}
    for row in range(1, table.height + 1):
        mark, meaning = table.at(row, 1), table.at(row, 2)
        if mark is None or meaning is None or len(meaning.text) > _LONGEST:
            continue
        key, status = _key(mark), word_of(meaning.text)
        if key is not None and status is not None:
            found.setdefault(key, status)
    return found if len(found) > 1 else {}


def _key(cell: Cell) -> str | None:
    words = " ".join(evened(cell.text).split())
    if words:
        return colour_named(words) or (words if _MARK.fullmatch(words) else None)
    return colour_of(cell.fill) if cell.fill else None
