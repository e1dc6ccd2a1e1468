"""What the workbook says to the one who fills it: how to begin, what each column is for, and two examples."""

from __future__ import annotations

GUIDE: dict[str, tuple[str, str, str]] = {
    "title": ("Näin täytätte työkirjan", "Så här fyller ni i arbetsboken", "How to fill in this workbook"),
    "1": (
        "Aloittakaa välilehdeltä Suunnitelma: nimi, kausi ja kenen suunnitelma se on.",
        "Börja på bladet Plan: namn, period och vems planen är.",
        "Begin on the sheet Plan: its name, its period and whose plan it is.",
    ),
    "2": (
        "Kirjatkaa sitten toimijat, tavoitteet ja mittarit, kukin omalle rivilleen. Toimenpiteet tulevat viimeisinä, "
        "koska niissä viitataan muihin nimillä.",
        "Skriv sedan in aktörer, mål och indikatorer, var och en på sin egen rad. Åtgärderna kommer sist, eftersom de "
        "hänvisar till de andra med namn.",
        "Then write down actors, goals and indicators, each on a row of its own. Measures come last, since they refer "
        "to the others by name.",
    ),
    "3": (
        "Tavoitearvot-välilehdellä sanotaan, mistä mihin mittarin pitää muuttua: yksi rivi "
        "tavoitetta ja mittaria kohti.",
        "På bladet Målvärden står från vad till vad en indikator ska förändras: en rad per mål och indikator.",
        "The sheet Targets says from what to what an indicator should change: one row for each goal and indicator.",
    ),
    "4": (
        "Jos solussa on monta asiaa, kirjoittakaa kukin omalle rivilleen solun sisällä (Alt+Enter) tai erottakaa ne "
        "puolipisteellä.",
        "Om en cell innehåller flera saker, skriv var och en på en egen rad i cellen (Alt+Enter) eller skilj dem åt "
        "med semikolon.",
        "If a cell holds several things, write each on a line of its own inside the cell (Alt+Enter), or put "
        "semicolons between them.",
    ),
    "5": (
        "Tyhjä solu tarkoittaa, ettei asiasta ole sovittu mitään. Jos asia on selvitettävänä, kirjoittakaa ”ei "
        "tiedossa: ” ja syy; jos se ei koske teitä, ”ei koske: ” ja syy.",
        "En tom cell betyder att inget har avtalats. Om saken utreds, skriv ”inte känt: ” och orsaken; om den inte "
        "gäller er, ”gäller inte: ” och orsaken.",
        "An empty cell means that nothing has been agreed. If it is being looked into, write “not known: ” and the "
        "reason; if it does not concern you, “not applicable: ” and the reason.",
    ),
    "6": (
        "Tunnus-sarakkeen voi jättää tyhjäksi. Solut, jotka alkavat merkillä { tai [, voi jättää ennalleen.",
        "Kolumnen Identifierare kan lämnas tom. Celler som börjar med { eller [ kan lämnas som de är.",
        "The column Id may be left empty. Cells that begin with { or [ can be left as they are.",
    ),
    "columns": ("Mitä mihinkin sarakkeeseen tulee", "Vad som ska stå i kolumnerna", "What belongs in each column"),
    "examples": (
        "Kaksi esimerkkiriviä: Toimenpiteet",
        "Två exempelrader: Åtgärder",
        "Two example rows: Measures",
    ),
    "sheet": ("Välilehti", "Blad", "Sheet"),
    "column": ("Sarake", "Kolumn", "Column"),
    "meaning": ("Mitä kirjoitetaan", "Vad som skrivs", "What to write"),
    "not-in-list": (
        "Tätä ei ole luettelossa. Haluatteko silti jättää sen?",
        "Detta finns inte i listan. Vill ni ändå behålla det?",
        "This is not in the list. Keep it all the same?",
    ),
}

