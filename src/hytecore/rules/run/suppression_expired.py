"""A suppression whose last day is past, so that it no longer sets its finding aside."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.engine.run import RunLog

rule = Rule(
    code="HYT903",
    name="suppression-expired",
    severity="warning",
    source=Source("hytecore plan format 1", "suppress: the last day on which it holds"),
    looks_at="suppressions",
    scope="run",
)


def check(log: RunLog, options: Options) -> Iterator[Hit]:
    """Yield each suppression that has expired by the day the plan is judged by."""
    for state in log.suppressions:
        if state.state == "expired":
            entry = state.suppression
            data = {"rule": entry.rule, "about": entry.subject, "until": entry.until}
            yield Hit("expired", entry, ("until",), data, index=state.index)
