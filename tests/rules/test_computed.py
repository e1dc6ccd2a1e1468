"""Rules that compute, or compare with others: the edges that the examples beside the rules do not show."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import load, read_bytes, read_data
from hytecore.testing.rule_cases import cases_of

REGISTRY = build(())
UNKNOWN = {"unknown": "selvitetään keväällä"}
KEUSOTE = "examples/keusote-2020/plan.yaml"


def plan(*indicators: Mapping[str, Any], header: Mapping[str, Any] | None = None, goals: Any = ()) -> dict[str, Any]:
    """Return a plan with these indicators and goals, each with an id and a name or title of its own."""
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", **(header or {})},
        "goals": [{"id": f"g{number}", "title": f"Tavoite {number}", **facts} for number, facts in enumerate(goals, 1)],
        "indicators": [
            {"id": f"i{number}", "name": f"Mittari {number}", **facts} for number, facts in enumerate(indicators, 1)
        ],
    }


def report_of(code: str, stated: Mapping[str, Any], options: Mapping[str, int] | None = None) -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), options={code: options or {}}, as_of=date(2025, 6, 1), language="en")
    return check(read_data(stated), settings=settings, registry=REGISTRY)


def found(code: str, stated: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the data of each finding."""
    return [dict(finding.data) for finding in report_of(code, stated).findings]


def outcome(code: str, stated: Mapping[str, Any]) -> str:
    """Return what became of the rule."""
    return next(each.outcome for each in report_of(code, stated).outcomes if each.code == code)


# HYT407


def shares(*values: Any, **facts: Any) -> dict[str, Any]:
    """Return a plan with a share of one whole for each value."""
    return plan(
        *(
            {"unit": "percent", "shares_of": "kaikki", "observations": [{"at": 2024, "value": v}], **facts}
            for v in values
        )
    )


@pytest.mark.parametrize(
    ("values", "total"),
    [
        pytest.param((60, 25, 15), None, id="a hundred"),
        pytest.param((60, 25, 20), 105, id="over"),
        pytest.param((60, 25, 10), 95, id="under"),
        pytest.param((33, 33, 33), None, id="three thirds"),
        pytest.param((33, 33, 32), 98, id="less than rounding takes"),
        pytest.param((Decimal("33.3"), Decimal("33.3"), Decimal("33.3")), None, id="three thirds, to a decimal"),
        pytest.param((Decimal("33.3"), Decimal("33.3"), Decimal("33.2")), Decimal("99.8"), id="decimals are held to"),
        pytest.param(
            (50, Decimal("49.4")), Decimal("99.4"), id="a whole number may be half a point off, a decimal less"
        ),
        pytest.param((50, Decimal("49.5")), None, id="just within both"),
        pytest.param((50, 49), None, id="two whole numbers"),
        pytest.param((60, 25, ".."), None, id="a missing share"),
        pytest.param((60, 25, 130), None, id="no share at all: another finding"),
        pytest.param((100,), None, id="one share is no whole"),
        pytest.param((40,), None, id="one share alone"),
    ],
)
def test_shares_of_a_whole(values: tuple[Any, ...], total: Any) -> None:
    """Shares give 100 %, within half of the last decimal of each."""
    assert [each["total"] for each in found("HYT407", shares(*values))] == ([float(total)] if total else [])


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        pytest.param({}, 1, id="in per cent"),
        pytest.param({"unit": "%"}, 1, id="another spelling"),
        pytest.param({"unit": "case"}, 0, id="counts"),
        pytest.param({"unit": UNKNOWN}, 0, id="a unit that is not known"),
    ],
)
def test_only_shares_are_summed(facts: dict[str, Any], expected: int) -> None:
    """What is not in per cent is not summed."""
    assert len(found("HYT407", shares(60, 30, **facts))) == expected


def test_each_time_region_and_group_is_a_whole() -> None:
    """Shares are summed where region, group and time are the same; one that is stated twice is passed over."""
    observations: list[list[dict[str, Any]]] = [
        [{"region": "A", "at": 2024, "value": 70}, {"region": "B", "at": 2024, "value": 50}, {"at": 2025, "value": 50}],
        [{"region": "a", "at": 2024, "value": 20}, {"region": "B", "at": 2024, "value": 50}, {"at": 2024, "value": 10}],
    ]
    stated = plan(*({"unit": "percent", "shares_of": "k", "observations": each} for each in observations))
    report = report_of("HYT407", stated)
    assert [(each.data["total"], each.data["region"]) for each in report.findings] == [(90, "A")]

    observations[0].append({"region": "A", "at": 2024, "value": 71})
    assert found("HYT407", stated) == []


