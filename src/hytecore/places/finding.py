"""Places in a text: which municipalities and wellbeing services counties it names, in whatever case.

A name counts where it is written with a capital letter, or before a word such as *kunta*. Names that are words as well
(*Salo*, *Lahti*, *Aura*) count at the beginning of a text only beside a word of administration, or by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple, TypeAlias

from hytecore.places.classification import classification
from hytecore.places.inflection import IRREGULAR, Case, finnish_case, swedish_case

Kind: TypeAlias = Literal["municipality", "county"]

_COUNTY_BRANDS = {
    "keusote": "02", "luvn": "03", "vake": "04", "vakehyva": "04", "varha": "05", "omahäme": "07", "pirha": "08",
    "kymenhva": "10", "ekhva": "11", "eloisa": "12", "pshva": "13", "hyvaks": "15", "soite": "18", "pohde": "19",
    "lapha": "21",
}  # fmt: skip
"""Short names that the counties use of themselves."""

_COMMON_WORDS = frozenset(
    """
    akaa aura eura geta hanko hanka ii inari juva kannus kemi kerava kolari kotka kuhmo lahti lemi lieto loppi luoto
    masku muhos multia nokia nurmes oulu pello perho pori posio pukkila raahe rauma rusko salla salo simo soini somero
    sund tammela tervo teuva turku vaala vaasa vihti virrat marttila hartola laitila vesanto salla puumala hollola
    nivala kurikka heinola tervola pirkkala joutsa sievi juuka kaavi kitee orivesi haapavesi halsua kristinestad
    """.split()
)
"""Names that are common words, first names or family names as well."""

_ADMINISTRATION = (
    r"(?:kunna[nt]?|kunta|kaupun[kg]i|seurakun|seutu|seudu|alue|lautakun|valtuus|hallitus|toimi|toimen|palvelu|sivistys|"
    r"liikun|nuoriso|varhais|perus|hyvinvoin|hyte|terveys|sosiaali|kirjasto|opisto|koulu|vapaa|kulttuuri|vammais|"
    r"vanhus|tekni|ympäristö|työllisyy|kommun|stad|församling|välfärd|bildning)"
)
_AUTHORITY = ("kun", "kaupun", "kommun", "stad", "stat")
_COUNTY_WORDS = ("hyvinvointialue", "välfärdsområde", "hva")
_WORD = re.compile(r"S:t|[^\W\d_]+(?:[-'’‑–][^\W\d_]+)*")
_DASHES = str.maketrans("‐‑‒–—", "-----")
_FIRST = 3
"""By how many letters names are looked up; inflection leaves these alone."""


@cache
def _administration() -> Callable[[str], object]:
    """Return what looks for a word of administration at the beginning of a text; compiled when one is first met."""
    return re.compile(_ADMINISTRATION).match


class NamedPlace(NamedTuple):
    """A municipality or county that a text names."""

    code: str
    """The official code: three digits for a municipality, two for a county."""
    kind: Kind
    case: Case
    start: int
    end: int


class _Name(NamedTuple):
    words: tuple[str, ...]
    code: str
    language: Literal["fi", "sv"]


def find_places(text: str) -> tuple[NamedPlace, ...]:
    """Return the municipalities and counties that *text* names, in the order they stand.

    Example:
        >>> [(place.code, place.case) for place in find_places("Tuusulan kunta, Varsinais-Suomen hyvinvointialue")]
        [('858', 'genitive'), ('05', 'nominative')]
    """
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    return tuple(places_among(words, text)) if words else ()


def places_among(words: list[tuple[str, int, int]], text: str) -> list[NamedPlace]:
    """Return the places among the *words* of *text*, each word with where it begins and ends."""
    found: list[NamedPlace] = []
    taken = -1
    for number, (word, start, _) in enumerate(words):
        first = word[0]
        if first in "hHvV" and word.lower().startswith(_COUNTY_WORDS):
            county = _county(words, number)
            if county is not None:
                begin, code = county
                while found and found[-1].start >= words[begin][1]:
                    found.pop()
                found.append(NamedPlace(code, "county", _case_of_common(word), words[begin][1], words[number][2]))
                continue
        # Most words begin with a small letter, and few of these stand before a word such as kunta.
        if number <= taken or (first.islower() and not _stands_before_authority(words, number)):
            continue
        named = _named(words, number)
        if named is None:
            continue
        code, kind, case, length = named
        if number == 0 and code in _common() and not _stands_for_a_place(words, length, text):
            continue
        taken = number + length - 1
        found.append(NamedPlace(code, kind, case, start, words[taken][2]))
    return found


def _stands_before_authority(words: list[tuple[str, int, int]], number: int) -> bool:
    return number + 1 < len(words) and words[number + 1][0].lower().startswith(_AUTHORITY)


def place_of(word: str) -> tuple[str, Case] | None:
    """Return the code of the municipality that *word* names and in which case; None if it names none.

    Example:
        >>> place_of("Hämeenkyrössä"), place_of("Esbos"), place_of("hyvinvointi")
        (('108', 'other'), ('049', 'genitive'), None)
    """
    return _municipality(word.translate(_DASHES).lower())


def _named(words: list[tuple[str, int, int]], number: int) -> tuple[str, Kind, Case, int] | None:
    """Return code, kind, case and the number of words of the place that begins at this word."""
    found = _single(words[number][0])
    if found is not None and len(found) == 4:
        return found
    return _several(words, number) if found == () else None


@lru_cache(maxsize=8192)
def _single(written: str) -> tuple[str, Kind, Case, int] | tuple[()] | None:
    """Return the place that one word names; an empty tuple if its name may have several words."""
    word = written.translate(_DASHES).lower()
    if any(len(name.words) > 1 and word.startswith(name.words[0][:_FIRST]) for name in _names().get(word[:_FIRST], ())):
        municipality = _municipality(word)
        return (municipality[0], "municipality", municipality[1], 1) if municipality else ()
    brand = _brand(word)
    if brand is not None:
        return brand[0], "county", brand[1], 1
    municipality = _municipality(word)
    if municipality is None and "-" in word:
        parts = [_municipality(part) for part in word.split("-")]
        # Hyvinkää–Järvenpää names both; the first stands for the two.
        municipality = parts[0] if all(parts) and parts[0] and parts[0][1] == "nominative" else None
    return None if municipality is None else (municipality[0], "municipality", municipality[1], 1)


def _stands_for_a_place(words: list[tuple[str, int, int]], after: int, text: str) -> bool:
    """Whether the first word or words of a text, up to *after*, are a name and no word of the language."""
    if after >= len(words):
        return True
    between = text[words[after - 1][2] : words[after][1]]
    following = words[after][0]
    return bool(between.strip()) or following[0].isupper() or _administration()(following.lower()) is not None


@cache
def _common() -> frozenset[str]:
    """Return the codes of the municipalities whose names are words as well."""
    return frozenset(
        code for code, *names in classification().names if not _COMMON_WORDS.isdisjoint(name.lower() for name in names)
    )


def _brand(word: str) -> tuple[str, Case] | None:
    if word in _COUNTY_BRANDS:
        return _COUNTY_BRANDS[word], "nominative"
    for cut in (1, 3, 2):
        code = _COUNTY_BRANDS.get(word[:-cut])
        if code is not None and word[-cut:] in ("n", "s", "in", "lla", "lle", "lta", "ssa", "sta", "ssä", "stä"):
            return code, "genitive" if word[-cut:] in ("n", "s", "in") else "other"
    return None


def _county(words: list[tuple[str, int, int]], number: int) -> tuple[int, str] | None:
    """Return the first word and the code of the county whose last word is this one."""
    known = _county_names()
    before = ""
    found: tuple[int, str] | None = None
    for begin in range(number - 1, max(number - 4, -1), -1):
        before = words[begin][0].translate(_DASHES).lower() + (" " + before if before else "")
        if before in known:
            found = begin, known[before]  # the longest: Mellersta Österbottens, not Österbottens
    return found


def _case_of_common(word: str) -> Case:
    lowered = word.lower()
    if lowered in ("hyvinvointialue", "välfärdsområde", "välfärdsområdet", "hva"):
        return "nominative"
    return "genitive" if lowered in ("hyvinvointialueen", "välfärdsområdes", "välfärdsområdets", "hvan") else "other"


@cache
def _county_names() -> Mapping[str, str]:
    """Return the codes of the counties by their names without the word for county, and so Helsinki."""
    return {
        name.rpartition(" ")[0]: code
        for name, code in classification().counties.items()
        if name.endswith(("hyvinvointialue", "välfärdsområde"))
    }


@cache
def _names() -> Mapping[str, list[_Name]]:
    """Return the names of municipalities by their first letters."""
    by_first: dict[str, list[_Name]] = {}
    for code, fi, sv in classification().names:
        finnish = tuple(fi.lower().removesuffix("n kunta").split())
        names = (_Name(finnish, code, "fi"), _Name(tuple(sv.lower().split()), code, "sv"))
        for name in names:
            first = name.words[0]
            for letters in {first[:_FIRST], *(stem[:_FIRST] for stem in IRREGULAR.get(first, ()))}:
                by_first.setdefault(letters, []).append(name)
    return by_first


def _several(words: list[tuple[str, int, int]], number: int) -> tuple[str, Kind, Case, int] | None:
    """Return the place whose name has several words, such as S:t Karins, and begins here."""
    word = words[number][0].lower()
    for name in _names().get(word[:_FIRST], ()):
        if len(name.words) > 1 and number + 1 < len(words):
            following = words[number + 1][0].lower()
            first, last = name.words
            if name.language == "sv" and word == first and (case := swedish_case(last, following)):
                return name.code, "municipality", case, 2
            if name.language == "fi" and following == last and (case := finnish_case(first, word)):
                return name.code, "municipality", case, 2
    return None


@lru_cache(maxsize=4096)
def _municipality(word: str) -> tuple[str, Case] | None:
    """Return the municipality that *word*, in lower case, names; a nominative comes before other cases."""
    best: tuple[str, Case] | None = None
    for key in {word[:_FIRST], word[:2]}:
        for name in _names().get(key, ()):
            if len(name.words) == 1:
                inflected = finnish_case if name.language == "fi" else swedish_case
                case = inflected(name.words[0], word)
                if case == "nominative":
                    return name.code, case
                if case is not None and (best is None or (case == "genitive" and best[1] == "other")):
                    best = (name.code, case)
    return best
