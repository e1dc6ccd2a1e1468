"""A page for every rule of the core, an index for every family, and the table of the sources they come from."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from hytecore.engine.pack import rule_of
from hytecore.engine.registry import Registry, build
from hytecore.engine.rule import Rule
from hytecore.engine.words import RuleWords, words_of
from hytecore.finding import Severity
from hytecore.report.rule_page import example_text

PROFILES = ("draft", "standard", "strict")

LANGUAGES = {
    "fi": ("Suomeksi", "Korjaa", "Ilmoitukset"),
    "sv": ("På svenska", "Åtgärda", "Meddelanden"),
}
"""The headings of what a page says in Finnish and Swedish."""

SOURCES = {
    "S0": "Measures of a regional KASTE project: for the population, professionals, municipalities and the region",
    "S1": "Kuopio and North Savo: the roles of the municipality, the county and NGOs, theme by theme",
    "S2": "Keusote: the regional wellbeing plan of Central Uusimaa 2020–2025, its SMART forms and tables of measures",
    "S3": "Good practices into permanent use: what a county should adopt, and where it should be written",
    "S4": "THL: leading the promotion of wellbeing and health in wellbeing services counties, with its checklist",
}
"""The documents that the project grew from, and what is taken from each."""


def core() -> Registry:
    """Return the core's own rules, whatever packs are installed beside them.

    Raises:
        RuntimeError: If the core's rules cannot be imported; without them there is nothing to document.
    """
    registry = build(())
    if registry.failures:
        raise RuntimeError(f"the rules cannot be documented: {registry.failures[0].error}")
    return registry


def pages() -> dict[str, str]:
    """Return the pages by file name."""
    registry = core()
    families: dict[str, list[ModuleType]] = {}
    for module in registry.modules.values():
        families.setdefault(module.__name__.split(".")[-2], []).append(module)
    made = {f"{rule_of(module).code}.md": _page(module, registry) for module in registry.modules.values()}
    made |= {f"{name}.md": _family(name, modules, registry) for name, modules in families.items()}
    made["index.md"] = _index(families)
    made["sources.md"] = _sources(registry)
    return made


def link(module: ModuleType) -> str:
    """Return a link to the page of a rule, for pages of the reference."""
    rule = rule_of(module)
    return f"[{rule.code} {rule.name}](#rule-{rule.code})"


def severity(registry: Registry, rule: Rule, profile: str) -> Severity:
    """Return how severe *rule* is in a profile."""
    chosen = registry.profile(profile)
    return chosen.severities.get(rule.code, chosen.infos if rule.severity == "info" else rule.severity)


# One rule


def _page(module: ModuleType, registry: Registry) -> str:
    rule, words = rule_of(module), words_of(module)
    return (
        "\n\n".join(
            part
            for part in (
                f"(rule-{rule.code})=\n# {rule.code} {rule.name}",
                f"**{_prose(words.title['en'])}.**\n{_prose(words.why['en'])}",
                f"*To mend it:* {_prose(words.fix['en'])}",
                _facts(rule, registry),
                _details(module),
                _messages(words, "en", "What it says"),
                _outcomes(module),
                _options(rule),
                _example(module, "fails", "An example with the flaw"),
                _example(module, "passes", "An example without the flaw"),
                *(_translated(words, language) for language in LANGUAGES),
            )
            if part
        )
        + "\n"
    )


def _facts(rule: Rule, registry: Registry) -> str:
    by_profile = {profile: severity(registry, rule, profile) for profile in PROFILES}
    severities = ", ".join(
        f"{level} in the profile `{name}`" for name, level in by_profile.items() if level != by_profile["standard"]
    )
    where = (
        f"[{_prose(rule.source.document)}](#rule-sources)"
        if rule.source.document in SOURCES
        else _prose(rule.source.document)
    )
    clause = _prose(rule.source.clause)
    if rule.source.url:
        clause += f" (<{rule.source.url}>)"
    return "\n".join(
        (
            "| | |",
            "|---|---|",
            f"| Severity | {by_profile['standard']}{'; ' + severities if severities else ''} |",
            f"| Confidence | {rule.confidence} |",
            f"| Source | {where}: {clause} |",
            f"| Set aside with | `{{rule: {rule.code}, subject: …, reason: …, by: …, on: …, until: …}}`, see"
            " [](../../how-to/set-aside-a-finding.md) |"
            if not rule.code.startswith("HYT9")
            else "| Set aside | cannot be set aside, nor put into a baseline |",
        )
    )


def _details(module: ModuleType) -> str:
    """Return what the module's docstring adds to its first line."""
    _, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n")
    return f"## What counts\n\n{rest.strip()}" if rest.strip() else ""


def _messages(words: RuleWords, language: str, heading: str) -> str:
    lines = [f"## {heading}", ""]
    for texts in words.messages.values():
        text = texts[language]
        lines.extend(f"- {_prose(form)}" for form in (text.values() if isinstance(text, dict) else (text,)))
    return "\n".join(lines)


def _outcomes(module: ModuleType) -> str:
    rule = rule_of(module)
    lines = [
        "## Outcomes",
        "",
        f"- *pass* and *fail*: it looks at {_looks_at(module)}.",
        "- *not applicable*: there is nothing of that kind to look at.",
    ]
    doubts = list(_doubts(module))
    if doubts:
        lines.append(f"- *could not check*: {'; '.join(doubts)}.")
    if rule.folds:
        lines.append("- What is true of more than half, and of five at least, is said once, for the plan as a whole.")
    return "\n".join(lines)


