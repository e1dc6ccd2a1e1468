"""An activity, a document or a question where a measured quantity should stand.

Whether "Miten" or "Viestitään somessa" has come true can be argued about for ever: there is no number that could be
higher or lower next year. Only the name of an indicator is read, and only where nothing else shows that it is measured:
one with a unit and a value is a quantity, whatever it is called. That a document was approved is a milestone, and one
stated as such is left alone; so is a description, unless its name is nothing but a question word.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator
from hytecore.rules.indicators.names import name_and_language, names_read, users_of

rule = Rule(
    code="HYT406",
    name="not-an-indicator",
    severity="warning",
    source=Source("S2", "table Mielenterveysongelmien määrä vähenee, column Mittarit: Miten"),
    looks_at="indicators",
    reads=("kind", "name", "unit", "observations"),
    confidence="likely",
)

_SHORT = 12
"""No question word is longer."""


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each indicator whose name is no quantity, with all who use it."""
    for named in index.kept(names_read):
        reading = named.reading
        if reading.why not in ("activity", "document", "question") or reading.confidence != "likely":
            continue
        if named.is_example:
            continue  # that it is only an example is told by the rule about examples
        words = named.words("activity", "document", "question")
        data = {"words": words}
        yield Hit(reading.why, named.indicator, ("name",), data, users_of(named.indicator, index))
    for indicator in index.plan.indicators:
        kind = indicator.kind
        if kind is not None and kind != "quantity" and isinstance(kind, str) and _is_question_word(indicator, index):
            words, _ = name_and_language(indicator, index)
            yield Hit("question", indicator, ("name",), {"words": words.strip()}, users_of(indicator, index))


def _is_question_word(indicator: Indicator, index: PlanIndex) -> bool:
    name, language = name_and_language(indicator, index)
    name = name.strip()
    if len(name) > _SHORT or " " in name or not name[:1].isalpha():
        return False
    from hytecore.text.indicators.reading import read_indicator

    return read_indicator(name, language).why == "question"
