"""Rows: a record of a plan file ↔ the texts of the columns of its sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from hytecore.model import shapes
from hytecore.model.measure import ROLES
from hytecore.words.workbook import option_word
from hytecore.workbook.amounts import amount_of
from hytecore.workbook.cells import EXACTLY, Cells, NotUnderstood, chosen, parts_of
from hytecore.workbook.flow import NONE, flow, unflowed
from hytecore.workbook.sheets import Field, Sheet, part_shape
from hytecore.workbook.wording import same, text_of

Texts: TypeAlias = Mapping[str, str]
"""The texts of a row, by column; a column that is not there is empty."""
Owners: TypeAlias = Callable[[str], list[dict[str, Any]]]
"""What reads a text that names owners who stand in no list, and returns their parts in a measure."""

_ACTOR = ("actor",)


class Rows:
    """Reads and writes rows.

    Args:
        cells: What reads a cell.
        owners: What reads owners who are in no list; without it they are not understood.
        on_fault: What is told of a cell that is not understood: its column and the field; without it the fault is
            raised.
    """

    def __init__(
        self, cells: Cells, owners: Owners | None = None, on_fault: Callable[[str, str], None] | None = None
    ) -> None:
        self._cells = cells
        self._owners = owners
        self._on_fault = on_fault

    # Reading

    def record(self, sheet: Sheet, texts: Texts) -> dict[str, Any]:
        """Return the record that a row states; a cell that is not understood is kept as it is written."""
        found = {field.key: self.field(field, texts) for field in sheet.fields}
        return {key: found[key] for key in shapes.written_fields(sheet.cls) if found.get(key) is not None}

    def field(self, field: Field, texts: Texts) -> Any:
        """Return what the columns of a field state; None if they are empty.

        Raises:
            NotUnderstood: If they state nothing that it could hold, and nobody wants to be told.
        """
        if not any(texts.get(column) for column in field.columns):
            return None
        if field.kind == "owners":
            return self._responsibilities(field, texts)
        if field.kind == "record":
            return self._parts(field, texts)
        column = field.columns[0]
        return self._cell(column, field.key, field.written.shape, texts[column], required=field.written.required)

    def _cell(self, column: str, key: str, shape: Any, text: str, *, required: bool = False) -> Any:
        try:
            return self._cells.value(shape, text, required=required)
        except NotUnderstood:
            self._fault(column, key)
            return text

    def _fault(self, column: str, key: str) -> None:
        if self._on_fault is None:
            raise NotUnderstood(column)
        self._on_fault(column, key)

    def _parts(self, field: Field, texts: Texts) -> Any:
        first = texts.get(field.columns[0], "")
        if first and not any(texts.get(column) for column in field.columns[1:]):
            whole = unflowed(first)
            if isinstance(whole, dict):
                return whole[EXACTLY] if set(whole) == {EXACTLY} else whole
            absence = self._whole_absence(first)
            if absence is not None:
                return absence
        found: dict[str, Any] = {}
        unit = ""
        for column in field.columns:
            text = texts.get(column, "")
            if not text:
                continue
            key = column.partition(".")[2]
            shape, required = part_shape(field, column)
            amount = amount_of(text) if isinstance(shape, shapes.Number) else None
            if amount is not None:  # "45 %" in the column of the value
                found[key], unit = amount
            else:
                found[key] = self._cell(column, f"{field.key}.{key}", shape, text, required=required)
        if unit and any(column.endswith(".unit") for column in field.columns):
            found.setdefault("unit", unit)
        keys = [column.partition(".")[2] for column in field.columns]
        return {key: found[key] for key in keys if key in found}

    def _whole_absence(self, text: str) -> Any:
        try:
            found = self._cells.value(shapes.Flag(), text)
        except NotUnderstood:
            return None
        return found if isinstance(found, dict) else None

    def _responsibilities(self, field: Field, texts: Texts) -> Any:
        names, roles, partners = (texts.get(column, "") for column in field.columns)
        exact = unflowed(names)
        if isinstance(exact, (dict, list)):
            return exact[EXACTLY] if isinstance(exact, dict) and set(exact) == {EXACTLY} else exact
        absence = self._whole_absence(names)
        if absence is not None:
            for column in field.columns[1:]:
                if texts.get(column):  # who says that nobody is known has no role or partner to give
                    self._fault(column, "role" if column.endswith("role") else field.key)
            return absence
        stated = self._stated_roles(field, roles)
        parts = parts_of(names)
        if stated and len(stated) not in (1, len(parts)):
            self._fault(field.columns[1], "role")
            stated = []
        found: list[dict[str, Any]] = []
        for position, part in enumerate(parts):
            role = stated[position % len(stated)] if stated else None
            found += self._actors(field, field.columns[0], part, role)
        for part in parts_of(partners):
            found += self._actors(field, field.columns[2], part, "partner")
        return found

    def _stated_roles(self, field: Field, text: str) -> list[str]:
        stated = [chosen(ROLES, part) for part in parts_of(text, commas=True)]
        if None in stated:
            self._fault(field.columns[1], "role")
            return []
        return [str(role) for role in stated]

    def _actors(self, field: Field, column: str, text: str, role: str | None) -> list[dict[str, Any]]:
        exact = unflowed(text)
        ids = [exact] if isinstance(exact, str) else self._known(text)
        if not ids and self._owners is not None and exact is NONE:
            named = self._owners(text)
            if named:
                return [{"actor": each["actor"], "role": role or each.get("role", "responsible")} for each in named]
        if not ids:
            self._fault(column, field.key)
            ids = [text]
        return [{"actor": id_, "role": role or "responsible"} for id_ in ids]

    def _known(self, text: str) -> list[str]:
        """Return the ids of the actors that a text names, one or several with commas; none if one is not known."""
        whole = self._cells.names.find(_ACTOR, text)
        if whole is not None:
            return [whole]
        found = [self._cells.names.find(_ACTOR, piece.strip()) for piece in text.split(",")]
        return [] if None in found else [str(id_) for id_ in found]

    # Writing

    def texts(self, sheet: Sheet, record: Mapping[str, Any]) -> dict[str, str]:
        """Return the texts of a row that state *record*, by column."""
        found: dict[str, str] = {}
        for field in sheet.fields:
            value = record.get(field.key)
            if value is not None:
                found.update(self.texts_of(field, value))
        return {column: text for column, text in found.items() if text}

    def texts_of(self, field: Field, value: Any) -> dict[str, str]:
        """Return the texts of the columns of a field."""
        if field.kind in ("record", "owners"):
            texts = (
                self._texts_of_parts(field, value) if field.kind == "record" else self._texts_of_owners(field, value)
            )
            if texts is not None and self._says(field, texts, value):
                return texts
            whole = flow(value)
            if self._says(field, {field.columns[0]: whole}, value):
                return {field.columns[0]: whole}
            return {field.columns[0]: flow({EXACTLY: value})}
        text = text_of(self._cells, field.written.shape, value, required=field.written.required)
        return {field.columns[0]: text}

    def _says(self, field: Field, texts: Texts, value: Any) -> bool:
        try:
            return same(self.field(field, texts), value)
        except NotUnderstood:
            return False

    def _texts_of_parts(self, field: Field, value: Any) -> dict[str, str] | None:
        if not isinstance(value, dict):
            return None
        if set(value) in ({"unknown"}, {"not_applicable"}):
            return {field.columns[0]: text_of(self._cells, shapes.Flag(), value)}
        found: dict[str, str] = {}
        for column in field.columns:
            shape, required = part_shape(field, column)
            found[column] = text_of(self._cells, shape, value.get(column.partition(".")[2]), required=required)
        return found

    def _texts_of_owners(self, field: Field, value: Any) -> dict[str, str] | None:
        if isinstance(value, dict):
            return {field.columns[0]: text_of(self._cells, shapes.Flag(), value)}
        if not isinstance(value, list) or not all(
            isinstance(each, dict) and set(each) == {"actor", "role"} for each in value
        ):
            return None
        first = len(value)
        while first > 1 and value[first - 1]["role"] == "partner":
            first -= 1
        if value[0].get("role") == "partner":
            first = len(value)  # partners alone stand where everyone stands, with their role
        names = [text_of(self._cells, shapes.Reference(_ACTOR), each["actor"], required=True) for each in value]
        roles = [option_word(str(each["role"]), self._cells.language) for each in value[:first]]
        return {
            field.columns[0]: "\n".join(names[:first]),
            field.columns[1]: roles[0] if len(set(roles)) == 1 else "\n".join(roles),
            field.columns[2]: "\n".join(names[first:]),
        }
