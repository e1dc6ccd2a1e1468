"""Indicator names read: is it a measured quantity, or an activity, a document, a question in its place?"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.text.evidence import Confidence, Evidence, opening
from hytecore.text.indicators.compound import two_quantities
from hytecore.text.indicators.named_groups import groups_named
from hytecore.text.indicators.named_sources import is_source, source_named
from hytecore.text.indicators.named_units import unit_named
from hytecore.text.indicators.signs import signs_of
from hytecore.text.indicators.verdict import Verdict, verdict
from hytecore.text.language import Language, language_of
from hytecore.text.tokens import composed_with_places, tokens

Label: TypeAlias = Literal["quantified", "not-indicator"]
Why: TypeAlias = Literal["activity", "document", "question", "pointer", "heading", "vague"]

LONGEST = 2000
"""How many characters are read; no name is longer, and what follows would not change what it is."""


@frozen
class IndicatorReading:
    """What the name of an indicator says.

    Attributes:
        label: `quantified` for a measured quantity (people counted in a statistic are one), else `not-indicator`.
        language: The language it seems to be in.
        confidence: How sure the label is.
        evidence: The words it rests on: quantity, unit, source, group, question, activity, document, pointer, example,
            heading.
        unit: The unit it names, as `hytecore.units` writes it.
        source: The data source it names.
        why: What stands in place of a quantity.
        is_compound: Whether it is two quantities in one.
        quantities: The two, where it is.
        groups: The population groups it names, in its own words.
    """

    label: Label
    language: Language
    confidence: Confidence
    evidence: tuple[Evidence, ...]
    unit: str | None = None
    source: str | None = None
    why: Why | None = None
    is_compound: bool = False
    groups: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            **opening(self),
            "unit": self.unit,
            "source": self.source,
            "why": self.why,
            "is_compound": self.is_compound,
            "groups": list(self.groups),
            "quantities": list(self.quantities),
        }


def read_indicator(text: str, language: str | None = None) -> IndicatorReading:
    """Return what the name of an indicator says.

    Args:
        text: The name.
        language: `fi`, `sv` or `en`; told by the text if not given.

    Example:
        >>> reading = read_indicator("Päivittäin tupakoivat, % (Kouluterveyskysely)")
        >>> reading.label, reading.unit, reading.source
        ('quantified', 'percent', 'Kouluterveyskysely')
        >>> [read_indicator(name).why for name in ("Lisätään ryhmien määrää", "Suunnitelma laadittu", "Miten")]
        ['activity', 'document', 'question']
    """
    given = text[:LONGEST]
    text, were = composed_with_places(given)
    spoken = _language(text, language)
    words = tokens(text)
    unit = unit_named(words)
    source = source_named(text, words)
    groups = groups_named(text, words)
    signs = signs_of(words, spoken, source[1:] if source else (0, 0))
    only_source = source is not None and all(is_source(word.text) for word in words if word.text[0].isalpha())
    found = verdict(
        signs,
        unit=unit is not None,
        source=source,
        groups=any(any(each.isdecimal() for each in text[start:end]) for start, end in groups),
        only_source=only_source,
    )
    pair = two_quantities(words) if found.why is None else None
    places = _deciding(text, found)
    if unit is not None:
        places.add((unit[1], unit[2], "unit"))
    if source is not None:
        places.add((source[1], source[2], "source"))
    if (example := signs.first.get("example")) is not None:
        places.add((example.start, example.end, "example"))
    places.update((start, end, "group") for start, end in groups)
    places.update((word.start, word.end, "quantity") for word in pair or ())
    return IndicatorReading(
        label="quantified" if found.why is None else "not-indicator",
        language=spoken,
        confidence=found.confidence,
        evidence=tuple(_shown(given, were, *place) for place in sorted(places)),
        unit=unit[0] if unit else None,
        source=source[0] if source else None,
        why=found.why,  # type: ignore[arg-type]  # the verdict's words are those of Why
        is_compound=pair is not None,
        groups=tuple(text[start:end] for start, end in groups),
        quantities=tuple(text[word.start : word.end] for word in pair or ()),
    )


def _language(text: str, language: str | None) -> Language:
    if language in ("fi", "sv", "en"):
        return language  # type: ignore[return-value]  # one of the three
    return language_of(text)


def _shown(given: str, were: list[int] | None, start: int, end: int, kind: str) -> Evidence:
    """Return a stretch of the composed text as evidence, with its place in the text as it was *given*."""
    if were is not None:
        start, end = were[start], were[end]
    return Evidence(kind, start, end, given[start:end])


def _deciding(text: str, found: Verdict) -> set[tuple[int, int, str]]:
    """Return where the word stands that decided; the whole name where it is a heading."""
    if found.word is not None:
        return {(found.word.start, found.word.end, found.kind)}
    if found.kind == "heading" and text.strip():
        return {(len(text) - len(text.lstrip()), len(text.rstrip()), "heading")}
    return set()
