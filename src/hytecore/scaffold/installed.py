"""What is taken already: names and prefixes of installed packs, names of their rules and of published ones."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.pack import Pack, discover, rule_of
from hytecore.scaffold.names import SHIPPED
from hytecore.scaffold.published import RULES


def installed_packs() -> Iterator[tuple[str, str, Pack | None]]:
    """Yield every installed pack: its name, its distribution, and itself if it loads; a broken one has a name too."""
    for offer in discover():
        try:
            yield offer.name, offer.distribution, offer.load()
        except (Exception, SystemExit):  # noqa: BLE001 - whatever it raises, `hytecore check` tells it
            yield offer.name, offer.distribution, None


def rule_names(besides: str) -> dict[str, str]:
    """Return the code of every rule of the published and installed packs by its names; none of the pack *besides*."""
    own = SHIPPED.get(besides, "")
    found = {name: code for name, code in RULES.items() if not own or not code.startswith(own)}
    for name, _, pack in installed_packs():
        if pack is not None and name != besides:
            for module in pack.rules:
                rule = rule_of(module)
                found.update(dict.fromkeys((rule.name, *rule.aliases), rule.code))
    return found
