"""Run the rules on plans: what each found, and what became of each.

A rule that crashes does not stop the others: what it had yielded is let go (it would depend on the order of the file),
the crash is kept for the rules that look at the run itself, and the run is not complete.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from types import ModuleType
from typing import Any, Literal, TypeAlias

from attrs import Factory, evolve, frozen

from hytecore.engine import baseline
from hytecore.engine.registry import PackFailure, Registry
from hytecore.engine.rule import CouldNotCheck, Hit, Rule, Thing
from hytecore.engine.settings import Selection, Settings, select
from hytecore.engine.suppression import SuppressionState, apply
from hytecore.engine.wording import Wording
from hytecore.finding import SEVERITIES, Finding
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.read.reading import Reading

Result: TypeAlias = Literal["pass", "fail", "not_applicable", "could_not_check"]
Progress: TypeAlias = Callable[[int, int], None]

LEAST_FOLDED = 5


@frozen
class Outcome:
    """What became of a rule.

    Attributes:
        checked: How many things it looked at.
        findings: How many findings it gave.
        reason: For a rule that could not check or had nothing to look at, why: a key of the interface's words.
    """

    code: str
    name: str
    outcome: Result
    checked: int
    findings: int
    reason: str | None = None


@frozen(eq=False)
class Crash:
    """A rule that raised."""

    rule: Rule
    pack: str
    error: str


@frozen(eq=False)
class RunLog:
    """What happened in the run itself; rules of scope `run` look at it."""

    rules: tuple[Rule, ...] = ()
    crashes: tuple[Crash, ...] = ()
    packs: tuple[str, ...] = ()
    pack_failures: tuple[PackFailure, ...] = ()
    suppressions: tuple[SuppressionState, ...] = ()
    baseline: tuple[baseline.Entry, ...] = ()
    unused_baseline: tuple[baseline.Entry, ...] = ()


@frozen(eq=False)
class RunResult:
    """The findings of a run, sorted: worst first, then by code, plan, subject and field."""

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    complete: bool
    language: str


@frozen(eq=False)
class _Catch:
    """What one rule caught in one plan (or file, workspace or run)."""

    checked: int
    hits: list[Hit] = Factory(list)
    unchecked: int = 0
    reason: str | None = None


def run(
    readings: Sequence[Reading],
    registry: Registry,
    settings: Settings,
    progress: Progress = lambda done, total: None,
) -> RunResult:
    """Return what the rules of *registry* find in the plans of *readings*, as *settings* ask.

    Raises:
        SettingsError: If the settings name something that does not exist.
    """
    selection = select(settings, registry)
    plans = {id(reading.plan): reading for reading in readings if reading.plan is not None}
    workspace = Workspace(reading.plan for reading in readings if reading.plan is not None)
    language = settings.language or next((index.plan.language for index in workspace), "fi")
    wording = Wording(language, plans)
    runner = _Runner(registry, selection, settings, workspace, tuple(readings), wording)
    codes = [code for code in selection.codes if registry.modules[code].rule.scope != "run"]
    for done, code in enumerate(codes):
        progress(done, len(codes))
        runner.run(code)
    findings = runner.findings
    findings, suppressions = apply(findings, workspace, registry, settings.as_of, frozenset(runner.ran), language)
    known = baseline.read(settings.baseline) if settings.baseline else ()
    unused: list[baseline.Entry] = []
    if settings.baseline:
        findings, unused = baseline.compare(findings, known)
    unused = [entry for entry in unused if entry.code in runner.ran and selection.is_full]
    log = RunLog(
        tuple(registry.modules[code].rule for code in codes),
        tuple(runner.crashes),
        tuple(loaded.pack.name for loaded in registry.packs),
        registry.failures,
        tuple(suppressions),
        known,
        tuple(unused),
    )
    runner.findings = []
    for code in selection.codes:
        if registry.modules[code].rule.scope == "run":
            runner.run(code, log)
    read = all(reading.plan is not None for reading in readings)
    return RunResult(
        tuple(sorted([*findings, *runner.findings], key=_order)),
        tuple(sorted(runner.outcomes, key=lambda outcome: outcome.code)),
        complete=read and not runner.crashes and not registry.failures,
        language=language,
    )


class _Runner:
    """Runs one rule after another and keeps what they leave behind."""

    def __init__(
        self,
        registry: Registry,
        selection: Selection,
        settings: Settings,
        workspace: Workspace,
        readings: tuple[Reading, ...],
        wording: Wording,
    ) -> None:
        self.registry = registry
        self.selection = selection
        self.settings = settings
        self.workspace = workspace
        self.readings = readings
        self.wording = wording
        self.findings: list[Finding] = []
        self.outcomes: list[Outcome] = []
        self.crashes: list[Crash] = []
        self.ran: set[str] = set()
        self.unreadable = _unreadable_fields(readings)

    def run(self, code: str, log: RunLog | None = None) -> None:
        module = self.registry.modules[code]
        rule: Rule = module.rule
        try:
            caught = [(index, seen, self._catch(module, seen, index)) for index, seen in self._views(rule, log)]
            findings = [finding for catch in caught for finding in self._word(module, *catch)]
        except (Exception, SystemExit) as error:
            pack = next(loaded.pack.name for loaded in self.registry.packs if module in loaded.pack.rules)
            self.crashes.append(Crash(rule, pack, f"{type(error).__name__}: {error}"))
            self.outcomes.append(Outcome(code, rule.name, "could_not_check", 0, 0, "crashed"))
            return
        self.ran.add(code)
        self.findings.extend(_told_apart(findings))
        self.outcomes.append(self._outcome(rule, [catch for _, _, catch in caught], len(findings)))

    def _views(self, rule: Rule, log: RunLog | None) -> Iterable[tuple[PlanIndex | None, Any]]:
        """Yield what the rule gets to see, each with the plan it belongs to."""
        if rule.scope == "plan":
            return [(index, index) for index in self.workspace]
        if rule.scope == "file":
            by_plan = {id(index.plan): index for index in self.workspace}
            return [(by_plan.get(id(reading.plan)), reading) for reading in self.readings]
        if rule.scope == "workspace":
            return [(None, self.workspace)]
        return [(None, log)]

    def _catch(self, module: ModuleType, seen: Any, index: PlanIndex | None) -> _Catch:
        rule: Rule = module.rule
        options = {"as_of": self.settings.as_of, **self.selection.options[rule.code]}
        checked = _population(module, seen, options)
        if not checked:
            return _Catch(0)
        hits: list[Hit] = []
        unchecked, reason = 0, None
        unreadable = self.unreadable.get(id(index.plan), {}) if index is not None and rule.reads else {}
        for hit in module.check(seen, options):
            if isinstance(hit, CouldNotCheck):
                unchecked, reason = unchecked + 1, hit.reason
            elif id(hit.subject) not in unreadable or unreadable[id(hit.subject)][1].isdisjoint(rule.reads):
                hits.append(hit)
        spoiled = sum(
            1 for section, fields in unreadable.values() if section == rule.looks_at and not fields.isdisjoint(rule.reads)
        )
        if spoiled:
            unchecked, reason = unchecked + spoiled, reason or "unreadable"
        return _Catch(checked, hits, unchecked, reason)

    def _word(self, module: ModuleType, index: PlanIndex | None, seen: Any, catch: _Catch) -> list[Finding]:
        """Return the findings for what was caught; nothing but the rule's own words is read, and only now."""
        if not catch.hits:
            return []
        rule: Rule = module.rule
        hits = catch.hits
        if rule.folds and index is not None and len(hits) >= LEAST_FOLDED and 2 * len(hits) > catch.checked:
            hits = [_folded(hits, catch.checked, index)]
        severity = self.selection.severities[rule.code]
        reading = seen if isinstance(seen, Reading) else None
        return [self.wording.finding(module, hit, index, severity, reading) for hit in hits]

    def _outcome(self, rule: Rule, catches: list[_Catch], findings: int) -> Outcome:
        checked = sum(catch.checked for catch in catches)
        unchecked = sum(catch.unchecked for catch in catches)
        unread = rule.scope != "run" and any(reading.plan is None for reading in self.readings)
        if findings:
            return Outcome(rule.code, rule.name, "fail", checked, findings)
        if unchecked:
            reason = next(catch.reason for catch in catches if catch.reason)
            return Outcome(rule.code, rule.name, "could_not_check", checked, 0, reason)
        if not checked:
            if unread:
                return Outcome(rule.code, rule.name, "could_not_check", 0, 0, "unread")
            return Outcome(rule.code, rule.name, "not_applicable", 0, 0, "nothing")
        return Outcome(rule.code, rule.name, "pass", checked, 0)


