"""Settings: what a settings file and the command line ask of a run."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from attrs import Factory, evolve

from hytecore.engine.registry import Registry
from hytecore.engine.rule import Rule
from hytecore.errors import SettingsError
from hytecore.finding import SEVERITIES, Severity
from hytecore.frozen import frozen
from hytecore.model.text import LANGUAGES

FILE_NAME = "hytecore.toml"
FAIL_ON = (*SEVERITIES, "never")


@frozen
class Settings:
    """What is asked of a run; the values of a settings file, with those of the command line over them.

    Attributes:
        packs: The packs besides the core that take part; None for all that are installed.
        select: Codes, names or beginnings of codes to run; empty for all.
        ignore: The same, to leave out.
        severity: Severity by rule code or name.
        options: For each rule, by code or name, the values of its options.
        as_of: The day the plan is judged by.
    """

    packs: tuple[str, ...] | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = Factory(dict)
    options: Mapping[str, Mapping[str, Any]] = Factory(dict)
    profile: str = "standard"
    language: str | None = None
    fail_on: str = "error"
    baseline: str | None = None
    as_of: date = Factory(date.today)

    def over(self, **stated: Any) -> Settings:
        """Return these settings with those *stated* (not None, not empty) over them."""
        return evolve(self, **{name: value for name, value in stated.items() if value not in (None, ())})


@frozen(eq=False)
class Selection:
    """What the settings mean for the rules at hand: which run, how severe each is and with which options."""

    codes: tuple[str, ...]
    severities: Mapping[str, Severity]
    options: Mapping[str, Mapping[str, int]]
    is_full: bool
    """Whether no rules were picked out, so that what is unused is really unused."""
    standing: tuple[str, ...] = ()
    """The rules that were not selected and yet speak up if they have something to say."""


def select(settings: Settings, registry: Registry) -> Selection:
    """Return what *settings* mean for the rules of *registry*.

    Raises:
        SettingsError: If the settings name a rule, option, profile or severity that does not exist.
    """
    _one_of("lang", settings.language, LANGUAGES)
    _one_of("fail_on", settings.fail_on, FAIL_ON)
    rules: dict[str, Rule] = {code: module.rule for code, module in registry.modules.items()}
    chosen = set(rules)
    if settings.select:
        chosen = {code for selector in settings.select for code in registry.codes_of(selector)}
    ignored = {code for selector in settings.ignore for code in registry.codes_of(selector)}
    chosen -= ignored
    profile = registry.profile(settings.profile)
    severities: dict[str, Severity] = {}
    for code, rule in rules.items():
        own = profile.infos if rule.severity == "info" else rule.severity
        severities[code] = profile.severities.get(code, own)
    for name, codes in _widest_first(settings.severity, registry):
        stated = settings.severity[name]
        if stated not in SEVERITIES:
            raise SettingsError("bad-choice", name=f"severity.{name}", value=str(stated), known=", ".join(SEVERITIES))
        severities.update(dict.fromkeys(codes, stated))
    options = {code: {name: option.default for name, option in rule.options.items()} for code, rule in rules.items()}
    for name, codes in _widest_first(settings.options, registry):
        for code in codes:
            options[code].update(_checked(rules[code], settings.options[name]))
    return Selection(
        tuple(code for code in rules if code in chosen),
        severities,
        options,
        is_full=not settings.select,
        standing=tuple(code for code, rule in rules.items() if rule.always and code not in chosen | ignored),
    )


def _widest_first(names: Iterable[str], registry: Registry) -> list[tuple[str, tuple[str, ...]]]:
    """Return the rules that each name selects, so that what is said of one rule stands over what is said of many."""
    found = [(name, registry.codes_of(name)) for name in names]
    return sorted(found, key=lambda each: (-len(each[1]), each[0]))


def _checked(rule: Rule, values: Mapping[str, Any]) -> dict[str, int]:
    for name, value in values.items():
        option = rule.options.get(name)
        if option is None:
            from hytecore.nearest import nearest

            near = nearest(name, rule.options) or ""
            raise SettingsError(
                "unknown-option", rule=rule.name, name=name, near=near, known=", ".join(rule.options) or "–"
            )
        if isinstance(value, bool) or not isinstance(value, int) or value < option.minimum:
            raise SettingsError("bad-option", rule=rule.name, name=name, value=str(value), minimum=option.minimum)
    return dict(values)


_KEYS: Mapping[str, type] = {
    "packs": list,
    "select": list,
    "ignore": list,
    "severity": dict,
    "options": dict,
    "profile": str,
    "lang": str,
    "fail_on": str,
    "baseline": str,
}


def find(start: str) -> str | None:
    """Return the path of the nearest settings file from the folder *start* up to the root of its repository."""
    folder = os.path.abspath(start)
    while True:
        own = os.path.join(folder, FILE_NAME)
        if os.path.isfile(own):
            return own
        project = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(project) and _speaks_of_us(project):
            return project
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = above


def _speaks_of_us(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return re.search(rb"^[ \t]*\[tool\.hytecore[].]", file.read(), re.MULTILINE) is not None
    except OSError:
        return False


def read(path: str) -> Settings:
    """Return the settings in the file at *path*, `hytecore.toml` or a `pyproject.toml` with a table `[tool.hytecore]`.

    Raises:
        SettingsError: If it cannot be read, is not TOML, or holds a key or value that does not fit.
    """
    import tomllib

    try:
        with open(path, "rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise SettingsError("settings-unopened", path=path, why=error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError("settings-syntax", path=path, why=str(error)) from error
    if os.path.basename(path) == "pyproject.toml":
        data = data.get("tool", {})
        data = data.get("hytecore", {}) if isinstance(data, dict) else {}
        if not isinstance(data, dict):
            raise SettingsError("bad-setting", path=path, name="tool.hytecore", value=str(data))
    return from_mapping(data, path)


def from_mapping(data: Mapping[str, Any], path: str) -> Settings:
    """Return the settings that the *data* of a settings file state; a baseline is relative to the file.

    Raises:
        SettingsError: If a key or value does not fit.
    """
    from hytecore.nearest import nearest

    for key, value in data.items():
        if key not in _KEYS:
            raise SettingsError(
                "unknown-setting", path=path, name=key, near=nearest(key, _KEYS) or "", known=", ".join(_KEYS)
            )
        if not isinstance(value, _KEYS[key]):
            raise SettingsError("bad-setting", path=path, name=key, value=str(value))
        if isinstance(value, list) and not all(isinstance(item, str) for item in value):
            raise SettingsError("bad-setting", path=path, name=key, value=str(value))
    for name, values in data.get("options", {}).items():
        if not isinstance(values, Mapping):
            raise SettingsError("bad-setting", path=path, name=f"options.{name}", value=str(values))
    baseline = data.get("baseline")
    stated: dict[str, Any] = {
        "packs": tuple(data["packs"]) if "packs" in data else None,
        "select": tuple(data.get("select", ())),
        "ignore": tuple(data.get("ignore", ())),
        "severity": dict(data.get("severity", {})),
        "options": dict(data.get("options", {})),
        "profile": data.get("profile"),
        "language": data.get("lang"),
        "fail_on": data.get("fail_on"),
        "baseline": os.path.join(os.path.dirname(path), baseline) if baseline else None,
    }
    settings = Settings().over(**stated)
    if "packs" in data:
        settings = evolve(settings, packs=tuple(data["packs"]))
    _one_of("lang", settings.language, LANGUAGES)
    _one_of("fail_on", settings.fail_on, FAIL_ON)
    return settings


def _one_of(name: str, value: str | None, known: Sequence[str]) -> None:
    if value is not None and value not in known:
        raise SettingsError("bad-choice", name=name, value=value, known=", ".join(known))
