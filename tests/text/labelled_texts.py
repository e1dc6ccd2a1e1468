"""The labelled texts: reading them, and telling which of them nobody had seen when the readers were written.

Each file of `labelled/` holds the texts of one judgement, tab-separated. `known` texts stand in published plans and on
pages that were at hand from the beginning; `new` ones were made for the measurement, by someone who did not know the
readers, and a third of those was kept unseen. Which third, the text itself decides.
"""

from __future__ import annotations

import csv
import os
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "labelled")

JUDGEMENTS = ("goals", "indicators", "owners", "schedules", "activities")

CLASSES = (
    *("measurable", "direction-only", "vague"),
    *("quantified", "not-indicator"),
    *("organisation-role", "named-person", "collective-vague", "empty"),
    *("day", "month", "season", "quarter", "year", "period", "by", "from", "recurring", "continuous", "unparseable"),
    *("same", "different"),
)
"""The classes under which labels are counted, in the order in which they are shown."""

_FORMS = {4: "year", 10: "day"}
_SEASONS = frozenset({"21", "22", "23", "24"})
_QUARTERS = frozenset({"33", "34", "35", "36"})


class Labelled(NamedTuple):
    """A text and what a careful reader says of it; of activities, two texts."""

    text: str
    label: str
    language: str
    hard: bool
    part: str
    source: str
    other: str = ""

    @property
    def key(self) -> str:
        """What makes the line the line it is."""
        return f"{self.text}\t{self.other}" if self.other else self.text


def labelled(judgement: str, folders: Iterable[str] = (FOLDER,)) -> tuple[Labelled, ...]:
    """Return the texts of a judgement from all *folders* that have some, in the order in which they stand there.

    Raises:
        FileNotFoundError: If no folder has a file for the judgement.
    """
    paths = [os.path.join(folder, f"{judgement}.tsv") for folder in folders]
    found = [path for path in paths if os.path.exists(path)]
    if not found:
        raise FileNotFoundError(paths[0])
    return tuple(line for path in found for line in _lines(path))


def _lines(path: str) -> Iterator[Labelled]:
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Labelled(**{**row, "hard": row["hard"] == "yes"})  # type: ignore[arg-type]


def part_of(line: Labelled) -> str:
    """Return the part a line belongs to: every third new text is unseen, by a sum over the text itself."""
    is_unseen = line.source == "new" and zlib.crc32(line.key.encode("utf-8")) % 3 == 0
    return "unseen" if is_unseen else "seen"


def form(label: str) -> str:
    """Return the class under which a label is counted: of schedules its form, otherwise the label itself.

    Example:
        >>> [form(label) for label in ("../2025", "2025-21/..", "2025-21/2025-23", "2025-03-31", "vague")]
        ['by', 'from', 'period', 'day', 'vague']
    """
    if label.startswith("recurring:"):
        return "recurring"
    if not label[:1].isdigit() and not label.startswith(".."):
        return label
    if "/" in label:
        return "by" if label.startswith("../") else "from" if label.endswith("/..") else "period"
    if label[5:] in _SEASONS:
        return "season"
    return "quarter" if label[5:] in _QUARTERS else _FORMS.get(len(label), "month")
