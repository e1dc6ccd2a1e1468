"""Plans of any size with flaws that are known beforehand: `python generate.py FOLDER N [N …]`.

Or a workspace: `python generate.py --workspace FOLDER PLANS MEASURES`, see `build_workspace`.

For each N it writes `plan-N.json` and `plan-N.yaml`, the same plan of N measures, and `plan-N.expected`: one line a
flaw that a check must report, `code<TAB>what`, sorted. Everything else in the plan is in order as of `AS_OF`.

    HYT201  measure                 nobody answers for it
    HYT301  goal                    no indicator with unit, baseline and target
    HYT004  entity.field->id        the id is not there
    HYT203  activity                led by two organisations
    HYT103  goal                    stands on a loop of goals that serve each other

Among them stand near misses that must not be reported: one activity that two units of one organisation lead, a goal
with a complete indicator and one that is described in words, a goal above a loop.
With N measures a plan has N/4 goals, 3N/8 indicators, N/10 actors and 1.5 N responsibilities.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

AS_OF = "2026-02-01"
LEVELS = ("promotion", "primary", "secondary", "tertiary")
UNITS = ("percent", "case per 100000 inhabitant", "hour/week", "score_point")
TEXT = (
    "asukkaat", "osallisuus", "hyvinvointi", "nuoret", "liikunta", "mielenterveys", "neuvola", "koulu", "ikääntyneet",
    "ravitsemus", "lähiluonto", "kulttuuri", "turvallisuus", "toimintakyky", "verkosto", "järjestö", "kunta", "arki",
)  # fmt: skip

Entity: TypeAlias = dict[str, Any]
Expected: TypeAlias = list[tuple[str, str]]

# Names. Two names of one plan must not look alike, or the rules that read words would rightly remark on them: each
# word is a code word of five syllables, and any two of them differ in at least three.

_SYLLABLES = [consonant + vowel for consonant in "khjlmnprstv" for vowel in "aeiouy"][:59]


def _word(number: int) -> str:
    first, second, third = number % 59, number // 59 % 59, number // 3481 % 59
    return "".join(_SYLLABLES[(first + second * x + third * x * x) % 59] for x in range(5))


def _name(number: int) -> str:
    return f"{_word(number)} {_word(205378 - number)}".capitalize()


def build(n: int, seed: int = 1) -> tuple[Entity, Expected]:
    """Return the plain data of a plan of *n* measures, and the flaws in it."""
    rng = random.Random(seed + n)
    numbers = iter(range(205379))
    goals = _goals(max(12, n // 4), rng, numbers)
    indicators = [_indicator(i, rng, numbers) for i in range(len(goals) + len(goals) // 2)]
    units = [
        {"id": f"u{i}", "kind": "unit", "name": _name(next(numbers)), "part_of": "alue"} for i in range(max(5, n // 10))
    ]
    measures = [_measure(i, len(goals), len(indicators), len(units), rng, numbers) for i in range(n)]
    plan: Entity = {
        "hytecore": 1,
        "plan": {
            "id": f"plan-{n}",
            "title": "Hyvinvointisuunnitelma",
            "kind": "programme",
            "period": "2025/2028",
            "languages": ["fi"],
            "reviews": [{"kind": "annual", "at": 2026}, {"kind": "broad", "at": 2028}],
        },
        "priorities": [{"id": f"p{i}", "title": _name(next(numbers))} for i in range(3)],
        "actors": [
            {"id": "alue", "kind": "wellbeing_county", "name": "Keski-Suomen hyvinvointialue", "code": "15"},
            {"id": "kaupunki", "kind": "municipality", "name": "Jyväskylä", "code": "179"},
            {"id": "yhdistys", "kind": "ngo", "name": _name(next(numbers))},
            *units,
        ],
        "themes": [{"id": f"t{i}", "title": _name(next(numbers))} for i in range(_themes(len(goals)))],
        "goals": goals,
        "indicators": indicators,
        "measures": measures,
    }
    expected = _plant(plan, rng, numbers)
    if len(goals) > 30:
        expected.append(("HYT110", "plan"))
    return plan, sorted(expected)


def _themes(goals: int) -> int:
    return max(4, goals // 10)


def _goals(count: int, rng: random.Random, numbers: Iterator[int]) -> list[Entity]:
    goals = []
    for i in range(count):
        mine = [i, i + count] if i < count // 2 else [i]
        goals.append(
            {
                "id": f"g{i}",
                "title": _name(next(numbers)),
                "theme": f"t{i % _themes(count)}",
                "serves": [f"g{(i - 1) // 4}", f"p{i % 3}"] if i else ["p0"],
                "owner": f"u{i % 5}",
                "deadline": 2028,
                "about": "people",
                "indicators": [_use(f"i{j}", rng) for j in mine],
            }
        )
    return goals


def _use(indicator: str, rng: random.Random) -> Entity:
    baseline = rng.randint(400, 900)
    fall = rng.randint(100, 300)
    return {
        "indicator": indicator,
        "baseline": {"value": baseline / 10, "at": 2025},
        "target": {"value": (baseline - fall) / 10, "at": 2028},
        "interim": [{"value": (baseline - fall // 2) / 10, "at": 2027}],
    }


def _indicator(i: int, rng: random.Random, numbers: Iterator[int]) -> Entity:
    return {
        "id": f"i{i}",
        "name": _name(next(numbers)),
        "kind": "quantity",
        "level": "outcome",
        "unit": rng.choice(UNITS),
        "better": "lower",
        "source": {"name": "Sotkanet", "ref": str(i)},
        "updated": "P1Y",
    }


def _measure(i: int, goals: int, indicators: int, units: int, rng: random.Random, numbers: Iterator[int]) -> Entity:
    goal, other = i % goals, (i * 7 + 3) % goals
    responsibilities = [{"actor": f"u{i % units}", "role": "lead"}]
    if i % 4 == 0:
        responsibilities.append({"actor": f"u{(i + 1) % units}", "role": "support"})
    if i % 4 == 1:
        responsibilities.append({"actor": "yhdistys", "role": "partner"})
    year = 2025 + i % 3
    return {
        "id": f"m{i}",
        "title": _name(next(numbers)),
        "activity": f"act-{i}",
        "goals": [f"g{goal}", f"g{other}"] if i % 3 == 0 and other != goal else [f"g{goal}"],
        "theme": f"t{goal % _themes(goals)}",
        "prevention": LEVELS[i % 4],
        "responsibilities": responsibilities,
        "schedule": f"{year}-0{rng.randint(3, 9)}/{year + 1}-0{rng.randint(3, 9)}",
        "status": "in_progress" if year == 2025 else "not_started",
        "indicators": [f"i{i % indicators}"],
        "note": " ".join(rng.choice(TEXT) for _ in range(12)).capitalize() + ".",
    }


# Flaws


def _plant(plan: Entity, rng: random.Random, numbers: Iterator[int]) -> Expected:
    """Put one flaw of each kind into every hundredth measure or so, and near misses beside them."""
    n = len(plan["measures"])
    few = max(1, n // 100)
    spots = rng.sample(range(n), 4 * few)
    return [
        *_nobody(plan, spots[:few]),
        *_immeasurable(plan, rng.sample(range(len(plan["goals"])), 2 * few)),
        *_dangling(plan, spots[few : 2 * few], rng),
        *_overlaps(plan, spots[2 * few :], numbers),
        *_loops(plan, max(1, n // 1000), rng),
    ]


def _nobody(plan: Entity, spots: list[int]) -> Iterator[tuple[str, str]]:
    for j, i in enumerate(spots):
        if j % 2:
            plan["measures"][i]["responsibilities"] = []
        else:
            del plan["measures"][i]["responsibilities"]
        yield "HYT201", f"m{i}"


def _immeasurable(plan: Entity, spots: list[int]) -> Iterator[tuple[str, str]]:
    goals, indicators = plan["goals"], plan["indicators"]
    half = len(spots) // 2
    for j, i in enumerate(spots[:half]):
        uses = goals[i]["indicators"]
        if j % 4 == 3:
            uses.clear()
        for use in uses:
            flawed = indicators[int(use["indicator"][1:])] if j % 4 == 0 else use
            del flawed[("unit", "baseline", "target")[j % 4]]
        yield "HYT301", f"g{i}"
    for i in spots[half:]:
        if len(goals[i]["indicators"]) > 1:
            second = goals[i]["indicators"][1]
            goals[i]["indicators"][1] = second["indicator"]
            described = indicators[int(second["indicator"][1:])]
            described["kind"] = "qualitative"
            for key in ("unit", "better", "source", "updated"):
                del described[key]


def _dangling(plan: Entity, spots: list[int], rng: random.Random) -> Iterator[tuple[str, str]]:
    goals, measures = plan["goals"], plan["measures"]
    for j, i in enumerate(spots):
        g = rng.randrange(len(goals))
        if j % 5 == 0:
            measures[i]["goals"].append(f"g-x{j}")
            yield "HYT004", f"m{i}.goals->g-x{j}"
        elif j % 5 == 1:
            measures[i]["responsibilities"].append({"actor": f"u-x{j}", "role": "support"})
            yield "HYT004", f"m{i}.responsibilities.actor->u-x{j}"
        elif j % 5 == 2:
            measures[i]["indicators"].append(f"i-x{j}")
            yield "HYT004", f"m{i}.indicators.indicator->i-x{j}"
        elif j % 5 == 3:
            goals[g]["serves"].append(f"g-x{j}")
            yield "HYT004", f"g{g}.serves->g-x{j}"
        else:
            goals[g]["assigned_to"] = [*goals[g].get("assigned_to", ()), f"u-x{j}"]
            yield "HYT004", f"g{g}.assigned_to->u-x{j}"


def _overlaps(plan: Entity, spots: list[int], numbers: Iterator[int]) -> Iterator[tuple[str, str]]:
    """Let the city lead what the county leads; and beside it, two units of the county lead one activity.

    They do it for different people, so nothing is said twice.
    """
    measures, actors = plan["measures"], plan["actors"]
    half, units = len(spots) // 2, sum(1 for actor in actors if actor.get("part_of") == "alue")
    for j, i in enumerate(spots):
        known = measures[i]
        leader = f"u{(i + 2) % units}"
        if j < half:
            leader = f"k{j // 10}"
            if j % 10 == 0:
                actors.append({"id": leader, "kind": "unit", "name": _name(next(numbers)), "part_of": "kaupunki"})
            yield "HYT203", known["activity"]
        known["audience"] = "everyone"
        again = {"id": f"m{len(measures)}", "title": _name(next(numbers)), "audience": "at_risk"}
        measures.append({**known, **again, "responsibilities": [{"actor": leader, "role": "lead"}]})


def _loops(plan: Entity, count: int, rng: random.Random) -> Iterator[tuple[str, str]]:
    goals = plan["goals"]
    leaves = [i for i in range(len(goals)) if 4 * i + 1 >= len(goals)]
    rng.shuffle(leaves)
    for j in range(count):
        loop = leaves[3 * j : 3 * j + 3]
        for goal, following in zip(loop, loop[1:] + loop[:1], strict=True):
            goals[goal]["serves"].append(f"g{following}")
            yield "HYT103", f"g{goal}"


# A workspace: a plan for each wellbeing services county and each municipality

SHARED = 20
"""Of how many measures one is an activity that every plan of the workspace has."""
LINKED = 5
"""How many goals of a county each of its municipalities is to answer."""
CLASSIFICATION = os.path.join(
    os.path.dirname(os.path.abspath(__file__)), *"../../src/hytecore/places/municipalities.csv".split("/")
)


def build_workspace(count: int, n: int, seed: int = 1) -> tuple[list[Entity], Expected]:
    """Return the plain data of *count* plans of *n* measures each, and the flaws that show when they lie together.

    Each county stands before its municipalities; 330 are all there are. Everyone follows the same indicators and has
    the same activities, each in its own territory. A flaw of each kind stands in every county with municipalities:

        HYT203  plan/measure    one municipality leads the same activity, unagreed
        HYT801  plan/goal       one municipality has no goal that serves it
        HYT802  plan/measure    one municipality promises the same activity under another theme
        HYT803  plan/goal       the county has moved its deadline since
        HYT804  plan            is not there
        HYT805  plan/goal       the county has another target for that municipality
    """
    rng = random.Random(seed + count)
    numbers = iter(range(205379))
    goals = max(12, n // 4)
    indicators = [_indicator(i, rng, numbers) for i in range(goals + goals // 2)]
    plans: list[Entity] = []
    expected: Expected = []
    for county, members in _counties(count):
        above = _plan_of(county, n, indicators, rng, numbers)
        below = [_plan_of(member, n, indicators, rng, numbers) for member in members]
        _link(above, below)
        plans += above, *below
        if goals > 30:
            expected += [("HYT110", plan["plan"]["id"]) for plan in (above, *below)]
        if len(below) > 1:
            expected += _plant_between(above, below)
    return plans, sorted(expected)


def _counties(count: int) -> Iterator[tuple[Entity, list[Entity]]]:
    """Yield the owners of *count* plans: counties, each with its municipalities; Helsinki belongs to none."""
    counties: dict[str, tuple[Entity, list[Entity]]] = {}
    with open(CLASSIFICATION, encoding="utf-8") as file:
        next(file)
        for line in file:
            code, name, _, area, area_name, *_ = line.rstrip("\n").split(",")
            county = {"id": f"a{area}", "kind": "wellbeing_county", "name": area_name, "code": area}
            member = {"id": f"k{code}", "kind": "municipality", "name": name, "code": code}
            counties.setdefault(area, (county, []))[1].append(member)
    left = count
    for area, (county, members) in sorted(counties.items()):
        if left > 0 and area == "90":
            left -= 1
            yield members[0], []
        elif left > 0:
            yield county, members[: left - 1]
            left -= 1 + len(members)


def _plan_of(owner: Entity, n: int, indicators: list[Entity], rng: random.Random, numbers: Iterator[int]) -> Entity:
    """Return a plan without flaws, of an organisation that works in its own territory."""
    number = max(12, n // 4)
    units = [
        {"id": f"u{i}", "kind": "unit", "name": _name(next(numbers)), "part_of": owner["id"]}
        for i in range(n // 10 + 5)
    ]
    measures = [_measure(i, number, len(indicators), len(units), rng, numbers) for i in range(n)]
    for i, measure in enumerate(measures):
        measure["activity"] = f"shared-{i}" if i % SHARED == 0 else f"act-{owner['id']}-{i}"
        if i % SHARED == 0 and owner["kind"] == "wellbeing_county":
            measure["agreed"] = "neuvottelu 3.2.2025"
    return {
        "hytecore": 1,
        "plan": {
            "id": f"plan-{owner['id']}",
            "title": f"{owner['name']}: hyvinvointisuunnitelma",
            "kind": "municipal_plan" if owner["kind"] == "municipality" else "regional_plan",
            "owner": owner["id"],
            "period": "2025/2028",
            "languages": ["fi"],
            "reviews": [{"kind": "annual", "at": 2026}, {"kind": "broad", "at": 2028}],
        },
        "priorities": [{"id": f"p{i}", "title": _name(next(numbers))} for i in range(3)],
        "actors": [owner, {"id": "yhdistys", "kind": "ngo", "name": _name(next(numbers))}, *units],
        "themes": [{"id": f"t{i}", "title": _name(next(numbers))} for i in range(_themes(number))],
        "goals": _goals(number, rng, numbers),
        "indicators": indicators,
        "measures": measures,
    }


def _link(above: Entity, below: list[Entity]) -> None:
    """Let the municipalities answer the first goals of the county, and follow one more in the county's words."""
    goals = above["goals"]
    for goal in goals[:LINKED]:
        goal["assigned_to"] = [plan["plan"]["owner"] for plan in below]
    for i, plan in enumerate(below):
        above["actors"].append(plan["actors"][0])
        plan["plan"]["links"] = [{"kind": "regional_plan", "plan": above["plan"]["id"]}]
        for own, goal in zip(plan["goals"], goals[:LINKED], strict=False):
            target = goal["indicators"][0]["target"]["value"]
            reviewed = {"on": "2025-10-01", "title": goal["title"], "target": target, "deadline": goal["deadline"]}
            own["serves"] = [*own["serves"], {"plan": above["plan"]["id"], "goal": goal["id"], "reviewed": reviewed}]
        # The county's target for the municipality, in a use of its own, is the municipality's.
        use = plan["goals"][LINKED]["indicators"][0]
        goals[LINKED + i % LINKED]["indicators"].append({**use, "region": plan["actors"][0]["name"]})


