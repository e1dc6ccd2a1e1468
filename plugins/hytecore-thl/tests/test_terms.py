"""Council terms, the years that are due, and the names of councils."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.model.actor import Actor
from hytecore.model.plan import Plan
from hytecore.packs import PlanIndex, When
from hytecore_thl.councils import is_council
from hytecore_thl.rules.duties.approval import months_after
from hytecore_thl.terms import full_years, term_at, term_of

LAW = date(2023, 1, 1)


def index(period: str | None = None, term: str | None = None, kind: str = "municipal_plan") -> PlanIndex:
    """Return a plan of that period and term."""
    whens = [None if text is None else When.parse(text) for text in (period, term)]
    return PlanIndex(Plan(id="p", title="P", kind=kind, period=whens[0], term=whens[1]))


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        ("municipal_plan", date(2021, 7, 31), "2017-06-01/2021-07-31"),
        ("municipal_plan", date(2021, 8, 1), "2021-08-01/2025-05-31"),
        ("municipal_plan", date(2029, 6, 1), None),
        ("regional_plan", date(2022, 2, 28), None),
        ("regional_plan", date(2022, 3, 1), "2022-03-01/2025-05-31"),
        ("programme", date(2026, 1, 1), None),
    ],
)
def test_term_on_a_day(kind: str, day: date, expected: str | None) -> None:
    """Terms change in the night; before the first and after the last known one there is none."""
    term = term_at(kind, day)
    assert (None if term is None else str(term.when)) == expected


@pytest.mark.parametrize(
    ("period", "term", "expected"),
    [
        ("2025/2028", None, "2025-06-01/2029-05-31"),
        ("2021/2025", None, "2021-08-01/2025-05-31"),
        ("2022/2026", None, "2021-08-01/2025-05-31"),
        ("2022/2026", "2025-06/2029-05", "2025-06/2029-05"),
        ("2022/2026", "2025-06/..", "2021-08-01/2025-05-31"),
        ("2028/2025", None, None),
        ("1995/1999", None, None),
        (None, None, None),
    ],
)
def test_term_of_a_plan(period: str | None, term: str | None, expected: str | None) -> None:
    """The term that the plan states comes first, then the one with most days in common."""
    found = term_of(index(period, term))
    assert (None if found is None else str(found.when)) == expected


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        ("2025/2028", date(2027, 1, 1), (2026,)),
        ("2025/2028", date(2026, 12, 31), ()),
        ("2025/2028", date(2031, 1, 1), (2026, 2027, 2028)),
        ("2027/2028", date(2031, 1, 1), (2027, 2028)),
        ("2021/2025", date(2026, 1, 1), (2023, 2024)),
        ("2028/2025", date(2031, 1, 1), ()),
    ],
)
def test_full_years(period: str, as_of: date, expected: tuple[int, ...]) -> None:
    """Only whole years count: of the term, of the plan, since the law, and over on the day."""
    assert full_years(index(period), LAW, as_of) == expected


@pytest.mark.property
@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.integers(1, 200))
def test_months_after_is_the_first_of_a_month_that_far(day: date, months: int) -> None:
    """The day is the first of its month, and lies neither a month more nor a month less behind."""
    found = months_after(day, months)
    assert found.day == 1
    assert (found.year - day.year) * 12 + found.month - day.month == months


@pytest.mark.property
@given(st.dates(date(2013, 1, 1), date(2029, 5, 31)))
def test_municipal_terms_leave_no_day_out(day: date) -> None:
    """From 2013 on every day lies in exactly one municipal term, and the days beside it in that or the next one."""
    term = term_at("municipal_plan", day)
    assert term is not None
    assert term.begins <= day <= term.ends
    if day == term.ends and day < date(2029, 5, 31):
        following = term_at("municipal_plan", day + timedelta(days=1))
        assert following is not None
        assert following.begins == day + timedelta(days=1)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Kaupunginvaltuusto", True),
        ("VALTUUSTON kokous", True),
        ("Vasa stadsfullmäktige", True),
        ("City council", True),
        ("Nuorisovaltuusto", False),
        ("Ungdomsfullmäktige", False),
        ("Hyvinvointilautakunta", False),
        ("Bildningsnämnden", False),
        ("City board", False),
        ("17.12.2025 § 60", None),
        ("kv", True),
        ("kh", False),
    ],
)
def test_names_of_councils(body: str, expected: bool | None) -> None:
    """Names tell in three languages; the id of an actor is looked up; what tells nothing is not guessed."""
    actors = (
        Actor(id="kv", name="Kunnanvaltuusto", kind="body"),
        Actor(id="kh", name="Hallinto", aliases=("Kunnanhallitus",)),
    )
    assert is_council(PlanIndex(Plan(id="p", title="P", actors=actors)), body) is expected
