"""Contents: what every part of the page asks for, worked out once: indexes, groups, and where each thing stands."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from hytecore.finding import SEVERITIES, Finding, Subject
from hytecore.index.kinds import SECTIONS, Entity, text_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.text import Text, in_language
from hytecore.report.grouping import Group, groups
from hytecore.report.page.markup import LONGEST, escaped, in_tongue, language_of, short

if TYPE_CHECKING:
    from hytecore.pipeline import Report


class Contents:
    """A report, and where each of its findings stands on the page.

    Attributes:
        plans: The indexes of the plans that could be read, in their order.
        indexes: The same by the id of the plan.
        opened: The findings that count.
        groups: They, under the goal or owner that they concern.
        anchors: The name of each finding on the page, by identity.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = report.language
        self.workspace = Workspace(reading.plan for reading in report.readings if reading.plan is not None)
        self.plans: list[PlanIndex] = [*self.workspace]
        self.indexes = {index.plan.id: index for index in self.plans}
        self.opened = [finding for finding in report.findings if finding.is_open]
        self.groups: list[Group] = groups(self.opened, self.indexes)
        self._names: dict[tuple[Text, str, int], str] = {}
        self.anchors: dict[int, str] = {}
        taken: set[str] = set()
        for number, finding in enumerate(report.findings):
            name = f"f-{finding.fingerprint}"
            self.anchors[id(finding)] = name if name not in taken else f"{name}-{number}"
            taken.add(self.anchors[id(finding)])

    def anchor(self, finding: Finding) -> str:
        """Return the name of a finding on the page."""
        return self.anchors[id(finding)]

    def group_anchor(self, group: Group) -> str:
        """Return the name of a group on the page."""
        return self._group_names[id(group)]

    @cached_property
    def _group_names(self) -> dict[int, str]:
        return {id(group): f"g-{number}" for number, group in enumerate(self.groups, 1)}

    @cached_property
    def goal_groups(self) -> dict[tuple[str, str], Group]:
        """The groups of goals, by plan and goal."""
        return {(group.plan, group.id): group for group in self.groups if group.kind == "goal"}

    @cached_property
    def _about(self) -> dict[tuple[str | None, str, str | None], list[Finding]]:
        about: dict[tuple[str | None, str, str | None], list[Finding]] = {}
        for finding in self.opened:
            for subject in subjects_of(finding):
                about.setdefault((subject.plan, subject.kind, subject.id), []).append(finding)
        return about

    def findings_about(self, plan: str, kind: str, identity: str) -> list[Finding]:
        """Return the open findings about one entity, worst first, those that are told for many at once included."""
        return self._about.get((plan, kind, identity), [])

    def name(self, text: Text, index: PlanIndex, longest: int = LONGEST) -> str:
        """Return the name of something in a plan as markup: in the reader's language if it has it."""
        own = index.plan.language
        if (text, own, longest) not in self._names:
            words = escaped(short(in_language(text, self.language), longest)) or "–"
            named = in_tongue(f"<bdi>{words}</bdi>", language_of(text, own, self.language), self.language)
            self._names[text, own, longest] = named
        return self._names[text, own, longest]

    def label(self, subject: Subject, longest: int = LONGEST) -> str:
        """Return what a subject is called as markup; empty for a plan, a file or the run as a whole."""
        if subject.kind in ("plan", "file", "run"):
            return ""
        index = self.indexes.get(subject.plan or "")
        if index is not None and subject.kind in SECTIONS and hasattr(index, SECTIONS[subject.kind]):
            entity = _known(index, subject)
            if entity is not None:
                return self.name(text_of(entity), index, longest)
        words = short(subject.label or subject.id or "", longest)
        return f"<bdi>{escaped(words)}</bdi>" if words else ""

    def frame(self, label: str, index: PlanIndex) -> str:
        """Return the opening of a part that scrolls sideways, named after what it shows and, of several, the plan."""
        if len(self.plans) > 1:
            number = self.plans.index(index) + 1
            title = short(in_language(index.plan.title, self.language) or index.plan.id)
            label = f"{label} – {number}. {title}"
        return f'<div class="wide" tabindex="0" role="region" aria-label="{escaped(label)}">'

    def own_language(self, finding: Finding) -> str:
        """Return the language of the plan that a finding is about."""
        index = self.indexes.get(finding.subject.plan or "")
        return index.plan.language if index is not None else self.language


def subjects_of(finding: Finding) -> list[Subject]:
    """Return what a finding is about: its subject or, where it is told for many at once, each of them."""
    return [part.subject for part in finding.related] if finding.variant == "folded" else [finding.subject]


def worst(findings: list[Finding]) -> str:
    """Return the worst severity of *findings*; empty if there are none.

    Example:
        >>> worst([])
        ''
    """
    found = {finding.severity for finding in findings}
    return next((severity for severity in SEVERITIES if severity in found), "")


def _known(index: PlanIndex, subject: Subject) -> Entity | None:
    if subject.kind not in ("actor", "goal", "measure", "indicator", "theme", "priority", "need", "practice", "claim"):
        return None
    return index.known(subject.kind).get(subject.id or "")
