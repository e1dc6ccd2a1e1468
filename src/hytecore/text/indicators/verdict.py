"""Verdict: from the signs of a name to whether it is a measured quantity, and if not, what stands there instead."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from hytecore.text.evidence import Confidence
from hytecore.text.indicators.signs import Signs
from hytecore.text.tokens import Token

_Source: TypeAlias = tuple[str, int, int]
"""A source that the name tells, and where it stands."""

_MEASURED_SOURCES = frozenset({"TEAviisari", "Move!"})
"""Sources that are a score by themselves."""

_FIRST_OF_ALL = frozenset("question pointer indicator unsettled command passive".split()) | {"question mark"}
"""Signs that outweigh a quantity."""

_RESULTS = ("tuloksia", "tulokset", "tulosta", "tilastoja")
"""What is followed when no quantity is named: *seurataan kyselyn tuloksia*."""


class Verdict(NamedTuple):
    """Whether a name is a measured quantity.

    Attributes:
        why: What stands there instead; None for a quantity.
        confidence: How sure that is.
        kind: What the deciding word shows.
        word: The word that decided, if one did.
    """

    why: str | None
    confidence: Confidence
    kind: str
    word: Token | None


def verdict(signs: Signs, *, unit: bool, source: _Source | None, groups: bool, only_source: bool) -> Verdict:
    """Return what the signs amount to, the surest first."""
    if not signs.words and not unit:
        return Verdict("vague", "possible", "vague", None)
    quantity = signs.first.get("quantity")
    told = None
    if only_source or not _FIRST_OF_ALL.isdisjoint(signs.first):
        told = (
            _asked(signs, source, unit=unit)
            or _pointed(signs, source, quantity, unit=unit, only_source=only_source)
            or _acted(signs, quantity, unit=unit)
        )
    return (
        told
        or _counted(signs, quantity, unit=unit)
        or _stated(signs, source, groups=groups)
        or _headed(signs, source)
        or _hinted(signs, source, groups=groups)
        or Verdict("heading" if signs.words > 1 else "vague", "possible", "heading", None)
    )


def _asked(signs: Signs, source: _Source | None, *, unit: bool) -> Verdict | None:
    asked = signs.word("question", "question mark")
    if asked is None:
        return None
    if asked.text in ("is", "are", "do", "does", "has", "have", "did", "when") and not signs.has("question mark"):
        return None
    if signs.has("how many"):
        return Verdict(None, "possible", "quantity", signs.word("how many"))
    if source is not None or unit:
        return Verdict(None, "possible", "source" if source else "unit", None)
    return Verdict("question", "likely", "question", asked)


def _pointed(
    signs: Signs, source: _Source | None, quantity: Token | None, *, unit: bool, only_source: bool
) -> Verdict | None:
    pointer = signs.word("pointer")
    if pointer is not None:
        return Verdict("pointer", "likely", "pointer", pointer)
    indicator = signs.word("indicator")
    if indicator is not None and quantity is None and not unit and not signs.has("people", "passive"):
        return Verdict("pointer", "likely", "pointer", indicator)
    if only_source and source is not None and (signs.words > 1 or source[0] not in _MEASURED_SOURCES):
        return Verdict("pointer", "possible", "pointer", None)
    unsettled = signs.word("unsettled")
    if unsettled is not None and quantity is None and not unit:
        return Verdict("vague", "likely", "vague", unsettled)
    return None


def _acted(signs: Signs, quantity: Token | None, *, unit: bool) -> Verdict | None:
    """Return the verdict on a name whose verb tells that someone does something."""
    command = signs.word("command")
    if command is not None:
        return Verdict("activity", "likely", "activity", command)
    passive = signs.word("passive")
    if passive is None:
        return None
    is_measured = quantity is not None and not quantity.text.endswith(_RESULTS)
    if signs.has("measuring") and passive == signs.word("measuring") and is_measured:
        return Verdict(None, "possible", "quantity", quantity)
    if unit and signs.has("relative"):
        return None
    return Verdict("activity", "likely", "activity", passive)


def _counted(signs: Signs, quantity: Token | None, *, unit: bool) -> Verdict | None:
    if unit:
        return Verdict(None, "likely", "quantity", quantity or signs.word("people", "counted"))
    if quantity is not None:
        return Verdict(None, "likely", "quantity", quantity)
    return None


def _stated(signs: Signs, source: _Source | None, *, groups: bool) -> Verdict | None:
    """Return the verdict on a name that is a sentence, or says that something has been done."""
    done = signs.word("done", "state")
    if done is not None and not signs.has("people"):
        why = "document" if signs.has("document") else "activity"
        return Verdict(why, "likely", why, done)
    if signs.has("people"):
        return Verdict(None, "likely", "quantity", signs.word("people"))
    survey = signs.word("survey", "undergone", "qualifying")
    if survey is not None:
        return Verdict(None, "likely" if source or groups else "possible", "quantity", survey)
    finite = signs.word("finite")
    if finite is None:
        return None
    if signs.has("counted") and signs.has("changing"):
        return Verdict(None, "possible", "quantity", signs.word("counted"))
    doing = signs.word("activity")
    if doing is not None:
        return Verdict("activity", "possible", "activity", doing)
    return Verdict("vague", "possible", "vague", finite)


def _headed(signs: Signs, source: _Source | None) -> Verdict | None:
    """Return the verdict by the head of the first part that has one."""
    kind, word = next((head for head in signs.heads if not head[0].endswith("-of")), ("", None))
    if kind in ("people", "counted"):
        return Verdict(None, "likely" if source else "possible", "quantity", word)
    if kind in ("activity", "doing"):
        if source is not None and word is not None and source[1] > word.start:
            return Verdict(None, "possible", "source", None)
        return Verdict("activity", "likely" if kind == "activity" else "possible", "activity", word)
    if kind == "impression":
        return Verdict("vague", "possible", "vague", word)
    if kind == "document":
        return Verdict("document", "likely", "document", word)
    return None


def _hinted(signs: Signs, source: _Source | None, *, groups: bool) -> Verdict | None:
    if source is not None:
        return Verdict(None, "possible", "source", None)
    if groups or signs.has("relative", "often"):
        return Verdict(None, "possible", "group" if groups else "quantity", signs.word("often"))
    return None
