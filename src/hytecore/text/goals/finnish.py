"""What Finnish words of goals show: facts only.

Verbs and nouns of change are listed by the beginnings of their forms, since these do not end up in other words; where
they would (*kasvaa* and *kasvatus*, *laskea* and *laskelma*), longer beginnings or whole forms are listed.
"""

from __future__ import annotations

from hytecore.text.goals.finnish_things import NO_THINGS, THINGS, THINGS_OF

__all__ = ["NO_THINGS", "THINGS", "THINGS_OF"]
LANGUAGE = "fi"

STEMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "less"): tuple(
        """
        vähene vähenty vähentä vähenn vähenis vähenem vähetä pienene pienenn pienent laskee laskeva laskenu laskene
        laskemi laskema lasketa lasketta laskisi alene alenn alentu alenta alenem madaltu madalle madalta kapene
        kapenev kavenne kaventu kaventa lyhene lyhenn lyhenty lyhentä kevene keventy harvinaist hidastu supistu
        supista tasoittu tasoite tasaantu poistu poiste poistam poistaa minimoi loiven lievit lieven harvene hupene
        """.split()
    ),
    ("direction", "more"): tuple(
        """
        lisäänt lisäänn lisätä lisätt lisäämi lisäämä lisäävä kasvaa kasvav kasvanu kasvane kasvami kasvama kasvaisi
        kasvatet kasvattaa kasvattam nousee noussu nousse nouseva nousemi nousema nousisi nostet nostaa nostam nostav
        suurene suurenn suurenta korotet korotta kohoaa kohoav kohonn yleisty yleistyy runsast pitene pidenty pidenn
        pidentä laajene laajenn laajent moninkert tihene karttu kartutet kartutta
        """.split()
    ),
    ("direction", "better"): tuple(
        """
        parane paranem paranis parann paranta parantu kohene kohentu kohenta kohenn elpy nopeut nopeutu helpottu
        helpotet helpotta kohtuullist tervehty virkisty edistyy
        """.split()
    ),
    ("direction", "worse"): tuple("heikken heikent heikenn heiken huonon pahene pahentu pahenn".split()),
    ("direction", "stable"): tuple(
        """
        pysäht pysäytet pysäyttä taittu taitet taitta hillit hillin vakaut
        """.split()
    ),
    ("comparative", "better"): tuple(
        """
        edullisem parempi parempa parempia paremmi paremma paremmat terveemp terveemm terveellisem onnellisem
        tyytyväisem turvallisem nopeamm nopeamp helpomp helpomm pidempä pidempi pitempä pitempi kauemmin aktiivisem
        hyvinvoivem varhaisemm aikaisemmin itsenäisem
        """.split()
    ),
    ("comparative", "more"): tuple("useamp useamm suurempi suuremma suurempa korkeamp korkeamm".split()),
    ("comparative", "less"): tuple(
        "vähäisem alhaisem harvemp harvemm pienempi pienempä pienemm matalamp matalamm lyhyemp lyhyemm".split()
    ),
    ("act", "create"): tuple(
        """
        laadit laati perustet perustam perustaa rakennet rakentaa rakentam avataan avaa avaam avattu julkais hyväksy
        allekirjoit solmi luodaan luotu luoda luomi hankita hankki päivitet päivittämi kootaan koottu kokoam järjestet
        järjestäm järjestää järjestäv toteutet toteutta käynnist mallinn selvitet selvittä kartoitet kartoitta uusita
        peruskorja remontoi
        """.split()
    ),
    ("becomes", ""): tuple("valmistu käynnisty avautu".split()),
    ("do", ""): tuple("tehdään tehdä tehty tekemi tekee tekevä".split()),
    ("act", "hire"): tuple("palkata palkka palkattu nimetä nimeä nimett rekrytoi vakinaist".split()),
    ("act", "check"): tuple(
        """
        perehdyt koulutet kouluttam tarkastet tarkastam kutsuta osallistut osallistuu osallistuv osallistumi rokotet
        rokotta haastatel arvioida arvioim tarjota tarjoam jaetaan suoritta suoritet
        """.split()
    ),
    ("act", "reach"): ("tavoitta", "tavoitet"),
    ("act", ""): tuple(
        """
        tiedotet tiedottam viestitä kohdenn kohdent kohdistet kohdistam suunnitellaan suunniteltu valmistellaan
        valmisteltu jakam haasteta myönnet myöntäm kilpailut pilotoi integroi raportoidaan seurataan pyydet
        """.split()
    ),
    ("vague", ""): tuple(
        """
        vahvist vahvem vahva vahvuu kehit kehitt tuetaan tuettu tukem tukee tuke edist ehkäi ennaltaehk turvat turvaa
        turvalli mahdollist varmist panost huolehdi huomioi huomio kannust rohkais aktivoi tehost uudist syven tiivist
        selkey selkiy selkeä monipuol juurru hyödyn ylläpid sujuv toimiva viihty elävä hyvä hyvin hyvinvoi riittäv
        laaduk laatu saavutet yhdenvert esteet osalli yhteisöl toteutu puutu mahdollisuu mahdollisimman aktiivi tiivii
        kiinnit noudat vastata vastaa luonteva näkyv monialai tasa-arv terveelli pärjä toimitaan siirryt
        """.split()
    ),
    ("universal", ""): tuple("jokai kaikissa kaikki kaikkia kaikill kaikist kukin kaikkii".split()),
    ("benchmark", ""): tuple(
        """
        keskiarvo keskitaso keskimäär mediaani vertailukun vertailualue vertailukaupun verrokki naapurikun
        naapurikaupun naapurialue
        """.split()
    ),
    ("relation", ""): tuple(
        """
        alapuol yläpuol alitta alitet ylittä ylitet samalle samalla tasoinen
        """.split()
    ),
    ("share", "less"): ("puolittu", "puolitet", "puolitta"),
    ("share", "more"): (
        "kaksinkertais",
        "kolminkertais",
        "nelinkertais",
        "viisinkertais",
        "tuplaan",
        "tuplata",
        "triplaan",
    ),
    ("share", ""): tuple(
        """
        kolmasos neljäsos viidesos kuudesos kymmenesos sadasos kolmannekse kolmannest neljännekse neljännest
        viidennekse viidennest kymmenennekse
        """.split()
    ),
    ("group", ""): tuple(
        """
        lapsi lapse lasten laps nuori nuore nuoria nuoril nuorist nuoret vauva ikäänty ikäihmi vanhuk iäkkä seniori
        työikäi työttöm pitkäaikaistyöttöm maahanmuutta vammai kehitysvammai perhe lapsiperhe naise nais miehe mies
        tyttö tyttöj poik poja opiskelij koululai oppila omaishoit täyttän täyttäv vuotia muistisair eläkeläi
        päihdekuntou mielenterveyskuntou riskiryhm vanhempie vanhemmat yksinhuolta päiväkotilap varhaiskasvatusikäi
        leski
        """.split()
    ),
}

FORMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "more"): (
        "lisää", "lisäys", "kasvaa", "kasvu", "kasvuun", "kasvussa", "nousu", "nousuun", "nousussa",
    ),
    ("direction", "less"): (
        "lasku", "laskuun", "laskussa", "vähennys", "vähenemä", "loppuu", "loppuvat", "loppuminen", "lopetetaan",
    ),
    ("direction", "better"): ("parannus", "parannuksia", "myönteinen", "myönteisesti", "myönteistä"),
    ("direction", "stable"): ("ennallaan", "vakaana", "muuttumattomana"),
    ("comparative", "more"): ("enemmän", "enempi", "enemmäksi"),
    ("comparative", "less"): ("vähemmän", "vähemmäksi", "alempi"),
    ("aside", ""): (
        "kasvavassa", "laskelma", "laskelmat", "tekijä", "luottaa", "luottamus", "luova", "luovat", "luovuus",
        "luonto", "luontoon", "luontoa", "luonnosta", "luonnon", "luontevasti", "luokka", "luokat", "luona",
        "kohonneen", "poistua", "luopuu", "tehtävä", "avain",
    ),
    ("relation", ""): ("kuin", "alla", "saavuttaa", "saavuttavat", "saavutetaan"),
    ("benchmark", "reached"): ("keskiarvoon", "keskitasoon", "mediaaniin", "keskitasolle", "keskiarvolle"),
    ("benchmark", ""): ("muualla",),
    ("equal", ""): ("yhtä",),
    ("level", ""): ("tasolle", "tasolla"),
    ("past", ""): (
        "entiselle", "pandemiaa", "koronaa", "nykyisellä", "nykyiselle", "nykytasolla", "nykytasolle", "entisellä",
    ),
    ("share", ""): (
        "kolmannes", "neljännes", "viidennes", "kymmenennes", "puolet", "puoleen", "nollaan", "nolla", "enemmistö",
    ),
    ("no", ""): ("ei", "eivät", "eikä", "eivätkä", "estetään"),
    ("be", ""): ("on", "ovat", "ole", "olisi", "olleet", "ollut", "saatu"),
    ("bound", ""): ("vähintään", "enintään", "korkeintaan", "ainakin", "alle", "yli", "enintäin", "maksimissaan",
                    "minimissään"),
    ("act", "create"): (
        "laadinta", "laatiminen", "käyttöönotto", "kartoitus", "järjestäminen", "toteutus", "perustaminen", "päivitys",
    ),
    ("act", ""): ("suunnittelu", "valmistelu", "seuranta", "raportointi"),
    ("state", ""): tuple(
        """
        mukana käytössä voimassa valmis valmiit savuton savuttomat savuttomia maksuton maksuttomat maksuttomia
        maksutonta päihteetön päihteettömiä esteettömiä
        """.split()
    ),
    ("act", "reach"): ("osaa", "osaavat"),
    ("none", ""): ("yhtään", "yksikään", "yhdenkään", "yhdelläkään", "ketään"),
    ("felt", "more"): ("vahvistuu", "vahvistuvat", "vahvistunut"),
    ("half", ""): ("puolella", "puolelle", "puolessa"),
    ("level of", ""): ("tason", "tasoa", "tasoon", "tasosta"),
    ("country", ""): ("maan", "maassa", "maata", "maahan"),
    ("use", ""): ("käyttöön",),
    ("every", ""): ("joka",),
    ("universal", "of"): ("kaikkien",),
    ("vague", ""): ("hyvä", "hyvää", "hyvin", "mukaan", "pidetään", "otetaanko"),
}  # fmt: skip

