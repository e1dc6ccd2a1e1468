"""The answered checklist for a terminal: for each plan which questions have which answer, then each with its answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.report.checklist.answers import STATES
from hytecore.report.checklist.telling import Told, answer_word, day_of, opening, told
from hytecore.report.paragraphs import Paragraph
from hytecore.words.checklist import checklist_word

if TYPE_CHECKING:
    from hytecore.report.checklist.answers import Answer, Answers, PlanAnswers

STYLES = {"met": "green", "not_met": "bold red", "cannot_be_told": "yellow", "not_concerned": "dim"}


def paragraphs(answers: Answers) -> Iterator[Paragraph]:
    """Yield the answers paragraph by paragraph, one plan after the other."""
    yield Paragraph(answers.title, style="bold")
    for warning in opening(answers):
        yield Paragraph(warning, lead="!", style="yellow")
    for plan in answers.plans:
        yield Paragraph("")
        yield from _plan(answers, plan)
    if answers.plans:
        yield Paragraph("")
        yield Paragraph(checklist_word("meaning", answers.language))


def _plan(answers: Answers, plan: PlanAnswers) -> Iterator[Paragraph]:
    yield Paragraph(plan.title, style="bold")
    yield Paragraph(" · ".join((plan.path or plan.plan, day_of(answers))))
    for state in STATES:
        ids = plan.ids_of(state)
        if ids:
            word = capitalised(checklist_word(f"answer.{state}", answers.language))
            yield Paragraph(f"{word} {len(ids)}: {', '.join(ids)}", indent=2)
    for section, given in plan.sections:
        yield Paragraph("")
        yield Paragraph(section.title[answers.language], style="bold")
        for number, answer in enumerate(given):
            if number:
                yield Paragraph("")
            yield from _answer(answers, answer)


def _answer(answers: Answers, answer: Answer) -> Iterator[Paragraph]:
    language = answers.language
    lead = f"{answer.item.id} {capitalised(answer_word(answer, language))}:"
    yield Paragraph(answer.item.question[language], lead, 2, STYLES[answer.state])
    for part in told(answers, answer):
        yield from _part(part, language)
    yield Paragraph(f"{checklist_word('source', language)}: {answer.item.source}", indent=4, style="dim")


def _part(part: Told, language: str) -> Iterator[Paragraph]:
    label = checklist_word(part.kind, language)
    if len(part.lines) == 1:
        yield Paragraph(f"{label}: {part.lines[0]}", indent=4)
        return
    yield Paragraph(f"{label}:", indent=4)
    for line in part.lines:
        yield Paragraph(line, "–", 4)


def capitalised(text: str) -> str:
    """Return *text* with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]
