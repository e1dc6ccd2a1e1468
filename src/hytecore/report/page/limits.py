"""What does not count and what could not be told: set aside, known from before, not checked, how it was read."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.run import Outcome
from hytecore.engine.words import words_of
from hytecore.errors import WordsError
from hytecore.report.page.contents import Contents
from hytecore.report.page.findings import told
from hytecore.report.page.markup import escaped, sentence
from hytecore.report.page.signs import tag
from hytecore.report.reading_notes import reading_notes
from hytecore.words.interface import say
from hytecore.words.page import page_word
from hytecore.words.terms import term


def apart(contents: Contents) -> Iterator[str]:
    """Yield the section of what is set aside or known from before; nothing if there is none."""
    language = contents.language
    aside = [finding for finding in contents.report.findings if not finding.is_open]
    if not aside:
        return
    yield f'<section id="apart"><h2>{escaped(page_word("apart", language))}</h2>'
    yield f'<p class="about">{escaped(page_word("apart-about", language))}</p>'
    for key, findings in (
        ("set-aside", [finding for finding in aside if finding.suppressed]),
        ("known-before", [finding for finding in aside if not finding.suppressed]),
    ):
        if findings:
            yield f"<h3>{escaped(say(key, language))} ({len(findings)})</h3>"
        for finding in findings:
            spoken = f' lang="{finding.language}"' if finding.language != language else ""
            own = contents.own_language(finding)
            yield f'<article class="flaw apart"{spoken}>'
            word = tag(finding.severity, term("severity", finding.severity, finding.language))
            code = f'<span class="code">{escaped(finding.code)}</span>'
            yield f"<h4>{word} {escaped(finding.title)} {code}</h4>"
            if finding.suppressed:
                yield f"<p>{escaped(say('suppressed', finding.language, **finding.suppressed.to_json()))}</p>"
            yield '<ul class="found">'
            yield from told(contents, finding, fix=True)
            yield "</ul>"
            yield "<dl>"
            for part, words in (("why", finding.why), ("source", finding.source)):
                name = escaped(page_word(part, finding.language))
                yield f"<div><dt>{name}</dt><dd>{sentence(words, own, finding.language)}</dd></div>"
            yield "</dl></article>"
    yield "</section>"


def limits(contents: Contents) -> Iterator[str]:
    """Yield the section of what could not be checked, what the plan has nothing of, and what was in order."""
    language, report = contents.language, contents.report
    yield f'<section id="limits"><h2>{escaped(page_word("limits", language))}</h2>'
    could_not = [outcome for outcome in report.outcomes if outcome.outcome == "could_not_check"]
    if not report.is_complete:
        yield f'<p class="alarm">{escaped(say("incomplete", language))}</p>'
    if could_not:
        yield "<ul>"
        for outcome in could_not:
            reason = escaped(say(f"reason-{outcome.reason}", language))
            yield f"<li>{_rule(contents, outcome)}: {reason}</li>"
        yield "</ul>"
    else:
        yield f"<p>{escaped(page_word('limits-none', language))}</p>"
    for key, state in (("passed", "pass"), ("not-applicable", "not_applicable")):
        rules = [(outcome.code, outcome.name) for outcome in report.outcomes if outcome.outcome == state]
        if rules:
            yield f'<details><summary>{escaped(page_word(key, language))} ({len(rules)})</summary><ul class="names">'
            for code, name in rules:  # by their names: reading the words of every rule takes longer than the check
                yield f'<li><span class="code">{escaped(code)}</span> <span lang="en">{escaped(name)}</span></li>'
            yield "</ul></details>"
    yield "</section>"


def reading(contents: Contents) -> Iterator[str]:
    """Yield the section on how documents were read; nothing where all were plan files."""
    notes = list(reading_notes(contents.report))
    if notes:
        yield f'<section id="reading"><h2>{escaped(say("about-reading", contents.language))}</h2><ul>'
        yield from (f"<li>{escaped(note)}</li>" for note in notes)
        yield "</ul></section>"


def _rule(contents: Contents, outcome: Outcome) -> str:
    """Return what a rule is called; by its name if its words are what failed."""
    code = f'<span class="code">{escaped(outcome.code)}</span>'
    try:
        return f"{escaped(words_of(contents.report.registry.modules[outcome.code]).title[contents.language])} {code}"
    except (WordsError, KeyError):
        return f'<span lang="en">{escaped(outcome.name)}</span> {code}'
