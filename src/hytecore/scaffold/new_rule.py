"""A new rule: its two files, with a code that no rule has had, in the folder of its family."""

from __future__ import annotations

import os

from hytecore.errors import SettingsError
from hytecore.frozen import frozen
from hytecore.nearest import nearest
from hytecore.scaffold.installed import rule_names
from hytecore.scaffold.names import family_name, rule_name
from hytecore.scaffold.pack_folder import PackFolder
from hytecore.scaffold.writing import filled


@frozen
class Section:
    """A section of the plan that a rule can look at, and how its entities are spoken of.

    Attributes:
        kind: What one of them is called in code.
        text: The field that says what it is called.
        nouns: The word that stands before its quoted name, in fi, sv and en.
    """

    kind: str
    text: str
    nouns: tuple[str, str, str]


SECTIONS = {
    "plan": Section("plan", "title", ("Suunnitelmassa", "Planen", "plan")),
    "actors": Section("actor", "name", ("Toimijalla", "Aktören", "actor")),
    "claims": Section("claim", "text", ("Laskelmassa", "Kalkylen", "calculation")),
    "goals": Section("goal", "title", ("Tavoitteella", "Målet", "goal")),
    "indicators": Section("indicator", "name", ("Mittarilla", "Indikatorn", "indicator")),
    "measures": Section("measure", "title", ("Toimenpiteellä", "Åtgärden", "measure")),
    "needs": Section("need", "text", ("Tarpeella", "Behovet", "need")),
    "practices": Section("practice", "name", ("Toimintamallilla", "Verksamhetsmodellen", "practice")),
    "priorities": Section("priority", "title", ("Painopisteellä", "Fokusområdet", "priority")),
    "themes": Section("theme", "title", ("Teemalla", "Temat", "theme")),
}
"""What a new rule can look at."""

_CORE_IMPORTS = """\
from hytecore.engine.rule import Hit, Options, Rule, Source
from hytecore.index.plan_index import PlanIndex"""
_PACK_IMPORTS = "from hytecore.packs import Hit, Options, PlanIndex, Rule, Source"


@frozen(eq=False)
class NewRule:
    """A rule to be written: what it is called, and the text of its files by path, the YAML file last.

    The engine takes a module for a rule once the YAML file lies beside it, so it never sees half of one.
    """

    code: str
    name: str
    files: dict[str, str]


def new_rule(
    pack: PackFolder, name: str, *, looks_at: str = "measures", family: str | None = None, code: str | None = None
) -> NewRule:
    """Return the new rule called *name* for *pack*.

    Args:
        pack: The pack, as it lies in its folder.
        name: What the flaw is called, in kebab case.
        looks_at: The section of the plan.
        family: The folder; the only one there is, or one named after the section, if not given.
        code: The code; the next one of the family if not given.

    Raises:
        SettingsError: If the name or the code will not do or is taken, or the family is not clear.
    """
    name = rule_name(name)
    if looks_at not in SECTIONS:
        near = nearest(looks_at, SECTIONS) or ""
        raise SettingsError("bad-choice", name="--looks-at", value=looks_at, known=", ".join(SECTIONS), near=near)
    _refuse_taken(pack, name)
    if family is None:
        if len(pack.families) > 1:
            raise SettingsError("family-unclear", known=", ".join(pack.families))
        family = pack.families[0] if pack.families else looks_at
    family = family_name(family)
    code = _next_code(pack, family) if code is None else _checked_code(pack, code)
    folder = os.path.join(pack.rules_folder, family)
    files: dict[str, str] = {}
    if family not in pack.families:
        files[os.path.join(folder, "__init__.py")] = filled("rule/family.py", codes=code[:4], section=looks_at)
    files |= rule_files(folder, code, name, looks_at, is_core=pack.is_core)
    return NewRule(code, name, files)


def rule_files(folder: str, code: str, name: str, looks_at: str, *, is_core: bool = False) -> dict[str, str]:
    """Return the text of the two files of a rule by path, the YAML file last."""
    section = SECTIONS[looks_at]
    stem = os.path.join(folder, name.replace("-", "_"))
    shape = "plan" if looks_at == "plan" else "section"
    finnish, swedish, english = section.nouns
    facts = {
        "code": code,
        "name": name,
        "kind": section.kind,
        "section": looks_at,
        "text": section.text,
        "finnish": finnish,
        "swedish": swedish,
        "english": english,
        "imports": _CORE_IMPORTS if is_core else _PACK_IMPORTS,
    }
    words = filled("rule/words.yaml", **facts) + filled(f"rule/examples_{shape}.yaml", **facts)
    return {f"{stem}.py": filled(f"rule/rule_{shape}.py", **facts), f"{stem}.yaml": words}


def _refuse_taken(pack: PackFolder, name: str) -> None:
    taken = {known: rule.code for rule in pack.rules for known in rule.names}
    taken |= {known: code for code, known in pack.retired.items()}
    taken |= rule_names(besides=pack.name)
    if name in taken:
        raise SettingsError("rule-name-taken", name=name, code=taken[name])


def _checked_code(pack: PackFolder, code: str) -> str:
    number = code.removeprefix(pack.prefix)
    if number == code or len(number) != 3 or not (number.isascii() and number.isdecimal()):
        raise SettingsError("code-bad", code=code, prefix=pack.prefix)
    for rule in pack.rules:
        if rule.code == code:
            raise SettingsError("code-taken", code=code, name=rule.names[0])
    if code in pack.retired:
        raise SettingsError("code-retired", code=code, name=pack.retired[code])
    return code


def _next_code(pack: PackFolder, family: str) -> str:
    """Return the code after the last of the family; of a new family the first of the lowest hundred that is free."""
    given = {rule.code for rule in pack.rules} | set(pack.retired)
    own = pack.codes_of(family)
    digits = {code[3:4] for code in given}
    digit = own[-1][3:4] if own else next((free for free in "123456789" if free not in digits), "")
    last = max((code for code in given if code[3:4] == digit), default=f"{pack.prefix}{digit}00")
    number = last[4:6]
    if not digit or not number.isdecimal() or number == "99":
        raise SettingsError("code-none-free", family=family)
    return f"{pack.prefix}{digit}{int(number) + 1:02}"
