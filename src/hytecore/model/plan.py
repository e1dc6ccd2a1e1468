"""Plan: the root that holds everything else, as one file states it."""

from __future__ import annotations

from typing import Any

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.absence import Many, Maybe
from hytecore.model.actor import Actor
from hytecore.model.evidence import Claim, Need, Practice, Priority, Structure
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure
from hytecore.model.suppression import Suppression
from hytecore.model.text import LANGUAGES, Text, languages_of
from hytecore.model.theme import PREVENTION_LEVELS, Cell, Theme

FORMAT_VERSION = 1
PLAN_KINDS = ("municipal_plan", "regional_plan", "programme", "role_map", "report")


@frozen
class Approval:
    """Who approved the plan, and when."""

    by: Maybe[Text] = shapes.field(shapes.Words(), "The body: an actor id or its name.")
    on: Maybe[When] = shapes.field(shapes.Edtf(), "The day.")


@frozen
class Review:
    """A report or revision that the plan promises."""

    kind: str = shapes.field(shapes.Choice(("annual", "broad", "interim")), "What kind of review.", required=True)
    at: Maybe[When] = shapes.field(shapes.Edtf(), "When.")


@frozen
class PlanLink:
    """Another plan this one leans on, or that covers a statutory duty for it."""

    kind: str = shapes.field(
        shapes.Choice(
            (
                "children_plan",
                "older_people_plan",
                "substance_plan",
                "violence_plan",
                "safety_plan",
                "strategy",
                "regional_plan",
                "municipal_plan",
                "other",
            )
        ),
        "What kind of plan.",
        required=True,
    )
    plan: Maybe[str] = shapes.field(shapes.Identifier(), "The id of that plan.")
    covered_by: Maybe[str] = shapes.field(shapes.Identifier(), "The id of the plan whose text covers it.")


def _header(shape: Any, doc: str, *, required: bool = False) -> Any:
    return shapes.field(shape, doc, required=required, in_header=True)


def _section(cls: type, doc: str, key: str | None = None) -> Any:
    return shapes.field(shapes.ListOf(shapes.Record(cls)), doc, key=key)


@frozen
class Plan:
    """A wellbeing plan: who does what so that which goals are reached, and by what anyone can tell."""

    id: str = _header(shapes.Identifier(), "Unique among the plans that are checked together.", required=True)
    title: Text = _header(shapes.Words(), "The plan's title.", required=True)
    kind: Maybe[str] = _header(shapes.Choice(PLAN_KINDS), "What kind of document it is.")
    owner: Maybe[str] = _header(shapes.reference("actor"), "Whose plan it is.")
    period: Maybe[When] = _header(shapes.Edtf(), "The years it covers.")
    term: Maybe[When] = _header(shapes.Edtf(), "The council term.")
    approved: Maybe[Approval] = _header(shapes.Record(Approval), "Who approved it, and when.")
    languages: Many[str] = _header(
        shapes.ListOf(shapes.Choice(LANGUAGES)), "The languages it is written in, the first leading."
    )
    covers: Many[str] = _header(shapes.ListOf(shapes.Word()), "The regions it speaks for: names or actor ids.")
    prevention_levels: Many[str] = _header(
        shapes.ListOf(shapes.Choice(PREVENTION_LEVELS)), "The levels it uses; those of its measures if not stated."
    )
    status_scale: Maybe[str] = _header(
        shapes.Choice(("traffic_light",)), "The scale of status that the plan promises for every measure."
    )
    reviews: Many[Review] = _header(shapes.ListOf(shapes.Record(Review)), "The reports and revisions it promises.")
    links: Many[PlanLink] = _header(shapes.ListOf(shapes.Record(PlanLink)), "Other plans it leans on or covers.")

    priorities: tuple[Priority, ...] = _section(Priority, "Priorities of the strategy.")
    actors: tuple[Actor, ...] = _section(Actor, "Everyone who is named.")
    themes: tuple[Theme, ...] = _section(Theme, "The themes of the work.")
    cells: tuple[Cell, ...] = _section(Cell, "Themes at a prevention level: who should lead, and is it agreed.")
    needs: tuple[Need, ...] = _section(Need, "What the wellbeing data call for.")
    goals: tuple[Goal, ...] = _section(Goal, "What should become true.")
    measures: tuple[Measure, ...] = _section(Measure, "What will be done.")
    indicators: tuple[Indicator, ...] = _section(Indicator, "What is measured.")
    practices: tuple[Practice, ...] = _section(Practice, "Established ways of working.")
    structures: tuple[Structure, ...] = _section(Structure, "Answers to checklists.")
    claims: tuple[Claim, ...] = _section(Claim, "Sums that the document states.")
    suppressions: tuple[Suppression, ...] = _section(Suppression, "Findings set aside for a reason.", key="suppress")
    blocks: tuple[tuple[str, Any], ...] = ()
    """The `x-…` blocks of packs, as plain data, sorted by name."""

    @property
    def language(self) -> str:
        """The plan's first language, as declared, else that of its title, else Finnish."""
        return next(iter(self.languages), None) or next(iter(languages_of(self.title)), "fi")
