"""The words of the plan format in Finnish, Swedish and English: kinds, fields, roles, statuses, units.

The terms are those of the field; see the glossary of the documentation. Each is in the form in which it can stand
anywhere: nominative singular, no article.
"""

from __future__ import annotations

from typing import TypeAlias

from hytecore.errors import WordsError
from hytecore.words.field_names import FIELDS

Terms: TypeAlias = dict[str, tuple[str, str, str]]

_KINDS: Terms = {
    "plan": ("suunnitelma", "plan", "plan"),
    "priority": ("painopiste", "fokusområde", "priority"),
    "actor": ("toimija", "aktör", "actor"),
    "theme": ("teema", "tema", "theme"),
    "cell": ("teeman taso", "temats nivå", "level of a theme"),
    "need": ("tarve", "behov", "need"),
    "goal": ("tavoite", "mål", "goal"),
    "measure": ("toimenpide", "åtgärd", "measure"),
    "indicator": ("mittari", "indikator", "indicator"),
    "practice": ("toimintamalli", "verksamhetsmodell", "practice"),
    "structure": ("rakenne", "struktur", "structure"),
    "claim": ("laskelma", "kalkyl", "claim"),
    "suppression": ("ohitus", "undantag", "suppression"),
    "file": ("tiedosto", "fil", "file"),
    "run": ("tarkastus", "kontroll", "run"),
    "rule": ("sääntö", "regel", "rule"),
    "pack": ("sääntöpaketti", "regelpaket", "rule pack"),
    "baseline": ("vertailutiedoston rivi", "rad i jämförelsefilen", "line of the baseline"),
}

_SECTIONS: Terms = {
    "priorities": ("painopisteet", "fokusområden", "priorities"),
    "actors": ("toimijat", "aktörer", "actors"),
    "themes": ("teemat", "teman", "themes"),
    "cells": ("teemojen tasot", "temanas nivåer", "levels of themes"),
    "needs": ("tarpeet", "behov", "needs"),
    "goals": ("tavoitteet", "mål", "goals"),
    "measures": ("toimenpiteet", "åtgärder", "measures"),
    "indicators": ("mittarit", "indikatorer", "indicators"),
    "practices": ("toimintamallit", "verksamhetsmodeller", "practices"),
    "structures": ("rakenteet", "strukturer", "structures"),
    "claims": ("laskelmat", "kalkyler", "claims"),
    "suppressions": ("ohitukset", "undantag", "suppressions"),
}

_QUESTIONS: Terms = {
    code: (f"”{fi}”", f"”{sv}”", f"“{en}”") for code, (fi, sv, en) in FIELDS.items() if fi.endswith("?")
}  # a question in the middle of a sentence stands in quotation marks

_ROLES: Terms = {
    "lead": ("johtaa", "leder", "leads"),
    "responsible": ("vastuussa", "ansvarar", "is responsible"),
    "support": ("tukee", "stöder", "supports"),
    "partner": ("kumppani", "partner", "is a partner"),
}

_STATUSES: Terms = {
    "not_started": ("ei aloitettu", "inte påbörjad", "not started"),
    "in_progress": ("kesken", "pågår", "in progress"),
    "done": ("valmis", "klar", "done"),
    "cancelled": ("peruttu", "inställd", "cancelled"),
}

_LEVELS: Terms = {
    "promotion": ("edistäminen", "främjande", "promotion"),
    "primary": ("primaaripreventio", "primärprevention", "primary prevention"),
    "secondary": ("sekundaaripreventio", "sekundärprevention", "secondary prevention"),
    "tertiary": ("tertiaaripreventio", "tertiärprevention", "tertiary prevention"),
}

_ACTORS: Terms = {
    "municipality": ("kunta", "kommun", "municipality"),
    "wellbeing_county": ("hyvinvointialue", "välfärdsområde", "wellbeing services county"),
    "joint_authority": ("kuntayhtymä", "samkommun", "joint authority"),
    "hospital_district": ("sairaanhoitopiiri", "sjukvårdsdistrikt", "hospital district"),
    "state": ("valtio", "staten", "state"),
    "ngo": ("järjestö", "organisation inom tredje sektorn", "NGO"),
    "company": ("yritys", "företag", "company"),
    "education": ("oppilaitos", "läroanstalt", "educational institution"),
    "parish": ("seurakunta", "församling", "parish"),
    "residents": ("asukkaat", "invånare", "residents"),
    "body": ("toimielin", "organ", "body"),
    "unit": ("yksikkö", "enhet", "unit"),
    "role": ("tehtävä", "uppdrag", "role"),
    "person": ("henkilö", "person", "person"),
}

