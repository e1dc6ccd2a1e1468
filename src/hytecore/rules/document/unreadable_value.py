"""A value that does not fit its field.

What stands there is kept, but no rule can work with it: what depends on it is not checked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.engine.problems import field_of, hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Problem
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
        message, more = _case(problem)
        value, expected = problem.data["value"], Term("expected", problem.data["expected"])
        data = {"name": field_of(problem), "value": value, "expected": expected, **more}
        yield hit_for(reading, problem, message, data, value)


def _case(problem: Problem) -> tuple[str, dict[str, Any]]:
    """Return the message that helps most, and what it tells besides the value."""
    expected = problem.data["expected"]
    if expected == "plan file":
        return "file", {}
    if expected == "reason":
        # The last step is `unknown` or `not_applicable`; what lacks the reason is the field above it.
        return "reason", {"name": Term("field", str(problem.path[-2]))}
    if problem.data.get("nearest"):
        return "nearest", {"nearest": problem.data["nearest"]}
    if problem.data.get("options"):
        return "fields" if expected == "mapping" else "options", {"options": problem.data["options"]}
    return "value", {}
