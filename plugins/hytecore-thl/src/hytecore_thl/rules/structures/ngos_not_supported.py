"""A county that has not secured its support for the NGOs that promote wellbeing.

Grants, rooms, training and a named contact are support; a measure under way that speaks of one shows it. Whether any
NGO has a role in the plan is asked by HYT215.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL218",
    name="ngos-not-supported",
    severity="warning",
    source=Source("S4", "checklist of structures: the county's support for NGOs is secured"),
    looks_at="structures",
    needs=("measures", "measures.title", "measures.status"),
)

population, check, shown = about("support_for_ngos")
