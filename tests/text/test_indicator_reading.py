"""Indicator names read: labels, what a name says besides, and what holds for any text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hytecore.text import read_indicator
from hytecore.text.indicators.lexicon import finnish_shape, noun_kind
from hytecore.text.indicators.name_key import name_key
from hytecore.units import dimension_of

QUANTIFIED = """
Ylipainoisten osuus 8.–9.-luokkalaisista, % (Kouluterveyskysely)
Päivittäin tupakoivien 20–64-vuotiaiden osuus (%)
Elämänlaatunsa hyväksi kokevat 65 vuotta täyttäneet (Terve Suomi)
Toimeentulotukea saaneet 25–64-vuotiaat
Työkyvyttömyyseläkettä saavat 18–34-vuotiaat
Liikuntaneuvonnan asiakasmäärä
Elintapaohjauksen päättäneiden määrä
Harrastamisen Suomen malliin osallistuvat oppilaat
Perheneuvolan jonotusaika, pv
Huostaanotettujen lasten osuus alle 17-vuotiaista
Lastensuojeluilmoitukset, kpl
Kotihoidon asiakkaat, 75 vuotta täyttäneet
Pitkäaikaistyöttömät
Kouluruokailuun päivittäin osallistuvat
Kokee terveydentilansa keskinkertaiseksi tai huonoksi
Kohtalainen tai vaikea ahdistuneisuus, tytöt 8.–9. luokka
Seksuaaliväkivaltaa kokeneet nuoret
Koulu-uupumus
Ikävakioitu kuolleisuus
Itsemurhakuolleisuus 100 000 asukasta kohden
MPR-rokotuskattavuus
Influenssarokotuskattavuus 65+
TEAviisari, kuntajohdon kokonaispistemäärä
HYTE-kerroin, prosessi-indikaattorit
Asiakastyytyväisyyskyselyn keskiarvo (1–5)
NPS-suositteluindeksi
Henkilöstön sairauspoissaolot, pv/htv
Työhyvinvointikyselyn tulos
Poliisin tietoon tulleet pahoinpitelyrikokset 1000 asukasta kohti
Tieliikenteessä loukkaantuneet ja kuolleet
Pienituloisten lapsiperheiden lapset, %
Lasten pienituloisuusaste
Asunnottomien määrä
Kuntien yhteenlaskettu muuttovoitto
Syntyvyys
Väestöennuste 2040
Vapaaehtoisten määrä kohtaamispaikoissa
Uimahallin käyntikerrat
Koulutettujen ammattilaisten lkm
Järjestöavustukset, euroa
Verkkosivun kävijät
Audit-C-lomakkeen täyttäneiden asiakkaiden osuus
Mini-interventio tehty, % asiakkaista
Perusopetuksen keskeyttäneet
Luvattomat poissaolot, tuntia/oppilas
Omaishoidon tukea saavat
Luottamus muihin ihmisiin
Kansallinen terveysindeksi
Sähköisten palveluiden käyttäjät
Kelan sairauspäivärahapäivät mielenterveyden häiriöiden vuoksi
Mielenterveyden häiriöihin sairaalahoitoa saaneet
Diabeteksen esiintyvyys
Vähintään toisella kymmenellä olevan ikääntyneen kävelynopeus alle 1,0 m/s
Antal deltagare i motionsrådgivningen
Andelen ensamma unga, åk 8–9 (Hälsa i skolan)
Andel invånare som röker dagligen, %
Arbetslöshetsgrad
Långtidsarbetslösa
Medelvärdet av klientresponsen
Sjuklighetsindex
Fallolyckor bland personer över 65 år
Personer som fått utkomststöd
Höftfrakturer per 10 000 invånare
Mobbad i skolan minst en gång i veckan
Vaccinationstäckning, MPR
Antalet utbildade handledare
Självmord per 100 000 invånare
Barn i familjer med låga inkomster
TEAviisari, poäng för kommunledningen
Valdeltagande i kommunalvalet
Väntetid till rådgivningen, dagar
Antal och andel rökare
Number of participants
Mortality per 100,000 inhabitants
Feels lonely often or always
Average waiting time, days
Voter turnout
Participants in exercise counselling, persons
Prevalence of diabetes
Visits to youth centres
Gini coefficient
Grade 8–9 pupils with moderate or severe anxiety
Young people not in employment or education
Koettu terveys, hyväksi kokevien osuus
Aikuisväestön painoindeksi (kg/m2)
Lihavien osuus (BMI ≥ 30 kg/m²), %
8.–9.-luokkalaiset, jotka kokevat terveydentilansa heikoksi
Hampaiden harjaus vähintään kahdesti päivässä, 8. ja 9. lk
Nuuskaa päivittäin käyttävät pojat
Kannabista ainakin kerran kokeilleet
Vanhempien kanssa keskusteluvaikeuksia
Perhetapaamisten lukumäärä
Toteutuneet liikuntaneuvontakäynnit
Järjestettyjen tapahtumien määrä ja osallistujat
Terveysneuvontapisteen asiakkaat vuodessa
Kuntalaisten osallistumisaktiivisuus
Yli 75-vuotiaista kotona asuvat
Säännöllisen kotihoidon piirissä olevat 75 vuotta täyttäneet
Lasten ja nuorten mielenterveysongelmat, lähetteet erikoissairaanhoitoon
Lapsiperheiden kotipalvelun saajat
Työpajojen nuoret, lkm
Etsivän nuorisotyön tavoittamat nuoret
Ohjaamon asiakkaiden sijoittuminen koulutukseen, %
Opintonsa keskeyttäneiden osuus
Kotouttamistoimien piirissä olevat
Koulukiusaamisen yleisyys
Koulun ilmapiiri (Kouluterveyskysely)
Joukkoliikenteen matkustajamäärät
Pyöräteiden pituus, km
Virkistysalueiden pinta-ala/asukas
Kirjaston lainat asukasta kohti
Lainausten määrä
Digitaitokoulutuksiin osallistuneet ikäihmiset
RAI-arvioinnin tehneiden osuus
Palvelutarpeen arvioinnit määräajassa, %
Hoitotakuun toteutuminen, %
Henkilökunnan mitoitus
Täydennyskoulutuspäivät/työntekijä
HYTE-indeksi
Rikokset poliisin tietoon, lkm/1000 as.
Perhe- ja lähisuhdeväkivaltaa kokeneet
Saimme yhteydenottoja, kpl
Huumekuolemat
Alkoholin riskikäyttö (AUDIT-C ≥ 6)
Rahapeliongelmien esiintyvyys
Ulkoilee vähintään kerran viikossa
On huolissaan omasta mielialastaan
Pystyy kävelemään 500 metriä vaikeuksitta
Andel barn som rör sig minst en timme om dagen
Skolelever med måttlig eller svår ångest
Kommunens nettodriftskostnader
Antalet besökare på biblioteket
Upplever ensamhet, årskurs 8 och 9
Anmälda brott per 1 000 invånare
Personer i arbetslöshet över ett år
Barnfattigdom, %
Klienter inom hemvården
Ungas narkotikabruk
Life expectancy at birth
People aged 65+ living alone
Median income of households
Obesity among adults
Hospital days due to falls, 65+
Trust in other people
"""
NOT_INDICATORS = """
Hyvinvointikertomus valmis
Järjestetään kaksi koulutusta vuodessa
Ikääntyneiden hyvinvointisuunnitelma hyväksytty valtuustossa
Ehkäisevän päihdetyön suunnitelma päivitetään
Miten asukkaat osallistuvat?
Mitä on tehty?
Toteutuu/ei toteudu
Tiedottaminen kuntalaisille
Perhekeskustoiminnan käynnistäminen
Toimintamallin kuvaus
Koulutukset järjestetty
Yhteistyö on vakiintunut
Palvelupolku kuvattu
Matalan kynnyksen liikuntaryhmien lisääminen
Osallisuuden vahvistaminen
Elintapaohjauksen kehittäminen
Seurataan kouluterveyskyselyn tuloksia
Kouluterveyskyselyn tulosten läpikäynti kouluissa
ks. laaja hyvinvointikertomus
Hyvinvointikertomuksen indikaattorit
Kts. lasten ja nuorten suunnitelman mittarit
Strategian mittarit
esim. kyselyt
Hyvinvoinnin johtaminen
Turvallinen arki
Mielen hyvinvointi
Asiakaspalaute
Haastattelut
Keskustelut henkilöstön kanssa
Jatkuva arviointi
Raportointi lautakunnalle
Vuosiraportti
Toimintamalli käytössä kaikissa kunnissa
Yhteiset tavoitteet sovitaan neuvotteluissa
Tehdään kysely nuorille
Liikuntapaikkoja kunnostetaan
Jaetaan tietoa ravitsemussuosituksista
Verkostotyö
Koulutus henkilöstölle
Somekampanja toteutettu keväällä
Tapahtumat ovat toteutuneet suunnitellusti
Hyvinvointi lisääntyy
Asukkaat voivat paremmin
Palvelut ovat saavutettavia
Täsmentyy myöhemmin
Ei määritelty
Kokemusasiantuntijat mukana kehittämisessä
Turvallisuussuunnitelman laadinta
Nuorisovaltuuston lausunto
Pilotointi Hyvinkäällä
Esitteet jaettu
EVA-lomake käytössä
Ennakkoarvioinnit tehty
Varhaiskasvatuksen liikuntaympäristö
Päihteet ja riippuvuudet (paikallinen tieto)
Ikäihmisten kaatumisten ehkäisy
Välfärdsplanen godkänd i fullmäktige
Hur följs detta upp?
Genomförs samarbetet?
Se välfärdsberättelsens indikatorer
Se bilaga 1
Ordna utbildning för personalen
Motionsgrupper ordnas
Utveckling av lågtröskelverksamhet
Information till invånarna
Klientrespons
Årlig rapport till nämnden
Barns och ungas välfärd
Delaktighet
Goda levnadsvanor
t.ex. enkäter
Samarbetet med organisationerna stärks
Verksamhetsmodellen har tagits i bruk
Diskussioner med ungdomsfullmäktige
Utvärderas kontinuerligt
Genomförd enkät
Kommunicera på sociala medier
Vad har gjorts?
Trygg vardag för äldre
Plan approved by the council
Is the cooperation agreed?
Working group appointed
Healthy lifestyles
Communicate on social media
e.g. surveys
Supporting parents
Services are accessible
Liikuntasuunnitelma päivitetty vuosittain
Yhteistyösopimukset järjestöjen kanssa
Perheiden palvelutarpeen tunnistaminen
Hyvinvointikoordinaattorin nimeäminen
Toteutetaan kampanja
Kunnat laativat omat suunnitelmansa
Järjestöt ovat mukana suunnittelussa
Uusi toimintamalli on otettu käyttöön 2026 mennessä
Käydään neuvottelut hyvinvointialueen kanssa
Tietoisuus lisääntyy
Asenteiden muutos
Ilmapiiri paranee
Lasten oikeuksien toteutuminen
Palvelujen yhteensovittaminen
Vuosittainen arviointikeskustelu
Kokemukset toiminnasta
Palautteet
Henkilöstökoulutus suoritettu
Hankkeen loppuraportti
Opas julkaistu verkossa
Tarkistuslista
Kuntaliiton ohjeistus
Saavutettava ympäristö
Monialainen yhteistyö toimii
Nuorisotilojen aukiolo
Puistojen kunnostus
Uimakoulut
Tapahtumat
Ryhmätoiminta
Varhainen tuki
Savuttomuus
Perhekeskus
Miten nuoret kokevat palvelut?
Saavatko lapset riittävästi tukea?
Toteutuivatko tavoitteet
Katso hyvinvointisuunnitelman liite
Kansalliset ja alueelliset indikaattorit
THL:n indikaattorit
TEAviisarin ja Sotkanetin tiedot
Seurantatapa sovitaan
Toimenpiteet toteutettu kyllä/ei
Valmis / kesken / ei aloitettu
Liikenneturvallisuussuunnitelman laatiminen
Kiusaamisen vastainen työ
Liikuntakampanjat ja teemapäivät
Kokeillaan uusia toimintatapoja
Strategian toimeenpano
Välfärdsgruppens möten
Planen uppdateras årligen
Samarbetsavtal med föreningarna
Hur upplever ungdomarna servicen?
Ökad delaktighet
Främja barns välmående
Enligt planens indikatorer
Arbetet fortsätter
Kartläggning av behoven
Utbildningen har ordnats
The programme has been adopted
Networking with NGOs
Safe environments
Were the goals reached?
Training organised for teachers
Cooperation agreement signed
"""
# Written together with those above, and read for the first time when the words and the verdict were done.
QUANTIFIED_LATER = """
Lonkkamurtumat 65 vuotta täyttäneillä / 10 000 vastaavanikäistä
Osallistujien lukumäärä/vuosi
Kävijämäärät kirjastoissa
Kulttuuritoiminnan nettokustannukset, €/asukas
Työttömyysaste
Nuorten työttömyys (Tilastokeskus)
Ei syö koululounasta päivittäin
Tuntee itsensä yksinäiseksi usein tai koko ajan
Humalajuominen vähintään kerran kuukaudessa, lukion 1.–2. vuosi
PYLL-indeksi
Äänestysaktiivisuus kuntavaaleissa
Kaatumistapaturmien aiheuttamat hoitojaksot
Väestön koulutustaso (koulutustasomittain)
Ahtaasti asuvat asuntokunnat
Liikuntapaikkojen käyttöaste
Neuvokas perhe -koulutuksen käyneet, hlö
Somen seuraajat ja tykkäykset
Lapset puheeksi -keskustelujen määrä
Neuvolan laajojen terveystarkastusten kattavuus
Koulutuksen ulkopuolelle jääneet 17–24-v.
Alkoholijuomien myynti asukasta kohti 100 %:n alkoholina
Raittiit nuoret, 2. asteen oppilaitokset
Riskikulutusta osoittavat AUDIT-pisteet
Kuntalaisten kokema turvallisuuden tunne (turvallisuuskysely, asteikko 1–5)
Unga som står utanför utbildning, 17–24 år
Sjukfrånvarodagar per anställd
Besök vid familjecentret
Nettokostnader för idrottsväsendet, euro/invånare
Ginikoefficient
Försörjningskvot
Klientnöjdhet (skala 1–5)
Överviktiga barn i årskurs 5
Minst en gång i månaden berusade, andra stadiet
Invånare som upplever sin hälsa som god
Omhändertagna barn och unga
Depressionssymtom, flickor
Share of adults who smoke daily
Unemployment rate
Children living in low-income families
Vaccination coverage
Customer satisfaction score (1–5)
Net cost per inhabitant
Alcohol sales in litres per capita
"""
NOT_INDICATORS_LATER = """
Onko yhteistyörakenne sovittu?
Kuinka?
Toteutuma
Kyllä/ei
Hyte-ryhmän kokoukset pidetään säännöllisesti
Viestintäsuunnitelma
Nimetty vastuuhenkilö
Työryhmä perustettu
Katso liite 2
Keskeiset hyvinvointi-indikaattorit, ks. liite
Lapset ja nuoret
Terveelliset elintavat ja ravitsemus
Osallisuus ja yhteisöllisyys
Havainnointi
Toimintakertomus
Sopimus allekirjoitettu
Kokousmuistiot
Ohjelma otettu käyttöön
Otetaan käyttöön Lapset puheeksi -menetelmä
Kannustetaan perheitä liikkumaan yhdessä
Nuorten vaikuttamismahdollisuudet paranevat
Kouluyhteisö tukee oppilaan hyvinvointia
Mittarit määritellään syksyllä 2025
Laadullinen arviointi
Vanhempainiltojen järjestäminen yhteistyössä järjestöjen kanssa
Missä määrin yhteistyö toteutuu?
Työntekijöiden osaaminen vahvistuu
Välfärdsberättelsen
Arbetsgrupp tillsatt
Handlingsplan utarbetad
Stödja föräldraskapet
How do residents take part?
See the indicators of the wellbeing report
Organise training for staff
Development of low-threshold services
Customer feedback is collected
Annual report to the board
Parent evenings held
"""


def lines(text: str) -> list[str]:
    """Return the lines of a table."""
    return text.strip().split("\n")


@pytest.mark.parametrize("name", lines(QUANTIFIED) + lines(QUANTIFIED_LATER))
def test_a_measured_quantity(name: str) -> None:
    """A count, a share, an index, people counted as a group, an item of a survey."""
    reading = read_indicator(name)
    assert (reading.label, reading.why) == ("quantified", None)


@pytest.mark.parametrize("name", lines(NOT_INDICATORS) + lines(NOT_INDICATORS_LATER))
def test_something_else_in_its_place(name: str) -> None:
    """An activity, a document, a question, a pointer, a heading."""
    reading = read_indicator(name)
    assert reading.label == "not-indicator"
    assert reading.why is not None


def shown(name: str, language: str | None = None) -> dict[str, Any]:
    """Return what a name says, with evidence as pairs, without what is empty or false."""
    told = read_indicator(name, language).to_json()
    told["evidence"] = [(each["kind"], each["text"]) for each in told["evidence"]]
    return {key: value for key, value in told.items() if value}


def quantity(language: str = "fi", confidence: str = "likely", **told: Any) -> dict[str, Any]:
    """Return what is expected of a quantity."""
    return {"label": "quantified", "language": language, "confidence": confidence, **told}


def other(why: str, *evidence: tuple[str, str], language: str = "fi", confidence: str = "likely") -> dict[str, Any]:
    """Return what is expected of something else."""
    return {
        "label": "not-indicator",
        "language": language,
        "confidence": confidence,
        "why": why,
        **({"evidence": list(evidence)} if evidence else {}),
    }


WHOLE = [
    pytest.param(
        "Päivittäin tupakoivat, % (Kouluterveyskysely 2023)",
        quantity(
            unit="percent",
            source="Kouluterveyskysely",
            evidence=[("quantity", "tupakoivat"), ("unit", "%"), ("source", "Kouluterveyskysely")],
        ),
        id="share of people with unit and source",
    ),
    pytest.param(
        "Ahdistuneisuus, tytöt, 8.–9. luokka",
        quantity(
            confidence="possible",
            groups=["tytöt", "8.–9. luokka"],
            evidence=[("quantity", "Ahdistuneisuus"), ("group", "tytöt"), ("group", "8.–9. luokka")],
        ),
        id="groups",
    ),
    pytest.param(
        "Nettokustannukset, €/asukas",
        quantity(unit="EUR/inhabitant", evidence=[("quantity", "Nettokustannukset"), ("unit", "€/asukas")]),
        id="a rate of money",
    ),
    pytest.param(
        "Käynnit / 1 000 asukasta",
        quantity(unit="per 1000 inhabitant", evidence=[("quantity", "Käynnit"), ("unit", "/ 1 000 asukasta")]),
        id="a rate of events",
    ),
    pytest.param(
        "Antal och andel deltagare",
        quantity(
            "sv",
            is_compound=True,
            quantities=["Antal", "andel"],
            evidence=[("quantity", "Antal"), ("quantity", "andel")],
        ),
        id="two in one",
    ),
    pytest.param("Miten", other("question", ("question", "Miten")), id="a question word"),
    pytest.param("Toteutuuko yhteistyö?", other("question", ("question", "Toteutuuko")), id="a question"),
    pytest.param("Suunnitelma laadittu", other("document", ("document", "laadittu")), id="a document done"),
    pytest.param("Kysely toteutettu", other("activity", ("activity", "toteutettu")), id="an activity done"),
    pytest.param("Lisätään ryhmien määrää", other("activity", ("activity", "Lisätään")), id="a quantity in a sentence"),
    pytest.param(
        "Ks. hyvinvointikertomuksen indikaattorit", other("pointer", ("pointer", "Ks")), id="a pointer with see"
    ),
    pytest.param("Osallisuuden mittarit", other("pointer", ("pointer", "mittarit")), id="indicators, not named"),
    pytest.param(
        "Kouluterveyskysely",
        {
            **other("pointer", ("source", "Kouluterveyskysely"), confidence="possible"),
            "source": "Kouluterveyskysely",
        },
        id="a source alone",
    ),
    pytest.param(
        "Asiakaspalaute", other("vague", ("vague", "Asiakaspalaute"), confidence="possible"), id="what people say"
    ),
    pytest.param(
        "Hyvinvoiva arki",
        other("heading", ("heading", "Hyvinvoiva arki"), confidence="possible"),
        id="a heading",
    ),
    pytest.param(
        "Esim. kävijämäärät",
        quantity(evidence=[("example", "Esim"), ("quantity", "kävijämäärät")]),
        id="an example of a quantity",
    ),
    pytest.param("", other("vague", confidence="possible"), id="nothing"),
]


@pytest.mark.parametrize(("name", "expected"), WHOLE)
def test_whole_readings(name: str, expected: dict[str, Any]) -> None:
    """Everything that a reading tells."""
    assert shown(name) == expected


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("Tupakoivat, %", "percent"),
        ("Rasvaprosentti", "percent"),
        ("Muutos, prosenttiyksikköä", "percentage_point"),
        ("Muutos, %-yksikköä", "percentage_point"),
        ("Osallistujat, lkm", "case"),
        ("Osallistujat, hlö", "inhabitant"),
        ("Jonotusaika, pv", "day"),
        ("Unen määrä (h)", "hour"),
        ("Rikokset, lkm/1000 as.", "case/1000 inhabitant"),
        ("Itsemurhat 100 000 asukasta kohti", "per 100000 inhabitant"),
        ("Självmord per 100 000 invånare", "per 100000 inhabitant"),
        ("Net cost per inhabitant", "per inhabitant"),
        ("Tukiasumisen käyttöaste (kk)", None),
        ("Vähintään tunnin päivässä liikkuvat", None),
        ("Myynti 100 %:n alkoholina", None),
        ("Kotona asuvat 75 vuotta täyttäneet", None),
        ("Osallistujien määrä", None),
    ],
)
def test_units(name: str, unit: str | None) -> None:
    """A unit is one that the plan format knows, and only where it is one."""
    found = read_indicator(name).unit
    assert found == unit
    assert found is None or dimension_of(found) is not None


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Yksinäisyys (kouluterveyskyselyssä 2023)", "Kouluterveyskysely"),
        ("Nuorisotyöttömät, Sotkanet", "Sotkanet"),
        ("Kuntajohdon pisteet (TEAviisari)", "TEAviisari"),
        ("Terve Suomi -tutkimus: koettu terveys", "Terve Suomi"),
        ("Ensamma unga (Hälsa i skolan)", "Hälsa i skolan"),
        ("Heikko kestävyys, 5. luokka (MOVE!)", "Move!"),
        ("Kelan sairastavuusindeksi", "Kela"),
        ("Pienituloiset (Tilastokeskuksen tulonjakotilasto)", "Tilastokeskus"),
        ("Turvallisuuden tunne (kunnan asukaskysely)", "kunnan asukaskysely"),
        ("Käynnit, lähde: potilastietojärjestelmä", "potilastietojärjestelmä"),
        ("Nuorten päihteet (paikallinen tieto)", None),
        ("Kelattavat matkat", None),
        ("Terveyserot", None),
    ],
)
def test_sources(name: str, source: str | None) -> None:
    """A survey or a register, whatever its case; local knowledge is none."""
    assert read_indicator(name).source == source


@pytest.mark.parametrize(
    ("name", "is_compound"),
    [
        ("Osallistujien määrä ja osuus", True),
        ("Klikkaukset/käyttäjämäärät", True),
        ("Osallistujat (lkm, %)", True),
        ("Sairastavuus ja kuolleisuus", True),
        ("Kävijämäärät sekä asiakastyytyväisyys", True),
        ("Number and share of participants", True),
        ("Tyttöjen ja poikien osuus", False),
        ("Alkoholi- ja huumekuolemat", False),
        ("Osuus 5. ja 8. luokan oppilaista", False),
        ("Menot, euroa/asukas", False),
        ("Järjestetään ryhmiä ja kursseja", False),
        ("Tupakointi, nuorten osuus", False),
    ],
)
def test_two_quantities_in_one(name: str, is_compound: bool) -> None:
    """Two quantities joined by and or a slash; two groups, two halves of a word and a rate are one."""
    assert read_indicator(name).is_compound is is_compound


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("kävijämäärää", "quantity"),
        ("kertoimet", "quantity"),
        ("työttömyysasteen", "quantity-of"),
        ("lasten", None),
        ("opastetaan", None),
        ("haasteet", None),
        ("ihmissuhteet", None),
        ("käyttöönotto", "activity"),
        ("fb-päivitykset", "counted"),
        ("välfärdsplanen", "document"),
    ],
)
def test_heads_stand_at_the_end_of_a_word(word: str, kind: str | None) -> None:
    """A head counts with its inflection and nowhere else in a word."""
    assert noun_kind(word) == kind


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("tehdään", "passive"),
        ("kehitettiin", "passive"),
        ("toimintaan", None),
        ("iältään", None),
        ("kouluttaminen", "activity"),
        ("asuminen", "doing"),
        ("kiusaaminen", "counted"),
        ("harrastamattomat", "plural"),
        ("julkaistu", "done"),
    ],
)
def test_shapes_of_finnish_words(word: str, shape: str | None) -> None:
    """Passives, participles and nouns in -minen are known by their endings; local cases are no passives."""
    assert finnish_shape(word) == shape


@pytest.mark.parametrize(
    ("one", "another", "are_one"),
    [
        ("Päivittäin tupakoivat, %", "Päivittäin tupakoivien osuus", True),
        ("Neuvolan käynnit", "Käynnit neuvolassa", True),
        ("Ylipainoiset (Kouluterveyskysely)", "Ylipainoiset", True),
        ("Asiakasmäärä", "Asiakkaiden määrä", True),
        ("Antal besök", "Besöken, antal", True),
        ("Ylipainoiset, 5. luokka", "Ylipainoiset, 8. luokka", False),
        ("Tupakoivat 2021", "Tupakoivat 2023", False),
        ("Liikkuvien osuus", "Liikkumattomien osuus", False),
        ("Osallistujien määrä", "Osallistujien osuus", False),
        ("Tupakoivat tytöt", "Tupakoivat pojat", False),
    ],
)
def test_names_of_one_quantity(one: str, another: str, are_one: bool) -> None:
    """Inflection, order, brackets, unit and source make no difference; other words and numbers do."""
    assert (name_key(one) == name_key(another)) is are_one


def stretches(name: str) -> Iterator[tuple[str, str]]:
    """Yield the evidence of a reading beside what stands at its place."""
    for each in read_indicator(name).evidence:
        yield each.text, name[each.start : each.end]


texts = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from("määrä ja osuus, 8. luokka % (Kela) järjestetään ks. esim. / ? - 1 000 asukasta".split())
    ).map(" ".join),
)


@pytest.mark.property
@given(texts)
@example("%")
@example("§ 1/\u0308")
@example("9" * 5000 + " asukasta kohti")
def test_any_text_is_read(text: str) -> None:
    """Nothing raises, and evidence stands where it says."""
    assert all(said == stands for said, stands in stretches(text))
    name_key(text)


@pytest.mark.property
@pytest.mark.parametrize("name", lines(QUANTIFIED)[::5] + lines(NOT_INDICATORS)[::5])
def test_spelling_makes_no_difference(name: str) -> None:
    """Letters with separate marks, no-break blanks and an upper-case beginning."""
    reading = read_indicator(name)
    decomposed = normalize("NFD", name)
    assert read_indicator(decomposed, reading.language).label == reading.label
    assert all(said == stands for said, stands in stretches(decomposed))
    for other_spelling in (name.replace(" ", "\xa0"), name[:1].upper() + name[1:]):
        again = read_indicator(other_spelling, reading.language)
        assert (again.label, again.why, again.unit, again.source) == (
            reading.label,
            reading.why,
            reading.unit,
            reading.source,
        )


@pytest.mark.parametrize("piece", ["a", "8. luokka ", "%", "Lisätään määrää, ", "1 000 ", "(kysely ", "?", "määrä ja "])
def test_a_long_line_is_read(piece: str) -> None:
    """A megabyte without a line break takes no time worth telling: only its beginning is read."""
    assert read_indicator(piece * (1_000_000 // len(piece))).label in {"quantified", "not-indicator"}
