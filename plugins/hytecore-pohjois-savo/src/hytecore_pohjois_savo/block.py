"""The block `x-pohjois-savo`: what a plan of North Savo can say that the plan format has no field for."""

from __future__ import annotations

from attrs import frozen

from hytecore.model.absence import Many, Maybe
from hytecore.model.text import Text
from hytecore.packs import Choice, Edtf, ListOf, Record, When, Words, field, reference

NAME = "x-pohjois-savo"

THEMES = (
    "parenting",
    "bullying",
    "violence",
    "sexual-health",
    "inclusion",
    "substance-use",
    "nutrition",
    "mental-health",
    "road-safety",
    "falls",
    "exercise",
)
"""The eleven themes of the role slides; their names lie in `data/themes.csv`."""


@frozen
class Meaning:
    """Which of the eleven themes a theme of the plan is, where its title does not tell."""

    theme: str = field(reference("theme"), "The theme of the plan.", required=True)
    means: str = field(Choice(THEMES), "Which of the eleven themes it is.", required=True)


@frozen
class LeftOut:
    """A theme that the plan leaves out on purpose."""

    theme: str = field(Choice(THEMES), "Which of the eleven themes.", required=True)
    why: Text = field(Words(), "Why it is left out, or where it is taken care of.", required=True)


@frozen
class Support:
    """Something the county does for its municipalities."""

    where: Text = field(Words(), "Where this is agreed, or how it is done.", required=True)
    last: Maybe[When] = field(Edtf(), "When it was last done.")


@frozen
class PohjoisSavo:
    """What a plan of North Savo says besides."""

    themes: Many[Meaning] = field(ListOf(Record(Meaning)), "Which of the eleven themes the plan's themes are.")
    left_out: Many[LeftOut] = field(ListOf(Record(LeftOut)), "Themes that are left out on purpose.")
    impact_assessment_training: Maybe[Support] = field(
        Record(Support), "Training in the assessment of decisions beforehand (IVA, EVA)."
    )
    report_support: Maybe[Support] = field(Record(Support), "Support for the municipalities' wellbeing reports.")
    method_survey: Maybe[Support] = field(Record(Support), "The yearly survey of the coverage of methods.")
