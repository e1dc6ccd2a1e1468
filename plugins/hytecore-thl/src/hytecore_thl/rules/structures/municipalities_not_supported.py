"""A county that has not secured its support for the municipalities' wellbeing work.

The example of the source is training and a network for the municipalities' wellbeing coordinators.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL217",
    name="municipalities-not-supported",
    severity="warning",
    source=Source("S4", "checklist of structures: the county's support for municipalities is secured"),
    looks_at="structures",
    needs=("measures", "measures.title", "measures.status"),
)

population, check, shown = about("support_for_municipalities")
