"""The catalogue of national indicators is whole, and what a plan inherits from it is seen by every rule."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import Any

import pytest

from hytecore.catalogue.entries import Noise, entries, entry_of, version
from hytecore.catalogue.inheritance import with_inherited
from hytecore.catalogue.names import ended, survey_of
from hytecore.edtf import Duration, When
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import NotApplicable, Unknown
from hytecore.model.indicator import DataSource, Indicator
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes, read_data
from hytecore.units import dimension_of
from hytecore.write.plan_file import to_data

REGISTRY = build()


def report_of(codes: str, *indicators: dict[str, Any], as_of: date = date(2025, 6, 1), **sections: Any) -> Report:
    """Return the report of some rules on a plan with these indicators, each with an id and a name of its own."""
    named = [{"id": f"i{number}", "name": f"Mittari {number}", **facts} for number, facts in enumerate(indicators, 1)]
    plan = {"hytecore": 1, "plan": {"id": "p", "title": "Suunnitelma"}, "indicators": named, **sections}
    settings = Settings(select=tuple(codes.split()), as_of=as_of, language="en")
    return check(read_data(plan), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str | None]]:
    """Return code and subject of each finding."""
    return [(finding.code, finding.subject.id) for finding in report.findings]


def inherited(**facts: Any) -> Indicator:
    """Return an indicator as a plan's index gives it."""
    return PlanIndex(Plan(id="p", title="P", indicators=(Indicator(id="i", name="I", **facts),))).indicators["i"]


@pytest.mark.parametrize("identity", entries())
def test_an_entry_is_whole(identity: str) -> None:
    """Each entry has names in three languages, a known unit, a cited place, and refers to entries that are there."""
    entry = entries()[identity]

    assert entry.id == identity
    assert entry.kind in ("indicator", "source")
    assert all(getattr(entry.name, language) for language in LANGUAGES)
    assert entry.read.endswith("(read 2026-11-22)") or "read 2026-11-22" in entry.read
    assert entry.unit is None or dimension_of(entry.unit) is not None
    assert entry.better in (None, "lower", "higher", "stable")
    assert entry.level in (None, "structure", "process", "output", "outcome")
    assert len(entry.range) in (0, 2)
    assert entry.source is None or entries()[entry.source].kind == "source"
    assert entry.successor is None or entry.successor in entries()
    assert (entry.replaced_on is None) == (entry.replaced_by is None)


def test_the_catalogue_knows_what_plans_refer_to() -> None:
    """The indicators of the domain are there, by their numbers in Sotkanet."""
    numbers = {entry.sotkanet for entry in entries().values() if entry.sotkanet}

    assert numbers == {
        4, 5, 7, 46, 74, 127, 186, 286, 288, 289, 322, 405, 683, 1514, 2485, 3219, 3904, 3905, 5527,
    }  # fmt: skip
    assert version() == "2026-11-22"
    assert {entry.id for entry in ended()} == {
        "finsote", "finterveys", "ath", "thl-morbidity-index", "thl-mental-health-index", "kela-health-barometer",
        "tea-primary-care",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("identity", "facts"),
    [
        pytest.param(
            "thl-morbidity-index",
            {"unit": "index_point", "better": "lower", "replaced_on": "2023", "successor": "national-health-index"},
            id="the morbidity index",
        ),
        pytest.param("finsote", {"replaced_on": "2022-09", "successor": "healthy-finland"}, id="FinSote"),
        pytest.param("school-health-survey", {"updated": "P2Y", "noise": Noise(2, 5, 100)}, id="every second year"),
        pytest.param(
            "bullied-weekly-grades-8-9",
            {"unit": "percent", "range": (0, 100), "updated": "P2Y", "noise": Noise(2, 5, 100), "sotkanet": 1514},
            id="what its survey says of it",
        ),
        pytest.param("tea-sport", {"unit": "score_point", "range": (0, 100), "better": "higher"}, id="TEAviisari"),
        pytest.param("tea-primary-care", {"range": (0, 100), "replaced_on": "2023"}, id="an ended part of it"),
        pytest.param("pyll", {"unit": "year per 100000 inhabitant", "better": "lower"}, id="PYLL"),
    ],
)
def test_what_an_entry_says(identity: str, facts: dict[str, Any]) -> None:
    """Facts that rules rest on; an indicator takes over what its source says of all of them."""
    entry = entry_of(identity)

    assert entry is not None
    told = {name: getattr(entry, name) for name in facts}
    assert {name: str(value) if isinstance(value, (When, Duration)) else value for name, value in told.items()} == facts


