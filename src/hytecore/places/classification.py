"""The official classification: municipalities, counties, and which municipality lies in which county.

Source:
    Classification of municipalities 1.1.2026, Statistics Finland, CC BY 4.0, by way of rOpenGov/geofi
    (`municipality_key_2026`); the table lies beside this module as `municipalities.csv`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache

from hytecore.frozen import frozen

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
        names: Code, Finnish and Swedish name of each municipality.
    """

    municipalities: Mapping[str, str]
    counties: Mapping[str, str]
    inside: Mapping[str, frozenset[str]]
    names: tuple[tuple[str, str, str], ...]


@cache
def classification() -> Classification:
    """Return the table of municipalities and counties; it is read when it is first asked for."""
    municipalities: dict[str, str] = {}
    counties: dict[str, str] = {}
    inside: dict[str, set[str]] = {}
    called: list[tuple[str, str, str]] = []
    with open(TABLE, encoding="utf-8") as file:
        next(file)
        for line in file:
            code, *names, county, county_fi, county_sv, county_en = line.rstrip("\n").split(",")
            called.append((code, names[0], names[1]))
            if county == HELSINKI:
                # The city has a county's duties and is no county: one organisation, under either name.
                names += county_fi, county_sv, county_en
            else:
                counties.update((name.casefold(), county) for name in (county, county_fi, county_sv, county_en))
                inside.setdefault(county, set()).add(code)
            municipalities.update((name.casefold(), code) for name in (code, *names))
    codes = {county: frozenset(members) for county, members in inside.items()}
    return Classification(municipalities, counties, codes, tuple(called))


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


def folded(name: str) -> str:
    """Return *name* as it is compared: without capitals and stray blanks."""
    return " ".join(name.split()).casefold()
