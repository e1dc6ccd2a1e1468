"""Findings made by the tests, and what they look for in marked copies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
import pytest

sys.path.append(str(Path(__file__).parents[1] / "documents"))
sys.path.append(str(Path(__file__).parents[1] / "understanding"))

from office_files import members

from hytecore.documents.document import Document, Table
from hytecore.documents.opening import read_document
from hytecore.finding import Finding, Severity, Subject
from hytecore.location import Location
from hytecore.marking.marked import Marked, marked_copy

DAY = date(2026, 3, 1)


def finding(message: str, location: Location | None, severity: Severity = "warning", code: str = "HYT999") -> Finding:
    """Return a finding that says something at a place."""
    return Finding(
        code=code, name="a-flaw", severity=severity, confidence="certain", message=message, why="Syy & seuraus.",
        fix="Tehkää <näin>.", language="fi", subject=Subject("measure", "m1", "Kerho", "p"), source="Laki 1 §",
        fingerprint="f", title="Puute", location=location,
    )  # fmt: skip


def lines_of(message: str, severity: str = "Varoitus", code: str = "HYT999") -> list[str]:
    """Return the lines in which a comment tells such a finding."""
    told = [message, "Miksi: Syy & seuraus.", "Korjaa: Tehkää <näin>.", "Lähde: Laki 1 §"]
    return [f"{severity} {code}: Puute", *told]


def one_for_each_cell(document: Document) -> list[Finding]:
    """Return a finding at each cell of a document that says which it is."""
    cells = [cell for table in document.tables for cell in table.cells]
    return [finding(f"solu {number}: {cell.text}", cell.location) for number, cell in enumerate(cells)]


def mark(data: bytes, path: str, *findings: Finding) -> Marked:
    """Return the marked copy of a document."""
    return marked_copy(data, Path(path).suffix, path, findings, DAY)


def without_notes(document: Document) -> tuple[object, ...]:
    """Return what a document says, so that two can be compared: comments are told in its notes."""
    return tuple(attrs.asdict(block) if isinstance(block, Table) else block for block in document.blocks)


def same_content(before: bytes, after: bytes, path: str) -> bool:
    """Return whether the readers read the same from two files."""
    suffix = Path(path).suffix
    first, second = read_document(before, suffix, path), read_document(after, suffix, path)
    return without_notes(first) == without_notes(second)


def untouched(before: bytes, after: bytes) -> tuple[set[str], set[str]]:
    """Check that members keep their order and are well-formed; return which are changed and which are added."""
    old, new = members(before), members(after)
    assert list(new)[: len(old)] == list(old)
    for name, content in new.items():
        if name.endswith((".xml", ".rels", ".vml")):
            ET.fromstring(content)
    return {name for name in old if old[name] != new[name]}, set(new) - set(old)


def tree(data: bytes, part: str) -> ET.Element:
    """Return the root of a part."""
    return ET.fromstring(members(data)[part])


def parents(root: ET.Element) -> dict[ET.Element, ET.Element]:
    """Return the parent of each element."""
    return {child: parent for parent in root.iter() for child in parent}


def by_libreoffice(data: bytes, suffix: str, wanted: str, folder: Path) -> bytes:
    """Return a document as LibreOffice opens it and saves it anew; skip where it cannot."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    source = folder / f"kopio.{suffix}"
    source.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [program, profile, "--headless", "--convert-to", wanted, "--outdir", str(folder / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    written = folder / "out" / f"kopio.{wanted}"
    if not written.exists():
        pytest.skip(f"this LibreOffice has no part that reads {suffix}")
    return written.read_bytes()
