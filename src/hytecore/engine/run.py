"""Run the rules on plans: what each found, and what became of each.

A rule that crashes does not stop the others: what it had yielded is let go (it would depend on the order of the file),
the crash is kept for the rules that look at the run itself, and the run is not complete.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any, Literal, TypeAlias

from attrs import Factory, evolve

from hytecore.catalogue.inheritance import with_inherited
from hytecore.engine import baseline
from hytecore.engine.baseline import Entry
from hytecore.engine.blocks import with_blocks
from hytecore.engine.order import in_order, told_apart
from hytecore.engine.registry import PackFailure, Registry
from hytecore.engine.rule import CouldNotCheck, Hit, Part, Rule, Thing
from hytecore.engine.settings import Selection, Settings, select
from hytecore.engine.suppression import Suppressions, SuppressionState
from hytecore.engine.unreadable import lost, told_without, unreadable_fields
from hytecore.engine.wording import Wording
from hytecore.engine.words import words_of, words_path
from hytecore.errors import WordsError
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.index.kinds import id_of, kind_of
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
    """A rule that raised.

    Attributes:
        error: The type of the exception; its text is not kept, since it may quote the plan.
        place: File and line: of the rule's own code, if it was on the way. Of words that are at fault, their file.
    """

    rule: Rule
    pack: str
    error: str
    place: str


@frozen(eq=False)
class RunLog:
    """What happened in the run itself; rules of scope `run` look at it."""

    rules: tuple[Rule, ...] = ()
    crashes: tuple[Crash, ...] = ()
    packs: tuple[str, ...] = ()
    pack_failures: tuple[PackFailure, ...] = ()
    suppressions: tuple[SuppressionState, ...] = ()
    baseline: tuple[Entry, ...] = ()
    unused_baseline: tuple[Entry, ...] = ()


@frozen(eq=False)
class RunResult:
    """What a run came to.

    Attributes:
        findings: Sorted: worst first, then by code, plan, subject and field.
        judged: The codes of the rules that ran and could check everything.
    """

    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]
    complete: bool
    language: str
    judged: frozenset[str] = frozenset()


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
    blocks = {name: cls for loaded in registry.packs for name, cls in loaded.pack.blocks.items()}
    readings = tuple(_with_inherited(with_blocks(reading, blocks)) for reading in readings)
    plans = {id(reading.plan): reading for reading in readings if reading.plan is not None}
    workspace = Workspace(reading.plan for reading in readings if reading.plan is not None)
    language = settings.language or next((index.plan.language for index in workspace), "fi")
    suppressions = Suppressions(workspace, registry, settings.as_of)
    wording = Wording(language, plans)
    runner = _Runner(registry, selection, settings, workspace, tuple(readings), suppressions, wording)
    about_plans = [code for code in selection.codes if registry.modules[code].rule.scope != "run"]
    for done, code in enumerate(about_plans):
        progress(done, len(about_plans))
        runner.run(code)
    findings = suppressions.set_aside(runner.all_findings(), language)
    judged = frozenset(runner.judged)
    known: tuple[Entry, ...] = ()
    unused: list[Entry] = []
    if settings.baseline:
        known = baseline.read(settings.baseline)
        findings, unmatched = baseline.compare(findings, known)
        if selection.is_full:
            plans_here = {"", *workspace.by_id}
            unused = [entry for entry in unmatched if entry.code in judged and entry.plan in plans_here]
    log = RunLog(
        tuple(registry.modules[code].rule for code in selection.codes),
        (),
        tuple(loaded.pack.name for loaded in registry.packs),
        registry.failures,
        suppressions.states(judged, full=selection.is_full),
        known,
        tuple(unused),
    )
    runner.run_about_the_run(log)
    read = all(reading.plan is not None for reading in readings)
    return RunResult(
        tuple(in_order([*findings, *runner.all_findings(scope="run")])),
        tuple(outcome for _, outcome in sorted(runner.outcomes.items())),
        complete=read and not runner.crashes and not registry.failures,
        language=language,
        judged=judged,
    )


def options_of(rule: Rule, settings: Settings, selection: Selection, registry: Registry) -> dict[str, Any]:
    """Return what a rule is given besides what it looks at: the day, the profile, the blocks read, and its options."""
    standing = {"as_of": settings.as_of, "profile": settings.profile, "blocks": frozenset(registry.blocks)}
    return {**standing, **selection.options[rule.code]}


def _with_inherited(reading: Reading) -> Reading:
    """Return the reading with the plan as the rules see it, so that entities are the same wherever they are met."""
    plan = with_inherited(reading.plan) if reading.plan is not None else None
    return reading if plan is reading.plan else evolve(reading, plan=plan)


class _Runner:
    """Runs one rule after another and keeps what they leave behind, by code."""

    def __init__(
        self,
        registry: Registry,
        selection: Selection,
        settings: Settings,
        workspace: Workspace,
        readings: tuple[Reading, ...],
        suppressions: Suppressions,
        wording: Wording,
    ) -> None:
        self.registry = registry
        self.selection = selection
        self.settings = settings
        self.workspace = workspace
        self.readings = readings
        self.suppressions = suppressions
        self.wording = wording
        self.findings: dict[str, list[Finding]] = {}
        self.outcomes: dict[str, Outcome] = {}
        self.crashes: dict[str, Crash] = {}
        self.judged: set[str] = set()
        """The codes of rules that ran and could check everything."""
        self.unreadable = unreadable_fields(readings)

    def all_findings(self, scope: str | None = None) -> list[Finding]:
        """Return the findings of every rule, or of those of one scope."""
        return [
            finding
            for code, findings in self.findings.items()
            if scope is None or self.registry.modules[code].rule.scope == scope
            for finding in findings
        ]

    def run_about_the_run(self, log: RunLog) -> None:
        """Run the rules that look at the run itself; where one of them crashes, once more, so that it is told."""
        codes = [c for c in self.registry.modules if c in (*self.selection.codes, *self.selection.standing)]
        codes = [code for code in codes if self.registry.modules[code].rule.scope == "run"]
        told = -1
        while told < len(self.crashes):
            told = len(self.crashes)
            log = evolve(log, crashes=tuple(crash for _, crash in sorted(self.crashes.items())))
            for code in codes:
                if code not in self.crashes:
                    self.run(code, log)
        for code in self.selection.standing:
            if not self.findings.get(code):
                self.outcomes.pop(code, None)

    def run(self, code: str, log: RunLog | None = None) -> None:
        """Run one rule on all it looks at; whatever it raises stays here."""
        module = self.registry.modules[code]
        rule: Rule = module.rule
        self.findings[code] = []
        try:
            caught = [(index, seen, self._catch(module, seen, index)) for index, seen in self._views(rule, log)]
            findings = told_apart(finding for catch in caught for finding in self._word(module, *catch))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - a rule may raise anything, and stops no other
            pack = next((loaded.pack.name for loaded in self.registry.packs if module in loaded.pack.rules), "")
            self.crashes[code] = Crash(rule, pack, type(error).__name__, _place(error, module))
            self.outcomes[code] = Outcome(code, rule.name, "could_not_check", 0, 0, "crashed")
            return
        self.findings[code] = findings
        catches = [catch for _, _, catch in caught]
        self.outcomes[code] = self._outcome(rule, catches, len(findings))
        if not any(catch.unchecked for catch in catches) and not self._looks_further(rule):
            self.judged.add(code)

    def _looks_further(self, rule: Rule) -> bool:
        """Whether the rule looks across plans and some of them are not here."""
        unread = any(reading.plan is None for reading in self.readings)
        return rule.scope == "workspace" and (unread or len(self.workspace) < 2)

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
        options = options_of(rule, self.settings, self.selection, self.registry)
        checked = _population(module, seen, options)
        unreadable = self._unreadable_for(rule, index)
        if not checked:
            # Nothing to look at; or it is there, and could not be read.
            is_lost = bool(rule.needs) and not lost(unreadable).isdisjoint(rule.needs)
            return _Catch(0, unchecked=1, reason="unreadable") if is_lost else _Catch(0)
        hits: list[Hit] = []
        unchecked, reason = 0, None
        left_out = 0
        for hit in module.check(seen, options):
            if isinstance(hit, CouldNotCheck):
                # What could not be read comes before what is not known: of several reasons the same one is told.
                unchecked, reason = unchecked + 1, max(reason or "", hit.reason)
            elif id(hit.subject) not in unreadable or unreadable[id(hit.subject)][1].isdisjoint(rule.reads):
                hits.append(hit)
            else:
                left_out += 1
        spoiled = sum(
            1
            for section, fields in unreadable.values()
            if section == rule.looks_at and not fields.isdisjoint(rule.reads)
        )
        spoiled = max(spoiled, left_out)
        if spoiled:
            unchecked, reason = unchecked + spoiled, reason or "unreadable"
        if hits and rule.needs and not lost(unreadable).isdisjoint(rule.needs):
            kept = told_without(hits, rule.needs, self.unreadable) if rule.scope == "workspace" else []
            if len(kept) < len(hits):
                unchecked, reason, hits = unchecked + len(hits) - len(kept), reason or "unreadable", kept
        return _Catch(checked, hits, unchecked, reason)

    def _unreadable_for(self, rule: Rule, index: PlanIndex | None) -> Mapping[int, tuple[str, frozenset[str]]]:
        """Return what could not be read in what the rule looks at: a plan, or all of them."""
        if index is not None:
            return self.unreadable.get(id(index.plan), {})
        if rule.scope != "workspace":
            return {}
        return {entity: fields for plan in self.unreadable.values() for entity, fields in plan.items()}

    def _word(self, module: ModuleType, index: PlanIndex | None, seen: Any, catch: _Catch) -> list[Finding]:
        """Return the findings for what was caught; nothing but the rule's own words is read, and only now."""
        if not catch.hits:
            return []
        rule: Rule = module.rule
        hits = catch.hits
        if rule.folds and index is not None:
            hits = self._folded(rule, hits, catch.checked, index)
        severity = self.selection.severities[rule.code]
        reading = seen if isinstance(seen, Reading) else None
        return [self.wording.finding(module, hit, index, severity, reading) for hit in hits]

    def _folded(self, rule: Rule, hits: list[Hit], checked: int, index: PlanIndex) -> list[Hit]:
        """Return one hit for what is true of more than half; what someone has set aside is told on its own."""
        apart: list[Hit] = []
        told: list[Hit] = []
        for hit in hits:
            (apart if self._is_set_aside(rule, hit, index) else told).append(hit)
        if len(told) < LEAST_FOLDED or 2 * len(told) <= checked:
            return hits
        return [*apart, _folded(told, checked, index)]

    def _is_set_aside(self, rule: Rule, hit: Hit, index: PlanIndex) -> bool:
        if not index.plan.suppressions or hit.subject is None or isinstance(hit.subject, Thing):
            return False
        return self.suppressions.holds(index.plan.id, rule.code, f"{kind_of(hit.subject)}:{id_of(hit.subject)}")

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
        return int(seen.plan is not None)
    if rule.scope == "run":
        return len(getattr(seen, rule.looks_at))
    plans = [index.plan for index in seen] if rule.scope == "workspace" else [seen.plan]
    if rule.looks_at in ("plan", "plans"):
        return len(plans)
    return sum(len(getattr(plan, rule.looks_at)) for plan in plans)


def _folded(hits: list[Hit], checked: int, index: PlanIndex) -> Hit:
    # A subject is named once, however many hits it has.
    subjects = list({id(hit.subject): hit.subject for hit in hits}.values())
    parts = tuple(
        Part("subject", subject) for subject in subjects if subject is not None and not isinstance(subject, Thing)
    )
    return Hit("folded", index.plan, (), {"n": len(subjects), "total": checked}, parts)


def _place(error: BaseException, module: ModuleType) -> str:
    """Return the file and line that raised: the last of the rule's own, else the last of all; for words their file."""
    places = []
    step = error.__traceback__
    while step is not None:
        places.append((step.tb_frame.f_code.co_filename, step.tb_lineno))
        step = step.tb_next
    own = [place for place in places if place[0] == getattr(module, "__file__", None)]
    if isinstance(error, WordsError) and words_of(module).faults:
        return os.path.basename(words_path(module))
    path, line = (own or places)[-1]
    return f"{os.path.basename(path)}:{line}"
