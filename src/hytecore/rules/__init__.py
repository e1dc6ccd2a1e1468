"""What is checked: the core's rules, one folder a family, two files a rule.

`measure_without_owner.py` holds the facts and the logic, `measure_without_owner.yaml` the words in three languages
and the two example plans. Adding these two files adds the rule. No rule imports another.
"""

from __future__ import annotations

from hytecore.engine.pack import CORE, Pack, Profile

_SOFT_IN_DRAFT = (
    "HYT101",
    "HYT201",
    "HYT202",
    "HYT205",
    "HYT211",
    "HYT301",
    "HYT305",
    "HYT401",
    "HYT405",
    "HYT414",
    "HYT501",
    "HYT507",
)

PACK = Pack.from_package(
    CORE,
    "HYT",
    "hytecore.rules",
    profiles={
        "draft": Profile(dict.fromkeys(_SOFT_IN_DRAFT, "info")),
        "strict": Profile(infos="warning"),
    },
)