def test_what_is_not_stated_is_inherited() -> None:
    """Unit, direction, range, level, rhythm and source come from the entry."""
    found = inherited(catalogue="daily-smoking-grades-8-9")

    assert (found.unit, found.better, found.range, found.level) == ("percent", "lower", (0, 100), "outcome")
    assert str(found.updated) == "P2Y"
    assert isinstance(found.source, DataSource)
    assert (found.source.ref, found.source.licence) == ("Sotkanet 288", "CC BY 4.0")


@pytest.mark.parametrize(
    ("facts", "field", "expected"),
    [
        pytest.param({"unit": "case"}, "unit", "case", id="its own unit"),
        pytest.param({"unit": "case"}, "range", (), id="the range is of another unit"),
        pytest.param({"unit": "%"}, "range", (0, 100), id="another spelling of the unit"),
        pytest.param({"unit": "eiroa"}, "range", (), id="a unit that is not known"),
        pytest.param({"unit": Unknown("ei")}, "unit", Unknown("ei"), id="stated as unknown"),
        pytest.param({"unit": Unknown("ei")}, "range", (), id="a range of no unit"),
        pytest.param({"better": "stable"}, "better", "stable", id="its own direction"),
        pytest.param({"range": (0, 50)}, "range", (0, 50), id="its own range"),
        pytest.param({"updated": NotApplicable("ei")}, "updated", NotApplicable("ei"), id="stated as not applicable"),
        pytest.param({"source": NotApplicable("ei")}, "source", NotApplicable("ei"), id="a source that does not apply"),
        pytest.param({"source": DataSource(name="Oma")}, "source", DataSource(name="Oma"), id="its own source"),
    ],
)
def test_what_the_plan_states_is_stronger(facts: dict[str, Any], field: str, expected: Any) -> None:
    """A stated value stands, and so do the stated absences."""
    assert getattr(inherited(catalogue="daily-smoking-grades-8-9", **facts), field) == expected


def test_a_source_without_a_name_takes_the_name() -> None:
    """Of a source that only says where in it, the name is taken over."""
    source = inherited(catalogue="mortality", source=DataSource(ref="taulukko 3")).source

    assert isinstance(source, DataSource)
    assert (source.ref, getattr(source.name, "fi", None)) == ("taulukko 3", "Sotkanet (THL)")


@pytest.mark.parametrize(
    "catalogue",
    [None, "no-such-entry", "", Unknown("ei tiedossa")],
    ids=["none", "unknown id", "empty", "stated as unknown"],
)
def test_nothing_is_inherited_without_an_entry(catalogue: Any) -> None:
    """A plan that refers to no entry is the very same object."""
    plan = Plan(id="p", title="P", indicators=(Indicator(id="i", name="Kuolleisuus", catalogue=catalogue),))

    assert with_inherited(plan) is plan
    assert PlanIndex(plan).plan is plan


def test_inheritance_happens_once() -> None:
    """What has inherited inherits nothing more, so an index of it holds the same objects."""
    plan = with_inherited(Plan(id="p", title="P", indicators=(Indicator(id="i", name="I", catalogue="tea-sport"),)))

    assert with_inherited(plan) is plan


def test_the_plan_file_keeps_only_what_the_plan_states() -> None:
    """A plan that has been indexed is written as it was read."""
    stated = {"hytecore": 1, "plan": {"id": "p", "title": "P"}}
    stated["indicators"] = [{"id": "i", "name": "I", "catalogue": "mortality"}]
    reading = read_data(stated)
    assert reading.plan is not None

    PlanIndex(reading.plan)
    check(reading, as_of=date(2025, 6, 1))

    assert to_data(reading.plan) == stated


RULES = "HYT301 HYT310 HYT315 HYT401 HYT404 HYT405 HYT411 HYT420"
DATED = {"baseline": {"value": 70, "at": 2024}, "target": {"value": 80, "at": 2028}}


