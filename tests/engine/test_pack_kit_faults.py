"""What authors of packs forget: a field they read, a text, a file, a key they misspelt; the kit tells each once."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from test_pack_kit import CHECK, FAILS, PASSES, QUADRATIC, WORDS, every_test, made, refusals
from workshop import Workshop, opened

from hytecore.engine.pack import Pack
from hytecore.testing import pack_tests

ABSENT = "test_absent_values_stop_nothing"
EXAMPLES = "test_examples_find_what_they_say"


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """Return a workshop whose packs can be imported until the test ends."""
    folder = tmp_path / "packs"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    yield from opened(folder)


# What is read and not stated

OF_STATUS = """
def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None and measure.status != "cancelled":
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
CANCELLED = PASSES.replace("note: {unknown: selvitetään}", "status: cancelled")
OF_GOALS = """
def check(index, options):
    served = {goal for measure in index.plan.measures for goal in measure.goals or ()}
    for goal in index.plan.goals:
        if goal.id not in served:
            yield Hit("silent", goal, (), {"title": goal.title})
"""
SERVED = """
---
fails:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    goals: [{id: g1, title: Liikunta lisääntyy}]
  finds:
    - {message: silent, subject: "goal:g1", data: {title: Liikunta lisääntyy}}
passes:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    goals: [{id: g1, title: Liikunta lisääntyy}]
    measures: [{id: m1, title: Kävelyryhmät, goals: [g1]}]
"""


def test_a_field_that_is_read_and_not_stated_is_told(workshop: Workshop) -> None:
    """A rule that says more where a field of its subject cannot be read, is told to state it in `reads`."""
    pack = made(workshop, OF_STATUS, WORDS + FAILS + CANCELLED)

    assert refusals(pack, ABSENT) == [
        "ACM101 acme-flaw says more where status cannot be read ('Toimenpiteellä ”Kävelyryhmät” ei ole huomautusta.'); "
        "add 'status' to the reads of the rule"
    ]


def test_a_field_that_is_stated_is_not_told(workshop: Workshop) -> None:
    """With the field in `reads` the rule could not check, and says no more."""
    pack = made(workshop, OF_STATUS, WORDS + FAILS + CANCELLED, facts='reads=("status",),')

    assert refusals(pack, ABSENT) == []


def test_what_is_needed_of_the_plan_and_not_stated_is_told(workshop: Workshop) -> None:
    """A rule that says that something is nowhere is told each place that it did not know to be unreadable."""
    pack = made(workshop, OF_GOALS, WORDS + SERVED, looks_at="goals")
    [told] = refusals(pack, ABSENT)

    said = "cannot be read ('Toimenpiteellä ”Liikunta lisääntyy” ei ole huomautusta.')"
    assert told.splitlines() == [
        f"ACM101 acme-flaw says more where measures {said}; add 'measures' to the needs of the rule",
        f"ACM101 acme-flaw says more where measures.goals {said}; add 'measures.goals' to the needs of the rule",
    ]


def test_what_is_needed_and_stated_is_not_told(workshop: Workshop) -> None:
    """With both places in `needs` the rule could not check, and says no more."""
    facts = 'needs=("measures", "measures.goals"),'
    pack = made(workshop, OF_GOALS, WORDS + SERVED, looks_at="goals", facts=facts)

    assert refusals(pack, ABSENT) == []


def test_a_rule_that_rightly_says_more_can_be_named(workshop: Workshop) -> None:
    """The author may give a reason why what cannot be read changes nothing."""
    pack = made(workshop, OF_GOALS, WORDS + SERVED, looks_at="goals")

    assert refusals(pack, ABSENT, unread={"ACM101": "goals are told by their own file"}) == []


