"""The report for a person: a summary of names, then the findings under the goal or owner they concern, worst first."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten
from typing import TYPE_CHECKING

from hytecore.engine.words import words_of
from hytecore.finding import SEVERITIES, Finding
from hytecore.index.kinds import SECTIONS
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import in_language
from hytecore.report.grouping import Group, groups
from hytecore.report.paragraphs import Paragraph, as_plain
from hytecore.report.reading_notes import reading_notes
from hytecore.words.interface import say
from hytecore.words.places import place_in_words
from hytecore.words.render import quoted
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.pipeline import Report

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
MOST_NAMES = 8
"""How many names the summary lists for one flaw; all of them stand below."""
LONGEST_NAME = 60
"""How many characters of a name the summary shows; it stands in full below."""


def render(report: Report, width: int = 80) -> str:
    """Return the report as wrapped text without colours."""
    return as_plain(paragraphs(report), width)


def paragraphs(report: Report) -> Iterator[Paragraph]:
    """Yield the report paragraph by paragraph."""
    language = report.language
    opened = [finding for finding in report.findings if finding.is_open]
    yield from _heads(report)
    yield Paragraph("")
    yield Paragraph(say("summary", language), style="bold")
    yield Paragraph(_summary(report, opened), indent=2)
    told: dict[str, set[str]] = {}
    indexes = {reading.plan.id: PlanIndex(reading.plan) for reading in report.readings if reading.plan is not None}
    for group in groups(opened, indexes):
        yield Paragraph("")
        yield Paragraph(_heading(group, language, several=len(indexes) > 1), style="bold")
        for number, finding in enumerate(group.findings):
            if number:
                yield Paragraph("")
            yield from _finding(finding, told)
    yield from _set_aside(report)
    yield from _not_checked(report)
    yield Paragraph("")
    yield Paragraph(totals(report))
    if opened:
        yield Paragraph(say("explain-hint", language, code=opened[0].code), style="dim")


def _heads(report: Report) -> Iterator[Paragraph]:
    language = report.language
    as_of = report.settings.as_of
    for reading in report.readings:
        if reading.plan is None:
            yield Paragraph(f"{reading.path}: {say('head-unread', language)}", style="bold red")
            continue
        counts = ", ".join(
            _counted(len(getattr(reading.plan, SECTIONS[kind])), kind, language)
            for kind in ("goal", "measure", "indicator", "actor")
        )
        day = f"{as_of.day}.{as_of.month}.{as_of.year}" if language != "en" else as_of.isoformat()
        yield Paragraph(in_language(reading.plan.title, language) or reading.plan.id, style="bold")
        yield Paragraph(say("head-checked", language, path=reading.path or reading.plan.id, as_of=day, counts=counts))


def _counted(count: int, kind: str, language: str) -> str:
    word = term("kind", kind, language) if count == 1 else term("counted", SECTIONS[kind], language)
    return f"{count} {word}"


def _summary(report: Report, opened: list[Finding]) -> str:
    """Return one paragraph: the worst flaws with the names they concern, the others by their titles alone."""
    language = report.language
    if not opened:
        nothing = say("summary-clean" if not report.findings else "summary-all-set-aside", language)
        open_questions = any(outcome.outcome == "could_not_check" for outcome in report.outcomes)
        return f"{nothing} {say('summary-not-checked', language)}" if open_questions else nothing
    by_rule: dict[str, list[Finding]] = {}
    for finding in opened:
        by_rule.setdefault(finding.code, []).append(finding)
    worst = opened[0].severity
    sentences = [_named(findings, language) for findings in by_rule.values() if findings[0].severity == worst]
    titles = [findings[0].title for findings in by_rule.values() if findings[0].severity != worst]
    if titles:
        sentences.append(say("summary-also", language, titles="; ".join(_uncapitalised(title) for title in titles)))
    return " ".join(sentences)


def _named(findings: list[Finding], language: str) -> str:
    names: dict[str, None] = {}
    for finding in findings:
        subjects = [part.subject for part in finding.related] if finding.variant == "folded" else [finding.subject]
        names.update(dict.fromkeys(subject.label or subject.id or "" for subject in subjects if subject.kind != "plan"))
    names.pop("", None)
    title = findings[0].title
    return f"{title}: {listed(list(names), language)}." if names else f"{title}."


def _uncapitalised(title: str) -> str:
    """Return a title as it stands within a sentence; an abbreviation keeps its capitals."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def listed(names: list[str], language: str, most: int = MOST_NAMES) -> str:
    """Return names in quotes, and how many more there are beyond *most*."""
    shown = names if len(names) <= most + 1 else names[:most]
    text = ", ".join(quoted(shorten(name, LONGEST_NAME, placeholder="…"), language) for name in shown)
    rest = len(names) - len(shown)
    return f"{text} {say('summary-more', language, n=rest)}" if rest else text


