"""The time line: measures under their goals against the years of the plan, drawn as SVG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.edtf import When
from hytecore.frozen import frozen
from hytecore.index.plan_index import PlanIndex
from hytecore.model.goal import Goal
from hytecore.model.measure import Measure
from hytecore.model.text import Text, in_language
from hytecore.report.page.contents import Contents
from hytecore.report.page.drawing import lettering, light
from hytecore.report.page.marks import Mark, marks_of, schedule_in_words
from hytecore.report.page.markup import escaped, language_of, short
from hytecore.report.page.picture_layout import HIGHEST, LEADING, WIDTH, lines_of
from hytecore.report.page.picture_rows import goals_in_order
from hytecore.report.page.scale import Scale, scale_of
from hytecore.words.page import page_word
from hytecore.words.render import in_words
from hytecore.words.terms import term

LABEL, AXIS, LEAST = 350.0, 44.0, 24.0
MOST_ROWS = 250
"""Up to how many measures each has a line; of more, each goal has one for all its measures."""


@frozen(eq=False)
class Line:
    """One line: a goal, or a measure under it.

    Attributes:
        count: How many measures it stands for, where each goal has one line for all of them.
    """

    text: Text | None
    marks: tuple[Mark, ...]
    deadline: When | None = None
    measure: Measure | None = None
    count: int = 0


def render(contents: Contents, index: PlanIndex) -> Iterator[str]:
    """Yield the time line of a plan in parts that fit on a sheet; a sentence where nothing can be drawn."""
    language = contents.language
    lines = _lines(index)
    if not any(line.marks for line in lines):
        yield f"<p>{escaped(page_word('schedule-none', language))}</p>"
        return
    about = [page_word("schedule-about", language)]
    if isinstance(index.plan.period, When):
        about.append(page_word("period", language, period=in_words(index.plan.period, language)).capitalize() + ".")
    yield f'<p class="about">{escaped(" ".join(about))}</p>'
    yield from _Drawing(contents, index, lines).drawn()
    yield from _key(language)


def in_goals(index: PlanIndex) -> list[tuple[Goal | None, list[Measure]]]:
    """Return every measure once: under the first of its goals that comes, or under None at the end."""
    told: set[int] = set()  # by identity: two measures may bear one id
    found: list[tuple[Goal | None, list[Measure]]] = []
    for goal in goals_in_order(index):
        measures = [measure for measure in index.measures_of(goal) if id(measure) not in told]
        told.update(id(measure) for measure in measures)
        found.append((goal, measures))
    loose = [measure for measure in index.plan.measures if id(measure) not in told]
    return [*found, (None, loose)] if loose else found


def _lines(index: PlanIndex) -> list[Line]:
    lines = []
    each = len(index.plan.measures) <= MOST_ROWS
    for goal, measures in in_goals(index):
        deadline = goal.deadline if goal and isinstance(goal.deadline, When) and goal.deadline.is_dated else None
        marks = [tuple(marks_of(measure.schedule)) for measure in measures]
        if each and (measures or deadline):
            lines.append(Line(goal.title if goal else None, (), deadline))
            lines += [Line(measure.title, mine, None, measure) for measure, mine in zip(measures, marks, strict=True)]
        elif measures or deadline:
            together = tuple(dict.fromkeys(mark for mine in marks for mark in mine))
            lines.append(Line(goal.title if goal else None, together, deadline, None, len(measures)))
    return lines


class _Drawing:
    def __init__(self, contents: Contents, index: PlanIndex, lines: Sequence[Line]) -> None:
        self.contents = contents
        self.language = contents.language
        self.index = index
        self.lines = lines
        self.as_of = contents.report.settings.as_of
        marks = [mark for line in lines for mark in line.marks]
        days = [day for mark in marks for day in (mark.start, mark.end) if day]
        days += [day for line in lines if line.deadline for day in line.deadline.end if day]
        self.scale = scale_of(index.plan.period, days, self.as_of, LABEL, WIDTH - 10)

    def drawn(self) -> Iterator[str]:
        parts: list[list[tuple[Line, list[str], float]]] = []
        height = HIGHEST
        for number, line in enumerate(self.lines):
            words = self._words(line)
            lines = lines_of(words, LABEL - (34 if line.measure else 14), 2, bold=line.measure is None)
            high = max(LEAST, len(lines) * LEADING + 8)
            follows = self.lines[number + 1 : number + 2]
            room = 2 * LEAST if not line.measure and follows and follows[0].measure else 0.0  # no goal stands alone
            if height + high + room > HIGHEST:
                parts.append([])
                height = AXIS
            parts[-1].append((line, lines, high))
            height += high
        label = page_word("schedule", self.language)
        yield f'<p class="narrow">{escaped(page_word("scrolls", self.language))}</p>'
        yield self.contents.frame(label, self.index)
        for number, part in enumerate(parts, 1):
            bottom = AXIS + sum(high for _, _, high in part)
            name = escaped(page_word("schedule-label", self.language, n=number, total=len(parts)))
            yield (f'<svg class="drawing" role="img" aria-label="{name}" viewBox="0 0 {WIDTH:g} {bottom + 4:g}">')
            yield from self._axis(bottom)
            y = AXIS
            for line, lines, high in part:
                yield from self._line(line, lines, y, high)
                y += high
            yield "</svg>"
        yield "</div>"

    def _words(self, line: Line) -> str:
        words = page_word("without-goal", self.language) if line.text is None else in_language(line.text, self.language)
        counted = f" ({line.count} {term('counted', 'measures', self.language)})" if line.count > 1 else ""
        return f"{short(words, 300)}{counted}"

    def _axis(self, bottom: float) -> Iterator[str]:
        scale = self.scale
        if scale.period:
            x, end = scale.period
            size = f'width="{end - x:g}" height="{bottom - AXIS + 6:g}"'
            yield f'<rect class="period" x="{x:g}" y="{AXIS - 6:g}" {size}/>'
        for x, year in scale.years():
            yield f'<path class="year" d="M{x:g} {AXIS - 6:g}V{bottom:g}"/>'
            if year is not None:
                yield lettering(x + 3, AXIS - 12, str(year), "head")
        x = scale.x(self.as_of)
        yield f'<path class="today" d="M{x:g} {AXIS - 6:g}V{bottom:g}"/>'
        anchor = "today-left" if x > WIDTH - 200 else "today-right"
        day = page_word("as-of", self.language, day=in_words(When.parse(self.as_of.isoformat()), self.language))
        yield lettering(x, 14, day, anchor)

    def _line(self, line: Line, lines: Sequence[str], y: float, high: float) -> Iterator[str]:
        spoken = language_of(line.text, self.index.plan.language, self.language) if line.text is not None else ""
        tongue = spoken if spoken != self.language else ""
        x, kind = (26.0, "") if line.measure else (2.0, "name")
        yield f'<path class="{"thin" if line.measure else "goal-line"}" d="M0 {y:g}H{WIDTH:g}"/>'
        for number, words in enumerate(lines):
            yield lettering(x, y + 16 + number * LEADING, words, kind, tongue)
        middle = y + high / 2
        if line.measure:
            status = line.measure.status if isinstance(line.measure.status, str) else ""
            yield light(status, 6, y + 5)
        for mark in line.marks:
            yield self._mark(mark, middle)
        if line.measure and not line.marks:
            words, own = schedule_in_words(line.measure, self.language)
            shown = lines_of(words, WIDTH - LABEL - 30, 1)
            yield lettering(LABEL + 8, middle + 5, shown[0] if shown else "", "missing" if not own else "quiet")
        if line.deadline is not None and line.deadline.latest:
            at = self.scale.x(line.deadline.latest)
            yield f'<path class="deadline" d="M{at:g} {middle - 8:g}v16m0 -16h-10l3 4 -3 4h10"/>'

    def _mark(self, mark: Mark, y: float) -> str:
        scale: Scale = self.scale
        gone = " gone" if mark.is_cancelled else ""
        if mark.kind == "always":
            left, right = scale.period or (scale.left, scale.right)
            return f'<path class="always" d="M{left:g} {y:g}H{right:g}"/>'
        start = scale.x(mark.start) if mark.start else scale.left
        end = scale.x(mark.end) if mark.end else scale.right
        if mark.kind == "day":
            middle = (start + end) / 2
            cross = (
                f'<path class="cross" d="M{middle - 6:g} {y - 6:g}l12 12m0 -12l-12 12"/>' if mark.is_cancelled else ""
            )
            return f'<path class="day{gone}" d="M{middle:g} {y - 6:g}l6 6-6 6-6-6z"/>{cross}'
        left, right = min(start, scale.right - 8), max(end, scale.left + 8, start + 8)
        head, tail = not mark.end or mark.end > scale.last, not mark.start or mark.start < scale.first
        inner = max(right - left - 6 * (head + tail), 1)
        ends = ("l6 6-6 6" if head else "v12", "l-6 -6 6 -6" if tail else "v-12")
        outline = f"M{left + 6 * tail:g} {y - 6:g}h{inner:g}{ends[0]}h-{inner:g}{ends[1]}z"
        return f'<path class="{mark.kind}{gone}" d="{outline}"/>'


def _key(language: str) -> Iterator[str]:
    """Yield what the marks mean."""
    shapes = (
        ("span", '<path class="span" d="M2 4h28v10h-28z"/>'),
        ("within", '<path class="within" d="M2 4h28v10h-28z"/>'),
        ("open", '<path class="span" d="M2 4h22l6 5-6 5h-22z"/>'),
        ("day", '<path class="day" d="M16 3l6 6-6 6-6-6z"/>'),
        ("always", '<path class="always" d="M1 9h30"/>'),
        ("deadline", '<path class="deadline" d="M22 1v16m0 -16h-10l3 4 -3 4h10"/>'),
    )
    yield '<ul class="key">'
    for key, shape in shapes:
        word = escaped(page_word(f"key.{key}", language))
        yield f'<li><svg class="key" viewBox="0 0 32 18" aria-hidden="true">{shape}</svg>{word}</li>'
    yield "</ul>"
