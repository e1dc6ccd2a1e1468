"""Repetition: which measures of a plan are one and the same measure, written down more than once.

The same activity key means the same activity. Measures without a key are the same when their titles are, apart from
letter case, white space, kinds of dashes and a full stop at the end; nothing else is read into the words. Measures for
different levels of prevention or different audiences are different measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from hytecore.model.absence import PLACEHOLDERS
from hytecore.model.text import in_language

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.measure import Measure
    from hytecore.model.text import Text

_BETWEEN = "\0"
_DASHES = "‐‑‒–—−"
_SPACES = "\t\n\r\xa0\u2009\u202f"
_NO_MATTER = (
    (" -", "-"),
    ("- ", "-"),
    (f" {_BETWEEN}", _BETWEEN),
    (f".{_BETWEEN}", _BETWEEN),
    (f"{_BETWEEN} ", _BETWEEN),
)
"""White space around dashes and at the ends, and a full stop at the end."""


def repeated_measures(index: PlanIndex) -> tuple[tuple[Measure, ...], ...]:
    """Return each group of measures that are the same one, sorted by id; `PlanIndex.repeated_measures` keeps them.

    An id that is there twice is reported as such, and counts once here.

    Example:
        >>> from hytecore.index.plan_index import PlanIndex
        >>> from hytecore.model.measure import Measure
        >>> from hytecore.model.plan import Plan
        >>> measures = (Measure(id="a", title="PEKE –ohjelma"), Measure(id="b", title="PEKE-ohjelma."))
        >>> [[each.id for each in group] for group in repeated_measures(PlanIndex(Plan(id="p", title="P",
        ...                                                                       measures=measures)))]
        [['a', 'b']]
    """
    measures: Sequence[Measure] = index.plan.measures
    if len(index.measures) < len(measures):
        measures = [measure for measure in measures if not measure.id or index.measures[measure.id] is measure]
    first: dict[Hashable, Measure] = {}
    groups: dict[Hashable, list[Measure]] = {}
    for key, measure in zip(_keys(measures, index.plan.language), measures, strict=True):
        known = first.setdefault(key, measure)
        if known is not measure and key is not None:
            groups.setdefault(key, [known]).append(measure)
    parts = [part for group in groups.values() for part in _split(group)]
    return tuple(sorted(parts, key=lambda part: [measure.id for measure in part]))


def _keys(measures: Sequence[Measure], language: str) -> Sequence[Hashable]:
    """Return, for each measure, what it has in common with those that are the same; None if that cannot be told."""
    stated = [measure.activity for measure in measures]
    if set(map(type, stated)) <= {str}:
        return stated
    titles = title_keys([measure.title for measure in measures], language)
    activities: dict[str, set[str]] = {}
    for activity, title in zip(stated, titles, strict=True):
        if isinstance(activity, str):
            activities.setdefault(title, set()).add(activity)

    def key(title: str) -> Hashable:
        # A measure without a key belongs to the activity whose measures bear its title, if that is one activity.
        among = activities.get(title, ())
        if len(among) == 1:
            return next(iter(among))
        return (title,) if title and title not in PLACEHOLDERS else None

    return [
        activity if isinstance(activity, str) else key(title) for activity, title in zip(stated, titles, strict=True)
    ]


def title_keys(titles: Sequence[Text], language: str) -> list[str]:
    """Return, for each title, what it shares with others that say the same in the same words.

    All titles are worked on as one string, which is many times faster than one after another.

    Example:
        >>> title_keys(["Ilmiötyöpaja  I", "ilmiötyöpaja I.", "Ilmiötyöpaja II"], "fi")
        ['ilmiötyöpaja i', 'ilmiötyöpaja i', 'ilmiötyöpaja ii']
    """
    texts = [title if isinstance(title, str) else in_language(title, language) for title in titles]
    whole = _BETWEEN.join(texts)
    if whole.count(_BETWEEN) >= len(texts):
        whole = _BETWEEN.join(text.replace(_BETWEEN, " ") for text in texts)
    whole = _BETWEEN + normalize("NFC", whole).casefold() + _BETWEEN
    for dash in _DASHES:
        whole = whole.replace(dash, "-")
    for space in _SPACES:
        whole = whole.replace(space, " ")
    while "  " in whole:
        whole = whole.replace("  ", " ")
    for written, plain in _NO_MATTER:
        whole = whole.replace(written, plain)
    return whole[1:-1].split(_BETWEEN) if titles else []


def _split(group: list[Measure]) -> Iterator[tuple[Measure, ...]]:
    """Yield the measures of *group* that have the same prevention level and audience, where these are several."""
    levels = {measure.prevention for measure in group if isinstance(measure.prevention, str)}
    audiences = {measure.audience for measure in group if isinstance(measure.audience, str)}
    parts: dict[tuple[object, object], list[Measure]] = {}
    for measure in group:
        level = measure.prevention if len(levels) > 1 and isinstance(measure.prevention, str) else None
        audience = measure.audience if len(audiences) > 1 and isinstance(measure.audience, str) else None
        parts.setdefault((level, audience), []).append(measure)
    for part in parts.values():
        if len(part) > 1:
            yield tuple(sorted(part, key=_order))


def _order(measure: Measure) -> tuple[str, str]:
    return measure.id, "" if measure.id else repr(measure)
