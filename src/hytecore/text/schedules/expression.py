"""What a text says of time, piece by piece."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence

Role: TypeAlias = Literal["start", "end", "milestone", "period", "at"]
Kind: TypeAlias = Literal[
    "date", "recurrence", "continuous", "as_needed", "after_event", "term", "relative", "duration"
]  # fmt: skip


@frozen
class TimeExpression:
    """A stretch of a text that says when, how often or how long.

    Attributes:
        kind: A date or period; a recurrence; work that goes on all the time; work done when needed; something that
            waits for an event; the council term or the plan's period, by name only; a time counted from a moment that
            the text does not name (*viiden vuoden kuluessa*); a mere duration (*kaksi vuotta*).
        role: What happens then: it starts, it ends or must be done, something is completed, it lasts, it takes place.
        start: Where it begins in the text as given.
        end: Where it ends.
        text: The stretch itself.
        edtf: The date or period in EDTF; a date without a year has `XXXX` in its place.
        recurrence: How often, as an ISO 8601 duration: P6M. For a relative time or a duration how long: P5Y.
        times: How many times, where a count is stated: 2 of *2 kertaa vuodessa*.
        per: In how long a time that many times: P1Y.
        about: Whether the recurrence is that of something else than the work: *vuosittaiset teemat*, *arviointi
            vuosittain*.
        cancelled: Whether the text says that it was called off or moved.
        confidence: How sure the reading is.
    """

    kind: Kind
    role: Role
    start: int
    end: int
    text: str
    edtf: str | None = None
    recurrence: str | None = None
    times: int | None = None
    per: str | None = None
    about: bool = False
    cancelled: bool = False
    confidence: Confidence = "likely"

    @property
    def has_year(self) -> bool:
        """Whether a date or period is stated with its year."""
        return self.edtf is not None and not self.edtf.startswith("XXXX") and "/XXXX" not in self.edtf

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data, without what is not stated."""
        told: dict[str, Any] = {"kind": self.kind, "role": self.role}
        for name in ("edtf", "recurrence", "times", "per"):
            value = getattr(self, name)
            if value is not None:
                told[name] = value
        if self.cancelled:
            told["cancelled"] = True
        told.update(confidence=self.confidence, start=self.start, end=self.end, text=self.text)
        return told
