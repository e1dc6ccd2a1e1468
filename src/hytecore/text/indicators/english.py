"""English words that tell what the name of an indicator is: facts, no logic."""

from __future__ import annotations

QUANTITIES = frozenset(
    """
    number numbers share shares rate rates percentage percentages proportion ratio index score scores mean average
    median coefficient prevalence incidence mortality morbidity coverage turnout cost costs expenditure total count
    satisfaction consumption sales amount unemployment employment expectancy level levels balance capacity volume
    frequency scale litres
    """.split()
)
PEOPLE = frozenset(
    """
    participants visitors users clients smokers unemployed recipients homeless applicants followers customers voters
    attendees volunteers
    """.split()
)
COUNTED = frozenset(
    """
    visits loneliness anxiety depression smoking drinking overweight obesity bullying absences accidents fractures
    deaths suicides crimes injuries admissions referrals complaints diagnoses births divorces poverty symptoms
    homelessness hospitalisations falls burnout trust downloads loans clicks calls notifications stress
    """.split()
)
ACTIVITIES = frozenset(
    """
    development implementation training cooperation communication monitoring evaluation campaign campaigns meetings
    meeting discussions discussion interviews interview survey surveys promotion preparation workshops workshop
    work support counselling guidance prevention project pilot assessment reporting activities activity events
    """.split()
)
IMPRESSIONS = frozenset("feedback experiences opinions views comments".split())
COMMANDS = frozenset(
    """
    organise organize develop support promote increase reduce communicate create provide hold train prepare inform
    update strengthen offer build launch encourage improve implement prevent involve publish appoint raise
    supporting promoting developing organising organizing strengthening increasing reducing preventing improving
    communicating providing encouraging building training implementing creating updating preparing informing
    """.split()
)
DOCUMENTS = frozenset(
    """
    plan plans programme program report reports strategy agreement guide minutes document documents model brochure
    description decision memo statement policy guideline guidelines
    """.split()
)
DONE = frozenset(
    """
    approved appointed held completed published prepared agreed established organised organized implemented launched
    signed adopted written drafted distributed carried collected updated ready place
    """.split()
)
FINITE = frozenset("is are has have works improves feels supports takes was were can".split())
CHANGING = frozenset("increases decreases falls rises declines improves grows increased decreased declined".split())
QUESTION_WORDS = frozenset("how what which who why when is are do does has have did".split())
HOW_MANY = frozenset("many much often long large".split())
POINTER_WORDS = frozenset("see cf".split())
INDICATOR_WORDS = frozenset("indicator indicators metrics metric".split())
UNSETTLED = frozenset("defined specified tbc".split())
SURVEY_STARTS = frozenset(
    "feels feel eats sleeps smokes drinks bullied experienced experiences perceived lonely no daily".split()
)
OFTEN = frozenset("daily weekly monthly least rarely often always".split())
GROUPS = frozenset(
    "children people residents adults pupils students families households young persons women men boys".split()
)
WITH = frozenset("living with without in not aged under over at reporting feeling using receiving having".split())
"""What tells, after a group of people, which of them are counted."""

RELATIVES = frozenset("who whose whom".split())
