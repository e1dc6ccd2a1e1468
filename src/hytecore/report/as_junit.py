"""JUnit XML: findings as test cases, for Jenkins, GitLab and whatever else shows the results of tests.

A finding that counts for the exit status is a failure; one that does not is skipped, with the reason. A rule that found
nothing passes, and one that could not check is skipped. What made the run incomplete is an error. So the colour of the
report and the exit status agree, and nothing that was not checked passes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from hytecore import __version__
from hytecore.engine.words import words_of
from hytecore.finding import Finding
from hytecore.frozen import frozen
from hytecore.model.text import in_language
from hytecore.report.one_line import one_line
from hytecore.report.sentences import LONGEST, advice, aside, faults, message
from hytecore.report.spots import Spot, Spots
from hytecore.words.interface import say
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.engine.run import Outcome
    from hytecore.pipeline import Report

State: TypeAlias = Literal["passed", "failure", "error", "skipped"]

LONGEST_NAME = 250
"""GitLab keeps so many characters of a name."""
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


@frozen
class Case:
    """One test case.

    Attributes:
        type: What kind of failure it is: the severity.
        told: Why it failed or was skipped, in a sentence; what follows it is *body*.
    """

    classname: str
    name: str
    state: State = "passed"
    type: str = ""
    told: str = ""
    body: str = ""
    spot: Spot | None = None


def render(report: Report) -> str:
    """Return the report as JUnit XML: one suite for the rules and the run, then one for each plan with findings."""
    suites = list(_suites(report))
    cases = [case for _, members in suites for case in members]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites{_attributes(name='hytecore', **_counts(cases))}>"]
    for number, (name, members) in enumerate(suites):
        lines.append(f"  <testsuite{_attributes(name=name, **_counts(members))}>")
        if not number:
            stated = {"version": __version__, "as_of": report.settings.as_of.isoformat(), "language": report.language}
            properties = "".join(f"<property{_attributes(name=key, value=value)}/>" for key, value in stated.items())
            lines.append(f"    <properties>{properties}</properties>")
        lines += [f"    {_element(case)}" for case in members]
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>", ""])


def _suites(report: Report) -> Iterator[tuple[str, list[Case]]]:
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.subject.plan or "", []).append(finding)
    spots = Spots(report)
    of_the_run = [_of_finding(finding, spots.of(finding), report) for finding in found.pop("", [])]
    yield "hytecore", [*_of_faults(report), *_told_apart(of_the_run), *_of_rules(report)]
    titles = {reading.plan.id: reading.plan.title for reading in report.readings if reading.plan is not None}
    for plan in sorted(found):
        title = in_language(titles.get(plan, ""), report.language)
        name = one_line(f"{title} ({plan})" if title else plan, LONGEST_NAME)
        yield name, list(_told_apart(_of_finding(finding, spots.of(finding), report) for finding in found[plan]))


def _of_faults(report: Report) -> Iterator[Case]:
    for fault in faults(report):
        name = one_line(f"{fault.kind} {fault.id}", LONGEST_NAME)
        yield Case("hytecore", name, "error", f"incomplete-{fault.kind}", fault.text)


def _of_rules(report: Report) -> Iterator[Case]:
    """Yield a case for each rule without findings; those of the others are their findings."""
    for outcome in report.outcomes:
        if outcome.findings:
            continue
        title = words_of(report.registry.modules[outcome.code]).title[report.language]
        reason = say(f"reason-{outcome.reason}", report.language) if outcome.reason else ""
        state: State = "passed" if outcome.outcome == "pass" else "skipped"
        yield Case(_classname(outcome), one_line(title, LONGEST_NAME), state, "", reason)


def _of_finding(finding: Finding, spot: Spot, report: Report) -> Case:
    state: State = "failure" if report.stops(finding) else "skipped"
    severity = term("severity", finding.severity, report.language)
    told = f"{severity} {finding.code}: {message(finding)}"
    body = "\n".join(part for part in (aside(finding), advice(finding, spot), _line(spot)) if part)
    name = one_line(message(finding), LONGEST_NAME)
    return Case(_classname(finding), name, state, finding.severity, aside(finding) or told, body, spot)


def _classname(named: Finding | Outcome) -> str:
    # Jenkins takes what stands before the last full stop for a package; there is none in a code and a name.
    return f"{named.code} {named.name}"


def _line(spot: Spot) -> str:
    return f"{spot.path}: {spot.within}" if spot.within else f"{spot.path}:{spot.line}"


def _told_apart(cases: Iterable[Case]) -> Iterator[Case]:
    """Yield the cases under names of their own: of two of one name a reader of JUnit keeps only one."""
    from attrs import evolve

    seen: dict[tuple[str, str], int] = {}
    for case in cases:
        key = case.classname, case.name
        seen[key] = seen.get(key, 0) + 1
        yield case if seen[key] == 1 else evolve(case, name=f"{case.name} ({seen[key]})")


def _counts(cases: Iterable[Case]) -> dict[str, str]:
    states = [case.state for case in cases]
    counted = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    return {"tests": str(len(states)), **{name: str(states.count(state)) for name, state in counted.items()}}  # type: ignore[arg-type]


def _element(case: Case) -> str:
    place = {"file": case.spot.path, "line": str(case.spot.line)} if case.spot and case.spot.is_file else {}
    head = f"<testcase{_attributes(classname=case.classname, name=case.name, **place)}"
    if case.state == "passed":
        return f"{head}/>"
    typed = {"type": case.type} if case.type and case.state != "skipped" else {}
    inner = f"<{case.state}{_attributes(message=case.told, **typed)}"
    # A reader of skipped cases looks at their message alone.
    inner += f">{_text(case.body)}</{case.state}>" if case.body else "/>"
    return f"{head}>{inner}</testcase>"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{_text(value)}"' for name, value in values.items())


def _text(value: str) -> str:
    """Return *value* as XML holds it; paths and names of files may hold what XML does not allow."""
    return "\n".join(one_line(line, LONGEST) for line in value.split("\n")).translate(_ESCAPES)
