"""Finnish words of time: facts only.

A table maps what a word means to the forms in which plans write it. The case of a word tells as much as the word:
*vuonna* (in), *vuodesta* (from), *vuoteen* (to).
"""

from __future__ import annotations

MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")
MONTH_ENDINGS = {"in": "kuu kuun kuussa kuulle kuulla kuulta kuuta kuuna k", "from": "kuusta", "to": "kuuhun kuuksi"}

SEASONS = {
    21: {"in": "kevät kevään keväällä keväälle keväältä kevättä keväänä", "from": "keväästä", "to": "kevääseen"},
    22: {"in": "kesä kesän kesällä kesälle kesältä kesää kesänä", "from": "kesästä", "to": "kesään"},
    23: {"in": "syksy syksyn syksyllä syksylle syksyltä syksyä syksynä", "from": "syksystä", "to": "syksyyn"},
    24: {"in": "talvi talven talvella talvelle talvelta talvea talvena", "from": "talvesta", "to": "talveen"},
}
SEASON_STEMS = {"kevät": 21, "kesä": 22, "syys": 23, "talvi": 24}
SEASON_HEADS = {
    "in": "kausi kauden kaudella kaudelle kaudelta kautta kautena lukukausi lukukauden lukukaudella lukukaudelle",
    "from": "kaudesta lukukaudesta",
    "to": "kauteen lukukauteen",
}
"""What may follow the stem of a season: syys|kausi, kevät|lukukaudella."""
SEASON_PARTS = ("alku", "loppu", "keski")
"""What may stand before a season without making it another: alkukesä, loppusyksy."""
SEASON_TURNS = {
    23: "syystalvi syystalven syystalvella",
    24: "kevättalvi kevättalven kevättalvella kevättalveen",
}
YEARLY_SEASONS = {21: "keväisin", 22: "kesäisin", 23: "syksyisin syyskausittain", 24: "talvisin"}

YEAR = {
    "in": "vuosi vuonna vuoden vuodelle vuodella vuodelta vuotta vuotena vuosina vuosien vuosille vuosilta vuodet v vv "
    "lukuvuosi lukuvuonna lukuvuoden lukuvuodelle lukuvuosina lukuvuosien kalenterivuosi kalenterivuonna "
    "kalenterivuoden toimintavuosi toimintavuonna toimintavuoden budjettivuosi budjettivuonna talousarviovuonna "
    "talousarviovuosi talousarviovuoden",
    "from": "vuodesta lukuvuodesta vuosista",
    "to": "vuoteen lukuvuoteen vuosiin",
}
PARTS = {
    ("start", "in"): "alku alkua alussa alun",
    ("start", "from"): "alusta",
    ("start", "to"): "alkuun",
    ("middle", "in"): "puoliväli puolivälissä puolivälin puolessavälissä puolesta",
    ("middle", "from"): "puolivälistä",
    ("middle", "to"): "puoliväliin",
    ("end", "in"): "loppu loppua lopussa lopulla lopulle lopun päätteeksi",
    ("end", "from"): "lopusta",
    ("end", "to"): "loppuun",
    ("first half", "in"): "alkupuoli alkupuolella alkupuolen alkupuolelle alkupuoliskolla",
    ("first half", "from"): "alkupuolelta",
    ("first half", "to"): "alkupuoleen",
    ("second half", "in"): "loppupuoli loppupuolella loppupuolen loppupuolelle loppupuoliskolla",
    ("second half", "from"): "loppupuolelta",
    ("second half", "to"): "loppupuoleen",
}
"""Which part of a period, after it: vuoden 2025 alussa."""
YEAR_PARTS = {
    ("start", "in"): "alkuvuosi alkuvuonna alkuvuoden alkuvuodesta alkuvuodelle",
    ("start", "to"): "alkuvuoteen",
    ("end", "in"): "loppuvuosi loppuvuonna loppuvuoden loppuvuodesta loppuvuodelle",
    ("end", "to"): "loppuvuoteen",
}
"""Which part of a year, before it: loppuvuodesta 2025."""
QUARTERS = (
    "neljännes neljänneksen neljänneksellä neljännekselle neljännestä vuosineljännes vuosineljänneksen "
    "vuosineljänneksellä neljännesvuosi neljännesvuoden neljännesvuonna kvartaali kvartaalin kvartaalilla kvartaalissa"
)
HALVES = (
    "vuosipuolisko vuosipuoliskon vuosipuoliskolla vuosipuoliskolle puolivuosi puolivuoden puolivuotiskausi "
    "puolivuotiskauden puolivuotiskaudella puolisko puoliskolla puolikas puolikkaalla puolivuotisjakso"
)
WEEKS = "viikko viikolla viikon viikot viikoilla viikolle viikkoina vko vkot vk vkolla"

BY = "mennessä"
BY_BEFORE = "viimeistään viim määräaika takaraja määräpäivä"
UNTIL = "saakka asti"
FROM = "alkaen lähtien alk eteenpäin"
BEFORE = "ennen"
AFTER = "jälkeen"
LATER = "sen tämän tuon niiden näiden minkä jonka joiden tästä jo vasta"
"""Words before *jälkeen* that name no event."""

