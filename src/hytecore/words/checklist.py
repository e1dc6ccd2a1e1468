"""The words of an answered checklist in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    "list": ("Tarkistuslista", "Checklista", "Checklist"),
    "about": ("Tietoja", "Uppgifter", "About"),
    "as_of": ("tilanne {day}", "läget {day}", "as of {day}"),
    "meaning": (
        "Vastaukset kertovat, mitä suunnitelmassa on. Ne eivät kerro, onko suunnitelma hyvä tai tehdäänkö niin kuin"
        " siinä lukee.",
        "Svaren berättar vad som finns i planen. De säger inte om planen är bra eller om man gör som det står i den.",
        "The answers tell what is in the plan. They do not tell whether the plan is good, or whether what it says is"
        " done.",
    ),
    "unread": (
        "Näitä tiedostoja ei voitu lukea, joten niistä ei ole vastauksia: {paths}",
        "Dessa filer kunde inte läsas, så det finns inga svar om dem: {paths}",
        "These files could not be read, so there are no answers about them: {paths}",
    ),
    "failed": (
        "Sääntöpakettia {name} ei voitu ladata: {error}",
        "Regelpaketet {name} kunde inte laddas: {error}",
        "The rule pack {name} could not be loaded: {error}",
    ),
    "broken": (
        "Sääntöpaketin {name} tarkistuslistaa ei voitu lukea: {error}",
        "Regelpaketet {name}: checklistan kunde inte läsas: {error}",
        "The checklist of the rule pack {name} could not be read: {error}",
    ),
    # The answers
    "answer.met": ("täyttyy", "uppfylls", "met"),
    "answer.not_met": ("ei täyty", "uppfylls inte", "not met"),
    "answer.cannot_be_told": ("ei selviä suunnitelmasta", "framgår inte av planen", "cannot be told from the plan"),
    "answer.not_concerned": (
        "ei koske tätä suunnitelmaa",
        "gäller inte den här planen",
        "does not concern this plan",
    ),
    "answer.set_aside": ("ei täyty (ohitettu)", "uppfylls inte (undantaget)", "not met (set aside)"),
    # What stands with an answer
    "where": ("Missä", "Var", "Where"),
    "looked_at": (
        "Tarkasteltu, ei huomautettavaa",
        "Granskat, inget att anmärka på",
        "Looked at, nothing to remark on",
    ),
    "more": ("ja {n} muuta", "och {n} till", "and {n} more"),
    "findings": ("Mitä löytyi", "Vad som hittades", "What was found"),
    "why": ("Miksi ei selviä", "Varför det inte framgår", "Why it cannot be told"),
    "besides": ("Lisäksi jäi auki", "Dessutom öppet", "Left open besides"),
    "do": ("Mitä tehdä", "Vad ni gör", "What to do"),
    "ask": ("Mitä kysyä", "Vad ni frågar", "What to ask"),
    "whom": ("Keneltä", "Vem ni frågar", "Whom to ask"),
    "concerned": ("Koskee", "Gäller", "Concerns"),
    "source": ("Lähde", "Källa", "Source"),
    # Why a rule did not answer, besides the reasons of a check
    "reason.ignored": (
        "asetukset jättävät säännön pois, joten sitä ei kysytty",
        "inställningarna lämnar bort regeln, så den tillfrågades inte",
        "the settings leave the rule out, so it was not asked",
    ),
    "reason.missing": (
        "mikään mukana oleva sääntöpaketti ei sisällä tätä sääntöä, joten sitä ei kysytty",
        "inget regelpaket som är med har denna regel, så den tillfrågades inte",
        "no rule pack that takes part has this rule, so it was not asked",
    ),
    "reason.partly": (
        "sääntö ei voinut tarkastaa kaikkea",
        "regeln kunde inte granska allt",
        "the rule could not check everything",
    ),
    "reason.none": (
        "Tätä ei voi nähdä suunnitelmasta.",
        "Det här går inte att se i planen.",
        "A plan does not show this.",
    ),
    "reason.kind": (
        "Suunnitelma ei kerro, minkä lajin asiakirja se on, eikä siksi tiedetä, koskeeko kysymys sitä."
        " Kirjatkaa laji kenttään kind.",
        "Planen säger inte vilket slags dokument den är, så det framgår inte om frågan gäller den."
        " Ange typen i fältet kind.",
        "The plan does not say what kind of document it is, so nobody can tell whether the question concerns it."
        " State it in the field kind.",
    ),
    # Kinds of plans
    "kind.municipal_plan": ("kunnan suunnitelma", "en kommuns plan", "plan of a municipality"),
    "kind.regional_plan": ("alueellinen suunnitelma", "en regional plan", "regional plan"),
    "kind.programme": ("ohjelma", "ett program", "programme"),
    "kind.role_map": ("roolikartta", "en rollkarta", "map of roles"),
    "kind.report": ("raportti", "en rapport", "report"),
    # Columns of the workbook
    "continued": ("{text} (jatkoa)", "{text} (forts.)", "{text} (continued)"),
    "column.plan": ("Suunnitelma", "Plan", "Plan"),
    "column.section": ("Osa", "Del", "Section"),
    "column.id": ("Tunnus", "Beteckning", "Id"),
    "column.question": ("Kysymys", "Fråga", "Question"),
    "column.answer": ("Vastaus", "Svar", "Answer"),
    "column.found": ("Missä tai mitä löytyi", "Var, eller vad som hittades", "Where, or what was found"),
    "column.todo": ("Mitä tehdä tai kysyä", "Vad ni gör eller frågar", "What to do or ask"),
    "column.whom": ("Keneltä kysyä", "Vem ni frågar", "Whom to ask"),
    "column.source": ("Lähde", "Källa", "Source"),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def checklist_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of an answered checklist in *language*.

    Example:
        >>> checklist_word("answer.met", "sv"), checklist_word("more", "en", n=3)
        ('uppfylls', 'and 3 more')
    """
    return _WORDS[key][_COLUMN[language]].format(**data)


def checklist_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of an answered checklist, in fi, sv and en."""
    return dict(_WORDS)
