"""A field that the plan format does not know.

Most often a known field is misspelt, and what stands there is lost without anyone noticing. A block of a rule pack
that is not in use is no mistake; it is only said that nobody reads it.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.read.reading import Reading

rule = Rule(
    code="HYT002",
    name="unknown-field",
    severity="warning",
    source=Source("hytecore plan format 1", "the fields of each entity; blocks of packs"),
    looks_at="file",
    scope="file",
)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each unknown field, and each block that no pack reads."""
    for problem in problems_of(reading, rule.name):
        name, near = problem.data["field"], problem.data["nearest"]
        data = {"name": name, "nearest": near} if near else {"name": name}
        yield hit_for(reading, problem, "nearest" if near else "unknown", data, name)
    for name, _ in reading.plan.blocks if reading.plan is not None else ():
        if name not in options["blocks"]:
            yield Hit("block", reading.plan, (name,), {"name": name}, severity="info")
