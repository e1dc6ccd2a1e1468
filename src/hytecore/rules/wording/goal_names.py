"""Goal names: in which words a plan calls a goal, and which of its goals are one goal by their words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.goal import Goal
from hytecore.model.text import Text, Translated, in_language
from hytecore.words.render import Composed, quoted
from hytecore.words.terms import term, terms_of

_ALIKE = 0.4
"""How alike a text from the list, the form or the table must be to the title, to be the name of the goal there."""
_LARGE = 500
"""From how many goals on only those are read that have some words in common."""


@frozen
class Names(Composed):
    """Names of a goal, each with where it stands.

    Example:
        >>> Names((("table", "Loneliness falls"), ("minutes", "Fewer are lonely"))).in_words("en")
        '“Loneliness falls” (table), “Fewer are lonely”'
    """

    items: tuple[tuple[str, str], ...]

    def in_words(self, language: str) -> str:
        """Return the names in quotes."""
        known = terms_of("place")
        return ", ".join(
            quoted(name, language) + (f" ({term('place', place, language)})" if place in known else "")
            for place, name in self.items
        )

    def plain(self) -> Any:
        """Return the names by place."""
        return dict(self.items)


def other_names(goal: Goal, language: str) -> tuple[Names, tuple[str, ...]] | None:
    """Return the names under which the document has a goal besides its title, and their words that the title lacks.

    Only those in other words: a misspelt or inflected word is the same word.
    """
    written = goal.as_written
    if not isinstance(written, dict) or not goal.title:
        return None
    title = in_language(goal.title, language)
    found: dict[str, str] = {}
    words: list[str] = []
    for place in sorted(written):
        name = _said(written[place], language)
        if name and name not in found.values() and _names(place, name, title, language):
            from hytecore.text.activities.wording import other_words

            other = other_words(title, name, language)
            if other or other_words(name, title, language):
                found[place] = name
                words += other
    return (Names(tuple(found.items())), tuple(dict.fromkeys(words))) if found else None


def _said(text: Text, language: str) -> str:
    """Return a text in the language of the plan; what it says in another language is a translation."""
    if isinstance(text, Translated):
        said: str | None = getattr(text, language)
        return said or ""
    return text if isinstance(text, str) else ""


def _names(place: str, name: str, title: str, language: str) -> bool:
    """Whether a text is the name of the goal: where it stands says so, or it says the same as the title."""
    if len(name) > 3 * len(title) + 20:
        return False
    from hytecore.text.activities.gist import gist_of
    from hytecore.text.activities.similarity import likeness

    one, other = gist_of(title, language), gist_of(name, language)
    if one.language != other.language:
        return False
    score, label = likeness(one, other)
    return score >= _ALIKE if place in terms_of("place") else label == "same"


def goals_named_alike(index: PlanIndex) -> Iterator[tuple[Goal, ...]]:
    """Yield the goals of a plan that are one goal by their words, and written differently; each group sorted by id.

    Two goals that serve one another, that belong to different themes, or each of which has indicators of its own, are
    two goals whatever they are called.
    """
    goals = _in_question(index)
    if len(goals) < 2:
        return
    from hytecore.text.activities.gist import gist_of
    from hytecore.text.activities.grouping import groups_of
    from hytecore.text.activities.similarity import likeness

    language = index.plan.language
    titles = [in_language(goal.title, language) for goal in goals]
    keys = title_keys(titles, language)
    for group in groups_of(titles, language, [(_theme(goal),) for goal in goals]).groups:
        members = [(goals[position], gist_of(titles[position], language), keys[position]) for position in group]
        members.sort(key=lambda member: member[0].id)
        first, gist, _ = members[0]
        alike = [
            (goal, key)
            for goal, other, key in members
            if other is gist
            or (
                other.language == gist.language
                and other.groups == gist.groups
                and likeness(gist, other)[1] == "same"
                and _may_be_one(first, goal)
            )
        ]
        if len({key for _, key in alike}) > 1:
            yield tuple(goal for goal, _ in alike)


def _in_question(index: PlanIndex) -> list[Goal]:
    """Return the goals that may be one with another: those without indicators, and what they could be one with."""
    bare = [goal for goal in index.goals.values() if not goal.indicators]
    sharing = {goal.id for users in index.naming(Goal, "indicators").values() if len(users) > 1 for goal in users}
    if not bare and not sharing:
        return []
    goals = [goal for goal in index.goals.values() if goal.title and goal.title not in PLACEHOLDERS]
    if len(goals) <= _LARGE:
        return goals
    like = _like(bare, goals, index.plan.language) if bare else set()
    return [goal for goal in goals if not goal.indicators or goal.id in sharing or goal.id in like]


def _like(bare: list[Goal], goals: list[Goal], language: str) -> set[str]:
    """Return the ids of the goals in which two words begin as words of the bare ones do; all are searched at once."""
    begins = {word[:5] for goal in bare for word in in_language(goal.title, language).lower().split() if len(word) > 4}
    if len(begins) > _LARGE:
        return {goal.id for goal in goals}
    titles = "\0".join([in_language(goal.title, language).replace("\0", " ") for goal in goals]).lower().split("\0")
    return {
        goal.id
        for goal, title in zip(goals, titles, strict=True)
        if sum([word[:5] in begins for word in title.split()]) > 1
    }


def _may_be_one(one: Goal, other: Goal) -> bool:
    if other.id in one.serves or one.id in other.serves:
        return False
    mine, yours = ({use.indicator for use in goal.indicators} for goal in (one, other))
    return not mine or not yours or bool(mine & yours)


def _theme(goal: Goal) -> str | None:
    return goal.theme if isinstance(goal.theme, str) else None
