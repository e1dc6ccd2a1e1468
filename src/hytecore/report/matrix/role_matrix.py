"""The role matrix itself: themes × prevention levels × sides, read off the plans and the findings of one check.

What overlaps, what nobody leads and what is left open is not judged here: the rules do that, and the matrix shows
their findings in their place. So a matrix never says more or less than the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from attrs import evolve

from hytecore.frozen import frozen
from hytecore.index.areas import kind_of_organisation
from hytecore.index.organisations import organisation_of
from hytecore.index.plan_index import PlanIndex
from hytecore.index.repetition import title_keys
from hytecore.index.sides import side_of
from hytecore.model.absence import Unknown
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

Place: TypeAlias = tuple[str, str]
"""A plan and the id of an entity in it."""


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
            known who does, `nobody` where nobody is stated.
        states: What the rules say of it: `overlap`, `seam`, `unled`.
    """

    plan: str
    id: str
    title: str
    participants: tuple[Participant, ...]
    zone: str
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
        left: Why it is deliberately left empty.
        state: In one word: `overlap`, `seam`, `unled`, `gap`, `undecided`, `left`, `agreed`, `held` or `empty`.
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
        strongest = next((role for role in ROLES if role in roles), None)
        if strongest is not None:
            return strongest
        if self.left:
            return "left"
        return UNDECIDED if any(work.zone == UNDECIDED for work in self.work) or self.state == UNDECIDED else "nobody"


@frozen(eq=False)
class Row:
    """A theme; the last row, without an id, holds the work that no theme is stated for."""

    id: str
    title: str
    squares: tuple[Square, ...]
    """Every level for a theme; without a theme, and at no known level, only what holds some work."""


@frozen(eq=False)
class RoleMatrix:
    """Who does what, theme by theme.

    Attributes:
        levels: The levels that some plan uses; the last may be `undecided`, for work whose level is not known or not
            stated.
        sides: The sides that take part, always the first three.
    """

    language: str
    titles: tuple[str, ...]
    as_of: str
    levels: tuple[str, ...]
    sides: tuple[str, ...]
    rows: tuple[Row, ...]

    def row(self, theme: str) -> Row | None:
        """Return the row of a theme by its id."""
        return next((row for row in self.rows if row.id == theme and theme), None)

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


