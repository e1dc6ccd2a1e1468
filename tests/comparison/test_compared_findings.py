"""What has become of the findings: new, mended, as they were, and what cannot be told."""

from __future__ import annotations

from datetime import date
from typing import Any

from two_plans import plan

from hytecore.cli.diff import differences
from hytecore.comparison.findings import FindingsCompared
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.read.reading import read_data

REGISTRY = build(())
RULES = ("HYT201", "HYT501")


def _findings(old: dict[str, Any], new: dict[str, Any], select: tuple[str, ...] = RULES) -> FindingsCompared:
    settings = Settings(packs=(), select=select, as_of=date(2025, 6, 1), language="en")
    return differences(read_data(old, "old.yaml"), read_data(new, "new.yaml"), settings, REGISTRY).findings


def _told(findings: tuple[Finding, ...]) -> list[tuple[str, str | None, str]]:
    return [(finding.code, finding.subject.id, finding.subject.label) for finding in findings]


def test_a_finding_is_mended_new_or_as_it_was() -> None:
    """An owner that came mends, a schedule that went is new, and what nobody touched is as it was."""
    owner = {"responsibilities": [{"actor": "a1", "role": "lead"}]}
    old = plan(measures=[{"id": "m1", "title": "Walks", "schedule": 2025}, {"id": "m2", "title": "Sleep", **owner}])
    new = plan(measures=[{"id": "m1", "title": "Walks", **owner}, {"id": "m2", "title": "Sleep", **owner}])
    found = _findings(old, new)

    assert _told(found.fixed) == [("HYT201", "m1", "Walks")]
    assert _told(found.new) == [("HYT501", "m1", "Walks")]
    assert _told(found.unchanged) == [("HYT501", "m2", "Sleep")]
    assert found.unsure == ()


def test_a_finding_follows_its_entity_to_another_id_and_name() -> None:
    """A measure with another id and other words has the finding it had; so has one in a plan of another id."""
    old = plan(measures=[{"id": "m1", "title": "Walking groups", "schedule": 2025}])
    new = plan(measures=[{"id": "x7", "title": "Organising walking groups", "schedule": 2025}], header={"id": "q"})
    found = _findings(old, new)

    assert _told(found.unchanged) == [("HYT201", "x7", "Organising walking groups")]
    assert (found.new, found.fixed, found.unsure) == ((), (), ())


def test_a_finding_that_is_set_aside_is_neither_mended_nor_new() -> None:
    """A suppression does not mend: the finding is there as before, with its reason."""
    measures = [{"id": "m1", "title": "Walks", "schedule": 2025}]
    reason = {"rule": "HYT201", "subject": "measure:m1", "reason": "The board decides in the autumn", "by": "board"}
    new = plan(measures=measures) | {"suppress": [{**reason, "on": "2025-05-01", "until": "2025-12-31"}]}
    found = _findings(plan(measures=measures), new)

    assert _told(found.unchanged) == [("HYT201", "m1", "Walks")]
    assert found.unchanged[0].suppressed is not None
    assert found.fixed == ()


def test_what_could_not_be_looked_at_is_not_mended() -> None:
    """Where a value can no longer be read, nobody knows whether the finding is still there."""
    old = plan(measures=[{"id": "m1", "title": "Walks"}])
    new = plan(measures=[{"id": "m1", "title": "Walks", "schedule": "whenever"}])
    found = _findings(old, new, ("HYT501",))

    assert found.fixed == ()
    assert _told(found.unsure) == [("HYT501", "m1", "Walks")]


def test_findings_name_the_file_they_come_from() -> None:
    """What is mended is shown where it stood in the old file, what is new where it stands in the new one."""
    old = plan(measures=[{"id": "m1", "title": "Walks", "schedule": 2025}])
    new = plan(measures=[{"id": "m2", "title": "Sleep", "schedule": 2025}])
    found = _findings(old, new)

    assert [finding.location.path for finding in found.fixed if finding.location] == ["old.yaml"]
    assert [finding.location.path for finding in found.new if finding.location] == ["new.yaml"]
