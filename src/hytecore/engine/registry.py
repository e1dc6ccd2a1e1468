"""Registry: the rules of all packs that take part in a run, by code and by name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType

from attrs import Factory

from hytecore.engine.pack import CORE, Discovered, Pack, Profile, Retired, discover, rule_of
from hytecore.errors import SettingsError
from hytecore.frozen import frozen

PROFILES: Mapping[str, Profile] = {"standard": Profile()}
"""The profile every installation has; packs bring the others."""


@frozen(eq=False)
class LoadedPack:
    """A pack and the distribution it came with."""

    pack: Pack
    distribution: str
    version: str


@frozen(eq=False)
class PackFailure:
    """A pack that could not be loaded, and what it said."""

    name: str
    distribution: str
    version: str
    error: str


@frozen(eq=False)
class Registry:
    """The rules that can take part in a run.

    Attributes:
        packs: The packs that were loaded, sorted by name, the core's first.
        failures: The packs that could not be loaded.
        modules: The modules of the rules by code, sorted.
        codes: Code by name; names that rules had before are there too.
        retired: The rules that are no more, by code.
    """

    packs: tuple[LoadedPack, ...]
    failures: tuple[PackFailure, ...]
    modules: Mapping[str, ModuleType]
    codes: Mapping[str, str]
    retired: Mapping[str, Retired] = Factory(dict)

    @property
    def blocks(self) -> dict[str, type]:
        """The classes of the blocks that the packs read, by name."""
        return {name: cls for loaded in self.packs for name, cls in loaded.pack.blocks.items()}

    def code_of(self, name: str) -> str | None:
        """Return the code of the rule called *name*, which may be its code or its name.

        Of a rule that was retired it is the code of its successor, if that is here.
        """
        if name in self.modules:
            return name
        code = self.codes.get(name) or (name.upper() if name.upper() in self.modules else None)
        if code is None and (retired := self.retired_rule(name)) is not None and retired.successor in self.modules:
            return retired.successor
        return code

    def retired_rule(self, name: str) -> Retired | None:
        """Return the rule that was once called *name*, by its code or name, if there was one."""
        found = self.retired.get(name) or self.retired.get(name.upper())
        return found or next((retired for retired in self.retired.values() if retired.name == name), None)

    def unknown_rule(self, name: str) -> SettingsError:
        """Return the error that says why there is no rule called *name*.

        It was retired, or a pack that might have it could not be loaded, or it is misspelt.
        """
        retired = self.retired_rule(name)
        if retired is not None:
            return SettingsError("retired-rule", name=retired.name, since=retired.since)
        if self.failures:
            return SettingsError("rule-unloaded", name=name, failures=self._told_failures)
        from hytecore.nearest import nearest

        near = nearest(name, (*self.modules, *self.codes)) or nearest(name.upper(), self.modules)
        return SettingsError("unknown-rule", name=name, near=near or "")

    @property
    def _told_failures(self) -> str:
        return "; ".join(f"{failure.name} ({failure.error.rstrip('.')})" for failure in self.failures)

    def codes_of(self, selector: str) -> tuple[str, ...]:
        """Return the codes that a code, a name or the beginning of a code selects.

        Raises:
            SettingsError: If it selects none; see `unknown_rule`.
        """
        code = self.code_of(selector)
        if code is not None:
            return (code,)
        if self.retired_rule(selector) is not None:
            raise self.unknown_rule(selector)
        found = tuple(code for code in self.modules if code.startswith(selector.upper())) if selector else ()
        if not found:
            raise self.unknown_rule(selector)
        return found

    def profile(self, name: str) -> Profile:
        """Return the profile called *name*.

        Raises:
            SettingsError: If no pack has it.
        """
        known = dict(PROFILES)
        for loaded in self.packs:
            known.update(loaded.pack.profiles)
        if name not in known:
            if self.failures:
                raise SettingsError("profile-unloaded", name=name, failures=self._told_failures)
            from hytecore.nearest import nearest

            raise SettingsError(
                "unknown-profile", name=name, near=nearest(name, known) or "", known=", ".join(sorted(known))
            )
        return known[name]


def build(names: Sequence[str] | None = None, discovered: Iterable[Discovered] | None = None) -> Registry:
    """Return the registry of the discovered packs: all of them, or the core and those in *names*.

    A pack that cannot be imported is listed and does not stop the others.

    Raises:
        SettingsError: If a name is not that of a discovered pack, or two packs claim one name, prefix, code or rule.
    """
    offers = tuple(discover() if discovered is None else discovered)
    packs, failures = [], []
    if discovered is None and not any(offer.name == CORE for offer in offers):
        # Without its own rules hytecore would find nothing and call that a pass.
        failures.append(PackFailure(CORE, "hytecore", "", "PackageNotFoundError: hytecore is not installed"))
    _refuse_clash("clash-pack", [(offer.name, offer.distribution) for offer in offers])
    if names is not None:
        known = [offer.name for offer in offers]
        for name in names:
            if name not in known:
                from hytecore.nearest import nearest

                raise SettingsError("unknown-pack", name=name, near=nearest(name, known) or "", known=", ".join(known))
        offers = tuple(offer for offer in offers if offer.name in names or offer.name == CORE)
    for offer in sorted(offers, key=lambda offer: (offer.name != CORE, offer.name)):
        try:
            packs.append(LoadedPack(offer.load(), offer.distribution, offer.version))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a pack may raise anything, and stops no other
            failures.append(
                PackFailure(offer.name, offer.distribution, offer.version, f"{type(error).__name__}: {error}")
            )
    _refuse_clash("clash-prefix", [(loaded.pack.prefix, loaded.pack.name) for loaded in packs])
    rules = [(rule_of(module), module, loaded.pack) for loaded in packs for module in loaded.pack.rules]
    _refuse_clash("clash-code", [(rule.code, f"{pack.name}: {rule.name}") for rule, _, pack in rules])
    names_of = {rule.code: (rule.name, *rule.aliases) for rule, _, _ in rules}
    _refuse_clash(
        "clash-name", [(n, f"{pack.name}: {rule.code}") for rule, _, pack in rules for n in names_of[rule.code]]
    )
    _refuse_clash("clash-block", [(name, loaded.pack.name) for loaded in packs for name in loaded.pack.blocks])
    for rule, _, pack in rules:
        if not rule.code.startswith(pack.prefix):
            raise SettingsError("clash-foreign", what=rule.code, first=pack.name, second=pack.prefix)
    ordered = sorted(rules, key=lambda entry: entry[0].code)
    return Registry(
        tuple(packs),
        tuple(failures),
        {rule.code: module for rule, module, _ in ordered},
        {name: code for code, names in sorted(names_of.items()) for name in names},
        {code: retired for loaded in packs for code, retired in loaded.pack.retired.items()},
    )


def _refuse_clash(key: str, claims: Iterable[tuple[str, str]]) -> None:
    seen: dict[str, str] = {}
    for what, claimant in claims:
        if what in seen:
            raise SettingsError(key, what=what, first=seen[what], second=claimant)
        seen[what] = claimant
