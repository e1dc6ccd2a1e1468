"""The order of findings: the same whatever the order of the files and entities, and whatever the language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import Any

from attrs import evolve

from hytecore.finding import SEVERITIES, Finding

_split = re.compile(r"([0-9]+)").split


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings*, those of each rule in order already, worst first, then by code."""
    return sorted(findings, key=lambda finding: (SEVERITIES.index(finding.severity), finding.code))


def told_apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings of one rule, worst first, then by plan, subject, field and what they say.

    Of those that share a fingerprint all but the first get a new one.
    """
    found: list[Finding] = []
    placed = sorted(((_place(finding), finding) for finding in findings), key=itemgetter(0))
    for _, group in groupby(placed, key=itemgetter(0)):
        same = [finding for _, finding in group]
        found += sorted(same, key=_said) if len(same) > 1 else same
    seen: dict[str, int] = {}
    for position, finding in enumerate(found):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        if count > 1:
            found[position] = evolve(finding, fingerprint=f"{finding.fingerprint}-{count}")
    return found


def natural(text: str) -> list[Any]:
    """Return a sort key under which m2 comes before m10.

    Example:
        >>> sorted(["m10", "m2"], key=natural)
        ['m2', 'm10']
    """
    # Text and digits by turns. Not int(): digits by the thousand are refused by it.
    key: list[Any] = _split(text)
    key[1::2] = [(len(digits), digits) for digits in [part.lstrip("0") for part in key[1::2]]]
    return key


def _place(finding: Finding) -> tuple[Any, ...]:
    subject = finding.subject
    return (
        SEVERITIES.index(finding.severity),
        subject.plan or "",
        subject.kind,
        natural(subject.id or ""),
        subject.id or "",
        finding.field or "",
        finding.variant,
    )


def _said(finding: Finding) -> tuple[str, ...]:
    # What it says is compared by its data and not by its text: the order is the same in every language. The label
    # comes last, for two entities that share an id.
    return (
        repr(finding.data),
        repr([(related.role, related.subject.plan, related.subject.id) for related in finding.related]),
        finding.subject.label,
    )
