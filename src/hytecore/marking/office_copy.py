"""A copy of an OOXML file in the making: its parts, how they refer to each other, and of which kind they are."""

from __future__ import annotations

import posixpath

from hytecore.documents.markup import Element, number
from hytecore.documents.package import Package
from hytecore.marking.copying import copied, member_name
from hytecore.marking.patching import Part, escaped

_TYPES = "[Content_Types].xml"
_STRICT = b"http://purl.oclc.org/ooxml/officeDocument/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_APPLICATION = "application/vnd.openxmlformats-officedocument."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class OfficeCopy:
    """A copy of a file of one kind (`docx`, `xlsx` or `pptx`).

    Attributes:
        package: The file that is copied.
        is_strict: Whether it is written in the strict form of OOXML, whose name spaces have other names.
    """

    def __init__(self, data: bytes, kind: str) -> None:
        self._data = data
        self.package = Package(data, kind)
        self.is_strict = _STRICT in self.package.archive.read("_rels/.rels")
        self._parts: dict[str, Part] = {}
        self._changed: dict[str, bytes] = {}
        self._added: dict[str, str] = {}
        self._defaults: set[str] = set()
        self._taken: dict[str, list[int]] = {}  # the numbers of relations, by the part they are written in

    @property
    def office(self) -> str:
        """The name space of relations."""
        return _STRICT.decode() if self.is_strict else _OFFICE

    def space(self, language: str) -> str:
        """Return the name space of a language such as `wordprocessingml`."""
        if self.is_strict:
            return f"http://purl.oclc.org/ooxml/{language}/main"
        return f"http://schemas.openxmlformats.org/{language}/2006/main"

    def part(self, name: str, root: Element | None = None) -> Part:
        """Return a part, which may be changed; *root* is its tree, if it has been parsed."""
        key = member_name(name)
        if key not in self._parts:
            self._parts[key] = Part(name, self.package.archive.read(name), root)
        return self._parts[key]

    def text(self, name: str) -> bytes:
        """Return what a member holds by now."""
        changed = self._changed.get(member_name(name))
        return self.package.archive.read(name) if changed is None else changed

    def change(self, name: str, content: bytes) -> None:
        """Give a member other contents."""
        self._changed[member_name(name)] = content

    def free(self, name: str) -> str:
        """Return the first name of a part that is not taken; `{}` in *name* is nothing, and then 2, 3 and so on."""
        taken = {*self.package.archive.names, *(member_name(added) for added in self._added)}
        count = 1
        while member_name(found := name.format("" if count == 1 else count)) in taken:
            count += 1
        return found

    def add(self, name: str, content: str, kind: str = "") -> None:
        """Add a part; *kind* is the type of its content, short for those of office documents."""
        self._added[name] = content
        if kind:
            override = f'PartName="/{escaped(name)}" ContentType="{kind if "/" in kind else _APPLICATION + kind}"'
            self._state_type("Override", override)

    def add_default(self, extension: str, kind: str) -> None:
        """State what parts with an extension hold, if that is not stated."""
        stated = {one.get("Extension", "").lower() for one in self.part(_TYPES).root}
        if extension not in stated | self._defaults:
            self._defaults.add(extension)
            self._state_type("Default", f'Extension="{extension}" ContentType="{_APPLICATION}{kind}"')

    def _state_type(self, name: str, attributes: str) -> None:
        types = self.part(_TYPES)
        text = f"<{types.span(types.root).prefix}{name} {attributes}/>"
        # The schema lets defaults and overrides stand in any order.
        types.end(types.root, text)

    def relate(self, part: str, kind: str, target: str, identifier: str = "") -> str:
        """Let a part refer to another, and return the id of the relation.

        Args:
            part: The part that refers.
            kind: In which way, as a word, or as a type in full.
            target: The part that is referred to.
            identifier: The id, if it is given already.
        """
        folder, name = posixpath.split(part)
        stated = kind if ":" in kind else f"{self.office}/{kind}"
        leads = escaped(posixpath.relpath(target, folder or "."))
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations in self.package.archive:
            written = self.part(relations)
            taken = self._taken.setdefault(relations, [number(one.get("Id", "")[3:]) for one in written.root])
            taken.append(1 + max((0, *taken)))
            identifier = identifier or f"rId{taken[-1]}"
            prefix = written.span(written.root).prefix
            written.end(written.root, f'<{prefix}Relationship Id="{identifier}" Type="{stated}" Target="{leads}"/>')
            return identifier
        before = self._added.get(relations, f'{HEAD}<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>')
        identifier = identifier or f"rId{1 + before.count('<Relationship ')}"
        further = f'<Relationship Id="{identifier}" Type="{stated}" Target="{leads}"/></Relationships>'
        self._added[relations] = before.replace("</Relationships>", further)
        return identifier

    def bytes(self) -> bytes:
        """Return the copy."""
        changed = {name: part.patched() for name, part in self._parts.items() if part.is_changed}
        added = {name: text.encode("utf-8", "xmlcharrefreplace") for name, text in self._added.items()}
        return copied(self._data, {**self._changed, **changed}, added)
