"""Baseline: findings that were there before, one line each, so that only new ones stop anyone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

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


@frozen
class Change:
    """What a baseline and the findings of today have to do with each other; every entry is in one part.

    Attributes:
        same: In both.
        fixed: No longer found.
        new: Found now.
        moved: Found as before, but in another plan: what stood in the baseline, and what is found now.
        aside: Of rules and plans that took no part, so nothing is known of them.
    """

    same: tuple[Entry, ...]
    fixed: tuple[Entry, ...]
    new: tuple[Entry, ...]
    moved: tuple[tuple[Entry, Entry], ...]
    aside: tuple[Entry, ...]


def change(
    known: Iterable[Entry], found: Iterable[Entry], plans: Collection[str], took_part: Callable[[str], bool]
) -> Change:
    """Return what has changed between a baseline and what is *found* today.

    Args:
        known: The baseline.
        found: The entries of today's findings.
        plans: The ids of the plans that were checked.
        took_part: Whether the rule of this code ran and looked at all it looks at.
    """
    before = {entry.fingerprint for entry in known}
    today = {entry.fingerprint for entry in found}
    gone = sorted({entry for entry in known if entry.fingerprint not in today})
    new = sorted({entry for entry in found if entry.fingerprint not in before})
    names = _renamed(gone, new, {entry.plan for entry in known}, plans)
    fixed, moved, aside = [], [], []
    for entry in gone:
        there = evolve(entry, plan=names.get(entry.plan, ""))
        now = next((each for each in new if evolve(each, fingerprint=entry.fingerprint) == there), None)
        if now is not None:
            moved.append((entry, now))
            new.remove(now)
        elif took_part(entry.code) and (not entry.plan or entry.plan in plans or entry.plan in names):
            fixed.append(entry)
        else:
            aside.append(entry)
    same = sorted({entry for entry in known if entry.fingerprint in today})
    return Change(tuple(same), tuple(fixed), tuple(new), tuple(moved), tuple(aside))


def _renamed(
    gone: Iterable[Entry], new: Iterable[Entry], known: Collection[str], plans: Collection[str]
) -> dict[str, str]:
    """Return the new ids of plans that are called otherwise now.

    A plan has a new id if it was not checked, and more than half of what the baseline has of it is found in a plan of
    which the baseline has nothing.
    """
    here: dict[str, set[tuple[str, str]]] = {}
    for entry in new:
        if entry.plan not in known:
            here.setdefault(entry.plan, set()).add((entry.code, entry.subject))
    names: dict[str, str] = {}
    for plan in sorted({entry.plan for entry in gone} - {"", *plans}):
        stated = [(entry.code, entry.subject) for entry in gone if entry.plan == plan]
        alike = {name: sum(each in found for each in stated) for name, found in here.items()}
        best = max(sorted(alike), key=lambda name: alike[name], default="")
        if best and best not in names.values() and 2 * alike[best] > len(stated):
            names[plan] = best
    return names
