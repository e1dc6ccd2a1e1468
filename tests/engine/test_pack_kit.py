"""The kit accepts a pack that is in order, and refuses every other with a sentence that says what to do."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from workshop import Workshop, opened

from hytecore.engine.checklist import Checklist, Item, Section
from hytecore.engine.pack import Pack, Profile, Retired
from hytecore.model import shapes
from hytecore.rules import PACK as CORE_PACK
from hytecore.testing import pack_tests

CHECK = """
def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None:
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
WORDS = """
title: {fi: Toimenpide ilman huomautusta, sv: Åtgärd utan anmärkning, en: A measure without a note}
why: {fi: Kukaan ei tiedä enempää., sv: Ingen vet mer., en: "Nobody knows more."}
fix: {fi: "Kirjoittakaa huomautus.", sv: "Skriv en anmärkning.", en: "Write a note."}
messages:
  silent:
    fi: "Toimenpiteellä {subject} ei ole huomautusta."
    sv: "Åtgärden {subject} saknar anmärkning."
    en: "The measure {subject} has no note."
"""
FAILS = """
---
fails:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    measures: [{id: m1, title: Kävelyryhmät}, {id: m2, title: Uimakoulut, note: "maanantaisin"}]
  finds:
    - {message: silent, subject: "measure:m1", field: note, data: {title: Kävelyryhmät}}
"""
PASSES = """
passes:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    measures: [{id: m1, title: Kävelyryhmät, note: {unknown: selvitetään}}]
"""


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """Return a workshop whose packs can be imported until the test ends."""
    folder = tmp_path / "packs"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    yield from opened(folder)


def made(workshop: Workshop, body: str = CHECK, words: str = WORDS + FAILS + PASSES, **facts: Any) -> Pack:
    """Return a pack of one rule, in order but for what is asked for."""
    workshop.rule(body, words=words, **facts)
    init = workshop.folder / "acme" / "__init__.py"
    init.write_text('"""Acme: what only Acme asks."""\n' + init.read_text("utf-8"), "utf-8")
    return workshop.offers[0].load()


def refusals(pack: Pack, test: str, **stated: Any) -> list[str]:
    """Return what one test of the kit says of a pack: of each of its rules, if it is about rules."""
    tests = pack_tests(pack, **stated)()
    method = getattr(tests, test)
    told = []
    arguments: list[dict[str, Any]] = [{}]
    if "module" in inspect.signature(method).parameters:
        arguments = [{"module": module} for module in pack.rules]
    for given in arguments:
        try:
            method(**given)
        except pytest.fail.Exception as refusal:
            told.append(str(refusal))
    return told


def every_test(pack: Pack) -> list[str]:
    """Return the names of the tests that the kit makes."""
    return [name for name in dir(pack_tests(pack)) if name.startswith("test_")]


# Accepted


def test_a_pack_that_is_in_order_is_accepted(workshop: Workshop) -> None:
    """No test of the kit has anything to say of a small pack in which all is well."""
    pack = made(workshop)

    assert {test: refusals(pack, test) for test in every_test(pack)} == {test: [] for test in every_test(pack)}


def test_every_property_has_its_test(workshop: Workshop) -> None:
    """The kit's tests are named after what must hold."""
    assert every_test(made(workshop)) == [
        "test_a_second_copy_is_judged_as_the_first",
        "test_absent_values_stop_nothing",
        "test_blocks_can_be_read_and_are_described",
        "test_checklist_is_complete",
        "test_codes_names_and_versions_are_its_own",
        "test_damaged_examples_are_judged_by_the_same_rights",
        "test_examples_find_what_they_say",
        "test_files_are_complete",
        "test_generated_plans_have_no_order_and_no_telling_ids",
        "test_ids_are_only_names",
        "test_loading_it_leaves_the_findings_of_the_core_as_they_are",
        "test_no_plan_stops_a_rule",
        "test_options_hold",
        "test_order_does_not_show",
        "test_page_can_be_made",
        "test_what_is_mended_is_not_found",
        "test_what_is_set_aside_is_set_aside",
        "test_words_are_complete",
        "test_work_grows_with_the_plan",
    ]


