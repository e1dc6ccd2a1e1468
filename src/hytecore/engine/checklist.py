"""Checklist: questions of a pack that a report answers from a plan, one by one.

A checklist judges nothing itself. Each of its questions names the rules that answer it: if one of them finds
something, the answer is no; if all of them looked and found nothing, it is yes. Where they had nothing to look at, the
plan does not tell, and the report says what to ask, and whom.

The questions stand in a YAML file of the pack, which `checklist_from` reads:

    title: {fi: …, sv: …, en: …}
    sections:
      - title: {fi: …, sv: …, en: …}
        items:
          - id: L04
            source: "laki 612/2021, 6 §"
            question: {fi: …, sv: …, en: …}
            rules: [THL104]
            untold: [THL104.not-stated]
            concerns: [municipal_plan, regional_plan]
            ask: {fi: …, sv: …, en: …}
            whom: {fi: …, sv: …, en: …}
"""

from __future__ import annotations

from typing import Any

from hytecore.errors import WordsError
from hytecore.frozen import frozen
from hytecore.model.plan import PLAN_KINDS
from hytecore.model.text import LANGUAGES


@frozen(eq=False)
class Item:
    """A question of a checklist.

    Attributes:
        id: What the list itself calls it; unique in the list.
        question: What is asked, in every language, so that yes is good.
        source: The clause it comes from.
        rules: The codes of the rules that answer it, of this pack or the core.
        untold: Findings that mean that the plan does not tell, and not that the answer is no: `CODE.message`.
        concerns: The kinds of plans it concerns; empty for all.
        ask: What to ask where the plan does not tell.
        whom: Whom to ask.
    """

    id: str
    question: dict[str, str]
    source: str
    rules: tuple[str, ...]
    ask: dict[str, str]
    whom: dict[str, str]
    untold: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()


@frozen(eq=False)
class Section:
    """Questions that belong together."""

    title: dict[str, str]
    items: tuple[Item, ...]


@frozen(eq=False)
class Checklist:
    """A list of questions, in every language."""

    title: dict[str, str]
    sections: tuple[Section, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Every question, in order."""
        return tuple(item for section in self.sections for item in section.items)


def checklist_from(path: str) -> Checklist:
    """Return the checklist that the YAML file at *path* holds.

    Raises:
        WordsError: If it cannot be read, or a question lacks a part or a language, or names a kind of plan that does
            not exist, or two questions have one id.
    """
    from hytecore.syntax.from_yaml import first_document

    try:
        with open(path, "rb") as file:
            data = first_document(file.read())
        sections = tuple(
            Section(_texts(section["title"], path), tuple(_item(item, path) for item in section["items"]))
            for section in data["sections"]
        )
        found = Checklist(_texts(data["title"], path), sections)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise WordsError(f"{path}: {error!r}") from error
    ids = [item.id for item in found.items]
    for id_ in ids:
        if ids.count(id_) > 1:
            raise WordsError(f"{path}: two questions have the id {id_!r}")
    return found


def _item(data: dict[str, Any], path: str) -> Item:
    concerns = tuple(data.get("concerns", ()))
    for kind in concerns:
        if kind not in PLAN_KINDS:
            raise WordsError(f"{path}: {data['id']} concerns {kind!r}, which is no kind of plan")
    return Item(
        str(data["id"]),
        _texts(data["question"], path),
        str(data["source"]),
        tuple(data["rules"]),
        _texts(data["ask"], path),
        _texts(data["whom"], path),
        tuple(data.get("untold", ())),
        concerns,
    )


def _texts(data: Any, path: str) -> dict[str, str]:
    texts = dict(data)
    for language in LANGUAGES:
        if not texts.get(language):
            raise WordsError(f"{path}: {texts} is not written in {language!r}")
    return texts
