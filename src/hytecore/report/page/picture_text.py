"""The picture as text: goals, under each its own indicators and its measures with theirs; nothing is left out."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.index.plan_index import PlanIndex, User
from hytecore.report.page.contents import Contents
from hytecore.report.page.markup import capitalised, escaped, link
from hytecore.report.page.picture_rows import goals_in_order
from hytecore.words.page import counted_findings, page_word
from hytecore.words.terms import term


def render(contents: Contents, index: PlanIndex) -> Iterator[str]:
    """Yield the list of a plan, folded until it is asked for."""
    language = contents.language
    yield f"<details><summary>{escaped(page_word('picture-text', language))}</summary><ul>"
    for goal in goals_in_order(index):
        group = contents.goal_groups.get((index.plan.id, goal.id))
        count = ""
        if group is not None:
            words = escaped(counted_findings(len(group.findings), language))
            count = f" – {link(contents.group_anchor(group), words)}"
        yield f"<li><strong>{contents.name(goal.title, index)}</strong>{count}<ul>"
        above = ", ".join(contents.name(each.title, index) for each in index.parents_of(goal))
        if above:
            yield f"<li>{escaped(page_word('serves', language))}: {above}</li>"
        own = _indicators(contents, index, goal)
        if own:
            yield f"<li>{escaped(capitalised(page_word('own-indicators', language)))}: {own}</li>"
        measures = index.measures_of(goal)
        yield from (_measure(contents, index, measure) for measure in measures)
        if not measures:
            below = "via-subgoals" if goal.id in index.reached_goals else ""
            via = f" ({escaped(page_word(below, language))})" if below else ""
            yield f"<li>{escaped(capitalised(page_word('no-measures', language)))}{via}</li>"
        yield "</ul></li>"
    loose = [measure for measure in index.plan.measures if not index.goals_of(measure)]
    if loose:
        yield f"<li><strong>{escaped(page_word('without-goal', language))}</strong><ul>"
        yield from (_measure(contents, index, measure) for measure in loose)
        yield "</ul></li>"
    unused = [each for each in index.plan.indicators if not index.users_of(each)]
    if unused:
        yield f"<li><strong>{escaped(page_word('unused', language))}</strong><ul>"
        yield from (f"<li>{contents.name(indicator.name, index)}</li>" for indicator in unused)
        yield "</ul></li>"
    yield "</ul></details>"


def _measure(contents: Contents, index: PlanIndex, measure: User) -> str:
    kind = escaped(capitalised(term("kind", "measure", contents.language)))
    used = _indicators(contents, index, measure) or escaped(page_word("no-indicators", contents.language))
    return f"<li>{kind}: {contents.name(measure.title, index)} – {used}</li>"


def _indicators(contents: Contents, index: PlanIndex, user: User) -> str:
    found = {indicator.id: indicator for _, indicator in index.uses_of(user)}
    if not found:
        return ""
    word = escaped(term("section" if len(found) > 1 else "kind", "indicators" if len(found) > 1 else "indicator",
                        contents.language))  # fmt: skip
    return f"{word}: {', '.join(contents.name(indicator.name, index) for indicator in found.values())}"
