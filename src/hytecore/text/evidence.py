"""Evidence: the words that a reading rests on, with their place in the text as it was given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Protocol, TypeAlias

from hytecore.frozen import frozen

Confidence: TypeAlias = Literal["likely", "possible"]
"""How sure a reading is; no reading of prose is certain."""


@frozen
class Evidence:
    """A stretch of a text, and what it shows.

    Attributes:
        kind: What it shows, a word of the reading: `threshold`, `share`, `direction`, `deadline`, ….
        start: Where it begins in the text as given, in characters.
        end: Where it ends.
        text: The stretch itself.

    Example:
        >>> Evidence.at("share", "alle 9 % nuorista", 0, 8)
        Evidence(kind='share', start=0, end=8, text='alle 9 %')
    """

    kind: str
    start: int
    end: int
    text: str

    @classmethod
    def at(cls, kind: str, text: str, start: int, end: int) -> Evidence:
        """Return what the characters of *text* from *start* to *end* show."""
        return cls(kind, start, end, text[start:end])

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"kind": self.kind, "start": self.start, "end": self.end, "text": self.text}


class Reading(Protocol):
    """What every reading of a text says, whatever it is a reading of."""

    @property
    def label(self) -> str:
        """What the text is, in one word."""

    @property
    def language(self) -> str:
        """The language it was read in."""

    @property
    def confidence(self) -> Confidence:
        """How sure the reading is."""

    @property
    def evidence(self) -> Sequence[Evidence]:
        """The words it rests on."""


def opening(reading: Reading) -> dict[str, Any]:
    """Return as plain data what every reading begins with."""
    return {
        "label": reading.label,
        "language": reading.language,
        "confidence": reading.confidence,
        "evidence": [each.to_json() for each in reading.evidence],
    }
