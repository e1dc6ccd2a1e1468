"""Every message of every rule in three languages side by side, so that one voice can be heard in all of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rule_pages import core

from hytecore.engine.words import words_of
from hytecore.model.text import LANGUAGES


def pages() -> dict[str, str]:
    """Return the fragment by file name."""
    parts = []
    for code, module in core().modules.items():
        words = words_of(module)
        rows = [*_rows("title", words.title), *_rows("why", words.why), *_rows("fix", words.fix)]
        for key, texts in words.messages.items():
            rows += _rows(key, texts)
        parts.append(
            f"## [{code} {module.rule.name}](#rule-{code})\n\n| | fi | sv | en |\n|---|---|---|---|\n" + "".join(rows)
        )
    return {"messages.md": "\n".join(parts)}


def _rows(key: str, texts: dict[str, Any]) -> Iterator[str]:
    """Yield the row of a text, or one for one thing and one for several."""
    forms = list(texts["fi"]) if isinstance(texts["fi"], dict) else [""]
    for form in forms:
        said = [texts[language][form] if form else texts[language] for language in LANGUAGES]
        cells = " | ".join(_cell(text) for text in said)
        yield f"| `{key}`{f' ({form})' if form else ''} | {cells} |\n"


def _cell(text: str) -> str:
    escaped = " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|")
    for mark in "*_`<[":
        escaped = escaped.replace(mark, f"\\{mark}")
    return escaped
