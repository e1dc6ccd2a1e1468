"""PackFolder: what the files of a pack say of it.

They are read, and nothing of them is run, so that a rule can be added to a pack that is half written. What
`Pack.from_package` and `Rule` are called with must be plain strings, as in every pack.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator, Mapping

from hytecore.engine.pack import CORE, GROUP
from hytecore.errors import SettingsError
from hytecore.frozen import frozen


@frozen
class KnownRule:
    """A rule that the pack has: its code, its names (those it had before, too) and its family."""

    code: str
    names: tuple[str, ...]
    family: str


@frozen(eq=False)
class PackFolder:
    """A pack as it lies in its folder.

    Attributes:
        name: What settings call it.
        prefix: What its codes begin with.
        rules_folder: Where its rules lie.
        families: The families of its rules, sorted.
        rules: Its rules.
        retired: The names of the rules it no longer has, by code.
    """

    name: str
    prefix: str
    rules_folder: str
    families: tuple[str, ...]
    rules: tuple[KnownRule, ...]
    retired: Mapping[str, str]

    @property
    def is_core(self) -> bool:
        """Whether these are hytecore's own rules."""
        return self.name == CORE

    def codes_of(self, family: str) -> list[str]:
        """Return the codes of the rules of a family, sorted."""
        return sorted(rule.code for rule in self.rules if rule.family == family)


def find(start: str) -> str:
    """Return the nearest folder from *start* upwards whose pyproject.toml offers a pack.

    Raises:
        SettingsError: If there is none.
    """
    folder = os.path.abspath(start)
    while not _offers(folder):
        above = os.path.dirname(folder)
        if above == folder:
            raise SettingsError("no-pack-here", path=start, group=GROUP)
        folder = above
    return os.path.relpath(folder)


def read(folder: str) -> PackFolder:
    """Return the pack whose pyproject.toml lies in *folder*.

    Raises:
        SettingsError: If there is none, or more than one, or its files cannot be understood.
    """
    offers = _offers(folder)
    if len(offers) != 1:
        known = ", ".join(sorted(offers))
        raise SettingsError("pack-unclear" if offers else "no-pack-here", path=folder, group=GROUP, known=known)
    [(name, target)] = offers.items()
    module = _location(folder, target.partition(":")[0])
    tree = _tree(module)
    prefix, package = _declared(tree, module)
    rules_folder = os.path.dirname(_location(folder, package))
    families = tuple(_families(rules_folder))
    rules = [rule for family in ("", *families) for rule in _rules(os.path.join(rules_folder, family), family)]
    return PackFolder(name, prefix, rules_folder, families, tuple(rules), dict(_retired(os.path.dirname(module))))


def _offers(folder: str) -> dict[str, str]:
    import tomllib

    path = os.path.join(folder, "pyproject.toml")
    if not os.path.isfile(path):
        return {}
    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
        return dict(data.get("project", {}).get("entry-points", {}).get(GROUP, {}))
    except OSError as error:
        raise SettingsError("settings-unopened", path=path, why=error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError("settings-syntax", path=path, why=str(error)) from error
    except (AttributeError, TypeError, ValueError):
        return {}  # Tables where texts should be: somebody else's file.


def _location(folder: str, module: str) -> str:
    """Return the path of the file of a package or module of the distribution in *folder*."""
    steps = str(module).split(".")
    for root in (os.path.join(folder, "src"), folder):
        for path in (os.path.join(root, *steps, "__init__.py"), os.path.join(root, *steps[:-1], f"{steps[-1]}.py")):
            if os.path.isfile(path):
                return path
    raise SettingsError("pack-module-missing", path=folder, name=module)


def _tree(path: str) -> ast.Module:
    try:
        with open(path, "rb") as file:
            return ast.parse(file.read(), path)
    except OSError as error:
        raise SettingsError("pack-unread", path=path, why=error.strerror or str(error)) from error
    except (SyntaxError, ValueError) as error:
        raise SettingsError("pack-unread", path=path, why=str(error)) from error


def _calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """Yield the calls of what is called *name*, by itself or as an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", None)
            if called == name:
                yield node


def _constants(node: ast.expr | None) -> list[str]:
    """Return the strings that an expression holds: one, those of a tuple, or none."""
    nodes = node.elts if isinstance(node, ast.Tuple) else [node]
    return [item.value for item in nodes if isinstance(item, ast.Constant) and isinstance(item.value, str)]


def _argument(call: ast.Call, name: str, position: int) -> ast.expr | None:
    stated = next((keyword.value for keyword in call.keywords if keyword.arg == name), None)
    return call.args[position] if stated is None and len(call.args) > position else stated


def _declared(tree: ast.Module, path: str) -> tuple[str, str]:
    """Return the prefix of the pack and the package of its rules."""
    for call in _calls(tree, "from_package"):
        prefix, package = (_constants(_argument(call, *at)) for at in (("prefix", 1), ("package", 2)))
        if prefix and package:
            return prefix[0], package[0]
    raise SettingsError("pack-unread", path=path, why="Pack.from_package(name, prefix, package)")


def _families(folder: str) -> Iterator[str]:
    for name in sorted(os.listdir(folder)):
        if os.path.isfile(os.path.join(folder, name, "__init__.py")):
            yield name


def _rules(folder: str, family: str) -> Iterator[KnownRule]:
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, f"{name[:-5]}.py")
        if not name.endswith(".yaml") or not os.path.isfile(path):
            continue
        stated = [
            [_constants(_argument(call, *at)) for at in (("code", 0), ("name", 1), ("aliases", 99))]
            for call in _calls(_tree(path), "Rule")
        ]
        if len(stated) != 1 or not stated[0][0] or not stated[0][1]:
            raise SettingsError("pack-unread", path=path, why="Rule(code=…, name=…)")
        [(code, names, aliases)] = stated
        yield KnownRule(code[0], (*names, *aliases), family)


def _retired(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the code and the name of every `Retired` rule: entries of dictionaries anywhere in the pack's modules."""
    for above, _, names in os.walk(folder):
        for name in sorted(names):
            if name.endswith(".py"):
                for node in ast.walk(_tree(os.path.join(above, name))):
                    if isinstance(node, ast.Dict):
                        yield from _retired_in(node)


def _retired_in(node: ast.Dict) -> Iterator[tuple[str, str]]:
    for key, value in zip(node.keys, node.values, strict=True):
        if isinstance(value, ast.Call) and getattr(value.func, "id", getattr(value.func, "attr", "")) == "Retired":
            for code in _constants(key):
                yield code, next(iter(_constants(_argument(value, "name", 0))), code)
