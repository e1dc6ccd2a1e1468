"""An installed rule pack that could not be loaded.

None of its rules took part, so the run is not complete.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.engine.rule import Hit, Options, Rule, Source, Thing
from hytecore.engine.run import RunLog

rule = Rule(
    code="HYT902",
    name="pack-failed",
    severity="error",
    source=Source("hytecore rule packs", "a pack that cannot be imported stops no other, and is reported"),
    looks_at="packs",
    scope="run",
    always=True,
)


def population(log: RunLog, options: Options) -> Sequence[object]:
    """Return the packs, loaded or not."""
    return (*log.packs, *log.pack_failures)


def check(log: RunLog, options: Options) -> Iterator[Hit]:
    """Yield each pack that failed, with what its import said."""
    for failure in log.pack_failures:
        data = {
            "pack": failure.name,
            "distribution": f"{failure.distribution} {failure.version}".strip(),
            "error": " ".join(failure.error.split()).rstrip("."),
        }
        yield Hit("failed", Thing("pack", failure.name, failure.name), (), data)
