"""Our frozen classes behave as attrs' own do."""

from __future__ import annotations

import attrs
import pytest

from hytecore.frozen import frozen


@frozen
class Ours:
    """A class with a field that does not count, and one that is not shown."""

    first: int
    second: tuple[str, ...] = ()
    aside: int = attrs.field(default=0, eq=False)
    hidden: int = attrs.field(default=0, repr=False)


@attrs.frozen
class Theirs:
    """The same, as attrs makes it."""

    first: int
    second: tuple[str, ...] = ()
    aside: int = attrs.field(default=0, eq=False)
    hidden: int = attrs.field(default=0, repr=False)


ARGUMENTS = [(1,), (1, ("a",)), (1, ("a",), 5), (1, (), 0, 7), (2,)]


@pytest.mark.parametrize("one", ARGUMENTS)
@pytest.mark.parametrize("other", ARGUMENTS)
def test_equality_and_hash_are_those_of_attrs(one: tuple[int], other: tuple[int]) -> None:
    """What is equal to attrs is equal here, and equal objects have one hash."""
    assert (Ours(*one) == Ours(*other)) is (Theirs(*one) == Theirs(*other))
    assert (Ours(*one) != Ours(*other)) is (Theirs(*one) != Theirs(*other))
    assert Ours(*one) != Ours(*other) or hash(Ours(*one)) == hash(Ours(*other))


def test_objects_of_other_classes_are_never_equal() -> None:
    """Equality asks for the class too, even where the fields are the same or there are none."""
    theirs: object = Theirs(1)

    assert Ours(1) != theirs
    assert frozen(type("One", (), {}))() != frozen(type("Other", (), {}))()


@pytest.mark.parametrize("arguments", ARGUMENTS)
def test_text_is_that_of_attrs(arguments: tuple[int]) -> None:
    """The representation names the class and every field that is to be shown."""
    assert repr(Ours(*arguments)) == repr(Theirs(*arguments)).replace("Theirs", "Ours")


def test_fields_cannot_be_written_to_and_there_is_no_room_for_others() -> None:
    """The classes are frozen and have slots."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Ours(1).first = 2  # type: ignore[misc]
    assert not hasattr(Ours(1), "__dict__")


def test_identity_decides_where_equality_is_not_wanted() -> None:
    """With `eq=False` an object is equal to itself alone."""

    @frozen(eq=False)
    class Same:
        first: int

    one = Same(1)
    assert one == one  # noqa: PLR0124 - the point
    assert one != Same(1)
