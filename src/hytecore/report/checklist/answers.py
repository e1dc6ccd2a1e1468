"""Answers: what the plans say to each question of a checklist.

Every plan is asked by itself, so that one plan never answers for another; only rules that look across plans see them
all. A question is met if every rule that answers it looked and found nothing; one finding, set aside or not, and it is
not met. Where a rule could not look, or had nothing to look at, or found only that the plan does not tell, the question
is open, and somebody has to be asked. There is no sum of answers, and no share.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import Factory, evolve

from hytecore.engine.checklist import Checklist, Item, Section
from hytecore.engine.registry import PackFailure, Registry
from hytecore.engine.rule import Rule
from hytecore.engine.run import Outcome, RunResult, run
from hytecore.engine.settings import Settings, select
from hytecore.errors import WordsError
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.model.text import in_language
from hytecore.report.checklist.evidence import Evidence, Where

if TYPE_CHECKING:
    from hytecore.pipeline import Report
    from hytecore.read.reading import Reading

State: TypeAlias = Literal["met", "not_met", "cannot_be_told", "not_concerned"]
Outcomes: TypeAlias = Literal["pass", "fail", "untold", "not_applicable", "could_not_check", "not_asked"]
STATES: tuple[State, ...] = ("not_met", "cannot_be_told", "met", "not_concerned")
"""The answers, those first that call for something to be done."""


@frozen(eq=False)
class Asked:
    """What became of one rule of a question in one plan.

    Attributes:
        code: As the registry knows it; as the checklist states it, if no pack has such a rule.
        name: What the rule is called; None if no pack has it.
        outcome: `untold` if all it found means that the plan does not tell, `not_asked` if it did not run.
        reason: For a rule that does not answer, why: `nothing`, `unknown`, `unreadable`, `unread`, `partly`,
            `crashed`, `ignored` or `missing`.
        findings: What it found of this plan.
    """

    code: str
    name: str | None
    outcome: Outcomes
    reason: str | None = None
    findings: tuple[Finding, ...] = ()


@frozen(eq=False)
class Answer:
    """The answer of one plan to one question.

    Attributes:
        rules: What became of each rule; empty where the question does not concern the plan, or nobody can tell
            whether it does, because the plan does not say of what kind it is.
        where: For a question that is met, what shows it.
        is_shown: Whether that was shown by the rules; if not, it is what they looked at without finding anything.
    """

    item: Item
    state: State
    rules: tuple[Asked, ...] = ()
    where: tuple[Where, ...] = ()
    is_shown: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found against it, those set aside too."""
        return tuple(finding for asked in self.rules if asked.outcome == "fail" for finding in asked.findings)

    @property
    def untold(self) -> tuple[Finding, ...]:
        """What was found that means that the plan does not tell."""
        return tuple(finding for asked in self.rules if asked.outcome == "untold" for finding in asked.findings)

    @property
    def unanswered(self) -> tuple[Asked, ...]:
        """The rules that did not answer."""
        return tuple(asked for asked in self.rules if asked.reason is not None)

    @property
    def is_set_aside(self) -> bool:
        """Whether it is not met, and all that was found is set aside for a reason."""
        return bool(self.findings) and all(finding.suppressed for finding in self.findings)


