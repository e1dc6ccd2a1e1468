"""What changes in a report when a plan is changed in a known way: copied, renamed, turned round, set aside.

The plans are the examples, with fields taken away or changed at random, and generated ones.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.syntax.from_yaml import YamlText
from hytecore.testing.strategies import plans

pytestmark = pytest.mark.property

Data: TypeAlias = dict[str, Any]
Rename: TypeAlias = Callable[[str], str]

ROOT = Path(__file__).parents[2]
REGISTRY = build(())
AS_OF = date(2024, 10, 1)
FIELDS = shapes.written_fields(Plan)


# Plans


def _data_of(path: str) -> Data:
    data: Data = {}
    for key, position, value in YamlText((ROOT / path).read_bytes()).parts():
        if position is None:
            data[str(key)] = value
        else:
            data.setdefault(str(key), []).append(value)
    return data


EXAMPLES = [
    _data_of(path)
    for path in (
        "examples/minimal/plan.yaml",
        "examples/keusote-2020/plan.yaml",
        "examples/kuopio-roles/plan.yaml",
        "tests/examples/county.yaml",
    )
]

KEPT = {"id", "title", "name", "text", "theme", "prevention", "actor", "indicator", "item", "kind", "unknown"}
"""Keys that are not taken away: what requires them would not be read, and references to it would lead nowhere."""

UNKNOWN = {"unknown": "selvitetään"}
CHANGES: dict[str, st.SearchStrategy[Any]] = {
    "agreed": st.sampled_from([False, UNKNOWN]),
    "at": st.sampled_from([2019, 2024, 2031, "2025/2024"]),
    "deadline": st.sampled_from([2020, 2024, 2040]),
    "emphasis": st.sampled_from(["municipality", "ngo", "parish"]),
    "level": st.sampled_from(["output", "outcome"]),
    "responsibilities": st.sampled_from([[], UNKNOWN]),
    "role": st.sampled_from(["lead", "responsible", "support", "partner"]),
    "schedule": st.sampled_from(
        ["2019", "2023-21/2024-03", "2024-03/..", "2026/2025", "2031", {"continuous": True}, {"recurs": "P1Y"}]
    ),
    "status": st.sampled_from(["not_started", "in_progress", "done", "cancelled"]),
    "unit": st.sampled_from(["percent", "case", "litra", "EUR"]),
    "value": st.sampled_from([0, 12, 130, 9999, "-", ".."]),
}
"""What may stand in some fields instead, so that what is judged by them is judged otherwise."""


class Damaged(dict[str, Any]):
    """An example from which something was taken away; it shows only what."""

    def __init__(self, data: Data, changes: list[str]) -> None:
        super().__init__(data)
        self.changes = changes

    def __repr__(self) -> str:
        return f"{self['plan']['id']}: {'; '.join(self.changes)}"


@st.composite
def damaged(draw: st.DrawFn) -> Damaged:
    """Draw an example from which a few things were taken away, made unknown or changed."""
    data = deepcopy(draw(st.sampled_from(EXAMPLES)))
    changes = [_damage(draw, data) for _ in range(draw(st.integers(1, 6)))]
    return Damaged(data, [change for change in changes if change])


def _damage(draw: st.DrawFn, data: Data) -> str:
    """Change, make unknown or take away one thing in *data*, and return what."""
    sections = {key: items for key, items in data.items() if isinstance(items, list)}
    if draw(st.booleans()):
        path, holder, key = draw(st.sampled_from([spot for spot in _spots(sections, ()) if spot[2] in CHANGES]))
        holder[key] = draw(CHANGES[key])
        return f"{path} is {holder[key]}"
    path, holder, key = draw(st.sampled_from([spot for spot in _spots(sections, ()) if spot[2] not in KEPT]))
    if path.count(" ") == 2 and draw(st.booleans()):
        holder[key] = UNKNOWN
        return f"{path} is unknown"
    del holder[key]
    return f"no {path}"


def _spots(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any, Any]]:
    """Yield path, holder and key of everything inside the entities."""
    for key, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
        here = (*path, str(key))
        if len(here) > 2:
            yield " ".join(here), value, key
        if isinstance(inner, (dict, list)):
            yield from _spots(inner, here)


def _report(data: Data, language: str = "fi", path: str | None = None) -> Report:
    return check(read_data(data, path), settings=Settings(as_of=AS_OF, language=language), registry=REGISTRY)


# Renaming

MARK = "zq-"


def _marked(identity: str) -> str:
    """Return an id with a mark before it: the order of ids stays as it is."""
    return MARK + identity


def _unlike(identity: str) -> str:
    """Return an id with letters behind it that are its own, so that ids are not more alike than they were."""
    letters = sha256(identity.encode()).hexdigest()[:12].translate(str.maketrans("0123456789", "ghijklmnop"))
    return f"{identity}-{letters}"


def renamed(data: Data, rename: Rename) -> Data:
    """Return *data* with every id renamed, wherever it is written: as an id, a reference, or the name of a region."""
    actors = {actor["id"] for actor in data.get("actors", ())}
    indicators = {indicator["id"] for indicator in data.get("indicators", ())}
    known = {"region": actors, "covers": actors, "of": actors, "by": actors, "replaced_by": indicators}
    known["shares_of"] = indicators
    header = {key: field for key, field in FIELDS.items() if field[1].in_header}
    result: Data = {"hytecore": 1, "plan": _fields(data["plan"], header, rename, known)}
    for key, items in data.items():
        if key in FIELDS and not FIELDS[key][1].in_header:
            result[key] = _renamed(items, FIELDS[key][1].shape, rename, known, key)
    return result


def _fields(value: Data, fields: Any, rename: Rename, known: dict[str, set[str]]) -> Data:
    return {key: _renamed(item, fields[key][1].shape, rename, known, key) for key, item in value.items()}


def _renamed(value: Any, shape: Any, rename: Rename, known: dict[str, set[str]], key: str) -> Any:
    if isinstance(value, dict) and set(value) & {"unknown", "not_applicable"} and len(value) == 1:
        return value
    match shape:
        case shapes.Identifier() | shapes.Reference():
            return rename(value)
        case shapes.Word() | shapes.Words():
            return rename(value) if isinstance(value, str) and value in known.get(key, ()) else value
        case shapes.ListOf(item):
            return [_renamed(each, item, rename, known, key) for each in value]
        case shapes.Record(cls, bare):
            fields = shapes.written_fields(cls)
            if isinstance(value, str):
                return _renamed(value, fields[bare or ""][1].shape, rename, known, bare or "")
            return _fields(value, fields, rename, known)
        case shapes.OneOf(options, _) if isinstance(value, str):
            refers = any(isinstance(option, (shapes.Reference, shapes.Identifier)) for option in options)
            return rename(value) if refers else value
        case shapes.OneOf(options, _) if isinstance(value, (list, dict)):
            return _renamed(value, _option(value, options), rename, known, key)
    return value


def _option(value: list[Any] | Data, options: tuple[Any, ...]) -> Any:
    """Return which of several shapes a list or a mapping has."""
    if isinstance(value, list):
        return next((option for option in options if isinstance(option, shapes.ListOf)), None)
    records = (option for option in options if isinstance(option, shapes.Record))
    return next((record for record in records if set(value) <= set(shapes.written_fields(record.cls))), None)


def _told(finding: Finding) -> str:
    """Return all that a finding says, but for its fingerprint."""
    told = finding.to_json()
    del told["fingerprint"]
    return json.dumps({**told, "variant": finding.variant}, ensure_ascii=False, sort_keys=True)


@given(damaged())
def test_renaming_ids_renames_the_findings(data: Data) -> None:
    """Ids are names only: with other ids the same is found, in the same order."""
    before = [_told(finding) for finding in _report(data).findings]
    after = [_told(finding).replace(MARK, "") for finding in _report(renamed(data, _marked)).findings]

    assert after == before


def _without_suppressions(data: Data) -> Data:
    return {key: value for key, value in data.items() if key != "suppress"}


@given(plans())
def test_renaming_ids_of_a_generated_plan_renames_the_findings(data: Data) -> None:
    """The same where references lead nowhere and ids are there twice."""
    data = _without_suppressions(data)
    letters = re.compile("-[a-p]{12}")

    before = sorted(_told(finding) for finding in _report(data).findings)
    after = sorted(letters.sub("", _told(finding)) for finding in _report(renamed(data, _unlike)).findings)

    assert after == before


# A second copy

ABOUT_THE_WHOLE = {
    "HYT105": "the header names actors: the copy's own owner and regions are not those of the plan",
    "HYT212": "the share of one actor is taken of all measures",
    "HYT214": "everyone in the copy stands outside the plan owner's organisation",
    "HYT411": "a survey that has ended is told once, for all indicators that come from it",
}
"""Rules that are not compared, and why.

