"""Mending: what a finding names is stated as unknown, taken out or set aside, and the finding is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import evolve

from hytecore.finding import Finding, Subject
from hytecore.index.kinds import SECTIONS
from hytecore.model import shapes
from hytecore.model.plan import Plan
from hytecore.testing.transformations import Data, items_of
from hytecore.testing.trial import NONE, Reasons, Trial, said

UNKNOWN = {"unknown": "selvitetään"}
"""What stands in a field of which someone has said that it is not known."""

_FIELDS = shapes.written_fields(Plan)
_KEYS = {name: key for key, (name, _) in _FIELDS.items()}
_GONE: Any = object()


def mended(data: Data, finding: Finding) -> Data | None:
    """Return *data* in which nothing is left for *finding* to say, None where no such plan can be made.

    The field that it names is stated as unknown: then nobody can say that it is wrong, or that nothing is stated.
    Where it names none, or one that a plan cannot do without, the subject is taken out, with what refers to it.
    """
    kind, identity = finding.subject.kind, finding.subject.id
    key = (finding.field or "").partition(".")[0]
    if kind == "plan":
        return _with_unknown_header(data, (finding.field or "").split("."))
    if kind not in SECTIONS or identity is None:
        return None
    section = _KEYS[SECTIONS[kind]]
    known = shapes.written_fields(_FIELDS[section][1].shape.item.cls)
    if key in known and not known[key][1].required and not (kind == "cell" and key == "not_applicable"):
        items = [{**item, key: UNKNOWN} if _id(kind, item) == identity else item for item in data.get(section, ())]
        return {**data, section: items}
    return without(data, kind, identity)


def _with_unknown_header(data: Data, steps: Sequence[str]) -> Data | None:
    """Return the plan with a field of its header, or of a pack's block, stated as unknown."""
    key = steps[0]
    if key in _FIELDS and _FIELDS[key][1].in_header and not _FIELDS[key][1].required:
        return {**data, "plan": {**data["plan"], key: UNKNOWN}}
    if key.startswith("x-") and len(steps) > 1 and isinstance(data.get(key), dict):
        return {**data, key: {**data[key], steps[1]: UNKNOWN}}
    return None


def without(data: Data, kind: str, identity: str) -> Data:
    """Return *data* without one entity, and without what refers to it.

    Example:
        >>> without({"goals": [{"id": "g"}], "measures": [{"id": "m", "goals": ["g", "h"]}]}, "goal", "g")
        {'goals': [], 'measures': [{'id': 'm', 'goals': ['h']}]}
    """
    own = _KEYS[SECTIONS[kind]]
    result: Data = {}
    for key, value in data.items():
        items = value
        if key == own:
            items = [item for item in items_of(value) if _id(kind, item) != identity]
        if key == "plan" and isinstance(value, dict):
            header = {name: field for name, field in _FIELDS.items() if field[1].in_header}
            result[key] = _fields(value, header, kind, identity)
        elif key in _FIELDS and isinstance(items, list):
            result[key] = [kept for item in items if (kept := _left(item, _FIELDS[key][1].shape.item, kind, identity))]
        else:
            result[key] = value
    return result


def _id(kind: str, item: Any) -> str | None:
    """Return what tells an entity from others of its kind, as reports do."""
    if not isinstance(item, dict):
        return None
    match kind:
        case "cell":
            return f"{item.get('theme')}/{item.get('prevention')}"
        case "structure":
            return str(item.get("item"))
        case "suppression":
            return f"{item.get('rule')}/{item.get('subject')}"
    return str(item.get("id"))


def _fields(value: Data, fields: Mapping[str, tuple[str, shapes.Written]], kind: str, identity: str) -> Any:
    """Return a record without what refers to the entity; nothing is left of one that cannot do without it."""
    left: Data = {}
    for key, item in value.items():
        kept = _left(item, fields[key][1].shape, kind, identity) if key in fields else item
        if kept is not _GONE:
            left[key] = kept
        elif fields[key][1].required:
            return _GONE
    return left


