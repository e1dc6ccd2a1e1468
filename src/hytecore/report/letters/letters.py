"""What is said to whom: the open findings of a report, sorted into letters, as data.

Every open finding stands in at least one letter: in those of the organisations it concerns, else on the page for
whoever owns the plan, else (a file that could not be read, a rule that crashed) on one for whoever made the check.
Findings of one rule stand together, so that why and how are said once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import evolve

from hytecore.finding import Finding, Severity, Subject
from hytecore.frozen import frozen
from hytecore.index.kinds import SECTIONS
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.location import Location
from hytecore.model.text import in_language
from hytecore.report.as_text import unnamed
from hytecore.report.letters.addressees import Addressee, Addressees, Concern, addressees
from hytecore.understanding.identifiers import identifier
from hytecore.words.interface import say
from hytecore.words.letters import letters_word
from hytecore.words.places import place_in_words

if TYPE_CHECKING:
    from hytecore.model.actor import Actor
    from hytecore.pipeline import Report

To: TypeAlias = Literal["organisation", "plan", "check"]
INDEX = "index"
"""What the page that leads to all letters is called."""
RESERVED = frozenset({INDEX, "aux", "con", "nul", "prn", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
"""Names that no letter gets: that of the index, and those that Windows gives to devices."""


@frozen(eq=False)
class Point:
    """One thing to mend.

    Attributes:
        subject: The entity in which it is mended.
        what: The message; of a finding that is said once for many, the name of one of these.
        is_name: Whether it is such a name.
        concerns: The names of what it involves and the message does not name.
        where: The place in the document, in words; empty for a plan that did not come from a file.
        through: The units and persons of the organisation that it concerns.
        also: The other organisations in whose letters it stands.
    """

    subject: Subject
    what: str
    is_name: bool
    concerns: tuple[str, ...]
    where: str
    fix: str
    fingerprint: str
    through: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@frozen(eq=False)
class Matter:
    """What one rule found: why it matters, once, and everything that is to be mended."""

    code: str
    title: str
    severity: Severity
    why: str
    source: str
    points: tuple[Point, ...]

    @property
    def fix(self) -> str | None:
        """What to do, if it is the same for every point; else each says it itself."""
        stated = {point.fix for point in self.points}
        return self.points[0].fix if len(stated) == 1 else None


@frozen(eq=False)
class Letter:
    """A letter.

    Attributes:
        to: An organisation, the owner of a plan, or whoever made the check.
        name: To whom.
        owners: Whose the plans are, as far as that is stated.
        plans: The titles of the plans it is about.
        matters: The worst first; never empty.
        file: The name of its files, without the suffix.
    """

    to: To
    name: str
    owners: tuple[str, ...]
    plans: tuple[str, ...]
    matters: tuple[Matter, ...]
    file: str = ""

    @property
    def points(self) -> tuple[Point, ...]:
        """Everything to mend, in order."""
        return tuple(point for matter in self.matters for point in matter.points)


@frozen(eq=False)
class Letters:
    """All letters of a report, sorted: organisations by name, then the pages for owners of plans.

    Attributes:
        clear: The organisations that answer for something and have nothing to mend.
        aside: How many findings are suppressed or known from a baseline, and so in no letter.
        unread: The files of which no plan could be read.
    """

    letters: tuple[Letter, ...]
    clear: tuple[str, ...]
    plans: tuple[str, ...]
    as_of: str
    language: str
    aside: int
    unread: tuple[str, ...]
    complete: bool


def letters(report: Report) -> Letters:
    """Return who should mend what of the open findings of *report*."""
    language = report.language
    writer = _Writer(report)
    for finding in report.findings:
        if finding.is_open:
            writer.sort(finding)
    made = writer.letters()
    return Letters(
        tuple(_with_files(made)),
        writer.clear(),
        tuple(_said(index, language) for index in writer.workspace),
        report.settings.as_of.isoformat(),
        language,
        sum(not finding.is_open for finding in report.findings),
        tuple(reading.path or "" for reading in report.readings if reading.plan is None),
        report.is_complete,
    )


class _Writer:
    """Sorts findings under the addressees they concern."""

    def __init__(self, report: Report) -> None:
        self.language = report.language
        indexes = [PlanIndex(reading.plan) for reading in report.readings if reading.plan is not None]
        self.workspace = Workspace(indexes)
        self.everyone: Addressees = addressees(self.workspace)
        self.names = {addressee: _name_of(addressee, self.language) for addressee in self.everyone.all}
        read = [reading for reading in report.readings if reading.plan is not None]
        self._readings = {reading.plan.id: reading for reading in reversed(read) if reading.plan is not None}
        self._names = [os.path.basename(reading.path) for reading in report.readings if reading.path]
        self._positions: dict[tuple[str, str], Mapping[str, int]] = {}
        self._points: dict[Addressee | str | None, dict[str, list[tuple[Finding, Point]]]] = {}

    def sort(self, finding: Finding) -> None:
        """Put a finding into the letters it belongs to."""
        concerns = list(self.everyone.concerns(finding))
        for concern in concerns:
            point = self._point(finding, concern, concerns)
            to: Addressee | str | None = concern.addressee
            if to is None:
                plan = concern.subject.plan
                to = plan if plan in self.workspace.by_id else None
            self._points.setdefault(to, {}).setdefault(finding.code, []).append((finding, point))

    def letters(self) -> list[Letter]:
        """Return the letters, sorted, without the names of their files."""
        made = [self._letter(to, by_code) for to, by_code in self._points.items()]
        order = ("organisation", "plan", "check")
        return sorted(made, key=lambda each: (order.index(each.to), each.name.casefold(), each.name, each.plans))

    def clear(self) -> tuple[str, ...]:
        """Return the names of those who answer for something and have no letter, sorted."""
        names = {self.names[addressee] for addressee in self.everyone.answering() if addressee not in self._points}
        return tuple(sorted(names, key=lambda name: (name.casefold(), name)))

    def _letter(self, to: Addressee | str | None, by_code: Mapping[str, list[tuple[Finding, Point]]]) -> Letter:
        matters = tuple(_matter(found) for found in by_code.values())
        plans = {point.subject.plan for matter in matters for point in matter.points}
        about = [index for index in self.workspace if index.plan.id in plans]
        titles = tuple(_said(index, self.language) for index in about)
        owners = tuple(dict.fromkeys(owner for index in about if (owner := self._owner_of(index))))
        if isinstance(to, Addressee):
            return Letter("organisation", self.names[to], owners, titles, matters)
        kind: To = "plan" if to is not None else "check"
        return Letter(kind, letters_word(f"to.{kind}", self.language), owners, titles, matters)

    def _owner_of(self, index: PlanIndex) -> str:
        owner = index.plan.owner
        return _named(index.actors[owner], self.language) if isinstance(owner, str) and owner in index.actors else ""

    def _point(self, finding: Finding, concern: Concern, concerns: Sequence[Concern]) -> Point:
        is_folded = finding.variant == "folded"
        subject = concern.subject
        is_here = concern.at is subject and not is_folded
        location = finding.location if is_here else self._place_of(concern.at)
        others = [other.addressee for other in concerns if other.subject is subject]
        return Point(
            concern.at,
            (subject.label or subject.id or "") if is_folded else finding.message,
            is_folded,
            () if is_folded else tuple(unnamed(finding)),
            self._where(location),
            finding.fix,
            finding.fingerprint,
            tuple(_named(actor, self.language) for actor in concern.through),
            tuple(self.names[other] for other in others if other is not None and other is not concern.addressee),
        )

    def _where(self, location: Location | None) -> str:
        """Return a place in words, without the folder: who gets the letter has the document elsewhere."""
        if location is None:
            return ""
        name = os.path.basename(location.path)
        here = evolve(location, path=name if self._names.count(name) == 1 else location.path)
        if here.line is None or here != Location(here.path, here.line, here.column):
            return place_in_words(here, self.language)
        return f"{here.path}: {say('place-line', self.language, n=here.line)}"

    def _place_of(self, subject: Subject) -> Location | None:
        """Return where an entity stands that a finding was folded from."""
        reading = self._readings.get(subject.plan or "")
        section = SECTIONS.get(subject.kind)
        if reading is None or reading.plan is None or section is None:
            return None
        key = (subject.plan or "", section)
        if key not in self._positions:
            entities = getattr(reading.plan, section)
            self._positions[key] = {getattr(each, "id", ""): n for n, each in reversed(list(enumerate(entities)))}
        position = self._positions[key].get(subject.id or "")
        return None if position is None else reading.locate(reading.path_of(section, position))


def _matter(found: Sequence[tuple[Finding, Point]]) -> Matter:
    finding = found[0][0]
    points = tuple(point for _, point in found)
    return Matter(finding.code, finding.title, finding.severity, finding.why, finding.source, points)


def _with_files(made: Sequence[Letter]) -> Iterator[Letter]:
    """Yield the letters with names for their files: made safely from the names, and no two alike."""
    taken = set(RESERVED)
    several = sum(letter.to == "plan" for letter in made) > 1
    for letter in made:
        words = f"{letter.name} {' '.join(letter.plans)}" if letter.to == "plan" and several else letter.name
        wanted = free = identifier(words)
        number = 2
        while free in taken:
            free, number = f"{wanted}-{number}", number + 1
        taken.add(free)
        yield evolve(letter, file=free)


def _name_of(addressee: Addressee, language: str) -> str:
    return _named(addressee.first[1], language)


def _named(actor: Actor, language: str) -> str:
    return " ".join(in_language(actor.name, language).split()) or actor.id


def _said(index: PlanIndex, language: str) -> str:
    return " ".join(in_language(index.plan.title, language).split()) or index.plan.id
