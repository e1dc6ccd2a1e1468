"""Number words and the words that stand beside numbers, in Finnish, Swedish and English: facts only."""

from __future__ import annotations

_COUNTS = """
    1 yksi yhtä yhden yhteen
    2 kaksi kahta kahden kahteen kahdesta kahdella kahdelle två two
    3 kolme kolmea kolmen kolmeen kolmesta kolmella kolmelle tre three
    4 neljä neljää neljän neljään neljästä neljällä neljälle fyra four
    5 viisi viittä viiden viiteen viidestä viidellä viidelle fem five
    6 kuusi kuutta kuuden kuuteen kuudesta kuudella kuudelle sex six
    7 seitsemän seitsemää seitsemään seitsemästä sju seven
    8 kahdeksan kahdeksaa kahdeksaan kahdeksasta åtta eight
    9 yhdeksän yhdeksää yhdeksään yhdeksästä nio nine
    10 kymmenen kymmentä kymmeneen kymmenestä tio ten
    11 yksitoista yhtätoista yhdentoista elva eleven
    12 kaksitoista kahtatoista kahdentoista tolv twelve
    100 sata sataa sadan hundra hundred
    1000 tuhat tuhatta tuhannen tusen thousand
"""
COUNTS = {word: int(row.split()[0]) for row in _COUNTS.strip().splitlines() for word in row.split()[1:]}
"""Whole numbers. Swedish *en* and English *one* are left out: they are articles and pronouns as well."""

FINNISH_CASES = ("s", "sta", "ksen", "kseen", "ksella", "ksi", "ksia", "stä", "ksellä", "ksestä", "ksesta")
_PARTS = {"kolmanne": 3, "neljänne": 4, "viidenne": 5, "kuudenne": 6, "kymmenenne": 10}
_PARTS_OF = {"kolmas": 3, "neljäs": 4, "viides": 5, "kuudes": 6, "seitsemäs": 7, "kahdeksas": 8, "kymmenes": 10}
PARTS: dict[str, int] = {
    **{stem + case: part for stem, part in _PARTS.items() for case in FINNISH_CASES},
    **{
        f"{stem}{head}": part
        for stem, part in _PARTS_OF.items()
        for head in ("osa", "osaa", "osan", "osaan", "osasta", "osalla")
    },
    "puolet": 2, "puolta": 2, "puoleen": 2, "puolella": 2,
    "hälften": 2, "tredjedel": 3, "tredjedelen": 3, "tredjedelar": 3, "fjärdedel": 4, "fjärdedelen": 4,
    "fjärdedelar": 4, "femtedel": 5, "femtedelen": 5, "femtedelar": 5, "tiondel": 10, "tiondelen": 10,
    "half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10,
}  # fmt: skip
"""Parts of a whole, by how many of them make it."""

ONE_OF_PARTS = frozenset("third quarter fifth tenth".split())
"""Parts that are ordinals, or three months, as well: they count only after an article or a number."""

SWEDISH_PLURALS = ("ar", "er", "or", "år", "nare", "en")
"""How the word behind *sex* (six) ends in Swedish."""

