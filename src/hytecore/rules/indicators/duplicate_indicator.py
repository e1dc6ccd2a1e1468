"""Two indicators with one definition.

Each gets a target and values of its own, and sooner or later these differ. Two names are one when only inflection,
spelling, the order of words, brackets, the unit or the data source in them differ, and unit, source and groups agree.
Another age group, sex, grade, region or year is another indicator, and so is the successor of a discontinued one.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.rules.indicators.definitions import same_definitions

rule = Rule(
    code="HYT412",
    name="duplicate-indicator",
    severity="warning",
    source=Source("S2", "table HYTE-viestinnän alueellinen kehittäminen, column Mittarit: FB-päivitykset in two rows"),
    looks_at="indicators",
    reads=("name", "kind", "unit", "source", "groups", "observations"),
    needs=("indicators.observations",),
    confidence="likely",
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each group of indicators that are one, with all their users."""
    for first, *others in same_definitions(index):
        group = (first, *others)
        names = title_keys([indicator.name for indicator in group], index.plan.language)
        users = {id(user): user for indicator in group for user in index.users_of(indicator)}
        related = [Part("duplicate", each) for each in others] + [Part("user", user) for user in users.values()]
        data = {"n": len(group), "indicators": group}
        yield Hit("same" if len(set(names)) == 1 else "alike", first, ("name",), data, related)