_UNITS: Terms = {
    "percent": ("%", "%", "%"),
    "percentage_point": ("prosenttiyksikköä", "procentenheter", "percentage points"),
    "EUR": ("€", "€", "€"),
    "inhabitant": ("asukasta", "invånare", "inhabitants"),
    "case": ("tapausta", "fall", "cases"),
    "hour": ("h", "h", "h"),
    "day": ("päivää", "dagar", "days"),
    "week": ("viikkoa", "veckor", "weeks"),
    "month": ("kuukautta", "månader", "months"),
    "year": ("vuotta", "år", "years"),
    "index_point": ("indeksipistettä", "indexpoäng", "index points"),
    "score_point": ("pistettä", "poäng", "points"),
}

_LANGUAGES: Terms = {
    "fi": ("suomi", "finska", "Finnish"),
    "sv": ("ruotsi", "svenska", "Swedish"),
    "en": ("englanti", "engelska", "English"),
}

_SEVERITIES: Terms = {
    "error": ("virhe", "fel", "error"),
    "warning": ("varoitus", "varning", "warning"),
    "info": ("huomio", "notis", "note"),
}

_CONFIDENCES: Terms = {
    "certain": ("varma", "säker", "certain"),
    "likely": ("todennäköinen", "sannolik", "likely"),
    "possible": ("mahdollinen", "möjlig", "possible"),
}

_SEVERITIES_COUNTED: Terms = {
    "error": ("virhettä", "fel", "errors"),
    "warning": ("varoitusta", "varningar", "warnings"),
    "info": ("huomiota", "notiser", "notes"),
}

_COUNTED: Terms = {
    "goals": ("tavoitetta", "mål", "goals"),
    "measures": ("toimenpidettä", "åtgärder", "measures"),
    "indicators": ("mittaria", "indikatorer", "indicators"),
    "actors": ("toimijaa", "aktörer", "actors"),
}

