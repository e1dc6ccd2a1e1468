"""`hytecore new-plugin NAME`: begin a rule pack, a distribution of its own with one rule."""

from __future__ import annotations

import argparse
import os

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, check_language
from hytecore.cli.output import emit
from hytecore.scaffold.new_plugin import new_plugin
from hytecore.scaffold.writing import write_new
from hytecore.words.help import help_text
from hytecore.words.interface import say


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("name", metavar="NAME", help=help_text("new-plugin-name", language))
    parser.add_argument("--prefix", metavar="ABC", help=help_text("new-plugin-prefix", language))
    parser.add_argument("--title", metavar="TEXT", help=help_text("new-plugin-title", language))
    parser.add_argument("--folder", metavar="DIR", help=help_text("new-plugin-folder", language))
    parser.add_argument("--rule", metavar="NAME", help=help_text("new-plugin-rule", language))
    parser.add_argument("--family", metavar="F", help=help_text("new-plugin-family", language))
    parser.add_argument("--looks-at", metavar="SECTION", default="measures", help=help_text("looks-at", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Write the pack, and say what to do next."""
    check_language(arguments)
    made = new_plugin(
        arguments.name,
        prefix=arguments.prefix,
        title=arguments.title,
        folder=arguments.folder,
        rule=arguments.rule,
        family=arguments.family,
        looks_at=arguments.looks_at,
    )
    write_new(made.files)
    language = arguments.lang or of_environment()
    emit("".join(f"{os.path.normpath(path)}\n" for path in made.files))
    emit(say("new-plugin", language, name=made.name, prefix=made.prefix, folder=made.folder) + "\n")
    return 0