_ASIDE = tuple(
    """
    malla mällä masta mästä mista mistä misen miseen miseksi misella misellä miselle misessa misessä misesta misestä
    misten misia misiä va vä van vän vaa vää vaan vään vassa vässä vasta västä via viä vien viin villa villä vista
    vistä viksi neen neita neitä neiden neisiin neilla neillä neista neistä neeseen neessa neessä neelle neella neellä
    ttua ttyä tun tyn ttuja ttujen ttyjen tujen tyjen kseen jä jät jan jän jien
    """.split()
)
_PARTICIPLE = ("nyt", "nut", "neet", "ttu", "tty", "dut", "tu", "ty", "tut", "tyt")
_CASES = tuple("ssa ssä sta stä lla llä lta ltä lle na nä ksi n ta tä".split())
"""Cases in which a vague noun is not what the goal promises; verbs of the passive end in *aan* and are told apart."""
_DOING = ("act", "becomes", "do")
_SAID = ("aan", "ään", "minen", "aa", "ää", "ee", "uu", "yy", "vat", "vät", "oi", "ii", "dä", "da", "mme", *_PARTICIPLE)
"""Forms in which a verb of doing says something; in others (*järjestämisvastuu*) it is part of a name."""
_COMPARATIVE_ASIDE = ("mman", "mpien", "mpiin", "mmän", "mmille", "mmissa", "mmista")


def form_of(word: str, kind: str) -> str:
    """Return how a word stands in the sentence, as far as its ending tells.

    A change that is named in an oblique case or as a means (*lisäämällä*, *lisääntymistä*) belongs to something else
    that is said.
    """
    if kind == "comparative":
        return "aside" if word.endswith(_COMPARATIVE_ASIDE) and word not in ("enemmän", "vähemmän") else ""
    if kind == "vague":
        return "aside" if word.endswith(_CASES) and not word.endswith(("aan", "ään", "minen")) else ""
    if kind not in ("direction", "act", "becomes", "do", "share"):
        return ""
    if word.endswith(_ASIDE) or (kind in _DOING and not word.endswith(_SAID)):
        return "aside"
    if word.endswith("minen"):
        return "noun"
    if word.endswith(_PARTICIPLE):
        return "participle"
    return "passive" if word.endswith(("aan", "ään")) and not word.endswith(("maan", "mään")) else ""


GROUP_ENDS = (
    "laisten", "läisten", "laiset", "läiset", "laisille", "läisille", "laisilla", "laisia", "ikäisten", "ikäiset",
    "ikäisille", "vuotiaiden", "vuotiaat", "vuotiaille", "oppilaiden", "oppilaat",
)  # fmt: skip

CHILD = frozenset("lapsen lasten nuoren nuorten lapsi lapset nuori nuoret vauva vauvat lapsia nuoria".split())
"""Before *kasvaa* and *kasvu* these make it growing up."""

GROWING_UP = frozenset(
    "turvallisesti turvallisessa terveesti terveellisessä hyvinvoiviksi aikuisiksi aikuiseksi tasapainoisiksi".split()
)
RAISED = frozenset(
    "esiin esille keskiöön keskusteluun keskustelun tietoisuuteen profiilia pöydälle teemaksi framille".split()
)
"""After *nostaa* and *nousee* these make it attention."""

TAKES = ("otetaan", "ottaa", "otettu", "ottavat")

