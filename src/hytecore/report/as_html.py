"""The report as one page of HTML: it needs no other file, runs no program, loads nothing and sends nothing."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from hytecore import __version__
from hytecore.index.plan_index import PlanIndex
from hytecore.report.page import findings, limits, listings, picture, roles, status, summary, timeline
from hytecore.report.page.contents import Contents
from hytecore.report.page.markup import escaped, link, short
from hytecore.report.page.style import STYLE
from hytecore.words.interface import say
from hytecore.words.page import page_word

if TYPE_CHECKING:
    from hytecore.pipeline import Report


def render(report: Report) -> str:
    """Return the page.

    Example:
        >>> from hytecore import Plan, check
        >>> render(check(Plan(id="p", title="P"), language="en")).splitlines()[:2]
        ['<!doctype html>', '<html lang="en">']
    """
    contents = Contents(report)
    main = [*_parts(contents)]
    digest = b64encode(sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    names = [short(_title(index, report.language)) for index in contents.plans]
    title = escaped(short(" – ".join((summary.title(contents), *names))))
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{report.language}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style>",
            "</head>",
            '<body id="top">',
            f'<p class="skip"><a href="#main">{escaped(page_word("skip", report.language))}</a></p>',
            '<header class="page">',
            *summary.head(contents),
            "</header>",
            *_navigation(contents, main),
            '<main id="main" tabindex="-1">',
            *(line for _, _, lines in main for line in lines),
            "</main>",
            '<footer class="page">',
            *_end(contents),
            "</footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def _parts(contents: Contents) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the parts of the page that have something to say: name, title and markup of each."""
    language = contents.language
    for name, title, lines in (
        ("summary", say("summary", language), summary.render(contents)),
        ("picture", page_word("picture", language), _pictures(contents)),
        ("findings", page_word("by-goal", language), findings.render(contents)),
        ("owners", page_word("by-owner", language), listings.by_owner(contents)),
        ("rules", page_word("by-rule", language), listings.by_rule(contents)),
        ("roles", page_word("roles", language), roles.render(contents)),
        ("schedule", page_word("schedule", language), _schedules(contents)),
        ("apart", page_word("apart", language), limits.apart(contents)),
        ("limits", page_word("limits", language), limits.limits(contents)),
        ("reading", say("about-reading", language), limits.reading(contents)),
    ):
        made = [*lines]
        if made:
            yield name, title, made


def _navigation(contents: Contents, main: list[tuple[str, str, list[str]]]) -> Iterator[str]:
    label = escaped(page_word("contents", contents.language))
    yield f'<nav class="page" aria-label="{label}"><ul>'
    yield from (f"<li>{link(name, escaped(title))}</li>" for name, title, _ in main)
    yield "</ul></nav>"


def _pictures(contents: Contents) -> Iterator[str]:
    if contents.plans:
        yield f'<section id="picture" class="sheet"><h2>{escaped(page_word("picture", contents.language))}</h2>'
        for index in contents.plans:
            yield from _plan_heading(contents, index)
            yield from picture.render(contents, index)
        yield "</section>"


def _schedules(contents: Contents) -> Iterator[str]:
    if contents.plans:
        yield f'<section id="schedule" class="sheet"><h2>{escaped(page_word("schedule", contents.language))}</h2>'
        for index in contents.plans:
            yield from _plan_heading(contents, index)
            yield from timeline.render(contents, index)
            yield from status.render(contents, index)
        yield "</section>"


def _plan_heading(contents: Contents, index: PlanIndex) -> Iterator[str]:
    if len(contents.plans) > 1:
        yield f"<h3>{contents.name(index.plan.title or index.plan.id, index)}</h3>"


def _end(contents: Contents) -> Iterator[str]:
    packs = ", ".join(f"{loaded.pack.name} {loaded.version}" for loaded in contents.report.registry.packs)
    made = page_word("made-by", contents.language, version=__version__, packs=packs or "–")
    yield f"<p>{escaped(made)}</p>"
    if contents.opened:
        yield f"<p>{escaped(say('explain-hint', contents.language, code=contents.opened[0].code))}</p>"
    yield f"<p>{link('top', escaped(page_word('to-top', contents.language)))}</p>"


def _title(index: PlanIndex, language: str) -> str:
    from hytecore.model.text import in_language

    return in_language(index.plan.title, language) or index.plan.id
