"""Dates and durations: the bounds of every form, compared with the `edtf` package where both mean the same."""

from __future__ import annotations

import warnings
from datetime import date
from time import struct_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.edtf import Duration, When
from hytecore.errors import DurationError, EdtfError

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from edtf import parse_edtf


def day(text: str | None) -> date | None:
    """Return a day written as 2020-12-31, or None."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
        ("2020-06", "2020-06-01", "2020-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2020-12", "2020-12-01", "2020-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("2020-02-29", "2020-02-29", "2020-02-29"),
        ("2019-21", "2019-03-01", "2019-05-31"),
        ("2019-22", "2019-06-01", "2019-08-31"),
        ("2019-23", "2019-09-01", "2019-11-30"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("9999-24", "9999-12-01", "9999-12-31"),
        ("2019-33", "2019-01-01", "2019-03-31"),
        ("2019-34", "2019-04-01", "2019-06-30"),
        ("2019-35", "2019-07-01", "2019-09-30"),
        ("2019-36", "2019-10-01", "2019-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("000X", "0001-01-01", "0009-12-31"),
        ("2020-XX", "2020-01-01", "2020-12-31"),
        ("2020-XX-XX", "2020-01-01", "2020-12-31"),
        ("2020-02-XX", "2020-02-01", "2020-02-29"),
        ("2020?", "2020-01-01", "2020-12-31"),
        ("2020-06~", "2020-06-01", "2020-06-30"),
        ("2020-06-15%", "2020-06-15", "2020-06-15"),
        ("2020/2025", "2020-01-01", "2025-12-31"),
        ("2020-06/2020-08-15", "2020-06-01", "2020-08-15"),
        ("2019-24/2020-21", "2019-12-01", "2020-05-31"),
        ("1984~/2004-06%", "1984-01-01", "2004-06-30"),
        ("2019-21/..", "2019-03-01", None),
        ("2025/", "2025-01-01", None),
        ("../2025", None, "2025-12-31"),
        ("/2025", None, "2025-12-31"),
        ("../2025-08-01", None, "2025-08-01"),
        ("XXXX", None, None),
        ("XXXX-02-29", None, None),
        ("XXXX-05", None, None),
        ("XXXX-21", None, None),
        ("XXXX-04/XXXX-05", None, None),
    ],
)
def test_the_bounds_of_every_form(text: str, earliest: str | None, latest: str | None) -> None:
    """Each form has the earliest and the latest day it can mean; an open or missing one is None."""
    when = When.parse(text)
    assert (when.earliest, when.latest) == (day(earliest), day(latest))
    assert str(when) == text
    assert when.is_dated == (earliest is not None or latest is not None)
    assert when.is_interval == ("/" in text)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "2020 ", " 2020", "2020\n", "20", "202", "20200", "0000", "-0100", "Y12020", "soon"),
        *("2020-00", "2020-13", "2020-20", "2020-25", "2020-32", "2020-37", "2020-6", "2020-06-", "2020-"),
        *("2021-02-29", "1900-02-29", "2020-06-31", "2020-06-00", "2020-06-32", "2020-21-01", "2020-XX-15"),
        *("XXXX-13", "XXXX-02-30", "XXXX-XX-15", "20X0", "X020", "2XXX", "201X-06"),
        *("..", "/", "../..", "../", "/..", "2020/2025/2030", "2020//2025", "2020-2025", "2020–2025"),
        *("31.12.2020", "2020-06-15T10:00", "2020/soon", "2020??", "2020?/~", "٢٠٢٠", "２０２０"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A text that is no date, or a day that no calendar has, is not guessed at."""
    with pytest.raises(EdtfError):
        When.parse(text)


@pytest.mark.parametrize(
    ("text", "reversed_"),
    [
        ("2018/2012", True),
        ("2020-12-31/2020-12-30", True),
        ("2021-05/2021-04-30", True),
        ("202X/2019", True),
        ("2020-24/2020-11", True),
        ("2020-12-31/2020", False),
        ("2020-06/2020", False),
        ("2020/2020", False),
        ("202X/2020", False),
        ("2020-24/2021-02", False),
        ("../1066", False),
        ("2020/..", False),
        ("XXXX-05/XXXX-04", False),
    ],
)
def test_only_what_certainly_ends_before_it_begins_is_reversed(text: str, *, reversed_: bool) -> None:
    """A period is reversed if no day it may end on comes after a day it may begin on."""
    assert When.parse(text).is_reversed is reversed_


