"""A new rule pack: a whole distribution, with one rule to begin with."""

from __future__ import annotations

import os

from hytecore.errors import SettingsError
from hytecore.frozen import frozen
from hytecore.nearest import nearest
from hytecore.scaffold.installed import installed_packs, rule_names
from hytecore.scaffold.names import (
    SHIPPED,
    checked_prefix,
    checked_title,
    family_name,
    pack_name,
    prefix_for,
    rule_name,
    without_ours,
)
from hytecore.scaffold.new_rule import SECTIONS, rule_files
from hytecore.scaffold.writing import filled

FIRST_RULE = "first-rule-of-{name}"
"""What the first rule is called if nobody says what flaw it finds; no two packs may have rules of one name."""


@frozen(eq=False)
class NewPlugin:
    """A pack to be written.

    Attributes:
        name: What settings will call it.
        prefix: What its codes begin with.
        folder: The folder of its distribution.
        module: The package that holds it.
        files: The text of each file by path.
    """

    name: str
    prefix: str
    folder: str
    module: str
    files: dict[str, str]


def new_plugin(
    text: str,
    *,
    prefix: str | None = None,
    title: str | None = None,
    folder: str | None = None,
    rule: str | None = None,
    family: str | None = None,
    looks_at: str = "measures",
) -> NewPlugin:
    """Return a new pack.

    Args:
        text: What it is for: the name of a region, such as `Etelä-Savo`.
        prefix: Three capitals that the codes of its rules begin with; made from the name if not given.
        title: What people call it; *text* as it stands if not given.
        folder: Where it goes; `hytecore-NAME` in the working folder if not given.
        rule: The name of its first rule.
        family: The folder of its first rule; named after the section that the rule looks at if not given.
        looks_at: That section.

    Raises:
        SettingsError: If a name or the prefix will not do or is taken, or there is something in the folder.
    """
    name = pack_name(text)
    prefix = checked_prefix(prefix if prefix is not None else prefix_for(name))
    _refuse_taken(name, prefix)
    if looks_at not in SECTIONS:
        near = nearest(looks_at, SECTIONS) or ""
        raise SettingsError("bad-choice", name="--looks-at", value=looks_at, known=", ".join(SECTIONS), near=near)
    first = rule_name(rule if rule is not None else FIRST_RULE.format(name=name))
    if code := rule_names(besides=name).get(first):
        raise SettingsError("rule-name-taken", name=first, code=code)
    family = family_name(family or looks_at)
    folder = folder if folder is not None else f"hytecore-{name}"
    _refuse_unusable(folder)
    module = f"hytecore_{name.replace('-', '_')}"
    facts = {
        "name": name,
        "distribution": f"hytecore-{name}",
        "module": module,
        "prefix": prefix,
        "title": checked_title(title if title is not None else without_ours(text)),
        "range": working_range(),
        "rule": first,
        "code": f"{prefix}101",
        "family": family,
        "stem": first.replace("-", "_"),
    }
    contents = {
        "pyproject.toml": filled("plugin/pyproject.toml", **facts),
        "README.md": filled("plugin/README.md", **facts),
        ".gitignore": filled("plugin/gitignore"),
        "docs/index.md": filled("plugin/index.md", **facts),
        f"src/{module}/__init__.py": filled("plugin/pack.py", **facts),
        f"src/{module}/py.typed": "",
        f"src/{module}/rules/__init__.py": filled("plugin/rules.py", **facts),
        f"src/{module}/rules/{family}/__init__.py": filled("rule/family.py", codes=f"{prefix}1", section=looks_at),
        "tests/test_pack.py": filled("plugin/test_pack.py", **facts),
    }
    files = {os.path.join(folder, *path.split("/")): text for path, text in contents.items()}
    files |= rule_files(os.path.join(folder, "src", module, "rules", family), f"{prefix}101", first, looks_at)
    return NewPlugin(name, prefix, folder, module, files)


def working_range(version: str | None = None) -> str:
    """Return the range of versions of hytecore that a pack made with *version*, this one if not given, works with.

    Before 1.0 the second number tells what may break a pack; from then on the first one does.

    Example:
        >>> working_range("0.3.1"), working_range("2.4.0rc1")
        ('>=0.3,<0.4', '>=2.4,<3')
    """
    from packaging.version import Version

    from hytecore import __version__

    release = Version(version or __version__)
    last = f"0.{release.minor + 1}" if release.major == 0 else f"{release.major + 1}"
    return f">={release.major}.{release.minor},<{last}"


def _refuse_taken(name: str, prefix: str) -> None:
    """Refuse a name or a prefix that a pack has, of those that are installed and those that hytecore publishes."""
    claims: list[tuple[str, str, str | None]] = [
        (shipped, f"hytecore-{shipped}", own) for shipped, own in SHIPPED.items()
    ]
    claims += [(known, other, pack.prefix if pack else None) for known, other, pack in installed_packs()]
    for known, distribution, own in claims:
        if name == known:
            raise SettingsError("pack-name-taken", name=name, taken=distribution)
        if prefix == own:
            raise SettingsError("prefix-taken", prefix=prefix, taken=distribution)


def _refuse_unusable(folder: str) -> None:
    """Refuse a folder that holds something, and one whose place is not there."""
    if os.path.lexists(folder) and (not os.path.isdir(folder) or os.listdir(folder)):
        raise SettingsError("new-exists", path=folder)
    above = os.path.dirname(os.path.abspath(folder))
    if not os.path.isdir(above):
        raise SettingsError("new-nowhere", path=above)
