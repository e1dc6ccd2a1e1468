"""Reading our workbook: every cell exactly, field by field, with its place; what a cell does not say is a problem."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from hytecore.documents.document import Cell, Document, Table
from hytecore.location import Location
from hytecore.model import shapes
from hytecore.model.measure import SCHEDULE, STATUSES
from hytecore.model.plan import Plan
from hytecore.syntax.problem import Path
from hytecore.understanding.actors import Actors
from hytecore.understanding.draft import Draft
from hytecore.understanding.identifiers import identifier
from hytecore.understanding.indicator_cells import indicators_in
from hytecore.understanding.reading import Understood
from hytecore.understanding.statuses import status_in
from hytecore.workbook.book import joined
from hytecore.workbook.cells import Cells
from hytecore.workbook.flow import NONE, unflowed
from hytecore.workbook.names import CALLED, SECTION_OF, Names
from hytecore.workbook.owned import Owned
from hytecore.workbook.rows import Rows
from hytecore.workbook.sheets import ALWAYS, FURTHER, Sheet, sheet
from hytecore.workbook.tables import Read, Row, Workbook, workbook_of
from hytecore.workbook.wording import text_of

_KIND_OF = {section: kind for kind, section in SECTION_OF.items()} | {"claims": "claim"}
_LATER = frozenset({"plan", "uses", "smart", "observations", "reviews", "links", "blocks"})


def understand_workbook(document: Document) -> Understood | None:
    """Return what our workbook says, as the data of a plan; None if the document is none."""
    book = workbook_of(document)
    return _Reading(document, book).understood() if book is not None else None


class _Reading:
    def __init__(self, document: Document, book: Workbook) -> None:
        self._draft = Draft(document)
        self._draft.data["hytecore"] = int(book.version) if book.version.isdecimal() else book.version
        self._book = book
        self._names = Names({})
        self._actors = Actors(self._draft, book.language)
        makers = {"actor": self._new_actors, "indicator": self._new_indicators}
        self._cells = Cells(self._names, book.language, makers)
        self._place = Location(document.path)
        self._is_freely_read = False

    def understood(self) -> Understood:
        draft, sheets = self._draft, self._book.sheets
        sections = [code for code in (*ALWAYS, *FURTHER) if code in sheets and code not in _LATER]
        given = {code: self._identified(code, sheets[code]) for code in sections}
        for code in sorted(sections, key=lambda code: code not in ("actors", "indicators")):
            for row, id_ in given[code]:
                self._entity(code, row, id_)
        owned = Owned(draft, self._names)
        for code in ("uses", "smart", "observations"):
            for row in sheets[code].rows if code in sheets else ():
                owned.add(code, row, partial(self._record, sheet(code), row))
        owned.settle()
        self._header()
        self._blocks()
        for read in sheets.values():
            self._unknown(read)
        for block in self._book.foreign:
            if isinstance(block, Table):
                headers = tuple(" ".join(cell.text.split()) for cell in block.cells if cell.row == 1)
                draft.problem("unreadable-table", block.location, headers=headers)
        order = ["hytecore", "plan", *shapes.written_fields(Plan)]
        kept = sorted(draft.data, key=lambda key: order.index(key) if key in order else len(order))
        data = {key: draft.data[key] for key in kept}
        return Understood(data, draft.places, tuple(draft.problems), tuple(draft.reviewed), self._book.foreign)

    # Who is who

    def _identified(self, code: str, read: Read) -> list[tuple[Row, str | None]]:
        """Return the rows of a section with their ids; where none is written it is made from the words of the row."""
        if code not in _KIND_OF:
            return [(row, None) for row in read.rows]
        kind = _KIND_OF[code]
        stated = [_plain(row.texts.get("id", "")) for row in read.rows]
        for id_ in filter(None, stated):
            self._draft.ids.take(kind, id_)
        found: list[tuple[Row, str | None]] = []
        for row, written in zip(read.rows, stated, strict=True):
            column = next((column for column in CALLED if column in row.texts), None)
            called = self._cells.value(shapes.Words(), row.texts[column], required=True) if column else None
            words = next(iter(called.values())) if isinstance(called, dict) else called or " ".join(row.texts.values())
            id_ = written or self._draft.ids.give(kind, str(words))
            if kind in SECTION_OF:
                self._names.add(kind, id_, called)
            for name in called.values() if isinstance(called, dict) else filter(None, [called]):
                if kind == "actor":
                    self._actors.alias(str(name), id_)
            found.append((row, id_))
        return found

    def _new_actors(self, text: str) -> list[str]:
        return [each["actor"] for each in self._owners(text)]

    def _owners(self, text: str) -> list[dict[str, Any]]:
        """Return the parts of owners who are in no list; they are added to it."""
        self._is_freely_read = True
        before = len(self._draft.data.get("actors", ()))
        found = self._actors.responsibilities(text, self._place)
        for actor in self._draft.data.get("actors", ())[before:]:
            self._names.add("actor", actor["id"], actor["name"])
        return found

    def _new_indicators(self, text: str) -> list[str]:
        """Return the ids of indicators that are in no list; they are added to it."""
        ids: list[str] = []
        for stated in indicators_in(text, self._book.language):
            known = self._names.find(("indicator",), stated["name"])
            if known is None:
                known = self._draft.ids.give("indicator", stated["name"])
                self._draft.add("indicators", {"id": known, **stated}, self._place)
                self._names.add("indicator", known, stated["name"])
            ids.append(known)
        return ids

    # Rows

    def _entity(self, code: str, row: Row, id_: str | None) -> None:
        path = self._draft.add(code, {}, row.place)
        self._is_freely_read = False
        record = self._record(sheet(code), row, path)
        if id_ is not None:
            record = {"id": id_, **record, **({"id": id_} if "id" not in record else {})}
        self._draft.data[code][path[1]] = record
        self._keep_words(sheet(code), row, record, path)
        self._keep_others(row, record, path, has_words="as_written" in shapes.written_fields(sheet(code).cls))

    def _record(self, of: Sheet, row: Row, path: Path) -> dict[str, Any]:
        def fault(column: str, key: str) -> None:
            *above, last = key.split(".")
            self._draft.problem(
                "unreadable-cell", row.places[column], (*path, *above, last), cell=row.texts[column], what=last
            )

        texts = dict(row.texts)
        if of.code == "measures" and "status" not in texts and (fill := row.fills.get("status")):
            status = status_in("", fill)[0]  # a traffic light without a word
            texts.update({"status": status} if status else {})
        for field in of.fields:
            for column in field.columns:
                if column in row.places:
                    self._place = row.places[column]
                    self._draft.places[*path, *column.split(".")] = row.places[column]
                    self._draft.places.setdefault((*path, field.key), row.places[column])
        self._place = row.place
        before = len(self._draft.problems)
        record = Rows(self._cells, self._owners, fault).record(of, texts)
        unread = {problem.place for problem in self._draft.problems[before:]}
        for field in of.fields:
            for column in field.columns:
                if column in row.texts:
                    sure = "not understood" if row.places[column] in unread else "certain"
                    self._draft.review(row.places[column], row.texts[column], field.key, "", sure)
        return record

    def _keep_words(self, of: Sheet, row: Row, record: dict[str, Any], path: Path) -> None:
        """Keep what someone wrote in words of her own, where reading it made something shorter of it."""
        if "as_written" not in shapes.written_fields(of.cls):
            return
        for field in of.fields:
            text = row.texts.get(field.columns[0], "")
            if not text or field.key not in record or unflowed(text) is not NONE:
                continue
            is_freely_read = field.kind == "owners" and self._is_freely_read
            if is_freely_read or self._is_shortened(field.written.shape, text, record[field.key]):
                key = "owners" if field.kind == "owners" else field.key
                kept = record.setdefault("as_written", {})
                if isinstance(kept, dict):
                    kept[key] = text
                    self._draft.places[*path, "as_written", key] = row.places[field.columns[0]]

    def _is_shortened(self, shape: Any, text: str, value: Any) -> bool:
        is_status = isinstance(shape, shapes.Choice) and shape.options == STATUSES
        if not is_status and shape != SCHEDULE and not isinstance(shape, shapes.Edtf):
            return False
        if value == text:  # not understood, and kept as it is
            return False
        plain = text_of(self._cells, shape, value)
        return " ".join(plain.casefold().split()) != " ".join(text.casefold().split()) and str(value) != text

    def _keep_others(self, row: Row, record: dict[str, Any], path: Path, *, has_words: bool) -> None:
        """Keep what stands in columns that someone has added."""
        for title, cell in row.others.items():
            words = record.setdefault("as_written", {}) if has_words else None
            if isinstance(words, dict):
                words.setdefault(title, cell.text)
                self._draft.places[*path, "as_written", title] = cell.location
            else:
                self._stray(cell)

    def _stray(self, cell: Cell) -> None:
        self._draft.problem("unreadable-cell", cell.location, cell=cell.text, what="row")

    # What stands once

    def _header(self) -> None:
        plan: dict[str, Any] = self._draft.data["plan"]
        read = self._book.sheets.get("plan")
        for row in read.rows if read is not None else ():
            self._draft.places["plan",] = row.place
            plan.update(self._record(sheet("plan"), row, ("plan",)))
            for title, cell in row.others.items():
                self._draft.problem("unreadable-table", cell.location, column=title)
                self._stray(cell)
        for code in ("reviews", "links"):
            read = self._book.sheets.get(code)
            records = []
            for position, row in enumerate(read.rows if read is not None else ()):
                self._draft.places["plan", code, position] = row.place
                records.append(self._record(sheet(code), row, ("plan", code, position)))
                for cell in row.others.values():
                    self._stray(cell)
            if records:
                plan[code] = records
        if not plan.get("id"):
            called = plan.get("title")
            words: Any = next(iter(called.values())) if isinstance(called, dict) else called
            name = os.path.splitext(os.path.basename(self._draft.document.path))[0]
            plan["id"] = identifier(str(words or name))
        keys = [key for key, (_, written) in shapes.written_fields(Plan).items() if written.in_header]
        self._draft.data["plan"] = {key: plan[key] for key in keys if key in plan}

    def _blocks(self) -> None:
        read = self._book.sheets.get("blocks")
        kept: list[Mapping[str, str]] = []
        for row in read.rows if read is not None else ():
            try:
                joined([*kept, row.texts])
            except ValueError:
                for cell in _cells(row):
                    self._draft.problem("unreadable-cell", cell[0], cell=cell[1], what="row")
                continue
            kept.append(row.texts)
            self._draft.places.setdefault((row.texts["name"],), row.place)
        self._draft.data.update(joined(kept))

    def _unknown(self, read: Read) -> None:
        for title, place in read.unknown:
            self._draft.problem("unreadable-table", place, column=title)
        for cell in read.stray:
            self._stray(cell)


def _cells(row: Row) -> Iterator[tuple[Location, str]]:
    for column, text in row.texts.items():
        yield row.places[column], text


def _plain(text: str) -> str:
    exact = unflowed(text)
    return exact if isinstance(exact, str) else text
