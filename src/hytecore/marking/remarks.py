"""Remarks: the findings of one document put together by their places, in the words of a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hytecore.documents.document import Break, Document, Table
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.words.interface import say
from hytecore.words.places import place_in_words
from hytecore.words.render import quoted
from hytecore.words.terms import term

AUTHOR, INITIALS = "hytecore", "h"

_blanks = re.compile(r"[ \t\r\n\f\v]+").sub
"""What is one blank in a line; a no-break space, as in 1 900, stays one."""
# What is given up, step by step, when a document has no text or cell at the very place: the cell, the row, the table.
_STEPS = ("line", "column", "cell", "row", "paragraph", "table", "page", "sheet")


@frozen
class Line:
    """A line of a comment."""

    text: str
    bold: bool = False


@frozen
class Remark:
    """What is said at one place: the lines of each finding, worst first.

    Attributes:
        location: The place of a text or a cell of the document; of the document itself if it has neither.
    """

    location: Location
    findings: tuple[tuple[Line, ...], ...]
    language: str

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all findings, with a blank one between two."""
        lines: list[Line] = []
        for told in self.findings:
            lines += (Line(""), *told) if lines else told
        return tuple(lines)


def remarks_on(document: Document, findings: Iterable[Finding]) -> list[Remark]:
    """Return what is said in the document, in the order of its places; *findings* are sorted, worst first."""
    places = _Places(document)
    said: dict[Location, list[tuple[Line, ...]]] = {}
    languages: dict[Location, str] = {}
    for finding in findings:
        place, is_exact = places.nearest(finding.location)
        lines = [Line(_blanks(" ", line.text), line.bold) for line in _lines(finding, is_exact=is_exact)]
        said.setdefault(place, []).append(tuple(lines))
        languages[place] = finding.language
    order = {place: number for number, place in enumerate(places.known)}
    in_order = sorted(said, key=lambda place: order.get(place, -1))
    return [Remark(place, tuple(said[place]), languages[place]) for place in in_order]


def _lines(finding: Finding, *, is_exact: bool) -> Iterator[Line]:
    """Yield what a comment says of a finding; it tells the place if it does not stand there."""
    language = finding.language
    severity = term("severity", finding.severity, language)
    yield Line(f"{severity[:1].upper()}{severity[1:]} {finding.code}: {finding.title or finding.name}", bold=True)
    yield Line(finding.message)
    yield Line(say("why", language, text=finding.why))
    yield Line(say("fix", language, text=finding.fix))
    related = dict.fromkeys(part.subject.label or part.subject.id or "" for part in finding.related)
    unnamed = [quoted(name, language) for name in related if name and quoted(name, language) not in finding.message]
    if unnamed:
        yield Line(say("concerns", language, names=", ".join(unnamed)))
    if finding.source:
        yield Line(say("source", language, text=finding.source))
    if finding.location is not None and not is_exact:
        yield Line(place_in_words(finding.location, language))


class _Places:
    """The texts and cells of a document, by what their locations state."""

    def __init__(self, document: Document) -> None:
        self.known: list[Location] = []
        for block in document.blocks:
            if isinstance(block, Table):
                self.known += [cell.location for cell in block.cells]
            elif not isinstance(block, Break):
                self.known.append(block.location)
        self._indexes: dict[tuple[str, ...], dict[tuple[object, ...], Location]] = {}
        self._start = self._first_seen(document)

    def _first_seen(self, document: Document) -> Location:
        """Return the first text or cell that nobody has hidden; the first of all, or the document, if there is none."""
        is_hidden = False
        for block in document.blocks:
            if isinstance(block, Break):
                is_hidden = block.hidden
            elif isinstance(block, Table):
                if seen := next((cell for cell in block.cells if not cell.hidden), None):
                    return seen.location
            elif not is_hidden:
                return block.location
        rest = (*self.known, *(block.location for block in document.blocks), Location(document.path))
        return rest[0]

    def nearest(self, wanted: Location | None) -> tuple[Location, bool]:
        """Return the first text or cell at a place, and whether it has all that the place states."""
        stated = tuple(name for name in _STEPS if wanted is not None and getattr(wanted, name) is not None)
        if not stated:
            return self._start, True
        assert wanted is not None
        for given_up in range(len(stated)):
            names = stated[given_up:]
            found = self._by(names).get(tuple(getattr(wanted, name) for name in names))
            if found is not None:
                return found, given_up == 0
        return self._start, False

    def _by(self, names: tuple[str, ...]) -> dict[tuple[object, ...], Location]:
        """Return the first of the known places for each combination of what they state under some names."""
        if names not in self._indexes:
            index: dict[tuple[object, ...], Location] = {}
            for place in self.known:
                index.setdefault(tuple(getattr(place, name) for name in names), place)
            self._indexes[names] = index
        return self._indexes[names]


def fitting(findings: Sequence[tuple[Line, ...]], most: int, language: str) -> list[Line]:
    """Return as many findings, worst first, as go into so many characters, and a line that says how many do not."""
    lines: list[Line] = []
    for number, told in enumerate(findings):
        further = [Line(""), *told] if lines else list(told)
        if sum(len(line.text) + 1 for line in (*lines, *further)) > most:
            return [*lines, Line(say("mark-more", language, n=len(findings) - number))]
        lines += further
    return lines
