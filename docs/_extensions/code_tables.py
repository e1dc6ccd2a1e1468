"""Fragments made from other parts of the code: help of the commands, units, profiles, options, a report."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date

import rule_pages

from hytecore.catalogue.entries import Entry, entries, version
from hytecore.cli.program import COMMANDS
from hytecore.engine.pack import rule_of
from hytecore.engine.registry import Registry
from hytecore.engine.settings import Settings
from hytecore.pipeline import check
from hytecore.read.reading import read_bytes
from hytecore.report.as_json import render
from hytecore.units import ALIASES, HOURS, UNITS

EXAMPLE = """\
hytecore: 1
plan: {id: testila-2025, title: Testilän hyvinvointisuunnitelma}
goals:
  - {id: g1, title: Liikkuminen lisääntyy, indicators: {unknown: valitaan keväällä}}
measures:
  - {id: m1, title: Liikuntaneuvonta, goals: [g1]}
"""


def pages() -> dict[str, str]:
    """Return the fragments by file name."""
    registry = rule_pages.core()
    return {
        "commands.md": _commands(),
        "units.md": _units(),
        "catalogue.md": _catalogue(),
        "draft.md": _draft(registry),
        "options.md": _options(registry),
        "report.json": _report(registry),
    }


def _commands() -> str:
    """Return the help of every command, each run as a user would."""
    parts = [f"```text\n{_help()}```\n"]
    parts.extend(f"(command-{name})=\n## `hytecore {name}`\n\n```text\n{_help(name)}```\n" for name in COMMANDS)
    return "\n".join(parts)


def _help(*command: str) -> str:
    environment = {**os.environ, "COLUMNS": "80", "NO_COLOR": "1"}
    words = [sys.executable, "-m", "hytecore", *command, "--help", "--lang", "en"]
    done = subprocess.run(words, env=environment, check=True, capture_output=True, encoding="utf-8")  # noqa: S603 - our own program
    return done.stdout


def _units() -> str:
    rows = ["| unit | dimension | also written |", "|---|---|---|"]
    for unit, dimension in UNITS.items():
        aliases = " · ".join(f"`{alias}`" for alias, meant in ALIASES.items() if meant == unit)
        rows.append(f"| `{unit}` | {dimension.replace('_', ' ')} | {aliases} |")
    hours = ", ".join(f"a {unit} {float(count):g}" for unit, count in HOURS.items())
    return "\n".join(rows) + f"\n\nIn hours: {hours}.\n"


def _catalogue() -> str:
    """Return the entries of the catalogue of national indicators: sources first, then indicators."""
    parts = [f"The catalogue of this version was last changed on {version()}.\n"]
    for kind, title in (("source", "Surveys, statistics and data collections"), ("indicator", "Indicators")):
        rows = [
            f"## {title}\n\n| id | name | unit | better | range | from | updated | ended | licence |\n"
            "|---|---|---|---|---|---|---|---|---|"
        ]
        rows += [_entry(entry) for entry in entries().values() if entry.kind == kind]
        parts.append("\n".join(rows) + "\n")
    rows = [f"| `{entry.id}` | {entry.read} |" for entry in entries().values()]
    parts.append("\n".join(["## Where it was read\n\n| id | read |\n|---|---|", *rows]) + "\n")
    return "\n".join(parts)


def _entry(entry: Entry) -> str:
    names = " · ".join((entry.name.fi or "", entry.name.sv or "", entry.name.en or ""))
    origin = f"`{entry.source}`" if entry.source else ""
    if entry.sotkanet:
        origin += f", {entry.sotkanet}"
    ended = f"{entry.replaced_on}" if entry.replaced_on else ""
    if entry.successor:
        ended += f", then `{entry.successor}`"
    between = "–".join(str(each) for each in entry.range)
    unit = f"`{entry.unit}`" if entry.unit else ""
    told = (names, unit, entry.better or "", between, origin, str(entry.updated or ""), ended, entry.licence or "")
    return f"| `{entry.id}` | {' | '.join(told)} |"


def _draft(registry: Registry) -> str:
    rows = ["| rule | `standard` | `draft` |", "|---|---|---|"]
    for module in registry.modules.values():
        usual, softened = (rule_pages.severity(registry, rule_of(module), name) for name in ("standard", "draft"))
        if usual != softened:
            rows.append(f"| {rule_pages.link(module)} | {usual} | {softened} |")
    return "\n".join(rows) + "\n"


def _options(registry: Registry) -> str:
    rows = [
        f"| {rule_pages.link(module)} | `{name}` | {option.default} | {option.minimum} | {option.doc} |"
        for module in registry.modules.values()
        for name, option in rule_of(module).options.items()
    ]
    if not rows:
        return "No rule has an option yet.\n"
    return "\n".join(["| rule | option | default | at least | meaning |", "|---|---|---|---|---|", *rows]) + "\n"


def _report(registry: Registry) -> str:
    settings = Settings(select=("HYT201", "HYT301"), as_of=date(2025, 6, 1), language="en")
    return render(check(read_bytes(EXAMPLE.encode(), ".yaml", "plan.yaml"), settings=settings, registry=registry))
