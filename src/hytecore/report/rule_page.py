"""What the documentation and `explain` show of a rule besides its words: its examples, as they stand."""

from __future__ import annotations

from types import ModuleType

from hytecore.engine.words import words_path


def example_text(module: ModuleType, case: str) -> str:
    """Return the text of one example of a rule, `fails` or `passes`, as it stands in the YAML file; empty if none."""
    with open(words_path(module), encoding="utf-8") as file:
        _, _, examples = file.read().partition("\n---\n")
    kept: list[str] = []
    inside = False
    for line in examples.splitlines():
        if line and not line.startswith((" ", "#")):
            inside = line.startswith(f"{case}:")
        elif inside:
            kept.append(line.removeprefix("  "))
    return "\n".join(kept).strip("\n")
