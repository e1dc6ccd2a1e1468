"""How Finnish plans compare a place with others, and speak of gaps: facts only."""

from __future__ import annotations

_LEVEL = (
    r"(?:keskiarvo\w*|keskitaso\w*|keskimäär\w*|mediaani\w*|lukuihin|lukuja|tasoa|tasolle|tasoon"
    r"|tason\s+(?:ylä|ala|yli|ali)\w*)"
)
_REGION = (
    r"(?:maakun(?:nan|tien)|läänin|seutukunnan|sairaanhoitopiirin|hyvinvointialue(?:en|iden)|kuntien|kaupunkien"
    r"|suurten kaupunkien|pohjoismaiden|eu-maiden|eu:n|euroopan|ahvenanmaan|\w+-uudenmaan|uudenmaan|\w+-suomen"
    r"|satakunnan|\w+-hämeen|pirkanmaan|kymenlaakson|\w+-karjalan|\w+-savon|\w+-pohjanmaan|pohjanmaan|kainuun|lapin|helsingin"
    r"|pääkaupunkiseudun)"
)
COMPARATORS: dict[str, str] = {
    "national": (
        r"(?:koko|muun|muuta|muuhun|muussa)\s+(?:maa(?!kun|seu|il)\w*|suom\w+)"
        rf"|(?:valtakunnalli\w+|valtakunnan|kansalli\w+|maan|suomen)\s+{_LEVEL}"
        r"|(?:maan|suomen|valtakunnan)\s+(?:kär[kj]\w+|parha\w+)|muualla\s+(?:suomessa|maassa)"
        r"|suomessa\s+keskimäärin"
    ),
    "peers": (
        r"vertailu(?:kun|kaupun|alue|maakun|hyvinvointialue|ryhm)\w*|verro(?:kk|ki)\w*|verranne\w*"
        r"|(?:muihin|muita|muissa|muiden|muut|naapuri-?|lähi)\s?(?:\w+(?:iin|ia|iä|issa|issä|den|set)\s)?"
        r"(?:kunt\w+|kunn\w+|kaupun\w+|hyvinvointialue\w*|maakun\w+)"
    ),
    "region": rf"{_REGION}\s+{_LEVEL}",
}
"""What a place is compared with, by kind."""

BEFORE = r"kuin|verrattuna|suhteessa|saavut\w+|lähesty\w+|lähen\w+|ylit[tä]\w*|alit[te]\w*"
"""Words that make a comparison of it from before, at some distance."""

RIGHT_BEFORE = r"yli|alle|vähintään|enintään|korkeintaan|ainakin"
"""The same, right before it."""

BEHIND = (
    r"(?:tason\s+)?(?:yläpuol|alapuol)\w+|tasolle|tasoon|verrattuna|verrattaessa|nähden|ylit[tä]\w*|alit[te]\w*"
    r"|kär[kj]\w+|parha\w+"
)
"""Words that make one from behind, or as a part of it."""

COMPARATIVES = (
    r"(?:parem|huonom|korkeam|matalam|suurem|pienem|alem|ylem|vähäisem|yleisem|harvinaisem|nopeam|terveem|runsaam)\w*"
    r"|enemmän|vähemmän|paremmin"
)
"""Comparatives, which make one only behind a level in the partitive: `maan keskitasoa parempi`."""

PARTITIVE = ("a", "ä")

GAPS = ("eriarvois", "epätasa-arvo", "kuilu")
"""How words for a gap begin; those with *ero* are told by their ends."""
GAP_ENDS = ("ero", "erot", "eroa", "eroja", "erojen", "eroista", "eroissa", "eroihin")
NO_GAPS = ("avio", "num", "v", "työstä", "yhtymästä")
"""What before *ero* makes another word of it: a divorce, a number, a tax."""
BETWEEN = (
    "väli", "alueelli", "sosioeko", "väestöryhm", "sukupuol", "ryhm", "asuinalue", "kuntien", "koulujen", "tulo",
    "terveyde", "hyvinvoinni", "koulutus",
)  # fmt: skip
"""Words beside a bare *erot* that tell it from people parting."""
PLAINLY = ("kaven", "kapen", "tasoit", "tasaan")
"""How words for narrowing begin that are said of gaps and of nothing else."""
NARROWS = (
    "kaven", "kapen", "pienen", "pienet", "vähen", "vähet", "tasaan", "tasaam", "tasata", "tasoit", "poist", "supist",
    "madalt", "madall", "kurot",
)  # fmt: skip
"""How words for narrowing begin."""
STOPS = ("ehkäis", "ennaltaehkäis", "torju", "pysäyt", "pysäht", "katkai", "katkea", "hillit", "hillin")
"""The same, where what is stopped grows by itself: eriarvoistuminen."""
