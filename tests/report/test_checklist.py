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
from openpyxl import load_workbook

from hytecore.engine.checklist import Checklist, Item, Section
from hytecore.engine.pack import Discovered, Pack, Retired, discover
from hytecore.engine.registry import LoadedPack, PackFailure, Registry, build
from hytecore.engine.rule import CouldNotCheck, Hit, Part, Rule, Scope, Source
from hytecore.engine.settings import Settings
from hytecore.model.absence import Unknown
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


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """Return a shop with a rule for each thing that can become of one."""
    made = Shop(tmp_path)
    made.rule("ACM101", silent)
    made.rule("ACM102", everything)
    made.rule("ACM103", silent, looks_at="plan", population=lambda index, options: ())
    made.rule("ACM104", lambda index, options: iter([CouldNotCheck(index.plan)]), looks_at="plan")
    made.rule("ACM105", unsaid, looks_at="plan")
    made.rule("ACM106", raising)
    made.rule("ACM107", silent, shown=lambda index, options: iter([index.measures["m2"], index.measures["m1"]]))
    return made


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
    assert "– “Walking group” has a flaw. (p1.yaml:11) Set aside until 2026-06-30 (planner): decided by the" in lines


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
