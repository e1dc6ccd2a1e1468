"""Work: how many instructions a rule takes, counted, for plans of growing size.

Time is too noisy for a test; the instructions that Python carries out are not. What grows with the square of the plan
shows in a plan of a few dozen entities, and sorting, which grows a little faster than the plan, does not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import FrameType, ModuleType
from typing import Any

from hytecore.engine.blocks import with_blocks
from hytecore.engine.registry import Registry
from hytecore.engine.rule import Rule
from hytecore.engine.settings import select
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.read.reading import Reading, read_data
from hytecore.testing.rule_cases import Case, cases_of
from hytecore.testing.transformations import Blocks, copies

SIZES = (8, 16, 32)
SLACK = 1.15
"""How much faster than the plan the work may grow when it doubles; a square would be 2."""
NOTHING = 200
"""So many instructions are nothing: what a cache or a longer list of digits takes now and then."""


def instructions(work: Callable[[], object]) -> int:
    """Return how many instructions of Python the *work* takes.

    Example:
        >>> instructions(lambda: sum(i for i in range(9))) < instructions(lambda: sum(i for i in range(99)))
        True
    """
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        frame.f_trace_lines = False
        if event == "opcode":
            count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def is_linear(small: int, middle: int, large: int) -> bool:
    """Whether work that was counted at one size, at twice and at four times that size grows no faster than the size.

    The second step adds twice what the first did, and little more.

    Example:
        >>> is_linear(1_000, 2_000, 4_000), is_linear(1_000, 4_000, 16_000)
        (True, False)
    """
    return large - middle <= 2 * SLACK * (middle - small) + NOTHING


def faults_of_work(module: ModuleType, registry: Registry) -> Iterator[str]:
    """Yield what is wrong with how the work of a rule grows, as a sentence that says what to do."""
    if module.rule.scope == "run":
        return
    for case in cases_of(module, registry):
        if case.plans:
            small, middle, large = (work_of(case, n) for n in SIZES)
            if not is_linear(small, middle, large):
                yield (
                    f"its work grows faster than the plan: {small}, {middle} and {large} instructions for {SIZES[0]}, "
                    f"{SIZES[1]} and {SIZES[2]} copies of the example {case.name!r}; compare nothing with everything: "
                    "look related entities up in the index, or group by a key in one pass"
                )
                return  # what one example shows, the others need not show too


def work_of(case: Case, n: int) -> int:
    """Return how many instructions the rule of *case* takes for *n* copies of the example, that differ in their ids."""
    blocks = case.registry.blocks
    readings = [read_data(copies(plan, n, blocks)) for plan in case.plans]
    options = options_of(case)

    def run() -> None:
        rule: Rule = case.rule
        for seen in views_of(rule, readings, blocks):
            population = getattr(case.module, "population", None)
            if population is not None:
                for _ in population(seen, options):
                    pass
            for _ in case.module.check(seen, options):
                pass

    run()  # what is kept for the next time is not counted
    return instructions(run)


def options_of(case: Case) -> Mapping[str, Any]:
    """Return what `check` is given as options in *case*."""
    settings = case.settings()
    standing = {"as_of": settings.as_of, "profile": settings.profile, "blocks": frozenset(case.registry.blocks)}
    return {**standing, **select(settings, case.registry).options[case.rule.code]}


def views_of(rule: Rule, readings: Iterable[Reading], blocks: Blocks) -> list[Any]:
    """Return what the rule gets to see of *readings*, with nothing looked up yet."""
    read = [with_blocks(reading, blocks) for reading in readings]
    if rule.scope == "file":
        return list(read)
    indexes = [PlanIndex(reading.plan) for reading in read if reading.plan is not None]
    return [Workspace(indexes)] if rule.scope == "workspace" else list(indexes)
