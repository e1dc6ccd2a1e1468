"""What the program itself says, in Finnish, Swedish and English: headings, summaries, errors, help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

Sentences: TypeAlias = dict[str, tuple[str, str, str]]

_SENTENCES: Sentences = {
    # The request is wrong
    "error": ("Virhe: {text}", "Fel: {text}", "Error: {text}"),
    "near": (" Tarkoititko: {near}?", " Menade du {near}?", " Did you mean {near}?"),
    "usage": (
        "{text}. Ohje: {prog} --help",
        "{text}. Hjälp: {prog} --help",
        "{text}. Help: {prog} --help",
    ),
    "unknown-command": (
        "Komentoa {name} ei ole; on: {known}.",
        "Kommandot {name} finns inte; de som finns: {known}.",
        "There is no command {name}; there are: {known}.",
    ),
    "path-missing": ("Tiedostoa ei ole: {path}", "Filen finns inte: {path}", "There is no such file: {path}"),
    "path-is-folder": (
        "{path} on kansio; anna tiedostot.",
        "{path} är en mapp; ange filerna.",
        "{path} is a folder; name the files in it.",
    ),
    "path-kind": (
        "{path}: tätä tiedostomuotoa ei osata lukea; osataan: {known}.",
        "{path}: det här filformatet kan inte läsas; de som kan: {known}.",
        "{path}: this kind of file cannot be read; those that can: {known}.",
    ),
    "path-unopened": ("{path} ei aukea: {why}", "{path} kan inte öppnas: {why}", "{path} cannot be opened: {why}"),
    "file-exists": (
        "{path} on jo olemassa; antakaa toinen nimi, tai --force, jos sen saa korvata.",
        "{path} finns redan; ge ett annat namn, eller --force om filen får ersättas.",
        "{path} is there already; give another name, or --force if it may be replaced.",
    ),
    "cell-too-long": (
        "{where}: teksti on pidempi kuin solu voi olla ({n} merkkiä); lyhentäkää sitä suunnitelmatiedostossa.",
        "{where}: texten är längre än en cell kan vara ({n} tecken); förkorta den i planfilen.",
        "{where}: the text is longer than a cell can be ({n} characters); shorten it in the plan file.",
    ),
    "path-unwritten": (
        "{path}: tiedostoa ei voi kirjoittaa: {why}",
        "{path}: filen kan inte skrivas: {why}",
        "{path}: the file cannot be written: {why}",
    ),
    "needs-output": (
        "Muoto {format} kirjoitetaan tiedostoon: anna --output.",
        "Formatet {format} skrivs till en fil: ange --output.",
        "The format {format} is written to a file: give --output.",
    ),
    "unknown-theme": (
        "Teemaa {name} ei ole; on: {known}.",
        "Temat {name} finns inte; de som finns: {known}.",
        "There is no theme {name}; there are: {known}.",
    ),
    "path-exists": (
        "{path} on jo olemassa; käytä komentoa `hytecore baseline update`.",
        "{path} finns redan; använd kommandot `hytecore baseline update`.",
        "{path} is there already; use `hytecore baseline update`.",
    ),
    "no-plan": (
        "{path}: tiedostosta ei voitu lukea suunnitelmaa; `hytecore check {path}` kertoo miksi.",
        "{path}: ingen plan kunde läsas ur filen; `hytecore check {path}` berättar varför.",
        "{path}: no plan could be read from the file; `hytecore check {path}` tells why.",
    ),
    "unknown-rule": ("Sääntöä {name} ei ole.", "Regeln {name} finns inte.", "There is no rule {name}."),
    "unknown-profile": (
        "Profiilia {name} ei ole; on: {known}.",
        "Profilen {name} finns inte; de som finns: {known}.",
        "There is no profile {name}; there are: {known}.",
    ),
    "unknown-pack": (
        "Sääntöpakettia {name} ei ole asennettu; asennettu: {known}.",
        "Regelpaketet {name} är inte installerat; installerade: {known}.",
        "The rule pack {name} is not installed; installed: {known}.",
    ),
    "no-checklist": (
        "Sääntöpaketilla {name} ei ole tarkistuslistaa; on paketeilla: {known}.",
        "Regelpaketet {name} har ingen checklista; de som har: {known}.",
        "The rule pack {name} has no checklist; those that have one: {known}.",
    ),
    "unknown-option": (
        "Säännöllä {rule} ei ole asetusta {name}; sillä on: {known}.",
        "Regeln {rule} har ingen inställning {name}; den har: {known}.",
        "The rule {rule} has no option {name}; it has: {known}.",
    ),
    "bad-option": (
        "Säännön {rule} asetus {name} on {value}; sen pitää olla kokonaisluku, vähintään {minimum}.",
        "Regeln {rule}: inställningen {name} är {value}; den ska vara ett heltal, minst {minimum}.",
        "The rule {rule}: option {name} is {value}; it must be a whole number, at least {minimum}.",
    ),
    "unknown-setting": (
        "{path}: asetusta {name} ei ole; on: {known}.",
        "{path}: inställningen {name} finns inte; de som finns: {known}.",
        "{path}: there is no setting {name}; there are: {known}.",
    ),
    "bad-setting": (
        "{path}: asetuksen {name} arvo {value} on väärää lajia.",
        "{path}: inställningen {name} har ett värde av fel slag: {value}.",
        "{path}: the setting {name} has a value of the wrong kind: {value}.",
    ),
    "bad-choice": (
        "{name}: arvo {value} ei käy; käyvät: {known}.",
        "{name}: värdet {value} duger inte; de som duger: {known}.",
        "{name}: {value} will not do; these will: {known}.",
    ),
    "bad-date": (
        "{name}: {value} ei ole päivä; kirjoita esimerkiksi 2026-01-31.",
        "{name}: {value} är ingen dag; skriv till exempel 2026-01-31.",
        "{name}: {value} is not a day; write for example 2026-01-31.",
    ),
    "settings-unopened": ("{path} ei aukea: {why}", "{path} kan inte öppnas: {why}", "{path} cannot be opened: {why}"),
    "settings-syntax": ("{path} ei ole TOML-muotoa: {why}", "{path} är inte TOML: {why}", "{path} is not TOML: {why}"),
    "baseline-unopened": (
        "Vertailutiedosto {path} ei aukea: {why}",
        "Jämförelsefilen {path} kan inte öppnas: {why}",
        "The baseline {path} cannot be opened: {why}",
    ),
    "baseline-syntax": (
        "Vertailutiedoston {path} rivi {line} ei ole luettavissa.",
        "Jämförelsefilen {path}: rad {line} kan inte läsas.",
        "The baseline {path}: line {line} cannot be read.",
    ),
    "baseline-incomplete": (
        "Tarkastus jäi kesken, joten vertailutiedostoa {path} ei kirjoitettu.",
        "Kontrollen blev ofullständig, så jämförelsefilen {path} skrevs inte.",
        "The run is incomplete, so the baseline {path} was not written.",
    ),
    "baseline-written": (
        "{path}: huomautuksia {n}.",
        "{path}: anmärkningar {n}.",
        "{path}: findings {n}.",
    ),
    "clash-pack": (
        "Kaksi asennettua pakettia tarjoaa sääntöpaketin nimeä {what}: {first} ja {second}.",
        "Två installerade paket erbjuder regelpaketet {what}: {first} och {second}.",
        "Two installed distributions offer the rule pack {what}: {first} and {second}.",
    ),
    "clash-prefix": (
        "Sääntöpaketit {first} ja {second} käyttävät samaa etuliitettä {what}.",
        "Regelpaketen {first} och {second} använder samma prefix {what}.",
        "The rule packs {first} and {second} use the same prefix {what}.",
    ),
    "retired-rule": (
        "Sääntö {name} on poistettu versiossa {since}, eikä mikään ole tullut sen tilalle; poista se asetuksista.",
        "Regeln {name} togs bort i version {since} och har ingen efterträdare; ta bort den ur inställningarna.",
        "The rule {name} was retired in version {since}, and nothing replaces it; take it out of the settings.",
    ),
    "succeeded": (
        "Sääntö {name} on poistettu versiossa {since}; sen tilalla on {rule}.",
        "Regeln {name} togs bort i version {since}; i dess ställe finns {rule}.",
        "The rule {name} was retired in version {since}; in its place is {rule}.",
    ),
    "clash-block": (
        "Sääntöpaketit {first} ja {second} lukevat samaa lohkoa {what}.",
        "Regelpaketen {first} och {second} läser samma block {what}.",
        "The rule packs {first} and {second} read the same block {what}.",
    ),
    "clash-code": (
        "Koodi {what} on kahdella säännöllä: {first} ja {second}.",
        "Två regler har koden {what}: {first} och {second}.",
        "Two rules have the code {what}: {first} and {second}.",
    ),
    "clash-name": (
        "Nimi {what} on kahdella säännöllä: {first} ja {second}.",
        "Två regler har namnet {what}: {first} och {second}.",
        "Two rules have the name {what}: {first} and {second}.",
    ),
    "clash-foreign": (
        "Sääntöpaketin {first} koodi {what} ei ala sen etuliitteellä {second}.",
        "Regelpaketet {first}: koden {what} börjar inte med dess prefix {second}.",
        "The rule pack {first}: the code {what} does not begin with its prefix {second}.",
    ),
    # The report
    "head-checked": (
        "{path} · tilanne {as_of} · {counts}",
        "{path} · läget {as_of} · {counts}",
        "{path} · as of {as_of} · {counts}",
    ),
    "head-unread": ("tiedostoa ei voitu lukea", "filen kunde inte läsas", "the file could not be read"),
    "summary": ("Yhteenveto", "Sammanfattning", "Summary"),
    "summary-clean": (
        "Ei huomautettavaa. Tarkastus ei kuitenkaan kerro, onko suunnitelma hyvä: se kertoo vain, pitääkö se koossa.",
        "Inget att anmärka på. Kontrollen säger ändå inte om planen är bra, bara om den håller ihop.",
        "Nothing to remark on. That does not say that the plan is good, only that it holds together.",
    ),
    "summary-all-set-aside": (
        "Ei avoimia huomautuksia.",
        "Inga öppna anmärkningar.",
        "No open findings.",
    ),
    "summary-not-checked": (
        "Osaa ei voitu tarkastaa; ne luetellaan alla.",
        "En del kunde inte kontrolleras; de räknas upp nedan.",
        "Some things could not be checked; they are listed below.",
    ),
    "summary-also": (
        "Lisäksi: {titles}.",
        "Därtill: {titles}.",
        "Besides: {titles}.",
    ),
    "summary-more": ("ja {n} muuta", "och {n} till", "and {n} more"),
    "group-plan": ("Koko suunnitelma", "Hela planen", "The plan as a whole"),
    "group-file": ("Tiedosto", "Filen", "The file"),
    "group-run": ("Tarkastus", "Kontrollen", "The run"),
    "group-other": ("Muut", "Övriga", "Other"),
    "why": ("Miksi: {text}", "Varför: {text}", "Why: {text}"),
    "fix": ("Korjaa: {text}", "Åtgärda: {text}", "Fix: {text}"),
    "fix-before": ("Korjaa: kuten edellä, {code}.", "Åtgärda: som ovan, {code}.", "Fix: as above, {code}."),
    "concerns": ("Koskee: {names}", "Gäller: {names}", "Concerns: {names}"),
    "source": ("Lähde: {text}", "Källa: {text}", "Source: {text}"),
    "suppressed": (
        "Ohitettu {until} asti ({by}): {reason}",
        "Undantaget till {until} ({by}): {reason}",
        "Set aside until {until} ({by}): {reason}",
    ),
    "set-aside": ("Ohitetut", "Undantagna", "Set aside"),
    "known-before": ("Ennestään tunnetut", "Kända från förut", "Known from before"),
    "not-checked": ("Ei voitu tarkastaa", "Kunde inte kontrolleras", "Could not be checked"),
    "not-checked-rule": ("{code} {name}: {reason}", "{code} {name}: {reason}", "{code} {name}: {reason}"),
    "reason-crashed": ("sääntö kaatui", "regeln kraschade", "the rule crashed"),
    "reason-unreadable": (
        "tarvittavaa tietoa ei voitu lukea",
        "en uppgift som behövs kunde inte läsas",
        "a fact it needs could not be read",
    ),
    "reason-unread": (
        "tiedostoa ei voitu lukea",
        "filen kunde inte läsas",
        "the file could not be read",
    ),
    "reason-nothing": (
        "suunnitelmassa ei ole tarkasteltavaa",
        "planen har inget att granska",
        "the plan has nothing for it to look at",
    ),
    "reason-unknown": (
        "suunnitelma ilmoittaa tiedon tuntemattomaksi",
        "planen anger uppgiften som okänd",
        "the plan states the fact as unknown",
    ),
    "blocks": (
        "Lohkoa {name} ei lue mikään asennettu sääntöpaketti.",
        "Blocket {name} läses inte av något installerat regelpaket.",
        "No installed rule pack reads the block {name}.",
    ),
    "incomplete": (
        "Tarkastus jäi kesken: kaikkea ei voitu lukea tai jokin sääntö kaatui.",
        "Kontrollen blev ofullständig: allt kunde inte läsas eller en regel kraschade.",
        "The run is incomplete: something could not be read, or a rule crashed.",
    ),
    "totals-aside": (
        "; ohitettuja {suppressed}, ennestään tunnettuja {known}",
        "; undantagna {suppressed}, kända från förut {known}",
        "; {suppressed} set aside, {known} known from before",
    ),
    "explain-hint": (
        "Lisää säännöstä: hytecore explain {code}",
        "Mer om en regel: hytecore explain {code}",
        "More about a rule: hytecore explain {code}",
    ),
    "option": (
        "Asetus {name} (oletus {default}): {doc}",
        "Inställning {name} (förval {default}): {doc}",
        "Option {name} (default {default}): {doc}",
    ),
    "example-fails": ("Esimerkki, jossa vika on", "Exempel med felet", "An example with the flaw"),
    "example-passes": ("Esimerkki, jossa vikaa ei ole", "Exempel utan felet", "An example without the flaw"),
    "tree-no-goal": ("Toimenpiteet ilman tavoitetta", "Åtgärder utan mål", "Measures without a goal"),
    "tree-no-use": ("Mittarit, joita mikään ei käytä", "Indikatorer som inget använder", "Indicators nothing uses"),
    "tree-no-owner": ("ei vastuutahoa", "ingen ansvarig", "nobody"),
    "tree-owner-open": ("vastuu avoinna", "ansvaret öppet", "owner open"),
    "tree-no-schedule": ("ei aikataulua", "ingen tidsplan", "no schedule"),
    "tree-recurs": ("väli {every}", "intervall {every}", "every {every}"),
    "tree-continuous": ("jatkuva", "fortlöpande", "continuous"),
    "tree-above": ("(ks. edellä)", "(se ovan)", "(see above)"),
    "actors-loads": (
        "Kenellä on eniten toimenpiteitä (luku: monessako mukana)",
        "Vem som har flest åtgärder (talet: i hur många med)",
        "Who has most measures (the number: in how many)",
    ),
    "actors-leads": ("johtaa {n}", "leder {n}", "leads {n}"),
    "actors-answers": ("vastaa muiden kanssa {n}", "ansvarar med andra för {n}", "answers with others for {n}"),
    "actors-helps": ("tukee tai on kumppani {n}", "stöder eller är partner i {n}", "supports or is a partner in {n}"),
    "actors-one-each": (
        "Yksi toimenpide: {names}",
        "En åtgärd: {names}",
        "One measure: {names}",
    ),
    "actors-pairs": (
        "Ketkä tekevät yhdessä ja mitä (luku: yhteisiä toimenpiteitä)",
        "Vilka som arbetar tillsammans och med vad (talet: gemensamma åtgärder)",
        "Who works with whom, and on what (the number: measures in common)",
    ),
    "actors-pairs-more": (
        "Lisäksi {n} paria, joilla on yksi yhteinen toimenpide. Kaikki parit: --format graphml, dot tai mermaid.",
        "Därtill {n} par med en gemensam åtgärd. Alla par: --format graphml, dot eller mermaid.",
        "Besides, {n} pairs that share one measure. All pairs: --format graphml, dot or mermaid.",
    ),
    "actors-no-pairs": (
        "Missään toimenpiteessä ei ole mukana kahta toimijaa.",
        "Ingen åtgärd har två aktörer.",
        "No measure has two actors.",
    ),
    "actors-reliances": (
        "Mikä on yhden tahon varassa",
        "Vad som hänger på en enda",
        "What rests on one alone",
    ),
    "actors-reliance": (
        "{unit} – {kind}: {subject} ({counted}: {n})",
        "{unit} – {kind}: {subject} ({counted}: {n})",
        "{unit} – {kind}: {subject} ({counted}: {n})",
    ),
    "actors-reliance-why": (
        "Kukaan muu ei johda mitään näiden toimenpiteistä eikä vastaa niistä. Jos taho ei ehdi, kaikki jää tekemättä.",
        "Ingen annan leder någon av dessas åtgärder eller ansvarar för dem. Hinner den inte, blir allt ogjort.",
        "Nobody else leads or answers for any of their measures. If this one has no time, nothing gets done.",
    ),
    "actors-no-reliances": (
        "Mikään teema eikä tavoite ole yhden tahon varassa.",
        "Inget tema eller mål hänger på en enda.",
        "No theme and no goal rests on one alone.",
    ),
    "actors-nobody": (
        "Missään toimenpiteessä ei ole toimijaa.",
        "Ingen åtgärd har någon aktör.",
        "No measure has an actor.",
    ),
    "progress": ("Tarkastetaan", "Kontrollerar", "Checking"),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def say(key: str, language: str, **data: Any) -> str:
    """Return a sentence of the program in *language*; a `near` that is not empty adds "did you mean".

    Example:
        >>> say("unknown-rule", "en", name="HYT999", near="HYT901")
        'There is no rule HYT999. Did you mean HYT901?'
    """
    text = _sentence(key)[_COLUMN[language]].format(**data)
    if data.get("near"):
        text += _SENTENCES["near"][_COLUMN[language]].format(near=data["near"])
    return text


def _sentence(key: str) -> tuple[str, str, str]:
    if key in _SENTENCES:
        return _SENTENCES[key]
    return next(found[key] for found in _seldom() if key in found)


def sentences() -> dict[str, tuple[str, str, str]]:
    """Return every sentence, in fi, sv and en."""
    return {key: sentence for found in (_SENTENCES, *_seldom()) for key, sentence in found.items()}


def _seldom() -> Iterator[Sentences]:
    """Yield what few runs say: of documents, and at the beginning of a pack."""
    from hytecore.words.documents import SENTENCES as OF_DOCUMENTS

    yield OF_DOCUMENTS
    from hytecore.words.beginnings import SENTENCES as OF_BEGINNINGS

    yield OF_BEGINNINGS
