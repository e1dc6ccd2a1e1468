"""SMART forms as tables of two columns: the letters by themselves, and names beside their labels.

A letter alone does not tell its field: A may stand for *aikaan sidottu* or for *achievable*. Which of A and T speaks of
time tells which of the two forms it is; where neither does, the letter stays in front of the words.

Source:
    S2, the SMART forms, where A, R and T are *aikaan sidottu*, *realistinen* and *tavoittelemisen arvoinen*; the usual
    form in English, where they are achievable, relevant and time-bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hytecore.documents.document import Cell, Table
from hytecore.location import Location
from hytecore.text import read_schedule
from hytecore.understanding.form_questions import field_of_question, name_in

_LEAST = 3
_SURE = {"S": "S – specific", "M": "M – measurable"}
_OF_TIME_LAST = {**_SURE, "A": "A – achievable", "R": "R – relevant", "T": "T – time-bound"}
_OF_TIME_FIRST = {**_SURE, "A": "A – aikaan sidottu", "R": "R – realistinen", "T": "T – tavoittelemisen arvoinen"}


def has_letters(table: Table) -> bool:
    """Whether the first column of a table of two has the letters of a form, by themselves or with their words."""
    if table.width != 2:
        return False
    heads = [cell.text.strip() for cell in table.cells if cell.column == 1]
    bare = {head for head in heads if head in _OF_TIME_LAST}
    return len(bare) >= _LEAST or sum(_is_letter(head) for head in heads) >= _LEAST


def lines_of(table: Table) -> Iterator[tuple[str, Location]]:
    """Yield the words of a form's table as the lines of a form, with their places."""
    words = _words(table)
    for row in range(1, table.height + 1):
        label, answer = table.at(row, 1), table.at(row, 2)
        if label is None or answer is None or label is answer or label.row != row or not answer.text.strip():
            for cell in dict.fromkeys(filter(None, (label, answer))):
                if cell.row == row and cell.text.strip():
                    yield words.get(cell.text.strip(), cell.text.strip()), cell.location
            continue
        head = label.text.strip()
        named = f"{head.rstrip(' :')}: {answer.text.strip()}"
        if head in _OF_TIME_LAST and head not in words:
            yield f"{head}: {answer.text.strip()}", answer.location
        elif field_of_question(head) is None and name_in(named) is not None:
            yield named, answer.location
        else:
            yield from _both(words.get(head, head), label, answer, row)


def _both(head: str, label: Cell, answer: Cell, row: int) -> Iterator[tuple[str, Location]]:
    if head:
        yield head, label.location
    if answer.row == row:
        yield answer.text.strip(), answer.location


def _words(table: Table) -> Mapping[str, str]:
    """Return what the letters of a table stand for, as far as their answers tell."""
    answers: dict[str, str] = {}
    for cell in table.cells:
        beside = table.at(cell.row, 2) if cell.column == 1 else None
        if beside is not None and cell.text.strip() in _OF_TIME_LAST:
            answers.setdefault(cell.text.strip(), beside.text)
    if len(answers) < _LEAST:
        return {}
    first, last = _is_of_time(answers.get("A", "")), _is_of_time(answers.get("T", ""))
    return _SURE if first == last else _OF_TIME_FIRST if first else _OF_TIME_LAST


def _is_of_time(text: str) -> bool:
    return bool(text.strip()) and read_schedule(text).label != "unparseable"


def _is_letter(text: str) -> bool:
    return text[:1].upper() in _OF_TIME_LAST and field_of_question(text) is not None and len(text) < 60
