"""How fast hytecore is beside what one would write by hand: whole processes, side by side, as ratios.

    python measure.py [--data FOLDER] [--runs N] [start] [large] [yaml] [growth] [together] [packages] [rules]

Each run of a command follows a run of its yardstick, and the medians of these pairs are shown: on a busy machine the
seconds wander by half, the ratios by a tenth. `goal` is what a release must keep to. The plans are made by
`generate.py` when they are missing. Linux only; PyYAML and orjson must be installed for the yardsticks.
"""

from __future__ import annotations

import argparse
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

import generate

HERE = os.path.dirname(os.path.abspath(__file__))
# A setting that forbids compiled files to be kept would measure the compiler.
ENVIRONMENT = {
    key: value for key, value in os.environ.items() if key not in ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED")
}
GC_ON = "--gc"


class Run(NamedTuple):
    """One run of a command: seconds from start to end, and the largest memory in MiB."""

    seconds: float
    peak: float


class Row(NamedTuple):
    """A line of the table; a goal of infinity is none."""

    name: str
    runs: list[Run]
    value: float
    goal: float
    unit: str


Command: TypeAlias = list[str] | tuple[list[str], dict[str, str]]
"""What is run, and what its environment has besides."""


def run(command: Command) -> Run:
    """Run *command* with its output thrown away.

    Raises:
        RuntimeError: If it ends with another status than 0 or 1.
    """
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_WRONLY, 0) for stream in (1, 2)]
    words, extra = command if isinstance(command, tuple) else (command, {})
    began = time.perf_counter()
    process = os.posix_spawn(words[0], words, {**ENVIRONMENT, **extra}, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    seconds = time.perf_counter() - began
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise RuntimeError(f"status {status}: {' '.join(words)}")
    return Run(seconds, used.ru_maxrss / 1024)


def beside(yardstick: Command, command: Command, runs: int) -> tuple[list[Run], float]:
    """Return the runs of *command* and the median of their ratios to the run of the *yardstick* just before each."""
    pairs = [(run(yardstick), run(command)) for _ in range(runs + 1)][1:]
    return [own for _, own in pairs], statistics.median(own.seconds / other.seconds for other, own in pairs)


def seconds(runs: list[Run]) -> float:
    """Return the median of the seconds."""
    return statistics.median(each.seconds for each in runs)


class Bench:
    """The commands, and the groups of rows that can be asked for."""

    def __init__(self, data: str, runs: int) -> None:
        self.data = data
        self.runs = runs

    def plan(self, n: int, suffix: str) -> str:
        """Return the path of the plan of *n* measures, made if it is not there."""
        path = os.path.join(self.data, f"plan-{n}.{suffix}")
        if not os.path.exists(path):
            generate.write(self.data, n)
        return path

    def workspace(self, count: int, n: int) -> list[str]:
        """Return the paths of *count* plans of *n* measures that belong together, made if they are not there."""
        folder = os.path.join(self.data, f"workspace-{count}-{n}")
        if not os.path.exists(os.path.join(folder, "workspace.expected")):
            os.makedirs(folder, exist_ok=True)
            generate.write_workspace(folder, count, n)
        return [os.path.join(folder, name) for name in sorted(os.listdir(folder)) if name.endswith(".json")]

    def check(self, n: int, suffix: str) -> list[str]:
        """Return the command that checks a plan with all rules of the core."""
        return self.check_all([self.plan(n, suffix)])

    @staticmethod
    def check_all(paths: list[str]) -> list[str]:
        """Return the command that checks plans together with all rules of the core."""
        options = ["--as-of", generate.AS_OF, "--format", "json", "--pack", "core", "--config", "none"]
        return [sys.executable, "-m", "hytecore", "check", *paths, *options]

    def peer(self, loader: str, n: int, *more: str) -> list[str]:
        """Return the command that runs the five checks written by hand."""
        suffix = "yaml" if loader == "yaml" else "json"
        return [sys.executable, os.path.join(HERE, "peer_dict.py"), *more, loader, self.plan(n, suffix)]

    def start(self) -> Iterator[Row]:
        """Small plans, beside an interpreter that does nothing."""
        bare = [sys.executable, "-c", "pass"]
        commands = {
            "--version": ([sys.executable, "-m", "hytecore", "--version"], 5),
            "--help": ([sys.executable, "-m", "hytecore", "--help"], 5),
            "import the model": ([sys.executable, "-c", "import hytecore.model.plan"], math.inf),
            "five checks, 50 measures, YAML": (self.peer("yaml", 50), math.inf),
            "check, 50 measures, YAML": (self.check(50, "yaml"), 12),
            "check, 50 measures, JSON": (self.check(50, "json"), 12),
        }
        for name, (command, goal) in commands.items():
            runs, ratio = beside(bare, command, 3 * self.runs)
            yield Row(name, runs, ratio, goal, "× bare Python")

    def large(self) -> Iterator[Row]:
        """A plan of 100 000 measures, beside the five checks over orjson's dictionaries."""
        yardstick = self.peer("orjson", 100_000)
        reading = f"import gc; gc.disable(); from hytecore import load; load({self.plan(100_000, 'json')!r})"
        for name, command, goal in (
            ("read, 100 000 measures, JSON", [sys.executable, "-c", reading], math.inf),
            ("check, 100 000 measures, JSON", self.check(100_000, "json"), 3),
        ):
            runs, ratio = beside(yardstick, command, self.runs)
            yield Row(name, runs, ratio, goal, "× five checks on orjson")
        yield Row("its memory", runs, max(each.peak for each in runs), 700, "MiB")

    def yaml(self) -> Iterator[Row]:
        """A YAML plan with places, beside the five checks over a CSafeLoader's dictionaries without."""
        for name, more, goal in (("", (GC_ON,), 0.5), (", collector off", (), math.inf)):
            runs, ratio = beside(self.peer("yaml", 10_000, *more), self.check(10_000, "yaml"), self.runs)
            yield Row("check, 10 000 measures, YAML", runs, ratio, goal, f"× five checks on CSafeLoader{name}")

    def growth(self) -> Iterator[Row]:
        """The exponent of growth from 10 000 to 100 000 measures, start-up taken off."""
        start, ten, hundred = ([run(self.check(n, "json")) for _ in range(self.runs)] for n in (50, 10_000, 100_000))
        times = [min(each.seconds for each in runs) for runs in (start, ten, hundred)]
        yield Row(
            "growth, 10 000 → 100 000", hundred, math.log10((times[2] - times[0]) / (times[1] - times[0])), 1.15, ""
        )

    def together(self) -> Iterator[Row]:
        """330 plans of 200 measures, one a county and municipality, beside one plan of 6 600 measures."""
        command = self.check_all(self.workspace(330, 200))
        runs, ratio = beside(self.check(6600, "json"), command, self.runs)
        yield Row("check, 330 plans of 200 measures", runs, ratio, 12, "× one plan of 6 600 measures")

    def packages(self) -> Iterator[Row]:
        """What 300 foreign packages cost a small check."""
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(os.path.join(folder, "none"))
            for i in range(300):
                inside = os.path.join(folder, "many", f"foreign_{i}-1.0.dist-info")
                os.makedirs(inside)
                with open(os.path.join(inside, "entry_points.txt"), "w", encoding="utf-8") as file:
                    file.write(f"[console_scripts]\nforeign{i} = foreign{i}:main\n")
            none, many = ({"PYTHONPATH": os.path.join(folder, name)} for name in ("none", "many"))
            runs, ratio = beside((self.check(50, "yaml"), none), (self.check(50, "yaml"), many), 5 * self.runs)
            yield Row("check, 50 measures, 300 packages", runs, ratio, 1.1, "× without them")

    def rules(self) -> Iterator[Row]:
        """What each rule costs at 100 000 measures, after a first run that has built the index."""
        import gc
        from datetime import date

        from hytecore.engine import registry, rule
        from hytecore.index.plan_index import PlanIndex
        from hytecore.index.workspace import Workspace
        from hytecore.read.reading import load

        gc.disable()
        plan = load(self.plan(100_000, "json")).plan
        assert plan is not None
        index = PlanIndex(plan)
        seen: dict[str, Any] = {"plan": index, "workspace": Workspace([index])}
        for code, module in registry.build(("core",)).modules.items():
            facts: rule.Rule = module.rule
            if facts.scope in seen:
                options: dict[str, Any] = {name: option.default for name, option in facts.options.items()}
                options |= {"as_of": date.fromisoformat(generate.AS_OF), "profile": "standard"}
                runs = [self._once(module.check, seen[facts.scope], options) for _ in range(3)]
                least = min(runs[1:]).seconds * 1000
                yield Row(f"{code} {facts.name}", runs[:1], least, 10, "ms, once the index is built")

    @staticmethod
    def _once(check: Callable[..., Iterator[object]], index: object, options: object) -> Run:
        began = time.perf_counter()
        for _ in check(index, options):
            pass
        return Run(time.perf_counter() - began, 0)


def main() -> int:
    """Measure what was asked for; return 1 if a goal was missed."""
    groups = ("start", "large", "yaml", "growth", "together", "packages", "rules")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", default=groups, choices=groups, metavar="group")
    parser.add_argument("--data", default=os.path.join(tempfile.gettempdir(), "hytecore-plans"))
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    os.makedirs(asked.data, exist_ok=True)
    bench = Bench(asked.data, asked.runs)
    missed = 0
    sys.stdout.write(f"{'':42} {'seconds':>8} {'MiB':>6} {'value':>7} {'goal':>6}\n")
    for group in asked.groups:
        for row in getattr(bench, group)():
            missed += row.value > row.goal
            goal = "" if row.goal == math.inf else f"{row.goal:g}{'' if row.value <= row.goal else ' ✗'}"
            peak = max(each.peak for each in row.runs)
            sys.stdout.write(
                f"{row.name:42} {seconds(row.runs):8.3f} {peak:6.0f} {row.value:7.2f} {goal:>6} {row.unit}\n"
            )
            sys.stdout.flush()
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
