"""Three plans that meet, and the map of roles: what the pack finds in them, and what the core finds, unchanged."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from hytecore import Report, Settings, check
from hytecore_pohjois_savo import PACK

EXAMPLES = Path(__file__).parents[3] / "examples"
PLANS = tuple(sorted((EXAMPLES / "pohjois-savo" / "plans").glob("*.yaml")))
ROLES = EXAMPLES / "kuopio-roles" / "plan.yaml"
RULES = {module.rule.code for module in PACK.rules}


def checked(*packs: str, paths: tuple[Path, ...] = PLANS, language: str | None = None) -> Report:
    """Return the report on plans with these packs besides the core."""
    return check(*paths, settings=Settings(packs=packs, as_of=date(2026, 3, 1), language=language))


def outcomes(report: Report) -> dict[str, tuple[str, int]]:
    """Return what became of each rule of the pack, and how many things it looked at."""
    return {each.code: (each.outcome, each.checked) for each in report.outcomes if each.code in RULES}


def core_of(report: Report) -> str:
    """Return what a report tells but for the pack, as JSON; the rules HYT9 count the rules and packs of the run."""
    data = report.to_json()
    del data["packs"], data["summary"]
    data["findings"] = [each for each in data["findings"] if each["code"] not in RULES]
    data["outcomes"] = [each for each in data["outcomes"] if each["code"] not in RULES and each["code"] < "HYT9"]
    return json.dumps(data, ensure_ascii=False)


def test_findings_are_those_that_were_reviewed() -> None:
    """Every finding of the pack in full, and no other."""
    found: dict[str, list[dict[str, Any]]] = {}
    for finding in checked("pohjois-savo").findings:
        if finding.code in RULES:
            subject = finding.subject
            entry = {
                "subject": f"{subject.plan} {subject.kind}:{subject.id}",
                "severity": finding.severity,
                "message": finding.variant,
                "data": finding.data,
                "related": [
                    f"{part.role} {part.subject.plan} {part.subject.kind}:{part.subject.id}" for part in finding.related
                ],
            }
            found.setdefault(finding.code, []).append(entry)
    expected = yaml.safe_load((Path(__file__).parent / "expected.yaml").read_text(encoding="utf-8"))

    assert dict(sorted(found.items())) == expected
    assert outcomes(checked("pohjois-savo"))["POS105"] == ("pass", 2)


def test_map_of_roles_has_all_themes_and_leaves_the_rest_open() -> None:
    """The slides' own map has the eleven themes; places, emphasis and agreements are unknown and cannot be checked."""
    assert outcomes(checked("pohjois-savo", paths=(ROLES,))) == {
        "POS101": ("pass", 1),
        "POS102": ("not_applicable", 0),
        "POS103": ("could_not_check", 3),
        "POS104": ("could_not_check", 11),
        "POS105": ("could_not_check", 22),
        "POS106": ("not_applicable", 0),
        "POS107": ("not_applicable", 0),
        "POS108": ("not_applicable", 0),
    }


@pytest.mark.parametrize("name", ["keusote-2020", "minimal"])
def test_plans_of_other_areas_are_not_looked_at(name: str) -> None:
    """On a plan of another area no rule has anything to look at."""
    report = checked("pohjois-savo", paths=(EXAMPLES / name / "plan.yaml",))
    assert set(outcomes(report).values()) == {("not_applicable", 0)}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("paths", [PLANS, (ROLES,)], ids=["plans", "roles"])
def test_the_core_finds_the_same_with_the_pack_and_without(paths: tuple[Path, ...], language: str) -> None:
    """Findings and outcomes of the core are the same, byte for byte."""
    with_pack = checked("pohjois-savo", paths=paths, language=language)
    assert core_of(with_pack) == core_of(checked(paths=paths, language=language))


def test_only_the_note_on_an_unread_block_differs(tmp_path: Path) -> None:
    """Without the pack its block is said to be unread; nothing else differs."""
    plan = tmp_path / "plan.yaml"
    block = "x-pohjois-savo:\n  report_support: {where: HYTE-neuvottelu 3.2.2025}\n"
    plan.write_text(PLANS[0].read_text(encoding="utf-8") + block, encoding="utf-8")

    def found(*packs: str) -> dict[str, tuple[str, str]]:
        findings = checked(*packs, paths=(plan,)).findings
        return {each.fingerprint: (each.code, each.message) for each in findings if each.code not in RULES}

    without, with_pack = found(), found("pohjois-savo")
    assert [told for key, told in without.items() if key not in with_pack] == [
        ("HYT002", "Lohkoa ”x-pohjois-savo” ei luettu, koska mikään käytössä oleva sääntöpaketti ei tunne sitä.")
    ]
    assert with_pack == {key: told for key, told in without.items() if told[0] != "HYT002"}
    assert outcomes(checked("pohjois-savo", paths=(plan,)))["POS107"] == ("pass", 1)
