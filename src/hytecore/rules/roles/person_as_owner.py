"""A person who answers for something, and of whom neither a task nor an organisation is stated.

Names go stale when people move on, and they are personal data. Beside a name it should be said in which task, or for
which organisation, the person answers. The document's own words are read only where the plan states no owner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.roles import ANSWERING
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.rules.roles.owner_texts import PATH, OwnerText, nobody_but_persons, only_texts, persons, reading_of
from hytecore.words.composed import Said

rule = Rule(
    code="HYT209",
    name="person-as-owner",
    severity="warning",
    source=Source("S2", "table Sairastavuus vähenee, column Vastuut: persons by name, without task or organisation"),
    looks_at="owners",
    reads=("kind", "contact", "part_of", "responsibilities", "owner", "as_written", "name"),
    confidence="likely",
)


def population(index: PlanIndex, options: Options) -> Sequence[Actor | OwnerText]:
    """Return the actors, and the texts that alone say who an owner is."""
    return (*index.plan.actors, *only_texts(index))


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each such person who answers for something, and each measure whose text names nobody else."""
    for identity, actor in persons(index).items():
        measures = [
            measure
            for measure in index.measures_with(actor)
            if any(row.actor == identity and row.role in ANSWERING for row in measure.responsibilities)
        ]
        goals = index.naming(Goal, "owner").get(identity, ())
        if measures or goals:
            related = [*(Part("measure", measure) for measure in measures), *(Part("goal", goal) for goal in goals)]
            yield Hit("person", actor, (), {"n": len(related)}, related)
    told: set[int] = set()
    for each in only_texts(index):
        if id(each.entity) not in told:
            reading = reading_of(index, each.text, each.language)
            if nobody_but_persons(reading):
                told.add(id(each.entity))
                message = "measure" if isinstance(each.entity, Measure) else "goal"
                yield Hit(message, each.entity, PATH, {"words": Said(reading.words("person"))})
