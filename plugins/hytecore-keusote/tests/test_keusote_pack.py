"""The rules of the pack, held to what every rule must do."""

from __future__ import annotations

from hytecore.testing import pack_tests
from hytecore_keusote import PACK

TestPack = pack_tests(
    PACK,
    whole={
        "KEU103": "a need counts if one of the six municipalities has it, and a copy of a municipality is none",
        "KEU104": "the area has six municipalities, and a copy of a municipality is none",
    },
    elsewhere={"KEU104": "a municipality gets its contact in the groups; without it, it has none all the more"},
)
