"""Claims: sums that a document works out before the reader, such as what is saved if so many people stay healthy.

Source:
    S2, an example of the benefit of shared work in euros: numbers of people, what each saves, and a total a year.
"""

from __future__ import annotations

import re
from decimal import Decimal

from hytecore.documents.document import Text
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.outline import Outline

_TERM = re.compile(
    r"(?P<n>\d[\d ]*)\s*(?:hlö|henkilö\w*|asukas\w*|person\w*|invånare|people)\b[^€\d]*?(?:[^€]*?)"
    r"(?:säästö|kustannu\w+|besparing|kostnad|saves?|saving)\w*\D{0,12}(?P<sum>\d[\d ]*)\s*(?:€|euro|eur)",
)
_TOTAL = re.compile(r"(?:yhteensä|totalt|sammanlagt|in total|total)\W{0,4}(?P<sum>\d[\d ]*)\s*(?:€|euro|eur)")


def claims_in(draft: Draft, outline: Outline) -> None:
    """Read the texts that state parts and a total in euros."""
    for position, block in list(outline.untaken()):
        if not isinstance(block, Text) or not re.search("€|eur", block.text, re.IGNORECASE):
            continue
        words = evened(block.text)
        total = _TOTAL.search(words)
        if total is None:
            continue
        terms = [(_whole(match["n"]), _whole(match["sum"])) for match in _TERM.finditer(words[: total.start()])]
        text = " ".join(block.text.split())
        claim = {"id": draft.ids.give("claim", text), "text": text}
        if terms and all(count and money % count == 0 for count, money in terms):
            claim["terms"] = [[f"{n} inhabitant", f"{money // n} EUR/inhabitant"] for n, money in terms]  # type: ignore[assignment]  # plain data
            claim["total"] = f"{_whole(total['sum'])} EUR"
        draft.add("claims", claim, block.location)
        draft.review(block.location, text, "claim", claim["id"], "likely")
        outline.take(position)


def _whole(digits: str) -> int:
    return int(Decimal(digits.replace(" ", "")))
