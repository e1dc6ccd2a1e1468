"""Changes: what can have become different, each kind with its facts.

A change is about one entity. Its *way* says which way it went (a target became weaker), its facts are values of the
plans; sentences in three languages are made from the two.
"""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from hytecore.comparison.matching import Match
from hytecore.comparison.values import FieldName
from hytecore.frozen import frozen
from hytecore.words.render import Term

End: TypeAlias = Literal["silent", "done", "cancelled", "elsewhere", "plain"]
"""How something is gone: without a word, done, cancelled, carried on elsewhere; `plain` for what has no status."""


@frozen(eq=False)
class Change:
    """One change.

    Attributes:
        match: The entity, as it stands in the old and in the new plan.
    """

    match: Match
    name: ClassVar[str] = ""
    """What this kind of change is called in the JSON report."""

    @property
    def way(self) -> str:
        """Which way it went; empty where there is only one."""
        return ""

    @property
    def facts(self) -> dict[str, Any]:
        """What became different, for sentences and for programs."""
        return {}


@frozen(eq=False)
class Added(Change):
    """Something that the old plan does not have.

    Attributes:
        users: Of an indicator or a goal, what uses or serves it and was there before.
    """

    users: tuple[Any, ...] = ()
    name: ClassVar[str] = "added"

    @property
    def facts(self) -> dict[str, Any]:
        """Who uses it, and what it may be if it is not new."""
        return {"users": self.users, "perhaps": self.match.perhaps}


@frozen(eq=False)
class Gone(Change):
    """Something that the new plan no longer has.

    Attributes:
        end: How it ended.
        elsewhere: The measures in which the same activity goes on.
        users: Of an indicator or a goal, what used or served it and is still there.
    """

    end: End = "plain"
    elsewhere: tuple[Any, ...] = ()
    users: tuple[Any, ...] = ()
    name: ClassVar[str] = "gone"

    @property
    def way(self) -> str:
        """How it ended."""
        return self.end

    @property
    def facts(self) -> dict[str, Any]:
        """Where it goes on, who used it, and what it may be called now."""
        return {"elsewhere": self.elsewhere, "users": self.users, "perhaps": self.match.perhaps}


@frozen(eq=False)
class _FromTo(Change):
    """Something that was one thing and is another."""

    before: Any
    after: Any

    @property
    def facts(self) -> dict[str, Any]:
        """What it was, and what it is."""
        return {"before": self.before, "after": self.after}


@frozen(eq=False)
class Renamed(_FromTo):
    """An entity that is called something else; `possible` where only the wording tells that it is the same."""

    name: ClassVar[str] = "renamed"

    @property
    def way(self) -> str:
        """How sure it is."""
        return _sureness(self.match)


@frozen(eq=False)
class IdChanged(_FromTo):
    """An entity that has another id and is otherwise called as before."""

    name: ClassVar[str] = "id"

    @property
    def way(self) -> str:
        """How sure it is that the two are one."""
        return _sureness(self.match)


@frozen(eq=False)
class OwnersChanged(Change):
    """Actors that are no longer in a measure or answer for a goal, and those that have come; each with the role."""

    removed: tuple[Any, ...]
    added: tuple[Any, ...]
    name: ClassVar[str] = "owners"

    @property
    def way(self) -> str:
        """Whether some have gone, come, or both."""
        return _way_of_list(self.removed, self.added)

    @property
    def facts(self) -> dict[str, Any]:
        """Who has gone and who has come."""
        return {"removed": self.removed, "added": self.added}


@frozen(eq=False)
class RoleChanged(_FromTo):
    """An actor that is in a measure as before, in another role."""

    actor: Any
    name: ClassVar[str] = "role"

    @property
    def facts(self) -> dict[str, Any]:
        """The actor and the two roles."""
        return {"actor": self.actor, **super().facts}


@frozen(eq=False)
class TimeMoved(_FromTo):
    """A deadline or a schedule that is another one: earlier, later, otherwise, set or dropped."""

    field: Term
    direction: str
    indicator: Any = None
    name: ClassVar[str] = "time"

    @property
    def way(self) -> str:
        """Which way it moved."""
        return self.direction

    @property
    def facts(self) -> dict[str, Any]:
        """Which time, and the two."""
        return {"field": self.field, **_of(self.indicator), **super().facts}


@frozen(eq=False)
class ValueChanged(_FromTo):
    """A baseline, a target or an interim target that is another one: weaker, stronger, otherwise, set or dropped.

    Attributes:
        what: `target`, `interim` or `baseline`.
        why: Of a target that is neither weaker nor stronger, why that cannot be told: `unstated` where the indicator
            does not say which way is better, `units` where the two cannot be compared.
        among: The region and the group it speaks of.
    """

    what: str
    direction: str
    indicator: Any
    why: str = ""
    among: tuple[Any, ...] = ()
    name: ClassVar[str] = "value"

    @property
    def way(self) -> str:
        """Which value, and which way."""
        return f"{self.what}.{self.direction}"

    @property
    def facts(self) -> dict[str, Any]:
        """The indicator and the two values."""
        return {**_of(self.indicator), "among": self.among, "why": self.why, **super().facts}


@frozen(eq=False)
class IndicatorReplaced(_FromTo):
    """An indicator in whose place there is another, in all that used it; the match holds the two."""

    users: tuple[Any, ...] = ()
    name: ClassVar[str] = "indicator"

    @property
    def facts(self) -> dict[str, Any]:
        """The two indicators, and in what one stands in place of the other."""
        return {**super().facts, "users": self.users}


@frozen(eq=False)
class StatusMoved(_FromTo):
    """A measure whose status is another one."""

    direction: str
    name: ClassVar[str] = "status"

    @property
    def way(self) -> str:
        """Forward, backward, cancelled, resumed, set or dropped."""
        return self.direction


@frozen(eq=False)
class PlaceChanged(_FromTo):
    """A goal or a measure that stands elsewhere: under another theme, prevention level or goal."""

    field: Term
    name: ClassVar[str] = "place"

    @property
    def facts(self) -> dict[str, Any]:
        """Which place, and the two."""
        return {"field": self.field, **super().facts}


@frozen(eq=False)
class UnitChanged(_FromTo):
    """An indicator that is measured in another unit."""

    name: ClassVar[str] = "unit"


@frozen(eq=False)
class FieldChanged(_FromTo):
    """Any other field that says something else."""

    field: FieldName
    name: ClassVar[str] = "field"

    @property
    def facts(self) -> dict[str, Any]:
        """Which field, what it said and what it says."""
        return {"field": self.field, **super().facts}


@frozen(eq=False)
class TextEdited(FieldChanged):
    """A text that reads otherwise."""

    name: ClassVar[str] = "text"


@frozen(eq=False)
class ListChanged(Change):
    """A list that has lost some items and has others."""

    field: Any
    removed: tuple[Any, ...]
    added: tuple[Any, ...]
    name: ClassVar[str] = "list"

    @property
    def way(self) -> str:
        """Whether some have gone, come, or both."""
        return _way_of_list(self.removed, self.added)

    @property
    def facts(self) -> dict[str, Any]:
        """Which list, and what has gone and come."""
        return {"field": self.field, "removed": self.removed, "added": self.added}


def _way_of_list(removed: tuple[Any, ...], added: tuple[Any, ...]) -> str:
    return "both" if removed and added else "removed" if removed else "added"


def _sureness(match: Match) -> str:
    return "possible" if match.basis == "wording" else "certain"


def _of(indicator: Any) -> dict[str, Any]:
    return {} if indicator is None else {"indicator": indicator}
