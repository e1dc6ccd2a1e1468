"""The checklist: complete, in every language, and answered as it should be."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.engine.words import words_of
from hytecore.model.text import LANGUAGES
from hytecore.packs import Item
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.report.checklist.answers import answers, settings_for
from hytecore.testing.rule_cases import AS_OF
from hytecore_thl import PACK, checklist
from hytecore_thl.data import rows

CHECKLIST = checklist()
ITEMS = {item.id: item for item in CHECKLIST.items}
OWN = {module.rule.code: module for module in PACK.rules}
MODULES = build().modules
STRUCTURES = {row["item"]: f"R{number}" for number, row in enumerate(rows("structures"), 1)}
"""The number of the question about each structure, by the name that plans use."""
UNTOLD = ("not_stated", "not_told", "nowhere", "unnamed")
"""What messages are called that say that the plan is silent."""


def test_the_sections_hold_what_they_should() -> None:
    """The list holds the twenty-one duties, the structures, the four duties of trustees and the practices, in order."""
    assert [[item.id for item in section.items] for section in CHECKLIST.sections] == [
        [row["id"] for row in rows("duties")],
        [*STRUCTURES.values()],
        ["T1", "T2", "T3", "T4"],
        ["P1", "P2", "P3", "P4"],
    ]


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
def test_every_rule_and_every_message_exists(item: Item) -> None:
    """Every question names rules that exist, and untold messages of just those rules."""
    assert item.rules
    assert [code for code in item.rules if code not in MODULES] == []
    for untold in item.untold:
        code, _, message = untold.partition(".")
        assert code in item.rules
        assert message in words_of(MODULES[code]).messages, untold


def test_every_rule_of_the_pack_answers_something() -> None:
    """No rule of the pack is left out of the list."""
    assert sorted(set(OWN) - {code for item in CHECKLIST.items for code in item.rules}) == []


@pytest.mark.parametrize("item", ITEMS.values(), ids=ITEMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_complete(item: Item, language: str) -> None:
    """Every question and what to ask end as questions do, whom to ask is a role, and nothing is left untranslated."""
    assert item.question[language].endswith("?")
    assert item.ask[language].endswith("?")
    assert not item.whom[language].endswith((".", "?"))
    for texts in (item.question, item.ask, item.whom):
        assert len({texts[each] for each in LANGUAGES}) == len(LANGUAGES)


def test_no_question_is_asked_twice() -> None:
    """Two questions never have the same words, except for the responsible body, a duty and a structure."""
    asked = Counter(item.question["fi"] for item in CHECKLIST.items)
    assert [question for question, times in asked.items() if times > 1] == [ITEMS["R1"].question["fi"]]


@pytest.mark.parametrize("row", rows("duties"), ids=lambda row: str(row["id"]))
def test_duties_agree_with_the_table(row: Any) -> None:
    """A duty names the rules, the clause and the kinds of plans that the table of duties names."""
    item = ITEMS[row["id"]]
    assert item.rules[: len(row["rules"].split())] == tuple(row["rules"].split())
    assert item.source == f"{row['law']}, {row['clause']}"
    assert sorted(item.concerns) == sorted(row["concerns"].split())


@pytest.mark.parametrize("row", rows("structures"), ids=lambda row: str(row["item"]))
def test_structures_agree_with_the_table(row: Any) -> None:
    """A structure is asked of counties and answered by its rule; a yes without a place leaves the question open."""
    item = ITEMS[STRUCTURES[row["item"]]]
    assert item.rules[0] == row["rule"]
    assert item.concerns == ("regional_plan",)
    assert f"{row['rule']}.nowhere" in item.untold


def test_silence_is_never_a_no() -> None:
    """A message that says that the plan is silent leaves the question open."""
    for item in CHECKLIST.items:
        for code in item.rules:
            if code in OWN:
                silent = {f"{code}.{key}" for key in words_of(OWN[code]).messages if key.endswith(UNTOLD)}
                assert silent - {"THL116.nowhere"} <= set(item.untold), item.id


def states(*plans: dict[str, Any]) -> list[dict[str, str]]:
    """Return the answers of each plan by the id of the question."""
    registry = build(("core", "thl"))
    asked = settings_for(CHECKLIST, registry, Settings(as_of=AS_OF, language="fi"))
    report = check(*map(read_data, plans), settings=asked, registry=registry)
    found = answers(report, "thl", CHECKLIST).plans
    return [{answer.item.id: answer.state for answer in plan.answers} for plan in found]


def county(**sections: Any) -> dict[str, Any]:
    """Return a county's plan as plain data."""
    header = {"id": "p", "title": "Suunnitelma", "kind": "regional_plan", "owner": "alue", "period": "2025/2028"}
    actors = [{"id": "alue", "kind": "wellbeing_county", "name": "Testimaan hyvinvointialue"}]
    return {"hytecore": 1, "plan": header, "actors": actors, **sections}


ANSWERS: dict[str, tuple[dict[str, Any], str]] = {
    "no": ({"state": "no"}, "not_met"),
    "partly": ({"state": "partly"}, "not_met"),
    "nowhere": ({"state": "yes"}, "cannot_be_told"),
    "unknown": ({"state": {"unknown": "kysytty"}}, "cannot_be_told"),
    "yes": ({"state": "yes", "where": "muistio"}, "met"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_answers_to_the_list_of_structures(answer: str) -> None:
    """Of every structure a no is not met, a yes with its place is met, and what is not told is asked."""
    given, expected = ANSWERS[answer]
    [found] = states(county(structures=[{"item": item, **given} for item in STRUCTURES]))
    assert {item: found[number] for item, number in STRUCTURES.items()} == dict.fromkeys(STRUCTURES, expected)
    assert found["L04"] == expected


def test_a_silent_plan_is_asked_everything() -> None:
    """A plan that tells nothing has broken nothing, as far as it can be told."""
    [found] = states(county())
    municipal = {"L01", "L08", "L13", "L19"}
    assert {item for item, state in found.items() if state == "not_concerned"} == municipal
    assert {item for item, state in found.items() if state == "not_met"} == set()
    assert {item for item, state in found.items() if state == "met"} == set()


def test_a_plan_of_no_kind_is_concerned_by_nothing_for_sure() -> None:
    """Where it is not said whose plan it is, nobody can tell which questions are for it."""
    data = county(structures=[{"item": item, "state": "no"} for item in STRUCTURES])
    [found] = states(data | {"plan": {"id": "p", "title": "Suunnitelma"}})
    assert set(found.values()) == {"cannot_be_told"}
