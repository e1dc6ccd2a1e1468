"""Doubt in the document's own words for an owner: a question mark, *to be decided*, one or another.

A plan approved like that leaves it to chance who begins. Where the plan states with a reason that the owner is not
known, that is an answer. Two names with *or* or a slash between them are in doubt only where the plan itself states
no owner: *Keusote (Tepasa / Miela)* may mean both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.rules.roles.owner_texts import PATH, OwnerText, reading_of, stated_owner, suspects, written_owners
from hytecore.text.owners.lexicon import OPEN, OR, UNDECIDED
from hytecore.words.composed import Said

rule = Rule(
    code="HYT210",
    name="uncertain-owner",
    severity="warning",
    source=Source(
        "S2", "table Sairastavuus vähenee, column Vastuut: Keusote Kunnat, liikuntapalvelut? Yhdistykset ja järjestöt"
    ),
    looks_at="owners' texts",
    reads=("responsibilities", "owner", "as_written"),
    confidence="likely",
)


def population(index: PlanIndex, options: Options) -> Sequence[object]:
    """Return the places where the document says who an owner is."""
    return written_owners(index)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each measure and goal whose owner's text shows doubt."""
    told: set[int] = set()
    hints = ("?", "xx", "__", "/", *sorted(UNDECIDED), *sorted(OPEN), *(f" {word} " for word in sorted(OR)))
    for each in suspects(index, hints):
        stated = stated_owner(each.entity)
        is_silent = stated is None or stated == ()
        if id(each.entity) in told or (not stated and not is_silent):
            continue  # told before, or the plan says why the owner is not known
        message, words = _doubt(index, each, is_silent)
        if words:
            told.add(id(each.entity))
            yield Hit(message, each.entity, PATH, {"words": Said(words)})


def _doubt(index: PlanIndex, text: OwnerText, is_silent: bool) -> tuple[str, tuple[str, ...]]:
    """Return the message, and the words that show the doubt; no words if there is none."""
    reading = reading_of(index, text.text, text.language)
    marks = reading.words("uncertain")
    if marks:
        return "mark", marks
    return "alternatives", reading.words("alternative") if is_silent else ()
