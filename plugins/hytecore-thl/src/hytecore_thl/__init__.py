"""National duties of wellbeing promotion and THL's checklists."""

from __future__ import annotations

from hytecore.packs import Pack

PACK = Pack.from_package("thl", "THL", "hytecore_thl.rules")
