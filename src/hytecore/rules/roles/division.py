"""Division of work: who leads an activity, who else answers for it, and whether the plan says that this is agreed.

What the rules about roles exclude in each other lies here. On one measure a role overlap (HYT203) comes before several
responsible without a lead (HYT202), that before nobody in the lead (HYT205), and a seam without agreement (HYT206) is
what is left. A measure in an overlap has a leader, so the next two cannot be true of it; the seam leaves out whatever
`overlaps` and `lacks_single_lead` have taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Literal, TypeAlias, TypeVar
from weakref import WeakKeyDictionary

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.index.areas import kind_of_organisation, organisations_in, sharing_an_area
from hytecore.index.organisations import Appearance, organisation_of, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Placed, Workspace
from hytecore.model.absence import Unknown, Unreadable
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure

Agreement: TypeAlias = Literal["agreed", "open", "unknown", "unreadable"]

Part: TypeAlias = tuple[Placed, list[Actor]]
"""A measure, and the actors in it that matter."""
Identity: TypeAlias = tuple[int, str]
"""What tells an organisation's appearance in a plan from others: the plan's identity and the organisation's id."""

T = TypeVar("T")
Named = TypeVar("Named", Actor, Measure)

_SIDES = {"joint_authority": "wellbeing_county", "hospital_district": "wellbeing_county"}
"""Kinds of organisations that stand on the same side of a seam as another kind: those of health and social services."""


@frozen(eq=False)
class Division:
    """An activity whose division of work is in question.

    Attributes:
        key: The activity's key; None where it is a single measure without one.
        organisations: The organisations between which the work is divided.
        actors: The actors that stand for them, with their plans.
        places: The measures concerned, with their plans.
        doubt: Why it cannot be told whether the division is agreed; None if it certainly is not.
    """

    key: str | None
    theme: str | None
    level: str | None
    organisations: tuple[Actor, ...]
    actors: tuple[Appearance, ...]
    places: tuple[Placed, ...]
    doubt: Literal["unknown", "unreadable"] | None = None


def agreement(index: PlanIndex, measure: Measure) -> Agreement:
    """Return what the plan says of the division of work: on the measure, or where that is silent, on its cell.

    The place of an agreement is an agreement, and so is a reason why none is needed; a plain *no* is not.
    """
    stated: object = measure.agreed
    if stated is None and index.plan.cells and isinstance(measure.prevention, str):
        theme = index.theme_of(measure)
        if theme is None and measure.theme is None and any(goal not in index.goals for goal in measure.goals):
            return "unreadable"  # the theme is that of its goals, and one of them is misspelt
        cell = index.cells.get((theme, measure.prevention)) if theme is not None else None
        stated = cell.agreed if cell is not None else None
    if isinstance(stated, Unknown):
        return "unknown"
    if isinstance(stated, Unreadable):
        return "unreadable"
    return "open" if stated is None or stated is False else "agreed"


def is_planned(measure: Measure) -> bool:
    """Whether the work is still in the plan: cancelled work needs no leader and no agreement."""
    return measure.status != "cancelled"


def is_ahead(measure: Measure) -> bool:
    """Whether there is still work to do: neither cancelled nor done."""
    return measure.status not in ("cancelled", "done")


def is_undecided(measure: Measure) -> bool:
    """Whether the plan states that it is not known who does the measure, and the work is still in the plan."""
    return measure.responsibilities.__class__ is Unknown and is_planned(measure)


def may_be_shared(index: PlanIndex, measure: Measure) -> bool:
    """Whether several may turn out to do the measure without having agreed on it."""
    return is_undecided(measure) and agreement(index, measure) != "agreed"


def states_leader(measure: Measure) -> bool:
    """Whether someone is stated to lead: in that role, or as the only responsible one. References need not resolve."""
    responsible = set()
    for responsibility in measure.responsibilities:
        if responsibility.role == "lead":
            return True
        if responsibility.role == "responsible":
            responsible.add(responsibility.actor)
    return len(responsible) == 1


def answers_jointly(index: PlanIndex, measure: Measure) -> bool:
    """Whether several organisations lead or are responsible."""
    return len(organisations_of(index, actors_in(index, measure, "lead", "responsible"))) > 1


def lacks_single_lead(index: PlanIndex, measure: Measure) -> list[Actor]:
    """Return the responsible organisations if they are several and nobody is in the lead; otherwise nothing."""
    if not _is_unled(measure) or not is_planned(measure):
        return []
    organisations = organisations_of(index, actors_in(index, measure, "responsible"))
    return organisations if len(organisations) > 1 else []


