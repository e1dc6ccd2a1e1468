"""Runs a page of the documentation as a reader would: its files are written, its commands run, its output compared.

* A block with a caption is a file of that name.
* A `console` block is a session: lines that begin with `$ ` are run in one shell, what follows is their output.
* A `pycon` block is a doctest; all of a page share their names.
* A line `% $ command` is a comment of the page: what the reader does by hand, run and not shown.

In what is expected `…` stands for what was left out: alone on a line for any lines, within a line for any text.
"""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sysconfig
from collections.abc import Iterator
from typing import Any

from attrs import frozen

_FENCE = re.compile(r"^```(?:\{code-block\} )?(\w+)\n(?::caption: (.+)\n\n)?((?:.*\n)*?)```$", re.MULTILINE)
_BY_HAND = re.compile(r"^% (\$ .+\n)", re.MULTILINE)


@frozen
class Block:
    """A block of code on a page."""

    language: str
    caption: str | None
    text: str


def blocks(page: str) -> Iterator[Block]:
    """Yield the blocks of code in the text of *page*, in order."""
    for match in _FENCE.finditer(_BY_HAND.sub(r"```console\n\1```\n", page)):
        yield Block(match[1], match[2], match[3])


def differences(page: str, folder: str, scripts: str | None = None) -> list[str]:
    """Run the blocks of *page* in *folder*, which is the working directory, and return what came out differently.

    Args:
        page: The text of the page.
        folder: The working directory.
        scripts: The folder whose programs the commands mean; those of this environment if not given.
    """
    scripts = scripts or sysconfig.get_path("scripts")
    found: list[str] = []
    names: dict[str, Any] = {}
    for block in blocks(page):
        if block.caption:
            with open(os.path.join(folder, block.caption), "w", encoding="utf-8") as file:
                file.write(block.text)
        elif block.language == "console":
            found.extend(_session(block, folder, scripts))
        elif block.language == "pycon":
            found.extend(_doctest(block, names))
    return found


def _session(block: Block, folder: str, scripts: str) -> Iterator[str]:
    parts = re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]
    steps = [(command, expected) for command, _, expected in (part.partition("\n") for part in parts)]
    # Each command sees the exit status of the one before; a null byte tells their outputs apart.
    script = "".join(f"{command}\nstatus=$?; printf '\\0'; (exit $status)\n" for command, _ in steps)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    environment |= {"PATH": scripts + os.pathsep + os.environ["PATH"], "LANG": "C.UTF-8"}
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    for (command, expected), output in zip(steps, done.stdout.split("\0"), strict=False):
        if not matches(output, expected):
            yield f"`{command}` printed\n{output}\nand not\n{expected}"


def matches(output: str, expected: str) -> bool:
    """Whether *output* is what is *expected*, with `…` standing for anything."""
    pattern = "".join(
        r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line).replace("…", ".*") + "\n"
        for line in expected.splitlines()
    )
    return re.fullmatch(pattern, output) is not None


def _doctest(block: Block, names: dict[str, Any]) -> list[str]:
    told: list[str] = []
    text = block.text.replace("…", doctest.ELLIPSIS_MARKER)
    test = doctest.DocTestParser().get_doctest(text, names, "page", None, 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False)
    runner.run(test, out=told.append, clear_globs=False)
    names.update(test.globs)
    return told
