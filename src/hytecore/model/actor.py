"""Actor: who can be asked. Organisations, their units, bodies, roles and, where the document names them, persons."""

from __future__ import annotations

from hytecore.edtf import Duration
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.text import Text

ACTOR_KINDS = (
    "municipality",
    "wellbeing_county",
    "joint_authority",
    "hospital_district",
    "state",
    "ngo",
    "company",
    "education",
    "parish",
    "residents",
    "body",
    "unit",
    "role",
    "person",
)


@frozen
class Actor:
    """Someone who can lead, answer for, support or be a partner in a measure (vastuutaho, ansvarig instans)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the actors of the plan.", required=True)
    name: Text = shapes.field(shapes.Words(), "What the actor is called.", required=True)
    kind: Maybe[str] = shapes.field(shapes.Choice(ACTOR_KINDS), "What kind of actor it is.")
    aliases: Many[str] = shapes.field(shapes.ListOf(shapes.Word()), "Other names the documents use for it.")
    code: Maybe[str] = shapes.field(
        shapes.Word(), "Official code, for a municipality the three digits of Statistics Finland, in quotes."
    )
    part_of: Maybe[str] = shapes.field(
        shapes.reference("actor"), "The organisation it belongs to; never the territory it lies in."
    )
    contact: Maybe[str] = shapes.field(shapes.Word(), "Whom to ask, as a role rather than a name.")
    chair: Maybe[str] = shapes.field(shapes.reference("actor"), "Who chairs the body.")
    members: Many[str] = shapes.field(shapes.ListOf(shapes.reference("actor")), "Who sits in the body.")
    meets: Maybe[Duration] = shapes.field(shapes.Iso8601Duration(), "How often the body meets.")
    as_written: Maybe[dict[str, Text]] = shapes.field(
        shapes.TextMap(), "The document's own words, where they say more."
    )
