"""Indicators and quantities: the edges that the examples beside the rules do not show."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.catalogue.names import ended
from hytecore.catalogue.names import ended_entry as find
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.index.plan_index import PlanIndex
from hytecore.model.evidence import Claim
from hytecore.model.indicator import Amount, DataSource, Indicator
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES, Translated
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

REGISTRY = build(())
CODES = tuple(f"HYT{number}" for number in (*range(401, 406), *range(408, 412), *range(413, 417), 418, 420, 421))
UNKNOWN = {"unknown": "selvitetään keväällä"}
NOT_APPLICABLE = {"not_applicable": "ei koske tätä mittaria"}
DECIMALS = st.decimals(-10_000, 10_000, places=2, allow_nan=False, allow_infinity=False)


def plan(
    *indicators: Mapping[str, Any], header: Mapping[str, Any] | None = None, **sections: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a plan with these indicators, each with an id and a name of its own."""
    named = [{"id": f"i{number}", "name": f"Mittari {number}", **facts} for number, facts in enumerate(indicators, 1)]
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", **(header or {})},
        "indicators": named,
        **{
            section: [
                {"id": f"{section[0]}{number}", "title": section, **facts} for number, facts in enumerate(items, 1)
            ]
            for section, items in sections.items()
        },
    }


def using(*uses: Mapping[str, Any]) -> dict[str, Any]:
    """Return a goal or a measure that uses indicators."""
    return {"indicators": [{"indicator": "i1", **use} for use in uses]}


def seen(*observations: Mapping[str, Any], **facts: Any) -> dict[str, Any]:
    """Return an indicator with these observations."""
    return {**facts, "observations": [dict(each) for each in observations]}


def report_of(code: str, stated: Mapping[str, Any], as_of: date = date(2025, 6, 1)) -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), as_of=as_of, language="en")
    return check(read_data(deepcopy(stated)), settings=settings, registry=REGISTRY)


def found_in(report: Report) -> list[tuple[str, str]]:
    """Return the message and the subject of each finding, in the order of the report."""
    return [(each.variant, f"{each.subject.kind}:{each.subject.id}") for each in report.findings]


def found(code: str, stated: Mapping[str, Any], as_of: date = date(2025, 6, 1)) -> list[tuple[str, str]]:
    """Return what one rule finds in a plan."""
    return found_in(report_of(code, stated, as_of))


def outcome(code: str, stated: Mapping[str, Any]) -> str:
    """Return what became of one rule."""
    return report_of(code, stated).outcomes[0].outcome


def turned(value: Any) -> Any:
    """Return plain data with every list of mappings in the opposite order."""
    if isinstance(value, dict):
        return {key: turned(each) for key, each in reversed(value.items())}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [turned(each) for each in reversed(value)]
    return value


PERCENT = {"unit": "percent"}
DATED = {"baseline": {"value": 30, "at": 2023}, "target": {"value": 25, "at": 2028}}

