"""Pack: the rules of one distribution, and how packs are discovered.

A pack is an object that an entry point of the group `hytecore.packs` names. The core's own rules come in this way too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any

from attrs import Factory

from hytecore.engine.rule import Rule
from hytecore.finding import Severity
from hytecore.frozen import frozen

GROUP = "hytecore.packs"
CORE = "core"


@frozen
class Profile:
    """Severities that differ from the rules' own.

    Attributes:
        severities: Severity by rule code.
        infos: What every other rule of severity info becomes.
    """

    severities: Mapping[str, Severity] = Factory(dict)
    infos: Severity = "info"


@frozen(eq=False)
class Pack:
    """The rules of one distribution.

    Attributes:
        name: What settings and `--pack` call it.
        prefix: The three capitals that its codes begin with.
        rules: The modules of the rules, sorted by code.
        profiles: The profiles it adds, by name.
        blocks: The `x-…` blocks of a plan file that it reads.
    """

    name: str
    prefix: str
    rules: tuple[ModuleType, ...]
    profiles: Mapping[str, Profile] = Factory(dict)
    blocks: tuple[str, ...] = ()

    @classmethod
    def from_package(
        cls,
        name: str,
        prefix: str,
        package: str,
        *,
        profiles: Mapping[str, Profile] | None = None,
        blocks: tuple[str, ...] = (),
    ) -> Pack:
        """Return the pack of every rule module in *package* and the packages directly below it.

        A module is a rule if a YAML file of the same name lies beside it.
        """
        modules = sorted(_rule_modules(package), key=lambda module: rule_of(module).code)
        return cls(name, prefix, tuple(modules), profiles or {}, blocks)


def _rule_modules(package: str) -> Iterator[ModuleType]:
    for folder in list(import_module(package).__path__):
        names = sorted(os.listdir(folder))
        for name in names:
            if name.endswith(".yaml"):
                yield import_module(f"{package}.{name[:-5]}")
            elif os.path.isfile(os.path.join(folder, name, "__init__.py")):
                yield from _rule_modules(f"{package}.{name}")


def rule_of(module: ModuleType) -> Rule:
    """Return the facts of the rule that *module* holds.

    Raises:
        TypeError: If it holds none.
    """
    rule = getattr(module, "rule", None)
    if not isinstance(rule, Rule) or not callable(getattr(module, "check", None)):
        raise TypeError(f"{getattr(module, '__name__', module)!r} holds no rule: it needs `rule` and `check`")
    return rule


@frozen
class Discovered:
    """An entry point that offers a pack, not yet loaded."""

    name: str
    target: str
    distribution: str
    version: str

    def load(self) -> Pack:
        """Import the pack. Whatever its import raises, comes out."""
        module, _, attribute = self.target.partition(":")
        found: Any = import_module(module)
        for part in attribute.split(".") if attribute else ():
            found = getattr(found, part)
        if not isinstance(found, Pack):
            raise TypeError(f"{self.target} is {type(found).__name__}, not a hytecore.Pack")
        for rule in found.rules:
            rule_of(rule)
        return found


def discover(path: list[str] | None = None) -> tuple[Discovered, ...]:
    """Return the packs that installed distributions offer, sorted by name.

    The entry points are read by hand: `importlib.metadata` alone costs four times the start of an interpreter.
    """
    found: dict[tuple[str, str], Discovered] = {}
    for folder in sys.path if path is None else path:
        try:
            entries = os.scandir(folder or ".")
        except OSError:
            continue
        with entries:
            for entry in entries:
                if entry.name.endswith((".dist-info", ".egg-info")):
                    for pack in _offered(entry.path):
                        found.setdefault((pack.name, pack.distribution), pack)
    return tuple(found[key] for key in sorted(found))


def _offered(folder: str) -> Iterator[Discovered]:
    try:
        # Bytes without a buffer: a third of the time, which counts where hundreds of packages are installed.
        with open(os.path.join(folder, "entry_points.txt"), "rb", buffering=0) as file:
            data = file.read()
        if b"[%s]" % GROUP.encode() not in data:
            return
        text = data.decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    stem = os.path.basename(folder).rsplit(".", 1)[0]
    distribution, _, version = stem.partition("-")
    inside = False
    for line in text.splitlines():
        stripped = line.strip()
        if stripped.startswith("["):
            inside = stripped == f"[{GROUP}]"
        elif inside and "=" in stripped and not stripped.startswith("#"):
            name, _, target = stripped.partition("=")
            yield Discovered(name.strip(), target.strip(), distribution.replace("_", "-").lower(), version)
