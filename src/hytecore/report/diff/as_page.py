"""Two versions of a plan side by side as a page of HTML: to read, to print on A4, to have read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

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
    name_of,
    part_of,
    sentence,
    versions,
    warnings,
)
from hytecore.report.frame import framed
from hytecore.report.page.markup import escaped
from hytecore.words.diff import diff_word
from hytecore.words.places import place_in_words
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.comparison.changes import Change
    from hytecore.finding import Finding
    from hytecore.report.diff.difference import Difference

STYLE = """
:root { color-scheme: light dark; --ink: #1b2733; --quiet: #44515e; --paper: #fff; --line: #c3cad1; --link: #134a6e;
  --worse: #9b1c1c; --worse-paper: #f9dedc; --better: #2b6b3a; --better-paper: #e2f1e4; --same-paper: #eef2f5; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --quiet: #b4bfca; --paper: #14191f;
  --line: #46525e; --link: #9ecbee; --worse: #ff9c93; --worse-paper: #4a1f1d; --better: #8fd6a0;
  --better-paper: #17361f; --same-paper: #222a33; } }
* { box-sizing: border-box; }
body { font: 1rem/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; color: var(--ink); background: var(--paper);
  margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .4rem; padding-bottom: .2rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.1rem 0 .2rem; }
p { margin: .3rem 0; }
p.versions, .where, p.meaning { color: var(--quiet); }
p.meaning { margin-top: 2rem; }
p.warning { border: 2px solid var(--ink); padding: .4rem .6rem; font-weight: bold; }
ul { margin: .2rem 0; padding-left: 1.3rem; }
li { margin: .2rem 0; }
ul.summary { list-style: none; padding: 0; }
ul.summary li { padding: .3rem .6rem; margin: .3rem 0; border-left: .4rem solid var(--line);
  background: var(--same-paper); }
ul.summary li.silent, ul.summary li.weaker { border-left-color: var(--worse); background: var(--worse-paper); }
ul.summary li.stronger { border-left-color: var(--better); background: var(--better-paper); }
li.weaker > .said, li.silent > .said { color: var(--worse); font-weight: bold; }
li.stronger > .said { color: var(--better); font-weight: bold; }
a { color: var(--link); }
a, strong { unicode-bidi: isolate; }
.where { font-size: .875rem; }
@media (max-width: 40rem) { body { margin: 1rem auto; } }
@page { size: A4; margin: 15mm; }
@media print { html { font-size: 9.5pt; } body { margin: 0; max-width: none; padding: 0; } a { color: inherit;
  text-decoration: none; } li { break-inside: avoid; } h2, h3 { break-after: avoid; }
  ul.summary li { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""


def render(difference: Difference) -> str:
    """Return the page; it needs no other file, runs no program and loads nothing."""
    language = difference.language
    title = diff_word("title", language)
    body = (
        f"<h1>{escaped(title)}</h1>",
        *(f'<p class="versions">{_said(line)}</p>' for line in versions(difference)),
        *(f'<p class="warning">{_said(warning)}</p>' for warning in warnings(difference)),
        *(_content(difference) if difference.comparison is not None else ()),
    )
    return framed(title, language, STYLE, body)


def _content(difference: Difference) -> Iterator[str]:
    language = difference.language
    numbers = {id(change): number for number, change in enumerate(difference.changes, 1)}
    yield from _summary(difference, numbers)
    for key, changes in lists(difference):
        yield f"<section><h2>{_said(diff_word(key, language))}</h2><ul>"
        for change in changes:
            said = f"<strong>{_said(heading(change.match, language))}</strong> {_sentence(change, language)}."
            yield f'<li id="c{numbers[id(change)]}" class="{part_of(change)}">{said}</li>'
        yield "</ul></section>"
    changed = list(by_entity(difference))
    if changed:
        yield f"<section><h2>{_said(diff_word('changed', language))}</h2>"
    for match, changes in changed:
        yield f"<h3>{_said(heading(match, language))}</h3><ul>"
        for change in changes:
            yield f'<li id="c{numbers[id(change)]}" class="{part_of(change)}">{_sentence(change, language)}</li>'
        yield "</ul>"
    if changed:
        yield "</section>"
    yield from _findings(difference)
    yield f'<p class="meaning">{_said(diff_word("meaning", language))}</p>'


def _summary(difference: Difference, numbers: dict[int, int]) -> Iterator[str]:
    """Yield what has changed in short: each name leads to what is said of it."""
    language = difference.language
    yield f"<section><h2>{_said(diff_word('summary', language))}</h2>"
    if not difference.changes:
        yield f"<p>{_said(diff_word('nothing', language))}</p>"
    else:
        yield '<ul class="summary">'
        for part, changes in by_part(difference).items():
            firsts = first_of_each(changes)
            head = f"<strong>{_said(diff_word(f'part.{part}', language))} {len(firsts)}:</strong>"
            links = [
                f'<a href="#c{numbers[id(change)]}">{_said(name_of(change.match, language))}</a>' for change in firsts
            ]
            yield f'<li class="{part}">{head} {", ".join(links)}</li>'
        yield "</ul>"
    states = findings_by_state(difference)
    to_findings = (
        f'<a href="#findings-{state}">{_said(diff_word(f"findings.{state}", language))} {len(found)}</a>'
        for state, found in states.items()
    )
    if states:
        yield f"<p><strong>{_said(diff_word('findings', language))}:</strong> {', '.join(to_findings)}</p>"
    yield "</section>"


def _findings(difference: Difference) -> Iterator[str]:
    language = difference.language
    yield f"<section><h2>{_said(diff_word('findings', language))}</h2>"
    states = findings_by_state(difference)
    if not states:
        yield f"<p>{_said(diff_word('findings.none', language))}</p>"
    for state, findings in states.items():
        head = f"{_said(diff_word(f'findings.{state}', language))} {len(findings)}"
        yield f'<h3 id="findings-{state}">{head}</h3><ul>'
        yield from _by_rule(findings) if state == "unchanged" else _one_by_one(findings)
        yield "</ul>"
    yield "</section>"


def _one_by_one(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        word = f"{term('severity', finding.severity, finding.language)} {finding.code}"
        place = place_in_words(finding.location, finding.language) if finding.location else ""
        where = f' <span class="where">{_said(place)}</span>' if place else ""
        yield f"<li><strong>{_said(word)}</strong> {_said(finding_line(finding))}{where}</li>"


def _by_rule(findings: Iterable[Finding]) -> Iterator[str]:
    for code, found in by_rule(findings).items():
        names = finding_names(found)
        told = f"{found[0].title} ({len(found)})" + (f": {names}" if names else "")
        yield f"<li><strong>{_said(code)}</strong> {_said(told)}</li>"


def _sentence(change: Change, language: str) -> str:
    return f'<span class="said">{_said(sentence(change, language))}</span>'


def _said(text: str) -> str:
    return escaped(text)
