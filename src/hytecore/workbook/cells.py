"""Cells: the text of a cell → the plain data of a plan file that it states, by the shape of its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hytecore.model import shapes
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.indicator import Point
from hytecore.model.measure import SCHEDULE, STATUSES
from hytecore.model.text import LANGUAGES
from hytecore.understanding.statuses import status_in
from hytecore.words.workbook import KEPT, NOT_APPLICABLE, UNKNOWN, option_word
from hytecore.workbook.amounts import amount_of, number_of, unit_of
from hytecore.workbook.dates import every, schedule_of, when_of
from hytecore.workbook.flow import NONE, unflowed
from hytecore.workbook.names import Names

EXACTLY = "="
"""The key of a mapping that says: this value, whatever the field may hold."""

_LANGUAGE_LINE = re.compile(rf"({'|'.join(LANGUAGES)}): ?(.*)")
_KEY_LINE = re.compile(r"([^:\n]{1,60}): (.*)")
_POINT = re.compile(r"(?P<value>[^()]+?)? ?(?:\((?P<at>[^()]+)\))?")
_YES = frozenset({"kyllä", "ja", "yes", "true", "on", "x"})
_NO = frozenset({"ei", "nej", "no", "false"})
_MADE = frozenset({"actor", "indicator"})
"""What is named in the cells of a plan before anyone lists it: such entities are made from their names."""


class NotUnderstood(Exception):  # noqa: N818 - a statement about a cell, caught by the one who read it
    """The text does not say what its column holds."""


class Cells:
    """Reads cells.

    Args:
        names: What the entities of the plan are called.
        language: The language in which dates and the like are written.
        makers: What makes entities of a kind from a text that names them, and returns their ids.
    """

    def __init__(
        self,
        names: Names,
        language: str,
        makers: Mapping[str, Callable[[str], list[str]]] = MappingProxyType({}),
    ) -> None:
        self.names = names
        self.language = language
        self._makers = makers

    def value(self, shape: Any, text: str, *, required: bool = False) -> Any:
        r"""Return the plain data that *text* states in a field of this shape.

        Raises:
            NotUnderstood: If it states nothing that the field could hold.

        Example:
            >>> cells = Cells(Names({}), "fi")
            >>> cells.value(shapes.Words(), "fi: Koti\nsv: Hem"), cells.value(shapes.Edtf(), "ei tiedossa: kysytään")
            ({'fi': 'Koti', 'sv': 'Hem'}, {'unknown': 'kysytään'})
        """
        exact = unflowed(text)
        if isinstance(exact, dict) and set(exact) == {EXACTLY}:
            return exact[EXACTLY]
        if not required:
            absence = _absence(shape, text, exact)
            if absence is not None:
                return absence
        return self._of(shape, text, exact)

    def _of(self, shape: Any, text: str, exact: Any) -> Any:
        match shape:
            case shapes.Words():
                return _words(text, exact)
            case shapes.Word() | shapes.Identifier():
                return exact if isinstance(exact, str) else text
            case shapes.Reference(kinds):
                found = self._referred(kinds, text, exact)
                if len(found) != 1:
                    raise NotUnderstood(text)
                return found[0]
            case shapes.ListOf(item):
                return exact if isinstance(exact, list) else self._list(item, text)
            case shapes.OneOf(options):
                return self._one_of(shape, options, text, exact)
            case shapes.TextMap():
                return _text_map(text, exact)
            case shapes.Record(cls, bare):
                return self._record(cls, bare, text, exact)
        if isinstance(exact, str):
            return exact
        found = self._scalar(shape, text)
        if found is None:
            raise NotUnderstood(text)
        return found

    def _scalar(self, shape: Any, text: str) -> Any:
        match shape:
            case shapes.Choice(options):
                return chosen(options, text)
            case shapes.Flag():
                return _flag(text)
            case shapes.Number():
                return text if text.casefold() in PLACEHOLDERS or text == ".." else number_of(text)
            case shapes.Edtf():
                return when_of(text, self.language)
            case shapes.Iso8601Duration():
                return every(text, self.language)
            case shapes.UnitText():
                return unit_of(text)
            case shapes.QuantityText():
                found = amount_of(text)
                return f"{found[0]} {found[1]}" if found is not None else None
        raise TypeError(f"no cell for {shape!r}")

    def _referred(self, kinds: tuple[str, ...], text: str, exact: Any) -> list[str]:
        """Return the ids that a text refers to; what is not found is kept as it is written, or made."""
        if isinstance(exact, str):
            return [exact]
        found = self.names.find(kinds, text)
        if found is not None:
            return [found]
        pieces = [self.names.find(kinds, piece.strip()) for piece in text.split(",")]
        if None not in pieces:
            return [str(piece) for piece in pieces]
        if len(kinds) != 1 or kinds[0] not in _MADE:
            return [text]
        made = self._makers[kinds[0]](text) if kinds[0] in self._makers else []
        if not made:
            raise NotUnderstood(text)
        return made

    def _list(self, item: Any, text: str) -> list[Any]:
        commas = isinstance(item, (shapes.Word, shapes.Choice, shapes.Number))
        found: list[Any] = []
        for part in parts_of(text, commas=commas):
            exact = unflowed(part)
            kinds = _kinds(item)
            if kinds and not isinstance(exact, (dict, list)):
                found += self._referred(kinds, part, exact)
            else:
                found.append(self.value(item, part, required=True))
        if not found:
            raise NotUnderstood(text)
        return found

    def _one_of(self, shape: Any, options: tuple[Any, ...], text: str, exact: Any) -> Any:
        if isinstance(exact, (dict, list)) or (isinstance(exact, str) and shape == SCHEDULE):
            return exact
        if shape == SCHEDULE:
            found = schedule_of(text, self.language)
            if found is None:
                raise NotUnderstood(text)
            return found
        if any(isinstance(option, shapes.Flag) for option in options) and exact is NONE:
            flag = _flag(text)
            if flag is not None:
                return flag
        other = next(option for option in options if not isinstance(option, (shapes.Flag, shapes.Record)))
        return self._of(other, text, exact)

    def _record(self, cls: type, bare: str | None, text: str, exact: Any) -> Any:
        if isinstance(exact, (dict, list)):
            return exact
        if cls is Point:
            return self._point(text)
        if bare is None:
            raise NotUnderstood(text)
        return self._of(shapes.written_fields(cls)[bare][1].shape, text, exact)

    def _point(self, text: str) -> dict[str, Any]:
        """Return a value at a time: `33 % (2027)`."""
        match = _POINT.fullmatch(text)
        if match is None or not text:
            raise NotUnderstood(text)
        point: dict[str, Any] = {}
        if match["value"]:
            amount = amount_of(match["value"])
            point["value"] = amount[0] if amount is not None else self.value(shapes.Number(), match["value"])
        if match["at"]:
            point["at"] = self.value(shapes.Edtf(), match["at"])
        if match["value"] and amount is not None:
            point["unit"] = amount[1]
        return point


def parts_of(text: str, *, commas: bool = False) -> list[str]:
    r"""Return the items that a cell lists: one a line, or with semicolons between.

    Example:
        >>> parts_of("• Liikuntapalvelut\n• Koulu; kirjasto")
        ['Liikuntapalvelut', 'Koulu', 'kirjasto']
    """
    pieces = re.split(r"\n|; ?", text)
    if commas and len(pieces) == 1:  # who writes one a line may have commas in it
        pieces = text.split(", ")
    kept = (re.sub(r"^[•*–-] +", "", piece.strip()) for piece in pieces)
    return [piece for piece in kept if piece]


def chosen(options: tuple[str, ...], text: str) -> str | None:
    """Return which of the few words of a field is meant, in any language; None if none is.

    Example:
        >>> chosen(STATUSES, "Kesken"), chosen(STATUSES, "✔"), chosen(("yes", "no"), "nej"), chosen(("yes",), "kai")
        ('in_progress', 'done', 'no', None)
    """
    told = " ".join(text.split()).casefold()
    for option in options:
        if told == option or any(told == option_word(option, language).casefold() for language in LANGUAGES):
            return option
    return status_in(text, None)[0] if options == STATUSES else None


def _absence(shape: Any, text: str, exact: Any) -> dict[str, Any] | None:
    if isinstance(exact, dict) and len(exact) == 1 and set(exact) <= {"unknown", "not_applicable"}:
        return exact
    for key, words in (("unknown", UNKNOWN), ("not_applicable", NOT_APPLICABLE)):
        for word in words:
            if text.casefold().startswith(f"{word}: "):
                why = text[len(word) + 2 :].strip()
                return {key: _words(why, unflowed(why))}
    is_prose = isinstance(shape, (shapes.Words, shapes.Word, shapes.Number, shapes.TextMap))
    return {"unknown": text} if not is_prose and text.casefold() in PLACEHOLDERS else None


def _words(text: str, exact: Any) -> Any:
    if isinstance(exact, str):
        return exact
    if isinstance(exact, dict) and exact and set(exact) <= set(LANGUAGES):
        return exact
    found: dict[str, str] = {}
    last = ""
    for line in text.split("\n"):
        match = _LANGUAGE_LINE.fullmatch(line)
        if match is not None and match[1] not in found:
            last = match[1]
            found[last] = match[2]
        elif last:
            found[last] += f"\n{line}"
        else:
            return text
    return found if all(words.strip() for words in found.values()) else text


def _text_map(text: str, exact: Any) -> dict[str, Any]:
    if isinstance(exact, dict):
        return exact
    found: dict[str, Any] = {}
    last = "note"
    for line in text.split("\n"):
        match = _KEY_LINE.fullmatch(line)
        if match is not None:
            last = next((key for key, words in KEPT.items() if match[1] in words), match[1])
            found[last] = match[2] if last not in found else f"{found[last]}\n{match[2]}"
        else:
            found[last] = f"{found[last]}\n{line}" if last in found else line
    return found


def _flag(text: str) -> bool | None:
    told = text.casefold()
    return True if told in _YES else False if told in _NO else None


def _kinds(item: Any) -> tuple[str, ...]:
    """Return the kinds of entities that an item of a list may refer to; empty if it is no reference."""
    match item:
        case shapes.Reference(kinds):
            return kinds
        case shapes.Record(cls, str() as bare):
            return _kinds(shapes.written_fields(cls)[bare][1].shape)
        case shapes.OneOf(options):
            return next((kinds for option in options if (kinds := _kinds(option))), ())
    return ()
