"""The verdict: whether a text names somebody, someone who can be asked, a group, or nobody."""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.evidence import Confidence, Evidence
from hytecore.text.owners.owner import Label, OwnerPart


def verdict(actors: Sequence[OwnerPart], evidence: Sequence[Evidence]) -> tuple[Label, Confidence]:
    """Return the label of a text, and how sure it is.

    A person counts before all else. A group makes the whole vague, even beside an organisation (*Varha med
    samarbetspartner*), unless the text itself says that the organisation answers and the group only helps.
    """
    kinds = {each.kind for each in evidence}
    if "person" in kinds:
        return "named-person", "likely"
    if "collective" in kinds:
        groups = [part for part in actors if part.kind == "collective"]
        others = [part for part in actors if part.kind != "collective"]
        answers = any(part.role in ("lead", "responsible") for part in others)
        if answers and groups and all(part.role in ("support", "partner") for part in groups):
            return "organisation-role", "likely"
        return "collective-vague", "possible" if others else "likely"
    return ("organisation-role" if actors else "empty"), "likely"
