"""The questions of the SMART goal form, in Finnish, Swedish and English, and the field that holds each answer.

In the Finnish form A stands for *aikaan sidottu*, R for *realistinen* and T for *tavoittelemisen arvoinen*, so the
words tell the field and never the letter.

Source:
    S2, the seven SMART forms: seven questions, part B and five letters.
"""

from __future__ import annotations

import re

from hytecore.text.tokens import evened

_QUESTIONS: tuple[tuple[str, str], ...] = (
    (
        r"(minkä|mitä) (tarvitsee|pitää|täytyy|tulee|on tarve) muut\w+|vad behöver (för)?ändras"
        r"|what needs to change",
        "change",
    ),
    (r"(keitä|ketä) (tähän )?(asiaan|tämä|asia) (liitty\w+|kosk\w+)|ketkä liittyvät|vem(s)? (berörs|gäller det)"
     r"|vilka berörs"
     r"|whom does it concern|who is involved", "parties"),
    (r"mikä on lähtö(tilanne|taso|kohta)|mikä on nykytila(nne)?|vad är utgångsläget|vilket är utgångsläget"
     r"|what is the starting point", "starting_point"),
    (r"mikä on (haluttu|tavoiteltu) (lopputilanne|tila|lopputulos)|mitä halutaan saavuttaa"
     r"|vad är önskat (slutläge|läge)"
     r"|vilket är det önskade|what is the desired (end )?state", "desired_state"),
    (r"mihin mennessä|milloin (haluttu|tavoite)\w*|när (är|har|ska) (det |målet )?|senast när|by when", "by_when"),
    (r"mistä (tiedämme|tiedetään|huomaamme)|hur vet vi|how do we know", "evidence"),
    (r"(missä ja )?miten (seuraamme|seurataan|seurantaa)|missä seuraamme|(var och )?hur följer vi"
     r"|(where and )?how do we follow",
     "follow_up"),
)  # fmt: skip
_LONGEST = 300
"""A question stands at the beginning of a text, within so many characters."""
_PART_B = re.compile(
    r"(b\W{1,3})?(määrite\w+ .{0,40}smart\W*tavoite|smart\W*tavoite\b(?!lomake)|definiera .{0,40}smart\W*mål"
    r"|smart\W*mål\b"
    r"|define .{0,40}smart goal|the smart goal)"
)
_LETTERS: tuple[tuple[str, str], ...] = (
    (r"selkeästi määritel\w+|spesifi\w*|tarkasti määritel\w+|specifi(kt?|c)|tydligt definierat", "specific"),
    (r"mitattavissa|mitattava|mätbart?|measurable", "measurable"),
    (r"aikaan sidottu|aikasidonnainen|aikataulutettu|tidsbundet|time.?bound", "time_bound"),
    (
        r"realistinen|saavutettavissa|toteutettavissa|realistiskt|uppnåeligt|achievable|attainable|realistic",
        "achievable",
    ),
    (r"tavoittelemisen arvoinen|merkityksellinen|relevantti|olennainen|relevant|eftersträvansvärt", "relevant"),
)  # fmt: skip
_TITLE = re.compile(
    r"smart\W{0,3}(tavoite)?lomake|smart\W{0,3}(mål)?(blankett|formulär)|smart goal form|smart\W*kortti"
)
_NAME = re.compile(
    r"\s*(?:kehittämistarve|kehittämiskohde|tavoite|tavoitteen nimi|utvecklingsbehov|mål|goal"
    r"|development need)\s*[:–-]\s*(\S.*)",
    re.IGNORECASE | re.DOTALL,
)


def field_of_question(text: str) -> tuple[str, str] | None:
    """Return the field that a question or letter of the form heads, and what follows it in the same text.

    Example:
        >>> field_of_question("Mihin mennessä haluttuun lopputilanteeseen on päästy? Vuoteen 2025 mennessä")
        ('by_when', 'Vuoteen 2025 mennessä')
        >>> field_of_question("A - aikaan sidottu"), field_of_question("Sairastavuus vähenee")
        (('time_bound', ''), None)
    """
    words = evened(text[:_LONGEST])
    shift = len(words) - len(words := words.lstrip(" *_#0123456789.)"))
    for pattern, field in _QUESTIONS:
        if re.match(pattern, words):
            end = words.find("?")
            return field, _answer(text, shift + end + 1 if end != -1 else _line_end(text))
    if match := re.match(r"([smart])\s*[-–:=.)]\s*|\(?[smart]\)\s*", words):
        rest = words[match.end() :]
        for pattern, field in _LETTERS:
            if found := re.match(rf"(?:{pattern})[ :.?*]*", rest):
                return field, _answer(text, shift + match.end() + found.end())
    if (found := _PART_B.match(words)) is not None and len(words.partition("\n")[0]) < 90:
        colon = words.find(":", found.start())
        return "goal", _answer(text, shift + colon + 1 if colon != -1 else _line_end(text))
    return None


def is_form_title(text: str) -> bool:
    """Whether a text is the title of a SMART form."""
    return len(text) < 80 and _TITLE.search(evened(text)) is not None


def name_in(text: str) -> str | None:
    """Return the name of the goal that a text states behind a label such as *Kehittämistarve:*."""
    match = _NAME.match(text.strip(" *"))
    return " ".join(match[1].split()).strip(" *") if match else None


def _answer(text: str, start: int) -> str:
    return text[start:].strip(" *_:\n")


def _line_end(text: str) -> int:
    end = text.find("\n")
    return len(text) if end == -1 else end