def test_the_workshop_of_the_keusote_plan() -> None:
    """Its shares sum to 100 and stay silent; when one figure is changed, they are found."""
    reading = load(KEUSOTE)
    settings = Settings(select=("HYT407",), as_of=date(2020, 9, 28), language="fi")
    assert check(reading, settings=settings, registry=REGISTRY).findings == ()

    with open(KEUSOTE, encoding="utf-8") as file:
        changed = file.read().replace("value: 15}]", "value: 25}]")
    report = check(read_bytes(changed.encode(), ".yaml", "plan.yaml"), settings=settings, registry=REGISTRY)
    assert [(each.subject.id, each.data["total"]) for each in report.findings] == [("ilmiotyopaja-1-jarjestot", 110)]
    assert {each.subject.id for each in report.findings[0].related} == {
        "ilmiotyopaja-1-kunnat",
        "ilmiotyopaja-1-keusote",
        "ilmiotyopaja-1-osallistujat",
    }


@pytest.mark.property
@given(st.lists(st.integers(0, 1000), min_size=2, max_size=6), st.integers(0, 2))
def test_rounded_shares_of_a_whole_are_silent(counts: list[int], decimals: int) -> None:
    """However a whole is divided and rounded, its shares are never reported."""
    total = sum(counts)
    if total:
        step = Decimal(1).scaleb(-decimals)
        values = [(Decimal(100 * count) / total).quantize(step) for count in counts]
        assert found("HYT407", shares(*values)) == []


# HYT419


def averaged(mean: Any, *, unit: str = "percent", people: Any = (2000, 38000), **facts: Any) -> dict[str, Any]:
    """Return a plan with the mean of two regions' values, 30 and 20, and how many live in each."""
    regions = ("A", "B")
    values = [
        {"region": region, "at": 2024, "value": value, **facts} for region, value in zip(regions, (30, 20), strict=True)
    ]
    mean_of = {"region": "koko alue", "at": 2024, "value": mean, "stated_as": "mean", "of": list(regions), **facts}
    counts = [{"region": region, "at": 2023, "value": value} for region, value in zip(regions, people, strict=True)]
    return plan(
        {"unit": unit, "observations": [*values, mean_of]},
        {"name": "Asukasluku", "unit": "inhabitant", "observations": counts},
    )


@pytest.mark.parametrize(
    ("stated", "weighted"),
    [
        pytest.param(averaged(25), 20, id="half way"),
        pytest.param(averaged(Decimal("25.0")), 20.5, id="with a decimal"),
        pytest.param(averaged(25, people=(1000, 1000)), None, id="as many live in both"),
        pytest.param(averaged(25, people=(1000, 1040)), None, id="nearly as many: within rounding"),
        pytest.param(averaged(21), None, id="not the plain mean: another finding"),
        pytest.param(averaged(25, people=(1000, "..")), None, id="one population is not known"),
        pytest.param(averaged(25, people=(1000, 0)), None, id="nobody lives there"),
        pytest.param(averaged(25, unit="case per 1000 inhabitant"), 20, id="a rate"),
        pytest.param(averaged(25, unit="index_point"), None, id="an index"),
        pytest.param(averaged(25, unit="case"), None, id="a count"),
        pytest.param(averaged(25, group="naiset"), None, id="of a group"),
    ],
)
def test_means_that_are_not_weighted(stated: dict[str, Any], weighted: float | None) -> None:
    """The plain mean of shares or rates is told where the weighted one is another."""
    assert [each["weighted"] for each in found("HYT419", stated)] == ([weighted] if weighted else [])


@pytest.mark.parametrize(
    ("name", "facts", "applies"),
    [
        pytest.param("Väestö 31.12.", {}, True, id="a name of the population"),
        pytest.param({"sv": "Folkmängd"}, {}, True, id="in Swedish"),
        pytest.param("Asukkaiden määrä", {"catalogue": "population"}, True, id="by reference"),
        pytest.param("Asukasluku", {"catalogue": "mortality"}, False, id="the reference is stronger"),
        pytest.param("Osallistujat", {}, False, id="other people"),
        pytest.param("Asukasluku", {"unit": "case"}, False, id="not in inhabitants"),
    ],
)
def test_what_tells_of_populations(name: Any, facts: dict[str, Any], applies: bool) -> None:
    """Populations come from an indicator that refers to that of the catalogue, or bears its name."""
    stated = averaged(25)
    stated["indicators"][1] |= {"name": name, **facts}

    assert outcome("HYT419", stated) == ("fail" if applies else "not_applicable")


