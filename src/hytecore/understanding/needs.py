"""Needs: what the wellbeing data call for, region by region, as lists of concerns state them.

Source:
    S2, the concerns that the PYLL index raises: each item names municipalities and a sex, and after a colon what is
    worrying.
"""

from __future__ import annotations

import re

from hytecore.documents.document import Text
from hytecore.places.finding import find_places
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.outline import Outline
from hytecore.understanding.regions import Regions

_GROUPS = {
    "naiset": "naiset", "naisilla": "naiset", "miehet": "miehet", "miehillä": "miehet", "pojat": "pojat",
    "tytöt": "tytöt",
    "lapset": "lapset", "nuoret": "nuoret", "ikääntyneet": "ikääntyneet", "työikäiset": "työikäiset",
    "kvinnor": "kvinnor", "män": "män", "pojkar": "pojkar", "flickor": "flickor", "barn": "barn", "unga": "unga",
    "äldre": "äldre", "women": "women", "men": "men", "boys": "boys", "girls": "girls",
}  # fmt: skip
_LONGEST_LABEL = 90


def needs_in(draft: Draft, outline: Outline, regions: Regions) -> None:
    """Read the items that name a region, and after a colon what is worrying there."""
    for position, block in list(outline.untaken()):
        if not isinstance(block, Text) or block.style != "item":
            continue
        label, colon, rest = block.text.partition(":")
        if not colon or len(label) > _LONGEST_LABEL or not rest.strip():
            continue
        words = re.findall(r"\w+", evened(label))
        groups = [_GROUPS[word] for word in words if word in _GROUPS]
        places = find_places(label)
        if not places or len(words) > len(groups) + 2 * len(places) + 2 or not groups:
            continue
        for place in places:
            name = regions.of_code(place.code, block.location)
            for group in groups:
                for text in _clauses(rest):
                    need = {
                        "id": draft.ids.give("need", f"{name} {group} {text}"),
                        "text": text,
                        "region": name,
                        "group": group,
                    }
                    draft.add("needs", need, block.location)
        draft.review(block.location, block.text, "need", "", "likely")
        outline.take(position)


def _clauses(text: str) -> list[str]:
    """Return the concerns that a text lists; a clause that only goes on the one before it stays with it."""
    found: list[str] = []
    for piece in re.split(r"(?<=[.;])\s+|,\s+", text.strip()):
        clause = piece.strip(" .;")
        if not clause:
            continue
        if found and re.match(r"(erityisesti|etenkin|varsinkin|särskilt|especially|\w+ll[aä] )", evened(clause)):
            found[-1] += f", {clause}"
        else:
            found.append(clause)
    return found
