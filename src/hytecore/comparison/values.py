"""Values of a plan as a comparison shows them: whatever a field may hold, in words and as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hytecore.edtf import Duration, When
from hytecore.frozen import frozen
from hytecore.index.placeholders import is_number
from hytecore.model import shapes
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.indicator import Amount, Point
from hytecore.model.measure import Continuous
from hytecore.model.text import LANGUAGES, Translated, in_language
from hytecore.words.diff import diff_word
from hytecore.words.render import Composed, Term, in_words, plain, quoted
from hytecore.words.terms import term
from hytecore.words.workbook import KEPT, option_word, worded

LONGEST = 160
"""How many characters of a text are shown; JSON has it in full."""


@frozen
class Value(Composed):
    """A value of the model as it stands: a text, a list, a record, or the reason why there is none.

    Example:
        >>> Value(Unknown("nobody counts")).in_words("en"), Value(()).in_words("fi")
        ('not known: “nobody counts”', 'ei mainittu')
    """

    value: Any
    unit: str | None = None
    """The unit of a number that has none of its own."""

    def in_words(self, language: str) -> str:
        """Return it as *language* writes it."""
        return _told(self.value, language, self.unit)

    def plain(self) -> Any:
        """Return it as a plan file holds it."""
        return _plain(self.value)


@frozen
class Moment(Composed):
    """A value at a time, in a unit: 9 % (2023)."""

    value: Any
    unit: str | None = None
    at: Any = None

    def in_words(self, language: str) -> str:
        """Return the value with its unit and, in brackets, the time."""
        told = _told(self.value, language, self.unit)
        return told if self.at is None else f"{told} ({_told(self.at, language)})"

    def plain(self) -> Any:
        """Return value, unit and time."""
        return {"value": _plain(self.value), "unit": self.unit, "at": _plain(self.at)}


def _told(value: Any, language: str, unit: str | None = None) -> str:
    match value:
        case None | () | "":
            return term("word", "none", language)
        case Unknown():
            return diff_word("unknown", language, why=quoted(in_language(value.why, language), language))
        case NotApplicable():
            return diff_word("not-applicable", language, why=quoted(in_language(value.why, language), language))
        case Unreadable():
            return diff_word("unreadable", language, raw=quoted(_cut(str(value.raw)), language))
        case str() | Translated():
            return quoted(_cut(in_language(value, language)), language)
        case bool():
            return in_words(value, language)
        case int() | Decimal():
            return in_words(value, language) + (f"\xa0{in_words(Term('unit', unit), language)}" if unit else "")
        case tuple() | list():
            return "; ".join(_told(item, language, unit) for item in value)
        case Point() | Amount():
            own = value.unit if isinstance(value.unit, str) else unit
            at = getattr(value, "at", None)
            return _told(value.value, language, own) + ("" if at is None else f" ({_told(at, language)})")
        case Continuous(continuous=True):
            return term("word", "continuous", language)
        case dict():
            return "; ".join(f"{key}: {_told(item, language)}" for key, item in sorted(value.items()))
        case When() | Duration() | Term() | Composed():
            return in_words(value, language)
    if not hasattr(value, "__attrs_attrs__"):
        return quoted(_cut(str(value)), language)
    return ", ".join(_fields(value, language))


def _fields(record: Any, language: str) -> Iterator[str]:
    """Yield what a record states, field by field; a field that gives the record its name stands without its own."""
    for key, (name, written) in shapes.written_fields(type(record)).items():
        value = getattr(record, name)
        if value is None or value == ():
            continue
        told = option_word(value, language) if _is_choice(written.shape, value) else _told(value, language)
        word = term(_KIND_OF_WORD.get(key, "field"), key, language)
        yield told if written.required else f"{word}: {told}"


_KIND_OF_WORD = {"recurs": "word", "after": "word", "plan": "kind"}
"""Keys that are called something else within a record than as a field of the plan file."""


def _is_choice(shape: Any, value: Any) -> bool:
    return isinstance(value, str) and isinstance(shape, shapes.Choice)


@frozen
class FieldName(Composed):
    """What a field is called, with the record it stands in.

    Example:
        >>> FieldName(("smart", "by_when")).in_words("en"), FieldName(("source", "name")).in_words("fi")
        ('SMART form, By when?', 'tietolähde, nimi')
    """

    steps: tuple[str, ...]

    def in_words(self, language: str) -> str:
        """Return the names of the steps one after another."""
        return ", ".join(self._named(step, language) for step in self.steps)

    def plain(self) -> Any:
        """Return the path in the words of the plan format."""
        return ".".join(self.steps)

    def _named(self, step: str, language: str) -> str:
        if self.steps[0] == "as_written" and step in KEPT:
            return worded(KEPT[step], language)
        if step in LANGUAGES and step is not self.steps[0]:
            return term("language", step, language)
        return term("field", step, language)


@frozen
class Option(Composed):
    """One of the few words that a field may hold."""

    code: str

    def in_words(self, language: str) -> str:
        """Return the word of the language."""
        return option_word(self.code, language)

    def plain(self) -> Any:
        """Return the word of the format."""
        return self.code


def _plain(value: Any) -> Any:
    """Return a value as a plan file holds it."""
    if isinstance(value, Unknown):
        return {"unknown": plain(value.why)}
    if isinstance(value, NotApplicable):
        return {"not_applicable": plain(value.why)}
    if isinstance(value, Unreadable):
        return str(value.raw)
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return plain(value) if is_number(value) else str(value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in sorted(value.items())}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, Composed):
        return value.plain()
    if hasattr(value, "__attrs_attrs__") and not isinstance(value, (When, Duration, Translated, Term)):
        stated = ((key, getattr(value, name)) for key, (name, _) in shapes.written_fields(type(value)).items())
        return {key: _plain(item) for key, item in stated if item is not None and item != ()}
    return plain(value)


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
