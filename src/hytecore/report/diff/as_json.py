"""Two versions of a plan side by side as plain data, schema `hytecore-diff/1`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hytecore import __version__
from hytecore.index.kinds import id_of, text_of
from hytecore.model.text import in_language
from hytecore.report.diff.telling import by_part, first_of_each, sentence
from hytecore.words.render import plain

if TYPE_CHECKING:
    from hytecore.comparison.changes import Change
    from hytecore.report.diff.difference import Difference, Version

SCHEMA = "hytecore-diff/1"


def render(difference: Difference) -> str:
    """Return the comparison as JSON, one change and one finding a line."""
    parts = [f"  {_line(key)}: {_lines(value)}" for key, value in difference_data(difference).items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def difference_data(difference: Difference) -> dict[str, Any]:
    """Return the comparison as plain data; nothing of what stands in the other formats is missing."""
    findings = difference.findings
    by_state = {
        "new": findings.new,
        "fixed": findings.fixed,
        "unchanged": findings.unchanged,
        "unsure": findings.unsure,
    }
    crowded = difference.comparison.matching.crowded if difference.comparison else 0
    return {
        "schema": SCHEMA,
        "tool": {"name": "hytecore", "version": __version__},
        "as_of": difference.as_of,
        "language": difference.language,
        "old": _version(difference.old),
        "new": _version(difference.new),
        "changes": [_change(change, difference.language) for change in difference.changes],
        **{f"findings_{state}": [finding.to_json() for finding in found] for state, found in by_state.items()},
        "summary": {
            "changes": {part: len(first_of_each(changes)) for part, changes in by_part(difference).items()},
            "findings": {state: len(found) for state, found in by_state.items()},
            "not_compared": crowded,
        },
        "complete": difference.complete,
    }


def _version(version: Version) -> dict[str, Any]:
    return {"path": version.path, "id": version.id, "title": version.title or None}


def _change(change: Change, language: str) -> dict[str, Any]:
    match = change.match
    return {
        "change": change.name,
        "way": change.way or None,
        "kind": match.kind,
        "old": _side(match.old, language),
        "new": _side(match.new, language),
        "matched_by": match.basis if match.old is not None and match.new is not None else None,
        "facts": {name: plain(value) for name, value in change.facts.items()},
        "message": sentence(change, language),
    }


def _side(entity: Any, language: str) -> dict[str, Any] | None:
    if entity is None:
        return None
    return {"id": id_of(entity), "label": " ".join(in_language(text_of(entity), language).split())}


def _lines(value: Any) -> str:
    if not isinstance(value, list) or not value:
        return _line(value)
    return "[\n" + ",\n".join(f"    {_line(item)}" for item in value) + "\n  ]"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