@pytest.mark.parametrize(
    ("indicator", "use", "expected"),
    [
        pytest.param({"catalogue": "tea-sport"}, DATED, [("HYT315", "g1")], id="all of it, and it measures the work"),
        pytest.param({}, DATED, [("HYT301", "g1"), ("HYT405", "i1")], id="nothing of it"),
        pytest.param(
            {"catalogue": "tea-sport"},
            {**DATED, "target": {"value": 130, "at": 2028}},
            [("HYT404", "g1"), ("HYT315", "g1")],
            id="a target beyond its range",
        ),
        pytest.param({"catalogue": "mortality"}, DATED, [("HYT310", "g1")], id="against its direction"),
        pytest.param({"catalogue": "pyll"}, {}, [("HYT301", "g1"), ("HYT405", "i1")], id="no source in the catalogue"),
    ],
)
def test_rules_see_what_is_inherited(
    indicator: dict[str, Any], use: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """A unit that the catalogue gives is not asked for, and its range and direction hold."""
    goal = {"id": "g1", "title": "T", "about": "people", "indicators": [{"indicator": "i1", **use}]}

    assert found(report_of(RULES, indicator, goals=[goal])) == expected


@pytest.mark.parametrize(
    ("indicator", "as_of", "expected"),
    [
        pytest.param({"catalogue": "thl-morbidity-index"}, date(2022, 12, 31), None, id="before"),
        pytest.param({"catalogue": "thl-morbidity-index"}, date(2023, 1, 1), "listed", id="from that day on"),
        pytest.param({"catalogue": "finsote"}, date(2024, 1, 1), "survey", id="a survey"),
        pytest.param({"catalogue": "national-health-index"}, date(2024, 1, 1), None, id="the successor"),
        pytest.param(
            {"name": "THL sairastavuusindeksi", "catalogue": "national-health-index"},
            date(2024, 1, 1),
            None,
            id="the reference is stronger than the name",
        ),
        pytest.param(
            {"catalogue": "thl-morbidity-index", "replaced_on": NotApplicable("ei")},
            date(2024, 1, 1),
            None,
            id="denied",
        ),
        pytest.param(
            {"catalogue": "thl-morbidity-index", "replaced_on": "2026"},
            date(2024, 1, 1),
            None,
            id="the plan's own date",
        ),
    ],
)
def test_what_has_ended_is_told(indicator: dict[str, Any], as_of: date, expected: str | None) -> None:
    """An indicator that refers to an ended entry is reported, with the reference as the place."""
    stated = {
        key: {"not_applicable": "ei"} if isinstance(value, NotApplicable) else value for key, value in indicator.items()
    }
    report = report_of("HYT411", stated, as_of=as_of)

    assert [(finding.variant, finding.field) for finding in report.findings] == (
        [(expected, "catalogue")] if expected else []
    )


def test_findings_of_a_file_have_their_place() -> None:
    """Entities are the same wherever they are met, though the rules see another plan than was read."""
    text = (
        "hytecore: 1\nplan: {id: p, title: P}\nindicators:\n- nothing\n- {id: a, name: A, catalogue: tea-sport,\n"
        "   observations: [{at: 2024, value: 130}]}\n- {id: b, name: B, unit: 5, catalogue: mortality}\n"
        "- {id: c, name: C, catalogue: mortalityy}\n"
    )
    settings = Settings(select=("HYT001", "HYT004", "HYT401", "HYT404"), as_of=date(2025, 6, 1), language="en")
    report = check(read_bytes(text.encode(), ".yaml", "plan.yaml"), settings=settings, registry=REGISTRY)

    places = {
        (finding.code, finding.subject.id): (finding.location.line, finding.location.column)
        for finding in report.findings
        if finding.location
    }
    assert places == {
        ("HYT001", "p"): (4, 3),
        ("HYT001", "b"): (7, 20),
        ("HYT404", "a"): (6, 30),
        ("HYT401", "c"): (8, 3),
    }


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"catalogue": "no-school-lunch-grades-8-9"}, "no-school-lunch-grades-8-9", id="by id"),
        pytest.param({"source": DataSource(name="Kouluterveyskysely 2023")}, "school-health-survey", id="by name"),
        pytest.param({"source": DataSource(name="enkäten Hälsa i skolan")}, "school-health-survey", id="in Swedish"),
        pytest.param({"source": DataSource(name="Kouluterveyskyselyt")}, None, id="another word"),
        pytest.param({"source": DataSource(name="Sotkanet")}, None, id="a register"),
        pytest.param({"catalogue": "mortality"}, None, id="an entry without limits"),
    ],
)
def test_the_survey_of_an_indicator(facts: dict[str, Any], expected: str | None) -> None:
    """A survey with limits of noise is found by reference, else by the name of the source."""
    survey = survey_of(inherited(**facts))

    assert (survey.id if survey else None) == expected


def test_a_plan_without_references_does_not_read_the_catalogue() -> None:
    """An index of a plan that refers to no entry loads nothing."""
    script = (
        "import sys; from hytecore.index.plan_index import PlanIndex; from hytecore.model.plan import Plan;"
        "from hytecore.model.indicator import Indicator;"
        "PlanIndex(Plan(id='p', title='P', indicators=(Indicator(id='i', name='I'),)));"
        "raise SystemExit('hytecore.catalogue.entries' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
