"""One indicator, one region and one year, and two plans that promise different values.

Whoever follows the figure is told of success by one plan and of failure by the other. A target of a year on the way
counts as much as the last one. A value without a region is about what its plan covers, else about its owner's area. A
plan that promises several values for the year agrees with another as soon as one of them is the other's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.kinds import Entity
from hytecore.index.links import Links
from hytecore.index.workspace import Workspace
from hytecore.model.absence import Unreadable
from hytecore.rules.across.targets import Target, Where, differ, promised_together, shared_targets, unit_of, value_of
from hytecore.words.composed import SideBySide, Variant
from hytecore.words.render import Term

rule = Rule(
    code="HYT805",
    name="different-targets",
    severity="warning",
    source=Source("612/2021", "§6 and §7: municipality and county negotiate on the goals and their follow-up"),
    looks_at="targets",
    needs=("indicators.source",),
    scope="workspace",
)


def population(workspace: Workspace, options: Options) -> range:
    """Return as many numbers as there are targets of shared indicators, and links to plans that are not here."""
    if len(workspace) < 2:
        return range(0)
    return range(len(workspace.kept(shared_targets)) + len(workspace.kept(Links).absent))


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each indicator, region and year for which plans promise different values."""
    for absent in workspace.kept(Links).absent:
        yield CouldNotCheck(absent.holder)
    for target in workspace.kept(shared_targets):
        if isinstance(target.stated.point.value, Unreadable) or isinstance(target.stated.point.at, Unreadable):
            yield CouldNotCheck(target.stated.holder, "unreadable")
    for where, targets in promised_together(workspace.kept(shared_targets)):
        if differ(targets):
            yield _hit(where, targets)


def _hit(where: Where, targets: Sequence[Target]) -> Hit:
    first = targets[0]
    assert first.stated.indicator is not None
    variants: dict[Fraction | None, list[Target]] = {}
    for target in targets:
        variants.setdefault(value_of(target, unit_of(first)), []).append(target)
    told = tuple(
        Variant(
            same[0].stated.point.value,
            _once([target.plan.plan for target in same]),
            _once([target.stated.holder for target in same]),
        )
        for same in variants.values()
    )
    data = {
        "indicator": first.stated.indicator,
        "year": When.parse(str(where[-1])),
        "region": _region(first),
        "targets": SideBySide(((Term("field", "target"), told),)),
    }
    others = {id(target.stated.holder): target for target in targets if target.stated.holder is not first.stated.holder}
    related = [Part("other_target", target.stated.holder, target.plan) for target in others.values()]
    indicators = {id(target.stated.indicator): target for target in targets}
    related += [Part("indicator", t.stated.indicator, t.plan) for t in indicators.values() if t.stated.indicator]
    cause = ("indicator", first.stated.indicator.id)
    path = (*first.stated.path, "value")
    return Hit(
        "differ", first.stated.holder, path, data, related, cause, "|".join(map(str, where[1:])), first.plan
    )  # fmt: skip


def _region(target: Target) -> Entity | str:
    """Return the region as the plan has it: the actor it names or, where none is stated, the owner of the plan."""
    index, region = target.plan, target.stated.use.region
    if not isinstance(region, str):
        region = next(iter(index.plan.covers)) if len(tuple(index.plan.covers)) == 1 else index.plan.owner
    assert isinstance(region, str)
    actor = index.regions.actor(region)
    return region if actor is None else index.root_of(actor) if target.stated.use.region is None else actor


def _once(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    return tuple({id(entity): entity for entity in entities}.values())
