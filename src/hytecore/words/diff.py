"""The words of a comparison of two versions of a plan, in Finnish, Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hytecore.words.render import fill

_WORDS: dict[str, tuple[str, str, str]] = {
    # What has come and gone
    "added": ("on lisätty", "har lagts till", "has been added"),
    "gone.plain": ("on jäänyt pois", "finns inte längre", "is no longer there"),
    "gone.silent": (
        "on jäänyt pois, eikä suunnitelma kerro miksi: sitä ei ole merkitty valmiiksi tai perutuksi",
        "finns inte längre, och planen berättar inte varför: den har inte angetts som klar eller inställd",
        "is no longer there, and the plan does not say why: it was stated neither as done nor as cancelled",
    ),
    "gone.done": ("on jäänyt pois valmiina", "finns inte längre; den var klar", "is no longer there; it was done"),
    "gone.cancelled": (
        "on jäänyt pois peruttuna",
        "finns inte längre; den var inställd",
        "is no longer there; it was cancelled",
    ),
    "gone.elsewhere": (
        "on jäänyt pois, mutta sama toiminta jatkuu muualla: {elsewhere}",
        "finns inte längre, men samma verksamhet fortsätter på annat håll: {elsewhere}",
        "is no longer there, but the same activity goes on elsewhere: {elsewhere}",
    ),
    "users": ("koskee: {users}", "berör: {users}", "concerns: {users}"),
    "perhaps.gone": (
        "voi olla nyt jokin näistä: {perhaps}",
        "kan nu vara någon av dessa: {perhaps}",
        "may now be one of these: {perhaps}",
    ),
    "perhaps.added": (
        "voi olla ennestään jokin näistä: {perhaps}",
        "kan vara någon av dessa sedan tidigare: {perhaps}",
        "may be one of these from before: {perhaps}",
    ),
    "renamed.certain": (
        "nimi muuttui: {before} → {after}",
        "namnet ändrades: {before} → {after}",
        "the name changed: {before} → {after}",
    ),
    "renamed.possible": (
        "nimi on mahdollisesti muuttunut: {before} → {after} (pääteltiin sanamuodosta)",
        "namnet har möjligen ändrats: {before} → {after} (slutsats av ordalydelsen)",
        "the name has possibly changed: {before} → {after} (told by the wording)",
    ),
    "id.possible": (
        "on mahdollisesti sama kuin ennen, vaikka tunnus vaihtui: {before} → {after}",
        "är möjligen densamma som förut, fast identifieraren byttes: {before} → {after}",
        "is possibly the same as before, although the id changed: {before} → {after}",
    ),
    "id.certain": (
        "tunnus vaihtui: {before} → {after}",
        "identifieraren byttes: {before} → {after}",
        "the id changed: {before} → {after}",
    ),
    # Who
    "owners.both": (
        "vastuut vaihtuivat: {removed} → {added}",
        "ansvaret byttes: {removed} → {added}",
        "responsibilities changed: {removed} → {added}",
    ),
    "owners.removed": (
        "vastuista jäi pois: {removed}",
        "deltar inte längre: {removed}",
        "no longer takes part: {removed}",
    ),
    "owners.added": ("vastuisiin tuli lisää: {added}", "deltar från och med nu: {added}", "now takes part: {added}"),
    "role": (
        "toimijan {actor} rooli muuttui: {before} → {after}",
        "rollen för aktören {actor} ändrades: {before} → {after}",
        "the role of the actor {actor} changed: {before} → {after}",
    ),
    # When
    "time.later": (
        "{field} siirtyi myöhemmäksi: {before} → {after}",
        "{field}: senare, {before} → {after}",
        "{field} moved later: {before} → {after}",
    ),
    "time.earlier": (
        "{field} aikaistui: {before} → {after}",
        "{field}: tidigare, {before} → {after}",
        "{field} moved earlier: {before} → {after}",
    ),
    "time.other": (
        "{field} muuttui: {before} → {after}",
        "{field}: {before} → {after}",
        "{field} changed: {before} → {after}",
    ),
    "time.set": (
        "{field} lisättiin: {after}",
        "{field}: inte angivet → {after}",
        "{field} was added: {after}",
    ),
    "time.dropped": (
        "{field} poistui: {before}",
        "{field}: {before} → inte angivet",
        "{field} was removed: {before}",
    ),
    # How much
    "value.target.weaker": (
        "tavoitearvo heikkeni: {before} → {after}",
        "målvärdet försvagades: {before} → {after}",
        "the target became weaker: {before} → {after}",
    ),
    "value.target.stronger": (
        "tavoitearvo kiristyi: {before} → {after}",
        "målvärdet skärptes: {before} → {after}",
        "the target became stronger: {before} → {after}",
    ),
    "value.target.other": (
        "tavoitearvo muuttui: {before} → {after}",
        "målvärdet ändrades: {before} → {after}",
        "the target changed: {before} → {after}",
    ),
    "value.target.set": (
        "tavoitearvo lisättiin: {after}",
        "målvärdet lades till: {after}",
        "a target was added: {after}",
    ),
    "value.target.dropped": (
        "tavoitearvo poistui: {before}",
        "målvärdet togs bort: {before}",
        "the target was removed: {before}",
    ),
    "value.interim.weaker": (
        "välitavoite heikkeni: {before} → {after}",
        "delmålet försvagades: {before} → {after}",
        "an interim target became weaker: {before} → {after}",
    ),
    "value.interim.stronger": (
        "välitavoite kiristyi: {before} → {after}",
        "delmålet skärptes: {before} → {after}",
        "an interim target became stronger: {before} → {after}",
    ),
    "value.interim.other": (
        "välitavoite muuttui: {before} → {after}",
        "delmålet ändrades: {before} → {after}",
        "an interim target changed: {before} → {after}",
    ),
    "value.interim.set": (
        "välitavoite lisättiin: {after}",
        "ett delmål lades till: {after}",
        "an interim target was added: {after}",
    ),
    "value.interim.dropped": (
        "välitavoite poistui: {before}",
        "ett delmål togs bort: {before}",
        "an interim target was removed: {before}",
    ),
    "value.baseline.other": (
        "lähtötaso muuttui: {before} → {after}",
        "utgångsläget ändrades: {before} → {after}",
        "the baseline changed: {before} → {after}",
    ),
    "value.baseline.set": (
        "lähtötaso lisättiin: {after}",
        "utgångsläget lades till: {after}",
        "a baseline was added: {after}",
    ),
    "value.baseline.dropped": (
        "lähtötaso poistui: {before}",
        "utgångsläget togs bort: {before}",
        "the baseline was removed: {before}",
    ),
    "why.unstated": (
        "mittari ei kerro, kumpi suunta on parempi",
        "indikatorn säger inte vilken riktning som är bättre",
        "the indicator does not say which way is better",
    ),
    "why.stable": (
        "arvon on tarkoitus pysyä ennallaan",
        "värdet är avsett att vara oförändrat",
        "the value is meant to stay the same",
    ),
    "why.units": (
        "arvoja ei voi verrata: yksiköt ovat eri",
        "värdena går inte att jämföra: enheterna är olika",
        "the values cannot be compared: their units differ",
    ),
    "why.absent": (
        "arvoa ei ole luettavissa molemmissa",
        "värdet går inte att läsa i båda",
        "not both hold a value that can be read",
    ),
    "why.replaced": (
        "arvoja ei voi verrata: mittari on toinen",
        "värdena går inte att jämföra: indikatorn är en annan",
        "the values cannot be compared: the indicator is another",
    ),
    "indicator": (
        "mittari vaihtui: {before} → {after}",
        "indikatorn byttes: {before} → {after}",
        "the indicator was replaced: {before} → {after}",
    ),
    "unit": (
        "yksikkö muuttui: {before} → {after}",
        "enheten ändrades: {before} → {after}",
        "the unit changed: {before} → {after}",
    ),
    "of-indicator": ("mittari {indicator}", "indikatorn {indicator}", "indicator {indicator}"),
    # How far
    "status.forward": (
        "tila eteni: {before} → {after}",
        "läget gick framåt: {before} → {after}",
        "the status moved forward: {before} → {after}",
    ),
    "status.backward": (
        "tila palasi taaksepäin: {before} → {after}",
        "läget gick bakåt: {before} → {after}",
        "the status moved backward: {before} → {after}",
    ),
    "status.cancelled": (
        "toimenpide peruttiin: {before} → {after}",
        "åtgärden ställdes in: {before} → {after}",
        "the measure was cancelled: {before} → {after}",
    ),
    "status.resumed": (
        "toimenpide otettiin uudelleen mukaan: {before} → {after}",
        "åtgärden togs upp igen: {before} → {after}",
        "the measure was taken up again: {before} → {after}",
    ),
    "status.set": ("tila kirjattiin: {after}", "läget angavs: {after}", "the status was stated: {after}"),
    "status.dropped": ("tila poistui: {before}", "läget togs bort: {before}", "the status was removed: {before}"),
    # Where in the plan, and the rest
    "place": (
        "{field} muutettu: {before} → {after}",
        "{field}: {before} → {after}",
        "{field} changed: {before} → {after}",
    ),
    "text": (
        "{field}, teksti muutettu: {before} → {after}",
        "{field}, ändrad text: {before} → {after}",
        "{field}, text edited: {before} → {after}",
    ),
    "field": (
        "{field} muutettu: {before} → {after}",
        "{field}: {before} → {after}",
        "{field} changed: {before} → {after}",
    ),
    "list.both": (
        "{field} muutettu: pois {removed}; tilalle {added}",
        "{field}: bort {removed}; i stället {added}",
        "{field} changed: out {removed}; in {added}",
    ),
    "list.removed": (
        "{field}, poistettu: {removed}",
        "{field}, borttaget: {removed}",
        "{field}, removed: {removed}",
    ),
    "list.added": (
        "{field}, lisätty: {added}",
        "{field}, tillagt: {added}",
        "{field}, added: {added}",
    ),
    # Values
    "unknown": ("ei tiedossa: {why}", "inte känt: {why}", "not known: {why}"),
    "not-applicable": ("ei koske: {why}", "gäller inte: {why}", "not applicable: {why}"),
    "unreadable": (
        "arvoa ei voitu lukea: {raw}",
        "värdet kunde inte läsas: {raw}",
        "the value could not be read: {raw}",
    ),
    # The report
    "title": ("Mikä suunnitelmassa muuttui", "Vad som har ändrats i planen", "What has changed in the plan"),
    "versions": ("{old} → {new}", "{old} → {new}", "{old} → {new}"),
    "as-of": ("molemmat arvioitu {day}", "båda bedömda {day}", "both judged as of {day}"),
    "nothing": (
        "Suunnitelmissa ei ole eroja.",
        "Planerna skiljer sig inte åt.",
        "The plans do not differ.",
    ),
    "summary": ("Lyhyesti", "I korthet", "In short"),
    "part.silent": ("Jäänyt pois ilman selitystä", "Borta utan förklaring", "Gone without a word"),
    "part.gone": ("Jäänyt pois", "Finns inte längre", "No longer there"),
    "part.weaker": ("Tavoitearvo heikkeni", "Målvärdet försvagades", "Target became weaker"),
    "part.stronger": ("Tavoitearvo kiristyi", "Målvärdet skärptes", "Target became stronger"),
    "part.indicator": ("Mittari vaihtui", "Indikatorn byttes", "Indicator replaced"),
    "part.later": (
        "Siirtyi myöhemmäksi",
        "Senarelagt",
        "Moved later",
    ),
    "part.earlier": (
        "Aikaistui",
        "Tidigarelagt",
        "Moved earlier",
    ),
    "part.owners": ("Vastuut tai roolit muuttuivat", "Ansvar eller roller ändrades", "Owners or roles changed"),
    "part.status": ("Tila muuttui", "Läget ändrades", "Status changed"),
    "part.place": (
        "Siirretty suunnitelmassa",
        "Flyttat i planen",
        "Moved within the plan",
    ),
    "part.renamed": ("Nimi muuttui", "Namnet ändrades", "Renamed"),
    "part.added": ("Lisätty", "Tillagt", "Added"),
    "part.other": ("Muu muuttui", "Annat ändrades", "Other changes"),
    "part.ids": ("Tunnukset vaihtuivat", "Identifierare byttes", "Ids changed"),
    "changed": ("Muuttunut", "Ändrat", "Changed"),
    "findings": ("Huomautukset", "Anmärkningar", "Findings"),
    "findings.new": ("Uusia", "Nya", "New"),
    "findings.fixed": ("Korjattu tai poistunut", "Åtgärdade eller borta", "Mended or gone"),
    "findings.unchanged": ("Ennallaan", "Oförändrade", "Unchanged"),
    "findings.unsure": (
        "Ei voi sanoa, koska sääntöä ei voitu tarkastaa molemmissa",
        "Går inte att säga: regeln kunde inte kontrolleras i båda",
        "Cannot be told: the rule could not be checked in both",
    ),
    "findings.none": ("Kummassakaan ei ole huomautuksia.", "Ingendera har anmärkningar.", "Neither has findings."),
    "set-aside": ("ohitettu: {reason}", "undantagen: {reason}", "set aside: {reason}"),
    "crowded": (
        "Nimiä, joita ei verrattu toisiinsa, koska niin moni on toisensa kaltainen: {n}. Niistä jokin voi olla sama"
        " kuin ennen, eri sanoin.",
        "Namn som inte jämfördes, för att så många liknar varandra: {n}. Något av dem kan vara detsamma som förut, med"
        " andra ord.",
        "Names that were not compared because so many are alike: {n}. One of them may be the same as before, in other"
        " words.",
    ),
    "unread": (
        "Vertailua ei voitu tehdä, koska näitä tiedostoja ei voitu lukea: {paths}",
        "Jämförelsen kunde inte göras, för dessa filer kunde inte läsas: {paths}",
        "The comparison could not be made: these files could not be read: {paths}",
    ),
    "incomplete": (
        "Kaikkia sääntöjä ei voitu ajaa, joten huomautusten vertailu on vajaa.",
        "Alla regler kunde inte köras, så jämförelsen av anmärkningarna är ofullständig.",
        "Not all rules could be run, so the comparison of the findings is incomplete.",
    ),
    "meaning": (
        "Vertailu kertoo, mikä on toisin. Se ei kerro, onko muutos hyvä.",
        "Jämförelsen berättar vad som är annorlunda. Den säger inte om ändringen är bra.",
        "The comparison tells what is different. It does not tell whether a change is good.",
    ),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def diff_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of a comparison in *language*.

    Example:
        >>> diff_word("part.later", "fi"), diff_word("unknown", "en", why="“nobody counts”")
        ('Siirtyi myöhemmäksi', 'not known: “nobody counts”')
    """
    return _WORDS[key][_COLUMN[language]].format(**data) if data else _WORDS[key][_COLUMN[language]]


def diff_sentence(key: str, data: Mapping[str, Any], language: str) -> str:
    """Return what is said of a change, its facts filled in as *language* writes them."""
    return fill(_WORDS[key][_COLUMN[language]], data, language)


def diff_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of a comparison, in fi, sv and en."""
    return dict(_WORDS)
