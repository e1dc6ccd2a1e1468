"""Regions: the municipalities and counties that a document names, as actors or by their names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from hytecore.documents.document import Document, Text
from hytecore.location import Location
from hytecore.places.classification import classification
from hytecore.places.finding import find_places
from hytecore.understanding.actors import Actors


class Regions:
    """The municipalities of a document; one is made an actor when something is said of it."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self._actors = actors
        self._document = document

    @cached_property
    def _finnish(self) -> Mapping[str, str]:
        return {code: name for code, name, _ in classification().names}

    @cached_property
    def _named(self) -> Counter[str]:
        """How often each municipality is named; looked for only when a letter is to be read as one."""
        found: Counter[str] = Counter()
        texts = [block.text for block in self._document.blocks if isinstance(block, Text)]
        texts += [cell.text for table in self._document.tables for cell in table.cells]
        for text in texts:
            found.update(place.code for place in find_places(text[:2000]) if len(place.code) == 3)
        return found

    def of_code(self, code: str, location: Location) -> str:
        """Return the id of the municipality with this code; the name of anything else."""
        name = self._finnish.get(code)
        return code if name is None else self._actors.of_name(name, "organisation", location)

    def of_name(self, name: str, location: Location) -> str:
        """Return the id of the municipality called *name*; for anything else the name as it is."""
        code = classification().municipalities.get(name.strip().casefold())
        return " ".join(name.split()) if code is None else self.of_code(code, location)

    def of_letter(self, letter: str, location: Location) -> str | None:
        """Return the id of the only municipality named in the document whose name begins with *letter*.

        Of several it is the one that is named far more often than the others.
        """
        named = [code for code, _ in self._named.most_common() if self._finnish.get(code, "")[:1] == letter.upper()]
        if not named or (len(named) > 1 and self._named[named[0]] < 3 * self._named[named[1]]):
            return None
        return self.of_code(named[0], location)
