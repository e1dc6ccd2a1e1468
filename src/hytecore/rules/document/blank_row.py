"""Rows of a document's table without any text: one finding a table.

Often they wait for measures that were never written. The rows are counted from the top of the table, its headers too.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import hit_for, problems_of, table_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading

rule = Rule(
    code="HYT011",
    name="blank-row",
    severity="info",
    source=Source("S2", "the table of HYTE communication: three rows without text"),
    looks_at="file",
    scope="file",
)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each table with rows that hold nothing."""
    for problem in problems_of(reading, rule.name):
        rows = problem.data["rows"]
        yield hit_for(reading, problem, "rows", {"n": len(rows), "rows": rows}, table_of(problem))