def test_the_nearest_population_counts() -> None:
    """Of several years the nearest one is taken."""
    stated = averaged(25, people=(1000, 1000))
    stated["indicators"][1]["observations"] += [{"region": "B", "at": 2010, "value": 90_000}]
    assert found("HYT419", stated) == []

    stated["indicators"][1]["observations"] += [{"region": "B", "at": 2024, "value": 90_000}]
    assert [each["weighted"] for each in found("HYT419", stated)] == [20]


# HYT312


def paced(*values: tuple[int, Any], baseline: Any = None, target: Any = None, **use: Any) -> dict[str, Any]:
    """Return a plan with a goal from 14 in 2023 to 8 in 2025, and these observations of its indicator."""
    used = {"baseline": baseline or {"value": 14, "at": 2023}, "target": target or {"value": 8, "at": 2025}, **use}
    observations = [{"region": "testila", "at": year, "value": value} for year, value in values]
    goal = {"indicators": [{"indicator": "i1", **used}]}
    indicator = {"unit": "percent", "better": "lower", "observations": observations}
    return plan(indicator, header={"covers": ["testila"]}, goals=[goal])


SLOW = ((2019, Decimal("15.0")), (2021, Decimal("14.5")), (2023, Decimal("14.0")))


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param(paced(*SLOW), [(3, 0.25)], id="twelve times the fastest"),
        pytest.param(paced((2021, 16), (2023, 14)), [], id="three times the fastest"),
        pytest.param(paced((2021, 12), (2023, 14)), [], id="in either direction"),
        pytest.param(paced((2021, 15), (2023, 14)), [], id="what may be rounding"),
        pytest.param(paced((2021, Decimal("14.0")), (2023, Decimal("14.0"))), [(3, 0)], id="it has not moved"),
        pytest.param(paced((2023, 14)), [], id="one observation"),
        pytest.param(paced((2023, 14), (2023, 15)), [], id="two of one time"),
        pytest.param(paced(*SLOW, target={"value": 8, "at": 2043}), [], id="in twenty years"),
        pytest.param(paced(*SLOW, target={"value": 8, "at": "../2025"}), [(3, 0.25)], id="by a year"),
        pytest.param(paced(*SLOW, target={"value": 8}), [], id="no date"),
        pytest.param(paced(*SLOW, target={"value": 8, "at": 2022}), [], id="a date that has passed"),
        pytest.param(paced(*SLOW, target={"value": 16, "at": 2025}), [], id="in the wrong direction"),
        pytest.param(paced(*SLOW, region="Mallila"), [], id="of another region"),
        pytest.param(paced(*SLOW, group="naiset"), [], id="of a group"),
        pytest.param(paced(*SLOW, (2030, 2)), [(3, 0.25)], id="what is to come is not known"),
        pytest.param(paced(*SLOW, (2024, 8)), [], id="the newest value meets it"),
        pytest.param(paced(*SLOW, target={"value": 8, "at": 2025, "unit": "case"}), [], id="another unit"),
    ],
)
def test_the_pace_of_a_target(stated: dict[str, Any], expected: list[tuple[float, float]]) -> None:
    """A target is told that asks for more than three times the fastest change observed."""
    assert [(each["needed"], each["fastest"]) for each in found("HYT312", stated)] == expected


@pytest.mark.parametrize(("factor", "findings"), [(1, 1), (9, 1), (10, 0)])
def test_the_factor_can_be_set(factor: int, findings: int) -> None:
    """The option tells how many times the fastest change is too much; rounding counts for the plan."""
    assert len(report_of("HYT312", paced(*SLOW), {"factor": factor}).findings) == findings


# HYT313 and HYT314


def worded(title: Any, *regions: str, header: Mapping[str, Any] | None = None, **goal: Any) -> dict[str, Any]:
    """Return a plan of Alavaara with one goal, and values of its indicator for Alavaara and these regions."""
    observations = [{"region": region, "at": 2023, "value": 5} for region in ("Alavaara", *regions)]
    return plan(
        {"unit": "percent", "observations": observations},
        header=header or {"covers": ["Alavaara"]},
        goals=[{"title": title, "indicators": ["i1"], **goal}],
    )