CASES = [
    # 401
    pytest.param("HYT401", plan({}), [("nothing", "indicator:i1")], id="401 neither kind nor unit"),
    pytest.param("HYT401", plan({"kind": "quantity", "unit": ""}), [("nothing", "indicator:i1")], id="401 empty text"),
    pytest.param("HYT401", plan({"unit": UNKNOWN}, {"unit": NOT_APPLICABLE}), [], id="401 answered"),
    pytest.param("HYT401", plan({"kind": UNKNOWN}, {"kind": "qualitative"}), [], id="401 no quantity"),
    pytest.param("HYT401", plan({"unit": "-"}, {"unit": "ryhmää"}), [], id="401 something stands there"),
    pytest.param("HYT401", plan({}, goals=[using(DATED)]), [], id="401 named by HYT301"),
    pytest.param(
        "HYT401",
        plan(
            {},
            goals=[
                using(
                    {"baseline": {"value": 1, "at": 2023, "unit": "h"}, "target": {"value": 2, "at": 2028, "unit": "h"}}
                )
            ],
        ),
        [("nothing", "indicator:i1")],
        id="401 the goal can be measured by the units of its values",
    ),
    pytest.param("HYT401", plan(*[{}] * 5, *[PERCENT] * 4), [("folded", "plan:p")], id="401 five of nine"),
    pytest.param(
        "HYT401", plan(*[{}] * 4), [("nothing", f"indicator:i{n}") for n in range(1, 5)], id="401 four of four"
    ),
    # 402
    pytest.param("HYT402", plan({"unit": "prosentia"}, PERCENT), [("nearest", "indicator:i1")], id="402 misspelt"),
    pytest.param("HYT402", plan({"unit": "-"}, {"unit": UNKNOWN}, {"unit": 5}, {}), [], id="402 no unit"),
    pytest.param(
        "HYT402",
        plan(seen({"value": 1, "unit": "ryhmää"}, {"value": 2, "unit": "ryhmää"}, unit="ryhmää")),
        [("unknown", "indicator:i1")],
        id="402 one entity, one unit, one finding",
    ),
    pytest.param(
        "HYT402",
        plan(seen({"value": 1, "unit": "ryhmää"}, {"value": 2, "unit": "eiroa"}, unit="percent")),
        [("nearest", "indicator:i1"), ("unknown", "indicator:i1")],
        id="402 two units of one entity",
    ),
    pytest.param("HYT402", plan(claims=[{"terms": [["1 eiroa"]]}]), [("nearest", "claim:c1")], id="402 no total"),
    pytest.param(
        "HYT402", plan(practices=[{"name": "A"}, {"name": "B", "coverage": UNKNOWN}]), [], id="402 no coverage"
    ),
    pytest.param(
        "HYT402",
        plan(goals=[using({"indicator": "puuttuu", "interim": [{"value": 1, "at": 2026, "unit": "ryhmää"}]})]),
        [("unknown", "goal:g1")],
        id="402 of an indicator that is not there",
    ),
    # 403
    pytest.param(
        "HYT403",
        plan(PERCENT, goals=[using({"target": {"value": 5, "unit": "percentage_point"}})]),
        [("change", "goal:g1")],
        id="403 percentage points",
    ),
    pytest.param(
        "HYT403",
        plan({"unit": "percentage_point"}, measures=[using({"baseline": {"value": 5, "unit": "%"}})]),
        [("change", "measure:m1")],
        id="403 a change and a level",
    ),
    pytest.param(
        "HYT403",
        plan(
            PERCENT, goals=[using({"baseline": {"value": 5, "unit": "prosentti"}, "target": {"value": 5, "unit": "%"}})]
        ),
        [],
        id="403 another spelling",
    ),
    pytest.param(
        "HYT403",
        plan(
            {"unit": "case per 1000 inhabitant"}, goals=[using({"target": {"value": 5, "unit": "kpl per 100000 as."}})]
        ),
        [],
        id="403 another factor",
    ),
    pytest.param(
        "HYT403",
        plan({"unit": "ryhmää"}, PERCENT, goals=[using({"target": {"value": 5, "unit": "percent"}})]),
        [],
        id="403 an unknown unit is HYT402's",
    ),
    pytest.param(
        "HYT403",
        plan({}, goals=[using({"baseline": {"value": 5, "unit": "h"}, "target": {"value": 5, "unit": "EUR"}})]),
        [("between", "goal:g1")],
        id="403 no unit of its own",
    ),
    pytest.param(
        "HYT403",
        plan({}, goals=[using({"baseline": {"value": 5, "unit": "h"}}, {"baseline": {"value": 5, "unit": "EUR"}})]),
        [],
        id="403 two uses are not compared with each other",
    ),
    pytest.param(
        "HYT403",
        plan(claims=[{"terms": [["1 EUR"], ["2 percent"]]}]),
        [("terms", "claim:c1")],
        id="403 terms without a total",
    ),
    pytest.param("HYT403", plan(claims=[{"terms": [["1 EUR"], ["2 ryhmää"]]}]), [], id="403 a term in an unknown unit"),
    pytest.param(
        "HYT403", plan(claims=[{"terms": [["1 EUR"]], "total": "5 ryhmää"}]), [], id="403 a total in an unknown unit"
    ),
    pytest.param(
        "HYT403", plan(claims=[{"total": "1 EUR"}, {"terms": UNKNOWN, "total": "1 EUR"}]), [], id="403 no terms"
    ),
    # 404
    *(
        pytest.param(
            "HYT404",
            plan(seen({"value": value, "at": 2024}, **facts)),
            [(f"observations_{message}", "indicator:i1")] if message else [],
            id=f"404 {value} of {facts}",
        )
        for value, facts, message in (
            (100, PERCENT, None),
            (Decimal("100.1"), PERCENT, "outside"),
            (0, PERCENT, None),
            (Decimal("-0.1"), PERCENT, "outside"),
            (-5, {"unit": "percentage_point"}, None),
            (0, {"unit": "case"}, None),
            (-1, {"unit": "case"}, "below"),
            (-1, {"unit": "case per 1000 inhabitant"}, "below"),
            (-1, {"unit": "inhabitant/year"}, "below"),
            (-1, {"unit": "EUR"}, None),
            (-1, {"unit": "EUR/inhabitant"}, None),
            (-1, {"unit": "hour"}, None),
            (500, {"unit": "score_point"}, None),
            (500, {"unit": "score_point", "range": [0, 100]}, "outside"),
            (100, {"range": [0, 100]}, None),
            (101, {"range": [100, 0]}, "outside"),
            (150, {**PERCENT, "range": [-100, 300]}, None),
            (-1, {"range": [0, ".."]}, "below"),
            (1, {"range": ["..", 0]}, "above"),
            (500, {"range": UNKNOWN}, None),
            (500, {"range": ["..", ".."]}, None),
            (500, {"unit": UNKNOWN}, None),
            (500, {"unit": "ryhmää"}, None),
        )
    ),
    pytest.param(
        "HYT404",
        plan(PERCENT, goals=[using({"target": {"value": 120}}, {"baseline": {"value": 130}})]),
        [("outside", "goal:g1")],
        id="404 one finding for a goal and an indicator",
    ),
    pytest.param(
        "HYT404",
        plan(
            {"unit": "day", "range": [0, 30]},
            goals=[using({"target": {"value": 2, "unit": "month"}, "baseline": {"value": 2, "unit": "week"}})],
        ),
        [("outside", "goal:g1")],
        id="404 the range in another unit of time",
    ),
    pytest.param(
        "HYT404",
        plan(
            {"range": [0, 10]},
            PERCENT,
            goals=[
                using(
                    {"target": {"value": 20, "unit": "EUR"}},
                    {"indicator": "puuttuu", "target": {"value": 120, "unit": "percent"}},
                )
            ],
        ),
        [],
        id="404 limits that are not known",
    ),
    pytest.param(
        "HYT404",
        plan(
            {},
            goals=[using({"target": {"value": 120, "unit": "percent"}, "baseline": {"value": 120, "unit": UNKNOWN}})],
        ),
        [("outside", "goal:g1")],
        id="404 the value's own unit",
    ),
    pytest.param(
        "HYT404",
        plan(seen({"value": 9999, "at": 2024}, {"value": -9999, "at": 2024}, **PERCENT)),
        [],
        id="404 fillers are HYT413's",
    ),
    pytest.param(
        "HYT404",
        plan({"unit": "day", "range": [0, 30]}, goals=[using({"target": {"value": 900, "unit": "EUR"}})]),
        [],
        id="404 the range in a unit that cannot be compared",
    ),
    # 405
    pytest.param(
        "HYT405",
        plan({}, {"source": {}}),
        [("nothing", "indicator:i1"), ("no_name", "indicator:i2")],
        id="405 no source, no name",
    ),
    pytest.param(
        "HYT405",
        plan({"source": UNKNOWN}, {"source": {"name": NOT_APPLICABLE}}, {"kind": "milestone"}),
        [],
        id="405 answered",
    ),
    pytest.param("HYT405", plan({"source": {"name": "-"}}), [], id="405 a mark is HYT413's"),
    pytest.param("HYT405", plan(*[{}] * 6), [("folded", "plan:p")], id="405 folded"),
    # 410: each is updated every year and was last observed in 2024
    *(
        pytest.param(
            "HYT410",
            plan(seen({"at": 2020, "value": 3}, *observations, updated="P1Y")),
            [("stale", "indicator:i1")] if is_stale else [],
            id=f"410 {label}",
        )
        for label, observations, is_stale in (
            ("only an old value", (), True),
            ("a value of last year", ({"at": 2024, "value": 1},), False),
            ("a value of this day last year", ({"at": "2024-06-01", "value": 1},), False),
            ("a value of the day before", ({"at": "2024-05-31", "value": 1},), True),
            ("a missing value", ({"at": 2024, "value": ".."},), True),
            ("a value of the future", ({"at": 2052, "value": 1},), True),
            ("a value until further notice", ({"at": "2021/..", "value": 1},), False),
            ("a value without a year", ({"at": "XXXX-05-31", "value": 1},), True),
            ("a value without a date", ({"value": 1},), True),
        )
    ),
    pytest.param(
        "HYT410",
        plan(seen({"at": 1990, "value": 1}), seen({"at": 1990, "value": 1}, updated=UNKNOWN), {"updated": "P1Y"}),
        [],
        id="410 no rhythm, no value",
    ),
    pytest.param(
        "HYT410",
        plan(seen({"at": 2018, "value": 3}, updated="P2Y", source={"name": "FinSote"})),
        [],
        id="410 an ended survey is HYT411's",
    ),
    # 413
    pytest.param(
        "HYT413",
        plan({"range": [0, "-"]}, seen({"respondents": "x"})),
        [("entity", "indicator:i1"), ("entity", "indicator:i2")],
        id="413 range and respondents",
    ),
    pytest.param(
        "HYT413",
        plan(seen({"value": ".."}, {"value": UNKNOWN}, {"value": NOT_APPLICABLE}, {})),
        [],
        id="413 honest gaps",
    ),
    pytest.param(
        "HYT413",
        plan({"unit": " XX "}, {"source": {"name": {"fi": "xx"}}}),
        [("entity", "indicator:i1")],
        id="413 whatever the case",
    ),
    *(
        pytest.param(
            "HYT413",
            plan(seen({"value": value}, **facts)),
            [("entity", "indicator:i1")] if is_filler else [],
            id=f"413 {value} of {facts}",
        )
        for value, facts, is_filler in (
            (9999, PERCENT, True),
            (99999, {"unit": "score_point"}, True),
            (-99999, {"unit": "case"}, True),
            (9999, {"unit": "case"}, False),
            (9999, {"unit": "EUR"}, False),
            (9999, {"unit": "case per 100000 inhabitant"}, False),
            (9999, {}, False),
            (9999, {"range": [0, 10]}, True),
            (9999, {"unit": "index_point", "range": [0, 20000]}, False),
            (999, PERCENT, False),
        )
    ),
    pytest.param(
        "HYT413",
        plan(PERCENT, goals=[using({"baseline": {"value": "-", "unit": "-"}, "target": {"value": 9999}})]),
        [("use", "goal:g1"), ("use", "goal:g1")],
        id="413 two marks in one use",
    ),
    pytest.param(
        "HYT413",
        plan(goals=[using({"baseline": {"value": "-"}})]),
        [("entity", "goal:g1")],
        id="413 dangling indicator",
    ),
    pytest.param(
        "HYT413", plan(seen({"value": 1, "unit": "-"})), [("entity", "indicator:i1")], id="413 unit of an observation"
    ),
    pytest.param(
        "HYT413",
        plan(measures=[{"resources": {"value": 5, "unit": "EUR"}}, {"resources": UNKNOWN}]),
        [],
        id="413 resources",
    ),
    # 414
    pytest.param(
        "HYT414",
        plan(measures=[{}, {"indicators": UNKNOWN}, {"indicators": ["puuttuu"]}]),
        [("nothing", "measure:m1")],
        id="414 nothing stated",
    ),
    pytest.param(
        "HYT414",
        plan(measures=[{"status": "cancelled"}, {"status": UNKNOWN}]),
        [("nothing", "measure:m2")],
        id="414 cancelled",
    ),
    pytest.param("HYT414", plan(measures=[{}] * 5), [("folded", "plan:p")], id="414 folded"),
    pytest.param(
        "HYT414",
        plan(measures=[*[{}] * 5, *[{"status": "cancelled"}] * 6]),
        [("folded", "plan:p")],
        id="414 cancelled ones are not counted",
    ),
    # 415, 416
    *(
        pytest.param(
            code,
            plan({}, measures=[using({name: point})]),
            [("nothing", "measure:m1")] if is_undated else [],
            id=f"{code[3:]} {point}",
        )
        for code, name in (("HYT415", "baseline"), ("HYT416", "target"))
        for point, is_undated in (
            ({"value": 0}, True),
            ({"value": 0, "at": "XXXX-03-31"}, True),
            ({"value": 0, "at": "../2025"}, False),
            ({"value": 0, "at": UNKNOWN}, False),
            ({"value": 0, "at": NOT_APPLICABLE}, False),
            ({"value": ".."}, False),
            ({"value": UNKNOWN}, False),
            ({}, False),
            (UNKNOWN, False),
        )
    ),
    pytest.param("HYT415", plan(goals=[using({"baseline": {"value": 1}}), {}]), [], id="415 dangling indicator"),
    pytest.param(
        "HYT415",
        plan(PERCENT, goals=[using({"baseline": {"value": 1}, "target": DATED["target"]})]),
        [],
        id="415 named by HYT301",
    ),
    pytest.param(
        "HYT416",
        plan(PERCENT, goals=[using({"baseline": DATED["baseline"], "target": {"value": 1}})]),
        [],
        id="416 named by HYT301",
    ),
    pytest.param(
        "HYT416",
        plan(PERCENT, PERCENT, goals=[using(DATED, {"indicator": "i2", "target": {"value": 1}})]),
        [("nothing", "goal:g1")],
        id="416 a goal that can be measured by another indicator",
    ),
    # 418
    pytest.param(
        "HYT418",
        plan(seen({"region": "A", "value": 1}), header={"covers": ["A", "B"]}),
        [("missing", "indicator:i1")],
        id="418 a region that is not mentioned",
    ),
    pytest.param(
        "HYT418",
        plan(seen({"region": "a ", "value": 1}, {"region": "B", "value": 0}), header={"covers": ["A", "b"]}),
        [],
        id="418 whatever the case",
    ),
    pytest.param(
        "HYT418",
        plan(seen({"region": "C", "value": 1}), header={"covers": ["A", "B"]}),
        [],
        id="418 other regions only",
    ),
    pytest.param("HYT418", plan(seen({"region": "A", "value": 1})), [], id="418 nothing covered"),
    pytest.param(
        "HYT418", plan(seen({"region": "A", "value": 1}), header={"covers": UNKNOWN}), [], id="418 unknown cover"
    ),
    pytest.param(
        "HYT418",
        plan(seen({"region": "A", "value": 1}, {"region": "B", "value": "-"}), header={"covers": ["A", "B"]}),
        [],
        id="418 a mark is HYT413's",
    ),
    pytest.param(
        "HYT418",
        {
            **plan(seen({"region": "kaupunki", "value": 1}), header={"covers": ["a", "b"]}),
            "actors": [
                {"id": "a", "name": "A", "aliases": ["Kaupunki"]},
                {"id": "b", "name": "B", "aliases": ["kaupunki"]},
            ],
        },
        [],
        id="418 a name of two actors names neither",
    ),
    pytest.param(
        "HYT418",
        {
            **plan(
                seen({"region": "Kyrkslätt", "value": 1}, {"region": "Ingå", "value": 1}),
                header={"covers": ["k", "Ingå"]},
            ),
            "actors": [{"id": "k", "name": {"fi": "Kirkkonummi", "sv": "Kyrkslätt"}}],
        },
        [],
        id="418 a name in the other language",
    ),
    pytest.param(
        "HYT418",
        plan(*[seen({"region": "A", "value": 1})] * 5, header={"covers": ["A", "B"]}),
        [("folded", "plan:p")],
        id="418 folded",
    ),
    # 420: observed 12.4 per cent in Alavaara in 2023
    *(
        pytest.param(
            "HYT420",
            plan(
                seen(
                    {"region": "Alavaara", "at": 2023, "value": Decimal("12.4")}, {"at": 2023, "value": 20}, **PERCENT
                ),
                goals=[using({"region": region, "baseline": {"at": at, **point}})],
            ),
            [("differs", "goal:g1")] if differs else [],
            id=f"420 {region} {at} {point}",
        )
        for region, at, point, differs in (
            ("Alavaara", 2023, {"value": Decimal("12.5")}, True),
            ("Alavaara", 2023, {"value": Decimal("12.45")}, False),
            ("Alavaara", 2023, {"value": Decimal("12.46")}, True),
            ("Alavaara", 2023, {"value": 12}, False),
            ("Alavaara", 2023, {"value": 13}, True),
            ("Alavaara", "2023-04", {"value": 13}, False),
            ("Alavaara", 2024, {"value": 13}, False),
            ("Alavaara", UNKNOWN, {"value": 13}, False),
            ("Alavaara", 2023, {"value": ".."}, False),
            ("Alavaara", 2023, {"value": 13, "unit": "case"}, False),
            ("Peräjärvi", 2023, {"value": 13}, False),
            (UNKNOWN, 2023, {"value": 13}, True),
        )
    ),
    pytest.param(
        "HYT420",
        plan(
            seen(
                {"at": 2023, "value": 2, "unit": "month"},
                {"at": 2024, "value": 2},
                {"at": 2024, "value": 4},
                unit="day",
            ),
            goals=[using({"baseline": {"at": 2023, "value": 61}}, {"baseline": {"at": 2024, "value": 4}})],
        ),
        [],
        id="420 another unit of time, and one of two observations",
    ),
    pytest.param(
        "HYT420",
        plan(
            seen({"at": 2023, "value": ".."}, {"at": 2023, "value": 2}),
            goals=[using({"baseline": {"at": 2023, "value": 3}}), {}],
        ),
        [("differs", "goal:g1")],
        id="420 a missing value bears nothing out",
    ),
    pytest.param(
        "HYT420",
        plan(
            seen({"at": 2023, "value": 20, "group": {"fi": "Pojat", "sv": "Pojkar"}}),
            measures=[using({"baseline": {"at": 2023, "value": 30}, "group": "pojat"})],
        ),
        [("differs", "measure:m1")],
        id="420 a group in two languages",
    ),
    # 421
    *(
        pytest.param(
            "HYT421",
            plan(seen({"at": at, "value": 1})),
            [("future", "indicator:i1")] if is_future else [],
            id=f"421 {at}",
        )
        for at, is_future in (
            ("2025-06-01", False),
            ("2025-06-02", True),
            ("2025-06", False),
            ("2025-07", True),
            ("2025", False),
            ("2026", True),
            ("../2030", False),
            ("2024/2030", False),
            ("XXXX-12-31", False),
        )
    ),
    pytest.param(
        "HYT421",
        plan(seen({"at": 2030, "value": ".."}, {"at": 2030}, {"at": UNKNOWN, "value": 1})),
        [],
        id="421 nothing observed",
    ),
]


