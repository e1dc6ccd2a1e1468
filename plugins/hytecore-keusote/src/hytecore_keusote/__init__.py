"""Rules of the regional wellbeing plan of Central Uusimaa (Keusote)."""

from __future__ import annotations

from hytecore.packs import Pack, Profile, Retired

PACK = Pack.from_package(
    "keusote",
    "KEU",
    "hytecore_keusote.rules",
    # Every goal of the regional plan was written on the form, so a question left blank is no small thing here.
    profiles={"keusote": Profile(severities={"HYT308": "error"})},
    retired={"KEU102": Retired("keusote-smart-question-unanswered", since="0.1.0", successor="HYT308")},
)
