"""Package: the parts of an OOXML file (docx, pptx) and how they refer to each other.

Parts are found by their relations, not by their usual names: some programs call the main part `document2.xml`.
"""

from __future__ import annotations

import posixpath
from functools import cached_property
from urllib.parse import unquote

from hytecore.documents.archive import Archive
from hytecore.documents.document import Unreadable
from hytecore.documents.markup import Element, parsed
from hytecore.frozen import frozen

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MACROS = "vbaproject.bin"


@frozen
class Relation:
    """What a part refers to: the last word of the relation's type, and the name of the other part."""

    kind: str
    target: str


class Package:
    """An OOXML file of the kind that is expected; raises `Unreadable` if it is another.

    Attributes:
        archive: The members of the file.
        main: The name of the part that the document begins with.
    """

    def __init__(self, data: bytes, kind: str) -> None:
        self.archive = Archive(data)
        if (found := self.archive.kind) != kind:
            raise Unreadable("wrong-kind", found)
        self._relations: dict[str, dict[str, Relation]] = {}
        main = self.one("", "officeDocument")
        if main is None:
            raise Unreadable("truncated", "_rels/.rels")
        self.main = main

    @cached_property
    def has_macros(self) -> bool:
        """Whether programs are stored in the file."""
        return any(name.endswith(_MACROS) for name in self.archive.names)

    def tree(self, part: str, *, flat: bool = False) -> Element:
        """Return the root of a part; *flat* as in `parsed`.

        Raises:
            Unreadable: If the part is missing or broken.
        """
        return parsed(self.archive.read(part), part, flat=flat)

    def optional(self, part: str | None, *, flat: bool = False) -> Element | None:
        """Return the root of a part that a document can do without; None if there is none."""
        return self.tree(part, flat=flat) if part is not None and part in self.archive else None

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part (the file itself, if empty) refers to inside the file, by the id of the relation."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, name = posixpath.split(part)
        root = self.optional(posixpath.join(folder, "_rels", f"{name}.rels"), flat=True)
        found: dict[str, Relation] = {}
        for relation in root.iter(_RELATION) if root is not None else ():
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, unquote(relation.get("Target", ""))))
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = Relation(kind, target.lstrip("/"))
        return found

    def all(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts that a part refers to in one way, in the order of its relations."""
        return [relation.target for relation in self.relations(part).values() if relation.kind == kind]

    def one(self, part: str, kind: str) -> str | None:
        """Return the name of the first part that a part refers to in one way; None if it refers to none."""
        return next(iter(self.all(part, kind)), None)
