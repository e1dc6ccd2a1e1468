"""Division of work: who leads an activity, who else answers for it, and whether the plan says that this is agreed.

What the rules about roles exclude in each other lies here. On one measure a role overlap (HYT203) comes before several
responsible without a lead (HYT202), that before nobody in the lead (HYT205), and a seam without agreement (HYT206) is
what is left. A measure in an overlap has a leader, so the next two cannot be true of it; the seam leaves out whatever
`overlaps` and `lacks_single_lead` have taken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Literal, TypeAlias, TypeVar

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.index.agreements import agreement
from hytecore.index.areas import Organisation, kind_of_organisation, organisations_in, sharing_an_area
from hytecore.index.organisations import Appearance, organisation_of, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.references import once
from hytecore.index.sides import side_of
from hytecore.index.workspace import Placed, Workspace
from hytecore.model.absence import Unknown
from hytecore.model.actor import Actor
from hytecore.model.measure import Measure

Part: TypeAlias = tuple[Placed, list[Actor]]
"""A measure, and the actors in it that matter."""
Identity: TypeAlias = tuple[int, str]
"""What tells an organisation's appearance in a plan from others: the plan's identity and the organisation's id."""

T = TypeVar("T")
Named = TypeVar("Named", Actor, Measure)


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


def overlaps(workspace: Workspace) -> tuple[Division, ...]:
    """Return every activity that several organisations lead in one area, unagreed; worked out once for a workspace."""
    return workspace.kept(_find_overlaps)


def _find_overlaps(workspace: Workspace) -> tuple[Division, ...]:
    return tuple(overlaps_in(_activities(workspace, ("lead",))))


def overlaps_in(
    activities: Iterable[tuple[str | None, str | None, str | None, list[Placed]]],
) -> Iterator[Division]:
    """Yield those of *activities* (key, theme, level and measures) that several lead in one area, unagreed."""
    leading_together = _remembered(sharing_an_area)

    def together(parts: list[Part]) -> set[Identity]:
        appearances = _appearances(parts)
        return leading_together(appearances) if len(appearances) > 1 else set()

    for key, theme, level, group in activities:
        parts = [(place, place.index.leaders_of(place.measure)) for place in group]
        yield from _in_question(key, theme, level, parts, together)


def seams(workspace: Workspace) -> Iterator[Division]:
    """Yield every activity in a plan for which different kinds of organisations answer, unagreed.

    Only where theme and level are stated: elsewhere it cannot be told that the organisations meet.
    """
    taken = {id(place.measure) for overlap in overlaps(workspace) for place in overlap.places}
    at_seam = _meeting_at_seam()
    for key, theme, level, group in _activities(workspace, ("lead", "responsible"), within_a_plan=True):
        if theme is not None and level is not None and (key or _has_several_organisations(group[0])):
            parts = [
                (place, actors_in(place.index, place.measure, "lead", "responsible"))
                for place in group
                if id(place.measure) not in taken and not lacks_single_lead(place.index, place.measure)
            ]
            yield from _in_question(key, theme, level, parts, at_seam)


def looked_at(index: PlanIndex) -> int:
    """Return how many measures the search for seams looks at: placed at a theme and a level, or perhaps at a seam."""
    return index.kept(_placing)[0] + sum(not _is_placed(index, measure) for measure in index.kept(perhaps_at_seam))


def perhaps_at_seam(index: PlanIndex) -> list[Measure]:
    """Return the measures in which different kinds of organisations may turn out to meet, unagreed.

    Of these it is not known who does them, or at which theme or level.
    """
    perhaps = once((*index.roles.undecided, *unplaced(index)))
    return [measure for measure in perhaps if _may_be_at_seam(index, measure)]


def unplaced(index: PlanIndex) -> list[Measure]:
    """Return the measures of which the theme or the prevention level is stated as unknown."""
    return index.kept(_placing)[1]


def _placing(index: PlanIndex) -> tuple[int, list[Measure]]:
    """Return how many measures have a theme and a level, and those of which one of the two is not known."""
    placed, open_ones = 0, []
    for measure in index.plan.measures:
        level, theme = measure.prevention, measure.theme
        if isinstance(level, str) and (isinstance(theme, str) or index.theme_of(measure) is not None):
            placed += 1
        elif isinstance(level, Unknown) or isinstance(theme, Unknown):
            open_ones.append(measure)
    return placed, open_ones


def _is_placed(index: PlanIndex, measure: Measure) -> bool:
    return isinstance(measure.prevention, str) and index.theme_of(measure) is not None


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


def _activities(
    workspace: Workspace, roles: tuple[str, ...], *, within_a_plan: bool = False
) -> Iterator[tuple[str | None, str | None, str | None, list[Placed]]]:
    """Yield key, theme, level and measures of each activity in which several can meet in one of *roles*.

    These are several measures, or one in which several are in these roles. A measure without a key is an activity of
    its own.
    """
    for index in workspace:
        for measure in index.roles.shared:
            key = measure.activity if isinstance(measure.activity, str) else None
            if key not in workspace.activities and _has_several(measure, roles):
                yield key, index.theme_of(measure), level_of(measure), [Placed(index, measure)]
    for key, places in workspace.activities.items():
        groups: dict[tuple[int, str | None, str | None], list[Placed]] = {}
        for place in places:
            where = id(place.index) if within_a_plan else workspace.era_of(place.index)
            groups.setdefault((where, workspace.theme_of(place), level_of(place.measure)), []).append(place)
        for (_, _, level), group in groups.items():
            if len(group) > 1 or _has_several(group[0].measure, roles):
                yield key, theme_among(group), level, group


def theme_among(places: Iterable[Placed]) -> str | None:
    """Return the id of the theme that *places* have in common; of the ids that several plans give it, the first."""
    themes = {place.index.theme_of(place.measure) for place in places}
    return min((theme for theme in themes if theme is not None), default=None)


def _has_several(measure: Measure, roles: tuple[str, ...]) -> bool:
    return sum(row.role in roles for row in measure.responsibilities) > 1


def level_of(measure: Measure) -> str | None:
    """Return the prevention level, if it is stated."""
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


def _meeting_at_seam() -> Callable[[list[Part]], set[Identity]]:
    """Return the function that tells which organisations of different kinds meet in one measure, or in one area."""
    in_one_area = _remembered(
        lambda organisations: sharing_an_area(
            organisations,
            side=lambda organisation: side_of(organisation.kind),
            may_meet=lambda one, other: "" not in (one, other) and one != other,
        )
    )

    def meeting(parts: list[Part]) -> set[Identity]:
        found: set[Identity] = set()
        for place, actors in parts:
            kinds = {actor.id: _side(actor) for actor in organisations_of(place.index, actors)}
            if len(set(kinds.values()) - {""}) > 1:
                found |= {(id(place.index), identity) for identity, kind in kinds.items() if kind}
        return found | in_one_area(_appearances(parts)) if len(parts) > 1 else found

    return meeting


def _remembered(
    sharing: Callable[[Iterable[Organisation]], list[Organisation]],
) -> Callable[[Mapping[Identity, Appearance]], set[Identity]]:
    """Return a function that tells which of some organisations share an area; of the same few it is asked often."""
    known: dict[frozenset[Identity], set[Identity]] = {}

    def remembered(appearances: Mapping[Identity, Appearance]) -> set[Identity]:
        asked = frozenset(appearances)
        if asked not in known:
            sharers = sharing(organisations_in(appearances.values()))
            known[asked] = {(id(index), actor.id) for sharer in sharers for index, actor in sharer.appearances}
        return known[asked]

    return remembered


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