def test_what_is_told_one_by_one_instead_of_once_is_no_more(workshop: Workshop) -> None:
    """A rule that folds may tell one by one what it told once, if it can read one measure less."""
    measures = "".join(f"{{id: n{number}, title: Ryhmä {number}}}, " for number in range(1, 6))
    related = ", ".join(f'"subject measure:n{number}"' for number in range(1, 6))
    finds = f'  finds:\n    - {{message: folded, subject: "plan:p", data: {{n: 5, total: 6}}, related: [{related}]}}'
    many = FAILS.partition("  finds")[0].replace("fails", "many").replace("---\n", "")
    many = many.replace("{id: m1, title: Kävelyryhmät}, ", measures) + finds
    words = WORDS + "  folded: {fi: '{n} / {total}', sv: '{n} / {total}', en: '{n} / {total}'}\n"
    pack = made(workshop, words=words + FAILS + PASSES + many, folds=True)

    assert [refusals(pack, EXAMPLES), refusals(pack, ABSENT)] == [[], []]


# Examples that are no plans

ODD: list[Any] = [
    pytest.param(
        "note: {unknown: selvitetään}",
        "note: maanantaisin, nota: tiistaisin",
        "The field “nota” is not known and was not read.",
        "HYT002",
        id="a misspelt key",
    ),
    pytest.param(
        "title: Suunnitelma}",
        "title: Suunnitelma, kind: municipal}",
        "kind",
        "HYT001",
        id="a value that is none",
    ),
    pytest.param("selvitetään}", "selvitetään}, goals: [g9]", "refers to the id “g9”", "HYT004", id="a dangling id"),
    pytest.param("id: m1, ", "", "id", "HYT009", id="a missing field"),
]


@pytest.mark.parametrize(("here", "odd", "said", "code"), ODD)
def test_an_example_that_is_no_plan_is_told(workshop: Workshop, here: str, odd: str, said: str, code: str) -> None:
    """What does not fit in the plan of an example is told with its line, and how to say that it is meant."""
    words = WORDS + FAILS + PASSES.replace(here, odd)
    [told] = refusals(made(workshop, words=words), EXAMPLES)
    line = next(number for number, text in enumerate(words.splitlines(), 1) if (odd or "[{title") in text)

    assert told.startswith(f"ACM101 acme-flaw: the example 'passes', line {line}: ")
    assert said in told
    assert told.endswith(f"Mend the plan; if the example is about this, write `besides: [{code}]` into it")


@pytest.mark.parametrize(("here", "odd", "said", "code"), ODD)
def test_an_example_that_is_meant_so_is_accepted(workshop: Workshop, here: str, odd: str, said: str, code: str) -> None:
    """An example about what does not fit names the rule of the core that tells it."""
    passes = PASSES.replace(here, odd).replace("passes:\n", f"passes:\n  besides: [{code}]\n")

    assert refusals(made(workshop, words=WORDS + FAILS + passes), EXAMPLES) == []


# Words and examples at fault

OF_THE_PACK = {
    "test_files_are_complete",
    "test_codes_names_and_versions_are_its_own",
    "test_blocks_can_be_read_and_are_described",
    "test_checklist_is_complete",
    "test_loading_it_leaves_the_findings_of_the_core_as_they_are",
}
IN_SWEDISH = '    sv: "Åtgärden {subject} saknar anmärkning."\n'
WRITE = "write title, why, fix and every message in fi, sv, en"


def outcomes(pack: Pack) -> dict[str, str]:
    """Return what each test of the kit that does not pass says of a pack of one rule."""
    tests = pack_tests(pack)()
    told = {}
    for name in every_test(pack):
        method = getattr(tests, name)
        given = {"module": pack.rules[0]} if "module" in inspect.signature(method).parameters else {}
        try:
            method(**given)
        except (pytest.fail.Exception, pytest.skip.Exception) as outcome:
            told[name] = f"{type(outcome).__name__}: {outcome}"
    return told


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        pytest.param(
            WORDS.replace(IN_SWEDISH, "").replace(", sv: Ingen vet mer.", ""),
            [f"why is not written in 'sv'; {WRITE}", f"silent is not written in 'sv'; {WRITE}"],
            id="without Swedish",
        ),
        pytest.param(
            WORDS.replace("en: A measure without a note", "en: A measure: none"),
            [
                "the file is no YAML (while parsing a flow mapping, line 2, column 8 did not find expected ',' or '}', "
                "line 2, column 84); put a text that holds a colon and a blank, or begins with a brace, a bracket or "
                f"a quotation mark, in quotation marks; {WRITE}"
            ],
            id="a colon without quotation marks",
        ),
    ],
)
def test_words_at_fault_fail_one_test(workshop: Workshop, words: str, lines: list[str]) -> None:
    """All that is at fault is told by the test of the words, and the others say where to look."""
    told = outcomes(made(workshop, words=words + FAILS + PASSES))

    heads = [f"ACM101 acme-flaw: acme_flaw.yaml: {line}" for line in lines]
    assert told.pop("test_words_are_complete").removeprefix("Failed: ").splitlines() == heads
    pack = workshop.offers[0].load()
    assert set(told) == set(every_test(pack)) - OF_THE_PACK - {"test_words_are_complete"}
    assert [text for text in told.values() if not text.startswith("Skipped: ")] == []
    assert [text for text in told.values() if not text.endswith(": see test_words_are_complete")] == []


