"""`hytecore check PATH…`: check plans together and report what does not hold."""

from __future__ import annotations

import argparse

from hytecore.cli.options import add_language, add_rules, add_run, registry_of, settings_of
from hytecore.cli.output import emit, emit_paragraphs, patience
from hytecore.errors import SettingsError
from hytecore.pipeline import check
from hytecore.words.help import help_text

FORMATS = ("text", "json")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    add_run(parser, language)
    parser.add_argument("--format", metavar="|".join(FORMATS), default="text", help=help_text("format", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language)
    add_rules(parser, language)
    parser.add_argument("--fail-on", metavar="error|warning|info|never", help=help_text("fail-on", language))
    parser.add_argument("--baseline", metavar="FILE", help=help_text("baseline-option", language))


def run(arguments: argparse.Namespace) -> int:
    """Check, print the report and return the exit status."""
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    settings = settings_of(arguments)
    with patience(settings.language or "fi"):
        report = check(*arguments.paths, settings=settings, registry=registry_of(settings))
    if arguments.format == "json":
        from hytecore.report import as_json

        emit(as_json.render(report), arguments.output)
    else:
        from hytecore.report import as_text

        emit_paragraphs(as_text.paragraphs(report), arguments.output)
    return report.exit_status
