"""A reference to an id that is not there.

What is meant stays out of every other check: a misspelt owner owns nothing. Only that nothing refers to it is not said
of an entity that was probably meant. All that refer to one missing id are one finding.

The id of an entry of the catalogue of national indicators is such a reference as well.

An id of which only the numbers differ is not proposed as the one that was meant: g12 is no misspelling of g13.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hytecore.engine.rule import Hit, Options, Part, Rule, Source
from hytecore.index.kinds import SECTIONS, id_of, kind_of
from hytecore.index.meant import KINDS
from hytecore.index.plan_index import PlanIndex
from hytecore.index.references import Unresolved
from hytecore.model.indicator import Indicator
from hytecore.nearest import nearest
from hytecore.words.render import Term

rule = Rule(
    code="HYT004",
    name="dangling-reference",
    severity="error",
    source=Source("hytecore plan format 1", "a reference is the id of an entity in the same file"),
    looks_at="plan",
    needs=("priorities", "actors", "themes", "needs", "goals", "indicators", "practices"),
)


def check(index: PlanIndex, options: Options) -> Iterator[Hit]:
    """Yield each missing id, with everything that refers to it."""
    groups: dict[tuple[tuple[str, ...], str], list[Unresolved]] = {}
    for reference in index.unresolved:
        groups.setdefault((reference.kinds, reference.missing), []).append(reference)
    for kinds, missing in sorted(groups):
        yield _hit(index, kinds, missing, groups[kinds, missing])
    yield from _not_in_the_catalogue(index)


def _hit(index: PlanIndex, kinds: tuple[str, ...], missing: str, references: list[Unresolved]) -> Hit:
    first = _first(references)
    holders = {id(reference.holder): reference.holder for reference in references}
    related = [Part("referenced_by", holder) for holder in holders.values() if holder is not first.holder]
    sections = tuple(Term("section", SECTIONS[kind]) for kind in kinds)
    data: dict[str, Any] = {"missing": missing, "sections": sections, "n": len(holders)}
    message = "missing"
    other = next((index.known(kind)[missing] for kind in KINDS if missing in index.known(kind)), None)
    if other is not None:
        message = "other_kind"
        data |= {"other": other, "kind": Term("kind", kind_of(other))}
        related.append(Part("other_kind", other))
    elif near := index.meant.instead_of(kinds, missing):
        message, data["nearest"] = "nearest", near
    return Hit(message, first.holder, first.path, data, related, cause=("|".join(kinds), missing))


def _not_in_the_catalogue(index: PlanIndex) -> Iterator[Hit]:
    """Yield each id that the catalogue of national indicators does not have, with the indicators that refer to it."""
    referring = [indicator for indicator in index.plan.indicators if isinstance(indicator.catalogue, str)]
    if not referring:
        return
    from hytecore.catalogue.entries import entries

    groups: dict[str, list[Indicator]] = {}
    for indicator in referring:
        if indicator.catalogue not in entries():
            groups.setdefault(str(indicator.catalogue), []).append(indicator)
    for missing, indicators in sorted(groups.items()):
        first = min(indicators, key=lambda indicator: (len(indicator.id), indicator.id, repr(indicator)))
        related = [Part("referenced_by", indicator) for indicator in indicators if indicator is not first]
        data: dict[str, Any] = {"missing": missing, "n": len(indicators)}
        near = nearest(missing, entries())
        message = "catalogue_nearest" if near else "catalogue"
        if near:
            data["nearest"] = near
        yield Hit(message, first, ("catalogue",), data, related, cause=("catalogue", missing))


def _first(references: list[Unresolved]) -> Unresolved:
    """Return the reference to report: that of the entity with the first id, whatever the order of the file."""
    orders = [_order(reference) for reference in references]
    least = min(orders)
    same = [reference for reference, order in zip(references, orders, strict=True) if order == least]
    return min(same, key=lambda reference: (repr(reference.holder), repr(reference.path))) if len(same) > 1 else same[0]


def _order(reference: Unresolved) -> tuple[str, int, str, tuple[str, ...]]:
    identity = id_of(reference.holder)
    return kind_of(reference.holder), len(identity), identity, tuple(s for s in reference.path if isinstance(s, str))
