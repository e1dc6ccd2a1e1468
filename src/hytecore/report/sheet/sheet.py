"""What stands on the sheet, as data: a few lists of names, each in full.

Every list is made from the findings of one or two rules, set aside or not: that a goal cannot be measured stays true
when somebody has a reason for it. So its length is the number of those findings in the JSON report. Where a rule could
not look, the list says why instead of seeming empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from hytecore.edtf import When
from hytecore.engine.registry import Registry
from hytecore.engine.settings import Settings
from hytecore.finding import Finding, Subject
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.text import Text, in_language
from hytecore.words.interface import say
from hytecore.words.render import in_words
from hytecore.words.sheet import sheet_word

if TYPE_CHECKING:
    from hytecore.pipeline import Report

RULES = {
    "unmeasurable": ("HYT301",),
    "ownerless": ("HYT201",),
    "unscheduled": ("HYT501",),
    "overdue": ("HYT505", "HYT506"),
    "overlaps": ("HYT203", "HYT204"),
}
"""The rules whose findings make each list."""
_NOT_RUN = ("crashed", "nothing", "unread")
"""Reasons for which the rule about goals has told nothing of any goal."""


@frozen(eq=False)
class Entry:
    """One name on a list.

    Attributes:
        plan: Whose plan it stands in, if there are several.
        detail: What else must be known: since when it is late, who leads.
        aside: Why somebody has set the finding aside; empty if nobody has.
    """

    name: str
    plan: str = ""
    detail: str = ""
    aside: str = ""
    subject: Subject | None = None
    fingerprint: str = ""


@frozen(eq=False)
class Listing:
    """A list.

    Attributes:
        key: Which list it is.
        why_not: Why it cannot be told, or not of everything; empty if it can.
    """

    key: str
    entries: tuple[Entry, ...] = ()
    why_not: str = ""


@frozen(eq=False)
class Sheet:
    """The sheet.

    Attributes:
        plans: The titles of the plans.
        since: The title of last year's plan; empty if nobody asked what has changed since.
        changes: What has changed since then.
    """

    plans: tuple[str, ...]
    as_of: str
    language: str
    listings: tuple[Listing, ...]
    unread: tuple[str, ...]
    complete: bool
    since: str = ""
    changes: tuple[Listing, ...] = ()


def settings_for(registry: Registry, settings: Settings) -> Settings:
    """Return *settings* for a run of the rules of the sheet; what they leave out stays out.

    What a baseline knows is told all the same: that it was so last year makes it no less so.
    """
    codes = [code for codes in RULES.values() for code in codes if code in registry.modules]
    return evolve(settings, select=tuple(codes), baseline=None)


def sheet(report: Report) -> Sheet:
    """Return what *report* tells of its plans, on one sheet."""
    teller = _Teller(report)
    language = report.language
    return Sheet(
        tuple(_words(index.plan.title, language) or index.plan.id for index in teller.workspace),
        report.settings.as_of.isoformat(),
        language,
        tuple(teller.listings()),
        tuple(reading.path or "" for reading in report.readings if reading.plan is None),
        report.is_complete,
    )


class _Teller:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = report.language
        self.workspace = Workspace(PlanIndex(reading.plan) for reading in report.readings if reading.plan is not None)
        self._outcomes = {outcome.code: outcome for outcome in report.outcomes}
        self._owners = self._named_owners() if len(self.workspace) > 1 else {}

    def listings(self) -> Iterator[Listing]:
        """Yield every list, in the order of the sheet."""
        yield from self._goals(self._listing("unmeasurable"))
        yield self._listing("ownerless")
        yield self._listing("unscheduled")
        overdue = self._listing("overdue")
        statusless = self._statusless()
        if statusless and len(statusless) == sum(len(index.plan.measures) for index in self.workspace):
            yield evolve(overdue, why_not=sheet_word("no-status", self.language))
        else:
            yield overdue
            if statusless:
                yield Listing("statusless", statusless)
        yield self._listing("overlaps")

    def _goals(self, unmeasurable: Listing) -> Iterator[Listing]:
        """Yield the goals that can be measured, those that cannot, and those of which it cannot be told."""
        outcome = self._outcomes.get(RULES["unmeasurable"][0])
        if outcome is None or outcome.reason in _NOT_RUN:
            yield evolve(unmeasurable, key="measurable")
            yield unmeasurable
            return
        named = {(entry.subject.plan, entry.subject.id) for entry in unmeasurable.entries if entry.subject}
        doubtful: list[Entry] = []
        can: list[Entry] = []
        for index in self.workspace:
            doubts = {id(goal) for goal, _ in index.measurability.doubtful}
            for goal in index.plan.goals:
                if (index.plan.id, goal.id) not in named:
                    entry = self._entry(Subject("goal", goal.id, _words(goal.title, self.language), index.plan.id))
                    (doubtful if id(goal) in doubts else can).append(entry)
        yield Listing("measurable", tuple(can))
        yield evolve(unmeasurable, why_not="") if doubtful else unmeasurable
        if doubtful:
            yield Listing("doubtful", tuple(doubtful))

    def _listing(self, key: str) -> Listing:
        codes = RULES[key]
        entries = tuple(self._entries(finding for finding in self.report.findings if finding.code in codes))
        return Listing(key, self._told_apart(entries), self._why_not(codes))

    def _why_not(self, codes: Sequence[str]) -> str:
        """Return why the rules of a list could not tell all; that they had nothing to look at, if none had."""
        outcomes = [self._outcomes.get(code) for code in codes]
        if None in outcomes:
            return sheet_word("not-asked", self.language)
        states = {outcome.outcome for outcome in outcomes if outcome}
        kind = "could_not_check" if "could_not_check" in states else "not_applicable"
        if kind == "not_applicable" and len(states) > 1:
            return ""
        found = [outcome.reason for outcome in outcomes if outcome and outcome.outcome == kind and outcome.reason]
        return "; ".join(dict.fromkeys(say(f"reason-{reason}", self.language) for reason in found))

    def _entries(self, findings: Iterable[Finding]) -> Iterator[Entry]:
        for finding in findings:
            subjects = [part.subject for part in finding.related] if finding.variant == "folded" else [finding.subject]
            for subject in subjects:
                yield self._entry(subject, finding)

    def _entry(self, subject: Subject, finding: Finding | None = None) -> Entry:
        name = subject.label or subject.id or ""
        plan = self._owners.get(subject.plan or "", "")
        if finding is None:
            return Entry(name, plan, subject=subject)
        detail = self._detail(finding)
        if finding.code in RULES["overlaps"]:
            names = dict.fromkeys(part.subject.label for part in finding.related if part.role == "place")
            name, plan = "; ".join(names) or name, ""
        aside = finding.suppressed.reason if finding.suppressed else ""
        return Entry(name, plan, detail, aside, subject, finding.fingerprint)

    def _detail(self, finding: Finding) -> str:
        if finding.code in RULES["overdue"]:
            when = in_words(When.parse(str(finding.data["schedule"])), self.language)
            return sheet_word(f"detail.{finding.code}", self.language, when=when)
        if finding.code in RULES["overlaps"]:
            leaders = ", ".join(self._organisations(finding))
            return sheet_word(f"detail.{finding.code}", self.language, leaders=leaders)
        return ""

    def _organisations(self, finding: Finding) -> list[str]:
        """Return the names of the organisations that lead, sorted."""
        found = set()
        for part in finding.related:
            index = self.workspace.by_id.get(part.subject.plan or "")
            leader = index.actors.get(part.subject.id or "") if index is not None and part.role == "leader" else None
            if index is not None and leader is not None:
                found.add(_words(index.root_of(leader).name, self.language))
        return sorted(found, key=lambda name: (name.casefold(), name))

    def _statusless(self) -> tuple[Entry, ...]:
        """Return the measures whose status is not stated: of these nobody can tell whether they are late."""
        return self._told_apart(
            self._entry(Subject("measure", measure.id, _words(measure.title, self.language), index.plan.id))
            for index in self.workspace
            for measure in index.plan.measures
            if not isinstance(measure.status, str)
        )

    def _told_apart(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return the entries, measures of one name each with the first goal that it serves."""
        found = tuple(entries)
        names = Counter((entry.name, entry.plan) for entry in found)
        return tuple(
            evolve(entry, detail=self._goal_of(entry))
            if names[entry.name, entry.plan] > 1 and not entry.detail
            else entry
            for entry in found
        )

    def _goal_of(self, entry: Entry) -> str:
        subject = entry.subject
        index = self.workspace.by_id.get(subject.plan or "") if subject and subject.kind == "measure" else None
        measure = index.measures.get(subject.id or "") if index is not None and subject else None
        goals = index.goals_of(measure) if index is not None and measure is not None else []
        return sheet_word("under", self.language, goal=_words(goals[0].title, self.language)) if goals else ""

    def _named_owners(self) -> dict[str, str]:
        """Return what each of several plans is called for short: its owner, if no two have the same, else its title."""
        names = {}
        for index in self.workspace:
            owner = index.plan.owner
            is_stated = isinstance(owner, str) and owner in index.actors
            names[index.plan.id] = _words(index.actors[str(owner)].name, self.language) if is_stated else ""
        if len({*names.values()} - {""}) == len(self.workspace):
            return names
        return {index.plan.id: _words(index.plan.title, self.language) or index.plan.id for index in self.workspace}


def _words(text: Text, language: str) -> str:
    return " ".join(in_language(text, language).split())
