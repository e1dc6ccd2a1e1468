"""The national duties: both sides of every threshold, absent values, plans of other kinds, several plans."""

from __future__ import annotations

from typing import Any

import pytest

from hytecore.testing.rule_cases import Case
from hytecore_thl import PACK

Told = list[tuple[str, str | None, str]]
RULES = {module.rule.code: module for module in PACK.rules}
MUNICIPAL = {"kind": "municipal_plan", "period": "2025/2028", "approved": {"by": "valtuusto", "on": "2025-12-17"}}


def plan(block: dict[str, Any] | None = None, header: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a municipality's plan for 2025–2028 as plain data, with a block, other header fields and sections."""
    merged = {"id": "p", "title": "Suunnitelma", **MUNICIPAL, **(header or {})}
    whole = {"hytecore": 1, "plan": {key: value for key, value in merged.items() if value is not None}, **sections}
    return whole if block is None else {**whole, "x-thl": block}


def told(code: str, *plans: dict[str, Any], as_of: str = "2026-06-01", **options: int) -> Told:
    """Return message, field and severity of all that the rule *code* finds in *plans*."""
    case = Case(RULES[code], "test", {"plans": list(plans), "as_of": as_of, "options": options})
    return [(found["message"], found["field"], found["severity"]) for found in case.found()]


def outcome(code: str, *plans: dict[str, Any], as_of: str = "2026-06-01") -> tuple[str, int]:
    """Return what became of the rule *code* on *plans*, and how many things it looked at."""
    report = Case(RULES[code], "test", {"plans": list(plans), "as_of": as_of}).report()
    return next((found.outcome, found.checked) for found in report.outcomes if found.code == code)


# Which plans a duty concerns


@pytest.mark.parametrize("code", sorted(code for code in RULES if code.startswith("THL1")))
@pytest.mark.parametrize("kind", [None, "programme", "role_map", "report", {"unknown": "ei tiedossa"}])
def test_plans_of_other_kinds_are_not_concerned(code: str, kind: Any) -> None:
    """A duty of municipalities and counties says nothing of a programme, or of a plan of no known kind."""
    sections = {"links": [{"kind": "children_plan", "covered_by": "muualla"}]}
    block = {"decisions": [{"title": "Kouluverkko"}], "minimum_list": {"indicators": ["Kiusaaminen"]}}
    assert outcome(code, plan(block, {"kind": kind, **sections}, goals=[{"id": "g", "title": "T"}])) == (
        "not_applicable",
        0,
    )


@pytest.mark.parametrize("code", ["THL108", "THL113", "THL119"])
def test_duties_of_municipalities_do_not_concern_counties(code: str) -> None:
    """What only a municipality must do is not asked of a county."""
    assert outcome(code, plan({}, {"kind": "regional_plan"})) == ("not_applicable", 0)


@pytest.mark.parametrize(("as_of", "expected"), [("2022-12-31", "not_applicable"), ("2023-01-01", "fail")])
def test_duties_begin_with_their_law(as_of: str, expected: str) -> None:
    """The duties of 2023 are not asked for the day before."""
    header = {"period": "2021/2025", "approved": {"by": "valtuusto", "on": "2022-02-14"}}
    assert outcome("THL108", plan(None, header), as_of=as_of)[0] == expected


def test_a_plan_that_had_ended_before_the_law_is_not_judged_by_it() -> None:
    """A plan of 2020–2022 owes nothing to a law of 2023, whenever it is looked at."""
    assert outcome("THL108", plan(None, {"period": "2020/2022"})) == ("not_applicable", 0)


# The plan for the term (THL101, THL102)


@pytest.mark.parametrize(
    ("period", "as_of", "expected"),
    [
        ("2021/2025-05", "2026-11-30", [("past", "period", "warning")]),
        ("2021/2025-05", "2026-12-01", [("past", "period", "error")]),
        ("2021/2025-06", "2026-12-01", []),
        ("2021/..", "2026-12-01", []),
    ],
)
def test_plan_of_the_last_term(period: str, as_of: str, expected: Told) -> None:
    """A plan that ended before the term began is an error once the council has had eighteen months for a new one."""
    assert told("THL101", plan(None, {"period": period}), as_of=as_of) == expected


@pytest.mark.parametrize(
    ("owner", "expected"),
    [("testila", []), ("mallila", [("past", "period", "error")])],
)
def test_a_later_plan_of_the_same_municipality_excuses(owner: str, expected: Told) -> None:
    """An old plan may lie beside the new one of its owner, not beside that of another municipality."""
    old = plan(None, {"id": "old", "owner": "testila", "period": "2021/2025-05"})
    new = plan(None, {"id": "new", "owner": owner})
    assert told("THL101", old, new, as_of="2027-01-01") == expected


@pytest.mark.parametrize(
    ("approved", "expected"),
    [
        (None, [("not_stated", "approved", "warning")]),
        ({"not_applicable": "luonnos"}, []),
        ({"by": "Youth council", "on": "2025-12-17"}, [("not_by_council", "approved.by", "error")]),
        ({"by": "kunnanhallitus", "on": "2025-12-17"}, [("not_by_council", "approved.by", "error")]),
        ({"by": "kv 17.12.2025 § 60", "on": "2025-12-17"}, []),
        ({"by": {"sv": "Stadsfullmäktige"}, "on": "2025-12-17"}, []),
        ({"by": "valtuusto"}, [("on_not_stated", "approved.on", "warning")]),
    ],
)
def test_approval(approved: dict[str, Any] | None, expected: Told) -> None:
    """Another body than the council is an error, what is not told a warning, a name that tells nothing passes."""
    assert told("THL101", plan(None, {"approved": approved})) == expected


def test_unknown_approval_could_not_be_checked() -> None:
    """Who approved the plan may be unknown; then the rule could not check."""
    unknown = plan(None, {"approved": {"by": {"unknown": "pöytäkirjaa ei löydy"}, "on": "2025-12-17"}})
    assert outcome("THL101", unknown) == ("could_not_check", 1)


def test_county_councils_approve_county_plans() -> None:
    """The county's plan is judged by the same questions, from 2023 on."""
    county = {"kind": "regional_plan", "approved": {"by": "Aluehallitus", "on": "2025-12-17"}}
    assert told("THL102", plan(None, county)) == [("not_by_council", "approved.by", "error")]
    assert told("THL102", plan(None, {**county, "period": "2020/2025"}), as_of="2022-12-31") == []


# Every year (THL103, THL109)


@pytest.mark.parametrize(
    ("as_of", "reports", "expected"),
    [
        ("2026-12-31", [], []),
        ("2027-01-01", [], [("not_stated", "x-thl.yearly_reports", "info")]),
        ("2028-01-01", [{"approved_on": "2026-04-13"}], [("missing", "x-thl.yearly_reports", "error")]),
        ("2028-01-01", [{"approved_on": "2026-04-13"}, {"approved_on": "2027"}], []),
        ("2028-01-01", [{"covers_year": 2025}, {"covers_year": 2026}], []),
    ],
)
def test_years_without_a_report(as_of: str, reports: list[dict[str, Any]], expected: Told) -> None:
    """A year is asked for when it is over; a report without a day counts for the year after the one it covers."""
    assert told("THL103", plan({"yearly_reports": reports}), as_of=as_of) == expected


@pytest.mark.parametrize(
    ("approved_on", "expected"),
    [
        ("2026-12-30", [("before_the_end", "x-thl.yearly_reports.covers_year", "info")]),
        ("2026-12-31", []),
        ("2027-12-31", []),
        ("2028-01-01", [("late", "x-thl.yearly_reports.approved_on", "warning")]),
    ],
)
def test_the_day_of_a_report_and_the_year_it_covers(approved_on: str, expected: Told) -> None:
    """A report for 2026 is late after 2027, and early before 2026 is over; lateness is not told twice."""
    reports = [{"covers_year": 2025, "approved_on": "2026-04-13"}, {"covers_year": 2026, "approved_on": approved_on}]
    late_enough = [*reports, {"covers_year": 2027, "approved_on": "2028-05-02"}]
    found = told("THL103", plan({"yearly_reports": late_enough}), as_of="2028-06-01")
    missing = [("missing", "x-thl.yearly_reports", "error")] if approved_on < "2027" else []
    assert found == [*expected, *missing]


def test_reports_of_unknown_days_could_not_be_checked() -> None:
    """Where a day is unknown, a year that seems to be missing may not be."""
    block = {"yearly_reports": [{"covers_year": 2025, "approved_on": {"unknown": "pöytäkirjaa ei löydy"}}]}
    assert outcome("THL103", plan(block), as_of="2027-01-01") == ("could_not_check", 2)
    assert outcome("THL103", plan({"yearly_reports": {"unknown": "-"}}), as_of="2027-01-01") == ("could_not_check", 1)


def test_the_plan_counts_for_the_year_of_its_approval() -> None:
    """A report is not asked for the year in which the plan itself was before the council."""
    header = {"approved": {"by": "valtuusto", "on": "2026-02-16"}}
    assert told("THL103", plan({"yearly_reports": [{"approved_on": "2027-04"}]}, header), as_of="2028-01-01") == []


@pytest.mark.parametrize(
    ("as_of", "negotiations", "expected"),
    [
        ("2026-12-31", [], []),
        ("2027-01-01", [], [("not_stated", "x-thl.negotiations", "info")]),
        ("2027-01-01", [{"on": "2025-11-03"}], [("missing", "x-thl.negotiations", "warning")]),
        ("2028-12-31", [{"on": "2026"}, {"on": "2027"}], []),
        (
            "2029-01-01",
            [{"on": "2026"}, {"on": "2027"}, {"on": "2028"}],
            [("no_broad", "x-thl.negotiations", "warning")],
        ),
        ("2029-01-01", [{"on": "2026"}, {"on": "2027"}, {"on": "2028", "kind": "broad"}], []),
    ],
)
def test_negotiations(as_of: str, negotiations: list[dict[str, Any]], expected: Told) -> None:
    """Every year that is over has one; the broad one is asked for when the last full year of the term is over."""
    assert told("THL109", plan({"negotiations": negotiations}), as_of=as_of) == expected


# The responsible body (THL104)


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ({}, [("not_stated", None, "warning")]),
        (
            {"actors": [{"id": "a", "kind": "municipality", "name": "Hyvinvoinnin kunta"}]},
            [("not_stated", None, "warning")],
        ),
        ({"actors": [{"id": "a", "kind": "body", "name": {"sv": "Välfärdsgruppen"}}]}, []),
        ({"actors": [{"id": "a", "kind": "unit", "name": "Sivistys", "aliases": ["HYTE-yksikkö"]}]}, []),
        ({"structures": [{"item": "responsible_body", "state": "no"}]}, [("not_named", "state", "error")]),
        ({"structures": [{"item": "responsible_body", "state": "partly"}]}, []),
    ],
)
def test_who_answers(sections: dict[str, Any], expected: Told) -> None:
    """A name that tells, or an answer to the checklist, names the body; the name of an organisation does not."""
    assert told("THL104", plan(None, None, **sections)) == expected


