"""A text that its author meant to come back to.

Whoever reads the plan cannot tell what was to stand there, and a plan approved like that stays so.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.kinds import SECTIONS, Entity, kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import LANGUAGES, Text
from hytecore.rules.wording.markers import draft_marker, suspects_in
from hytecore.rules.wording.texts import column_of, words_of
from hytecore.words.render import Term

rule = Rule(
    code="HYT604",
    name="draft-marker",
    severity="warning",
    source=Source("S2", "table Sairastavuus vähenee: ACE-menetelmä ensisynnyttäjien ??tuentarpeen seulonnassa"),
    looks_at="texts",
    confidence="likely",
)

ELSEWHERE = ("as_written", "owners")
"""Doubt in the owner's text is told by the rule about uncertain owners."""


def population(index: PlanIndex, options: Options) -> tuple[Entity, ...]:
    """Return the plan and all its entities."""
    sections = (getattr(index.plan, section) for section in SECTIONS.values())
    return (index.plan, *(entity for section in sections for entity in section))


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each field of each entity whose text holds a draft marker, with the first one."""
    for entities, key, words in words_of(index.plan):
        suspects = suspects_in(words)
        if not suspects:
            continue
        for entity, path, text in column_of(entities, key):
            if path == ELSEWHERE or (isinstance(text, str) and text.casefold() not in suspects):
                continue
            marker = _marker(text)
            if marker is not None:
                name = Term("field", next(str(step) for step in reversed(path) if isinstance(step, str)))
                data = {"marker": marker, "name": name, "kind": Term("kind", kind_of(entity))}
                yield Hit("marker", entity, path, data)


def _marker(text: Text) -> str | None:
    if isinstance(text, str):
        return draft_marker(text)
    written = (getattr(text, language) for language in LANGUAGES)
    return next((marker for each in written if each and (marker := draft_marker(each))), None)