def _heading(group: Group, language: str, *, several: bool) -> str:
    kind = term("kind", group.kind, language)
    if group.kind in ("plan", "file", "run"):
        head = say(f"group-{group.kind}", language)
    else:
        label = in_language(group.label, language) if group.label else group.id
        head = f"{kind[:1].upper()}{kind[1:]} {quoted(label, language)} ({group.id})"
    return f"{head} – {group.plan}" if several and group.plan else head


def _finding(finding: Finding, told: dict[str, set[str]]) -> Iterator[Paragraph]:
    language = finding.language
    lead = f"{term('severity', finding.severity, language)} {finding.code}"
    yield Paragraph(finding.message, lead, 2, STYLES[finding.severity])
    before = told.get(finding.code)
    if before is None:
        yield Paragraph(say("why", language, text=finding.why), indent=4)
    if before is None or finding.fix not in before:
        yield Paragraph(say("fix", language, text=finding.fix), indent=4)
    else:
        yield Paragraph(say("fix-before", language, code=finding.code), indent=4)
    told.setdefault(finding.code, set()).add(finding.fix)
    names = ", ".join(quoted(name, language) for name in unnamed(finding))
    if names:
        yield Paragraph(say("concerns", language, names=names), indent=4)
    if finding.location is not None:
        yield Paragraph(place_in_words(finding.location, finding.language), indent=4, style="dim")


def unnamed(finding: Finding) -> list[str]:
    """Return the names of what a finding involves and its message does not name."""
    related = dict.fromkeys(part.subject.label or part.subject.id or "" for part in finding.related)
    return [name for name in related if name and quoted(name, finding.language) not in finding.message]


def _set_aside(report: Report) -> Iterator[Paragraph]:
    language = report.language
    suppressed = [finding for finding in report.findings if finding.suppressed]
    known = [finding for finding in report.findings if finding.baseline == "known" and not finding.suppressed]
    for heading, findings in (("set-aside", suppressed), ("known-before", known)):
        if findings:
            yield Paragraph("")
            yield Paragraph(say(heading, language), style="bold")
        for finding in findings:
            yield Paragraph(finding.message, finding.code, 2)
            if finding.suppressed:
                yield Paragraph(say("suppressed", language, **finding.suppressed.to_json()), indent=4)


def _not_checked(report: Report) -> Iterator[Paragraph]:
    language = report.language
    could_not = [outcome for outcome in report.outcomes if outcome.outcome == "could_not_check"]
    if could_not:
        yield Paragraph("")
        yield Paragraph(say("not-checked", language), style="bold")
    for outcome in could_not:
        title = words_of(report.registry.modules[outcome.code]).title[language]
        yield Paragraph(f"{title}: {say(f'reason-{outcome.reason}', language)}.", outcome.code, 2)
    notes = list(reading_notes(report))
    if notes:
        yield Paragraph("")
        yield Paragraph(say("about-reading", language), style="bold")
    for note in notes:
        yield Paragraph(note, indent=2)
    if not report.is_complete:
        yield Paragraph("")
        yield Paragraph(say("incomplete", language), style="bold red")


def totals(report: Report) -> str:
    """Return how many open findings there are of each severity, and how many are set aside or known."""
    language = report.language
    summary = report.summary
    parts = []
    for severity in SEVERITIES:
        kind = "severity" if summary[severity] == 1 else "severities"
        parts.append(f"{summary[severity]} {term(kind, severity, language)}")
    text = ", ".join(parts)
    if summary["suppressed"] or summary["known"]:
        text += say("totals-aside", language, suppressed=summary["suppressed"], known=summary["known"])
    return f"{text}."
