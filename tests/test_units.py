"""Units: the table, the parser, and the pint registry that says the same."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.errors import UnitError
from hytecore.units import (
    ALIASES,
    HOURS,
    UNITS,
    converted,
    dimension_of,
    magnitude,
    nearest_unit,
    parse,
    product,
    quantity,
    registry,
)

FORMAT = {
    *("percent", "percentage_point", "EUR", "inhabitant", "case"),
    *("hour", "day", "week", "month", "year"),
    *("index_point", "score_point"),
}
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.decimals(-1_000_000, 1_000_000, places=3, allow_nan=False, allow_infinity=False),
)
NAMES = st.sampled_from([*UNITS, *ALIASES])


@st.composite
def written_units(draw: st.DrawFn) -> str:
    """Return a unit as someone may write it: one name or several, joined, some with a factor."""
    text = draw(NAMES)
    for _ in range(draw(st.integers(0, 3))):
        joint = draw(st.sampled_from(["/", " / ", " per ", "*", " · "]))
        text += joint + draw(st.sampled_from(["", "1000 ", "100 000 "])) + draw(NAMES)
    return text


def test_every_unit_of_the_plan_format_is_known() -> None:
    """The format promises twelve units; the table has exactly these."""
    assert set(UNITS) == FORMAT


@pytest.mark.parametrize("alias", sorted(ALIASES))
def test_an_alias_means_its_unit(alias: str) -> None:
    """Each spelling is read as the unit it stands for, in capitals and with a full stop too."""
    assert alias == alias.casefold()
    for text in (alias, alias.upper(), f"{alias}.", f" {alias} "):
        assert parse(text) == parse(ALIASES[alias])


@pytest.mark.parametrize(
    ("text", "factor", "powers"),
    [
        pytest.param("percent", 1, {"percent": 1}, id="one unit"),
        pytest.param("PERCENT", 1, {"percent": 1}, id="capitals"),
        pytest.param("per 1000 inhabitant", Fraction(1, 1000), {"inhabitant": -1}, id="a rate of nothing"),
        pytest.param("/ 1000 as.", Fraction(1, 1000), {"inhabitant": -1}, id="the same with a slash"),
        pytest.param(
            "case per 100000 inhabitant",
            Fraction(1, 100000),
            {"case": 1, "inhabitant": -1},
            id="per 100 000 inhabitants",
        ),
        pytest.param(
            "tapausta/100 000 asukasta", Fraction(1, 100000), {"case": 1, "inhabitant": -1}, id="grouped by a space"
        ),
        pytest.param(
            "tapausta / 100\u00a0000 asukasta",
            Fraction(1, 100000),
            {"case": 1, "inhabitant": -1},
            id="grouped by a no-break space",
        ),
        pytest.param("EUR/inhabitant/year", 1, {"EUR": 1, "inhabitant": -1, "year": -1}, id="two divisions"),
        pytest.param("€ per asukas per vuosi", 1, {"EUR": 1, "inhabitant": -1, "year": -1}, id="two divisions by per"),
        pytest.param("€/v.", 1, {"EUR": 1, "year": -1}, id="euros a year, shortened"),
        pytest.param("1000 €", 1000, {"EUR": 1}, id="thousands of euros"),
        pytest.param("EUR*hour/week", 1, {"EUR": 1, "hour": 1, "week": -1}, id="a product"),
        pytest.param("inva\u030anare", 1, {"inhabitant": 1}, id="a decomposed letter"),
        pytest.param("case/case", 1, {}, id="cancelled"),
    ],
)
def test_a_unit_is_taken_apart(text: str, factor: Fraction, powers: dict[str, int]) -> None:
    """Names, factors and signs are read as they are written."""
    unit = parse(text)

    assert unit.factor == factor
    assert dict(unit.powers) == powers


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "ryhmää",
        "1000",
        "per",
        "per 1000",
        "case/1000",
        "EUR EUR",
        "EUR//year",
        "/",
        "* EUR",
        "EUR*",
        "0 EUR",
        "EUR/0 year",
        "9" * 5000 + " EUR",
        "percentage point",
        "€uro",
        "-",
        "EUR\x00",
    ],
)
def test_what_is_no_unit_is_refused(text: str) -> None:
    """Unknown names, numbers without a unit and signs without a unit raise UnitError, and have no dimension."""
    with pytest.raises(UnitError):
        parse(text)

    assert dimension_of(text) is None
    assert converted(1, text, "EUR") is None
    assert converted(1, "EUR", text) is None


@given(st.text(max_size=30))
def test_any_text_is_a_unit_or_refused(text: str) -> None:
    """No text makes the parser fail in another way than by UnitError, and none loses a euro."""
    near = nearest_unit(text)

    assert near is None or near in UNITS
    if dimension_of(text) is not None and "€" in text and "/" not in text and "per" not in text.casefold():
        assert "EUR" in dict(parse(text).powers)


@given(written_units())
def test_a_unit_reads_back_as_it_was_told(text: str) -> None:
    """What `text` says of a unit is read as the same unit, as long as a thousandth has a unit to stand before."""
    unit = parse(text)

    if unit.powers and (unit.factor.denominator == 1 or any(power < 0 for _, power in unit.powers)):
        assert parse(unit.text) == unit


@pytest.mark.parametrize(
    ("text", "near"),
    [
        pytest.param("prosentia", "percent", id="fi"),
        pytest.param("procnt", "percent", id="sv"),
        pytest.param("eiroa/vuosi", "EUR", id="the first part"),
        pytest.param("EUR/vousi", "year", id="the second part"),
        pytest.param("inhabitnat", "inhabitant", id="en"),
        pytest.param("ryhmää", None, id="nothing like it"),
        pytest.param("EUR EUR", None, id="no unknown part"),
    ],
)
def test_the_nearest_unit(text: str, near: str | None) -> None:
    """A misspelt part is answered with the unit it resembles."""
    assert nearest_unit(text) == near


# What can be compared


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("percent", "percentage_point"),
        ("percent", "case"),
        ("case", "inhabitant"),
        ("index_point", "score_point"),
        ("EUR", "EUR/year"),
        ("case", "case per 1000 inhabitant"),
        ("percent", "hour/week"),
    ],
)
def test_these_are_never_compared_or_added(one: str, other: str) -> None:
    """Shares, counts, points and sums of money each keep to themselves, in the table and in pint."""
    pint: Any = pytest.importorskip("pint")

    assert dimension_of(one) != dimension_of(other)
    assert converted(1, one, other) is None
    with pytest.raises(pint.DimensionalityError):
        quantity(1, one) + quantity(1, other)
    with pytest.raises(UnitError):
        magnitude(quantity(1, one), other)


@given(NUMBERS, st.sampled_from(["hour", "day", "week", "month", "year"]), st.sampled_from(["hour", "week", "year"]))
def test_conversion_is_exact_and_reversible(value: int | Decimal, unit: str, wanted: str) -> None:
    """There and back again is the same number, whatever the unit."""
    there = converted(value, unit, wanted)

    assert there is not None
    assert there * parse(wanted).size == Fraction(value) * parse(unit).size


@given(NUMBERS, NUMBERS, written_units())
def test_conversion_scales_with_the_value(value: int | Decimal, other: int | Decimal, unit: str) -> None:
    """Twice the value makes twice as many, and a sum the sum of both."""
    one, two = converted(value, unit, unit), converted(other, unit, unit)

    assert one == Fraction(value)
    assert two == Fraction(other)


# pint


def test_pint_and_the_table_say_the_same() -> None:
    """Each unit has the dimension of the table in the registry, and the hours of the table."""
    ours: Any = registry()

    assert {name for name in ours if name in UNITS} == set(UNITS)
    for unit, dimension in UNITS.items():
        assert dict(ours.Quantity(1, unit).dimensionality) == {f"[{dimension}]": 1}
    for unit, hours in HOURS.items():
        assert Fraction(ours.Quantity(Decimal(1), unit).to("hour").magnitude) == hours
    assert {unit for unit, dimension in UNITS.items() if dimension == "time"} == {*HOURS, "hour"}


def test_pint_knows_nothing_else() -> None:
    """The registry is made from nothing: no metres, no attoseconds, no prefixes, no units with an offset."""
    pint: Any = pytest.importorskip("pint")
    ours: Any = registry()

    for text in ("meter", "as", "pp", "kilohour", "degC"):
        with pytest.raises(pint.UndefinedUnitError):
            ours.Quantity(1, text)
    assert all(ours._units[name].is_multiplicative for name in UNITS)


@given(NUMBERS, written_units())
def test_a_quantity_has_the_dimension_of_the_table(value: int | Decimal, unit: str) -> None:
    """What the table says of a unit is what pint makes of it, factors of time included."""
    made = quantity(value, unit)

    assert {name.strip("[]"): power for name, power in dict(made.dimensionality).items()} == dict(
        dimension_of(unit) or ()
    )
    assert magnitude(made, unit) == pytest.approx(Decimal(value))


def test_no_euro_is_dropped() -> None:
    """The euro sign is a currency in every spelling; pint alone would lose it."""
    for text in ("€", "€/vuosi", "1000 €", "€ per asukas", "EUR/€"):
        assert text == "EUR/€" or ("currency", 1) in (dimension_of(text) or ())
    assert f"{quantity(1000, '€/year'):~}" == "1000 EUR / year"


def test_the_unit_of_a_product() -> None:
    """Residents times euros for each resident and year are euros a year."""
    unit = product(["inhabitant", "EUR/inhabitant/year"])

    assert unit.text == "EUR/year"
    assert magnitude(quantity(90, "henkilöä") * quantity(1000, "€/asukas/vuosi"), "EUR/year") == 90000
    with pytest.raises(UnitError):
        product(["inhabitant", "ryhmää"])


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=8), st.integers(1, 1000))
def test_scaling_every_term_scales_the_total(terms: list[tuple[int, int]], factor: int) -> None:
    """A sum of products grows with its terms."""

    def total(times: int) -> Decimal:
        made: Any = quantity(0, "EUR/year")
        for people, euros in terms:
            made = made + quantity(people * times, "inhabitant") * quantity(euros, "EUR/inhabitant/year")
        return magnitude(made, "EUR/year")

    assert total(factor) == factor * total(1)


def test_the_table_needs_no_pint() -> None:
    """Asking whether units can be compared does not import pint, which costs more than all the rest."""
    script = (
        "import sys; from hytecore.units import converted, dimension_of, nearest_unit;"
        "dimension_of('€/vuosi'); converted(1, 'day', 'h'); nearest_unit('eiroa');"
        "raise SystemExit('pint' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
