"""Cover: the title of a plan, the years it covers and what kind of plan it is, from its first words."""

from __future__ import annotations

import os
import re
from typing import Any

from hytecore.documents.document import Break, Text
from hytecore.location import Location
from hytecore.places.classification import classification
from hytecore.places.finding import find_places
from hytecore.text.language import language_of
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.identifiers import identifier
from hytecore.understanding.outline import Outline

_PLAN = re.compile(
    r"\w*(suunnitelma|ohjelma|kertomus|strategia|tiekartta)\b|\w*(välfärdsplan|plan|program|berättelse)\b"
)
_PERIOD = re.compile(r"\b((?:19|20)\d\d)\s*[-/]\s*((?:19|20)\d\d)\b")
_REPORT = re.compile(r"(hyvinvointi)?(kertomu|raporto|raportti)|välfärdsberättelse|välfärdsrapport|wellbeing report")
_MENTIONED = re.compile(r"kertomu|raport|berättelse|report", re.IGNORECASE)
"""What a text must mention to promise a report; a quick look before its sentences are read."""
_YEARLY = re.compile(r"vuosittain|joka vuosi|årligen|varje år|every year|yearly")
_BROAD = re.compile(
    r"(?:v\.|vuonna|vuoden|år|in)?\s*((?:19|20)\d\d)\b[^.]{0,40}\b(?:laaj\w+|omfattande|broad)\b"
    r"|\b(?:laaj\w+|omfattande|broad)\b[^.]{0,60}?((?:19|20)\d\d)\b"
)
_FIRST = 40
"""How many texts from the beginning the title is looked for in."""


def cover(draft: Draft, outline: Outline) -> str:
    """State the title, the period, the kind and the language of the plan, and return the language."""
    language = outline.document.language or _language(outline)
    title, location = _title(outline)
    plan = draft.data["plan"]
    name = os.path.splitext(os.path.basename(outline.document.path))[0]
    plan["id"] = identifier(name)
    plan["title"] = title or name
    draft.places["plan",] = location
    draft.places["plan", "title"] = location
    period = _PERIOD.search(evened(plan["title"]))
    if period is not None and int(period[1]) <= int(period[2]):
        plan["period"] = f"{period[1]}/{period[2]}"
    kind = _kind(evened(plan["title"]))
    if kind is not None:
        plan["kind"] = kind
    covered = [named for place in find_places(plan["title"]) if (named := _region(place.code)) is not None]
    if covered:
        plan["covers"] = list(dict.fromkeys(covered))
    plan["languages"] = [language]
    _reviews(draft, outline)
    return language


def _region(code: str) -> str | None:
    """Return the name of the municipality or county with this code."""
    known = classification()
    municipality = next((name for each, name, _ in known.names if each == code), None)
    return municipality or next((name.capitalize() for name, each in known.counties.items() if each == code), None)


def _reviews(draft: Draft, outline: Outline) -> None:
    """State the reports that the document promises: one a year, and a broad one in a year."""
    found: dict[str, tuple[dict[str, Any], Location]] = {}
    for text in outline.texts:
        words = evened(text.text) if _MENTIONED.search(text.text) else ""
        for sentence in re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖa-zåäö])", words):
            if not _REPORT.search(sentence):
                continue
            if _YEARLY.search(sentence):
                found.setdefault("annual", ({"kind": "annual"}, text.location))
            if (year := _BROAD.search(sentence)) is not None:
                found.setdefault("broad", ({"kind": "broad", "at": int(year[1] or year[2])}, text.location))
    if found:
        draft.data["plan"]["reviews"] = [review for review, _ in found.values()]
        draft.places["plan", "reviews"] = next(iter(found.values()))[1]


def _title(outline: Outline) -> tuple[str, Location]:
    """Return the first text that names a plan, best one with its years; else the first heading."""
    start = Location(outline.document.path)
    texts = [text for text in outline.texts if text.text.strip()][:_FIRST]
    names = [text for text in texts if _PLAN.search(evened(text.text)) and len(text.text) < 160]
    dated = [text for text in names if _PERIOD.search(evened(text.text))]
    best = next(iter(dated), None) or next((text for text in names if text.style == "heading"), None)
    best = (
        best
        or next(iter(names), None)
        or _above_tables(outline)
        or next((text for text in texts if text.style == "heading"), None)
    )
    if best is None and texts and len(texts[0].text) < 160:
        best = texts[0]
    if best is None:
        sheet = next((block for block in outline.blocks if isinstance(block, Break) and block.name), None)
        return "", sheet.location if sheet is not None else start
    if best in names:
        # Other words may be a title and something else besides, such as the goal of the only table.
        outline.take(next(position for position, block in enumerate(outline.blocks) if block is best))
    return outline.calm(" ".join(best.text.split())), best.location


def _above_tables(outline: Outline) -> Text | None:
    """Return the title that stands in the first row of a table, as sheets have it; it stays there, too."""
    for table in outline.document.tables:
        cells = [cell for cell in table.cells if cell.row == 1 and cell.text.strip()]
        if len(cells) == 1 and len(cells[0].text) < 160 and _PLAN.search(evened(cells[0].text)):
            return Text(cells[0].text, cells[0].location)
    return None


def _kind(title: str) -> str | None:
    if re.search(r"kertomu|raport|berättelse", title) and "suunnitelma" not in title and "plan" not in title:
        return "report"
    if re.search(r"alueelli|hyvinvointialue|maakun|regional|välfärdsområde", title):
        return "regional_plan"
    if re.search(r"ohjelma|\bprogram", title):
        return "programme"
    if re.search(r"hyvinvointisuunnitelma|välfärdsplan", title):
        return "municipal_plan"
    return None


def _language(outline: Outline) -> str:
    """Return the language of most of the words."""
    words = " ".join(text.text for text in outline.texts)[:20_000]
    for table in outline.document.tables[:20]:
        words += " " + " ".join(cell.text for cell in table.cells[:200])
    return language_of(words)
