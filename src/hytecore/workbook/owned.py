"""Owned rows: the rows of sheets that belong to an entity of another sheet, put where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hytecore.syntax.problem import Path
from hytecore.understanding.draft import Draft
from hytecore.workbook.flow import unflowed
from hytecore.workbook.names import Names
from hytecore.workbook.sheets import OWNED, sheet
from hytecore.workbook.tables import Row

_KINDS = {"goal": "goals", "measure": "measures", "indicator": "indicators"}
_FIELD = {"uses": "indicators", "smart": "smart", "observations": "observations"}


class Owned:
    """Puts rows where they belong.

    Args:
        draft: The plan in the making, with the entities that may own rows.
        names: What these are called.
    """

    def __init__(self, draft: Draft, names: Names) -> None:
        self._draft = draft
        self._names = names
        self._last: dict[str, Path] = {}
        self._uses: dict[Path, list[tuple[dict[str, Any], Row]]] = {}

    def add(self, code: str, row: Row, record: Callable[[Path], dict[str, Any]]) -> None:
        """Add a row to its owner; a row that names none belongs to the owner above it."""
        owner = self._owner(code, row)
        if owner is None:
            for column, text in row.texts.items():
                self._draft.problem("unreadable-cell", row.places[column], cell=text, what="row")
            return
        self._last[code] = owner
        entity = self._draft.entity(owner)
        for cell in row.others.values():
            self._draft.problem("unreadable-cell", cell.location, cell=cell.text, what="row")
        if not any(column not in sheet(code).owners for column in row.texts):
            return
        if code == "uses":
            stated = record((*owner, "indicators", len(self._uses.get(owner, ()))))
            self._uses.setdefault(owner, []).append((stated, row))
        elif code == "observations":
            known = entity.get("observations")
            position = len(known) if isinstance(known, list) else 0
            self._draft.places[*owner, "observations", position] = row.place
            stated = record((*owner, "observations", position))
            entity["observations"] = [*(known if isinstance(known, list) else ()), stated]
        elif "smart" in entity:  # a second form for one goal
            for column, text in row.texts.items():
                self._draft.problem("unreadable-cell", row.places[column], cell=text, what="row")
        else:
            self._draft.places[*owner, "smart"] = row.place
            entity["smart"] = record((*owner, "smart"))

    def settle(self) -> None:
        """Put the uses of indicators in the order in which the column of their owner names them; others follow."""
        for owner, uses in self._uses.items():
            entity = self._draft.entity(owner)
            named = entity.get("indicators")
            pending = list(uses)
            found: list[Any] = []
            for use in named if isinstance(named, list) else ():
                match = next((each for each in pending if each[0].get("indicator", "") == use), None)
                if match is not None:
                    pending.remove(match)
                found.append(use if match is None else self._placed(owner, len(found), *match))
            for each in pending:
                found.append(self._placed(owner, len(found), *each))
            entity["indicators"] = found

    def _placed(self, owner: Path, position: int, use: dict[str, Any], row: Row) -> Any:
        path = (*owner, "indicators", position)
        self._draft.places[path] = row.place
        for column, place in row.places.items():
            keys = ["indicator"] if column == "of" else column.split(".")
            self._draft.places[*path, *keys] = place
        return use["indicator"] if set(use) == {"indicator"} else use

    def _owner(self, code: str, row: Row) -> Path | None:
        for column in sheet(code).owners:
            text = row.texts.get(column)
            if not text:
                continue
            section = next(owned[0] for owned in OWNED[code] if column == "of" or _KINDS[column] == owned[0])
            kind = next(kind for kind, name in _KINDS.items() if name == section)
            exact = unflowed(text)
            id_ = exact if isinstance(exact, str) else self._names.find((kind,), text)
            entities = self._draft.data.get(section, ())
            position = next((at for at, entity in enumerate(entities) if entity.get("id") == id_), None)
            if position is not None:
                return (section, position)
            self._draft.problem("unreadable-cell", row.places[column], cell=text, what=kind)
            return self._made(kind, section, text, row)
        return self._last.get(code)

    def _made(self, kind: str, section: str, text: str, row: Row) -> Path:
        """Return a new entity for rows that name one which is in no list, so that they are kept."""
        called = "name" if kind == "indicator" else "title"
        entity = {"id": self._draft.ids.give(kind, text), called: text}
        self._names.add(kind, entity["id"], text)
        return self._draft.add(section, entity, row.place)
