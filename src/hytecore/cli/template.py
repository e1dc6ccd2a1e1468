"""`hytecore template -o pohja.xlsx`: an empty workbook that a coordinator fills."""

from __future__ import annotations

import argparse
import os

from hytecore.atomic import write_atomically
from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, check_language
from hytecore.cli.output import tell
from hytecore.errors import RequestError, SettingsError
from hytecore.words.help import help_text
from hytecore.words.interface import say


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument(
        "-o", "--output", metavar="OUT.xlsx", required=True, help=help_text("template-output", language)
    )
    parser.add_argument("--force", action="store_true", help=help_text("template-force", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Write the workbook; one that someone may have filled is not replaced unasked."""
    check_language(arguments)
    if os.path.splitext(arguments.output)[1].lower() != ".xlsx":
        raise SettingsError("bad-choice", name="--output", value=arguments.output, known=".xlsx")
    if os.path.exists(arguments.output) and not arguments.force:
        raise RequestError("file-exists", path=arguments.output)
    from hytecore.write.workbook.render import template

    language = arguments.lang or of_environment()
    write_atomically(arguments.output, template(language))
    tell(say("converted", language, path=arguments.output))
    return 0
