"""Templates and values → text in one language.

A placeholder `{name}` is filled in with a value of the finding's data, written as the language writes it: an entity
becomes its quoted name, a date or period its everyday form, a number has the right decimal mark, a list is joined.
A user's words are never inflected: Finnish sentences put them in quotes, in the nominative, after a word of their own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.errors import WordsError
from hytecore.frozen import frozen
from hytecore.index.kinds import KINDS, id_of, text_of
from hytecore.model.text import Translated, in_language
from hytecore.words.dates import duration_in_words, when_in_words
from hytecore.words.terms import term

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_QUOTES = {"fi": "”{}”", "sv": "”{}”", "en": "“{}”"}
_AND = {"fi": " ja ", "sv": " och ", "en": " and "}


@frozen
class Term:
    """A word of the plan format, such as the status `in_progress`, that is shown in the reader's language."""

    kind: str
    code: str


class Composed:
    """A value made of several, with words of its own; see `hytecore.words.composed`."""

    def in_words(self, language: str) -> str:
        """Return the value as *language* writes it."""
        raise NotImplementedError

    def plain(self) -> Any:
        """Return the value as JSON holds it."""
        raise NotImplementedError


def fill(template: Any, data: Mapping[str, Any], language: str) -> str:
    """Return *template* with its placeholders filled in.

    A template of two forms (`one`, `other`) is chosen by the number `n` in the data.

    Raises:
        WordsError: If the data lack a placeholder.

    Example:
        >>> fill("Arvo on {value} {unit}.", {"value": Decimal("21.1"), "unit": Term("unit", "percent")}, "fi")
        'Arvo on 21,1 %.'
    """
    if isinstance(template, dict):
        template = template["one" if data.get("n") == 1 else "other"]

    def value(match: re.Match[str]) -> str:
        if match[1] not in data:
            raise WordsError(f"placeholder {{{match[1]}}} is not in the data: {', '.join(sorted(data))}")
        return in_words(data[match[1]], language)

    return _PLACEHOLDER.sub(value, str(template))


def in_words(value: Any, language: str) -> str:
    """Return *value* as *language* writes it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return term("word", {True: "yes", False: "no", None: "none"}[value], language)
    if isinstance(value, (int, Decimal)):
        return number_in_words(value, language)
    if isinstance(value, Term):
        return term(value.kind, value.code, language)
    if isinstance(value, When):
        return when_in_words(value, language)
    if isinstance(value, Duration):
        return duration_in_words(value, language)
    if isinstance(value, Translated):
        return in_language(value, language)
    if type(value) in KINDS:
        return quoted(in_language(text_of(value), language), language)
    if isinstance(value, Composed):
        return value.in_words(language)
    if isinstance(value, (tuple, list)):
        parts = [in_words(item, language) for item in value]
        return _AND[language].join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
    raise WordsError(f"a value of type {type(value).__name__} has no words")


def quoted(text: str, language: str) -> str:
    """Return a user's *text* in the quotation marks of *language*, without line breaks."""
    return _QUOTES[language].format(" ".join(text.split()))


def number_in_words(value: int | Decimal, language: str) -> str:
    r"""Return a number with the decimal mark and digit groups of *language*.

    Example:
        >>> number_in_words(Decimal("150000.5"), "fi")
        '150\xa0000,5'
    """
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    text = text.replace("-", "−")
    return text if language == "en" else text.replace(",", "\xa0").replace(".", ",")


def plain(value: Any) -> Any:
    """Return *value* as JSON holds it: ids for entities, codes for terms, EDTF for dates.

    Raises:
        WordsError: If JSON cannot hold it, or not in one order.
    """
    if value is None or isinstance(value, (str, int)):
        return value
    if isinstance(value, (Decimal, float)) and math.isfinite(value):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, (Term,)):
        return value.code
    if isinstance(value, (When, Duration)):
        return value.text
    if isinstance(value, Translated):
        return {key: text for key in ("fi", "sv", "en") if (text := getattr(value, key)) is not None}
    if type(value) in KINDS:
        return id_of(value)
    if isinstance(value, Composed):
        return plain(value.plain())
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    raise WordsError(f"a value of type {type(value).__name__} cannot be told as data")
