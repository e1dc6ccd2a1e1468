"""Flow notation: the plan format's own way to say anything in one line, for what plain words cannot hold."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from hytecore.documents.lines import tidy
from hytecore.syntax.from_yaml import YamlText

NONE = object()
"""What stands for "no notation": None is a value."""

_bare = re.compile(r"[^\W\d_][\w.-]*").fullmatch
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_AWKWARD = re.compile(
    "[^\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\xa0\xad\u2028\u2029\ufeff]"
    "|(?<= ) |(?<=^) | (?=$)|_(?=x[0-9A-Fa-f]{4}_)"
)
"""What a cell does not keep: signs that no workbook holds, blanks that are tidied away, escapes of the format."""


def flow(value: Any) -> str:
    r"""Return *value* in flow notation, in one line without anything that a cell would not keep.

    Example:
        >>> print(flow([{"actor": "a-1", "share": Decimal("0.50")}, "kaksi  välilyöntiä", True]))
        [{actor: a-1, share: 0.50}, "kaksi \u0020välilyöntiä", true]
    """
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_text(str(key))}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, (int, float)):
        return repr(value)
    return _text(str(value))


def quoted(text: str) -> str:
    """Return *text* in quotation marks, which say that it stands for itself and for nothing else."""
    return _AWKWARD.sub(lambda found: _escape(found[0]), json.dumps(text, ensure_ascii=False))


def unflowed(text: str) -> Any:
    """Return what *text* says in flow notation; `NONE` if it is none.

    Example:
        >>> unflowed('{fi: "Koti", sv: Hem}'), unflowed("[luku, 21.10]"), unflowed("[kesken") is NONE
        ({'fi': 'Koti', 'sv': 'Hem'}, ['luku', Decimal('21.10')], True)
    """
    if text[:1] not in ("{", "[", '"') or text[-1:] not in ("}", "]", '"'):
        return NONE
    source = YamlText(b"v: " + " ".join(text.split("\n")).encode("utf-8", "replace"))
    parts = list(source.parts())
    if source.problems or not parts or parts[0][0] != "v":
        return NONE
    if parts[0][1] is None:
        return parts[0][2]
    return [item for _, _, item in parts]


def survives(text: str) -> bool:
    """Whether a cell keeps *text* as it stands, through every program that may save it."""
    return tidy(text) == text and not _AWKWARD.search(text) and "\n\n\n" not in text


def _text(text: str) -> str:
    return text if _bare(text) and text.lower() not in _WORDS and survives(text) else quoted(text)


def _escape(sign: str) -> str:
    """Return a sign as JSON and YAML both write it with its number."""
    units = sign.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
