"""Baseline: findings that were there before, one line each, so that only new ones stop anyone."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from hytecore.engine.suppression import PROTECTED
from hytecore.errors import SettingsError
from hytecore.finding import Finding

HEADER = "# hytecore baseline 1: fingerprint, rule, subject, plan; one finding a line, sorted by rule and subject"


@frozen(order=True)
class Entry:
    """One finding of a baseline."""

    code: str
    subject: str
    plan: str
    fingerprint: str


def entry_of(finding: Finding) -> Entry:
    """Return the line that stands for *finding*."""
    return Entry(finding.code, f"{finding.subject.kind}:{finding.subject.id or ''}", finding.subject.plan or "", finding.fingerprint)


def entries_of(findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """Return the lines for *findings*, sorted; findings about the run itself and suppressed ones have none."""
    kept = (f for f in findings if not f.code.startswith(PROTECTED) and f.suppressed is None)
    return tuple(sorted({entry_of(finding) for finding in kept}))


def read(path: str) -> tuple[Entry, ...]:
    """Return the entries of the baseline file at *path*.

    Raises:
        SettingsError: If it cannot be read, or a line is not an entry.
    """
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("baseline-unopened", path=path, why=getattr(error, "strerror", None) or str(error)) from error
    entries = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            parts = line.split("\t")
            if len(parts) != 4:
                raise SettingsError("baseline-syntax", path=path, line=number)
            fingerprint, code, subject, plan = parts
            entries.append(Entry(code, subject, plan, fingerprint))
    return tuple(sorted(entries))


def write(path: str, entries: Iterable[Entry]) -> None:
    """Write *entries* to *path*: first to a temporary file beside it, then in its place."""
    text = "\n".join([HEADER, *("\t".join((e.fingerprint, e.code, e.subject, e.plan)) for e in sorted(set(entries)))]) + "\n"
    write_atomically(path, text)


def write_atomically(path: str, text: str) -> None:
    """Write *text* to *path* so that no half-written file is ever seen there.

    Raises:
        SettingsError: If the folder cannot be written to.
    """
    folder = os.path.dirname(os.path.abspath(path))
    try:
        handle, temporary = tempfile.mkstemp(dir=folder, prefix=".hytecore-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        raise SettingsError("path-unwritten", path=path, why=error.strerror or str(error)) from error


def compare(findings: Sequence[Finding], known: Sequence[Entry]) -> tuple[list[Finding], list[Entry]]:
    """Return the findings marked new or known, and the entries that no finding matches any more."""
    fingerprints = {entry.fingerprint for entry in known}
    marked = [
        f if f.code.startswith(PROTECTED) else evolve(f, baseline="known" if f.fingerprint in fingerprints else "new")
        for f in findings
    ]
    present = {finding.fingerprint for finding in findings}
    return marked, [entry for entry in known if entry.fingerprint not in present]
