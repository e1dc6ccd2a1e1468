"""Understanding a document, on one screen: what is looked for in it, one after the other."""

from __future__ import annotations

from typing import Any

from hytecore.documents.document import Document, Table, Text
from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.syntax.problem import Path, Problem
from hytecore.understanding.actors import Actors
from hytecore.understanding.cover import cover
from hytecore.understanding.draft import Draft, Reviewed
from hytecore.understanding.forms import forms_in
from hytecore.understanding.goals import Goals
from hytecore.understanding.measures import Measures
from hytecore.understanding.outline import Outline
from hytecore.understanding.statuses import USUAL, legend_in
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
    legend = next((found for text in outline.texts if (found := legend_in(text.text))), USUAL)
    actors, goals = Actors(draft, language), Goals(draft, language)
    forms_in(draft, outline, goals, language)
    measures = Measures(draft, goals, actors, legend, language)
    measures_in(draft, outline, goals, measures)
    return Understood(draft.data, draft.places, tuple(draft.problems), tuple(draft.reviewed), tuple(outline.left))
