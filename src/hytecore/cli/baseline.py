"""`hytecore baseline create|update|prune`: keep a list of findings that were there before."""

from __future__ import annotations

import argparse
import os

from attrs import evolve

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, add_rules, add_run, registry_of, settings_of
from hytecore.cli.output import emit, patience
from hytecore.engine import baseline
from hytecore.engine.baseline import Change, Entry
from hytecore.engine.settings import Settings
from hytecore.errors import SettingsError
from hytecore.pipeline import Report, check
from hytecore.words.ci import ci_word
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
    changed = _change(known, report)
    written = {*changed.same, *changed.aside}
    if arguments.action == "prune":
        left = tuple(before for before, _ in changed.moved)
        written |= set(left)
        changed = evolve(changed, new=(), moved=(), aside=(*changed.aside, *left))
    else:
        written |= {*changed.new, *(now for _, now in changed.moved)}
    baseline.write(path, written)
    _tell(path, changed, len(written), arguments.action, language)
    return 0


def _change(known: tuple[Entry, ...], report: Report) -> Change:
    """Return what has changed; what a rule that took no part, or a plan that was not checked, had found stays aside."""
    ran = {outcome.code for outcome in report.outcomes}
    registry = report.registry

    def took_part(code: str) -> bool:
        if code in registry.retired:
            return True
        # A rule that looks across plans knows nothing of a plan that it sees alone.
        across = code in registry.modules and registry.modules[code].rule.scope == "workspace"
        return code in ran and (not across or code in report.result.judged)

    plans = {reading.plan.id for reading in report.readings if reading.plan is not None}
    return baseline.change(known, baseline.entries_of(report.findings), plans, took_part)


def _known(path: str, action: str) -> tuple[Entry, ...]:
    if action == "create":
        if os.path.exists(path):
            raise SettingsError("path-exists", path=path)
        return ()
    return baseline.read(path)


def _without_baseline(settings: Settings) -> Settings:
    return evolve(settings, baseline=None)


def _tell(path: str, changed: Change, count: int, action: str, language: str) -> None:
    """Print a line for each entry that went, came or moved, and how many there are of each."""
    lines = [f"- {_line(entry)}" for entry in changed.fixed]
    lines += [f"+ {_line(entry)}" for entry in changed.new]
    lines += [f"~ {_line(before)} → {now.plan}" for before, now in changed.moved]
    emit("".join(f"{line}\n" for line in lines))
    if action == "create":
        emit(say("baseline-written", language, path=path, n=count) + "\n")
        return
    counts = {name: len(getattr(changed, name)) for name in ("fixed", "new", "moved", "aside")}
    emit(ci_word(f"baseline-{action}", language, path=path, n=count, **counts) + "\n")


def _line(entry: Entry) -> str:
    return f"{entry.code} {entry.subject} {entry.plan}"