class _Drawing:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.language = report.language
        self.indexes = [PlanIndex(reading.plan) for reading in report.readings if reading.plan is not None]
        shown = [finding for finding in report.findings if finding.code in RULES and finding.is_open]
        self.of_measure: dict[Place, list[Finding]] = {}
        self.of_square: dict[tuple[str, str], list[Finding]] = {}
        for finding in shown:
            if finding.code in ("HYT207", "HYT213"):
                key = (str(finding.data.get("theme", "")), str(finding.data.get("level", "")))
                self.of_square.setdefault(key, []).append(finding)
            for place in _measures_of(finding):
                self.of_measure.setdefault(place, []).append(finding)
        self.themes = self._themes()

    def matrix(self) -> RoleMatrix:
        placed: dict[tuple[str, str], list[tuple[PlanIndex, Measure]]] = {}
        for index in self.indexes:
            for measure in index.plan.measures:
                if measure.status != "cancelled":
                    theme = self.themes.get((index.plan.id, index.theme_of(measure) or ""), ("", ""))[0]
                    level = measure.prevention if isinstance(measure.prevention, str) else UNDECIDED
                    placed.setdefault((theme, level), []).append((index, measure))
        levels = self._levels({level for _, level in placed})
        named = dict(self.themes.values())
        if any(not theme for theme, _ in placed):
            named[""] = ""
        rows = tuple(
            Row(
                theme,
                title,
                tuple(
                    self._square(theme, level, placed.get((theme, level), []))
                    for level in levels
                    if (theme and level != UNDECIDED) or (theme, level) in placed
                ),
            )
            for theme, title in named.items()
        )
        used = {
            each.side for row in rows for square in row.squares for work in square.work for each in work.participants
        }
        return RoleMatrix(
            self.language,
            tuple(self._said(index.plan.title) or index.plan.id for index in self.indexes),
            self.report.settings.as_of.isoformat(),
            levels,
            tuple(side for side in SIDES if side != "other" or side in used),
            rows,
        )

    def _themes(self) -> dict[Place, tuple[str, str]]:
        """Return id and title in the matrix of each plan's themes: two plans mean one theme by one id or one title."""
        by_id: dict[str, tuple[str, str]] = {}
        by_title: dict[str, tuple[str, str]] = {}
        found: dict[Place, tuple[str, str]] = {}
        for index in self.indexes:
            keys = title_keys([theme.title for theme in index.plan.themes], index.plan.language)
            for theme, key in zip(index.plan.themes, keys, strict=True):
                row = by_id.get(theme.id) or by_title.get(key) or (theme.id, self._said(theme.title))
                by_id.setdefault(theme.id, row)
                by_title.setdefault(key, row)
                found[index.plan.id, theme.id] = row
        return found

    def _levels(self, used: set[str]) -> tuple[str, ...]:
        stated = {level for index in self.indexes for level in index.prevention_levels}
        stated |= {cell.prevention for index in self.indexes for cell in index.plan.cells}
        levels = [level for level in PREVENTION_LEVELS if level in stated | used] or list(PREVENTION_LEVELS[:2])
        return (*levels, UNDECIDED) if UNDECIDED in used else tuple(levels)

    def _square(self, theme: str, level: str, placed: Iterable[tuple[PlanIndex, Measure]]) -> Square:
        work = tuple(
            sorted((self._work(*place) for place in placed), key=lambda each: (each.title, each.plan, each.id))
        )
        cells = [
            cell
            for index in self.indexes
            for (own, at), cell in index.cells.items()
            if at == level and self.themes.get((index.plan.id, own), ("", ""))[0] == theme
        ]
        found = list(self.of_square.get((theme, level), ()))
        found += [finding for each in work for finding in self.of_measure.get((each.plan, each.id), ())]
        findings = tuple({finding.fingerprint: finding for finding in found}.values())
        left = next((self._said(cell.not_applicable) for cell in cells if _is_text(cell.not_applicable)), None)
        agreed = next((self._agreed(cell) for cell in cells if cell.agreed is not None), None)
        emphasis = _emphasis(cells)
        return Square(level, work, emphasis, agreed, left, _state(work, findings, left, agreed, emphasis), findings)

    def _work(self, index: PlanIndex, measure: Measure) -> Work:
        participants = []
        for role, actor in index.actors_of(measure):
            organisation = organisation_of(index, actor) or index.root_of(actor)
            side = side_of(kind_of_organisation(organisation))
            participants.append(Participant(self._said(actor.name), side if side in SIDES else "other", role))
        participants.sort(key=lambda each: (ROLES.index(each.role), SIDES.index(each.side), each.name))
        codes = [finding.code for finding in self.of_measure.get((index.plan.id, measure.id), ())]
        states = tuple(dict.fromkeys(STATES[code] for code in codes if code in STATES))
        zone = _zone(participants, unknown=isinstance(measure.responsibilities, Unknown))
        return Work(index.plan.id, measure.id, self._said(measure.title), tuple(participants), zone, states)

    def _agreed(self, cell: Cell) -> str | None:
        if isinstance(cell.agreed, bool):
            return "yes" if cell.agreed else "no"
        return self._said(cell.agreed) if _is_text(cell.agreed) else UNDECIDED

    def _said(self, text: object) -> str:
        return " ".join(in_language(text, self.language).split()) if isinstance(text, (str, Translated)) else ""


def _measures_of(finding: Finding) -> Iterator[Place]:
    subjects = [finding.subject, *(related.subject for related in finding.related)]
    return ((subject.plan or "", subject.id or "") for subject in subjects if subject.kind == "measure")


def _is_text(value: object) -> bool:
    return isinstance(value, (str, Translated))


def _emphasis(cells: list[Cell]) -> str | None:
    for cell in cells:
        if isinstance(cell.emphasis, str):
            side = side_of(cell.emphasis)
            return side if side in SIDES else "other"
    return UNDECIDED if any(isinstance(cell.emphasis, Unknown) for cell in cells) else None


def _zone(participants: list[Participant], *, unknown: bool) -> str:
    leading = {each.side for each in participants if each.role == "lead"}
    answering = leading or {each.side for each in participants if each.role == "responsible"}
    if not answering:
        if unknown:
            return UNDECIDED
        answering = {each.side for each in participants}
    if not answering:
        return "nobody"
    return next(iter(answering)) if len(answering) == 1 else "seam"


def _state(
    work: tuple[Work, ...], findings: tuple[Finding, ...], left: str | None, agreed: str | None, emphasis: str | None
) -> str:
    """Return the state of a square in one word: what calls for action comes before what is in order."""
    states = {state for each in work for state in each.states}
    for state in ("overlap", "unled", "seam"):
        if state in states:
            return state
    if any(finding.code == "HYT207" for finding in findings):
        return "gap" if not work else "unled"
    if any(finding.code == "HYT213" for finding in findings):
        return "unled"
    if left:
        return "left"
    if any(each.zone == UNDECIDED for each in work) or (not work and UNDECIDED in (emphasis, agreed)):
        return UNDECIDED
    if not work:
        return "empty"
    return "agreed" if agreed not in (None, "no", UNDECIDED) else "held"