def test_the_answer_of_a_county_is_judged_by_the_rule_of_the_checklist() -> None:
    """Where a county's plan answers the item, the duty is not told a second time."""
    county = plan(None, {"kind": "regional_plan"}, structures=[{"item": "responsible_body", "state": "no"}])
    assert told("THL104", county) == []


# Decisions, THL107


@pytest.mark.parametrize(
    ("assessment", "expected"),
    [
        ({}, ["not_assessed"]),
        ({"not_applicable": "ei koske ihmisiä"}, []),
        ({"kinds": ["lava"]}, ["no_groups"]),
        ({"kinds": ["lava"], "where": "liite 3"}, []),
        ({"groups": [{"group": "lapset", "effect": "none"}]}, ["no_effect"]),
        ({"groups": [{"group": "lapset", "effect": "none"}, {"group": "nuoret", "effect": "positive"}]}, []),
        ({"groups": [{"group": "lapset", "effect": "none"}, {"group": "nuoret", "effect": "unmarked"}]}, []),
        ({"groups": [{"group": "lapset", "text": "matka pitenee"}]}, []),
    ],
)
def test_assessments(assessment: dict[str, Any], expected: list[str]) -> None:
    """An assessment must say something of some group; no effect on anyone is told."""
    found = told("THL107", plan({"decisions": [{"title": "Kouluverkko", "assessment": assessment}]}))
    assert found == [(message, "x-thl.decisions.assessment", "warning") for message in expected]


