"""The pack: every rule of it against the kit."""

from __future__ import annotations

from hytecore.testing import pack_tests
from hytecore_thl import PACK

TestPack = pack_tests(PACK)
