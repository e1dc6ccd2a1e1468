"""What holds for any two plans: no change without a difference, no order, no direction, and work that stays linear."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from hypothesis import given
from two_plans import compared, kinds, mirrored, plan, told, without_ends

from hytecore.comparison.comparing import compare
from hytecore.read.reading import read_data
from hytecore.testing.strategies import plans
from hytecore.testing.transformations import turned
from hytecore.testing.work import instructions, is_linear


@pytest.mark.property
@given(plans())
def test_a_plan_is_the_same_as_itself(data: dict[str, Any]) -> None:
    """A plan compared with itself has no changes, nor with its rows and keys in another order."""
    assert told(compared(data, data)) == []
    assert told(compared(data, turned(data))) == []


@pytest.mark.property
@given(plans(), plans())
def test_two_plans_are_told_in_any_order_of_their_rows(old: dict[str, Any], new: dict[str, Any]) -> None:
    """The order of rows and keys changes nothing in what is said, in any language."""
    for language in ("fi", "sv", "en"):
        assert told(compared(turned(old), turned(new)), language) == told(compared(old, new), language)


@pytest.mark.property
@given(plans(), plans())
def test_two_plans_are_mirrored(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Told the other way round, every change is there and goes the other way."""
    assert without_ends(kinds(compared(new, old))) == mirrored(kinds(compared(old, new)))


def _many(n: int, mark: str, title: str) -> dict[str, Any]:
    return plan(
        goals=[{"id": f"{mark}g{i}", "title": f"Goal {_letters(i)}"} for i in range(n // 4)],
        measures=[
            {"id": f"{mark}{i}", "title": title.format(_letters(i)), "goals": [f"{mark}g{i % (n // 4)}"]}
            for i in range(n)
        ],
    )


def _letters(number: int) -> str:
    return "".join(chr(ord("b") + int(digit)) + "a" for digit in str(number))


@pytest.mark.parametrize(
    ("mark", "title"),
    [("m", "Measure {0}"), ("x", "Measure {0}"), ("x", "Arranging of walks {0}"), ("x", "The same for all")],
    ids=["one id changed each", "all ids changed", "all reworded", "all called the same"],
)
def test_work_grows_with_the_plan(mark: str, title: str) -> None:
    """Twice as many measures take twice the instructions to compare, however they have changed."""

    def work(n: int) -> int:
        old = read_data(_many(n, "m", "Walks {0}" if "walks" in title else "Measure {0}")).plan
        new = read_data(_many(n, mark, title)).plan
        assert old is not None
        assert new is not None
        compare(old, new)  # what is kept for the next time is not counted
        return instructions(partial(compare, old, new))

    small, middle, large = map(work, (40, 80, 160))
    assert is_linear(small, middle, large), (small, middle, large)