@pytest.mark.parametrize(("on", "checked"), [("2026-06-01", 1), ("2026-06-02", 0), ("2026-06", 1)])
def test_decisions_to_come_are_not_judged(on: str, checked: int) -> None:
    """A decision is judged on its day, not before."""
    block = {"decisions": [{"title": "Kouluverkko", "on": on, "assessment": {"where": "liite 3"}}]}
    assert outcome("THL107", plan(block)) == (("pass" if checked else "not_applicable"), checked)


# Publication and delivery, THL108


@pytest.mark.parametrize(
    ("actor", "expected"),
    [
        ({"name": "Helsinki"}, []),
        ({"name": "Helsingin kaupunki"}, []),
        ({"name": "Stad", "code": "478"}, []),
        ({"name": "Helsinge"}, [("not_sent", "x-thl.publication.sent_to_county_on", "error")]),
        ({"name": "Kuopio"}, [("not_sent", "x-thl.publication.sent_to_county_on", "error")]),
    ],
)
def test_delivery_where_there_is_no_county(actor: dict[str, str], expected: Told) -> None:
    """Helsinki and the municipalities of Åland belong to no county, and may say so."""
    publication = {"public_url": "https://kunta.example/", "sent_to_county_on": {"not_applicable": "ei aluetta"}}
    actors = [{"id": "kunta", "kind": "municipality", **actor}]
    assert told("THL108", plan({"publication": publication}, {"owner": "kunta"}, actors=actors)) == expected


