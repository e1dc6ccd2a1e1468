"""A rule that raised an exception instead of checking.

What it would have found is not known, so the run is not complete. The exception's text is not shown: it may quote the
plan, and a report of a crash is often sent to someone who should not see the plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source, Thing
from hytecore.engine.run import RunLog

rule = Rule(
    code="HYT901",
    name="rule-crashed",
    severity="error",
    source=Source("hytecore rule packs", "a rule that raises stops no other, and is reported"),
    looks_at="rules",
    scope="run",
    always=True,
)


def check(log: RunLog, options: Options) -> Iterator[Hit]:
    """Yield each rule that crashed, with the type of the exception and the place in the rule's code."""
    for crash in log.crashes:
        name = f"{crash.rule.code} {crash.rule.name}"
        data = {"rule": name, "pack": crash.pack, "error": crash.error, "place": crash.place}
        yield Hit("crashed", Thing("rule", crash.rule.code, name), (), data)
