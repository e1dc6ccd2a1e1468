"""Rule: the facts of a rule, and what its `check` yields.

A rule is a module with two names: `rule`, a `Rule`, and `check(index, options)`, a generator of `Hit`. A third one,
`population(index, options)`, is for rules that look at fewer things than a whole section of the plan; a fourth,
`shown(index, options)`, for rules of a checklist: it yields the entities that show that all is well. Beside the module
lies a YAML file of the same name with the words and the examples.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias

from attrs import Factory

from hytecore.finding import Confidence, Severity
from hytecore.frozen import frozen
from hytecore.location import Location

if TYPE_CHECKING:
    from hytecore.index.kinds import Entity
    from hytecore.index.plan_index import PlanIndex

Scope: TypeAlias = Literal["file", "plan", "workspace", "run"]
"""What `check` gets to see: a `Reading`, a `PlanIndex`, a `Workspace` or, once all else is done, a `RunLog`."""

Options: TypeAlias = Mapping[str, Any]


@frozen
class Source:
    """Where a rule comes from: a clause, never a home page.

    Attributes:
        document: S0–S4 for the seed documents, a statute, or a published page.
        clause: The place in it.
        url: Where it can be read, if it is public.
    """

    document: str
    clause: str
    url: str | None = None

    def __str__(self) -> str:
        return f"{self.document}, {self.clause}"


@frozen
class Option:
    """A number that users may set for a rule, and the need it serves."""

    default: int
    doc: str
    minimum: int = 0


@frozen
class Rule:
    """The facts of a rule.

    Attributes:
        code: The prefix of its pack and three digits; never reused.
        name: What the flaw is called, in kebab case; the module has the same name.
        severity: The severity in the profile `standard`.
        source: The clause it comes from.
        looks_at: The section of the plan whose entities it looks at, or a word for what `population` returns.
        reads: The fields it reads of them. Where one of these is unreadable the rule could not check that entity,
            and what it says of it is left out.
        needs: What it must know of the whole plan to say that something is nowhere: `measures` for the entities of a
            section, `measures.goals` for a field of each. Where any of it could not be read, the rule could not check,
            and all it says of the plan is left out.
        confidence: `certain` for structure; `likely` or `possible` for rules that read text.
        folds: Whether it says once, for the plan, what is true of more than half (and at least five) of what it
            looks at.
        scope: What `check` gets to see.
        options: What users may set.
        always: Whether it speaks up even where other rules were selected: what failed must not go unsaid.
        aliases: Names that it had before; settings and suppressions that use them still mean it.
    """

    code: str
    name: str
    severity: Severity
    source: Source
    looks_at: str
    reads: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    confidence: Confidence = "certain"
    folds: bool = False
    scope: Scope = "plan"
    options: Mapping[str, Option] = Factory(dict)
    always: bool = False
    aliases: tuple[str, ...] = ()


@frozen
class Thing:
    """What a finding is about when it is no entity of a plan: a rule, a pack, a line of the baseline."""

    kind: str
    id: str
    label: str


@frozen(eq=False)
class Part:
    """An entity that a finding involves besides its subject, and in which role.

    Attributes:
        index: The plan it stands in, where that is not the plan of the finding.
    """

    role: str
    entity: Entity
    index: PlanIndex | None = None


@frozen(eq=False)
class Hit:
    """One flaw that a rule has found; the engine turns it into a finding.

    Attributes:
        message: The key of the message in the rule's words.
        subject: The entity to mend; None for a file as a whole, a `Thing` for what is not in a plan.
        field: Where in it: keys and positions, as in the plan file.
        data: What the message is filled in with.
        related: Other entities involved, in any order.
        cause: What tells this finding from others of the rule, where that is not the subject: kind and id.
        discriminator: What tells it from others with the same subject and field.
        index: The plan of the subject, for rules that look at a whole workspace.
        severity: A lower severity than the rule's, where this case is milder.
        place: Line and column, or a place in a document, where the path does not tell.
    """

    message: str
    subject: Entity | Thing | None
    field: tuple[str | int, ...] = ()
    data: Mapping[str, Any] = Factory(dict)
    related: Sequence[Part] = ()
    cause: tuple[str, str] | None = None
    discriminator: str = ""
    index: PlanIndex | None = None
    severity: Severity | None = None
    place: tuple[int, int] | Location | None = None


@frozen(eq=False)
class CouldNotCheck:
    """What a rule yields in place of a hit when a fact it needs is unknown.

    Attributes:
        subject: The entity that could not be checked.
        reason: `unknown` if the plan states the fact as unknown, `unreadable` if it could not be read.
    """

    subject: Entity
    reason: Literal["unknown", "unreadable"] = "unknown"


class RuleModule(Protocol):
    """What the engine needs of a rule's module."""

    rule: Rule

    def check(self, index: Any, options: Options) -> Iterator[Hit | CouldNotCheck]:
        """Yield the flaws of what `index` holds."""


Population: TypeAlias = Iterable[Any]
