"""A county whose social services do not use practices that promote wellbeing.

The example of the source is structural social work: what social workers see of people's lives reaches those who decide.
"""

from __future__ import annotations

from hytecore.packs import Rule, Source
from hytecore_thl.rules.structures.answers import about

rule = Rule(
    code="THL208",
    name="social-services-practices-missing",
    severity="warning",
    source=Source("S4", "checklist of structures: practices that promote wellbeing are in use in social services"),
    looks_at="structures",
    needs=("measures", "measures.title", "measures.status"),
)

population, check, shown = about("social_services_practices")
