"""The marks of role slides: which words say for whom the work is, at which level, and whose work is emphasised where.

Source:
    S1, the slides of the roles of the municipality, the wellbeing services county and organisations: "kaikille" and
    "kun riski todettu", and who leads and who supports in each zone.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from hytecore.text.tokens import evened

Level: TypeAlias = Literal["promotion", "primary"]
Zone: TypeAlias = Literal["municipality", "county", "ngo"]

_LEVELS: tuple[tuple[str, Level], ...] = (
    (r"kaikille\b|.{0,25}promootio|terveyttä edistävä ?/|för alla\b|hälsofrämjande ?/|for everyone\b", "promotion"),
    (r"kun riski|varhainen (puuttuminen|tuki) ?/|primaari ?preventio|när (en )?risk|tidigt (ingripande|stöd) ?/"
     r"|when a risk",
     "primary"),
)  # fmt: skip
_ZONES: tuple[tuple[str, Zone], ...] = (
    (r"kun(nan|tien) toiminta painottuu|kommunens (verksamhet|arbete) betonas"
     r"|the municipality.s work", "municipality"),
    (r"hyvinvointialueen toiminta painottuu|välfärdsområdets (verksamhet|arbete) betonas"
     r"|the county.s work", "county"),
    (r"järjestö(t|jen) kumppan|organisationer\w* (är )?(partner|som partner)|organisations as partners", "ngo"),
)  # fmt: skip
_ASIDE = re.compile(
    r"(hyvinvointialue|kunta|välfärdsområdet|kommunen) (tukee|stöder)|.{0,70}(monialaisena"
    r"|moniammatillisena) yhteistyönä$"
    r"|.{0,70}(som )?sektorsövergripande samarbete$|\d{1,3}$|\d{1,2}\.\d{1,2}\.\d{4}$|sivu \d+$|sida \d+$"
)

NAMES: dict[Zone, str] = {"municipality": "Kunta", "county": "Hyvinvointialue", "ngo": "Järjestöt"}
KINDS: dict[Zone, str] = {"municipality": "municipality", "county": "wellbeing_county", "ngo": "ngo"}


def level_of(text: str) -> Level | None:
    """Return the level that a text on a slide is the mark of."""
    return next((level for pattern, level in _LEVELS if re.match(pattern, _words(text))), None)


def zone_of(text: str) -> Zone | None:
    """Return the zone that a text on a slide is the mark of."""
    return next((zone for pattern, zone in _ZONES if re.match(pattern, _words(text))), None)


def is_aside(text: str) -> bool:
    """Whether a text belongs to the frame of a slide: who supports, a page number, a date.

    Example:
        >>> is_aside("hyvinvointialue tukee asiantuntijuudellaan"), is_aside("1.3.2025"), is_aside("Vertaistuki")
        (True, True, False)
    """
    return _ASIDE.match(_words(text)) is not None


def theme_named(title: str) -> str:
    """Return the theme that the title of a slide names.

    Example:
        >>> theme_named("Kiusaamisen ehkäisyn toimenpiteitä"), theme_named("Liikunnallisen elämäntavan edistäminen")
        ('Kiusaamisen ehkäisy', 'Liikunnallisen elämäntavan edistäminen')
    """
    words = " ".join(title.split())
    match = re.match(r"(.+?)n (?:toimenpiteitä|toimenpiteet|toimia)$", words, re.IGNORECASE)
    if match is None:
        return re.sub(r"^åtgärder (?:för|inom) ", "", words, flags=re.IGNORECASE)
    return re.sub(r"mise$", "minen", match[1]) if match[1].endswith("mise") else match[1]


def _words(text: str) -> str:
    return " ".join(evened(text).split())
