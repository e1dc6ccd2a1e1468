"""Code quality of GitLab: open findings at their lines in a merge request.

Source: GitLab, Code Quality, Code Quality report format.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hytecore.finding import Finding, fingerprint
from hytecore.report.sentences import Fault, advice, faults
from hytecore.report.spots import Spot, Spots

if TYPE_CHECKING:
    from hytecore.pipeline import Report

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def render(report: Report) -> str:
    """Return the list as JSON, an entry a line: what made the run incomplete, then the open findings."""
    spots = Spots(report)
    entries = [_of_fault(fault, spots) for fault in faults(report)]
    entries += [_of_finding(finding, spots.of(finding)) for finding in report.findings if finding.is_open]
    lines = [json.dumps(entry, ensure_ascii=False) for entry in entries]
    return "[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n"


def _of_finding(finding: Finding, spot: Spot) -> dict[str, Any]:
    text = advice(finding, spot)
    return _entry(finding.code, text, SEVERITIES[finding.severity], finding.fingerprint, spot)


def _of_fault(fault: Fault, spots: Spots) -> dict[str, Any]:
    identity = fingerprint("incomplete", None, ((fault.kind, fault.id),))
    spot = spots.beginning(fault.id if fault.kind == "file" else None)
    return _entry(f"incomplete-{fault.kind}", fault.text, "blocker", identity, spot)


def _entry(name: str, text: str, severity: str, identity: str, spot: Spot) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": identity,
        "severity": severity,
        "location": {"path": spot.path, "lines": {"begin": spot.line}},
    }
