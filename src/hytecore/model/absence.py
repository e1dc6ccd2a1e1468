"""Why a value is not there: unknown, not applicable, or written in a way that could not be read.

A plan can leave a thing out in four ways, and each calls for another answer: it is *not stated* (None, or an empty
tuple), *unknown* (someone looked and says why), *not applicable* (someone decided and says why), or *unreadable*
(something stands there that does not fit). Zero is a value.

All three classes are empty when looked into, so a loop over a list that is unknown simply does nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Never, TypeVar

from hytecore.frozen import frozen
from hytecore.model.text import Text

if TYPE_CHECKING:
    from typing import TypeAlias

T = TypeVar("T")

PLACEHOLDERS = frozenset({"-", "–", "—", "--", "---", "x", "xx", "xxx", "n/a", "na", "n.a.", "tbd", "?", "??", "???"})
"""Marks that people type where a value should stand, in lower case. They say nothing, so they are no value."""

MISSING = ".."
"""The statistical mark for "no data" (THL, TEAviisari): an honest unknown."""


class _Empty:
    """What the three kinds have in common: nothing to look into."""

    __slots__ = ()

    def __iter__(self) -> Iterator[Never]:
        return iter(())

    def __len__(self) -> int:
        return 0


@frozen
class Unknown(_Empty):
    """Someone looked, does not know, and says why.

    Example:
        >>> list(Unknown("the source does not tell"))
        []
    """

    why: Text
    mark: bool = False
    """Whether only a mark such as `..` or `-` was written in place of a reason."""


@frozen
class NotApplicable(_Empty):
    """Someone decided that the question does not arise here, and says why."""

    why: Text


@frozen
class Unreadable(_Empty):
    """Something is written there that does not fit the field; the reader has reported it."""

    raw: object


Absent: TypeAlias = Unknown | NotApplicable | Unreadable
Maybe: TypeAlias = T | Unknown | NotApplicable | Unreadable | None
"""An optional value: the value, one of the three reasons for its absence, or None when nothing is stated."""
Many: TypeAlias = tuple[T, ...] | Unknown | NotApplicable | Unreadable
"""An optional list: the values, or one of the three reasons; an empty tuple when nothing is stated."""


def is_absent(value: object) -> bool:
    """Whether *value* is one of the three stated absences (not None, not an empty tuple)."""
    return isinstance(value, _Empty)
