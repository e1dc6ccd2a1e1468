"""`hytecore check PATH…`: check plans together and report what does not hold."""

from __future__ import annotations

import argparse
from importlib import import_module

from hytecore.cli.marked_copy import document_to_mark, write_marked
from hytecore.cli.options import add_language, add_rules, add_run, registry_of, settings_of
from hytecore.cli.output import emit, emit_paragraphs, patience
from hytecore.errors import SettingsError
from hytecore.pipeline import check
from hytecore.words.help import help_text

FORMATS = ("text", "json", "html", "sarif", "junit", "github", "gitlab", "markdown")
"""The formats of a report; the module of each is `hytecore.report.as_…`."""


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    add_run(parser, language)
    formats = f"{help_text('format', language)}: {', '.join(FORMATS)}"
    parser.add_argument("--format", metavar="FORMAT", default="text", help=formats)
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language)
    add_rules(parser, language)
    parser.add_argument("--fail-on", metavar="error|warning|info|never", help=help_text("fail-on", language))
    parser.add_argument("--baseline", metavar="FILE", help=help_text("baseline-option", language))
    parser.add_argument("--mark", metavar="FILE", help=help_text("mark", language))


def run(arguments: argparse.Namespace) -> int:
    """Check, print the report and return the exit status."""
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    document = document_to_mark(arguments.paths, arguments.mark, arguments.output) if arguments.mark else None
    settings = settings_of(arguments)
    with patience(settings.language or "fi"):
        report = check(*arguments.paths, settings=settings, registry=registry_of(settings))
    if document is not None:
        write_marked(report, document, arguments.mark)
    if arguments.format == "text":
        from hytecore.report import as_text

        emit_paragraphs(as_text.paragraphs(report), arguments.output)
    else:
        emit(import_module(f"hytecore.report.as_{arguments.format}").render(report), arguments.output)
    return report.exit_status
