r"""Tables of Markdown, cut from the lines themselves.

The grammar that others use drops what stands in a row beyond the last column of its header, and does not see a table
whose header and line of dashes differ in length. Here a row has the cells that its author typed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hytecore.documents.lines import tidy

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_DASHES = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?")
_RULE_BELOW = re.compile(r"\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?")
_PIPE = re.compile(r"(?<!\\)\|")


def cells_of(line: str) -> list[str]:
    r"""Return the cells of a line; the first and the last pipe may be left out.

    Example:
        >>> cells_of("| Liikunta | 1 \\| 2 |"), cells_of("a | b"), cells_of("| | |")
        (['Liikunta', '1 | 2'], ['a', 'b'], ['', ''])
    """
    line = line.strip()
    cells = _PIPE.split(line)
    if line.startswith("|"):
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip():
        cells = cells[:-1]
    return [tidy(cell).replace("\\|", "|") for cell in cells]


def is_dashes(line: str) -> bool:
    """Return whether a line is the one of dashes between a header and its rows."""
    line = line.strip()
    return "|" in line and _DASHES.fullmatch(line) is not None


def is_fenced(line: str) -> bool:
    """Return whether a line can be nothing but a row of a table: a pipe at both ends and one between."""
    line = line.strip()
    return line.startswith("|") and line.endswith("|") and len(_PIPE.findall(line)) > 2


def table_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take the lines of a table, as a rule of markdown-it; the token it leaves says which lines they are."""
    if state.sCount[start] < state.blkIndent or "|" not in (first := _line(state, start)):
        return False
    has_header = start + 1 < end and is_dashes(_line(state, start + 1)) and not is_dashes(first)
    if not has_header and not is_fenced(first):
        return False
    if silent:
        return True
    after = start + 1
    while after < end and state.sCount[after] >= state.blkIndent and _PIPE.search(_line(state, after)):
        after += 1
    token = state.push("hyte_table", "", 0)
    token.map = [start, after]
    token.meta = {
        "header": has_header,
        "rows": [
            (number, text)
            for number in range(start, after)
            if (text := _line(state, number))
            and not ((has_header and number == start + 1) or _RULE_BELOW.fullmatch(text))
        ],
    }
    state.line = after
    return True


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].strip()
