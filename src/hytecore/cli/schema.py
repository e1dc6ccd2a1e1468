"""`hytecore schema`: the JSON Schema of plan files, for editors that complete and check.

It holds the blocks of the packs that take part.
"""

from __future__ import annotations

import argparse
from importlib.resources import files

from hytecore.cli.faults import tell_failures
from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, registry_of, settings_of
from hytecore.cli.output import emit
from hytecore.words.help import help_text


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language, "lang-own")
    parser.add_argument("--pack", metavar="NAME", action="append", default=[], help=help_text("pack", language))
    parser.add_argument("--config", metavar="FILE|none", help=help_text("config", language))


def run(arguments: argparse.Namespace) -> int:
    """Print the schema: the one that was shipped, or one with the blocks of packs; status 3 if a pack failed."""
    settings = settings_of(arguments)
    registry = registry_of(settings)
    blocks = {name: cls for loaded in registry.packs for name, cls in loaded.pack.blocks.items()}
    if blocks:
        from hytecore.write.schema import schema_text

        text = schema_text(blocks)
    else:
        text = (files("hytecore.write") / "plan.schema.json").read_text("utf-8")
    emit(text, arguments.output)
    return 3 if tell_failures(registry, settings.language or of_environment()) else 0
