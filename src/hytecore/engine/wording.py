"""Wording: a rule's hit → a finding in the reader's language, with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from operator import itemgetter
from types import ModuleType, NoneType
from typing import Any

from hytecore.engine.order import natural
from hytecore.engine.rule import Hit, Part, Rule, Thing
from hytecore.engine.words import faultless_words_of
from hytecore.finding import SEVERITIES, Finding, Related, Severity, Subject, fingerprint
from hytecore.index.kinds import SECTIONS, Entity, id_of, kind_of, text_of
from hytecore.index.plan_index import PlanIndex
from hytecore.location import Location
from hytecore.model.plan import Plan
from hytecore.model.shapes import written_fields
from hytecore.model.text import in_language
from hytecore.read.reading import Reading
from hytecore.words.render import fill, plain

_HEADER = frozenset(key for key, (_, written) in written_fields(Plan).items() if written.in_header)


class Wording:
    """Turns hits into findings, in one language."""

    def __init__(self, language: str, readings: Mapping[int, Reading]) -> None:
        self.language = language
        self._readings = readings
        self._named: dict[tuple[int, int], tuple[Subject, tuple[Any, ...], Entity]] = {}
        self._positions: dict[tuple[int, str], dict[int, int]] = {}

    def finding(
        self, module: ModuleType, hit: Hit, index: PlanIndex | None, severity: Severity, reading: Reading | None = None
    ) -> Finding:
        """Return the finding that *hit* of the rule in *module* makes.

        Args:
            module: The rule's module.
            hit: What the rule yielded.
            index: The plan the rule looked at; None for rules that look at a workspace or the run.
            severity: The rule's severity in this run.
            reading: The file, where it holds no plan that could be read.

        Raises:
            WordsError: If the rule's words lack the message, a language or a placeholder.
        """
        rule: Rule = module.rule
        words = faultless_words_of(module)
        owner = hit.index or index
        data = hit.data if isinstance(hit.subject, (Thing, NoneType)) else {"subject": hit.subject, **hit.data}
        subject = self._subject(hit.subject, owner)
        field = ".".join(str(step) for step in hit.field if isinstance(step, str)) or None
        cause = (hit.cause,) if hit.cause else ((subject.kind, subject.id),)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=_milder(severity, hit.severity),
            confidence=rule.confidence,
            message=fill(words.message(hit.message, self.language), data, self.language),
            why=words.why[self.language],
            fix=fill(words.fix[self.language], data, self.language),
            language=self.language,
            subject=subject,
            source=str(rule.source),
            fingerprint=fingerprint(rule.code, subject.plan, cause, field, hit.discriminator),
            variant=hit.message,
            title=words.title[self.language],
            data={key: plain(value) for key, value in sorted(hit.data.items())},
            related=self._related(hit.related, owner),
            field=field,
            location=reading.locate((), hit.place) if reading and not owner else self._location(hit, owner),
        )

    def _subject(self, entity: Entity | Thing | None, index: PlanIndex | None) -> Subject:
        plan = index.plan.id if index is not None else None
        if entity is None:
            return Subject("file", None, "", plan)
        if isinstance(entity, Thing):
            return Subject(entity.kind, entity.id, entity.label, plan)
        label = " ".join(in_language(text_of(entity), self.language).split())
        return Subject(kind_of(entity), id_of(entity) or None, label, plan)

    def _related(self, parts: Iterable[Part], index: PlanIndex | None) -> tuple[Related, ...]:
        """Return the other entities, sorted by role, plan, kind and id.

        Across plans an organisation is named in one finding after another; what is said of it is made once.
        """
        found = []
        for part in parts:
            owner = part.index or index
            known = id(part.entity), id(owner)
            if known not in self._named:
                subject = self._subject(part.entity, owner)
                # The entity is kept too: while it lives, no other has its identity.
                self._named[known] = subject, _place(subject), part.entity
            subject, place, _ = self._named[known]
            found.append(((part.role, *place), Related(part.role, subject)))
        return tuple(related for _, related in sorted(found, key=itemgetter(0)))

    def _location(self, hit: Hit, index: PlanIndex | None) -> Location | None:
        entity = hit.subject
        if index is None or isinstance(entity, (Thing, NoneType)):
            return None
        reading = self._readings.get(id(index.plan))
        if reading is None:
            return None
        if isinstance(entity, Plan):
            in_header = not hit.field or hit.field[0] in _HEADER
            return reading.locate(("plan", *hit.field) if in_header else hit.field, hit.place)
        section = SECTIONS[kind_of(entity)]
        positions = self._positions.get((id(index.plan), section))
        if positions is None:
            positions = dict(zip(map(id, getattr(index.plan, section)), count()))
            self._positions[id(index.plan), section] = positions
        return reading.locate((*reading.path_of(section, positions[id(entity)]), *hit.field), hit.place)


def _milder(severity: Severity, own: Severity | None) -> Severity:
    """Return the milder of what the run asks for and what this case deserves."""
    return severity if own is None else max(severity, own, key=SEVERITIES.index)


def _place(subject: Subject) -> tuple[Any, ...]:
    return subject.plan or "", subject.kind, natural(subject.id or ""), subject.id or "", subject.label
