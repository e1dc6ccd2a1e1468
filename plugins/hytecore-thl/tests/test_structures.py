"""The rules about structures: what counts as an answer, what else in a plan shows a structure, and what does not."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore import Report
from hytecore.packs import PlanIndex
from hytecore.testing.rule_cases import Case
from hytecore_thl import PACK
from hytecore_thl.data import rows
from hytecore_thl.rules.structures.evidence import evidence_in
from hytecore_thl.rules.structures.items import items, spelt

MODULES = {module.rule.code: module for module in PACK.rules}
RULES = {row["item"]: MODULES[row["rule"]] for row in rows("structures")}
ACTORS = [
    {"id": "alue", "kind": "wellbeing_county", "name": "Testimaan hyvinvointialue"},
    {"id": "perheet", "kind": "unit", "name": "Perhepalvelut", "part_of": "alue"},
    {"id": "pelastus", "kind": "unit", "name": "Pelastuspalvelut", "part_of": "alue"},
    {"id": "testila", "kind": "municipality", "name": "Testilä"},
    {"id": "liikunta", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "testila"},
    {"id": "seura", "kind": "ngo", "name": "Testilän seura"},
]


def plan(kind: str | None = "regional_plan", header: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan of *kind* as plain data."""
    own = {"id": "p", "title": "Suunnitelma", "owner": "alue", **(header or {})}
    return {"hytecore": 1, "plan": own | ({"kind": kind} if kind else {}), "actors": ACTORS, **sections}


def answered(item: str, **answer: Any) -> dict[str, Any]:
    """Return a county's plan with one answer."""
    return plan(structures=[{"item": item, **answer}])


def report(data: dict[str, Any], code: str, as_of: str = "2025-06-01") -> Report:
    """Return what one rule makes of a plan."""
    return Case(MODULES[code], "test", {"plan": data, "as_of": as_of}).report()


def told(data: dict[str, Any], code: str, as_of: str = "2025-06-01") -> list[tuple[str, str, str | None, str]]:
    """Return what one rule finds: message, subject, field and severity."""
    found = report(data, code, as_of).findings
    return [(each.variant, f"{each.subject.kind}:{each.subject.id}", each.field, each.severity) for each in found]


def outcome(data: dict[str, Any], code: str) -> tuple[str, str | None]:
    """Return what became of a rule, and why."""
    found = next(each for each in report(data, code).outcomes if each.code == code)
    return found.outcome, found.reason


def shown(data: dict[str, Any], item: str) -> list[str]:
    """Return the ids of what shows an item."""
    read = report(data, "THL202").readings[0].plan
    assert read is not None
    return [entity.id for entity in evidence_in(PlanIndex(read)).get(item, ()) if hasattr(entity, "id")]


def test_every_item_has_a_rule_of_its_own() -> None:
    """The table lists eighteen items in the order of the source, one for each rule of the family."""
    assert [row["rule"] for row in rows("structures")] == [f"THL{number}" for number in range(201, 219)]
    assert len(items()) == 18
    assert all(row["source"] and row["clause"] and row["from"] and row["confirmed"] for row in rows("structures"))
    assert all(row["item"] == spelt(row["item"]) for row in rows("structures"))


@pytest.mark.parametrize("item", RULES)
def test_the_clause_of_a_rule_is_that_of_its_item(item: str) -> None:
    """The rule cites the clause that the table states for its item, so that the two cannot drift apart."""
    clause = next(row["clause"] for row in rows("structures") if row["item"] == item)
    assert RULES[item].rule.source.clause == f"checklist of structures: {clause}"


