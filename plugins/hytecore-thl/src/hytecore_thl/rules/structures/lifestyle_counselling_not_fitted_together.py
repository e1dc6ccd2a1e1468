"""A county and municipalities that each give exercise and nutrition counselling on their own.

A measure shows the cooperation where the county and a municipality both take part in it.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL210",
    name="lifestyle-counselling-not-fitted-together",
    severity="warning",
    source=Source("S4", "checklist of structures: services are fitted together in exercise and nutrition counselling"),
    looks_at="structures",
    needs=("actors", "actors.kind", "measures", "measures.title", "measures.responsibilities"),
)

population, check, shown = about("exercise_and_nutrition_counselling")
