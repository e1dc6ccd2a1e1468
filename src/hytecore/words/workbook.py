"""The words of the workbook that a coordinator fills: sheets, headers of columns, and what stands in the lists.

What is not here is called as in `hytecore.words.terms`.
"""

from __future__ import annotations

from hytecore.words.terms import term, terms_of

SHEETS: dict[str, tuple[str, str, str]] = {
    "guide": ("Ohje", "Anvisning", "Guide"),
    "plan": ("Suunnitelma", "Plan", "Plan"),
    "goals": ("Tavoitteet", "Mål", "Goals"),
    "measures": ("Toimenpiteet", "Åtgärder", "Measures"),
    "indicators": ("Mittarit", "Indikatorer", "Indicators"),
    "uses": ("Tavoitearvot", "Målvärden", "Targets"),
    "actors": ("Toimijat", "Aktörer", "Actors"),
    "themes": ("Teemat", "Teman", "Themes"),
    "priorities": ("Painopisteet", "Fokusområden", "Priorities"),
    "smart": ("SMART-lomakkeet", "SMART-blanketter", "SMART forms"),
    "observations": ("Havainnot", "Observationer", "Observations"),
    "cells": ("Teemojen tasot", "Temanas nivåer", "Levels of themes"),
    "needs": ("Tarpeet", "Behov", "Needs"),
    "practices": ("Toimintamallit", "Verksamhetsmodeller", "Practices"),
    "structures": ("Rakenteet", "Strukturer", "Structures"),
    "claims": ("Laskelmat", "Kalkyler", "Claims"),
    "reviews": ("Raportit", "Rapporter", "Reviews"),
    "links": ("Muut suunnitelmat", "Andra planer", "Other plans"),
    "suppress": ("Ohitukset", "Undantag", "Set aside"),
    "blocks": ("Lisälohkot", "Tilläggsblock", "Blocks"),
}
"""What each sheet is called."""

MARK = "hytecore"
"""What the hidden sheet is called that tells our workbook from others; it also holds the lists to choose from."""

_HEADERS: dict[str, tuple[str, str, str]] = {
    "goals.title": ("Tavoite", "Mål", "Goal"),
    "measures.title": ("Toimenpide", "Åtgärd", "Measure"),
    "indicators.name": ("Mittari", "Indikator", "Indicator"),
    "actors.name": ("Toimija", "Aktör", "Actor"),
    "themes.title": ("Teema", "Tema", "Theme"),
    "priorities.title": ("Painopiste", "Fokusområde", "Priority"),
    "priorities.part_of": ("Osa painopistettä", "Del av fokusområde", "Part of the priority"),
    "practices.name": ("Toimintamalli", "Verksamhetsmodell", "Practice"),
    "needs.text": ("Tarve", "Behov", "Need"),
    "claims.text": ("Laskelma", "Kalkyl", "Claim"),
    "measures.goals": ("Tavoite", "Mål", "Goal"),
    "measures.responsibilities": ("Vastuutaho", "Ansvarig instans", "Owner"),
    "measures.responsibilities.role": ("Rooli", "Roll", "Role"),
    "measures.responsibilities.partner": ("Kumppanit", "Samarbetspartner", "Partners"),
    "measures.indicators": ("Mittari", "Indikator", "Indicator"),
    "goals.indicators": ("Mittarit", "Indikatorer", "Indicators"),
    "plan.title": ("Suunnitelman nimi", "Planens namn", "Name of the plan"),
    "plan.kind": ("Suunnitelman laji", "Typ av plan", "Kind of plan"),
    "plan.owner": ("Kenen suunnitelma", "Vems plan", "Whose plan"),
    "approved": ("Hyväksyjä", "Godkänd av", "Approved by"),
    "approved.on": ("Hyväksytty", "Godkänd den", "Approved on"),
    "resources": ("Resurssit", "Resurser", "Resources"),
    "resources.unit": ("Resurssien yksikkö", "Resursernas enhet", "Unit of the resources"),
    "coverage": ("Kattavuus", "Täckning", "Coverage"),
    "coverage.unit": ("Kattavuuden yksikkö", "Täckningens enhet", "Unit of the coverage"),
    "source": ("Tietolähde", "Datakälla", "Data source"),
    "source.ref": ("Kohta lähteessä", "Plats i källan", "Place in the source"),
    "source.licence": ("Käyttölupa", "Licens", "Licence"),
    "baseline": ("Lähtötaso", "Utgångsläge", "Baseline"),
    "baseline.at": ("Lähtötason ajankohta", "Utgångslägets tidpunkt", "Date of the baseline"),
    "baseline.unit": ("Lähtötason yksikkö", "Utgångslägets enhet", "Unit of the baseline"),
    "target": ("Tavoitearvo", "Målvärde", "Target"),
    "target.at": ("Tavoitearvon ajankohta", "Målvärdets tidpunkt", "Date of the target"),
    "target.unit": ("Tavoitearvon yksikkö", "Målvärdets enhet", "Unit of the target"),
    "interim": ("Välitavoitteet", "Delmål", "Interim targets"),
    "uses.goal": ("Tavoite", "Mål", "Goal"),
    "uses.measure": ("Toimenpide", "Åtgärd", "Measure"),
    "uses.of": ("Mittari", "Indikator", "Indicator"),
    "smart.of": ("Tavoite", "Mål", "Goal"),
    "observations.of": ("Mittari", "Indikator", "Indicator"),
    "observations.of.regions": ("Mistä alueista", "Av vilka områden", "Of which regions"),
    "smart.goal": ("SMART-tavoite", "SMART-mål", "SMART goal"),
    "structures.state": ("Kunnossa", "På plats", "In place"),
    "blocks.name": ("Lohko", "Block", "Block"),
    "blocks.path": ("Kohta", "Ställe", "Place"),
    "blocks.value": ("Arvo", "Värde", "Value"),
    "practices.evidence": ("Näyttö", "Evidens", "Evidence"),
    "links.plan": ("Suunnitelman tunnus", "Planens identifierare", "Id of the plan"),
    "measures.level": ("Kenen parissa", "Med vem man arbetar", "Whom the work addresses"),
    "plan.head": ("Tieto", "Uppgift", "Fact"),
    "plan.value": ("Täytetään tähän", "Fylls i här", "Fill in here"),
    "plan.hint": ("Mitä tarkoitetaan", "Vad som avses", "What is meant"),
}
"""Headers that are not simply the name of the field; of a field of a record, `field.part`."""

