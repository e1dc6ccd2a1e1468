"""A county whose specialised care does not use practices that promote health.

Smoke-free surgery, support for children in adult mental health and substance services, and the prevention of smoking
with mental health patients are the examples of the source.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL207",
    name="specialised-care-practices-missing",
    severity="warning",
    source=Source(
        "S4",
        "checklist of structures: practices that promote health and prevent illness are in use in specialised care",
    ),
    looks_at="structures",
    needs=("measures", "measures.title", "measures.status"),
)

population, check, shown = about("specialised_care_practices")
