"""Numbers of a workbook as people see them: by the number format of the cell, in the way of Finland and Sweden.

A workbook stores 0.158 and a format; what its reader sees is `15,8 %`. The decimal sign of the program that shows it is
not in the file; a comma is what the readers of these documents have. Dates are in `date_formats`.

Source: ECMA-376 part 1, 18.8.30 and 18.8.31 (number formats).
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import lru_cache

from hytecore.documents.xlsx.date_formats import date_shown
from hytecore.frozen import frozen

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "d.m.yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "d.m.yyyy h:mm", 37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "0.0E+0", 49: "@",
}  # fmt: skip

_TOKEN = re.compile(
    r"""
    (?P<literal>"[^"]*"?|\\.|[_*].)                  # quoted, escaped; as wide as a sign, filled with it
  | \[\$(?P<currency>[^\]-]*)(?:-(?P<locale>[0-9A-Fa-f]+))?[^\]]*\]
  | (?P<elapsed>\[(?:h+|m+|s+)\])
  | (?P<remark>\[[^\]]*\])                            # a colour or a condition
  | (?P<general>general)
  | (?P<noon>am/pm|a/p)
  | (?P<exponent>e[+-]0+)
  | (?P<date>y+|m+|d+|h+|s+(?:[.,]0+)?)
  | (?P<digits>[0\#?][0\#?,]*(?:\.[0\#?]*)?,*|\.[0\#?]+)
  | (?P<other>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@frozen
class Token:
    """A piece of a number format: its kind, as the pattern above names it, and its text."""

    kind: str
    text: str


@lru_cache(maxsize=2000)
def sections(code: str) -> tuple[tuple[Token, ...], ...]:
    """Return the sections of a number format (positive, negative, zero, text), each as its tokens."""
    found: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or ""
        text = match[0]
        if kind in {"locale", "currency"}:
            if match["locale"]:
                found[-1].append(Token("locale", match["locale"]))
            kind, text = "other", match["currency"] or ""
        elif kind == "literal":
            text = "" if text[0] in "_*" else text[1:] if text[0] == "\\" else text.strip('"')
            kind = "other"
        elif kind == "other" and text == ";":
            found.append([])
            continue
        elif kind == "other" and text == "%":
            kind = "percent"
        if text:
            found[-1].append(Token(kind, text))
    return tuple(tuple(section) for section in found)


def shown(stored: str, code: str, *, is_1904: bool = False) -> str:
    r"""Return a stored number as the cell shows it.

    Args:
        stored: The number as it stands in the file.
        code: The number format.
        is_1904: Whether the workbook counts days from the year 1904.

    Example:
        >>> shown("0.158", r"0.0\ %"), shown("90", "0.0"), shown("90.0", "General"), shown("44196", "d.m.yyyy")
        ('15,8 %', '90,0', '90', '31.12.2020')
    """
    try:
        return _shown(Decimal(stored), stored, code[:255], is_1904=is_1904)
    except InvalidOperation:  # no number, or one with more digits than a workbook can hold
        return stored


def _shown(number: Decimal, stored: str, code: str, *, is_1904: bool) -> str:
    if not number.is_finite() or abs(number) >= Decimal(10) ** 300:
        return stored
    parts = sections(code)
    negative = number < 0
    if negative and len(parts) > 1 and parts[1]:
        section, number = parts[1], -number
        negative = False
    elif not number and len(parts) > 2 and parts[2]:
        section = parts[2]
    else:
        section = parts[0]
    kinds = {token.kind for token in section}
    if kinds & {"date", "elapsed"} and "digits" not in kinds:
        return date_shown(number, section, is_1904=is_1904) or _general(number)
    if "digits" not in kinds or any(token.text == "/" for token in section):
        said = "".join(token.text for token in section if token.kind == "other" and token.text not in {"@", "/"})
        if kinds <= {"other", "remark", "locale"} and said.strip() and "@" not in code:
            return said.strip()  # a format that says a word for the number
        return ("-" if negative else "") + _general(abs(number))
    return ("-" if negative else "") + _formatted(abs(number), section)


def _general(number: Decimal) -> str:
    """Return a number without a format: no more digits than a cell has room for, whole numbers in full."""
    if number == number.to_integral_value() and abs(number) < Decimal(10) ** 21:
        return f"{number.to_integral_value():f}"
    rounded = Decimal(f"{number:.10g}")
    text = f"{rounded.normalize():f}" if abs(rounded) >= Decimal("1e-9") else f"{rounded:.5e}"
    return text.replace(".", ",")


def _formatted(number: Decimal, section: tuple[Token, ...]) -> str:
    number *= Decimal(100) ** sum(token.kind == "percent" for token in section)
    exponent = next((token.text for token in section if token.kind == "exponent"), None)
    if sum(token.kind == "digits" for token in section) > 1 and exponent is None:
        return _in_groups(number, section)
    shown = ""
    for token in section:
        if token.kind == "digits":
            shown += _scientific(number, token.text, exponent) if exponent else _fixed(number, token.text)
        elif token.kind in {"other", "percent"}:
            shown += token.text
    return shown.strip()


def _fixed(number: Decimal, pattern: str) -> str:
    whole, _, decimals = pattern.partition(".")
    scale = len(pattern) - len(pattern.rstrip(","))
    whole, decimals = whole.rstrip(","), decimals.rstrip(",")
    number = (number / Decimal(1000) ** scale).quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    digits, _, rest = f"{number:f}".partition(".")
    optional = len(decimals) - len(decimals.rstrip("#?"))
    while optional and rest.endswith("0"):
        rest, optional = rest[:-1], optional - 1
    digits = digits.zfill(whole.count("0")) if digits != "0" or "0" in whole else ""
    if "," in whole:
        digits = f"{int(digits or 0):,}".replace(",", "\u00a0")
    return digits + (f",{rest}" if rest else "")


def _scientific(number: Decimal, pattern: str, exponent: str) -> str:
    decimals = len(pattern.partition(".")[2])
    mantissa, _, power = f"{number:.{decimals}E}".partition("E")
    return f"{mantissa.replace('.', ',')}E{int(power):+03d}" if "+" in exponent else f"{mantissa}E{int(power)}"


def _in_groups(number: Decimal, section: tuple[Token, ...]) -> str:
    """Return the digits of a number in groups, as in a code for an identifier: `0000000-0`."""
    digits = f"{number.to_integral_value(ROUND_HALF_UP):f}"
    shown = ""
    groups = [token for token in section if token.kind in {"digits", "other"}]
    first = next(position for position, token in enumerate(groups) if token.kind == "digits")
    for position in range(len(groups) - 1, -1, -1):
        token = groups[position]
        if token.kind == "other":
            shown = token.text + shown
            continue
        size = len(token.text)
        part = digits if position == first else digits[-size:]
        digits = "" if position == first else digits[:-size]
        shown = part.zfill(token.text.count("0")) + shown
    return shown.strip()
