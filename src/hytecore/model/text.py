"""Texts in one language or several, as plans hold them."""

from __future__ import annotations

from typing import Literal, TypeAlias

from hytecore.frozen import frozen

Language: TypeAlias = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = ("fi", "sv", "en")
"""The languages hytecore speaks, in the order in which it falls back from one to another."""


@frozen
class Translated:
    """One text in several languages; a language that was not written is None."""

    fi: str | None = None
    sv: str | None = None
    en: str | None = None


Text: TypeAlias = str | Translated
"""A text: a plain string (the plan's own language) or one string a language."""


def in_language(text: Text, language: str) -> str:
    """Return *text* in *language*, or in the first language it has.

    Example:
        >>> in_language(Translated(fi="Kunta", sv="Kommun"), "sv")
        'Kommun'
        >>> in_language(Translated(fi="Kunta"), "sv")
        'Kunta'
    """
    if isinstance(text, str):
        return text
    return getattr(text, language) or text.fi or text.sv or text.en or ""


def languages_of(text: Text) -> tuple[Language, ...]:
    """Return the languages a translated text is written in; empty for a plain string."""
    if isinstance(text, str):
        return ()
    return tuple(language for language in LANGUAGES if getattr(text, language))