_OPTIONS: dict[str, tuple[str, str, str]] = {
    "municipal_plan": ("kunnan suunnitelma", "kommunens plan", "plan of a municipality"),
    "regional_plan": ("alueellinen suunnitelma", "regional plan", "regional plan"),
    "programme": ("ohjelma", "program", "programme"),
    "role_map": ("roolien kuvaus", "beskrivning av roller", "map of roles"),
    "report": ("kertomus", "berättelse", "report"),
    "traffic_light": ("liikennevalot", "trafikljus", "traffic light"),
    "annual": ("vuosittainen", "årlig", "annual"),
    "broad": ("laaja", "omfattande", "broad"),
    "interim": ("väliraportti", "mellanrapport", "interim"),
    "children_plan": ("lasten ja nuorten suunnitelma", "plan för barn och unga", "plan for children"),
    "older_people_plan": ("ikääntyneiden suunnitelma", "plan för äldre", "plan for older people"),
    "substance_plan": ("päihdesuunnitelma", "rusmedelsplan", "plan on substance use"),
    "violence_plan": ("väkivallan ehkäisyn suunnitelma", "plan mot våld", "plan against violence"),
    "safety_plan": ("turvallisuussuunnitelma", "säkerhetsplan", "safety plan"),
    "strategy": ("strategia", "strategi", "strategy"),
    "other": ("muu", "annan", "other"),
    "people": ("ihmisten elämä", "människors liv", "people’s lives"),
    "services": ("palvelut", "tjänster", "services"),
    "structures": ("rakenteet", "strukturer", "structures"),
    "everyone": ("kaikki", "alla", "everyone"),
    "at_risk": ("riskiryhmät", "riskgrupper", "people at risk"),
    "patients": ("sairastuneet", "de som insjuknat", "patients"),
    "professionals": ("ammattilaiset", "yrkesutövare", "professionals"),
    "organisations": ("organisaatiot", "organisationer", "organisations"),
    "within_municipality": ("kunnan sisällä", "inom kommunen", "within a municipality"),
    "between_municipalities": ("kuntien kesken", "mellan kommuner", "between municipalities"),
    "municipality_and_county": (
        "kunta ja hyvinvointialue",
        "kommunen och välfärdsområdet",
        "municipality and county",
    ),
    "within_county": ("hyvinvointialueen sisällä", "inom välfärdsområdet", "within the county"),
    "population": ("väestö", "befolkningen", "population"),
    "municipal_regional": ("kunta ja alue", "kommun och region", "municipality and region"),
    "quantity": ("luku", "tal", "number"),
    "milestone": ("välietappi", "milstolpe", "milestone"),
    "qualitative": ("laadullinen", "kvalitativ", "qualitative"),
    "structure": ("rakenne", "struktur", "structure"),
    "process": ("prosessi", "process", "process"),
    "output": ("tuotos", "prestation", "output"),
    "outcome": ("vaikutus", "effekt", "outcome"),
    "lower": ("pienempi on parempi", "lägre är bättre", "lower is better"),
    "higher": ("suurempi on parempi", "högre är bättre", "higher is better"),
    "stable": ("pysyy ennallaan", "oförändrad", "stays the same"),
    "yes": ("kyllä", "ja", "yes"),
    "no": ("ei", "nej", "no"),
    "partly": ("osittain", "delvis", "partly"),
    "mean": ("keskiarvo", "medelvärde", "mean"),
    "total": ("summa", "summa", "total"),
    "service_promise": ("palvelulupaus", "servicelöfte", "service promise"),
    "service_strategy": ("palvelustrategia", "servicestrategi", "service strategy"),
    "service_contracts": ("palvelusopimukset", "serviceavtal", "service contracts"),
}

