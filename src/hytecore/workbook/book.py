"""Book: the plain data of a plan file → the texts of every sheet, as they stand before anyone makes a file of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.workbook.cells import EXACTLY, Cells
from hytecore.workbook.flow import NONE, flow, quoted, survives, unflowed
from hytecore.workbook.names import Names
from hytecore.workbook.rows import Rows, Texts
from hytecore.workbook.sheets import ALWAYS, FURTHER, OWNED, sheet
from hytecore.workbook.wording import same, text_of

Book: TypeAlias = dict[str, list[dict[str, str]]]
"""The rows of every sheet; the sheet of the plan itself has one, whose columns stand below each other."""

KIND_OF = {"goals": "goal", "measures": "measure", "indicators": "indicator"}
"""The kind of the entities that own rows of other sheets, by section."""


def book_of(data: Mapping[str, Any], language: str) -> Book:
    """Return the texts of every sheet for a plan.

    Example:
        >>> book = book_of({"plan": {"id": "p", "title": "P"}, "goals": [{"id": "g1", "title": "Liikunta"}]}, "fi")
        >>> book["goals"], book["measures"]
        ([{'title': 'Liikunta', 'id': 'g1'}], [])
    """
    cells = Cells(Names(data), language)
    rows = Rows(cells)
    book: Book = {code: [] for code in (*ALWAYS, *FURTHER)}
    header = dict(data.get("plan") or {})
    for code in ("reviews", "links"):
        if isinstance(header.get(code), list):
            book[code] = _plainly(rows, code, header.pop(code))
    book["plan"] = [rows.texts(sheet("plan"), header)]
    for code in (*ALWAYS, *FURTHER):
        if isinstance(data.get(code), list) and code != "plan":
            book[code] = [_of_entity(rows, cells, book, code, entity) for entity in data[code]]
    book["blocks"] = [row for name in data if name.startswith("x-") for row in _of_block(name, data[name])]
    return book


def _plainly(rows: Rows, code: str, records: list[Any]) -> list[dict[str, str]]:
    return [rows.texts(sheet(code), record) for record in records]


def _of_entity(rows: Rows, cells: Cells, book: Book, code: str, entity: Mapping[str, Any]) -> dict[str, str]:
    """Return the texts of an entity's row, and put what stands in rows of its own on their sheets."""
    kept = dict(entity)
    bare: list[str] | None = None
    for other, owned in OWNED.items():
        for section, key in owned:
            if section != code or key not in kept:
                continue
            owner = _owner(cells, KIND_OF[code], str(kept.get("id")))
            records = _records(kept[key])
            if owner is None or records is None:
                continue
            column = KIND_OF[code] if other == "uses" else "of"
            further = [{column: owner, **rows.texts(sheet(other), record)} for record in records]
            if other == "uses":
                bare = [record["indicator"] for record in records]
                further = [] if all(set(record) == {"indicator"} for record in records) else further
            if other != "uses" or further:
                book[other] += further
            del kept[key]
    texts = rows.texts(sheet(code), kept)
    if bare is not None:
        shape = shapes.ListOf(shapes.Reference(("indicator",)))
        texts["indicators"] = text_of(cells, shape, bare)
    return texts


def _records(value: Any) -> list[dict[str, Any]] | None:
    """Return the records that stand in rows of their own; None if the value is not made of such."""
    if isinstance(value, dict) and value and not set(value) <= {"unknown", "not_applicable", EXACTLY}:
        return [value]
    if not isinstance(value, list) or not value:
        return None
    records = [{"indicator": each} if isinstance(each, str) else each for each in value]
    return records if all(isinstance(record, dict) and record for record in records) else None


def _owner(cells: Cells, kind: str, id_: str) -> str | None:
    """Return what names an entity in the rows that belong to it; None if nothing names just this one."""
    if not cells.names.is_one(kind, id_):
        return None
    text = text_of(cells, shapes.Reference((kind,)), id_, required=True)
    return text if unflowed(text) is NONE else None


def _of_block(name: str, block: Any) -> Iterator[dict[str, str]]:
    for path, value in _leaves(block, []):
        yield {"name": name, "path": flow(path), "value": leaf_text(value)}


def _leaves(value: Any, path: list[Any]) -> Iterator[tuple[list[Any], Any]]:
    if isinstance(value, dict) and value and all(isinstance(key, str) for key in value):
        for key, item in value.items():
            yield from _leaves(item, [*path, key])
    elif isinstance(value, list) and value:
        for position, item in enumerate(value):
            yield from _leaves(item, [*path, position])
    else:
        yield path, value


def leaf_text(value: Any) -> str:
    """Return the text of a value of a pack's block.

    Example:
        >>> leaf_text("kyllä"), leaf_text("12"), leaf_text(Decimal("1.50")), leaf_text("")
        ('kyllä', '"12"', '1.50', '""')
    """
    for text in (value if isinstance(value, str) else flow(value), quoted(value) if isinstance(value, str) else ""):
        if text and survives(text) and same(leaf_of(text), value):
            return text
    return flow({EXACTLY: value})


def leaf_of(text: str) -> Any:
    """Return the value that the text of a cell of a block states."""
    exact = unflowed(text)
    if isinstance(exact, dict) and set(exact) == {EXACTLY}:
        return exact[EXACTLY]
    if exact is not NONE:
        return exact
    scalar = unflowed(f"[{text}]") if not set(text) & set(",:#[]{}\"'&*!|>%@`\n") else NONE
    is_scalar = isinstance(scalar, list) and len(scalar) == 1 and not isinstance(scalar[0], (list, dict))
    return scalar[0] if is_scalar and isinstance(scalar[0], (int, Decimal, bool, type(None))) else text


def joined(rows: list[Texts]) -> dict[str, Any]:
    """Return the blocks that rows state, by name.

    Raises:
        ValueError: If a row names no block or place, or two rows cannot be true at once.

    Example:
        >>> joined([{"name": "x-b", "path": "[rows, 0]", "value": "a"}, {"name": "x-b", "path": "[n]", "value": "1.5"}])
        {'x-b': {'rows': ['a'], 'n': Decimal('1.5')}}
    """
    tree: dict[Any, Any] = {}
    for row in rows:
        path = unflowed(row.get("path", "[]"))
        if not isinstance(path, list) or not row.get("name"):
            raise ValueError(row)
        node = tree
        *steps, last = [row["name"], *path]
        for step in steps:
            node = node.setdefault(step, {})
            if not isinstance(node, dict):
                raise ValueError(path)  # noqa: TRY004 - it is the rows that are wrong, no argument's type
        if last in node:
            raise ValueError(path)
        node[last] = _Leaf(leaf_of(row.get("value", "")))
    return {str(name): _grown(node) for name, node in tree.items()}


@frozen
class _Leaf:
    value: Any


def _grown(node: Any) -> Any:
    if isinstance(node, _Leaf):
        return node.value
    if all(isinstance(step, int) for step in node):
        return [_grown(node[step]) for step in sorted(node)]
    return {str(step): _grown(item) for step, item in node.items()}
