"""A line of the baseline that no finding matches any more: the flaw was mended, or its identity has changed."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source, Thing
from hytecore.engine.run import RunLog

rule = Rule(
    code="HYT906",
    name="baseline-unused",
    severity="info",
    source=Source("hytecore baseline 1", "one finding a line"),
    looks_at="baseline",
    scope="run",
)


def check(log: RunLog, options: Options) -> Iterator[Hit]:
    """Yield each line that is unused, in a full run."""
    for entry in log.unused_baseline:
        data = {"rule": entry.code, "about": entry.subject, "plan": entry.plan}
        yield Hit("unused", Thing("baseline", entry.fingerprint, f"{entry.code} {entry.subject}"), (), data)