UNKNOWN = ("ei tiedossa", "inte känt", "not known")
NOT_APPLICABLE = ("ei koske", "gäller inte", "not applicable")
CANCELLED = ("peruttu", "inställd", "cancelled")
KEPT: dict[str, tuple[str, str, str]] = {
    "owners": ("vastuutahot", "ansvariga", "owners"),
    "owner": ("vastuutaho", "ansvarig", "owner"),
    "partners": ("kumppanit", "samarbetspartner", "partners"),
    "schedule": ("aikataulu", "tidsplan", "schedule"),
    "status": ("tila", "läge", "status"),
    "indicators": ("mittarit", "indikatorer", "indicators"),
    "indicator": ("mittari", "indikator", "indicator"),
    "measure": ("toimenpide", "åtgärd", "measure"),
    "goal": ("tavoite", "mål", "goal"),
    "resources": ("resurssit", "resurser", "resources"),
    "baseline": ("lähtötaso", "utgångsläge", "baseline"),
    "target": ("tavoitearvo", "målvärde", "target"),
    "list": ("luettelossa", "i förteckningen", "in the list"),
    "form": ("lomakkeessa", "i blanketten", "in the form"),
    "table": ("taulukossa", "i tabellen", "in the table"),
}
"""What the document's own words are kept under."""

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def sheet_name(code: str, language: str) -> str:
    """Return what a sheet is called.

    Example:
        >>> sheet_name("measures", "sv"), sheet_name("uses", "fi")
        ('Åtgärder', 'Tavoitearvot')
    """
    return SHEETS[code][_COLUMN[language]]


def header(sheet: str, column: str, language: str) -> str:
    """Return the header of a column of a sheet, which begins with a capital.

    Example:
        >>> [header("measures", column, "fi") for column in ("title", "schedule", "resources.unit")]
        ['Toimenpide', 'Aikataulu', 'Resurssien yksikkö']
    """
    for code in (f"{sheet}.{column}", column, column.removesuffix(".value").removesuffix(".name").removesuffix(".by")):
        if code in _HEADERS:
            return _HEADERS[code][_COLUMN[language]]
    words = term("field", column.rpartition(".")[2], language)
    return words[:1].upper() + words[1:]


def option_word(code: str, language: str) -> str:
    """Return the word for one of the few words that a field may hold.

    Example:
        >>> [option_word(code, "fi") for code in ("in_progress", "ngo", "primary", "at_risk")]
        ['kesken', 'järjestö', 'primaaripreventio', 'riskiryhmät']
    """
    if code in _OPTIONS:
        return _OPTIONS[code][_COLUMN[language]]
    return next((term(kind, code, language) for kind in _KINDS if code in terms_of(kind)), code)


_KINDS = ("status", "role", "prevention", "actor", "language")


def worded(table: tuple[str, str, str], language: str) -> str:
    """Return the word of *language* in a row of these tables."""
    return table[_COLUMN[language]]