@pytest.mark.parametrize(("code", "stated", "expected"), CASES)
def test_findings(code: str, stated: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Each rule finds what it should in the plan, and nothing else."""
    assert found(code, stated) == expected


@pytest.mark.parametrize(("code", "stated", "expected"), CASES)
def test_the_order_of_the_file_does_not_show(
    code: str, stated: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    """The findings are the same, to the last word, when lists and keys stand in the opposite order."""

    def told(data: dict[str, Any]) -> list[dict[str, Any]]:
        findings = report_of(code, data).to_json()["findings"]
        return [{key: value for key, value in each.items() if key not in ("location", "path")} for each in findings]

    assert told(turned(deepcopy(stated))) == told(stated)


@pytest.mark.parametrize("code", CODES)
def test_an_empty_plan_has_nothing_to_look_at(code: str) -> None:
    """Without indicators, measures and claims every rule is not applicable."""
    assert outcome(code, plan()) == "not_applicable"


@pytest.mark.parametrize("code", CODES)
def test_two_indicators_with_one_id(code: str) -> None:
    """Duplicate ids, dangling references and doubled uses make no rule fail, and no order show."""
    twins = [
        seen({"region": "A", "at": 2030, "value": 140}, {"at": 2023, "value": "-"}, id="x", updated="P1Y", **PERCENT),
        seen(
            {"region": "A", "at": 2023, "value": -3, "stated_as": "mean", "of": ["B"]}, id="x", unit="xyz", range=[0, 1]
        ),
    ]
    uses = [{"indicator": "x", **DATED}, {"indicator": "x", "baseline": {"value": -1}}, {"indicator": "y", **DATED}]
    stated = plan(*twins, header={"covers": ["A", "B"]}, goals=[using(*uses)], measures=[using(*uses, *uses)])
    one, other = report_of(code, stated), report_of(code, turned(stated))

    assert one.is_complete
    assert [(each.variant, each.data, each.field) for each in one.findings] == [
        (each.variant, each.data, each.field) for each in other.findings
    ]


@pytest.mark.parametrize(
    ("code", "stated"),
    [
        pytest.param("HYT401", plan({"unit": 5}), id="401 unit"),
        pytest.param(
            "HYT409", plan(claims=[{"terms": [["2 EUR", *["1 %/%"] * 60]], "total": "5 EUR"}]), id="409 sixty factors"
        ),
        pytest.param("HYT402", plan({"unit": 5}, PERCENT), id="402 unit"),
        pytest.param("HYT403", plan({"unit": 5}, PERCENT), id="403 unit"),
        pytest.param(
            "HYT404",
            plan(PERCENT, goals=[using({"target": {"value": "12 %"}, "baseline": {"value": 1}})]),
            id="404 a target",
        ),
        pytest.param("HYT404", plan(seen({"value": "12 %"}, {"value": 12}, **PERCENT)), id="404 an observation"),
        pytest.param(
            "HYT415", plan({}, measures=[using({"baseline": {"value": 1, "at": "viime vuonna"}})]), id="415 at"
        ),
        pytest.param("HYT416", plan({}, measures=[using({"target": {"value": 1, "at": "pian"}})]), id="416 at"),
        pytest.param(
            "HYT420",
            plan(seen({"at": 2023, "value": 1}), measures=[using({"baseline": {"value": "noin 1", "at": 2023}})]),
            id="420 value",
        ),
        pytest.param("HYT421", plan(seen({"at": "ensi vuonna", "value": 1}, {"at": 2023, "value": 1})), id="421 at"),
        pytest.param("HYT405", plan({"source": "THL"}), id="405 source"),
        pytest.param(
            "HYT410",
            plan(seen({"at": "viime vuonna", "value": 1}, {"at": 2020, "value": 1}, updated="P1Y")),
            id="410 at",
        ),
        pytest.param("HYT411", plan({"replaced_on": "viime vuonna"}), id="411 replaced_on"),
        pytest.param("HYT411", plan({"replaced_on": UNKNOWN}), id="411 unknown"),
        pytest.param("HYT414", plan(measures=[{"indicators": "i1"}]), id="414 indicators"),
        pytest.param("HYT409", plan(claims=[{"terms": [["1 EUR"], ["x"]], "total": "5 EUR"}]), id="409 a term"),
        pytest.param("HYT409", plan(claims=[{"terms": [["1 ryhmää"]], "total": "5 EUR"}]), id="409 an unknown unit"),
        pytest.param(
            "HYT409", plan(claims=[{"terms": [["1 EUR"], ["1 percent"]], "total": "5 EUR"}]), id="409 other dimensions"
        ),
        pytest.param(
            "HYT409",
            plan(claims=[{"terms": [["1000000000000000000 EUR"] + ["1000000000000000000 %/%"] * 4], "total": "5 EUR"}]),
            id="409 beyond any plan",
        ),
    ],
)
def test_what_could_not_be_checked(code: str, stated: dict[str, Any]) -> None:
    """A needed fact that is unreadable or unknown gives no finding, and no pass either."""
    assert found(code, stated) == []
    assert outcome(code, stated) == "could_not_check"


# Means and totals


def with_stated(value: Any, *parts: Any, what: str = "mean", **facts: Any) -> dict[str, Any]:
    """Return a plan whose indicator states a mean or total of as many regions as there are parts."""
    regions = [f"Alue {number}" for number in range(1, len(parts) + 1)]
    observations = [{"region": region, "at": 2024, "value": part} for region, part in zip(regions, parts, strict=True)]
    stated = {"region": "koko alue", "at": 2024, "value": value, "stated_as": what, "of": regions}
    return plan(seen(*observations, stated, **facts))


@pytest.mark.parametrize(
    ("value", "parts", "expected"),
    [
        pytest.param(Decimal("90.0"), ("98.9", "93.9", "90.5", "86.1", "87.0", "83.5"), [], id="the mean of S2"),
        pytest.param(Decimal("90.1"), ("98.9", "93.9", "90.5", "86.1", "87.0", "83.5"), ["90"], id="a tenth too much"),
        pytest.param(75, ("101.3", "97.9", "64", "62.1", "56.5", "68"), [], id="the other mean of S2"),
        pytest.param(74, ("101.3", "97.9", "64", "62.1", "56.5", "68"), ["75"], id="one too little"),
        pytest.param(Decimal("2.5"), ("2", "3"), [], id="exactly"),
        pytest.param(3, ("2", "3"), [], id="half rounded up"),
        pytest.param(2, ("2", "3"), [], id="half rounded down"),
        pytest.param(Decimal("0.0"), ("0", "0"), [], id="zero is a value"),
        pytest.param(Decimal("1.0"), ("0", "0"), ["0"], id="zero is not one"),
    ],
)
def test_a_mean_within_rounding(value: Any, parts: tuple[str, ...], expected: list[str]) -> None:
    """The mean may differ by half of its own last decimal, and by no more."""
    report = report_of("HYT408", with_stated(value, *map(Decimal, parts)))

    assert [str(each.data["computed"]) for each in report.findings] == expected


def test_an_unreadable_value_of_a_mean_could_not_be_checked() -> None:
    """A mean of which one value cannot be read is neither right nor wrong."""
    stated = with_stated(900, 1, "noin 2")

    assert found("HYT408", stated) == []
    assert outcome("HYT408", stated) == "could_not_check"


def test_a_plan_without_a_period_begins_with_its_approval() -> None:
    """A bare name means the old index in a plan that was approved before the new one came."""
    stated = {"name": "Sairastavuusindeksi"}

    assert found("HYT411", plan(stated, header={"approved": {"on": "2020-01-27"}})) == [("listed", "indicator:i1")]
    assert found("HYT411", plan(stated, header={"approved": {"on": "2024-01-27"}})) == []
    assert found("HYT411", plan(stated, header={"approved": UNKNOWN})) == []


@pytest.mark.parametrize("what", ["mean", "total"])
@pytest.mark.parametrize(
    "observations",
    [
        pytest.param([{"region": "A", "at": 2024, "value": 1}], id="a region is not there"),
        pytest.param(
            [{"region": "A", "at": 2024, "value": 1}, {"region": "B", "at": 2024, "value": ".."}], id="missing"
        ),
        pytest.param(
            [{"region": "A", "at": 2024, "value": 1}, {"region": "B", "at": 2023, "value": 1}], id="other year"
        ),
        pytest.param(
            [{"region": "A", "at": 2024, "value": 1}, {"region": "B", "at": 2024, "group": "naiset", "value": 1}],
            id="other group",
        ),
        pytest.param(
            [{"region": "A", "at": 2024, "value": 1}, *({"region": "B", "at": 2024, "value": each} for each in (1, 2))],
            id="two values of one region",
        ),
        pytest.param(
            [{"region": "A", "at": 2024, "value": 1}, {"region": "B", "at": 2024, "value": 1, "unit": "EUR"}],
            id="a unit that cannot be compared",
        ),
    ],
)
def test_a_mean_or_total_that_cannot_be_recomputed(what: str, observations: list[dict[str, Any]]) -> None:
    """Where a value is missing, doubled or in another unit, nothing is found and nothing has passed."""
    stated = {"region": "koko", "at": 2024, "value": 900, "stated_as": what, "of": ["A", "B"]}
    code = "HYT408" if what == "mean" else "HYT409"

    assert found(code, plan(seen(*observations, stated, unit="case"))) == []
    assert outcome(code, plan(seen(*observations, stated, unit="case"))) == "could_not_check"


@pytest.mark.parametrize(
    "changes", [{"of": []}, {"of": UNKNOWN}, {"value": ".."}, {"value": UNKNOWN}, {"stated_as": UNKNOWN}]
)
def test_a_mean_of_nothing_is_not_looked_at(changes: dict[str, Any]) -> None:
    """A mean without regions or without a number is none of the rule's business."""
    stated = {"region": "koko", "at": 2024, "value": 900, "stated_as": "mean", "of": ["A"], **changes}

    assert outcome("HYT408", plan(seen({"region": "A", "at": 2024, "value": 1}, stated))) == "not_applicable"


def test_a_mean_converts_units_and_finds_regions_by_any_name() -> None:
    """Weeks and days make one mean; a region is the same by its id, its name and an alias, and counts once."""
    observations = [
        {"region": "alavaara", "at": 2024, "value": 1, "unit": "week"},
        {"region": "PERÄJÄRVI", "at": 2024, "value": 9},
        {
            "region": "koko",
            "at": 2024,
            "value": 8,
            "stated_as": "mean",
            "of": ["Alavaaran kunta", "alavaara", "Peräjärvi"],
        },
    ]
    stated = plan(seen(*observations, unit="day")) | {"actors": [{"id": "alavaara", "name": "Alavaaran kunta"}]}

    assert outcome("HYT408", stated) == "pass"


@given(st.lists(DECIMALS, min_size=1, max_size=8), st.integers(0, 3), st.integers(-3, 3))
def test_a_mean_that_was_rounded_is_right_and_any_other_is_not(parts: list[Decimal], places: int, off: int) -> None:
    """The rounded mean is silent; one that is off by a unit of its last decimal or more is found."""
    mean = sum(map(Fraction, parts), Fraction(0)) / len(parts)
    unit = Decimal(1).scaleb(-places)
    right = (Decimal(mean.numerator) / Decimal(mean.denominator)).quantize(unit, rounding=ROUND_HALF_EVEN)
    is_tie = abs(Fraction(right) - mean) == Fraction(unit) / 2
    findings = report_of("HYT408", with_stated(right + off * unit, *parts)).findings

    assert bool(findings) == (
        off != 0 and not (is_tie and abs(Fraction(right + off * unit) - mean) == Fraction(unit) / 2)
    )


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=8), st.integers(-5, 5), st.integers(1, 1000))
def test_a_total_is_found_exactly_where_it_is_wrong(parts: list[int], off: int, factor: int) -> None:
    """A sum of whole numbers is right or wrong; scaling every term and the total changes nothing but the size."""
    reports = [
        report_of(
            "HYT409", with_stated(sum(parts) * times + off * times, *(part * times for part in parts), what="total")
        )
        for times in (1, factor)
    ]

    assert [bool(report.findings) for report in reports] == [off != 0, off != 0]
    assert [each.data["computed"] for report in reports for each in report.findings] == (
        [sum(parts), sum(parts) * factor] if off else []
    )


