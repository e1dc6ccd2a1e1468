"""A value that does not fit its field.

What stands there is kept, but no rule can work with it: what depends on it is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import field_of, hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading
from hytecore.words.render import Term

rule = Rule(
    code="HYT001",
    name="unreadable-value",
    severity="error",
    source=Source("hytecore plan format 1", "what each field may hold"),
    looks_at="file",
    scope="file",
)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each value that could not be read, with what was expected in its place."""
    for problem in problems_of(reading, rule.name):
        value = problem.data["value"]
        data = {"name": field_of(problem), "value": value, "expected": Term("expected", problem.data["expected"])}
        message = "value"
        if problem.data.get("nearest"):
            message, data["nearest"] = "nearest", problem.data["nearest"]
        elif problem.data.get("options"):
            message, data["options"] = "options", problem.data["options"]
        yield hit_for(reading, problem, message, data, value)
