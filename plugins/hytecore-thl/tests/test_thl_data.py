"""The tables: every row has a source and says how far it was confirmed; what holds at one time is stated once."""

from __future__ import annotations

import os
from datetime import date
from itertools import combinations

import pytest

import hytecore_thl.data
from hytecore.model.plan import PlanLink
from hytecore.model.shapes import Choice, written_fields
from hytecore_thl import PACK
from hytecore_thl.block import CHILDREN_CONTENTS, PARTS, SUBSTANCE_TASKS
from hytecore_thl.data import Row, holding, rows

TABLES = sorted(name[:-4] for name in os.listdir(os.path.dirname(hytecore_thl.data.__file__)) if name.endswith(".csv"))
RULES = {module.rule.code: module.rule for module in PACK.rules}
ALWAYS = date(9999, 12, 31)
KEYS = {
    "children_plan_contents": ("item",),
    "council_terms": (),
    "duties": ("id",),
    "hyte_coefficient": ("fi",),
    "hyte_coefficient_sizes": ("class", "sector"),
    "minimum_lists": (),
    "report_parts": ("item",),
    "statutory_plans": ("link",),
    "structures": ("item",),
    "substance_tasks": ("item",),
    "without_county": ("code",),
}
"""What tells the rows of a table apart, besides the plans that they concern."""


def test_every_table_is_known() -> None:
    """A new table gets its place in these tests."""
    assert sorted(KEYS) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_every_row_has_a_source(table: str) -> None:
    """Every row names its source, says whether it was read, and says more where it was not."""
    for row in rows(table):
        assert row["source"], row.cells
        assert row["confirmed"] in {"yes", "partly", "no"}, row.cells
        assert row["confirmed"] == "yes" or "note" not in row.cells or row["note"], row.cells
        assert set(row["concerns"].split()) <= {"municipal_plan", "regional_plan"}, row.cells


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_written_in_three_languages_or_in_none(table: str) -> None:
    """What is shown to readers has its words."""
    for row in rows(table):
        assert {bool(row.cells.get(language)) for language in ("fi", "sv", "en")} in ({True}, {False}), row.cells


@pytest.mark.parametrize("table", TABLES)
def test_years_do_not_overlap(table: str) -> None:
    """Of one thing, one row holds at a time, and each begins before it ends."""
    for row in rows(table):
        assert row.until is None or row.since <= row.until, row.cells
    for one, other in combinations(rows(table), 2):
        if _same(one, other, KEYS[table]):
            assert (one.until or ALWAYS) < other.since or (other.until or ALWAYS) < one.since, (one.cells, other.cells)


def _same(one: Row, other: Row, key: tuple[str, ...]) -> bool:
    concerned = set(one["concerns"].split()) & set(other["concerns"].split())
    return bool(concerned) and all(one[column] == other[column] for column in key)


def test_rules_cite_the_law_of_their_duty() -> None:
    """The source of each rule is the law of its duty, and every duty is found by rules that exist."""
    for row in rows("duties"):
        for code in row["rules"].split():
            if code.startswith("THL"):
                assert RULES[code].source.document == row["law"], code
                assert RULES[code].source.clause.startswith(row["clause"].partition(";")[0]), code
    found = {code for row in rows("duties") for code in row["rules"].split()}
    assert found == {code for code in RULES if code.startswith("THL1")} | {
        "HYT101",
        "HYT102",
        "HYT314",
        "HYT215",
        "HYT216",
    }


def test_the_duties_are_those_of_the_list() -> None:
    """The list has the duties L01 to L21, each once."""
    assert [row["id"] for row in rows("duties")] == [f"L{number:02}" for number in range(1, 22)]


def test_statutory_plans_are_kinds_of_links() -> None:
    """A plan that is asked for can be linked to."""
    shape = written_fields(PlanLink)["kind"][1].shape
    assert isinstance(shape, Choice)
    assert {row["link"] for row in rows("statutory_plans")} <= set(shape.options)


@pytest.mark.parametrize(
    ("table", "words"),
    [("children_plan_contents", CHILDREN_CONTENTS), ("substance_tasks", SUBSTANCE_TASKS), ("report_parts", PARTS)],
)
def test_items_can_be_written_in_the_block(table: str, words: tuple[str, ...]) -> None:
    """What a table asks for is a word of the block."""
    assert {row["item"] for row in rows(table)} <= set(words)


def test_the_contents_of_the_childrens_plan_changed_in_2023() -> None:
    """Municipalities owed seven items until 2022 and owe four since; counties owe seven."""
    counts = [
        len(holding("children_plan_contents", kind, day))
        for kind, day in (
            ("municipal_plan", date(2022, 12, 31)),
            ("municipal_plan", date(2023, 1, 1)),
            ("regional_plan", date(2022, 12, 31)),
            ("regional_plan", date(2023, 1, 1)),
        )
    ]
    assert counts == [7, 4, 0, 7]


def test_the_coefficient_has_twenty_one_indicators_for_municipalities() -> None:
    """The sizes of the classes come to the number that is published."""
    assert (
        sum(int(row["number"]) for row in holding("hyte_coefficient_sizes", "municipal_plan", date(2026, 1, 1))) == 21
    )
