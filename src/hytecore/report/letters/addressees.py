"""Addressees: which organisations can mend what a finding is about.

A measure is mended by those who lead it, else by those who are responsible, else by all who take part; if nobody does,
by those who answer for its goals. A goal is mended by its owner, an indicator by those who use it, an actor by itself.
Units and persons stand under their organisation. What is left concerns nobody in particular, and whoever owns the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from attrs import Factory

from hytecore.finding import Finding, Subject
from hytecore.frozen import frozen
from hytecore.index.kinds import SECTIONS
from hytecore.index.organisations import Appearance, organisation_of, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure

_BY_THEMSELVES = ("body", "unit", "role")
"""Kinds of actors that can be written to although their organisation is not stated.

A person whose organisation is not stated is not: a letter is for an office. Neither are residents.
"""
_ASKED = ("actor", "measure", "goal")
"""Kinds of related entities whose organisations have something to mend as well."""
_ONLY_NAMED = frozenset({"goal", "goal_above", "linked_from", "region", "same law", "sub_goal", "theme"})
"""Roles in which a related entity is named so that the finding can be understood, not because it has to be mended."""

Key: TypeAlias = tuple[str, str]


@frozen(eq=False)
class Addressee:
    """An organisation as it stands in the plans; or a unit, body or role whose organisation is not stated."""

    appearances: tuple[Appearance, ...]

    @property
    def first(self) -> Appearance:
        """The appearance that gives it its name: in a plan of its own, if it owns one."""
        for index, actor in self.appearances:
            owner = index.plan.owner
            if isinstance(owner, str) and owner in index.actors and index.root_of(index.actors[owner]) is actor:
                return index, actor
        return self.appearances[0]


@frozen(eq=False)
class Concern:
    """What of a finding concerns an addressee; None for whoever owns the plan.

    Attributes:
        subject: What the finding is about: its own subject, or one of those that it was folded from.
        at: Where the addressee mends it: there, or in the related entity by which it is concerned.
        through: The actors by which it concerns the addressee, other than itself: its units and persons.
    """

    addressee: Addressee | None
    subject: Subject
    at: Subject
    through: tuple[Actor, ...] = ()


@frozen(eq=False)
class Addressees:
    """Everyone in the plans of a workspace who can be written to.

    Attributes:
        all: In no particular order that means anything, but always the same.
    """

    all: tuple[Addressee, ...]
    _workspace: Workspace
    _by_actor: Mapping[tuple[int, str], Addressee] = Factory(dict)

    def concerns(self, finding: Finding) -> Iterator[Concern]:
        """Yield whom a finding concerns, and with what; at least one."""
        subjects = [finding.subject]
        others: list[Subject] = []
        if finding.variant == "folded":
            subjects = [part.subject for part in finding.related]
        elif finding.subject.kind in ("actor", *_SECTIONS_OF_WORK):
            kinds = ("actor",) if finding.subject.kind == "actor" else _ASKED
            others = [
                part.subject for part in finding.related if part.subject.kind in kinds and part.role not in _ONLY_NAMED
            ]
        others.sort(key=lambda other: other.kind == "actor")  # work comes first: that is what is mended
        for subject in subjects:
            found: dict[Addressee, tuple[Subject, list[Actor]]] = {}
            for entity in (subject, *others):
                # An actor that is only named in a finding about work mends it in that work, not where it is listed.
                at = subject if entity.kind == "actor" else entity
                for addressee, through in self._of(entity).items():
                    found.setdefault(addressee, (at, []))[1].extend(through)
            if not found:
                yield Concern(None, subject, subject)
            for addressee, (at, actors) in found.items():
                yield Concern(addressee, subject, at, tuple({id(actor): actor for actor in actors}.values()))

    def answering(self) -> frozenset[Addressee]:
        """Return those who answer for some measure or goal."""
        return frozenset(
            addressee
            for index in self._workspace
            for entity in (*index.plan.measures, *index.plan.goals)
            for addressee in self._together(index, _answering_for(entity, index))
        )

    def _of(self, subject: Subject) -> dict[Addressee, list[Actor]]:
        index = self._workspace.by_id.get(subject.plan or "")
        if index is None or subject.id is None or subject.kind not in SECTIONS:
            return {}
        if subject.kind not in ("actor", *_SECTIONS_OF_WORK):
            return {}
        entity = index.known(subject.kind).get(subject.id)
        return self._together(index, _answering_for(entity, index)) if entity is not None else {}

    def _together(self, index: PlanIndex, actors: Iterable[Actor]) -> dict[Addressee, list[Actor]]:
        found: dict[Addressee, list[Actor]] = {}
        for actor in actors:
            root = index.root_of(actor)
            addressee = self._by_actor.get((id(index), root.id))
            if addressee is not None:
                through = found.setdefault(addressee, [])
                if actor is not root:
                    through.append(actor)
        return found


_SECTIONS_OF_WORK = ("measure", "goal", "indicator")
"""Kinds of entities for which somebody answers."""


def addressees(workspace: Workspace) -> Addressees:
    """Return everyone in the plans of *workspace* who can be written to.

    An organisation of several plans is one addressee. A unit whose organisation is not stated is one in each plan:
    units of one name belong to different organisations.
    """
    organisations: list[Appearance] = []
    alone: list[Appearance] = []
    for index in workspace:
        roots = {root.id: root for actor in index.actors.values() for root in (index.root_of(actor),)}
        for root in roots.values():
            if organisation_of(index, root) is not None:
                organisations.append((index, root))
            elif root.kind in _BY_THEMSELVES:
                alone.append((index, root))
    together = [Addressee(tuple(each)) for each in recognised(organisations)]
    together += [Addressee((appearance,)) for appearance in alone]
    by_actor = {(id(index), actor.id): addressee for addressee in together for index, actor in addressee.appearances}
    return Addressees(tuple(together), workspace, by_actor)


def _answering_for(entity: object, index: PlanIndex) -> list[Actor]:
    """Return the actors who can mend *entity*."""
    if isinstance(entity, Actor):
        return [entity]
    if isinstance(entity, Goal):
        return [index.actors[entity.owner]] if isinstance(entity.owner, str) and entity.owner in index.actors else []
    if isinstance(entity, Measure):
        taking_part = index.actors_of(entity)
        if taking_part:
            responsible = [actor for role, actor in taking_part if role == "responsible"]
            return index.leaders_of(entity) or responsible or [actor for _, actor in taking_part]
        return [actor for goal in index.goals_of(entity) for actor in _answering_for(goal, index)]
    if isinstance(entity, Indicator):
        return [actor for user in index.users_of(entity) for actor in _answering_for(user, index)]
    return []
