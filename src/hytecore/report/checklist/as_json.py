"""The answered checklist as plain data, schema `hytecore-checklist/1`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hytecore.report.checklist.answers import STATES

if TYPE_CHECKING:
    from hytecore.report.checklist.answers import Answer, Answers, PlanAnswers
    from hytecore.report.checklist.evidence import Where

SCHEMA = "hytecore-checklist/1"


def render(answers: Answers) -> str:
    """Return the answers as JSON."""
    return json.dumps(answers_data(answers), ensure_ascii=False, indent=1) + "\n"


def answers_data(answers: Answers) -> dict[str, Any]:
    """Return the answers as plain data; nothing of what stands in the other formats is missing, and nothing is cut."""
    return {
        "schema": SCHEMA,
        "checklist": answers.pack,
        "title": answers.title,
        "as_of": answers.as_of,
        "language": answers.language,
        "complete": answers.complete,
        "unread": list(answers.unread),
        "failures": [{"pack": failure.name, "error": failure.error} for failure in answers.failures],
        "plans": [_plan(answers, plan) for plan in answers.plans],
    }


def _plan(answers: Answers, plan: PlanAnswers) -> dict[str, Any]:
    return {
        "plan": plan.plan,
        "title": plan.title,
        "path": plan.path,
        "answers": {state: list(plan.ids_of(state)) for state in STATES},
        "sections": [
            {
                "title": section.title[answers.language],
                "items": [_answer(answer, answers.language) for answer in given],
            }
            for section, given in plan.sections
        ],
    }


def _answer(answer: Answer, language: str) -> dict[str, Any]:
    item = answer.item
    is_open = answer.state == "cannot_be_told"
    return {
        "id": item.id,
        "question": item.question[language],
        "source": item.source,
        "concerns": list(item.concerns),
        "answer": answer.state,
        "set_aside": answer.is_set_aside,
        "where": [_where(where) for where in answer.where if answer.is_shown],
        "looked_at": [_where(where) for where in answer.where if not answer.is_shown],
        "findings": [finding.to_json() for finding in answer.findings],
        "untold": [finding.to_json() for finding in answer.untold],
        "rules": [
            {"code": asked.code, "name": asked.name, "outcome": asked.outcome, "reason": asked.reason}
            for asked in answer.rules
        ],
        "ask": item.ask[language] if is_open else None,
        "whom": item.whom[language] if is_open else None,
    }


def _where(where: Where) -> dict[str, Any]:
    return {**where.subject.to_json(), "location": where.location.to_json() if where.location else None}
