"""An answered checklist: every kind of answer, what stands with it, and that every format tells the same."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from hytecore.engine.checklist import Checklist, Item, Section
from hytecore.engine.pack import Pack, Retired, discover
from hytecore.engine.registry import LoadedPack, PackFailure, Registry, build
from hytecore.engine.rule import CouldNotCheck, Hit, Part, Rule, Scope, Source
from hytecore.engine.settings import Settings
from hytecore.pipeline import check
from hytecore.read.reading import read_bytes
from hytecore.report.checklist import as_json, as_page, as_text, as_workbook
from hytecore.report.checklist.answers import Answers, answers, settings_for
from hytecore.report.checklist.as_json import answers_data
from hytecore.report.paragraphs import as_plain
from hytecore.words.checklist import checklist_words

AS_OF = date(2026, 1, 1)
HOSTILE = "<script>alert(1)</script> & =1+1 \"'"
WORDS = """
title: {{fi: "Vika {code}", sv: "Fel {code}", en: "Flaw {code}"}}
why: {{fi: miksi, sv: varför, en: why}}
fix: {{fi: "Korjaa {code}.", sv: "Åtgärda {code}.", en: "Mend {code}."}}
messages:
  flaw: {{fi: "Kohdassa {{subject}} on vika.", sv: "{{subject}} har ett fel.", en: "{{subject}} has a flaw."}}
  unsaid: {{fi: "Suunnitelma ei kerro.", sv: "Planen säger inte.", en: "The plan does not say."}}
  folded: {{fi: "{{n}}/{{total}} vailla", sv: "{{n}}/{{total}} utan", en: "{{n}} of {{total}} lack it"}}
"""
PLAN = """\
hytecore: 1
plan:
  id: a
  title: Plan A
  kind: municipal_plan
  approved: {by: Council, on: 2025-03-01}
  languages: [en]
goals:
  - {id: g1, title: Fewer falls}
measures:
  - {id: m1, title: Walking group, goals: [g1]}
  - {id: m2, title: Open gym}
"""
"""A plan that says enough for every rule below but those that find something in anything."""


class Shop:
    """Makes rules of a pack in memory, and asks its checklist."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.modules: dict[str, ModuleType] = {}
        self.items: list[Item] = []

    def rule(
        self,
        code: str,
        check: Callable[[Any, Any], Iterator[Hit | CouldNotCheck]],
        *,
        looks_at: str = "measures",
        scope: Scope = "plan",
        reads: tuple[str, ...] = (),
        folds: bool = False,
        **more: Any,
    ) -> None:
        """Add a rule; *more* are the other names of its module: `population`, `shown`."""
        module = ModuleType(f"acme_{code.lower()}")
        module.__file__ = str(self.folder / f"{code}.py")
        name = f"flaw-{code.lower()}"
        rule = Rule(code, name, "warning", Source("Acme", "1 §"), looks_at, reads=reads, folds=folds, scope=scope)
        vars(module).update(rule=rule, check=check, **more)
        (self.folder / f"{code}.yaml").write_text(WORDS.format(code=code), "utf-8")
        self.modules[code] = module

    def item(self, identity: str, *rules: str, untold: tuple[str, ...] = (), concerns: tuple[str, ...] = ()) -> None:
        """Add a question that these rules answer."""
        self.items.append(
            Item(
                identity,
                three(f"Kysymys {identity}?", f"Fråga {identity}?", f"Question {identity}?"),
                f"Act, section {identity}",
                rules,
                three("Kysykää.", "Fråga.", f"Ask about {identity}."),
                three("Johtoryhmältä", "Ledningsgruppen", "The steering group"),
                untold,
                concerns,
            )
        )

    def registry(self) -> Registry:
        """Return the core's rules and those made here."""
        core = build(discovered=[offer for offer in discover() if offer.name == "core"])
        pack = Pack("acme", "ACM", tuple(self.modules.values()), retired={"ACM001": Retired("old", "2", "ACM101")})
        modules = {**self.modules, **core.modules}
        names = {module.rule.name: code for code, module in modules.items()}
        return Registry((*core.packs, LoadedPack(pack, "acme", "1")), (), modules, names, pack.retired)

    def ask(self, *plans: str, failures: tuple[PackFailure, ...] = (), **settings: Any) -> Answers:
        """Return the answers of plan files that hold these texts, called `p1.yaml`, `p2.yaml` and so on."""
        title = three("Lista", "Lista", "The list")
        checklist = Checklist(title, (Section(three("Osa", "Del", "Part"), tuple(self.items)),))
        registry = evolve(self.registry(), failures=failures)
        asked = settings_for(checklist, registry, Settings(as_of=AS_OF, **settings))
        readings = [read_bytes(text.encode(), ".yaml", f"p{number}.yaml") for number, text in enumerate(plans, 1)]
        return answers(check(*readings, settings=asked, registry=registry), "acme", checklist)