def _plant_between(above: Entity, below: list[Entity]) -> Iterator[tuple[str, str]]:
    county, first, last = above["plan"]["id"], below[0], below[-1]
    for plan in (above, first):
        plan["measures"][1]["activity"] = f"overlap-{county}"
        plan["measures"][2]["activity"] = f"promise-{county}"
    first["measures"][2]["theme"] = "t0"
    yield "HYT203", f"{county}/m1"
    yield "HYT802", f"{county}/m2"
    goal = last["goals"][LINKED - 1]
    goal["serves"] = [each for each in goal["serves"] if isinstance(each, str)]
    yield "HYT801", f"{county}/g{LINKED - 1}"
    first["goals"][1]["serves"][-1]["reviewed"]["deadline"] = 2027
    yield "HYT803", f"{first['plan']['id']}/g1"
    last["plan"]["links"].append({"kind": "children_plan", "plan": f"lapset-{county}"})
    yield "HYT804", f"lapset-{county}"
    goal = above["goals"][LINKED]
    own = {**first["goals"][LINKED]["indicators"][0], "region": first["actors"][0]["name"]}
    goal["indicators"][-1 - (len(below) - 1) // LINKED] = {**own, "target": {"value": 9.5, "at": 2028}}
    yield "HYT805", f"{county}/g{LINKED}"


# Files

_plain = re.compile(r"[A-Za-zÅÄÖåäö](?:[\w./ -]*[\w.])?").fullmatch


def write(folder: str, n: int) -> None:
    """Write the plan of *n* measures, in both formats, and what is wrong with it."""
    plan, expected = build(n)
    stem = os.path.join(folder, f"plan-{n}")
    with open(f"{stem}.json", "w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False)
    with open(f"{stem}.yaml", "w", encoding="utf-8") as file:
        _write_yaml(plan, file.write)
    with open(f"{stem}.expected", "w", encoding="utf-8") as file:
        file.writelines(f"{code}\t{what}\n" for code, what in expected)


def write_workspace(folder: str, count: int, n: int) -> None:
    """Write *count* plans of *n* measures each as JSON, and in `workspace.expected` what is wrong with them."""
    plans, expected = build_workspace(count, n)
    for plan in plans:
        with open(os.path.join(folder, f"{plan['plan']['id']}.json"), "w", encoding="utf-8") as file:
            json.dump(plan, file, ensure_ascii=False)
    with open(os.path.join(folder, "workspace.expected"), "w", encoding="utf-8") as file:
        file.writelines(f"{code}\t{what}\n" for code, what in expected)


def _write_yaml(plan: Entity, put: Callable[[str], object]) -> None:
    """Write as people do: a line a field, short lists and mappings on one line."""
    for key, value in plan.items():
        if isinstance(value, list):
            put(f"{key}:\n")
            for entity in value:
                for i, (name, field) in enumerate(entity.items()):
                    put(f"  {'  ' if i else '- '}{name}: {_flow(field)}\n")
        else:
            put(f"{key}: {_flow(value)}\n")


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str) and not _plain(value):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--workspace", action="store_true", help="N plans of N measures, to be checked together")
    parser.add_argument("folder")
    parser.add_argument("measures", nargs="+", type=int, metavar="N")
    asked = parser.parse_args()
    os.makedirs(asked.folder, exist_ok=True)
    if asked.workspace:
        write_workspace(asked.folder, *asked.measures)
    for size in () if asked.workspace else asked.measures:
        write(asked.folder, size)
