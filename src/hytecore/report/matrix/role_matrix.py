"""The role matrix itself: themes × prevention levels × sides, read off the plans and the findings of one check.

What overlaps, what nobody leads and what is left open is not judged here: the rules do that, and the matrix shows
their findings in their place. So a matrix never says more or less than the report.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.index.areas import kind_of_organisation
from hytecore.index.organisations import organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.index.sides import side_of
from hytecore.index.workspace import Workspace
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.measure import ROLES, Measure
from hytecore.model.text import Translated, in_language
from hytecore.model.theme import PREVENTION_LEVELS, Cell

if TYPE_CHECKING:
    from hytecore.finding import Finding
    from hytecore.pipeline import Report

SIDES = ("municipality", "wellbeing_county", "ngo", "other")
"""The sides of the matrix, from left to right; `other` is shown where it is used."""

UNDECIDED = "undecided"
"""Stands for a level, and for a role, of which the plan says that it is not known."""

RULES = ("HYT201", "HYT202", "HYT203", "HYT204", "HYT205", "HYT206", "HYT207", "HYT213")
"""The rules whose findings the matrix shows."""

STATES = {
    "HYT201": "unled",
    "HYT202": "seam",
    "HYT203": "overlap",
    "HYT204": "overlap",
    "HYT205": "unled",
    "HYT206": "seam",
}
"""What their findings say of a measure."""

Place: TypeAlias = tuple[str, str, str]
"""A plan, the id of an entity in it, and what it is called: ids may be there twice."""


@frozen
class Participant:
    """Someone who takes part in a measure: an actor, the side it stands on, and its role."""

    name: str
    side: str
    role: str


@frozen(eq=False)
class Work:
    """A measure as the matrix shows it.

    Attributes:
        zone: Where it belongs: a side, `seam` where several sides answer for it together, `undecided` where it is not
            known who does, `left` where it is deliberately left, `nobody` where nobody is stated.
        agreed: That the division of work is agreed: where, or `yes`; None if it does not say.
        states: What the rules say of it: `overlap`, `seam`, `unled`.
    """

    plan: str
    id: str
    title: str
    participants: tuple[Participant, ...]
    zone: str
    agreed: str | None
    states: tuple[str, ...]

    def roles_on(self, side: str) -> list[Participant]:
        """Return the participants on *side*, leaders first."""
        return [each for each in self.participants if each.side == side]


@frozen(eq=False)
class Square:
    """One theme at one level.

    Attributes:
        emphasis: The side that a plan says should lead, `undecided`, or None where no plan says.
        agreed: Whether a plan says that the division of work is agreed, and where; None where none says.
        left: Why a plan deliberately leaves it empty.
        state: In one word: `overlap`, `unled`, `seam`, `gap`, `absent`, `undecided`, `left`, `agreed`, `held` or
            `empty`.
        findings: What the rules say of it.
    """

    level: str
    work: tuple[Work, ...]
    emphasis: str | None
    agreed: str | None
    left: str | None
    state: str
    findings: tuple[Finding, ...]

    def role_of(self, side: str) -> str:
        """Return the strongest role on *side*: one of the roles, `undecided`, or `nobody`."""
        roles = {each.role for work in self.work for each in work.roles_on(side)}
        strongest = next((role for role in (*ROLES, UNDECIDED) if role in roles), None)
        if strongest is not None:
            return strongest
        if self.state == "left":
            return "left"
        return UNDECIDED if any(work.zone == UNDECIDED for work in self.work) or self.state == UNDECIDED else "nobody"


@frozen(eq=False)
class Row:
    """A theme; the last row, without an id, holds the work that no theme is stated for.

    Attributes:
        ids: What the plans call it; the same theme may have another id in each.
    """

    ids: tuple[str, ...]
    title: str
    squares: tuple[Square, ...]
    """Every level for a theme; without a theme, and at no known level, only what holds some work."""

    @property
    def id(self) -> str:
        """What the first plan calls it; empty where no theme is stated."""
        return self.ids[0] if self.ids else ""


@frozen(eq=False)
class RoleMatrix:
    """Who does what, theme by theme.

    Attributes:
        levels: The levels that some plan uses; the last may be `undecided`, for work whose level is not known or not
            stated.
        sides: The sides that take part, always the first three.
        unread: The files of which nothing stands here, since they could not be read.
    """

    language: str
    titles: tuple[str, ...]
    as_of: str
    levels: tuple[str, ...]
    sides: tuple[str, ...]
    rows: tuple[Row, ...]
    unread: tuple[str, ...] = ()

    def row(self, theme: str) -> Row | None:
        """Return the row of a theme by an id that a plan gives it."""
        return next((row for row in self.rows if theme in row.ids), None)

    def only(self, row: Row) -> RoleMatrix:
        """Return the matrix with this row alone."""
        return evolve(self, rows=(row,))


def role_matrix(report: Report) -> RoleMatrix:
    """Return the matrix of all plans of *report*; every measure stands in it once, cancelled ones apart.

    Example:
        >>> from hytecore import Plan, check
        >>> from hytecore.model.theme import Theme
        >>> matrix = role_matrix(check(Plan(id="p", title="P", themes=(Theme(id="t", title="Sport"),))))
        >>> [row.title for row in matrix.rows], matrix.levels
        (['Sport'], ('promotion', 'primary'))
    """
    return _Drawing(report).matrix()


class _Line:
    """A theme in the making."""

    def __init__(self, title: str) -> None:
        self.title = title
        self.ids: list[str] = []


class _Drawing:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = report.language
        self.indexes = [PlanIndex(reading.plan) for reading in report.readings if reading.plan is not None]
        self.lines: list[_Line] = []
        self.themes = self._themes()
        self.of_measure: dict[Place, list[Finding]] = {}
        self.of_square: dict[tuple[int, str], list[Finding]] = {}
        for finding in report.findings:
            if finding.code in RULES and finding.is_open:
                self._place(finding)

    def matrix(self) -> RoleMatrix:
        placed: dict[tuple[int, str], list[tuple[PlanIndex, Measure]]] = {}
        for index in self.indexes:
            for measure in index.plan.measures:
                if measure.status != "cancelled":
                    level = measure.prevention if isinstance(measure.prevention, str) else UNDECIDED
                    line = self.themes.get((id(index), index.theme_of(measure) or ""))
                    placed.setdefault((id(line), level), []).append((index, measure))
        levels = self._levels({level for _, level in placed})
        lines: list[_Line | None] = [*self.lines]
        if any(line == id(None) for line, _ in placed):
            lines.append(None)
        rows = tuple(
            Row(
                tuple(line.ids) if line else (),
                line.title if line else "",
                tuple(
                    self._square(line, level, placed.get((id(line), level), []))
                    for level in levels
                    if (line and level != UNDECIDED) or (id(line), level) in placed
                ),
            )
            for line in lines
        )
        used = {
            each.side for row in rows for square in row.squares for work in square.work for each in work.participants
        }
        return RoleMatrix(
            self.language,
            tuple(self._said(index.plan.title) or index.plan.id or "–" for index in self.indexes),
            self.report.settings.as_of.isoformat(),
            levels,
            tuple(side for side in SIDES if side != "other" or side in used),
            rows,
            tuple(reading.path or "" for reading in self.report.readings if reading.plan is None),
        )

    def _themes(self) -> dict[tuple[int, str], _Line]:
        """Return the line of each plan's themes: those that are one in the workspace, or bear one title in a plan."""
        workspace = Workspace(self.indexes)
        known: dict[str, _Line] = {}
        found: dict[tuple[int, str], _Line] = {}
        for index in self.indexes:
            titles = title_keys([theme.title for theme in index.plan.themes], index.plan.language)
            for theme, title in zip(index.plan.themes, titles, strict=True):
                keys = (workspace.theme_key(index, theme.id), f"\n{title}" if title else theme.id)
                line = next((known[key] for key in keys if key in known), None)
                if line is None:
                    line = _Line(self._said(theme.title) or theme.id)
                    self.lines.append(line)
                known.update(dict.fromkeys(keys, line))
                if theme.id not in line.ids:
                    line.ids.append(theme.id)
                found[id(index), theme.id] = line
        return found

    def _place(self, finding: Finding) -> None:
        """Note a finding for the measures it speaks of, or for the square."""
        if finding.code in ("HYT207", "HYT213"):
            theme, level = str(finding.data.get("theme", "")), str(finding.data.get("level", ""))
            for index in self.indexes:
                line = self.themes.get((id(index), theme))
                if line is not None and index.plan.id == (finding.subject.plan or ""):
                    self.of_square.setdefault((id(line), level), []).append(finding)
        for subject in (finding.subject, *(related.subject for related in finding.related)):
            if subject.kind == "measure":
                place = (subject.plan or "", subject.id or "", subject.label)
                self.of_measure.setdefault(place, []).append(finding)

    def _levels(self, used: set[str]) -> tuple[str, ...]:
        stated = {level for index in self.indexes for level in index.prevention_levels}
        stated |= {cell.prevention for index in self.indexes for cell in index.plan.cells}
        levels = [level for level in PREVENTION_LEVELS if level in stated | used] or list(PREVENTION_LEVELS[:2])
        return (*levels, UNDECIDED) if UNDECIDED in used else tuple(levels)

    def _square(self, line: _Line | None, level: str, placed: Iterable[tuple[PlanIndex, Measure]]) -> Square:
        work = tuple(
            sorted((self._work(*place) for place in placed), key=lambda each: (each.title, each.plan, each.id))
        )
        cells = [
            cell
            for index in self.indexes
            for (own, at), cell in index.cells.items()
            if line is not None and at == level and self.themes.get((id(index), own)) is line
        ]
        found = list(self.of_square.get((id(line), level), ()))
        found += [finding for each in work for finding in self.of_measure.get((each.plan, each.id, each.title), ())]
        findings = tuple({finding.fingerprint: finding for finding in found}.values())
        left = next((self._said(cell.not_applicable) for cell in cells if _is_text(cell.not_applicable)), None)
        agreed = _best([*(self._agreed(cell.agreed) for cell in cells), *(each.agreed for each in work)])
        emphasis = _emphasis(cells)
        return Square(level, work, emphasis, agreed, left, _state(work, findings, left, agreed, emphasis), findings)

    def _work(self, index: PlanIndex, measure: Measure) -> Work:
        participants = []
        for role, actor in index.actors_of(measure):
            organisation = organisation_of(index, actor) or index.root_of(actor)
            side = side_of(kind_of_organisation(organisation))
            known = role if role in ROLES else UNDECIDED
            participants.append(Participant(self._said(actor.name), side if side in SIDES else "other", known))
        ranks = (*ROLES, UNDECIDED)
        participants.sort(key=lambda each: (ranks.index(each.role), SIDES.index(each.side), each.name))
        title = self._said(measure.title)
        codes = [finding.code for finding in self.of_measure.get((index.plan.id, measure.id, title), ())]
        states = tuple(dict.fromkeys(STATES[code] for code in codes if code in STATES))
        zone = _zone(measure, participants)
        return Work(index.plan.id, measure.id, title, tuple(participants), zone, self._agreed(measure.agreed), states)

    def _agreed(self, stated: object) -> str | None:
        if stated is None or isinstance(stated, bool):
            return None if stated is None else "yes" if stated else "no"
        return self._said(stated) if _is_text(stated) else UNDECIDED

    def _said(self, text: object) -> str:
        """Return *text* on one line, without the marks of where a word may be divided."""
        if not isinstance(text, (str, Translated)):
            return ""
        return " ".join(in_language(text, self.language).replace("\u00ad", "").replace("\u200b", "").split())


