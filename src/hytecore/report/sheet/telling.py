"""What stands on the sheet in words, the same in every format; only layout and room differ."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.edtf import When
from hytecore.report.page.markup import short
from hytecore.report.sheet.sheet import Entry, Listing, Sheet
from hytecore.words.diff import diff_word
from hytecore.words.interface import say
from hytecore.words.render import in_words
from hytecore.words.sheet import sheet_word

_MOST_TITLES, _LONGEST_TITLE = 4, 120
"""How much of the titles of the plans stands above the lists."""


def heads(sheet: Sheet) -> tuple[str, str]:
    """Return the title and the line under it: which plans, and as of when."""
    language = sheet.language
    several = ".several" if len(sheet.plans) > 1 else ""
    titles = [short(title, _LONGEST_TITLE) for title in sheet.plans[:_MOST_TITLES]]
    rest = len(sheet.plans) - len(titles)
    about = "; ".join(titles) + (f" {sheet_word('more', language, n=rest)}" if rest else "")
    day = sheet_word("as_of", language, day=in_words(When.parse(sheet.as_of), language))
    since = sheet_word("since", language, title=short(sheet.since, _LONGEST_TITLE)) if sheet.since else ""
    return sheet_word(f"title{several}", language), " · ".join(part for part in (about, day, since) if part)


def opening(sheet: Sheet) -> Iterator[str]:
    """Yield what must be known before the lists are read."""
    if sheet.unread:
        yield sheet_word("unread", sheet.language, paths=short(", ".join(sheet.unread), 300))
    if not sheet.complete:
        yield say("incomplete", sheet.language)
    yield f"{sheet_word('meaning', sheet.language)} {sheet_word('further', sheet.language)}"


def heading_of(listing: Listing, language: str) -> str:
    """Return what a list is called, with how many there are; no number where it cannot be told."""
    key, _, part = listing.key.partition(".")
    name = sheet_word(f"list.{key}", language)
    if part:
        name = f"{name} – {_uncapitalised(diff_word(f'part.{part}', language))}"
    return name if listing.why_not and not listing.entries else f"{name}: {len(listing.entries)}"


def _uncapitalised(words: str) -> str:
    return words[:1].lower() + words[1:]


def note_of(listing: Listing, language: str) -> str:
    """Return what is said under the heading: that there are none, or why it cannot be told; often nothing."""
    if listing.why_not:
        return sheet_word("not-all" if listing.entries else "cannot-tell", language, why=listing.why_not)
    return "" if listing.entries else sheet_word("none", language)


def item_of(entry: Entry, language: str, longest: int | None = None) -> str:
    """Return a name, cut to *longest* characters if that is given, with what else must be known of it."""
    parts = [entry.name, entry.detail, entry.plan, entry.aside]
    name, detail, plan, aside = parts if longest is None else [short(part, longest) for part in parts]
    text = f"{name} – {detail}" if detail else name
    besides = [plan] if plan else []
    besides += [sheet_word("aside", language, reason=aside)] if aside else []
    return f"{text} ({'; '.join(besides)})" if besides else text
