"""How Swedish plans compare a place with others, and speak of gaps: facts only."""

from __future__ import annotations

_LEVEL = r"(?:genomsnitt\w*|medel(?:tal|värde|nivå)\w*|median\w*|nivå\w*|siffror\w*)"

COMPARATORS: dict[str, str] = {
    "national": (
        r"riks(?:genomsnitt|medel|snitt|nivå|median)\w*|hela\s+(?:landet|finland)s?|(?:övriga|resten\s+av)\s+landet"
        rf"|(?:landets|finlands|nationell\w*|finländsk\w*|hela\s+landets)\s+{_LEVEL}|i\s+landet\s+i\s+(?:genomsnitt|övrigt)"
        r"|landets\s+(?:bästa|topp)\w*"
    ),
    "peers": (
        r"(?:jämförelse|kontroll|referens|grann)(?:kommun|område|stad|städer|grupp|landskap)\w*"
        r"|(?:andra|övriga|motsvarande|liknande|jämförbara)\s+(?:kommuner|städer|välfärdsområden|landskap|regioner)\w*"
    ),
    "region": (
        r"(?:landskapets?|regionens|välfärdsområdets|kommunernas|länets|nordiska|europeiska|nylands?|österbottens?"
        rf"|egentliga\s+finlands?|birkalands?|helsingfors|\w+\s+finlands)\s+{_LEVEL}"
    ),
}
"""What a place is compared with, by kind."""

BEFORE = (
    r"än|överstig\w+|understig\w+|överträff\w+|jämfört\s+med|jämförelse\s+med|förhållande\s+till|når?|uppnå\w*|närma\w*"
    r"|(?:i|samma)\s+nivå\s+(?:med|som)"
)
"""Words that make a comparison of it from before, at some distance."""

RIGHT_BEFORE = r"över|under|minst|högst|ovanför|nedanför"
"""The same, right before it."""

BEHIND = r"bästa|topp\w+"
"""Words that make one from behind, or as a part of it."""

GAPS = ("skillnad", "klyft", "ojämlik", "ojämställd", "gap")
"""How words for a gap begin."""
GAP_PARTS = ("skillnad", "klyft")
"""What stands at the end of a compound for one: hälsoskillnaderna."""
NARROWS = ("minsk", "utjämn", "jämnas", "krymp", "reducer", "överbrygg", "slut", "mindre", "smalna")
"""How words for narrowing begin."""
STOPS = ("förebygg", "motverk", "bekämp", "bryt", "hejda")
"""The same, for inequality."""
