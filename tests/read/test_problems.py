"""Every problem of a file is found in one pass, each with its kind, path, place and what was expected."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.read.reading import read_bytes, read_data

HEAD = b"hytecore: 1\nplan: {id: p, title: P}\n"


def problems(text: bytes, suffix: str = ".yaml") -> list[tuple[str, tuple[str | int, ...], Any]]:
    """Return kind, path and place of every problem of *text*."""
    reading = read_bytes(text, suffix, "plan")
    return [
        (
            problem.kind,
            problem.path,
            (where.line, where.column) if (where := reading.locate(problem.path, problem.place)) else None,
        )
        for problem in reading.problems
    ]


def test_all_problems_come_in_one_pass() -> None:
    """One faulty file, every fault with its line and column."""
    text = b"""\
hytecore: 1
plan:
  id: p
  period: 1.1.2025
  colour: red
measures:
- id: m1
  title: 5
  status: kesken
  goals: g1
  responsibilities:
  - {actor: 7}
  - role: boss
- m2
- id: M 3
  id: m3
  title: T
"""
    assert problems(text) == [
        ("duplicate-key", ("measures", 2, "id"), (16, 3)),
        ("unreadable-value", ("plan", "period"), (4, 3)),
        ("unknown-field", ("plan", "colour"), (5, 3)),
        ("missing-field", ("plan", "title"), (2, 1)),
        ("unreadable-value", ("measures", 0, "title"), (8, 3)),
        ("unreadable-value", ("measures", 0, "status"), (9, 3)),
        ("unreadable-value", ("measures", 0, "goals"), (10, 3)),
        ("unreadable-value", ("measures", 0, "responsibilities", 0, "actor"), (12, 6)),
        ("unreadable-value", ("measures", 0, "responsibilities", 1, "role"), (13, 5)),
        ("missing-field", ("measures", 0, "responsibilities", 1, "actor"), (13, 5)),
        ("unreadable-value", ("measures", 1), (14, 3)),
        ("unreadable-value", ("measures", 2, "id"), (15, 3)),
    ]


def test_json_has_the_same_problems_with_its_own_places() -> None:
    """JSON is read by the same shapes; places are those of its keys."""
    text = b'{"hytecore": 1,\n "plan": {"id": "p", "title": "P", "kind": "plan"},\n "goals": [{"id": "g"}]}'

    assert problems(text, ".json") == [
        ("unreadable-value", ("plan", "kind"), (2, 36)),
        ("missing-field", ("goals", 0, "title"), (3, 12)),
    ]


SCALARS = [
    pytest.param("no", "no", id="no is a text"),
    pytest.param("yes", "yes", id="yes is a text"),
    pytest.param("on", "on", id="on is a text"),
    pytest.param("12:30", "12:30", id="a time is a text"),
    pytest.param("010", "010", id="a number with a leading zero is a text"),
    pytest.param("1_000", "1_000", id="underscores make a text"),
    pytest.param("2020-12-31", "2020-12-31", id="a date is a text"),
    pytest.param(".inf", ".inf", id="infinity is a text"),
    pytest.param("'5'", "5", id="quotes make a text"),
]


@pytest.mark.parametrize(("written", "read"), SCALARS)
def test_plain_words_are_read_as_written(written: str, read: str) -> None:
    """Only what YAML 1.2 calls a number, a truth value or null is one."""
    reading = read_bytes(HEAD + f"goals: [{{id: g, title: {written}}}]".encode(), ".yaml")

    assert reading.problems == ()
    assert reading.plan is not None
    assert reading.plan.goals[0].title == read


NOT_TEXTS = ["5", "5.0", "true", "[a, b]", "{de: x}", "{fi: 5}", "{}"]


@pytest.mark.parametrize("written", NOT_TEXTS)
def test_what_is_no_text_is_not_made_into_one(written: str) -> None:
    """A number, a list or an unknown language where a text belongs is a problem; nothing is turned into letters."""
    assert [kind for kind, *_ in problems(HEAD + f"goals: [{{id: g, title: {written}}}]".encode())] == [
        "unreadable-value"
    ]


def test_four_states_of_a_value_are_kept_apart() -> None:
    """Stated, not stated, unknown, not applicable, and unreadable as the fifth."""
    text = (
        HEAD
        + b"""\
