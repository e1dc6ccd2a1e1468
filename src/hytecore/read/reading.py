"""Reading: what became of one file, and `load`, which reads it."""

from __future__ import annotations

import os
import sys
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any

from attrs import Factory

from hytecore.errors import UnreadablePathError
from hytecore.frozen import frozen
from hytecore.index.kinds import Entity
from hytecore.location import Location
from hytecore.model.plan import Plan
from hytecore.model.shapes import written_fields
from hytecore.syntax.problem import Path, Problem
from hytecore.syntax.source import Source, parts_of

if TYPE_CHECKING:
    from hytecore.documents.document import Document, Unreadable
    from hytecore.read.document_file import DocumentSource

_SECTION_NAMES = {key: name for key, (name, written) in written_fields(Plan).items() if not written.in_header}
_SECTION_KEYS = {name: key for key, name in _SECTION_NAMES.items()}

SUFFIXES = (".yaml", ".yml", ".json")
"""The kinds of plan files."""
DOCUMENTS = (
    ".docx", ".docm", ".pptx", ".pptm", ".xlsx", ".xlsm", ".ods", ".odt", ".odp", ".pdf", ".html", ".htm", ".md",
    ".markdown", ".txt", ".csv", ".tsv",
)  # fmt: skip
"""The kinds of documents a plan is read from."""


@frozen(eq=False)
class Reading:
    """One file as far as it could be read.

    Attributes:
        path: The file, as it was named; None for data that did not come from a file.
        plan: The plan; None if a fault of syntax made the file unreadable.
        problems: Every problem found while reading, in the order of the file.
    """

    path: str | None
    plan: Plan | None
    problems: tuple[Problem, ...] = ()
    source: Source | None = None
    left_out: dict[str, list[int]] = Factory(dict)
    """Positions of items that no entity could be made of, ascending, by section of the model."""

    @property
    def document(self) -> DocumentSource | None:
        """The document that the plan was read from; None for a plan file."""
        # What reads documents takes longer to load than a small plan to check; without it no document can be here.
        loaded = sys.modules.get("hytecore.read.document_file")
        return self.source if loaded is not None and isinstance(self.source, loaded.DocumentSource) else None

    def locate(self, path: Path = (), place: tuple[int, int] | Location | None = None) -> Location | None:
        """Return where the value at *path* stands, or the nearest place above it; None outside a file."""
        if self.path is None:
            return None
        found = place or (self.source.place(path) if self.source is not None else None)
        if isinstance(found, Location):
            return found
        return Location(self.path, *(found or (1, 1)))

    def entity_at(self, path: Path) -> Entity | None:
        """Return the entity of the plan in which the value at *path* stands; the plan itself outside the sections."""
        if self.plan is None:
            return None
        section = _SECTION_NAMES.get(str(path[0])) if path else None
        if section is None or len(path) < 2 or not isinstance(path[1], int):
            return self.plan
        left_out = self.left_out.get(section, [])
        before = bisect_left(left_out, path[1])
        if left_out[before : before + 1] == [path[1]]:
            return self.plan
        entity: Entity = getattr(self.plan, section)[path[1] - before]
        return entity

    def section_of(self, path: Path) -> str:
        """Return the section of the model in which the value at *path* stands."""
        return _SECTION_NAMES.get(str(path[0]), "") if path else ""

    def path_of(self, section: str, position: int) -> Path:
        """Return the path in the file of the entity at *position* in a section of the model."""
        left_out = self.left_out.get(section, [])
        before = bisect_right(range(len(left_out)), position, key=lambda i: left_out[i] - i)
        return _SECTION_KEYS[section], position + before


def load(path: str | os.PathLike[str]) -> Reading:
    """Return the reading of the plan file at *path*; its content never raises.

    Raises:
        UnreadablePathError: If the path does not exist, cannot be opened or is of a kind that is not read.
    """
    name = os.fspath(path)
    suffix = os.path.splitext(name)[1].lower()
    if os.path.isdir(name):
        raise UnreadablePathError("path-is-folder", path=name)
    if not os.path.exists(name):
        raise UnreadablePathError("path-missing", path=name)
    if suffix not in (*SUFFIXES, *DOCUMENTS):
        raise UnreadablePathError("path-kind", path=name, known=", ".join((*SUFFIXES, *DOCUMENTS)))
    try:
        if suffix in DOCUMENTS:
            return _from_document(name)
        with open(name, "rb") as file:
            data = file.read()
    except OSError as error:
        raise UnreadablePathError("path-unopened", path=name, why=error.strerror or str(error)) from error
    return read_bytes(data, suffix, name)


def read_bytes(data: bytes, suffix: str, path: str | None = None) -> Reading:
    r"""Return the reading of *data*, which is of the kind that *suffix* names.

    Example:
        >>> reading = read_bytes(b"hytecore: 1\nplan: {id: p, title: P}\n", ".yaml")
        >>> reading.plan.title, reading.problems
        ('P', ())
    """
    source: Source
    if suffix in DOCUMENTS:
        return _of_document(data, suffix, path or f"document{suffix}")
    if suffix == ".json":
        from hytecore.syntax.from_json import JsonText

        source = JsonText(data)
    else:
        from hytecore.syntax.from_yaml import YamlText

        source = YamlText(data)
    return _structured(source, path)


def read_data(data: Any, path: str | None = None) -> Reading:
    """Return the reading of plain *data*, such as a plan built in a program as dictionaries and lists."""
    from hytecore.read.structure import structure

    plan, problems, left_out = structure(parts_of(data))
    return Reading(path, plan, tuple(problems), None, left_out)


def _from_document(path: str) -> Reading:
    from hytecore.documents.document import Unreadable
    from hytecore.documents.opening import open_document

    try:
        return _understood(open_document(path), path)
    except Unreadable as error:
        return _refused(error, path)


def _of_document(data: bytes, suffix: str, path: str) -> Reading:
    from hytecore.documents.document import Unreadable
    from hytecore.documents.opening import read_document

    try:
        return _understood(read_document(data, suffix, path), path)
    except Unreadable as error:
        return _refused(error, path)


def _understood(document: Document, path: str) -> Reading:
    from hytecore.read.document_file import DocumentSource

    return _structured(DocumentSource(document), path)


def _refused(error: Unreadable, path: str) -> Reading:
    problem = Problem("syntax-error", (), {"what": error.reason, "detail": error.detail}, Location(path))
    return Reading(path, None, (problem,))


def _structured(source: Source, path: str | None) -> Reading:
    from hytecore.read.structure import structure

    plan, problems, left_out = structure(source.parts())
    broken = [problem for problem in source.problems if problem.kind == "syntax-error"]
    if broken:
        return Reading(path, None, tuple(broken), source)
    # What a cell of a document does not say has been told there, and its text is kept as it is.
    told = {problem.path for problem in source.problems if problem.kind == "unreadable-cell" and problem.path}
    problems = [problem for problem in problems if not problem.path or problem.path not in told]
    return Reading(path, plan, (*source.problems, *problems), source, left_out)
