"""A county and municipalities that guide people under 30 each on their own.

A measure shows the cooperation where the county and a municipality both take part in it.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL209",
    name="guidance-under-30-not-fitted-together",
    severity="warning",
    source=Source("S4", "checklist of structures: services are fitted together in guidance under 30 years (Ohjaamo)"),
    looks_at="structures",
    needs=("actors", "actors.kind", "measures", "measures.title", "measures.responsibilities"),
)

population, check, shown = about("guidance_under_30")
