"""A county that has no way of developing its work together with others."""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL204",
    name="no-joint-development",
    severity="warning",
    source=Source("S4", "checklist of structures: there are structures for developing together"),
    looks_at="structures",
    needs=("actors", "actors.kind", "actors.name"),
)

population, check, shown = about("joint_development")
