"""A link to a goal of another plan that has changed since the link was reviewed, or that is not there.

Who reviewed the link answered another goal than the one that stands there now. Compared is only what the review wrote
down. A title is the same apart from its spelling, a deadline if it ends on the same day; a goal without a deadline of
its own is to be reached when its target is.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, TypeAlias

from hytecore.edtf import When
from hytecore.engine.rule import CouldNotCheck, Hit, Options, Part, Rule, Source
from hytecore.index.links import Links, Tie
from hytecore.index.repetition import title_keys
from hytecore.index.workspace import Workspace
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.goal import Goal, Reviewed
from hytecore.model.indicator import Point
from hytecore.model.text import LANGUAGES, Text, Translated
from hytecore.words.composed import Changes
from hytecore.words.render import Term

rule = Rule(
    code="HYT803",
    name="suspect-link",
    severity="warning",
    source=Source("612/2021", "§6 and §7: municipality and county negotiate every year on the goals of their plans"),
    looks_at="links",
    reads=("serves",),
    needs=("goals", "goals.indicators"),
    scope="workspace",
)

Change: TypeAlias = tuple[Term, Any, Any]
_DOUBT: dict[type, str] = {Unknown: "unknown", Unreadable: "unreadable"}


def population(workspace: Workspace, options: Options) -> list[Tie]:
    """Return the links to goals of other plans that say what the goal was like, or that lead nowhere."""
    if len(workspace) < 2:
        return []
    return [
        tie
        for tie in workspace.kept(Links).ties
        if tie.above is None or not isinstance(tie.link.reviewed, (NotApplicable, type(None)))
    ]


def check(workspace: Workspace, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield each link whose goal says other things than it did, or is gone."""
    for tie in population(workspace, options):
        reviewed = tie.link.reviewed
        if tie.plan is None:
            yield CouldNotCheck(tie.goal)
        elif tie.above is None:
            yield _gone(workspace.kept(Links), tie)
        elif not isinstance(reviewed, Reviewed):
            yield CouldNotCheck(tie.goal, "unreadable" if isinstance(reviewed, Unreadable) else "unknown")
        else:
            found = [_title(reviewed, tie.above), _target(reviewed, tie.above), _deadline(reviewed, tie.above)]
            changes = tuple(change for change in found if isinstance(change, tuple))
            doubts = [doubt for doubt in found if isinstance(doubt, str)]
            if changes:
                yield _changed(tie, tie.above, reviewed, changes)
            elif doubts:
                yield CouldNotCheck(tie.goal, "unreadable" if "unreadable" in doubts else "unknown")


def _gone(links: Links, tie: Tie) -> Hit:
    assert tie.plan is not None
    data: dict[str, Any] = {"plan": tie.plan.plan, "missing": tie.link.goal}
    near = links.meant(tie)
    if near is not None:
        data["nearest"] = near
    message = "gone" if near is None else "nearest"
    return _hit(message, tie, "goal", data, [Part("plan", tie.plan.plan, tie.plan)])


def _changed(tie: Tie, above: Goal, reviewed: Reviewed, changes: tuple[Change, ...]) -> Hit:
    assert tie.plan is not None
    on = reviewed.on if isinstance(reviewed.on, When) else None
    data = {"plan": tie.plan.plan, "goal": above, "on": on, "changes": Changes(changes)}
    related = [Part("goal_above", above, tie.plan), Part("plan", tie.plan.plan, tie.plan)]
    return _hit("changed", tie, "reviewed", data, related)


def _hit(message: str, tie: Tie, key: str, data: dict[str, Any], related: list[Part]) -> Hit:
    told = f"{tie.link.plan}/{tie.link.goal}"
    return Hit(
        message, tie.goal, ("serves", tie.position, key), data, related, discriminator=told, index=tie.index
    )  # fmt: skip


def _title(reviewed: Reviewed, above: Goal) -> Change | str | None:
    then, now = reviewed.title, above.title
    if not isinstance(then, (str, Translated)) or not now or _are_alike(then, now):
        return None
    return Term("field", "title"), then, now


def _are_alike(one: Text, other: Text) -> bool:
    """Whether two texts say the same in the same words, in every language that both are written in."""
    if isinstance(one, str) or isinstance(other, str):
        return not _spoken(one).isdisjoint(_spoken(other))
    both = [(said, again) for each in LANGUAGES if (said := getattr(one, each)) and (again := getattr(other, each))]
    return all(_spoken(said) == _spoken(again) for said, again in both)


def _spoken(text: Text) -> set[str]:
    texts = [text] if isinstance(text, str) else [said for each in LANGUAGES if (said := getattr(text, each))]
    return set(title_keys(texts, "fi"))


def _target(reviewed: Reviewed, above: Goal) -> Change | str | None:
    if not isinstance(reviewed.target, (int, Decimal)):
        return None
    targets = [use.target for use in above.indicators]
    stated = [target.value if isinstance(target, Point) else target for target in targets]
    values = tuple(dict.fromkeys(value for value in stated if isinstance(value, (int, Decimal))))
    if reviewed.target in values:
        return None
    doubt = next((_DOUBT[type(value)] for value in (above.indicators, *stated) if type(value) in _DOUBT), None)
    return doubt or (Term("field", "target"), reviewed.target, values or None)


def _deadline(reviewed: Reviewed, above: Goal) -> Change | str | None:
    then, now = reviewed.deadline, above.deadline
    if not isinstance(then, When):
        return None
    if isinstance(now, When):
        is_same = then.text == now.text or (then.latest is not None and then.latest == now.latest)
        return None if is_same else (Term("field", "deadline"), then, now)
    targets = [use.target for use in above.indicators]
    ends = [target.at for target in targets if isinstance(target, Point) and isinstance(target.at, When)]
    if any(then.latest == end.latest for end in ends):
        return None
    return _DOUBT.get(type(now)) or (Term("field", "deadline"), then, None)
