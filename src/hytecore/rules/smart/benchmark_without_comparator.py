"""A goal that compares with others, and nobody follows the others.

Whether a place does better than the national average or its peers can only be said of two series: its own, and theirs.
Theirs moves as well. The title and the answers of the form that tell of the state to be reached are read; what the form
says of the starting point is no promise. A comparator is a value of an indicator for the whole country, for peers, or
for a region that the plan does not speak for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.placeholders import is_number
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator
from hytecore.rules.smart.promised_words import Said, indicators_below, promised_words, suspects

if TYPE_CHECKING:
    from hytecore.text.comparisons.reading import BenchmarkReading

rule = Rule(
    code="HYT313",
    name="benchmark-without-comparator",
    severity="warning",
    source=Source("S2", "SMART form Liikunta lisääntyy, desired end state: liikutaan enemmän kuin vertailukunnissa"),
    looks_at="goals",
    reads=("title", "smart", "indicators"),
    needs=("indicators", "indicators.observations"),
    confidence="likely",
)

HINTS = (
    "koko ", "muu", "mui", "keski", "media", "luku", "tason ", "tasoa", "tasol", "tasoon", "kärk", "kärj", "parha",
    "vertailu", "verro", "verran", "naapuri", "lähi", "riks", "landet", "kommun", "områden", "städer", "snitt", "medel",
    "nivå", "siffr", "country", "average", "municipal", "level", "rate", "finland", "region", "citi", "city",
)  # fmt: skip
"""Parts of words of which every comparison holds one."""

NATIONAL = frozenset(
    "koko maa|suomi|koko suomi|valtakunta|manner-suomi|maa|hela landet|riket|landet|finland|fastlandsfinland"
    "|hela finland|whole country|the whole country|whole finland|national".split("|")
)
"""What the whole country is called where a region is named."""

PEERS = ("vertail", "verro", "verrann", "muut ", "jämför", "kontroll", "referens", "övriga", "peer", "comparison")
"""How regions are called that stand for several others."""


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each goal that compares with others of whom no value of its indicators tells."""
    promised: dict[int, tuple[Said, BenchmarkReading]] = {}
    kinds: dict[int, set[str]] = {}
    for said in suspects(index.kept(promised_words), HINTS):
        from hytecore.text.comparisons.reading import read_benchmark

        reading = read_benchmark(said.text)
        if reading.label == "benchmark":
            promised.setdefault(id(said.goal), (said, reading))
            kinds.setdefault(id(said.goal), set()).update(reading.comparators)
    for identity, (said, reading) in promised.items():
        goal = said.goal
        if isinstance(goal.indicators, Unknown):
            yield CouldNotCheck(goal)
            continue
        found = {indicator.id: indicator for _, indicator in indicators_below(goal, index)}
        followed = [indicator for _, indicator in sorted(found.items())]
        if not any(_is_followed(kinds[identity], indicator, goal, index) for indicator in followed):
            related = [Part("indicator", indicator) for indicator in followed]
            words = reading.evidence[0].text
            data = {"words": words, "comparators": tuple(sorted(kinds[identity]))}
            yield Hit("compared" if followed else "nothing", goal, said.path, data, related)


def _is_followed(kinds: set[str], indicator: Indicator, goal: Goal, index: PlanIndex) -> bool:
    """Whether *indicator* has a value for one of the comparators that a goal names."""
    for observation in indicator.observations:
        region = observation.region
        if isinstance(region, str) and is_number(observation.value):
            kind = _kind(region, index)
            if kind in kinds or (kind == "other" and not kinds.isdisjoint(("peers", "region"))):
                return True
    return False


def _kind(region: str, index: PlanIndex) -> str:
    """Return what a region is to the plan: its own, the whole country, its peers, or another one."""
    key = index.regions.key(region)
    name = " ".join(region.casefold().split())
    if key in NATIONAL or name in NATIONAL:
        return "national"
    if name.startswith(PEERS):
        return "peers"
    return "own" if key in index.kept(_own_regions) else "other"


def _own_regions(index: PlanIndex) -> frozenset[str]:
    """Return the regions that the plan speaks for: those it covers, its owner's, and those its goals aim at."""
    plan = index.plan
    named = [*plan.covers, *((plan.owner,) if isinstance(plan.owner, str) else ())]
    named += [use.region for goal in plan.goals for use in goal.indicators if isinstance(use.region, str)]
    return frozenset(map(index.regions.key, named))
