"""Two names in the list of actors that are one organisation.

What one is to do is then counted for two: neither the load nor the roles of the organisation can be seen. Names are
the same apart from inflection, word order, a short name in brackets, other names, and one letter. Two municipalities,
units of two organisations, and an organisation and its part are never the same, however alike their names.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.rules.wording.actor_names import in_organisation, keys_of, names_of, root_code
from hytecore.rules.wording.alike_actors import AlikeActors
from hytecore.rules.wording.spelling import near_names

rule = Rule(
    code="HYT603",
    name="near-duplicate-actor",
    severity="warning",
    source=Source(
        "S2", "column Vastuut: Liikuntapalvelut (Hyvinkää) and Hyvinkään liikuntapalvelut; Keusoten ammatilliset"
    ),
    looks_at="actors",
    reads=("name", "aliases", "kind", "code", "part_of"),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each group of actors that are probably one, with the first of them as the one to mend."""
    actors = list(index.actors.values())
    if len(actors) < 2:
        return
    found = AlikeActors(index)
    keys = {actor.id: _keys(index, actor) for actor in actors}
    found.same_key(keys)
    names = ((key, identity) for identity in keys for key in keys[identity])
    for one, other in near_names(names):
        found.perhaps(str(one), str(other))
    for group in found.groups():
        first, *others = (index.actors[identity] for identity in group)
        actors_found = (first, *others)
        data = {"actors": actors_found, "n": len(actors_found)}
        yield Hit("same", first, (), data, [Part("duplicate", actor) for actor in others])


def _keys(index: PlanIndex, actor: Actor) -> list[tuple[str, ...]]:
    """Return the ways in which *actor* is compared with others."""
    root = root_code(index, actor)
    if root is None:
        return list(dict.fromkeys(key for name in names_of(actor) for key in keys_of(name)))
    above = index.root_of(actor)
    own = {word for name in names_of(above) for key in keys_of(name) if len(key) == 1 for word in key}
    return list(dict.fromkeys(in_organisation(key, root, own) for name in names_of(actor) for key in keys_of(name)))
