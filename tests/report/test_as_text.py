"""The text report: groups, names, what was set aside and what could not be checked, in every language."""

from __future__ import annotations

from datetime import date
from typing import Any

from hytecore.engine.settings import Settings
from hytecore.index.plan_index import PlanIndex
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes, read_data
from hytecore.report.as_text import listed, render
from hytecore.report.grouping import groups
from hytecore.report.paragraphs import Paragraph, as_plain

AS_OF = date(2026, 6, 1)
DATA: dict[str, Any] = {
    "hytecore": 1,
    "plan": {"id": "p", "title": {"fi": "Suunnitelma", "sv": "Plan"}, "languages": ["fi"]},
    "actors": [{"id": "a", "name": "Liikuntapalvelut"}],
    "goals": [{"id": "g", "title": "Liikunta lisääntyy", "indicators": ["i"]}],
    "measures": [
        {"id": "m1", "title": "Kerho", "goals": ["g"], "schedule": 2026},
        {"id": "m2", "title": "Kävely", "goals": [], "responsibilities": [{"actor": "a"}]},
        {"id": "m3", "title": "Uinti", "responsibilities": "a"},
    ],
    "indicators": [{"id": "i", "name": "Osuus"}, {"id": "j", "name": "Määrä"}],
    "suppress": [
        {
            "rule": "HYT201",
            "subject": "measure:m1",
            "reason": "sovitaan keväällä",
            "by": "koordinaattori",
            "on": 2026,
            "until": "2026-12",
        }
    ],
}


def report(language: str = "fi", *codes: str) -> Report:
    """Return the report on the plan above."""
    return check(read_data(DATA), settings=Settings(select=codes, as_of=AS_OF, language=language))


def test_findings_stand_under_the_goal_or_owner_they_concern() -> None:
    """A measure stands under its goal or owner, an indicator under the goal that uses it, the rest under the plan."""
    found = report()
    plan = found.readings[0].plan
    assert plan is not None
    homes = {
        (group.kind, group.id): {f"{f.subject.kind}:{f.subject.id}" for f in group.findings}
        for group in groups(found.findings, {"p": PlanIndex(plan)})
    }
    everything = {f"{f.subject.kind}:{f.subject.id}" for f in found.findings}

    assert homes.pop(("goal", "g")) == {"goal:g", "indicator:i", "measure:m1"}
    assert homes.pop(("actor", "a")) == {"measure:m2"}
    assert homes == {("plan", ""): everything - {"goal:g", "indicator:i", "measure:m1", "measure:m2"}}


def test_set_aside_and_not_checked_are_told() -> None:
    """What was suppressed is listed with its reason; what could not be checked with why."""
    lines = render(report("fi", "HYT201")).splitlines()

    assert lines == [
        "Suunnitelma",
        "p · tilanne 1.6.2026 · 1 tavoite, 3 toimenpidettä, 2 mittaria, 1 toimija",
        "",
        "Yhteenveto",
        "  Ei avoimia huomautuksia.",
        "",
        "Ohitetut",
        "  HYT201 Toimenpiteellä ”Kerho” ei ole vastuutahoa.",
        "    Ohitettu 2026-12 asti (koordinaattori): sovitaan keväällä",
        "",
        "0 virhettä, 0 varoitusta, 0 huomiota; ohitettuja 1, ennestään tunnettuja 0.",
    ]


def test_every_language_says_everything_within_eighty_columns() -> None:
    """The whole report in each language, no line too long but for words that cannot be broken."""
    texts = {language: render(report(language)) for language in ("fi", "sv", "en")}

    assert len(set(texts.values())) == 3
    assert [
        line for text in texts.values() for line in text.splitlines() if len(line) > 80 and " " in line.strip()
    ] == []
    assert texts["sv"].startswith("Plan\n")


def test_file_that_cannot_be_read_is_told_first() -> None:
    """A fault of syntax is told with its place, and that the run is incomplete."""
    found = check(read_bytes(b"a: [", ".yaml", "plan.yaml"), settings=Settings(packs=(), as_of=AS_OF, language="en"))
    text = render(found)

    assert text.startswith("plan.yaml: the file could not be read\n")
    assert "plan.yaml:2:1" in text
    assert "The run is incomplete" in text


def test_several_plans_are_told_apart() -> None:
    """With more than one plan each heading names the plan."""
    other = {**DATA, "plan": {"id": "q", "title": "Toinen"}}
    text = render(check(read_data(DATA), read_data(other), settings=Settings(select=("HYT501",), as_of=AS_OF)))

    assert "Toimija ”Liikuntapalvelut” (a) – p" in text
    assert "Toimija ”Liikuntapalvelut” (a) – q" in text


def test_long_lists_of_names_are_cut_in_the_summary_only() -> None:
    """Nine names are all shown, ten are cut to eight."""
    names = [f"Toimenpide {number}" for number in range(10)]

    assert listed(names[:9], "fi").endswith("”Toimenpide 8”")
    assert listed(names, "fi").endswith("”Toimenpide 7” ja 2 muuta")


def test_paragraphs_wrap_and_keep_what_is_verbatim() -> None:
    """Long words are not broken; verbatim lines stand as they are; an empty paragraph is an empty line."""
    text = as_plain(
        [Paragraph("one two three", "lead", 2), Paragraph(""), Paragraph("a:\n  - b", indent=1, style="verbatim")], 14
    )

    assert text == "  lead one two\n    three\n\n a:\n   - b\n"
