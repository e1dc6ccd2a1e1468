"""The same findings by owner and by rule: lists of links to where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hytecore.finding import SEVERITIES, Finding, Subject
from hytecore.report.letters.addressees import Addressee, Concern, addressees
from hytecore.report.page.contents import Contents, subjects_of, worst
from hytecore.report.page.findings import tally
from hytecore.report.page.markup import escaped, link
from hytecore.report.page.signs import tag
from hytecore.words.page import page_word
from hytecore.words.terms import term

LONGEST = 70
"""How many characters of a name a list of links shows; it stands in full where the link leads."""

MOST_NAMES = 2
"""How many names a link may consist of."""


def by_owner(contents: Contents) -> Iterator[str]:
    """Yield the section that lists what each owner should mend, who has most of it first."""
    language = contents.language
    if not contents.opened:
        return
    yield f'<section id="owners"><h2>{escaped(page_word("by-owner", language))}</h2>'
    yield f'<p class="about">{escaped(page_word("by-owner-about", language))}</p>'
    everyone = addressees(contents.workspace)
    owned: dict[Addressee | None, dict[int, tuple[Finding, list[Concern]]]] = {}
    for finding in contents.opened:
        for concern in everyone.concerns(finding):
            theirs = owned.setdefault(concern.addressee, {})
            theirs.setdefault(id(finding), (finding, []))[1].append(concern)
    named = {addressee: _name(contents, addressee) for addressee in owned}
    for addressee in sorted(owned, key=lambda each: (each is None, _weight(owned[each].values()), named[each])):
        yield from _owner(contents, named[addressee], list(owned[addressee].values()))
    yield "</section>"


def by_rule(contents: Contents) -> Iterator[str]:
    """Yield the section that lists the findings of each rule, the worst first."""
    language = contents.language
    if not contents.opened:
        return
    yield f'<section id="rules"><h2>{escaped(page_word("by-rule", language))}</h2>'
    yield f'<p class="about">{escaped(page_word("by-rule-about", language))}</p>'
    found = rules(contents.opened)
    for severity in SEVERITIES:
        codes = [code for code, findings in found.items() if worst(findings) == severity]
        if codes:
            heading = tag(severity, page_word(f"severities.{severity}", language))
            yield f'<h3 id="rules-{severity}" tabindex="-1">{heading}</h3>'
            yield '<ul class="rules">'
            yield from (_rule(contents, found[code]) for code in codes)
            yield "</ul>"
    yield "</section>"


def rules(findings: list[Finding]) -> dict[str, list[Finding]]:
    """Return the findings of each rule, in their order."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.code, []).append(finding)
    return found


def links(contents: Contents, findings: list[Finding]) -> str:
    """Return a link for each finding, in the words of what it is about; all its names where it is about many."""
    return ", ".join(_link(contents, finding, subjects_of(finding)) for finding in findings)


def _link(contents: Contents, finding: Finding, subjects: list[Subject]) -> str:
    """Return a link in the name of what a finding is about; where that is much, the names follow the link."""
    names = [name for subject in subjects if (name := contents.label(subject, LONGEST))]
    if len(names) > MOST_NAMES:
        words = escaped(page_word("together", contents.language, n=len(names)))
        return f"{link(contents.anchor(finding), words)}: {', '.join(names)}"
    return link(contents.anchor(finding), ", ".join(names) or _whole(contents, finding))


def _whole(contents: Contents, finding: Finding) -> str:
    kind = finding.subject.kind if finding.subject.kind in ("plan", "file", "run") else "plan"
    index = contents.indexes.get(finding.subject.plan or "")
    word = escaped(term("kind", kind, contents.language))
    if len(contents.plans) > 1 and index is not None:
        return f"{word}: {contents.name(index.plan.title or index.plan.id, index)}"
    return word


def _rule(contents: Contents, findings: list[Finding]) -> str:
    first = findings[0]
    spoken = f' lang="{first.language}"' if first.language != contents.language else ""
    source = f"{escaped(page_word('source', contents.language))}: {escaped(first.source)}"
    return (
        f'<li id="r-{escaped(first.code)}" tabindex="-1"><p><strong{spoken}>{escaped(first.title)}</strong> '
        f'<span class="code">{escaped(first.code)}</span> – {len(findings)}: {links(contents, findings)}</p>'
        f'<p class="source">{source}</p></li>'
    )


def _name(contents: Contents, addressee: Addressee | None) -> str:
    if addressee is None:
        return escaped(page_word("no-owner", contents.language))
    index, actor = addressee.first
    return contents.name(actor.name, index)


def _owner(contents: Contents, name: str, owned: list[tuple[Finding, list[Concern]]]) -> Iterator[str]:
    """Yield what one owner should mend: of a finding about many, only what is theirs."""
    findings = [finding for finding, _ in owned]
    yield f'<section class="owner"><h3>{name}</h3><p class="tally">{tally(contents, findings)}</p>'
    units = {
        contents.name(actor.name, contents.indexes[concern.subject.plan or ""])
        for _, concerns in owned
        for concern in concerns
        for actor in concern.through
    }
    if units:
        yield f"<p>{escaped(page_word('units', contents.language))}: {', '.join(sorted(units))}</p>"
    yield "<ul>"
    theirs = {id(finding): [concern.subject for concern in concerns] for finding, concerns in owned}
    for group in rules(findings).values():
        first = group[0]
        spoken = f' lang="{first.language}"' if first.language != contents.language else ""
        named = ", ".join(_link(contents, finding, theirs[id(finding)]) for finding in group)
        yield f"<li><strong{spoken}>{escaped(first.title)}</strong>: {named}</li>"
    yield "</ul></section>"


def _weight(owned: Iterable[tuple[Finding, list[Concern]]]) -> tuple[int, ...]:
    found = [finding.severity for finding, _ in owned]
    return tuple(-found.count(severity) for severity in SEVERITIES)
