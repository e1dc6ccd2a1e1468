"""One theme as a picture: for whom from top to bottom, whose work from left to right, the seam in the middle.

Source:
    S1 (Kuopio roles), the theme slides: everyone on top and those at risk below, the municipality's emphasis on the
    left, the county's on the right, what needs an agreement where they meet, NGOs across.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hytecore.report.matrix import drawing
from hytecore.report.matrix.as_text import MARKED
from hytecore.report.matrix.drawing import INK, LEADING, QUIET, SHADES, WIDTH, block, box, sign, text
from hytecore.report.matrix.lettering import width_of, wrapped
from hytecore.words.matrix import matrix_word

if TYPE_CHECKING:
    from hytecore.report.matrix.role_matrix import RoleMatrix, Row, Square, Work

MARGIN, GUTTER, PAD = 24.0, 10.0, 8.0
LABEL = 128.0
"""How wide the column is that says for whom."""
TITLE, SMALL, SIGN = 13.0, 11.0, 14.0
"""Sizes of a measure's title, of who takes part in it, and of a sign."""
COLUMNS = ("municipality", "seam", "wellbeing_county")
STRIPS = ("ngo", "other", "undecided", "nobody", "left")
LEAST = 84.0
"""How high a level is at the least."""
CHIP = 250.0
"""How wide a measure is at the most where measures stand side by side."""
LINES = {"overlap": "", "unled": "2 3", "seam": "6 3"}
"""How a measure of which the rules say something is framed."""


def render(matrix: RoleMatrix, row: Row, name: str = "") -> str:
    """Return the picture of one theme as SVG; *name* tells it from others on one page."""
    slide = _Slide(matrix)
    slide.head(row)
    for square in row.squares:
        slide.band(square)
    slide.legend(row)
    description = "; ".join(_in_words(matrix, square) for square in row.squares)
    title = matrix_word("roles-summary", matrix.language, title=matrix_word("title", matrix.language), theme=row.title)
    return drawing.document(slide.parts, slide.y + MARGIN, title, description, matrix.language, name)


