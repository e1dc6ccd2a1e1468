"""An example where the thing itself should stand.

"Esim. liikuntaryhmä" as a measure binds nobody: another example would do as well, and nobody can tell whether the
measure was done. Only a text that begins with the words for *for example*, or is nothing but an example in brackets, is
meant; an example that explains what stands before it is welcome. An example in place of an owner is told by the rule
about collective owners.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import TypeVar

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Text, Translated

rule = Rule(
    code="HYT605",
    name="example-instead-of-content",
    severity="info",
    source=Source(
        "S2", "table Ylipainoisten ja lihavien määrä vähenee: Esim. Tehostetun lasten ylipainon hoidon vaikutukset"
    ),
    looks_at="texts",
    confidence="likely",
)

T = TypeVar("T", Measure, Indicator)

_HINTS = ("esim", "t.ex", "t ex", "t. ex", "exempel", "e.g", "for example", "for instance")
"""One of them is in every mark of an example."""


def population(index: PlanIndex, options: Options) -> tuple[Measure | Indicator, ...]:
    """Return the measures and the indicators."""
    return (*index.plan.measures, *index.plan.indicators)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure and indicator whose name is an example; several that bear one name are told once."""
    for measures, mark in _examples(index.plan.measures, [measure.title for measure in index.plan.measures]):
        goals = {goal.id: goal for measure in measures for goal in index.goals_of(measure)}
        related = [*(Part("repeat", each) for each in measures[1:]), *(Part("goal", goal) for goal in goals.values())]
        yield Hit("measure", measures[0], ("title",), {"mark": mark}, related)
    for indicators, mark in _examples(index.plan.indicators, [each.name for each in index.plan.indicators]):
        users = {id(user): user for each in indicators for user in index.users_of(each)}
        related = [*(Part("repeat", each) for each in indicators[1:]), *(Part("user", each) for each in users.values())]
        yield Hit("indicator", indicators[0], ("name",), {"mark": mark}, related)


def _examples(entities: Sequence[T], texts: Sequence[Text]) -> Iterator[tuple[list[T], str]]:
    """Yield those of *entities* whose text is an example, sorted by id, with its mark.

    All texts are searched at once; those that say the same stand together.
    """
    found: dict[str, tuple[list[T], str]] = {}
    for position in _suspects(texts):
        text = texts[position]
        written = [text] if isinstance(text, str) else [said for each in LANGUAGES if (said := getattr(text, each))]
        mark = next((mark for each in written if (mark := example_mark(each))), None)
        if mark is not None:
            said = " ".join(" ".join(written).casefold().split())
            found.setdefault(said, ([], mark))[0].append(entities[position])
    for alike, mark in found.values():
        yield sorted(alike, key=lambda entity: (entity.id, repr(entity))), mark


def _suspects(texts: Sequence[Text]) -> list[int]:
    """Return the positions of the texts in which a mark of an example stands before any other letter."""
    plain = [text if isinstance(text, str) else _joined(text) for text in texts]
    whole = "\0".join(plain).lower()
    hints = [hint for hint in _HINTS if hint in whole]
    if not hints:
        return []
    if len(whole) != sum(map(len, plain)) + len(plain) - 1:
        return list(range(len(texts)))  # a letter that becomes two in lower case has moved the others
    begins = list(accumulate((len(text) + 1 for text in plain), initial=0))
    found = set()
    for hint in hints:
        at = whole.find(hint)
        while at >= 0:
            if not at or not whole[at - 1].isalnum():
                found.add(bisect_right(begins, at) - 1)
            at = whole.find(hint, at + 1)
    return sorted(found)


def _joined(text: Translated) -> str:
    return " | ".join(said for each in LANGUAGES if (said := getattr(text, each)))


def example_mark(text: str) -> str | None:
    """Return the words for *for example* with which *text* begins; None if it says something by itself.

    Example:
        >>> example_mark("Esim. liikuntaryhmä"), example_mark("(t.ex. enkäter)"), example_mark("Ryhmiä, esim. kävely")
        ('Esim.', 't.ex.', None)
    """
    found = _pattern().match(text)
    if found is None:
        return None
    closing = text.find(")", found.end())
    if "(" in found[1] and closing >= 0 and any(each.isalnum() for each in text[closing:]):
        return None  # the brackets end, and then comes the thing itself
    return " ".join(found[2].split())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"([\s(\[\"'”“»•*·–—-]*)"
        r"(esim(?:erkiksi|erkkinä)?\b\.?"
        r"|t\.?\s?ex\b\.?|till\s+exempel\b|exempelvis\b"
        r"|e\.\s?g\b\.?|for\s+(?:example|instance)\b)"
        r"(?!\s*\))",
        re.IGNORECASE,
    )
