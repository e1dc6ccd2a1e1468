"""A law cited as the basis of the work that was no longer in force when the plan was made.

Duties, actors and words have changed with the law, so a plan that leans on the old one easily leaves out what the new
one asks. The day that counts is that of the approval, else the first day of the period or of the council term: a plan
made while the law was in force is left alone, and so is a text that says itself that the law is history. Without any
of these days nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import SECTIONS, Entity, kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.plan import Approval, Plan
from hytecore.model.text import LANGUAGES
from hytecore.rules.wording.repealed_laws import REPEALED, Citation, Repealed, citations, may_cite
from hytecore.rules.wording.texts import Path, batches, placed_texts_in

rule = Rule(
    code="HYT606",
    name="outdated-legal-reference",
    severity="info",
    source=Source(
        "Act 612/2021 on organising social and health care",
        "§6–7, in force for this since 1.1.2023; before that Health Care Act 1326/2010, §12 and §36",
        "https://www.finlex.fi/fi/lainsaadanto/2021/612",
    ),
    looks_at="texts",
    confidence="likely",
)

_FIRST = min(law.since for law in REPEALED)


def population(index: PlanIndex, options: Options) -> tuple[Entity, ...]:
    """Return the plan and all its entities."""
    return (index.plan, *(entity for section in SECTIONS.values() for entity in getattr(index.plan, section)))


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each law that was not in force when the plan was made, with all that cite it."""
    made = _made(index.plan)
    if made is None and not _is_unknown(index.plan):
        return
    if made is not None and made < _FIRST:
        return
    found: dict[str, list[tuple[Entity, Path, Citation]]] = {}
    for entity, path, citation in _cited(index):
        if made is None:
            yield CouldNotCheck(index.plan)
            return
        if citation.law.since <= made:
            found.setdefault(citation.law.number, []).append((entity, path, citation))
    for places in found.values():
        places.sort(key=lambda place: (kind_of(place[0]), getattr(place[0], "id", ""), repr(place[1])))
        entity, path, citation = places[0]
        yield _hit(entity, path, citation, [each for each, _, _ in places[1:] if each is not entity])


def _hit(entity: Entity, path: Path, citation: Citation, others: list[Entity]) -> Hit:
    law: Repealed = citation.law
    data = {
        "words": citation.words,
        "since": When.parse(law.since.isoformat()),
        "instead": law.instead,
        "law": law.number,
    }
    elsewhere = {id(each): each for each in others}
    related = [Part("same law", each) for each in elsewhere.values()]
    return Hit("sections" if law.sections else "law", entity, path, data, related, cause=("law", law.number))


def _cited(index: PlanIndex) -> Iterator[tuple[Entity, Path, Citation]]:
    """Yield each citation with where it stands; many texts are searched at once."""
    for batch in batches(index):
        if not may_cite(batch.plain.decode("latin-1")):
            continue
        for entity, path, text in placed_texts_in(batch.entities):
            written = (text,) if isinstance(text, str) else (getattr(text, each) for each in LANGUAGES)
            seen = set()
            for said in filter(None, written):
                for citation in citations(said):
                    if citation.law.number not in seen:
                        seen.add(citation.law.number)
                        yield entity, path, citation


def _made(plan: Plan) -> date | None:
    """Return the day that counts: of the approval, else the first of the period, else of the council term."""
    approved = plan.approved.on if isinstance(plan.approved, Approval) else None
    if isinstance(approved, When) and approved.is_dated:
        return approved.earliest or approved.latest
    for when in (plan.period, plan.term):
        if isinstance(when, When) and when.earliest is not None:
            return when.earliest
    return None


def _is_unknown(plan: Plan) -> bool:
    """Whether the plan states that one of these days is not known."""
    approved = plan.approved.on if isinstance(plan.approved, Approval) else plan.approved
    return any(isinstance(each, Unknown) for each in (approved, plan.period, plan.term))
