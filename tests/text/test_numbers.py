"""Numbers in running text: what is read, in which unit, and what is no amount at all; and how numbers are written."""

from __future__ import annotations

import time
from decimal import Decimal
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.text.numbers import number_of, read_numbers
from hytecore.units import dimension_of
from hytecore.words.render import Term, fill, number_in_words
from hytecore.words.unit_names import unit_in_words

Told = tuple[str, str, str | None]


def amounts(text: str) -> list[Told]:
    """Return the stretch, the number (or range) and the unit of each quantity in *text*."""
    return [
        (figure.text, f"{figure.value}" + (f"-{figure.high}" if figure.high is not None else ""), figure.unit)
        for figure in read_numbers(text)
        if figure.kind == "quantity"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1 000,5", [("1 000,5", "1000.5", None)], id="groups and a decimal comma"),
        pytest.param("1\u00a0000,5 €", [("1\u00a0000,5 €", "1000.5", "EUR")], id="a no-break space"),
        pytest.param("1\u202f000 000", [("1\u202f000 000", "1000000", None)], id="narrow spaces"),
        pytest.param("1.000.000 euroa", [("1.000.000 euroa", "1000000", "EUR")], id="points between groups"),
        pytest.param("Osuus on 21,1 %", [("21,1 %", "21.1", "percent")], id="percent"),
        pytest.param("Keski-Uusimaa 21,1%", [("21,1%", "21.1", "percent")], id="percent, close up"),
        pytest.param("25 %:iin", [("25 %:iin", "25", "percent")], id="percent with a case ending"),
        pytest.param(
            "laskee 12 prosentista 9 prosenttiin",
            [("12 prosentista", "12", "percent"), ("9 prosenttiin", "9", "percent")],
            id="percent in words, inflected",
        ),
        pytest.param("−3 prosenttiyksikköä", [("−3 prosenttiyksikköä", "-3", "percentage_point")], id="minus sign"),
        pytest.param("2 %-yksikköä", [("2 %-yksikköä", "2", "percentage_point")], id="per cent units"),
        pytest.param("2,5 milj. €", [("2,5 milj. €", "2500000", "EUR")], id="millions"),
        pytest.param("3 miljoonaa euroa", [("3 miljoonaa euroa", "3000000", "EUR")], id="millions in words"),
        pytest.param("150 t€", [("150 t€", "150000", "EUR")], id="thousands of euros"),
        pytest.param("90 000€", [("90 000€", "90000", "EUR")], id="euros, close up"),
        pytest.param("12–15 %", [("12–15 %", "12-15", "percent")], id="a range"),
        pytest.param("12 - 15 prosenttia", [("12 - 15 prosenttia", "12-15", "percent")], id="a range with blanks"),
        pytest.param(
            "120 tapausta 100 000 asukasta kohden",
            [("120 tapausta 100 000 asukasta kohden", "120", "case/100000 inhabitant")],
            id="a rate",
        ),
        pytest.param(
            "3,6 / 1 000 asukasta",
            [("3,6 / 1 000 asukasta", "3.6", "case/1000 inhabitant")],
            id="a rate of nothing said",
        ),
        pytest.param(
            "1000 euroa/henkilö/vuosi",
            [("1000 euroa/henkilö/vuosi", "1000", "EUR/inhabitant/year")],
            id="euros a person and year",
        ),
        pytest.param("2000 euroa vuodessa", [("2000 euroa vuodessa", "2000", "EUR/year")], id="euros a year"),
        pytest.param("10–20 käyntiä/kk", [("10–20 käyntiä/kk", "10-20", "case/month")], id="visits a month"),
        pytest.param("90 hlö ei sairastu", [("90 hlö", "90", "inhabitant")], id="persons, short"),
        pytest.param("yli 2000 kävijää", [("2000", "2000", None)], id="a round number is no year behind `yli`"),
        pytest.param("kaksi ryhmää", [("kaksi", "2", None)], id="a number word"),
        pytest.param("kahdelle asukkaalle", [("kahdelle asukkaalle", "2", "inhabitant")], id="an inflected one"),
        pytest.param("puolet asukkaista", [("puolet", "50", "percent")], id="half"),
        pytest.param("kolmannes nuorista", [("kolmannes", "33.3", "percent")], id="a third"),
        pytest.param("viidennekseen", [("viidennekseen", "20", "percent")], id="a fifth, inflected"),
        pytest.param("kaksi kolmasosaa", [("kaksi kolmasosaa", "66.7", "percent")], id="two thirds"),
        pytest.param("joka viides nuori", [("joka viides", "20", "percent")], id="every fifth of them"),
        pytest.param("joka toinen vuosi", [], id="every other year"),
        pytest.param("neljännesvuosittain", [], id="every quarter"),
        pytest.param(
            "en minskning med 2 procentenheter", [("2 procentenheter", "2", "percentage_point")], id="Swedish"
        ),
        pytest.param(
            "100 euro per invånare och år",
            [("100 euro per invånare och år", "100", "EUR/inhabitant/year")],
            id="per head, sv",
        ),
        pytest.param("sex personer", [("sex personer", "6", "inhabitant")], id="six persons"),
        pytest.param("sex education", [], id="an English word"),
        pytest.param("hälften av eleverna", [("hälften", "50", "percent")], id="half, sv"),
        pytest.param("1,000 residents of the area", [("1,000 residents", "1000", "inhabitant")], id="English groups"),
        pytest.param("by 1.5 percentage points", [("1.5 percentage points", "1.5", "percentage_point")], id="English"),
        pytest.param("two thirds of the third sector", [("two thirds", "66.7", "percent")], id="third, the ordinal"),
        pytest.param("Osallistujia 12. Tavoite on selvä", [("12", "12", None)], id="the end of a sentence"),
    ],
)
def test_amounts(text: str, expected: list[Told]) -> None:
    """Numbers are read with their units, in Finnish, Swedish and English formats."""
    assert amounts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("8.–9.-luokkalaisten", [("grade", "8.–9.-luokkalaisten")], id="grades"),
        pytest.param("8. ja 9. luokan oppilaista", [("grade", "8. ja 9. luokan")], id="two grades"),
        pytest.param("5. luokka, 8 lk", [("grade", "5. luokka"), ("grade", "8 lk")], id="a grade, short"),
        pytest.param("elever i årskurs 8", [("grade", "8")], id="a grade, sv"),
        pytest.param("pupils in grades 8–9", [("grade", "8–9")], id="grades, en"),
        pytest.param("12 luokkaa osallistuu", [("quantity", "12")], id="classes that take part"),
        pytest.param("65 vuotta täyttäneet", [("age", "65 vuotta täyttäneet")], id="an age"),
        pytest.param("17–24-vuotiaista", [("age", "17–24-vuotiaista")], id="ages"),
        pytest.param("arkiliikkuvat 65+", [("age", "65+")], id="an age and more"),
        pytest.param("0–6 v.", [("age", "0–6 v.")], id="small children"),
        pytest.param("5 v", [("quantity", "5 v")], id="five years"),
        pytest.param("17–24-åringar", [("age", "17–24-åringar")], id="ages, sv"),
        pytest.param("residents aged 18–24", [("age", "18–24")], id="ages, en"),
        pytest.param("vuoteen 2030 mennessä", [("year", "2030")], id="a year"),
        pytest.param("2021–2025", [("year", "2021–2025")], id="years"),
        pytest.param("2020-luvulla", [("year", "2020-luvulla")], id="a decade"),
        pytest.param("syksyllä -25", [("year", "-25")], id="a year of two digits"),
        pytest.param("2025 asukasta", [("quantity", "2025 asukasta")], id="a year cannot be counted in"),
        pytest.param("1.1.–31.12.2025", [("date", "1.1."), ("date", "31.12.2025")], id="dates"),
        pytest.param("8/2020", [("date", "8/2020")], id="a month"),
        pytest.param("klo 12", [("time", "klo 12")], id="a time"),
        pytest.param("kl. 8.30–16", [("time", "kl. 8.30–16")], id="times, sv"),
        pytest.param("§ 12", [("law", "§ 12")], id="a section"),
        pytest.param("612/2021 6 §:n", [("law", "612/2021"), ("law", "6 §:n")], id="a statute"),
        pytest.param("1. painopiste", [("ordinal", "1.")], id="an ordinal"),
        pytest.param("tyypin 2 diabetes", [("label", "2")], id="a type"),
        pytest.param("COVID-19 ja Covid19", [("label", "19"), ("label", "19")], id="a name"),
        pytest.param("0400 123456", [("label", "0400 123456")], id="a telephone"),
    ],
)
def test_what_is_no_amount(text: str, expected: list[tuple[str, str]]) -> None:
    """Ages, grades, years, dates, times, sections and names are told apart from how much of something there is."""
    assert [(figure.kind, figure.text) for figure in read_numbers(text)] == expected


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        pytest.param("1 000,5", None, "1000.5", id="Finnish"),
        pytest.param("−3", None, "-3", id="minus sign"),
        pytest.param("1,000", "en", "1000", id="English thousand"),
        pytest.param("1,000", "fi", "1.000", id="Finnish decimals"),
        pytest.param("21,10", None, "21.10", id="its decimals are kept"),
        pytest.param("1 00", None, None, id="no groups of three"),
        pytest.param("12 %", None, None, id="a unit"),
        pytest.param("", None, None, id="nothing"),
    ],
)
def test_a_number_by_itself(written: str, language: str | None, expected: str | None) -> None:
    """A number in everyday digits, and nothing else."""
    found = number_of(written, language)

    assert (None if found is None else str(found)) == expected


