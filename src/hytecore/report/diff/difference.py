"""Difference: all that a report on two versions of a plan is made from."""

from __future__ import annotations

from hytecore.comparison.changes import Change
from hytecore.comparison.comparing import Comparison
from hytecore.comparison.findings import FindingsCompared
from hytecore.frozen import frozen
from hytecore.model.text import in_language
from hytecore.read.reading import Reading


@frozen(eq=False)
class Version:
    """One of the two files.

    Attributes:
        path: The file, as it was named.
        id: The id of the plan; None if it could not be read.
        title: What the plan is called.
    """

    path: str | None
    id: str | None = None
    title: str = ""


@frozen(eq=False)
class Difference:
    """What has changed between two files.

    Attributes:
        comparison: None if one of the files could not be read.
        complete: Whether both files were read and no rule or pack failed.
    """

    old: Version
    new: Version
    language: str
    as_of: str
    complete: bool
    comparison: Comparison | None = None
    findings: FindingsCompared = FindingsCompared()

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change."""
        return self.comparison.changes if self.comparison else ()

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read."""
        return tuple(version.path or "" for version in (self.old, self.new) if version.id is None)


def version_of(reading: Reading, language: str) -> Version:
    """Return what a report says of a file."""
    plan = reading.plan
    if plan is None:
        return Version(reading.path)
    return Version(reading.path, plan.id, " ".join(in_language(plan.title, language).split()))
