"""Suppression: a finding that someone has decided to live with, for a reason and for a time."""

from __future__ import annotations

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Maybe
from hytecore.model.text import Text


@frozen
class Suppression:
    """One finding to set aside; it holds only with a reason, a name, a day and an end."""

    rule: str = shapes.field(shapes.Word(), "Code or name of the rule.", required=True)
    subject: str = shapes.field(shapes.Word(), "What the finding is about: `measure:m1`.", required=True)
    reason: Maybe[Text] = shapes.field(shapes.Words(), "Why, in ten characters or more.")
    by: Maybe[str] = shapes.field(shapes.Word(), "Who decided, as a role.")
    on: Maybe[When] = shapes.field(shapes.Edtf(), "The day of the decision.")
    until: Maybe[When] = shapes.field(shapes.Edtf(), "The last day it holds, at most 400 days later.")
