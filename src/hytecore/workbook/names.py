"""Names: what stands for an entity in the cells that refer to it, and which entity a name means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from hytecore.model.text import LANGUAGES
from hytecore.text.tokens import evened

SECTION_OF = {
    "priority": "priorities",
    "actor": "actors",
    "theme": "themes",
    "need": "needs",
    "goal": "goals",
    "measure": "measures",
    "indicator": "indicators",
    "practice": "practices",
}
"""In which section of a plan file the entities of a kind stand that can be referred to."""
CALLED = ("title", "name", "text")
"""The fields that hold what an entity is called."""


class Names:
    """What the entities of a plan are called, by kind, in all their languages.

    Example:
        >>> names = Names({"actors": [{"id": "a1", "name": "Liikuntapalvelut"}, {"id": "a2", "name": {"sv": "Skola"}}]})
        >>> names.find(("actor",), "liikuntapalvelut"), names.find(("actor",), "Skola"), names.find(("goal",), "a1")
        ('a1', 'a2', None)
        >>> names.name("actor", "a1", "fi")
        'Liikuntapalvelut'
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._ids: dict[str, Counter[str]] = {kind: Counter() for kind in SECTION_OF}
        self._names: dict[str, dict[str, str]] = {kind: {} for kind in SECTION_OF}
        self._called: dict[tuple[str, str], Any] = {}
        for kind, section in SECTION_OF.items():
            for entity in data.get(section) or ():
                if isinstance(entity, dict) and isinstance(entity.get("id"), str):
                    self.add(kind, entity["id"], next((entity[key] for key in CALLED if key in entity), None))

    def add(self, kind: str, id_: str, called: Any) -> None:
        """Add an entity; the first of two with one name keeps it."""
        self._ids[kind][id_] += 1
        self._called.setdefault((kind, id_), called)
        for name in called.values() if isinstance(called, dict) else (called,):
            if isinstance(name, str) and name.strip():
                self._names[kind].setdefault(_key(name), id_)

    def find(self, kinds: Iterable[str], text: str) -> str | None:
        """Return the id of the entity of one of *kinds* that *text* names, by its name or its id."""
        kinds = tuple(kind for kind in kinds if kind in SECTION_OF)
        named = (self._names[kind].get(_key(text)) for kind in kinds)
        return next((id_ for id_ in named if id_ is not None), None) or next(
            (text for kind in kinds if text in self._ids[kind]), None
        )

    def name(self, kind: str, id_: str, language: str) -> str | None:
        """Return what the entity with this id is called; None if there is none, or nothing to call it."""
        called = self._called.get((kind, id_))
        if isinstance(called, dict):
            order = (language, *LANGUAGES)
            called = next((called[each] for each in order if isinstance(called.get(each), str)), None)
        return called if isinstance(called, str) and called else None

    def is_one(self, kind: str, id_: str) -> bool:
        """Whether just one entity of the kind has this id."""
        return self._ids[kind][id_] == 1


def _key(name: str) -> str:
    return " ".join(evened(name).split())
