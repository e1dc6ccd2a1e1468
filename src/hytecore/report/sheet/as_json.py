"""The sheet as plain data, schema `hytecore-sheet/1`: every name in full."""

from __future__ import annotations

import json
from typing import Any

from hytecore.report.sheet.sheet import Entry, Listing, Sheet

SCHEMA = "hytecore-sheet/1"


def render(sheet: Sheet) -> str:
    """Return the sheet as JSON."""
    return json.dumps(sheet_data(sheet), ensure_ascii=False, indent=1) + "\n"


def sheet_data(sheet: Sheet) -> dict[str, Any]:
    """Return the sheet as plain data."""
    return {
        "schema": SCHEMA,
        "plans": list(sheet.plans),
        "as_of": sheet.as_of,
        "language": sheet.language,
        "complete": sheet.complete,
        "unread": list(sheet.unread),
        "since": sheet.since or None,
        "lists": [_listing(listing) for listing in (*sheet.listings, *sheet.changes)],
    }


def _listing(listing: Listing) -> dict[str, Any]:
    return {
        "list": listing.key,
        "count": len(listing.entries),
        "cannot_tell": listing.why_not or None,
        "items": [_entry(entry) for entry in listing.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    subject = entry.subject
    return {
        "name": entry.name,
        "detail": entry.detail or None,
        "set_aside": entry.aside or None,
        "kind": subject.kind if subject else None,
        "id": subject.id if subject else None,
        "plan": subject.plan if subject else None,
        "fingerprint": entry.fingerprint or None,
    }
