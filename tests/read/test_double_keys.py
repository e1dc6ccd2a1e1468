"""JSON objects with two keys of one name are always noticed, and the first of the two stands."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.syntax.from_json import JsonText

Pairs: TypeAlias = list[tuple[str, Any]]

_keys = st.sampled_from(["id", "a", ":", 'b":', "klo 12:30"])
_scalars = st.one_of(
    st.integers(0, 9), st.sampled_from(["", ":", '":', "Teema: liikunta", ' ":"', "klo 12:30", "a :b"])
)
_values = st.recursive(
    _scalars, lambda inner: st.one_of(st.lists(inner, max_size=3), st.lists(st.tuples(_keys, inner), max_size=3))
)


def _is_object(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, tuple) for item in value)


def _written(value: Any, draw: st.DataObject) -> str:
    """Return *value* as JSON, lists of pairs as objects, with blanks here and there."""
    blank = draw.draw(st.sampled_from(["", "", " ", "\n\t"]))
    if _is_object(value):
        members = (f"{json.dumps(key)}{blank}:{blank}{_written(inner, draw)}" for key, inner in value)
        return "{" + f"{blank},".join(members) + blank + "}"
    if isinstance(value, list):
        return "[" + ",".join(_written(inner, draw) for inner in value) + blank + "]"
    return json.dumps(value)


def _first_ones(value: Any) -> Any:
    """Return *value* with objects for lists of pairs, the first of each key."""
    if _is_object(value):
        return {key: _first_ones(inner) for key, inner in reversed(value)}
    return [_first_ones(inner) for inner in value] if isinstance(value, list) else value


def _doubled(value: Any) -> int:
    """Return how many keys of objects that stand have been there before."""
    if _is_object(value):
        first = dict(reversed(value))
        return len(value) - len(first) + sum(_doubled(inner) for inner in first.values())
    return sum(_doubled(inner) for inner in value) if isinstance(value, list) else 0


@given(st.lists(_values, min_size=1, max_size=4), st.data())
def test_doubled_keys_are_noticed_whatever_stands_in_texts(values: list[Any], data: st.DataObject) -> None:
    """Colons and quotation marks in texts neither hide a doubled key nor make one up."""
    source = JsonText(('{"x": [' + ", ".join(_written(value, data) for value in values) + "]}").encode())

    read = [value for _, _, value in source.parts()]

    assert read == [_first_ones(value) for value in values]
    assert [problem.kind for problem in source.problems] == ["duplicate-key"] * sum(map(_doubled, values))


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        pytest.param('{"a" :1,"a":2}', ["a"], id="one colon after a blank"),
        pytest.param('{"a" :1,"a":2,"b":":"}', ["a"], id="a text that begins with a colon"),
        pytest.param('{"a":"\\":","b":1}', [], id="an escaped quotation mark before a colon"),
        pytest.param('{"a":"x : y : z","b":"http://c"}', [], id="colons in texts"),
        pytest.param('{"a":[{"b":1,"b":2},{"b":3}]}', ["b"], id="in a list"),
    ],
)
def test_colons_in_texts(text: str, doubled: list[str]) -> None:
    """Cases in which counting the wrong colons would go astray."""
    source = JsonText(f'{{"x": [{text}]}}'.encode())
    list(source.parts())

    assert [problem.data["key"] for problem in source.problems] == doubled
