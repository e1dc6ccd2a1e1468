"""A plan read from a document → a YAML plan file in which comments say where each part stands in the document."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.write.plan_file import to_data, yaml_text

WIDEST = 110


def to_annotated_yaml(
    plan: Plan, place_of: Callable[[str, int | None], str], heading: Iterable[str] = (), ending: Iterable[str] = ()
) -> str:
    """Return *plan* as the text of a YAML plan file, with a comment above each entity.

    Args:
        plan: The plan.
        place_of: Returns, for a section and the position in it, where the entity stands; empty for no comment. For the
            plan itself the section is `plan` and the position None.
        heading: Lines of comments at the top.
        ending: Lines of comments at the end.
    """
    data = to_data(plan)
    lines = [_comment(line) for line in heading]
    sections = {key for key, (_, written) in shapes.written_fields(Plan).items() if not written.in_header}
    for key, value in data.items():
        if key not in sections:
            where = place_of(key, None) if key == "plan" else ""
            lines += ["", _comment(where)] if where else []
            lines.append(yaml_text({key: value}).rstrip("\n"))
            continue
        lines += ["", f"{key}:"]
        for position, item in enumerate(value):
            where = place_of(key, position)
            if where:
                lines.append(f"  {_comment(where)}")
            lines.append(_indented(yaml_text([item]).rstrip("\n")))
    if closing := [_comment(line) for line in ending]:
        lines += ["", *closing]
    return "\n".join(lines).lstrip("\n") + "\n"


def _comment(text: str) -> str:
    """Return *text* as a comment of one line; a line break in it would end the comment."""
    return f"# {' '.join(text.split())}".rstrip()


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else line for line in text.split("\n"))


def shortened(text: str, width: int = WIDEST) -> str:
    """Return the beginning of *text* in one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
