"""Counting what a reader got right: precision, recall and F1 for each class, with intervals."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from labelled_texts import CLASSES, Labelled, form

_Z = 1.959964  # 95 % of a normal distribution lie within so many standard deviations
_WRONG_VALUE = "another value"


class Answer(NamedTuple):
    """A labelled text with what the reader said of it."""

    line: Labelled
    got: str

    @property
    def is_right(self) -> bool:
        """Whether the reader said what the careful reader says, to the letter."""
        return self.got == self.line.label


class Share(NamedTuple):
    """So many of so many, with the interval in which the true share probably lies."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share itself; of nothing it is 0."""
        return self.part / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson interval of 95 %.

        Example:
            >>> "{:.3f} {:.3f}".format(*Share(9, 10).interval)
            '0.596 0.982'
        """
        if not self.whole:
            return 0.0, 1.0
        share, squared = self.value, _Z * _Z / self.whole
        middle = (share + squared / 2) / (1 + squared)
        margin = _Z * math.sqrt(share * (1 - share) / self.whole + squared / self.whole / 4) / (1 + squared)
        return max(0.0, middle - margin), min(1.0, middle + margin)


class ClassFigures(NamedTuple):
    """How well one class is told from the others."""

    name: str
    precision: Share
    recall: Share

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision.value + self.recall.value
        return 2 * self.precision.value * self.recall.value / both if both else 0.0


class Figures:
    """The figures of one judgement on some texts.

    Example:
        >>> line = Labelled("vuosittain", "recurring:P1Y", "fi", False, "seen", "new")
        >>> figures = Figures([Answer(line, "recurring:P1M"), Answer(line, "recurring:P1Y")])
        >>> figures.accuracy.value, figures.classes[0].recall, figures.matrix[("recurring", "another value")]
        (0.5, Share(part=1, whole=2), 1)
    """

    def __init__(self, answers: Sequence[Answer]) -> None:
        right = Counter(form(answer.got) for answer in answers if answer.is_right)
        said = Counter(form(answer.got) for answer in answers)
        meant = Counter(form(answer.line.label) for answer in answers)
        self.accuracy = Share(sum(right.values()), len(answers))
        self.classes = [
            ClassFigures(name, Share(right[name], said[name]), Share(right[name], meant[name]))
            for name in CLASSES
            if name in meant
        ]
        self.matrix = Counter((form(answer.line.label), _column(answer)) for answer in answers)
        self.confusions = [answer for answer in answers if not answer.is_right]

    @property
    def macro_f1(self) -> float:
        """The mean of F1 over the classes, each counting the same."""
        return sum(figures.f1 for figures in self.classes) / len(self.classes) if self.classes else 0.0

    @property
    def columns(self) -> list[str]:
        """What the reader said, as columns of the matrix: the classes first, in their order, then whatever else."""
        names = [figures.name for figures in self.classes]
        return names + sorted({column for _, column in self.matrix} - set(names))


def _column(answer: Answer) -> str:
    same = form(answer.got) == form(answer.line.label)
    return _WRONG_VALUE if same and not answer.is_right else form(answer.got)
