"""Kinds of entities: the word that stands for each in reports and references, its section and its class."""

from __future__ import annotations

from typing import Any, TypeAlias

from hytecore.model.actor import Actor
from hytecore.model.evidence import Claim, Need, Practice, Priority, Structure
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.model.suppression import Suppression
from hytecore.model.text import Text, Translated
from hytecore.model.theme import Cell, Theme

Entity: TypeAlias = (
    Plan
    | Priority
    | Actor
    | Theme
    | Cell
    | Need
    | Goal
    | Measure
    | Indicator
    | Practice
    | Structure
    | Claim
    | Suppression
)

KINDS: dict[type, str] = {
    Plan: "plan",
    Priority: "priority",
    Actor: "actor",
    Theme: "theme",
    Cell: "cell",
    Need: "need",
    Goal: "goal",
    Measure: "measure",
    Indicator: "indicator",
    Practice: "practice",
    Structure: "structure",
    Claim: "claim",
    Suppression: "suppression",
}

SECTIONS: dict[str, str] = {
    "priority": "priorities",
    "actor": "actors",
    "theme": "themes",
    "cell": "cells",
    "need": "needs",
    "goal": "goals",
    "measure": "measures",
    "indicator": "indicators",
    "practice": "practices",
    "structure": "structures",
    "claim": "claims",
    "suppression": "suppressions",
}
"""The section of the model in which the entities of a kind lie."""

_TEXTS = {cls: name for cls in KINDS for name in ("title", "name", "text") if hasattr(cls, name)}
"""The field in which the entities of a class say what they are called."""


def kind_of(entity: Entity) -> str:
    """Return the word for the kind of *entity*, such as `measure`."""
    return KINDS[type(entity)]


def id_of(entity: Entity) -> str:
    """Return what tells *entity* from others of its kind; a cell and a suppression have no id and get one."""
    if isinstance(entity, Cell):
        return f"{entity.theme}/{entity.prevention}"
    if isinstance(entity, Structure):
        return entity.item
    if isinstance(entity, Suppression):
        return f"{entity.rule}/{entity.subject}"
    return entity.id


def text_of(entity: Entity) -> Text:
    """Return what *entity* is called; its id if it has no text."""
    text = getattr(entity, _TEXTS.get(type(entity), "id"), None)
    return text if text and isinstance(text, (str, Translated)) else id_of(entity)


def entity_type(name: str) -> type[Any]:
    """Return the model class whose kind is *name*."""
    return next(cls for cls, kind in KINDS.items() if kind == name)
