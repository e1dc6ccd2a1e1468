"""Sources of data that indicator names tell: national surveys, registers and services, and what stands in brackets.

A source is told by its first word, since these are inflected (*Kouluterveyskyselyssä*); a name of several words by the
words that follow as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from hytecore.text.tokens import Token

_BEGINNINGS = {
    "kouluterveys": "Kouluterveyskysely",
    "sotkanet": "Sotkanet",
    "teaviisari": "TEAviisari",
    "tea-viisari": "TEAviisari",
    "finsote": "FinSote",
    "finterveys": "FinTerveys",
    "finlapset": "FinLapset",
    "tilastokesku": "Tilastokeskus",
    "statistikcentral": "Statistikcentralen",
    "virveli": "Virveli",
    "hyvinvointikompassi": "Hyvinvointikompassi",
    "avohilmo": "AvoHilmo",
    "vipunen": "Vipunen",
    "vipusen": "Vipunen",
    "lipas": "LIPAS",
    "kuntamaisema": "Kuntamaisema",
    "liitu": "LIITU",
    "eurostat": "Eurostat",
    "terveyspuntari": "Terveyspuntari",
    "digikompassi": "Digikompassi",
}
_WORDS = {
    "kela": "Kela", "kelan": "Kela", "fpa": "FPA", "fpa:s": "FPA", "hilmo": "Hilmo", "thl": "THL", "thl:n": "THL",
    "ktk": "Kouluterveyskysely", "tea": "TEAviisari", "move": "Move!", "ath": "ATH",
    "trafi": "Traficom", "traficom": "Traficom", "rap": "RAI", "rai": "RAI", "rai-arviointi": "RAI",
}  # fmt: skip
_PHRASES = (
    (("terve", "suomi"), "Terve Suomi"),
    (("hälsosamma", "finland"), "Hälsosamma Finland"),
    (("hälsa", "i", "skolan"), "Hälsa i skolan"),
    (("healthy", "finland"), "Healthy Finland"),
    (("school", "health", "promotion", "study"), "School Health Promotion study"),
    (("statistics", "finland"), "Statistics Finland"),
)
_STARTS = frozenset(word[:3] for word in (*_BEGINNINGS, *_WORDS))
_PHRASE_STARTS = {phrase[0][0]: phrase for phrase in _PHRASES}
_IN_PHRASES = frozenset(word for phrase, _ in _PHRASES for word in phrase)
_AROUND = frozenset("ja sekä tiedot tietoja data och samt uppgifter and".split())
_LENGTHS = sorted({len(beginning) for beginning in _BEGINNINGS})
_KINDS = (
    "kysely", "kyselyt", "kyselyssä", "tutkimus", "tilasto", "tilastot", "rekisteri", "järjestelmä", "barometri",
    "tietokanta", "tietojärjestelmä", "enkät", "enkäten", "register", "statistik", "registret", "survey", "statistics",
    "barometer", "database", "tilastointi",
)  # fmt: skip
_OPENERS = frozenset("(:")
_LABELS = frozenset("lähde tietolähde källa datakälla source".split())


def source_named(text: str, words: Sequence[Token]) -> tuple[str, int, int] | None:
    """Return the source that a name tells and where it stands; None if it tells none.

    Example:
        >>> from hytecore.text.tokens import tokens
        >>> name = "Kiusatut, % (kouluterveyskyselyn tulokset)"
        >>> source_named(name, tokens(name))
        ('Kouluterveyskysely', 13, 32)
    """
    hints = False
    for position, word in enumerate(words):
        told = word.text
        if told[:3] in _STARTS and (found := _known(told)) is not None:
            return found, word.start, word.end
        hints = hints or told in _OPENERS
        if told in _PHRASE_STARTS:
            phrase = _PHRASE_STARTS[told]
            rest = words[position : position + len(phrase[0])]
            # Terve Suomi is inflected as well: Terve Suomi -tutkimus, Terve Suomen.
            if len(rest) == len(phrase[0]) and all(
                each.text.startswith(part) for each, part in zip(rest, phrase[0], strict=True)
            ):
                return phrase[1], word.start, rest[-1].end
    return _told_as_source(text, words) if hints else None


def is_source(word: str) -> bool:
    """Whether *word* only names a source, or stands between two of them: *TEAviisarin ja Sotkanetin tiedot*."""
    return word in _AROUND or word in _IN_PHRASES or _known(word) is not None


def _known(word: str) -> str | None:
    if word[:3] not in _STARTS:
        return None
    if word in _WORDS:
        return _WORDS[word]
    for length in _LENGTHS:
        if length > len(word):
            return None
        if (found := _BEGINNINGS.get(word[:length])) is not None:
            return found
    return None


def _told_as_source(text: str, words: Sequence[Token]) -> tuple[str, int, int] | None:
    """Return what stands in brackets or after *lähde* and is a kind of source, as it is written."""
    for position, word in enumerate(words):
        if word.text in _LABELS and position + 2 < len(words) and words[position + 1].text == ":":
            first = words[position + 2]
            last = _end(words, position + 2)
            return text[first.start : last.end], first.start, last.end
        if word.text == "(" and position + 1 < len(words):
            last = _end(words, position + 1)
            if last.text.endswith(_KINDS):
                first = words[position + 1]
                return text[first.start : last.end], first.start, last.end
    return None


def _end(words: Sequence[Token], start: int) -> Token:
    """Return the last word from *start* on before a comma, a semicolon or the end of the brackets."""
    last = words[start]
    for word in words[start + 1 :]:
        if word.text in ")],;":
            break
        last = word
    return last