HINTS: dict[str, tuple[str, str, str]] = {
    "plan.title": ("Nimi, joka on kannessa.", "Namnet på omslaget.", "The name on the cover."),
    "plan.kind": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "plan.owner": (
        "Kunta tai hyvinvointialue, jonka suunnitelma on.",
        "Kommunen eller välfärdsområdet som planen tillhör.",
        "The municipality or county whose plan it is.",
    ),
    "plan.period": ("Vuodet, esimerkiksi 2025–2028.", "Åren, till exempel 2025–2028.", "The years, such as 2025–2028."),
    "plan.term": (
        "Esimerkiksi 6/2025 – 5/2029.",
        "Till exempel juni 2025 – maj 2029.",
        "For example June 2025 – May 2029.",
    ),
    "plan.approved.by": ("Toimielin.", "Organet.", "The body."),
    "plan.approved.on": ("Päivä, esimerkiksi 17.12.2025.", "Dagen, till exempel 17.12.2025.", "The day."),
    "plan.languages": ("suomi, ruotsi tai molemmat.", "finska, svenska eller båda.", "Finnish, Swedish or both."),
    "plan.covers": ("Kunnat tai alueet, joista puhutaan.", "Kommunerna eller områdena.", "The regions it speaks for."),
    "plan.prevention_levels": (
        "Vain jos suunnitelma käyttää niitä.",
        "Bara om planen använder dem.",
        "Only if the plan uses them.",
    ),
    "plan.status_scale": (
        "liikennevalot, jos tila luvataan kaikille toimenpiteille.",
        "trafikljus, om ett läge utlovas för alla åtgärder.",
        "traffic light, if a status is promised for every measure.",
    ),
    "plan.id": ("Voi jättää tyhjäksi.", "Kan lämnas tom.", "May be left empty."),
    "goals.title": (
        "Mitä muuttuu, kenelle, kuinka paljon ja mihin mennessä.",
        "Vad förändras, för vem, hur mycket och till när.",
        "What changes, for whom, how much and by when.",
    ),
    "goals.serves": (
        "Painopiste tai ylempi tavoite, jota tämä edistää.",
        "Fokusområdet eller det högre målet som detta främjar.",
        "The priority or higher goal that this serves.",
    ),
    "goals.owner": ("Yksi taho, joka vastaa tavoitteesta.", "En instans som ansvarar.", "The one who answers for it."),
    "goals.deadline": ("Esimerkiksi 2028 tai 31.12.2027.", "Till exempel 2028 eller 31.12.2027.", "Such as 2028."),
    "goals.indicators": (
        "Mittarien nimet välilehdeltä Mittarit; arvot välilehdelle Tavoitearvot.",
        "Indikatorernas namn från bladet Indikatorer; värdena på bladet Målvärden.",
        "The names of indicators; their values go on the sheet Targets.",
    ),
    "goals.about": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "measures.title": ("Mitä tehdään.", "Vad som görs.", "What is done."),
    "measures.goals": (
        "Tavoite, jota toimenpide edistää; nimi välilehdeltä Tavoitteet.",
        "Målet som åtgärden främjar; namnet från bladet Mål.",
        "The goal it serves; its name on the sheet Goals.",
    ),
    "measures.responsibilities": (
        "Kuka vastaa. Taho, ei henkilön nimeä.",
        "Vem som ansvarar. En instans, inte en persons namn.",
        "Who answers for it. A body, not a person’s name.",
    ),
    "measures.responsibilities.role": (
        "Valitkaa luettelosta; tyhjä tarkoittaa: vastuussa.",
        "Välj ur listan; tomt betyder: ansvarar.",
        "Choose from the list; empty means: is responsible.",
    ),
    "measures.responsibilities.partner": (
        "Ketkä ovat mukana.",
        "Vilka som är med.",
        "Who takes part.",
    ),
    "measures.schedule": (
        "Esimerkiksi 2026–2027, syksyllä 2026, vuosittain tai jatkuva.",
        "Till exempel 2026–2027, hösten 2026, årligen eller fortlöpande.",
        "Such as 2026–2027, autumn 2026, annually or continuous.",
    ),
    "measures.status": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "measures.indicators": (
        "Mistä tiedetään, että toimenpide on tehty.",
        "Hur man vet att åtgärden är genomförd.",
        "What tells that it was done.",
    ),
    "measures.prevention": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "measures.audience": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "measures.agreed": (
        "kyllä, ei tai missä on sovittu.",
        "ja, nej eller var man har kommit överens.",
        "yes, no, or where it was agreed.",
    ),
    "measures.resources.value": ("Luku, esimerkiksi 12000.", "Ett tal, till exempel 12000.", "A number."),
    "measures.resources.unit": ("Esimerkiksi €.", "Till exempel €.", "Such as €."),
    "indicators.name": ("Mitä mitataan.", "Vad som mäts.", "What is measured."),
    "indicators.kind": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "indicators.unit": ("Esimerkiksi % tai asukasta.", "Till exempel % eller invånare.", "Such as % or inhabitants."),
    "indicators.better": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "indicators.source.name": (
        "Kysely, rekisteri tai tilasto, josta arvot saadaan.",
        "Enkäten, registret eller statistiken.",
        "The survey, register or statistic.",
    ),
    "indicators.updated": ("Esimerkiksi vuosittain.", "Till exempel årligen.", "Such as annually."),
    "indicators.level": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "uses.goal": ("Tavoite, jota mittari mittaa.", "Målet som indikatorn mäter.", "The goal it measures."),
    "uses.measure": ("Tai toimenpide.", "Eller åtgärden.", "Or the measure."),
    "uses.of": ("Mittarin nimi.", "Indikatorns namn.", "The name of the indicator."),
    "uses.baseline.value": ("Arvo nyt.", "Värdet nu.", "The value now."),
    "uses.baseline.at": ("Vuosi tai päivä.", "År eller dag.", "Year or day."),
    "uses.target.value": ("Arvo, johon pyritään.", "Värdet man strävar efter.", "The value aimed at."),
    "uses.target.at": ("Mihin mennessä.", "Till när.", "By when."),
    "uses.interim": ("Esimerkiksi 33 (2027).", "Till exempel 33 (2027).", "Such as 33 (2027)."),
    "actors.name": ("Organisaatio, yksikkö tai toimielin.", "Organisation, enhet eller organ.", "Who it is."),
    "actors.kind": ("Valitkaa luettelosta.", "Välj ur listan.", "Choose from the list."),
    "actors.part_of": (
        "Organisaatio, johon yksikkö kuuluu.",
        "Organisationen som enheten hör till.",
        "The organisation it belongs to.",
    ),
    "actors.contact": ("Tehtävä, ei henkilön nimeä.", "Uppdrag, inte en persons namn.", "A role, not a name."),
    "themes.title": ("Työn aiheet.", "Arbetets teman.", "The subjects of the work."),
    "priorities.title": ("Strategian painopisteet.", "Strategins fokusområden.", "Priorities of the strategy."),
}
"""What belongs in a column, by sheet and column."""

