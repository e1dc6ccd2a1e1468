"""Surroundings: what a plan says around an entity, in words and not in ids.

Of several measures with one title each serves another goal or has another owner. What tells them apart within a plan
is what they are recognised by in another, where all ids may be different.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import Any

from attrs import evolve

from hytecore.comparison.content import content, words_in
from hytecore.comparison.naming import Naming
from hytecore.index.kinds import SECTIONS, kind_of, text_of
from hytecore.index.references import reference_fields
from hytecore.model.plan import Plan


class Surroundings:
    """The entities of a plan by what is said around them.

    Example:
        >>> from hytecore.model.goal import Goal
        >>> from hytecore.model.measure import Measure
        >>> goal, measure = Goal(id="g", title="More sleep"), Measure(id="m", title="Sleep school", goals=("g",))
        >>> around = Surroundings(Plan(id="p", title="P", goals=(goal,), measures=(measure,)), "en")
        >>> sorted(around.ties(measure)), sorted(around.ties(goal))
        ([('goals', 'More sleep')], [('by measure goals', 'Sleep school')])
    """

    def __init__(self, plan: Plan, language: str) -> None:
        self._plan = plan
        self._language = language

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        """What entities are called, by kind and id."""
        return {
            kind: {entity.id: words_in(text_of(entity), self._language) for entity in getattr(self._plan, section)}
            for kind, section in SECTIONS.items()
            if kind not in ("cell", "structure", "suppression")
        }

    @cached_property
    def _namers(self) -> dict[tuple[str, str], list[tuple[str, str]]]:
        """Who names an entity of this kind and id, each by the field and the words of the holder."""
        found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for kind, section in SECTIONS.items():
            entities = getattr(self._plan, section)
            for field in reference_fields(type(entities[0])) if entities else ():
                for identity, holders in field.holders(entities).items():
                    said = [(f"by {kind} {field.name}", words_in(text_of(each), self._language)) for each in holders]
                    for named in field.kinds:
                        if identity in self._words.get(named, ()):
                            found[named, identity] += said
        return found

    def ties(self, entity: Any) -> Counter[tuple[str, str]]:
        """Return what *entity* names and what names it, each as a field with words."""
        named = (
            (field.name, self._words[kind][identity])
            for field in reference_fields(type(entity))
            for _, identity in field.follow(entity)
            for kind in field.kinds
            if identity in self._words.get(kind, ())
        )
        return Counter([*named, *self._namers.get((kind_of(entity), entity.id), ())])

    def signature(self, entity: Any) -> str:
        """Return all that is said in and around *entity*, without an id in it."""
        bare = evolve(Naming(self._words).of(entity), id="")
        return repr((content(bare), sorted(self._namers.get((kind_of(entity), entity.id), ()))))