def three(fi: str, sv: str, en: str) -> dict[str, str]:
    """Return a text in three languages."""
    return {"fi": fi, "sv": sv, "en": en}


def silent(seen: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
    """Find nothing."""
    yield from ()


def everything(index: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
    """Find a flaw in every measure."""
    for measure in index.plan.measures:
        yield Hit("flaw", measure)


def unsaid(index: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
    """Find that the plan does not say."""
    yield Hit("unsaid", index.plan)


def raising(seen: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
    """Raise."""
    raise ZeroDivisionError
    yield


def shop_in(folder: Path) -> Shop:
    """Return a shop with a rule for each thing that can become of one."""
    made = Shop(folder)
    made.rule("ACM101", silent)
    made.rule("ACM102", everything)
    made.rule("ACM103", silent, looks_at="plan", population=lambda index, options: ())
    made.rule("ACM104", lambda index, options: iter([CouldNotCheck(index.plan)]), looks_at="plan")
    made.rule("ACM105", unsaid, looks_at="plan")
    made.rule("ACM106", raising)
    made.rule("ACM107", silent, shown=lambda index, options: iter([index.measures["m2"], index.measures["m1"]]))
    return made


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Return a shop."""
    return shop_in(tmp_path)


def told(given: Answers) -> dict[str, dict[str, Any]]:
    """Return the answers of the only plan as plain data, by question."""
    (plan,) = answers_data(given)["plans"]
    return {item["id"]: item for section in plan["sections"] for item in section["items"]}


def in_short(given: Answers) -> dict[str, tuple[str, list[tuple[str, str, str | None]]]]:
    """Return the answer and what became of each rule, by question."""
    return {
        identity: (item["answer"], [(rule["code"], rule["outcome"], rule["reason"]) for rule in item["rules"]])
        for identity, item in told(given).items()
    }


def as_lines(given: Answers) -> list[str]:
    """Return the text report, line by line."""
    return as_plain(as_text.paragraphs(given), 110).splitlines()


def test_every_mixture_of_rules_has_its_answer(shop: Shop) -> None:
    """One finding is no; all must have looked for a yes; anything else leaves the question open."""
    shop.item("yes", "ACM101", "ACM107")
    shop.item("no", "ACM101", "ACM102", "ACM103", "ACM104")
    shop.item("nothing", "ACM103")
    shop.item("half", "ACM101", "ACM103")
    shop.item("unknown", "ACM104", "ACM101")
    shop.item("unsaid", "ACM105", untold=("ACM105.unsaid",))
    shop.item("said", "ACM105", untold=("ACM105.flaw", "ACM101.unsaid"))
    shop.item("crashed", "ACM106")
    shop.item("missing", "ACM999", "ACM101")
    shop.item("ignored", "ACM108")
    shop.item("retired", "ACM001")
    shop.item("none")
    shop.rule("ACM108", everything)
    given = shop.ask(PLAN, ignore=("ACM108",), select=("HYT2",))

    assert in_short(given) == {
        "yes": ("met", [("ACM101", "pass", None), ("ACM107", "pass", None)]),
        "no": (
            "not_met",
            [
                ("ACM101", "pass", None),
                ("ACM102", "fail", None),
                ("ACM103", "not_applicable", "nothing"),
                ("ACM104", "could_not_check", "unknown"),
            ],
        ),
        "nothing": ("cannot_be_told", [("ACM103", "not_applicable", "nothing")]),
        "half": ("cannot_be_told", [("ACM101", "pass", None), ("ACM103", "not_applicable", "nothing")]),
        "unknown": ("cannot_be_told", [("ACM104", "could_not_check", "unknown"), ("ACM101", "pass", None)]),
        "unsaid": ("cannot_be_told", [("ACM105", "untold", None)]),
        "said": ("not_met", [("ACM105", "fail", None)]),
        "crashed": ("cannot_be_told", [("ACM106", "could_not_check", "crashed")]),
        "missing": ("cannot_be_told", [("ACM999", "not_asked", "missing"), ("ACM101", "pass", None)]),
        "ignored": ("cannot_be_told", [("ACM108", "not_asked", "ignored")]),
        "retired": ("met", [("ACM101", "pass", None)]),
        "none": ("cannot_be_told", []),
    }
    assert not given.complete


def test_text_tells_each_answer_with_all_that_belongs_to_it(shop: Shop) -> None:
    """The report of one plan in full: counts with lists, places, findings, reasons, what to do and whom to ask."""
    shop.item("Q1", "ACM107")
    shop.item("Q2", "ACM101")
    shop.item("Q3", "ACM102", "ACM103")
    shop.item("Q4", "ACM105", "ACM104", untold=("ACM105.unsaid",))
    shop.item("Q5", "ACM101", concerns=("regional_plan", "role_map"))

    assert as_lines(shop.ask(PLAN)) == [
        "The list",
        "",
        "Plan A",
        "p1.yaml · as of 1 January 2026",
        "  Not met 1: Q3",
        "  Cannot be told from the plan 1: Q4",
        "  Met 2: Q1, Q2",
        "  Does not concern this plan 1: Q5",
        "",
        "Part",
        "  Q1 Met: Question Q1?",
        "    Where:",
        "    – measure “Walking group” (p1.yaml:11)",
        "    – measure “Open gym” (p1.yaml:12)",
        "    Source: Act, section Q1",
        "",
        "  Q2 Met: Question Q2?",
        "    Looked at, nothing to remark on:",
        "    – measure “Walking group” (p1.yaml:11)",
        "    – measure “Open gym” (p1.yaml:12)",
        "    Source: Act, section Q2",
        "",
        "  Q3 Not met: Question Q3?",
        "    What was found:",
        "    – “Walking group” has a flaw. (p1.yaml:11)",
        "    – “Open gym” has a flaw. (p1.yaml:12)",
        "    Left open besides: Flaw ACM103 (ACM103): the plan has nothing for it to look at.",
        "    What to do: Mend ACM102.",
        "    Source: Act, section Q3",
        "",
        "  Q4 Cannot be told from the plan: Question Q4?",
        "    Why it cannot be told:",
        "    – The plan does not say. (p1.yaml:2)",
        "    – Flaw ACM104 (ACM104): the plan states the fact as unknown.",
        "    What to ask: Ask about Q4.",
        "    Whom to ask: The steering group",
        "    Source: Act, section Q4",
        "",
        "  Q5 Does not concern this plan: Question Q5?",
        "    Concerns: regional plan, map of roles",
        "    Source: Act, section Q5",
        "",
        "The answers tell what is in the plan. They do not tell whether the plan is good, or whether what it says is",
        "done.",
    ]


def test_a_plan_that_hides_its_kind_is_asked_for_it(shop: Shop) -> None:
    """Whether a question concerns a plan of no stated kind cannot be told, and the report says so."""
    shop.item("Q1", "ACM102", concerns=("municipal_plan",))
    shop.item("Q2")
    given = shop.ask(PLAN.replace("kind: municipal_plan", "kind: {unknown: not decided}"))

    assert in_short(given) == {"Q1": ("cannot_be_told", []), "Q2": ("cannot_be_told", [])}
    lines = as_lines(given)
    assert [line.strip() for line in lines if "Why it cannot" in line] == [
        "Why it cannot be told: The plan does not say what kind of document it is, so nobody can tell whether the",
        "Why it cannot be told: A plan does not show this.",
    ]


SET_ASIDE = """
suppress:
- {rule: ACM102, subject: "measure:m1", reason: decided by the council, by: planner, on: 2025-12-01, until: 2026-06-30}
"""


@pytest.mark.parametrize(
    ("more", "state", "word", "to_do"),
    [
        (SET_ASIDE, "not_met", "Not met: Question Q1?", "What to do: Mend ACM102."),
        (
            SET_ASIDE + SET_ASIDE.partition("suppress:\n")[2].replace("measure:m1", "measure:m2"),
            "not_met",
            "Not met (set aside): Question Q1?",
            None,
        ),
    ],
    ids=["one", "all"],
)
def test_what_is_set_aside_stays_found_with_its_reason(
    shop: Shop, more: str, state: str, word: str, to_do: str | None
) -> None:
    """A reason does not make a question met; it stands with what was found, and what is open is still to do."""
    shop.item("Q1", "ACM102")
    given = shop.ask(PLAN + more)
    lines = [line.strip() for line in as_lines(given)]

    assert told(given)["Q1"]["answer"] == state
    assert f"Q1 {word}" in lines
    assert next((line for line in lines if line.startswith("What to do")), None) == to_do
    aside = "– “Walking group” has a flaw. (p1.yaml:11) Set aside until 2026-06-30 (planner): decided by the council"
    assert aside in " ".join(lines)


def test_places_of_what_shows_it(shop: Shop) -> None:
    """The plan is shown where it says what the rule reads; a rule without entities looked at the plan itself."""
    shop.rule(
        "ACM108",
        silent,
        looks_at="plan",
        reads=("period", "approved"),
        shown=lambda index, options: iter([index.goals["g1"], index.plan, index.plan]),
    )
    shop.rule("ACM109", silent, looks_at="plan", reads=("approved",))
    shop.rule("ACM110", silent, looks_at="texts", population=lambda index, options: ["a text", ("b", index.plan)])
    shop.rule("ACM111", silent, looks_at="pairs", population=lambda i, o: [(i.measures["m2"], i.goals["g1"]), "text"])
    shop.item("Q1", "ACM108", "ACM101")
    shop.item("Q2", "ACM109")
    shop.item("Q3", "ACM110")
    shop.item("Q4", "ACM111", "ACM109")
    found = {
        identity: [
            (where["kind"], where["id"], where["plan"], where["location"]["line"])
            for where in item["where"] + item["looked_at"]
        ]
        for identity, item in told(shop.ask(PLAN)).items()
    }

    assert found == {
        "Q1": [("plan", "a", "a", 6), ("goal", "g1", "a", 9)],
        "Q2": [("plan", "a", "a", 6)],
        "Q3": [("plan", "a", "a", 2)],
        "Q4": [("measure", "m2", "a", 12), ("plan", "a", "a", 6)],
    }


@pytest.mark.parametrize("number", [9, 10])
def test_long_lists_of_what_was_looked_at_are_cut_with_a_word(shop: Shop, number: int) -> None:
    """Nine names stand in full; of ten, eight stand and the rest are counted, while JSON has them all."""
    shop.item("Q1", "ACM101")
    measures = "".join(f"  - {{id: x{n}, title: X{n}}}\n" for n in range(number))
    given = shop.ask(PLAN.partition("  - {id: m1")[0] + measures)
    lines = [line.strip() for line in as_lines(given) if "– " in line]

    assert [where["id"] for where in told(given)["Q1"]["looked_at"]] == [f"x{n}" for n in range(number)]
    assert lines[8:] == (["– measure “X8” (p1.yaml:19)"] if number == 9 else ["– and 2 more"])


@pytest.mark.parametrize(
    "shows",
    [lambda index, options: 1 / 0, lambda index, options: ["not an entity"]],
    ids=["raises", "no entity"],
)
def test_a_rule_that_cannot_show_has_crashed(shop: Shop, shows: Callable[[Any, Any], Any]) -> None:
    """A rule that raises when it is asked what it shows answers nothing, and the answers are incomplete."""
    shop.rule("ACM108", silent, shown=shows)
    shop.item("Q1", "ACM101", "ACM108")
    shop.item("Q2", "ACM101")
    given = shop.ask(PLAN)

    assert not given.complete
    assert in_short(given) == {
        "Q1": ("cannot_be_told", [("ACM101", "pass", None), ("ACM108", "could_not_check", "crashed")]),
        "Q2": ("met", [("ACM101", "pass", None)]),
    }


def test_what_folds_names_everyone(shop: Shop) -> None:
    """What is true of most measures is told once, with every name."""
    shop.rule("ACM108", everything, folds=True)
    shop.item("Q1", "ACM108")
    measures = "".join(f"  - {{id: x{n}, title: X{n}}}\n" for n in range(5))
    given = shop.ask(PLAN.partition("  - {id: m1")[0] + measures)

    assert "    What was found: 5 of 5 lack it (p1.yaml:2) Concerns: “X0”, “X1”, “X2”, “X3”, “X4”." in as_lines(given)


OTHER = PLAN.replace("id: a", "id: b").replace("Plan A", "Plan B")


def shared(workspace: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
    """Find the measures of the first plan that any other plan has too."""
    first, *others = workspace
    for index in others:
        for identity in sorted(set(first.measures) & set(index.measures)):
            part = Part("other", index.measures[identity], index)
            yield Hit("flaw", first.measures[identity], related=(part,), index=first)


def test_one_plan_never_answers_for_another(shop: Shop) -> None:
    """Each plan has its own answers, one after the other, sorted by id, whatever the order of the files."""
    shop.item("Q1", "ACM102")
    shop.item("Q2", "ACM101")
    empty = OTHER.partition("measures:")[0]
    given = shop.ask(PLAN, empty)

    assert [(plan.plan, plan.path, plan.ids_of("not_met"), plan.ids_of("cannot_be_told")) for plan in given.plans] == [
        ("a", "p1.yaml", ("Q1",), ()),
        ("b", "p2.yaml", (), ("Q1", "Q2")),
    ]
    turned = [plan["answers"] for plan in answers_data(shop.ask(empty, PLAN))["plans"]]
    assert turned == [plan["answers"] for plan in answers_data(given)["plans"]]


def test_rules_across_plans_answer_for_every_plan_they_involve(shop: Shop) -> None:
    """What involves two plans is not met in both; a third plan is asked by what the rule found of it."""
    shop.rule("ACM108", shared, scope="workspace")
    shop.item("Q1", "ACM108")
    third = PLAN.replace("id: a", "id: c").replace("m1", "m8").replace("m2", "m9")
    plans = answers_data(shop.ask(PLAN, OTHER, third))["plans"]
    items = [plan["sections"][0]["items"][0] for plan in plans]

    assert [(item["answer"], [found["subject"]["id"] for found in item["findings"]]) for item in items] == [
        ("not_met", ["m1", "m2"]),
        ("not_met", ["m1", "m2"]),
        ("met", []),
    ]
    assert [(where["plan"], where["id"]) for where in items[2]["looked_at"]] == [("c", "m8"), ("c", "m9")]


def test_rules_across_plans_do_not_answer_where_they_could_not_see_all(shop: Shop) -> None:
    """With a file unread, or something unchecked besides a finding elsewhere, nothing found is no yes."""

    def partly(workspace: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
        yield Hit("flaw", workspace.plans[0].plan, index=workspace.plans[0])
        yield CouldNotCheck(workspace.plans[-1].plan)

    shop.rule("ACM108", silent, scope="workspace")
    shop.rule("ACM109", partly, scope="workspace")
    shop.item("Q1", "ACM108")
    shop.item("Q2", "ACM109")
    shop.item("Q3", "ACM101")
    given = shop.ask(PLAN, OTHER, "hytecore: [")
    items = {item["id"]: item for item in answers_data(given)["plans"][1]["sections"][0]["items"]}
    also = answers_data(shop.ask(PLAN, OTHER))["plans"][1]["sections"][0]["items"][1]

    assert {identity: (item["answer"], item["rules"][0]["reason"]) for identity, item in items.items()} == {
        "Q1": ("cannot_be_told", "unread"),
        "Q2": ("cannot_be_told", "unread"),
        "Q3": ("met", None),
    }
    assert (also["answer"], also["rules"][0]["reason"]) == ("cannot_be_told", "partly")
    assert (given.complete, given.unread) == (False, ("p3.yaml",))


def test_what_another_plan_does_not_know_leaves_this_one_answered(shop: Shop) -> None:
    """An open fact of one plan leaves the question open there; a plan of which nothing was looked at has no yes."""

    def open_if_b(workspace: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
        yield from (CouldNotCheck(index.plan) for index in workspace if index.plan.id == "b")

    def goals(workspace: Any, options: Any) -> list[Any]:
        return [goal for index in workspace if index.plan.id != "c" for goal in index.plan.goals]

    def raising_together(workspace: Any, options: Any) -> Iterator[Hit | CouldNotCheck]:
        yield from () if len(workspace) == 1 else raising(workspace, options)

    shop.rule("ACM108", open_if_b, scope="workspace", population=goals)
    shop.rule("ACM109", raising_together, scope="workspace")
    shop.item("Q1", "ACM108")
    shop.item("Q2", "ACM109")
    plans = answers_data(shop.ask(PLAN, OTHER, PLAN.replace("id: a", "id: c")))["plans"]

    assert [
        [(item["answer"], item["rules"][0]["reason"]) for item in plan["sections"][0]["items"]] for plan in plans
    ] == [
        [("met", None), ("cannot_be_told", "crashed")],
        [("cannot_be_told", "unknown"), ("cannot_be_told", "crashed")],
        [("cannot_be_told", "nothing"), ("cannot_be_told", "crashed")],
    ]


def test_what_stood_in_the_way_stands_first(shop: Shop) -> None:
    """A file that could not be read and a pack that could not be loaded are told before any answer, in every format."""
    shop.item("Q1", "ACM101")
    given = shop.ask(PLAN, "hytecore: [", failures=(PackFailure("other", "dist", "1", "ImportError: <x>"),))
    warnings = [
        "These files could not be read, so there are no answers about them: p2.yaml",
        "The rule pack other could not be loaded: ImportError: <x>",
        "The run is incomplete: something could not be read, or a rule crashed.",
    ]

    assert as_lines(given)[1:4] == [f"! {warning}" for warning in warnings]
    page = as_page.render(given)
    for warning in warnings:
        assert f'<p class="warning">{warning.replace("<x>", "&lt;x&gt;")}</p>' in page
    about = load_workbook(io.BytesIO(as_workbook.render(given)))["About"]
    assert [cell.value for cell in about["A"]] == [
        "The list",
        "as of 1 January 2026",
        "Plan A (p1.yaml)",
        *warnings,
        "The answers tell what is in the plan. They do not tell whether the plan is good, or whether what it says is"
        " done.",
    ]
    data = answers_data(given)
    assert (data["unread"], data["failures"]) == (["p2.yaml"], [{"pack": "other", "error": "ImportError: <x>"}])


def test_json_holds_all_there_is(shop: Shop) -> None:
    """The plain data of one question, in full."""
    shop.item("Q1", "ACM105", "ACM104", untold=("ACM105.unsaid",), concerns=("municipal_plan",))
    given = shop.ask(PLAN)
    (finding,) = told(given)["Q1"]["untold"]

    assert json.loads(as_json.render(given)) == {
        "schema": "hytecore-checklist/1",
        "checklist": "acme",
        "title": "The list",
        "as_of": "2026-01-01",
        "language": "en",
        "complete": True,
        "unread": [],
        "failures": [],
        "plans": [
            {
                "plan": "a",
                "title": "Plan A",
                "path": "p1.yaml",
                "answers": {"not_met": [], "cannot_be_told": ["Q1"], "met": [], "not_concerned": []},
                "sections": [
                    {
                        "title": "Part",
                        "items": [
                            {
                                "id": "Q1",
                                "question": "Question Q1?",
                                "source": "Act, section Q1",
                                "concerns": ["municipal_plan"],
                                "answer": "cannot_be_told",
                                "set_aside": False,
                                "where": [],
                                "looked_at": [],
                                "findings": [],
                                "untold": [finding],
                                "rules": [
                                    {
                                        "code": "ACM105",
                                        "name": "flaw-acm105",
                                        "outcome": "untold",
                                        "reason": None,
                                    },
                                    {
                                        "code": "ACM104",
                                        "name": "flaw-acm104",
                                        "outcome": "could_not_check",
                                        "reason": "unknown",
                                    },
                                ],
                                "ask": "Ask about Q1.",
                                "whom": "The steering group",
                            }
                        ],
                    }
                ],
            }
        ],
    }
    assert (finding["message"], finding["location"]["line"]) == ("The plan does not say.", 2)


def rows_of(data: bytes) -> list[list[Any]]:
    """Return the rows of the list in a workbook."""
    sheet = load_workbook(io.BytesIO(data))["Checklist"]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_workbook_has_a_row_for_each_question(shop: Shop) -> None:
    """The list in full, with the plan's column only where there are several."""
    shop.item("Q1", "ACM107")
    shop.item("Q2", "ACM102")
    shop.item("Q3", "ACM103")
    data = as_workbook.render(shop.ask(PLAN))
    sheet = load_workbook(io.BytesIO(data))["Checklist"]

    assert rows_of(data) == [
        [
            "Section",
            "Id",
            "Question",
            "Answer",
            "Where, or what was found",
            "What to do or ask",
            "Whom to ask",
            "Source",
        ],
        [
            "Part",
            "Q1",
            "Question Q1?",
            "Met",
            "Where:\n– measure “Walking group” (p1.yaml:11)\n– measure “Open gym” (p1.yaml:12)",
            None,
            None,
            "Act, section Q1",
        ],
        [
            "Part",
            "Q2",
            "Question Q2?",
            "Not met",
            "What was found:\n– “Walking group” has a flaw. (p1.yaml:11)\n– “Open gym” has a flaw. (p1.yaml:12)",
            "Mend ACM102.",
            None,
            "Act, section Q2",
        ],
        [
            "Part",
            "Q3",
            "Question Q3?",
            "Cannot be told from the plan",
            "Why it cannot be told:\n– Flaw ACM103 (ACM103): the plan has nothing for it to look at.",
            "Ask about Q3.",
            "The steering group",
            "Act, section Q3",
        ],
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("A2", "A1:H4", "$1:$1")
    assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
    assert rows_of(as_workbook.render(shop.ask(PLAN, OTHER)))[1][:3] == ["Plan A", "Part", "Q1"]


def test_workbook_goes_on_in_a_further_row_where_a_cell_is_full(shop: Shop) -> None:
    """Forty findings are more than the highest row holds: all are there, in rows of the same question."""
    shop.item("Q1", "ACM102")
    measures = "".join(f"  - {{id: x{n}, title: Activity number {n}}}\n" for n in range(40))
    given = shop.ask(PLAN.partition("  - {id: m1")[0] + measures)
    _, *rows = rows_of(as_workbook.render(given))
    found = "\n".join(row[4] for row in rows).split("\n")

    assert [row[1:3] for row in rows] == [["Q1", "Question Q1?"], *[["Q1", "Question Q1? (continued)"]] * 3]
    assert [row[5] for row in rows] == ["Mend ACM102.", None, None, None]
    assert found == [
        "What was found:",
        *(f"– “Activity number {n}” has a flaw. (p1.yaml:{11 + n})" for n in range(40)),
    ]


def test_a_text_longer_than_a_row_goes_on_in_the_next(shop: Shop) -> None:
    """One finding with two hundred names is there in full, each name whole, beginning beside its label."""
    shop.rule("ACM108", everything, folds=True)
    shop.item("Q1", "ACM108")
    names = [f"Activity number {n:03}" for n in range(200)]
    measures = "".join(f"  - {{id: x{n:03}, title: {name}}}\n" for n, name in enumerate(names))
    given = shop.ask(PLAN.partition("  - {id: m1")[0] + measures)
    _, *rows = rows_of(as_workbook.render(given))
    found = " ".join(row[4] for row in rows)

    assert rows[0][4].startswith("What was found:\n– 200 of 200 lack it (p1.yaml:2) Concerns: “Activity number 000”")
    assert re.findall(r"“(.+?)”", found) == names
    assert {row[1] for row in rows} == {"Q1"}


class Tags(HTMLParser):
    """Collects the tags, their ids and links, and the text of a page, and checks that every tag is closed."""

    VOID = ("meta", "path")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)
        given = dict(attrs)
        self.ids += [value for name in ("id",) if (value := given.get(name))]
        self.links += [value for name in ("href", "src") if (value := given.get(name))]
        assert not [name for name in given if name.startswith("on") or name == "style"]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, which must be the last one opened."""
        if tag not in self.VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self.text += data


def test_hostile_words_stay_words(shop: Shop) -> None:
    """What a plan or a pack says is never markup in the page, nor a formula in the workbook, and is there in full."""
    shop.item("=Q<1>", "ACM107")
    shop.item("Q2", "ACM102")
    hostile = json.dumps(HOSTILE)
    given = shop.ask(PLAN.replace("Walking group", hostile).replace("Plan A", hostile), OTHER)
    page = as_page.render(given)
    tags = Tags()
    tags.feed(page)

    assert (tags.open, "script" in tags.tags, len(tags.ids)) == ([], False, 4)
    assert sorted(set(tags.links)) == sorted(f"#{name}" for name in tags.ids)
    assert HOSTILE in tags.text
    assert re.search(r'<html lang="en">', page)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'", policy[1]
    )
    sheet = load_workbook(io.BytesIO(as_workbook.render(given)))["Checklist"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert [cell.value for cell in sheet[2]][:4] == [HOSTILE, "Part", "=Q<1>", "Question =Q<1>?"]


def test_the_same_answers_make_the_same_bytes(shop: Shop) -> None:
    """No format tells when it was made."""
    shop.item("Q1", "ACM102")
    shop.item("Q2", "ACM107")
    formats: tuple[Callable[[Answers], str | bytes], ...] = (as_json.render, as_page.render, as_workbook.render)

    for render in formats:
        assert render(shop.ask(PLAN, OTHER)) == render(shop.ask(PLAN, OTHER))


@pytest.mark.parametrize(("language", "word"), [("fi", "Ei täyty 1: Q1"), ("sv", "Uppfylls inte 1: Q1")])
def test_the_whole_report_is_in_the_language_asked_for(shop: Shop, language: str, word: str) -> None:
    """Words, questions and findings are of one language, whatever that of the plan."""
    shop.item("Q1", "ACM102")
    lines = [line.strip() for line in as_lines(shop.ask(PLAN, language=language))]

    assert word in lines
    assert {"fi": "Korjaa ACM102.", "sv": "Åtgärda ACM102."}[language] in " ".join(lines)


def test_words_are_complete_in_every_language() -> None:
    """Every word of the checklist has three forms with the same placeholders, and no marks of exclamation."""
    for key, texts in checklist_words().items():
        assert all(texts), key
        assert len({tuple(sorted(re.findall(r"\{\w+\}", text))) for text in texts}) == 1, key
        assert not any("!" in text for text in texts), key


OUTCOMES = {
    "ACM101": "silent",
    "ACM102": "finds",
    "ACM103": "looks at nothing",
    "ACM104": "cannot check",
    "ACM105": "finds that it is not said",
    "ACM107": "silent",
}


@pytest.mark.property
@given(rules=st.lists(st.sampled_from(sorted(OUTCOMES)), min_size=1, unique=True))
def test_the_order_of_rules_changes_no_answer(tmp_path_factory: pytest.TempPathFactory, rules: list[str]) -> None:
    """The answer follows from what became of the rules, in any order: no before open, open before yes."""
    made = shop_in(tmp_path_factory.mktemp("rules"))
    made.item("Q1", *rules, untold=("ACM105.unsaid",))
    made.item("Q2", *reversed(rules), untold=("ACM105.unsaid",))
    became = {OUTCOMES[code] for code in rules}
    expected = "not_met" if "finds" in became else "met" if became == {"silent"} else "cannot_be_told"

    assert [item["answer"] for item in told(made.ask(PLAN)).values()] == [expected, expected]
