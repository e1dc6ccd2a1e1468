"""Facts: what is wrong with what a rule says of itself and with its words, each told as what to do."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from hytecore.engine.pack import rule_of
from hytecore.engine.registry import Registry
from hytecore.engine.rule import Hit, Thing
from hytecore.engine.settings import Settings, select
from hytecore.engine.words import RuleWords, words_of, words_path
from hytecore.errors import SettingsError
from hytecore.index.kinds import KINDS
from hytecore.model.plan import Plan
from hytecore.model.shapes import written_fields
from hytecore.model.text import LANGUAGES
from hytecore.report.rule_page import example_text, paragraphs_of
from hytecore.testing.example_plans import faults_of_plans
from hytecore.testing.rule_cases import Case, cases_of, faults_of
from hytecore.testing.trial import Trial
from hytecore.testing.work import options_of, views_of

_HOLE = re.compile(r"\{(\w+)\}")
_SECTIONS = {name: written for _, (name, written) in written_fields(Plan).items() if not written.in_header}
_HEADER = frozenset(key for key, (_, written) in written_fields(Plan).items() if written.in_header)


def faults_of_examples(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield each example that does not find in full, in every language, what it says."""
    try:
        yield from faults_of(module, registry)
        for case in cases_of(module, registry):
            yield from faults_of_plans(case)
    except (ValueError, OSError) as error:
        yield f"the examples cannot be read ({error}); write `fails` and `passes` after a line `---`"


# Words


