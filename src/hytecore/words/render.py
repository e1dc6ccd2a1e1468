"""Templates and values → text in one language.

A placeholder `{name}` is filled in with a value of the finding's data, written as the language writes it: an entity
becomes its quoted name, a date or period its everyday form, a number has the right decimal mark, a list is joined.
A user's words are never inflected: Finnish sentences put them in quotes, in the nominative, after a word of their own.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.errors import WordsError
from hytecore.frozen import frozen
from hytecore.index.kinds import KINDS, Entity, id_of, text_of
from hytecore.model.text import LANGUAGES, Translated, in_language
from hytecore.words.dates import duration_in_words, when_in_words
from hytecore.words.terms import term

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_QUOTES = {"fi": "”{}”", "sv": "”{}”", "en": "“{}”"}
_UNITS_BEHIND = (" %", " €", " prosenttiyksik", " procentenhet")
"""How a template goes on behind a number with what it is a number of."""
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
    r"""Return *template* with its placeholders filled in.

    A template of two forms (`one`, `other`) is chosen by the number `n` in the data.

    Raises:
        WordsError: If the data lack a placeholder.

    Example:
        >>> fill("Arvo on {value} {unit}.", {"value": Decimal("21.1"), "unit": Term("unit", "percent")}, "fi")
        'Arvo on 21,1\xa0%.'
    """
    if isinstance(template, dict):
        template = template["one" if data.get("n") == 1 else "other"]
    first, *rest = _pieces(str(template))
    if not rest:
        return first
    for name in rest[::2]:
        if name not in data:
            raise WordsError(f"placeholder {{{name}}} is not in the data: {', '.join(sorted(data))}")
    told = []
    for position, (name, text) in enumerate(zip(rest[::2], rest[1::2], strict=True), 1):
        value = data[name]
        if text[:1] == " " and isinstance(value, (int, Decimal)):
            following = data.get(rest[2 * position]) if text == " " and 2 * position < len(rest) else None
            is_unit = isinstance(following, Term) and following.kind == "unit"
            if is_unit or text.startswith(_UNITS_BEHIND):
                text = "\xa0" + text[1:]  # noqa: PLW2901 - a number and its unit stay on one line
        told.append(in_words(value, language) + text)
    return first + "".join(told)


@cache
def _pieces(template: str) -> list[str]:
    """Return text, name of a placeholder, text, and so on; a template is filled in a thousand times."""
    return _PLACEHOLDER.split(template)


def in_words(value: Any, language: str) -> str:
    """Return *value* as *language* writes it."""
    for cls in type(value).__mro__:
        write = _IN_WORDS.get(cls)
        if write is not None:
            return write(value, language)
    raise WordsError(f"a value of type {type(value).__name__} has no words")


def _term_in_words(word: Term, language: str) -> str:
    if word.kind == "unit":
        from hytecore.words.unit_names import unit_in_words

        return unit_in_words(word.code, language)
    return term(word.kind, word.code, language)


def _yes_or_no(value: bool | None, language: str) -> str:
    return term("word", {True: "yes", False: "no", None: "none"}[value], language)


def _listed(values: Sequence[Any], language: str) -> str:
    *parts, last = [in_words(value, language) for value in values] or [""]
    return _AND[language].join([", ".join(parts), last]) if parts else last


def _named(entity: Entity, language: str) -> str:
    return quoted(in_language(text_of(entity), language), language)


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
    text = text.replace("-", "−") if value else text.lstrip("-")
    return text if language == "en" else text.replace(",", "\xa0").replace(".", ",")


def plain(value: Any) -> Any:
    """Return *value* as JSON holds it: ids for entities, codes for terms, EDTF for dates.

    Raises:
        WordsError: If JSON cannot hold it, or not in one order.
    """
    for cls in type(value).__mro__:
        tell = _PLAIN.get(cls)
        if tell is not None:
            return tell(value)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    raise WordsError(f"a value of type {type(value).__name__} cannot be told as data")


def _itself(value: Any) -> Any:
    return value


def _number(value: Decimal | float) -> int | float:
    if not math.isfinite(value):
        raise WordsError(f"{value} cannot be told as data")
    return int(value) if value == int(value) else float(value)


def _each(values: Sequence[Any]) -> list[Any]:
    return [plain(value) for value in values]


def _translations(text: Translated) -> dict[str, str]:
    return {key: said for key in LANGUAGES if (said := getattr(text, key)) is not None}


_IN_WORDS: dict[type, Callable[[Any, str], str]] = {
    str: lambda text, _: text,
    bool: _yes_or_no,
    NoneType: _yes_or_no,
    int: number_in_words,
    Decimal: number_in_words,
    Term: _term_in_words,
    When: when_in_words,
    Duration: duration_in_words,
    Translated: in_language,
    tuple: _listed,
    list: _listed,
    Composed: lambda value, language: value.in_words(language),
    **dict.fromkeys(KINDS, _named),
}
"""How a value of each class is written in words."""

_PLAIN: dict[type, Callable[[Any], Any]] = {
    str: _itself,
    int: _itself,
    NoneType: _itself,
    float: _number,
    Decimal: _number,
    Term: attrgetter("code"),
    When: attrgetter("text"),
    Duration: attrgetter("text"),
    Translated: _translations,
    tuple: _each,
    list: _each,
    Composed: lambda value: value.plain(),
    **dict.fromkeys(KINDS, id_of),
}
"""How JSON holds a value of each class."""
