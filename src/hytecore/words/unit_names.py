"""Units in words: `EUR/inhabitant/year` is told as €/asukas/vuosi, with the digit groups of the language."""

from __future__ import annotations

from functools import cache

from hytecore.errors import UnitError
from hytecore.units import parse
from hytecore.words.terms import term

_EACH: dict[str, tuple[str, str, str]] = {
    "inhabitant": ("asukas", "invånare", "inhabitant"),
    "case": ("tapaus", "fall", "case"),
    "hour": ("h", "h", "h"),
    "day": ("päivä", "dag", "day"),
    "week": ("viikko", "vecka", "week"),
    "month": ("kuukausi", "månad", "month"),
    "year": ("vuosi", "år", "year"),
}
"""One of a unit, as it stands behind a stroke."""

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


@cache
def unit_in_words(code: str, language: str) -> str:
    r"""Return a unit of the plan format as *language* writes it behind a number; one that is not known stands as it is.

    Example:
        >>> unit_in_words("EUR/inhabitant/year", "fi"), unit_in_words("case per 1000 inhabitant", "sv")
        ('€/asukas/vuosi', 'fall/1\xa0000 invånare')
    """
    known = term("unit", code, language)
    if known != code:
        return known
    try:
        unit = parse(code)
    except UnitError:
        return code
    above = [term("unit", name, language) for name, power in unit.powers for _ in range(power)]
    below = [name for name, power in unit.powers for _ in range(-power)]
    if unit.factor.numerator > 1 or (unit.factor.denominator == 1 and not above):
        above.insert(0, _count(unit.factor.numerator, language))
    told = [_one(name, language) for name in below]
    if unit.factor.denominator > 1:
        many = _count(unit.factor.denominator, language)
        told[:1] = [f"{many} {term('unit', below[0], language)}" if below else many]
    return "/".join([" ".join(above), *told])


def _one(name: str, language: str) -> str:
    return _EACH[name][_COLUMN[language]] if name in _EACH else term("unit", name, language)


def _count(number: int, language: str) -> str:
    text = f"{number:,}"
    return text if language == "en" else text.replace(",", "\xa0")
