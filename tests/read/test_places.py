"""JSON places: line and column of every value, however the document is laid out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from hytecore.syntax import from_json
from hytecore.syntax.from_json import JsonText
from hytecore.syntax.problem import Path

DATA = {
    "plan": {"id": "p", "title": 'Ä ja "ö"', "reviews": [{"kind": "annual", "at": 2026}]},
    "goals": [{"id": f"g{i}", "indicators": [{"indicator": "i1", "target": {"value": 1.5}}, "i2"]} for i in range(30)],
    "empty": [],
    "x-block": [[1, [2, 3]], {}],
}


def _paths(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every value, and of things that are not there."""
    if path:
        yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, inner in steps:
        yield from _paths(inner, (*path, step))
    if path:
        yield (*path, "missing")
        yield (*path, 99)


def _expected(path: Path, laid_out: str) -> tuple[int, int] | None:
    """Return the place as a slow and simple search finds it, in a document of one token a line."""
    value: Any = DATA
    known: list[str | int] = []
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            break
        known.append(step)
    if not known:
        return None
    marked = _marked(DATA, tuple(known))
    before = json.dumps(marked, ensure_ascii=False, indent=1).split('"@')[0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _marked(value: Any, path: Path) -> Any:
    """Return *value* with an @ before the key, or in place of the item, that *path* leads to."""
    if isinstance(value, dict):
        if len(path) == 1:
            return {f"@{key}" if key == path[0] else key: inner for key, inner in value.items()}
        return {key: _marked(inner, path[1:]) if key == path[0] else inner for key, inner in value.items()}
    if len(path) == 1:
        return ["@" if position == path[0] else inner for position, inner in enumerate(value)]
    return [_marked(inner, path[1:]) if position == path[0] else inner for position, inner in enumerate(value)]


@pytest.mark.parametrize("stretch", [16, 1 << 14])
def test_every_value_is_found_where_it_stands(monkeypatch: pytest.MonkeyPatch, stretch: int) -> None:
    """The deepest part of a path that is there is found, in documents shorter and longer than a stretch."""
    monkeypatch.setattr(from_json, "_STRETCH", stretch)
    text = json.dumps(DATA, ensure_ascii=False, indent=1)
    source = JsonText(text.encode())
    list(source.parts())

    places = {path: source.place(path) for path in _paths(DATA)}

    assert places == {path: _expected(path, text) for path in places}


def test_a_document_on_one_line_has_columns_throughout() -> None:
    """Without line breaks the column is the position in the text."""
    text = json.dumps(DATA, ensure_ascii=False)
    source = JsonText(text.encode())
    list(source.parts())

    assert source.place(("x-block",)) == (1, text.index('"x-block"') + 1)
    assert source.place(("goals", 29, "id")) == (1, text.index('"id": "g29"') + 1)
