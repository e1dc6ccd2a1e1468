"""The flow, on one screen: files → plans → rules → findings → report. Read this file first."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from hytecore.engine.registry import Registry, build
from hytecore.engine.run import Outcome, RunResult, run
from hytecore.engine.settings import Settings
from hytecore.finding import SEVERITIES, Finding
from hytecore.frozen import frozen
from hytecore.model.plan import Plan
from hytecore.read.reading import Reading, load


@frozen(eq=False)
class Report:
    """What a check found, and all that a renderer needs to tell it.

    Attributes:
        readings: The files, sorted by plan id; their plans and the places of every value.
        result: Findings, outcomes, and whether the run is complete.
    """

    readings: tuple[Reading, ...]
    result: RunResult
    settings: Settings
    registry: Registry

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, worst first; suppressed and known ones too."""
        return self.result.findings

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of each rule."""
        return self.result.outcomes

    @property
    def is_complete(self) -> bool:
        """Whether every file was read and no rule or pack failed."""
        return self.result.complete

    @property
    def language(self) -> str:
        """The language of the messages."""
        return self.result.language

    @property
    def summary(self) -> dict[str, Any]:
        """Counts of open findings by severity, and of those that are suppressed or known."""
        counts: dict[str, Any] = dict.fromkeys((*SEVERITIES, "suppressed", "known"), 0)
        for finding in self.findings:
            state = "suppressed" if finding.suppressed else "known" if finding.baseline == "known" else finding.severity
            counts[state] += 1
        return {**counts, "complete": self.is_complete}

    @property
    def exit_status(self) -> int:
        """0 nothing at or above the threshold, 1 findings, 3 incomplete; the highest wins."""
        return int(any(map(self.stops, self.findings))) if self.is_complete else 3

    def stops(self, finding: Finding) -> bool:
        """Whether a finding counts for the exit status: it is open, and at or above the threshold."""
        fail_on = self.settings.fail_on
        if fail_on == "never":
            return False
        return finding.is_open and SEVERITIES.index(finding.severity) <= SEVERITIES.index(fail_on)

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain data, in the schema `hytecore-report/1`."""
        from hytecore.report.as_json import report_data

        return report_data(self)


def check(
    *plans: str | os.PathLike[str] | Plan | Reading,
    as_of: date | None = None,
    language: str | None = None,
    settings: Settings | None = None,
    registry: Registry | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Report:
    """Return the report on *plans*, checked together as one workspace.

    Args:
        plans: Paths of plan files, plans built in a program, or readings.
        as_of: The day the plans are judged by; today if not given.
        language: `fi`, `sv` or `en`; the first plan's own if not given.
        settings: What else is asked of the run.
        registry: The rules to run; those of all installed packs if not given.
        progress: Called with how many rules are done, of how many.

    Raises:
        UnreadablePathError: If a path does not exist or is of a kind that is not read.
        SettingsError: If the settings name something that does not exist, or packs clash.

    Example:
        >>> report = check(Plan(id="p", title="An empty plan"), as_of=date(2026, 1, 1), language="en")
        >>> [finding.code for finding in report.findings if finding.severity == "error"]
        ['HYT007']
    """
    asked = (settings or Settings()).over(as_of=as_of, language=language)
    rules = registry or build(asked.packs)
    readings = _in_order(plan if isinstance(plan, Reading) else _read(plan) for plan in plans)
    return Report(readings, run(readings, rules, asked, progress), asked, rules)


def _read(plan: str | os.PathLike[str] | Plan) -> Reading:
    return Reading(None, plan) if isinstance(plan, Plan) else load(plan)


def _in_order(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Sort by plan id, so that the order on the command line changes nothing; unreadable files come last."""
    unsorted: Sequence[Reading] = tuple(readings)
    return tuple(sorted(unsorted, key=lambda r: (r.plan is None, r.plan.id if r.plan else "", r.path or "")))
