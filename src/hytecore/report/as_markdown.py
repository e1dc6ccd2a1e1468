"""Markdown: the report as a comment on a pull or merge request, in tables that fold away.

GitHub takes 65 536 characters in a comment. What does not fit is counted in a notice, the least severe first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.edtf import When
from hytecore.engine.words import words_of
from hytecore.finding import SEVERITIES, Finding
from hytecore.frozen import frozen
from hytecore.model.text import in_language
from hytecore.report.as_text import totals
from hytecore.report.one_line import one_line
from hytecore.report.sentences import aside, faults, message
from hytecore.report.spots import Spot, Spots
from hytecore.words.ci import ci_word
from hytecore.words.dates import when_in_words
from hytecore.words.interface import say
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.pipeline import Report

LONGEST = 65_536
"""How many characters a comment may have."""
LONGEST_CELL = 1000
MOST_NAMED = 10
"""How many plans, and causes of an incomplete run, the head names."""
_TOLD = ("unread", "crashed")
MARK = "<!-- hytecore -->"
"""The first line, by which a program finds the comment it wrote before."""
_MEANING = re.compile(r"([\\`*_{}\[\]()<>#+|~&])")
_CALLS = re.compile(r"([@#!$~%]|://|www\.)(?=\w)")
_UNSEEN = "&#8203;"
"""A space of no width: it keeps apart what GitHub or GitLab would take for a person, an issue or an address."""


@frozen
class Section:
    """A part that folds away, and how many findings each of its rows stands for."""

    title: str
    rows: tuple[str, ...]
    head: str = ""
    is_open: bool = False
    is_finding: bool = True


def render(report: Report) -> str:
    """Return the comment; at most `LONGEST` characters."""
    head = "\n".join(_head(report))
    sections = [section for section in _sections(report) if section.rows]
    notice = ci_word("left-out", report.language, n=len(report.findings))
    room = LONGEST - _length(head) - _length(notice) - 20
    parts: list[str] = []
    left_out = 0
    for section in sections:
        rows, used = _that_fit(section, room)
        room -= used
        left_out += (len(section.rows) - len(rows)) * section.is_finding
        if rows:
            parts.append(_folded(section, rows))
    if left_out:
        parts.append(f"> {ci_word('left-out', report.language, n=left_out)}\n")
    return "\n".join([head, *parts])


def _that_fit(section: Section, room: int) -> tuple[tuple[str, ...], int]:
    """Return the first rows of a section that fit into *room*, and what they take with all that is around them."""
    used = _length(_folded(section, ())) + 1
    for number, row in enumerate(section.rows):
        longer = used + _length(row) + 1
        if longer > room:
            return section.rows[:number], used if number else 0
        used = longer
    return section.rows, used


def _folded(section: Section, rows: tuple[str, ...]) -> str:
    state = " open" if section.is_open else ""
    head = f"{section.head}\n" if section.head else ""
    body = "".join(f"{row}\n" for row in rows)
    return f"<details{state}>\n<summary>{section.title}</summary>\n\n{head}{body}\n</details>\n"


def _length(text: str) -> int:
    """Return the length of *text* as GitHub counts it: what lies beyond the first plane counts twice."""
    return len(text.encode("utf-16-le", "replace")) // 2


def _head(report: Report) -> Iterator[str]:
    language = report.language
    yield MARK
    yield f"### hytecore: {totals(report)}"
    yield ""
    day = when_in_words(When.parse(report.settings.as_of.isoformat()), language)
    for reading in report.readings[:MOST_NAMED]:
        path = escaped(reading.path or "", 300)
        if reading.plan is None:
            yield f"- {path}: **{say('head-unread', language)}**"
        else:
            title = escaped(in_language(reading.plan.title, language) or reading.plan.id, 300)
            yield f"- **{title}** · {path} · {ci_word('as-of', language, day=day)}"
    yield from _more(len(report.readings), language)
    yield ""
    if not report.is_complete:
        yield f"**{say('incomplete', language)}**"
        yield ""
        causes = faults(report)
        yield from (f"- {escaped(fault.text, 500)}" for fault in causes[:MOST_NAMED])
        yield from _more(len(causes), language)
        yield ""
    elif not any(finding.is_open for finding in report.findings):
        yield ci_word("nothing", language)
        yield ""


def _more(count: int, language: str) -> Iterator[str]:
    if count > MOST_NAMED:
        yield f"- {say('summary-more', language, n=count - MOST_NAMED)}"


def _sections(report: Report) -> Iterator[Section]:
    language = report.language
    spots = Spots(report)
    columns = [ci_word(key, language) for key in ("finding", "where", "rule")]
    table = f"| {' | '.join(columns)} |\n|---|---|---|"
    told: set[tuple[str, str]] = set()
    for severity in SEVERITIES:
        found = [finding for finding in report.findings if finding.is_open and finding.severity == severity]
        rows = tuple(_row(finding, spots.of(finding), told) for finding in found)
        kind = "severity" if len(found) == 1 else "severities"
        title = f"{len(found)} {term(kind, severity, language)}"
        yield Section(title, rows, table, is_open=severity == "error")
    not_open = [finding for finding in report.findings if not finding.is_open]
    for key, found in (
        ("set-aside", [finding for finding in not_open if finding.suppressed]),
        ("known-before", [finding for finding in not_open if not finding.suppressed]),
    ):
        rows = tuple(_row(finding, spots.of(finding), None) for finding in found)
        yield Section(f"{say(key, language)}: {len(found)}", rows, table)
    # Of what was not read, or crashed, the head has told.
    could_not = [each for each in report.outcomes if each.outcome == "could_not_check" and each.reason not in _TOLD]
    titles = {outcome.code: words_of(report.registry.modules[outcome.code]).title[language] for outcome in could_not}
    lines = tuple(
        f"- {outcome.code} {escaped(titles[outcome.code])}: {say(f'reason-{outcome.reason}', language)}"
        for outcome in could_not
    )
    yield Section(f"{say('not-checked', language)}: {len(lines)}", lines, is_finding=False)


def _row(finding: Finding, spot: Spot, told: set[tuple[str, str]] | None) -> str:
    """Return a row of a table; advice that stands in a row above is not given again."""
    text = escaped(message(finding))
    if told is None:
        reason = aside(finding) if finding.suppressed else ""
        text += f"<br>{escaped(reason)}" if reason else ""
    elif (finding.code, finding.fix) not in told:
        told.add((finding.code, finding.fix))
        text += f"<br>{escaped(say('fix', finding.language, text=finding.fix))}"
    where = f"{spot.path}: {spot.within}" if spot.within else f"{spot.path}:{spot.line}"
    return f"| {text} | {escaped(where, 300) if spot.is_file else ''} | {finding.code} |"


def escaped(text: str, longest: int = LONGEST_CELL) -> str:
    r"""Return *text* so that Markdown shows it as it stands, on one line.

    Example:
        >>> escaped("Kerho | <b> ja @tiimi")
        'Kerho \\| \\<b\\> ja @&#8203;tiimi'
    """
    line = _MEANING.sub(r"\\\1", one_line(text, longest))
    return _CALLS.sub(rf"\1{_UNSEEN}", line)