@pytest.mark.parametrize(("on", "expected"), [("2026-06-01", "fail"), ("2026-06-02", "not_applicable")])
def test_nothing_is_published_before_it_is_approved(on: str, expected: str) -> None:
    """The duty arises on the day of approval."""
    assert outcome("THL108", plan(None, {"approved": {"by": "valtuusto", "on": on}}))[0] == expected


def test_the_address_of_the_report_will_do() -> None:
    """Report and plan may share the address that the report states."""
    block = {"report": {"public_url": "https://kunta.example/"}, "publication": {"sent_to_county_on": "2026-01-07"}}
    assert told("THL108", plan(block)) == []


# Statutory plans (THL112 to THL116)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [("2026-05-31", []), ("2026-06-01", [("review_due", "x-thl.children_plan", "warning")])],
)
def test_the_childrens_plan_is_reviewed_every_four_years(as_of: str, expected: Told) -> None:
    """Four years to the day are still in time."""
    children = {"plan": "p", "reviewed_on": "2022-05-31", "budget": "talousarvio"}
    assert told("THL112", plan({"children_plan": children}), as_of=as_of) == expected


def test_a_leap_day_is_no_trouble() -> None:
    """A plan reviewed on 29 February is due four years later."""
    children = {"plan": "p", "reviewed_on": "2024-02-29", "budget": "talousarvio"}
    assert told("THL112", plan({"children_plan": children}), as_of="2028-03-01") == []
    assert told("THL112", plan({"children_plan": children}), as_of="2028-03-02") == [
        ("review_due", "x-thl.children_plan", "warning")
    ]


