"""A Sphinx extension that writes the reference pages that are made from the code, before anything is read.

A file is written only when its content has changed, so that a second build reads nothing twice. The pages themselves
come from `pages`, which needs no Sphinx: a test asks it whether every rule has one.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import code_tables
import format_tables
import message_table
import rule_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx

RULES = "reference/rules"
FRAGMENTS = "reference/_generated"


def pages() -> dict[str, str]:
    """Return every generated page and fragment by its path below `docs/`."""
    rules = {f"{RULES}/{name}": text for name, text in rule_pages.pages().items()}
    made = format_tables.pages() | code_tables.pages() | message_table.pages()
    fragments = {f"{FRAGMENTS}/{name}": text for name, text in made.items()}
    return rules | fragments


def write(folder: str) -> None:
    """Write the pages below *folder* where they differ from what is there, and remove those that are no more."""
    made = pages()
    for below in (RULES, FRAGMENTS):
        os.makedirs(os.path.join(folder, below), exist_ok=True)
        for name in os.listdir(os.path.join(folder, below)):
            if f"{below}/{name}" not in made:
                os.unlink(os.path.join(folder, below, name))
    for path, text in made.items():
        whole = os.path.join(folder, path)
        if _content(whole) != text:
            with open(whole, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)


def _content(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


def setup(app: Sphinx) -> dict[str, Any]:
    """Have the pages written when a build begins."""
    app.connect("builder-inited", lambda app: write(str(app.srcdir)))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
