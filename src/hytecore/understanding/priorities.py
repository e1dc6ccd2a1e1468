"""Priorities: the focus areas that tables name beside or above their goals, each once."""

from __future__ import annotations

from hytecore.documents.document import Cell
from hytecore.understanding.asides import labelled
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import are_one, title_of


class Priorities:
    """The priorities of a draft, those of its lists and those of its tables."""

    def __init__(self, draft: Draft, language: str | None) -> None:
        self._draft = draft
        self._language = language
        self._known: dict[str, str] = {}

    def of_cell(self, cell: Cell) -> str:
        """Return the id of the priority that a cell names; one is made when it is first met."""
        told = labelled(cell.text.strip())
        name = title_of(told[1] if told is not None else cell.text)
        if name not in self._known:
            self._known[name] = self._same(name) or self._new(name, cell)
        return self._known[name]

    def _same(self, name: str) -> str | None:
        known = self._draft.data.get("priorities", ())
        return next((each["id"] for each in known if are_one(name, str(each["title"]), self._language)), None)

    def _new(self, name: str, cell: Cell) -> str:
        id_ = self._draft.ids.give("priority", name)
        self._draft.add("priorities", {"id": id_, "title": name}, cell.location)
        self._draft.review(cell.location, cell.text, "priority", id_, "likely")
        return id_