_EXPECTED: Terms = {
    "identifier": (
        "tunnus pienin kirjaimin, numeroin, pistein ja viivoin, esimerkiksi m-1",
        "en identifierare med små bokstäver, siffror, punkter och streck, till exempel m-1",
        "an id of lower-case letters, digits, dots and hyphens, such as m-1",
    ),
    "text": (
        "teksti lainausmerkeissä tai {fi: …, sv: …}",
        "text inom citattecken eller {fi: …, sv: …}",
        "a text in quotation marks or {fi: …, sv: …}",
    ),
    "string": ("teksti lainausmerkeissä", "text inom citattecken", "a text in quotation marks"),
    "choice": ("jokin tunnetuista sanoista", "något av de kända orden", "one of the known words"),
    "flag": ("true tai false", "true eller false", "true or false"),
    "number": (
        "luku, esimerkiksi 21.1; puuttuva tieto ..",
        "ett tal, till exempel 21.1; saknad uppgift ..",
        "a number such as 21.1; missing data is ..",
    ),
    "edtf": (
        "päiväys tai jakso, esimerkiksi 2025, 2025-06, 2025-06-30, 2025-21, 2020/2025 tai ../2025",
        "ett datum eller en period, till exempel 2025, 2025-06, 2025-06-30, 2025-21, 2020/2025 eller ../2025",
        "a date or period such as 2025, 2025-06, 2025-06-30, 2025-21, 2020/2025 or ../2025",
    ),
    "duration": (
        "kesto, esimerkiksi P6M tai P1Y",
        "en varaktighet, till exempel P6M eller P1Y",
        "a duration such as P6M or P1Y",
    ),
    "quantity": (
        "luku ja yksikkö, esimerkiksi 1000 EUR/inhabitant/year",
        "ett tal och en enhet, till exempel 1000 EUR/inhabitant/year",
        "a number and a unit, such as 1000 EUR/inhabitant/year",
    ),
    "reference": ("toisen kohdan tunnus", "en annan posts identifierare", "the id of another entity"),
    "list": (
        "luettelo: [a, b] tai rivit, jotka alkavat viivalla",
        "en lista: [a, b] eller rader som börjar med streck",
        "a list: [a, b], or lines that begin with a hyphen",
    ),
    "pair": (
        "kahden luvun luettelo, esimerkiksi [0, 100]",
        "en lista med två tal, till exempel [0, 100]",
        "a list of two numbers, such as [0, 100]",
    ),
    "mapping": (
        "kenttiä ja arvoja: {kenttä: arvo}",
        "fält och värden: {fält: värde}",
        "fields and values: {field: value}",
    ),
    "text map": ("nimettyjä tekstejä: {owners: …}", "namngivna texter: {owners: …}", "named texts: {owners: …}"),
    "reason": ("perustelu", "en motivering", "a reason"),
    "schedule": (
        "päiväys tai jakso, {recurs: P6M}, {continuous: true}, {after: …} tai luettelo {at: …, what: …}",
        "ett datum eller en period, {recurs: P6M}, {continuous: true}, {after: …} eller en lista {at: …, what: …}",
        "a date or period, {recurs: P6M}, {continuous: true}, {after: …} or a list of {at: …, what: …}",
    ),
    "agreement": (
        "true, false tai teksti siitä, missä on sovittu",
        "true, false eller en text om var man har kommit överens",
        "true, false or a text that says where it was agreed",
    ),
    "served goal": (
        "painopisteen tai tavoitteen tunnus tai {plan: …, goal: …}",
        "identifieraren för ett fokusområde eller mål, eller {plan: …, goal: …}",
        "the id of a priority or goal, or {plan: …, goal: …}",
    ),
    "format version": ("muodon versio 1", "formatets version 1", "format version 1"),
    "plan file": (
        "suunnitelmatiedosto: kentät hytecore, plan, goals …",
        "en planfil: fälten hytecore, plan, goals …",
        "a plan file: the fields hytecore, plan, goals …",
    ),
}

_PARTS: Terms = {
    "quantity": ("lukuna mitattava arvo", "värde som mäts i siffror", "value measured in numbers"),
    "unit": ("yksikkö", "enhet", "unit"),
    "baseline": ("lähtötaso ajankohtineen", "utgångsläge med tidpunkt", "dated baseline"),
    "baseline.value": ("lähtötason arvo", "utgångslägets värde", "baseline value"),
    "baseline.at": ("lähtötason ajankohta", "utgångslägets tidpunkt", "date of the baseline"),
    "target": ("tavoitearvo ajankohtineen", "målvärde med tidpunkt", "dated target value"),
    "target.value": ("tavoitearvo", "målvärde", "target value"),
    "target.at": ("tavoitearvon ajankohta", "målvärdets tidpunkt", "date of the target"),
}

_WORDS: Terms = {
    "yes": ("kyllä", "ja", "yes"),
    "no": ("ei", "nej", "no"),
    "none": ("ei mainittu", "inte angivet", "not stated"),
    "missing": ("puuttuu", "saknas", "missing"),
    "not known": ("ei tiedossa", "inte känt", "not known"),
    "new indicator": ("uusi mittari", "en ny indikator", "a new indicator"),
    "recurs": ("toistuu", "återkommer", "recurs"),
    "continuous": ("jatkuvaa", "fortlöpande", "continuous"),
    "after": ("kun on ensin tapahtunut", "efter att detta har skett", "once this has happened"),
    "form says": ("Tavoitelomakkeessa lukee", "I målblanketten står", "The goal form says"),
    "goal says": (
        "Tavoitteen omissa sanoissa on jo",
        "I målets egna ord står redan",
        "The goal’s own words already say",
    ),
    "for example": (
        "Esimerkiksi: {name} {moves} lähtötasosta {baseline} tavoitetasoon {target} vuoteen {year} mennessä.",
        "Till exempel: {name} {moves} från utgångsläget {baseline} till målvärdet {target} senast {year}.",
        "For example: {name} {moves} from the baseline {baseline} to the target {target} by {year}.",
    ),
    "share or number": (
        "tätä kuvaava osuus tai määrä",
        "en andel eller ett antal som beskriver detta",
        "a share or number that describes this",
    ),
    "its indicator": ("mittari", "indikatorn", "the indicator"),
    "lower": ("laskee", "sjunker", "falls"),
    "higher": ("nousee", "stiger", "rises"),
    "other": ("muuttuu", "förändras", "changes"),
    "in year": ("vuosi …", "år …", "year …"),
}

