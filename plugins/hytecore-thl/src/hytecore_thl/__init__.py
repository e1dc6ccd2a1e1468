"""National duties of wellbeing promotion and THL's checklists: the rule pack `thl`."""

from __future__ import annotations

import os

from hytecore.packs import Checklist, Pack, checklist_from
from hytecore_thl.block import Thl

__all__ = ["PACK", "Thl", "checklist"]


def checklist() -> Checklist:
    """Return the checklist of the pack: the duties, THL's list of structures, and the duties of trustees."""
    return checklist_from(os.path.join(os.path.dirname(__file__), "checklist.yaml"))


PACK = Pack.from_package("thl", "THL", "hytecore_thl.rules", blocks={"x-thl": Thl}, checklist=checklist)
