"""One voice: what every message in three languages keeps to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.words import words_of
from hytecore.model.text import LANGUAGES
from hytecore.words.interface import sentences

REGISTRY = build(())


def _texts(said: Any) -> Iterator[str]:
    yield from said.values() if isinstance(said, dict) else (said,)


def _rules() -> Iterator[tuple[str, str, str, str]]:
    """Yield rule, which of its texts, language and text."""
    for code, module in REGISTRY.modules.items():
        words = words_of(module)
        parts = {"title": words.title, "why": words.why, "fix": words.fix, **words.messages}
        for key, texts in parts.items():
            for language in LANGUAGES:
                for text in _texts(texts[language]):
                    yield code, key, language, text


def _said() -> Iterator[tuple[str, str, str, str]]:
    yield from _rules()
    for key, texts in sentences().items():
        for language, text in zip(LANGUAGES, texts, strict=True):
            yield "", key, language, text


SAID = list(_said())
ATTACHED = re.compile(r"\{(\w+)\}(?:[:'’]?[a-zåäö])|[a-zåäö]\{(\w+)\}", re.IGNORECASE)
"""An ending behind a placeholder, or a word grown together with one."""
OWN = {"near", "text", "n", "prog", "lines", "extra"}
"""What the program itself puts in: sentences and numbers, never a user's words."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_a_users_is_inflected(language: str) -> None:
    """No ending is hung on a placeholder: a name stands in quotation marks as it is written."""
    found = [
        (code, key, text)
        for code, key, each, text in SAID
        if each == language
        for match in ATTACHED.finditer(text)
        if (match[1] or match[2]) not in OWN
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_shouted_at_or_begged(language: str) -> None:
    """There are no exclamation marks, no pleas and no blame."""
    begging = re.compile(
        r"!(?!\w)|\bole hyvä\b|\bolkaa hyvä|\bvänligen\b|\bplease\b|\bvirheellisesti täyt|\bsorry\b", re.IGNORECASE
    )
    assert [(code, key, text) for code, key, each, text in SAID if each == language and begging.search(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_whys_and_fixes_are_sentences(language: str) -> None:
    """They begin with a capital, a number or a name, and end as sentences do."""
    found = [
        (code, key, text)
        for code, key, each, text in _rules()
        if each == language and key != "title" and not re.search(r"(?:[.?…”“)]|\{\w+\})\s*$", text)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_are_those_of_the_language(language: str) -> None:
    """Texts use the quotation marks of their language, and no straight ones."""
    foreign = {"fi": '“„«»"', "sv": '“„«»"', "en": '„«»"'}[language]
    assert [
        (code, key, text) for code, key, each, text in _rules() if each == language and set(foreign) & set(text)
    ] == []


def test_finnish_speaks_to_several() -> None:
    """In Finnish the reader is a group that works on the plan together: *kirjatkaa*, never *kirjaa*."""
    single = re.compile(
        r"(?:^|[.?!]\s+)(Kirjaa|Lisää|Poista|Korjaa|Tarkista|Sovi|Valitse|Anna|Kirjoita|Muuta|Vaihda|Nimeä) "
    )
    assert [
        (code, text) for code, key, each, text in _rules() if each == "fi" and key == "fix" and single.search(text)
    ] == []
