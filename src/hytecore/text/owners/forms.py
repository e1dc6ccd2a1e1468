"""Which of the plan's actors a name is, written as it is or inflected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

_ENDINGS = ("n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ta", "tä", "a", "ä", "s", "in", "en",
            "ns",
            "iden", "jen", "ien", "ille", "illa", "illä", "issa", "issä")  # fmt: skip
_STRONG = (("nn", "nt"), ("ng", "nk"), ("mm", "mp"), ("ll", "lt"), ("rr", "rt"), ("d", "t"), ("v", "p"), ("k", "kk"),
           ("t", "tt"), ("p", "pp"))  # fmt: skip


def folded(name: str) -> str:
    """Return *name* as it is compared: in lower case, with single blanks and plain dashes.

    Example:
        >>> folded("Kuntien hyte –vastaavat")
        'kuntien hyte-vastaavat'
    """
    even = " ".join(name.casefold().replace("–", "-").replace("−", "-").split())
    return even.replace(" -", "-").replace("- ", "-") if "-" in even else even


def actors_named(name: str, known: Mapping[str, str]) -> tuple[str, ...]:
    """Return the id of the known actor that *name* is, as a tuple; an empty one if it is none of them.

    Example:
        >>> known = {"keusote": "k", "kunta": "m", "liikuntapalvelut": "l"}
        >>> [actors_named(name, known) for name in ("Keusoten", "kunnan", "liikuntapalveluiden", "Varha")]
        [('k',), ('m',), ('l',), ()]
    """
    plain = folded(name)
    found = known.get(plain)
    if found is not None:
        return (found,)
    if len(plain) < 4:
        return ()
    for form in _nominatives(plain):
        found = known.get(form)
        if found is not None:
            return (found,)
    return ()


def _nominatives(name: str) -> Iterator[str]:
    """Yield what *name* may be in the nominative."""
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) > 2:
            stem = name[: -len(ending)]
            yield stem
            yield stem + "t"
            vowel = stem[-1]
            for weak, strong in _STRONG:
                if stem[:-1].endswith(weak):
                    yield stem[: -1 - len(weak)] + strong + vowel
                    yield stem[: -1 - len(weak)] + strong + vowel + "t"
            if stem.endswith("se"):
                yield stem[:-2] + "nen"
            if stem.endswith(("kse", "ude")):
                yield stem[:-3] + ("s" if stem.endswith("kse") else "us")
            if stem.endswith("ks"):
                yield stem[:-2] + "s"
            if stem.endswith("sto") is False and stem.endswith("i"):
                yield stem[:-1] + "t"
