"""`hytecore new-rule NAME`: begin a rule in a pack, or in the core when run in its repository."""

from __future__ import annotations

import argparse
import os

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, check_language
from hytecore.cli.output import emit
from hytecore.scaffold import pack_folder
from hytecore.scaffold.new_rule import new_rule
from hytecore.scaffold.writing import write_new
from hytecore.words.help import help_text
from hytecore.words.interface import say


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("name", metavar="NAME", help=help_text("new-rule-name", language))
    parser.add_argument("--pack-folder", metavar="DIR", help=help_text("new-rule-folder", language))
    parser.add_argument("--family", metavar="F", help=help_text("new-rule-family", language))
    parser.add_argument("--code", metavar="C", help=help_text("new-rule-code", language))
    parser.add_argument("--looks-at", metavar="SECTION", default="measures", help=help_text("looks-at", language))
    add_language(parser, language, "lang-own")


def run(arguments: argparse.Namespace) -> int:
    """Write the rule's files, and say what to do next."""
    check_language(arguments)
    folder = arguments.pack_folder if arguments.pack_folder is not None else pack_folder.find(".")
    pack = pack_folder.read(folder)
    made = new_rule(pack, arguments.name, looks_at=arguments.looks_at, family=arguments.family, code=arguments.code)
    write_new(made.files)
    language = arguments.lang or of_environment()
    emit("".join(f"{os.path.normpath(path)}\n" for path in made.files))
    emit(say("new-rule", language, code=made.code, name=made.name) + "\n")
    return 0
