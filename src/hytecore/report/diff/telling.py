"""What is said of each change, and of each finding: one telling for every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from hytecore.comparison.changes import (
    Added,
    Change,
    Gone,
    IdChanged,
    IndicatorReplaced,
    OwnersChanged,
    PlaceChanged,
    Renamed,
    RoleChanged,
    StatusMoved,
    TimeMoved,
    ValueChanged,
)
from hytecore.comparison.matching import Match
from hytecore.edtf import When
from hytecore.finding import Finding
from hytecore.index.kinds import id_of, text_of
from hytecore.model.text import in_language
from hytecore.report.diff.difference import Difference
from hytecore.words.diff import diff_sentence, diff_word
from hytecore.words.render import in_words, quoted
from hytecore.words.terms import term

PARTS = (
    "silent", "gone", "weaker", "stronger", "indicator", "later", "earlier", "owners", "status", "place", "renamed",
    "added", "other", "ids",
)  # fmt: skip
"""The parts of the summary, what needs a look first."""
SET_APART = ("silent", "gone", "added", "ids")
"""The parts whose changes are told in a list of their own; all others are told under the entity they are about."""


def part_of(change: Change) -> str:
    """Return the part of the summary to which a change belongs."""
    match change:
        case Gone():
            return "silent" if change.way == "silent" else "gone"
        case Added():
            return "added"
        case IdChanged():
            return "ids"
        case Renamed():
            return "renamed"
        case OwnersChanged() | RoleChanged():
            return "owners"
        case ValueChanged() if change.what != "baseline" and change.direction in ("weaker", "stronger"):
            return change.direction
        case TimeMoved(direction="later" | "earlier"):
            return change.direction
        case IndicatorReplaced() | StatusMoved() | PlaceChanged():
            return change.name
    return "other"


def sentence(change: Change, language: str) -> str:
    """Return what is said of a change, without a capital and a full stop; its entity is named elsewhere."""
    data = {name: value for name, value in change.facts.items() if value not in ((), "")}
    key = f"{change.name}.{change.way}" if change.way and change.name in _WAYS else change.name
    said = [diff_sentence(key, data, language)]
    if change.name in ("gone", "added"):
        said += [diff_sentence(name, data, language) for name in ("users",) if name in data]
        said += [diff_sentence(f"perhaps.{change.name}", data, language)] if "perhaps" in data else []
    elif change.name == "indicator" and "users" in data:
        said.append(diff_sentence("users", data, language))
    if "why" in data:
        said.append(diff_word(f"why.{data['why']}", language))
    told = "; ".join(said)
    return f"{told} ({_of(data, language)})" if "indicator" in data else told


_WAYS = ("gone", "renamed", "id", "owners", "time", "value", "status", "list")


def _of(data: dict[str, Any], language: str) -> str:
    among = [in_words(each, language) for each in data.get("among", ())]
    return ", ".join([diff_sentence("of-indicator", data, language), *among])


def name_of(match: Match, language: str) -> str:
    """Return the entity of a change in quotes, as it is called now; its id where it has no name."""
    return quoted(in_language(text_of(match.current), language), language)


def heading(match: Match, language: str) -> str:
    """Return the kind and the name of an entity, with its id.

    Example:
        >>> from hytecore.model.measure import Measure
        >>> measure = Measure(id="m", title="Sleep school")
        >>> heading(Match("measure", measure, measure), "en")
        'Measure “Sleep school” (m)'
    """
    kind = term("kind", match.kind, language)
    kind = f"{kind[:1].upper()}{kind[1:]}"
    named, identity = name_of(match, language), id_of(match.current)
    return f"{kind} {named}" if quoted(identity, language) == named else f"{kind} {named} ({identity})"


def by_part(difference: Difference) -> dict[str, list[Change]]:
    """Return the changes by the part of the summary they belong to; parts without changes are not there."""
    found: dict[str, list[Change]] = {}
    for change in difference.changes:
        found.setdefault(part_of(change), []).append(change)
    return {part: found[part] for part in PARTS if part in found}


def by_entity(difference: Difference) -> Iterator[tuple[Match, list[Change]]]:
    """Yield each entity of which something changed, with these changes; not what has come or gone as a whole."""
    found: dict[int, tuple[Match, list[Change]]] = {}
    for change in difference.changes:
        if part_of(change) not in SET_APART:
            found.setdefault(id(change.match), (change.match, []))[1].append(change)
    yield from found.values()


LISTS = (("silent", "gone"), ("added",), ("ids",))
"""The parts that are told together as one list."""


def lists(difference: Difference) -> Iterator[tuple[str, list[Change]]]:
    """Yield what has come, gone or got another id as lists, each with the key of its heading; none is empty."""
    parts = by_part(difference)
    for keys in LISTS:
        changes = [change for key in keys for change in parts.get(key, ())]
        if changes:
            yield f"part.{keys[-1]}", changes


def first_of_each(changes: Iterable[Change]) -> list[Change]:
    """Return the first change of each entity: what a count of the summary counts, and whom it names."""
    found: dict[tuple[str, str], Change] = {}
    for change in changes:
        found.setdefault((change.match.kind, id_of(change.match.current)), change)
    return list(found.values())


def finding_names(findings: Iterable[Finding]) -> str:
    """Return the names of all that *findings* concern; of several with one name how many there are."""
    found = list(findings)
    names = Counter(finding.subject.label or finding.subject.id or "" for finding in found)
    names.pop("", None)
    told = ((quoted(name, found[0].language), count) for name, count in names.items())
    return ", ".join(f"{name} ({count})" if count > 1 else name for name, count in told)


def by_rule(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return findings by the code of their rule."""
    rules: dict[str, list[Finding]] = {}
    for finding in findings:
        rules.setdefault(finding.code, []).append(finding)
    return rules


def warnings(difference: Difference) -> list[str]:
    """Return what must be known before the rest is read: what could not be read, run or compared."""
    language = difference.language
    found = []
    if difference.unread:
        found.append(diff_word("unread", language, paths=", ".join(difference.unread)))
    elif not difference.complete:
        found.append(diff_word("incomplete", language))
    if difference.comparison is not None and difference.comparison.matching.crowded:
        found.append(diff_word("crowded", language, n=difference.comparison.matching.crowded))
    return found


def versions(difference: Difference) -> list[str]:
    """Return the two files, each with what the plan is called, and the day."""
    language = difference.language
    named = [
        f"{quoted(version.title, language)} ({version.path})" if version.id is not None else str(version.path)
        for version in (difference.old, difference.new)
    ]
    day = in_words(When.parse(difference.as_of), language)
    return [" → ".join(named), diff_word("as-of", language, day=day)]


def findings_by_state(difference: Difference) -> dict[str, tuple[Finding, ...]]:
    """Return the findings by what has become of them; states without findings are not there."""
    found = difference.findings
    stated = {"new": found.new, "fixed": found.fixed, "unsure": found.unsure, "unchanged": found.unchanged}
    return {state: findings for state, findings in stated.items() if findings}


def finding_line(finding: Finding) -> str:
    """Return a finding as one line, with the reason where it is set aside."""
    if finding.suppressed is None:
        return finding.message
    reason = quoted(finding.suppressed.reason, finding.language)
    return f"{finding.message} ({diff_sentence('set-aside', {'reason': reason}, finding.language)})"
