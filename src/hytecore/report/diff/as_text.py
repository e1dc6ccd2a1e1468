"""Two versions of a plan side by side for a terminal: in short, then everything, then the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hytecore.index.kinds import text_of
from hytecore.model.text import in_language
from hytecore.report.as_text import STYLES as SEVERITIES
from hytecore.report.as_text import listed
from hytecore.report.diff.telling import (
    by_entity,
    by_part,
    by_rule,
    finding_line,
    finding_names,
    findings_by_state,
    first_of_each,
    heading,
    lists,
    sentence,
    versions,
    warnings,
)
from hytecore.report.paragraphs import Paragraph
from hytecore.words.diff import diff_word
from hytecore.words.places import place_in_words
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.finding import Finding
    from hytecore.report.diff.difference import Difference

STYLES = {"silent": "bold red", "weaker": "bold red", "later": "yellow", "stronger": "green"}


def paragraphs(difference: Difference) -> Iterator[Paragraph]:
    """Yield the comparison paragraph by paragraph."""
    language = difference.language
    yield Paragraph(diff_word("title", language), style="bold")
    yield from map(Paragraph, versions(difference))
    for warning in warnings(difference):
        yield Paragraph(warning, lead="!", style="yellow")
    if difference.comparison is None:
        return
    yield from _summary(difference)
    for key, changes in lists(difference):
        yield from _head(diff_word(key, language))
        for change in changes:
            yield Paragraph(f"{heading(change.match, language)} {sentence(change, language)}.", "–", 2)
    changed = list(by_entity(difference))
    if changed:
        yield from _head(diff_word("changed", language))
    for match, changes in changed:
        yield Paragraph(heading(match, language), indent=2, style="bold")
        for change in changes:
            yield Paragraph(sentence(change, language), "–", 4)
    yield from _findings(difference)
    yield Paragraph("")
    yield Paragraph(diff_word("meaning", language), style="dim")


def _head(text: str) -> Iterator[Paragraph]:
    yield Paragraph("")
    yield Paragraph(text, style="bold")


def _summary(difference: Difference) -> Iterator[Paragraph]:
    language = difference.language
    yield from _head(diff_word("summary", language))
    if not difference.changes:
        yield Paragraph(diff_word("nothing", language), indent=2)
    for part, changes in by_part(difference).items():
        names = [in_language(text_of(first.match.current), language) for first in first_of_each(changes)]
        lead = f"{diff_word(f'part.{part}', language)} {len(names)}:"
        yield Paragraph(listed(names, language), lead, 2, STYLES.get(part, ""))
    states = findings_by_state(difference)
    counts = ", ".join(f"{diff_word(f'findings.{state}', language)} {len(found)}" for state, found in states.items())
    if counts:
        yield Paragraph(counts, f"{diff_word('findings', language)}:", 2)


def _findings(difference: Difference) -> Iterator[Paragraph]:
    language = difference.language
    yield from _head(diff_word("findings", language))
    states = findings_by_state(difference)
    if not states:
        yield Paragraph(diff_word("findings.none", language), indent=2)
    for state, findings in states.items():
        yield Paragraph(f"{diff_word(f'findings.{state}', language)} {len(findings)}", indent=2, style="bold")
        if state == "unchanged":
            yield from _by_rule(findings)
            continue
        for finding in findings:
            lead = f"{term('severity', finding.severity, language)} {finding.code}"
            yield Paragraph(finding_line(finding), lead, 4, SEVERITIES[finding.severity])
            if finding.location is not None:
                yield Paragraph(place_in_words(finding.location, language), indent=6, style="dim")


def _by_rule(findings: Iterable[Finding]) -> Iterator[Paragraph]:
    """Yield what is as it was, a rule at a time with the names of all whom it concerns."""
    for code, found in by_rule(findings).items():
        names = finding_names(found)
        title = f"{found[0].title} ({len(found)})"
        yield Paragraph(f"{title}: {names}" if names else title, code, 4)
