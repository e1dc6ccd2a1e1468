"""Every exception hytecore raises.

    HytecoreError
    ├── RequestError            the request is wrong; the command line answers with exit status 2
    │   ├── SettingsError       a settings file, option, profile, rule or pack name is wrong
    │   └── UnreadablePathError a path does not exist or is of no kind we read
    ├── EdtfError               a text is not an EDTF date or period (also a ValueError)
    ├── DurationError           a text is not an ISO 8601 duration (also a ValueError)
    ├── UnitError               a text is not a unit we know (also a ValueError)
    └── WordsError              a rule's words lack a message or a placeholder (a fault of its author)

Exceptions are for misuse of the library. What is wrong *inside a plan* never raises: it becomes a finding.
"""

from __future__ import annotations


class HytecoreError(Exception):
    """The root of all exceptions of this library."""


class RequestError(HytecoreError):
    """The request cannot be carried out as asked: wrong path, option, name or settings.

    Args:
        key: Which sentence of `hytecore.words.interface` tells it.
        data: What the sentence is filled in with.
    """

    def __init__(self, key: str, **data: object) -> None:
        self.key = key
        self.data = data
        super().__init__(key, data)

    def __str__(self) -> str:
        from hytecore.words.interface import say

        return say(self.key, "en", **self.data)


class SettingsError(RequestError):
    """A settings file, an option, a profile, a rule name or a pack name is wrong."""


class UnreadablePathError(RequestError):
    """A path does not exist, is a folder, or is of a kind that cannot be read."""


class EdtfError(HytecoreError, ValueError):
    """The text is not an EDTF date or period of level 0 or 1."""


class DurationError(HytecoreError, ValueError):
    """The text is not an ISO 8601 duration in years, months, weeks or days."""


class UnitError(HytecoreError, ValueError):
    """The text is not a unit, or a product of units, that we know."""


class WordsError(HytecoreError):
    """A rule's words lack a language, a message or a placeholder that the rule uses."""
