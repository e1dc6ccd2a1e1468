"""Trial: plans and what is asked of the run, and how the findings of two runs are compared."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from hytecore.engine.registry import Registry
from hytecore.engine.rule import Rule
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.testing.transformations import Data, as_before

Reasons: TypeAlias = Mapping[str, str]
"""Codes of rules for which a property does not hold, each with the reason."""
NONE: Reasons = MappingProxyType({})


@frozen(eq=False)
class Trial:
    """Plans, and what is asked of the run."""

    plans: Sequence[Data]
    settings: Settings
    registry: Registry

    def on(self, *plans: Data) -> Report:
        """Return the report on other plans, with everything else the same."""
        return check(*map(read_data, plans), settings=self.settings, registry=self.registry)

    @property
    def report(self) -> Report:
        """The report on the plans as they are."""
        return self.on(*self.plans)

    def rule_of(self, finding: Finding) -> Rule:
        """Return the facts of the rule that made *finding*."""
        rule: Rule = self.registry.modules[finding.code].rule
        return rule


def said(finding: Finding) -> str:
    """Return all that a finding says, but for its fingerprint."""
    data = finding.to_json()
    del data["fingerprint"]
    return json.dumps({**data, "variant": finding.variant}, ensure_ascii=False, sort_keys=True)


def meant(finding: Finding) -> str:
    """Return what a finding means: with the ids as they were, and the parts of its data in whatever order.

    Where ids and plain names are sorted together, other ids come in another order; that is no other finding.
    """
    data = json.loads(as_before(said(finding)))
    subject = finding.subject
    told = as_before(f"{finding.variant} on {subject.kind}:{subject.id} “{subject.label}”")
    changed = {**data, "message": told, "fix": "", "data": _unordered(data["data"])}
    return json.dumps(changed, ensure_ascii=False, sort_keys=True)


def _unordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _unordered(item) for key, item in value.items()}
    return sorted(map(_unordered, value), key=repr) if isinstance(value, list) else value


def compared(before: Iterable[str], after: Iterable[str], complaint: str, advice: str) -> Iterator[str]:
    """Yield, for each rule whose findings differ, the complaint, what was lost, what is new, and what to do."""
    was, now = Counter(before), Counter(after)
    found: dict[str, tuple[list[str], list[str]]] = {}
    for place, differing in ((0, was - now), (1, now - was)):
        for text in differing.elements():
            finding = json.loads(text)
            found.setdefault(f"{finding['code']} {finding['name']}", ([], []))[place].append(finding["message"])
    for rule, (lost, new) in sorted(found.items()):
        no_longer, instead = "; ".join(lost) or "nothing", "; ".join(new) or "nothing"
        yield f"{rule}: {complaint} (no longer found: {no_longer}; found now: {instead}); {advice}"
