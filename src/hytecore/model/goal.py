"""Goal: what should become true, and the SMART form that tells how anyone could know."""

from __future__ import annotations

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.indicator import IndicatorUse, Number
from hytecore.model.text import Text

SMART_QUESTIONS = ("change", "parties", "starting_point", "desired_state", "by_when", "evidence", "follow_up")
SMART_LETTERS = ("specific", "measurable", "achievable", "relevant", "time_bound")


@frozen
class SmartForm:
    """The SMART goal form as it stands: seven questions, part B and five letters.

    In the Finnish form A stands for *aikaan sidottu* (time_bound), R for *realistinen* (achievable) and T for
    *tavoittelemisen arvoinen* (relevant).

    Source:
        S2, the seven SMART forms.
    """

    change: Maybe[Text] = shapes.field(shapes.Words(), "What needs to change?")
    parties: Maybe[Text] = shapes.field(shapes.Words(), "Whom does it concern?")
    starting_point: Maybe[Text] = shapes.field(shapes.Words(), "Where do we start from?")
    desired_state: Maybe[Text] = shapes.field(shapes.Words(), "What is the desired end state?")
    by_when: Maybe[Text] = shapes.field(shapes.Words(), "By when has it been reached?")
    evidence: Maybe[Text] = shapes.field(shapes.Words(), "How do we know that it has changed?")
    follow_up: Maybe[Text] = shapes.field(shapes.Words(), "Where and how do we follow it?")
    goal: Maybe[Text] = shapes.field(shapes.Words(), "Part B: the SMART goal itself.")
    specific: Maybe[Text] = shapes.field(shapes.Words(), "S: clearly defined.")
    measurable: Maybe[Text] = shapes.field(shapes.Words(), "M: can be measured.")
    achievable: Maybe[Text] = shapes.field(shapes.Words(), "R of the Finnish form: realistic.")
    relevant: Maybe[Text] = shapes.field(shapes.Words(), "T of the Finnish form: worth striving for.")
    time_bound: Maybe[Text] = shapes.field(shapes.Words(), "A of the Finnish form: tied to a time.")


@frozen
class Reviewed:
    """What another plan's goal said on the day the link to it was reviewed."""

    on: Maybe[When] = shapes.field(shapes.Edtf(), "The day of the review.")
    title: Maybe[Text] = shapes.field(shapes.Words(), "The goal's title then.")
    target: Maybe[Number] = shapes.field(shapes.Number(), "The goal's target value then.")
    deadline: Maybe[When] = shapes.field(shapes.Edtf(), "The goal's deadline then.")


@frozen
class GoalLink:
    """A goal of another plan that this goal serves."""

    plan: str = shapes.field(shapes.Identifier(), "The id of the other plan.", required=True)
    goal: str = shapes.field(shapes.Identifier(), "The id of the goal in that plan.", required=True)
    reviewed: Maybe[Reviewed] = shapes.field(shapes.Record(Reviewed), "What the goal said when the link was reviewed.")


@frozen
class Goal:
    """What should become true by a given time (tavoite, mål)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the goals of the plan.", required=True)
    title: Text = shapes.field(shapes.Words(), "The goal in the document's words.", required=True)
    theme: Maybe[str] = shapes.field(shapes.reference("theme"), "The theme it belongs to.")
    serves: Many[str | GoalLink] = shapes.field(
        shapes.ListOf(shapes.OneOf((shapes.reference("priority", "goal"), shapes.Record(GoalLink)), "served goal")),
        "Priorities and parent goals of this plan, and goals of other plans.",
    )
    assigned_to: Many[str] = shapes.field(
        shapes.ListOf(shapes.reference("actor")), "Actors whose own plans should answer this goal."
    )
    answers: Many[str] = shapes.field(
        shapes.ListOf(shapes.reference("need")), "Needs of the wellbeing data it answers."
    )
    owner: Maybe[str] = shapes.field(shapes.reference("actor"), "Who answers for the goal.")
    deadline: Maybe[When] = shapes.field(shapes.Edtf(), "By when it should be reached.")
    about: Maybe[str] = shapes.field(
        shapes.Choice(("people", "services", "structures")),
        "What should change: people's lives, services or structures.",
    )
    indicators: Many[IndicatorUse] = shapes.field(
        shapes.ListOf(shapes.Record(IndicatorUse, bare="indicator")), "By which indicators the goal is measured."
    )
    smart: Maybe[SmartForm] = shapes.field(shapes.Record(SmartForm), "The SMART form as it stands.")
    as_written: Maybe[dict[str, Text]] = shapes.field(
        shapes.TextMap(), "The document's own words, where they say more."
    )
    note: Maybe[Text] = shapes.field(shapes.Words(), "Anything else worth keeping.")
