"""Passages: plans without tables, where labels such as *Toimenpide:* and *Vastuu:* say what each line is."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from hytecore.documents.document import Cell, Text
from hytecore.understanding.measures import Measures
from hytecore.understanding.outline import Outline
from hytecore.understanding.rows import Entry, Rows
from hytecore.understanding.vocabulary import Concept, concept_of

_LABEL = re.compile(
    r"\s*(?:• )?\**(?P<label>[^\W\d][^\d:.,;()\n]{2,40}?)\s*\d{0,2}\**\s*:\**\s*(?P<rest>.*)", re.DOTALL
)
_FIELDS: frozenset[Concept] = frozenset(
    {"goal", "measure", "owner", "partner", "schedule", "indicator", "status", "resources", "baseline", "target"}
)
_MOST_WORDS = 3
_BESIDE = frozenset({"ja", "och", "kunnan", "kommunens", "keskeiset", "de", "viktigaste"})
"""Words beside the one for measures in a heading that only says that measures follow."""


@attrs.define(eq=False)
class Passage:
    """Labelled lines that belong together: a goal, its measures and what is said of them all."""

    goal: Cell | None = None
    measures: list[Cell] = attrs.Factory(list)
    fields: dict[Concept, list[Cell]] = attrs.Factory(dict)
    taken: list[int] = attrs.Factory(list)
    is_list: bool = False

    @property
    def is_plan(self) -> bool:
        """Whether it says what is done, and for which goal, by whom, or when."""
        return bool(self.measures) and (self.goal is not None or bool(self.fields) or self.is_list)

    def rows(self) -> Rows:
        """Return its measures as the rows of a table; what is said of all of them is said of each."""
        goals = [self.goal] if self.goal is not None else []
        entries = [
            Entry(
                number,
                {"measure": [cell], **{concept: list(cells) for concept, cells in self.fields.items()}},
                goals,
                {},
            )
            for number, cell in enumerate(self.measures, 1)
        ]
        return Rows(tuple(entries), (), (), (), ())


def passages_in(outline: Outline, measures: Measures) -> None:
    """Read the labelled lines that stand outside tables."""
    for passage in _passages(outline):
        if passage.is_plan:
            outline.take(*passage.taken)
            measures.add(passage.rows(), [])


def _passages(outline: Outline) -> Iterator[Passage]:
    passage = Passage()
    open_: Concept | None = None
    for position, block in enumerate(outline.blocks):
        if not isinstance(block, Text) or outline.is_taken(position):
            yield passage
            passage, open_ = Passage(), None
            continue
        if not any(letter.isalnum() for letter in block.text):
            continue
        told = [_labelled(line) for line in block.text.split("\n")]
        if block.style == "heading" and told[0] is None:
            yield passage
            is_list = _heads_measures(block.text)
            passage, open_ = (
                Passage(taken=[position] if is_list else [], is_list=is_list),
                "measure" if is_list else None,
            )
            continue
        if told[0] is None and open_ is None:
            continue
        if told[0] is None and block.style != "item" and not _awaits(passage, open_):
            open_ = None
            continue
        for label, line in zip(told, block.text.split("\n"), strict=True):
            if label is None:
                _go_on(passage, open_, line, block)
                continue
            concept, rest = label
            if concept == "goal" or (concept == "measure" and passage.measures and passage.fields):
                yield passage
                passage = Passage(goal=passage.goal if concept != "goal" else None)
            _state(passage, concept, rest, block)
            open_ = concept
        passage.taken.append(position)
    yield passage


def _labelled(line: str) -> tuple[Concept, str] | None:
    match = _LABEL.match(line)
    if match is None or len(match["label"].split()) > _MOST_WORDS:
        return None
    concept = concept_of(match["label"])
    return (concept, match["rest"].strip(" *")) if concept in _FIELDS and concept is not None else None


def _awaits(passage: Passage, open_: Concept | None) -> bool:
    """Whether the last label stood by itself, so that the next paragraph says what it labels."""
    if open_ == "goal":
        return passage.goal is None
    return not (passage.measures if open_ == "measure" else passage.fields.get(open_)) if open_ else False


def _state(passage: Passage, concept: Concept, words: str, block: Text) -> None:
    if not words:
        return
    cell = Cell(words, 1, 1, block.location)
    if concept == "goal":
        passage.goal = cell
    elif concept == "measure":
        passage.measures.append(cell)
    else:
        passage.fields.setdefault(concept, []).append(cell)


def _go_on(passage: Passage, open_: Concept | None, line: str, block: Text) -> None:
    """Add a line without a label to what the label above it holds."""
    words = line.strip()
    if open_ is None or not words:
        return
    if open_ == "goal" and passage.goal is not None:
        passage.goal = attrs.evolve(passage.goal, text=f"{passage.goal.text} {words}")
    elif open_ == "measure" and passage.measures and (block.level > 1 or block.style != "item"):
        last = passage.measures[-1]
        passage.measures[-1] = attrs.evolve(last, text=f"{last.text}\n• {words}")
    else:
        _state(passage, open_, words, block)


def _heads_measures(text: str) -> bool:
    """Whether a heading says that measures follow, and nothing else."""
    words = [word.lower() for word in re.findall(r"[^\W_]+", text) if not word.isdecimal()]
    told = [concept_of(word) == "measure" for word in words]
    return any(told) and all(known or word in _BESIDE for known, word in zip(told, words, strict=True))