def _is_text(value: object) -> bool:
    return isinstance(value, (str, Translated))


def _best(agreements: list[str | None]) -> str | None:
    """Return where it is agreed, if anyone says so; else that it is not known, else that it is not."""
    stated = [each for each in agreements if each is not None]
    rank = {"yes": 1, UNDECIDED: 2, "no": 3}
    return min(stated, key=lambda each: rank.get(each, 0), default=None)


def _emphasis(cells: list[Cell]) -> str | None:
    for cell in cells:
        if isinstance(cell.emphasis, str):
            side = side_of(cell.emphasis)
            return side if side in SIDES else "other"
    return UNDECIDED if any(isinstance(cell.emphasis, Unknown) for cell in cells) else None


def _zone(measure: Measure, participants: list[Participant]) -> str:
    for roles in (("lead",), ("responsible",), ("support", "partner")):
        sides = {each.side for each in participants if each.role in roles}
        if sides:
            return next(iter(sides)) if len(sides) == 1 else "seam"
    if isinstance(measure.responsibilities, NotApplicable):
        return "left"
    # Somebody is named, and it cannot be told who or in which role: an unknown, an unreadable or a misspelt one.
    is_open = isinstance(measure.responsibilities, (Unknown, Unreadable)) or bool(measure.responsibilities)
    return UNDECIDED if is_open else "nobody"


def _state(
    work: tuple[Work, ...], findings: tuple[Finding, ...], left: str | None, agreed: str | None, emphasis: str | None
) -> str:
    """Return the state of a square in one word: what calls for action comes before what is in order."""
    states = {state for each in work for state in each.states}
    gaps = {finding.variant for finding in findings if finding.code == "HYT207"}
    for state, holds in (
        ("overlap", "overlap" in states),
        ("unled", "unled" in states or "no_lead" in gaps),
        ("seam", "seam" in states),
        ("gap", "no_measure" in gaps and not work),
        ("absent", any(finding.code == "HYT213" for finding in findings)),
    ):
        if holds:
            return state
    if not work:
        return "left" if left else UNDECIDED if UNDECIDED in (emphasis, agreed) else "empty"
    if any(each.zone == UNDECIDED or (each.zone == "seam" and agreed == UNDECIDED) for each in work):
        return UNDECIDED
    if all(each.zone == "left" for each in work):
        return "left"
    return "agreed" if agreed not in (None, "no", UNDECIDED) else "held"