def _left(value: Any, shape: Any, kind: str, identity: str) -> Any:
    match value, shape:
        case str(), shapes.Reference(kinds):
            return _GONE if value == identity and kind in kinds else value
        case list(), shapes.ListOf(item):
            kept = [_left(each, item, kind, identity) for each in value]
            return [each for each in kept if each is not _GONE]
        case str(), shapes.Record(cls, str() as bare):
            return _left(value, shapes.written_fields(cls)[bare][1].shape, kind, identity)
        case dict(), shapes.Record(cls):
            return _fields(value, shapes.written_fields(cls), kind, identity)
        case str(), shapes.OneOf(options):
            gone = any(_left(value, option, kind, identity) is _GONE for option in options)
            return _GONE if gone else value
    return value


# Mending


def faults_of_mending(trial: Trial, elsewhere: Reasons = NONE) -> Iterator[str]:
    """Yield each finding that stays when what it names is mended, or makes room for another.

    Args:
        trial: The plans.
        elsewhere: Codes of rules whose flaw is mended in another place than the one they name, each with the reason.
    """
    report = trial.report
    before = {finding.fingerprint for finding in report.findings}
    for finding in report.findings:
        position = next((i for i, plan in enumerate(trial.plans) if plan["plan"]["id"] == finding.subject.plan), None)
        data = mended(trial.plans[position], finding) if position is not None else None
        if position is None or data is None or finding.code in elsewhere:
            continue
        after = trial.on(*trial.plans[:position], data, *trial.plans[position + 1 :]).findings
        same_rule = [each for each in after if each.code == finding.code]
        how = f"{finding.field} is stated as unknown" if finding.field else "its subject is taken out"
        if any(_is_same(each, finding) for each in same_rule):
            yield (
                f"{finding.code} {finding.name}: the finding {finding.message!r} stays when {how}; test for what is "
                "not stated (`is None`, `== ()`), never for falsiness, and name the subject and the field that mend it"
            )
        others = {(part.subject.kind, part.subject.id) for part in finding.related}
        for each in same_rule:
            if each.fingerprint not in before and (each.subject.kind, each.subject.id) not in others:
                yield (
                    f"{finding.code} {finding.name}: when {how}, so that {finding.message!r} is mended, it finds "
                    f"{each.message!r}, which it did not before; say both at once, or only what is true by itself"
                )


def _is_same(one: Finding, other: Finding) -> bool:
    return (one.variant, one.subject, one.field, one.data) == (other.variant, other.subject, other.field, other.data)


ENTRY: Mapping[str, str] = MappingProxyType({"reason": "sovittu ohjausryhmässä", "by": "koordinaattori"})


def faults_of_setting_aside(trial: Trial, chosen: Sequence[Finding] | None = None) -> Iterator[str]:
    """Yield each rule whose finding cannot be set aside on its own, with everything else told as before.

    Args:
        trial: The plans.
        chosen: The findings to set aside, one after the other; all that can be if not given.
    """
    day = trial.settings.as_of
    dates = {"on": day.isoformat(), "until": f"{day.year + 1}-01-01"}
    before = trial.report.findings
    for each in settable(before) if chosen is None else chosen:
        subject = f"{each.subject.kind}:{each.subject.id}"
        entry = {"rule": each.code, "subject": subject, **ENTRY, **dates}
        after = trial.on(*(
            {**plan, "suppress": [entry]} if plan["plan"]["id"] == each.subject.plan else plan for plan in trial.plans
        )).findings  # fmt: skip

        def is_meant(finding: Finding, code: str = each.code, subject: Subject = each.subject) -> bool:
            # Two entities may share an id; a suppression means both, whatever they are called.
            return (finding.code, evolve(finding.subject, label="")) == (code, evolve(subject, label=""))

        same = [finding.fingerprint for finding in after] == [finding.fingerprint for finding in before]
        set_aside = [is_meant(finding) for finding in before] == [not finding.is_open for finding in after]
        left = [said(finding) for finding in before if not is_meant(finding)]
        if not same or not set_aside or left != [said(finding) for finding in after if finding.is_open]:
            yield (
                f"{each.code} {each.name}: setting aside what it says of {subject} leaves it, or takes more than that; "
                "the subject of a hit is the entity to mend, and one finding depends on no other"
            )


def settable(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that can be set aside, one for each rule and subject."""
    return list({(f.code, f.subject): f for f in findings if _can_be_set_aside(f)}.values())


def _can_be_set_aside(finding: Finding) -> bool:
    return bool(finding.subject.id) and finding.subject.kind != "file" and not finding.code.startswith("HYT9")
