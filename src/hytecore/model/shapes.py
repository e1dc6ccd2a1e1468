"""How each field of the model is written in a plan file: facts only.

The reader, the writer, the JSON Schema and the format page all work from these shapes, so they cannot disagree.
A field of a model class is declared with one of the functions below; the shape, the description and whether the
field is required travel in the attrs metadata.
"""

from __future__ import annotations

from typing import Any

import attrs

from hytecore.frozen import frozen

SHAPE = "hytecore"
"""The key under which a field's `Written` lies in the attrs metadata."""


@frozen
class Identifier:
    """An id: lower-case letters, digits, dots, underscores and hyphens, beginning with a letter or digit."""


@frozen
class Words:
    """A text, or one a language: `{fi: …, sv: …, en: …}`."""


@frozen
class Word:
    """A plain string that is not translated: a code, a contact, a licence."""


@frozen
class Choice:
    """One of a few known words."""

    options: tuple[str, ...]


@frozen
class Flag:
    """true or false."""


@frozen
class Number:
    """A number; `..` for missing data."""


@frozen
class Edtf:
    """A date or period in EDTF; a four-digit integer is that year."""


@frozen
class Iso8601Duration:
    """A duration such as P6M."""


@frozen
class UnitText:
    """A unit; whether it is a known one is a rule's business (HYT402), not the reader's."""


@frozen
class QuantityText:
    """A number and a unit in one string: `1000 EUR/inhabitant/year`."""


@frozen
class Reference:
    """The id of an entity of one of these kinds."""

    kinds: tuple[str, ...]


@frozen
class ListOf:
    """A list whose items all have one shape."""

    item: Any
    length: int | None = None


@frozen
class Record:
    """A mapping that becomes an object of a model class.

    Attributes:
        cls: The class.
        bare: The field that a bare string stands for, where a shorthand is allowed (`indicators: [i2]`).
    """

    cls: type
    bare: str | None = None


@frozen
class OneOf:
    """One of several shapes, told apart by what stands there: a list, a mapping (by its keys) or a scalar."""

    shapes: tuple[Any, ...]
    name: str


@frozen
class TextMap:
    """A mapping from any word to a text."""


@frozen
class Written:
    """How a field is written: its shape, what it means, and whether it must be there.

    Attributes:
        key: The key in the file, where it differs from the attribute's name.
        in_header: Whether the key stands under `plan:` (only for fields of the plan itself).
    """

    shape: Any
    doc: str
    required: bool = False
    key: str | None = None
    in_header: bool = False


def field(
    shape: Any,
    doc: str,
    *,
    required: bool = False,
    key: str | None = None,
    in_header: bool = False,
    default: Any = None,
) -> Any:
    """Declare a field of a model class by its *shape* and meaning.

    An optional list is an empty tuple when it is not stated, every other optional field None.
    """
    written = Written(shape, doc, required, key, in_header)
    if required:
        return attrs.field(metadata={SHAPE: written}, kw_only=True)
    if default is None and isinstance(shape, ListOf):
        default = ()
    return attrs.field(default=default, metadata={SHAPE: written}, kw_only=True)


def written_fields(cls: type) -> dict[str, tuple[str, Written]]:
    """Return the fields of *cls* by the key that stands in a file: attribute name and how it is written."""
    found = {}
    for attribute in attrs.fields(cls):
        written = attribute.metadata.get(SHAPE)
        if written is not None:
            found[written.key or attribute.name] = (attribute.name, written)
    return found


def reference(*kinds: str) -> Reference:
    """Return the shape of a reference to entities of *kinds*."""
    return Reference(kinds)
