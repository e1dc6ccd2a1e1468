"""A text that its author meant to come back to.

Whoever reads the plan cannot tell what was to stand there, and a plan approved like that stays so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.kinds import SECTIONS, Entity, kind_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import LANGUAGES, Text
from hytecore.rules.wording.markers import draft_marker, suspects_in
from hytecore.rules.wording.texts import Path, batches, placed_texts_in
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
    return (index.plan, *chain.from_iterable(getattr(index.plan, section) for section in SECTIONS.values()))


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each field of each entity whose text holds a draft marker, with the first one."""
    for batch in batches(index):
        suspects = suspects_in(batch)
        placed = placed_texts_in(batch.entities) if suspects else []
        yield from filter(None, (_marked(*placed[position]) for position in suspects))


def _marked(entity: Entity, path: Path, text: Text) -> Hit | None:
    if path == ELSEWHERE:
        return None
    written = (text,) if isinstance(text, str) else (getattr(text, language) for language in LANGUAGES)
    marker = next((found for each in written if each and (found := draft_marker(each))), None)
    if marker is None:
        return None
    name = Term("field", next(str(step) for step in reversed(path) if isinstance(step, str)))
    return Hit("marker", entity, path, {"marker": marker, "name": name, "kind": Term("kind", kind_of(entity))})
