"""The words of a measure's cell: its title, what it consists of, and what stands in it of other fields."""

from __future__ import annotations

import re

from hytecore.understanding.vocabulary import Concept, concept_of

_FIELDS: frozenset[Concept] = frozenset({"owner", "partner", "schedule", "indicator", "status", "resources"})
_LABEL = re.compile(
    r"(?:^|\n|(?<=[.;,!?])[ \t]+|\()[ \t]*(?:• )?(?P<label>[^\W\d][^\W\d \t]{2,25}(?: [^\W\d]{2,15})?)[ \t]*:[ \t]*"
)
_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=[^\W\d_a-zåäö])")
_BRACKETS = re.compile(r"\(([^()]{2,80})\)\s*\.?$")


def fields_in(text: str, header: str = "") -> tuple[str, dict[Concept, str]]:
    r"""Return the words of a measure without the labelled fields that stand among them, and those fields.

    Where the header of the column names measures and owners, an owner may stand in brackets at the end.

    Example:
        >>> fields_in("Pakka-malli käyttöön. Vastuu: nuorisopalvelut\nAikataulu: 2026")
        ('Pakka-malli käyttöön.', {'owner': 'nuorisopalvelut', 'schedule': '2026'})
        >>> fields_in("Savuttomat alueet (tekninen toimi)", "Toimenpide ja vastuu")
        ('Savuttomat alueet', {'owner': 'tekninen toimi'})
        >>> fields_in("Ryhmät (vastuu: opisto)"), fields_in("Huom: kaksi ryhmää")
        (('Ryhmät', {'owner': 'opisto'}), ('Huom: kaksi ryhmää', {}))
    """
    labels = [match for match in _LABEL.finditer(text) if _field_of(match["label"]) is not None] if ":" in text else []
    if not labels:
        return _with_brackets(text, header)
    own = [text[: labels[0].start()].strip().removesuffix("(").strip()]
    found: dict[Concept, str] = {}
    for match, following in zip(labels, [*labels[1:], None], strict=True):
        words = text[match.end() : following.start() if following is not None else len(text)].strip()
        if match[0].startswith("(") or words.count(")") > words.count("("):
            words = words.rstrip(" .").removesuffix(")")
        concept = _field_of(match["label"])
        if concept == "measure":
            own.append(words)
        elif concept is not None and (words := words.strip(" ;,.(" if concept != "owner" else " ;,(")):
            found[concept] = f"{found[concept]}\n{words}" if concept in found else words
    kept = "\n".join(part for part in own if part)
    return (kept, found) if kept else (text, {})


def _field_of(label: str) -> Concept | None:
    concept = concept_of(label)
    return concept if concept in _FIELDS or concept == "measure" else None


def _with_brackets(text: str, header: str) -> tuple[str, dict[Concept, str]]:
    match = _BRACKETS.search(text) if "(" in text else None
    if match is None or not any(concept_of(word) == "owner" for word in re.findall(r"\w+", header)):
        return text, {}
    kept = text[: match.start()].strip()
    return (kept, {"owner": match[1]}) if kept else (text, {})


def title_and_rest(text: str, *, lines_may_break: bool = True) -> tuple[str, str]:
    r"""Return the title of a measure, and what follows below it: the items of a list, or further lines.

    Args:
        text: The words of the cell.
        lines_may_break: Whether a new line may be the layout's, as in a PDF; else each is a paragraph of its own.

    Example:
        >>> title_and_rest("Hanke 2020–2022\n• tavoite yksi\n• tavoite kaksi")
        ('Hanke 2020–2022', '• tavoite yksi\n• tavoite kaksi')
        >>> title_and_rest("• Kävelyryhmät"), title_and_rest("1. Kerhot\n2. Portaat")
        (('Kävelyryhmät', ''), ('Kerhot; Portaat', '1. Kerhot\n2. Portaat'))
        >>> title_and_rest("Makukoulu\nKouluruokaraati", lines_may_break=False)
        ('Makukoulu; Kouluruokaraati', 'Makukoulu\nKouluruokaraati')
        >>> title_and_rest("2. asteen opiskelijoiden ryhmät")
        ('2. asteen opiskelijoiden ryhmät', '')
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if not lines:
        return "", ""
    marked = [_NUMBER.sub("• ", line) for line in lines]
    if all(line.startswith("• ") for line in marked):
        bare = [line[2:] for line in marked]
        return "; ".join(bare), "" if len(bare) == 1 and lines == marked else text
    is_list = not any(line.startswith("• ") or line.endswith((":", ".", ",", "-", "–")) for line in marked)
    if not lines_may_break and len(lines) > 1 and is_list and all(line[:1].isupper() for line in lines):
        return "; ".join(lines), text
    head: list[str] = []
    for line in marked:
        if line.startswith("• ") or (head and head[-1].endswith((":", "."))):
            break
        head.append(line)
    rest = lines[len(head) :]
    return " ".join(head).removesuffix(":") if head else marked[0][2:], "\n".join(rest)
