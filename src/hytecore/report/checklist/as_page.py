"""The answered checklist as a page of HTML: to read on a screen or a phone, to print on A4, to have read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.report.checklist.answers import STATES
from hytecore.report.checklist.as_text import capitalised
from hytecore.report.checklist.telling import Told, answer_word, day_of, opening, told
from hytecore.report.frame import framed
from hytecore.report.matrix.drawing import INK, QUIET
from hytecore.report.page.markup import escaped
from hytecore.words.checklist import checklist_word

if TYPE_CHECKING:
    from hytecore.report.checklist.answers import Answer, Answers, PlanAnswers

STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ font: 1rem/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; color: {INK}; background: #fff;
  margin: 1.5rem auto; max-width: 60rem; padding: 0 1rem; overflow-wrap: break-word; hyphens: auto; }}
h1 {{ font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }}
h2 {{ font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 .1rem; }}
h3 {{ font-size: 1.05rem; margin: 1.8rem 0 .4rem; padding-bottom: .2rem; border-bottom: 2px solid #1f4e6b; }}
h4 {{ font-size: 1rem; margin: 0 0 .3rem; }}
span.id {{ font-weight: normal; color: {QUIET}; margin-right: .2rem; }}
p {{ margin: .3rem 0; }}
p.plan, p.source {{ color: {QUIET}; }}
p.source {{ font-size: .875rem; }}
p.warning {{ border: 2px solid {INK}; padding: .4rem .6rem; font-weight: bold; }}
ul.counts {{ list-style: none; margin: .8rem 0 0; padding: 0; }}
ul.counts li {{ margin: .25rem 0; }}
a {{ color: #134a6e; }}
article {{ display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; padding: .8rem 0;
  border-bottom: 1px solid #c3cad1; }}
.answer {{ font-weight: bold; margin: 0; align-self: start; padding: .25rem .5rem; border-left: .4rem solid; }}
.met .answer {{ background: #e2f1e4; border-left-color: #2b6b3a; }}
.not_met .answer {{ background: #f9dedc; border-left-color: #9b1c1c; }}
.cannot_be_told .answer {{ background: #fff3cd; border-left-color: #7a5b00; border-left-style: dashed; }}
.not_concerned .answer {{ background: #ececec; border-left-color: {QUIET}; border-left-style: dotted;
  font-weight: normal; }}
svg {{ width: 1em; height: 1em; vertical-align: -.12em; margin-right: .4em; }}
dl {{ margin: 0; }}
dt {{ font-weight: bold; font-size: .875rem; margin-top: .4rem; }}
dd {{ margin: 0; }}
dd ul {{ margin: 0; padding-left: 1.2rem; }}
@media (max-width: 40rem) {{ body {{ margin: 1rem auto; }} article {{ grid-template-columns: 1fr; }}
  .answer {{ justify-self: start; }} }}
@page {{ size: A4; margin: 15mm; }}
@media print {{ html {{ font-size: 9.5pt; }} body {{ margin: 0; max-width: none; padding: 0; }} a {{ color: inherit;
  text-decoration: none; }} article {{ grid-template-columns: 38mm 1fr; }} article.short, li {{ break-inside: avoid; }}
  h2, h3, h4, dt {{ break-after: avoid; }} section.plan + section.plan {{ break-before: page; }}
  .answer {{ print-color-adjust: exact; -webkit-print-color-adjust: exact; }} }}
"""

SHORT = 6
"""Up to how many lines of an answer stay together on one sheet of paper."""
SIGNS = {
    "met": "M2 9 L6 13 L14 3",
    "not_met": "M3 3 L13 13 M13 3 L3 13",
    "cannot_be_told": "M4 5 Q4 2 8 2 Q12 2 12 5 Q12 7 8 9 L8 11 M8 13.2 L8 14.6",
    "not_concerned": "M3 8 L13 8",
}
"""The signs of the answers, drawn on a square of sixteen; each stands before the answer in words."""


def render(answers: Answers) -> str:
    """Return the page; it needs no other file, runs no program and loads nothing."""
    title = answers.title
    body = (
        f"<h1>{escaped(title)}</h1>",
        *(f'<p class="warning">{escaped(warning)}</p>' for warning in opening(answers)),
        f"<p>{escaped(checklist_word('meaning', answers.language))}</p>",
        *(line for number, plan in enumerate(answers.plans) for line in _plan(answers, plan, f"p{number}-")),
    )
    return framed(title, answers.language, STYLE, body)


def _plan(answers: Answers, plan: PlanAnswers, prefix: str) -> Iterator[str]:
    yield '<section class="plan">'
    yield f"<h2>{escaped(plan.title)}</h2>"
    yield f'<p class="plan">{escaped(" · ".join((plan.path or plan.plan, day_of(answers))))}</p>'
    yield '<ul class="counts">'
    numbers = {id(answer): number for number, answer in enumerate(plan.answers)}
    for state in STATES:
        given = [answer for answer in plan.answers if answer.state == state]
        if given:
            links = ", ".join(
                f'<a href="#{prefix}{numbers[id(answer)]}">{escaped(answer.item.id)}</a>' for answer in given
            )
            word = escaped(capitalised(checklist_word(f"answer.{state}", answers.language)))
            yield f"<li>{_sign(state)}<strong>{word} {len(given)}:</strong> {links}</li>"
    yield "</ul>"
    for section, answered in plan.sections:
        yield f"<h3>{escaped(section.title[answers.language])}</h3>"
        for answer in answered:
            yield from _answer(answers, answer, f"{prefix}{numbers[id(answer)]}")
    yield "</section>"


def _answer(answers: Answers, answer: Answer, name: str) -> Iterator[str]:
    language, item = answers.language, answer.item
    parts = told(answers, answer)
    short = " short" if sum(len(part.lines) for part in parts) <= SHORT else ""
    yield f'<article id="{name}" class="{answer.state}{short}">'
    yield f'<p class="answer">{_sign(answer.state)}{escaped(capitalised(answer_word(answer, language)))}</p>'
    yield "<div>"
    yield f'<h4><span class="id">{escaped(item.id)}</span> {escaped(item.question[language])}</h4>'
    if parts:
        yield "<dl>"
        for part in parts:
            yield f"<dt>{escaped(checklist_word(part.kind, language))}</dt><dd>{_lines(part)}</dd>"
        yield "</dl>"
    yield f'<p class="source">{escaped(checklist_word("source", language))}: {escaped(item.source)}</p>'
    yield "</div>"
    yield "</article>"


def _lines(part: Told) -> str:
    if len(part.lines) == 1:
        return escaped(part.lines[0])
    return "<ul>" + "".join(f"<li>{escaped(line)}</li>" for line in part.lines) + "</ul>"


def _sign(state: str) -> str:
    drawn = f'<path d="{SIGNS[state]}" fill="none" stroke="currentColor" stroke-width="2.2"/>'
    return f'<svg viewBox="0 0 16 16" aria-hidden="true">{drawn}</svg>'
