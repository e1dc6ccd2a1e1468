"""The figures as the documentation shows them: the same answers always make the same text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from figures import Answer, Figures, Share
from labelled_texts import form

from hytecore.engine.registry import build

_TITLES = {
    "goals": "Goals",
    "indicators": "Indicators",
    "owners": "Owners",
    "schedules": "Schedules",
    "activities": "The same activity in other words",
}

_RULES = (
    ("HYT302", "goals", "direction-only"),
    ("HYT303", "goals", "vague"),
    ("HYT406", "indicators", "not-indicator"),
    ("HYT208", "owners", "collective-vague"),
    ("HYT209", "owners", "named-person"),
    ("HYT502", "schedules", "unparseable"),
    ("HYT204", "activities", "same"),
)
"""The rules that speak when a text reads as a class."""

_MARKS = {
    "goals": ("HYT304", "HYT320"),
    "indicators": ("HYT417", "HYT422"),
    "owners": ("HYT210",),
    "schedules": ("HYT318", "HYT514"),
    "activities": ("HYT603", "HYT607"),
}
"""The rules that speak of something within a text, for which there is no label."""


def page(answers: Mapping[str, Sequence[Answer]]) -> str:
    """Return the figures of all judgements as Markdown."""
    parts = [*_summary(answers), *_rules(answers)]
    for name, told in answers.items():
        parts.extend(_judgement(name, told))
    return "\n".join(parts)


def _summary(answers: Mapping[str, Sequence[Answer]]) -> Iterator[str]:
    yield "## All judgements\n"
    yield "| judgement | texts | how many | right | 95 % interval | macro-F1 |"
    yield "|---|---|--:|--:|---|--:|"
    for name, told in answers.items():
        clear = [answer for answer in told if not answer.line.hard]
        for part, some in (*_parts(told), ("all", told), ("all but the hard", clear)):
            figures = Figures(some)
            right = f"{figures.accuracy.value:.3f} | {_interval(figures.accuracy)}"
            yield f"| {_TITLES[name]} | {part} | {len(some)} | {right} | {figures.macro_f1:.3f} |"
    yield "\nRight, by language, all texts:\n"
    yield "| judgement | Finnish | Swedish | English |"
    yield "|---|---|---|---|"
    for name, told in answers.items():
        cells = (_share(_right(told, language)) for language in ("fi", "sv", "en"))
        yield f"| {_TITLES[name]} | {' | '.join(cells)} |"
    yield ""


def _right(told: Sequence[Answer], language: str) -> Share:
    some = [answer.is_right for answer in told if answer.line.language == language]
    return Share(sum(some), len(some))


def _rules(answers: Mapping[str, Sequence[Answer]]) -> Iterator[str]:
    known = build(()).modules
    names = {code: f"[{code} {module.rule.name}](#rule-{code})" for code, module in known.items()}
    yield "## The rules that rest on them\n"
    yield "| rule | speaks when a text reads as | precision, unseen texts | precision, all texts |"
    yield "|---|---|---|---|"
    for code, name, label in _RULES:
        unseen = dict(_parts(answers[name])).get("unseen", [])
        cells = f"{_precision(unseen, label)} | {_precision(answers[name], label)}"
        yield f"| {names.get(code, code)} | {label} ({_TITLES[name].lower()}) | {cells} |"
    yield "\nThese rules speak of something within a text, for which the texts have no label:\n"
    for name, codes in _MARKS.items():
        yield f"- {_TITLES[name]}: {', '.join(names.get(code, code) for code in codes)}"
    yield ""


def _judgement(name: str, told: Sequence[Answer]) -> Iterator[str]:
    yield f"## {_TITLES[name]}: class by class\n"
    for part, some in _parts(told):
        yield from _classes(part, some)
    figures = Figures(told)
    yield "What the texts say, in rows, and what was read, in columns; all texts:\n"
    yield f"| | {' | '.join(figures.columns)} |"
    yield f"|---|{'--:|' * len(figures.columns)}"
    for one in figures.classes:
        counts = (figures.matrix[(one.name, column)] or "·" for column in figures.columns)
        yield f"| **{one.name}** | {' | '.join(map(str, counts))} |"
    yield ""
    yield from _confusions(figures)


def _classes(part: str, told: Sequence[Answer]) -> Iterator[str]:
    yield f"{part.capitalize()} texts:\n"
    yield "| class | precision | 95 % interval | recall | 95 % interval | F1 |"
    yield "|---|--:|---|--:|---|--:|"
    for one in Figures(told).classes:
        cells = " | ".join(f"{_share(share)} | {_interval(share)}" for share in (one.precision, one.recall))
        yield f"| {one.name} | {cells} | {one.f1:.3f} |"
    yield ""


def _confusions(figures: Figures) -> Iterator[str]:
    if not figures.confusions:
        yield "No text was read otherwise than it is labelled.\n"
        return
    yield "Every text that was read otherwise than it is labelled:\n"
    yield "| text | labelled | read as | |"
    yield "|---|---|---|---|"
    for line, got in sorted(figures.confusions, key=_order):
        text = f"{_quoted(line.text)} · {_quoted(line.other)}" if line.other else _quoted(line.text)
        yield f"| {text} | {line.label} | {got} | {line.part}{', hard' if line.hard else ''} |"
    yield ""


def _order(answer: Answer) -> tuple[bool, str, str, str]:
    line = answer.line
    return line.part != "unseen", form(line.label), answer.got, line.key


def _parts(told: Sequence[Answer]) -> list[tuple[str, list[Answer]]]:
    """Return the parts that have texts, the unseen first."""
    parts = ((part, [answer for answer in told if answer.line.part == part]) for part in ("unseen", "seen"))
    return [(part, some) for part, some in parts if some]


def _precision(told: Sequence[Answer], label: str) -> str:
    share = next((one.precision for one in Figures(told).classes if one.name == label), Share(0, 0))
    return f"{_share(share)}, {_interval(share)}" if share.whole else "none read so"


def _share(share: Share) -> str:
    return f"{share.value:.3f} ({share.part}/{share.whole})"


def _interval(share: Share) -> str:
    low, high = share.interval
    return f"{low:.2f}–{high:.2f}"


def _quoted(text: str) -> str:
    return f"`{text}`".replace("|", r"\|") if text.strip() else "(empty)"
