"""English words of owners, as facts; see the Finnish ones for what each list holds."""

from __future__ import annotations

BODY = """
    board committee council group team network forum assembly panel cabinet taskforce
"""
ROLE = """
    coordinator manager director officer planner head leader chair nurse teacher principal secretary adviser advisor
    specialist expert coordinators managers directors mayor instructor worker psychologist physician supervisor
"""
UNIT = """
    services service department division unit office centre center library school administration communications
    education culture sports clinic bureau branch sector museum institute
"""
ORGANISATION = """
    municipality city county parish association federation foundation company university police ministry authority
    agency trust
"""

COLLECTIVE = frozenset(
    """
    partners municipalities organisations organizations ngos schools stakeholders associations companies residents
    staff professionals employers employees parents families volunteers actors agencies authorities citizens
    inhabitants departments units sectors clubs villages parishes providers businesses everyone everybody anyone
    workers cities counties communities networks members representatives cooperation collaboration practitioners
    """.split()
)
COLLECTIVE_ALONE = frozenset("children youth adults people managers teachers supervisors".split())
QUANTIFIERS = frozenset(
    """
    all every each various several many other others different numerous relevant everyone jointly collectively
    """.split()
)
WHOLE = frozenset("whole entire".split())
WHOLE_OF = frozenset("city municipality organisation organization county staff personnel group community".split())
SHARED = ("shared responsibility", "joint responsibility", "third sector", "everyone", "everybody")
NUMBERS = frozenset(
    """
    two three four five six seven eight nine ten twenty thirty fifty hundred about around dozens hundreds
    """.split()
)
WITH = frozenset("together cooperation co-operation collaboration partnership".split())
AND = frozenset("and plus".split())
OR = frozenset("or".split())
UNDECIDED = frozenset(
    """
    tbd tba tbc undecided unclear open later possibly perhaps maybe pending unknown provisional decided agreed
    confirmed named appointed
    """.split()
)
ONLY_BESIDE = frozenset("open decided agreed confirmed named appointed later".split())
BESIDE = frozenset("not yet be is later still".split())
HEDGES = frozenset("possibly perhaps maybe".split())
ROLE_LABELS = {
    "lead": "lead", "leads": "lead", "leading": "lead", "coordination": "lead", "led": "lead", "coordinator": "lead",
    "responsible": "responsible", "owner": "responsible", "owners": "responsible", "responsibility": "responsible",
    "support": "support", "supported": "support", "supporting": "support", "supports": "support",
    "partners": "partner", "partner": "partner", "participants": "partner", "involved": "partner",
}  # fmt: skip
RELATIVE = frozenset("who which whose".split())
FIELDS = frozenset(
    """
    culture leisure education health wellbeing welfare social sports youth environment economy employment housing
    """.split()
)
