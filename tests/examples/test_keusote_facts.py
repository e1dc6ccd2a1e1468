"""The Keusote plan is carried over whole: what the document says is there, and what it leaves out is not."""

from __future__ import annotations

import os
import re
from fractions import Fraction

import attrs
import pytest

from hytecore.edtf import When
from hytecore.index.plan_index import PlanIndex
from hytecore.model.absence import Unknown
from hytecore.model.goal import SMART_LETTERS, SMART_QUESTIONS, Goal, SmartForm
from hytecore.model.indicator import Amount, Indicator, Point
from hytecore.model.measure import Continuous, Measure, Recurrence
from hytecore.model.plan import Plan
from hytecore.read.reading import load

PATH = os.path.join(os.path.dirname(__file__), "..", "..", "examples", "keusote-2020", "plan.yaml")

ROWS = {
    "sairastavuus": 7,
    "liikunta": 6,
    "ylipaino": 4,
    "yksinaisyys": 5,
    "mielenterveys": 8,
    "omahoito": 3,
    "paihteet": 7,
    "viestinta": 3,
    "kolmas-sektori": 2,
    "kumppanuus": 5,
}
"""Rows with a measure in each of the ten tables, by the word with which the measures' ids begin."""

WITHOUT_OWNER = ["mielenterveys-yp-core", "mielenterveys-arvoa"]

WITHOUT_SCHEDULE = [
    "sairastavuus-kansansairaudet",
    "sairastavuus-tyottomien-terveystarkastukset",
    "ylipaino-tutkimus",
    "yksinaisyys-tyottomien-terveystarkastukset",
    "mielenterveys-tyottomien-terveystarkastukset",
    "mielenterveys-yp-core",
    "mielenterveys-arvoa",
    "mielenterveys-vanhemman-tuki",
    "paihteet-tyottomien-terveystarkastukset",
]

WITHOUT_INDICATOR = [
    "sairastavuus-kansansairaudet",
    "sairastavuus-tyottomien-terveystarkastukset",
    "sairastavuus-ace",
    "sairastavuus-sahkoinen-omahoito",
    "sairastavuus-terveysindikaattorit",
    "liikunta-neuvonta",
    "liikunta-lasten-ylipaino",
    "liikunta-sahkoinen-omahoito",
    "ylipaino-lasten-ylipaino",
    "ylipaino-sahkoinen-omahoito",
    "ylipaino-neuvonta",
    "yksinaisyys-sahkoinen-omahoito",
    "yksinaisyys-tyottomien-terveystarkastukset",
    "mielenterveys-tyottomien-terveystarkastukset",
    "mielenterveys-matalamalli",
    "mielenterveys-sahkoinen-omahoito",
    "mielenterveys-yp-core",
    "mielenterveys-arvoa",
    "omahoito-osaaminen",
    "omahoito-kayttoonotto",
    "paihteet-riskiryhmat",
    "paihteet-tyottomien-terveystarkastukset",
    "paihteet-sahkoinen-omahoito",
    "paihteet-matalamalli",
    "viestinta-pelisaannot",
    "kolmas-sektori-kontaktit",
    "kumppanuus-poydat",
    "kumppanuus-palvelutarjotin",
    "kumppanuus-illat",
    "kumppanuus-projektit",
    "kumppanuus-illat-ja-poydat",
]

LISTED_GOALS = [
    "sairastavuus",
    "liikunta",
    "ylipaino",
    "yksinaisyys",
    "sahkoinen-omahoito",
    "mielenterveys",
    "paihteet",
    "riskiryhmat",
]
"""The eight goals of the document's list; all but the last have a form."""

LETTERS = {
    "sairastavuus": ["achievable", "time_bound"],
    "liikunta": ["achievable"],
    "ylipaino": ["achievable", "time_bound"],
}
"""Under which letters something stands, by goal; in the other forms nothing does."""

DEADLINES = {
    "sairastavuus": "../2025",
    "liikunta": "../2025",
    "ylipaino": "../2025",
    "yksinaisyys": "../2030",
    "sahkoinen-omahoito": "2025",
    "mielenterveys": "2025-12",
    "paihteet": "2025",
}

MUNICIPALITIES = {
    "hyvinkaa": "106",
    "jarvenpaa": "186",
    "mantsala": "505",
    "nurmijarvi": "543",
    "pornainen": "611",
    "tuusula": "858",
}


