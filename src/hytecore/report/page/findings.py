"""The findings, each once and in full, under the goal or owner that it concerns; then the goals without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.finding import SEVERITIES, Finding
from hytecore.model.text import in_language
from hytecore.report.grouping import Group
from hytecore.report.page.contents import Contents
from hytecore.report.page.markup import capitalised, escaped, in_tongue, language_of, sentence, short
from hytecore.report.page.signs import severity_sign, tag
from hytecore.words.interface import say
from hytecore.words.page import page_word
from hytecore.words.places import place_in_words
from hytecore.words.render import quoted
from hytecore.words.terms import term


def render(contents: Contents) -> Iterator[str]:
    """Yield the section."""
    language = contents.language
    yield f'<section id="findings"><h2>{escaped(page_word("by-goal", language))}</h2>'
    if contents.opened:
        yield f'<p class="about">{escaped(page_word("by-goal-about", language))}</p>'
    else:
        yield f"<p>{escaped(say('summary-all-set-aside', language))}</p>"
    for group in contents.groups:
        yield '<section class="group">'
        yield f'<h3 id="{contents.group_anchor(group)}" tabindex="-1">{heading(contents, group)}</h3>'
        yield f'<p class="tally">{tally(contents, group.findings)}</p>'
        for flaw in flaws(group.findings):
            yield from _flaw(contents, flaw)
        yield "</section>"
    yield from _clean(contents)
    yield "</section>"


def heading(contents: Contents, group: Group) -> str:
    """Return what a group is about as markup: the goal or actor by its name, the plan, the file or the run."""
    language = contents.language
    index = contents.indexes.get(group.plan)
    if group.kind in ("plan", "file", "run") or index is None:
        told = escaped(say(f"group-{group.kind}", language))
    else:
        spoken = language_of(group.label, index.plan.language, language)
        words = in_language(group.label, language) if group.label else group.id
        kind = capitalised(term("kind", group.kind, language))
        told = f"{escaped(kind)} {in_tongue(escaped(quoted(short(words, 400), language)), spoken, language)}"
    if len(contents.plans) > 1 and index is not None:
        told = f"{told} – {contents.name(index.plan.title or index.plan.id, index)}"
    return told


def tally(contents: Contents, findings: Sequence[Finding]) -> str:
    """Return how many findings of each severity there are, each with its shape."""
    parts = []
    for severity in SEVERITIES:
        n = sum(finding.severity == severity for finding in findings)
        if n:
            word = term("severity" if n == 1 else "severities", severity, contents.language)
            parts.append(f'<span class="count">{severity_sign(severity)}{n} {escaped(word)}</span>')
    return " ".join(parts)


def flaws(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings of each rule that say why in the same words, in their order."""
    found: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        found.setdefault((finding.code, finding.severity, finding.why), []).append(finding)
    return list(found.values())


def _flaw(contents: Contents, flaw: list[Finding]) -> Iterator[str]:
    first, language = flaw[0], contents.language
    own = contents.own_language(first)
    spoken = f' lang="{first.language}"' if first.language != language else ""
    word = term("severity", first.severity, first.language)
    yield f'<article class="flaw {first.severity}"{spoken}>'
    yield f'<h4>{tag(first.severity, word)} {escaped(first.title)} <span class="code">{escaped(first.code)}</span></h4>'
    common = first.fix if all(finding.fix == first.fix for finding in flaw) else None
    yield '<ul class="found">'
    for finding in flaw:
        yield from told(contents, finding, fix=common is None)
    yield "</ul>"
    yield "<dl>"
    if common is not None:
        yield _term("fix", sentence(common, own, first.language), first.language)
    yield _term("why", sentence(first.why, own, first.language), first.language)
    if first.confidence != "certain":
        yield _term("sure", escaped(term("confidence", first.confidence, first.language)), first.language)
    yield _term("source", escaped(first.source), first.language)
    yield "</dl>"
    yield "</article>"


def told(contents: Contents, finding: Finding, *, fix: bool) -> Iterator[str]:
    """Yield one finding as an item of a list: what is wrong, where, and perhaps what to do."""
    own, language = contents.own_language(finding), finding.language
    new = f' <strong class="new">({escaped(page_word("new", language))})</strong>' if finding.baseline == "new" else ""
    yield f'<li id="{contents.anchor(finding)}" tabindex="-1">'
    yield f'<p class="message">{sentence(finding.message, own, language)}{new}</p>'
    if fix:
        fixing = escaped(page_word("fix", language))
        yield f'<p class="fix"><strong>{fixing}:</strong> {sentence(finding.fix, own, language)}</p>'
    names = dict.fromkeys(
        name
        for part in finding.related
        if (part.subject.label or part.subject.id)
        and quoted(part.subject.label or part.subject.id or "", language) not in finding.message
        and (name := contents.label(part.subject))
    )
    if names:
        concerned = escaped(page_word("concerns", language))
        yield f'<p class="related"><strong>{concerned}:</strong> {"; ".join(names)}</p>'
    place = finding.location
    where = place_in_words(place, language) if place is not None else page_word("no-place", language)
    yield f'<p class="place">{escaped(page_word("place", language))}: <bdi>{escaped(where)}</bdi></p>'
    yield "</li>"


def _term(key: str, inner: str, language: str) -> str:
    return f'<div class="{key}"><dt>{escaped(page_word(key, language))}</dt><dd>{inner}</dd></div>'


def _clean(contents: Contents) -> Iterator[str]:
    """Yield the goals of which nothing is said, so that nobody looks for them in vain."""
    names = [
        contents.name(goal.title, index)
        for index in contents.plans
        for goal in index.plan.goals
        if (index.plan.id, goal.id) not in contents.goal_groups
    ]
    if names:
        yield f'<section class="group"><h3>{escaped(page_word("goals-clean", contents.language))}</h3>'
        yield "<ul>" + "".join(f"<li>{name}</li>" for name in names) + "</ul></section>"
