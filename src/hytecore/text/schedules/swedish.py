"""Swedish words of time: facts only; see `finnish`."""

from __future__ import annotations

MONTHS = {
    1: "januari jan", 2: "februari feb febr", 3: "mars", 4: "april apr", 5: "maj", 6: "juni jun", 7: "juli jul",
    8: "augusti aug", 9: "september sept sep", 10: "oktober okt", 11: "november nov", 12: "december dec",
}  # fmt: skip
SEASONS = {
    21: "våren vårterminen vårtermin vårsäsongen vårens vårkanten",
    22: "sommaren sommar sommarens",
    23: "hösten höst höstterminen hösttermin höstens höstsäsongen",
    24: "vintern vinter vinterns",
}
SEASONS_WITH_YEAR = {21: "vår"}
"""Words that are seasons only before a year; else they mean something else (vår: our)."""

YEAR = "år året åren årets årens läsåret läsår kalenderåret verksamhetsåret budgetåret"
PARTS = {"start": "början inledningen ingången", "middle": "mitten", "end": "slutet utgången slut"}
"""Which part of a period, before it: i början av 2025."""
QUARTERS = "kvartalet kvartal kvartalen"
HALVES = "halvåret halvår"
WEEKS = "vecka veckan veckorna veckor"

BY_BEFORE = "senast inom tidsfrist"
UNTIL = "till tills t.o.m tom fram"
FROM = "från fr sedan from fr.o.m"
BEFORE = "före innan"
AFTER = "efter"
STARTING = (
    "inleds inleder inledas inleddes inletts inledd inlett inledning inledningen startar startas startade startat "
    "start starten börjar började börjat påbörjas påbörjades påbörjats påbörjad påbörjat öppnas öppnade öppnats"
)
ENDING = "avslutas avslutades avslutats avslutad slutar upphör upphörde"
MILESTONE = "klar klart klara färdig färdigt färdiga godkänns godkänts godkänd slutförs slutfört beslut publiceras"
CANCELLED = "inställd inställt inställda ställs ställdes inhiberad inhiberat avlyst avlysts"
MOVED = "flyttas flyttades flyttats flyttat skjuts framskjuten framskjutet senareläggs"
FOLLOW_UP_STEMS = ("uppfölj", "utvärd", "rapport", "granska", "uppdat", "revider")

CONTINUOUS = (
    "fortlöpande kontinuerligt kontinuerlig kontinuerliga löpande ständigt ständig permanent pågående fortgående "
    "stadigvarande fortsätter"
)
UNTIL_FURTHER = ("tills", "vidare")
WHOLE = "hela"
WHOLE_UNITS = "perioden tiden året planperioden fullmäktigeperioden mandatperioden"
ALL_YEAR = ("året", "runt")
TERMS = "fullmäktigeperioden mandatperioden planperioden programperioden strategiperioden perioden"
AS_NEEDED_PAIRS = {"vid": "behov", "efter": "behov", "när": "behov behovet", "enligt": "behov"}

AGAIN = {
    "P1Y": "årligen årsvis",
    "P6M": "halvårsvis halvårsvist terminsvis",
    "P3M": "kvartalsvis",
    "P1M": "månatligen månadsvis",
    "P1W": "veckovis",
    "P1D": "dagligen",
    "P4Y": "fullmäktigeperiodvis mandatperiodvis",
}
AGAIN_ABOUT = {"P1Y": "årlig årliga årligt", "P1M": "månatlig månatliga månatligt", "P1D": "daglig dagliga dagligt"}
EVERY = "varje alltid var vart varannan vartannat vartenda"
TIMES = "gånger ggr gång ggn"
EACH_OTHER = {2: "annan annat andra", 3: "tredje", 4: "fjärde", 5: "femte", 6: "sjätte"}
EVERY_OTHER = "varannan vartannat"
INTERVAL = "mellanrum intervall intervaller"
UNITS = {
    "Y": "år året års åren läsår läsåret kalenderår verksamhetsår",
    "M": "månad månaden månader månaders mån månaderna",
    "W": "vecka veckan veckor veckors",
    "D": "dag dagen dagar dygn vardag",
    "T": "fullmäktigeperiod fullmäktigeperioden mandatperiod mandatperioden",
    "H": "halvår halvåret termin terminen",
    "Q": "kvartal kvartalet",
}
DURATIONS = {"Y": "år", "M": "månader", "W": "veckor", "D": "dagar"}
NUMBERS = {
    1: "en ett", 2: "två", 3: "tre", 4: "fyra", 5: "fem", 6: "sex", 7: "sju", 8: "åtta", 9: "nio", 10: "tio",
    12: "tolv",
}  # fmt: skip
ORDINALS = {1: "första", 2: "andra", 3: "tredje", 4: "fjärde sista"}
WITHIN_BEFORE = "inom under på om"
NEXT = "närmaste kommande nästa följande"
PAST = "senaste förra föregående gångna"
ANCHORS = "från efter räknat sedan"
CLOCK = "kl klockan"
DECADES = "talet tal talets"
BASELINE_BEFORE = "än jämfört"
NO_YEARS = "personer deltagare invånare klienter barn besökare euro timmar st besök"
NOT_BEFORE_YEARS = "cirka ca över minst högst lag"
FILLERS = "av i den det"
"""Small words between the parts of a date: slutet av maj i år 2025."""

BEGUN = "inletts inleddes inledd inlett startat startats startade påbörjats påbörjad påbörjat påbörjades börjat pågår"
CARRIED_OUT = "genomförts genomförd genomfört genomfördes förverkligats ordnades hölls slutförts slutfört slutförd"
NOT_BEGUN = "opåbörjad opåbörjat"
UNFINISHED = "pågår halvfärdig oavslutad"
NEGATION = "inte ej ännu aldrig icke"
CONDITION = "när om då ifall innan"
PREPARATION = ("planering", "bered", "förhandl", "kartlägg")
INSTEAD = ("ersät", "stället", "nytt", "flytt")
