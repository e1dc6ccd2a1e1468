"""What columns are called: the headers of plan tables in Finnish, Swedish and English, and what each column holds.

Source:
    S2, the tables of measures; headers seen in the plans of other municipalities and counties, in THL's model of a
    wellbeing report and in Swedish-speaking municipalities.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from hytecore.text.tokens import evened

Concept: TypeAlias = Literal[
    "priority", "theme", "goal", "measure", "owner", "partner", "schedule", "status", "indicator", "baseline",
    "target", "resources", "level", "number", "note",
]  # fmt: skip

_QUESTIONS: dict[str, Concept] = {
    "mitä tavoitellaan": "goal", "mihin pyritään": "goal", "mitä halutaan saavuttaa": "goal",
    "mitä tehdään": "measure", "miten tehdään": "measure", "miten": "measure", "miten toteutetaan": "measure",
    "mitä": "measure", "keinot": "measure", "mitä konkreettisesti tehdään": "measure",
    "kuka vastaa": "owner", "kuka tekee": "owner", "kuka": "owner", "kenen vastuulla": "owner", "ketkä": "owner",
    "kuka vastaa ja ketkä osallistuvat": "owner", "kenen kanssa": "partner",
    "milloin": "schedule", "mihin mennessä": "schedule",
    "miten mitataan": "indicator", "miten seurataan": "indicator", "miten arvioidaan": "indicator",
    "mistä tiedämme": "indicator", "millä mitataan": "indicator", "miten toteutumista seurataan": "indicator",
    "millä resursseilla": "resources", "mikä on lähtötilanne": "baseline",
    "vad": "measure", "vad görs": "measure", "hur": "measure", "vad vill vi uppnå": "goal", "vem": "owner",
    "vem ansvarar": "owner", "när": "schedule", "hur mäts": "indicator", "hur följs det upp": "indicator",
    "what": "measure", "who": "owner", "when": "schedule", "how is it measured": "indicator",
}  # fmt: skip
"""Headers that are questions, without the question mark."""

_HEADS: tuple[tuple[str, Concept], ...] = (
    # The head of a compound decides, so the longer ones come first: *tavoitearvo* is no *tavoite*.
    (r"(tavoite|tavoiteltu)(arvo|taso|tila)\w*|målvärde\w*|målnivå\w*|mål för \w+|target\w*", "target"),
    (
        r"lähtö(taso|tilanne|arvo|kohta)\w*|nyky(tila|taso|tilanne)\w*|utgångs(läge|värde|nivå)\w*|nuläge\w*"
        r"|baseline",
        "baseline",
    ),
    (r"(arviointi|arvio|seuranta|utvärdering|uppföljning|evaluation) (\d{1,2}/|v\. ?|vuonna |år )?20\d\d", "status"),
    (
        r"\w*(mittari|indikaattori|osoitin|osoittim|tunnusluku|tunnusluvu)\w*"
        r"|\w*(indikator|mätare|mätetal|nyckeltal)\w*",
        "indicator",
    ),
    (r"\w*indicators?|measured by|measures? of success", "indicator"),
    (r"seuranta\w*|arviointi\w*|uppföljning\w*|utvärdering\w*|follow-?up|monitoring|evaluation", "indicator"),
    (
        r"(yhteistyö)?kumppani\w*|yhteistyö(taho|tahot|tahoja|toimija\w*)|muut (toimijat|tahot)|samarbets\w+"
        r"|partners?",
        "partner",
    ),
    (
        r"\w*vastuu\w*|toteuttaja\w*|tekijä\w*|\w*toimija\w*|omistaja\w*|ansvar\w*|aktör\w*|owners?"
        r"|responsib\w*|responsible",
        "owner",
    ),
    (
        r"aika|aikataulu\w*|ajankohta\w*|ajoitus|määräaika\w*|toteutusaika\w*|ajanjakso|tid|tidtabell\w*"
        r"|tidsplan\w*|tidpunkt\w*|tidsram\w*|schedule|timetable|deadline|timing",
        "schedule",
    ),
    (
        r"tila|tilanne|status|toteutuminen|toteutumi\w+|toteuma\w*|eteneminen|edistyminen|vaihe|läge\w*|läget"
        r"|progress|skede",
        "status",
    ),
    (
        r"resurs\w*|kustannu\w*|rahoitus\w*|budjetti\w*|määräraha\w*|resources?|kostnad\w*|finansiering\w*"
        r"|budget",
        "resources",
    ),
    (
        r"\w*toimenpi(de|te)\w*|toimi|toimet|\w*keinot?|toiminta|toimintatavat|\w*åtgärd\w*|insats(er)?"
        r"|actions?|measures?|activit\w+",
        "measure",
    ),
    (
        r"\w*painopist\w+|\w*tavoitealue\w*|kehittämiskoh\w+|strategi(nen|ska|c) \w+|\w*fokusområde\w*"
        r"|insatsområde\w*|prioritet\w*|priorit(y|ies)|focus areas?",
        "priority",
    ),
    (r"teema\w*|aihealue\w*|osa-?alue\w*|kokonaisuus|kokonaisuudet|tema\w*|område\w*|themes?", "theme"),
    (
        r"\w*tavoit(e|teet|teita|teen|teena)|päämäär\w+|tahtotila\w*|\w*mål|målsättning\w*|målet|målen|goals?"
        r"|objectives?|aims?",
        "goal",
    ),
    (r"(ehkäisyn )?taso|ehkäisy(taso)?\w*|kohderyhmä\w*|målgrupp\w*|nivå|level|target group", "level"),
    (r"nro|numero|n:o|nr|no|#|rivi|id|tunnus", "number"),
    (
        r"huomi\w*|lisätie\w+|kommentti\w*|kommentit|muuta|muistiinpanot?|anmärkning\w*|kommentar\w*|övrigt"
        r"|notes?|comments?|perustelu\w*|kuvaus|selite|beskrivning|motivering|description",
        "note",
    ),
)  # fmt: skip

_WHOSE: tuple[tuple[str, str], ...] = (
    (r"kunnan|kaupungin|kuntien|peruskunnan", "Kunta"), (r"kommunens|stadens|kommunernas", "Kommunen"),
    (r"hyvinvointialueen|hva:n", "Hyvinvointialue"), (r"välfärdsområdets", "Välfärdsområdet"),
    (r"järjestöjen|yhdistysten|kolmannen sektorin", "Järjestöt"),
    (r"organisationernas|föreningarnas|tredje sektorns", "Organisationerna"),
    (r"seurakun(nan|tien)", "Seurakunta"), (r"församling(ens|arnas)", "Församlingen"),
)  # fmt: skip
"""Whose measures a column holds, by the genitive in its header."""

_LONGEST = 90
"""No header is longer; a cell that is holds content."""


@lru_cache(maxsize=4096)
def concept_of(header: str) -> Concept | None:
    """Return what a column with this header holds; None if the words are not those of a header.

    Example:
        >>> [concept_of(text) for text in ("Toimenpiteet", "Vastuutaho ja yhteistyökumppanit", "Tavoitearvo 2028")]
        ['measure', 'owner', 'target']
        >>> [concept_of(text) for text in ("Åtgärder", "Mätare", "Vad vill vi uppnå?", "Hyvinkää")]
        ['measure', 'indicator', 'goal', None]
    """
    if len(header) > 2 * _LONGEST:
        return None
    text = " ".join(evened(header).replace("\xad", "").split()).strip(" :*.-")
    if not text:
        return None
    if len(text) > _LONGEST:
        return None
    question = text.rstrip("?").strip()
    if question in _QUESTIONS:
        return _QUESTIONS[question]
    # What follows a colon or stands in brackets only explains: "Toimenpiteet: hyvät käytännöt …".
    text = re.split(r"[:(;]", text, maxsplit=1)[0].strip() or text
    return _by_heads(text) or _by_heads(text.replace(" ", ""))  # letters torn apart by text recognition


def _by_heads(text: str) -> Concept | None:
    """Return what the first word that names something names; of several ("Tavoite ja toimenpiteet") the first."""
    words = text.split()
    if len(words) == 2 and words[0].endswith("n") and (head := _by_heads(words[1])) is not None:
        return head  # the genitive only says whose: "Toimenpiteen tila"
    best: tuple[int, int, Concept] | None = None
    for order, (pattern, concept) in enumerate(_HEADS):
        match = re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text)
        if match is not None:
            found = (match.start(), order, concept)
            best = found if best is None else min(best, found)
    if best is None or (best[0] > 0 and len(text.split()) > 6):
        return None
    return best[2]


def is_question(header: str) -> bool:
    """Whether a header is one of the questions that columns are headed with."""
    return " ".join(evened(header).split()).rstrip("? ").strip() in _QUESTIONS


@lru_cache(maxsize=256)
def whose(header: str) -> str | None:
    """Return whose measures a column with this header holds, if the header says that.

    Example:
        >>> whose("Hyvinvointialueen toimenpiteet"), whose("Toimenpiteet")
        ('Hyvinvointialue', None)
    """
    words = " ".join(evened(header).split())
    return next((name for pattern, name in _WHOSE if re.match(rf"(?:{pattern})\b", words)), None)
