"""A county and municipalities that promote the wellbeing of unemployed people each on their own.

A measure shows the cooperation where the county and a municipality both take part in it.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL211",
    name="work-for-unemployed-not-fitted-together",
    severity="warning",
    source=Source(
        "S4",
        "checklist of structures: services are fitted together for people who are unemployed or receive benefits",
    ),
    looks_at="structures",
    needs=("actors", "actors.kind", "measures", "measures.title", "measures.responsibilities"),
)

population, check, shown = about("wellbeing_of_unemployed")
