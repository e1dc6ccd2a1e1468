"""Printing: plainly into a pipe or a file, in colours on a terminal, and a sign of life when work takes long."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from hytecore.atomic import write_atomically
from hytecore.report.paragraphs import Paragraph, as_plain, lines
from hytecore.words.interface import say

PIPE_WIDTH = 80
WIDEST = 100
"""Longer lines are hard to read, however wide the terminal."""
PATIENCE = 1.0
"""After how many seconds of work a sign of life is shown."""


def emit(text: str, path: str | None = None) -> None:
    """Write *text* to standard output, or to the file at *path*, which appears whole or not at all."""
    if path is not None:
        write_atomically(path, text)
        return
    sys.stdout.flush()
    data = text.encode("utf-8", "backslashreplace")
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:  # a replaced standard output, as in tests
        sys.stdout.write(data.decode("utf-8"))
    else:
        buffer.write(data)
    sys.stdout.flush()


def tell(text: str) -> None:
    """Write a line to standard error, beside the output."""
    sys.stderr.write(f"{text}\n")


def emit_bytes(data: bytes, path: str) -> None:
    """Write *data* to the file at *path*, which appears whole or not at all."""
    write_atomically(path, data)


def emit_paragraphs(paragraphs: Iterable[Paragraph], path: str | None = None) -> None:
    """Print paragraphs: with colours on a terminal, otherwise as plain text of 80 columns."""
    if path is not None or not wants_colours():
        emit(as_plain(paragraphs, PIPE_WIDTH if path or not sys.stdout.isatty() else _width()), path)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for style, styled, rest in lines(paragraphs, _width()):
        console.print(Text.assemble((styled, style), rest))


def wants_colours() -> bool:
    """Whether standard output is a terminal whose user has not asked for plain text."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


@contextmanager
def patience(language: str) -> Iterator[None]:
    """Show a sign of life on a terminal's standard error when the work takes more than a second."""
    if not sys.stderr.isatty():
        yield
        return
    from threading import Timer

    shown: list[object] = []

    def show() -> None:
        from rich.console import Console
        from rich.status import Status

        status = Status(say("progress", language), console=Console(stderr=True))
        status.start()
        shown.append(status)

    timer = Timer(PATIENCE, show)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        for status in shown:
            status.stop()  # type: ignore[attr-defined]  # a Status, imported only when shown


def _width() -> int:
    return min(WIDEST, max(40, os.get_terminal_size(sys.stdout.fileno()).columns))
