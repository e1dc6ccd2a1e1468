"""SARIF 2.1.0: findings for GitHub code scanning, editors and viewers that show results of analyses.

Source: OASIS, Static Analysis Results Interchange Format Version 2.1.0, with the properties that GitHub asks for.
"""

from __future__ import annotations

import json
import os
from types import ModuleType
from typing import TYPE_CHECKING, Any

from hytecore import __version__
from hytecore.engine.pack import rule_of
from hytecore.engine.words import words_of
from hytecore.finding import Finding
from hytecore.location import Location
from hytecore.report.one_line import one_line
from hytecore.report.rule_page import as_read
from hytecore.report.sentences import LONGEST, Fault, advice, faults
from hytecore.report.spots import Spot, Spots
from hytecore.words.ci import ci_word
from hytecore.words.interface import say

if TYPE_CHECKING:
    from hytecore.pipeline import Report

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 5000
"""How many results GitHub shows of a run."""
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PRECISIONS = {"certain": "very-high", "likely": "high", "possible": "medium"}
_SEVERITIES = {"error": "error", "warning": "warning", "info": "recommendation"}
_ROOT = "%SRCROOT%"


def render(report: Report) -> str:
    """Return the report as SARIF, a result a line."""
    data = sarif_data(report)
    (run,) = data["runs"]
    parts = [f"    {_line(key)}: {_lines(value)}" for key, value in run.items()]
    head = "".join(f"  {_line(key)}: {_line(data[key])},\n" for key in ("$schema", "version"))
    return "{\n" + head + '  "runs": [{\n' + ",\n".join(parts) + "\n  }]\n}\n"


def _lines(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _line(value)
    return "[\n" + ",\n".join(f"      {_line(item)}" for item in value) + "\n    ]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def sarif_data(report: Report) -> dict[str, Any]:
    """Return the report as the data of a SARIF log of one run."""
    # What is open comes first, so that nothing else takes its place where there are too many.
    findings = sorted(report.findings, key=lambda finding: not finding.is_open)
    told, left_out = findings[:MOST], len(findings) - MOST
    codes = sorted({finding.code for finding in told})
    places = {code: place for place, code in enumerate(codes)}
    spots = Spots(report)
    rules = [_rule(report.registry.modules[code], report.language) for code in codes]
    run = {
        "tool": {
            "driver": {
                "name": "hytecore",
                "version": __version__,
                "semanticVersion": __version__,
                "informationUri": f"pkg:pypi/hytecore@{__version__}",
                "language": report.language,
                "rules": rules,
            }
        },
        "invocations": [_invocation(report, left_out, spots)],
        "originalUriBaseIds": {
            _ROOT: {"description": {"text": ci_word("root", report.language)}},
        },
        "language": report.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, spots.of(finding), places, report) for finding in told],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(module: ModuleType, language: str) -> dict[str, Any]:
    """Return what a viewer shows of a rule: its flaw, why it matters, what to do, and where the rule comes from."""
    rule, words = rule_of(module), words_of(module)
    why, fix = (as_read(text[language]) for text in (words.why, words.fix))
    source = say("source", language, text=str(rule.source))
    parts = (why, say("fix", language, text=fix), source)
    told: dict[str, Any] = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _sentence(words.title[language])},
        "fullDescription": {"text": _sentence(why)},
        "help": {"text": "\n".join(parts), "markdown": "\n\n".join(parts)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["hyte", rule.looks_at],
            "precision": _PRECISIONS[rule.confidence],
            "problem.severity": _SEVERITIES[rule.severity],
        },
    }
    if rule.source.url:
        told["helpUri"] = rule.source.url
    return told


def _sentence(text: str) -> str:
    line = one_line(text)
    return line if line.endswith((".", "?")) else f"{line}."


def _result(finding: Finding, spot: Spot, places: dict[str, int], report: Report) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": LEVELS[finding.severity],
        # Square brackets before round ones would be a link.
        "message": {"text": advice(finding, spot).replace("](", "] (")},
        "locations": [_location(finding, spot)],
        "partialFingerprints": {"hytecore/v1": finding.fingerprint},
        "suppressions": [],
    }
    if finding.suppressed is not None:
        stated = finding.suppressed
        result["suppressions"] = [
            {
                "kind": "inSource",
                "status": "accepted",
                "justification": one_line(stated.reason, LONGEST),
                "properties": {"by": one_line(stated.by, LONGEST), "until": stated.until},
            }
        ]
    if report.settings.baseline:
        result["baselineState"] = "unchanged" if finding.baseline == "known" else "new"
    return result


def _location(finding: Finding, spot: Spot) -> dict[str, Any]:
    """Return the file with its line, the place in a document, and what in the plan the finding is about."""
    subject = finding.subject
    identity = one_line(f"{subject.kind}:{subject.id or ''}", 200)
    logical = [{"name": identity, "fullyQualifiedName": f"{one_line(subject.plan or '', 200)}/{identity}"}]
    if spot.within:
        within = one_line(spot.within, 200)
        logical.insert(0, {"name": within, "fullyQualifiedName": within})
    location: dict[str, Any] = {"logicalLocations": logical}
    if spot.is_file:
        column = spot.column or 1
        region = {"startLine": spot.line, "startColumn": column, "endLine": spot.line, "endColumn": column + 1}
        location["physicalLocation"] = {"artifactLocation": _artifact(spot), "region": region}
    return location


def _artifact(spot: Spot) -> dict[str, str]:
    """Return a file by its address: from the root of the repository, or in full where it lies outside."""
    from urllib.parse import quote

    if spot.is_inside:
        return {"uri": quote(os.fsencode(spot.path), safe="/"), "uriBaseId": _ROOT}
    full = os.path.abspath(spot.path).replace(os.sep, "/").lstrip("/")
    return {"uri": f"file:///{quote(os.fsencode(full), safe='/:')}"}


def _invocation(report: Report, left_out: int, spots: Spots) -> dict[str, Any]:
    """Return how the run went: its exit status, what made it incomplete, and how many results did not fit."""
    notices = [_notice(fault, spots) for fault in faults(report)]
    if left_out > 0:
        text = ci_word("left-out", report.language, n=left_out)
        notices.append({"level": "warning", "message": {"text": text}, "descriptor": {"id": "left-out"}})
    return {
        "executionSuccessful": report.is_complete,
        "exitCode": report.exit_status,
        "toolExecutionNotifications": notices,
    }


def _notice(fault: Fault, spots: Spots) -> dict[str, Any]:
    notice: dict[str, Any] = {
        "level": "error",
        "message": {"text": fault.text},
        "descriptor": {"id": f"incomplete-{fault.kind}"},
    }
    if fault.kind == "file" and fault.id:
        notice["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(spots.at(Location(fault.id)))}}]
    if fault.kind == "rule":
        notice["associatedRule"] = {"id": fault.id}
    return notice