@pytest.mark.parametrize("item", RULES)
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ({"state": "partly"}, [("partly", "state", "info")]),
        ({"state": "partly", "where": "muistio"}, [("partly", "state", "info")]),
        ({"state": "yes"}, [("nowhere", "where", "info")]),
        ({"state": "yes", "where": "muistio"}, []),
        ({"state": "yes", "where": {"not_applicable": "suullinen sopimus"}}, []),
        ({}, []),
        ({"state": {"not_applicable": "ei koske aluetta"}}, []),
    ],
)
def test_answers(item: str, answer: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    """Only an answer that is not a yes, or does not say where, is a flaw."""
    subject = f"structure:{item}"
    found = [(message, subject, field, severity) for message, field, severity in expected]
    assert told(answered(item, **answer), RULES[item].rule.code) == found


@pytest.mark.parametrize("item", RULES)
def test_no_is_what_the_rule_is_about(item: str) -> None:
    """A no has the severity of the rule: an error where the law wants the structure, else a warning."""
    severity = "error" if item == "responsible_body" else "warning"
    expected = [("no", f"structure:{item}", "state", severity)]
    assert told(answered(item, state="no"), RULES[item].rule.code) == expected


@pytest.mark.parametrize("item", RULES)
@pytest.mark.parametrize("kind", ["municipal_plan", "programme", "role_map", "report", None])
def test_the_list_is_for_counties(item: str, kind: str | None) -> None:
    """In a plan that is not a county's the answers are not looked at."""
    assert told(plan(kind, structures=[{"item": item, "state": "no"}]), RULES[item].rule.code) == []


@pytest.mark.parametrize("item", [item for item in RULES if item != "responsible_body"])
def test_without_an_answer_there_is_nothing_to_look_at(item: str) -> None:
    """A plan that says nothing, and shows nothing, is not judged."""
    assert outcome(plan(), RULES[item].rule.code) == ("not_applicable", "nothing")


@pytest.mark.parametrize("item", RULES)
def test_what_is_not_known_could_not_be_checked(item: str) -> None:
    """An unknown answer, or an unknown place of a yes, is no flaw and no pass."""
    code = RULES[item].rule.code
    assert outcome(answered(item, state={"unknown": "kysytty"}), code) == ("could_not_check", "unknown")
    assert outcome(answered(item, state="yes", where={"unknown": "kysytty"}), code) == ("could_not_check", "unknown")
    assert outcome(answered(item, state="ehkä"), code) == ("could_not_check", "unreadable")


def test_an_unreadable_answer_spoils_no_other() -> None:
    """A rule says what it found, whatever stands in the answer to another item."""
    answers = [{"item": "safety_network", "state": "ehkä"}, {"item": "equality_network", "state": "no"}]
    data = plan(structures=answers)
    assert told(data, "THL216") == [("no", "structure:equality_network", "state", "warning")]
    assert outcome(data, "THL216") == ("fail", None)


def test_every_answer_to_an_item_counts() -> None:
    """Of two answers to one item, spelt in two ways, each is judged."""
    answers = [{"item": "safety_network", "state": "no"}, {"item": "Safety-network", "state": "partly"}]
    assert told(plan(structures=answers), "THL215") == [
        ("no", "structure:safety_network", "state", "warning"),
        ("partly", "structure:Safety-network", "state", "info"),
    ]


def test_what_shows_a_structure_spares_its_place() -> None:
    """A yes without a place is no flaw where the plan itself shows the structure, and a no remains one."""
    measures = [{"id": "m", "title": "Lapset puheeksi", "status": "done"}]
    found = {
        state: told(
            plan(structures=[{"item": "specialised_care_practices", "state": state}], measures=measures), "THL207"
        )
        for state in ("yes", "no")
    }
    assert found == {"yes": [], "no": [("no", "structure:specialised_care_practices", "state", "warning")]}


@given(st.text("aÖ_- ", max_size=12))
def test_spelling_a_name_twice_changes_nothing(name: str) -> None:
    """The spelling of the list is a fixed point."""
    assert spelt(spelt(name)) == spelt(name)


def _measure(title: str, *actors: str, **fields: Any) -> dict[str, Any]:
    return {"id": "m", "title": title, "responsibilities": [{"actor": actor} for actor in actors], **fields}


@pytest.mark.parametrize(
    ("item", "measure", "is_shown"),
    [
        ("primary_care_practices", _measure("Elintapaneuvonta terveysasemilla"), True),
        ("primary_care_practices", _measure("Levnadsvanerådgivning på stationerna"), True),
        ("primary_care_practices", _measure("Elintapaneuvonta terveysasemilla", status="in_progress"), True),
        ("primary_care_practices", _measure("Elintapaneuvonta terveysasemilla", status="not_started"), False),
        ("primary_care_practices", _measure("Elintapaneuvonta terveysasemilla", status="cancelled"), False),
        ("primary_care_practices", _measure("Elintapaneuvonta", status={"unknown": "kysytty"}), False),
        ("primary_care_practices", _measure("Vastaanottojen remontti"), False),
        ("primary_care_practices", _measure("Remontti", activity="primary-care-practices"), True),
        ("exercise_and_nutrition_counselling", _measure("Liikuntaneuvonta", "alue", "liikunta"), True),
        ("exercise_and_nutrition_counselling", _measure("Liikuntaneuvonta", "liikunta"), False),
        ("exercise_and_nutrition_counselling", _measure("Liikuntaneuvonta", "liikunta", "seura"), False),
        (
            "exercise_and_nutrition_counselling",
            _measure("Liikuntaneuvonta", "liikunta", setting="municipality_and_county"),
            True,
        ),
        ("wellbeing_of_unemployed", _measure("Työttömien terveystarkastukset", "alue", "perheet"), False),
        ("wellbeing_of_unemployed", _measure("Työttömien terveystarkastukset", "perheet", "testila"), True),
        ("safety_network", _measure("Alueellisen turvallisuusverkoston kokoukset"), True),
        ("safety_network", _measure("Turvallisuuskävelyt"), False),
        ("safety_network", _measure("Verkoston kokoukset", theme="turva"), True),
        ("safety_network", _measure("Verkoston kokoukset"), False),
    ],
)
def test_measures_that_show_a_structure(item: str, measure: dict[str, Any], *, is_shown: bool) -> None:
    """A measure shows a structure by its words, if it is under way and those take part who must."""
    data = plan(measures=[measure], themes=[{"id": "turva", "title": "Turvallisuuden edistäminen"}])
    assert shown(data, item) == (["m"] if is_shown else [])


@pytest.mark.parametrize(
    ("item", "body", "is_shown"),
    [
        ("family_centre_network", {"id": "b", "name": "Perhekeskusverkosto"}, True),
        (
            "family_centre_network",
            {"id": "b", "name": "Perhekeskustyön ryhmä", "members": ["perheet", "liikunta"]},
            True,
        ),
        (
            "family_centre_network",
            {"id": "b", "name": "Perhekeskustyön ryhmä", "members": ["perheet", "pelastus"]},
            False,
        ),
        ("family_centre_network", {"id": "b", "name": {"sv": "Nätverket för familjecenter"}}, True),
        ("family_centre_network", {"id": "family-centre-network", "name": "Ryhmä"}, True),
        ("family_centre_network", {"id": "b", "name": "Perhekeskusverkosto", "kind": "unit"}, False),
    ],
)
def test_bodies_that_show_a_network(item: str, body: dict[str, Any], *, is_shown: bool) -> None:
    """A body shows a network by its name, and by those who sit in it."""
    data = plan() | {"actors": [*ACTORS, {"kind": "body", **body}]}
    assert shown(data, item) == ([body["id"]] if is_shown else [])


def test_practices_and_indicators_show_a_structure() -> None:
    """A practice or an indicator that speaks of a structure shows it."""
    data = plan(
        practices=[{"id": "puheeksi", "name": "Lapset puheeksi"}],
        indicators=[{"id": "ohjatut", "name": "Elintapaohjaukseen ohjatut"}],
    )
    assert shown(data, "specialised_care_practices") == ["puheeksi"]
    assert shown(data, "primary_care_practices") == ["ohjatut"]


def _ryhma(**fields: Any) -> dict[str, Any]:
    body = {"id": "r", "kind": "body", "name": "Hyte-ryhmä", "part_of": "alue", "members": ["perheet", "pelastus"]}
    return plan() | {"actors": [*ACTORS, body | {"meets": "P2M"} | fields]}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_ryhma(), "pass"),
        (_ryhma(members=["perheet"], chair="pelastus"), "pass"),
        (_ryhma(meets=None), "not_applicable"),
        (_ryhma(members=["perheet"]), "not_applicable"),
        (_ryhma(members=["perheet", "liikunta"]), "not_applicable"),
        (_ryhma(part_of="testila"), "not_applicable"),
        (_ryhma() | {"plan": {"id": "p", "title": "Suunnitelma", "kind": "regional_plan"}}, "not_applicable"),
    ],
)
def test_what_shows_that_the_internal_network_works(data: dict[str, Any], expected: str) -> None:
    """A body of the owner counts if people of two of its units sit in it and it meets."""
    assert outcome(data, "THL202")[0] == expected


