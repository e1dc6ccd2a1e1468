"""The goal form: what it answers, and what it leaves blank. Answers are passed on, never interpreted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeGuard

from hytecore.model.goal import Goal, SmartForm
from hytecore.model.text import LANGUAGES, Text, Translated
from hytecore.words.composed import Quotes
from hytecore.words.render import Term

_DASHES = frozenset("-–—")


def answers(goal: Goal, questions: Iterable[str]) -> Quotes:
    """Return what the goal's form answers to *questions*, each once, in that order."""
    form = goal.smart
    if not isinstance(form, SmartForm):
        return Quotes()
    found = ((question, getattr(form, question)) for question in dict.fromkeys(questions))
    return Quotes(tuple((Term("field", question), text) for question, text in found if is_answer(text)))


def left_blank(form: SmartForm, questions: Iterable[str]) -> tuple[str, ...]:
    """Return which of *questions* the form leaves blank; an answer that is unknown for a reason is not blank."""
    return tuple(question for question in questions if _is_blank(getattr(form, question)))


def is_answer(value: object) -> TypeGuard[Text]:
    """Whether *value* is a text that says something; a dash in an empty cell does not."""
    return isinstance(value, (str, Translated)) and not _is_blank(value)


def _is_blank(value: object) -> bool:
    if value is None:
        return True
    if isinstance(value, Translated):
        return all(_is_blank(getattr(value, language)) for language in LANGUAGES)
    return isinstance(value, str) and _DASHES.issuperset(value.strip())