def _looks_at(module: ModuleType) -> str:
    rule = rule_of(module)
    named = "the plan as a whole" if rule.looks_at == "plan" else f"`{rule.looks_at}`"
    if rule.scope == "file":
        return "each file"
    if rule.scope == "run":
        return f"the run itself ({named})"
    if rule.scope == "workspace":
        return f"{named} of all plans that are checked together"
    if hasattr(module, "population"):
        return f"{named}, as far as the rule concerns them"
    return named


def _doubts(module: ModuleType) -> Iterator[str]:
    rule = rule_of(module)
    if rule.reads:
        yield f"{_listed(rule.reads)} could not be read"
    if rule.needs:
        yield f"{_listed(rule.needs)} could not be read anywhere in the plan"
    if "CouldNotCheck" in vars(module):
        yield "a fact it needs is stated as unknown"


def _listed(names: tuple[str, ...]) -> str:
    *first, last = (f"`{name}`" for name in names)
    return f"{', '.join(first)} or {last}" if first else last


def _options(rule: Rule) -> str:
    if not rule.options:
        return ""
    lines = ["## Options", "", f"In the [settings](#settings-options), under `[options.{rule.name}]`:", ""]
    lines.extend(
        f"- `{name}`, {option.default} if not set: {_prose(option.doc)}" for name, option in rule.options.items()
    )
    return "\n".join(lines)


def _example(module: ModuleType, case: str, heading: str) -> str:
    text = example_text(module, case)
    return f"## {heading}\n\n```yaml\n{text}\n```" if text else ""


def _translated(words: RuleWords, language: str) -> str:
    heading, mend, messages = LANGUAGES[language]
    return (
        f"## {heading}\n\n**{_prose(words.title[language])}.**\n{_prose(words.why[language])}\n\n"
        f"*{mend}:* {_prose(words.fix[language])}\n\n" + _messages(words, language, messages).replace("## ", "### ", 1)
    )


def _prose(text: str) -> str:
    """Return *text* with its placeholders in angle quotes and nothing in it that Markdown would take for a mark."""
    marked = re.sub(r"\{(\w+)\}", r"‹\1›", " ".join(str(text).split()))
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", marked)


# Families


def _family(name: str, modules: list[ModuleType], registry: Registry) -> str:
    codes, meaning = _described(modules[0])
    rows = ["| rule | severity | what it finds |", "|---|---|---|"]
    for module in modules:
        rule = rule_of(module)
        rows.append(
            f"| {link(module)} | {severity(registry, rule, 'standard')} | {_prose(words_of(module).title['en'])} |"
        )
    toctree = "\n".join(rule_of(module).code for module in modules)
    return (
        f"(rules-{name})=\n# {codes} {name}\n\n{meaning}\n\n"
        + "\n".join(rows)
        + f"\n\n```{{toctree}}\n:hidden:\n\n{toctree}\n```\n"
    )


def _described(module: ModuleType) -> tuple[str, str]:
    """Return the codes and the meaning of the family that *module* belongs to, from the package's docstring."""
    package = import_module(module.__name__.rpartition(".")[0])
    codes, _, meaning = inspect.cleandoc(package.__doc__ or "").partition(": ")
    return codes, meaning[:1].upper() + meaning[1:]


def _index(families: dict[str, list[ModuleType]]) -> str:
    rows = ["| family | rules | what it is about |", "|---|---|---|"]
    for name, modules in families.items():
        codes, meaning = _described(modules[0])
        rows.append(f"| [{codes} {name}](#rules-{name}) | {len(modules)} | {meaning} |")
    total = sum(len(modules) for modules in families.values())
    toctree = "\n".join([*families, "sources"])
    return _INDEX.format(total=total, table="\n".join(rows), toctree=toctree)


_INDEX = """\
(rules)=
# Rules

The core has {total} rules, in families.
Each has a code that never changes its meaning, a name that says what the flaw is, and a page in three languages.
The same words are printed by `hytecore explain CODE`.

{table}

On the pages, ‹words in angle quotes› stand for what the finding fills in from the plan.
An example with the flaw ends with `finds`, the list of what is found in it; tests compare that list in full.

*Severity* says how much a flaw hurts the plan, *confidence* how sure the rule can be.
Rules that look at structure only are *certain*.
Rules that read prose are *likely* or *possible*, and never decide alone that something is an error of structure.

```{{toctree}}
:hidden:

{toctree}
```
"""


# Sources


def _sources(registry: Registry) -> str:
    by_document: dict[str, list[ModuleType]] = {}
    for module in registry.modules.values():
        by_document.setdefault(rule_of(module).source.document, []).append(module)
    parts = [_SOURCES + "\n".join(f"- **{name}** {text}." for name, text in SOURCES.items())]
    rows = ["| document | clause | rule |", "|---|---|---|"]
    for document in sorted(by_document, key=lambda name: (name not in SOURCES, name)):
        clauses = sorted((rule_of(module).source.clause, link(module)) for module in by_document[document])
        rows.extend(f"| {_prose(document)} | {_prose(clause)} | {rule} |" for clause, rule in clauses)
    return "\n\n".join([*parts, "\n".join(rows)]) + "\n"


_SOURCES = """\
(rule-sources)=
# From source to rule

Every rule names the clause it comes from, so that each finding can answer the question *who says so*.
This table reads the other way round: from a clause to the rule that watches over it.
What has no row is not checked; [some things cannot be](../../explanation/limits.md).

Five documents are cited by a short name:

"""