@pytest.mark.parametrize(
    ("value", "fi", "en"),
    [
        pytest.param(Decimal("1000.5"), "1\u00a0000,5", "1,000.5", id="groups and decimals"),
        pytest.param(1000000, "1\u00a0000\u00a0000", "1,000,000", id="two groups"),
        pytest.param(Decimal("21.10"), "21,10", "21.10", id="decimals as written"),
        pytest.param(-3, "−3", "−3", id="minus sign"),
        pytest.param(Decimal("-0.0"), "0,0", "0.0", id="no minus before nothing"),
    ],
)
def test_numbers_are_written(value: int | Decimal, fi: str, en: str) -> None:
    """Numbers go out as the language writes them, and come in again."""
    assert number_in_words(value, "fi") == number_in_words(value, "sv") == fi
    assert number_in_words(value, "en") == en
    assert number_of(fi) == value


@pytest.mark.parametrize(
    ("template", "data", "expected"),
    [
        pytest.param("{v} {u}", {"v": Decimal("21.1"), "u": Term("unit", "percent")}, "21,1\u00a0%", id="percent"),
        pytest.param(
            "{v} {u}.",
            {"v": -3, "u": Term("unit", "percentage_point")},
            "−3\u00a0prosenttiyksikköä.",
            id="percentage points",
        ),
        pytest.param("{v} % eikä 100 %", {"v": 99}, "99\u00a0% eikä 100 %", id="a sign in the template"),
        pytest.param("{v} vuodessa", {"v": 5}, "5 vuodessa", id="any other word"),
        pytest.param("{v} {w}", {"v": 5, "w": "sanaa"}, "5 sanaa", id="any other value"),
        pytest.param(
            "{v} {u}", {"v": 150000, "u": Term("unit", "EUR/year")}, "150\u00a0000\u00a0€/vuosi", id="euros a year"
        ),
    ],
)
def test_a_number_and_its_unit_stay_together(template: str, data: dict[str, object], expected: str) -> None:
    """Between a number and its unit stands a no-break space."""
    assert fill(template, data, "fi") == expected


