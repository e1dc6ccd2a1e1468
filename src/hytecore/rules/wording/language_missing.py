"""A plan in several languages whose texts are not written in all of them.

Residents who read the other language do not learn what was decided. A plain text counts as written in the plan's first
language. Names that are the same in every language, labels by which values are matched, and the document's own words
need no translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity
from hytecore.index.plan_index import PlanIndex
from hytecore.model.actor import Actor
from hytecore.model.indicator import Indicator
from hytecore.model.plan import Plan
from hytecore.model.text import Text
from hytecore.rules.wording.texts import Path, columns_of
from hytecore.words.render import Term

rule = Rule(
    code="HYT608",
    name="language-missing",
    severity="info",
    source=Source("Language Act 423/2003", "§32: a bilingual authority informs the public in Finnish and in Swedish"),
    looks_at="plan",
)

_LABELS = frozenset({"as_written", "group", "approved", "replaced_by"})
"""Fields whose texts are the document's own words, or names by which values are matched."""


def population(index: PlanIndex, options: Options) -> tuple[Plan, ...]:
    """Return the plan if it declares several languages."""
    return (index.plan,) if len(set(index.plan.languages)) > 1 else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each declared language that some texts lack, with all the entities they stand in."""
    languages = tuple(dict.fromkeys(index.plan.languages))
    lacking: dict[str, list[Part]] = {language: [] for language in languages}
    for column in columns_of(index.plan):
        for entity, path, text in column:
            if _is_neutral(entity, path, text):
                continue
            for language in languages:
                if not _is_written_in(text, language, languages[0]):
                    lacking[language].append(Part(".".join(str(s) for s in path if isinstance(s, str)), entity))
    for language, parts in lacking.items():
        if parts:
            data = {"language": Term("language", language), "n": len(parts)}
            yield Hit("lacks", index.plan, ("languages",), data, parts, discriminator=language)


def _is_neutral(entity: Entity, path: Path, text: Text) -> bool:
    if not _LABELS.isdisjoint(path):
        return True
    if not isinstance(text, str):
        return False
    return (isinstance(entity, Actor) and path == ("name",)) or (isinstance(entity, Indicator) and path[0] == "source")


def _is_written_in(text: Text, language: str, first: str) -> bool:
    return language == first if isinstance(text, str) else bool(getattr(text, language))
