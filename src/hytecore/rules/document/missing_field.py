"""A required field that is not there.

Without an id nothing can refer to the entity; without a title or name nobody knows what it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.problems import field_of, hit_for, problems_of
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.kinds import kind_of, text_of
from hytecore.read.reading import Reading
from hytecore.words.render import Term

rule = Rule(
    code="HYT009",
    name="missing-field",
    severity="error",
    source=Source("hytecore plan format 1", "required fields"),
    looks_at="file",
    scope="file",
)


def check(reading: Reading, options: Options) -> Iterator[Hit]:
    """Yield each required field that is not there."""
    for problem in problems_of(reading, rule.name):
        name = problem.data["field"]
        if problem.path in (("hytecore",), ("plan",)):
            yield hit_for(reading, problem, name, {}, name)
            continue
        hit = hit_for(reading, problem, "field", {"name": field_of(problem)}, name)
        entity = reading.entity_at(problem.path)
        if entity is not None and not text_of(entity):
            data = {**hit.data, "kind": Term("kind", kind_of(entity))}
            hit = hit_for(reading, problem, "nameless", data, name)
        yield hit
