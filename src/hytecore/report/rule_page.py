"""The page of a rule: what `explain` prints of it, and its examples as they stand, for the documentation too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType

from hytecore.engine.pack import rule_of
from hytecore.engine.words import words_of, words_path
from hytecore.report.as_text import STYLES
from hytecore.report.paragraphs import Paragraph
from hytecore.words.interface import say
from hytecore.words.terms import term


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


def paragraphs_of(module: ModuleType, language: str) -> Iterator[Paragraph]:
    """Yield what there is to say about a rule, in *language*."""
    rule, words = rule_of(module), words_of(module)
    yield Paragraph(f"{rule.name}: {words.title[language]}", rule.code, 0, "bold")
    yield Paragraph(
        f"{term('severity', rule.severity, language)}, {term('confidence', rule.confidence, language)}",
        style=STYLES[rule.severity],
    )
    yield Paragraph("")
    yield Paragraph(say("why", language, text=as_read(words.why[language])))
    yield Paragraph(say("fix", language, text=as_read(words.fix[language])))
    yield Paragraph(say("source", language, text=str(rule.source)))
    for name, option in rule.options.items():
        yield Paragraph(say("option", language, name=name, default=option.default, doc=option.doc))
    for case in ("fails", "passes"):
        text = example_text(module, case)
        if text:
            yield Paragraph("")
            yield Paragraph(say(f"example-{case}", language), style="bold")
            yield Paragraph(text, indent=2, style="verbatim")


def as_read(template: str) -> str:
    """Return a template of a rule as people read it: what a finding fills in stands between angle marks.

    What is filled in after the last sentence is a sentence of its own that a finding may have; there is none here.
    """
    return re.sub(r"\{(\w+)\}", r"‹\1›", re.sub(r"(?<=[.!?])(?:\s*\{\w+\})+\Z", "", template.rstrip()))
