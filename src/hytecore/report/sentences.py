"""Findings, and what made a run incomplete, as sentences for programs that show one text each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.report.as_text import unnamed
from hytecore.report.one_line import one_line
from hytecore.report.spots import Spot
from hytecore.words.ci import ci_word
from hytecore.words.interface import say
from hytecore.words.render import quoted

if TYPE_CHECKING:
    from hytecore.pipeline import Report

FaultKind: TypeAlias = Literal["file", "rule", "pack"]
LONGEST = 4000
"""No place that shows a finding shows more characters than these."""
LONGEST_NAME = 200
"""A name of more characters is cut, so that what is said of it can be read."""


@frozen
class Fault:
    """What made a run incomplete: a file that was not read, a rule that crashed or a pack that failed.

    Attributes:
        id: The path, the code or the name of the pack.
    """

    kind: FaultKind
    id: str
    text: str


def faults(report: Report) -> list[Fault]:
    """Return all that made the run incomplete; nothing if it is complete."""
    found: list[tuple[FaultKind, str, str]] = [
        ("file", reading.path or "", "") for reading in report.readings if reading.plan is None
    ]
    found += [("rule", outcome.code, "") for outcome in report.outcomes if outcome.reason == "crashed"]
    found += [("pack", failure.name, failure.error) for failure in report.registry.failures]
    return [
        Fault(kind, identity, one_line(ci_word(f"fault.{kind}", report.language, id=identity, error=error), LONGEST))
        for kind, identity, error in found
    ]


def message(finding: Finding) -> str:
    """Return what is wrong and the names of all that it concerns, on one line; a long name is cut, not the sentence."""
    language = finding.language
    text = finding.message
    for label in {finding.subject.label, *(part.subject.label for part in finding.related)}:
        if len(label) > LONGEST_NAME:
            text = text.replace(label, one_line(label, LONGEST_NAME))
    names = ", ".join(quoted(one_line(name, LONGEST_NAME), language) for name in unnamed(finding))
    if names:
        text = f"{text} {say('concerns', language, names=names)}."
    return one_line(text, LONGEST)


def advice(finding: Finding, spot: Spot) -> str:
    """Return what is wrong, what to do about it and, in a document, where; on one line."""
    text = f"{message(finding)} {one_line(say('fix', finding.language, text=finding.fix), LONGEST)}"
    return ci_word("at", finding.language, text=text, place=one_line(spot.within, 200)) if spot.within else text


def aside(finding: Finding) -> str:
    """Return why a finding does not count: who set it aside and until when, or that it was known before."""
    if finding.suppressed is not None:
        return one_line(say("suppressed", finding.language, **finding.suppressed.to_json()), LONGEST)
    return say("known-before", finding.language) if finding.baseline == "known" else ""
