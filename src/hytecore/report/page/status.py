"""The measures as a table: who answers, when, how far they are by traffic light, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import STATUSES, Measure
from hytecore.report.page.contents import Contents
from hytecore.report.page.marks import schedule_in_words
from hytecore.report.page.markup import capitalised, escaped, in_tongue, link
from hytecore.report.page.signs import severity_sign, status_sign
from hytecore.report.page.timeline import in_goals
from hytecore.words.page import page_word
from hytecore.words.terms import term


def render(contents: Contents, index: PlanIndex) -> Iterator[str]:
    """Yield how many measures stand how, and the table."""
    language = contents.language
    if not index.plan.measures:
        return
    level = 4 if len(contents.plans) > 1 else 3
    yield f"<h{level}>{escaped(page_word('status-counts', language))}</h{level}>"
    yield '<ul class="lights">'
    for status in (*STATUSES, ""):
        measures = [measure for measure in index.plan.measures if _status(measure) == status]
        if measures:
            word = escaped(capitalised(_word(status, language)))
            names = _names(contents, index, measures)
            yield f"<li>{status_sign(status)}<strong>{word} {len(measures)}</strong>{names}</li>"
    yield "</ul>"
    yield from _table(contents, index)


def _names(contents: Contents, index: PlanIndex, measures: list[Measure]) -> str:
    """Return the names; none where it is all of them, since the table below holds them."""
    if len(measures) == len(index.plan.measures):
        return ""
    return ": " + "; ".join(contents.name(measure.title, index, 80) for measure in measures)


def _table(contents: Contents, index: PlanIndex) -> Iterator[str]:
    language = contents.language
    caption = escaped(page_word("status-caption", language))
    if len(contents.plans) > 1:
        caption = f"{caption} – {contents.name(index.plan.title or index.plan.id, index)}"
    yield contents.frame(page_word("status-caption", language), index)
    yield f'<table class="measures"><caption>{caption}</caption><thead><tr>'
    yield from (
        f'<th scope="col">{escaped(page_word(key, language))}</th>'
        for key in ("measure", "owner", "when", "status", "findings")
    )
    yield "</tr></thead>"
    for goal, measures in in_goals(index):
        if not measures:
            continue
        name = contents.name(goal.title, index) if goal else escaped(page_word("without-goal", language))
        yield f'<tbody><tr><th scope="rowgroup" colspan="5">{name}</th></tr>'
        yield from (_row(contents, index, measure) for measure in measures)
        yield "</tbody>"
    yield "</table></div>"


def _row(contents: Contents, index: PlanIndex, measure: Measure) -> str:
    language = contents.language
    owners = "; ".join(
        contents.name(actor.name, index)
        + (f" ({escaped(term('role', role, language))})" if role != "responsible" else "")
        for role, actor in index.actors_of(measure)
        if role in ("lead", "responsible", "support", "partner")
    )
    words, own = schedule_in_words(measure, language)
    when = in_tongue(escaped(words), index.plan.language, language) if own else escaped(words)
    status = _status(measure)
    found = "".join(
        f"<li>{link(contents.anchor(finding), severity_sign(finding.severity) + escaped(finding.title))}"
        f'<span class="hidden"> ({escaped(term("severity", finding.severity, language))})</span></li>'
        for finding in contents.findings_about(index.plan.id, "measure", measure.id)
    )
    told = f"<ul>{found}</ul>" if found else "–"
    return (
        f'<tr><th scope="row">{contents.name(measure.title, index)}</th><td>{owners or "–"}</td><td>{when}</td>'
        f'<td class="status">{status_sign(status)}{escaped(_word(status, language))}</td><td>{told}</td></tr>'
    )


def _status(measure: Measure) -> str:
    return measure.status if measure.status in STATUSES else ""


def _word(status: str, language: str) -> str:
    return term("status", status, language) if status else page_word("status-unstated", language)
