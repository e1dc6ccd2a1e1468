"""Analysers of words: the default, and Voikko behind the same protocol."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest

from hytecore.text import same_activity
from hytecore.text.analyzer import SuffixAnalyzer, TextAnalyzer, analyzer, use_analyzer
from hytecore.text.voikko import VoikkoAnalyzer, use_voikko

WORDS: dict[str, list[dict[str, Any]]] = {
    "marjapuskan": [{"BASEFORM": "marjapuska", "STRUCTURE": "=ppppp=pppppp"}],
    "pensaan": [{"BASEFORM": "Pensas"}],
    "puskurin": [
        {"BASEFORM": "puskuri", "STRUCTURE": "=ppppp=ppp"},
        {"BASEFORM": "puskuri", "STRUCTURE": "=pppppppp"},
    ],
    "oudon": [{}],
}


class FakeVoikko:
    """Answers as libvoikko does, for a few words."""

    def analyze(self, word: str) -> list[dict[str, Any]]:
        """Return the readings of a word."""
        return WORDS.get(word, [])


@pytest.fixture(autouse=True)
def _default_again() -> Iterator[None]:
    yield
    use_analyzer()


@pytest.mark.parametrize(
    ("word", "language", "root"),
    [
        pytest.param("marjapuskissa", "fi", "marjapusk", id="inessive"),
        pytest.param("marjapuskat", "fi", "marjapusk", id="plural"),
        pytest.param("kukka", "fi", "kuk", id="strong-grade"),
        pytest.param("kukan", "fi", "kuk", id="weak-grade"),
        pytest.param("koti", "fi", "kot", id="short"),
        pytest.param("kadut", "fi", "kat", id="d"),
        pytest.param("föreningarna", "sv", "förening", id="swedish"),
        pytest.param("gardens", "en", "garden", id="english"),
        pytest.param("jardins", "fr", "jardins", id="unknown-language"),
        pytest.param("", "fi", "", id="empty"),
    ],
)
def test_the_default(word: str, language: str, root: str) -> None:
    """Inflected forms of one word have one root."""
    assert SuffixAnalyzer().roots(word, language) == (root,)


@pytest.mark.parametrize(
    ("word", "language", "roots"),
    [
        pytest.param("marjapuskan", "fi", ("marja", "puska"), id="compound"),
        pytest.param("pensaan", "fi", ("pensas",), id="base-form-only"),
        pytest.param("puskurin", "fi", ("puskuri",), id="fewest-parts"),
        pytest.param("oudon", "fi", SuffixAnalyzer().roots("oudon", "fi"), id="a-reading-that-says-nothing"),
        pytest.param("tuntematon", "fi", SuffixAnalyzer().roots("tuntematon", "fi"), id="unknown"),
        pytest.param("buskarna", "sv", SuffixAnalyzer().roots("buskarna", "sv"), id="swedish"),
    ],
)
def test_voikko_answers_behind_the_protocol(word: str, language: str, roots: tuple[str, ...]) -> None:
    """Voikko tells the base words of Finnish words; the default tells of all others."""
    backend = VoikkoAnalyzer(FakeVoikko())

    assert isinstance(backend, TextAnalyzer)
    assert backend.roots(word, language) == roots


def test_switching_forgets_what_was_read() -> None:
    """From the switch on words are read anew, and the former analyser can be put back."""
    before = same_activity("Marjapuskan istutus", "Puska").score
    former = use_voikko(FakeVoikko())
    with_voikko = same_activity("Marjapuskan istutus", "Puska").score
    use_analyzer(former)

    assert before == same_activity("Marjapuskan istutus", "Puska").score
    assert with_voikko >= before
    assert isinstance(analyzer(), SuffixAnalyzer)


def test_voikko_is_nobodys_default() -> None:
    """Voikko is used only where it was asked for."""
    assert isinstance(analyzer(), SuffixAnalyzer)


@pytest.mark.skipif(find_spec("libvoikko") is not None, reason="libvoikko is installed")
def test_what_is_missing_is_said() -> None:
    """Where libvoikko is missing the error says what to install."""
    with pytest.raises(ImportError, match=r"hytecore\[voikko\]"):
        use_voikko()


def test_voikko_itself() -> None:
    """The real Voikko knows compounds and inflection."""
    pytest.importorskip("libvoikko")
    try:
        use_voikko()
    except OSError as error:
        pytest.skip(str(error))

    words = ("liikuntapaikoissa", "elintapaneuvontaa", "työttömien", "kaatumisten")
    assert [analyzer().roots(word, "fi") for word in words] == [
        ("liikunta", "paikka"),
        ("elin", "tapa", "neuvonta"),
        ("työtön",),
        ("kaatua",),
    ]
