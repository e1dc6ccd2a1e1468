"""How Finnish and Swedish names of places are inflected: rules for stems and endings, and the few that follow none.

A form is recognised rather than made: the rules may allow a stem that a name does not have, where no other word looks
like it, since nobody writes it.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

Case: TypeAlias = Literal["nominative", "genitive", "other"]

_E_STEMS = {
    "järvi": ("järve",),
    "joki": ("joe", "joke"),
    "vesi": ("vede", "vete"),
    "lahti": ("lahde", "lahte"),
    "koski": ("koske",),
    "niemi": ("nieme",),
    "salmi": ("salme",),
    "mäki": ("mäe", "mäke"),
    "saari": ("saare",),
    "nummi": ("numme",),
    "suomi": ("suome",),
    "lampi": ("lammi", "lampi", "lamme"),
}
"""Words at the end of names whose `i` becomes `e`."""

IRREGULAR = {
    "alavus": ("alavude", "alavute"),
    "varkaus": ("varkaude", "varkaute"),
    "punkalaidun": ("punkalaitume",),
    "pihtipudas": ("pihtiputaa",),
    "geta": ("geta",),
    "juuka": ("juua", "juuka"),
    "virrat": ("virtai", "virtoje", "virtoj", "virroi", "virtoi"),
    "uusikaupunki": ("uudenkaupungi", "uudessakaupungi", "uudestakaupungi", "uuteenkaupunki"),
    "uusikaarlepyy": ("uudenkaarlepyy", "uudessakaarlepyy", "uudestakaarlepyy", "uuteenkaarlepyy"),
    "uusimaa": ("uudenmaa", "uudellamaa", "uudeltamaa", "uudellemaa"),
    "lappi": ("lapi", "lappi"),
}
"""Names that no rule covers, and those of which both parts are inflected."""

_FRONT_ENDS = ("niemi", "vesi", "pää", "mäki", "järvi", "niemessä")
"""Words at the end of names that take front vowels whatever stands before them."""

_GRADATION = (
    ("nkk", "nk"), ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("mp", "mm"), ("lt", "ll"),
    ("rt", "rr"), ("ht", "hd"), ("rk", "r"),
)  # fmt: skip
_VOWELS = frozenset("aeiouyäöå")
_ENDINGS = {
    "a": frozenset("n ssa sta lla lta lle ksi na a ta ssaan".split()),
    "ä": frozenset("n ssä stä llä ltä lle ksi nä ä tä ssään".split()),
}
"""Endings of the cases that every stem takes, by vowel harmony; the illative depends on the stem."""


@cache
def stems(name: str) -> tuple[str, ...]:
    """Return the stems to which endings are added to the Finnish *name*, which is in lower case.

    Example:
        >>> stems("helsinki"), stems("pornainen"), stems("kokemäki")
        (('helsingi', 'helsinki'), ('pornaise', 'pornais', 'pornaisi', 'pornaiste'), ('kokemäe', 'kokemäke'))
    """
    if name in IRREGULAR:
        return IRREGULAR[name]
    for end, endings in _E_STEMS.items():
        if name.endswith(end):
            return tuple(name[: -len(end)] + each for each in endings)
    if name.endswith("nen"):
        stem = name[:-3] + "s"
        return (stem + "e", stem, stem + "i", stem + "te")
    last = name[-1:]
    if last == "s":
        return (name[:-1] + "kse", name + "i", name[:-1] + "s")
    if last not in _VOWELS:
        return (name + "i",)
    if last == "e":
        return (name + "e", name)
    return (_weak(name), name) if _weak(name) != name else (name,)


def _weak(name: str) -> str:
    """Return a name that ends in a vowel in its weak grade: `helsinki` → `helsingi`, `lieto` → `liedo`."""
    vowels = len(name) - len(name.rstrip("aeiouyäöå"))
    if vowels != 1:
        return name
    begin, vowel = name[:-1], name[-1]
    for strong, weak in _GRADATION:
        if begin.endswith(strong):
            return begin[: -len(strong)] + weak + vowel
    if begin[-1:] == "t" and begin[-2:-1] in _VOWELS:
        return begin[:-1] + "d" + vowel
    if begin[-1:] == "p" and begin[-2:-1] in _VOWELS:
        return begin[:-1] + "v" + vowel
    return name


def harmony(name: str) -> Literal["a", "ä"]:
    """Return the vowel that the endings of *name* have; of a compound the last part decides.

    Example:
        >>> harmony("tuusula"), harmony("helsinki"), harmony("rovaniemi"), harmony("seinäjoki")
        ('a', 'ä', 'ä', 'a')
    """
    if name.endswith(_FRONT_ENDS):
        return "ä"
    last = max((name.rfind(vowel), vowel) for vowel in "aouäöy")
    return "a" if last[0] >= 0 and last[1] in "aou" else "ä"


def finnish_case(name: str, word: str) -> Case | None:
    """Return the case in which *word* is the Finnish *name*, both in lower case; None if it is another word.

    Example:
        >>> finnish_case("lahti", "lahden"), finnish_case("tampere", "tampereella"), finnish_case("salo", "salaatti")
        ('genitive', 'other', None)
    """
    if word == name:
        return "nominative"
    vowel = harmony(name)
    for stem in stems(name):
        if word.startswith(stem):
            ending = word[len(stem) :]
            if ending == "n":
                # Tuusulaan and Tuusulan; Keravaan is not Keravan.
                return "genitive"
            if ending in _ENDINGS[vowel] or _is_illative(stem, ending):
                return "other"
    return None


def _is_illative(stem: str, ending: str) -> bool:
    """Whether *ending* says *into*: a long vowel and `n`, `seen`, `h` and a vowel and `n`, `hin`, `siin`."""
    if ending in ("seen", "hin", "in"):
        return True
    vowel = stem[-1:]
    return ending in (vowel + "n", f"h{vowel}n")


def swedish_case(name: str, word: str) -> Case | None:
    """Return the case in which *word* is the Swedish *name*, both in lower case; None if it is another word.

    Example:
        >>> swedish_case("borgå", "borgås"), swedish_case("helsingfors", "helsingfors")
        ('genitive', 'nominative')
    """
    if word == name:
        return "nominative"
    return "genitive" if word == name + "s" else None
