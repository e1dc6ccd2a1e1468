"""Organisations of different kinds answer for one activity, and nothing says that they have agreed who does what.

Overlap at the seam between municipality, county and organisations is normal, and so the roles there have to be agreed.
One lead with supporters and partners beside it is a division of work. Only activities with a stated theme and
prevention level are looked at: elsewhere it cannot be told that the organisations meet.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.workspace import Workspace
from hytecore.rules.roles.division import Division, looked_at, perhaps_at_seam, seams
from hytecore.words.render import Term

rule = Rule(
    code="HYT206",
    name="seam-without-agreement",
    severity="warning",
    source=Source("S1", "Roolit ja yhteistyö: functions at the seam on which it is important to agree roles"),
    looks_at="measures",
    reads=("responsibilities", "activity", "agreed", "theme", "prevention", "status"),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are measures with theme and prevention level, or that may lie at a seam."""
    return range(sum(map(looked_at, workspace)))


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each activity of a plan at whose seam nothing is agreed, once."""
    for index in workspace:
        for measure in index.kept(perhaps_at_seam):
            yield CouldNotCheck(measure)
    for seam in seams(workspace):
        first = seam.places[0]
        if seam.doubt is not None:
            yield CouldNotCheck(first.measure, seam.doubt)
            continue
        theme, level = str(seam.theme), str(seam.level)
        yield Hit(
            "measures" if len(seam.places) > 1 else "measure",
            first.measure,
            ("responsibilities",),
            {
                "organisations": seam.organisations,
                "measures": tuple(place.measure for place in seam.places),
                "theme": first.index.themes.get(theme, theme),
                "level": Term("prevention", level),
            },
            (*_actors(seam), *(Part("place", place.measure) for place in seam.places)),
            cause=("activity", seam.key or first.measure.id),
            discriminator=f"{theme}|{level}",
            index=first.index,
        )


def _actors(seam: Division) -> Iterator[Part]:
    leaders = {actor.id for place in seam.places for actor in place.index.leaders_of(place.measure)}
    for _, actor in seam.actors:
        yield Part("leader" if actor.id in leaders else "responsible", actor)