def _is_unled(measure: Measure) -> bool:
    """Whether several rows are responsible and none leads; asked of every measure, so it is a plain loop."""
    rows = measure.responsibilities
    if len(rows) < 2:
        return False
    responsible = 0
    for row in rows:
        if row.role == "lead":
            return False
        if row.role == "responsible":
            responsible += 1
    return responsible > 1


def actors_in(index: PlanIndex, measure: Measure, *roles: str) -> list[Actor]:
    """Return the actors that are in *measure* in one of *roles*, each once."""
    return list({actor.id: actor for role, actor in index.actors_of(measure) if role in roles}.values())


def organisations_of(index: PlanIndex, actors: Iterable[Actor]) -> list[Actor]:
    """Return the organisations that *actors* belong to, each once, sorted by id; see `organisation_of`."""
    found = {root.id: root for actor in actors if (root := organisation_of(index, actor)) is not None}
    return [found[identity] for identity in sorted(found)]


def in_order(entities: Iterable[Named]) -> tuple[Named, ...]:
    """Return *entities* sorted by id; two with one id by all they say, so that the order of the file never shows."""
    return _sorted(entities, lambda entity: (entity.id,), repr)


def _sorted(
    items: Iterable[T], key: Callable[[T], tuple[str, ...]], told_apart_by: Callable[[T], str]
) -> tuple[T, ...]:
    found = sorted(items, key=key)
    if any(key(one) == key(other) for one, other in pairwise(found)):
        found.sort(key=lambda item: (*key(item), told_apart_by(item)))
    return tuple(found)


def side_of(kind: str) -> str:
    """Return the side of a seam on which organisations of *kind* stand."""
    return _SIDES.get(kind, kind)


def overlaps(workspace: Workspace) -> tuple[Division, ...]:
    """Return every activity that several organisations lead in one area, unagreed; worked out once for a workspace."""
    found = _overlaps.get(workspace)
    if found is None:
        found = _overlaps[workspace] = tuple(_find_overlaps(workspace))
    return found


_overlaps: WeakKeyDictionary[Workspace, tuple[Division, ...]] = WeakKeyDictionary()


def seams(workspace: Workspace) -> Iterator[Division]:
    """Yield every activity in a plan for which different kinds of organisations answer, unagreed.

    Only where theme and level are stated: elsewhere it cannot be told that the organisations meet.
    """
    taken = {id(place.measure) for overlap in overlaps(workspace) for place in overlap.places}
    for index in workspace:
        for key, theme, level, group in _activities([index], _has_several_answering):
            if theme is not None and level is not None and (key or _has_several_organisations(group[0])):
                parts = [
                    (place, actors_in(index, place.measure, "lead", "responsible"))
                    for place in group
                    if id(place.measure) not in taken and not lacks_single_lead(index, place.measure)
                ]
                yield from _in_question(key, theme, level, parts, _meeting_at_seam)


def perhaps_at_seam(index: PlanIndex) -> list[Measure]:
    """Return the measures in which different kinds of organisations may turn out to meet, unagreed.

    Of these it is not known who does them, or at which theme or level.
    """
    return [
        measure
        for measure in index.plan.measures
        if (
            measure.responsibilities.__class__ is Unknown
            or measure.prevention.__class__ is Unknown
            or measure.theme.__class__ is Unknown
        )
        and _may_be_at_seam(index, measure)
    ]


def _may_be_at_seam(index: PlanIndex, measure: Measure) -> bool:
    decided = measure.responsibilities.__class__ is not Unknown
    if not isinstance(measure.prevention, (str, Unknown)) or not is_planned(measure):
        return False
    if not isinstance(measure.theme, Unknown) and index.theme_of(measure) is None:
        return False
    if decided:
        answering = organisations_of(index, actors_in(index, measure, "lead", "responsible"))
        if len({_side(organisation) for organisation in answering} - {""}) < 2 or lacks_single_lead(index, measure):
            return False
    return agreement(index, measure) != "agreed"


def _has_several_organisations(place: Placed) -> bool:
    actors = actors_in(place.index, place.measure, "lead", "responsible")
    return len(actors) > 1 and len(organisations_of(place.index, actors)) > 1


def _find_overlaps(workspace: Workspace) -> Iterator[Division]:
    for key, theme, level, group in _activities(workspace, _has_several_leads):
        parts = [(place, place.index.leaders_of(place.measure)) for place in group]
        yield from _in_question(key, theme, level, parts, _leading_together)


def _has_several_leads(measure: Measure) -> bool:
    return _has_several(measure, ("lead",))


def _has_several_answering(measure: Measure) -> bool:
    return _has_several(measure, ("lead", "responsible"))


