"""A suppression that sets nothing aside.

Only told of a full run, and only where its rule could check everything: of what did not run nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.engine.run import RunLog
from hytecore.engine.suppression import PROTECTED

rule = Rule(
    code="HYT904",
    name="suppression-unused",
    severity="warning",
    source=Source("hytecore plan format 1", "suppress: the rule and the subject of one finding"),
    looks_at="suppressions",
    scope="run",
)


def check(log: RunLog, options: Options) -> Iterator[Hit]:
    """Yield each suppression that matched no finding, or names a rule that is not there or cannot be set aside."""
    for state in log.suppressions:
        if state.state != "unused":
            continue
        entry = state.suppression
        data = {"rule": entry.rule, "about": entry.subject}
        message = "unused"
        if state.near:
            message, data = "near", {**data, "near": state.near}
        elif state.unknown:
            message = "unknown"
        elif any(known.code.startswith(PROTECTED) and entry.rule in (known.code, known.name) for known in log.rules):
            message = "protected"
        yield Hit(message, entry, ("subject" if message == "unused" else "rule",), data, index=state.index)
