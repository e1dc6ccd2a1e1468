"""What is wrong with packs and rules, told on standard error beside what a command prints."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from hytecore.cli.output import tell
from hytecore.engine.pack import rule_of
from hytecore.engine.registry import Registry
from hytecore.engine.words import words_of
from hytecore.words.interface import say


def tell_failures(registry: Registry, language: str) -> bool:
    """Tell which packs could not be loaded, and return whether there are any."""
    for failure in registry.failures:
        error = " ".join(failure.error.split()).rstrip(".")
        tell(say("pack-unloaded", language, pack=failure.name, distribution=failure.distribution, error=error))
    return bool(registry.failures)


def tell_faults_of_words(modules: Iterable[ModuleType], language: str) -> bool:
    """Tell which rules have words that are at fault, and return whether there are any."""
    at_fault = [module for module in modules if words_of(module).faults]
    for module in at_fault:
        rule = rule_of(module)
        faults = "; ".join(words_of(module).faults)
        tell(say("words-faulty", language, rule=f"{rule.code} {rule.name}", faults=faults))
    return bool(at_fault)
