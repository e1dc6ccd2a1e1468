"""Writing new files: all of them or none, and never over one that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from importlib.resources import files
from string import Template

from hytecore.atomic import write_atomically
from hytecore.errors import SettingsError


def filled(template: str, **facts: str) -> str:
    """Return the text of a template of this package, such as `rule/rule.py`, with *facts* in place of `$names`."""
    text = (files(__package__) / "templates" / f"{template}.template").read_text("utf-8")
    return Template(text).substitute(facts)


def write_new(contents: Mapping[str, str]) -> None:
    """Write new files, with the folders they need; if one cannot be written, none of them is there afterwards.

    Args:
        contents: The text of each file by its path; they are written in this order.

    Raises:
        SettingsError: If there is something at one of the paths, or one of them cannot be written.
    """
    for path in contents:
        if os.path.lexists(path):
            raise SettingsError("new-exists", path=path)
    folders: list[str] = []
    written: list[str] = []
    try:
        for path, text in contents.items():
            _make_folders(os.path.dirname(path), folders)
            write_atomically(path, text)
            written.append(path)
    except BaseException:
        for path in reversed(written):
            with suppress(OSError):
                os.unlink(path)
        for folder in reversed(folders):
            with suppress(OSError):
                os.rmdir(folder)
        raise


def _make_folders(path: str, made: list[str]) -> None:
    """Make the folder at *path* and those above it that are missing, and add each to *made*."""
    missing = []
    while path and not os.path.isdir(path):
        missing.append(path)
        path = os.path.dirname(path)
    for folder in reversed(missing):
        try:
            os.mkdir(folder)
        except OSError as error:
            raise SettingsError("path-unwritten", path=folder, why=error.strerror or str(error)) from error
        made.append(folder)