PEERS = "Liikutaan enemmän kuin vertailukunnissa"
NATIONAL = "Tupakointi jää alle maan keskiarvon"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param(worded(PEERS), ["compared"], id="nobody else"),
        pytest.param(worded(PEERS, "koko maa"), ["compared"], id="peers are not the whole country"),
        pytest.param(worded(PEERS, "Vertailukunnat"), [], id="peers"),
        pytest.param(worded(PEERS, "Keskikoski"), [], id="another municipality"),
        pytest.param(
            worded(PEERS, "Keskikoski", header={"covers": ["Alavaara", "Keskikoski"]}), ["compared"], id="its own"
        ),
        pytest.param(worded(NATIONAL), ["compared"], id="no national value"),
        pytest.param(worded(NATIONAL, "Koko  maa"), [], id="the whole country"),
        pytest.param(worded(NATIONAL, "hela landet"), [], id="the whole country, sv"),
        pytest.param(worded(NATIONAL, "Keskikoski"), ["compared"], id="another municipality is not the country"),
        pytest.param(worded("Liikkuminen lisääntyy"), [], id="nothing is compared"),
        pytest.param(
            worded("T", smart={"starting_point": PEERS, "relevant": PEERS, "follow_up": PEERS}), [], id="no promise"
        ),
        pytest.param(worded("T", smart={"evidence": PEERS}), ["compared"], id="an answer of the form"),
        pytest.param(worded(PEERS, smart={"goal": NATIONAL}), ["compared"], id="twice in one goal"),
        pytest.param(worded(PEERS, "koko maa", smart={"goal": NATIONAL}), [], id="one of two comparators"),
        pytest.param(worded(PEERS, indicators=[]), ["nothing"], id="no indicator"),
        pytest.param(worded(PEERS, indicators=UNKNOWN), [], id="an indicator is being looked for"),
        pytest.param(worded({"fi": "T", "sv": "Bättre än i andra kommuner"}), ["compared"], id="in one language"),
    ],
)
def test_benchmarks_need_comparators(stated: dict[str, Any], expected: list[str]) -> None:
    """A goal that compares is told where no value of its indicators is one of those it compares with."""
    assert [finding.variant for finding in report_of("HYT313", stated).findings] == expected


def test_the_forms_of_the_keusote_plan() -> None:
    """The exercise and the substance use forms compare with others, and no other goal does."""
    settings = Settings(select=("HYT313", "HYT314"), as_of=date(2020, 9, 28), language="fi")
    report = check(load(KEUSOTE), settings=settings, registry=REGISTRY)

    assert [(each.code, each.subject.id, each.field, each.data["words"]) for each in report.findings] == [
        ("HYT313", "liikunta", "smart.desired_state", "kuin vertailukunnissa"),
        ("HYT313", "paihteet", "smart.change", "suhteessa verrokialueisiin"),
    ]


def test_sub_goals_bring_their_indicators() -> None:
    """What a sub-goal follows counts for the goal it serves."""
    stated = worded(PEERS, "Vertailukunnat")
    stated["goals"] = [
        {"id": "a", "title": PEERS, "serves": ["b"]},
        {"id": "b", "title": "T", "serves": ["a"], "indicators": ["i1"]},
    ]

    assert found("HYT313", stated) == []


GAP = "Väestöryhmien väliset terveyserot kaventuvat"


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        pytest.param(worded(GAP), ["mean"], id="one region"),
        pytest.param(worded(GAP, "koko maa"), ["mean"], id="beside the country"),
        pytest.param(worded(GAP, "Keskusta", "Peräkylä"), [], id="two areas"),
        pytest.param(worded(GAP, "Keskusta"), ["mean"], id="the whole and one area"),
        pytest.param(worded(GAP, indicators=[{"indicator": "i1", "group": "naiset"}]), [], id="the goal names a group"),
        pytest.param(
            worded(GAP, indicators=[{"indicator": "i1", "region": "Peräkylä"}]), [], id="the goal names an area"
        ),
        pytest.param(
            worded(GAP, indicators=[{"indicator": "i1", "region": "alavaara"}]), ["mean"], id="the whole area"
        ),
        pytest.param(worded(GAP, indicators=[]), ["nothing"], id="no indicator"),
        pytest.param(worded("Terveys paranee"), [], id="no gap"),
        pytest.param(worded("T", smart={"relevant": GAP}), [], id="why it matters"),
    ],
)
def test_gaps_need_groups(stated: dict[str, Any], expected: list[str]) -> None:
    """A goal about a gap is told where none of its indicators is split by group or area."""
    assert [finding.variant for finding in report_of("HYT314", stated).findings] == expected


