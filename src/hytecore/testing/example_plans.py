"""Example plans: what does not fit in a plan of an example, and was hardly meant.

A misspelt key in an example makes it show something else than its author thinks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.location import Location
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.syntax.problem import Path, Problem
from hytecore.syntax.source import parts_of
from hytecore.testing.rule_cases import AS_OF, Case
from hytecore.testing.transformations import Data

ASKED = ("HYT001", "HYT002", "HYT004", "HYT009")
"""The rules that every example is asked: values and keys that do not fit, references to nothing, missing fields."""


class _ExampleSource:
    """A plan of an example, which knows where in the YAML file of the rule each of its values stands."""

    def __init__(self, case: Case, above: Path, plan: Data) -> None:
        self.problems: list[Problem] = []
        self._case, self._above, self._plan = case, above, plan

    def parts(self) -> Iterator[tuple[str | None, int | None, Any]]:
        """Yield the parts of the plan."""
        return parts_of(self._plan)

    def place(self, path: Path) -> tuple[int, int] | None:
        """Return line and column of the value at *path* of the plan."""
        return self._case.place((*self._above, *path))


def faults_of_plans(case: Case) -> Iterator[str]:
    """Yield what does not fit in the plans of an example, each with its line.

    A rule about such faults has them in its examples; so may an example that names the code under `besides`.
    """
    rule = case.rule
    asked = [code for code in ASKED if code in case.registry.modules and code not in (rule.code, *case.besides)]
    if not case.plans or rule.scope in ("file", "run") or rule.code in ASKED:
        return
    for finding in _found(case, asked):
        place = finding.location
        line = f", line {place.line}" if isinstance(place, Location) and place.line else ""
        yield (
            f"the example {case.name!r}{line}: {finding.message} Mend the plan; if the example is about this, write "
            f"`besides: [{finding.code}]` into it"
        )


def _found(case: Case, asked: Sequence[str]) -> Sequence[Finding]:
    readings = []
    for position, plan in enumerate(case.plans):
        above: Path = ("plans", position) if case.data.get("plans") else ("plan",)
        reading = read_data(plan, case.file_name)
        readings.append(evolve(reading, source=_ExampleSource(case, above, plan)))
    settings = Settings(select=tuple(asked), as_of=AS_OF, language="en")
    found = check(*readings, settings=settings, registry=case.registry).findings
    return [finding for finding in found if finding.code in asked]
