"""Names of indicators read: what stands there where the structure does not say what is measured.

Structure first: where an indicator has a unit and a value, or is one of the catalogue, it is plain that something is
measured, and its name is not read. Where it is stated to be a milestone or a description, it need not be a quantity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from hytecore.engine.rule import Part
from hytecore.index.placeholders import is_number
from hytecore.model.text import Translated, in_language
from hytecore.text.language import Language, language_of

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.indicator import Indicator
    from hytecore.text.indicators.reading import IndicatorReading


class Named(NamedTuple):
    """An indicator and what its name says."""

    indicator: Indicator
    reading: IndicatorReading

    @property
    def is_example(self) -> bool:
        """Whether the name begins with the words for *for example*, which another rule tells."""
        return any(each.kind == "example" for each in self.reading.evidence)

    def words(self, *kinds: str) -> str:
        """Return the words of the name that show one of *kinds*, or nothing."""
        found = [each.text for each in self.reading.evidence if each.kind in kinds]
        return next(iter(found), "")


def names_read(index: PlanIndex) -> tuple[Named, ...]:
    """Return the quantities of which the structure shows no value, with what their names say."""
    open_to_doubt = [
        each
        for each in index.plan.indicators
        if ((kind := each.kind) is None or kind == "quantity")
        and each.catalogue is None
        and not (each.observations and each.unit.__class__ is str and _is_observed(each))
    ]
    if any(each.unit.__class__ is str for each in open_to_doubt):
        valued = {id(stated.indicator) for stated in index.points if is_number(stated.point.value)}
        open_to_doubt = [each for each in open_to_doubt if id(each) not in valued or each.unit.__class__ is not str]
    if not open_to_doubt:
        return ()
    from hytecore.text.indicators.reading import read_indicator  # words are loaded when a name is read

    known: dict[tuple[str, str], IndicatorReading] = {}
    found = []
    for indicator in open_to_doubt:
        name, language = name_and_language(indicator, index)
        reading = known.get((name, language))
        if reading is None:
            reading = known[name, language] = read_indicator(name, language)
        found.append(Named(indicator, reading))
    return tuple(found)


def name_and_language(indicator: Indicator, index: PlanIndex) -> tuple[str, str]:
    """Return the name in the plan's first language, or the first it has, and the language it is in."""
    name, expected = indicator.name, cast("Language", index.plan.language)
    if isinstance(name, Translated):
        languages = (expected, "fi", "sv", "en")
        return in_language(name, expected), next((each for each in languages if getattr(name, each)), expected)
    return name, language_of(name, expected)


def users_of(indicator: Indicator, index: PlanIndex) -> list[Part]:
    """Return the goals and measures that use *indicator*, as parts of a finding."""
    return [Part("user", user) for user in index.users_of(indicator)]


def _is_observed(indicator: Indicator) -> bool:
    return any(is_number(observation.value) for observation in indicator.observations)