@given(
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=6),
    st.integers(-3, 3),
    st.sampled_from(
        [
            ("EUR/inhabitant/year", "EUR/year", 1),
            ("EUR/inhabitant/month", "EUR/year", 12),
            ("1000 €/as./v", "€/vuosi", 1000),
        ]
    ),
)
def test_a_claim_is_the_sum_of_its_products(
    terms: list[tuple[int, int]], off: int, units: tuple[str, str, int]
) -> None:
    """The units carry over: a month makes twelve of a year, a thousand euros a thousand."""
    rate, unit, times = units
    total = sum(people * euros for people, euros in terms) * times
    claim = {
        "terms": [[f"{people} inhabitant", f"{euros} {rate}"] for people, euros in terms],
        "total": f"{total + off} {unit}",
    }
    findings = report_of("HYT409", plan(claims=[claim])).findings

    assert [(each.data["stated"], each.data["computed"]) for each in findings] == (
        [(total + off, total)] if off else []
    )


def test_a_claim_made_in_a_program_without_a_number() -> None:
    """A term that holds no number cannot be added up."""
    claim = Claim(id="c", terms=((Amount(unit="EUR"),),), total=Amount(value=1, unit="EUR"))
    settings = Settings(select=("HYT409",), as_of=date(2025, 6, 1))
    report = check(Plan(id="p", title="P", claims=(claim,)), settings=settings, registry=REGISTRY)

    assert [each.outcome for each in report.outcomes] == ["could_not_check"]