measures:
- {id: a, title: A, responsibilities: [], status: done}
- {id: b, title: B, responsibilities: {unknown: neuvotellaan}}
- {id: c, title: C, responsibilities: {not_applicable: {fi: ei tarvita, sv: behovs inte}}}
- {id: d, title: D, responsibilities: Kunta, status: ""}
- {id: e, title: E, responsibilities: }
"""
    )
    plan = read_bytes(text, ".yaml").plan

    assert plan is not None
    a, b, c, d, e = plan.measures
    assert (a.responsibilities, a.status) == ((), "done")
    assert b.responsibilities == Unknown("neuvotellaan")
    assert isinstance(c.responsibilities, NotApplicable)
    assert d.responsibilities == Unreadable("Kunta")
    assert (d.status, e.responsibilities) == (None, ())
    assert [list(measure.responsibilities) for measure in plan.measures] == [[], [], [], [], []]


def test_missing_data_is_an_unknown_and_zero_a_value() -> None:
    """`..` is the statistical mark for missing data; a dash is a placeholder that a rule reports."""
    text = HEAD + b"indicators: [{id: i, name: I, observations: [{value: ..}, {value: 0}, {value: '-'}, {value: '5'}]}]"
    reading = read_bytes(text, ".yaml")

    assert reading.plan is not None
    values = [observation.value for observation in reading.plan.indicators[0].observations]
    assert values == [Unknown("..", mark=True), 0, Unknown("-", mark=True), Unreadable("5")]
    assert [problem.path for problem in reading.problems] == [("indicators", 0, "observations", 3, "value")]


NO_PLANS = [
    pytest.param(b"", [("missing-field", ("hytecore",))], id="empty"),
    pytest.param(b"- a\n", [("unreadable-value", ())], id="a list"),
    pytest.param(b"just words", [("unreadable-value", ())], id="a text"),
    pytest.param(b"{}", [("missing-field", ("hytecore",))], id="an empty mapping"),
]


@pytest.mark.parametrize(("text", "expected"), NO_PLANS)
def test_what_is_no_plan_file_is_said(text: bytes, expected: list[Any]) -> None:
    """A file that is YAML but no plan is read and reported, not refused."""
    assert [(kind, path) for kind, path, _ in problems(text)] == expected


REFUSED = [
    pytest.param(b"a: [", ".yaml", (2, 1), id="yaml cut short"),
    pytest.param(b"a: b: c", ".yaml", (1, 5), id="yaml confused"),
    pytest.param(b"a: !!python/object:os.system x", ".yaml", (1, 4), id="a tag"),
    pytest.param(b"a: 1\n---\nb: 2\n", ".yaml", (2, 1), id="two documents"),
    pytest.param(b"[" * 100, ".yaml", (1, 65), id="absurd nesting"),
    pytest.param(b"a: &a [*a]", ".yaml", (1, 8), id="an alias inside itself"),
    pytest.param(b"? {a: 1}\n: 2", ".yaml", (1, 3), id="a mapping as a key"),
    pytest.param("plan: ä".encode("latin-1"), ".yaml", (1, 7), id="not utf-8"),
    pytest.param(b"a: \x00", ".yaml", (1, 4), id="a control character"),
    pytest.param(b'{"a": }', ".json", (1, 7), id="json without a value"),
    pytest.param(b'{"a": 1} x', ".json", (1, 10), id="json and more"),
    pytest.param(b'{"a": 1,}', ".json", (1, 9), id="json with a comma too many"),
    pytest.param(b'{"a": [1, 2', ".json", (1, 12), id="json cut short"),
    pytest.param(b"", ".json", (1, 1), id="json of nothing"),
    pytest.param(b"[" * 100_000, ".json", (1, 1), id="json nested absurdly"),
    pytest.param(b'{"a": ' + b"9" * 5000 + b"}", ".json", (1, 1), id="a number without end"),
]


@pytest.mark.parametrize(("text", "suffix", "place"), REFUSED)
def test_what_cannot_be_read_at_all_has_a_place(text: bytes, suffix: str, place: tuple[int, int]) -> None:
    """A fault of syntax ends the reading: one problem, its place, no plan."""
    reading = read_bytes(text, suffix, "plan")

    assert reading.plan is None
    assert [problem.kind for problem in reading.problems] == ["syntax-error"]
    assert reading.problems[0].place == place


def test_alias_bomb_is_refused() -> None:
    """Aliases that would grow without bound are a fault of syntax, found at once."""
    rows = [b"a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 9)]

    assert [kind for kind, *_ in problems(b"\n".join(rows))] == ["syntax-error"]


def test_positions_survive_items_left_out() -> None:
    """An item no object can be made of is reported, and the places of those after it are right."""
    text = HEAD + b"goals:\n- nothing\n- {id: g1, title: T}\n- 5\n- {id: g2, title: 6}\n"
    reading = read_bytes(text, ".yaml", "plan")

    assert reading.plan is not None
    assert [goal.id for goal in reading.plan.goals] == ["g1", "g2"]
    assert [str(reading.locate(reading.path_of("goals", position))) for position in (0, 1)] == ["plan:5:3", "plan:7:3"]
    assert reading.entity_at(("goals", 3, "title")) is reading.plan.goals[1]
    assert reading.entity_at(("goals", 2)) is reading.plan


def test_text_of_a_mapping_needs_a_known_key() -> None:
    """A schedule that is no known form is one problem that shows what is expected."""
    reading = read_bytes(HEAD + b"measures: [{id: m, title: M, schedule: {every: P1Y}}]", ".yaml")

    assert [(problem.kind, problem.data["expected"]) for problem in reading.problems] == [
        ("unreadable-value", "schedule")
    ]


def test_agreed_no_is_not_an_agreement() -> None:
    """`agreed: no` would read as the place of an agreement; it is reported instead."""
    assert [kind for kind, *_ in problems(HEAD + b"measures: [{id: m, title: M, agreed: no}]")] == ["unreadable-value"]


def test_keys_that_are_no_texts_are_unknown_fields() -> None:
    """Data from a program may hold keys of other kinds (a parser that reads *on* as true); they are told."""
    reading = read_data({"hytecore": 1, "plan": {"id": "p", "title": "A", True: 2025}, 5: [1]})
    assert [(problem.kind, problem.data["field"]) for problem in reading.problems] == [
        ("unknown-field", "True"),
        ("unknown-field", "5"),
    ]


def test_floats_of_a_program_are_numbers() -> None:
    """Plain data built in a program may hold floats; they become the decimals that were typed, never NaN."""
    head = {"hytecore": 1, "plan": {"id": "p", "title": "P"}}
    data = {**head, "indicators": [{"id": "i", "name": "I", "range": [0.1, 90.0]}]}
    reading = read_data(data)
    broken = read_data({**data, "indicators": [{"id": "i", "name": "I", "range": [0, float("nan")]}]})

    assert reading.problems == ()
    assert reading.plan is not None
    assert reading.plan.indicators[0].range == (Decimal("0.1"), Decimal("90.0"))
    assert [problem.kind for problem in broken.problems] == ["unreadable-value"]
