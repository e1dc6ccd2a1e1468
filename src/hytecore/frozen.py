"""`frozen`: attrs' frozen classes, quicker to make.

attrs writes `__eq__`, `__hash__` and `__repr__` anew for each class and has them compiled when the class is made. A
check makes a hundred classes before it reads a line, and that alone takes as long as to start Python three times. Here
the three are written once, for all classes; what they do is the same. Type checkers see attrs' own decorator.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from attrs import frozen as frozen  # noqa: PLC0414 - how a type checker sees a re-export
else:
    from functools import cache
    from operator import attrgetter

    import attrs

    def frozen(cls: type | None = None, *, eq: bool = True, **options: Any) -> Any:
        """Make *cls* a frozen attrs class with slots."""

        def make(cls: type) -> type:
            if eq:
                cls.__eq__, cls.__hash__ = _is_equal, _hash
            cls.__repr__ = _repr
            return attrs.frozen(cls, eq=False, repr=False, **options)

        return make if cls is None else make(cls)

    def _is_equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        facts = _facts(self.__class__)
        return facts(self) == facts(other)

    def _hash(self: Any) -> int:
        return hash(_facts(self.__class__)(self))

    def _repr(self: Any) -> str:
        fields = (field.name for field in attrs.fields(self.__class__) if field.repr)
        stated = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
        return f"{self.__class__.__name__}({stated})"

    @cache
    def _facts(cls: type) -> Callable[[Any], Any]:
        """Return the function that gives all that two equal instances of *cls* have in common."""
        return attrgetter("__class__", *(field.name for field in attrs.fields(cls) if field.eq))
