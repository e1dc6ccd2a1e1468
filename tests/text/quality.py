"""How well planning language is read: the labelled texts against the readers.

    python tests/text/quality.py [JUDGEMENT…] [--part seen|unseen] [--texts FOLDER]… [--write FILE]

Prints the figures, every confusion, and how many texts are read in a second on one core. `--write` makes the part of
the documentation that shows them, without the speed: the same texts and readers always make the same file. `--texts`
adds a folder of further texts.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from figures import Answer, Figures
from labelled_texts import FOLDER, JUDGEMENTS, Labelled, labelled
from published import page

Reader = Callable[[Labelled], str]

_RUNS = 7
_TEXTS_A_RUN = 3000


def readers() -> dict[str, Reader]:
    """Return what reads each judgement, as functions from a line to a label."""
    from hytecore import text

    return {
        "goals": lambda line: text.read_goal(line.text).label,
        "indicators": lambda line: text.read_indicator(line.text).label,
        "owners": lambda line: text.read_owners(line.text).label,
        "schedules": lambda line: text.read_schedule(line.text).label,
        "activities": lambda line: "same" if text.same_activity(line.text, line.other).is_same else "different",
    }


def answers(judgement: str, read: Reader, folders: Sequence[str] = (FOLDER,)) -> list[Answer]:
    """Return what *read* says of every labelled text of a judgement."""
    return [Answer(line, read(line)) for line in labelled(judgement, folders)]


def texts_per_second(read: Reader, lines: Sequence[Labelled]) -> float:
    """Return the median speed over a few runs, on one core where the system lets us choose."""
    repeated = list(lines) * max(1, _TEXTS_A_RUN // len(lines))
    with _one_core():
        return len(repeated) / statistics.median(_seconds(read, repeated) for _ in range(_RUNS))


@contextmanager
def _one_core() -> Iterator[None]:
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


def _seconds(read: Reader, lines: Sequence[Labelled]) -> float:
    begun = time.perf_counter()
    for line in lines:
        read(line)
    return time.perf_counter() - begun


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print or write what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("judgements", nargs="*", metavar="JUDGEMENT", help=" · ".join(JUDGEMENTS))
    parser.add_argument("--part", choices=("seen", "unseen"), help="only these texts")
    parser.add_argument("--texts", metavar="FOLDER", action="append", default=[], help="further labelled texts")
    parser.add_argument("--write", metavar="FILE", help="write the figures of all texts for the documentation")
    chosen = parser.parse_args(arguments)
    if unknown := set(chosen.judgements) - set(JUDGEMENTS):
        parser.error(f"no such judgement: {', '.join(sorted(unknown))}")
    known, folders = readers(), [FOLDER, *chosen.texts]
    names = chosen.judgements or JUDGEMENTS
    found = {name: answers(name, known[name], folders) for name in names}
    for name, told in found.items():
        part = [answer for answer in told if chosen.part in (None, answer.line.part)]
        _show(name, part, known[name])
    if chosen.write:
        with open(chosen.write, "w", encoding="utf-8", newline="\n") as file:
            file.write(page({name: found.get(name) or answers(name, known[name], folders) for name in JUDGEMENTS}))


def _show(name: str, told: Sequence[Answer], read: Reader) -> None:
    out = sys.stdout.write
    figures = Figures(told)
    low, high = figures.accuracy.interval
    out(f"{name}: {figures.accuracy.part} of {figures.accuracy.whole} right, {figures.accuracy.value:.3f}")
    out(f" ({low:.2f}-{high:.2f}), macro-F1 {figures.macro_f1:.3f}\n")
    for one in figures.classes:
        out(f"  {one.name:18}precision {one.precision.value:.3f} ({one.precision.part}/{one.precision.whole})")
        out(f"  recall {one.recall.value:.3f} ({one.recall.part}/{one.recall.whole})  F1 {one.f1:.3f}\n")
    for answer in figures.confusions:
        line = answer.line
        marks = f"{line.part}{', hard' if line.hard else ''}"
        text = f"{line.text} | {line.other}" if line.other else line.text
        out(f"    {line.label} read as {answer.got}: {text} ({marks})\n")
    if told:
        out(f"  {texts_per_second(read, [answer.line for answer in told]):,.0f} texts a second\n")


if __name__ == "__main__":
    main()
