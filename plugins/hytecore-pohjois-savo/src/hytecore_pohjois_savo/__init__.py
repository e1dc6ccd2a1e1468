"""Rules of wellbeing work in North Savo (Pohjois-Savo)."""

from __future__ import annotations

from hytecore.packs import Pack

PACK = Pack.from_package("pohjois-savo", "POS", "hytecore_pohjois_savo.rules")
