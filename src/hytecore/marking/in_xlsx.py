"""Comments in a workbook: at the cell that a finding is about, after what somebody has said there already."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from hytecore.documents.markup import Element, local
from hytecore.documents.xlsx.reading import read
from hytecore.documents.xlsx.sheet import place_of
from hytecore.finding import Finding
from hytecore.marking.drawn_notes import draw
from hytecore.marking.marked import Marked
from hytecore.marking.office_copy import HEAD, OfficeCopy
from hytecore.marking.patching import Part, escaped
from hytecore.marking.remarks import AUTHOR, Line, Remark, fitting, remarks_on
from hytecore.marking.threads import Threads

LONGEST = 32_000
"""How many characters a comment of Excel can hold, with room for the words that say that there is more."""
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_FONT = '<{x}sz val="9"/><{x}rFont val="Tahoma"/>'


def mark(data: bytes, path: str, findings: Iterable[Finding], day: date) -> Marked:
    """Return a copy of a workbook with the findings as comments.

    Raises:
        Unreadable: If it is no workbook, or not one that can be read safely.
    """
    remarks = remarks_on(read(data, path), findings)
    copy = OfficeCopy(data, "xlsx")
    threads = Threads(copy, day)
    by_sheet: dict[str, list[tuple[str, Remark]]] = {}
    parts = _sheets(copy)
    for remark in remarks:
        sheet, cell = remark.location.sheet, remark.location.cell or "A1"
        by_sheet.setdefault(sheet if sheet in parts else next(iter(parts)), []).append((cell, remark))
    for number, (name, part) in enumerate(parts.items(), 1):
        if name in by_sheet:
            _write(copy, part, number, by_sheet[name], threads)
    return Marked(copy.bytes(), len(remarks))


def _sheets(copy: OfficeCopy) -> dict[str, str]:
    """Return the parts of the sheets by their names, in their order."""
    main = copy.package.main
    relations = copy.package.relations(main)
    found: dict[str, str] = {}
    for element in (one for holder in copy.package.tree(main) if local(holder) == "sheets" for one in holder):
        identifier = next((value for key, value in element.items() if key.endswith("}id")), "")
        relation = relations.get(identifier)
        if relation is not None and relation.kind == "worksheet":
            found[element.get("name", "")] = relation.target
    return found


def _write(copy: OfficeCopy, sheet: str, number: int, said: Sequence[tuple[str, Remark]], threads: Threads) -> None:
    """Write the comments of one sheet: those of cells that have one extend it, the others are drawn too."""
    held = copy.package.one(sheet, "comments")
    written = _Listed(copy.part(held)) if held is not None and held in copy.package.archive else None
    fresh: list[tuple[str, Remark]] = []
    for cell, remark in said:
        if written is not None and (comment := written.at(cell)) is not None:
            written.extend(comment, remark)
            threads.answer(sheet, cell, remark)
        else:
            fresh.append((cell, remark))
    if not fresh:
        return
    if written is not None:
        written.add(fresh)
    else:
        name = copy.free(f"{copy.package.main.rpartition('/')[0]}/comments{{}}.xml".lstrip("/"))
        comments = "".join(_comment(cell, remark, 0, "") for cell, remark in fresh)
        inside = f"<authors><author>{AUTHOR}</author></authors><commentList>{comments}</commentList>"
        text = f'{HEAD}<comments xmlns="{copy.space("spreadsheetml")}">{inside}</comments>'
        copy.add(name, text, "spreadsheetml.comments+xml")
        copy.relate(sheet, "comments", name)
    draw(copy, sheet, number, [(place_of(cell) or (1, 1), len(remark.lines)) for cell, remark in fresh])


class _Listed:
    """The comments that a sheet has."""

    def __init__(self, part: Part) -> None:
        self._part, self._x = part, part.span(part.root).prefix
        self._list = next((one for one in part.root if local(one) == "commentList"), None)
        self._authors = next((one for one in part.root if local(one) == "authors"), None)
        comments = self._list if self._list is not None else ()
        self._at = {one.get("ref", "").replace("$", "").upper(): one for one in comments}

    def at(self, cell: str) -> Element | None:
        """Return the comment on a cell; None if it has none."""
        return self._at.get(cell)

    def extend(self, comment: Element, remark: Remark) -> None:
        """Put the lines of a remark after what a comment says."""
        part, x = self._part, self._x
        held = next((one for one in comment if local(one) == "text"), None)
        if held is None:
            part.begin(comment, f"<{x}text>{_runs(remark.findings, 0, x, remark.language)}</{x}text>")
            return
        for child in held:
            if local(child) == "t" and child.text:  # a text beside runs is no text to Excel: it becomes a run
                part.before(child, f"<{x}r>")
                part.after(child, f"</{x}r>")
        before = len("".join(held.itertext()))
        first, *others = remark.findings
        named = (Line(""), Line(f"{AUTHOR}:", bold=True), *first)
        runs = _runs((named, *others), before, x, remark.language)
        spoken = next((one for one in held if local(one) in {"rPh", "phoneticPr"}), None)
        if spoken is None:
            part.end(held, runs)
        else:
            part.before(spoken, runs)

    def add(self, said: Sequence[tuple[str, Remark]]) -> None:
        """Add comments on cells that have none."""
        part, x = self._part, self._x
        author = f"<{x}author>{AUTHOR}</{x}author>"
        index = 0
        if self._authors is not None:
            index = len(self._authors)
            part.end(self._authors, author)
        else:
            part.begin(part.root, f"<{x}authors>{author}</{x}authors>")
        comments = "".join(_comment(cell, remark, index, x) for cell, remark in said)
        if self._list is not None:
            part.end(self._list, comments)
        elif self._authors is not None:
            part.after(self._authors, f"<{x}commentList>{comments}</{x}commentList>")
        else:
            part.begin(part.root, f"<{x}commentList>{comments}</{x}commentList>")


def _comment(cell: str, remark: Remark, author: int, x: str) -> str:
    text = f"<{x}text>{_runs(remark.findings, 0, x, remark.language)}</{x}text>"
    return f'<{x}comment ref="{cell}" authorId="{author}">{text}</{x}comment>'


def _runs(findings: Sequence[tuple[Line, ...]], before: int, x: str, language: str) -> str:
    """Return findings as the runs of a comment in which so many characters stand already."""
    runs: list[tuple[str, bool]] = [("\n", False)] if before else []
    lines = fitting(findings, LONGEST - before, language)
    for number, line in enumerate(lines):
        text = line.text + ("\n" if number < len(lines) - 1 else "")
        if runs and runs[-1][1] == line.bold:
            runs[-1] = (runs[-1][0] + text, line.bold)
        else:
            runs.append((text, line.bold))
    font = _FONT.format(x=x)
    return "".join(
        f"<{x}r><{x}rPr>{f'<{x}b/>' if bold else ''}{font}</{x}rPr>"
        f'<{x}t xml:space="preserve">{escaped(_ESCAPE.sub("_x005F_", text))}</{x}t></{x}r>'
        for text, bold in runs
        if text
    )
