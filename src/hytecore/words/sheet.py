"""The words of the council sheet in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    "title": ("Suunnitelma yhdellä sivulla", "Planen på en sida", "The plan on one page"),
    "title.several": ("Suunnitelmat yhdellä sivulla", "Planerna på en sida", "The plans on one page"),
    "as_of": ("tilanne {day}", "läget {day}", "as of {day}"),
    "meaning": (
        "Sivu kertoo nimeltä, mitä suunnitelmassa on ja mitä siitä ei selviä. Se ei arvioi, onko suunnitelma hyvä.",
        "Sidan berättar med namn vad som finns i planen och vad som inte framgår. Den bedömer inte om planen är bra.",
        "The page tells by name what is in the plan and what it does not tell. It does not judge whether the plan is"
        " good.",
    ),
    "further": (
        "Kohtien paikat, perusteet ja korjausohjeet: hytecore check.",
        "Ställen, motiveringar och åtgärder: hytecore check.",
        "Places, reasons and what to do: hytecore check.",
    ),
    "cut": (
        "Kaikki nimet kokonaan, tekstinä: hytecore report --sheet.",
        "Alla namn i sin helhet, som text: hytecore report --sheet.",
        "All names in full, as text: hytecore report --sheet.",
    ),
    # The lists
    "list.measurable": ("Tavoitteet, jotka voi mitata", "Mål som kan mätas", "Goals that can be measured"),
    "list.unmeasurable": (
        "Tavoitteet, joita ei voi mitata",
        "Mål som inte kan mätas",
        "Goals that cannot be measured",
    ),
    "list.doubtful": (
        "Tavoitteet, joista ei selviä, voiko ne mitata",
        "Mål där det inte framgår om de kan mätas",
        "Goals of which it cannot be told",
    ),
    "list.ownerless": ("Toimenpiteet ilman vastuutahoa", "Åtgärder utan ansvarig", "Measures without an owner"),
    "list.unscheduled": ("Toimenpiteet ilman aikataulua", "Åtgärder utan tidsplan", "Measures without a schedule"),
    "list.overdue": ("Myöhässä", "Försenat", "Overdue"),
    "list.statusless": (
        "Toimenpiteet, joiden tilaa ei ole kirjattu",
        "Åtgärder vars läge inte är angivet",
        "Measures whose status is not stated",
    ),
    "list.overlaps": ("Roolit päällekkäin", "Roller som överlappar", "Roles that overlap"),
    "list.changes": ("Muutokset", "Ändringar", "Changes"),
    "since": ("verrattuna: {title}", "jämfört med: {title}", "compared with: {title}"),
    # What stands on a list
    "none": ("Ei yhtään.", "Inga.", "None."),
    "more": ("… ja {n} muuta", "… och {n} till", "… and {n} more"),
    "cannot-tell": ("Ei voi sanoa: {why}.", "Går inte att säga: {why}.", "Cannot be told: {why}."),
    "not-all": ("Kaikesta ei voi sanoa: {why}.", "Allt går inte att säga: {why}.", "Not all can be told: {why}."),
    "not-asked": (
        "asetukset jättävät tarkastuksen pois",
        "inställningarna lämnar bort kontrollen",
        "the settings leave the check out",
    ),
    "no-status": (
        "minkään toimenpiteen tilaa ei ole kirjattu",
        "ingen åtgärds läge är angivet",
        "no measure has its status stated",
    ),
    "aside": ("ohitettu: {reason}", "undantaget: {reason}", "set aside: {reason}"),
    "under": ("tavoite: {goal}", "mål: {goal}", "goal: {goal}"),
    "detail.HYT505": ("aika päättyi: {when}", "tiden gick ut: {when}", "its time ended: {when}"),
    "detail.HYT506": ("olisi pitänyt alkaa: {when}", "skulle ha börjat: {when}", "should have begun: {when}"),
    "detail.HYT203": ("johtavat {leaders}", "leds av {leaders}", "led by {leaders}"),
    "detail.HYT204": (
        "nimien perusteella samaa, johtavat {leaders}",
        "samma enligt namnen, leds av {leaders}",
        "the same by their names, led by {leaders}",
    ),
    "old-unread": (
        "vertailtavaa suunnitelmaa ei voitu lukea",
        "den plan som skulle jämföras kunde inte läsas",
        "the plan to compare with could not be read",
    ),
    "one-plan": (
        "--since vertaa yhtä suunnitelmaa: anna yksi tiedosto",
        "--since jämför en plan: ange en fil",
        "--since compares one plan: name one file",
    ),
    "since-without-sheet": (
        "--since käy vain valinnan --sheet kanssa",
        "--since går bara ihop med --sheet",
        "--since goes only with --sheet",
    ),
    "unread": (
        "Näitä tiedostoja ei voitu lukea, joten niiden tiedot puuttuvat: {paths}",
        "Dessa filer kunde inte läsas, så deras uppgifter saknas: {paths}",
        "These files could not be read, so what they say is missing here: {paths}",
    ),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def sheet_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of the council sheet in *language*.

    Example:
        >>> sheet_word("list.overdue", "sv"), sheet_word("more", "en", n=3)
        ('Försenat', '… and 3 more')
    """
    return _WORDS[key][_COLUMN[language]].format(**data)


def sheet_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of the council sheet, in fi, sv and en."""
    return dict(_WORDS)
