"""Definitions of indicators: which indicators of a plan are one, by their names and by what is stated of them.

Cheap tests come first. All names are looked at at once; only those that begin alike are read, and only those that say
the same are compared by unit, source, groups, regions and years.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar
from unicodedata import normalize

from hytecore.edtf import When
from hytecore.model.indicator import DataSource, Indicator
from hytecore.model.text import Translated, in_language
from hytecore.text.indicators.name_key import NameKey, name_key
from hytecore.text.indicators.named_sources import source_named
from hytecore.text.tokens import tokens
from hytecore.units import dimension_of

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

T = TypeVar("T")

_LETTERS = bytes(
    each if not each else ord(low) if (low := chr(each).lower()).isalnum() and ord(low) < 256 else 32
    for each in range(256)
)
"""Each letter of Latin-1 in lower case, everything else as a blank, NUL between two names."""

_PASSED_OVER = frozenset(
    """
    osuu osuk määr luku pros proc ande anta shar numb perc prop koul sotk teav fins tila stat virv hyvi avoh kela move
    terv häls heal scho lipa liit fint finl vipu kunt tytt tytö laps last poja poik mies mieh nais nain hint hinn lapi
    """.split()
)
"""How words begin that tell the kind of number or the source, which one name may do and the other not; and frequent
words whose first letters change with the case."""


def same_definitions(index: PlanIndex) -> Iterator[list[Indicator]]:
    """Yield each group of indicators that are one, sorted by id; one id that is there twice is another flaw."""
    for group in _same_names(index):
        for part in _parts(group, index):
            if len({indicator.id for indicator in part}) > 1:
                yield sorted(part, key=lambda indicator: (indicator.id, repr(indicator)))


def _same_names(index: PlanIndex) -> Iterator[list[Indicator]]:
    """Yield the groups of indicators whose names and units say the same; cheap tests come first."""
    current = [each for each in index.plan.indicators if each.replaced_by is None and each.replaced_on is None]
    names = [in_language(each.name, index.plan.language) for each in current]
    # All names at once, then each by how its words begin: few are left whose words have to be read.
    whole = normalize("NFC", "\0".join(name.replace("\0", " ") for name in names)).encode("latin-1", "replace")
    plain = whole.translate(_LETTERS).decode("latin-1").split("\0")
    begun = (frozenset([word[:4] for word in name.split() if len(word) > 3]) - _PASSED_OVER for name in plain)
    for alike in _repeated(zip(begun, zip(current, names, strict=True), strict=bool(names))):
        yield from _repeated((_definition(indicator, name), indicator) for indicator, name in _undecided(alike))


def _undecided(named: list[tuple[Indicator, str]]) -> list[tuple[Indicator, str]]:
    """Return those of the indicators that could be one with another by where their values come from.

    Where each states its place in its source, those that share one with no other are out.
    """
    places: dict[Hashable, int] = {}
    keys = [_place(indicator) for indicator, _ in named]
    for key in keys:
        places[key] = places.get(key, 0) + 1
    if None in places:
        return named
    return [each for each, key in zip(named, keys, strict=True) if places[key] > 1]


def _place(indicator: Indicator) -> Hashable:
    source = indicator.source
    return source.ref if isinstance(source, DataSource) and isinstance(source.ref, str) else None


def _definition(indicator: Indicator, name: str) -> Hashable:
    """Return what the name says and the unit; None if it says nothing that could be compared."""
    key: NameKey = name_key(name)
    if not key.stems:
        return None
    unit = indicator.unit
    if isinstance(unit, str):
        return key.stems, dimension_of(unit) or unit
    # Where no unit is stated, the words of the name stand for it.
    return key.stems, _SAME_AS.get(key.kind or "", key.kind)


def _repeated(pairs: Iterable[tuple[Hashable, T]]) -> Iterator[list[T]]:
    """Yield the values of each key that several have, except of None."""
    first: dict[Hashable, T] = {}
    groups: dict[Hashable, list[T]] = {}
    for key, value in pairs:
        if key in groups:
            groups[key].append(value)
        elif key in first and key is not None:
            groups[key] = [first[key], value]
        else:
            first[key] = value
    yield from groups.values()


def _parts(group: list[Indicator], index: PlanIndex) -> list[list[Indicator]]:
    """Return *group* parted by all that makes two indicators of one name different."""
    parts = [group]
    for told in _TELLING:
        parts = [smaller for part in parts for smaller in _parted(part, told, index)]
    return parts


def _parted(
    group: list[Indicator], told: Callable[[Indicator, PlanIndex], Hashable], index: PlanIndex
) -> list[list[Indicator]]:
    """Return *group* parted by what *told* returns; those that do not say are one with the others if these agree."""
    parts: dict[Hashable, list[Indicator]] = {}
    for indicator in group:
        parts.setdefault(told(indicator, index) or None, []).append(indicator)
    if len(parts) == 2 and None in parts:
        return [group]
    return [part for part in parts.values() if len(part) > 1]


def _kind(indicator: Indicator, index: PlanIndex) -> Hashable:
    return indicator.is_quantity if indicator.kind is None else indicator.kind == "quantity" or str(indicator.kind)


def _source(indicator: Indicator, index: PlanIndex) -> Hashable:
    """Return the source: as it is stated, else as the name tells it."""
    source = indicator.source
    if isinstance(source, DataSource) and source.name:
        said = _source_key(source.name, index)
        return (said, source.ref) if isinstance(source.ref, str) else said
    name = in_language(indicator.name, index.plan.language)
    found = source_named(name, tokens(name))
    return _source_key(found[0], index) if found else None


def _source_key(source: Any, index: PlanIndex) -> str:
    written = in_language(source, index.plan.language)
    found = source_named(written, tokens(written))
    return (found[0] if found else written).casefold()


def _groups(indicator: Indicator, index: PlanIndex) -> Hashable:
    return frozenset(each for each in indicator.groups if isinstance(each, str))


def _observed(field: str) -> Callable[[Indicator, PlanIndex], Hashable]:
    """Return what tells one field of the values of an indicator, whoever states them."""

    def told(indicator: Indicator, index: PlanIndex) -> Hashable:
        uses = (use for user in index.users_of(indicator) for use in user.indicators if use.indicator == indicator.id)
        found = {_plain(getattr(each, field)) for each in chain(indicator.observations, uses)}
        return frozenset(found - {None})

    return told


def _years(indicator: Indicator, index: PlanIndex) -> Hashable:
    dates = (each.at for each in indicator.observations)
    return frozenset(at.text for at in dates if isinstance(at, When))


def _plain(value: object) -> str | None:
    return value if isinstance(value, str) else in_language(value, "fi") if isinstance(value, Translated) else None


_SAME_AS = {"share": dimension_of("percent"), "count": None}
_TELLING = (_kind, _source, _groups, _observed("region"), _observed("group"), _years)
"""What makes two indicators of one name different, where both say it."""