class _Slide:
    def __init__(self, matrix: RoleMatrix) -> None:
        self.language = matrix.language
        self.matrix = matrix
        self.parts: list[str] = []
        self.y = MARGIN
        self.left = MARGIN + LABEL + GUTTER
        self.column = (WIDTH - MARGIN - self.left - 2 * GUTTER) / 3

    def head(self, row: Row) -> None:
        """Draw the name of the theme, of the plans, and what each column is."""
        drawn, height = block(MARGIN, self.y, row.title or self._word("no-theme"), 26, WIDTH - 2 * MARGIN, bold=True)
        self._put(drawn, height)
        drawn, height = block(MARGIN, self.y, " · ".join(self.matrix.titles), SMALL + 1, WIDTH - 2 * MARGIN, fill=QUIET)
        self._put(drawn, height + GUTTER)
        heads = [wrapped(self._word(f"leads.{zone}"), TITLE + 1, self.column - 2 * PAD, bold=True) for zone in COLUMNS]
        high = max(map(len, heads)) * (TITLE + 1) * LEADING + 2 * PAD - 2
        for number, (zone, lines) in enumerate(zip(COLUMNS, heads, strict=True)):
            x = self.left + number * (self.column + GUTTER)
            self.parts.append(box(x, self.y, self.column, high, fill=SHADES[zone]))
            for at, line in enumerate(lines):
                y = self.y + PAD + (TITLE + 1) * (1 + at * LEADING) - 2
                self.parts.append(text(x + self.column / 2, y, line, TITLE + 1, bold=True, anchor="middle"))
        self.y += high + GUTTER

    def band(self, square: Square) -> None:
        """Draw a level: its columns, and under them what lies across."""
        top = self.y
        zones: dict[str, list[Work]] = {zone: [] for zone in (*COLUMNS, *STRIPS)}
        for work in square.work:
            zones[work.zone].append(work)
        is_level = square.level != "undecided"
        if is_level or any(zones[zone] for zone in COLUMNS):
            self._columns(square, {zone: zones[zone] for zone in COLUMNS})
        for zone in STRIPS:
            if zones[zone] or (zone == "ngo" and is_level):
                self._strip(self._strip_title(square, zone), zone, zones[zone], self._partners(square, zone))
        self._label(square, top)
        self.y = max(self.y, top + LEAST) + GUTTER

    def legend(self, row: Row) -> None:
        """Draw what the signs mean, as far as they are used."""
        states = {state for square in row.squares for work in square.work for state in work.states}
        states |= {square.state for square in row.squares}
        x = MARGIN
        for state in (*MARKED, "undecided"):
            if state in states:
                words = f"{self._word(f'state.{state}')}: {self._word(f'means.{state}')}"
                wide = SIGN + 6 + width_of(words, SMALL) + 24
                if x > MARGIN and x + wide > WIDTH - MARGIN:
                    x, self.y = MARGIN, self.y + SIGN + 8
                self.parts.append(sign(state, x, self.y, SIGN))
                self.parts.append(text(x + SIGN + 6, self.y + SIGN - 3, words, SMALL, fill=QUIET))
                x += wide
        if x > MARGIN:
            self.y += SIGN

    def _label(self, square: Square, top: float) -> None:
        """Draw for whom the band is."""
        high = max(self.y, top + LEAST) - top
        self.parts.insert(0, box(MARGIN, top, LABEL, high, fill="#1f4e6b"))
        y = top + PAD
        for words, size, bold in (
            (self._word(f"whom.{square.level}") if square.level != "undecided" else "", 15.0, True),
            (self._word(f"level.{square.level}"), 12.0, False),
        ):
            drawn, height = block(MARGIN + PAD, y, words, size, LABEL - 2 * PAD, bold=bold, fill="#ffffff")
            self.parts += drawn
            y += height + 4 if words else 0

    def _columns(self, square: Square, zones: dict[str, list[Work]]) -> None:
        top, bottom = self.y, self.y + LEAST
        for number, zone in enumerate(COLUMNS):
            x, y = self.left + number * (self.column + GUTTER), top + PAD
            for note in self._notes(square, zone, empty=not any(zones.values())):
                drawn, height = block(x + PAD, y, note, SMALL, self.column - 2 * PAD, fill=QUIET)
                self.parts += drawn
                y += height + 4
            for work in zones[zone]:
                y += self._chip(work, x + PAD, y, self.column - 2 * PAD) + 6
            bottom = max(bottom, y + PAD - 6)
        for number, zone in enumerate(COLUMNS):
            x = self.left + number * (self.column + GUTTER)
            self.parts.insert(0, box(x, top, self.column, bottom - top, fill=SHADES[zone]))
        if square.state == "gap":
            self.parts.append(sign("gap", self.left + self.column - SIGN - 6, top + 6, SIGN))
        self.y = bottom

    def _notes(self, square: Square, zone: str, *, empty: bool) -> list[str]:
        """Return what a plan says of a column: whose emphasis, what is agreed, why it is left, that it is not known."""
        notes = []
        if square.emphasis == zone:
            notes.append(self._word("emphasis-here"))
        if zone != "seam":
            return notes
        if square.left and not square.work:
            notes.append(self._word("left-why", why=square.left))
        elif square.agreed not in (None, "yes", "no", "undecided"):
            notes.append(self._word("agreed-where", where=square.agreed))
        elif square.agreed == "yes":
            notes.append(self._word("state.agreed"))
        elif square.state == "undecided":
            notes.append(f"? {self._word('state.undecided')}: {self._word('means.undecided')}")
        elif square.state == "gap":
            notes.append(f"{self._word('state.gap')}: {self._word('means.gap')}")
        elif empty:
            notes.append(self._word("nothing"))
        return notes

    def _strip_title(self, square: Square, zone: str) -> str:
        if zone in ("ngo", "other"):
            return self._word(f"leads.{zone}")
        if zone == "undecided" and square.level == "undecided":
            return self._word("not-placed")
        return self._word(f"who-{zone}")

    def _partners(self, square: Square, zone: str) -> str:
        """Return which NGOs help with the work of others, or that none does."""
        names = {each.name for work in square.work if work.zone != zone for each in work.roles_on(zone)}
        if zone != "ngo" or (not names and any(work.zone == zone for work in square.work)):
            return ""
        return ", ".join(sorted(names)) or self._word(f"role.{square.role_of(zone)}")

    def _strip(self, title: str, zone: str, works: list[Work], note: str = "") -> None:
        """Draw measures side by side across all columns, under a title and perhaps a note."""
        if self.parts and self.y > MARGIN:
            self.y += 6
        top, wide = self.y, WIDTH - MARGIN - self.left
        drawn, height = block(self.left + PAD, self.y + PAD - 2, title, TITLE, wide - 2 * PAD, bold=True)
        self.parts += drawn
        if note:
            x = self.left + PAD + width_of(f"{title}  ", TITLE, bold=True)
            drawn, noted = block(x, self.y + PAD, note, SMALL, self.left + wide - PAD - x, fill=QUIET)
            self.parts += drawn
            height = max(height, noted + 2)
        y = self.y + PAD + height + (4 if works else 0)
        x, high = self.left + PAD, 0.0
        for work in works:
            width = min(CHIP, self._needs(work))
            if x > self.left + PAD and x + width > self.left + wide - PAD:
                x, y, high = self.left + PAD, y + high + 6, 0.0
            high = max(high, self._chip(work, x, y, width))
            x += width + 6
        self.y = y + high + PAD
        dash = "5 3" if zone in ("undecided", "nobody") else ""
        frame = box(self.left, top, wide, self.y - top, fill=SHADES[zone], line=QUIET if dash else "none", dash=dash)
        self.parts.insert(0, frame)

    def _needs(self, work: Work) -> float:
        lines = [(work.title, TITLE, False), *((line, SMALL, bold) for line, bold in self._details(work))]
        signs = SIGN + 6 if work.states else 0
        return max(width_of(words, size, bold=bold) for words, size, bold in lines) + 2 * PAD + signs + 1

    def _chip(self, work: Work, x: float, y: float, width: float) -> float:
        """Draw a measure with who takes part in it; return how high it is."""
        state = work.states[0] if work.states else ""
        inner = width - 2 * PAD - (SIGN + 6 if state else 0)
        drawn, height = block(x + PAD, y + PAD - 3, work.title, TITLE, inner)
        for words, bold in self._details(work):
            more, high = block(
                x + PAD, y + PAD - 3 + height, words, SMALL, inner, bold=bold, fill=INK if bold else QUIET
            )
            drawn += more
            height += high
        high = height + 2 * PAD - 4
        self.parts.append(
            box(x, y, width, high, fill="#ffffff", line=INK, dash=LINES.get(state, ""), stroke=2 if state else 0.7)
        )
        self.parts += drawn
        if state:
            self.parts.append(sign(state, x + width - SIGN - PAD, y + PAD, SIGN))
        return high

    def _details(self, work: Work) -> list[tuple[str, bool]]:
        """Return the lines under a title: what the rules say, and who leads, supports or is a partner."""
        lines = [(self._word(f"state.{state}").upper(), True) for state in work.states]
        roles: dict[str, list[str]] = {}
        for each in work.participants:
            names = roles.setdefault(each.role, [])
            if each.name not in names:
                names.append(each.name)
        return lines + [(f"{self._word(f'role.{role}')}: {', '.join(names)}", False) for role, names in roles.items()]

    def _put(self, drawn: list[str], height: float) -> None:
        self.parts += drawn
        self.y += height

    def _word(self, key: str, **data: object) -> str:
        return matrix_word(key, self.language, **data)


def _in_words(matrix: RoleMatrix, square: Square) -> str:
    state = matrix_word(f"state.{square.state}", matrix.language)
    titles = ", ".join(work.title for work in square.work)
    return f"{matrix_word(f'level.{square.level}', matrix.language)}: {state}" + (f" ({titles})" if titles else "")
