"""Measure: what someone will do, when, with whom and how anyone can tell that it was done."""

from __future__ import annotations

from typing import TypeAlias

from hytecore.edtf import Duration, When
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.indicator import Amount, IndicatorUse
from hytecore.model.text import Text
from hytecore.model.theme import PREVENTION_LEVELS

ROLES = ("lead", "responsible", "support", "partner")
STATUSES = ("not_started", "in_progress", "done", "cancelled")


@frozen
class Responsibility:
    """An actor's part in a measure."""

    actor: str = shapes.field(shapes.reference("actor"), "Who.", required=True)
    role: str = shapes.field(
        shapes.Choice(ROLES), "In which role; responsible where the document only lists owners.", default="responsible"
    )


@frozen
class Recurrence:
    """Done again and again, this often."""

    recurs: Maybe[Duration] = shapes.field(shapes.Iso8601Duration(), "How often, such as P6M.")


@frozen
class Continuous:
    """Done all the time."""

    continuous: Maybe[bool] = shapes.field(shapes.Flag(), "true: the work has no start and no end.")


@frozen
class After:
    """Done once something else has happened."""

    after: Maybe[Text] = shapes.field(shapes.Words(), "What must happen first.")


@frozen
class Event:
    """One dated part of a measure."""

    at: Maybe[When] = shapes.field(shapes.Edtf(), "When.")
    what: Maybe[Text] = shapes.field(shapes.Words(), "What happens then.")
    cancelled: Maybe[bool] = shapes.field(shapes.Flag(), "true: it was cancelled.")


Schedule: TypeAlias = When | Recurrence | Continuous | After | tuple[Event, ...]

SCHEDULE = shapes.OneOf(
    (
        shapes.Edtf(),
        shapes.Record(Recurrence),
        shapes.Record(Continuous),
        shapes.Record(After),
        shapes.ListOf(shapes.Record(Event)),
    ),
    "schedule",
)


@frozen
class Measure:
    """What will be done so that goals are reached (toimenpide, åtgärd)."""

    id: str = shapes.field(shapes.Identifier(), "Unique among the measures of the plan.", required=True)
    title: Text = shapes.field(shapes.Words(), "The measure in the document's words.", required=True)
    activity: Maybe[str] = shapes.field(
        shapes.Word(), "A key for the activity: the same key means the same activity, across plans too."
    )
    goals: Many[str] = shapes.field(shapes.ListOf(shapes.reference("goal")), "The goals it serves.")
    theme: Maybe[str] = shapes.field(shapes.reference("theme"), "The theme it belongs to.")
    prevention: Maybe[str] = shapes.field(shapes.Choice(PREVENTION_LEVELS), "The level of prevention.")
    audience: Maybe[str] = shapes.field(
        shapes.Choice(("everyone", "at_risk", "patients", "professionals", "organisations")), "For whom it is done."
    )
    setting: Maybe[str] = shapes.field(
        shapes.Choice(("within_municipality", "between_municipalities", "municipality_and_county", "within_county")),
        "On which of the four levels of cooperation it is done.",
    )
    level: Maybe[str] = shapes.field(
        shapes.Choice(("population", "professionals", "municipal_regional")), "Whom the work addresses."
    )
    responsibilities: Many[Responsibility] = shapes.field(
        shapes.ListOf(shapes.Record(Responsibility)), "Who leads, answers for, supports or is a partner in it."
    )
    agreed: Maybe[bool | Text] = shapes.field(
        shapes.OneOf((shapes.Flag(), shapes.Words()), "agreement"), "Whether, or where, the division of work is agreed."
    )
    schedule: Maybe[Schedule] = shapes.field(SCHEDULE, "When it is done.")
    status: Maybe[str] = shapes.field(shapes.Choice(STATUSES), "How far it is.")
    indicators: Many[IndicatorUse] = shapes.field(
        shapes.ListOf(shapes.Record(IndicatorUse, bare="indicator")), "What tells that it was done."
    )
    practice: Maybe[str] = shapes.field(shapes.reference("practice"), "The established practice it follows.")
    resources: Maybe[Amount] = shapes.field(shapes.Record(Amount), "Money or work set aside for it.")
    as_written: Maybe[dict[str, Text]] = shapes.field(
        shapes.TextMap(), "The document's own words, where they say more."
    )
    note: Maybe[Text] = shapes.field(shapes.Words(), "Anything else worth keeping.")
