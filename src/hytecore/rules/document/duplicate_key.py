"""A field that stands twice in one place.

Only the first is read. The second is often the newer one, and it is lost without anyone noticing.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading
from hytecore.syntax.problem import Problem

rule = Rule(
    code="HYT010",
    name="duplicate-key",
    severity="error",
    source=Source(
        "YAML 1.2.2, RFC 8259", "section 3.2.1.1: keys of a mapping are unique; section 4: names of an object"
    ),
    looks_at="file",
    scope="file",
)


def _line(problem: Problem) -> int:
    return problem.place[0] if isinstance(problem.place, tuple) else 1


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each field that stands a second time, with the lines of both."""
    for problem in problems_of(reading, rule.name):
        key = problem.data["key"]
        data = {"name": key, "first": problem.data["first"], "line": _line(problem)}
        yield hit_for(reading, problem, "twice", data, key)