@pytest.fixture(scope="module", name="plan")
def _plan() -> Plan:
    reading = load(PATH)
    assert reading.problems == ()
    assert reading.plan is not None
    return reading.plan


def _measure(plan: Plan, identity: str) -> Measure:
    return next(measure for measure in plan.measures if measure.id == identity)


def _indicator(plan: Plan, identity: str) -> Indicator:
    return next(indicator for indicator in plan.indicators if indicator.id == identity)


def _forms(plan: Plan) -> dict[str, SmartForm]:
    return {goal.id: goal.smart for goal in plan.goals if isinstance(goal.smart, SmartForm)}


def test_every_reference_resolves(plan: Plan) -> None:
    """No reference leads nowhere, and no id is there twice."""
    index = PlanIndex(plan)

    assert index.unresolved == ()
    for section, known in ((plan.actors, index.actors), (plan.goals, index.goals), (plan.measures, index.measures)):
        assert len(section) == len(known)


def test_header_says_what_the_document_says(plan: Plan) -> None:
    """A regional plan of the joint authority for six municipalities, 2020–2025; its date is no approval."""
    codes = {actor.id: actor.code for actor in plan.actors if actor.id in MUNICIPALITIES}

    assert (plan.kind, plan.owner, str(plan.period), plan.status_scale) == (
        "regional_plan",
        "keusote",
        "2020/2025",
        "traffic_light",
    )
    assert plan.approved is None
    assert codes == MUNICIPALITIES
    assert list(plan.covers) == list(MUNICIPALITIES)
    assert [(review.kind, review.at and str(review.at)) for review in plan.reviews] == [
        ("annual", None),
        ("broad", "2022"),
    ]


def test_every_row_with_a_measure_is_one(plan: Plan) -> None:
    """The ten tables have fifty rows with a measure."""
    found = {name: sum(measure.id.startswith(f"{name}-") for measure in plan.measures) for name in ROWS}

    assert found == ROWS
    assert len(plan.measures) == 50


def test_measures_without_owner(plan: Plan) -> None:
    """Two rows name nobody; wherever somebody is named, the document names no leader."""
    roles = {responsibility.role for measure in plan.measures for responsibility in measure.responsibilities}

    assert [measure.id for measure in plan.measures if measure.responsibilities == ()] == WITHOUT_OWNER
    assert roles == {"responsible", "support", "partner"}


def test_measures_without_schedule(plan: Plan) -> None:
    """Nine cells of the column Aikataulu are empty."""
    assert [measure.id for measure in plan.measures if measure.schedule is None] == WITHOUT_SCHEDULE


def test_measures_without_indicator(plan: Plan) -> None:
    """Thirty-one cells of the column Mittarit are empty."""
    assert [measure.id for measure in plan.measures if measure.indicators == ()] == WITHOUT_INDICATOR


def test_no_measure_has_a_status(plan: Plan) -> None:
    """The column Tila is empty throughout, in any words."""
    assert [measure.id for measure in plan.measures if measure.status is not None] == []
    assert [
        measure.id
        for measure in plan.measures
        if isinstance(measure.as_written, dict) and "status" in measure.as_written
    ] == []


def test_nothing_is_invented(plan: Plan) -> None:
    """No goal has an owner or a target, no measure resources or an agreement: the document states none."""
    targets = [use for goal in plan.goals for use in goal.indicators if use.target is not None or use.interim]
    values = [
        use.target.value for measure in plan.measures for use in measure.indicators if isinstance(use.target, Point)
    ]

    assert targets == []
    assert values == [None]  # PEKE: a date by which it is approved, no value
    assert {goal.owner for goal in plan.goals} == {None}
    assert {(measure.resources, measure.agreed, measure.prevention) for measure in plan.measures} == {
        (None, None, None)
    }


@pytest.mark.parametrize(
    ("activity", "rows"),
    [
        ("sahkoisen-omahoidon-kayttoonotto", 7),
        ("tyottomien-terveystarkastukset", 4),
        ("ilmiotyopajat", 4),
        ("lasten-ylipainon-hoito", 2),
        ("matalamalli", 2),
    ],
)
def test_repeated_measures_share_their_activity(plan: Plan, activity: str, rows: int) -> None:
    """A measure that stands under several goals is written once a row, with one key."""
    assert sum(measure.activity == activity for measure in plan.measures) == rows


