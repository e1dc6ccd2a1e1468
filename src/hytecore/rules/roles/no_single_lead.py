"""Several organisations are responsible for a measure and none of them leads it.

Each can wait for the others to begin. Two units of one organisation are no such case: their own head decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.agreements import agreement
from hytecore.index.plan_index import PlanIndex
from hytecore.model.measure import Measure
from hytecore.rules.roles.division import actors_in, answers_jointly, lacks_single_lead, may_be_shared

rule = Rule(
    code="HYT202",
    name="no-single-lead",
    severity="warning",
    source=Source("S2", "Työtä neljällä tasolla: selkeät vastuut; tables of measures, column Vastuut"),
    looks_at="measures",
    reads=("responsibilities", "agreed", "theme", "prevention", "status"),
    folds=True,
)


def population(index: PlanIndex, options: Options) -> list[Measure]:
    """Return the measures for which several organisations answer: only there can a single lead be missing."""
    return [
        *(measure for measure in index.roles.shared if answers_jointly(index, measure)),
        *(measure for measure in index.roles.undecided if may_be_shared(index, measure)),
    ]


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each measure with several responsible organisations side by side, unless their division is agreed."""
    for measure in index.roles.undecided:
        if may_be_shared(index, measure):
            yield CouldNotCheck(measure)
    for measure in index.roles.shared:
        organisations = lacks_single_lead(index, measure)
        if not organisations:
            continue
        state = agreement(index, measure)
        if state in ("unknown", "unreadable"):
            yield CouldNotCheck(measure, state)
        elif any(not isinstance(r.role, str) for r in measure.responsibilities):
            yield CouldNotCheck(measure)  # an unknown role may be the lead
        elif state == "open":
            data = {"organisations": tuple(organisations)}
            related = [Part("responsible", actor) for actor in actors_in(index, measure, "responsible")]
            yield Hit("several", measure, ("responsibilities",), data, related)
