"""The words of the reports for pipelines and pull requests in Finnish, Swedish and English."""

from __future__ import annotations

_WORDS: dict[str, tuple[str, str, str]] = {
    # What made a run incomplete
    "fault.file": (
        "Tiedostoa {id} ei voitu lukea, joten siitä ei ole tarkastettu mitään.",
        "Filen {id} kunde inte läsas, så inget i den har kontrollerats.",
        "The file {id} could not be read, so nothing in it was checked.",
    ),
    "fault.rule": (
        "Sääntö {id} kaatui, joten sen huomautukset puuttuvat.",
        "Regeln {id} kraschade, så dess anmärkningar saknas.",
        "The rule {id} crashed, so its findings are missing.",
    ),
    "fault.pack": (
        "Sääntöpakettia {id} ei voitu ladata, joten sen huomautukset puuttuvat: {error}",
        "Regelpaketet {id} kunde inte laddas, så dess anmärkningar saknas: {error}",
        "The rule pack {id} could not be loaded, so its findings are missing: {error}",
    ),
    # What became of a baseline
    "baseline-update": (
        "{path}: huomautuksia {n}; poistunut {fixed}, uusia {new}, siirtynyt {moved}, ei tarkastettu {aside}.",
        "{path}: anmärkningar {n}; borta {fixed}, nya {new}, flyttade {moved}, inte kontrollerade {aside}.",
        "{path}: findings {n}; gone {fixed}, new {new}, moved {moved}, not checked {aside}.",
    ),
    "baseline-prune": (
        "{path}: huomautuksia {n}; poistunut {fixed}, ei tarkastettu {aside}.",
        "{path}: anmärkningar {n}; borta {fixed}, inte kontrollerade {aside}.",
        "{path}: findings {n}; gone {fixed}, not checked {aside}.",
    ),
    # What does not fit
    "left-out": (
        "Huomautuksia, jotka eivät mahtuneet tähän: {n}. JSON-raportissa ovat kaikki.",
        "Anmärkningar som inte rymdes här: {n}. JSON-rapporten har alla.",
        "Findings that did not fit in here: {n}. The JSON report has them all.",
    ),
    "rest": (
        "Huomautuksia, joita ei näytetä rivien kohdalla: {n} ({codes}). Ne luetellaan tämän vaiheen lokissa.",
        "Anmärkningar som inte visas vid raderna: {n} ({codes}). De räknas upp i stegets logg.",
        "Findings not shown at their lines: {n} ({codes}). The log of this step lists them.",
    ),
    "rest-heading": ("hytecore: loput huomautukset", "hytecore: övriga anmärkningar", "hytecore: the other findings"),
    "root": (
        "Versiohallinnan juuri; sen puuttuessa kansio, jossa tarkastus tehtiin.",
        "Versionshanteringens rot, eller den mapp där kontrollen gjordes.",
        "The root of the repository, or else the folder in which the check was made.",
    ),
    # Columns and headings of the comment
    "finding": ("Huomautus", "Anmärkning", "Finding"),
    "as-of": ("tilanne {day}", "läget {day}", "as of {day}"),
    "where": ("Missä", "Var", "Where"),
    "rule": ("Sääntö", "Regel", "Rule"),
    "nothing": (
        "Ei avoimia huomautuksia. Se ei kerro, onko suunnitelma hyvä, vain että tarkastetut asiat pitävät.",
        "Inga öppna anmärkningar. Det säger inte om planen är bra, bara att det som kontrollerats håller.",
        "No open findings. That does not say that the plan is good, only that what was checked holds.",
    ),
    "at": ("{text} Paikka: {place}.", "{text} Plats: {place}.", "{text} Place: {place}."),
}

_COLUMN = {"fi": 0, "sv": 1, "en": 2}


def ci_word(key: str, language: str, **data: object) -> str:
    """Return a word or sentence of the reports for pipelines in *language*.

    Example:
        >>> ci_word("where", "sv"), ci_word("fault.rule", "en", id="HYT201")
        ('Var', 'The rule HYT201 crashed, so its findings are missing.')
    """
    return _WORDS[key][_COLUMN[language]].format(**data)


def ci_words() -> dict[str, tuple[str, str, str]]:
    """Return every word of the reports for pipelines, in fi, sv and en."""
    return dict(_WORDS)
