"""Every rule of the core passes the kit that packs are tried with: examples, words, and what holds for every rule."""

from __future__ import annotations

from hytecore.rules import PACK
from hytecore.testing import pack_tests

TestCore = pack_tests(
    PACK,
    whole={
        "HYT004": "an id of the national catalogue that is not there is told once, for all indicators that name it",
        "HYT105": "the header names actors: the copy's own owner and regions are not those of the plan",
        "HYT212": "the share of one actor is taken of all measures",
        "HYT214": "everyone in the copy stands outside the plan owner's organisation",
        "HYT316": "a target that names no region is that of the plan's own region, and so is an observation",
        "HYT411": "a survey that has ended is told once, for all indicators that come from it",
    },
)
