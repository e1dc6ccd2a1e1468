"""What surrounds goals and measures: priorities, needs, practices, checklist answers and claims of savings."""

from __future__ import annotations

from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.indicator import Amount
from hytecore.model.text import Text


@frozen
class Priority:
    """A priority of the strategy that the plan carries out (painopiste, fokusområde)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the priorities of the plan.", required=True)
    title: Text = shapes.field(shapes.Words(), "The priority in the document's words.", required=True)
    part_of: Maybe[str] = shapes.field(shapes.reference("priority"), "The priority it is a part of.")
    implemented_by: Maybe[str] = shapes.field(shapes.Identifier(), "The id of another plan that carries it out.")


@frozen
class Need:
    """What the wellbeing data call for."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the needs of the plan.", required=True)
    text: Text = shapes.field(shapes.Words(), "The need in the document's words.", required=True)
    region: Maybe[str] = shapes.field(shapes.Word(), "The region: a name or an actor id.")
    group: Maybe[Text] = shapes.field(shapes.Words(), "The population group.")
    themes: Many[str] = shapes.field(shapes.ListOf(shapes.reference("theme")), "The themes it touches.")


@frozen
class Practice:
    """An established way of working that measures can follow (toimintamalli)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the practices of the plan.", required=True)
    name: Text = shapes.field(shapes.Words(), "What it is called.", required=True)
    evidence: Maybe[Text] = shapes.field(shapes.Words(), "What is known of its effect, and from where.")
    scope: Maybe[str] = shapes.field(shapes.Word(), "How widely it is meant: national, regional, local.")
    adopted_in: Many[str] = shapes.field(
        shapes.ListOf(shapes.Choice(("service_promise", "service_strategy", "service_contracts"))),
        "Which steering documents it is written into.",
    )
    coverage: Maybe[Amount] = shapes.field(shapes.Record(Amount), "How much of the intended use is reached.")


@frozen
class Structure:
    """An answer to one item of a checklist of structures."""

    item: str = shapes.field(shapes.Word(), "The checklist's name for the item.", required=True)
    state: Maybe[str] = shapes.field(shapes.Choice(("yes", "no", "partly")), "Whether the structure is in place.")
    where: Maybe[Text] = shapes.field(shapes.Words(), "Where this is written, or how it works.")


@frozen
class Claim:
    """A sum the document states: the sum of its terms, each a product of quantities."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the claims of the plan.", required=True)
    text: Maybe[Text] = shapes.field(shapes.Words(), "The claim in the document's words.")
    terms: Many[tuple[Amount, ...]] = shapes.field(
        shapes.ListOf(shapes.ListOf(shapes.QuantityText())), "Each term is a list of quantities that are multiplied."
    )
    total: Maybe[Amount] = shapes.field(shapes.QuantityText(), "What the document says they come to.")