def test_examples_at_fault_fail_one_test(workshop: Workshop) -> None:
    """Examples that cannot be read are told by their own test; those that need them say where to look."""
    told = outcomes(made(workshop, words=WORDS + FAILS + PASSES + "]"))

    assert told.pop(EXAMPLES).startswith("Failed: ACM101 acme-flaw: the examples cannot be read (")
    assert {text.partition(":")[0] for text in told.values()} == {"Skipped"}
    assert {text.rpartition(": ")[2] for text in told.values()} == {f"see {EXAMPLES}"}
    assert {"test_options_hold", "test_page_can_be_made", "test_order_does_not_show"} <= set(told)


def test_a_quadratic_rule_is_told_once(workshop: Workshop) -> None:
    """What one example shows of the work, the others need not show too."""
    [told] = refusals(made(workshop, QUADRATIC), "test_work_grows_with_the_plan")

    assert told.count("its work grows faster than the plan") == 1


def test_a_suppression_means_all_that_share_an_id(workshop: Workshop) -> None:
    """Of two measures with one id and two titles both are set aside, and the kit has nothing to say of it."""
    fails = FAILS.replace(', note: "maanantaisin"', "").replace("id: m2", "id: m1")
    second = '\n    - {message: silent, subject: "measure:m1", field: note, data: {title: Uimakoulut}}\n'
    pack = made(workshop, words=WORDS + fails.rstrip() + second + PASSES)

    assert [refusals(pack, EXAMPLES), refusals(pack, "test_what_is_set_aside_is_set_aside")] == [[], []]


# Files that are missing


def test_a_rule_without_its_yaml_file_is_told(workshop: Workshop) -> None:
    """A rule that takes no part because its words were left out does not look like a helper."""
    workshop.rule(CHECK, code="ACM102", name="other-flaw", words=WORDS + FAILS + PASSES)
    (workshop.folder / "acme" / "other_flaw.yaml").unlink()
    (workshop.folder / "acme" / "shared.py").write_text("from acme.acme_flaw import rule\n", "utf-8")

    assert refusals(made(workshop), "test_files_are_complete") == [
        "ACM102 other-flaw: other_flaw.yaml is missing beside other_flaw.py, so the rule takes no part; write it, and "
        "see that the wheel holds it"
    ]


def test_a_module_that_cannot_be_imported_is_told(workshop: Workshop) -> None:
    """A module of the rules that raises is told, for it may hold a rule."""
    pack = made(workshop)
    (workshop.folder / "acme" / "broken.py").write_text("1 / 0\n", "utf-8")

    assert refusals(pack, "test_files_are_complete") == [
        "acme.broken cannot be imported: ZeroDivisionError('division by zero'); mend it, or take it out of the rules"
    ]


def test_a_pack_without_rules_is_told(workshop: Workshop) -> None:
    """A pack that asks nothing is no pack, unless it brings profiles."""
    pack = evolve(made(workshop), rules=(), package="")

    assert refusals(pack, "test_files_are_complete") == [
        "the pack acme has no rules; is a YAML file missing beside a module? A wheel must hold them too: look into it "
        "with `python -m zipfile -l dist/*.whl`"
    ]
