"""`hytecore rules`: every rule that is installed, from which pack, and how severe it is."""

from __future__ import annotations

import argparse
import json
import sys

from hytecore.cli.faults import tell_failures, tell_faults_of_words
from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, add_rules, registry_of, settings_of
from hytecore.cli.output import emit, wants_colours
from hytecore.engine.registry import Registry
from hytecore.engine.settings import Selection, select
from hytecore.engine.words import words_of
from hytecore.errors import SettingsError
from hytecore.report.as_text import STYLES
from hytecore.words.help import help_text
from hytecore.words.terms import term


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("--format", metavar="text|json", default="text", help=help_text("format", language))
    add_language(parser, language, "lang-own")
    add_rules(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Print the list of rules; status 3 if a pack failed, or the words of a rule are at fault."""
    if arguments.format not in ("text", "json"):
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known="text, json")
    settings = settings_of(arguments)
    registry = registry_of(settings)
    selection = select(settings, registry)
    language = settings.language or of_environment()
    if arguments.format == "json":
        emit(json.dumps(_data(registry, selection, language), ensure_ascii=False, indent=2) + "\n")
    else:
        _table(registry, selection, language)
    failed = tell_failures(registry, language)
    return 3 if tell_faults_of_words(registry.modules.values(), language) or failed else 0


def _data(registry: Registry, selection: Selection, language: str) -> list[dict[str, object]]:
    packs = {id(module): loaded.pack.name for loaded in registry.packs for module in loaded.pack.rules}
    return [
        {
            "code": code,
            "name": module.rule.name,
            "pack": packs[id(module)],
            "severity": selection.severities[code],
            "confidence": module.rule.confidence,
            "enabled": code in selection.codes,
            "title": words_of(module).title[language],
            "source": str(module.rule.source),
        }
        for code, module in registry.modules.items()
    ]


def _table(registry: Registry, selection: Selection, language: str) -> None:
    rows = _data(registry, selection, language)
    if wants_colours():
        from rich.console import Console
        from rich.table import Table

        table = Table(box=None, pad_edge=False, show_header=False)
        for row in rows:
            style = STYLES[str(row["severity"])] if row["enabled"] else "dim"
            severity = f"[{style}]{term('severity', str(row['severity']), language)}[/]"
            table.add_row(str(row["code"]), severity, str(row["name"]), str(row["title"]))
        Console(file=sys.stdout, highlight=False).print(table)
        return
    width = max((len(str(row["name"])) for row in rows), default=0)
    for row in rows:
        severity = term("severity", str(row["severity"]), language) if row["enabled"] else "–"
        emit(f"{row['code']}  {severity:9} {row['name']!s:{width}}  {row['title']}\n")
