"""The order of findings: the same whatever the order of the files and entities, and whatever the language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from hytecore.finding import SEVERITIES, Finding

_split = re.compile(r"([0-9]+)").split


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings* worst first, then by code, plan, subject, field and what they say."""
    return sorted(findings, key=_key)


def told_apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of one rule in order; of those that share a fingerprint all but the first get a new one."""
    seen: dict[str, int] = {}
    apart = []
    for finding in in_order(findings):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        apart.append(evolve(finding, fingerprint=f"{finding.fingerprint}-{count}") if count > 1 else finding)
    return apart


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key under which m2 comes before m10.

    Example:
        >>> sorted(["m10", "m2"], key=natural)
        ['m2', 'm10']
    """
    # Not int(): an id of thousands of digits is refused by it.
    return tuple(
        (0, len(part.lstrip("0")), part.lstrip("0")) if position % 2 else (1, 0, part)
        for position, part in enumerate(_split(text))
        if part
    )


def _key(finding: Finding) -> tuple[Any, ...]:
    # What it says is compared by its data and not by its text: the order is the same in every language. The label
    # comes last, for two entities that share an id.
    return (
        SEVERITIES.index(finding.severity),
        finding.code,
        finding.subject.plan or "",
        finding.subject.kind,
        natural(finding.subject.id or ""),
        finding.subject.id or "",
        finding.field or "",
        finding.variant,
        repr(finding.data),
        repr([(related.role, related.subject.plan, related.subject.id) for related in finding.related]),
        finding.subject.label,
    )
