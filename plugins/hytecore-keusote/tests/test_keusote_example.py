"""The real plan of 2020: what the pack finds in it, as reviewed, and what the core finds, unchanged."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hytecore import Report, Settings, check
from hytecore_keusote import PACK

FILE = Path(__file__).parents[3] / "examples" / "keusote-2020" / "plan.yaml"
AS_OF = date(2020, 9, 28)
RULES = {module.rule.code for module in PACK.rules}


def checked(*packs: str, profile: str = "standard", language: str | None = None) -> Report:
    """Return the report on the plan with these packs besides the core."""
    return check(FILE, settings=Settings(packs=packs, profile=profile, as_of=AS_OF, language=language))


def core_of(report: Report) -> str:
    """Return what a report tells but for the pack, as JSON; the rules HYT9 count the rules and packs of the run."""
    data = report.to_json()
    del data["packs"], data["summary"]
    data["findings"] = [each for each in data["findings"] if each["code"] not in RULES]
    data["outcomes"] = [each for each in data["outcomes"] if each["code"] not in RULES and each["code"] < "HYT9"]
    return json.dumps(data, ensure_ascii=False)


def test_findings_are_those_that_were_reviewed() -> None:
    """Every finding of the pack in full, and no other."""
    report = checked("keusote")
    found: dict[str, list[dict[str, Any]]] = {}
    for finding in report.findings:
        if finding.code in RULES:
            entry = {
                "subject": f"{finding.subject.kind}:{finding.subject.id}",
                "severity": finding.severity,
                "message": finding.variant,
                "data": finding.data,
                "related": [f"{part.role} {part.subject.kind}:{part.subject.id}" for part in finding.related],
            }
            found.setdefault(finding.code, []).append(entry)
    expected = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))

    assert dict(sorted(found.items())) == expected
    assert (report.is_complete, report.exit_status) == (True, 1)


def test_what_the_plan_does_well_passes() -> None:
    """Traffic lights, contacts in all six municipalities, both reports and both cadences are there."""
    outcomes = {each.code: (each.outcome, each.checked) for each in checked("keusote").outcomes if each.code in RULES}
    assert outcomes == {
        "KEU101": ("pass", 50),
        "KEU103": ("fail", 15),
        "KEU104": ("pass", 6),
        "KEU105": ("pass", 1),
        "KEU106": ("fail", 19),
        "KEU107": ("pass", 1),
        "KEU108": ("fail", 50),
        "KEU109": ("fail", 50),
        "KEU110": ("fail", 50),
    }


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_core_finds_the_same_with_the_pack_and_without(language: str) -> None:
    """Findings and outcomes of the core are the same, byte for byte."""
    assert core_of(checked("keusote", language=language)) == core_of(checked(language=language))


def test_the_profile_raises_an_unanswered_question_to_an_error(tmp_path: Path) -> None:
    """KEU102 is HYT308 now: a question left blank is an error in the profile of the area, a warning elsewhere."""
    text = FILE.read_text(encoding="utf-8").replace("      by_when: Vuoteen 2025 mennessä\n", "", 1)
    changed = tmp_path / "plan.yaml"
    changed.write_text(text, encoding="utf-8")

    def severity(profile: str) -> list[str]:
        settings = Settings(packs=("keusote",), profile=profile, select=("KEU102",), as_of=AS_OF)
        return [f"{finding.code} {finding.severity}" for finding in check(changed, settings=settings).findings]

    assert (severity("standard"), severity("keusote")) == (["HYT308 warning"], ["HYT308 error"])
