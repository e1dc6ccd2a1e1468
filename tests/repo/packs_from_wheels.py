"""Builds the wheels of hytecore and of the packs in `plugins/`, installs them here, and runs what must work from them.

Each pack's tests run from its own folder, and the tutorial of packs is walked. Nothing of the repository's sources is
imported: what a wheel lacks is missed. `tox -e packs` runs this in an environment of its own; what must be there
already is pip, build, hatchling, pytest and hypothesis.

    python tests/repo/packs_from_wheels.py FOLDER
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
PYTHON = [sys.executable, "-P"]  # -P: the working folder is no place to import from


def main(folder: Path) -> int:
    """Build into *folder*, install, run, and return the exit status."""
    shutil.rmtree(folder, ignore_errors=True)
    build = [*PYTHON, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    steps = [_run([*build, str(project)], ROOT) for project in (ROOT, *PLUGINS)]
    wheels = sorted(map(str, folder.glob("*.whl")))
    steps.append(_run([*PYTHON, "-m", "pip", "install", "-q", *wheels], ROOT))
    # Of the same version as before, pip would leave what is there.
    steps.append(_run([*PYTHON, "-m", "pip", "install", "-q", "--no-deps", "--force-reinstall", *wheels], ROOT))
    if any(steps):
        return 1
    tests: list[tuple[Sequence[str], Path]] = [(["tests"], plugin) for plugin in PLUGINS]
    tests.append((["tests/repo/test_pack_tutorial.py"], ROOT))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        done = list(pool.map(lambda each: _run([*PYTHON, "-m", "pytest", "-q", *each[0]], each[1]), tests))
    return 1 if any(done) else 0


def _run(words: Sequence[str], folder: Path) -> int:
    """Run a command in *folder*, print what it printed in one piece, and return its exit status."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    sys.stdout.write(f"{folder.name}: {' '.join(words[2:])}\n{done.stdout}\n")
    sys.stdout.flush()
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).absolute()))
