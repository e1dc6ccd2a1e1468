"""`hytecore explain CODE|NAME`: what a rule finds, why it matters, how to mend it, and an example of each kind."""

from __future__ import annotations

import argparse

from hytecore.cli.faults import tell_faults_of_words
from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, registry_of, settings_of
from hytecore.cli.output import emit_paragraphs
from hytecore.report.paragraphs import Paragraph
from hytecore.report.rule_page import paragraphs_of
from hytecore.words.help import help_text
from hytecore.words.interface import say


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("rule", metavar="CODE|NAME", help=help_text("rule", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Print what there is to say about the rule; status 3 if its words are at fault."""
    settings = settings_of(arguments)
    registry = registry_of(settings)
    code = registry.code_of(arguments.rule)
    if code is None:
        raise registry.unknown_rule(arguments.rule)
    language = settings.language or of_environment()
    retired = registry.retired_rule(arguments.rule)
    if retired is not None and retired.successor == code:
        emit_paragraphs([Paragraph(say("succeeded", language, name=retired.name, since=retired.since, rule=code))])
    module = registry.modules[code]
    emit_paragraphs(paragraphs_of(module, language))
    return 3 if tell_faults_of_words([module], language) else 0
