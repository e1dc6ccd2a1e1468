"""What is told with an answer: where, what was found, why it cannot be told, what to do or ask, and whom.

Every format shows the same parts in the same order; only their layout differs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from hytecore.edtf import When
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.words.checklist import checklist_word
from hytecore.words.interface import say
from hytecore.words.render import in_words, quoted
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.location import Location
    from hytecore.report.checklist.answers import Answer, Answers, Asked
    from hytecore.report.checklist.evidence import Where

MOST_LOOKED_AT = 8
"""How many of the things that a rule looked at are named; what a rule shows is named in full, and so is all in JSON."""


@frozen
class Told:
    """A part of what is told with an answer.

    Attributes:
        kind: A key of the checklist's words: `where`, `looked_at`, `findings`, `why`, `besides`, `concerned`, `do`,
            `ask` or `whom`.
        lines: What is told, one thing a line.
    """

    kind: str
    lines: tuple[str, ...]


def told(answers: Answers, answer: Answer) -> tuple[Told, ...]:
    """Return the parts of what is told with *answer*; none of them is empty."""
    parts = _parts(answers, answer)
    return tuple(Told(kind, lines) for kind, stated in parts if (lines := tuple(dict.fromkeys(stated))))


def answer_word(answer: Answer, language: str) -> str:
    """Return the answer in a few words."""
    return checklist_word(f"answer.{'set_aside' if answer.is_set_aside else answer.state}", language)


def opening(answers: Answers) -> tuple[str, ...]:
    """Return what must be known before the answers are read: what could not be read or loaded, and if all is there."""
    language = answers.language
    failed = (
        checklist_word("failed", language, name=failure.name, error=failure.error) for failure in answers.failures
    )
    unread = [checklist_word("unread", language, paths=", ".join(answers.unread))] if answers.unread else []
    return (*unread, *failed, *([] if answers.complete else [say("incomplete", language)]))


def day_of(answers: Answers) -> str:
    """Return the day the plans are judged by, in words."""
    day = in_words(When.parse(answers.as_of), answers.language)
    return checklist_word("as_of", answers.language, day=day)


def place_of(location: Location) -> str:
    """Return where to look: file and line, without the column.

    Example:
        >>> from hytecore.location import Location
        >>> place_of(Location("plan.yaml", line=12, column=5)), place_of(Location("a.docx", table=1, row=2, column=3))
        ('plan.yaml:12', 'a.docx: table 1, row 2, column 3')
    """
    is_line = location.line is not None and location.table is None
    return str(evolve(location, column=None) if is_line else location)


def _parts(answers: Answers, answer: Answer) -> Iterator[tuple[str, list[str]]]:
    language, item = answers.language, answer.item
    if answer.state == "not_concerned":
        yield "concerned", [", ".join(checklist_word(f"kind.{kind}", language) for kind in item.concerns)]
    elif answer.state == "met":
        yield from _shown(answer, language)
    elif answer.state == "not_met":
        yield "findings", [_found(finding) for finding in answer.findings]
        yield "besides", _why(answers, answer)
        yield "do", [finding.fix for finding in answer.findings if not finding.suppressed]
    else:
        yield "why", _why(answers, answer)
        yield "ask", [item.ask[language]]
        yield "whom", [item.whom[language]]


def _shown(answer: Answer, language: str) -> Iterator[tuple[str, list[str]]]:
    lines = [_named(where, language) for where in answer.where]
    if answer.is_shown:
        yield "where", lines
        return
    more = len(lines) - MOST_LOOKED_AT
    if more > 1:  # "and 1 more" takes as much room as the one
        lines = [*lines[:MOST_LOOKED_AT], checklist_word("more", language, n=more)]
    yield "looked_at", lines


def _named(where: Where, language: str) -> str:
    subject = where.subject
    name = term("kind", subject.kind, language)
    if subject.kind != "plan":
        name = f"{name} {quoted(subject.label or subject.id or '', language)}"
    return f"{name} ({place_of(where.location)})" if where.location else name


def _found(finding: Finding) -> str:
    """Return a finding as one line: the message, where it is, whom it concerns besides, and why it is set aside."""
    language = finding.language
    parts = [finding.message]
    if finding.location:
        parts.append(f"({place_of(finding.location)})")
    names = dict.fromkeys(part.subject.label or part.subject.id or "" for part in finding.related)
    unnamed = [quoted(name, language) for name in names if name and quoted(name, language) not in finding.message]
    if unnamed:
        parts.append(f"{checklist_word('concerned', language)}: {', '.join(unnamed)}.")
    if finding.suppressed:
        parts.append(say("suppressed", language, **finding.suppressed.to_json()))
    return " ".join(parts)


def _why(answers: Answers, answer: Answer) -> list[str]:
    """Return why it cannot be told: what the plan leaves unsaid, then the rules that did not answer."""
    if not answer.rules:
        return [checklist_word("reason.kind" if answer.item.rules else "reason.none", answers.language)]
    return [
        *(_found(finding) for finding in answer.untold),
        *(_unanswered(answers, asked) for asked in answer.unanswered),
    ]


def _unanswered(answers: Answers, asked: Asked) -> str:
    language = answers.language
    is_own = asked.reason in ("ignored", "missing", "partly")
    reason = checklist_word(f"reason.{asked.reason}", language) if is_own else say(f"reason-{asked.reason}", language)
    title = answers.titles.get(asked.code)
    return f"{title} ({asked.code}): {reason}." if title else f"{asked.code}: {reason}."