def _population(module: ModuleType, seen: Any, options: dict[str, Any]) -> int:
    population = getattr(module, "population", None)
    if population is not None:
        found = population(seen, options)
        return len(found) if hasattr(found, "__len__") else sum(1 for _ in found)
    rule: Rule = module.rule
    if rule.scope == "file":
        return 1
    if rule.scope == "workspace":
        return len(seen)
    holder = seen.plan if rule.scope == "plan" else seen
    return 1 if rule.looks_at == "plan" else len(getattr(holder, rule.looks_at))


def _unreadable_fields(readings: Iterable[Reading]) -> dict[int, dict[int, tuple[str, frozenset[str]]]]:
    """Return, by plan and entity (their identities), the section and the fields that could not be read."""
    found: dict[int, dict[int, tuple[str, frozenset[str]]]] = {}
    for reading in readings:
        for problem in reading.problems:
            entity = reading.entity_at(problem.path)
            if entity is None:
                continue
            if entity is reading.plan:
                section, fields = "plan", problem.path[1:2] if problem.path[:1] == ("plan",) else problem.path[:1]
            else:
                section, fields = reading.section_of(problem.path), problem.path[2:3]
            entities = found.setdefault(id(reading.plan), {})
            known = entities.get(id(entity), (section, frozenset()))[1]
            entities[id(entity)] = (section, known | {str(step) for step in fields})
    return found