# Rules that are refused

QUADRATIC = """
def check(index, options):
    for measure in index.plan.measures:
        for other in index.plan.measures:
            if other is not measure and other.title == "x" + measure.title:
                break
        if measure.note is None:
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
IN_ORDER = """
def check(index, options):
    without = [measure for measure in index.plan.measures if measure.note is None]
    for measure in without[:1]:
        yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
RAISES = """
def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None or len(measure.note.strip()) == 0:
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
FALSY = """
def check(index, options):
    for measure in index.plan.measures:
        if not measure.note:
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
BY_ID = """
def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None and measure.id == "m1":
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
REMEMBERS = """
seen = set()

def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None and (measure.title not in seen or not seen.add(index.plan.id)):
            if (measure.title, "x") in seen:
                continue
            if index.plan.id.startswith("q-"):
                seen.clear()
                continue
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
OF_THE_WHOLE = """
def check(index, options):
    for measure in index.plan.measures:
        if measure.note is None and len(index.plan.measures) < 3:
            yield Hit("silent", measure, ("note",), {"title": measure.title})
"""
SECOND = '\n    - {message: silent, subject: "measure:m2", field: note, data: {title: Uimakoulut}}'
TWO_SILENT = FAILS.replace('note: "maanantaisin"', "status: done").replace(
    "Kävelyryhmät}}",
    'Kävelyryhmät}}\n    - {message: silent, subject: "measure:m2", field: note, data: {title: Uimakoulut}}',
)
PLAIN = PASSES.replace("note: {unknown: selvitetään}", "note: maanantaisin")

