"""What is said of documents, in Finnish, Swedish and English: places, how they were read, and converting.

`hytecore.words.interface` finds it here.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str, str]] = {
    # Places in documents
    "place-page": ("sivu {n}", "sida {n}", "page {n}"),
    "place-table": ("taulukko {n}", "tabell {n}", "table {n}"),
    "place-row": ("rivi {n}", "rad {n}", "row {n}"),
    "place-column": ("sarake {n}", "kolumn {n}", "column {n}"),
    "place-paragraph": ("kappale {n}", "stycke {n}", "paragraph {n}"),
    "place-line": ("tiedoston rivi {n}", "filens rad {n}", "line {n} of the file"),
    # How documents were read
    "about-reading": ("Asiakirjan lukemisesta", "Om läsningen av dokumentet", "How the document was read"),
    "note-hidden-sheet": (
        "{place}: taulukkovälilehti on piilotettu; se on luettu.",
        "{place}: bladet är dolt; det har lästs.",
        "{place}: the sheet is hidden; it has been read.",
    ),
    "note-hidden-row": (
        "{place}: piilotettuja rivejä on {n}; ne on luettu.",
        "{place}: dolda rader: {n}; de har lästs.",
        "{place}: hidden rows: {n}; they have been read.",
    ),
    "note-hidden-column": (
        "{place}: piilotettuja sarakkeita on {n}; ne on luettu.",
        "{place}: dolda kolumner: {n}; de har lästs.",
        "{place}: hidden columns: {n}; they have been read.",
    ),
    "note-hidden-slide": (
        "{place}: dia on piilotettu; se on luettu.",
        "{place}: bilden är dold; den har lästs.",
        "{place}: the slide is hidden; it has been read.",
    ),
    "note-hidden-text": (
        "{place}: piilotettua tekstiä on {n} kohdassa; tarkastakaa, kuuluuko se suunnitelmaan.",
        "{place}: dold text på {n} ställen; kontrollera om den hör till planen.",
        "{place}: hidden text in {n} places; see whether it belongs to the plan.",
    ),
    "note-formula-without-value": (
        "{place}: kaavoja ilman tallennettua tulosta on {n}; avatkaa ja tallentakaa työkirja, jotta tulos näkyy.",
        "{place}: formler utan sparat resultat: {n}; öppna och spara arbetsboken så att resultaten syns.",
        "{place}: formulas without a saved result: {n}; open and save the workbook, so that the results show.",
    ),
    "note-macros": (
        "{place}: makroja ei ole luettu eikä suoritettu.",
        "{place}: makron har varken lästs eller körts.",
        "{place}: macros were neither read nor run.",
    ),
    "note-comments": (
        "{place}: kommentteja on {n}; niitä ei ole luettu suunnitelman osaksi.",
        "{place}: kommentarer: {n}; de har inte lästs som en del av planen.",
        "{place}: comments: {n}; they were not read as part of the plan.",
    ),
    "note-picture": (
        "{place}: kuvia on {n}; niissä olevaa tekstiä ei ole luettu.",
        "{place}: bilder: {n}; text i dem har inte lästs.",
        "{place}: pictures: {n}; text in them was not read.",
    ),
    "note-shape-over-table": (
        "{place}: taulukon päälle on piirretty {n} kuviota, joiden merkitystä ei ole luettu.",
        "{place}: ovanpå tabellen har {n} figurer ritats; deras betydelse har inte lästs.",
        "{place}: {n} shapes are drawn over the table; what they mean was not read.",
    ),
    "note-deletions": (
        "{place}: poistettavaksi merkittyjä kohtia on {n}; niitä ei ole luettu.",
        "{place}: ställen som är markerade som raderade: {n}; de har inte lästs.",
        "{place}: stretches marked as deleted: {n}; they were not read.",
    ),
    "note-placeholders": (
        "{place}: täyttämättömiä lomakekenttiä on {n}; niiden ohjetekstiä ei ole luettu.",
        "{place}: formulärfält som inte har fyllts i: {n}; deras hjälptext har inte lästs.",
        "{place}: form fields not filled in: {n}; their prompts were not read.",
    ),
    "note-chart": (
        "{place}: kaavioita on {n}; niitä ei ole luettu.",
        "{place}: diagram: {n}; de har inte lästs.",
        "{place}: charts: {n}; they were not read.",
    ),
    "note-embedded": (
        "{place}: upotettuja tiedostoja on {n}; niitä ei ole luettu.",
        "{place}: inbäddade filer: {n}; de har inte lästs.",
        "{place}: embedded files: {n}; they were not read.",
    ),
    "note-speaker-notes": (
        "{place}: dian muistiinpanoja ei ole luettu suunnitelman osaksi.",
        "{place}: bildens anteckningar har inte lästs som en del av planen.",
        "{place}: the notes of the slide were not read as part of the plan.",
    ),
    "note-left": (
        "{path}: tekstejä ja taulukoita, joista ei löytynyt suunnitelman osia: {n}. "
        "Ne luettelee `hytecore convert {path} --review`.",
        "{path}: texter och tabeller där inga delar av en plan hittades: {n}. "
        "`hytecore convert {path} --review` räknar upp dem.",
        "{path}: texts and tables in which nothing of a plan was found: {n}. "
        "`hytecore convert {path} --review` lists them.",
    ),
    # Converting
    "converted": ("{path} kirjoitettu.", "{path} har skrivits.", "{path} was written."),
    "converted-doubts": (
        "{path} kirjoitettu. Asiakirjasta jäi ymmärtämättä kohtia: {n}. Ne luettelee `hytecore check {source}`.",
        "{path} har skrivits. Ställen i dokumentet som inte förstods: {n}. `hytecore check {source}` räknar upp dem.",
        "{path} was written. Parts of the document not understood: {n}. `hytecore check {source}` lists them.",
    ),
    "converted-from": (
        "Luettu asiakirjasta {path}. Rivien kommentit kertovat paikan asiakirjassa.",
        "Läst ur dokumentet {path}. Kommentarerna anger stället i dokumentet.",
        "Read from the document {path}. The comments tell the place in the document.",
    ),
    "left-heading": (
        "Asiakirjan tekstit ja taulukot, joista ei löytynyt suunnitelman osia",
        "Dokumentets texter och tabeller där inga delar av en plan hittades",
        "Texts and tables of the document in which nothing of a plan was found",
    ),
    "review-table": ("taulukko, {height} × {width}", "tabell, {height} × {width}", "table, {height} × {width}"),
    "review-heading": ("Miten asiakirja ymmärrettiin", "Hur dokumentet förstods", "How the document was understood"),
    "review-not-understood": ("ei ymmärretty", "förstods inte", "not understood"),
    # Marked copies
    "marked": (
        "{path} kirjoitettu. Kommentteja: {n}.",
        "{path} har skrivits. Kommentarer: {n}.",
        "{path} was written. Comments: {n}.",
    ),
    "mark-more": (
        "Tähän ei mahdu enempää. Huomautuksia, jotka ovat vain raportissa: {n}.",
        "Mer ryms inte här. Anmärkningar som bara finns i rapporten: {n}.",
        "There is no room for more here. Findings that are in the report only: {n}.",
    ),
    "mark-one": (
        "--mark merkitsee yhden asiakirjan kerrallaan, mutta asiakirjoja on {n}.",
        "--mark markerar ett dokument i taget, men dokumenten är {n}.",
        "--mark marks one document at a time, and there are {n}.",
    ),
    "mark-kind": (
        "{path}: --mark ei osaa kirjoittaa kommentteja tähän muotoon; osataan: {known}.",
        "{path}: --mark kan inte skriva kommentarer i det här formatet; de som går: {known}.",
        "{path}: --mark cannot write comments into this kind of file; those that it can: {known}.",
    ),
    "mark-suffix": (
        "{path}: anna kopiolle sama pääte kuin asiakirjalla, {suffix}.",
        "{path}: ge kopian samma ändelse som dokumentet, {suffix}.",
        "{path}: give the copy the suffix of the document, {suffix}.",
    ),
    "mark-output": (
        "--mark ja --output kirjoittaisivat samaan tiedostoon: {path}.",
        "--mark och --output skulle skriva till samma fil: {path}.",
        "--mark and --output would write to the same file: {path}.",
    ),
    "mark-unread": (
        "{path}: asiakirjaa ei voitu lukea, joten merkittyä kopiota ei kirjoitettu.",
        "{path}: dokumentet kunde inte läsas, så ingen markerad kopia skrevs.",
        "{path}: the document could not be read, so no marked copy was written.",
    ),
    "mark-broken": (
        "{path}: merkittyä kopiota ei kirjoitettu, koska asiakirjan osa on rikki ({why}). "
        "Tallenna asiakirja uudelleen ohjelmassaan ja yritä sitten.",
        "{path}: ingen markerad kopia skrevs, eftersom en del av dokumentet är trasig ({why}). "
        "Spara om dokumentet i sitt program och försök sedan.",
        "{path}: no marked copy was written, because a part of the document is broken ({why}). "
        "Save the document again in its program, then try.",
    ),
    "mark-newer": (
        "{path}: esityksessä on PowerPointin uudenlaisia kommentteja, joiden rinnalle --mark ei osaa kirjoittaa. "
        "Poista ne kopiosta ja merkitse se.",
        "{path}: presentationen har kommentarer av PowerPoints nyare slag, och bredvid dem kan --mark inte skriva. "
        "Ta bort dem ur en kopia och markera den.",
        "{path}: the presentation has comments of PowerPoint's newer kind, beside which --mark cannot write. "
        "Remove them from a copy and mark that.",
    ),
    "same-file": (
        "Tulos kirjoitettaisiin lähteen päälle: {path}. Anna toinen nimi.",
        "Resultatet skulle skrivas över källan: {path}. Ange ett annat namn.",
        "The result would be written over the source: {path}. Give another name.",
    ),
    "needs-output-or-review": (
        "Anna --output tai --review.",
        "Ange --output eller --review.",
        "Give --output or --review.",
    ),
}
