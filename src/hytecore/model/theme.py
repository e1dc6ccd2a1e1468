"""Theme, and Cell: one theme at one prevention level, where the work of several kinds of actors meets."""

from __future__ import annotations

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Maybe
from hytecore.model.actor import ACTOR_KINDS
from hytecore.model.text import Text

PREVENTION_LEVELS = ("promotion", "primary", "secondary", "tertiary")


@frozen
class Theme:
    """A subject of the work, such as the prevention of bullying (teema, tema)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the themes of the plan.", required=True)
    title: Text = shapes.field(shapes.Words(), "What the theme is called.", required=True)


@frozen
class Cell:
    """Which kind of actor should lead a theme at one prevention level, and whether the seam is agreed.

    Source:
        S1 (Kuopio roles), every theme slide: whose work is emphasised for everyone and when a risk is identified.
    """

    theme: str = shapes.field(shapes.reference("theme"), "The theme.", required=True)
    prevention: str = shapes.field(shapes.Choice(PREVENTION_LEVELS), "The prevention level.", required=True)
    emphasis: Maybe[str] = shapes.field(
        shapes.Choice(ACTOR_KINDS), "The kind of actor whose work is emphasised and who should lead."
    )
    agreed: Maybe[bool | Text] = shapes.field(
        shapes.OneOf((shapes.Flag(), shapes.Words()), "agreement"), "Whether, or where, the division of work is agreed."
    )
    not_applicable: Text | None = shapes.field(shapes.Words(), "Why the cell is deliberately left empty.")
