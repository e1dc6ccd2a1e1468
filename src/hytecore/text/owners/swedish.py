"""Swedish words of owners, as facts; see the Finnish ones for what each list holds."""

from __future__ import annotations

BODY = """
    grupp gruppen nämnd nämnden styrelse styrelsen fullmäktige råd rådet team teamet utskott utskottet nätverk
    nätverket sektion sektionen kommitté kommittén delegation delegationen forum arbetsgrupp styrgrupp ledningsgrupp
    ledningsgruppen
"""
ROLE = """
    koordinator koordinatorn chef chefen direktör direktören ledare ledaren planerare planeraren sekreterare
    sekreteraren ansvarig handledare rektor rektorn skötare skötaren lärare läraren person samordnare samordnaren
    kurator kuratorn psykolog läkare ordförande sakkunnig ombud ombudet expert kontaktperson kontaktpersonen
    koordinatorer chefer rektorer borgmästare stadsdirektör kommundirektör förman hälsovårdare barnombudsman
"""
UNIT = """
    service servicen tjänster tjänsterna sektor sektorn avdelning avdelningen enhet enheten central centralen bildning
    bildningen förvaltning förvaltningen väsende väsendet väsen vård vården omsorg omsorgen bibliotek biblioteket
    skola skolan daghem daghemmet rådgivning rådgivningen kansli kansliet fostran undervisning undervisningen
    ungdomsarbete idrott kultur fritid byrå byrån verk verket museum museet institut institutet kommunikation
    resultatområde ansvarsområde serviceområde verksamhetsområde socialarbete fritidsväsendet gymnasium gymnasiet
    hemvård elevvård
"""
ORGANISATION = """
    kommun kommunen stad staden välfärdsområde välfärdsområdet församling församlingen samkommun samkommunen förening
    föreningen förbund förbundet stiftelse stiftelsen organisation rf ab polisen polis yrkeshögskola universitet
    ministerium fpa folkhälsan forststyrelsen räddningsverket regionförvaltningsverket samfundet samfälligheten
"""

COLLECTIVE = frozenset(
    """
    samarbetspartner samarbetspartners samarbetsparter samarbetsparterna samarbetspartnerna partner partners parter
    parterna kommuner kommunerna föreningar föreningarna organisationer organisationerna aktörer aktörerna skolor
    skolorna daghem daghemmen invånare invånarna företag företagen församlingar församlingarna myndigheter
    myndigheterna föräldrar föräldrarna vårdnadshavare anställda personal personalen medarbetare medarbetarna sektorer
    sektorerna förvaltningar förvaltningarna frivilliga volontärer byar byarna läroanstalter läroanstalterna städer
    städerna välfärdsområden välfärdsområdena intressenter intressenterna nätverken enheter enheterna klubbar
    klubbarna idrottsföreningar arbetsgivare arbetsgivarna familjer familjerna stadsbor stadsborna kommuninvånare
    instanser instanserna producenter serviceproducenter yrkespersoner nyckelpersoner kunder klienter elever
    studerande avdelningar avdelningarna nämnder nämnderna biblioteken förbunden rådgivningarna experter
    organisationsfältet arbetsplatser arbetsplatserna yrkesgrupper tjänstemän medlemmar medlemmarna förtroendevalda
    branscher branscherna representanter representanterna samarbete
    """.split()
)

COLLECTIVE_ALONE = frozenset("barn barnen unga ungdomar äldre chefer lärare förmän".split())

QUANTIFIERS = frozenset(
    """
    alla allas samtliga varje olika övriga andra flera många envar gemensamt tvärsektoriellt hundratals
    """.split()
)
WHOLE = frozenset("hela".split())
WHOLE_OF = frozenset(
    """
    staden kommunen organisationen välfärdsområdet personalen koncernen skolan området samhället förvaltningen stadens
    kommunens landskapet regionen arbetsgemenskapen sektorn gänget befolkningen stadskoncernen stadsorganisationen
    kommunkoncernen kommunorganisationen nätverket fältet
    """.split()
)
SHARED = (
    "gemensamt ansvar",
    "tredje sektorn",
    "tredje sektor",
    "3:e sektorn",
    "delat ansvar",
    "alla tillsammans",
    "var och en",
    "vem som helst",
)

NUMBERS = frozenset(
    """
    två tre fyra fem sex sju åtta nio tio tjugo trettio femtio hundra cirka ungefär omkring ca ett hundratal
    """.split()
)
WITH = frozenset("tillsammans samarbete samverkan".split())
AND = frozenset("och samt jämte".split())
OR = frozenset("eller".split())
UNDECIDED = frozenset(
    """
    utses bestäms preciseras fastställs avtalas avgörs oklart oklar senare eventuellt kanske möjligen kompletteras
    klarnar obestämt utreds öppet öppen saknas utsedd bestämt överenskommet väljs namnges troligen preliminärt
    """.split()
)
ONLY_BESIDE = frozenset("utsedd bestämt överenskommet saknas öppet öppen".split())
BESIDE = frozenset("inte ännu ej senare är".split())

HEDGES = frozenset("eventuellt kanske möjligen troligen preliminärt".split())

ROLE_LABELS = {
    "huvudansvar": "lead", "huvudansvarig": "lead", "samordning": "lead", "samordnar": "lead", "leder": "lead",
    "ledning": "lead", "samordnare": "lead", "ledare": "lead", "sammankallande": "lead",
    "ansvar": "responsible", "ansvarig": "responsible", "ansvariga": "responsible", "ansvarar": "responsible",
    "genomförande": "responsible", "genomför": "responsible", "verkställare": "responsible",
    "ansvarsinstans": "responsible",
    "stöd": "support", "stöder": "support", "stödjer": "support",
    "partner": "partner", "partners": "partner", "samarbetspartner": "partner", "samarbetspartners": "partner",
    "samarbete": "partner", "samarbetsparter": "partner", "deltar": "partner", "deltagare": "partner",
    "medverkar": "partner",
}  # fmt: skip

RELATIVE = frozenset("som vilka vilken vars".split())

FIELDS = frozenset(
    """
    kultur fritid bildning utbildning hälsa välfärd barn unga ungdom idrott miljö teknik undervisning fostran lärande
    livskraft ekonomi sysselsättning motion kommunikation boende social småbarnspedagogik
    """.split()
)
