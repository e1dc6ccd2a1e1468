"""The block `x-thl`: what the national duties ask of a plan and the plan format has no field for.

Every field is optional. What a plan leaves out, it does not tell; that is never the same as not having done it.
A field for the name of a body takes an actor's id or the name as it is written, as `approved.by` of the plan does.
"""

from __future__ import annotations

from attrs import frozen

from hytecore.model.absence import Many, Maybe
from hytecore.model.indicator import Amount
from hytecore.model.plan import Approval
from hytecore.model.text import Text
from hytecore.packs import Choice, Edtf, Identifier, ListOf, Record, When, Word, Words, field, reference

EFFECTS = ("positive", "negative", "mixed", "none", "unmarked")
ASSESSMENTS = ("eva", "iva", "lava", "suva", "sva", "yva", "other")
NEGOTIATIONS = ("yearly", "broad")
TOPICS = ("goals", "measures", "cooperation", "division_of_work", "follow_up")
PARTS = ("summary", "background", "state_of_population", "strengths_and_needs", "structures", "plan", "annexes")
SUBSTANCE_TASKS = ("monitoring", "information", "competence", "measures", "coordination")
CHILDREN_CONTENTS = (
    "growth_conditions", "promotion", "cooperation", "follow_up", "need_for_protection", "resources", "service_system",
)  # fmt: skip


@frozen
class GroupEffect:
    """What a decision means for one group of people."""

    group: Maybe[Text] = field(Words(), "The group of people: children, older people, speakers of Swedish.")
    effect: Maybe[str] = field(
        Choice(EFFECTS), "Which way it goes; `unmarked` where the form was left without a mark, or lost it."
    )
    text: Maybe[Text] = field(Words(), "The effect in the assessment's words.")


@frozen
class Assessment:
    """How the effects of a decision were looked at before it was made."""

    kinds: Many[str] = field(
        ListOf(Choice(ASSESSMENTS)),
        "Which forms: of effects in general (eva), on people (iva), on children (lava), by gender (suva), social "
        "(sva), on the environment (yva).",
    )
    groups: Many[GroupEffect] = field(ListOf(Record(GroupEffect)), "The effects, group by group.")
    alternatives: Many[Text] = field(ListOf(Words()), "The alternatives that were compared.")
    where: Maybe[Text] = field(Words(), "Where it can be read: an annex, a section of the minutes, an address.")


@frozen
class Decision:
    """A decision that bears on wellbeing or health."""

    title: Text = field(Words(), "What was decided.", required=True)
    by: Maybe[Text] = field(Words(), "Who decided: an actor id or the name of the body.")
    on: Maybe[When] = field(Edtf(), "When it was decided, or will be.")
    assessment: Maybe[Assessment] = field(Record(Assessment), "How its effects were assessed beforehand.")
    afterwards: Maybe[Text] = field(Words(), "What was found of its effects afterwards, and where it is written.")


@frozen
class Negotiation:
    """A negotiation of the county and its municipalities on promoting wellbeing and health."""

    on: Maybe[When] = field(Edtf(), "When it was held, or will be.")
    kind: Maybe[str] = field(
        Choice(NEGOTIATIONS), "The one of every year, or the broad one of the term; the broad one counts for its year."
    )
    parties: Many[str] = field(ListOf(Word()), "Who took part: actor ids or names.")
    topics: Many[str] = field(ListOf(Choice(TOPICS)), "What was negotiated.")
    where: Maybe[Text] = field(Words(), "Where the result is written.")


@frozen
class Publication:
    """Where the report and the plan can be read, and when they were sent to the county."""

    public_url: Maybe[str] = field(Word(), "The address at which anyone can read them.")
    published_on: Maybe[When] = field(Edtf(), "Since when.")
    sent_to_county_on: Maybe[When] = field(Edtf(), "When they were sent to the wellbeing services county.")
    sent_to: Maybe[str] = field(Word(), "Which county: an actor id or its name.")


@frozen
class WellbeingReport:
    """The wellbeing report that goes with the plan, where it has facts of its own: period, approval and parts."""

    period: Maybe[When] = field(Edtf(), "The years it looks back on.")
    approved: Maybe[Approval] = field(Record(Approval), "Who approved it, and when.")
    parts: Many[str] = field(ListOf(Choice(PARTS)), "What the document with report and plan holds.")
    public_url: Maybe[str] = field(Word(), "Where it can be read.")


@frozen
class YearlyReport:
    """A report to the council between two plans. The year it is about and the day it is approved are two facts."""

    covers_year: Maybe[When] = field(Edtf(), "The year it is about.")
    approved_on: Maybe[When] = field(Edtf(), "When the council had it.")
    approved_by: Maybe[Text] = field(Words(), "Who had it: an actor id or the name of the body.")
    goals: Many[str] = field(ListOf(reference("goal")), "The goals it follows; all of them if not stated.")
    public_url: Maybe[str] = field(Word(), "Where it can be read.")


@frozen
class SubstanceTask:
    """One of the five tasks of the body that answers for preventive substance work."""

    task: str = field(
        Choice(SUBSTANCE_TASKS),
        "Follow the situation and tell of it (monitoring), offer knowledge of harms (information), strengthen know-how "
        "in all tasks of the municipality (competence), propose and promote measures across sectors (measures), fit "
        "them together with the police, supervision, business and non-profits (coordination).",
        required=True,
    )
    where: Maybe[Text] = field(Words(), "Where the task is given or described.")


