"""What Swedish words of goals show: facts only, for the Swedish of Finland."""

from __future__ import annotations

LANGUAGE = "sv"

STEMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "less"): tuple(
        """
        minska minskn sjunk sänk krymp avta utjämna kortas förkorta nedgång
        """.split()
    ),
    ("direction", "more"): tuple(
        "ökar ökas ökat ökad ökni stiger stigit stiga höjs höja höjd höjni växer växa vuxit utöka tilltar".split()
    ),
    ("direction", "better"): tuple("förbättr underlätta återhämta".split()),
    ("direction", "worse"): tuple("försämr försvag".split()),
    ("direction", "stable"): tuple("hejda oförändra stannar".split()),
    ("act", "create"): tuple(
        """
        utarbeta upprätta inrätta grundas grundar grundande byggs bygger byggande öppna utses utser anställ antas
        antar godkänn godkänt godkänd införs införande undertecka underteckna publicera färdigställ inleds uppdatera
        ordnas ordnar genomför startas
        """.split()
    ),
    ("becomes", ""): ("färdigställs", "blir klar", "inleds"),
    ("do", ""): ("görs", "gjorts", "gör"),
    ("act", "check"): tuple(
        "introducera utbilda granska erbjud kallas deltar deltaga nås vaccinera kartlägg slutför".split()
    ),
    ("act", ""): tuple(
        """
        informera planera riktas rikta samarbeta delas arrangera bereds tilldela implementera
        """.split()
    ),
    ("vague", ""): tuple(
        """
        stärk utveckla främja stöd stöda stödj förebygg trygg säkra säkerst möjliggör uppmuntra satsa prioriter
        synliggör utnyttja effektiver förnya fördjup upprätthåll motverka bekämpa god goda gott säker trivsam smidig
        jämlik tillgänglig delaktig hälsosam hållbar mångsid attraktiv levande tillräcklig fungera beakta aktiv
        samordna
        """.split()
    ),
    ("universal", ""): ("samtliga",),
    ("benchmark", ""): tuple(
        """
        genomsnitt riksgenomsnitt medeltal riksmedel median landets jämförelsekommun jämförelseområ grannkommun
        """.split()
    ),
    ("relation", ""): tuple("överstig understig underskrid överskrid uppnå".split()),
    ("share", "less"): ("halver",),
    ("share", "more"): ("fördubbl", "tredubbl", "fyrdubbl"),
    ("share", ""): tuple("tredjedel fjärdedel femtedel tiondel hälften".split()),
    ("state", ""): tuple("rökfri avgiftsfri drogfri".split()),
    ("group", ""): tuple(
        """
        barn ungdom unga äldre senior arbetslös långtidsarbetslös invandr funktionsned familj barnfamil kvinn flick
        pojk studerand elev närståendevård pension riskgrupp föräldr stadsbo
        """.split()
    ),
}

FORMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "more"): ("öka", "ökade"),
    ("direction", "less"): ("upphör", "försvinner", "avskaffas"),
    ("comparative", "more"): ("fler", "flera", "mera", "större", "högre", "oftare", "längre"),
    ("more", ""): ("mer",),
    ("comparative", "less"): ("färre", "mindre", "lägre", "kortare"),
    ("comparative", "better"): (
        "bättre", "friskare", "tryggare", "nöjdare", "snabbare", "lättare", "hälsosammare", "lyckligare", "enklare",
        "tidigare",
    ),
    ("aside", ""): ("ökande", "minskande", "växande"),
    ("universal", ""): ("alla", "varje", "allas", "varenda"),
    ("relation", ""): ("än",),
    ("equal", ""): ("lika", "samma"),
    ("level", ""): ("nivå", "nivån", "nivåer"),
    ("past", ""): ("återgår", "återställs", "pandemin", "nuvarande"),
    ("share", ""): ("noll",),
    ("no", ""): ("inte", "ej"),
    ("be", ""): ("är", "har", "finns", "blivit"),
    ("bound", ""): ("minst", "högst", "under", "över", "åtminstone", "maximalt", "max"),
    ("country", ""): ("landet",),
    ("use", ""): ("bruk", "fram"),
    ("every", ""): ("var", "vart", "vartannat"),
    ("vague", ""): ("må", "mår", "vi"),
}  # fmt: skip

_ASIDE = ("ande", "ende", "andet", "endet", "andes")


def form_of(word: str, kind: str) -> str:
    """Return how a word stands in the sentence, as far as its ending tells."""
    if kind == "direction" and word.endswith(_ASIDE):
        return "aside"
    if kind == "act" and word.endswith(("ande", "ende", "andet", "endet", "ning", "ningen")):
        return "noun"
    return ""


GROUP_ENDS = ("åringar", "åringarna", "åringarnas", "klassister", "eleverna", "elever", "invånarna", "invånarnas")
CHILD = frozenset("barn barnen barnet unga ungdomar ungdomarna".split())
GROWING_UP = frozenset("upp".split())
RAISED = frozenset("fram".split())

THINGS = tuple(
    """
    plan planen hjul program programmet strategi strategin anvisning anvisningen anvisningar modell modellen avtal
    avtalet utredning utredningen enkät enkäten guide guiden arbetsgrupp arbetsgruppen team teamet center tjänst
    tjänsten park parken register registret rapport rapporten berättelse berättelsen kampanj kampanjen utbildning
    utbildningen evenemang råd rådet organ hall hallen bana banan plats platsen system systemet blankett kort kortet
    materialet ansvarig välmåendeansvarig kontaktperson koordinator koordinatorn mötesplats familjecenter undersökning
    överenskommelse överenskommelsen hälsogranskning simundervisning hobby kurs årsklocka brukarenkät checklista
    """.split()
)
THINGS_OF = THINGS
NO_THINGS = ("åldersgrupp",)
TAKES = ("tas", "tar", "tagit", "tagits")

NUMERALS: dict[str, int] = {
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11,
    "tolv": 12, "femton": 15, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "hundra": 100, "tusen": 1000,
}  # fmt: skip
NUMERALS_OF: dict[str, int] = {"en": 1, "ett": 1, "gång": 1}
ORDINAL_PARTS = frozenset("annan andra tredje fjärde femte sjätte sjunde åttonde nionde tionde hundrade".split())
NAMING = frozenset(
    """
    typ fas målet åtgärd tema del kapitel bilaga sida bild tabell artikel nivå agenda vision sdg version kl klockan
    covid klass klasserna årskurs årskurserna åk paragraf lagens lag mål nr tfn telefon skala skalan punkt
    """.split()
)
AGE_AFTER = ("fyll", "gaml", "ålder", "och äldre")
YEARS = frozenset("år års åriga årig åringar åringarna åringarnas".split())
DURATION: frozenset[str] = frozenset()
WITHIN = frozenset("inom".split())
SPANS = ("dag", "dygn", "veck", "månad", "timm", "minut")
PART_OF = ("klass", "årskurs", "paragraf", "kap", "mom", "första", "§", "åring", "årig")
PERCENT = ("procent", "%")
POINTS = ("procentenhet", "%-enhet")
MEANWHILE: tuple[str, ...] = ()
RELATIVE = frozenset("som vilka".split())
TIMES = frozenset("år året månad månaden vecka veckan dag gång kväll".split())
BY = frozenset("senast utgången till före slutet fram innan".split())
AT = frozenset("år åren under våren hösten sommaren vintern".split())
SINCE = frozenset("från sedan nivån nivå".split())
