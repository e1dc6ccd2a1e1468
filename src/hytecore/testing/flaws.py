"""Flaws: one thing of each family of rules put wrong in a sound plan, with the findings that it must lead to.

    planted = FLAWS["measure-without-owner"].plant(data)
    planted.plans, planted.finds
    # ([{…}], ('HYT201 measure:m-kavellen-kulkevat-1',))

Where the flaw goes is chosen by `pick`, the first possible place if nothing else is said; `flawed_plans` of this module
lets hypothesis choose plan, flaw and place. The plans are those of `hytecore.testing.sound`, or others in which the
core finds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from hytecore.frozen import frozen
from hytecore.testing.edits import (
    REPORT,
    Edit,
    Finds,
    Pick,
    adding,
    backwards,
    beyond_the_period,
    dangling,
    draft,
    loop,
    observed_tomorrow,
    of_the_use,
    same_id,
    serving,
    serving_nothing,
    set_aside,
    stating,
    supporters_only,
    two_responsible,
    unitless,
    unmeasured,
    without,
    without_a_milestone,
)
from hytecore.testing.transformations import Data

if TYPE_CHECKING:
    from hypothesis import strategies as st


@frozen(eq=False)
class Planted:
    """Plans in which one thing was put wrong.

    Attributes:
        flaw: The flaw.
        plans: The plans, to be checked together.
        finds: Code and subject of every finding that it leads to, sorted.
    """

    flaw: Flaw
    plans: tuple[Data, ...]
    finds: Finds


@frozen(eq=False)
class Flaw:
    """One thing that can be put wrong.

    Attributes:
        rule: The name of the rule that finds it.
        family: The family of the rule.
        edit: What puts it wrong.
        others: Plans that are checked with it, and in which nothing is found.
    """

    rule: str
    family: str
    edit: Edit
    others: tuple[Data, ...] = ()

    def plant(self, data: Data, pick: Pick = lambda places: places[0]) -> Planted:
        """Return a copy of a sound plan with this flaw in it.

        Args:
            data: The plan; it needs a goal with an indicator and measures, and is left as it is.
            pick: What chooses the place.
        """
        copy = deepcopy(dict(data))
        finds = self.edit(copy, pick)
        return Planted(self, (copy, *deepcopy(self.others)), tuple(sorted(finds)))


def flawed_plans() -> st.SearchStrategy[Planted]:
    """Return a hypothesis strategy for plans that are sound but for one flaw."""
    from hypothesis import strategies as st

    from hytecore.testing.sound import sound_plans

    @st.composite
    def drawn(draw: st.DrawFn) -> Planted:
        data, flaw = draw(sound_plans()), draw(st.sampled_from(list(FLAWS.values())))
        return flaw.plant(data, lambda places: draw(st.sampled_from(list(places))))

    return drawn()


# The table

_LIBRARY = {"id": "museo", "kind": "unit", "name": "Kaupunginmuseo", "part_of": "testila"}
_LONELY = {"id": "lonely", "title": "Mielen hyvinvointi"}
_UNUSED = {
    "id": "unused", "name": "Yksinäisten osuus", "unit": "percent", "source": {"name": "Sotkanet"}, "better": "lower",
}  # fmt: skip

_ALL: tuple[Flaw, ...] = (
    Flaw("unreadable-value", "document", stating("measures", "audience", "kaikki", "HYT001")),
    Flaw("unknown-field", "document", stating("measures", "huomautus", "x", "HYT002")),
    Flaw("duplicate-id", "document", same_id),
    Flaw("dangling-reference", "document", dangling),
    Flaw("measure-without-goal", "structure", without("measures", "goals", "HYT102")),
    Flaw("goal-cycle", "structure", loop),
    Flaw("unused-indicator", "structure", adding("indicators", _UNUSED, "HYT104 indicator:unused")),
    Flaw("unused-actor", "structure", adding("actors", _LIBRARY, "HYT105 actor:museo")),
    Flaw("goal-serves-nothing", "structure", serving_nothing),
    Flaw(
        "priority-without-goal",
        "structure",
        adding("priorities", {"id": "muu", "title": "Turvallisuus"}, "HYT107 priority:muu"),
    ),
    Flaw("theme-without-content", "structure", adding("themes", _LONELY, "HYT108 theme:lonely")),
    Flaw("measure-without-owner", "roles", without("measures", "responsibilities", "HYT201")),
    Flaw("no-single-lead", "roles", two_responsible),
    Flaw("nobody-leads", "roles", supporters_only),
    Flaw("goal-without-owner", "roles", without("goals", "owner", "HYT211")),
    Flaw("goal-cannot-be-measured", "smart", unmeasured),
    Flaw("target-against-direction", "smart", of_the_use("target", "value", 3, "HYT310", "HYT320")),
    Flaw("no-interim-target", "smart", without_a_milestone),
    Flaw("figure-in-text-differs", "smart", of_the_use("target", "value", 59, "HYT320")),
    Flaw("indicator-without-unit", "indicators", unitless),
    Flaw("unknown-unit", "indicators", stating("indicators", "unit", "litra/talvi", "HYT402")),
    Flaw("indicator-without-source", "indicators", without("indicators", "source", "HYT405")),
    Flaw("observation-in-the-future", "indicators", observed_tomorrow),
    Flaw("measure-without-schedule", "schedule", without("measures", "schedule", "HYT501")),
    Flaw("outside-plan-period", "schedule", beyond_the_period),
    Flaw("ends-before-start", "schedule", backwards),
    Flaw("status-missing", "schedule", without("measures", "status", "HYT507")),
    Flaw("draft-marker", "wording", draft),
    Flaw("suspect-link", "across", serving("kertomus", "HYT803"), (REPORT,)),
    Flaw("unresolved-plan", "across", serving("alue-2030", "HYT804"), (REPORT,)),
    Flaw("suppression-expired", "run", set_aside("HYT903", until="2026-02-01")),
    Flaw("suppression-unused", "run", set_aside("HYT904")),
    Flaw("suppression-without-reason", "run", set_aside("HYT905", reason=None)),
)
FLAWS: Mapping[str, Flaw] = {flaw.rule: flaw for flaw in _ALL}
"""Every flaw, by the name of the rule that finds it."""
