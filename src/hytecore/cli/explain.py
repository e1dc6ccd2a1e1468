"""`hytecore explain CODE|NAME`: what a rule finds, why it matters, how to mend it, and an example of each kind."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from types import ModuleType

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, registry_of, settings_of
from hytecore.cli.output import emit_paragraphs
from hytecore.engine.pack import rule_of
from hytecore.engine.words import words_of
from hytecore.errors import SettingsError
from hytecore.nearest import nearest
from hytecore.report.as_text import STYLES
from hytecore.report.paragraphs import Paragraph
from hytecore.report.rule_page import example_text
from hytecore.words.help import help_text
from hytecore.words.interface import say
from hytecore.words.terms import term


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("rule", metavar="CODE|NAME", help=help_text("rule", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Print what there is to say about the rule."""
    settings = settings_of(arguments)
    registry = registry_of(settings)
    code = registry.code_of(arguments.rule)
    if code is None:
        if (retired := registry.retired_rule(arguments.rule)) is not None:
            raise SettingsError("retired-rule", name=retired.name, since=retired.since)
        names = (*registry.modules, *registry.codes)
        near = nearest(arguments.rule, names) or nearest(arguments.rule.upper(), names)
        raise SettingsError("unknown-rule", name=arguments.rule, near=near or "")
    language = settings.language or of_environment()
    retired = registry.retired_rule(arguments.rule)
    if retired is not None and retired.successor == code:
        emit_paragraphs([Paragraph(say("succeeded", language, name=retired.name, since=retired.since, rule=code))])
    emit_paragraphs(_page(registry.modules[code], language))
    return 0


def _page(module: ModuleType, language: str) -> Iterator[Paragraph]:
    rule, words = rule_of(module), words_of(module)
    yield Paragraph(f"{rule.name}: {words.title[language]}", rule.code, 0, "bold")
    yield Paragraph(
        f"{term('severity', rule.severity, language)}, {term('confidence', rule.confidence, language)}",
        style=STYLES[rule.severity],
    )
    yield Paragraph("")
    yield Paragraph(say("why", language, text=_open(words.why[language])))
    yield Paragraph(say("fix", language, text=_open(words.fix[language])))
    yield Paragraph(say("source", language, text=str(rule.source)))
    for name, option in rule.options.items():
        yield Paragraph(say("option", language, name=name, default=option.default, doc=option.doc))
    for case in ("fails", "passes"):
        text = example_text(module, case)
        if text:
            yield Paragraph("")
            yield Paragraph(say(f"example-{case}", language), style="bold")
            yield Paragraph(text, indent=2, style="verbatim")


def _open(template: str) -> str:
    """Return a template as people read it: what a finding fills in stands between angle marks.

    What is filled in after the last sentence is a sentence of its own that a finding may have; there is none here.
    """
    return re.sub(r"\{(\w+)\}", r"‹\1›", re.sub(r"(?<=[.!?])(?:\s*\{\w+\})+\Z", "", template.rstrip()))
