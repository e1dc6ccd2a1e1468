"""The language of the program's own words: as asked for, else that of the environment, else English."""

from __future__ import annotations

import os
from collections.abc import Sequence

KNOWN = ("fi", "sv", "en")


def asked_for(words: Sequence[str]) -> str:
    """Return the language of the command line *words*, before any parser has understood them."""
    stated = ""
    for position, word in enumerate(words):
        if word == "--lang" and position + 1 < len(words):
            stated = words[position + 1]
        elif word.startswith("--lang="):
            stated = word.removeprefix("--lang=")
    return stated_or_environment(stated)


def of_environment() -> str:
    """Return the language of the environment if it is one of ours, else English."""
    stated = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(name))), "")
    return stated[:2].lower() if stated[:2].lower() in KNOWN else "en"


def stated_or_environment(stated: str | None) -> str:
    """Return the language that `--lang` states if it is one of ours, else that of the environment."""
    return stated if stated in KNOWN else of_environment()
