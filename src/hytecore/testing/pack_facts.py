"""Packs: what is wrong with a pack as a whole, each told as what to do."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from types import ModuleType
from typing import Any

import attrs

from hytecore.engine.blocks import with_blocks
from hytecore.engine.pack import CORE, Discovered, Pack, discover, requirement_on_us, rule_of
from hytecore.engine.registry import Registry, build
from hytecore.engine.words import words_of
from hytecore.errors import HytecoreError
from hytecore.finding import SEVERITIES, Finding
from hytecore.frozen import frozen
from hytecore.model import shapes
from hytecore.model.plan import PLAN_KINDS
from hytecore.model.text import LANGUAGES
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.testing.rule_cases import AS_OF, cases_of
from hytecore.testing.transformations import Data
from hytecore.write.schema import plan_schema

CRASHED = "HYT901"
_kebab = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*").fullmatch


@frozen
class _Given(Discovered):
    """A pack that is here already, offered as if its distribution were installed."""

    pack: Pack | None = None

    def load(self) -> Pack:
        """Return the pack."""
        if self.pack is None:
            raise TypeError("no pack was given")
        return self.pack


def registry_with(pack: Pack) -> Registry:
    """Return the rules of the core and of *pack*, whatever else is installed.

    Raises:
        SettingsError: If the pack clashes with the core or with itself.
    """
    if pack.name == CORE:
        return build(())
    core = [offer for offer in discover() if offer.name == CORE]
    return build(discovered=[*core, _Given(pack.name, "", f"the distribution of {pack.name}", "0", None, pack)])


def faults_of_pack(pack: Pack) -> Iterator[str]:
    """Yield what is wrong with prefix, codes, names, profiles, retired rules and the stated range of versions."""
    yield from _faults_of_codes(pack)
    yield from _faults_of_retired(pack)
    try:
        registry = registry_with(pack)
    except HytecoreError as error:
        yield f"{error} Choose another: the code of a rule, its name and the names of blocks are one pack's own"
        return
    for name, profile in pack.profiles.items():
        for code, severity in profile.severities.items():
            if code not in registry.modules or severity not in SEVERITIES:
                yield f"profile {name}: {code} is no rule, or {severity} no severity ({', '.join(SEVERITIES)}); mend it"
    yield from _faults_of_distribution(pack)


def _faults_of_codes(pack: Pack) -> Iterator[str]:
    if not re.fullmatch("[A-Z]{3}", pack.prefix):
        yield f"the prefix {pack.prefix!r} is no three capitals; choose three that no other pack has"
    names: dict[str, str] = {}
    codes: set[str] = set()
    for module in pack.rules:
        rule = rule_of(module)
        if not re.fullmatch(re.escape(pack.prefix) + "[0-9]{3}", rule.code):
            yield f"{rule.code} is no code of this pack; write {pack.prefix} and three digits"
        if rule.code in codes:
            yield f"{rule.code} is the code of two rules; give one of them a code that was never used"
        codes.add(rule.code)
        for name in (rule.name, *rule.aliases):
            if not _kebab(name):
                yield f"{rule.code}: write the name {name!r} in small letters with hyphens between the words"
            if name in names:
                yield f"{rule.code} and {names[name]} are both called {name!r}; name each after its own flaw"
            names[name] = rule.code
    if [rule_of(module).code for module in pack.rules] != sorted(codes):
        yield "the rules of the pack are not sorted by code; make it with Pack.from_package"


def _faults_of_retired(pack: Pack) -> Iterator[str]:
    living = {rule_of(module).code: module for module in pack.rules}
    names = {name for module in pack.rules for name in (rule_of(module).name, *rule_of(module).aliases)}
    known = {*living, *build(()).modules}
    for code, retired in pack.retired.items():
        if not re.fullmatch(re.escape(pack.prefix) + "[0-9]{3}", code):
            yield f"retired {code}: a pack retires its own rules, {pack.prefix} and three digits; mend the code"
        if code in living:
            yield f"{code} is retired and a rule; a code is never given to another rule, take a new one"
        if retired.name in names:
            yield f"{code}: {retired.name!r} was the name of a rule that is retired; rename the one that is here"
        if retired.successor is not None and retired.successor not in known:
            yield f"{code}: its successor {retired.successor} is no rule of this pack or the core; name one, or none"


def _faults_of_distribution(pack: Pack) -> Iterator[str]:
    """Yield what is wrong with the metadata, if an installed distribution offers this pack."""
    for offer in discover():
        if offer.folder is None or offer.name == CORE or not _offers(offer, pack):
            continue
        if offer.name != pack.name:
            yield f"the entry point is called {offer.name!r} and the pack {pack.name!r}; give them one name"
        needed = requirement_on_us(offer.folder)
        operators = {bound.operator for bound in needed} if needed is not None else set()
        if not operators & {">=", ">", "~=", "=="} or not operators & {"<", "<=", "~=", "=="}:
            yield (
                f"{offer.distribution} does not state the versions of hytecore it works with, from and up to; write "
                'dependencies = ["hytecore>=0.1,<0.2"] into pyproject.toml, with the versions you have tried'
            )


def _offers(offer: Discovered, pack: Pack) -> bool:
    try:
        return offer.load() is pack
    except (Exception, SystemExit):  # noqa: BLE001 - another pack that is installed and broken is not our business
        return False


# Blocks


def faults_of_blocks(pack: Pack) -> Iterator[str]:
    """Yield what is wrong with the classes of the pack's blocks: names, fields without a shape or a description."""
    for name, cls in pack.blocks.items():
        if not re.fullmatch("x-[a-z0-9][a-z0-9-]*", name):
            yield f"block {name}: begin its name with 'x-', and write it in small letters"
        faults = list(_faults_of_class(cls, set()))
        yield from faults
        if faults:
            continue
        try:
            json.dumps(plan_schema({name: cls}))
        except TypeError as error:
            yield f"block {name}: no schema can be made of it ({error}); use the shapes of hytecore.packs"
            continue
        reading = with_blocks(read_data({"hytecore": 1, "plan": {"id": "p", "title": "P"}, name: {}}), pack.blocks)
        for problem in reading.problems:
            if problem.kind != "missing-field":
                yield f"block {name}: it cannot be read empty ({problem.kind}); check its shapes"


