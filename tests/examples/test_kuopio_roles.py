"""The role map of Kuopio: what its source leaves open is *could not check*, and nothing is held against it."""

from __future__ import annotations

from datetime import date

import pytest
from planting import ROOT, report_of, told

from hytecore.pipeline import Report
from hytecore.read.reading import load

AS_OF = date(2025, 3, 1)


def report(profile: str = "standard") -> Report:
    """Return the report on the role map."""
    return report_of(load(ROOT / "examples/kuopio-roles/plan.yaml"), as_of=AS_OF, profile=profile)


@pytest.mark.parametrize("profile", ["draft", "standard", "strict"])
def test_nothing_is_found(profile: str) -> None:
    """Levels, emphasis and agreements are unknown with a reason: no rule makes a flaw of that."""
    assert told(report(profile)) == []


def test_rules_about_roles_say_that_they_could_not_check() -> None:
    """Gaps, overlaps and seams are neither found nor ruled out; for the rest there is nothing to look at."""
    outcomes = {o.code: (o.outcome, o.reason) for o in report().outcomes if o.code.startswith("HYT2")}
    unknown, nothing = ("could_not_check", "unknown"), ("not_applicable", "nothing")

    assert outcomes == {
        "HYT201": ("pass", None),  # each activity says that it is not known who does it: that is an answer
        "HYT202": unknown,
        "HYT203": unknown,
        "HYT204": unknown,
        "HYT205": unknown,
        "HYT206": unknown,
        "HYT207": unknown,
        "HYT208": nothing,  # nobody is named as an owner
        "HYT209": ("pass", None),  # the actors are organisations
        "HYT210": nothing,
        "HYT211": nothing,  # a role map has no goals
        "HYT212": nothing,  # nobody is named as leading anything
        "HYT213": unknown,
        "HYT214": nothing,  # the map belongs to several
        "HYT215": unknown,
        "HYT216": unknown,
        "HYT217": nothing,  # no resources are stated
    }


def test_all_other_rules_pass_or_have_nothing_to_look_at() -> None:
    """Outside roles only one rule lacks a fact: whether an actor has no part cannot be told either."""
    others = [outcome for outcome in report().outcomes if not outcome.code.startswith("HYT2")]

    assert {outcome.outcome for outcome in others} == {"pass", "not_applicable", "could_not_check"}
    assert [outcome.code for outcome in others if outcome.outcome == "could_not_check"] == ["HYT105"]
