"""`hytecore judge KIND FILE|-`: how each line of a text reads, as one JSON object a line."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import Any

from hytecore.cli.language import KNOWN
from hytecore.cli.output import emit
from hytecore.errors import SettingsError, UnreadablePathError
from hytecore.words.help import help_text

KINDS = ("goal", "owner", "schedule", "indicator")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("kind", metavar="|".join(KINDS), help=help_text("judge-kind", language))
    parser.add_argument("path", metavar="FILE|-", help=help_text("judge-path", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    parser.add_argument("--lang", metavar="fi|sv|en", help=help_text("judge-lang", language))


def run(arguments: argparse.Namespace) -> int:
    """Print what each line says."""
    if arguments.kind not in KINDS:
        raise SettingsError("bad-choice", name="judge", value=arguments.kind, known=", ".join(KINDS))
    if arguments.lang not in (None, *KNOWN):
        raise SettingsError("bad-choice", name="--lang", value=arguments.lang, known=", ".join(KNOWN))
    read = _reader(arguments.kind)
    told = (
        json.dumps({"text": line, **read(line, arguments.lang).to_json()}, ensure_ascii=False) + "\n"
        for line in _lines(arguments.path)
    )
    emit("".join(told), arguments.output)
    return 0


def _reader(kind: str) -> Callable[[str, str | None], Any]:
    """Return the function that reads texts of one kind; the others are not loaded."""
    from hytecore import text

    name = {"owner": "owners"}.get(kind, kind)
    reader: Callable[[str, str | None], Any] = getattr(text, f"read_{name}")
    return reader


def _lines(path: str) -> list[str]:
    """Return the lines of the file, empty ones too; only a line feed ends a line, so that none is counted twice.

    Raises:
        UnreadablePathError: If there is no such file, or it cannot be opened.
    """
    try:
        if path == "-":
            data = sys.stdin.buffer.read()
        else:
            with open(path, "rb") as file:
                data = file.read()
    except FileNotFoundError as error:
        raise UnreadablePathError("path-missing", path=path) from error
    except OSError as error:
        raise UnreadablePathError("path-unopened", path=path, why=error.strerror or str(error)) from error
    lines = data.decode("utf-8-sig", "backslashreplace").split("\n")
    if lines[-1] == "":
        lines.pop()
    return [line.removesuffix("\r") for line in lines]
