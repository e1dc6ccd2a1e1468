"""The kit: three lines in a pack's tests try every rule of the pack, and the pack itself.

    from hytecore.testing import pack_tests
    from hytecore_acme import PACK

    TestPack = pack_tests(PACK)

Each test fails with sentences that say what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any, TypeAlias

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hytecore.engine.pack import Pack, rule_of
from hytecore.engine.registry import Registry
from hytecore.engine.settings import Settings
from hytecore.engine.words import words_of
from hytecore.errors import HytecoreError
from hytecore.testing import pack_facts, rule_facts
from hytecore.testing.absent_values import faults_of_absent_values, faults_of_running
from hytecore.testing.damage import broken, damaged
from hytecore.testing.mending import faults_of_mending, faults_of_setting_aside
from hytecore.testing.pack_files import faults_of_files
from hytecore.testing.properties import faults_of_copies, faults_of_names, faults_of_order
from hytecore.testing.rule_cases import AS_OF, Case, cases_of
from hytecore.testing.strategies import plans
from hytecore.testing.transformations import Data
from hytecore.testing.trial import NONE, Reasons, Trial
from hytecore.testing.work import faults_of_work

Drawn: TypeAlias = st.DataObject


def pack_tests(
    pack: Pack,
    *,
    whole: Reasons = NONE,
    elsewhere: Reasons = NONE,
    unread: Reasons = NONE,
    beside: Sequence[Data] = (),
) -> type[Any]:
    """Return a class of tests for every rule of *pack* and for the pack itself, for pytest to collect.

    Args:
        pack: The pack; it need not be installed.
        whole: Codes of rules that judge a plan as a whole though they speak of an entity in it, each with the reason:
            a second copy of everything in the plan may change what they find.
        elsewhere: Codes of rules whose flaw is mended in another place than the one they name, each with the reason.
        unread: Codes of rules that rightly say more where something could not be read, each with the reason.
        beside: Plans, as plain data, of which the core must find the same with the pack and without; the examples of
            the rules are tried in any case.
    """
    registry_of = cache(lambda: _registry(pack))
    each_rule = pytest.mark.parametrize("module", pack.rules, ids=lambda module: str(rule_of(module).code))
    drawing = settings(deadline=None, suppress_health_check=list(HealthCheck))

    class TestPack:
        """Every rule of the pack, and the pack itself."""

        # The pack

        def test_files_are_complete(self) -> None:
            """The pack has rules, and every rule has its YAML file."""
            _refuse(faults_of_files(pack))

        def test_codes_names_and_versions_are_its_own(self) -> None:
            """Prefix, codes and names are the pack's own, retired ones are not reused, the versions are stated."""
            _refuse(pack_facts.faults_of_pack(pack))

        def test_blocks_can_be_read_and_are_described(self) -> None:
            """The classes of its blocks can be read, stand in the schema, and every field is described."""
            _refuse(pack_facts.faults_of_blocks(pack))

        def test_checklist_is_complete(self) -> None:
            """The checklist is written in every language and names rules that exist."""
            _refuse(pack_facts.faults_of_checklist(pack, registry_of()))

        def test_loading_it_leaves_the_findings_of_the_core_as_they_are(self) -> None:
            """The core finds the same whether the pack is there or not."""
            _refuse(pack_facts.faults_of_company(pack, registry_of(), beside))

        # Every rule

        @each_rule
        def test_examples_find_what_they_say(self, module: ModuleType) -> None:
            """Both examples, and all others, find in every language exactly what they say."""
            _skip_without_words(module)
            _refuse(rule_facts.faults_of_examples(module, registry_of()), module)

        @each_rule
        def test_words_are_complete(self, module: ModuleType) -> None:
            """Titles, reasons and messages are there in every language, and every placeholder is filled in."""
            _refuse(rule_facts.faults_of_words(module, registry_of()), module)

        @each_rule
        def test_options_hold(self, module: ModuleType) -> None:
            """Options have defaults that are allowed, refuse what is not, and stand the least and the most."""
            _skip_unless_whole(module, registry_of())
            _refuse(rule_facts.faults_of_options(module, registry_of()), module)

        @each_rule
        def test_page_can_be_made(self, module: ModuleType) -> None:
            """The page of the documentation and the answer of `hytecore explain` can be made."""
            _skip_unless_whole(module, registry_of())
            _refuse(rule_facts.faults_of_page(module, registry_of()), module)

        @each_rule
        def test_order_does_not_show(self, module: ModuleType) -> None:
            """The order of files, entities and keys changes nothing that the rule finds."""
            _refuse_on_examples(faults_of_order, module, registry_of())

        @each_rule
        def test_ids_are_only_names(self, module: ModuleType) -> None:
            """With other ids the rule finds the same."""
            _refuse_on_examples(faults_of_names, module, registry_of())

        @each_rule
        def test_a_second_copy_is_judged_as_the_first(self, module: ModuleType) -> None:
            """What has nothing to do with each other is judged apart."""
            _refuse_on_examples(lambda trial: faults_of_copies(trial, whole), module, registry_of())

        @each_rule
        def test_what_is_mended_is_not_found(self, module: ModuleType) -> None:
            """When what a finding names is mended, the finding is gone and no other has come."""
            _refuse_on_examples(lambda trial: faults_of_mending(trial, elsewhere), module, registry_of())

        @each_rule
        def test_what_is_set_aside_is_set_aside(self, module: ModuleType) -> None:
            """A suppression sets aside what the rule says of one subject, and nothing else."""
            _refuse_on_examples(faults_of_setting_aside, module, registry_of())

        @each_rule
        def test_absent_values_stop_nothing(self, module: ModuleType) -> None:
            """The rule goes on whatever is unknown, not applicable or unreadable, and says no more in the last case."""
            _refuse_on_examples(lambda trial: faults_of_absent_values(trial, unread), module, registry_of())

        @each_rule
        def test_work_grows_with_the_plan(self, module: ModuleType) -> None:
            """Twice as many entities take twice the instructions."""
            _skip_unless_whole(module, registry_of())
            _refuse(faults_of_work(module, registry_of()), module)

        # All rules together, on plans that nobody has thought of

        @given(drawn=st.data())
        @drawing
        def test_no_plan_stops_a_rule(self, drawn: Drawn) -> None:
            """On no plan, valid or not, does a rule raise."""
            drawing_plans = plans(registry_of().blocks)
            data = drawn.draw(st.one_of(drawing_plans, broken(drawing_plans)))
            _refuse(faults_of_running(_generated(data, pack, registry_of())))

        @given(drawn=st.data())
        @drawing
        def test_generated_plans_have_no_order_and_no_telling_ids(self, drawn: Drawn) -> None:
            """Neither order nor ids of a generated plan change what is found."""
            trial = _generated(drawn.draw(plans(registry_of().blocks)), pack, registry_of())
            _refuse((*faults_of_order(trial), *faults_of_names(trial)))

        @given(drawn=st.data())
        @drawing
        def test_damaged_examples_are_judged_by_the_same_rights(self, drawn: Drawn) -> None:
            """The same holds for the examples with things taken away, changed and made unknown."""
            cases = [case for module in pack.rules for case in _cases(module, registry_of()) if len(case.plans) == 1]
            if not cases:
                return
            case = drawn.draw(st.sampled_from(cases), label="example")
            data = drawn.draw(damaged(case.plans), label="damage")
            asked = evolve(case.settings(), select=_codes(pack))
            trial = Trial([data], asked, registry_of())
            _refuse(faults_of_running(trial))
            _refuse((*faults_of_order(trial), *faults_of_names(trial), *faults_of_copies(trial, whole)))

    return TestPack


