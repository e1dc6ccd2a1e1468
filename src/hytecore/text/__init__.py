"""Reading planning language: what goals, indicators, owners and schedules say in Finnish, Swedish and English.

Everything here works on plain strings and knows nothing of plans, so it can be used by itself. What a text seems to say
is a hint: every reading tells the words it rests on (`Evidence`), and no rule built on one is certain.

Example:
    >>> from hytecore.text import read_goal
    >>> read_goal("Kouluterveyskyselyssä yksinäisten osuus laskee 12 prosentista 9 prosenttiin").label
    'measurable'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hytecore.text.activities.similarity import same_activity
    from hytecore.text.evidence import Evidence
    from hytecore.text.goals.reading import read_goal
    from hytecore.text.indicators.reading import read_indicator
    from hytecore.text.language import language_of
    from hytecore.text.numbers import read_numbers
    from hytecore.text.owners.reading import read_owners
    from hytecore.text.schedules.reading import read_schedule

_HOME = {
    "Evidence": "evidence",
    "language_of": "language",
    "read_goal": "goals.reading",
    "read_indicator": "indicators.reading",
    "read_numbers": "numbers",
    "read_owners": "owners.reading",
    "read_schedule": "schedules.reading",
    "same_activity": "activities.similarity",
}

__all__ = [
    "Evidence",
    "language_of",
    "read_goal",
    "read_indicator",
    "read_numbers",
    "read_owners",
    "read_schedule",
    "same_activity",
]


def __getattr__(name: str) -> Any:
    """Load a public name from the module it lives in."""
    if name not in _HOME:
        raise AttributeError(f"module 'hytecore.text' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"hytecore.text.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
