"""The words of the role matrix in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    "title": ("Roolit teemoittain", "Rollerna tema för tema", "Roles, theme by theme"),
    "as_of": ("tilanne {day}", "läget {day}", "as of {day}"),
    "theme": ("teema", "tema", "theme"),
    "level": ("taso", "nivå", "level"),
    "no-theme": ("Ilman teemaa", "Utan tema", "No theme stated"),
    "state": ("tilanne", "läge", "state"),
    "measures": ("toimenpiteet", "åtgärder", "measures"),
    "agreed-where": ("sovittu: {where}", "avtalat: {where}", "agreed: {where}"),
    "left-why": ("jätetty: {why}", "lämnat: {why}", "left: {why}"),
    "emphasis": ("painottuu: {side}", "tyngdpunkt: {side}", "emphasis: {side}"),
    "emphasis-here": ("suunnitelman painotus", "planens tyngdpunkt", "the plan's emphasis"),
    "findings": ("Huomautukset", "Anmärkningar", "Findings"),
    "picture": ("Kuvana", "Som bild", "As a picture"),
    "legend": ("Merkit", "Tecken", "Signs"),
    "not-placed": (
        "Lähde ei kerro, kenen ja kummalla tasolla",
        "Källan berättar inte vems och på vilken nivå",
        "The source does not tell whose, and at which level",
    ),
    "who-undecided": ("Tekijä ei tiedossa", "Vem är inte känt", "Who does it is not known"),
    "who-left": ("Jätetty tarkoituksella", "Lämnat med avsikt", "Left on purpose"),
    "who-nobody": ("Tekijää ei mainita", "Ingen är angiven", "Nobody is stated"),
    "nothing": ("Ei toimenpiteitä", "Inga åtgärder", "No measures"),
    "more": ("ja {n} muuta", "och {n} till", "and {n} more"),
    "roles-summary": (
        "{title}: {theme}. Kuvan tiedot ovat myös taulukossa.",
        "{title}: {theme}. Bildens uppgifter finns också i tabellen.",
        "{title}: {theme}. What the picture shows also stands in the table.",
    ),
    "unread": (
        "Näitä tiedostoja ei voitu lukea, joten niiden tiedot puuttuvat: {paths}",
        "Dessa filer kunde inte läsas, så deras uppgifter saknas: {paths}",
        "These files could not be read, so what they say is missing here: {paths}",
    ),
    # Sides
    "side.municipality": ("Kunta", "Kommun", "Municipality"),
    "side.wellbeing_county": ("Hyvinvointialue", "Välfärdsområde", "Wellbeing services county"),
    "side.ngo": ("Järjestöt", "Organisationer", "NGOs"),
    "side.other": ("Muut", "Övriga", "Others"),
    "side.seam": ("Yhdyspinta", "Gränssnitt", "Seam"),
    "side.undecided": ("ei tiedossa", "inte känt", "not known"),
    # What stands above the sides of a picture
    "leads.municipality": ("Kunnan toiminta painottuu", "Kommunens arbete betonas", "Led by the municipality"),
    "leads.wellbeing_county": (
        "Hyvinvointialueen toiminta painottuu",
        "Välfärdsområdets arbete betonas",
        "Led by the wellbeing services county",
    ),
    "leads.seam": ("Yhdyspinta: yhdessä", "Gränssnittet: tillsammans", "The seam: together"),
    "leads.ngo": ("Järjestöt kumppaneina", "Organisationer som partner", "NGOs as partners"),
    "leads.other": ("Muut toimijat", "Övriga aktörer", "Other actors"),
    # Levels: what they are called, and for whom
    "level.promotion": ("Edistäminen", "Främjande", "Promotion"),
    "level.primary": ("Primaaripreventio", "Primärprevention", "Primary prevention"),
    "level.secondary": ("Sekundaaripreventio", "Sekundärprevention", "Secondary prevention"),
    "level.tertiary": ("Tertiaaripreventio", "Tertiärprevention", "Tertiary prevention"),
    "level.undecided": ("Taso ei tiedossa", "Nivån är inte känd", "Level not known"),
    "whom.promotion": ("Kaikille", "För alla", "For everyone"),
    "whom.primary": ("Kun riski todettu", "När en risk har konstaterats", "When a risk is identified"),
    "whom.secondary": ("Varhain sairastuneille", "Vid tidig sjukdom", "Early in an illness"),
    "whom.tertiary": ("Sairastuneille", "Vid sjukdom", "For those who are ill"),
    # Roles on a side
    "role.lead": ("johtaa", "leder", "leads"),
    "role.responsible": ("vastaa", "ansvarar", "responsible"),
    "role.support": ("tukee", "stöder", "supports"),
    "role.partner": ("kumppani", "partner", "partner"),
    "role.nobody": ("ei kukaan", "ingen", "nobody"),
    "role.undecided": ("ei tiedossa", "inte känt", "not known"),
    "role.left": ("jätetty", "lämnat", "left"),
    # The state of a square, in a word and in a few
    "state.overlap": ("päällekkäin", "överlappar", "overlap"),
    "state.unled": ("ei johtajaa", "ingen leder", "no lead"),
    "state.seam": ("sopimatta", "inte avtalat", "not agreed"),
    "state.gap": ("aukko", "lucka", "gap"),
    "state.absent": ("painottuva puuttuu", "den betonade saknas", "the emphasised one is missing"),
    "state.undecided": ("ei tiedossa", "inte känt", "not known"),
    "state.left": ("jätetty tarkoituksella", "lämnat med avsikt", "left on purpose"),
    "state.agreed": ("sovittu", "avtalat", "agreed"),
    "state.held": ("hoidossa", "sköts", "in hand"),
    "state.empty": ("ei toimenpiteitä", "inga åtgärder", "no measures"),
    "means.overlap": (
        "monta johtaa samaa eikä siitä ole sovittu",
        "flera leder samma sak utan att ha avtalat om det",
        "several lead the same without having agreed on it",
    ),
    "means.unled": ("kukaan ei johda", "ingen leder", "nobody leads"),
    "means.seam": (
        "monta vastaa eikä työnjaosta ole sovittu",
        "flera ansvarar utan att arbetsfördelningen är avtalad",
        "several answer and the division of work is not agreed",
    ),
    "means.gap": (
        "roolikartassa ei ole tekijää",
        "rollkartan har ingen som gör detta",
        "the map of roles has nobody here",
    ),
    "means.absent": (
        "suunnitelman mukaan painottuva toimija ei ole mukana",
        "den aktör som planen betonar deltar inte",
        "the kind of actor that the plan emphasises takes no part",
    ),
    "means.undecided": (
        "lähde sanoo, ettei tiedossa",
        "källan säger att det inte är känt",
        "the source says it is not known",
    ),
    "means.left": (
        "jätetty perustellusti pois",
        "utelämnat med motivering",
        "left out, with a reason",
    ),
    "means.agreed": ("työnjaosta on sovittu", "arbetsfördelningen är avtalad", "the division of work is agreed"),
    "means.held": ("hoidossa", "sköts", "in hand"),
    "means.empty": ("suunnitelmassa ei ole toimenpiteitä", "planen har inga åtgärder", "the plan has no measures"),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def matrix_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of the role matrix in *language*.

    Example:
        >>> matrix_word("state.gap", "sv"), matrix_word("more", "en", n=3)
        ('lucka', 'and 3 more')
    """
    return _WORDS[key][_COLUMN[language]].format(**data)


def matrix_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of the role matrix, in fi, sv and en."""
    return dict(_WORDS)
