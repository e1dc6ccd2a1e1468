"""Every rule's own examples find what they say, in every language, and its words are complete."""

from __future__ import annotations

from types import ModuleType

import pytest

from hytecore.engine.registry import build
from hytecore.testing.rule_cases import faults_of

MODULES = tuple(build(()).modules.values())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.rule.code)
def test_examples_and_words_of_a_rule_hold(module: ModuleType) -> None:
    """The examples find exactly what they say, and nothing is missing in the words."""
    assert list(faults_of(module)) == []
