"""The same table in every format gives the same plan, through the front door."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from one_table import FORMATS, as_csv_of_windows

from hytecore import Settings, check, load
from hytecore.read.reading import Reading, read_bytes

MEASURES = [
    {
        "title": "Kävelyryhmät",
        "goals": ["Liikunta lisääntyy"],
        "owners": ["Liikuntapalvelut"],
        "schedule": "2026",
        "status": "in_progress",
        "indicators": ["Ryhmien määrä"],
    },
    {
        "title": "Porraspäivät",
        "goals": ["Liikunta lisääntyy"],
        "owners": ["Tekninen toimi", "Kirjasto"],
        "schedule": ["2026-23 ", "2027-21 "],
        "status": "done",
        "indicators": ["Osallistujien määrä", "Palautteen keskiarvo"],
    },
    {
        "title": "Kyläkahvila",
        "goals": ["Yksinäisyys vähenee"],
        "owners": ["Kirjasto"],
        "schedule": "continuous",
        "status": "not_started",
        "indicators": ["Kävijämäärä"],
    },
]


def told(reading: Reading) -> list[dict[str, Any]]:
    """Return the measures of a plan in words: what any format must give."""
    plan = reading.plan
    assert plan is not None, reading.problems
    names: dict[str, Any] = {
        **{f"g:{goal.id}": goal.title for goal in plan.goals},
        **{f"a:{actor.id}": actor.name for actor in plan.actors},
        **{f"i:{indicator.id}": indicator.name for indicator in plan.indicators},
    }
    return [
        {
            "title": measure.title,
            "goals": [names[f"g:{goal}"] for goal in measure.goals],
            "owners": [names[f"a:{part.actor}"] for part in measure.responsibilities],
            "schedule": _schedule(measure.schedule),
            "status": measure.status,
            "indicators": [names[f"i:{use.indicator}"] for use in measure.indicators],
        }
        for measure in plan.measures
    ]


@pytest.mark.parametrize("suffix", FORMATS)
def test_measures_are_the_same_in_every_format(suffix: str, tmp_path: Path) -> None:
    """Measures, goals, owners, schedules, statuses and indicators come out alike, merged cells included."""
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(FORMATS[suffix]())
    reading = load(path)
    assert told(reading) == MEASURES
    assert [(problem.kind, problem.data) for problem in reading.problems] == []


def test_csv_of_older_programs_is_read() -> None:
    """Letters with dots survive the encoding of older programs."""
    assert told(read_bytes(as_csv_of_windows(), ".csv", "plan.csv")) == MEASURES


@pytest.mark.parametrize(
    ("suffix", "keys"),
    [
        (".xlsx", {"path", "sheet", "cell"}),
        (".ods", {"path", "sheet", "cell"}),
        (".docx", {"path", "table", "row", "column"}),
        (".pptx", {"path", "page", "table", "row", "column"}),
        (".pdf", {"path", "page", "table", "row", "column"}),
        (".html", {"path", "table", "row", "column", "line"}),
        (".md", {"path", "table", "row", "column", "line"}),
        (".csv", {"path", "table", "row", "column", "line"}),
    ],
)
def test_findings_point_at_the_cell(suffix: str, keys: set[str], tmp_path: Path) -> None:
    """A finding about a measure names the very cell of the document, in the manner of its format."""
    path = tmp_path / f"plan{suffix}"
    path.write_bytes(FORMATS[suffix]())
    settings = Settings(packs=(), select=("HYT511",), as_of=date(2026, 3, 1), language="en")
    (finding,) = check(path, settings=settings).findings
    assert finding.location is not None
    place = finding.location.to_json()
    assert set(place) == keys
    at = (place.get("cell"), place.get("row"), place.get("column"))
    assert at in {("D7", None, None), ("D5", None, None), (None, 5, 4)}


def _schedule(schedule: Any) -> Any:
    if isinstance(schedule, tuple):
        return [f"{event.at} {event.what or ''}" for event in schedule]
    return "continuous" if getattr(schedule, "continuous", False) else str(schedule)