@frozen(eq=False)
class PlanAnswers:
    """The answers of one plan, in the order of the checklist.

    Attributes:
        path: The file; None for a plan that did not come from a file.
    """

    plan: str
    title: str
    path: str | None
    sections: tuple[tuple[Section, tuple[Answer, ...]], ...]

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer, in order."""
        return tuple(answer for _, answers in self.sections for answer in answers)

    def ids_of(self, state: State) -> tuple[str, ...]:
        """Return the ids of the questions that have this answer."""
        return tuple(answer.item.id for answer in self.answers if answer.state == state)


@frozen(eq=False)
class Answers:
    """The answers of all plans, and what stood in the way.

    Attributes:
        pack: The pack whose checklist it is.
        as_of: The day the plans are judged by.
        plans: Sorted by id.
        unread: The files of which no plan could be read.
        failures: The packs that could not be loaded.
        complete: Whether every file was read and no rule or pack failed.
        titles: The titles of the rules that did not answer, by code.
    """

    pack: str
    title: str
    as_of: str
    language: str
    plans: tuple[PlanAnswers, ...]
    unread: tuple[str, ...]
    failures: tuple[PackFailure, ...]
    complete: bool
    titles: dict[str, str] = Factory(dict)


def settings_for(checklist: Checklist, registry: Registry, settings: Settings) -> Settings:
    """Return *settings* for a run of the rules of *checklist*; what they leave out stays out.

    A finding that the baseline knows is a finding here too: a question is not met because its answer is old.
    """
    codes = dict.fromkeys(code for item in checklist.items for rule in item.rules if (code := registry.code_of(rule)))
    return evolve(settings, select=tuple(codes) or settings.select, baseline=None)


def answers(report: Report, pack: str, checklist: Checklist) -> Answers:
    """Return the answers of the plans of *report*, a check with the settings that `settings_for` gives."""
    language = report.language
    readings = tuple(reading for reading in report.readings if reading.plan is not None)
    evidence = Evidence(readings, report.registry, report.settings, language)
    own = evolve(report.settings, language=language)
    is_one = len(report.readings) == 1
    alone = [report.result if is_one else run((reading,), report.registry, own) for reading in readings]
    asking = [_Asking(report, alone, evidence, number) for number in range(len(readings))]
    plans = tuple(each.answers(checklist, reading) for each, reading in zip(asking, readings, strict=True))
    silent = {asked.code for plan in plans for answer in plan.answers for asked in answer.unanswered if asked.name}
    return Answers(
        pack,
        checklist.title[language],
        report.settings.as_of.isoformat(),
        language,
        plans,
        tuple(reading.path or "" for reading in report.readings if reading.plan is None),
        report.registry.failures,
        complete=report.is_complete and all(each.is_complete for each in asking),
        titles={code: title for code in sorted(silent) if (title := _title(code, report.registry, language))},
    )


def _title(code: str, registry: Registry, language: str) -> str:
    """Return the title of a rule; nothing if its words cannot be read, which may be why it did not answer."""
    from hytecore.engine.words import words_of

    try:
        return words_of(registry.modules[code]).title[language]
    except WordsError:
        return ""


class _Asking:
    """Asks one plan."""

    def __init__(self, report: Report, alone: Sequence[RunResult], evidence: Evidence, number: int) -> None:
        self.language = report.language
        self.registry = report.registry
        self.unread = any(reading.plan is None for reading in report.readings)
        self.asked = frozenset(select(report.settings, report.registry).codes)
        self.alone, self.together = alone[number], report.result
        self.open_elsewhere = {
            outcome.code
            for result in alone
            if result is not self.alone
            for outcome in result.outcomes
            if outcome.outcome == "could_not_check"
        }
        """The rules that could not check everything in some other plan by itself."""
        self.evidence = evidence
        self.number = number
        self.plan = evidence.plan(number)
        self.is_complete = self.alone.complete
        """Whether no rule raised, neither in the run nor when it was asked what it shows."""

    def answers(self, checklist: Checklist, reading: Reading) -> PlanAnswers:
        """Return the answers of the plan, which *reading* holds."""
        sections = tuple((section, tuple(map(self.answer, section.items))) for section in checklist.sections)
        title = in_language(self.plan.title, self.language) or self.plan.id
        return PlanAnswers(self.plan.id, title, reading.path, sections)

    def answer(self, item: Item) -> Answer:
        """Return the answer of the plan to one question."""
        if item.concerns and self.plan.kind not in item.concerns:
            return Answer(item, "not_concerned" if isinstance(self.plan.kind, str) else "cannot_be_told")
        rules = tuple(self.ask(rule, item) for rule in dict.fromkeys(item.rules))
        outcomes = {asked.outcome for asked in rules}
        if "fail" in outcomes:
            return Answer(item, "not_met", rules)
        if outcomes != {"pass"}:
            return Answer(item, "cannot_be_told", rules)
        return self._met(item, rules)

    def ask(self, rule: str, item: Item) -> Asked:
        """Return what became of a rule."""
        code = self.registry.code_of(rule)
        if code is None:
            return Asked(rule, None, "not_asked", "missing")
        name = self.registry.modules[code].rule.name
        if code not in self.asked:
            return Asked(code, name, "not_asked", "ignored")
        findings = self._findings(code)
        if findings:
            is_untold = {(finding.code, finding.variant) for finding in findings} <= self._untold(item)
            return Asked(code, name, "untold" if is_untold else "fail", None, findings)
        reason = self._across(code) if self._is_across(code) else _outcome(self.alone, code).reason
        if reason is None:
            return Asked(code, name, "pass")
        return Asked(code, name, "not_applicable" if reason == "nothing" else "could_not_check", reason)

    def _findings(self, code: str) -> tuple[Finding, ...]:
        """Return what a rule found of this plan."""
        if not self._is_across(code):
            return tuple(finding for finding in self.alone.findings if finding.code == code)
        found = (finding for finding in self.together.findings if finding.code == code)
        return tuple(finding for finding in found if _involves(finding, self.plan.id))

    def _across(self, code: str) -> str | None:
        """Return why a rule that looks across plans, and found nothing of this one, gives no answer; None if it does.

        What is not known in another plan alone leaves that one's answer open, not this one's.
        """
        alone, together = _outcome(self.alone, code), _outcome(self.together, code)
        if "crashed" in (alone.reason, together.reason):
            return "crashed"
        if alone.outcome == "could_not_check":
            return alone.reason
        if self.unread:
            return "unread"
        is_checked = code in self.together.judged or together.outcome == "not_applicable" or code in self.open_elsewhere
        if not is_checked and together is not alone:
            return together.reason or "partly"
        is_looked_at = alone.checked or self.evidence.is_looked_at(code, self.number)
        return None if together.checked and is_looked_at else "nothing"

    def _is_across(self, code: str) -> bool:
        rule: Rule = self.registry.modules[code].rule
        return rule.scope == "workspace"

    def _untold(self, item: Item) -> set[tuple[str | None, str]]:
        named = (untold.rpartition(".") for untold in item.untold)
        return {(self.registry.code_of(rule), message) for rule, _, message in named}

    def _met(self, item: Item, rules: tuple[Asked, ...]) -> Answer:
        """Return that the question is met, with what shows it; a rule that cannot show it has crashed."""
        shown: list[Where] = []
        looked_at: list[Where] = []
        for number, asked in enumerate(rules):
            try:
                shown += self.evidence.shown(asked.code, self.number)
                looked_at += self.evidence.looked_at(asked.code, self.number)
            except (Exception, SystemExit):  # noqa: BLE001 - a rule may raise anything, and stops no other
                self.is_complete = False
                crashed = Asked(asked.code, asked.name, "could_not_check", "crashed")
                return Answer(item, "cannot_be_told", (*rules[:number], crashed, *rules[number + 1 :]))
        where = tuple(dict.fromkeys(shown or looked_at))
        return Answer(item, "met", rules, where, is_shown=bool(shown))


def _outcome(result: RunResult, code: str) -> Outcome:
    return next(outcome for outcome in result.outcomes if outcome.code == code)


def _involves(finding: Finding, plan: str) -> bool:
    return plan in (finding.subject.plan, *(related.subject.plan for related in finding.related))
