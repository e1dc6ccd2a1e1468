"""Year marks: columns that stand for a year each → the schedule that their marks, colours and words give."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hytecore.documents.document import Cell

_LONGEST_MARK = 2


def schedule_of_years(years: Mapping[int, Cell]) -> tuple[Any, str]:
    """Return the schedule that marked years give, as a plan file states it, and the words of the document for it.

    One run of marked years is a period; words in the cells, or gaps between the years, make it dated parts.
    """
    told = {year: " ".join(cell.text.split()) for year, cell in sorted(years.items())}
    words = "\n".join(f"{year}: {text}" for year, text in told.items() if text)
    marked = list(told)
    if not marked:
        return None, words
    is_run = marked[-1] - marked[0] == len(marked) - 1
    if is_run and not any(_is_words(text) for text in told.values()):
        return str(marked[0]) if len(marked) == 1 else f"{marked[0]}/{marked[-1]}", words
    return [{"at": str(year), **({"what": text} if _is_words(text) else {})} for year, text in told.items()], words


def _is_words(text: str) -> bool:
    return len(text) > _LONGEST_MARK and any(letter.isalpha() for letter in text)
