"""Units that indicator names tell, as `hytecore.units` writes them."""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.tokens import Token

_UNITS = {
    "percent": "% prosentti prosenttia prosentteina procent percent",
    "percentage_point": "prosenttiyksikkö prosenttiyksikköä procentenhet procentenheter",
    "EUR": "€ euro euroa euroina eur euros",
    "case": "lkm kpl st",
    "inhabitant": "hlö hlöä henkilöä henkilöinä personer persons",
    "hour": "tuntia tunteina timmar hours h",
    "day": "päivää päivinä pv vrk dagar dygn days",
    "week": "viikkoa vk veckor weeks",
    "month": "kuukautta månader months",
    "score_point": "pistettä pisteet poäng points",
}
_WORDS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_EVERYDAY = frozenset(
    """
    euro st h timmar hours dagar dygn days päivää tuntia personer persons henkilöä points poäng pisteet weeks months
    veckor månader viikkoa kuukautta
    """.split()
)
"""Words of sentences as well: units only after a comma or in brackets, at the end or before a rate."""

_ENDINGS = {"prosentti": "percent", "prosentit": "percent", "procenten": "percent"}
_ENDS = tuple(_ENDINGS)
_PER = frozenset({"/", "per", "kohti", "kohden"})
_INHABITANTS = (
    "asuka", "asukk", "invånar", "inhabitant", "resident", "vastaavanikäi", "henkilö", "person", "capita", "lasta",
)  # fmt: skip
_MOST_DIGITS = 8

Named = tuple[str, int, int]


def unit_named(words: Sequence[Token]) -> Named | None:
    """Return the unit that a name tells and where it stands; None if it tells none.

    Example:
        >>> from hytecore.text.tokens import tokens
        >>> [(found := unit_named(tokens(name))) and found[0] for name in
        ...  ("Tupakoivat, %", "Nettokustannukset, €/asukas", "Käynnit / 1 000 asukasta", "Osallistujien määrä")]
        ['percent', 'EUR/inhabitant', 'per 1000 inhabitant', None]
    """
    texts = [word.text for word in words]
    base: Named | None = None
    for position, text in enumerate(texts):
        if (text in _WORDS or text.endswith(_ENDS)) and (unit := _unit_at(texts, position)) is not None:
            last = position + 2 if unit == "percentage_point" and text == "%" else position
            base = (unit, words[position].start, words[last].end)
            break
    if base is not None and base[0] == "percent":
        return base
    rate = None if _PER.isdisjoint(texts) else _rate(words, texts)
    if rate is None:
        return base
    counted, start, end = rate
    if base is None or base[1] >= start:
        return f"per {counted}", start, end
    return f"{base[0]}/{counted}", base[1], end


def _unit_at(texts: Sequence[str], position: int) -> str | None:
    text = texts[position]
    before = texts[position - 1] if position else ""
    following = texts[position + 1] if position + 1 < len(texts) else ""
    if text == "%":
        if following == "-" and position + 2 < len(texts) and texts[position + 2].startswith(("yksik", "enhet")):
            return "percentage_point"
        # Sales of alcohol are told in litres of 100 % alcohol, which is no share.
        return None if before == "100" and any(each.startswith("alkohol") for each in texts[position:]) else "percent"
    if text in _EVERYDAY and (before not in {",", "(", "/", "-"} or following not in {"", ")", "/", "per", ","}):
        return None
    return _WORDS.get(text) or next(_ENDINGS[ending] for ending in _ENDS if text.endswith(ending))


def _rate(words: Sequence[Token], texts: Sequence[str]) -> Named | None:
    """Return what a rate is counted by: `inhabitant`, `1000 inhabitant`."""
    for position, text in enumerate(texts):
        if not text.startswith(_INHABITANTS) and (text != "as" or not position or not texts[position - 1].isdecimal()):
            continue
        first = _first_of_number(texts, position)
        number = "".join(each for each in texts[first:position] if each.isdecimal())
        counted = "inhabitant"
        if 0 < len(number) <= _MOST_DIGITS and int(number) > 1:
            counted = f"{int(number)} inhabitant"
        if first and texts[first - 1] in _PER:
            return counted, words[first - 1].start, words[position].end
        if position + 1 < len(texts) and texts[position + 1] in _PER and texts[position + 1] != "/":
            return counted, words[first].start, words[position + 1].end
    return None


def _first_of_number(texts: Sequence[str], position: int) -> int:
    """Return where the number before *position* begins: digits in groups, parted by blanks, commas or full stops."""
    first = position
    while first and position - first < _MOST_DIGITS:
        if texts[first - 1].isdecimal():
            first -= 1
        elif first > 1 and first < position and texts[first - 1] in ",." and texts[first - 2].isdecimal():
            first -= 2
        else:
            break
    return first
