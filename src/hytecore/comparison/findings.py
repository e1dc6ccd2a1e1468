"""Findings compared: which are new, which are mended, and which are as they were.

Both plans are judged by the same rules and the same day, the old one in the ids of the new one; so a finding is known
again by its fingerprint even where the entity has another id or name.
"""

from __future__ import annotations

from collections.abc import Iterable

from hytecore.engine.run import RunResult
from hytecore.finding import Finding
from hytecore.frozen import frozen

_NOT_LOOKED = ("crashed", "unread", "unreadable")
"""Reasons for which a rule did not look: that it found nothing says nothing."""


@frozen(eq=False)
class FindingsCompared:
    """The findings on two plans, each list in the order of a report.

    Attributes:
        new: Those on the new plan that the old one did not give.
        fixed: Those on the old plan that the new one no longer gives.
        unchanged: Those on both, as the new plan gives them.
        unsure: Those on one of which the rule could not look at the other.
    """

    new: tuple[Finding, ...] = ()
    fixed: tuple[Finding, ...] = ()
    unchanged: tuple[Finding, ...] = ()
    unsure: tuple[Finding, ...] = ()


def compare_findings(old: RunResult, new: RunResult) -> FindingsCompared:
    """Return what has become of the findings of *old*, a run on the old plan in the ids of the new one."""
    before = {finding.fingerprint for finding in old.findings}
    after = {finding.fingerprint for finding in new.findings}
    silent_old, silent_new = _silent(old), _silent(new)
    come = [finding for finding in new.findings if finding.fingerprint not in before]
    left = [finding for finding in old.findings if finding.fingerprint not in after]
    return FindingsCompared(
        new=_but(come, silent_old),
        fixed=_but(left, silent_new),
        unchanged=tuple(finding for finding in new.findings if finding.fingerprint in before),
        unsure=(
            *(finding for finding in come if finding.code in silent_old),
            *(finding for finding in left if finding.code in silent_new),
        ),
    )


def _silent(result: RunResult) -> frozenset[str]:
    """Return the codes of the rules that did not look."""
    return frozenset(outcome.code for outcome in result.outcomes if outcome.reason in _NOT_LOOKED)


def _but(findings: Iterable[Finding], codes: frozenset[str]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.code not in codes)