def test_the_calculation_of_the_seed() -> None:
    """90 and 10 residents come to 150 000 euros a year, 160 and 40 to 400 000, as S2 says."""
    rates = ("1000 EUR/inhabitant/year", "6000 EUR/inhabitant/year")
    claims = [
        {"terms": [[f"{many} inhabitant", rates[0]], [f"{few} inhabitant", rates[1]]], "total": f"{total} EUR/year"}
        for many, few, total in ((90, 10, 150_000), (160, 40, 400_000), (160, 40, 340_000))
    ]
    report = report_of("HYT409", plan(claims=claims))

    assert [(each.subject.id, each.data["computed"]) for each in report.findings] == [("c3", 400_000)]
    assert report.findings[0].message.endswith(
        "come to 400,000\xa0€/year, but its total is stated as 340,000\xa0€/year."
    )


# Ranges, baselines and rhythms


@given(st.one_of(DECIMALS, st.integers(-300, 300)))
def test_a_share_is_possible_between_nothing_and_all(value: Decimal | int) -> None:
    """Every share from 0 to 100 is silent, every other is found, but for fillers."""
    is_found = bool(found("HYT404", plan(seen({"value": value, "at": 2024}, **PERCENT))))

    assert is_found == (not 0 <= value <= 100 and value not in (9999, -9999))


