"""The Word document of a plan: fit to send, and read back with what matters in it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest

from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES
from hytecore.pipeline import check
from hytecore.read.reading import load, read_bytes
from hytecore.testing.builders import plan_of
from hytecore.write.plan_file import to_data
from hytecore.write.word import render

EXAMPLES = Path(__file__).parents[2] / "examples"


ALIKE = {
    "Alueellisen yhteistyön vahvistuminen kolmannen sektorin toimijoiden kanssa.": (
        "Yhteistyön vahvistaminen kolmannen sektorin kanssa"
    )
}
"""Goals that the reader of documents takes for another, since both say the same in nearly the same words."""


def example(name: str) -> Plan:
    """Return an example plan."""
    plan = load(EXAMPLES / name / "plan.yaml").plan
    assert plan is not None
    return plan


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def facts(plan: Plan) -> list[dict[str, Any]]:
    """Return what each measure says, with the names of what it refers to."""
    data = to_data(plan)
    names = {each["id"]: each["name"] for section in ("actors", "indicators") for each in data.get(section, ())}
    goals = {each["id"]: each["title"] for each in data.get("goals", ())}
    return [
        {
            "title": measure["title"],
            "goals": [goals[id_] for id_ in measure.get("goals", ())],
            "owners": [(names[each["actor"]], each["role"]) for each in _listed(measure.get("responsibilities"))],
            "schedule": measure.get("schedule"),
            "status": measure.get("status"),
            "indicators": [
                names[each if isinstance(each, str) else each["indicator"]] for each in measure.get("indicators", ())
            ],
        }
        for measure in data.get("measures", ())
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_says_what_the_plan_says(language: str) -> None:
    """Read back, the document has the same measures under the same goals, with the same owners, times and statuses."""
    plan = example("minimal")
    reading = read_bytes(render(plan, language), ".docx", "plan.docx")
    assert reading.problems == ()
    assert reading.plan is not None
    assert facts(reading.plan) == facts(plan)
    assert reading.plan.title == plan.title
    assert reading.plan.period == plan.period


def test_the_plan_of_an_area_comes_back() -> None:
    """A long plan keeps its measures, their statuses and its SMART forms; forms are the same to the letter."""
    plan = example("keusote-2020")
    reading = read_bytes(render(plan), ".docx", "plan.docx")
    assert reading.problems == ()
    assert reading.plan is not None
    kept = sorted((each["title"], each["goals"], each["status"]) for each in facts(reading.plan))
    stated = [(each["title"], [ALIKE.get(each["goals"][0], each["goals"][0])], each["status"]) for each in facts(plan)]
    assert kept == sorted(stated)
    assert {goal.title: goal.smart for goal in reading.plan.goals if goal.smart} == {
        goal.title: goal.smart for goal in plan.goals if goal.smart
    }


def test_the_document_is_checked_like_the_plan(tmp_path: Path) -> None:
    """What the structure of the measures lacks is found in the document as in the plan."""
    plan = plan_of({"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma"},
        "goals": [{"id": "g", "title": "Yksinäisyys vähenee"}],
        "measures": [{"id": "m", "title": "Kävelyryhmät", "goals": ["g"]},
                     {"id": "n", "title": "Kyläkahvila", "goals": ["g"], "status": "done", "schedule": 2026}],
    })  # fmt: skip
    path = tmp_path / "plan.docx"
    path.write_bytes(render(plan, "fi"))
    codes = {finding.code for finding in check(path).findings if finding.subject.kind == "measure"}
    assert {"HYT201", "HYT501"} <= codes


def test_the_document_has_real_headings_and_tables() -> None:
    """Goals are headings of the second level, and each table of measures has the same five columns."""
    document = docx.Document(BytesIO(render(example("minimal"))))
    styled = [(each.style.name if each.style else "", each.text) for each in document.paragraphs]
    headings = [(style, text) for style, text in styled if (style or "").startswith("Heading")]
    assert headings == [
        ("Heading 1", "Painopisteet"),
        ("Heading 1", "Tavoitteet"),
        ("Heading 1", "Toimenpiteet"),
        ("Heading 2", to_data(example("minimal"))["goals"][0]["title"]),
        ("Heading 1", "Mittarit"),
        ("Heading 1", "Toimijat"),
    ]
    assert [[cell.text for cell in table.rows[0].cells] for table in document.tables] == [
        ["Toimenpide", "Vastuutaho", "Aikataulu", "Tila", "Mittari"],
        ["Mittari", "Yksikkö", "Tietolähde", "Päivittyy"],
        ["Toimija", "Laji", "Kuuluu organisaatioon"],
    ]
    section = document.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)


def test_absent_and_odd_values_do_not_stop_it() -> None:
    """Values that are unknown, not applicable or of no use are told in words or left out."""
    plan = plan_of({"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma"},
        "goals": [{"id": "g", "title": {"sv": "Mål"}, "smart": {"unknown": "öppet"}, "indicators": {"unknown": "x"}}],
        "measures": [{"id": "m", "title": "M", "goals": {"unknown": "auki"}, "responsibilities": {"unknown": "auki"},
                      "schedule": {"unknown": "avustus ratkeaa"}, "status": {"not_applicable": "ei koske"},
                      "indicators": {"not_applicable": "ei koske"}}],
        "actors": [{"id": "a", "name": "A & <B>", "kind": {"unknown": "x"}}],
    })  # fmt: skip
    document = docx.Document(BytesIO(render(plan, "fi")))
    row = [cell.text for cell in document.tables[0].rows[1].cells]
    assert row == ["M", "ei tiedossa: auki", "ei tiedossa: avustus ratkeaa", "ei koske: ei koske", ""]
    assert [cell.text for cell in document.tables[1].rows[1].cells] == ["A & <B>", "", ""]