EXAMPLES: dict[str, tuple[dict[str, str], dict[str, str]]] = {
    "fi": (
        {"title": "Ohjattu välituntiliikunta", "goals": "Nuoret liikkuvat enemmän",
         "responsibilities": "Sivistyspalvelut", "responsibilities.role": "johtaa",
         "responsibilities.partner": "Liikuntaseura", "schedule": "2026–2027", "status": "kesken",
         "indicators": "Mukana olevien koulujen osuus"},
        {"title": "Kävelyryhmät yksin asuville", "goals": "Yksinäisyys vähenee",
         "responsibilities": "Vanhuspalvelut\nKirjasto", "responsibilities.role": "johtaa\ntukee",
         "responsibilities.partner": "", "schedule": "syksyllä 2026", "status": "ei aloitettu",
         "indicators": "Osallistujien määrä"},
    ),
    "sv": (
        {"title": "Ledda raster med rörelse", "goals": "Unga rör sig mer",
         "responsibilities": "Bildningstjänsterna", "responsibilities.role": "leder",
         "responsibilities.partner": "Idrottsföreningen", "schedule": "2026–2027", "status": "pågår",
         "indicators": "Andelen skolor som är med"},
        {"title": "Promenadgrupper för ensamboende", "goals": "Ensamheten minskar",
         "responsibilities": "Äldreomsorgen\nBiblioteket", "responsibilities.role": "leder\nstöder",
         "responsibilities.partner": "", "schedule": "hösten 2026", "status": "inte påbörjad",
         "indicators": "Antalet deltagare"},
    ),
    "en": (
        {"title": "Guided exercise in school breaks", "goals": "Young people move more",
         "responsibilities": "Education services", "responsibilities.role": "leads",
         "responsibilities.partner": "The sports club", "schedule": "2026–2027", "status": "in progress",
         "indicators": "Share of schools that take part"},
        {"title": "Walking groups for people who live alone", "goals": "Loneliness falls",
         "responsibilities": "Services for older people\nThe library", "responsibilities.role": "leads\nsupports",
         "responsibilities.partner": "", "schedule": "autumn 2026", "status": "not started",
         "indicators": "Number of participants"},
    ),
}  # fmt: skip
"""Two measures as they might be filled in."""

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def guide_word(key: str, language: str) -> str:
    """Return a sentence of the guide.

    Example:
        >>> guide_word("title", "sv")
        'Så här fyller ni i arbetsboken'
    """
    return GUIDE[key][_COLUMN[language]]


def hint(sheet: str, column: str, language: str) -> str:
    """Return what belongs in a column; nothing where its header says it."""
    found = HINTS.get(f"{sheet}.{column}")
    return found[_COLUMN[language]] if found is not None else ""
