"""Answers: what a plan says of an item of the checklist, and what its rule makes of that.

A plan that says nothing of an item, and holds nothing that shows it, gives the rule nothing to look at: it may well
have the structure, and the checklist then tells what to ask, and whom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from hytecore.model.evidence import Structure
from hytecore.packs import CouldNotCheck, Entity, Hit, NotApplicable, Options, PlanIndex, Unknown, Unreadable
from hytecore_thl.rules.structures.evidence import evidence_in
from hytecore_thl.rules.structures.items import spelt

Population: TypeAlias = Callable[[PlanIndex, Options], Sequence[Entity]]
Check: TypeAlias = Callable[[PlanIndex, Options], Iterator[Hit | CouldNotCheck]]
Shown: TypeAlias = Callable[[PlanIndex, Options], Iterator[Entity]]
Also: TypeAlias = Callable[[PlanIndex], Sequence[Entity]]
"""What shows the structure besides words: a fact of the plan that one rule knows of."""


def about(name: str, also: Also | None = None) -> tuple[Population, Check, Shown]:
    """Return `population`, `check` and `shown` of the rule about the item *name*."""

    def population(index: PlanIndex, options: Options) -> Sequence[Entity]:
        """Return the answers and the evidence of a county's plan."""
        answers = [answer for answer in answers_to(index, name) if not _is_silent(answer)]
        return [*answers, *evidence_for(index, name, also)]

    def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
        """Yield each answer that is not yes, or that does not tell where the structure is to be seen."""
        answers = answers_to(index, name)
        is_shown = bool(answers) and bool(evidence_for(index, name, also))
        for answer in answers:
            yield from _flaw(answer, is_shown=is_shown)

    def shown(index: PlanIndex, options: Options) -> Iterator[Entity]:
        """Yield each answer that tells where the structure is to be seen, and the evidence."""
        for answer in answers_to(index, name):
            if answer.state == "yes" and answer.where:
                yield answer
        yield from evidence_for(index, name, also)

    return population, check, shown


def answers_to(index: PlanIndex, name: str) -> Sequence[Structure]:
    """Return the answers of a county's plan to the item *name*, in the order of the plan."""
    return index.kept(_answers).get(name, ()) if index.plan.kind == "regional_plan" else ()


def evidence_for(index: PlanIndex, name: str, also: Also | None = None) -> Sequence[Entity]:
    """Return what else in a county's plan shows the structure."""
    if index.plan.kind != "regional_plan":
        return ()
    return [*index.kept(evidence_in).get(name, ()), *(also(index) if also else ())]


def _answers(index: PlanIndex) -> Mapping[str, list[Structure]]:
    found: dict[str, list[Structure]] = {}
    for answer in index.plan.structures:
        found.setdefault(spelt(answer.item), []).append(answer)
    return found


def _is_silent(answer: Structure) -> bool:
    return answer.state is None or isinstance(answer.state, NotApplicable)


def _flaw(answer: Structure, *, is_shown: bool) -> Iterator[Hit | CouldNotCheck]:
    for value in (answer.state, answer.where) if answer.state == "yes" else (answer.state,):
        if isinstance(value, (Unknown, Unreadable)):
            yield CouldNotCheck(answer, "unknown" if isinstance(value, Unknown) else "unreadable")
            return
    if answer.state == "no":
        yield Hit("no", answer, ("state",))
    elif answer.state == "partly":
        yield Hit("partly", answer, ("state",), severity="info")
    elif answer.state == "yes" and answer.where is None and not is_shown:
        yield Hit("nowhere", answer, ("where",), severity="info")
