"""A table of a document that looks like plan content, or one of its columns, whose header was not understood.

A whole table counts if its header names at least two of goals, owners, schedules, statuses and indicators, and nothing
in it says what is to be done. Of a table of measures that was read each column counts whose header is not known; what
stands in it is kept with the measure, and no rule looks at it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import hit_for, problems_of, table_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading

rule = Rule(
    code="HYT005",
    name="unreadable-table",
    severity="warning",
    source=Source("hytecore plan format 1", "what is read from documents: tables of measures and their headers"),
    looks_at="file",
    scope="file",
)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each table and each column that was not understood, with its header."""
    for problem in problems_of(reading, rule.name):
        table = table_of(problem)
        if "column" in problem.data:
            header = problem.data["column"]
            message = "unnamed" if header.isdecimal() else "column"
            yield hit_for(reading, problem, message, {"header": header}, f"{table} {header}")
        else:
            headers = tuple(header for header in problem.data["headers"] if header)
            yield hit_for(reading, problem, "table", {"headers": headers}, table)
