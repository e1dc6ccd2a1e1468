"""The opening of the page: which plans, as of when, what is to be mended first, with every name."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.edtf import When
from hytecore.finding import SEVERITIES
from hytecore.index.kinds import SECTIONS
from hytecore.report.page.contents import Contents
from hytecore.report.page.listings import links, rules
from hytecore.report.page.markup import escaped, link
from hytecore.report.page.signs import severity_sign, tag
from hytecore.words.interface import say
from hytecore.words.page import page_word
from hytecore.words.render import in_words
from hytecore.words.terms import term

MOST = 40
"""How many names the summary lists for one flaw; it leads to the others."""


def title(contents: Contents) -> str:
    """Return the title of the page, in plain words."""
    return page_word("title-many" if len(contents.report.readings) > 1 else "title", contents.language)


def head(contents: Contents) -> Iterator[str]:
    """Yield what the page is, of which plans and as of when."""
    language = contents.language
    day = in_words(When.parse(contents.report.settings.as_of.isoformat()), language)
    yield f"<h1>{escaped(title(contents))}</h1>"
    indexes = iter(contents.plans)
    for reading in contents.report.readings:
        if reading.plan is None:
            yield f'<p class="alarm">{escaped(page_word("file-unread", language, path=reading.path or ""))}</p>'
            continue
        index = next(indexes)
        counts = ", ".join(
            f"{n} {term('kind', kind, language) if n == 1 else term('counted', SECTIONS[kind], language)}"
            for kind in ("goal", "measure", "indicator", "actor")
            for n in [len(getattr(index.plan, SECTIONS[kind]))]
        )
        about = say("head-checked", language, path=reading.path or index.plan.id, as_of=day, counts=counts)
        yield f'<p class="plan"><strong>{contents.name(index.plan.title or index.plan.id, index, 400)}</strong>'
        yield f"<br><bdi>{escaped(about)}</bdi></p>"
    yield f'<p class="about">{escaped(page_word("purpose", language))}</p>'


def render(contents: Contents) -> Iterator[str]:
    """Yield the summary: how much of what, then the worst flaws with all names, then the others by their titles."""
    language, report = contents.language, contents.report
    yield f'<section id="summary"><h2>{escaped(say("summary", language))}</h2>'
    if not report.is_complete:
        yield f'<p class="alarm">{escaped(say("incomplete", language))}</p>'
    yield from _counts(contents)
    if not contents.opened:
        key = "summary-clean" if not report.findings else "summary-all-set-aside"
        yield f"<p>{escaped(say(key, language))}</p>"
    if any(outcome.outcome == "could_not_check" for outcome in report.outcomes):
        yield f"<p>{link('limits', escaped(say('summary-not-checked', language)))}</p>"
    first = contents.opened[0].severity if contents.opened else ""
    for severity in SEVERITIES:
        found = rules([finding for finding in contents.opened if finding.severity == severity])
        if not found:
            continue
        heading = page_word(f"severities.{severity}", language)
        if severity == first:
            heading = page_word("mend-first", language, severities=heading)
        columns = "" if severity == first else ' class="columns"'
        yield f"<h3>{tag(severity, heading)}</h3><ul{columns}>"
        for code, findings in found.items():
            spoken = f' lang="{findings[0].language}"' if findings[0].language != language else ""
            flaw = f"<span{spoken}>{escaped(findings[0].title)}</span>"
            if severity == first:
                named = links(contents, findings[:MOST])
                if len(findings) > MOST:
                    more = escaped(say("summary-more", language, n=len(findings) - MOST))
                    named = f"{named} {link(f'r-{escaped(code)}', more)}"
                yield f"<li><strong>{flaw}</strong> – {len(findings)}: {named}</li>"
            else:
                yield f"<li>{link(f'r-{escaped(code)}', flaw)} – {len(findings)}</li>"
        yield "</ul>"
    yield "</section>"


def _counts(contents: Contents) -> Iterator[str]:
    summary, language = contents.report.summary, contents.language
    yield '<ul class="counts">'
    for severity in SEVERITIES:
        n = summary[severity]
        word = escaped(term("severity" if n == 1 else "severities", severity, language))
        told = f"{severity_sign(severity)}<strong>{n}</strong> {word}"
        yield f'<li class="{severity}">{link(f"rules-{severity}", told) if n else f"<span>{told}</span>"}</li>'
    for key in ("suppressed", "known"):
        if summary[key]:
            told = f"<strong>{summary[key]}</strong> {escaped(page_word(f'totals-{key}', language))}"
            yield f"<li>{link('apart', told)}</li>"
    yield "</ul>"
