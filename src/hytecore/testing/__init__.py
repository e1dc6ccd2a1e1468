"""What tests of rules and packs need: their examples run and compared, plans to try them on, and the kit for a pack.

    from hytecore.testing import pack_tests
    from hytecore_acme import PACK

    TestPack = pack_tests(PACK)

The modules are public, and none is loaded before it is asked for:

* `kit`: `pack_tests`, the tests of every rule of a pack and of the pack itself; needs pytest and hypothesis.
* `builders`: the smallest valid plan, goal, measure … as plain data.
* `rule_cases`: the examples beside a rule, run.
* `strategies`, `damage`, `sound`: hypothesis strategies for values, entities and plans.
* `flaws`: flaws of every family of rules, planted in a plan that holds together.
* `transformations`: plans turned round, renamed, copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hytecore.testing.kit import pack_tests

__all__ = ["pack_tests"]


def __getattr__(name: str) -> Any:
    """Load `pack_tests` when it is asked for: it needs pytest and hypothesis, and other modules here do not."""
    if name != "pack_tests":
        raise AttributeError(f"module 'hytecore.testing' has no attribute {name!r}")
    from hytecore.testing.kit import pack_tests

    return pack_tests
