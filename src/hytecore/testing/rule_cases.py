"""Cases: the two example plans beside a rule, run with that rule alone and compared with what they say they find.

The second document of a rule's YAML file holds `fails` and `passes`. Each has

* `plan` (a plan as plain data), `plans` (several, one workspace) or `text` (a file as it stands) with `suffix` and
  `encoding`;
* optionally `as_of` (default 2025-06-01), `options`, `profile`, `besides` (codes of rules of the core that find
  something in it too, where that is meant), `baseline`, `crash` (the code of a rule that is made to crash) and
  `broken_pack` (the name of a pack that does not load);
* for `fails`, `finds`: every finding in full, each with `message` (its key), `subject` (`kind:id`), and where it has
  them `field`, `data`, `related` (`role kind:id`), `plan` (in a workspace) and `severity` (where it is not the rule's).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from attrs import Factory, evolve

from hytecore.engine import baseline
from hytecore.engine.registry import PackFailure, Registry, build
from hytecore.engine.rule import Rule
from hytecore.engine.settings import Settings
from hytecore.engine.words import faultless_words_of, words_path
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.model.text import LANGUAGES
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, read_bytes, read_data
from hytecore.syntax.problem import Path
from hytecore.testing import crashing
from hytecore.testing.transformations import is_plan
from hytecore.words.render import plain

if TYPE_CHECKING:
    from hytecore.syntax.from_yaml import YamlText

AS_OF = date(2025, 6, 1)


@frozen(eq=False)
class Case:
    """One example of a rule."""

    module: ModuleType
    name: str
    data: Mapping[str, Any]
    registry: Registry = Factory(build)
    source: YamlText | None = None
    lines_above: int = 0

    @property
    def rule(self) -> Rule:
        """The facts of the rule."""
        rule: Rule = self.module.rule
        return rule

    @property
    def expected(self) -> list[dict[str, Any]]:
        """What the example says it finds, in a fixed order."""
        whole: dict[str, Any] = {"field": None, "data": {}, "related": [], "severity": self.rule.severity}
        # Numbers of the example are decimals; findings hold data as JSON does.
        told = ({**whole, **found, "data": plain(found.get("data", {}))} for found in self.data.get("finds", ()))
        return sorted(({**found, "related": sorted(found["related"])} for found in told), key=_order)

    @property
    def plans(self) -> list[dict[str, Any]]:
        """The plans of the example as plain data; none if it is a file as it stands, or no plan at all."""
        plans = self.data.get("plans") or [self.data.get("plan")]
        return plans if all(map(is_plan, plans)) else []

    @property
    def besides(self) -> tuple[str, ...]:
        """The codes of rules of the core that may find something in the plans of the example too."""
        return tuple(self.data.get("besides", ()))

    @property
    def file_name(self) -> str:
        """The name of the file in which the example stands."""
        return os.path.basename(words_path(self.module))

    def place(self, path: Path) -> tuple[int, int] | None:
        """Return line and column in that file of what stands at *path* in the example; None if that is not known."""
        found = self.source.place((self.name, *path)) if self.source is not None else None
        return (found[0] + self.lines_above, found[1]) if found is not None else None

    def settings(self, language: str = "fi") -> Settings:
        """Return what is asked of the run: the rule alone, on the day and with the options of the example."""
        data = self.data
        return Settings(
            select=() if self.rule.scope == "run" else (self.rule.code,),
            options={self.rule.code: data.get("options", {})},
            profile=data.get("profile", "standard"),
            as_of=date.fromisoformat(str(data["as_of"])) if "as_of" in data else AS_OF,
            language=language,
        )

    def report(self, language: str = "fi") -> Report:
        """Return the report of running the rule on the example."""
        data, settings = self.data, self.settings(language)
        if "baseline" not in data:
            return check(*self.readings(), settings=settings, registry=self._registry())
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "baseline.txt")
            baseline.write(path, [baseline.Entry(**entry) for entry in data["baseline"]])
            return check(*self.readings(), settings=evolve(settings, baseline=path), registry=self._registry())

    def found(self, language: str = "fi") -> list[dict[str, Any]]:
        """Return what the rule finds, in the form of `expected`."""
        findings = (finding for finding in self.report(language).findings if finding.code == self.rule.code)
        return sorted((self._told(finding) for finding in findings), key=_order)

    def _told(self, finding: Finding) -> dict[str, Any]:
        told: dict[str, Any] = {
            "message": finding.variant,
            "subject": f"{finding.subject.kind}:{finding.subject.id}",
            "field": finding.field,
            "data": finding.data,
            "related": sorted(f"{part.role} {part.subject.kind}:{part.subject.id}" for part in finding.related),
            "severity": finding.severity,
        }
        if "plans" in self.data:
            told["plan"] = finding.subject.plan
        return told

    def readings(self) -> list[Reading]:
        """Return the plans or the file of the example, read."""
        if "text" in self.data:
            text = self.data["text"].encode(self.data.get("encoding", "utf-8"))
            suffix = self.data.get("suffix", ".yaml")
            return [read_bytes(text, suffix, "document.md" if suffix == ".md" else "plan.yaml")]
        return [read_data(plan) for plan in self.data.get("plans") or [self.data["plan"]]]

    def _registry(self) -> Registry:
        registry = self.registry
        if "crash" in self.data:
            crashed: Any = SimpleNamespace(rule=registry.modules[self.data["crash"]].rule, check=crashing.check)
            pack = registry.packs[0].pack
            rules = tuple(m for m in pack.rules if m.rule.code != self.data["crash"])
            loaded = evolve(registry.packs[0], pack=evolve(pack, rules=(*rules, crashed)))
            registry = evolve(
                registry,
                packs=(loaded, *registry.packs[1:]),
                modules={**registry.modules, self.data["crash"]: crashed},
            )
        if "broken_pack" in self.data:
            failure = PackFailure(
                self.data["broken_pack"], "hytecore-broken", "1.0", "ImportError: no module named nothing"
            )
            registry = evolve(registry, failures=(failure,))
        return registry


def cases_of(module: ModuleType, registry: Registry | None = None) -> tuple[Case, ...]:
    """Return the examples beside the rule that *module* holds: `fails`, `passes`, and any others.

    Args:
        module: The rule's module.
        registry: The rules among which it stands; those of all installed packs if not given.

    Raises:
        ValueError: If the examples are no YAML.
    """
    from hytecore.syntax.from_yaml import YamlText

    with open(words_path(module), "rb") as file:
        above, mark, examples = file.read().partition(b"\n---\n")
    source = YamlText(examples)
    data = {key: value for key, index, value in source.parts() if key is not None and index is None}
    if source.problems:
        raise ValueError(f"{words_path(module)}: {source.problems}")
    known = registry or build()
    lines_above = above.count(b"\n") + mark.count(b"\n")
    return tuple(Case(module, name, example, known, source, lines_above) for name, example in data.items())


PLACEHOLDER = "TODO:"
"""What stands in the files of a new rule where its author is to write."""


def _unwritten(module: ModuleType) -> Iterator[str]:
    """Yield the lines of a rule's two files in which a placeholder stands, each as a sentence that says what to do."""
    for path in (str(module.__file__), words_path(module)):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                _, mark, task = line.partition(PLACEHOLDER)
                if mark:
                    place, task = f"{os.path.basename(path)}, line {number}", task.strip(' "),}\n')
                    yield f"{place}: write this, and take {PLACEHOLDER!r} away: {task}"


