"""The yardstick: the five checks of `generate.py`, written by hand over plain dictionaries.

    python peer_dict.py [--gc] orjson|json|yaml FILE

No model, no positions, no messages: what a developer would write in an afternoon for plans known to be well formed. It
prints the lines of `plan-N.expected` and exits with 1 if there are any. The collector of cyclic garbage is off unless
`--gc` is given; `yaml` is PyYAML's CSafeLoader.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

Entity: TypeAlias = dict[str, Any]


def load(path: str, loader: str) -> Entity:
    """Return the plain data of the plan at *path*."""
    with open(path, "rb") as file:
        data = file.read()
    plan: Entity
    if loader == "orjson":
        import orjson

        plan = orjson.loads(data)
    elif loader == "json":
        import json

        plan = json.loads(data)
    else:
        import yaml

        plan = yaml.load(data, Loader=yaml.CSafeLoader)
    return plan


def check(plan: Entity) -> Iterator[tuple[str, str]]:
    """Yield the flaws of the five kinds."""
    goals, measures = plan["goals"], plan["measures"]
    goal_ids = {goal["id"] for goal in goals}
    served = goal_ids.union(priority["id"] for priority in plan["priorities"])
    actors = {actor["id"]: actor.get("part_of") or actor["id"] for actor in plan["actors"]}
    indicators = {indicator["id"]: "unit" in indicator for indicator in plan["indicators"]}
    leaders: dict[tuple[str, str, str], set[str]] = {}
    for measure in measures:
        responsibilities = measure.get("responsibilities")
        if not responsibilities:
            yield "HYT201", measure["id"]
        else:
            for each in responsibilities:
                actor = each["actor"]
                if actor not in actors:
                    yield "HYT004", f"{measure['id']}.responsibilities.actor->{actor}"
                elif each["role"] == "lead":
                    key = (measure["activity"], measure["theme"], measure["prevention"])
                    leaders.setdefault(key, set()).add(actors[actor])
        for goal in measure.get("goals", ()):
            if goal not in goal_ids:
                yield "HYT004", f"{measure['id']}.goals->{goal}"
        for indicator in measure.get("indicators", ()):
            if indicator not in indicators:
                yield "HYT004", f"{measure['id']}.indicators.indicator->{indicator}"
    for (activity, _, _), organisations in leaders.items():
        if len(organisations) > 1:
            yield "HYT203", activity
    for goal in goals:
        measurable = False
        for use in goal["indicators"]:
            if isinstance(use, str):
                continue
            if use["indicator"] not in indicators:
                yield "HYT004", f"{goal['id']}.indicators.indicator->{use['indicator']}"
            elif indicators[use["indicator"]] and "baseline" in use and "target" in use:
                measurable = True
        if not measurable:
            yield "HYT301", goal["id"]
        for above in goal.get("serves", ()):
            if above not in served:
                yield "HYT004", f"{goal['id']}.serves->{above}"
        for actor in goal.get("assigned_to", ()):
            if actor not in actors:
                yield "HYT004", f"{goal['id']}.assigned_to->{actor}"
    for identity in on_loops({goal["id"]: goal.get("serves", ()) for goal in goals}):
        yield "HYT103", identity


def on_loops(above: dict[str, Iterable[str]]) -> Iterator[str]:
    """Yield the nodes that can be reached from themselves: peel off what leads nowhere, from both ends."""
    left = set(above)
    below: dict[str, list[str]] = {}
    for node, following in above.items():
        for each in following:
            below.setdefault(each, []).append(node)
    for neighbours, others in ((above, below), (below, above)):
        counts = {node: sum(1 for each in neighbours.get(node, ()) if each in left) for node in left}
        free = [node for node, count in counts.items() if not count]
        for node in free:
            left.discard(node)
            for each in others.get(node, ()):
                if each in left:
                    counts[each] -= 1
                    if not counts[each]:
                        free.append(each)
    # What lies between two loops is left too; the plans that are measured have none such.
    yield from left


def main(arguments: list[str]) -> int:
    """Print what is found; return 1 if anything is."""
    if "--gc" in arguments:
        arguments.remove("--gc")
    else:
        gc.disable()
    loader, path = arguments
    found = sorted(check(load(path, loader)))
    sys.stdout.write("".join(f"{code}\t{what}\n" for code, what in found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
