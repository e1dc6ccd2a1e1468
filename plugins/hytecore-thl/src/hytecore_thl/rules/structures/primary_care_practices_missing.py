"""A county whose primary health care does not use practices that promote health.

Maternity and child health clinics, school health care, lifestyle counselling and lifestyle groups are the examples of
the source; a measure under way or a practice that speaks of one shows that it is in use.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL206",
    name="primary-care-practices-missing",
    severity="warning",
    source=Source(
        "S4",
        "checklist of structures: practices that promote health and prevent illness are in use in primary care",
    ),
    looks_at="structures",
    needs=("measures", "measures.title", "measures.status"),
)

population, check, shown = about("primary_care_practices")
