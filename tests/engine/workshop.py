"""A workshop in which tests make rule packs of their own, as an outside author does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from hytecore.engine.pack import Discovered, discover
from hytecore.engine.registry import Registry, build

RULE = """{doc!r}
from hytecore.engine.rule import CouldNotCheck, Hit, Option, Rule, Source, Thing

rule = Rule(
    code="{code}", name="{name}", severity="{severity}", source=Source("Acme", "clause 1"), looks_at="{looks_at}",
    scope="{scope}", folds={folds}, {facts}
)

{body}
"""
WORDS = """
title: {fi: otsikko, sv: rubrik, en: title}
why: {fi: miksi, sv: varför, en: why}
fix: {fi: korjaus, sv: åtgärd, en: fix}
messages:
  m: {fi: "Toimenpide {subject}.", sv: "Åtgärden {subject}.", en: "The measure {subject}."}
  v: {fi: "Arvo {value}.", sv: "Värdet {value}.", en: "The value {value}."}
  bare: {fi: viesti, sv: meddelande, en: message}
  folded: {fi: "{n} / {total}", sv: "{n} / {total}", en: "{n} / {total}"}
"""
EACH_MEASURE = """
def check(index, options):
    for measure in index.plan.measures:
        yield Hit("m", measure)
"""


class Workshop:
    """Writes packs into a folder from which they can be imported."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.offers: list[Discovered] = []

    def pack(self, name: str = "acme", prefix: str = "ACM", more: str = "", *, pack_name: str | None = None) -> None:
        """Add a pack; its rules are added to it by `rule`."""
        package = self.folder / name
        package.mkdir()
        source = f"""
            from hytecore.engine.pack import Pack, Profile
            {more}
            PACK = Pack.from_package("{pack_name or name}", "{prefix}", "{name}")
        """
        (package / "__init__.py").write_text(dedent(source), encoding="utf-8")
        self.offers.append(Discovered(pack_name or name, f"{name}:PACK", f"hytecore-{name}", "1.0"))

    def rule(
        self,
        body: str = EACH_MEASURE,
        *,
        code: str = "ACM101",
        name: str = "acme-flaw",
        pack: str = "acme",
        severity: str = "warning",
        scope: str = "plan",
        looks_at: str = "measures",
        folds: bool = False,
        words: str = WORDS,
        doc: str = "A flaw of acme.",
        facts: str = "",
    ) -> None:
        """Add a rule to a pack; *facts* are further arguments of `Rule`."""
        if not (self.folder / pack).exists():
            self.pack(pack)
        source = RULE.format(
            code=code,
            name=name,
            severity=severity,
            scope=scope,
            looks_at=looks_at,
            folds=folds,
            body=dedent(body),
            doc=doc,
            facts=facts,
        )
        stem = self.folder / pack / name.replace("-", "_")
        stem.with_suffix(".py").write_text(source, encoding="utf-8")
        stem.with_suffix(".yaml").write_text(words, encoding="utf-8")

    def registry(self) -> Registry:
        """Return the core's rules and those of the packs made here."""
        core = [offer for offer in discover() if offer.name == "core"]
        return build(discovered=[*core, *self.offers])


def opened(folder: Path) -> Iterator[Workshop]:
    """Yield a workshop, and forget afterwards what was imported from it."""
    before = set(sys.modules)
    yield Workshop(folder)
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(folder)):
            del sys.modules[name]
