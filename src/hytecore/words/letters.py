"""The words of the letters to organisations in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    # To whom
    "to.plan": ("Suunnitelman omistajalle", "Till planens ägare", "To the owner of the plan"),
    "to.check": ("Tarkastuksen tekijälle", "Till den som gjorde kontrollen", "To whoever ran the check"),
    # The beginning
    "subject": ("Täydennettävää suunnitelmassa", "Att komplettera i planen", "What to mend in the plan"),
    "subject.several": ("Täydennettävää suunnitelmissa", "Att komplettera i planerna", "What to mend in the plans"),
    "as_of": ("tilanne {day}", "läget {day}", "as of {day}"),
    "plans": ("Suunnitelma", "Plan", "Plan"),
    "plans.several": ("Suunnitelmat", "Planer", "Plans"),
    "owner": ("Suunnitelman omistaja", "Planens ägare", "Owner of the plan"),
    "owner.several": ("Suunnitelmien omistajat", "Planernas ägare", "Owners of the plans"),
    "greeting.organisation": (
        "Hei. Tässä ovat ne teitä koskevat kohdat, joista vielä puuttuu jotakin tai joiden tiedot eivät sovi yhteen."
        " Jokaisesta kerrotaan, missä se on, miksi se on tärkeä ja mitä voitte tehdä.",
        "Hej. Här är de punkter som gäller er och där något ännu saknas eller uppgifterna inte stämmer överens. För"
        " varje punkt står var den finns, varför den är viktig och vad ni kan göra.",
        "Hello. These are the points that concern you and where something is still missing or does not agree. With each"
        " stands where it is, why it matters and what you can do.",
    ),
    "greeting.plan": (
        "Hei. Tässä ovat kohdat, jotka eivät kuulu millekään organisaatiolle erikseen vaan sille, joka pitää"
        " suunnitelman koossa. Organisaatioiden omat kohdat ovat niiden kirjeissä.",
        "Hej. Här är de punkter som inte hör till någon enskild organisation utan till den som håller ihop planen."
        " Organisationernas egna punkter finns i deras brev.",
        "Hello. These are the points that belong to no organisation in particular but to whoever keeps the plan"
        " together. The points of the organisations are in their own letters.",
    ),
    "greeting.check": (
        "Nämä kohdat eivät kuulu minkään suunnitelman vastuutaholle: ne koskevat tarkastusta itseään.",
        "Dessa punkter hör inte till någon ansvarig instans i en plan: de gäller själva kontrollen.",
        "These points belong to no owner in a plan: they are about the check itself.",
    ),
    "overview": ("Lyhyesti", "I korthet", "In short"),
    "point": ("1\u00a0kohta", "1\u00a0punkt", "1\u00a0point"),
    "points": ("{n}\u00a0kohtaa", "{n}\u00a0punkter", "{n}\u00a0points"),
    # A matter
    "column.what": ("Kohta", "Punkt", "Point"),
    "column.where": ("Missä", "Var", "Where"),
    "column.fix": ("Mitä tehdä", "Vad ni gör", "What to do"),
    "why": ("Miksi", "Varför", "Why"),
    "fix": ("Mitä tehdä", "Vad ni gör", "What to do"),
    "source": ("Lähde", "Källa", "Source"),
    "through": ("Teillä", "Hos er", "With you"),
    "also": (
        "Samasta kohdasta saavat kirjeen myös",
        "Samma punkt finns också i breven till",
        "The same point is also in the letters to",
    ),
    # The end
    "closing": (
        "Jos jokin kohta ei kuulu teille, kertokaa siitä suunnitelman omistajalle, niin vastuu kirjataan oikein.",
        "Om någon punkt inte hör till er, berätta det för planens ägare, så att ansvaret skrivs in rätt.",
        "If a point is not yours, tell the owner of the plan, so that the responsibility is written down where it"
        " belongs.",
    ),
    # The index
    "index.title": ("Kirjeet organisaatioille", "Brev till organisationerna", "Letters to the organisations"),
    "index.intro": (
        "Jokaisella organisaatiolla on oma sivunsa. Siinä on vain se, mitä sen on syytä täydentää. Sama sivu on"
        " verkkosivuna ja Word-asiakirjana.",
        "Varje organisation har en egen sida med bara det som den bör komplettera. Samma sida finns som webbsida och"
        " som Word-dokument.",
        "Each organisation has a page of its own, with just what it should mend. The same page is there as a web page"
        " and as a Word document.",
    ),
    "index.whom": ("Kenelle", "Till vem", "To whom"),
    "index.matters": ("Asiat", "Ärenden", "Matters"),
    "index.files": ("Tiedostot", "Filer", "Files"),
    "index.clear": ("Ei täydennettävää", "Inget att komplettera", "Nothing to mend"),
    "index.nothing": (
        "Avoimia huomautuksia ei ole, joten kirjeitäkään ei ole.",
        "Det finns inga öppna anmärkningar, och därför inga brev.",
        "There are no open findings, and so no letters.",
    ),
    "index.aside": (
        "Kirjeissä ei ole huomautuksia, jotka on ohitettu perustellusti tai jotka vertailutiedosto tuntee; ne"
        " luettelee hytecore check.",
        "I breven finns inte anmärkningar som har undantagits med motivering eller som jämförelsefilen känner till;"
        " hytecore check räknar upp dem.",
        "The letters leave out findings that are set aside for a reason or known from the baseline; hytecore check"
        " lists them.",
    ),
    "unread": (
        "Näitä tiedostoja ei voitu lukea, joten niistä ei ole kirjeitä: {paths}",
        "Dessa filer kunde inte läsas, så det finns inga brev om dem: {paths}",
        "These files could not be read, so there are no letters about them: {paths}",
    ),
    # What the command says
    "written": ("Aloita tästä: {path}", "Börja här: {path}", "Begin here: {path}"),
    "left": (
        "Kansiossa on aiempia kirjeitä, joita ei nyt kirjoitettu: {names}",
        "I mappen finns tidigare brev som inte skrevs nu: {names}",
        "The folder has earlier letters that were not written now: {names}",
    ),
    "no-format": (
        "--by-owner kirjoittaa kansioon verkkosivut ja Word-asiakirjat; jätä --format ja --output pois",
        "--by-owner skriver webbsidor och Word-dokument i mappen; lämna bort --format och --output",
        "--by-owner writes web pages and Word documents into the folder; leave out --format and --output",
    ),
    "not-ours": (
        "se ei ole hytecoren kirjoittama, tai sitä on muokattu; siirrä se tai anna toinen kansio",
        "den är inte skriven av hytecore, eller så har den ändrats; flytta den eller ange en annan mapp",
        "hytecore did not write it, or it has been edited; move it, or give another folder",
    ),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def letters_word(key: str, language: str, **data: object) -> str:
    r"""Return a word or sentence of the letters in *language*.

    Example:
        >>> letters_word("to.plan", "sv"), letters_word("points", "en", n=3)
        ('Till planens ägare', '3\xa0points')
    """
    return _WORDS[key][_COLUMN[language]].format(**data)


def letters_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of the letters, in fi, sv and en."""
    return dict(_WORDS)