EVERY: dict[str, dict[str, int]] = {
    "joka": {"toinen": 2, "toisella": 2, "toisen": 2, "kolmas": 3, "kolmannella": 3, "neljäs": 4, "neljännellä": 4,
             "viides": 5, "viidennellä": 5, "viidennen": 5, "kuudes": 6, "kymmenes": 10, "kymmenennellä": 10},
    "var": {"tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "tionde": 10},
    "every": {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10},
}  # fmt: skip
"""Every fifth of them: a share, unless a time follows (every fifth year)."""

TIMES = (
    "vuo", "kuukau", "viik", "päiv", "kert", "kerra", "kevä", "syks", "tiista", "perjanta", "maananta", "år", "månad",
    "veck", "dag", "gång", "termin", "year", "month", "week", "day", "time", "quarter",
)  # fmt: skip
"""How words for a time begin."""

UNIT_STEMS: dict[str, str] = {
    "prosenttiyksik": "percentage_point", "procentenhet": "percentage_point", "percentage point": "percentage_point",
    "%-yksik": "percentage_point", "% -yksik": "percentage_point", "%-enhet": "percentage_point",
    "prosent": "percent", "procent": "percent", "percent": "percent", "per cent": "percent", "%": "percent",
    "euro": "EUR", "€": "EUR", "eur": "EUR",
    "asukas": "inhabitant", "asukka": "inhabitant", "invånare": "inhabitant", "inhabitant": "inhabitant",
    "resident": "inhabitant", "henkilö": "inhabitant", "hlö": "inhabitant", "ihmis": "inhabitant",
    "person": "inhabitant", "people": "inhabitant", "kuntalai": "inhabitant", "osallistuj": "inhabitant",
    "deltagare": "inhabitant", "participant": "inhabitant",
    "tapaus": "case", "tapauks": "case", "fall": "case", "cases": "case", "kpl": "case", "käynti": "case",
    "käynni": "case", "besök": "case", "visit": "case", "kertaa": "case", "krt": "case", "kerta": "case",
    "kerran": "case",
    "gång": "case", "times": "case",
    "tunti": "hour", "tunni": "hour", "timm": "hour", "hour": "hour",
    "päivä": "day", "dag": "day", "dygn": "day", "days": "day", "day": "day",
    "viikko": "week", "viiko": "week", "veck": "week", "vko": "week", "week": "week",
    "kuukau": "month", "kk": "month", "månad": "month", "month": "month",
    "vuosi": "year", "vuotta": "year", "vuode": "year", "vuote": "year", "år": "year", "year": "year",
    "indeksipist": "index_point", "indexpoäng": "index_point", "index point": "index_point",
    "piste": "score_point", "pistettä": "score_point", "poäng": "score_point", "points": "score_point",
    "point": "score_point",
}  # fmt: skip
"""How words for units begin, inflected ones too; `hytecore.units` knows the others."""

NO_UNITS = (
    "vuosittai", "päivittäi", "viikoittai", "kuukausittai", "päiväkeskus", "päiväkod", "päiväkot", "päivähoi",
    "asukasil", "asukastup", "asukasraa", "asukastal", "henkilöst", "henkilöt", "personal", "eurooppa", "euroop",
    "europe", "yearly", "year-old", "daily", "dagl", "dagis", "daghem", "årlig", "årskurs", "åring", "årig", "fallol",
    "pisteid", "käyntiin",
)  # fmt: skip
"""Words that begin like a unit and are none."""

MULTIPLIERS: dict[str, int] = {
    "tuhat": 3, "tuhatta": 3, "tusen": 3, "thousand": 3, "t": 3, "k": 3,
    "miljoona": 6, "miljoonaa": 6, "milj": 6, "milj.": 6, "miljon": 6, "miljoner": 6, "mn": 6, "million": 6, "m": 6,
    "miljardi": 9, "miljardia": 9, "mrd": 9, "mrd.": 9, "miljard": 9, "miljarder": 9, "billion": 9, "bn": 9,
}  # fmt: skip
"""Powers of ten by their words; the letters count only right before a euro sign."""

PER_TIME: dict[str, str] = {
    "vuodessa": "year", "vuosittain": "year", "vuotta kohti": "year", "kuukaudessa": "month", "viikossa": "week",
    "päivässä": "day", "om året": "year", "i året": "year", "per år": "year", "årligen": "year", "i månaden": "month",
    "per månad": "month", "i veckan": "week", "per vecka": "week", "om dagen": "day", "per dag": "day",
    "a year": "year", "per year": "year", "annually": "year", "a month": "month", "per month": "month",
    "a week": "week", "per week": "week", "a day": "day", "per day": "day",
}  # fmt: skip
"""Ways to say how often an amount falls due."""
