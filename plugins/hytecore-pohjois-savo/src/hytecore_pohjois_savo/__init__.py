"""Rules of wellbeing work in North Savo (Pohjois-Savo)."""

from __future__ import annotations

from hytecore.packs import Pack
from hytecore_pohjois_savo.block import NAME, PohjoisSavo

PACK = Pack.from_package("pohjois-savo", "POS", "hytecore_pohjois_savo.rules", blocks={NAME: PohjoisSavo})
