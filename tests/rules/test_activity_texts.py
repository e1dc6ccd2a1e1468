"""Rules that read what activities and goals are called: the edges that the examples do not show."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

Data: TypeAlias = dict[str, Any]

REGISTRY = build(())
ACTORS: list[Data] = [
    {"id": "kunta", "kind": "municipality", "name": "Testilä"},
    {"id": "naapuri", "kind": "municipality", "name": "Mallila"},
    {"id": "nuoriso", "kind": "unit", "name": "Nuorisopalvelut", "part_of": "kunta"},
    {"id": "hva", "kind": "wellbeing_county", "name": "Mallialueen hyvinvointialue"},
    {"id": "seura", "kind": "ngo", "name": "Kunnon Polku ry"},
]
GOALS: list[Data] = [{"id": "g1", "title": "Terveys kohenee"}, {"id": "g2", "title": "Tapaturmat vähenevät"}]


def led(title: Any, lead: str, **measure: Any) -> Data:
    """Return a measure with this title that someone leads."""
    return {"title": title, "responsibilities": [{"actor": lead, "role": "lead"}], **measure}


def plan(*measures: Data, identity: str = "p", **sections: Any) -> Data:
    """Return a plan as plain data, its measures with ids of their own."""
    numbered = [{"id": f"m{number}", **measure} for number, measure in enumerate(measures, 1)]
    header = {"id": identity, "title": "Suunnitelma"}
    return {"hytecore": 1, "plan": header, "actors": ACTORS, "goals": GOALS, "measures": numbered, **sections}


def report_of(code: str, *plans: Data) -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), as_of=date(2025, 6, 1), language="fi")
    return check(*map(read_data, plans), settings=settings, registry=REGISTRY)


def places(report: Report) -> list[list[str]]:
    """Return the measures of each finding."""
    return sorted(sorted(finding.data["measures"]) for finding in report.findings)


ONE, OTHER, THIRD = "Elintapaneuvonta", "Elintapaohjauksen järjestäminen", "Elintapaohjaus"


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        pytest.param([led(ONE, "kunta"), led(OTHER, "hva")], [["m1", "m2"]], id="overlap"),
        pytest.param([led(ONE, "kunta"), led(OTHER, "hva"), led(THIRD, "seura")], [["m1", "m2", "m3"]], id="three"),
        pytest.param([led(ONE, "kunta"), led(OTHER, "nuoriso")], [], id="one-organisation"),
        pytest.param([led(ONE, "kunta"), led(OTHER, "naapuri")], [], id="two-municipalities"),
        pytest.param([led(ONE, "kunta", agreed=True), led(OTHER, "hva")], [], id="agreed"),
        pytest.param([led(ONE, "kunta", status="cancelled"), led(OTHER, "hva")], [], id="cancelled"),
        pytest.param([led(ONE, "kunta", activity="a"), led(OTHER, "hva", activity="b")], [], id="keys-differ"),
        pytest.param([led(ONE, "kunta", activity="a"), led(OTHER, "hva", activity="a")], [], id="keys-agree"),
        pytest.param([led(ONE, "kunta", activity="a"), led(OTHER, "hva")], [["m1", "m2"]], id="one-key"),
        pytest.param(
            [led(ONE, "kunta", activity="a"), led(OTHER, "hva", activity="a"), led(THIRD, "hva")],
            [],
            id="told-by-the-keys",
        ),
        pytest.param(
            [led(ONE, "kunta", activity="a"), led(OTHER, "hva", activity="a"), led(THIRD, "seura")],
            [["m1", "m2", "m3"]],
            id="more-than-the-keys-tell",
        ),
        pytest.param(
            [led(ONE, "kunta", audience="at_risk"), led(OTHER, "hva", audience="patients")], [], id="audiences-differ"
        ),
        pytest.param(
            [led(ONE, "kunta", prevention="primary"), led(OTHER, "hva", prevention="tertiary")], [], id="levels-differ"
        ),
        pytest.param(
            [led(ONE, "kunta", goals=["g1"]), led(f"{ONE}.", "hva", goals=["g2"])], [], id="repeated-under-goals"
        ),
        pytest.param([led(ONE, "kunta"), led(ONE, "hva")], [["m1", "m2"]], id="repeated-without-goals"),
        pytest.param(
            [led({"fi": ONE, "sv": "Livsstilsrådgivning"}, "kunta"), led({"sv": "Levnadsvanerådgivning"}, "hva")],
            [["m1", "m2"]],
            id="two-languages",
        ),
        pytest.param(
            [led("Nuorten elintapaneuvonta", "kunta"), led("Ikääntyneiden elintapaneuvonta", "hva")], [], id="groups"
        ),
        pytest.param([led({"unknown": "?"}, "kunta"), led(OTHER, "hva")], [], id="title-unknown"),
        pytest.param([led("", "kunta"), led("", "hva")], [], id="no-titles"),
    ],
)
def test_overlaps_by_wording(measures: list[Data], found: list[list[str]]) -> None:
    """An overlap is told where only the wording tells it, once for a group; the order of the file does not matter."""
    assert places(report_of("HYT204", plan(*measures))) == found
    numbered = [{"id": f"m{number}", **measure} for number, measure in enumerate(measures, 1)]
    assert places(report_of("HYT204", plan(measures=numbered[::-1]))) == found


def test_an_unknown_agreement_could_not_be_checked() -> None:
    """Whether a division is agreed that is stated as unknown cannot be told."""
    report = report_of("HYT204", plan(led(ONE, "kunta", agreed={"unknown": "neuvotellaan"}), led(OTHER, "hva")))

    assert report.findings == ()
    assert [outcome.outcome for outcome in report.outcomes] == ["could_not_check"]


def test_an_unknown_leader_could_not_be_checked() -> None:
    """Where it is not known who does a measure without a key, nobody can tell whether its work is done twice."""
    unknown = {"title": ONE, "responsibilities": {"unknown": "sovitaan"}}

    for measure, told in ((unknown, "could_not_check"), ({**unknown, "activity": "a"}, "pass")):
        assert [outcome.outcome for outcome in report_of("HYT204", plan(measure)).outcomes] == [told]


def test_overlap_across_plans() -> None:
    """Plans are read together, also where each has a measure of the same name with other leaders."""
    county, municipality = plan(led(ONE, "hva"), identity="alue"), plan(led(OTHER, "kunta"), identity="kunta")

    assert [finding.variant for finding in report_of("HYT204", county, municipality).findings] == ["plans"]


def goal_plan(*goals: Data) -> Data:
    """Return a plan of goals."""
    return plan(goals=[{"id": f"g{number}", **goal} for number, goal in enumerate(goals, 1)])


FALLS, TUMBLES = "Ikääntyneiden kaatumiset vähenevät", "Iäkkäiden kaatumistapaturmat vähenevät"


@pytest.mark.parametrize(
    ("goals", "found"),
    [
        pytest.param([{"title": FALLS}, {"title": TUMBLES}], [("goals", None)], id="two-goals"),
        pytest.param([{"title": FALLS}, {"title": f"{FALLS}."}], [], id="the-same-words"),
        pytest.param([{"title": FALLS}, {"title": TUMBLES, "serves": ["g1"]}], [], id="one-serves-the-other"),
        pytest.param(
            [{"title": FALLS, "indicators": ["i1"]}, {"title": TUMBLES, "indicators": ["i2"]}], [], id="own-indicators"
        ),
        pytest.param(
            [{"title": FALLS, "indicators": ["i1"]}, {"title": TUMBLES, "indicators": ["i1"]}],
            [("goals", None)],
            id="an-indicator-in-common",
        ),
        pytest.param([{"title": FALLS, "theme": "a"}, {"title": TUMBLES, "theme": "b"}], [], id="themes-differ"),
        pytest.param([{"title": FALLS}, {"title": "Kaatumiset vähenevät"}], [], id="wider"),
        pytest.param([{"title": "Osallisuus lisääntyy"}, {"title": "Osallisuus vähenee"}], [], id="contrary"),
        pytest.param(
            [{"title": FALLS, "as_written": {"table": TUMBLES, "list": FALLS}}], [("names", "table")], id="other-name"
        ),
        pytest.param(
            [{"title": FALLS, "as_written": {"form": "Ikääntyneiden kaatumiset vähentyvät"}}], [], id="other-form"
        ),
        pytest.param([{"title": FALLS, "as_written": {"deadline": "Vuoden 2025 loppuun"}}], [], id="no-name"),
        pytest.param([{"title": FALLS, "as_written": {"sivu 12": TUMBLES}}], [("names", "sivu 12")], id="anywhere"),
        pytest.param(
            [{"title": FALLS, "as_written": {"table": {"sv": "Fallolyckorna minskar"}}}], [], id="translation"
        ),
        pytest.param([{"title": FALLS, "as_written": {"unknown": "?"}}], [], id="unknown"),
    ],
)
def test_names_of_goals(goals: list[Data], found: list[tuple[str, str | None]]) -> None:
    """Other words for a goal are told; other spelling, and goals that structure keeps apart, are not."""
    findings = report_of("HYT607", goal_plan(*goals)).findings

    told = [(each.variant, next(iter(each.data["names"])) if "names" in each.data else None) for each in findings]
    assert told == found


def test_many_goals_are_read_where_they_may_be_one() -> None:
    """In a plan of many goals one without indicators is found beside the one it repeats."""
    many = [{"title": f"Sanasto {number} kohenee", "indicators": [f"i{number}"]} for number in range(600)]

    report = report_of("HYT607", goal_plan({"title": FALLS}, {"title": TUMBLES, "indicators": ["x"]}, *many))

    assert [finding.data.get("goals") for finding in report.findings] == [["g1", "g2"]]
