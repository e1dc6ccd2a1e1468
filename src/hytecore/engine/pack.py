"""Pack: the rules of one distribution, and how packs are discovered.

A pack is an object that an entry point of the group `hytecore.packs` names. The core's own rules come in this way too.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from attrs import Factory

from hytecore.engine.checklist import Checklist
from hytecore.engine.rule import Rule
from hytecore.finding import Severity
from hytecore.frozen import frozen

if TYPE_CHECKING:
    from packaging.specifiers import SpecifierSet

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


@frozen
class Retired:
    """A rule that is no more. Its code is never given to another.

    Attributes:
        name: What it was called.
        since: The version of the pack that no longer has it.
        successor: The code of the rule that now finds the same, of this pack or the core. Settings, suppressions and
            `explain` that name the old rule then mean the new one.
    """

    name: str
    since: str
    successor: str | None = None


@frozen(eq=False)
class Pack:
    """The rules of one distribution.

    Attributes:
        name: What settings and `--pack` call it.
        prefix: The three capitals that its codes begin with.
        rules: The modules of the rules, sorted by code.
        profiles: The profiles it adds, by name.
        blocks: The `x-…` blocks of a plan file that it reads: the class of each, whose fields are declared as those
            of the plan format are (`hytecore.packs.field`).
        checklist: Returns the list of questions that `hytecore report --checklist` answers; it is called when asked
            for, so that a check pays nothing for it.
        retired: The rules it had once, by code.
        package: The package in which its rules were found; empty if they were given one by one.
    """

    name: str
    prefix: str
    rules: tuple[ModuleType, ...]
    profiles: Mapping[str, Profile] = Factory(dict)
    blocks: Mapping[str, type] = Factory(dict)
    checklist: Callable[[], Checklist] | None = None
    retired: Mapping[str, Retired] = Factory(dict)
    package: str = ""

    @classmethod
    def from_package(
        cls,
        name: str,
        prefix: str,
        package: str,
        *,
        profiles: Mapping[str, Profile] | None = None,
        blocks: Mapping[str, type] | None = None,
        checklist: Callable[[], Checklist] | None = None,
        retired: Mapping[str, Retired] | None = None,
    ) -> Pack:
        """Return the pack of every rule module in *package* and the packages directly below it.

        A module is a rule if a YAML file of the same name lies beside it.

        Raises:
            TypeError: If there is none: the YAML files were left out when the distribution was built.
        """
        modules = sorted(_rule_modules(package), key=lambda module: rule_of(module).code)
        if not modules:
            raise TypeError(f"{package} has no rules: a module is a rule if a YAML file of its name lies beside it")
        return cls(name, prefix, tuple(modules), profiles or {}, blocks or {}, checklist, retired or {}, package)


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
    """An entry point that offers a pack, not yet loaded.

    Attributes:
        folder: Where the metadata of the distribution lie, if it is installed.
    """

    name: str
    target: str
    distribution: str
    version: str
    folder: str | None = None

    def load(self) -> Pack:
        """Import the pack, if its distribution says that it works with this version of hytecore.

        Whatever its import raises, comes out.
        """
        if self.name != CORE and self.folder is not None:
            check_range(self.folder)
        module, _, attribute = self.target.partition(":")
        found: Any = import_module(module)
        for part in attribute.split(".") if attribute else ():
            found = getattr(found, part)
        if not isinstance(found, Pack):
            raise TypeError(f"{self.target} is {type(found).__name__}, not a hytecore.Pack")
        codes = [rule_of(rule).code for rule in found.rules]
        for code in sorted(set(codes) & set(found.retired)):
            raise TypeError(f"{code} is retired in {self.target}; a code is never given to another rule")
        for name in found.blocks:
            if not name.startswith("x-"):
                raise TypeError(f"{self.target} declares the block {name!r}; the name of a block begins with 'x-'")
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
            yield Discovered(name.strip(), target.strip(), distribution.replace("_", "-").lower(), version, folder)


class RangeError(Exception):
    """A pack was made for another version of hytecore."""


def check_range(folder: str) -> None:
    """Raise if the distribution whose metadata lie in *folder* needs another version of hytecore than this one.

    It is asked before anything of the pack is imported: what it would import may not be there.

    Raises:
        RangeError: With the range that it needs, and the version that is here.
    """
    from hytecore import __version__

    needed = requirement_on_us(folder)
    if needed is not None and not needed.contains(__version__, prereleases=True):
        raise RangeError(f"needs hytecore {needed}, and this is {__version__}")


def requirement_on_us(folder: str) -> SpecifierSet | None:
    """Return the versions of hytecore that the distribution whose metadata lie in *folder* states; None if none."""
    from packaging.requirements import InvalidRequirement, Requirement

    stated: SpecifierSet | None = None
    for name in ("METADATA", "PKG-INFO"):
        try:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                lines = file.read().partition("\n\n")[0].splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        for line in lines:
            key, _, value = line.partition(":")
            if key != "Requires-Dist":
                continue
            try:
                needed = Requirement(value.strip())
            except InvalidRequirement:
                continue
            if needed.name == "hytecore" and needed.marker is None:
                stated = needed.specifier if stated is None else stated & needed.specifier
    return stated