REFUSED: list[Any] = [
    pytest.param(
        {"body": QUADRATIC},
        "test_work_grows_with_the_plan",
        "ACM101 acme-flaw: its work grows faster than the plan: ",
        "look related entities up in the index, or group by a key in one pass",
        id="a rule that compares all with all",
    ),
    pytest.param(
        {
            "words": WORDS.replace(', sv: "Åtgärden {subject} saknar anmärkning."', "").replace(
                '    sv: "Åtgärden {subject} saknar anmärkning."\n', ""
            )
            + FAILS
            + PASSES
        },
        "test_words_are_complete",
        "silent is not written in 'sv'",
        "write title, why, fix and every message in fi, sv, en",
        id="a rule without Swedish",
    ),
    pytest.param(
        {"words": WORDS + FAILS + PASSES.replace(", note: {unknown: selvitetään}", "")},
        "test_examples_find_what_they_say",
        "the example 'passes' finds in 'fi'",
        "and says it finds []",
        id="a passing example that fires",
    ),
    pytest.param(
        {"words": WORDS.replace("Åtgärden {subject}", "Åtgärden {title}") + FAILS + PASSES},
        "test_words_are_complete",
        "message 'silent': use the same placeholders in every language; now they are",
        "'sv': ['title']",
        id="other placeholders in one language",
    ),
    pytest.param(
        {
            "words": WORDS.replace("Write a note.", "Ask {owner}.")
            .replace("Kirjoittakaa huomautus.", "Kysykää {owner}.")
            .replace("Skriv en anmärkning.", "Fråga {owner}.")
            + FAILS
            + PASSES
        },
        "test_words_are_complete",
        "fix: the placeholder {owner} is not in the data of every hit",
        "put 'owner' into the data, or write it without",
        id="a placeholder without data",
    ),
    pytest.param(
        {"words": WORDS.replace("A measure without a note", "A measure without a note.") + FAILS + PASSES},
        "test_words_are_complete",
        "title (en): leave the full stop out",
        "a title is no sentence",
        id="a title with a full stop",
    ),
    pytest.param(
        {"words": WORDS.replace("Nobody knows more.", "Nobody knows {subject}!") + FAILS + PASSES},
        "test_words_are_complete",
        "why (en): write it without exclamation marks",
        "why (en): nothing is filled in there; keep placeholders to messages and fix",
        id="a reason with a placeholder and an exclamation mark",
    ),
    pytest.param(
        {
            "body": IN_ORDER,
            "words": WORDS
            + TWO_SILENT.replace(
                '\n    - {message: silent, subject: "measure:m2", field: note, data: {title: Uimakoulut}}', ""
            )
            + PASSES,
        },
        "test_order_does_not_show",
        "finds other things in another order",
        "go by keys and ids, and sort by id what has no order of its own; never take the first that comes",
        id="a rule that depends on the order",
    ),
    pytest.param(
        {"body": RAISES, "words": WORDS + FAILS + PLAIN},
        "test_absent_values_stop_nothing",
        "ACM101 acme-flaw raises where measures 1 note is {'unknown': 'selvitetään'}",
        "narrow it with isinstance before using it",
        id="a rule that raises on what is unknown",
    ),
    pytest.param(
        {"body": FALSY, "words": WORDS + FAILS + PLAIN},
        "test_what_is_mended_is_not_found",
        "stays when note is stated as unknown; test for what is not stated (`is None`, `== ()`), never for falsiness",
        "name the subject and the field that mend it",
        id="a finding that stays when it is mended",
    ),
    pytest.param(
        {"body": BY_ID},
        "test_ids_are_only_names",
        "finds other things when the ids are others",
        "an id is a name and nothing more",
        id="a rule that reads ids",
    ),
    pytest.param(
        {"body": OF_THE_WHOLE},
        "test_a_second_copy_is_judged_as_the_first",
        "judges entities otherwise when others that have nothing to do with them stand in the plan",
        "by name, say so: pack_tests(PACK, whole={code: reason})",
        id="a rule that counts the whole plan",
    ),
    pytest.param(
        {"body": REMEMBERS},
        "test_a_second_copy_is_judged_as_the_first",
        "judges a plan otherwise when another is checked with it",
        "keep nothing from one plan to the next; what a rule shares belongs on the index",
        id="a rule that treats plans otherwise",
    ),
    pytest.param(
        {"facts": 'options={"most": Option(1, "", 3)},'},
        "test_options_hold",
        "option most: say in `doc` which need it serves",
        "option most: the default 1 is no whole number from 3 up; mend one",
        id="an option with a default below its minimum",
    ),
    pytest.param(
        {
            "body": CHECK.replace("for measure", "many = 12 // options['most']\n    for measure"),
            "facts": 'options={"most": Option(1, "How many.")},',
        },
        "test_options_hold",
        "option most: the rule raises where it is 0 (Sääntö ACM101 acme-flaw kaatui: ZeroDivisionError",
        "raise its minimum",
        id="an option that makes the rule raise",
    ),
    pytest.param(
        {"doc": "A flaw of acme: and more", "facts": 'reads=("nots",), needs=("measures.nots",),'},
        "test_page_can_be_made",
        "begin the module's docstring with the flaw, as one line with a full stop",
        "reads: no entity of a plan has a field 'nots'; write the key of the plan file",
        id="a page without a head, and a field that no plan has",
    ),
]


@pytest.mark.parametrize(("flaw", "test", "what", "advice"), REFUSED)
def test_a_rule_that_is_not_in_order_is_refused(
    workshop: Workshop, flaw: dict[str, Any], test: str, what: str, advice: str
) -> None:
    """What is wrong with a rule is told by the test of that name, with what to do."""
    told = refusals(made(workshop, **flaw), test)

    assert len(told) == 1
    assert what in told[0]
    assert advice in told[0]
    assert told[0].startswith("ACM101 acme-flaw")


def test_a_rule_that_judges_the_whole_plan_can_be_named(workshop: Workshop) -> None:
    """A rule of which the author says that it judges the whole plan is not asked to judge copies apart."""
    pack = made(workshop, OF_THE_WHOLE)

    test = "test_a_second_copy_is_judged_as_the_first"
    assert refusals(pack, test, whole={"ACM101": "small plans only"}) == []