Nor are those that fold, since what is true of four is told one by one and what is true of eight once; those that read
prose, since they compare texts of the whole plan; and findings on the plan itself.
"""


def _is_compared(finding: Finding) -> bool:
    rule = REGISTRY.modules[finding.code].rule
    return not (
        finding.code in ABOUT_THE_WHOLE
        or rule.folds
        or rule.confidence != "certain"
        or finding.subject.kind in ("plan", "file")
    )


def doubled(data: Data) -> Data:
    """Return *data* with a second copy of all that is in it, under other ids and names."""
    copy = renamed(data, _marked)
    names = {str(name).casefold() for actor in data.get("actors", ()) for name in _names(actor)}
    for actor in copy.get("actors", ()):
        actor["name"] = _under_another_name(actor["name"])
        actor["aliases"] = [MARK + alias for alias in actor.get("aliases", ())] or None
        actor.pop("code", None)
    for measure in copy.get("measures", ()):
        measure["title"] = _under_another_name(measure["title"])
        if isinstance(measure.get("activity"), str):
            measure["activity"] = MARK + measure["activity"]
    for indicator in copy.get("indicators", ()):
        for observation in _items(indicator.get("observations")):
            _move(observation, names)
            if isinstance(observation.get("of"), list):
                observation["of"] = [MARK + name if name.casefold() in names else name for name in observation["of"]]
    for user in (*copy.get("goals", ()), *copy.get("measures", ())):
        for use in _items(user.get("indicators")):
            _move(use, names)
    sections = {key: [*data[key], *copy[key]] for key in data if key in FIELDS and isinstance(data[key], list)}
    return {"hytecore": 1, "plan": data["plan"], **sections}


def _names(actor: Data) -> list[str]:
    name = actor["name"]
    return [*(name.values() if isinstance(name, dict) else [name]), *_items(actor.get("aliases"))]


def _items(value: Any) -> list[Any]:
    return [item for item in value if item is not None] if isinstance(value, list) else []


def _under_another_name(name: Any) -> Any:
    return {key: MARK + text for key, text in name.items()} if isinstance(name, dict) else MARK + name


def _move(stated: Any, names: set[str]) -> None:
    region = stated.get("region") if isinstance(stated, dict) else None
    if isinstance(region, str) and region.casefold() in names:
        stated["region"] = MARK + region


@given(damaged())
def test_a_second_copy_has_the_same_findings_once_more(data: Data) -> None:
    """What has nothing to do with each other is judged apart: the findings of both copies, and no others."""
    alone = sorted(_told(finding) for finding in _report(data).findings if _is_compared(finding))
    both = [finding for finding in _report(doubled(data)).findings if _is_compared(finding)]
    copies = [finding for finding in both if MARK in f"{finding.subject.id} {finding.subject.label}"]
    originals = [finding for finding in both if finding not in copies]

    assert sorted(_told(finding) for finding in originals) == alone
    assert sorted(_told(finding).replace(MARK, "") for finding in copies) == alone


# Setting aside


@given(st.one_of(damaged(), plans().map(_without_suppressions)), st.data())
def test_setting_aside_takes_exactly_that_away(data: Data, choice: st.DataObject) -> None:
    """A suppression sets aside what one rule says of one subject; everything else is told as before."""
    report = _report(data)
    candidates = [
        f for f in report.findings if f.subject.id and f.subject.kind != "file" and not f.code.startswith("HYT9")
    ]
    if not candidates:
        return
    chosen = choice.draw(st.sampled_from(candidates))
    subject = f"{chosen.subject.kind}:{chosen.subject.id}"
    entry = {"rule": chosen.code, "subject": subject, "reason": "sovittu ohjausryhmässä", "by": "koordinaattori"}
    after = _report({**data, "suppress": [{**entry, "on": "2024-09-01", "until": "2025-06-30"}]})

    def is_meant(finding: Finding) -> bool:
        return (finding.code, f"{finding.subject.kind}:{finding.subject.id}") == (chosen.code, subject)

    assert [f.fingerprint for f in after.findings] == [f.fingerprint for f in report.findings]
    assert [f.fingerprint for f in after.findings if not f.is_open] == [
        f.fingerprint for f in report.findings if is_meant(f)
    ]
    assert [_told(f) for f in after.findings if f.is_open] == [_told(f) for f in report.findings if not is_meant(f)]


# Fingerprints


def _turned(value: Any, *, top: bool = True) -> Any:
    """Return plain data with its keys, and the entities of its sections, in the opposite order."""
    if isinstance(value, dict):
        return {key: _turned(value[key], top=False) for key in reversed(value)}
    if isinstance(value, list) and value and all(isinstance(item, dict) and "id" in item for item in value):
        return [_turned(item, top=False) for item in reversed(value)]
    return value


@given(st.one_of(damaged(), plans()))
def test_fingerprints_tell_findings_apart_and_stay(data: Data) -> None:
    """No two findings share a fingerprint, and language, path and order of the file do not show in it."""
    prints = [finding.fingerprint for finding in _report(data).findings]

    assert len(set(prints)) == len(prints)
    for other in (
        _report(data, "sv"),
        _report(data, "en"),
        _report(data, path="muualla/plan.yaml"),
        _report(_turned(data)),
    ):
        assert [finding.fingerprint for finding in other.findings] == prints