def test_listed_goals_are_there(plan: Plan) -> None:
    """The eight listed goals, in their order, and those of the tables and of the strategy beside them."""
    ids = [goal.id for goal in plan.goals]

    assert [identity for identity in ids if identity in LISTED_GOALS] == LISTED_GOALS
    assert len(ids) == 19


def test_eighth_goal_has_neither_form_nor_table(plan: Plan) -> None:
    """The goal of aiming measures at risk groups is listed, and nothing else is said of it."""
    goal = next(goal for goal in plan.goals if goal.id == "riskiryhmat")

    assert goal.smart is None
    assert not any("riskiryhmat" in measure.goals for measure in plan.measures)


def test_seven_forms_with_all_questions_answered(plan: Plan) -> None:
    """Every form answers its seven questions and part B."""
    forms = _forms(plan)

    assert list(forms) == LISTED_GOALS[:7]
    for form in forms.values():
        assert all(isinstance(getattr(form, question), str) for question in (*SMART_QUESTIONS, "goal"))


def test_letters_stand_as_in_the_forms(plan: Plan) -> None:
    """Under S, M and T nothing stands in any form; what stands under A and R is kept there, and said so."""
    forms = _forms(plan)
    filled = {
        goal: sorted(letter for letter in SMART_LETTERS if getattr(form, letter) is not None)
        for goal, form in forms.items()
    }
    told = [goal.id for goal in plan.goals if isinstance(goal.as_written, dict) and "smart" in goal.as_written]

    assert {goal: letters for goal, letters in filled.items() if letters} == LETTERS
    assert told == list(LETTERS)


def test_deadlines_are_those_of_the_forms(plan: Plan) -> None:
    """By when: as the forms say, also where they contradict themselves; no other goal has a deadline."""
    assert {goal.id: str(goal.deadline) for goal in plan.goals if goal.deadline is not None} == DEADLINES
    assert "2030" in str(_forms(plan)["ylipaino"].desired_state)
    assert "2025" in str(_forms(plan)["yksinaisyys"].goal)


@pytest.mark.parametrize(
    ("identity", "mean", "values"),
    [
        ("sairastavuusindeksi", "90.0", ["98.9", "93.9", "90.5", "86.1", "87.0", "83.5"]),
        ("mielenterveysindeksi", "75", ["101.3", "97.9", "64", "62.1", "56.5", "68"]),
    ],
)
def test_stated_means_are_right(plan: Plan, identity: str, mean: str, values: list[str]) -> None:
    """The means the document states are those of its municipalities, within rounding."""
    stated, *others = _indicator(plan, identity).observations
    decimals = len(mean.partition(".")[2])
    exact = sum(map(Fraction, values), Fraction()) / len(values)

    assert (stated.region, stated.stated_as, str(stated.value)) == ("keusote", "mean", mean)
    assert list(stated.of) == list(MUNICIPALITIES)
    assert {str(each.region): str(each.value) for each in others} == dict(zip(MUNICIPALITIES, values, strict=True))
    assert abs(Fraction(mean) - exact) <= Fraction(1, 2 * 10**decimals)


def test_teaviisari_scores(plan: Plan) -> None:
    """Eight rows of eight regions; `..` is missing data, and the first row is stated as no mean."""
    scores = [indicator for indicator in plan.indicators if indicator.id.startswith("tea-")]
    values = [observation.value for indicator in scores for observation in indicator.observations]

    assert {len(indicator.observations) for indicator in scores} == {8}
    assert len(values) == 64
    assert sum(isinstance(value, Unknown) and value.why == ".." for value in values) == 11
    assert {(indicator.unit, tuple(indicator.range)) for indicator in scores} == {("score_point", (0, 100))}
    assert {each.stated_as for indicator in scores for each in indicator.observations} == {None}


def test_participants_and_their_shares(plan: Plan) -> None:
    """The first workshop had 130 participants, whose three shares make a whole."""
    shares = [indicator for indicator in plan.indicators if indicator.shares_of == "ilmiotyopaja-1-osallistujat"]

    assert [observation.value for observation in _indicator(plan, "ilmiotyopaja-1-osallistujat").observations] == [130]
    assert [observation.value for indicator in shares for observation in indicator.observations] == [60, 25, 15]


