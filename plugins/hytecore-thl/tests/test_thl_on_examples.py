"""What the duties find in whole plans, in full: a small good one, and the same with its block."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path
from typing import Any

from hytecore import Report, Settings, check
from hytecore_thl import PACK

BLOCK: dict[str, Any] = {
    "responsible_body": "sivistys",
    "report": {
        "period": "2021/2024",
        "approved": {"by": "kunnanvaltuusto", "on": "2025-12-17"},
        "parts": ["summary", "background", "state_of_population", "strengths_and_needs", "plan", "annexes"],
    },
    "yearly_reports": [{"covers_year": 2025, "approved_on": "2026-05-18", "approved_by": "kunnanvaltuusto"}],
    "publication": {"public_url": "https://testila.example/hyvinvointi", "sent_to_county_on": "2026-01-07"},
    "negotiations": [{"on": "2026-02-03", "kind": "broad", "parties": ["testila", "hva"]}],
    "decisions": [
        {
            "title": "Kouluverkko 2027",
            "on": "2026-03-16",
            "assessment": {"kinds": ["lava"], "groups": [{"group": "lapset", "effect": "mixed"}]},
        }
    ],
    "substance_work": {
        "body": "Hyvinvointilautakunta",
        "tasks": ["monitoring", "information", "competence", "measures", "coordination"],
    },
    "children_plan": {
        "plan": "testila-2025",
        "approved": {"by": "kunnanvaltuusto", "on": "2025-12-17"},
        "contents": ["growth_conditions", "promotion", "cooperation", "follow_up"],
        "budget": "talousarvio 2026, sivistyspalvelut",
    },
    "minimum_list": {"indicators": [{"name": "Liikkuminen", "indicator": "tunnin-paivassa"}]},
}


def plan(block: dict[str, Any] | None = None, links: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """Return a municipality's plan that holds together, with a block and links."""
    header = {
        "id": "testila-2025",
        "title": "Testilän hyvinvointisuunnitelma 2025–2028",
        "kind": "municipal_plan",
        "owner": "testila",
        "period": "2025/2028",
        "term": "2025-06/2029-05",
        "approved": {"by": "kunnanvaltuusto", "on": "2025-12-17"},
        "reviews": [{"kind": "annual", "at": 2026}],
        "links": links or [],
    }
    actors = [
        {"id": "testila", "kind": "municipality", "name": "Testilä"},
        {"id": "sivistys", "kind": "unit", "name": "Sivistyspalvelut", "part_of": "testila"},
        {"id": "hva", "kind": "wellbeing_county", "name": "Testimaan hyvinvointialue"},
    ]
    indicators = [{"id": "tunnin-paivassa", "name": "Vähintään tunnin päivässä liikkuvien osuus"}]
    whole = {"hytecore": 1, "plan": header, "actors": actors, "indicators": indicators}
    return whole if block is None else {**whole, "x-thl": block}


def judged(folder: Path, text: str, as_of: date, *select: str) -> Report:
    """Return the report on a plan file that holds *text*: of the rules selected, with this pack alone."""
    file = folder / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    asked = Settings(packs=("thl",), select=select, ignore=("HYT007",), as_of=as_of, language="en")
    return check(file, settings=asked)


def found(folder: Path, data: dict[str, Any], as_of: date) -> list[tuple[str, str, str]]:
    """Return code, message and severity of what the duties find, and of what could not be read."""
    report = judged(folder, json.dumps(data), as_of, "THL1", "HYT0")
    return sorted((finding.code, finding.variant, finding.severity) for finding in report.findings)


def test_a_plan_without_the_block_gets_what_is_true_of_it(tmp_path: Path) -> None:
    """Nothing is called unlawful that the plan merely does not tell."""
    assert found(tmp_path, plan(), date(2027, 6, 1)) == [
        ("THL103", "not_stated", "info"),
        ("THL104", "not_stated", "warning"),
        ("THL108", "not_stated", "warning"),
        ("THL109", "not_stated", "info"),
        ("THL112", "missing", "warning"),
        ("THL113", "missing", "warning"),
        ("THL114", "missing", "warning"),
        ("THL115", "missing", "warning"),
        ("THL117", "not_stated", "info"),
    ]


def test_a_plan_with_the_block_and_links_gets_nothing(tmp_path: Path) -> None:
    """The block is read without a fault, and answers every duty."""
    links = [{"kind": "older_people_plan", "covered_by": "testila-2025"}, {"kind": "safety_plan", "plan": "turva-2025"}]
    assert found(tmp_path, plan(BLOCK, links), date(2027, 6, 1)) == []


def test_values_that_do_not_fit_are_told_with_their_place(tmp_path: Path) -> None:
    """A block is read with the same care as the rest of a plan."""
    block = {**BLOCK, "negotiations": [{"on": "keväällä", "kind": "yearlyy"}], "publicationn": {}}
    links = [{"kind": "older_people_plan", "covered_by": "testila-2025"}, {"kind": "safety_plan", "plan": "turva-2025"}]
    report = judged(tmp_path, json.dumps(plan(block, links)), date(2026, 6, 1), "HYT001", "HYT002")
    assert sorted((finding.code, finding.field) for finding in report.findings) == [
        ("HYT001", "x-thl.negotiations.kind"),
        ("HYT001", "x-thl.negotiations.on"),
        ("HYT002", "x-thl.publicationn"),
    ]


def _documented() -> str:
    with open(os.path.join(os.path.dirname(__file__), "..", "docs", "index.md"), encoding="utf-8") as file:
        return file.read()


def test_the_block_of_the_documentation_answers_every_duty(tmp_path: Path) -> None:
    """The example that is shown to readers can be read, and nothing is found in it."""
    block, links = re.findall(r"```yaml\n(.*?)```", _documented(), re.DOTALL)
    header = """
  id: testila-2025
  title: Suunnitelma
  kind: municipal_plan
  period: 2025/2028
  approved: {by: kunnanvaltuusto, on: 2025-12-17}
  reviews: [{kind: annual, at: 2026}]
indicators: [{id: tunnin-paivassa, name: Tunnin päivässä liikkuvat}]
practices: [{id: liikuntaneuvonta, name: Liikuntaneuvonta}]
"""
    text = f"hytecore: 1\n{links.rstrip()}{header}{block}"
    report = judged(tmp_path, text, date(2027, 6, 1), "THL1", "HYT0")
    assert [finding.message for finding in report.findings] == []


def test_the_table_of_the_documentation_lists_every_duty() -> None:
    """Code, name and severity of each rule stand in the documentation as they are."""
    listed = re.findall(r"^\| (THL1\d\d) \| ([a-z-]+) \| (\w+) \|", _documented(), re.MULTILINE)
    rules = [module.rule for module in PACK.rules if module.rule.code.startswith("THL1")]
    assert listed == [(rule.code, rule.name, rule.severity) for rule in rules]