@pytest.mark.parametrize(
    ("code", "fi", "sv", "en"),
    [
        pytest.param("EUR/inhabitant/year", "€/asukas/vuosi", "€/invånare/år", "€/inhabitant/year", id="a product"),
        pytest.param(
            "case per 100000 inhabitant",
            "tapausta/100\u00a0000 asukasta",
            "fall/100\u00a0000 invånare",
            "cases/100,000 inhabitants",
            id="a rate",
        ),
        pytest.param(
            "per 1000 inhabitant", "/1\u00a0000 asukasta", "/1\u00a0000 invånare", "/1,000 inhabitants", id="per"
        ),
        pytest.param("1000 EUR", "1\u00a0000 €", "1\u00a0000 €", "1,000 €", id="thousands"),
        pytest.param("per 100", "per 100", "per 100", "per 100", id="no unit"),
        pytest.param("eiroa", "eiroa", "eiroa", "eiroa", id="not known"),
    ],
)
def test_units_in_words(code: str, fi: str, sv: str, en: str) -> None:
    """Units of the plan format are told in the reader's language."""
    assert [unit_in_words(code, language) for language in ("fi", "sv", "en")] == [fi, sv, en]


@pytest.mark.property
@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from("12 3,5 % . – - 2025 § klo v milj € / per 1 000 joka".split(" "))).map(" ".join)
)
def test_any_text_can_be_read(text: str) -> None:
    """No text raises; what is found lies in the text, in order, without overlap, in units that are known."""
    end = 0
    for figure in read_numbers(text):
        assert end <= figure.start < figure.end <= len(text)
        assert figure.text == text[figure.start : figure.end]
        assert figure.unit is None or dimension_of(figure.unit) is not None
        end = figure.end


@pytest.mark.property
@given(st.sampled_from(["Määrä nousee 12 %:iin", "viidennes väestöstä", "21,1 % täyttäneistä", "3 käyntiä/kk"]))
def test_form_makes_no_difference(text: str) -> None:
    """Decomposed letters, no-break spaces and a capital at the beginning change no number."""
    told = [(figure.kind, figure.value, figure.unit) for figure in read_numbers(text)]

    for other in (normalize("NFC", normalize("NFD", text)), text.replace(" ", "\u00a0"), text.capitalize()):
        assert [(figure.kind, figure.value, figure.unit) for figure in read_numbers(other)] == told


@pytest.mark.parametrize("piece", ["1", "1-", "1/", "1 ", "12. ", "1 000 ", "kaksi ", "§ ", "klo ", "% ", "1,000."])
def test_long_lines_are_read_in_time(piece: str) -> None:
    """A line of twenty thousand characters takes no more than some hundred microseconds a number."""
    begin = time.perf_counter()
    read_numbers(piece * (20_000 // len(piece)))

    assert time.perf_counter() - begin < 5
