"""Understanding a document, on one screen: what is looked for in it, one after the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hytecore.documents.document import Document, Table, Text
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem
from hytecore.understanding.actors import Actors
from hytecore.understanding.claims import claims_in
from hytecore.understanding.cover import cover
from hytecore.understanding.draft import Draft, Reviewed
from hytecore.understanding.forms import forms_in
from hytecore.understanding.goals import Goals
from hytecore.understanding.lists import lists_in
from hytecore.understanding.measures import Measures
from hytecore.understanding.needs import needs_in
from hytecore.understanding.outline import Outline
from hytecore.understanding.regions import Regions
from hytecore.understanding.role_slides import role_slides_in
from hytecore.understanding.series import score_tables, series_in_forms
from hytecore.understanding.statuses import USUAL, Colour, legend_in
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


def _legend(draft: Draft, outline: Outline) -> Mapping[Colour, str]:
    """Return what colours mean; a document with a legend of a traffic light promises a status for every measure."""
    for text in outline.texts:
        found = legend_in(text.text)
        if found:
            draft.data["plan"]["status_scale"] = "traffic_light"
            draft.places["plan", "status_scale"] = text.location
            return found
    return USUAL


def understand(document: Document) -> Understood:
    """Return what *document* says, as the data of a plan."""
    draft = Draft(document)
    outline = Outline(document)
    language = cover(draft, outline)
    legend = _legend(draft, outline)
    actors, goals = Actors(draft, language), Goals(draft, language)
    regions = Regions(document, actors)
    role_slides_in(draft, outline, language)
    forms_in(draft, outline, goals, language)
    lists_in(draft, outline, goals)
    measures_in(draft, outline, goals, Measures(draft, goals, actors, legend, language))
    series_in_forms(draft, regions)
    score_tables(draft, outline, regions)
    needs_in(draft, outline, regions)
    claims_in(draft, outline)
    goals.carry_out(draft.carries_out)
    return Understood(draft.data, draft.places, tuple(draft.problems), tuple(draft.reviewed), tuple(outline.left))
