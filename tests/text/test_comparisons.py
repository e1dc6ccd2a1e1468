"""What a goal compares itself with, and which gaps it wants narrowed."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.text.comparisons.reading import read_benchmark, read_gap


@pytest.mark.parametrize(
    ("text", "comparators", "words"),
    [
        pytest.param(
            "Keusoten alueella liikutaan enemmän kuin vertailukunnissa", ("peers",), "kuin vertailukunnissa", id="peers"
        ),
        pytest.param("väheneminen suhteessa verrokialueisiin", ("peers",), "suhteessa verrokialueisiin", id="misspelt"),
        pytest.param(
            "vähenee (Uudenmaan lukuihin verrattuna)", ("region",), "Uudenmaan lukuihin verrattuna", id="region"
        ),
        pytest.param(
            "Tulokset nousevat koko maan mediaanin yläpuolelle",
            ("national",),
            "koko maan mediaanin yläpuolelle",
            id="above",
        ),
        pytest.param(
            "Tupakointi alle valtakunnallisen keskiarvon", ("national",), "alle valtakunnallisen keskiarvon", id="below"
        ),
        pytest.param("Tulos on vähintään maan keskitasoa", ("national",), "vähintään maan keskitasoa", id="at least"),
        pytest.param(
            "Tupakointi on maan keskiarvoa vähäisempää", ("national",), "maan keskiarvoa vähäisempää", id="partitive"
        ),
        pytest.param("Palvelut ovat parempia kuin muissa kunnissa", ("peers",), "kuin muissa kunnissa", id="others"),
        pytest.param("Kuolleisuus laskee pohjoismaiden tasolle", ("region",), "pohjoismaiden tasolle", id="to a level"),
        pytest.param("Olemme Suomen kärkeä", ("national",), "Suomen kärkeä", id="the top"),
        pytest.param("Andelen är lägre än riksgenomsnittet", ("national",), "än riksgenomsnittet", id="sv, national"),
        pytest.param("Välfärden ligger över riksgenomsnittet", ("national",), "över riksgenomsnittet", id="sv, above"),
        pytest.param(
            "Hälsan är bättre än i jämförelsekommunerna", ("peers",), "än i jämförelsekommunerna", id="sv, peers"
        ),
        pytest.param(
            "Välfärden ökar jämfört med andra kommuner", ("peers",), "jämfört med andra kommuner", id="sv, others"
        ),
        pytest.param(
            "Loneliness falls below the national average", ("national",), "below the national average", id="en"
        ),
        pytest.param(
            "More exercise than in peer municipalities", ("peers",), "than in peer municipalities", id="en, peers"
        ),
    ],
)
def test_benchmarks(text: str, comparators: tuple[str, ...], words: str) -> None:
    """A promise to be better than others, with the words that say so."""
    reading = read_benchmark(text)

    assert (reading.label, reading.comparators, reading.confidence) == ("benchmark", comparators, "likely")
    assert reading.evidence[0].text == words


@pytest.mark.parametrize(
    "text",
    [
        "Hyödynnetään vertailukuntien kokemuksia",
        "Malli leviää muihin kuntiin",
        "Seurataan koko maan keskiarvoa",
        "Valtakunnalliset ja alueelliset indikaattorit",
        "Kansallisen tason toimijat sitoutuvat",
        "Kyselyn keskiarvo on yli 4",
        "Asukkaat liikkuvat enemmän kuin lähtötasovuonna 2019",
        "Koko maakunnan alueella liikutaan enemmän kuin ennen",
        "Yli 100 osallistujaa koko maasta",
        "Yli 4 koko maan kunnista on mukana",
        "Välfärden ligger över 50 procent i hela landet",
        "Cooperation with other municipalities is stronger than before",
        "",
        "\n.",
    ],
)
def test_no_benchmark(text: str) -> None:
    """Others are named, or something is compared, but not with them."""
    assert read_benchmark(text).label == "none"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Liikkumattomien ja liikkuvien väliset erot kaventuneet.", "erot kaventuneet", id="bare"),
        pytest.param("Hyvinvointi- ja terveyserojen kaventaminen", "terveyserojen kaventaminen", id="a compound"),
        pytest.param("Erot kapenevat", "Erot kapenevat", id="said of gaps only"),
        pytest.param("Alueelliset erot vähenevät", "erot vähenevät", id="between areas"),
        pytest.param("Eriarvoisuus vähenee", "Eriarvoisuus vähenee", id="inequality"),
        pytest.param("Eriarvoistumista ehkäistään", "Eriarvoistumista ehkäistään", id="what grows by itself"),
        pytest.param("Sukupuolten ero koulutuksessa supistuu", "ero koulutuksessa supistuu", id="one gap"),
        pytest.param("Skillnaderna minskar", "Skillnaderna minskar", id="sv"),
        pytest.param("Minskade hälsoskillnader", "Minskade hälsoskillnader", id="sv, a compound"),
        pytest.param("Inequalities in health are reduced", "Inequalities in health are reduced", id="en"),
        pytest.param("The gap between schools narrows", "gap between schools narrows", id="en, gap"),
    ],
)
def test_gaps(text: str, words: str) -> None:
    """A promise that a gap narrows, with the words that say so."""
    reading = read_gap(text)

    assert reading.label == "gap-narrows"
    assert [each.text for each in reading.evidence] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Avioerojen määrä vähenee",
        "Eroperheiden tuki vahvistuu",
        "Erot vähenevät",
        "Selvitetään terveyseroja",
        "Verot laskevat",
        "Numeroiden määrä vähenee",
        "Yksinäisyys vähenee",
        "Terveyserot ovat suuret. Tupakointi vähenee.",
        "Skillnaden är tydlig",
        "The difference is explained",
        "",
    ],
)
def test_no_gap(text: str) -> None:
    """A gap is not named, or nothing narrows it; people part as well."""
    assert read_gap(text).label == "none"


@pytest.mark.property
@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from("koko maan yli kuin muiden kuntien erot kaventuvat . \n än landet".split(" "))).map(
        " ".join
    )
)
def test_any_text_can_be_read(text: str) -> None:
    """No text raises, and evidence is a stretch of the text."""
    for reading in (read_benchmark(text), read_gap(text)):
        assert bool(reading.evidence) == (reading.label != "none")
        assert all(each.text == text[each.start : each.end] for each in reading.evidence)
        assert list(reading.to_json())[:4] == ["label", "language", "confidence", "evidence"]


@pytest.mark.parametrize("piece", ["koko maan ", "kuin ", "eroja ", "muiden kuntien ", "keski-", "- ", "a"])
def test_long_lines_are_read_in_time(piece: str) -> None:
    """A line of a hundred thousand characters does not hang."""
    begin = time.perf_counter()
    read_benchmark(piece * (100_000 // len(piece)))
    read_gap(piece * (100_000 // len(piece)))

    assert time.perf_counter() - begin < 10
