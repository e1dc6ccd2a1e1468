"""`hytecore baseline create|update|prune`: keep a list of findings that were there before."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, add_rules, add_run, registry_of, settings_of
from hytecore.cli.output import emit, patience
from hytecore.engine import baseline
from hytecore.engine.baseline import Entry
from hytecore.engine.settings import Settings
from hytecore.errors import SettingsError
from hytecore.pipeline import check
from hytecore.words.help import help_text
from hytecore.words.interface import say

ACTIONS = ("create", "update", "prune")
DEFAULT = "hytecore-baseline.txt"


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("action", metavar="create|update|prune", help=help_text("baseline-action", language))
    add_run(parser, language)
    parser.add_argument("--baseline", metavar="FILE", help=help_text("baseline-file", language))
    add_language(parser, language)
    add_rules(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Write the baseline and say what has changed in it.

    An incomplete run writes nothing: what was not looked at would seem mended.
    """
    if arguments.action not in ACTIONS:
        raise SettingsError("bad-choice", name="baseline", value=arguments.action, known=", ".join(ACTIONS))
    settings = settings_of(arguments)
    path = settings.baseline or DEFAULT
    known = _known(path, arguments.action)
    language = settings.language or of_environment()
    with patience(language):
        report = check(*arguments.paths, settings=_without_baseline(settings), registry=registry_of(settings))
    if not report.is_complete:
        raise SettingsError("baseline-incomplete", path=path)
    found = set(baseline.entries_of(report.findings))
    # Entries of rules that did not take part are left as they are: nothing is known of them.
    ran = {outcome.code for outcome in report.outcomes}
    aside = {entry for entry in known if entry.code not in ran}
    present = {entry.fingerprint for entry in found}
    kept = {entry for entry in known if entry.fingerprint in present}
    written = aside | (kept if arguments.action == "prune" else found)
    baseline.write(path, written)
    _tell(path, known, written, language)
    return 0


def _known(path: str, action: str) -> tuple[Entry, ...]:
    if action == "create":
        if os.path.exists(path):
            raise SettingsError("path-exists", path=path)
        return ()
    return baseline.read(path)


def _without_baseline(settings: Settings) -> Settings:
    from attrs import evolve

    return evolve(settings, baseline=None)


def _tell(path: str, before: Iterable[Entry], after: Iterable[Entry], language: str) -> None:
    old, new = {entry.fingerprint for entry in before}, {entry.fingerprint for entry in after}
    for entry in sorted(before):
        if entry.fingerprint not in new:
            emit(f"- {entry.code} {entry.subject} {entry.plan}\n")
    for entry in sorted(after):
        if entry.fingerprint not in old:
            emit(f"+ {entry.code} {entry.subject} {entry.plan}\n")
    emit(say("baseline-written", language, path=path, n=len(new)) + "\n")