@pytest.mark.parametrize(
    ("facts", "result"),
    [
        pytest.param({"groups": ["sukupuoli"]}, "pass", id="stated"),
        pytest.param({"groups": UNKNOWN}, "could_not_check", id="not known"),
        pytest.param({"observations": [{"group": "miehet", "at": 2023, "value": 5}]}, "pass", id="observed"),
    ],
)
def test_groups_of_an_indicator(facts: dict[str, Any], result: str) -> None:
    """An indicator is split by what it says itself, or by its observations."""
    stated = worded(GAP)
    stated["indicators"][0] |= facts

    assert outcome("HYT314", stated) == result


# HYT316


def promised(start: Any, end: Any, respondents: Any = None, **facts: Any) -> dict[str, Any]:
    """Return a plan with a goal from *start* to *end* of an indicator of the School Health Promotion Study."""
    indicator: dict[str, Any] = {
        "unit": "percent",
        "better": "lower",
        "source": {"name": "Kouluterveyskysely (THL)"},
        **facts,
    }
    if respondents is not None:
        indicator["observations"] = [{"region": "testila", "at": 2023, "value": start, "respondents": respondents}]
    use = {"indicator": "i1", "baseline": {"value": start, "at": 2023}, "target": {"value": end, "at": 2027}}
    return plan(indicator, header={"covers": ["testila"]}, goals=[{"indicators": [use]}])


@pytest.mark.parametrize(
    ("stated", "limit"),
    [
        pytest.param(promised(12, 11), 2, id="one point"),
        pytest.param(promised(12, Decimal("10.1")), 2, id="just below two"),
        pytest.param(promised(12, 10), None, id="two points"),
        pytest.param(promised(12, 8, 99), 5, id="four points of few"),
        pytest.param(promised(12, 8, 100), None, id="four points of a hundred"),
        pytest.param(promised(12, 7, 99), None, id="five points of few"),
        pytest.param(promised(12, 12), None, id="no change"),
        pytest.param(promised(12, 13), None, id="in the wrong direction"),
        pytest.param(promised(12, 13, better="higher"), 2, id="upwards"),
        pytest.param(promised(12, 11, better="stable"), None, id="it is to stay"),
        pytest.param(promised(12, 11, source={"name": "Sotkanet"}), None, id="a register"),
        pytest.param(promised(12, 11, 500, source={"name": "Oma kysely"}), 2, id="a survey with respondents"),
        pytest.param(promised(12, 11, source={"name": UNKNOWN}), None, id="a source that is not known"),
        pytest.param(promised(12, 11, unit="index_point"), None, id="no share"),
        pytest.param(promised(12, 11, unit=UNKNOWN), None, id="a unit that is not known"),
        pytest.param(promised(12, ".."), None, id="no target"),
        pytest.param(promised(12, 11, catalogue="poor-perceived-health-grades-8-9", source=None), 2, id="by reference"),
    ],
)
def test_what_a_survey_can_show(stated: dict[str, Any], limit: int | None) -> None:
    """Two percentage points, and five where fewer than a hundred have answered."""
    assert [each["limit"] for each in found("HYT316", stated)] == ([limit] if limit else [])


@pytest.mark.parametrize("code", ["HYT312", "HYT313", "HYT314", "HYT316", "HYT407", "HYT419"])
def test_the_order_of_the_file_does_not_show(code: str) -> None:
    """The same plan in another order has the same findings."""
    module = REGISTRY.modules[code]
    for case in cases_of(module):
        stated = copy.deepcopy(dict(case.data["plan"]))
        turned = {key: value[::-1] if isinstance(value, list) else value for key, value in reversed(stated.items())}
        for indicator in turned.get("indicators", ()):
            if "observations" in indicator:
                indicator["observations"].reverse()
        before, after = (report_of(code, each) for each in (case.data["plan"], turned))
        assert [(f.fingerprint, f.message) for f in before.findings] == [
            (f.fingerprint, f.message) for f in after.findings
        ]