def test_one_text_is_one_object() -> None:
    """Equal texts are read once; two ways to write one year are not equal."""
    assert When.parse("2020") is When.parse("2020")
    assert When.parse("2020") != When.parse("2020-XX")


# Where both mean the same: years from 1 to 9999, months, days, three seasons, quarters, unspecified digits, marks of
# doubt, closed intervals and those with `..`. Not compared: winter, which ends with the year in the package and in
# February here; days that do not exist, which the package lets pass; an end left out, which it puts ten years away.

YEARS = st.integers(1, 9999)
DAYS = st.dates().map(date.isoformat)
MONTHS = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
PARTS = st.builds("{:04}-{}".format, YEARS, st.sampled_from(["21", "22", "23", "33", "34", "35", "36"]))
UNSPECIFIED = st.one_of(
    st.builds("{:03}X".format, st.integers(1, 999)),
    st.builds("{:02}XX".format, st.integers(1, 99)),
    YEARS.map("{:04}-XX".format),
    YEARS.map("{:04}-XX-XX".format),
    MONTHS.map("{}-XX".format),
)
PLAIN = st.one_of(YEARS.map("{:04}".format), MONTHS, DAYS)
POINTS = st.one_of(PLAIN, st.builds("{}{}".format, PLAIN, st.sampled_from("?~%")), PARTS, UNSPECIFIED)
INTERVALS = st.one_of(st.builds("{}/{}".format, PLAIN, PLAIN), PLAIN.map("{}/..".format), PLAIN.map("../{}".format))


def told(bound: struct_time | float) -> date | None:
    """Return a bound as the package tells it, as a day; None where it is open."""
    return None if isinstance(bound, float) else date(*bound[:3])


@given(st.one_of(POINTS, INTERVALS))
def test_the_bounds_are_those_of_the_edtf_package(text: str) -> None:
    """The earliest and the latest day are the strict bounds of another reader of the standard."""
    oracle = parse_edtf(text)
    when = When.parse(text)
    assert (when.earliest, when.latest) == (told(oracle.lower_strict()), told(oracle.upper_strict()))


@given(POINTS, POINTS)
def test_an_interval_begins_with_its_first_date_and_ends_with_its_second(start: str, end: str) -> None:
    """Both bounds of both ends are kept."""
    interval = When.parse(f"{start}/{end}")
    assert (interval.start, interval.end) == (When.parse(start).start, When.parse(end).end)


@given(st.text(alphabet="0123456789X-/.?~%+TYP ", max_size=14))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing but a refusal comes of a text that is no date, and bounds of a date are in order."""
    try:
        when = When.parse(text)
    except EdtfError:
        return
    for first, last in (when.start, when.end):
        assert first is None or last is None or first <= last


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("P1D", "2025-02-28", "2025-03-01"),
        ("P2W", "2025-02-15", "2025-03-01"),
        ("P1M", "2025-01-31", "2025-02-28"),
        ("P1M", "2024-01-31", "2024-02-29"),
        ("P1M", "2025-02-28", "2025-03-28"),
        ("P6M", "2025-08-31", "2026-02-28"),
        ("P12M", "2024-02-29", "2025-02-28"),
        ("P1Y", "2024-02-29", "2025-02-28"),
        ("P4Y", "2024-02-29", "2028-02-29"),
        ("P1Y6M", "2025-07-01", "2027-01-01"),
        ("P1M1D", "2025-01-31", "2025-03-01"),
        ("P1Y2M3W4D", "2025-01-01", "2026-03-26"),
        ("P9999Y", "2025-01-01", "9999-12-31"),
        ("P99999D", "9999-01-01", "9999-12-31"),
        ("P1M", "9999-11-30", "9999-12-30"),
        ("P1M", "9999-12-01", "9999-12-31"),
    ],
)
def test_a_duration_leads_to_a_day_that_exists(text: str, start: str, end: str) -> None:
    """Months are counted first, the last day of a month stands in for one that does not exist, and time has an end."""
    assert Duration.parse(text).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    "text", ["", "P", "P0D", "P0Y0M", "1Y", "P1", "PT1H", "P1H", "P1D1Y", "P-1Y", "P1.5Y", "P١Y", "p1y"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    """A text that is no duration, or one of nothing, is not guessed at."""
    with pytest.raises(DurationError):
        Duration.parse(text)
