"""`hytecore schema`: the JSON Schema of plan files, for editors that complete and check."""

from __future__ import annotations

import argparse
from importlib.resources import files

from hytecore.cli.options import add_language
from hytecore.cli.output import emit
from hytecore.words.help import help_text


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Print the schema that was shipped."""
    emit((files("hytecore.write") / "plan.schema.json").read_text("utf-8"), arguments.output)
    return 0
