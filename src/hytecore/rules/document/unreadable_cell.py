"""A cell of a document's table whose text could not be taken apart.

The text is kept as it is written. An owner's cell counts if nobody could be made out in it, a status if neither its
words nor its colour are those of a traffic light, and any cell of a row that belongs to no measure.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading
from hytecore.words.render import Term

rule = Rule(
    code="HYT006",
    name="unreadable-cell",
    severity="warning",
    source=Source("hytecore plan format 1", "what is read from documents: the cells of a table of measures"),
    looks_at="file",
    scope="file",
)

_MESSAGES = {"row": "stray", "status": "status"}


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each cell that could not be taken apart, with its words."""
    for problem in problems_of(reading, rule.name):
        what, cell = problem.data["what"], problem.data["cell"]
        message = _MESSAGES.get(what, "cell")
        data = {"cell": cell, **({"what": Term("field", what)} if message == "cell" else {})}
        yield hit_for(reading, problem, message, data, f"{what} {cell}")
