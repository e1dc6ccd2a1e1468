"""The picture: goals, their measures and the indicators of both, drawn as SVG, with the same as text below it."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.index.kinds import Entity, text_of
from hytecore.index.plan_index import PlanIndex
from hytecore.model.text import in_language
from hytecore.report.page import picture_text
from hytecore.report.page.contents import Contents, worst
from hytecore.report.page.drawing import box, lettering, rule, sign
from hytecore.report.page.markup import escaped, language_of, short
from hytecore.report.page.picture_layout import (
    EDGE,
    GOAL,
    HEAD,
    LANE,
    LEADING,
    MOST_LINES,
    PAD,
    SIGN,
    WIDTH,
    Layout,
    layout,
    lines_of,
)  # fmt: skip
from hytecore.report.page.picture_order import in_order
from hytecore.report.page.picture_rows import Band, Block, Row, bands_of, counted_bands, goals_in_order
from hytecore.words.page import counted_findings, page_word
from hytecore.words.terms import term

MOST_BOXES = 320
"""Up to how many measures and indicators each has a box; of more, the picture only says how many there are."""
MOST_GOALS = 120
"""Up to how many goals such a picture shows."""


def render(contents: Contents, index: PlanIndex) -> Iterator[str]:
    """Yield the picture of one plan and its text; a sentence where there is nothing to draw."""
    language, plan = contents.language, index.plan
    if not plan.goals and not plan.indicators:
        yield f"<p>{escaped(page_word('picture-none', language))}</p>"
        return
    if index is contents.plans[0]:
        yield f'<p class="about">{escaped(page_word("picture-about", language))}</p>'
    if len(plan.measures) + len(plan.indicators) <= MOST_BOXES and len(plan.goals) <= MOST_GOALS:
        bands = in_order(bands_of(index), index)
    else:
        yield f"<p><strong>{escaped(page_word('picture-counts', language))}</strong></p>"
        goals = goals_in_order(index)
        if len(goals) > MOST_GOALS:
            most = sorted(goals, key=lambda goal: -_weight(contents, index, goal.id))[:MOST_GOALS]
            shown = {goal.id for goal in most}
            yield f"<p>{escaped(page_word('picture-some', language, n=len(most), rest=len(goals) - len(most)))}</p>"
            goals = [goal for goal in goals if goal.id in shown]
        bands = counted_bands(index, goals)
    yield from _Picture(contents, index).drawn(bands)
    yield from picture_text.render(contents, index)


def _weight(contents: Contents, index: PlanIndex, goal: str) -> int:
    group = contents.goal_groups.get((index.plan.id, goal))
    return len(group.findings) if group else 0


class _Picture:
    def __init__(self, contents: Contents, index: PlanIndex) -> None:
        self.contents = contents
        self.index = index
        self.language = contents.language

    def drawn(self, bands: list[Band]) -> Iterator[str]:
        """Yield the parts of the picture, each a drawing of its own, so that none is cut by the end of a sheet."""
        made = layout(bands, self.index, self.words)
        label = page_word("picture", self.language)
        yield f'<p class="narrow">{escaped(page_word("scrolls", self.language))}</p>'
        yield self.contents.frame(label, self.index)
        for number, part in enumerate(made.parts, 1):
            top, bottom = part[0].y - HEAD, part[-1].y + part[-1].height + 8
            name = escaped(page_word("picture-label", self.language, n=number, total=len(made.parts)))
            goals = [drawn for band in part for drawn in self._goal(made, band)]
            role = "group" if any("<a " in drawn for drawn in goals) else "img"
            yield (
                f'<svg class="drawing" role="{role}" aria-label="{name}" '
                f'viewBox="0 {top:g} {WIDTH:g} {bottom - top:g}">'
            )
            yield '<g aria-hidden="true">'
            yield from self._uprights(made, top, bottom)
            yield from self._heads(made, top)
            for band in part:
                if not band.blocks:
                    yield self._nothing(made, band)
                for block in band.blocks:
                    yield from self._block(made, band, block)
            yield "</g>"
            yield from goals
            yield "</svg>"
        yield "</div>"

    def words(self, item: object) -> str:
        """Return what stands in the box of a band, block or row."""
        if isinstance(item, Row):
            if item.count:
                return self._counted("indicators", item.count)
            return self._said(item.indicator) if item.indicator else ""
        if isinstance(item, Block):
            if item.count:
                return self._counted("measures", item.count)
            return self._said(item.measure) if item.measure else page_word("own-indicators", self.language)
        if isinstance(item, Band) and item.goal is not None:
            rest = f" {page_word('continued', self.language)}" if item.is_rest else ""
            return f"{self._said(item.goal)}{rest}"
        assert isinstance(item, Band)
        is_unused = not any(block.measure or block.count for block in item.blocks)
        return page_word("unused" if is_unused else "without-goal", self.language)

    def _heads(self, made: Layout, top: float) -> Iterator[str]:
        yield f'<rect class="paper" x="0" y="{top:g}" width="{WIDTH:g}" height="{HEAD - 4:g}"/>'
        for x, kind in ((made.goal_x, "goal"), (made.measure_x, "measure"), (made.indicator_x, "indicator")):
            yield lettering(x, top + 15, page_word(f"col.{kind}", self.language), "head")

    def _goal(self, made: Layout, band: Band) -> Iterator[str]:
        x, y = made.goal_x, band.y
        lines = lines_of(self.words(band), GOAL - 2 * PAD - 4, MOST_LINES["goal"], bold=True)
        group = self.contents.goal_groups.get((self.index.plan.id, band.goal.id)) if band.goal else None
        drawn = [box(x, y, GOAL, band.height, "goal" if band.goal else "loose")]
        spoken = self._spoken(band.goal)
        for number, line in enumerate(lines):
            drawn.append(lettering(x + PAD + 2, y + PAD + 11 + number * LEADING, line, "name", spoken))
        if group is None:
            yield f'<g aria-hidden="true">{"".join(drawn)}</g>'
            return
        counted = counted_findings(len(group.findings), self.language)
        at = y + PAD + len(lines) * LEADING
        drawn.append(sign(worst(list(group.findings)), x + PAD + 2, at + 2))
        drawn.append(lettering(x + PAD + 22, at + 13, counted, "quiet"))
        name = escaped(f"{page_word('goal', self.language)} {short(self.words(band))}: {counted}")
        yield f'<a href="#{self.contents.group_anchor(group)}" aria-label="{name}">{"".join(drawn)}</a>'

    def _nothing(self, made: Layout, band: Band) -> str:
        """Return the words beside a goal that has no measures of its own."""
        reached = band.goal is not None and band.goal.id in self.index.reached_goals
        words = page_word("no-measures", self.language)
        via = f" ({page_word('via-subgoals', self.language)})" if reached else ""
        return lettering(made.measure_x, band.y + PAD + 11, f"{words}{via}", "quiet" if reached else "missing")

    def _block(self, made: Layout, band: Band, block: Block) -> Iterator[str]:
        """Yield a measure, its line to the goal, and its rows; words where there are none."""
        middle, right = block.y + block.height / 2, made.measure_x + made.column
        if block.is_stub:
            return
        if band.goal is not None:
            yield rule(made.goal_x + GOAL, middle, made.measure_x)
        kind = "measure" if block.measure or block.count else "own"
        is_unused = band.goal is None and kind == "own"
        if not is_unused:
            yield from self._box(made.measure_x, block.y, made.column, block.height, block, block.measure, kind)
        if not block.rows and not block.count:
            yield lettering(made.indicator_x, middle + 4, page_word("no-indicators", self.language), "missing")
        for row in block.rows:
            at = row.y + row.height / 2
            if row.indicator is None and not row.count:
                continue
            if not is_unused:
                yield rule(right, at, made.indicator_x)
            yield from self._box(made.indicator_x, row.y, made.column, row.height, row, row.indicator, "indicator")

    def _box(
        self, x: float, y: float, width: float, height: float, item: Block | Row, entity: Entity | None, kind: str
    ) -> Iterator[str]:
        found = self._severity(entity)
        most = MOST_LINES["measure" if isinstance(item, Block) else "indicator"]
        yield box(x, y, width, height, kind)
        for number, line in enumerate(lines_of(self.words(item), width - 2 * PAD - SIGN - 4, most)):
            yield lettering(x + PAD + 2, y + PAD + 12 + number * LEADING, line, "", self._spoken(entity))
        if found:
            yield sign(found, x + width - SIGN - 3, y + PAD)

    def _uprights(self, made: Layout, top: float, bottom: float) -> Iterator[str]:
        """Yield the upright lines that reach into a part, and the level ones from them to the edges of boxes."""
        for tie in made.served:
            x = made.goal_x - EDGE - tie.lane * LANE
            yield from self._upright(x, tie.top, tie.bottom, top, bottom)
            yield from (rule(x, at, made.goal_x) for at in tie.at if top <= at <= bottom)
            for at in tie.ups:
                if top <= at <= bottom:
                    yield rule(x, at, made.goal_x)
                    yield f'<path class="arrow" d="M{made.goal_x:g} {at:g}l-8 -4v8z"/>'
        right = made.measure_x + made.column
        for ties, edge in ((made.measures, made.goal_x + GOAL), (made.indicators, right)):
            for tie in ties:
                x = edge + EDGE + tie.lane * LANE
                yield from self._upright(x, tie.top, tie.bottom, top, bottom)
                yield from (rule(edge, at, x) for at in tie.stubs if top <= at <= bottom)
                for at in tie.at:
                    if top <= at <= bottom:
                        yield f'<circle class="dot" cx="{x:g}" cy="{at:g}" r="3"/>'

    def _upright(self, x: float, start: float, end: float, top: float, bottom: float) -> Iterator[str]:
        if start < bottom and end > top and end > start:
            yield f'<path class="tie" d="M{x:g} {max(start, top):g}V{min(end, bottom):g}"/>'

    def _severity(self, entity: Entity | None) -> str:
        kind = {"Measure": "measure", "Indicator": "indicator"}.get(type(entity).__name__, "")
        return worst(self.contents.findings_about(self.index.plan.id, kind, getattr(entity, "id", "")))

    def _spoken(self, entity: Entity | None) -> str:
        if entity is None:
            return ""
        spoken = language_of(text_of(entity), self.index.plan.language, self.language)
        return spoken if spoken != self.language else ""

    def _counted(self, section: str, n: int) -> str:
        kind = section.removesuffix("s")
        return f"{n} {term('kind', kind, self.language) if n == 1 else term('counted', section, self.language)}"

    def _said(self, entity: Entity) -> str:
        return short(in_language(text_of(entity), self.language), 400)