def test_a_rule_that_is_mended_elsewhere_can_be_named(workshop: Workshop) -> None:
    """A rule of which the author says that its flaw is mended elsewhere may keep its finding."""
    pack = made(workshop, FALSY, WORDS + FAILS + PLAIN)

    assert refusals(pack, "test_what_is_mended_is_not_found", elsewhere={"ACM101": "in the annex"}) == []


# Packs that are refused


@attrs.frozen
class Undescribed:  # noqa: D101 - that it says nothing of itself is the point
    x: str | None = shapes.field(shapes.Word(), "")
    y: int = 0


class NoRecord:
    """Not declared as a block is."""


def texts(text: str) -> dict[str, str]:
    """Return a text in every language."""
    return dict.fromkeys(("fi", "sv", "en"), text)


def checklist(**changes: Any) -> Checklist:
    """Return a checklist of one question that the rule of acme answers, with *changes*."""
    item = Item("Q1", texts("?"), "clause 1", ("ACM101",), texts("?"), texts("!"), ("ACM101.silent",))
    return Checklist(texts("list"), (Section(texts("part"), (attrs.evolve(item, **changes),)),))


OF_PACKS: list[Any] = [
    pytest.param(
        {"prefix": "acm"},
        "codes",
        [
            "the prefix 'acm' is no three capitals; choose three that no other pack has",
            "ACM101 is no code of this pack; write acm and three digits",
            "The rule pack acme: the code ACM101 does not begin with its prefix acm. Choose another: ",
        ],
        id="prefix",
    ),
    pytest.param(
        {"prefix": "HYT"},
        "codes",
        [
            "ACM101 is no code of this pack; write HYT and three digits",
            "The rule packs core and acme use the same prefix HYT. Choose another: ",
        ],
        id="prefix of the core",
    ),
    pytest.param(
        {"retired": {"ACM101": Retired("old", "1.1")}},
        "codes",
        ["ACM101 is retired and a rule; a code is never given to another rule, take a new one"],
        id="retired code in use",
    ),
    pytest.param(
        {"retired": {"ACM100": Retired("acme-flaw", "1.1", "ACM999")}},
        "codes",
        [
            "ACM100: 'acme-flaw' was the name of a rule that is retired; rename the one that is here",
            "ACM100: its successor ACM999 is no rule of this pack or the core; name one, or none",
        ],
        id="retired name in use, and a successor that is not there",
    ),
    pytest.param({"retired": {"ACM100": Retired("old", "1.1", "HYT201")}}, "codes", [], id="succeeded by the core"),
    pytest.param(
        {"profiles": {"acme": Profile({"ACM999": "error"})}},
        "codes",
        ["profile acme: ACM999 is no rule, or error no severity (error, warning, info); mend it"],
        id="profile",
    ),
    pytest.param(
        {"blocks": {"x-acme": Undescribed}},
        "blocks",
        [
            "Undescribed: say in its docstring what it is",
            "Undescribed.y: declare it with hytecore.packs.field, or no file can state it",
            "Undescribed.x: describe the field; the description goes into the schema",
        ],
        id="block without words",
    ),
    pytest.param(
        {"blocks": {"acme": NoRecord}},
        "blocks",
        [
            "block acme: begin its name with 'x-', and write it in small letters",
            "NoRecord: declare the block as an attrs class, `@attrs.frozen`",
        ],
        id="block that is none",
    ),
    pytest.param({"checklist": checklist}, "checklist", [], id="checklist in order"),
    pytest.param(
        {"checklist": lambda: checklist(whom={"fi": "kenet", "en": "whom"}, rules=("ACM101", "ACM999"))},
        "checklist",
        [
            "Q1: whom is not written in 'sv'; write it in fi, sv, en",
            "Q1: there is no rule ACM999 in this pack or the core; name the rule that answers",
        ],
        id="checklist without Swedish, and with a rule that is not there",
    ),
    pytest.param(
        {"checklist": lambda: checklist(untold=("ACM101.loud", "HYT201.bare"), concerns=("poem",))},
        "checklist",
        [
            "Q1: 'poem' is no kind of plan; choose from municipal_plan, ",
            "Q1: ACM101 has no message 'loud'; write one that it has",
            "Q1: HYT201.bare is of no rule that answers; write CODE.message of one of ('ACM101',)",
        ],
        id="checklist with messages that are not there",
    ),
]
TESTS = {
    "codes": "test_codes_names_and_versions_are_its_own",
    "blocks": "test_blocks_can_be_read_and_are_described",
    "checklist": "test_checklist_is_complete",
}