def test_needs_are_the_pyll_concerns(plan: Plan) -> None:
    """Fifteen concerns, each of a municipality and a sex; only the traffic accidents are in no form."""
    concerns = [need for need in plan.needs if need.region in MUNICIPALITIES]
    answered = {need for goal in plan.goals for need in goal.answers}

    assert len(concerns) == 15
    assert {str(need.group) for need in concerns} == {"naiset", "miehet"}
    assert [need.id for need in concerns if need.id not in answered] == [
        "mantsala-miehet-liikenne",
        "pornainen-miehet-liikenne",
    ]


def test_claims_add_up(plan: Plan) -> None:
    """The savings are 150 000, 400 000 and 400 000 euros a year."""
    stated = [(claim.total.value, claim.total.unit) for claim in plan.claims if isinstance(claim.total, Amount)]

    assert stated == [(150000, "EUR/year"), (400000, "EUR/year"), (400000, "EUR/year")]


def test_schedules_say_what_the_cells_say(plan: Plan) -> None:
    """Starts, ends, recurrence and cancelled workshops are told apart."""
    workshops = _measure(plan, "liikunta-ilmiotyopajat").schedule
    assert isinstance(workshops, tuple)

    assert _measure(plan, "sairastavuus-terveysindikaattorit").schedule == When.parse("../2020-08-01")
    assert _measure(plan, "liikunta-neuvonta").schedule == When.parse("2019-21/..")
    assert _measure(plan, "liikunta-tuusula").schedule == When.parse("2020/2022")
    assert isinstance(_measure(plan, "kumppanuus-poydat").schedule, Recurrence)
    assert isinstance(_measure(plan, "kumppanuus-projektit").schedule, Continuous)
    assert isinstance(_measure(plan, "kumppanuus-illat-ja-poydat").schedule, Unknown)
    assert [str(event.at) for event in workshops if event.cancelled] == ["2020-03-31", "2020-05-25"]


def test_no_person_is_named(plan: Plan) -> None:
    """Persons have made-up initials and nothing more; what else is known of them is their title."""
    persons = [actor for actor in plan.actors if actor.kind == "person"]

    assert len(persons) == 16
    for person in persons:
        assert re.fullmatch(r"[A-ZÅÄÖ]\. [A-ZÅÄÖ]\.", str(person.name))
        assert person.aliases == ()
        assert person.contact is None or str(person.contact)[1:].islower()


def test_owners_named_in_tables_belong_nowhere(plan: Plan) -> None:
    """The tables name four persons without saying where they work; the members of groups have an organisation."""
    owners = {r.actor for measure in plan.measures for r in measure.responsibilities}
    persons = [actor for actor in plan.actors if actor.kind == "person"]

    assert [actor.id for actor in persons if actor.id in owners] == [f"henkilo-{n}" for n in range(1, 5)]
    assert {actor.id for actor in persons if actor.part_of is None} == {f"henkilo-{n}" for n in range(1, 5)}


def test_bodies_and_the_keusote_representatives(plan: Plan) -> None:
    """Keusote sits in a body of each municipality, in Nurmijärvi in two, and each sits in the regional group."""
    index = PlanIndex(plan)
    bodies = [actor for actor in plan.actors if actor.kind == "body"]
    regional = index.actors["hyte-ryhma"]

    assert sorted(str(body.part_of) for body in bodies if body.part_of in MUNICIPALITIES) == sorted(
        [*MUNICIPALITIES, "nurmijarvi"]
    )
    for body in bodies:
        if body.part_of in MUNICIPALITIES:
            assert {index.root_of(index.actors[member]).id for member in body.members} == {"keusote"}
    assert index.root_of(index.actors[str(regional.chair)]).id == "keusote"
    assert {index.root_of(index.actors[member]).id for member in regional.members} == {"keusote", *MUNICIPALITIES}


def test_texts_are_texts(plan: Plan) -> None:
    """No text field was read as a number or a date, and every goal keeps its words."""
    for goal in plan.goals:
        assert isinstance(goal, Goal)
        assert isinstance(goal.title, str)
        if isinstance(goal.smart, SmartForm):
            assert {type(text) for text in attrs.asdict(goal.smart).values()} <= {str, type(None)}
