"""Rules of the regional wellbeing plan of Central Uusimaa (Keusote)."""

from __future__ import annotations

from hytecore.packs import Pack

PACK = Pack.from_package("keusote", "KEU", "hytecore_keusote.rules")
