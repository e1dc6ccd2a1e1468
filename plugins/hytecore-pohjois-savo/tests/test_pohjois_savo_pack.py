"""The rules of the pack, held to what every rule must do."""

from __future__ import annotations

from hytecore.testing import pack_tests
from hytecore_pohjois_savo import PACK

TestPack = pack_tests(PACK)
