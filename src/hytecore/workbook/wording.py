"""Wording: plain data of a plan file → the text of a cell that says just that.

A value is written in plain words where reading these gives the very same value, and else in the notation of the plan
format. That is tried for each value, so nothing can be lost between the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from hytecore.model import shapes
from hytecore.model.indicator import Point
from hytecore.model.measure import SCHEDULE
from hytecore.words.workbook import KEPT, NOT_APPLICABLE, UNKNOWN, option_word, worded
from hytecore.workbook.amounts import number_words, unit_words
from hytecore.workbook.cells import EXACTLY, Cells, NotUnderstood
from hytecore.workbook.dates import every_words, schedule_words, when_words
from hytecore.workbook.flow import flow, quoted, survives


def text_of(cells: Cells, shape: Any, value: Any, *, required: bool = False) -> str:
    r"""Return the text that says *value* in a field of this shape; nothing for what is not stated.

    Example:
        >>> from hytecore.workbook.names import Names
        >>> cells = Cells(Names({"goals": [{"id": "g1", "title": "Liikunta lisääntyy"}]}), "fi")
        >>> text_of(cells, shapes.Reference(("goal",)), "g1"), text_of(cells, shapes.Edtf(), "2026-06-30")
        ('Liikunta lisääntyy', '30.6.2026')
        >>> text_of(cells, shapes.Words(), "[luonnos]  1"), text_of(cells, SCHEDULE, {"recurs": "P1Y"})
        ('"[luonnos] \\u00201"', 'vuosittain')
    """
    if value is None or value == "":
        return ""
    for text in (*candidates(cells, shape, value, required=required), flow(value)):
        if text and survives(text) and _says(cells, shape, text, value, required=required):
            return text
    return flow({EXACTLY: value})


def _says(cells: Cells, shape: Any, text: str, value: Any, *, required: bool) -> bool:
    try:
        return same(cells.value(shape, text, required=required), value)
    except NotUnderstood:
        # What did not fit the field in the plan file is kept as it stands, and reported where it stands.
        return text == value and (isinstance(shape, _KEPT_AS_IT_IS) or shape == SCHEDULE)


_KEPT_AS_IT_IS = (shapes.Choice, shapes.Edtf, shapes.Number, shapes.Iso8601Duration, shapes.Flag, shapes.QuantityText)


def candidates(cells: Cells, shape: Any, value: Any, *, required: bool) -> Iterator[str]:
    """Yield ways to write *value*, the plainest first."""
    language = cells.language
    if isinstance(value, dict) and len(value) == 1 and not required:
        for key, words in (("unknown", UNKNOWN), ("not_applicable", NOT_APPLICABLE)):
            if isinstance(value.get(key), str):
                yield f"{worded(words, language)}: {value[key]}"
                return
    nested = (shapes.Words, shapes.TextMap, shapes.ListOf, shapes.OneOf, shapes.Record)
    if isinstance(value, (dict, list)) and not isinstance(shape, nested):
        return
    match shape:
        case shapes.Words():
            yield from _words(value)
        case shapes.Reference(kinds):
            yield from _name(cells, kinds, value)
        case shapes.Choice():
            yield option_word(str(value), language)
        case shapes.Flag():
            yield from _flag(value, language)
        case shapes.Number():
            yield from number_words(value, language)
        case shapes.Edtf():
            yield from when_words(value, language)
        case shapes.Iso8601Duration():
            yield from every_words(value, language)
        case shapes.UnitText():
            yield from unit_words(value, language)
        case shapes.QuantityText():
            number, _, unit = str(value).partition(" ")
            yield from (f"{number.replace('.', ',')} {words}" for words in unit_words(unit, language))
        case shapes.TextMap():
            if isinstance(value, dict):
                words_of = ((key, worded(KEPT[key], language) if key in KEPT else key) for key in value)
                yield "\n".join(f"{words}: {value[key]}" for key, words in words_of)
        case shapes.ListOf(item):
            if isinstance(value, list):
                texts = [text_of(cells, item, each, required=True) for each in value]
                yield (", " if isinstance(item, (shapes.Word, shapes.Choice, shapes.Number)) else "\n").join(texts)
                yield "\n".join(texts)
        case shapes.OneOf(options):
            yield from _one_of(cells, shape, options, value)
        case shapes.Record(cls, bare):
            yield from _record(cells, cls, bare, value)
    if isinstance(value, str):
        yield value
        yield quoted(value)


def _words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield "\n".join(f"{language}: {words}" for language, words in value.items())


def _name(cells: Cells, kinds: tuple[str, ...], value: Any) -> Iterator[str]:
    for kind in kinds:
        name = cells.names.name(kind, str(value), cells.language)
        if name is not None:
            yield name


def _flag(value: Any, language: str) -> Iterator[str]:
    if isinstance(value, bool):
        yield option_word("yes" if value else "no", language)


def _one_of(cells: Cells, shape: Any, options: tuple[Any, ...], value: Any) -> Iterator[str]:
    if shape == SCHEDULE:
        yield from schedule_words(value, cells.language)
        return
    for option in options:
        yield from candidates(cells, option, value, required=True)


def _record(cells: Cells, cls: type, bare: str | None, value: Any) -> Iterator[str]:
    if bare is not None and isinstance(value, str):
        yield from candidates(cells, shapes.written_fields(cls)[bare][1].shape, value, required=True)
    if cls is Point and isinstance(value, dict):
        number = text_of(cells, shapes.Number(), value.get("value"))
        unit = text_of(cells, shapes.UnitText(), value.get("unit"))
        at = text_of(cells, shapes.Edtf(), value.get("at"))
        yield " ".join(part for part in (number, unit, f"({at})" if at else "") if part)


def same(one: Any, other: Any) -> bool:
    """Whether two plain values are the same in kind and digits: 1 is neither true nor 1.0, and 21.1 is not 21.10."""
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return f"{one:f}" == f"{other:f}"
    return type(one) is type(other) and bool(one == other)
