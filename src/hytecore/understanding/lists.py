"""Lists of goals and priorities: a heading that says what they are, and the items below it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hytecore.documents.document import Break, Table, Text
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import Goals, title_of
from hytecore.understanding.identifiers import identifier
from hytecore.understanding.outline import Outline

_GOALS = re.compile(r"\b\w*(tavoitteet|päämäärät)\b|\b\w*mål(en|sättningar(na)?)?\b|\b(goals|objectives)\b")
_PRIORITIES = re.compile(
    r"\b\w*painopis(teet|tealueet)\b|\b\w*(fokusområden|insatsområden|tyngdpunkter)a?\b|\bpriorities\b|\bfocus areas\b"
)
_OTHERS = re.compile(
    r"toimenpi|raportoin|mittari|seuran|arvioin|vastuu|lomake|åtgärd|indikator|uppfölj|measures|indicators|follow|smart"
)
"""Words of a heading that is about more than goals."""
_LONGEST = 170
_ARROW = re.compile(r"\s*(?:→|->|⇒|➔|=>)\s*")
_NUMBER = re.compile(r"^(\d{1,2})[.)]\s+")


def lists_in(draft: Draft, outline: Outline, goals: Goals) -> None:
    """Read the lists of goals and of priorities that stand outside tables."""
    for position, block in list(outline.untaken()):
        if not isinstance(block, Text) or outline.is_taken(position) or not _heads(block):
            continue
        words = evened(block.text)
        if _OTHERS.search(words):
            continue
        if _PRIORITIES.search(words):
            _priorities(draft, outline, position)
        elif _GOALS.search(words):
            items = list(_items(outline, position))
            if len(items) < 2:
                continue
            outline.take(position)
            goals_of_list(goals, items)
            for number, text in items:
                path = goals.named(text.text, text.location, "list")
                draft.review(text.location, text.text, "goal", goals.id_of(path), "likely")
                outline.take(number)


def goals_of_list(goals: Goals, items: list[tuple[int, Text]]) -> None:
    """State the goals of a list: each has the number of its item, and an item of an inner list serves the outer."""
    count, outer = 0, ""
    highest = min(text.level for _, text in items)
    for _, text in items:
        path = goals.named(text.text, text.location, "list")
        if text.level == highest:
            count, outer = count + 1, goals.id_of(path)
            goals.number(path, count)
        elif outer:
            goals.serve(path, outer)


def _heads(text: Text) -> bool:
    """Whether a text heads a list: a heading, a line in capitals or bold, or one that ends with a colon."""
    words = text.text.strip()
    if not words or len(words) > 110 or words.endswith("."):
        return False
    return text.style == "heading" or text.bold or words.isupper() or words.endswith(":")


def _items(outline: Outline, position: int) -> Iterator[tuple[int, Text]]:
    """Yield the items below a heading: those of a list, or short paragraphs where there is no list."""
    below: list[tuple[int, Text]] = []
    for number in range(position + 1, len(outline.blocks)):
        block = outline.blocks[number]
        if isinstance(block, (Break, Table)) or outline.is_taken(number):
            break
        text = block.text.strip()
        if not any(letter.isalnum() for letter in text):
            continue
        if block.style != "item" and _heads(block) and not text.endswith(":"):
            break
        below.append((number, block))
    listed = [entry for entry in below if entry[1].style == "item"]
    for number, block in listed or below:
        name = title_of(block.text)
        if 3 < len(name) <= _LONGEST and not name.endswith(":") and ". " not in name:
            yield number, block


def _priorities(draft: Draft, outline: Outline, position: int) -> None:
    """Read the priorities below a heading; a list inside the list makes them parts of one another."""
    items = [(number, text) for number, text in _items(outline, position) if text.style == "item"]
    numbered = [(number, text) for number, text in items if _NUMBER.match(text.text.strip()) or text.level > 1]
    if numbered:
        items = _unbroken(numbered)
    if len(items) < 2:
        return
    outline.take(position)
    open_: list[tuple[int, str]] = []
    for number, text in items:
        words = " ".join(text.text.split())
        match = _NUMBER.match(words)
        rank = int(match[1]) if match else 0
        if match and open_:
            # 1, 1, 2, 2, 3: a list of two inside the first item of a list of three.
            if rank != 1 and rank != open_[-1][0] + 1:
                while len(open_) > 1 and rank != open_[-1][0] + 1:
                    open_.pop()
            if rank != 1 or (len(open_) > 1 and rank == open_[-1][0] + 1):
                open_.pop()
        elif open_:
            open_.pop()
        title, _, implemented = _split(_NUMBER.sub("", words))
        priority = {"id": draft.ids.give("priority", title), "title": title}
        if open_:
            priority["part_of"] = open_[-1][1]
        if implemented and not _is_this_plan(draft, implemented):
            priority["implemented_by"] = identifier(implemented)
        draft.add("priorities", priority, text.location)
        draft.review(text.location, words, "priority", priority["id"], "likely")
        if implemented and _is_this_plan(draft, implemented):
            draft.carries_out = priority["id"]
        open_.append((rank, priority["id"]))
        outline.take(number)


def _unbroken(items: list[tuple[int, Text]]) -> list[tuple[int, Text]]:
    """Return the items up to the first gap."""
    kept = items[:1]
    for entry in items[1:]:
        if entry[0] != kept[-1][0] + 1:
            break
        kept.append(entry)
    return kept


def _split(words: str) -> tuple[str, str, str]:
    """Return the name of a priority and the plan that an arrow behind it points to."""
    parts = _ARROW.split(words, maxsplit=1)
    return parts[0].strip(), "→", parts[1].strip() if len(parts) > 1 else ""


def _is_this_plan(draft: Draft, name: str) -> bool:
    """Whether an arrow points to the plan itself, by most of the words of its title."""
    title = {word[:9] for word in re.findall(r"[^\W\d]{4,}", evened(str(draft.data["plan"].get("title", ""))))}
    named = {word[:9] for word in re.findall(r"[^\W\d]{4,}", evened(name))}
    return len(title & named) >= 2 and 2 * len(title & named) >= min(len(title), len(named))
