"""Understanding a document, on one screen: what is looked for in it, one after the other."""

from __future__ import annotations

from typing import Any

from hytecore.documents.document import Document, Table, Text
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem
from hytecore.understanding.abbreviations import abbreviations_in
from hytecore.understanding.actors import Actors
from hytecore.understanding.claims import claims_in
from hytecore.understanding.cover import cover
from hytecore.understanding.draft import Draft, Reviewed
from hytecore.understanding.forms import forms_in
from hytecore.understanding.goal_tables import GoalTables
from hytecore.understanding.goals import Goals
from hytecore.understanding.indicator_uses import Indicators
from hytecore.understanding.legend import legend_of
from hytecore.understanding.lists import lists_in
from hytecore.understanding.measures import Measures
from hytecore.understanding.needs import needs_in
from hytecore.understanding.outline import Outline
from hytecore.understanding.passages import passages_in
from hytecore.understanding.regions import Regions
from hytecore.understanding.role_slides import role_slides_in
from hytecore.understanding.series import score_tables, series_in_forms
from hytecore.understanding.tables import measures_in


@frozen(eq=False)
class Understood:
    """What a document was understood to say.

    Attributes:
        data: The plan as the plain data of a plan file.
        places: Where in the document each value stands.
        problems: What was not understood.
        reviewed: How each stretch was understood, in the order of the document.
        left: The texts and tables in which nothing of a plan was found.
    """

    data: dict[str, Any]
    places: dict[Path, Location]
    problems: tuple[Problem, ...]
    reviewed: tuple[Reviewed, ...]
    left: tuple[Text | Table, ...]


def understand(document: Document) -> Understood:
    """Return what *document* says, as the data of a plan."""
    draft = Draft(document)
    outline = Outline(document)
    language = cover(draft, outline)
    legend = legend_of(draft, outline)
    actors, goals = Actors(draft, language, abbreviations_in(draft, outline)), Goals(draft, language)
    indicators = Indicators(draft, language)
    regions = Regions(document, actors)
    role_slides_in(draft, outline, language)
    forms_in(draft, outline, goals, language)
    lists_in(draft, outline, goals)
    measures = Measures(draft, goals, actors, indicators, legend, language)
    goal_tables = GoalTables(draft, goals, actors, indicators, language)
    passages_in(outline, measures)
    measures_in(draft, outline, goals, measures, goal_tables)
    series_in_forms(draft, regions)
    score_tables(draft, outline, regions)
    needs_in(draft, outline, regions)
    claims_in(draft, outline)
    goals.carry_out(draft.carries_out)
    return Understood(draft.data, draft.places, tuple(draft.problems), tuple(draft.reviewed), tuple(outline.left))
