"""What has changed since last year's plan, as lists of the sheet: one a kind of change, what needs a look first."""

from __future__ import annotations

from attrs import evolve

from hytecore.comparison.changes import Change
from hytecore.comparison.comparing import compare
from hytecore.finding import Subject
from hytecore.index.kinds import id_of, text_of
from hytecore.model.plan import Plan
from hytecore.model.text import in_language
from hytecore.report.diff.telling import PARTS, SET_APART, part_of, sentence
from hytecore.report.sheet.sheet import Entry, Listing, Sheet
from hytecore.words.render import quoted
from hytecore.words.terms import term

CHANGES = "changes"
"""What the keys of these lists begin with."""


def with_changes(sheet: Sheet, old: Plan, new: Plan) -> Sheet:
    """Return the sheet with what has changed from *old* to *new*."""
    language = sheet.language
    found: dict[str, list[Entry]] = {part: [] for part in PARTS}
    for change in compare(old, new).changes:
        part = part_of(change)
        found[part].append(_entry(change, part, language))
    lists = [Listing(f"{CHANGES}.{part}", tuple(entries)) for part, entries in found.items() if entries]
    title = " ".join(in_language(old.title, language).split()) or old.id
    return evolve(sheet, since=title, changes=tuple(lists) or (Listing(CHANGES),))


def without_changes(sheet: Sheet, path: str, why: str) -> Sheet:
    """Return the sheet with the reason why nothing can be told of what has changed since the plan at *path*."""
    return evolve(sheet, since=path, changes=(Listing(CHANGES, why_not=why),), complete=False)


def _entry(change: Change, part: str, language: str) -> Entry:
    match = change.match
    name = " ".join(in_language(text_of(match.current), language).split())
    kind = term("kind", match.kind, language)
    detail = sentence(change, language) if part not in SET_APART or part == "ids" else ""
    plan = getattr(match.current, "id", None) if match.kind == "plan" else None
    subject = Subject(match.kind, id_of(match.current), name, plan)
    return Entry(f"{kind[:1].upper()}{kind[1:]} {quoted(name, language)}", detail=detail, subject=subject)
