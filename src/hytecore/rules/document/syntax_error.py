"""A file that is not YAML or JSON, a document that is not what its name says, or one that does what no plan needs.

Nothing of the file is read, so nothing of it is checked; the place of the first fault is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hytecore.engine.problems import hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.location import Location
from hytecore.read.reading import Reading
from hytecore.words.render import Term

rule = Rule(
    code="HYT008",
    name="syntax-error",
    severity="error",
    source=Source("hytecore plan format 1", "a plan is one document of YAML or JSON in UTF-8"),
    looks_at="file",
    scope="file",
)

_SAID: dict[str, str] = {
    "mapping values are not allowed": "colon",
    "could not find expected ':'": "no colon",
    "Expecting ':' delimiter": "no colon",
    "did not find expected ',' or": "bracket",
    "did not find expected node content": "bracket",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "expected <block end>": "indentation",
    "found unexpected end of stream": "quotation",
    "found unexpected document indicator": "quotation",
    "Unterminated string": "quotation",
    "Invalid control character": "quotation",
    "found character": "beginning",
    "found a tab character": "beginning",
    "found unknown escape character": "backslash",
    "Invalid \\": "backslash",
    "Expecting ',' delimiter": "comma",
    "Expecting property name": "name",
    "Expecting value": "value",
    "Illegal trailing comma": "value",
    "Extra data": "more",
    "nesting": "depth",
}
"""How the parsers' own words begin, and the message for the person who typed the file."""


def population(reading: Reading, options: Options) -> Sequence[Reading]:
    """Return the file; this rule looks at those, too, that could not be read."""
    return (reading,)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield the fault for which the file could not be read."""
    for problem in problems_of(reading, rule.name):
        what, detail = problem.data["what"], problem.data.get("detail", "")
        if isinstance(problem.place, Location):
            # A document that is not what its name says, or that was refused before it was read.
            reason = {"reason": Term("unreadable", what), **({"detail": detail} if detail else {})}
            yield hit_for(reading, problem, "document", reason, what)
            continue
        line, column = problem.place or (1, 1)
        data: dict[str, Any] = {"line": line, "column": column}
        message = next((key for said, key in _SAID.items() if detail.startswith(said)), what)
        if message in ("yaml", "json"):
            message, data["detail"] = "other", detail
        yield hit_for(reading, problem, message, data, message)
