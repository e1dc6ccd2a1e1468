"""A county that takes part in no regional network for preventive substance work.

A body that is called a network, or in which several organisations sit, shows it; so does a measure that speaks of the
network.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL212",
    name="substance-work-network-missing",
    severity="warning",
    source=Source("S4", "checklist of structures: the county is in a regional network for preventive substance work"),
    looks_at="structures",
    needs=("actors", "actors.kind", "actors.name"),
)

population, check, shown = about("substance_work_network")