def faults_of(module: ModuleType, registry: Registry | None = None) -> Iterator[str]:
    """Yield what is wrong with a rule's words and examples, each as a sentence that says what to do."""
    import re

    words = faultless_words_of(module)
    cases = {case.name: case for case in cases_of(module, registry)}
    yield from _unwritten(module)
    for name in ("fails", "passes"):
        if name not in cases:
            yield f"add the example {name!r}"
    for key, texts in words.messages.items():
        holes = {language: set(re.findall(r"\{(\w+)\}", str(texts[language]))) for language in LANGUAGES}
        if len({frozenset(names) for names in holes.values()}) > 1:
            yield f"the message {key!r} has other placeholders in one language than in another: {holes}"
    rule: Rule = module.rule
    file_name = os.path.basename(words_path(module))[:-5]
    if file_name != rule.name.replace("-", "_"):
        yield f"the file is called {file_name!r}, the rule {rule.name!r}: give them one name"
    said: set[str] = set()
    for case in cases.values():
        for language in LANGUAGES:
            found = case.found(language)
            said |= {finding["message"] for finding in found}
            if found != case.expected:
                yield f"the example {case.name!r} finds in {language!r} {found}, and says it finds {case.expected}"
    if rule.folds and "folded" not in words.messages:
        yield "the rule folds: add the message 'folded'"
    for key in sorted(set(words.messages) - said - {"folded"}):
        yield f"no example shows the message {key!r}: add one, or a case beside 'fails' and 'passes'"


def _order(found: Mapping[str, Any]) -> str:
    told = (found["message"], found["subject"], str(found["field"]), sorted(map(str, found["data"].items())))
    return repr((*told, found["related"], found.get("plan")))
