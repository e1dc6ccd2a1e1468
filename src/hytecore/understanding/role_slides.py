"""Role slides: themes, two levels, three zones, and the activities whose place on the slide tells level and zone.

Where a format does not tell the places, nothing is guessed: level and responsibility are stated as unknown.

Source:
    S1, one slide a theme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from math import dist
from typing import Any

import attrs

from hytecore.documents.document import Box, Break, Table, Text
from hytecore.location import Location
from hytecore.understanding.draft import Draft
from hytecore.understanding.goals import are_one
from hytecore.understanding.outline import Outline
from hytecore.understanding.role_marks import KINDS, NAMES, Level, Zone, is_aside, level_of, theme_named, zone_of

_WHY: Mapping[str, dict[str, str]] = {
    "level": {
        "fi": "taso näkyy vain toiminnon paikasta diassa",
        "sv": "nivån framgår bara av var verksamheten står på bilden",
        "en": "only the place on the slide tells the level",
    },
    "zone": {
        "fi": "painottuva toimija näkyy vain toiminnon paikasta diassa",
        "sv": "vems verksamhet som betonas framgår bara av var verksamheten står på bilden",
        "en": "only the place on the slide tells whose work is emphasised",
    },
}
_ROW = 0.1
"""How far apart, in parts of the slide, marks must be along a row."""
_LONGEST_MARK = 120
"""No mark of a slide is longer."""
_CLEAR = 0.15
"""How much nearer, in parts of the way between two marks, an activity must stand to one of them."""


@attrs.define(eq=False)
class Slide:
    """A slide of one theme.

    Attributes:
        title: What the slide is called.
        place: Where the title stands.
        levels: The marks of the levels; several texts may mark one.
        zones: The marks of the zones.
        activities: What is done.
        taken: The positions of all its texts.
    """

    title: str
    place: Location
    levels: dict[Level, list[Text]] = attrs.Factory(dict)
    zones: dict[Zone, list[Text]] = attrs.Factory(dict)
    activities: list[Text] = attrs.Factory(list)
    taken: list[int] = attrs.Factory(list)


def role_slides_in(draft: Draft, outline: Outline, language: str) -> None:
    """Read the slides that say who does what for a theme, at which level."""
    slides = [slide for slide in _slides(outline) if len(slide.levels) == 2 and len(slide.zones) >= 2]
    if not slides:
        return
    plan = draft.data["plan"]
    plan["kind"] = "role_map"
    plan["prevention_levels"] = ["promotion", "primary"]
    actors = _actors(draft, slides)
    listed = _overview(outline, slides)
    themes: list[tuple[str, str]] = []
    for slide in slides:
        name = theme_named(slide.title)
        entry = next((entry for entry in listed.items() if are_one(name, entry[1], language)), None)
        if entry is not None:
            name = " ".join(entry[1].split())
            outline.take(entry[0])
        theme = next((id_ for known, id_ in themes if are_one(name, known, language)), None)
        if theme is None:
            theme = draft.ids.give("theme", name)
            draft.add("themes", {"id": theme, "title": name}, slide.place)
            themes.append((name, theme))
            for level in ("promotion", "primary"):
                cell = {"theme": theme, "prevention": level, "emphasis": {"unknown": _WHY["zone"][language]}}
                draft.add("cells", cell, slide.place)
        for text, items in _with_items(slide.activities):
            _measure(draft, slide, text, items, theme, actors, language)
        outline.take(*slide.taken)


def _slides(outline: Outline) -> Iterator[Slide]:
    """Yield the stretches that have the marks of role slides: a slide, or from a title to the next."""
    slide: Slide | None = None
    before: tuple[int, Text] | None = None
    title: tuple[int, Text] | None = None
    for position, block in outline.untaken():
        if isinstance(block, (Break, Table)):
            if slide is not None:
                yield slide
            slide, before, title = None, None, None
            continue
        if not any(letter.isalnum() for letter in block.text):
            continue
        is_short = len(block.text) <= _LONGEST_MARK
        level, zone = (level_of(block.text), zone_of(block.text)) if is_short else (None, None)
        if is_short and level is None and zone is None and is_aside(block.text):
            if slide is not None:
                slide.taken.append(position)
            continue
        if level is None and zone is None:
            if block.style == "heading":
                title = (position, block)
            if slide is not None and _is_over(slide) and block.box is None:
                yield slide
                slide = None
            if slide is not None:
                slide.activities.append(block)
                slide.taken.append(position)
            before = (position, block)
            continue
        if slide is None:
            named = title or before
            if named is None:
                continue
            slide = Slide(" ".join(named[1].text.split()), named[1].location, taken=[named[0]])
            before = None
        if level is not None:
            slide.levels.setdefault(level, []).append(block)
        elif zone is not None:
            slide.zones.setdefault(zone, []).append(block)
        slide.taken.append(position)
    if slide is not None:
        yield slide


def _is_over(slide: Slide) -> bool:
    """Whether a stretch of plain text has all its marks: what follows is the title of the next."""
    return len(slide.levels) == 2 and len(slide.zones) == 3


def _actors(draft: Draft, slides: list[Slide]) -> dict[Zone, str]:
    """Return the ids of the three kinds of actors that the zones name."""
    found: dict[Zone, str] = {}
    for zone in NAMES:
        mark = next((slide.zones[zone][0] for slide in slides if zone in slide.zones), None)
        if mark is not None:
            found[zone] = draft.ids.give("actor", NAMES[zone])
            draft.add("actors", {"id": found[zone], "kind": KINDS[zone], "name": NAMES[zone]}, mark.location)
    return found


def _overview(outline: Outline, slides: list[Slide]) -> dict[int, str]:
    """Return, by position, the short texts that stand on none of the slides: an overview names the themes."""
    taken = {position for slide in slides for position in slide.taken}
    return {
        position: _whole_word(block.text)
        for position, block in outline.untaken()
        if isinstance(block, Text) and position not in taken and len(block.text) < 90
    }


def _with_items(activities: list[Text]) -> Iterator[tuple[Text, list[Text]]]:
    """Yield each activity with the items of a list below it, which only say what it consists of."""
    found: list[tuple[Text, list[Text]]] = []
    for text in activities:
        if text.style == "item" and found and found[-1][0].style != "item" and found[-1][0].shape == text.shape:
            found[-1][1].append(text)
        else:
            found.append((text, []))
    yield from found


def _measure(
    draft: Draft,
    slide: Slide,
    text: Text,
    items: list[Text],
    theme: str,
    actors: Mapping[Zone, str],
    language: str,
) -> None:
    title = " ".join(_whole_word(text.text).split())
    measure: dict[str, Any] = {"id": draft.ids.give("measure", title, theme), "title": title, "theme": theme}
    level = _nearest(text.box, slide.levels)
    zone = _nearest(text.box, slide.zones)
    measure["prevention"] = level or {"unknown": _WHY["level"][language]}
    measure["responsibilities"] = _parts(zone, actors) or {"unknown": _WHY["zone"][language]}
    path = draft.add("measures", measure, text.location)
    if items:
        lines = [title, *(f"• {' '.join(item.text.split())}" for item in items)]
        draft.keep(path, "measure", "\n".join(lines), text.location)
    told = f"{level or '?'} / {zone or '?'}"
    draft.review(
        text.location, text.text, "measure", f"{measure['id']} ({told})", "likely" if level and zone else "possible"
    )


def _parts(zone: Zone | None, actors: Mapping[Zone, str]) -> list[dict[str, str]]:
    """Return who does what in a zone: the one whose work is emphasised leads, the other supports."""
    if zone is None:
        return []
    if zone == "ngo":
        return [{"actor": actors["ngo"], "role": "partner"}]
    other: Zone = "county" if zone == "municipality" else "municipality"
    supporting = [{"actor": actors[other], "role": "support"}] if other in actors else []
    return [{"actor": actors[zone], "role": "lead"}, *supporting]


def _nearest(box: Box | None, marks: Mapping[Any, list[Text]]) -> Any:
    """Return the mark whose place is clearly the nearest to that of a text; None where places do not tell."""
    if box is None:
        return None
    centres = {key: text.box.centre for key, texts in marks.items() for text in texts[:1] if text.box is not None}
    if len(centres) < 2:
        return None
    # Marks that stand in a row divide the slide into stripes, and only the distance along the row counts.
    pairs = list(combinations(centres.values(), 2))
    gaps = [min(abs(one[axis] - other[axis]) for one, other in pairs) for axis in (0, 1)]
    axis = 0 if gaps[0] >= gaps[1] else 1
    if gaps[axis] > _ROW:
        apart = {key: abs(box.centre[axis] - centre[axis]) for key, centre in centres.items()}
        spread = gaps[axis]
    else:
        apart = {key: dist(box.centre, centre) for key, centre in centres.items()}
        spread = min(dist(one, other) for one, other in pairs)
    nearest, second = sorted(apart, key=lambda key: (apart[key], str(key)))[:2]
    return nearest if apart[second] - apart[nearest] > _CLEAR * spread > 0 else None


def _whole_word(text: str) -> str:
    """Return a text whose words the layout broke at the ends of lines, with its words whole."""
    return re.sub(r"(?<=[a-zåäö])-\n(?=[a-zåäö])", "", text)