def _faults_of_class(cls: type, seen: set[type]) -> Iterator[str]:
    if cls in seen:
        return
    seen.add(cls)
    if not attrs.has(cls):
        yield f"{cls.__name__}: declare the block as an attrs class, `@attrs.frozen`"
        return
    if not (cls.__doc__ or "").strip() or (cls.__doc__ or "").startswith("Method generated by attrs"):
        yield f"{cls.__name__}: say in its docstring what it is; it goes into the schema and the documentation"
    written = shapes.written_fields(cls)
    stated = {attribute for attribute, _ in written.values()}
    for attribute in attrs.fields(cls):
        if attribute.name not in stated:
            yield f"{cls.__name__}.{attribute.name}: declare it with hytecore.packs.field, or no file can state it"
    for key, (_, field) in written.items():
        if not field.doc.strip():
            yield f"{cls.__name__}.{key}: describe the field; the description goes into the schema"
        for record in _records_in(field.shape):
            yield from _faults_of_class(record, seen)


def _records_in(shape: Any) -> Iterator[type]:
    match shape:
        case shapes.Record(cls):
            yield cls
        case shapes.ListOf(item):
            yield from _records_in(item)
        case shapes.OneOf(options):
            for option in options:
                yield from _records_in(option)


# The checklist


def faults_of_checklist(pack: Pack, registry: Registry) -> Iterator[str]:
    """Yield what is wrong with the pack's checklist: languages, rules and messages that do not exist."""
    if pack.checklist is None:
        return
    try:
        checklist = pack.checklist()
    except HytecoreError as error:
        yield f"the checklist cannot be read: {error}; mend the file"
        return
    yield from _unsaid("the title of the checklist", checklist.title)
    for section in checklist.sections:
        yield from _unsaid(f"the title of a section, {section.title},", section.title)
    seen: set[str] = set()
    for item in checklist.items:
        if item.id in seen:
            yield f"two questions have the id {item.id!r}; give each its own"
        seen.add(item.id)
        for part, texts in (("question", item.question), ("ask", item.ask), ("whom", item.whom)):
            yield from _unsaid(f"{item.id}: {part}", texts)
        if not item.source.strip():
            yield f"{item.id}: name the clause it comes from"
        for kind in item.concerns:
            if kind not in PLAN_KINDS:
                yield f"{item.id}: {kind!r} is no kind of plan; choose from {', '.join(PLAN_KINDS)}"
        for code in item.rules:
            if code not in registry.modules:
                yield f"{item.id}: there is no rule {code} in this pack or the core; name the rule that answers"
        for untold in item.untold:
            code, _, message = untold.partition(".")
            if code not in item.rules or code not in registry.modules:
                yield f"{item.id}: {untold} is of no rule that answers; write CODE.message of one of {item.rules}"
            elif message not in words_of(registry.modules[code]).messages:
                yield f"{item.id}: {code} has no message {message!r}; write one that it has"


def _unsaid(what: str, texts: dict[str, str]) -> Iterator[str]:
    for language in LANGUAGES:
        if not str(texts.get(language) or "").strip():
            yield f"{what} is not written in {language!r}; write it in {', '.join(LANGUAGES)}"


# The core's findings


def faults_of_company(pack: Pack, registry: Registry, plans: Sequence[Data] = ()) -> Iterator[str]:
    """Yield each plan of which the core finds other things when the pack is there than when it is not.

    Args:
        pack: The pack.
        registry: The core's rules and those of the pack.
        plans: Plans to try besides the examples of the pack's rules.
    """
    if pack.name == CORE:
        return
    core = build(())
    tried = [[plan] for plan in plans]
    tried += [case.plans for module in pack.rules for case in _readable_cases(module, registry) if case.plans]
    for together in tried:
        readings = [read_data(_without_blocks(plan, pack)) for plan in together]
        alone = [_told(finding) for finding in check(*readings, as_of=AS_OF, language="fi", registry=core).findings]
        beside = check(*readings, as_of=AS_OF, language="fi", registry=registry).findings
        # That a rule of the pack crashes, is told where it is tried.
        if [_told(finding) for finding in beside if finding.code in core.modules and finding.code != CRASHED] != alone:
            yield (
                f"the core finds other things in {together[0]['plan']['id']!r} when the pack is loaded; "
                "a pack adds rules, and changes nothing of hytecore when it is imported or run"
            )


def _readable_cases(module: ModuleType, registry: Registry) -> Sequence[Any]:
    try:
        return cases_of(module, registry)
    except (ValueError, OSError):
        return ()


def _without_blocks(plan: Data, pack: Pack) -> Data:
    """Return the plan without the pack's own blocks: that these are read is what the pack is for."""
    return {key: value for key, value in plan.items() if key not in pack.blocks}


def _told(finding: Finding) -> str:
    return json.dumps(finding.to_json(), sort_keys=True)
