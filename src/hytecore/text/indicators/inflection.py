"""Inflection: the forms in which a Finnish head of a noun phrase stands, made from its base form.

Only what the reading of indicators needs: the forms that can be the head of a name (*osuus, osuudet, osuutta,
osuuksia*) and those that make it a modifier of what follows (*osuuden, osuuksien*). A compound inflects by its last
part, so these forms are looked for at the end of a word.
"""

from __future__ import annotations

_BACK = frozenset("aou")


def head_forms(entry: str) -> tuple[list[str], list[str]]:
    """Return the forms of *entry* that can be a head, and its genitives.

    Args:
        entry: The base form; after a colon the stem of the other cases where gradation or the type changes it.

    Example:
        >>> head_forms("osuus")
        (['osuus', 'osuudet', 'osuutta', 'osuuksia'], ['osuuden', 'osuuksien'])
        >>> head_forms("luku:luvu")
        (['luku', 'luvut', 'lukua', 'lukuja'], ['luvun', 'lukujen'])
        >>> head_forms("kerroin:kertoime")
        (['kerroin', 'kertoimet', 'kerrointa', 'kertoimia'], ['kertoimen', 'kertoimien'])
    """
    word, _, stem = entry.partition(":")
    a = "ä" if _BACK.isdisjoint(word) else "a"
    if word.endswith("nen"):
        base = word[:-3]
        return [word, f"{base}set", f"{base}st{a}", f"{base}si{a}"], [f"{base}sen", f"{base}sten", f"{base}sien"]
    if stem and word[-1] not in "aäoöuyi":
        plural = f"{stem[:-1]}i"
        if word[-1] == "e":
            return [word, f"{stem}t", f"{word}tt{a}", f"{plural}t{a}"], [f"{stem}n", f"{plural}den"]
        if word[-2:] in ("as", "ön", "on"):
            return [word, f"{stem}t", f"{word}t{a}", f"{plural}t{a}", f"{plural}{a}"], [f"{stem}n", f"{plural}den"]
        return [word, f"{stem}t", f"{word}t{a}", f"{plural}{a}"], [f"{stem}n", f"{plural}en"]
    if word.endswith(("uus", "yys", "eus", "eys")):
        base = word[:-1]
        return [word, f"{base}det", f"{base}tt{a}", f"{base}ksi{a}"], [f"{base}den", f"{base}ksien"]
    if word.endswith("s"):
        base = word[:-1]
        return [word, f"{base}kset", f"{word}t{a}", f"{base}ksi{a}"], [f"{base}ksen", f"{base}sten", f"{base}ksien"]
    stem = stem or word
    base = word[:-1]
    if word[-1] in "aä":
        o = "o" if a == "a" else "ö"
        heads = [word, f"{stem}t", f"{word}{a}", f"{base}i{a}", f"{base}{o}j{a}", f"{base}{o}it{a}"]
        return heads, [f"{stem}n", f"{base}ien", f"{base}{o}jen", f"{base}{o}iden"]
    if word[-1] == "i":
        return [word, f"{stem}t", f"{word}{a}", f"{base}ej{a}"], [f"{stem}n", f"{word}en"]
    return [word, f"{stem}t", f"{word}{a}", f"{word}j{a}"], [f"{stem}n", f"{word}jen"]
