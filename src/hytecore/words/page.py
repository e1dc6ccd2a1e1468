"""The words of the report as a page, in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    # The page
    "title": ("Suunnitelman tarkastus", "Kontroll av planen", "Check of the plan"),
    "title-many": ("Suunnitelmien tarkastus", "Kontroll av planerna", "Check of the plans"),
    "skip": ("Siirry sisältöön", "Gå till innehållet", "Skip to the content"),
    "contents": ("Sisällys", "Innehåll", "Contents"),
    "purpose": (
        "Tämä sivu kertoo, missä suunnitelma ei pidä koossa, miksi se on tärkeää ja miten sen voi korjata. "
        "Se ei arvioi, onko suunnitelma hyvä.",
        "Den här sidan berättar var planen inte håller ihop, varför det är viktigt och hur det kan åtgärdas. "
        "Den bedömer inte om planen är bra.",
        "This page tells where the plan does not hold together, why that matters and how to mend it. "
        "It does not judge whether the plan is good.",
    ),
    "made-by": (
        "Tarkastuksen teki hytecore {version}, säännöt: {packs}.",
        "Kontrollen gjordes av hytecore {version}, regler: {packs}.",
        "Checked by hytecore {version}, rules: {packs}.",
    ),
    "to-top": ("Sivun alkuun", "Till sidans början", "Back to the top"),
    "scrolls": (
        "Kuvaa voi vierittää sivusuunnassa.",
        "Bilden kan rullas i sidled.",
        "The picture can be scrolled sideways.",
    ),
    # The summary
    "mend-first": (
        "{severities} – korjatkaa nämä ensin",
        "{severities} – åtgärda dessa först",
        "{severities} – mend these first",
    ),
    "severities.error": ("Virheet", "Fel", "Errors"),
    "severities.warning": ("Varoitukset", "Varningar", "Warnings"),
    "severities.info": ("Huomiot", "Notiser", "Notes"),
    "finding-one": ("{n} huomautus", "{n} anmärkning", "{n} finding"),
    "finding-many": ("{n} huomautusta", "{n} anmärkningar", "{n} findings"),
    "totals-suppressed": ("ohitettu", "undantagna", "set aside"),
    "totals-known": ("ennestään tunnettu", "kända från förut", "known from before"),
    # The findings
    "by-goal": ("Huomautukset tavoitteittain", "Anmärkningar mål för mål", "Findings by goal"),
    "by-owner": ("Huomautukset vastuutahoittain", "Anmärkningar per ansvarig", "Findings by owner"),
    "by-rule": ("Huomautukset säännöittäin", "Anmärkningar regel för regel", "Findings by rule"),
    "by-goal-about": (
        "Jokainen huomautus on tässä kerran kokonaan; mikä ei kuulu tavoitteeseen, on omalla kohdallaan.",
        "Varje anmärkning står här en gång i sin helhet; det som inte hör till något mål har en egen plats.",
        "Each finding stands here once, in full; what belongs to no goal has a place of its own.",
    ),
    "by-owner-about": (
        "Kuka voi korjata mitäkin: toimenpiteen johtaja tai vastuutahot, tavoitteen vastuutaho ja mittarin "
        "käyttäjät, organisaatioittain. Yhteinen huomautus on jokaisen kohdalla.",
        "Vem som kan åtgärda vad: den som leder eller ansvarar för åtgärden, den ansvariga för målet och de som "
        "använder indikatorn, enligt organisation. En gemensam anmärkning står hos alla.",
        "Who can mend what: whoever leads or answers for the measure, the owner of the goal and those who use "
        "the indicator, by organisation. A finding that several share stands with each.",
    ),
    "by-rule-about": (
        "Samat huomautukset lajeittain ja säännön lähde. Linkki vie huomautukseen.",
        "Samma anmärkningar efter slag samt regelns källa. Länken leder till anmärkningen.",
        "The same findings by kind, with the source of each rule. The link leads to the finding.",
    ),
    "together": ("yhteinen huomautus ({n})", "gemensam anmärkning ({n})", "one finding for all ({n})"),
    "units": ("Yksiköt ja tehtävät", "Enheter och uppdrag", "Units and roles"),
    "no-owner": (
        "Suunnitelman omistaja: vastuutahoa ei ole kirjattu",
        "Planens ägare: ingen ansvarig är angiven",
        "The owner of the plan: nobody else is stated",
    ),
    "why": ("Miksi", "Varför", "Why"),
    "fix": ("Korjaa", "Åtgärda", "Fix"),
    "place": ("Paikka", "Plats", "Place"),
    "source": ("Lähde", "Källa", "Source"),
    "concerns": ("Koskee", "Gäller", "Concerns"),
    "sure": ("Varmuus", "Säkerhet", "Confidence"),
    "no-place": (
        "suunnitelma tuli ohjelmasta, ei tiedostosta",
        "planen kom från ett program, inte från en fil",
        "the plan came from a program, not from a file",
    ),
    "goals-clean": (
        "Tavoitteet, joista ei ole huomautettavaa",
        "Mål utan anmärkningar",
        "Goals without findings",
    ),
    "new": ("uusi", "ny", "new"),
    "apart": ("Ohitetut ja ennestään tunnetut", "Undantagna och kända från förut", "Set aside and known from before"),
    "apart-about": (
        "Näitä ei lasketa avoimiksi.",
        "Dessa räknas inte som öppna.",
        "These do not count as open.",
    ),
    "limits": (
        "Mitä ei voitu tarkastaa",
        "Vad som inte kunde kontrolleras",
        "What could not be checked",
    ),
    "limits-none": (
        "Kaikki valitut säännöt saattoivat tarkastaa sen, mitä suunnitelmassa on.",
        "Alla valda regler kunde kontrollera det som finns i planen.",
        "Every rule that was asked for could check what the plan holds.",
    ),
    "not-applicable": (
        "Suunnitelmassa ei ole, mitä nämä säännöt katsovat",
        "Planen har inte det som dessa regler granskar",
        "The plan has nothing for these rules to look at",
    ),
    "passed": ("Tarkastettu, ei huomautettavaa", "Kontrollerat, inget att anmärka på", "Checked, nothing to remark on"),
    "file-unread": (
        "Tiedostoa ei voitu lukea: {path}",
        "Filen kunde inte läsas: {path}",
        "The file could not be read: {path}",
    ),
}

_PICTURES: dict[str, tuple[str, str, str]] = {
    # The picture of goals, measures and indicators
    "picture": (
        "Tavoitteet, toimenpiteet ja mittarit kuvana",
        "Mål, åtgärder och indikatorer som bild",
        "Goals, measures and indicators as a picture",
    ),
    "picture-about": (
        "Tavoitteen kohdalla ovat sen toimenpiteet ja mittarit. Viiva vasemmalla kertoo, mitä ylempää tavoitetta "
        "tavoite palvelee; pystyviiva palstojen välissä yhdistää sen, mikä on yhteistä. Kursiivilla on, mitä "
        "puuttuu. Tavoitteesta pääsee sen huomautuksiin.",
        "Bredvid målet står dess åtgärder och indikatorer. Linjen till vänster visar vilket övre mål ett mål tjänar; "
        "en lodrät linje mellan spalterna förenar det som är gemensamt. Det som saknas står i kursiv. "
        "Målet leder till dess anmärkningar.",
        "Beside each goal stand its measures and indicators. A line on the left shows which goal above it serves; "
        "an upright line between the columns joins what is shared. What is missing stands in italics. "
        "A goal leads to its findings.",
    ),
    "picture-none": (
        "Suunnitelmassa ei ole tavoitteita eikä mittareita, joten kuvaa ei ole.",
        "Planen har varken mål eller indikatorer, så det finns ingen bild.",
        "The plan has neither goals nor indicators, so there is no picture.",
    ),
    "picture-counts": (
        "Suunnitelma on niin laaja, että kuva näyttää toimenpiteistä ja mittareista vain määrän. Nimet ovat "
        "luettelossa kuvan alla.",
        "Planen är så omfattande att bilden bara visar antalet åtgärder och indikatorer. Namnen finns i listan under "
        "bilden.",
        "The plan is so large that the picture only shows how many measures and indicators there are. Their names "
        "are in the list below it.",
    ),
    "picture-some": (
        "Kuvassa on {n} tavoitetta, joista on eniten huomautettavaa; muut {rest} ovat luettelossa.",
        "Bilden visar de {n} mål som har flest anmärkningar; de övriga {rest} finns i listan.",
        "The picture shows the {n} goals with most findings; the other {rest} are in the list.",
    ),
    "picture-text": ("Sama tekstinä", "Samma som text", "The same as text"),
    "picture-label": ("Kuva, osa {n}/{total}", "Bild, del {n}/{total}", "Picture, part {n} of {total}"),
    "col.goal": ("Tavoitteet", "Mål", "Goals"),
    "col.measure": ("Toimenpiteet", "Åtgärder", "Measures"),
    "col.indicator": ("Mittarit", "Indikatorer", "Indicators"),
    "own-indicators": ("tavoitteen omat mittarit", "målets egna indikatorer", "the goal’s own indicators"),
    "no-measures": ("ei toimenpiteitä", "inga åtgärder", "no measures"),
    "no-indicators": ("ei mittaria", "ingen indikator", "no indicator"),
    "via-subgoals": ("alatavoitteiden kautta", "via delmålen", "through its sub-goals"),
    "continued": ("(jatkuu)", "(fortsätter)", "(continued)"),
    "serves": ("Palvelee tavoitetta", "Tjänar målet", "Serves the goal"),
    # Roles
    "roles": ("Kuka tekee mitä", "Vem gör vad", "Who does what"),
    "roles-none": ("Suunnitelmassa ei ole toimenpiteitä.", "Planen har inga åtgärder.", "The plan has no measures."),
    "roles-themes": ("Roolit teemoittain", "Rollerna tema för tema", "Roles, theme by theme"),
    "roles-measures": (
        "Roolit toimenpiteittäin: toimenpiteet, joille ei ole kirjattu teemaa",
        "Rollerna åtgärd för åtgärd: åtgärder utan angivet tema",
        "Roles, measure by measure: measures that no theme is stated for",
    ),
    # Schedule and status
    "schedule": ("Aikataulu ja tila", "Tidsplan och läge", "Schedule and status"),
    "schedule-about": (
        "Vaalea alue on suunnitelmakausi ja pystyviiva tarkastuspäivä. Samat tiedot ovat taulukossa kuvan alla.",
        "Det ljusa området är planperioden och den lodräta linjen kontrolldagen. Samma uppgifter finns i tabellen "
        "under bilden.",
        "The pale area is the plan period and the upright line the day of the check. The same facts stand in the "
        "table below the picture.",
    ),
    "schedule-label": (
        "Aikajana, osa {n}/{total}; tiedot ovat taulukossa",
        "Tidslinje, del {n}/{total}; uppgifterna finns i tabellen",
        "Time line, part {n} of {total}; the facts stand in the table",
    ),
    "schedule-none": (
        "Yhdelläkään toimenpiteellä ei ole aikataulua, jonka voisi piirtää.",
        "Ingen åtgärd har en tidsplan som kan ritas.",
        "No measure has a schedule that could be drawn.",
    ),
    "period": ("suunnitelmakausi {period}", "planperioden {period}", "plan period {period}"),
    "as-of": ("tarkastuspäivä {day}", "kontrolldagen {day}", "day of the check {day}"),
    "key.span": ("alkaa ja päättyy", "börjar och slutar", "begins and ends"),
    "key.within": ("jolloinkin tänä aikana", "någon gång under denna tid", "some time within"),
    "key.day": ("päivä tai kuukausi", "dag eller månad", "day or month"),
    "key.open": ("alku tai loppu avoin", "början eller slut öppet", "start or end open"),
    "key.always": ("jatkuva tai toistuva", "fortlöpande eller återkommande", "continuous or recurring"),
    "key.deadline": ("tavoitteen määräaika", "målets tidsfrist", "deadline of the goal"),
    "no-schedule": ("ei aikataulua", "ingen tidsplan", "no schedule"),
    "cancelled": ("peruttu", "inställd", "cancelled"),
    "not-known": ("ei tiedossa", "inte känt", "not known"),
    "not-concerned": ("ei koske", "gäller inte", "not applicable"),
    "not-readable": ("ei luettavissa", "kan inte läsas", "cannot be read"),
    "after": ("kun on tapahtunut: {what}", "när detta har skett: {what}", "once this has happened: {what}"),
    "status-caption": (
        "Toimenpiteet: aikataulu, tila ja huomautukset",
        "Åtgärder: tidsplan, läge och anmärkningar",
        "Measures: schedule, status and findings",
    ),
    "status-unstated": ("ei kirjattu", "inte angivet", "not stated"),
    "status-counts": ("Toimenpiteiden tila", "Åtgärdernas läge", "Status of the measures"),
    "measure": ("Toimenpide", "Åtgärd", "Measure"),
    "goal": ("Tavoite", "Mål", "Goal"),
    "owner": ("Vastuutaho", "Ansvarig", "Owner"),
    "when": ("Aikataulu", "Tidsplan", "Schedule"),
    "status": ("Tila", "Läge", "Status"),
    "findings": ("Huomautukset", "Anmärkningar", "Findings"),
    "without-goal": ("Ilman tavoitetta", "Utan mål", "Without a goal"),
    "unused": (
        "Mittarit, joita mikään ei käytä",
        "Indikatorer som inget använder",
        "Indicators that nothing uses",
    ),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def page_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of the page in *language*.

    Example:
        >>> page_word("finding-many", "sv", n=3), page_word("col.goal", "en")
        ('3 anmärkningar', 'Goals')
    """
    return (_WORDS if key in _WORDS else _PICTURES)[key][_COLUMN[language]].format(**data)


def page_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of the page, in fi, sv and en."""
    return {**_WORDS, **_PICTURES}


def counted_findings(n: int, language: str) -> str:
    """Return how many findings there are, in words.

    Example:
        >>> counted_findings(1, "fi"), counted_findings(2, "fi")
        ('1 huomautus', '2 huomautusta')
    """
    return page_word("finding-one" if n == 1 else "finding-many", language, n=n)
