"""Options that several commands share, and what they come to: settings and rules."""

from __future__ import annotations

import argparse
import os
from datetime import date

from hytecore.cli.language import KNOWN
from hytecore.engine import settings as settings_file
from hytecore.engine.registry import Registry, build
from hytecore.engine.settings import FAIL_ON, Settings
from hytecore.errors import SettingsError
from hytecore.words.help import help_text


def add_language(parser: argparse.ArgumentParser, language: str, key: str = "lang") -> None:
    """Add `--lang`; *key* names the help that says what the language is if it is not given."""
    parser.add_argument("--lang", metavar="fi|sv|en", help=help_text(key, language))


def check_language(arguments: argparse.Namespace) -> None:
    """Refuse a `--lang` that hytecore does not speak.

    Raises:
        SettingsError: If it does not.
    """
    _one_of("--lang", arguments.lang, KNOWN)


def add_rules(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options that say which rules run and how severe they are."""
    parser.add_argument("--profile", metavar="NAME", help=help_text("profile", language))
    parser.add_argument("--pack", metavar="NAME", action="append", default=[], help=help_text("pack", language))
    parser.add_argument("--config", metavar="FILE|none", help=help_text("config", language))
    for name in ("select", "ignore"):
        parser.add_argument(
            f"--{name}", metavar="CODE|NAME|PREFIX", action="append", default=[], help=help_text(name, language)
        )


def add_run(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of a run: the plans, the day, the threshold and the baseline."""
    parser.add_argument("paths", metavar="PATH", nargs="+", help=help_text("paths", language))
    parser.add_argument("--as-of", metavar="DATE", help=help_text("as-of", language))


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Return the settings that the settings file and the command line come to.

    Raises:
        SettingsError: If either names something that does not exist.
    """
    stated = getattr(arguments, "config", None)
    path = None if stated == "none" else stated or settings_file.find(os.getcwd())
    from_file = settings_file.read(path) if path else Settings()
    given = vars(arguments)
    _one_of("--lang", given.get("lang"), KNOWN)
    _one_of("--fail-on", given.get("fail_on"), FAIL_ON)
    return from_file.over(
        packs=_split(given.get("pack")),
        select=_split(given.get("select")),
        ignore=_split(given.get("ignore")),
        profile=given.get("profile"),
        language=given.get("lang"),
        fail_on=given.get("fail_on"),
        baseline=given.get("baseline"),
        as_of=_day("--as-of", given.get("as_of")),
    )


def registry_of(settings: Settings) -> Registry:
    """Return the rules that take part.

    Raises:
        SettingsError: If the settings name a pack that is not installed, or packs clash.
    """
    return build(settings.packs)


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())


def _day(name: str, value: str | None) -> date | None:
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise SettingsError("bad-date", name=name, value=value) from None


def _one_of(name: str, value: str | None, known: tuple[str, ...]) -> None:
    if value is not None and value not in known:
        raise SettingsError("bad-choice", name=name, value=value, known=", ".join(known))