def _folded(hits: list[Hit], checked: int, index: PlanIndex) -> Hit:
    from hytecore.engine.rule import Part

    # A subject is named once, however many hits it has.
    subjects = list({id(hit.subject): hit.subject for hit in hits}.values())
    parts = tuple(Part("subject", subject) for subject in subjects if subject is not None and not isinstance(subject, Thing))
    return Hit("folded", index.plan, (), {"n": len(subjects), "total": checked}, parts)


def _told_apart(findings: list[Finding]) -> list[Finding]:
    """Give findings of one rule that share a fingerprint different ones, in their sorted order."""
    seen: dict[str, int] = {}
    apart = []
    for finding in sorted(findings, key=_order):
        count = seen[finding.fingerprint] = seen.get(finding.fingerprint, 0) + 1
        apart.append(evolve(finding, fingerprint=f"{finding.fingerprint}-{count}") if count > 1 else finding)
    return apart


def _order(finding: Finding) -> tuple[Any, ...]:
    return (
        SEVERITIES.index(finding.severity),
        finding.code,
        finding.subject.plan or "",
        finding.subject.kind,
        natural(finding.subject.id or ""),
        finding.field or "",
        finding.message,
    )


def natural(text: str) -> tuple[tuple[int, int | str], ...]:
    """Return a sort key under which m2 comes before m10.

    Example:
        >>> sorted(["m10", "m2"], key=natural)
        ['m2', 'm10']
    """
    import re

    return tuple((0, int(part)) if part.isdigit() else (1, part) for part in re.split(r"([0-9]+)", text) if part)
