"""Swedish words that tell what the name of an indicator is: facts, no logic.

Endings are looked for at the end of a word; the definite and plural forms are listed where they matter.
"""

from __future__ import annotations

QUANTITIES = frozenset(
    """
    antal antalet andel andelen andelar index indexet indexen kvot kvoten procenten frekvens frekvensen medelvärde
    medelvärdet medelvärdena medeltal medeltalet median medianen poäng poängen poängtal poängtalet kostnad kostnaden
    kostnader kostnaderna utgift utgifter utgifterna väntetid väntetiden väntetider kötid kötiden handläggningstid
    koefficient koefficienten dödstal dödstalet nativitet nativiteten besökstal relationstal deltagartal
    sjuklighet sjukligheten dödlighet dödligheten arbetslöshet arbetslösheten nöjdhet nöjdheten prevalens prevalensen
    incidens incidensen täckning täckningen täckningsgrad valdeltagande valdeltagandet resultat resultaten
    utbildningsnivå inkomstnivå livslängd ålder åldern skala prognos befolkningsprognos statistik försäljning
    försäljningen konsumtion konsumtionen nettoflyttning nettoflyttningen saldo arbetslöshetsgrad sysselsättningsgrad
    användningsgrad svarsgrad nivå nivån grad sysselsättning beläggningsgrad volym omsättning
    tillfredsställelse skärmtid hastighet
    """.split()
)
PEOPLE = frozenset(
    """
    deltagare deltagarna besökare besökarna klienter klienterna användare användarna rökare arbetslösa bostadslösa
    långtidsarbetslösa överviktiga omhändertagna följare frivilliga studerande kunder mottagare väljare patienter
    """.split()
)
COUNTED = frozenset(
    """
    besök besöken olyckor olycka självmord brott frakturer höftfrakturer symtom symptom depression ångest övervikt
    fetma rökning snusning alkoholbruk drogbruk bruk mobbning frånvaro skilsmässor skilsmässa ensamhet ensamheten
    sjukdomar dödsfall barnskyddsanmälningar anmälningar ärenden diabetes utmattning skolutmattning dagar vårddagar
    vårdperioder
    sjukfrånvarodagar stress otrygghet fattigdom funktionsförmåga livskvalitet förtroende våld nedstämdhet sömnlöshet
    remisser ansökningar utlåning lån klickningar gillamarkeringar nedladdningar samtalskontakter smitta infektioner
    förlossningar aborter karies placeringar hälsotillstånd utkomststöd bidrag
    """.split()
)
ACTIVITIES = frozenset(
    """
    utveckling utvecklande utvecklandet främjande främjandet ordnande ordnandet stärkande stödjande uppföljning
    utvärdering rapportering samarbete samarbetet utbildning utbildningar kampanj kampanjer projekt pilot pilotprojekt
    arbete arbetet verksamhet verksamheten rådgivning enkät enkäter intervju intervjuer diskussioner
    diskussion information informering kommunikation möten möte förebyggande förebyggandet genomförande genomförandet
    ibruktagande införande beredning beredande kartläggning kurser kurs evenemang workshop workshoppar stöd
    handledning marknadsföring utarbetande uppdatering nätverk nätverkande ökande minskande
    """.split()
)
IMPRESSIONS = frozenset("respons responsen feedback synpunkter erfarenheter åsikter".split())
ACTIVITY_VERBS = frozenset(
    """
    ordnas utvecklas genomförs görs följs ges hålls stärks främjas utvärderas uppdateras används informeras
    utarbetas bereds kartläggs stöds erbjuds skapas byggs tas utbildas planeras ökas minskas kommuniceras samlas
    samordnas förebyggs publiceras marknadsförs inleds startas diskuteras behandlas rapporteras sprids införs
    """.split()
)
COMMANDS = frozenset(
    """
    ordna utveckla stödja främja öka minska erbjuda erbjud skapa kommunicera genomföra genomför stärka informera utbilda
    göra bygga ta förebygga samla samordna planera utarbeta uppdatera inleda starta sprida införa utreda kartlägga
    följa utvärdera hålla bjuda aktivera uppmuntra
    """.split()
)
DOCUMENTS = frozenset(
    """
    plan planen planer program programmet strategi strategin berättelse berättelsen rapport rapporten avtal avtalet
    guide broschyr blankett protokoll promemoria utlåtande modell modellen handbok beslut utredning utredningen
    beskrivning beskrivningen material årsklocka
    """.split()
)
DONE = frozenset(
    """
    tillsatt tillsatts godkänd godkänt godkänts utarbetad utarbetats genomförd genomfört genomförts ordnad ordnade
    ordnats färdig färdigt klar klart uppdaterad uppdaterats upprättad upprättats hållits hållna tagits ibruktagen
    utsedd utsetts inledd inletts publicerad gjorts gjord avslutad undertecknad antagen startat utarbetat
    """.split()
)
FINITE = frozenset("stärks ökar minskar förbättras är har fungerar förverkligas stöder främjar kan får mår".split())
CHANGING = frozenset("ökar minskar förbättras sjunker stiger växer ökat minskat sjunkit stigit försämras".split())
QUESTION_WORDS = frozenset("hur vad vilka vilken vilket vem varför när vilkas".split())
HOW_MANY = frozenset("många mycket stor ofta länge lång".split())
POINTER_WORDS = frozenset("se jfr jämför".split())
INDICATOR_WORDS = frozenset(
    """
    indikator indikatorn indikatorer indikatorerna mätare mätarna nyckeltal nyckeltalen välfärdsindikatorer
    uppföljningsindikatorer utvärderingsindikatorer hälsoindikatorer nyckelindikatorer
    """.split()
)
EXAMPLES = frozenset("exempel exempelvis".split())
UNSETTLED = frozenset("preciseras kompletteras fastställs definieras bestäms öppen saknas klarnar".split())
SURVEY_STARTS = frozenset(
    """
    mobbad mobbade känner upplever upplevd upplevda mår röker äter har minst dagligen rör sover använder dricker
    snusar deltar utsatt blivit trivs inga ingen
    """.split()
)
OFTEN = frozenset("minst dagligen varje sällan".split())
GROUPS = frozenset(
    "barn unga personer invånare elever äldre familjer hushåll vuxna ungdomar flickor pojkar män kvinnor".split()
)
WITH = frozenset("i med utan under över utanför inom på".split())
"""What tells, after a group of people, which of them are counted."""

RELATIVES = frozenset("som vars där".split())
