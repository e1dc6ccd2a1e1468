"""An owner of whom nobody in particular can be asked: *all departments*, *the municipalities*, *organisations*.

What everybody answers for, nobody does. Where someone in particular leads or is responsible as well, the others are
partners and nothing is amiss; so too where a group has a contact, a chair or members. The document's own words are
read only where the plan states no owner.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.roles import ANSWERING
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.rules.roles.owner_texts import PATH, groups, only_texts, reading_of
from hytecore.words.composed import Said

rule = Rule(
    code="HYT208",
    name="collective-owner",
    severity="warning",
    source=Source("S2", "tables of measures, column Vastuut: Keusoten ammattilaiset; Yhdistykset / järjestöt; kunnat"),
    looks_at="measures",
    reads=("responsibilities", "owner", "as_written"),
    needs=("actors.contact", "actors.kind"),
    confidence="likely",
    folds=True,
)


def population(index: PlanIndex, options: Options) -> range:
    """Return as many numbers as there are measures and goals of which it is said who answers for them."""
    owned = sum(isinstance(goal.owner, str) for goal in index.plan.goals)
    written = len({id(each.entity) for each in only_texts(index)})
    return range(index.roles.stated + owned + written)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each group that alone answers for something, once with all it answers for."""
    answers: dict[tuple[str, ...], list[Measure | Goal]] = {}
    for entity, owners in _owned(index):
        answers.setdefault(owners, []).append(entity)
    for owners, entities in answers.items():
        yield _hit(index, owners, entities)
    told: set[int] = set()
    for each in only_texts(index):
        if id(each.entity) not in told:
            reading = reading_of(index, each.text, each.language)
            if reading.label == "collective-vague":
                told.add(id(each.entity))
                yield Hit("written", each.entity, PATH, {"words": Said(reading.words("collective"))})


def _owned(index: PlanIndex) -> Iterator[tuple[Measure | Goal, tuple[str, ...]]]:
    """Yield each measure and goal for which only groups answer, once, with the ids of these."""
    found = groups(index)
    seen: set[int] = set()
    for identity in found:
        for measure in index.naming(Measure, "responsibilities").get(identity, ()):
            if id(measure) not in seen:
                seen.add(id(measure))
                answering = {row.actor for row in measure.responsibilities if row.role in ANSWERING}
                if answering and answering <= found.keys():
                    yield measure, tuple(sorted(answering))
        for goal in index.naming(Goal, "owner").get(identity, ()):
            yield goal, (identity,)


def _hit(index: PlanIndex, owners: tuple[str, ...], entities: list[Measure | Goal]) -> Hit:
    actors = tuple(index.actors[identity] for identity in owners)
    cause = ("owners", " ".join(owners))
    if len(entities) == 1:
        entity = entities[0]
        message, field = ("measure", "responsibilities") if isinstance(entity, Measure) else ("goal", "owner")
        related = [Part("owner", actor) for actor in actors]
        return Hit(message, entity, (field,), {"owners": actors}, related, cause=cause)
    related = [Part("owner", actor) for actor in actors[1:]]
    related += [Part("owned", entity) for entity in entities]
    # What bears one title under several goals is named once.
    named = {entity.title: entity for entity in sorted(entities, key=lambda entity: entity.id, reverse=True)}
    names = tuple(sorted(named.values(), key=lambda entity: entity.id))
    data = {"owners": actors, "n": len(entities), "names": names}
    return Hit("several", actors[0], (), data, related, cause=cause)
