"""Same input, settings and day give the same bytes; another order gives the same but for places."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hytecore.syntax.from_yaml import YamlText

ROOT = Path(__file__).parents[2]
KEUSOTE = ROOT / "examples" / "keusote-2020" / "plan.yaml"


def run(*paths: Path, cwd: Path = ROOT, **environment: str) -> bytes:
    """Return the JSON report of a fresh process."""
    command = [sys.executable, "-m", "hytecore", "check", *map(str, paths)]
    options = ["--as-of", "2020-09-28", "--format", "json", "--config", "none"]
    done = subprocess.run(
        [*command, *options], cwd=cwd, env={**os.environ, **environment}, capture_output=True, check=False
    )
    assert done.stderr == b""
    return done.stdout


def without_places(report: bytes) -> Any:
    """Return the report without its locations and paths."""
    data = json.loads(report)
    for part in (*data["findings"], *data["plans"]):
        part.pop("location", None)
        part.pop("path", None)
    return data


def shuffled(value: Any, chance: random.Random) -> Any:
    """Return plain data with the keys of every mapping and the entities of every section in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        items = [shuffled(item, chance) for item in value]
        if items and all(isinstance(item, dict) and "id" in item for item in items):
            chance.shuffle(items)
        return items
    return value


def test_hash_seed_and_locale_change_nothing() -> None:
    """Two processes with other hash seeds and languages of the environment print the same bytes."""
    first = run(KEUSOTE, PYTHONHASHSEED="0", LC_ALL="C")
    second = run(KEUSOTE, PYTHONHASHSEED="4711", LC_ALL="sv_FI.UTF-8", TZ="Pacific/Auckland")

    assert first == second


@pytest.mark.parametrize("seed", range(3))
def test_order_of_entities_and_keys_changes_only_places(seed: int, tmp_path: Path) -> None:
    """The Keusote plan with its entities and keys shuffled has the same findings, said in the same words."""
    data: dict[str, Any] = {}
    for key, index, value in YamlText(KEUSOTE.read_bytes()).parts():
        if index is None:
            data[str(key)] = value
        else:
            data.setdefault(str(key), []).append(value)
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(shuffled(data, random.Random(seed)), default=float), "utf-8")

    assert without_places(run(path)) == without_places(run(KEUSOTE))


def test_order_of_files_and_folder_change_only_places() -> None:
    """Two plans named in another order, from another folder, give the same report."""
    minimal = ROOT / "examples" / "minimal" / "plan.yaml"

    assert run(KEUSOTE, minimal) == run(minimal, KEUSOTE)
    assert without_places(run(Path("plan.yaml"), cwd=KEUSOTE.parent)) == without_places(run(KEUSOTE))
