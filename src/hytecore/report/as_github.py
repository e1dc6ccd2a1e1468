"""Annotations of GitHub Actions: findings at their lines in a pull request, as commands in the log of a step.

GitHub shows ten annotations of each level a step. What is beyond is told in one notice and listed in the log.

Source: GitHub, Workflow commands for GitHub Actions; actions/toolkit, `core.issueCommand`, for what is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.finding import Finding
from hytecore.report.as_text import totals
from hytecore.report.one_line import one_line
from hytecore.report.sentences import advice, faults, message
from hytecore.report.spots import Spot, Spots
from hytecore.words.ci import ci_word
from hytecore.words.interface import say
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.pipeline import Report

MOST = 10
"""How many annotations of each level GitHub shows of a step."""
LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(report: Report) -> str:
    """Return the commands and, after them, what GitHub shows only in the log."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    language = report.language
    room = dict.fromkeys(LEVELS.values(), MOST)
    causes = faults(report)
    if causes:
        room["error"] -= 1
        told = " ".join([say("incomplete", language), *(fault.text for fault in causes)])
        yield _command("error", told, title="hytecore")
    opened = [finding for finding in report.findings if finding.is_open]
    if _are_too_many(opened, room):
        room["notice"] -= 1  # for the notice that tells of the rest
    spots = Spots(report)
    rest: list[tuple[Finding, Spot]] = []
    for finding in opened:
        level, spot = LEVELS[finding.severity], spots.of(finding)
        if room[level]:
            room[level] -= 1
            yield _annotation(level, finding, spot)
        else:
            rest.append((finding, spot))
    if rest:
        codes = ", ".join(sorted({finding.code for finding, _ in rest}))
        yield _command("notice", ci_word("rest", language, n=len(rest), codes=codes), title="hytecore")
        yield f"::group::{_escaped(ci_word('rest-heading', language))}"
        for finding, spot in rest:
            where = f"{spot.path}: {spot.within}" if spot.within else f"{spot.path}:{spot.line}"
            severity = term("severity", finding.severity, language)
            yield _plain(f"- {where}: {severity} {finding.code}: {message(finding)}")
        yield "::endgroup::"
    yield _plain(f"hytecore: {totals(report)}")


def _are_too_many(findings: list[Finding], room: dict[str, int]) -> bool:
    levels = [LEVELS[finding.severity] for finding in findings]
    return any(levels.count(level) > free for level, free in room.items())


def _annotation(level: str, finding: Finding, spot: Spot) -> str:
    properties = {"title": f"{finding.code} {finding.title}"}
    if spot.is_file:
        place = {"file": spot.path, "line": str(spot.line), "col": str(spot.column or "")}
        properties = {**{key: value for key, value in place.items() if value}, **properties}
    return _command(level, advice(finding, spot), **properties)


def _command(level: str, text: str, **properties: str) -> str:
    stated = ",".join(f"{name}={_escaped_property(value)}" for name, value in properties.items())
    return f"::{level} {stated}::{_escaped(text)}"


def _escaped(text: str) -> str:
    r"""Return *text* as the message of a command.

    Example:
        >>> _escaped("100 %\n::error::")
        '100 %25%0A::error::'
    """
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """Return a line that is no command: `##[` anywhere in a line begins one, in the form the runner knew first."""
    return one_line(text).replace("##[", "## [")
