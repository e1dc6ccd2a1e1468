"""What in a plan shows that a question is met: what the rules show, else what they looked at; each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import ModuleType
from typing import Any

from attrs import evolve

from hytecore.engine.blocks import with_blocks
from hytecore.engine.registry import Registry
from hytecore.engine.rule import Rule
from hytecore.engine.run import options_of
from hytecore.engine.settings import Settings, select
from hytecore.finding import Subject
from hytecore.frozen import frozen
from hytecore.index.kinds import KINDS, SECTIONS, Entity, id_of, kind_of, text_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Placed, Workspace
from hytecore.location import Location
from hytecore.model.plan import Plan
from hytecore.model.shapes import written_fields
from hytecore.model.text import in_language
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Path

_HEADER = {key: name for key, (name, written) in written_fields(Plan).items() if written.in_header}
"""The fields of the plan itself: what each is called in the model, by its key in the file."""


@frozen
class Where:
    """An entity of the plan, and where it stands in the file.

    Attributes:
        location: None for a plan that did not come from a file.
    """

    subject: Subject
    location: Location | None


class Evidence:
    """Finds what in each plan shows that a question is met."""

    def __init__(self, readings: Iterable[Reading], registry: Registry, settings: Settings, language: str) -> None:
        read = [with_blocks(reading, registry.blocks) for reading in readings if reading.plan is not None]
        self._indexes = [PlanIndex(reading.plan) for reading in read if reading.plan is not None]
        self._places = [_Places(index, reading) for index, reading in zip(self._indexes, read, strict=True)]
        self._workspace = Workspace(self._indexes)
        self._registry = registry
        self._settings = settings
        self._selection = select(settings, registry)
        self._language = language

    def plan(self, number: int) -> Plan:
        """Return the plan of this number, as the rules see it."""
        return self._indexes[number].plan

    def shown(self, code: str, number: int) -> tuple[Where, ...]:
        """Return what a rule shows of the plan of this number; nothing if it has no `shown`.

        Raises:
            Exception: Whatever the rule raises.
            TypeError: If it shows what is no entity of a plan.
        """
        module = self._registry.modules[code]
        show = getattr(module, "shown", None)
        if show is None:
            return ()
        entities = list(show(self._seen(module.rule, number), self._options(module.rule)))
        for entity in entities:
            if type(entity) not in KINDS:
                raise TypeError(f"{code} shows {type(entity).__name__}, which is no entity of a plan")
        return self._told(entities, module.rule, number)

    def looked_at(self, code: str, number: int) -> tuple[Where, ...]:
        """Return what a rule looked at in the plan of this number: the plan itself where that was no entity of it."""
        module = self._registry.modules[code]
        rule: Rule = module.rule
        found = self._told(list(_entities(self._population(module, number))), rule, number)
        return found or self._told([self._indexes[number].plan], rule, number)

    def is_looked_at(self, code: str, number: int) -> bool:
        """Whether a rule looks at anything in the plan of this number; yes, where what it looks at does not tell."""
        module = self._registry.modules[code]
        entities = list(_entities(self._population(module, number)))
        return not entities or bool(self._told(entities, module.rule, number))

    def _population(self, module: ModuleType, number: int) -> Iterable[Any]:
        rule: Rule = module.rule
        population = getattr(module, "population", None)
        if population is not None:
            found: Iterable[Any] = population(self._seen(rule, number), self._options(rule))
            return found
        if rule.looks_at not in _SECTIONS:
            return ()
        indexes = self._workspace.plans if rule.scope == "workspace" else (self._indexes[number],)
        return (entity for index in indexes for entity in getattr(index.plan, rule.looks_at))

    def _seen(self, rule: Rule, number: int) -> Any:
        if rule.scope == "workspace":
            return self._workspace
        return self._places[number].reading if rule.scope == "file" else self._indexes[number]

    def _options(self, rule: Rule) -> Mapping[str, Any]:
        return options_of(rule, self._settings, self._selection, self._registry)

    def _told(self, entities: Sequence[Entity], rule: Rule, number: int) -> tuple[Where, ...]:
        """Return those of *entities* that stand in the plan of this number, each once, in the order of its file."""
        places = self._places[number]
        found = {id(entity): entity for entity in entities if id(entity) in places.order}
        ordered = sorted(found.values(), key=lambda entity: places.order[id(entity)])
        return tuple(Where(self._subject(entity, number), places.of(entity, rule)) for entity in ordered)

    def _subject(self, entity: Entity, number: int) -> Subject:
        label = " ".join(in_language(text_of(entity), self._language).split())
        return Subject(kind_of(entity), id_of(entity) or None, label, self._indexes[number].plan.id)


_SECTIONS = tuple(SECTIONS.values())


def _entities(things: Iterable[Any]) -> Iterator[Entity]:
    """Yield the entities in what a rule looks at: entities, measures with their plan, or tuples with one of these."""
    for thing in things:
        parts = thing if isinstance(thing, tuple) else (thing,)
        candidates = (part.measure if isinstance(part, Placed) else part for part in parts)
        yield from [candidate for candidate in candidates if type(candidate) in KINDS][:1]


class _Places:
    """Where the entities of one plan stand."""

    def __init__(self, index: PlanIndex, reading: Reading) -> None:
        self.plan = index.plan
        self.reading = evolve(reading, plan=index.plan)

    @cached_property
    def order(self) -> Mapping[int, tuple[int, int]]:
        """The section and position of each entity, by its identity; the plan itself comes first."""
        found = {id(self.plan): (-1, 0)}
        for section, name in enumerate(_SECTIONS):
            found.update({id(entity): (section, place) for place, entity in enumerate(getattr(self.plan, name))})
        return found

    def of(self, entity: Entity, rule: Rule) -> Location | None:
        """Return where *entity* stands; of the plan itself, the part that the rule reads."""
        if isinstance(entity, Plan):
            return self.reading.locate(next(_read_of_the_plan(entity, rule), ("plan",)))
        section, position = self.order[id(entity)]
        return self.reading.locate(self.reading.path_of(_SECTIONS[section], position))


def _read_of_the_plan(plan: Plan, rule: Rule) -> Iterator[Path]:
    """Yield the paths of what a rule reads of the plan itself and the plan states."""
    blocks = dict(plan.blocks)
    for read in rule.reads if rule.looks_at == "plan" else ():
        name, *rest = read.split(".")
        if name in _HEADER and getattr(plan, _HEADER[name]) not in (None, ()):
            yield ("plan", name, *rest)
        elif name in blocks and (not rest or getattr(blocks[name], rest[0], None) not in (None, ())):
            yield (name, *rest)
