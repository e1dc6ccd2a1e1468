"""Damage: hypothesis strategies for plans from which things were taken away, or in which they stand out of place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from hypothesis import strategies as st

from hytecore.testing.mending import UNKNOWN
from hytecore.testing.transformations import Data

Spot: TypeAlias = tuple[str, Any, Any]
"""Path, holder and key of something in a plan."""

KEPT = frozenset({
    "actor", "goal", "id", "indicator", "item", "kind", "name", "plan", "prevention", "text", "theme", "title",
    "unknown", "not_applicable",
})  # fmt: skip
"""Keys that are not taken away: what requires them would not be read, and references to it would lead nowhere."""

CHANGES: dict[str, st.SearchStrategy[Any]] = {
    "agreed": st.sampled_from([False, UNKNOWN]),
    "at": st.sampled_from([2019, 2024, 2031, "2025/2024"]),
    "deadline": st.sampled_from([2020, 2024, 2040]),
    "emphasis": st.sampled_from(["municipality", "ngo", "parish"]),
    "level": st.sampled_from(["output", "outcome"]),
    "responsibilities": st.sampled_from([[], UNKNOWN]),
    "role": st.sampled_from(["lead", "responsible", "support", "partner"]),
    "schedule": st.sampled_from(
        ["2019", "2023-21/2024-03", "2024-03/..", "2026/2025", "2031", {"continuous": True}, {"recurs": "P1Y"}]
    ),
    "status": st.sampled_from(["not_started", "in_progress", "done", "cancelled"]),
    "unit": st.sampled_from(["percent", "case", "litra", "EUR"]),
    "value": st.sampled_from([0, 12, 130, 9999, "-", ".."]),
}
"""What may stand in some fields instead, so that what is judged by them is judged otherwise."""

_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.text(max_size=12), st.just("2025"), st.just({}), st.just([])
)
ANYTHING = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=8), inner, max_size=3)),
    max_leaves=8,
)
"""Plain data of any kind."""


class Damaged(dict[str, Any]):
    """A plan in which something was changed; where a test fails, it shows only what."""

    def __init__(self, data: Data, changes: Sequence[str]) -> None:
        super().__init__(data)
        self.changes = changes

    def __repr__(self) -> str:
        return f"{self['plan']['id']}: {'; '.join(self.changes)}"


@st.composite
def damaged(draw: st.DrawFn, plans: Sequence[Data], most: int = 6) -> Damaged:
    """Draw one of *plans* from which up to *most* things were taken away, made unknown or changed; it still reads."""
    data = deepcopy(draw(st.sampled_from(plans)))
    changes = [_damage(draw, data) for _ in range(draw(st.integers(1, most)))]
    return Damaged(data, [change for change in changes if change])


def _damage(draw: st.DrawFn, data: Data) -> str:
    """Change, make unknown or take away one thing in *data*, and return what."""
    parts = {key: part for key, part in data.items() if key not in ("hytecore", "plan", "suppress")}
    spots = list(_spots(parts, ()))
    changeable = [spot for spot in spots if spot[2] in CHANGES]
    if draw(st.booleans()) and changeable:
        path, holder, key = draw(st.sampled_from(changeable))
        holder[key] = deepcopy(draw(CHANGES[key]))
        return f"{path} is {holder[key]}"
    removable = [spot for spot in spots if spot[2] not in KEPT]
    if not removable:
        return ""
    path, holder, key = draw(st.sampled_from(removable))
    if path.count(" ") == 2 and draw(st.booleans()):
        holder[key] = UNKNOWN
        return f"{path} is unknown"
    del holder[key]
    return f"no {path}"


def _spots(value: Any, path: tuple[str, ...]) -> Iterator[Spot]:
    """Yield path, holder and key of everything inside the entities and blocks."""
    if not isinstance(value, (dict, list)):
        return
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
        here = (*path, str(key))
        if len(here) > 2:
            yield " ".join(here), value, key
        yield from _spots(inner, here)


@st.composite
def broken(draw: st.DrawFn, plans: st.SearchStrategy[Data]) -> Data:
    """Draw a plan of *plans* in which something stands where it does not belong."""
    data = deepcopy(dict(draw(plans)))
    for _ in range(draw(st.integers(1, 4))):
        spot: Any = data
        while isinstance(spot, (dict, list)) and spot:
            keys = list(spot) if isinstance(spot, dict) else list(range(len(spot)))
            key = draw(st.sampled_from(keys))
            if draw(st.booleans()) or not isinstance(spot[key], (dict, list)) or not spot[key]:
                spot[key] = draw(ANYTHING)
                break
            spot = spot[key]
    return data
