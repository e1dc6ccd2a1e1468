"""Territory: which municipality lies in which wellbeing services county, and which of them an actor is.

Source:
    Classification of municipalities 1.1.2026, Statistics Finland, CC BY 4.0, by way of rOpenGov/geofi
    (`municipality_key_2026`); the table lies beside this module as `municipalities.csv`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import cache

from hytecore.frozen import frozen
from hytecore.model.actor import Actor

TABLE = os.path.join(os.path.dirname(__file__), "municipalities.csv")
HELSINKI = "90"
"""The code under which the classification lists Helsinki among the counties."""


@frozen
class Classification:
    """The table, looked up in every way it is needed.

    Attributes:
        municipalities: Codes of municipalities by code and by name, case folded.
        counties: Codes of counties by code and by name, case folded.
        inside: The codes of the municipalities of each county.
    """

    municipalities: Mapping[str, str]
    counties: Mapping[str, str]
    inside: Mapping[str, frozenset[str]]


@cache
def classification() -> Classification:
    """Return the table of municipalities and counties; it is read when it is first asked for."""
    municipalities: dict[str, str] = {}
    counties: dict[str, str] = {}
    inside: dict[str, set[str]] = {}
    with open(TABLE, encoding="utf-8") as file:
        next(file)
        for line in file:
            code, *names, county, county_fi, county_sv, county_en = line.rstrip("\n").split(",")
            if county == HELSINKI:
                # The city has a county's duties and is no county: one organisation, under either name.
                names += county_fi, county_sv, county_en
            else:
                counties.update((name.casefold(), county) for name in (county, county_fi, county_sv, county_en))
                inside.setdefault(county, set()).add(code)
            municipalities.update((name.casefold(), code) for name in (code, *names))
    return Classification(municipalities, counties, {county: frozenset(codes) for county, codes in inside.items()})


def municipality_of(actor: Actor) -> str | None:
    """Return the code of the municipality that *actor* is, by its code or else by a name; None if it is not known.

    Example:
        >>> municipality_of(Actor(id="a", name="Borgå", kind="municipality"))
        '638'
    """
    if isinstance(actor.kind, str) and actor.kind != "municipality":
        return None
    return _looked_up(actor, classification().municipalities, 3)


def county_of(actor: Actor) -> str | None:
    """Return the code of the wellbeing services county that *actor* is; None if it is not known.

    Example:
        >>> county_of(Actor(id="a", name="Hyvinvointialue", kind="wellbeing_county", code="13"))
        '13'
    """
    if isinstance(actor.kind, str) and actor.kind != "wellbeing_county":
        return None
    return _looked_up(actor, classification().counties, 2)


def municipalities_in(county: str) -> frozenset[str]:
    """Return the codes of the municipalities of the county with this code."""
    return classification().inside.get(county, frozenset())


def municipalities_named(region: str) -> frozenset[str] | None:
    """Return the codes of the municipality, or of the county's municipalities, that *region* names; None if unknown.

    Example:
        >>> sorted(municipalities_named("Vanda och Kervo välfärdsområde"))
        ['092', '245']
    """
    known, name = classification(), folded(region)
    if name in known.municipalities:
        return frozenset({known.municipalities[name]})
    return known.inside.get(known.counties.get(name, ""))


def names_of(actor: Actor) -> Iterator[str]:
    """Yield what *actor* is called in each language, folded."""
    name = actor.name
    for text in (name,) if isinstance(name, str) else (name.fi, name.sv, name.en):
        if isinstance(text, str) and text.strip():
            yield folded(text)


def aliases_of(actor: Actor) -> Iterator[str]:
    """Yield the other names of *actor*, folded."""
    return (folded(alias) for alias in actor.aliases if alias.strip())


def folded(name: str) -> str:
    """Return *name* as it is compared: without capitals and stray blanks."""
    return " ".join(name.split()).casefold()


def _looked_up(actor: Actor, known: Mapping[str, str], digits: int) -> str | None:
    if isinstance(actor.code, str):
        # A code may lack its leading zeros where the kind is stated; where not, 16 is a county and 016 a municipality.
        found = known.get(actor.code.strip().zfill(digits if isinstance(actor.kind, str) else 0))
        if found is not None:
            return found
    names = (*names_of(actor), *aliases_of(actor))
    return next((known[name] for name in names if name in known and not name.isdigit()), None)
