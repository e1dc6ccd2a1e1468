"""Baseline: findings that were there before, one line each, so that only new ones stop anyone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from hytecore.atomic import write_atomically
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
    """Return the line that stands for *finding*; only its fingerprint is compared, the rest is for people."""
    subject = finding.subject
    return Entry(
        finding.code,
        _on_a_line(f"{subject.kind}:{subject.id or ''}"),
        _on_a_line(subject.plan or ""),
        finding.fingerprint,
    )


def _on_a_line(text: str) -> str:
    """Return *text* without what would break a line of the file: an unreadable id is kept as it was written."""
    return " ".join(text.split()).encode("utf-8", "backslashreplace").decode()


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
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            "baseline-unopened", path=path, why=getattr(error, "strerror", None) or str(error)
        ) from error
    entries = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            fingerprint, code, subject, plan = [*line.split("\t"), "", "", ""][:4]
            if not (code and subject) or line.count("\t") > 3:
                raise SettingsError("baseline-syntax", path=path, line=number)
            entries.append(Entry(code, subject, plan, fingerprint))
    return tuple(sorted(entries))


def write(path: str, entries: Iterable[Entry]) -> None:
    """Write *entries* to *path*: first to a temporary file beside it, then in its place."""
    lines = (f"{entry.fingerprint}\t{entry.code}\t{entry.subject}\t{entry.plan}" for entry in sorted(set(entries)))
    write_atomically(path, "\n".join([HEADER, *lines]) + "\n")


def compare(findings: Sequence[Finding], known: Sequence[Entry]) -> tuple[list[Finding], list[Entry]]:
    """Return the findings marked new or known, and the entries that no finding matches any more."""
    fingerprints = {entry.fingerprint for entry in known}
    marked = [
        f if f.code.startswith(PROTECTED) else evolve(f, baseline="known" if f.fingerprint in fingerprints else "new")
        for f in findings
    ]
    present = {finding.fingerprint for finding in findings}
    return marked, [entry for entry in known if entry.fingerprint not in present]
