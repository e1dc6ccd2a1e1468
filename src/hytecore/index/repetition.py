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
    from collections.abc import Iterator, Sequence

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
    measures = [measure for measure in index.plan.measures if not measure.id or index.measures[measure.id] is measure]
    titles = title_keys([measure.title for measure in measures], index.plan.language)
    if len(set(titles)) == len(titles) and not any(measure.activity for measure in measures):
        return ()
    by_activity: dict[str, list[Measure]] = {}
    by_title: dict[str, list[Measure]] = {}
    activities: dict[str, set[str]] = {}
    for measure, title in zip(measures, titles, strict=True):
        if isinstance(measure.activity, str):
            by_activity.setdefault(measure.activity, []).append(measure)
            activities.setdefault(title, set()).add(measure.activity)
        else:
            by_title.setdefault(title, []).append(measure)
    for title, keys in activities.items():
        # A measure without a key belongs to the activity whose measures bear its title, if that is one activity.
        if len(keys) == 1 and title in by_title:
            by_activity[next(iter(keys))].extend(by_title.pop(title))
    found = [*by_activity.values(), *(group for title, group in by_title.items() if _says_something(title))]
    groups = [part for group in found if len(group) > 1 for part in _split(group)]
    return tuple(sorted(groups, key=lambda group: [measure.id for measure in group]))


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


def _says_something(title: str) -> bool:
    return bool(title) and title not in PLACEHOLDERS


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
            yield tuple(sorted(part, key=lambda measure: (measure.id, repr(measure))))
