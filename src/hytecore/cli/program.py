"""The program `hytecore`: find the command, understand the arguments, run it, tell what is wrong with the request."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from hytecore.cli.language import asked_for
from hytecore.errors import RequestError
from hytecore.words.help import argparse_text, help_text
from hytecore.words.interface import say

COMMANDS = (
    "check",
    "explain",
    "rules",
    "judge",
    "graph",
    "matrix",
    "report",
    "diff",
    "convert",
    "template",
    "schema",
    "baseline",
    "new-plugin",
    "new-rule",
)
"""Every command; its module here, with `_` for `-`, has `configure(parser, language)` and `run(arguments)`."""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are requests that cannot be carried out, told in the user's language."""

    def error(self, message: str) -> NoReturn:
        raise RequestError("usage", text=message, prog=self.prog)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """A formatter that knows its width: argparse makes one for every option, and would import shutil to ask for it."""

    def __init__(self, prog: str) -> None:
        columns = os.environ.get("COLUMNS", "")
        super().__init__(prog, width=max(40, int(columns)) - 2 if columns.isdecimal() else 78)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: What follows the program's name; those of the process if not given.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = asked_for(words)
    # argparse looks up every text of its own by this name; the texts are ours, in three languages.
    argparse._ = lambda text: argparse_text(text, language)  # type: ignore[attr-defined]  # see the comment above
    collecting = gc.isenabled()
    gc.disable()  # Plans are trees: without the collector reading and checking are two to three times faster.
    try:
        return _run(words, language)
    except RequestError as error:
        _tell(say("error", language, text=say(error.key, language, **error.data)))
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (`hytecore check … | head`): leave quietly.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    finally:
        if collecting:
            gc.enable()


def _run(words: list[str], language: str) -> int:
    if not words or words[0].startswith("-"):
        return _top(words, language)
    name = words[0]
    if name not in COMMANDS:
        from hytecore.nearest import nearest

        raise RequestError("unknown-command", name=name, near=nearest(name, COMMANDS) or "", known=", ".join(COMMANDS))
    command: ModuleType = import_module(f"hytecore.cli.{name.replace('-', '_')}")
    parser = _Parser(
        prog=f"hytecore {name}",
        description=help_text(f"{name}.description", language),
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    command.configure(parser, language)
    status: int = command.run(parser.parse_args(words[1:]))
    return status


def _top(words: list[str], language: str) -> int:
    parser = _Parser(
        prog="hytecore",
        usage="hytecore COMMAND …",
        description=help_text("description", language),
        epilog=help_text("epilog", language),
        formatter_class=_Formatter,
        allow_abbrev=False,
    )
    commands = parser.add_argument_group(help_text("commands", language))
    for name in COMMANDS:
        commands.add_argument(name, nargs="?", help=help_text(f"{name}.help", language))
    parser.add_argument("--version", action="store_true", help=help_text("version", language))
    parser.add_argument("--lang", metavar="fi|sv|en", help=help_text("lang-own", language))
    asked = parser.parse_args(words)
    if asked.version:
        from hytecore import __version__

        sys.stdout.write(f"hytecore {__version__}\n")
        return 0
    sys.stdout.write(parser.format_help())
    return 0


def _tell(text: str) -> None:
    sys.stderr.write(text + "\n")