@pytest.mark.parametrize(("changes", "test", "expected"), OF_PACKS)
def test_a_pack_that_is_not_in_order_is_refused(
    workshop: Workshop, changes: dict[str, Any], test: str, expected: list[str]
) -> None:
    """What is wrong with the pack as a whole is told, all at once, with what to do."""
    told = refusals(attrs.evolve(made(workshop), **changes), TESTS[test])

    lines = [line for refusal in told for line in refusal.splitlines()]
    assert [line[: len(start)] for line, start in zip(lines, expected, strict=True)] == expected


def test_a_rule_that_takes_a_name_of_the_core_is_refused(workshop: Workshop) -> None:
    """Names are one pack's own: what both claim is told, with both claimants."""
    pack = made(workshop, name="measure-without-owner")

    clash = "Two rules have the name measure-without-owner: core: HYT201 and acme: ACM101."
    assert [told.partition(" Choose")[0] for told in refusals(pack, TESTS["codes"])] == [clash]
    assert refusals(pack, "test_options_hold") == [f"the pack acme cannot be loaded beside the core: {clash}"]


def installed(workshop: Workshop, *requirements: str, entry: str = "acme") -> None:
    """Make the pack look as if its distribution were installed, with *requirements*."""
    folder = workshop.folder / "hytecore_acme-1.0.dist-info"
    folder.mkdir()
    (folder / "entry_points.txt").write_text(f"[hytecore.packs]\n{entry} = acme:PACK\n", "utf-8")
    lines = ["Metadata-Version: 2.1", "Name: hytecore-acme", *(f"Requires-Dist: {each}" for each in requirements)]
    (folder / "METADATA").write_text("\n".join(lines) + "\n\n", "utf-8")


@pytest.mark.parametrize(
    ("requirements", "is_stated"),
    [
        ((), False),
        (("attrs",), False),
        (("hytecore",), False),
        (("hytecore>=0.1",), False),
        (("hytecore<9",), False),
        (("hytecore>=0.1,<9",), True),
        (("hytecore>=0.1", "hytecore<9"), True),
        (("hytecore~=0.1",), True),
    ],
)
def test_the_range_of_versions_is_stated(workshop: Workshop, requirements: tuple[str, ...], is_stated: bool) -> None:
    """An installed pack states from which version of hytecore on it works, and up to which."""
    pack = made(workshop)
    installed(workshop, *requirements)

    told = refusals(pack, TESTS["codes"])

    if is_stated:
        assert told == []
    else:
        assert told == [
            "hytecore-acme does not state the versions of hytecore it works with, from and up to; write dependencies = "
            '["hytecore>=0.1,<0.2"] into pyproject.toml, with the versions you have tried'
        ]


def test_the_entry_point_has_the_name_of_the_pack(workshop: Workshop) -> None:
    """An entry point of another name would be asked for by a name that nobody knows."""
    pack = made(workshop)
    installed(workshop, "hytecore>=0.1,<9", entry="emca")

    assert refusals(pack, TESTS["codes"]) == [
        "the entry point is called 'emca' and the pack 'acme'; give them one name"
    ]