@pytest.mark.parametrize(("kind", "expected"), [("municipal_plan", 0), ("regional_plan", 3)])
def test_a_county_owes_three_items_more(kind: str, expected: int) -> None:
    """Since 2023 what concerns child protection stands in the county's plan alone."""
    contents = ["growth_conditions", "promotion", "cooperation", "follow_up"]
    block = {"children_plan": {"plan": "p", "contents": contents, "budget": "talousarvio"}}
    case = Case(RULES["THL112"], "test", {"plan": plan(block, {"kind": kind}), "as_of": "2026-06-01"})
    assert [found["data"]["n"] for found in case.found()] == [expected] * bool(expected)


@pytest.mark.parametrize("code", ["THL112", "THL113", "THL114", "THL115"])
@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ({"plan": "toinen-2025"}, []),
        ({"covered_by": "p"}, []),
        ({"plan": {"unknown": "tunnus ei tiedossa"}}, []),
        ({}, [("unnamed", "links", "warning")]),
    ],
)
def test_links_to_statutory_plans(code: str, link: dict[str, Any], expected: Told) -> None:
    """A link that names a plan, or says why it cannot, tells enough; one without a plan does not."""
    kinds = {
        "THL112": "children_plan",
        "THL113": "substance_plan",
        "THL114": "older_people_plan",
        "THL115": "safety_plan",
    }
    assert told(code, plan(None, {"links": [{"kind": kinds[code], **link}]})) == expected


@pytest.mark.parametrize("code", ["THL112", "THL113", "THL114", "THL115"])
def test_unknown_links_could_not_be_checked(code: str) -> None:
    """A plan may say that it is not known to which plans it leads."""
    assert outcome(code, plan(None, {"links": {"unknown": "selvitetään"}})) == ("could_not_check", 1)


def test_several_plans_are_told_of_missing_plans_by_the_core() -> None:
    """Checked together, an embedding that leads nowhere is HYT804's, and THL116 is silent."""
    links = {"links": [{"kind": "children_plan", "covered_by": "poissa"}]}
    assert told("THL116", plan(None, links)) == [("nowhere", "links.covered_by", "warning")]
    assert told("THL116", plan(None, links), plan(None, {"id": "q"})) == []


@pytest.mark.parametrize(("period", "expected"), [("2020/2024", ["other_years"]), ("2020/2025", []), (None, [])])
def test_embedding_in_a_plan_of_other_years(period: str | None, expected: list[str]) -> None:
    """The plan that holds the other must have a day in common with this one."""
    links = {"links": [{"kind": "children_plan", "covered_by": "q"}]}
    found = told("THL116", plan(None, links), plan(None, {"id": "q", "period": period}))
    assert [message for message, _, _ in found] == expected


# The shape of report and plan (THL119 to THL121)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-11-30", []),
        ("2026-12-01", [("late", "approved.on", "warning")]),
        ("2026", []),
        ("2027", [("late", "approved.on", "warning")]),
    ],
)
def test_late_approval(on: str, expected: Told) -> None:
    """Eighteen months after 1.6.2025 a plan is late; of a year, the earliest day counts."""
    assert told("THL120", plan(None, {"approved": {"by": "valtuusto", "on": on}}), as_of="2027-06-01") == expected


@pytest.mark.parametrize(
    ("header", "block", "expected"),
    [
        ({}, {}, [("no_yearly_revision", "reviews", "info")]),
        ({"reviews": [{"kind": "annual", "at": 2026}]}, {}, []),
        ({"reviews": {"not_applicable": "yksivuotinen"}}, {}, []),
        ({}, {"yearly_reports": [{"covers_year": 2025}]}, []),
    ],
)
def test_yearly_revision(header: dict[str, Any], block: dict[str, Any], expected: Told) -> None:
    """A promise in the plan, or a list of yearly reports, shows that the plan is revised."""
    assert told("THL119", plan(block, header)) == expected


def test_an_empty_county_plan_is_told_by_the_core() -> None:
    """Where there are neither goals nor measures, HYT007 says so, and THL121 has nothing to look at."""
    assert outcome("THL121", plan(None, {"kind": "regional_plan"})) == ("not_applicable", 0)