@given(DECIMALS, st.integers(0, 2), st.sampled_from([ROUND_HALF_EVEN, ROUND_DOWN]))
def test_a_rounded_baseline_is_the_observed_value(value: Decimal, places: int, rounding: str) -> None:
    """A baseline that was rounded from the observation is silent; one that was cut off is found where that shows."""
    unit = Decimal(1).scaleb(-places)
    baseline = value.quantize(unit, rounding=rounding)
    stated = plan(seen({"at": 2024, "value": value}), goals=[using({"baseline": {"value": baseline, "at": 2024}})])

    assert bool(found("HYT420", stated)) == (abs(baseline - value) > unit / 2)


@given(st.integers(1990, 2024), st.integers(1, 10), st.integers(0, 20), st.integers(-50, 50))
def test_a_rhythm_does_not_depend_on_the_century(year: int, every: int, gap: int, shift: int) -> None:
    """Moving the values and the day of judgement by the same number of years changes nothing."""
    results = [
        found("HYT410", plan(seen({"at": year + by, "value": 1}, updated=f"P{every}Y")), date(year + gap + by, 6, 1))
        for by in (0, shift)
    ]

    assert results[0] == results[1]
    assert bool(results[0]) == (gap > every)


# National indicators


@pytest.mark.parametrize(
    ("name", "source", "period", "as_of", "expected"),
    [
        pytest.param(
            "THL sairastavuusindeksi (ikävakioitu, 2016)", None, "2020/2025", date(2020, 3, 1), None, id="2020"
        ),
        pytest.param(
            "THL sairastavuusindeksi (ikävakioitu, 2016)", None, "2020/2025", date(2022, 12, 31), None, id="eve"
        ),
        pytest.param(
            "THL sairastavuusindeksi (ikävakioitu, 2016)", None, "2020/2025", date(2023, 1, 1), "listed", id="2023"
        ),
        pytest.param("THL:n sairastavuusindeksi", None, None, date(2024, 1, 1), "listed", id="genitive"),
        pytest.param("THL sairastavuusindeksi", None, "2017/2020", date(2024, 1, 1), None, id="a plan that was over"),
        pytest.param("Sairastavuusindeksi", None, "2020/2025", date(2024, 1, 1), "listed", id="bare, in an older plan"),
        pytest.param("Sairastavuusindeksi", "THL", "2024/2028", date(2024, 6, 1), None, id="bare, in a newer plan"),
        pytest.param("Sairastavuusindeksi", "THL", None, date(2024, 6, 1), None, id="bare, in a plan without a period"),
        pytest.param("Kansallinen terveysindeksi", "THL", "2020/2025", date(2024, 6, 1), None, id="the successor"),
        pytest.param("Oma sairastavuusindeksi", "oma", "2020/2025", date(2024, 6, 1), None, id="another index"),
        pytest.param("Sairastavuusindeksit ja muut", None, "2020/2025", date(2024, 6, 1), None, id="another word"),
        pytest.param(
            "THL mielenterveysindeksi (ikävakioitu, 2016)", None, "2020/2025", date(2024, 1, 1), "listed", id="its part"
        ),
        pytest.param(
            "Perusterveydenhuolto", "TEAviisari (THL)", "2020/2025", date(2024, 1, 1), "listed", id="a part of TEA"
        ),
        pytest.param("Kuntajohto", "TEAviisari (THL)", "2020/2025", date(2024, 1, 1), None, id="another part of TEA"),
        pytest.param("Yksinäisyys", "FinSote", "2020/2025", date(2022, 8, 31), None, id="FinSote until autumn 2022"),
        pytest.param("Yksinäisyys", "FinSote", "2020/2025", date(2022, 9, 1), "survey", id="FinSote from autumn 2022"),
        pytest.param("Yksinäisyys", "FinSote ja Terve Suomi", "2020/2025", date(2024, 1, 1), None, id="FinSote and on"),
    ],
)
def test_national_indicators(
    name: str, source: str | None, period: str | None, as_of: date, expected: str | None
) -> None:
    """A listed indicator is found by how its name begins, from the day of its replacement, in a plan it concerns."""
    indicator = {"name": name, **({"source": {"name": source}} if source else {})}
    stated = plan(indicator, header={"period": period} if period else {})

    assert found("HYT411", stated, as_of) == ([(expected, "indicator:i1")] if expected else [])


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({"replaced_on": "2025-06-01"}, "declared", id="this very day"),
        pytest.param({"replaced_on": "2025-06-02"}, None, id="tomorrow"),
        pytest.param({"replaced_on": "2025"}, "declared", id="some time this year"),
        pytest.param({"replaced_on": "../2025"}, None, id="by the end of this year"),
        pytest.param({"replaced_on": "../2024"}, "declared", id="by the end of last year"),
        pytest.param({"replaced_on": "2023", "replaced_by": "Uusi"}, "replaced", id="with its successor"),
        pytest.param({"replaced_by": "Uusi"}, "undated", id="a successor without a date"),
        pytest.param({"replaced_by": UNKNOWN}, None, id="no successor known"),
        pytest.param({"replaced_on": "XXXX-05-31"}, None, id="a day without a year"),
        pytest.param({"name": "THL sairastavuusindeksi", "replaced_on": "2026"}, None, id="its own word is stronger"),
        pytest.param(
            {"name": "THL sairastavuusindeksi", "replaced_on": NOT_APPLICABLE}, None, id="its own word denies it"
        ),
    ],
)
def test_an_indicator_that_says_so_itself(facts: dict[str, Any], expected: str | None) -> None:
    """What has begun by the given day has been replaced; the plan's own word is stronger than the list."""
    assert found("HYT411", plan(facts)) == ([(expected, "indicator:i1")] if expected else [])


