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
from hytecore.rules.wording.texts import Path, holders_of, placed_texts_in
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
    for holders in holders_of(index.plan):
        for entity, path, text in placed_texts_in(holders):
            plain = isinstance(text, str)
            missing = languages[1:] if plain else [each for each in languages if not getattr(text, each)]
            if missing and not _is_neutral(entity, path, text):
                role = ".".join(step for step in path if isinstance(step, str))
                for language in missing:
                    lacking[language].append(Part(role, entity))
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
