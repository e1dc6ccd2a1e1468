"""Sheets: what each sheet of the workbook holds, and in which columns; made from the shapes of the model.

Only what coordinators read first is ordered here. A field that the model has and these lists do not name gets a column
of its own at the end, where a plan states it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.goal import SmartForm
from hytecore.model.indicator import IndicatorUse, Observation
from hytecore.model.plan import Plan, PlanLink, Review

Kind: TypeAlias = Literal["value", "record", "owners", "uses", "elsewhere"]

ORDER: Mapping[str, tuple[str, ...]] = {
    "plan": ("title", "kind", "owner", "period", "term", "approved", "languages", "covers", "prevention_levels",
             "status_scale"),
    "goals": ("title", "theme", "serves", "owner", "deadline", "indicators", "about", "note"),
    "measures": ("title", "goals", "responsibilities", "schedule", "status", "indicators", "prevention", "theme",
                 "audience", "agreed", "resources", "note"),
    "indicators": ("name", "kind", "unit", "better", "source", "updated", "level", "note"),
    "actors": ("name", "kind", "part_of", "aliases", "contact"),
    "uses": ("of", "baseline", "target", "interim", "region", "group"),
    "themes": ("title",),
    "priorities": ("title",),
}  # fmt: skip
"""The fields that are always there, in the order of the columns; others follow where a plan states them."""
ALWAYS = ("plan", "goals", "measures", "indicators", "uses", "actors", "themes", "priorities")
"""The sheets of an empty workbook; further ones are there where a plan has what they hold."""
FURTHER = ("smart", "observations", "cells", "needs", "practices", "structures", "claims", "reviews", "links",
           "suppress", "blocks")  # fmt: skip
_RECORDS: Mapping[str, tuple[str, ...]] = {
    "approved": ("by", "on"),
    "resources": ("value", "unit"),
    "coverage": ("value", "unit"),
    "source": ("name",),
    "baseline": ("value", "at"),
    "target": ("value", "at"),
}
"""The records whose parts have columns of their own, with the parts that are always there."""
_ELSEWHERE = frozenset({"smart", "observations", "reviews", "links"})
"""The fields whose rows have a sheet of their own; a column only where that sheet cannot hold them."""

_WIDTHS: Mapping[str, int] = {
    "title": 38, "name": 34, "text": 44, "goals": 28, "serves": 24, "theme": 18, "note": 28, "responsibilities": 24,
    "responsibilities.role": 12, "responsibilities.partner": 20, "schedule": 17, "status": 13, "indicators": 28,
    "id": 15, "goal": 34, "measure": 26, "of": 32, "as_written": 36, "source.name": 28, "interim": 18, "part_of": 26,
    "aliases": 26, "contact": 24, "agreed": 16, "audience": 14, "kind": 18, "unit": 13, "value": 13, "at": 16,
    "path": 34, "period": 22, "code": 12,
}  # fmt: skip
WIDTH = 17


@frozen
class Field:
    """A field of the plan format and its columns.

    Attributes:
        key: The key in a plan file.
        written: How it is written.
        kind: How its columns hold it: as one value, part by part, or in a way of its own.
        columns: The columns, named by field and part.
        core: The columns that are always there.
    """

    key: str
    written: shapes.Written
    kind: Kind
    columns: tuple[str, ...]
    core: tuple[str, ...]


@frozen
class Sheet:
    """A sheet whose rows are records of one class.

    Attributes:
        code: What it is known by.
        cls: The class of its rows.
        owners: The kinds of entities of which one owns each row, named in the first columns; empty if the rows stand
            for themselves.
        fields: The fields of its rows, in the order of the columns.
    """

    code: str
    cls: type
    owners: tuple[str, ...]
    fields: tuple[Field, ...]

    def columns(self) -> Iterator[str]:
        """Yield every column the sheet may have, in order."""
        yield from self.owners
        for field in self.fields:
            yield from field.columns


_OWNERS: Mapping[str, tuple[str, ...]] = {"uses": ("goal", "measure"), "smart": ("of",), "observations": ("of",)}
_CLASSES: Mapping[str, type] = {
    "plan": Plan,
    "uses": IndicatorUse,
    "smart": SmartForm,
    "observations": Observation,
    "reviews": Review,
    "links": PlanLink,
}
OWNED: Mapping[str, tuple[tuple[str, str], ...]] = {
    "uses": (("goals", "indicators"), ("measures", "indicators")),
    "smart": (("goals", "smart"),),
    "observations": (("indicators", "observations"),),
}
"""To which section, and to which field there, the rows of a sheet belong."""


@cache
def sheet(code: str) -> Sheet:
    """Return the sheet that is known by *code*; `blocks` and the guide have no fields.

    Example:
        >>> [field.key for field in sheet("themes").fields], sheet("observations").owners
        (['title', 'id'], ('of',))
        >>> list(sheet("measures").columns())[:6]
        ['title', 'goals', 'responsibilities', 'responsibilities.role', 'responsibilities.partner', 'schedule']
    """
    cls = _CLASSES.get(code) or shapes.written_fields(Plan)[code][1].shape.item.cls
    written = shapes.written_fields(cls)
    if code == "plan":
        written = {key: field for key, field in written.items() if field[1].in_header}
    first = [{"of": "indicator"}.get(key, key) if code == "uses" else key for key in ORDER.get(code, ())]
    core = set(first) if first else set(written)
    keys = [*first, *(key for key in written if key not in {*first, "id"}), *(["id"] if "id" in written else [])]
    fields = tuple(_field(code, key, written[key][1], is_core=key in core or key == "id") for key in keys)
    return Sheet(code, cls, _OWNERS.get(code, ()), fields)


def _field(code: str, key: str, written: shapes.Written, *, is_core: bool) -> Field:
    kind = _kind(code, key, written)
    columns: tuple[str, ...] = (key,)
    core = columns
    if kind == "owners":
        columns = core = (key, f"{key}.role", f"{key}.partner")
    elif kind == "record":
        columns = tuple(f"{key}.{part}" for part in shapes.written_fields(written.shape.cls))
        core = tuple(f"{key}.{part}" for part in _RECORDS[key])
    elif code == "uses" and key == "indicator":
        columns = core = ("of",)
    elif code == "observations" and key == "of":
        columns = core = ("of.regions",)
    return Field(key, written, kind, columns, core if is_core and kind != "elsewhere" else ())


def _kind(code: str, key: str, written: shapes.Written) -> Kind:
    if isinstance(written.shape, shapes.Record) and key in _RECORDS:
        return "record"
    if code == "measures" and key == "responsibilities":
        return "owners"
    if key == "indicators" and code in ("goals", "measures"):
        return "uses"
    return "elsewhere" if key in _ELSEWHERE else "value"


def part_shape(field: Field, column: str) -> tuple[object, bool]:
    """Return the shape of a part of a record's field, and whether the part must be there."""
    part = shapes.written_fields(field.written.shape.cls)[column.partition(".")[2]][1]
    return part.shape, part.required


def width_of(column: str) -> int:
    """Return how many characters wide a column is."""
    return _WIDTHS.get(column, _WIDTHS.get(column.rpartition(".")[2], WIDTH) if "." in column else WIDTH)
