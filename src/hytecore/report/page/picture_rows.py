"""Rows of the picture: what stands beside which goal.

Each goal is a band. In it stand blocks: the goal's own indicators, then its measures, each with its indicators as rows.
What belongs to one alone needs no line that could cross another. What several share stands with the first of them; each
of the others has an empty row, a stub, from which an upright line leads to it.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from attrs import define, field

from hytecore.index.plan_index import PlanIndex, User
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.model.measure import Measure


@define(eq=False)
class Row:
    """An indicator, or a stub from which a line leads to indicators that stand elsewhere.

    Attributes:
        ties: The shared sets that it belongs to, by number.
        count: How many indicators it stands for, where the picture only counts them.
        y, height: Where it stands, once that is known.
    """

    indicator: Indicator | None
    ties: list[int] = field(factory=list)
    count: int = 0
    y: float = 0.0
    height: float = 0.0


@define(eq=False)
class Block:
    """A measure with its rows, or the goal's own indicators; a stub without either leads to measures elsewhere.

    Attributes:
        count: How many measures it stands for, where the picture only counts them.
    """

    measure: Measure | None
    rows: list[Row] = field(factory=list)
    is_stub: bool = False
    ties: list[int] = field(factory=list)
    count: int = 0
    y: float = 0.0
    height: float = 0.0


@define(eq=False)
class Band:
    """A goal with its blocks; None for measures without a goal or indicators that nothing uses.

    Attributes:
        is_rest: Whether it goes on with a goal that is too high for one part of the picture.
    """

    goal: Goal | None
    blocks: list[Block] = field(factory=list)
    is_rest: bool = False
    y: float = 0.0
    height: float = 0.0


def bands_of(index: PlanIndex) -> list[Band]:
    """Return the bands of a plan from top to bottom, as they come; how high they are is not known yet."""
    ties: dict[Hashable, int] = {}
    bands = {goal.id: Band(goal) for goal in goals_in_order(index)}
    loose, unused = Band(None), Band(None)
    homes: dict[int, Block] = {}
    for measure in index.plan.measures:
        block = homes[id(measure)] = Block(measure)
        served = {goal.id for goal in index.goals_of(measure)}
        goals = [goal for goal in bands if goal in served]
        (bands[goals[0]] if goals else loose).blocks.append(block)
        if len(goals) > 1:
            is_new = tuple(goals) not in ties
            tie = ties.setdefault(tuple(goals), len(ties))
            block.ties.append(tie)
            for goal in goals[1:] if is_new else ():
                bands[goal].blocks.append(Block(None, is_stub=True, ties=[tie]))
    _place_indicators(index, bands, homes, unused, ties)
    return [*bands.values(), *(band for band in (loose, unused) if band.blocks)]


def _place_indicators(
    index: PlanIndex, bands: dict[str, Band], homes: dict[int, Block], unused: Band, ties: dict[Hashable, int]
) -> None:
    """Put each indicator beside its first user, and a stub beside each other user of what it shares with the first."""
    stubs: set[tuple[int, int]] = set()
    for indicator in index.indicators.values():
        users = index.users_of(indicator)
        beside = [_own(bands[user.id]) if isinstance(user, Goal) else homes[id(user)] for user in users]
        beside = list(dict.fromkeys(beside or [_own(unused)]))
        row = Row(indicator)
        beside[0].rows.append(row)
        if len(beside) > 1:
            tie = ties.setdefault(tuple(id(block) for block in beside), len(ties))
            row.ties.append(tie)
            for block in beside[1:]:
                if (tie, id(block)) not in stubs:
                    stubs.add((tie, id(block)))
                    block.rows.append(Row(None, [tie]))


def _own(band: Band) -> Block:
    """Return the block of a goal's own indicators, made when it is first asked for."""
    for block in band.blocks:
        if block.measure is None and not block.is_stub:
            return block
    band.blocks.insert(0, Block(None))
    return band.blocks[0]


def counted_bands(index: PlanIndex, goals: Sequence[Goal]) -> list[Band]:
    """Return a band for each of *goals* that only counts its measures, and the indicators of both."""
    bands = []
    for goal in goals:
        measures = index.measures_of(goal)
        users: list[User] = [goal, *measures]
        used = {indicator.id for user in users for _, indicator in index.uses_of(user)}
        block = Block(None, [Row(None, count=len(used))] if used else [], count=len(measures))
        bands.append(Band(goal, [block] if measures or used else []))
    loose = sum(not index.goals_of(measure) for measure in index.plan.measures)
    unused = sum(not index.users_of(indicator) for indicator in index.plan.indicators)
    if loose:
        bands.append(Band(None, [Block(None, count=loose)]))
    if unused:
        bands.append(Band(None, [Block(None, [Row(None, count=unused)])]))
    return bands


def goals_in_order(index: PlanIndex) -> list[Goal]:
    """Return the goals so that each comes after all that it serves, and soon after them; loops come last."""
    placed: dict[str, Goal] = {}
    goals = index.goals
    todo = [goal for goal in reversed(list(goals.values())) if not index.parents_of(goal)]
    while True:
        while todo:
            goal = todo.pop()
            if goal.id in placed:
                continue
            placed[goal.id] = goal
            children = [goals[child.id] for child in index.children_of(goal) if child.id not in placed]
            todo += [
                child for child in reversed(children) if all(each.id in placed for each in index.parents_of(child))
            ]
        left = next((goal for goal in goals.values() if goal.id not in placed), None)
        if left is None:
            return list(placed.values())
        todo.append(left)