def _registry(pack: Pack) -> Registry:
    try:
        return pack_facts.registry_with(pack)
    except HytecoreError as error:
        return pytest.fail(f"the pack {pack.name} cannot be loaded beside the core: {error}", pytrace=False)


def _refuse(faults: Iterable[str], module: ModuleType | None = None) -> None:
    """Fail with every fault, each on a line of its own."""
    head = f"{rule_of(module).code} {rule_of(module).name}" if module is not None else ""
    told = [fault if fault.startswith(head) else f"{head}: {fault}" for fault in faults]
    if told:
        pytest.fail("\n".join(told), pytrace=False)


def _skip_without_words(module: ModuleType) -> None:
    if words_of(module).faults:
        pytest.skip(f"the words of {rule_of(module).code} are at fault: see test_words_are_complete")


def _skip_without_examples(module: ModuleType, registry: Registry) -> None:
    if not words_of(module).faults and not _cases(module, registry):
        pytest.skip(f"the examples of {rule_of(module).code} are at fault: see test_examples_find_what_they_say")


def _skip_unless_whole(module: ModuleType, registry: Registry) -> None:
    _skip_without_words(module)
    _skip_without_examples(module, registry)


def _refuse_on_examples(faults_of: Any, module: ModuleType, registry: Registry) -> None:
    _skip_unless_whole(module, registry)
    _refuse(dict.fromkeys(fault for trial in _trials(module, registry) for fault in faults_of(trial)), module)


def _trials(module: ModuleType, registry: Registry) -> Iterator[Trial]:
    for case in _cases(module, registry):
        if case.plans and case.rule.scope != "run":
            yield Trial(case.plans, case.settings(), registry)


def _cases(module: ModuleType, registry: Registry) -> Sequence[Case]:
    try:
        return cases_of(module, registry)
    except (ValueError, OSError):  # told by the test of the examples
        return ()


def _codes(pack: Pack) -> tuple[str, ...]:
    """Return the codes of the rules whose words can be read; of the others their own tests tell."""
    whole = tuple(rule_of(module).code for module in pack.rules if not words_of(module).faults)
    if not whole:
        pytest.skip(f"the pack {pack.name} has no rule whose words can be read: see test_words_are_complete")
    return whole


def _generated(data: Data, pack: Pack, registry: Registry) -> Trial:
    data = {key: value for key, value in data.items() if key != "suppress"}
    return Trial([data], Settings(select=_codes(pack), as_of=AS_OF, language="fi"), registry)