def test_a_survey_that_ended_is_one_cause() -> None:
    """Ten indicators of one survey are one finding, which lists them all and whoever uses them."""
    indicators = [{"source": {"name": f"FinSote {2010 + number}"}} for number in range(10)]
    report = report_of("HYT411", plan(*indicators, goals=[using(DATED, {"indicator": "i2"})], measures=[using({})]))

    assert found_in(report) == [("survey", "indicator:i1")]
    assert report.findings[0].data["n"] == 10
    assert [(each.role, each.subject.id) for each in report.findings[0].related] == [
        *(("same source", f"i{number}") for number in range(2, 11)),
        ("user", "g1"),
        ("user", "m1"),
    ]


def test_the_list_of_national_indicators_is_whole() -> None:
    """Each entry has its words in three languages, a date that can be compared, a source, and is found by its names."""
    entries = ended()

    assert len({entry.id for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.kind in ("indicator", "source")
        assert entry.read
        assert entry.replaced_on is not None
        assert entry.replaced_on.earliest is not None
        assert all(getattr(text, language) for text in (entry.name, entry.replaced_by) for language in LANGUAGES)
        assert all(successor == successor.casefold() for successor in entry.successors)
        for name in entry.names:
            assert find(Indicator(id="i", name=f"{name}, 2016"), None) == entry
            assert find(Indicator(id="i", name="Osuus", source=DataSource(name=name)), None) == entry
            assert find(Indicator(id="i", name=Translated(sv=name.upper())), None) == entry
            assert find(Indicator(id="i", name=f"{name}xyz"), None) is None
        for name in entry.shared_names:
            assert find(Indicator(id="i", name=name), date(2020, 1, 1)) == entry
            assert find(Indicator(id="i", name=name), None) is None


def test_a_plan_without_claims_needs_no_pint() -> None:
    """All rules about indicators run without importing pint, as long as no claim has to be added up."""
    script = (
        "import sys; from hytecore.read.reading import read_data; from hytecore import check;"
        "check(read_data({'hytecore': 1, 'plan': {'id': 'p', 'title': 'P'}, 'indicators': [{'id': 'i', 'name': 'I',"
        " 'unit': 'EUR/vuosi', 'observations': [{'at': 2020, 'value': -1, 'unit': 'eiroa'}]}]}));"
        "raise SystemExit('pint' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_values_and_regions_of_a_plan_without_any() -> None:
    """The look-ups answer for an empty plan."""
    reading = read_data(plan())
    assert reading.plan is not None
    index = PlanIndex(reading.plan)

    assert index.points == ()
    assert index.regions.key("Alavaara") == "alavaara"
    assert index.regions.actor("Alavaara") is None