NUMERALS: dict[str, int] = {
    "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7, "kahdeksan": 8, "yhdeksän": 9,
    "kymmenen": 10, "yksitoista": 11, "kaksitoista": 12, "viisitoista": 15, "kaksikymmentä": 20,
    "kolmekymmentä": 30, "neljäkymmentä": 40, "viisikymmentä": 50, "sata": 100, "kaksisataa": 200, "tuhat": 1000,
    "kahta": 2, "kolmea": 3, "neljää": 4, "viittä": 5, "kuutta": 6, "kymmentä": 10, "sataa": 100, "tuhatta": 1000,
    "kahdella": 2, "kolmella": 3, "neljällä": 4, "viidellä": 5, "kuudella": 6, "kymmenellä": 10, "sadalla": 100,
    "tuhannella": 1000, "kahteen": 2, "kolmeen": 3, "neljään": 4, "viiteen": 5, "kuuteen": 6, "kymmeneen": 10,
    "sataan": 100, "kahdessa": 2, "kolmessa": 3, "neljässä": 4, "viidessä": 5, "kuudessa": 6, "kymmenessä": 10,
    "kahdesta": 2, "kolmesta": 3, "neljästä": 4, "viidestä": 5, "kuudesta": 6, "kymmenestä": 10,
    "kahdelle": 2, "kolmelle": 3, "neljälle": 4, "viidelle": 5, "kuudelle": 6, "kymmenelle": 10,
}  # fmt: skip
NUMERALS |= {
    numeral + power: value * times
    for power, times, numerals in (
        ("kymmentä", 10, ("kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän")),
        ("sataa", 100, ("kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "yhdeksän")),
        ("tuhatta", 1000, ("kaksi", "kolme", "neljä", "viisi", "kuusi", "kymmenen", "sata")),
        ("kymmenellä", 10, ("kahdella", "kolmella", "neljällä", "viidellä", "kuudella")),
        ("sadalla", 100, ("kahdella", "kolmella", "neljällä", "viidellä", "kuudella")),
    )
    for numeral in numerals
    for value in (NUMERALS[numeral],)
}  # kaksikymmentä, viidelläsadalla
NUMERALS_OF: dict[str, int] = {
    "yhden": 1, "kahden": 2, "kolmen": 3, "neljän": 4, "viiden": 5, "kuuden": 6, "yksi": 1, "kerran": 1, "tunnin": 1,
    "yhtenä": 1, "yhdellä": 1, "kerta": 1,
}  # fmt: skip
"""Numerals that are a figure only behind a word such as *vähintään*, or before a span of time."""
ORDINAL_PARTS = frozenset(
    "toinen toisen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes sadas".split()
)
"""After *joka*: a share of people, unless time follows."""

NAMING = frozenset(
    """
    tyypin tyyppi tavoite tavoitteen toimenpide painopiste teema kärki linja vaihe vaiheen vaiheessa osa luku luvun
    kohta kohdan liite liitteen sivu dia kuva taulukko artikla taso tason polku agenda visio sdg versio klo kello
    covid luokka luokan luokat luokilla lk pykälä lain asetuksen puh p nro numero numerossa momentti asteikolla
    ikävuosina ikäluokka mt
    """.split()
)
AGE_AFTER = ("täyttä", "täytty", "ikäi", "iän", "vanh")
YEARS = frozenset("vuotta v vuoden vuotiaiden vuotiaat vuotiaille vuotiaista vuotias vuotiaan".split())
DURATION = frozenset("vuodessa vuosikymmenessä valtuustokaudessa".split())
WITHIN = frozenset("aikana kuluessa sisällä päästä kuluttua välein".split())
SPANS = ("päiv", "viik", "vuorokau", "kuukau", "tunnin", "tunnissa", "minuut", "arkipäiv")
PART_OF = ("luok", "lk", "vuosiluok", "pykäl", "momen", "artikl", "luvun", "luku", "ensimmäi", "§", "asteen", "asteel")
PERCENT = ("prosent", "%", "pros.")
POINTS = ("prosenttiyks", "%-yks")
MEANWHILE = ("vien", "neiden", "ttujen", "ttyjen", "tujen", "tyjen")
"""Ends of words by which a number before them belongs to who is counted: *kolme kertaa viikossa liikkuvien osuus*."""
RELATIVE: frozenset[str] = frozenset()
TIMES = frozenset("vuosi vuosina vuoden kuukausi kuukauden viikko viikon päivä päivän kerta ilta vuonna".split())

BY = frozenset("mennessä loppuun loppuunmennessä saakka asti".split())
AT = frozenset("vuonna vuosina vuosille vuosien aikana keväällä syksyllä kesällä talvella lopussa alussa".split())
SINCE = frozenset("vuodesta tasosta lähtötaso lähtötasovuonna lähtötasosta lähtien alkaen tasolla tasolle".split())