@pytest.mark.parametrize(
    ("reviews", "measures", "expected"),
    [
        ([{"kind": "annual"}], [{"id": "m", "title": "Ryhmät"}], "pass"),
        ([{"kind": "broad", "at": 2027}], [{"id": "m", "title": "Ryhmät"}], "not_applicable"),
        ([{"kind": "annual"}], [], "not_applicable"),
    ],
)
def test_what_shows_that_the_action_plan_is_followed(reviews: list[Any], measures: list[Any], expected: str) -> None:
    """A plan with measures that promises a yearly report is an action plan that is followed."""
    assert outcome(plan(header={"reviews": reviews}, measures=measures), "THL203")[0] == expected


def _decided(on: str | None, **fields: Any) -> dict[str, Any]:
    made = {"title": "Palveluverkko", "assessment": {"where": "liite 3"}, **({"on": on} if on else {}), **fields}
    return plan() | {"x-thl": {"decisions": [made]}}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (_decided("2024-05-31"), [("only_before", "plan:p", "x-thl.decisions", "info")]),
        (_decided("2024-06-01"), []),
        (_decided("2024"), []),
        (_decided(None), []),
        (_decided("2023-01-10", assessment=None), []),
        (_decided("2023-01-10", afterwards="Arviointikertomus 2024"), []),
        (_decided("2023-01-10", afterwards={"not_applicable": "kumottu"}), []),
        (
            _decided("2023-01-10") | {"structures": [{"item": "effects_assessment", "state": "yes", "where": "s. 4"}]},
            [],
        ),
    ],
)
def test_decisions_to_look_at_again(data: dict[str, Any], expected: list[tuple[str, str, str, str]]) -> None:
    """A decision is asked about when more than a year has passed, unless the plan answers by itself."""
    assert told(data, "THL205", "2025-06-01") == expected


def test_a_no_before_the_law_is_milder() -> None:
    """A plan that ended before 2023 broke no law by naming nobody."""
    data = plan(header={"period": "2020/2022"}, structures=[{"item": "responsible_body", "state": "no"}])
    assert told(data, "THL201") == [("no", "structure:responsible_body", "state", "warning")]


def test_the_two_rules_on_the_responsible_body_share_the_work() -> None:
    """Of the rule of the law and that of the list only one speaks, and which one depends on the answer."""
    no = answered("responsible_body", state="no")
    municipal = no | {"plan": no["plan"] | {"kind": "municipal_plan"}}
    nobody = plan()
    found = [[bool(told(data, code)) for code in ("THL104", "THL201")] for data in (no, municipal, nobody)]
    assert found == [[False, True], [True, False], [True, False]]


def _names(modules: Iterable[ModuleType]) -> list[str]:
    return [str(module.rule.code) for module in modules]


def test_rules_look_at_answers() -> None:
    """Every rule of the family looks at the answers and can show what it found."""
    family = [module for module in PACK.rules if module.rule.code.startswith("THL2")]
    assert _names(family) == _names(RULES.values())
    assert all(module.rule.looks_at == "structures" and callable(module.shown) for module in family)