_PLACES: Terms = {
    "list": ("luettelo", "förteckning", "list"),
    "form": ("lomake", "blankett", "form"),
    "table": ("taulukko", "tabell", "table"),
}  # where in a document a text stands, as its `as_written` calls it

_UNREADABLE: Terms = {
    "encrypted": ("se on suojattu salasanalla", "den är skyddad med lösenord", "it is protected by a password"),
    "truncated": (
        "tiedosto on jäänyt kesken tai rikki",
        "filen är avbruten eller skadad",
        "the file is cut short or damaged",
    ),
    "not-a-zip": ("tiedosto on vioittunut", "filen är skadad", "the file is damaged"),
    "broken-xml": ("sen sisältö on vioittunut", "dess innehåll är skadat", "its content is damaged"),
    "zip-bomb": (
        "sen sisältö on pakattu kohtuuttoman tiiviisti, kuten haitallisissa tiedostoissa",
        "innehållet är orimligt hårt packat, som i skadliga filer",
        "its content is packed beyond all measure, as in harmful files",
    ),
    "entity-bomb": (
        "siinä on viittauksia, joita asiakirjoissa ei tarvita ja joilla voidaan vahingoittaa",
        "den innehåller hänvisningar som dokument inte behöver och som kan användas för att skada",
        "it holds references that no document needs and that can do harm",
    ),
    "too-large": ("se on liian suuri", "den är för stor", "it is too large"),
    "too-many-cells": (
        "sen taulukot ovat kohtuuttoman suuret",
        "dess tabeller är orimligt stora",
        "its tables are far too large",
    ),
    "wrong-kind": (
        "se ei ole sitä tiedostomuotoa, jota sen nimi sanoo",
        "den är inte i det filformat som namnet säger",
        "it is not of the kind that its name says",
    ),
    "no-text": (
        "siinä on vain kuvia eikä yhtään tekstiä",
        "den innehåller bara bilder och ingen text",
        "it holds only pictures and no text",
    ),
    "encoding": (
        "sen merkistöä ei tunnistettu",
        "dess teckenkodning kändes inte igen",
        "its character encoding was not recognised",
    ),
    "empty": ("se on tyhjä", "den är tom", "it is empty"),
}
"""Why a document could not be read."""

_TERMS: dict[str, Terms] = {
    "kind": _KINDS,
    "place": _PLACES,
    "section": _SECTIONS,
    "field": FIELDS,
    "role": _ROLES,
    "status": _STATUSES,
    "prevention": _LEVELS,
    "actor": _ACTORS,
    "unit": _UNITS,
    "language": _LANGUAGES,
    "severity": _SEVERITIES,
    "severities": _SEVERITIES_COUNTED,
    "confidence": _CONFIDENCES,
    "counted": _COUNTED,
    "expected": _EXPECTED,
    "word": _WORDS,
    "part": _PARTS,
    "question": _QUESTIONS,
    "unreadable": _UNREADABLE,
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def term(kind: str, code: str, language: str) -> str:
    """Return the word for *code* in *language*; fields and units without a word of their own stand as they are.

    Raises:
        WordsError: If there is no such kind of terms, or a closed kind has no such term.

    Example:
        >>> term("status", "in_progress", "sv")
        'pågår'
    """
    terms = _TERMS.get(kind)
    if terms is None:
        raise WordsError(f"no terms of kind {kind!r}")
    if code in terms:
        return terms[code][_COLUMN[language]]
    if kind in ("field", "unit"):
        return code
    raise WordsError(f"no term {code!r} of kind {kind!r}")


def terms_of(kind: str) -> Terms:
    """Return all terms of one kind, in fi, sv and en."""
    return _TERMS[kind]
