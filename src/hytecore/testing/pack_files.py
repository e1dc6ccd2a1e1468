"""Files of a pack: a rule whose YAML file is missing takes no part, and nothing else tells of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module

from hytecore.engine.pack import Pack
from hytecore.engine.rule import Rule


def faults_of_files(pack: Pack) -> Iterator[str]:
    """Yield what is wrong with the files of the rules: none at all, or a rule without its YAML file."""
    if not pack.rules and not pack.profiles:
        yield (
            f"the pack {pack.name} has no rules; is a YAML file missing beside a module? "
            "A wheel must hold them too: look into it with `python -m zipfile -l dist/*.whl`"
        )
    if pack.package:
        yield from _rules_left_out(pack.package)


def _rules_left_out(package: str) -> Iterator[str]:
    for folder in list(import_module(package).__path__):
        names = set(os.listdir(folder))
        for name in sorted(names):
            stem, suffix = os.path.splitext(name)
            if os.path.isfile(os.path.join(folder, name, "__init__.py")):
                yield from _rules_left_out(f"{package}.{name}")
            elif suffix == ".py" and stem != "__init__" and f"{stem}.yaml" not in names:
                yield from _rule_left_out(f"{package}.{stem}", stem)


def _rule_left_out(module: str, stem: str) -> Iterator[str]:
    try:
        rule = getattr(import_module(module), "rule", None)
    except Exception as error:  # noqa: BLE001 - whatever it is, the author must see it
        yield f"{module} cannot be imported: {error!r}; mend it, or take it out of the rules"
        return
    if isinstance(rule, Rule) and rule.name.replace("-", "_") == stem:
        yield (
            f"{rule.code} {rule.name}: {stem}.yaml is missing beside {stem}.py, so the rule takes no part; write it, "
            "and see that the wheel holds it"
        )
