"""The help of the command line in Finnish, Swedish and English, and argparse's own texts."""

from __future__ import annotations

_HELP: dict[str, tuple[str, str, str]] = {
    "description": (
        "hytecore kertoo, missä hyvinvointisuunnitelma ei pidä koossa, miksi se on\ntärkeää ja miten sen voi korjata.",
        "hytecore berättar var en välfärdsplan inte håller ihop, varför det är\nviktigt och hur det kan åtgärdas.",
        "hytecore tells where a wellbeing plan does not hold together, why that\nmatters and how to mend it.",
    ),
    "epilog": (
        "Komennon ohje: hytecore KOMENTO --help",
        "Hjälp om ett kommando: hytecore KOMMANDO --help",
        "Help on a command: hytecore COMMAND --help",
    ),
    "commands": ("komennot", "kommandon", "commands"),
    "version": ("näytä versio", "visa versionen", "show the version"),
    "lang": (
        "kieli; oletuksena suunnitelman ensimmäinen kieli",
        "språk; planens första språk om inget anges",
        "language; the plan's first one if not given",
    ),
    "lang-own": (
        "kieli; oletuksena asetusten tai ympäristön kieli",
        "språk; inställningarnas eller omgivningens om inget anges",
        "language; that of the settings or the environment if not given",
    ),
    "check.help": ("tarkasta suunnitelmat", "kontrollera planer", "check plans"),
    "check.description": (
        "Tarkastaa suunnitelmat yhdessä ja kertoo, mikä niissä ei pidä.\n\n"
        "Paluuarvo: 0 ei avoimia huomautuksia rajan yläpuolella, 1 on,\n"
        "2 pyyntö on väärä, 3 kaikkea ei voitu tarkastaa.",
        "Kontrollerar planerna tillsammans och berättar vad som inte håller.\n\n"
        "Slutstatus: 0 inga öppna anmärkningar över gränsen, 1 det finns,\n"
        "2 fel i begäran, 3 allt kunde inte kontrolleras.",
        "Checks the plans together and tells what does not hold.\n\n"
        "Exit status: 0 no open finding at or above the threshold, 1 there are some,\n"
        "2 the request is wrong, 3 not everything could be checked.",
    ),
    "explain.help": ("selitä sääntö", "förklara en regel", "explain a rule"),
    "explain.description": (
        "Kertoo, mitä sääntö löytää, miksi se on tärkeää ja miten sen korjaa.",
        "Berättar vad en regel hittar, varför det är viktigt och hur det åtgärdas.",
        "Tells what a rule finds, why it matters and how to mend it.",
    ),
    "convert.help": (
        "muunna asiakirja suunnitelmatiedostoksi",
        "gör om ett dokument till en planfil",
        "turn a document into a plan file",
    ),
    "convert.description": (
        "Lukee suunnitelman asiakirjasta (Word, Excel, PowerPoint, PDF, HTML, Markdown, CSV) ja\n"
        "kirjoittaa sen suunnitelmatiedostoksi, tai suunnitelmatiedoston muuhun muotoon.",
        "Läser en plan ur ett dokument (Word, Excel, PowerPoint, PDF, HTML, Markdown, CSV) och\n"
        "skriver den som en planfil, eller en planfil i ett annat format.",
        "Reads a plan from a document (Word, Excel, PowerPoint, PDF, HTML, Markdown, CSV) and\n"
        "writes it as a plan file, or a plan file in another form.",
    ),
    "convert-input": ("asiakirja tai suunnitelmatiedosto", "dokument eller planfil", "a document or a plan file"),
    "convert-output": (
        "kirjoita tähän tiedostoon; pääte kertoo muodon",
        "skriv till filen; ändelsen anger formatet",
        "write to this file; its suffix tells the form",
    ),
    "convert-review": (
        "näytä, miten kukin kohta ymmärrettiin ja kuinka varmasti",
        "visa hur varje ställe förstods och hur säkert",
        "show how each part was understood, and how sure that is",
    ),
    "template.help": (
        "tee tyhjä työkirja suunnitelmalle",
        "gör en tom arbetsbok för en plan",
        "make an empty workbook for a plan",
    ),
    "template.description": (
        "Tekee työkirjan (xlsx), jonka voi täyttää taulukko-ohjelmassa ja tarkastaa komennolla\n"
        "hytecore check. Täytetyn voi muuntaa suunnitelmatiedostoksi ja takaisin: hytecore convert.",
        "Gör en arbetsbok (xlsx) som fylls i i ett kalkylprogram och kontrolleras med hytecore check.\n"
        "En ifylld kan göras om till en planfil och tillbaka: hytecore convert.",
        "Makes a workbook (xlsx) that is filled in with a spreadsheet program and checked with\n"
        "hytecore check. A filled one can be turned into a plan file and back: hytecore convert.",
    ),
    "template-output": (
        "työkirjan nimi, esimerkiksi pohja.xlsx",
        "arbetsbokens namn, till exempel mall.xlsx",
        "name of the workbook, such as template.xlsx",
    ),
    "template-force": (
        "korvaa tiedosto, joka on jo olemassa",
        "ersätt en fil som redan finns",
        "replace a file that is there already",
    ),
    "rules.help": ("luettele säännöt", "lista reglerna", "list the rules"),
    "rules.description": (
        "Luettelee asennetut säännöt ja niiden vakavuuden.",
        "Listar de installerade reglerna och deras allvarsgrad.",
        "Lists the installed rules and how severe they are.",
    ),
    "graph.help": ("näytä tavoitteiden puu", "visa målträdet", "show the tree of goals"),
    "graph.description": (
        "Näyttää suunnitelman puuna: tavoitteet, toimenpiteet vastuineen ja mittarit;\n"
        "tai kertoo toimijoista (--actors).",
        "Visar planen som ett träd: mål, åtgärder med ansvariga och indikatorer;\n"
        "eller berättar om aktörerna (--actors).",
        "Shows the plan as a tree: goals, measures with their owners, and indicators;\n"
        "or tells about the actors (--actors).",
    ),
    "schema.help": ("näytä tiedostomuodon JSON Schema", "visa formatets JSON Schema", "show the format's JSON Schema"),
    "schema.description": (
        "Tulostaa tiedostomuodon JSON Scheman, jolla editori täydentää ja tarkastaa.",
        "Skriver ut planfilens JSON Schema, som editorer kontrollerar mot.",
        "Prints the JSON Schema of plan files, with which an editor completes and checks.",
    ),
    "baseline.help": (
        "kirjaa nykyiset huomautukset vertailutiedostoon",
        "skriv nuvarande anmärkningar i en jämförelsefil",
        "keep today's findings in a baseline",
    ),
    "baseline.description": (
        "Kirjaa nykyiset huomautukset vertailutiedostoon, jotta vain uudet pysäyttävät.\n\n"
        "create tekee tiedoston, update korvaa sen nykyisillä, prune poistaa korjatut.",
        "Skriver nuvarande anmärkningar i en jämförelsefil, så att bara nya stoppar.\n\n"
        "create gör filen, update ersätter den med de nuvarande, prune tar bort\nde åtgärdade.",
        "Keeps today's findings in a file, so that only new ones stop anyone.\n\n"
        "create makes the file, update replaces it with today's, prune drops what is\nmended.",
    ),
    "paths": ("suunnitelmatiedostot", "planfiler", "plan files"),
    "path": ("suunnitelmatiedosto", "planfil", "plan file"),
    "format": ("tulosteen muoto", "utskriftens format", "format of the output"),
    "graph-actors": (
        "toimijat: kenellä on eniten, ketkä tekevät yhdessä, mikä on yhden varassa",
        "aktörerna: vem som har mest, vilka som samarbetar, vad som hänger på en",
        "the actors: who has most, who works with whom, what rests on one alone",
    ),
    "graph-format": (
        "puu (tree) tai verkko muille ohjelmille",
        "träd (tree) eller graf för andra program",
        "tree, or a graph for other programs",
    ),
    "output": ("kirjoita tiedostoon", "skriv till en fil", "write to a file"),
    "as-of": (
        "päivä, jonka tilannetta arvioidaan; oletuksena tämä päivä",
        "den dag läget bedöms; i dag om inget anges",
        "the day the plan is judged by; today if not given",
    ),
    "profile": (
        "draft, standard, strict tai sääntöpaketin oma",
        "draft, standard, strict eller ett regelpakets egen",
        "draft, standard, strict, or one of a rule pack",
    ),
    "pack": (
        "ota mukaan vain tämä sääntöpaketti ytimen lisäksi; voi toistaa",
        "ta med bara detta regelpaket utöver kärnan; kan upprepas",
        "run only this rule pack besides the core; may be repeated",
    ),
    "config": (
        "asetustiedosto; none: ei mitään",
        "inställningsfil; none: ingen",
        "settings file; none: no file",
    ),
    "select": (
        "aja vain nämä säännöt; voi toistaa tai erottaa pilkuin",
        "kör bara dessa regler; kan upprepas eller skiljas med komma",
        "run only these rules; may be repeated or separated by commas",
    ),
    "ignore": ("jätä nämä säännöt pois", "lämna bort dessa regler", "leave these rules out"),
    "fail-on": (
        "vakavuus, josta alkaen paluuarvo on 1; oletuksena error",
        "den allvarsgrad från vilken slutstatusen är 1; error om inget anges",
        "the severity from which the exit status is 1; error if not given",
    ),
    "mark": (
        "kirjoita tähän asiakirjan kopio, jossa huomautukset ovat kommentteina paikoillaan",
        "skriv en kopia av dokumentet hit, med anmärkningarna som kommentarer på sina ställen",
        "write a copy of the document here, with the findings as comments in their places",
    ),
    "baseline-option": (
        "vertailutiedosto: siinä olevat huomautukset eivät pysäytä",
        "jämförelsefil: anmärkningarna i den stoppar inte",
        "baseline: findings in it do not stop anyone",
    ),
    "baseline-file": (
        "vertailutiedosto; oletuksena hytecore-baseline.txt",
        "jämförelsefil; hytecore-baseline.txt om inget anges",
        "the baseline; hytecore-baseline.txt if not given",
    ),
    "baseline-action": ("mitä tehdään", "vad som görs", "what to do"),
    "judge.help": ("lue tekstejä rivi kerrallaan", "läs texter rad för rad", "read texts line by line"),
    "judge.description": (
        "Kertoo JSON-rivinä, miten kukin tekstirivi luetaan: onko tavoite mitattava,\n"
        "kuka vastaa, milloin, onko mittari mittari. Lukutapa on vihje, ei varma tieto.",
        "Berättar som en JSON-rad hur varje textrad läses: om målet går att mäta,\n"
        "vem som ansvarar, när, om indikatorn mäter något. Läsningen är en fingervisning.",
        "Tells, as one line of JSON each, how every line of text reads: whether a goal can\n"
        "be measured, who answers, when, whether an indicator measures. A reading is a hint.",
    ),
    "judge-kind": ("mitä tekstit ovat", "vad texterna är", "what the texts are"),
    "judge-path": (
        "tiedosto, jossa on yksi teksti rivillä; - lukee syötteen",
        "fil med en text per rad; - läser indata",
        "file with one text a line; - reads standard input",
    ),
    "judge-lang": (
        "tekstien kieli; jos puuttuu, se päätellään kustakin",
        "texternas språk; sluts av varje text om inget anges",
        "language of the texts; told from each text if not given",
    ),
    "matrix.help": ("näytä, kuka johtaa ja kuka tukee", "visa vem som leder och stöder", "show who leads and supports"),
    "matrix.description": (
        "Näyttää teemoittain ja tasoittain, kuka johtaa, tukee tai on kumppanina,\n"
        "ja missä roolit ovat päällekkäin tai jäävät auki.",
        "Visar tema för tema och nivå för nivå vem som leder, stöder eller är partner,\n"
        "och var roller överlappar eller blir öppna.",
        "Shows theme by theme and level by level who leads, supports or is a partner,\n"
        "and where roles overlap or are left open.",
    ),
    "matrix-format": (
        "tulosteen muoto; svg on kuva: kaikista teemoista yleiskuva, yhdestä dia",
        "utskriftens format; svg är en bild: av alla teman en översikt, av ett en bild",
        "format of the output; svg is a picture: an overview of all themes, a slide of one",
    ),
    "report.help": ("tee raportti", "gör en rapport", "make a report"),
    "report.description": (
        "Tekee suunnitelmasta raportin jollekulle: vastaukset sääntöpaketin tarkistus-\n"
        "listaan (--checklist), jokaiselle organisaatiolle kirjeen siitä, mitä sen on\n"
        "syytä täydentää (--by-owner), tai sivun valtuustolle (--sheet).\n\n"
        "Paluuarvo: 0 raportti on tehty, 2 pyyntö on väärä, 3 kaikkea ei voitu lukea\n"
        "tai tarkastaa.",
        "Gör en rapport om planen för någon: svar på ett regelpakets checklista\n"
        "(--checklist), ett brev till varje organisation om vad den bör komplettera\n"
        "(--by-owner) eller en sida för fullmäktige (--sheet).\n\n"
        "Slutstatus: 0 rapporten är gjord, 2 fel i begäran, 3 allt kunde inte läsas\n"
        "eller kontrolleras.",
        "Makes a report on the plan for somebody: answers to a rule pack's checklist\n"
        "(--checklist), a letter to each organisation with what it should mend\n"
        "(--by-owner), or a page for the council (--sheet).\n\n"
        "Exit status: 0 the report is made, 2 the request is wrong, 3 not everything\n"
        "could be read or checked.",
    ),
    "report-by-owner": (
        "kirjoita kansioon sivu jokaiselle vastuuorganisaatiolle",
        "skriv i mappen en sida till varje ansvarig organisation",
        "write into the folder a page for each responsible organisation",
    ),
    "report-sheet": ("suunnitelma yhdellä sivulla", "planen på en sida", "the plan on one page"),
    "report-since": (
        "valinnan --sheet kanssa: viime vuoden suunnitelma, johon verrataan",
        "med --sheet: förra årets plan att jämföra med",
        "with --sheet: last year's plan, to compare with",
    ),
    "report-checklist": (
        "vastaa tämän sääntöpaketin tarkistuslistaan",
        "besvara detta regelpakets checklista",
        "answer the checklist of this rule pack",
    ),
    "diff.help": ("vertaa kahta versiota", "jämför två versioner", "compare two versions"),
    "diff.description": (
        "Kertoo, mikä suunnitelmassa on muuttunut vanhasta versiosta uuteen ja mitä\n"
        "huomautuksille on tapahtunut.\n\n"
        "Paluuarvo: 0 vertailu on tehty, 2 pyyntö on väärä, 3 kaikkea ei voitu lukea\ntai tarkastaa.",
        "Berättar vad som har ändrats i planen från den gamla versionen till den nya\n"
        "och vad som har hänt med anmärkningarna.\n\n"
        "Slutstatus: 0 jämförelsen är gjord, 2 fel i begäran, 3 allt kunde inte läsas\neller kontrolleras.",
        "Tells what has changed in a plan from the old version to the new one, and what\n"
        "has become of the findings.\n\n"
        "Exit status: 0 the comparison is made, 2 the request is wrong, 3 not everything\n"
        "could be read or checked.",
    ),
    "diff-old": ("vanha versio", "den gamla versionen", "the old version"),
    "diff-new": ("uusi versio", "den nya versionen", "the new version"),
    "diff-as-of": (
        "päivä, jonka tilannetta arvioidaan molemmissa; oletuksena tämä päivä",
        "den dag läget bedöms i båda; i dag om inget anges",
        "the day both are judged by; today if not given",
    ),
    "diff-lang": (
        "kieli; oletuksena uuden version ensimmäinen kieli",
        "språk; den nya versionens första språk om inget anges",
        "language; the first one of the new version if not given",
    ),
    "theme": ("vain tämän tunnuksen teema", "bara temat med denna identifierare", "only the theme of this id"),
    "new-plugin.help": ("aloita sääntöpaketti", "påbörja ett regelpaket", "begin a rule pack"),
    "new-plugin.description": (
        "Luo sääntöpaketin: jakelun, jossa on yksi sääntö, testit ja ohjeet.\n\n"
        "Testit kertovat, mitä on vielä kirjoitettava.",
        "Skapar ett regelpaket: en distribution med en regel, tester och anvisningar.\n\n"
        "Testerna berättar vad som ännu ska skrivas.",
        "Creates a rule pack: a distribution with one rule, tests and documentation.\n\n"
        "The tests tell what is still to be written.",
    ),
    "new-plugin-name": (
        "alue tai aihe, esimerkiksi Etelä-Savo",
        "region eller ämne, till exempel Österbotten",
        "region or subject, such as Etelä-Savo",
    ),
    "new-plugin-prefix": (
        "sääntökoodien alku, kolme isoa kirjainta; oletuksena nimestä",
        "början på regelkoderna, tre stora bokstäver; ur namnet om inget anges",
        "beginning of its rules' codes, three capitals; from the name if not given",
    ),
    "new-plugin-title": (
        "paketin otsikko; oletuksena nimi",
        "paketets rubrik; namnet om inget anges",
        "what people call the pack; its name if not given",
    ),
    "new-plugin-folder": (
        "mihin kansioon; oletuksena hytecore-NAME",
        "i vilken mapp; hytecore-NAME om inget anges",
        "into which folder; hytecore-NAME if not given",
    ),
    "new-plugin-rule": (
        "ensimmäisen säännön nimi, esimerkiksi measure-without-owner",
        "den första regelns namn, till exempel measure-without-owner",
        "name of its first rule, such as measure-without-owner",
    ),
    "new-plugin-family": (
        "sen sääntöperhe; oletuksena osio",
        "dess regelfamilj; avsnittet om inget anges",
        "the family of that rule; the section if not given",
    ),
    "new-rule.help": ("aloita sääntö", "påbörja en regel", "begin a rule"),
    "new-rule.description": (
        "Luo säännön kaksi tiedostoa sääntöpakettiin, tai ytimeen sen kansiossa.\n\n"
        "Testit kertovat, mitä on vielä kirjoitettava.",
        "Skapar regelns två filer i ett regelpaket, eller i kärnan i dess egen mapp.\n\n"
        "Testerna berättar vad som ännu ska skrivas.",
        "Creates the two files of a rule in a rule pack, or in the core in its folder.\n\n"
        "The tests tell what is still to be written.",
    ),
    "new-rule-name": (
        "puutteen nimi, esimerkiksi measure-without-owner",
        "bristens namn, till exempel measure-without-owner",
        "what the flaw is called, such as measure-without-owner",
    ),
    "new-rule-folder": (
        "paketin kansio; oletuksena lähin, jossa tai jonka sisällä ollaan",
        "paketets mapp; den närmaste om inget anges",
        "folder of the pack; the nearest one upwards if not given",
    ),
    "new-rule-family": (
        "sääntöperhe; oletuksena paketin ainoa",
        "regelfamilj; paketets enda om inget anges",
        "family of rules; the only one of the pack if not given",
    ),
    "new-rule-code": (
        "koodi; oletuksena perheen seuraava",
        "kod; familjens nästa om inget anges",
        "its code; the next one of the family if not given",
    ),
    "looks-at": (
        "osio, jota sääntö katsoo: measures, goals, plan…",
        "det avsnitt regeln granskar: measures, goals, plan…",
        "section that the rule looks at: measures, goals, plan…",
    ),
    "rule": ("säännön koodi tai nimi", "regelns kod eller namn", "code or name of the rule"),
}