@frozen
class SubstanceWork:
    """Preventive substance work: the body of the municipality that answers for it, and its tasks."""

    body: Maybe[Text] = field(Words(), "The body of elected members: an actor id or its name.")
    tasks: Many[SubstanceTask] = field(ListOf(Record(SubstanceTask, bare="task")), "The tasks it has been given.")


@frozen
class ChildrenContent:
    """One of the items that the statute wants in the children's plan."""

    item: str = field(
        Choice(CHILDREN_CONTENTS),
        "The conditions children grow up in and their wellbeing (growth_conditions), what promotes and prevents "
        "(promotion), cooperation, implementation and follow-up (follow_up); for a county also the need for child "
        "protection, the resources for it and its service system.",
        required=True,
    )
    where: Maybe[Text] = field(Words(), "Where in the plan it stands.")


@frozen
class ChildrenPlan:
    """The plan to promote the wellbeing of children and young people."""

    plan: Maybe[str] = field(Identifier(), "The id of the plan that holds it: its own or this one's.")
    approved: Maybe[Approval] = field(Record(Approval), "Who approved it, and when.")
    reviewed_on: Maybe[When] = field(Edtf(), "When it was last reviewed.")
    contents: Many[ChildrenContent] = field(ListOf(Record(ChildrenContent, bare="item")), "What it holds.")
    budget: Maybe[Text] = field(Words(), "Where it has been taken into account in the budget.")


@frozen
class ListedIndicator:
    """An indicator of the minimum list, and the one of this plan that stands for it, or why there is none."""

    name: Text = field(Words(), "The indicator as the list calls it.", required=True)
    indicator: Maybe[str] = field(reference("indicator"), "The indicator of this plan by which it is followed.")
    omitted: Maybe[Text] = field(Words(), "Why it has deliberately been left out.")


@frozen
class MinimumList:
    """The minimum data content that the plan has been checked against."""

    name: Maybe[Text] = field(Words(), "Which list, and which version of it.")
    indicators: Many[ListedIndicator] = field(
        ListOf(Record(ListedIndicator, bare="name")), "Its indicators, as far as the plan's makers went through them."
    )


@frozen
class FollowUp:
    """The follow-up indicators as the council decided on them, and what there is to follow them with."""

    approved: Maybe[Approval] = field(Record(Approval), "Who approved the indicators, and when.")
    indicators: Many[str] = field(ListOf(reference("indicator")), "Which; all of the plan if not stated.")
    resources: Maybe[Text] = field(Words(), "Working time, systems and surveys that were set aside for following them.")
    amount: Maybe[Amount] = field(Record(Amount), "What that comes to: `{value: 12000, unit: EUR/year}`.")


@frozen
class Evaluation:
    """An evaluation of how the goals were reached."""

    on: Maybe[When] = field(Edtf(), "When it was made, or will be.")
    by: Maybe[Text] = field(Words(), "Who evaluated: an actor id or the name of the body.")
    covers: Maybe[When] = field(Edtf(), "The years it is about.")
    goals: Many[str] = field(ListOf(reference("goal")), "The goals it is about; all of them if not stated.")
    where: Maybe[Text] = field(Words(), "Where it can be read.")


@frozen
class PracticeUse:
    """How an established practice is taught, assessed and followed."""

    practice: str = field(reference("practice"), "The practice.", required=True)
    assessed_by: Maybe[Text] = field(Words(), "Who has assessed the evidence for it, and where that can be read.")
    trainers: Maybe[Text] = field(Words(), "Who in the region trains others in it.")
    training: Maybe[Text] = field(Words(), "How those who use it are trained, and by whom from one to the next.")
    coverage_followed: Maybe[Text] = field(Words(), "How its coverage is followed: a survey, a register, how often.")


@frozen
class Thl:
    """What the plan states in `x-thl`."""

    responsible_body: Maybe[Text] = field(
        Words(), "Who answers for promoting wellbeing and health in the organisation: an actor id or the name."
    )
    report: Maybe[WellbeingReport] = field(Record(WellbeingReport), "The wellbeing report of the term.")
    yearly_reports: Many[YearlyReport] = field(ListOf(Record(YearlyReport)), "The yearly reports to the council.")
    publication: Maybe[Publication] = field(Record(Publication), "Publication, and delivery to the county.")
    negotiations: Many[Negotiation] = field(
        ListOf(Record(Negotiation)), "Negotiations of the county and its municipalities."
    )
    decisions: Many[Decision] = field(ListOf(Record(Decision)), "Decisions that bear on wellbeing and health.")
    substance_work: Maybe[SubstanceWork] = field(Record(SubstanceWork), "Preventive substance work.")
    children_plan: Maybe[ChildrenPlan] = field(Record(ChildrenPlan), "The children's plan.")
    minimum_list: Maybe[MinimumList] = field(Record(MinimumList), "The minimum data content.")
    follow_up: Maybe[FollowUp] = field(Record(FollowUp), "The follow-up indicators.")
    evaluations: Many[Evaluation] = field(ListOf(Record(Evaluation)), "Evaluations of the goals.")
    practices: Many[PracticeUse] = field(ListOf(Record(PracticeUse)), "Established practices.")