STARTING = (
    "aloitus aloituksen aloitusta aloituksena aloituksesta alkaa alkavat alkava alkavan alkoi alkoivat alkanut "
    "alkaneet alkaneen alkaminen alkamisen alkamassa startti startataan startattu starttaa starttasi avattu avataan "
    "avattiin avaaminen avautuu avautui käynnistys käynnistyksen"
)
STARTING_STEMS = ("aloitta", "aloitti", "aloitet", "käynnisty", "käynnistä", "käynnistet")
STARTING_NOT = ("käynnistyst", "käynnistysp", "käynnistyss", "käynnistysv", "käynnistysk")
ENDING = "loppuu loppuvat"
ENDING_STEMS = ("päätty",)
MILESTONE = "valmis valmiina valmiit toteutunut hyväksyntä hyväksytään"
MILESTONE_STEMS = ("valmistu", "hyväksyt", "hyväksym", "päätökse", "julkais", "raportoi", "raportti", "raporti")
CANCELLED = "peruttu perutaan peruttiin perutut peruutettu peruutetaan peruttiin peru"
CANCELLED_STEMS = ("peruunt", "peruutet")
MOVED = "siirtyi siirtyy siirtyivät siirtynyt siirtyneet siirrettiin siirretään siirretty siirtynee lykätty lykätään"
FOLLOW_UP_STEMS = ("arvioi", "raporto", "raportt", "seurant", "seurat", "päivit", "tarkist", "katselm", "mitata")
"""What is done beside the work itself: its interval is not that of the work."""

CONTINUOUS = (
    "jatkuva jatkuvaa jatkuvasti jatkuvana jatkuvan jatkuvat jatkuvia jatkuen jatkuu jatkuvaluonteinen "
    "jatkuvaluonteista toistaiseksi pysyvä pysyvästi pysyvää vakiintunut vakiintunutta jatkuvatoiminen"
)
WHOLE = "koko läpi ympäri halki"
WHOLE_UNITS = (
    "kauden kausi ajan vuoden suunnitelmakauden suunnitelmakausi valtuustokauden valtuustokausi ohjelmakauden "
    "strategiakauden aluevaltuustokauden toimikauden hankekauden suunnittelukauden sopimuskauden vaalikauden"
)
TERMS = (
    "valtuustokaudella valtuustokauden valtuustokausi aluevaltuustokauden aluevaltuustokaudella suunnitelmakaudella "
    "suunnitelmakauden suunnitelmakausi ohjelmakauden ohjelmakaudella strategiakauden strategiakaudella toimikauden "
    "toimikaudella hankekauden hankekaudella suunnittelukauden suunnittelukaudella vaalikauden vaalikaudella kauden "
    "kaudella valtuustokauteen"
)
AS_NEEDED = "tarvittaessa tarvittavat tarvittavin tarpeenmukaan tarveperusteisesti"
AS_NEEDED_PAIRS = {"tarpeen": "mukaan vaatiessa tullen mukaisesti ilmetessä", "tarvittavat": "kerrat"}