_ARGPARSE: dict[str, tuple[str, str]] = {
    "usage: ": ("käyttö: ", "användning: "),
    "positional arguments": ("argumentit", "argument"),
    "options": ("valitsimet", "flaggor"),
    "show this help message and exit": ("näytä tämä ohje", "visa denna hjälp"),
    "the following arguments are required: %s": ("puuttuu: %s", "saknas: %s"),
    "unrecognized arguments: %s": ("tuntematon argumentti: %s", "okänt argument: %s"),
    "one of the arguments %s is required": ("anna jokin näistä: %s", "ange någon av dessa: %s"),
    "not allowed with argument %s": ("ei käy yhdessä valitsimen %s kanssa", "går inte tillsammans med %s"),
    "expected one argument": ("tarvitsee arvon", "behöver ett värde"),
    "expected at least one argument": ("tarvitsee ainakin yhden arvon", "behöver minst ett värde"),
    "argument %(argument_name)s: %(message)s": (
        "valitsin %(argument_name)s: %(message)s",
        "flaggan %(argument_name)s: %(message)s",
    ),
    "ignored explicit argument %r": ("valitsin ei ota arvoa: %r", "flaggan tar inget värde: %r"),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def help_text(key: str, language: str) -> str:
    """Return a piece of help in *language*.

    Example:
        >>> help_text("output", "sv")
        'skriv till en fil'
    """
    return _HELP[key][_COLUMN[language]]


def argparse_text(text: str, language: str) -> str:
    """Return one of argparse's own texts in *language*; as it is where it has no translation."""
    if language == "en" or text not in _ARGPARSE:
        return text
    return _ARGPARSE[text][_COLUMN[language]]


def pieces() -> dict[str, tuple[str, str, str]]:
    """Return every piece of help, in fi, sv and en."""
    return dict(_HELP)