def test_a_pack_that_changes_the_core_is_refused(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that changes what rules of the core do, while it runs, is caught by comparing the core's findings."""
    owners: ModuleType = next(module for module in CORE_PACK.rules if module.rule.code == "HYT201")
    monkeypatch.setattr(owners, "check", owners.check)  # put back when the test ends
    meddling = CHECK.replace(
        "    for measure",
        "    from hytecore.rules.roles import measure_without_owner as core\n"
        "    core.check = lambda index, options: iter(())\n"
        "    for measure",
    )

    assert refusals(made(workshop, meddling), "test_loading_it_leaves_the_findings_of_the_core_as_they_are") == [
        "the core finds other things in 'p' when the pack is loaded; a pack adds rules, and changes nothing of "
        "hytecore when it is imported or run"
    ]


def test_the_core_passes_its_own_kit_where_nothing_is_drawn() -> None:
    """What is asked of packs holds for the core: codes, names, retired rules, profiles."""
    assert [refusals(CORE_PACK, test) for test in TESTS.values()] == [[], [], []]


# Blocks

SEALED = """
import attrs
from hytecore.packs import Choice, ListOf, Record, Word, field

@attrs.frozen
class Seal:
    "A seal."
    colour: str | None = field(Choice(("red", "green")), "Its colour.")
    by: str | None = field(Word(), "Who put it there.")

@attrs.frozen
class Seals:
    "The seals of a plan."
    seals: tuple[Seal, ...] = field(ListOf(Record(Seal)), "Each of them.")
    keeper: str | None = field(Word(), "Who keeps them.")
"""
OF_SEALS = """
def check(index, options):
    from acme import Seals
    block = index.block(Seals)
    if block is not None and {asks}:
        yield Hit("silent", index.plan, ("x-acme", "keeper"), {{"title": index.plan.title}})
"""
PAIRS = """
def check(index, options):
    from acme import Seals
    block = index.block(Seals)
    for seal in block.seals if block is not None else ():
        for other in block.seals:
            if other.by is not None and other.by == seal.colour:
                break
    if block is not None and block.keeper is None:
        yield Hit("silent", index.plan, ("x-acme", "keeper"), {"title": index.plan.title})
"""
BLOCK_FAILS = """
---
fails:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    x-acme: {seals: [{colour: red}, {colour: green, by: sihteeri}]}
  finds:
    - {message: silent, subject: "plan:p", field: x-acme.keeper, data: {title: Suunnitelma}}
passes:
  plan:
    hytecore: 1
    plan: {id: p, title: Suunnitelma}
    x-acme: {keeper: sihteeri}
"""


def sealed(workshop: Workshop, body: str) -> Pack:
    """Return a pack with a block and one rule about it."""
    workshop.pack("acme", "ACM", SEALED.replace("\n", "\n            "))
    init = workshop.folder / "acme" / "__init__.py"
    source = init.read_text("utf-8").replace('"acme")', '"acme", blocks={"x-acme": Seals})')
    init.write_text('"""Acme: what only Acme asks."""\n' + source, "utf-8")
    workshop.rule(body, words=WORDS + BLOCK_FAILS, looks_at="plan")
    return workshop.offers[0].load()


def test_a_rule_about_a_block_is_tried_like_any_other(workshop: Workshop) -> None:
    """A pack whose rule reads a block of its own passes every test, drawn plans with that block included."""
    pack = sealed(workshop, OF_SEALS.format(asks="block.keeper is None"))

    assert {test: refusals(pack, test) for test in every_test(pack)} == {test: [] for test in every_test(pack)}


def test_a_finding_on_a_block_is_gone_when_it_is_mended(workshop: Workshop) -> None:
    """What a finding names may be a field of a block."""
    (told,) = refusals(sealed(workshop, OF_SEALS.format(asks="not block.keeper")), "test_what_is_mended_is_not_found")

    assert "stays when x-acme.keeper is stated as unknown" in told


def test_work_on_a_block_is_counted(workshop: Workshop) -> None:
    """A rule that compares all entries of a block with all others is refused as well."""
    (told,) = refusals(sealed(workshop, PAIRS), "test_work_grows_with_the_plan")

    assert "its work grows faster than the plan" in told
