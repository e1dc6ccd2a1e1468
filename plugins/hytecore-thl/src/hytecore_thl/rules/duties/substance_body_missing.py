"""A municipality whose plan names no body for preventive substance work, or leaves out some of its five tasks.

The municipality names a body of elected members that answers for preventive substance work. The law lists its tasks. A
plan that says nothing of the work may stand beside an administrative order that does: a warning. A plan that describes
the work and names no body, or names an official, a unit or another organisation in its place, is an error. The tasks
are judged only where the plan lists some of them.

A link to a substance plan tells where the work is planned, and so much is enough.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from hytecore.model.plan import Plan
from hytecore.model.text import Translated
from hytecore.packs import CouldNotCheck, Hit, NotApplicable, Options, PlanIndex, Rule, Source, Unknown
from hytecore_thl.block import SubstanceWork, Thl
from hytecore_thl.councils import actor_of, name_of
from hytecore_thl.data import holding
from hytecore_thl.duties import concerned
from hytecore_thl.rules.duties import statutory

rule = Rule(
    code="THL113",
    name="substance-body-missing",
    severity="error",
    source=Source("laki 523/2015", "5 § ja 6 §", "https://finlex.fi/fi/lainsaadanto/2015/523"),
    looks_at="plan",
    reads=("kind", "links", "x-thl.substance_work"),
)

FIELD = ("x-thl", "substance_work")
NO_BODY = frozenset({
    "municipality", "wellbeing_county", "joint_authority", "hospital_district", "state", "ngo", "company", "education",
    "parish", "residents", "unit", "role", "person",
})  # fmt: skip
"""Kinds of actors that are no body of elected members."""


def population(index: PlanIndex, options: Options) -> range:
    """Return one number for a municipality's plan."""
    return concerned("L13", index, options)


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if it does not tell which body answers, and the tasks that it leaves out."""
    block = index.block(Thl)
    stated = block.substance_work if block is not None else None
    if isinstance(stated, Unknown):
        yield CouldNotCheck(index.plan)
    elif not isinstance(stated, (SubstanceWork, NotApplicable)):
        for hit in statutory.missing(index, "substance_plan"):
            yield evolve(hit, severity="warning") if isinstance(hit, Hit) else hit
    elif isinstance(stated, SubstanceWork):
        yield from _body(index, stated)
        if stated.tasks:
            given = {task.task for task in stated.tasks}
            tasks = holding("substance_tasks", index.plan.kind, options["as_of"])
            left = [row for row in tasks if row["item"] not in given]
            if left:
                data = {"n": len(left), "tasks": tuple(row.text for row in left)}
                yield Hit("tasks", index.plan, (*FIELD, "tasks"), data, severity="warning")


def shown(index: PlanIndex, options: Options) -> Iterator[Plan]:
    """Yield the plan, if it names the body or leads to a substance plan."""
    block = index.block(Thl)
    work = block.substance_work if block is not None else None
    is_linked = any(place.is_named for place in statutory.places(index, "substance_plan"))
    if is_linked or (isinstance(work, SubstanceWork) and work.body):
        yield index.plan


def _body(index: PlanIndex, work: SubstanceWork) -> Iterator[Hit | CouldNotCheck]:
    if isinstance(work.body, Unknown):
        yield CouldNotCheck(index.plan)
    elif work.body is None:
        yield Hit("no_body", index.plan, (*FIELD, "body"))
    elif isinstance(work.body, (str, Translated)):
        actor = actor_of(index, work.body)
        if actor is not None and isinstance(actor.kind, str) and actor.kind in NO_BODY:
            yield Hit("not_a_body", index.plan, (*FIELD, "body"), {"body": name_of(index, work.body)})