AGAIN = {
    "P1Y": "vuosittain vuosittainen vuosittaisesti jokavuotisesti lukuvuosittain",
    "P6M": "puolivuosittain puolivuosittainen lukukausittain",
    "P3M": "neljännesvuosittain neljännesvuosittainen kvartaaleittain kvartaalittain vuosineljänneksittäin",
    "P4M": "kolmannesvuosittain tertiaaleittain tertiaalittain",
    "P1M": "kuukausittain kuukausittainen",
    "P1W": "viikoittain viikottain viikoittainen viikottainen",
    "P1D": "päivittäin päivittäinen arkisin arkipäivisin",
    "P4Y": "valtuustokausittain valtuustokausittainen aluevaltuustokausittain nelivuosittain",
    "P2Y": "kaksivuosittain parillisina parittomina",
    "P3Y": "kolmivuosittain",
}
AGAIN_ABOUT = {
    "P1Y": "vuosittaiset vuosittaisia vuosittaisen vuosittaista vuosittaisten vuosittaisissa jokavuotinen jokavuotiset",
    "P6M": "puolivuosittaiset puolivuosittaisia",
    "P1M": "kuukausittaiset kuukausittaisia kuukausittaisten",
    "P1W": "viikoittaiset viikoittaisia viikoittaisten",
    "P4Y": "valtuustokausittaiset",
}
"""Adjectives: they say how often something else comes round."""
WEEKDAYS = "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"
WEEKLY = "maanantaisin tiistaisin keskiviikkoisin torstaisin perjantaisin lauantaisin sunnuntaisin viikonloppuisin"
EVERY = "joka aina jokainen jokaisen jokaisena jokaisella"
TIMES = "kertaa kerta kerrat krt kert"
COUNTED = {1: "kerran kertaalleen", 2: "kahdesti kahteen", 3: "kolmasti kolmesti", 4: "neljästi"}
EACH_OTHER = {2: "toinen toisena toisen joka", 3: "kolmas kolmantena kolmannen", 4: "neljäs neljäntenä neljännen"}
INTERVAL = "välein väliajoin"
UNITS = {
    "Y": "vuosi vuodessa lukuvuosi lukuvuodessa lukuvuoden vuoden vuotta vuosien v vuonna vuodelta vuotena",
    "M": "kuukausi kuukaudessa kuussa kuukauden kuukautta kk kuukausien",
    "W": "viikko viikossa viikon viikkoa viikkojen vko vk viikolla viikkona",
    "D": "päivä päivässä päivän päivää pv arkipäivä arkipäivänä arkipäivän",
    "T": "valtuustokausi valtuustokaudessa valtuustokauden valtuustokautena valtuustokaudella vaalikausi "
    "vaalikaudessa vaalikauden aluevaltuustokausi aluevaltuustokaudessa aluevaltuustokauden",
    "H": "puolivuosi lukukausi lukukaudessa lukukauden lukukautena puolivuotta",
    "Q": "kvartaali kvartaalissa neljännes neljänneksessä neljännesvuosi vuosineljännes neljännesvuodessa",
}
"""Units of a recurrence; T is a council term of four years, H half a year, Q a quarter."""
IN_UNITS = "vuodessa kuukaudessa viikossa"
DURATIONS = {"Y": "vuotta", "M": "kuukautta kk", "W": "viikkoa", "D": "päivää"}
NUMBERS = {
    1: "yksi yhden yhdessä", 2: "kaksi kahden kahdessa", 3: "kolme kolmen kolmessa", 4: "neljä neljän neljässä",
    5: "viisi viiden viidessä", 6: "kuusi kuuden kuudessa", 7: "seitsemän seitsemässä", 8: "kahdeksan kahdeksassa",
    9: "yhdeksän yhdeksässä", 10: "kymmenen kymmenessä", 12: "kahdentoista kaksitoista",
}  # fmt: skip
IN_NUMBERS = "yhdessä kahdessa kolmessa neljässä viidessä kuudessa seitsemässä kahdeksassa yhdeksässä kymmenessä"
HALF = "puolen puoli puolessa"
ORDINALS = {
    1: "ensimmäinen ensimmäisen ensimmäisellä", 2: "toinen toisen toisella", 3: "kolmas kolmannen kolmannella",
    4: "neljäs neljännen neljännellä viimeisellä viimeinen viimeisen",
}  # fmt: skip
WITHIN = "kuluessa aikana sisällä sisään kuluttua päästä sisässä"
NEXT = "seuraavan seuraavien seuraavassa tulevan tulevien lähimmän lähivuosien"
PAST = "viimeisen viimeisten viime edellisen edellisten kuluneen kuluneiden menneen viimeksi aiemman"
ANCHORS = ("misesta", "misestä", "tuksesta", "tyksestä", "päätöksestä", "alusta", "laatimisesta", "nasta", "ntulosta")
"""Ends of words that tell from what a number of years is counted: hyväksymisestä."""

CLOCK = "klo kello"
DECADES = "luvulla luvun luvulle luvulta luku luvulta"
BASELINE = (
    "tasosta tasolle tasolla tasoon tasoa tason verrattuna nähden tilanteesta tilanteeseen luvuista verraten "
    "suhteutettuna"
)
BASELINE_BEFORE = "verrattuna kuin lähtötasovuonna lähtövuonna vertailuvuonna lähtötasosta vertailuvuosi lähtövuosi"
NO_YEARS = (
    "henkilöä henkilö henk hlö osallistujaa osallistuja kävijää kävijä asukasta asukas asiakasta asiakas lasta nuorta "
    "kpl kappaletta euroa eur tuntia tunti käyntiä käynti kuntalaista perhettä oppilasta ihmistä metriä km "
    "kertaa ikäihmistä vastaajaa jäsentä suoritetta"
)
NOT_BEFORE_YEARS = "agenda noin yli alle vähintään enintään n laki asetus"

BEGUN = "aloitettu alkanut alkaneet alkoi alkoivat käynnistetty käynnistynyt käynnistyneet käynnistyi käynnissä"
CARRIED_OUT = "toteutettu toteutunut toteutuneet toteutui toteutettiin pidettiin järjestettiin suoritettu valmistunut"
NOT_BEGUN = "aloittamatta käynnistymättä toteuttamatta toteutumatta tekemättä"
UNFINISHED = "kesken keskeneräinen käynnissä meneillään"
NEGATION = "ei eivät eikä"
CONDITION = "kun jos mikäli ennen kunnes ellei"
PREPARATION = ("suunnittel", "valmistel", "neuvottel", "rekrytoin", "kartoit")
INSTEAD = ("tilal", "uusi", "uude", "korva", "sijaan", "siirr", "siirt")
"""Beginnings of words that say what takes the place of something called off."""
