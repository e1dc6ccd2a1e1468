"""Can the goal be measured: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.index.measurability import lacks, named_as_lacking
from hytecore.index.plan_index import PlanIndex
from hytecore.model.indicator import Indicator
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

REGISTRY = build(())
UNKNOWN = {"unknown": "sovitaan valtuustoseminaarissa"}
NOT_APPLICABLE = {"not_applicable": "ei kuulu tähän suunnitelmaan"}
BASELINE = {"value": 30, "at": 2025}
TARGET = {"value": 25, "at": 2028}
COMPLETE = {"indicator": "i1", "baseline": BASELINE, "target": TARGET}
FORM = ("change", "parties", "starting_point", "desired_state", "by_when", "evidence", "follow_up")


def plan(
    *goals: Mapping[str, Any],
    indicators: Mapping[str, Mapping[str, Any]] | None = None,
    header: Mapping[str, Any] | None = None,
    **sections: Any,
) -> dict[str, Any]:
    """Return a plan whose goals and indicators have titles; the indicator i1 is there unless others are given."""
    known = {"i1": {"unit": "percent", "better": "lower"}} if indicators is None else indicators
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", **(header or {})},
        "goals": [{"id": f"g{number}", "title": f"Tavoite {number}", **goal} for number, goal in enumerate(goals, 1)],
        "indicators": [{"id": each, "name": f"Mittari {each}", **facts} for each, facts in known.items()],
        **sections,
    }


def use(**changes: Any) -> dict[str, Any]:
    """Return a complete use of i1 with some fields changed; None leaves a field out."""
    return {key: value for key, value in {**COMPLETE, **changes}.items() if value is not None}


def goal(*uses: Any, **fields: Any) -> dict[str, Any]:
    """Return a goal with these uses of indicators."""
    return {"indicators": list(uses), **fields}


def report_of(code: str, stated: Mapping[str, Any], options: Mapping[str, int] | None = None) -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), options={code: options or {}}, as_of=date(2025, 6, 1), language="en")
    return check(read_data(stated), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((each.variant, f"{each.subject.kind}:{each.subject.id}") for each in report.findings)


FINDINGS = [
    # HYT301
    pytest.param("HYT301", plan(goal(use())), [], id="301 everything stated"),
    pytest.param("HYT301", plan({}), [("no_indicator", "goal:g1")], id="301 no indicator"),
    pytest.param("HYT301", plan(goal()), [("no_indicator", "goal:g1")], id="301 an empty list is no indicator"),
    pytest.param("HYT301", plan(goal("i1")), [("parts_missing", "goal:g1")], id="301 an indicator that is only named"),
    pytest.param("HYT301", plan(goal(use(baseline=None))), [("parts_missing", "goal:g1")], id="301 baseline missing"),
    pytest.param("HYT301", plan(goal(use(target=None))), [("parts_missing", "goal:g1")], id="301 target missing"),
    pytest.param(
        "HYT301",
        plan(goal(use()), indicators={"i1": {}}),
        [("parts_missing", "goal:g1")],
        id="301 unit missing",
    ),
    pytest.param(
        "HYT301",
        plan(
            goal(use(baseline={**BASELINE, "unit": "percent"}, target={**TARGET, "unit": "percent"})),
            indicators={"i1": {}},
        ),
        [],
        id="301 values that bring their own units",
    ),
    pytest.param(
        "HYT301",
        plan(goal(use(baseline={**BASELINE, "unit": "percent"})), indicators={"i1": {}}),
        [("parts_missing", "goal:g1")],
        id="301 a unit on one value only",
    ),
    pytest.param("HYT301", plan(goal(use(target={"value": 0, "at": 2028}))), [], id="301 zero is a value"),
    pytest.param(
        "HYT301",
        plan(goal(use(target={"value": 25, "at": "XXXX-12-31"}))),
        [("parts_missing", "goal:g1")],
        id="301 a day without a year is no date",
    ),
    pytest.param(
        "HYT301",
        plan(goal("i2", use()), indicators={"i1": {"unit": "percent"}, "i2": {}}),
        [],
        id="301 one complete indicator is enough",
    ),
    pytest.param(
        "HYT301",
        plan(goal(use(target=None)), {**goal(use()), "serves": ["g1"]}),
        [("parts_missing", "goal:g1")],
        id="301 a sub-goal that can be measured does not excuse its parent",
    ),
    pytest.param(
        "HYT301",
        plan(goal(use(), smart={})),
        [],
        id="301 an empty form changes nothing",
    ),
    pytest.param(
        "HYT301",
        plan(goal("i2", use(target=None)), indicators={"i1": {"unit": "percent"}, "i2": {"kind": "milestone"}}),
        [("parts_missing", "goal:g1")],
        id="301 a milestone beside a number",
    ),
    pytest.param(
        "HYT301",
        plan(goal("i2"), indicators={"i2": {"kind": "qualitative", "unit": "percent"}}),
        [("no_quantity", "goal:g1")],
        id="301 a described indicator is no number, whatever its unit",
    ),
    pytest.param("HYT301", plan({"indicators": UNKNOWN}), [], id="301 indicators unknown"),
    pytest.param("HYT301", plan({"indicators": NOT_APPLICABLE}), [], id="301 indicators not applicable"),
    pytest.param(
        "HYT301", plan(goal(use(target=UNKNOWN))), [("parts_missing", "goal:g1")], id="301 a target that is unknown"
    ),
    pytest.param(
        "HYT301",
        plan(goal(use(target={"value": "..", "at": 2028}))),
        [("parts_missing", "goal:g1")],
        id="301 missing data is unknown",
    ),
    pytest.param("HYT301", plan(goal(use(target=NOT_APPLICABLE))), [], id="301 a target that does not arise"),
    pytest.param("HYT301", plan(goal(use(baseline=NOT_APPLICABLE))), [], id="301 a baseline that does not arise"),
    pytest.param(
        "HYT301",
        plan(goal(use()), indicators={"i1": {"unit": NOT_APPLICABLE}}),
        [],
        id="301 a unit that does not arise",
    ),
    pytest.param(
        "HYT301", plan(goal(use(target={"value": "-", "at": 2028}))), [], id="301 a mark is another rule's finding"
    ),
    pytest.param(
        "HYT301",
        plan(goal(use(target={"value": "-", "at": 2028})), indicators={"i1": {}}),
        [("parts_missing", "goal:g1")],
        id="301 a mark does not hide what else is missing",
    ),
    pytest.param(
        "HYT301", plan(goal(use(target={"value": "paljon", "at": 2028}))), [], id="301 an unreadable value is told once"
    ),
    pytest.param(
        "HYT301", plan(goal(use()), indicators={"i1": {"unit": ["%"]}}), [], id="301 an unreadable unit is told once"
    ),
    pytest.param("HYT301", plan(goal("i9")), [], id="301 a reference that leads nowhere is told once"),
    pytest.param(
        "HYT301", plan(goal(use(indicator="i9"), "i1")), [], id="301 the lost indicator may be the one that measures"
    ),
    pytest.param(
        "HYT301", plan(goal("i9", "i1")), [("parts_missing", "goal:g1")], id="301 a lost indicator without values"
    ),
    # HYT305
    pytest.param("HYT305", plan({}), [("nothing", "goal:g1")], id="305 nothing at all"),
    pytest.param(
        "HYT305", plan(goal(use(target={"value": 25}))), [("nothing", "goal:g1")], id="305 a target without date"
    ),
    pytest.param("HYT305", plan(goal(use())), [], id="305 a dated target"),
    pytest.param("HYT305", plan(goal(use(indicator="i9"))), [], id="305 a dated target of a lost indicator"),
    pytest.param("HYT305", plan({"deadline": UNKNOWN}), [], id="305 deadline unknown"),
    pytest.param("HYT305", plan({"deadline": NOT_APPLICABLE}), [], id="305 deadline not applicable"),
    pytest.param("HYT305", plan({"deadline": "joskus"}), [], id="305 deadline unreadable"),
    pytest.param("HYT305", plan(goal(use(target=UNKNOWN))), [], id="305 target unknown"),
    pytest.param("HYT305", plan(goal(use(target={"value": 25, "at": UNKNOWN}))), [], id="305 date unknown"),
    pytest.param("HYT305", plan({"indicators": UNKNOWN}), [], id="305 indicators unknown"),
    pytest.param(
        "HYT305",
        plan({"indicators": NOT_APPLICABLE}),
        [("nothing", "goal:g1")],
        id="305 a goal without indicators needs a deadline",
    ),
    pytest.param(
        "HYT305",
        plan(goal(use(target=None, interim=[{"value": 28, "at": 2026}]))),
        [("nothing", "goal:g1")],
        id="305 an interim target is no end",
    ),
    # HYT306
    *(
        pytest.param("HYT306", plan(stated, header={"period": period}), expected, id=f"306 {name}")
        for name, period, stated, expected in (
            ("a day too late", "2020/2025", {"deadline": "2026-01-01"}, [("deadline", "goal:g1")]),
            ("the last day", "2020/2025", {"deadline": "2025-12-31"}, []),
            ("the last year", "2020/2025", {"deadline": 2025}, []),
            ("a year that is only known to the decade", "2020/2025", {"deadline": "202X"}, [("deadline", "goal:g1")]),
            ("an open deadline", "2020/2025", {"deadline": "2024/.."}, []),
            ("an open period", "2020/..", {"deadline": 2040}, []),
            ("period unknown", UNKNOWN, {"deadline": 2040}, []),
            ("target beyond", "2020/2025", goal(use()), [("target", "goal:g1")]),
            ("the deadline counts, not the target", "2020/2025", goal(use(), deadline=2025), []),
            ("one of two targets within", "2020/2025", goal(use(), use(target={"value": 28, "at": 2024})), []),
            ("an interim target within", "2020/2025", goal(use(interim=[{"at": 2025}])), []),
            (
                "an interim target after the period",
                "2020/2025",
                goal(use(interim=[{"value": 28, "at": 2026}])),
                [("target", "goal:g1")],
            ),
            (
                "an interim target before the period",
                "2020/2025",
                goal(use(interim=[{"value": 28, "at": 2019}])),
                [("target", "goal:g1")],
            ),
            ("interim unknown", "2020/2025", goal(use(interim=UNKNOWN)), []),
            ("interim not applicable", "2020/2025", goal(use(interim=NOT_APPLICABLE)), []),
            ("an interim target without date", "2020/2025", goal(use(interim=[{"value": 28}])), []),
            ("deadline unknown, target beyond", "2020/2025", goal(use(), deadline=UNKNOWN), [("target", "goal:g1")]),
            ("no date", "2020/2025", goal("i1"), []),
        )
    ),
    # HYT308, HYT309
    pytest.param("HYT308", plan({"smart": {}}), [("unanswered", "goal:g1")], id="308 an empty form"),
    pytest.param("HYT308", plan({"smart": UNKNOWN}), [], id="308 no form, for a reason"),
    pytest.param("HYT308", plan({"smart": dict.fromkeys(FORM, "Vastaus")}), [], id="308 every question answered"),
    pytest.param("HYT308", plan({"smart": dict.fromkeys(FORM, UNKNOWN)}), [], id="308 every answer unknown"),
    pytest.param(
        "HYT308",
        plan({"smart": {**dict.fromkeys(FORM, "Vastaus"), "evidence": {"fi": " ", "sv": "–"}}}),
        [("unanswered", "goal:g1")],
        id="308 blanks and dashes are no answer",
    ),
    pytest.param(
        "HYT308",
        plan({"smart": {**dict.fromkeys(FORM, "Vastaus"), "evidence": "??"}}),
        [],
        id="308 a draft marker is another rule's finding",
    ),
    pytest.param("HYT309", plan({"smart": {"goal": "Puolet"}}), [("empty", "goal:g1")], id="309 only part B"),
    # HYT310
    *(
        pytest.param("HYT310", plan(stated, indicators={"i1": facts}), expected, id=f"310 {name}")
        for name, facts, stated, expected in (
            (
                "a little worse",
                {"unit": "percent", "better": "lower"},
                goal(use(target={"value": Decimal("30.1")})),
                [("lower", "goal:g1")],
            ),
            ("the same", {"unit": "percent", "better": "lower"}, goal(use(target={"value": 30})), []),
            (
                "a little better",
                {"unit": "percent", "better": "lower"},
                goal(use(target={"value": Decimal("29.9")})),
                [],
            ),
            ("higher", {"better": "higher"}, goal(use()), [("higher", "goal:g1")]),
            ("direction not stated", {"unit": "percent"}, goal(use(target={"value": 40})), []),
            ("direction unknown", {"better": UNKNOWN}, goal(use(target={"value": 40})), []),
            (
                "another dimension",
                {"unit": "percent", "better": "higher"},
                goal(use(target={"value": 5, "unit": "pp"})),
                [],
            ),
            (
                "the same unit by another name",
                {"unit": "percent", "better": "higher"},
                goal(use(target={"value": 5, "unit": "%"})),
                [("higher", "goal:g1")],
            ),
            (
                "months against years",
                {"unit": "month", "better": "lower"},
                goal(use(target={"value": 2, "unit": "year"})),
                [],
            ),
            (
                "unit unknown",
                {"unit": "percent", "better": "higher"},
                goal(use(target={"value": 5, "unit": UNKNOWN})),
                [],
            ),
            ("no number", {"better": "higher"}, goal(use(target={"value": ".."})), []),
            ("no baseline", {"better": "higher"}, goal(use(baseline=None)), []),
        )
    ),
    # HYT315
    *(
        pytest.param(
            "HYT315", plan({"about": "people", "indicators": used}, indicators=known), expected, id=f"315 {name}"
        )
        for name, used, known, expected in (
            ("one of two without a level", ["i1", "i2"], {"i1": {"level": "output"}, "i2": {}}, []),
            ("one of two not known", ["i1", "i9"], {"i1": {"level": "output"}}, []),
            ("level unknown", ["i1"], {"i1": {"level": UNKNOWN}}, []),
            ("level not applicable", ["i1"], {"i1": {"level": NOT_APPLICABLE}}, []),
            ("the same one twice", ["i1", "i1"], {"i1": {"level": "structure"}}, [("only", "goal:g1")]),
            ("no indicators", [], {}, []),
            ("indicators unknown", UNKNOWN, {}, []),
        )
    ),
    # HYT317
    *(
        pytest.param("HYT317", plan(stated, header={"period": "2024/2030"}), expected, id=f"317 {name}")
        for name, stated, expected in (
            ("four years", goal(use(baseline={"value": 30, "at": 2024})), [("far", "goal:g1")]),
            ("three years", goal(use()), []),
            (
                "three years and a day",
                goal(use(baseline={"value": 30, "at": "2025-05-30"}, target={"value": 25, "at": "2028-05-31"})),
                [("far", "goal:g1")],
            ),
            (
                "three years to the day",
                goal(use(baseline={"value": 30, "at": "2025-05-31"}, target={"value": 25, "at": "2028-05-31"})),
                [],
            ),
            (
                "from a leap day",
                goal(use(baseline={"value": 30, "at": "2024-02-29"}, target={"value": 25, "at": "2027-02-28"})),
                [],
            ),
            ("from the start of the plan", goal(use(baseline=None)), [("far", "goal:g1")]),
            ("an interim target", goal(use(baseline=None, interim=[{"value": 28, "at": 2026}])), []),
            ("an earlier target", goal(use(baseline=None), use(target={"value": 28, "at": 2026})), []),
            (
                "an interim target at the end",
                goal(use(baseline=None, interim=[{"value": 28, "at": 2028}])),
                [("far", "goal:g1")],
            ),
            ("interim unknown", goal(use(baseline=None, interim=UNKNOWN)), []),
            ("interim not applicable", goal(use(baseline=None, interim=NOT_APPLICABLE)), []),
            ("target beyond the plan is told there", goal(use(baseline=None, target={"value": 25, "at": 2035})), []),
            ("no dated target", goal(use(target={"value": 25})), []),
        )
    ),
    pytest.param("HYT317", plan(goal(use(baseline=None))), [], id="317 no beginning is known"),
    pytest.param(
        "HYT317",
        plan(*(goal(use(baseline={"value": 30, "at": 2020})) for _ in range(5)), {}),
        [("folded", "plan:p")],
        id="317 more than half of those with a dated target",
    ),
    # HYT319
    pytest.param("HYT319", plan({}, header={"reviews": [{"kind": "annual"}]}), [], id="319 a review"),
    pytest.param("HYT319", plan({}, header={"reviews": UNKNOWN}), [], id="319 reviews unknown"),
    pytest.param("HYT319", plan({}, header={"reviews": "vuosittain"}), [], id="319 reviews unreadable"),
    pytest.param("HYT319", plan({}, header={"reviews": ["vuosittain"]}), [], id="319 a review unreadable"),
    pytest.param("HYT319", plan({}, header={"reviews": []}), [("nobody", "goal:g1")], id="319 no reviews"),
    pytest.param(
        "HYT319",
        plan({}, header={"reviews": NOT_APPLICABLE}),
        [("nobody", "goal:g1")],
        id="319 reviews decided against",
    ),
    pytest.param("HYT319", plan({"smart": {"follow_up": UNKNOWN}}), [], id="319 follow-up unknown"),
    pytest.param("HYT319", plan({"smart": {"follow_up": "–"}}), [("nobody", "goal:g1")], id="319 a dash is no answer"),
    pytest.param("HYT319", plan(goal("i9")), [], id="319 an indicator that is not there"),
    pytest.param(
        "HYT319", plan(*({} for _ in range(6))), [("folded", "plan:p")], id="319 what is true of all is said once"
    ),
]


@pytest.mark.parametrize(("code", "stated", "expected"), FINDINGS)
def test_a_rule_finds_what_is_wrong_and_nothing_else(
    code: str, stated: Mapping[str, Any], expected: list[tuple[str, str]]
) -> None:
    """Each rule finds exactly what the case says, alone."""
    assert found(report_of(code, stated)) == expected


OBSERVED = [
    pytest.param({}, [{"at": 2026, "value": 20}], [], id="after the day the plan is judged by"),
    pytest.param({}, [{"at": 2024, "value": 25}], ["observation"], id="at the target"),
    pytest.param({}, [{"at": 2024, "value": Decimal("25.1")}], [], id="short of the target"),
    pytest.param({}, [{"at": 2022, "value": 20}], [], id="older than the baseline"),
    pytest.param({}, [{"at": 2023, "value": 20}], [], id="of the baseline's own date"),
    pytest.param({}, [{"at": 2024, "value": 20}, {"at": "2025-03", "value": 27}], [], id="the newest is short of it"),
    pytest.param(
        {}, [{"at": 2024, "value": 20}, {"at": "2025-03", "value": ".."}], ["observation"], id="no newer value"
    ),
    pytest.param({}, [{"at": 2024, "value": 20}, {"at": 2024, "value": 27}], [], id="two values for one date"),
    pytest.param({}, [{"at": 2024, "value": 20, "region": "Helsinki"}], [], id="of another region"),
    pytest.param({}, [{"at": 2024, "value": 20, "region": "TESTILÄ"}], ["observation"], id="of what the plan covers"),
    pytest.param({"region": "testila"}, [{"at": 2024, "value": 20}], [], id="of no region"),
    pytest.param({"region": "Testilä"}, [{"at": 2024, "value": 20, "region": "testila"}], ["observation"], id="by id"),
    pytest.param({}, [{"at": 2024, "value": 20, "group": "tytöt"}], [], id="of a group nobody spoke of"),
    pytest.param({"group": "pojat"}, [{"at": 2024, "value": 20, "group": "tytöt"}], [], id="of another group"),
    pytest.param({"group": "Tytöt"}, [{"at": 2024, "value": 20, "group": "tytöt"}], ["observation"], id="of the group"),
    pytest.param({"target": {"value": 25, "at": 2024}}, [{"at": 2024, "value": 20}], [], id="reached in time"),
    pytest.param({}, [{"at": 2024, "value": 20, "unit": "case"}], [], id="in another unit"),
    pytest.param({}, [{"value": 20}], [], id="without a date"),
    pytest.param({"baseline": {"value": 20, "at": 2023}}, [{"at": 2024, "value": 20}], [], id="the wrong direction"),
    pytest.param({"baseline": {"value": 25, "at": 2023}}, [{"at": 2024, "value": 20}], ["baseline"], id="told once"),
    pytest.param({"baseline": None}, [{"at": 2024, "value": 20}], ["observation"], id="no baseline"),
    pytest.param({"target": UNKNOWN}, [{"at": 2024, "value": 20}], [], id="target unknown"),
]


@pytest.mark.parametrize(("changes", "observations", "expected"), OBSERVED)
def test_a_target_is_met_by_the_newest_observation_that_tells_of_it(
    changes: Mapping[str, Any], observations: list[dict[str, Any]], expected: list[str]
) -> None:
    """Region, group, date and unit all decide whether an observation counts, in whatever order they stand."""
    stated = use(**{"baseline": {"value": 30, "at": 2023}, **changes})
    for order in (observations, observations[::-1]):
        facts = {"unit": "percent", "better": "lower", "observations": order}
        whole = plan(
            goal(stated),
            indicators={"i1": facts},
            header={"covers": ["testila"]},
            actors=[{"id": "testila", "name": "Testilä"}],
        )
        assert [finding.variant for finding in report_of("HYT311", whole).findings] == expected


LACKING = [
    pytest.param(use(), {"unit": "percent"}, (), id="nothing"),
    pytest.param("i1", {}, ("unit", "baseline", "target"), id="everything"),
    pytest.param(use(baseline={"at": 2025}), {"unit": "%"}, ("baseline.value",), id="baseline value"),
    pytest.param(use(baseline={"value": 3}), {"unit": "%"}, ("baseline.at",), id="baseline date"),
    pytest.param(use(target={"at": 2025}), {"unit": "%"}, ("target.value",), id="target value"),
    pytest.param(use(target={"value": 3}), {"unit": "%"}, ("target.at",), id="target date"),
    pytest.param(use(target={"unit": "%"}), {"unit": "%"}, ("target",), id="a target with neither"),
    pytest.param(use(), {"kind": "milestone"}, ("quantity",), id="a milestone needs no unit"),
    pytest.param(use(target={"value": UNKNOWN, "at": 2028}), {"unit": "%"}, ("target.value",), id="unknown is lacking"),
]


@pytest.mark.parametrize(("stated", "facts", "expected"), LACKING)
def test_the_parts_that_a_use_lacks(stated: Any, facts: Mapping[str, Any], expected: tuple[str, ...]) -> None:
    """Every missing part is told, in one order, and value and date together where both are missing."""
    reading = read_data(plan(goal(stated), indicators={"i1": facts}))
    assert reading.plan is not None
    indicator = reading.plan.indicators[0]
    assert isinstance(indicator, Indicator)
    assert lacks(reading.plan.goals[0].indicators[0], indicator) == expected  # type: ignore[index]  # a list here


def test_the_parts_are_told_once_an_indicator_and_the_nearest_one_is_proposed() -> None:
    """An indicator used twice is named once with all it lacks; the one that lacks least is to be mended."""
    stated = plan(
        goal(use(indicator="i2", target=None), use(target={"value": 25}), use(indicator="i2", baseline=UNKNOWN)),
        indicators={"i1": {"unit": "percent"}, "i2": {}},
    )
    (finding,) = report_of("HYT301", stated).findings
    assert finding.data["parts"] == [
        {"indicator": "i1", "missing": ["target.at"], "unknown": []},
        {"indicator": "i2", "missing": ["unit", "target"], "unknown": ["baseline"]},
    ]
    assert (finding.data["indicator"], finding.data["add"]) == ("i1", ["target.at"])
    assert (
        finding.fix == "Write down what is missing – “Mittari i1”: date of the target. Then the goal can be measured."
    )
    assert finding.message == (
        "The goal “Tavoite 1” cannot be measured. Its indicators: “Mittari i1” (missing: date of the target); "
        "“Mittari i2” (missing: unit, dated target value; not known: dated baseline)."
    )


def test_indicators_named_as_lacking_are_those_of_goals_that_cannot_be_measured() -> None:
    """An indicator that falls short in a goal that another one measures is left to the rules about indicators."""
    stated = plan(
        goal("i1"),
        goal(use(indicator="i2"), "i3"),
        indicators={"i1": {}, "i2": {"unit": "percent"}, "i3": {}},
    )
    reading = read_data(stated)
    assert reading.plan is not None
    index = PlanIndex(reading.plan)
    assert named_as_lacking(index, "unit") == {"i1"}
    assert named_as_lacking(index, "target.at") == frozenset()


@pytest.mark.parametrize(
    ("code", "stated", "reason"),
    [
        pytest.param("HYT301", plan({"indicators": UNKNOWN}), "unknown", id="301 indicators unknown"),
        pytest.param("HYT301", plan(goal("i9")), "unreadable", id="301 a lost indicator"),
        pytest.param("HYT301", plan(goal(use(target={"value": "x", "at": 1999}))), "unknown", id="301 a mark"),
        pytest.param("HYT301", plan(goal(use(target="pian"))), "unreadable", id="301 an unreadable target"),
        pytest.param("HYT305", plan(goal(use(target=UNKNOWN))), "unknown", id="305 target unknown"),
        pytest.param("HYT306", plan({}, header={"period": UNKNOWN}), "unknown", id="306 period unknown"),
        pytest.param("HYT306", plan({}, header={"period": "pian"}), "unreadable", id="306 period unreadable"),
        pytest.param("HYT319", plan({}, header={"reviews": UNKNOWN}), "unknown", id="319 reviews unknown"),
    ],
)
def test_what_cannot_be_told_is_not_called_a_pass(code: str, stated: Mapping[str, Any], reason: str) -> None:
    """Where a needed fact is unknown or unreadable the outcome says so."""
    (outcome,) = report_of(code, stated).outcomes
    assert (outcome.outcome, outcome.reason) == ("could_not_check", reason)


@pytest.mark.parametrize("code", ["HYT306", "HYT308", "HYT309", "HYT310", "HYT311", "HYT315", "HYT317"])
def test_where_there_is_nothing_to_look_at_a_rule_does_not_apply(code: str) -> None:
    """A plan without forms, periods or values is neither right nor wrong."""
    (outcome,) = report_of(code, plan({})).outcomes
    assert outcome.outcome == "not_applicable"


def test_the_order_of_the_file_and_repeated_ids_change_nothing() -> None:
    """Goals, uses and indicators in reverse give the same findings, also where an id is there twice."""
    stated = plan(
        goal("i2", use(target={"value": 40, "at": 2035})),
        goal("i1", "i2", about="people"),
        {"deadline": 2040, "smart": {}},
        indicators={"i1": {"better": "lower", "level": "output"}, "i2": {"level": "process"}},
        header={"period": "2025/2028"},
    )
    stated["indicators"].append({"id": "i2", "name": "Toinen", "kind": "milestone"})
    stated["goals"].append({"id": "g1", "title": "Sama tunnus"})
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in stated.items()}
    for code in ("HYT301", "HYT305", "HYT306", "HYT308", "HYT309", "HYT310", "HYT311", "HYT315", "HYT317", "HYT319"):
        told = [finding.to_json() for finding in report_of(code, stated).findings]
        assert [finding.to_json() for finding in report_of(code, turned).findings] == told
    turned_uses = {**stated, "goals": [turned_goal(each) for each in stated["goals"]]}
    told = [finding.to_json() for finding in report_of("HYT301", stated).findings]
    assert [finding.to_json() for finding in report_of("HYT301", turned_uses).findings] == told


def turned_goal(stated: Mapping[str, Any]) -> dict[str, Any]:
    """Return a goal with its uses in reverse."""
    return {**stated, "indicators": stated.get("indicators", [])[::-1]}


def test_the_number_of_years_without_an_interim_target_can_be_set() -> None:
    """Two years are too many where one is allowed."""
    stated = plan(goal(use(baseline={"value": 30, "at": 2026})), header={"period": "2025/2028"})
    assert found(report_of("HYT317", stated)) == []
    assert found(report_of("HYT317", stated, {"years": 1})) == [("far", "goal:g1")]