def faults_of_words(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield what is wrong with the words: languages, placeholders, full stops."""
    words = words_of(module)
    if words.faults:
        written = f"write title, why, fix and every message in {', '.join(LANGUAGES)}"
        yield from (f"{os.path.basename(words_path(module))}: {fault}; {written}" for fault in words.faults)
        return
    for part, texts in _texts(words):
        for language in LANGUAGES:
            for text in _forms(texts[language]):
                if "!" in text:
                    yield f"{part} ({language}): write it without exclamation marks"
                if part == "title" and text.rstrip().endswith("."):
                    yield f"title ({language}): leave the full stop out; a title is no sentence"
                if part in ("title", "why") and _HOLE.search(text):
                    yield f"{part} ({language}): nothing is filled in there; keep placeholders to messages and fix"
        holes = {language: sorted(_holes(texts[language])) for language in LANGUAGES}
        if len({tuple(names) for names in holes.values()}) > 1:
            yield f"{part}: use the same placeholders in every language; now they are {holes}"
    if module.rule.folds and "folded" in words.messages:
        for unknown in sorted(_holes(words.messages["folded"]["fi"]) - {"n", "total", "subject"}):
            yield f"folded: only {{n}} and {{total}} can be filled in; take {{{unknown}}} out"
    try:
        yield from dict.fromkeys(_unfilled(module, words, registry))
    except (ValueError, OSError):  # the examples cannot be read, as their own test tells
        return


def _texts(words: RuleWords) -> list[tuple[str, dict[str, Any]]]:
    parts = [("title", words.title), ("why", words.why), ("fix", words.fix)]
    return [*parts, *((f"message {key!r}", texts) for key, texts in words.messages.items())]


def _forms(text: Any) -> list[str]:
    return [str(form) for form in text.values()] if isinstance(text, dict) else [str(text)]


def _holes(text: Any) -> set[str]:
    return {name for form in _forms(text) for name in _HOLE.findall(form)}


def _unfilled(module: ModuleType, words: RuleWords, registry: Registry) -> Iterator[str]:
    """Yield the placeholders that some hit on an example has no data for."""
    for case in cases_of(module, registry):
        for hit in _hits(case):
            texts = words.messages.get(hit.message)
            if texts is None:
                yield f"a hit has the message {hit.message!r}; write it, or use one of {sorted(words.messages)}"
                continue
            filled = set(hit.data) | (set() if hit.subject is None or isinstance(hit.subject, Thing) else {"subject"})
            for part, holes in ((f"message {hit.message!r}", _holes(texts["fi"])), ("fix", _holes(words.fix["fi"]))):
                for name in sorted(holes - filled):
                    yield (
                        f"{part}: the placeholder {{{name}}} is not in the data of every hit; put {name!r} into the "
                        f"data, or write it without (the example {case.name!r})"
                    )


def _hits(case: Case) -> Iterator[Hit]:
    """Yield what the rule yields on an example, before it is put into words; nothing once it has raised."""
    if case.rule.scope == "run":
        return
    options = options_of(case)
    try:
        for seen in views_of(case.rule, case.readings(), case.registry.blocks):
            yield from (hit for hit in case.module.check(seen, options) if isinstance(hit, Hit))
    except Exception:  # noqa: BLE001 - a rule that raises is told of as such, by the examples
        return


# Options


def faults_of_options(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield options that say nothing of themselves, take what they should not, or make the rule raise."""
    rule = rule_of(module)
    for name, option in rule.options.items():
        if not option.doc.strip():
            yield f"option {name}: say in `doc` which need it serves"
        if isinstance(option.default, bool) or not isinstance(option.default, int) or option.default < option.minimum:
            yield f"option {name}: the default {option.default!r} is no whole number from {option.minimum} up; mend one"
            continue
        for wrong in (True, str(option.default), option.default + 0.5, option.minimum - 1):
            try:
                select(Settings(options={rule.code: {name: wrong}}), registry)
            except SettingsError:
                continue
            yield f"option {name}: {wrong!r} is not refused; declare it as Option(default, doc, minimum)"
        for value in (option.minimum, option.minimum + 1, 10**9):
            yield from _raising(module, name, value, registry)


def _raising(module: ModuleType, name: str, value: int, registry: Registry) -> Iterator[str]:
    for case in cases_of(module, registry):
        if case.plans:
            settings = case.settings()
            options = {**settings.options[case.rule.code], name: value}
            asked = Settings(select=settings.select, options={case.rule.code: options}, as_of=settings.as_of)
            for finding in Trial(case.plans, asked, registry).report.findings:
                if finding.code == "HYT901":
                    yield f"option {name}: the rule raises where it is {value} ({finding.message}); raise its minimum"


# Pages


def faults_of_page(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield what `explain` and the documentation miss: docstrings, the source, both examples."""
    rule = rule_of(module)
    first, _, rest = inspect.cleandoc(module.__doc__ or "").partition("\n")
    if not first.endswith(".") or rest[:1].strip():
        yield "begin the module's docstring with the flaw, as one line with a full stop; it is the head of its page"
    package = module.__name__.rpartition(".")[0]
    if package and not (import_module(package).__doc__ or "").strip():
        yield f"say in the docstring of {package} what the family is about; it is the head of the family's page"
    if not rule.source.document.strip() or not rule.source.clause.strip():
        yield "name the source as Source(document, clause): who says so, and where; a home page is no source"
    if rule.source.url is not None and not rule.source.url.startswith(("https://", "http://")):
        yield f"the address {rule.source.url!r} of the source is none; begin it with https://, or leave it out"
    for case in ("fails", "passes"):
        if not example_text(module, case):
            yield f"write the example {case!r} in the YAML file, indented below `{case}:`"
    for language in LANGUAGES:
        try:
            list(paragraphs_of(module, language))
        except Exception as error:  # noqa: BLE001 - whatever it is, the author must see it
            yield f"`hytecore explain {rule.code} --lang {language}` fails with {error!r}"
    yield from _unknown_fields(module, registry)


def _unknown_fields(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield what the rule says it reads or needs, and no plan has; a misspelt field would never be found unreadable."""
    rule = rule_of(module)
    blocks = {name for block, cls in registry.blocks.items() for name in _fields_of_block(block, cls)}
    sections = {name: set(written_fields(written.shape.item.cls)) for name, written in _SECTIONS.items()}
    known = {key for cls in KINDS for key in written_fields(cls)}
    for name in rule.reads:
        if name not in known | blocks:
            yield f"reads: no entity of a plan has a field {name!r}; write the key of the plan file"
    places = {f"{section}.{key}" for section, keys in sections.items() for key in keys} | set(sections) | _HEADER
    for name in rule.needs:
        if name not in places | blocks:
            yield f"needs: there is no {name!r} in a plan; write `measures`, or `measures.goals` for a field"


def _fields_of_block(block: str, cls: type) -> set[str]:
    return {block, *(f"{block}.{key}" for key in written_fields(cls))}