def _has_several(measure: Measure, roles: tuple[str, ...]) -> bool:
    found = 0
    for row in measure.responsibilities:
        if row.role in roles:
            found += 1
    return found > 1


def _activities(
    indexes: Iterable[PlanIndex], counts_alone: Callable[[Measure], bool]
) -> Iterator[tuple[str | None, str | None, str | None, list[Placed]]]:
    """Yield key, theme, level and measures of each activity; a measure without a key is an activity of its own.

    An activity of one measure is left out unless *counts_alone* says that several can meet in that measure itself.
    """
    keyed: dict[str, list[tuple[PlanIndex, Measure]]] = {}
    for index in indexes:
        for measure in index.plan.measures:
            if measure.activity.__class__ is str:
                keyed.setdefault(measure.activity, []).append((index, measure))
            elif counts_alone(measure):
                yield None, index.theme_of(measure), _level(measure), [Placed(index, measure)]
    for key, members in keyed.items():
        if len(members) == 1 and not counts_alone(members[0][1]):
            continue
        groups: dict[tuple[str | None, str | None], list[Placed]] = {}
        for index, measure in members:
            groups.setdefault((index.theme_of(measure), _level(measure)), []).append(Placed(index, measure))
        for (theme, level), group in groups.items():
            yield key, theme, level, group


def _level(measure: Measure) -> str | None:
    return measure.prevention if isinstance(measure.prevention, str) else None


def _in_question(
    key: str | None,
    theme: str | None,
    level: str | None,
    parts: Iterable[Part],
    meeting: Callable[[list[Part]], set[Identity]],
) -> Iterator[Division]:
    """Yield the activity if organisations meet in it whose division of work is not agreed, or may not be."""
    certain, doubtful, doubt = [], [], None
    for place, actors in parts:
        if not actors or not is_planned(place.measure):
            continue
        state = agreement(place.index, place.measure)
        if state == "open":
            certain.append((place, actors))
        elif state != "agreed":
            doubtful.append((place, actors))
            doubt = state
    found = meeting(certain)
    if found:
        yield _division(key, theme, level, certain, found)
    elif doubtful:
        found = meeting([*certain, *doubtful])
        if found:
            yield evolve(_division(key, theme, level, [*certain, *doubtful], found), doubt=doubt)


def _leading_together(parts: list[Part]) -> set[Identity]:
    """Return the organisations that lead in one area."""
    appearances = _appearances(parts)
    if len(appearances) < 2:
        return set()
    sharing = sharing_an_area(organisations_in(appearances.values()))
    return {(id(index), actor.id) for organisation in sharing for index, actor in organisation.appearances}


def _meeting_at_seam(parts: list[Part]) -> set[Identity]:
    """Return the organisations of different kinds that meet in one measure, or in one area."""
    found: set[Identity] = set()
    for place, actors in parts:
        kinds = {actor.id: _side(actor) for actor in organisations_of(place.index, actors)}
        if len(set(kinds.values()) - {""}) > 1:
            found |= {(id(place.index), identity) for identity, kind in kinds.items() if kind}
    if len(parts) > 1:
        sharing = sharing_an_area(
            organisations_in(_appearances(parts).values()),
            side=lambda organisation: side_of(organisation.kind),
            may_meet=lambda one, other: "" not in (one, other) and one != other,
        )
        found |= {(id(index), actor.id) for organisation in sharing for index, actor in organisation.appearances}
    return found


def _side(organisation: Actor) -> str:
    return side_of(kind_of_organisation(organisation))


def _appearances(parts: Iterable[Part]) -> dict[Identity, Appearance]:
    return {
        (id(place.index), organisation.id): (place.index, organisation)
        for place, actors in parts
        for organisation in organisations_of(place.index, actors)
    }


def _division(
    key: str | None, theme: str | None, level: str | None, parts: Iterable[Part], found: set[Identity]
) -> Division:
    actors: dict[Identity, Appearance] = {}
    organisations: dict[Identity, Appearance] = {}
    places: list[Placed] = []
    for place, members in parts:
        index = place.index
        for actor in members:
            organisation = organisation_of(index, actor)
            if organisation is not None and (id(index), organisation.id) in found:
                actors[id(index), actor.id] = index, actor
                organisations[id(index), organisation.id] = index, organisation
                if not places or places[-1] is not place:
                    places.append(place)
    named = [group[0][1] for group in recognised(organisations.values())]
    return Division(
        key,
        theme,
        level,
        in_order(named),
        _sorted(actors.values(), lambda entry: (entry[0].plan.id, entry[1].id), lambda entry: repr(entry[1])),
        _sorted(places, lambda place: (place.index.plan.id, place.measure.id), lambda place: repr(place.measure)),
    )
