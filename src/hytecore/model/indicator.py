"""Indicator: what is measured, in which unit, from which source, and the values it has had and should have."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from hytecore.edtf import Duration, When
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.text import Text

Number: TypeAlias = int | Decimal
"""A number as it was written: `21.10` keeps its two decimals, which tell how it was rounded."""


@frozen
class Amount:
    """A number with a unit, such as 1000 EUR/inhabitant/year."""

    value: Maybe[Number] = shapes.field(shapes.Number(), "How much.")
    unit: Maybe[str] = shapes.field(shapes.UnitText(), "In which unit.")


@frozen
class Point:
    """A value at a time: a baseline, a target or an interim target."""

    value: Maybe[Number] = shapes.field(
        shapes.Number(), "The value, in the indicator's unit unless `unit` says otherwise."
    )
    at: Maybe[When] = shapes.field(shapes.Edtf(), "When it holds, or by when it should.")
    unit: Maybe[str] = shapes.field(shapes.UnitText(), "The unit, where it is not the indicator's.")


@frozen
class IndicatorUse:
    """How a goal or a measure uses an indicator: from which baseline to which target."""

    indicator: str = shapes.field(shapes.reference("indicator"), "The indicator.", required=True)
    baseline: Maybe[Point] = shapes.field(shapes.Record(Point), "Where it starts from.")
    target: Maybe[Point] = shapes.field(shapes.Record(Point), "Where it should be.")
    interim: Many[Point] = shapes.field(shapes.ListOf(shapes.Record(Point)), "Targets on the way.")
    region: Maybe[str] = shapes.field(shapes.Word(), "The region it speaks of: a name or an actor id.")
    group: Maybe[Text] = shapes.field(shapes.Words(), "The population group it speaks of.")


@frozen
class Observation:
    """One value of an indicator; `..` where the source gives none."""

    region: Maybe[str] = shapes.field(shapes.Word(), "The region: a name or an actor id.")
    group: Maybe[Text] = shapes.field(shapes.Words(), "The population group.")
    at: Maybe[When] = shapes.field(shapes.Edtf(), "When it was observed.")
    value: Maybe[Number] = shapes.field(shapes.Number(), "The value; `..` for missing data.")
    unit: Maybe[str] = shapes.field(shapes.UnitText(), "The unit, where it is not the indicator's.")
    respondents: Maybe[Number] = shapes.field(shapes.Number(), "How many answered, for a survey.")
    stated_as: Maybe[str] = shapes.field(
        shapes.Choice(("mean", "total")), "The document states it as the mean or the total of other observations."
    )
    of: Many[str] = shapes.field(shapes.ListOf(shapes.Word()), "The regions it is the mean or the total of.")


@frozen
class DataSource:
    """Where an indicator's values come from."""

    name: Maybe[Text] = shapes.field(shapes.Words(), "The survey, register or statistic.")
    ref: Maybe[str] = shapes.field(shapes.Word(), "Where in it: a table, an address, an indicator number.")
    licence: Maybe[str] = shapes.field(shapes.Word(), "Under which licence the values may be used.")


@frozen
class Indicator:
    """What is followed to tell whether a goal is reached or a measure done (mittari, indikator).

    Only a quantity needs a unit, a source and a range; a milestone is reached or not, and a qualitative indicator
    is described.
    """

    id: str = shapes.field(shapes.Identifier(), "Unique among the indicators of the plan.", required=True)
    name: Text = shapes.field(shapes.Words(), "What is measured.", required=True)
    catalogue: Maybe[str] = shapes.field(
        shapes.Word(),
        "The id of an entry of the catalogue of national indicators; what is not stated here is taken from it.",
    )
    kind: Maybe[str] = shapes.field(
        shapes.Choice(("quantity", "milestone", "qualitative")),
        "What kind of indicator it is; a quantity if not stated.",
    )
    level: Maybe[str] = shapes.field(
        shapes.Choice(("structure", "process", "output", "outcome")), "What it tells of: the work, or people's lives."
    )
    unit: Maybe[str] = shapes.field(shapes.UnitText(), "The unit of its values.")
    better: Maybe[str] = shapes.field(shapes.Choice(("lower", "higher", "stable")), "Which way is better.")
    range: Many[Number] = shapes.field(
        shapes.ListOf(shapes.Number(), length=2), "The smallest and the largest possible value."
    )
    source: Maybe[DataSource] = shapes.field(shapes.Record(DataSource), "Where the values come from.")
    updated: Maybe[Duration] = shapes.field(shapes.Iso8601Duration(), "How often new values are published.")
    groups: Many[str] = shapes.field(shapes.ListOf(shapes.Word()), "By which population groups it can be split.")
    replaced_by: Maybe[Text] = shapes.field(shapes.Words(), "The indicator that took its place.")
    replaced_on: Maybe[When] = shapes.field(shapes.Edtf(), "When it was replaced.")
    shares_of: Maybe[str] = shapes.field(
        shapes.Word(), "The whole of which it is a share; shares of one whole sum to 100 %."
    )
    observations: Many[Observation] = shapes.field(shapes.ListOf(shapes.Record(Observation)), "The values it has had.")
    as_written: Maybe[dict[str, Text]] = shapes.field(
        shapes.TextMap(), "The document's own words, where they say more."
    )
    note: Maybe[Text] = shapes.field(shapes.Words(), "Anything else worth keeping.")

    @property
    def is_quantity(self) -> bool:
        """Whether its values are numbers, so that it needs a unit and a source."""
        return self.kind is None or self.kind == "quantity"
