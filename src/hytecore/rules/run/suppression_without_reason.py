"""A suppression that does not hold: it needs a reason, a name, a day and an end that is near enough.

Without them nobody can tell later whether the decision still stands. What could not be read is left to HYT001.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Rule, Source
from hytecore.engine.run import RunLog
from hytecore.engine.suppression import LONGEST
from hytecore.words.render import Term

rule = Rule(
    code="HYT905",
    name="suppression-without-reason",
    severity="error",
    source=Source("hytecore plan format 1", "suppress: a reason, a name, a day and an end at most 400 days later"),
    looks_at="suppressions",
    scope="run",
)


def check(log: RunLog, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each suppression that lacks something it needs, with all it lacks."""
    for state in log.suppressions:
        if state.state != "unreasoned":
            continue
        entry = state.suppression
        data: dict[str, object] = {"rule": entry.rule, "about": entry.subject}
        if not state.lacks:
            yield CouldNotCheck(entry, "unreadable")
        elif state.too_long:
            data = {**data, "on": entry.on, "until": entry.until, "days": LONGEST.days}
            yield Hit("too_long", entry, ("until",), data, index=state.index)
        else:
            lacks = tuple(Term("field", field) for field in state.lacks)
            yield Hit("lacking", entry, (), {**data, "lacks": lacks}, index=state.index)
