"""The engine: what crashes stays alone, what is chosen runs, what is set aside is set aside, and the same comes out."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from workshop import EACH_MEASURE, WORDS, Workshop, opened

from hytecore.engine import baseline, settings
from hytecore.engine.order import natural
from hytecore.engine.pack import Discovered
from hytecore.engine.registry import Registry, build
from hytecore.engine.settings import Settings
from hytecore.engine.words import words_of
from hytecore.errors import RequestError, SettingsError
from hytecore.finding import Finding
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes, read_data
from hytecore.report import as_text
from hytecore.report.as_json import render

AS_OF = date(2025, 6, 1)
SECRET = "what only the plan knows"


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """Return a workshop whose packs can be imported until the test ends."""
    folder = tmp_path / "packs"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    yield from opened(folder)


def plan(count: int = 2, **sections: Any) -> dict[str, Any]:
    """Return a plan with measures m1, m2 … that nobody answers for."""
    measures = [{"id": f"m{number}", "title": SECRET} for number in range(1, count + 1)]
    return {"hytecore": 1, "plan": {"id": "p", "title": "P"}, "measures": measures, **sections}


def judged(data: dict[str, Any], registry: Registry | None = None, **asked: Any) -> Report:
    """Return the report on one plan."""
    return check(
        read_data(data),
        settings=Settings(**{"as_of": AS_OF, "language": "en", **asked}),
        registry=registry or build(()),
    )


def told(findings: tuple[Finding, ...], *codes: str) -> list[str]:
    """Return code and subject of the findings, or of those whose code begins with one of *codes*."""
    return [
        f"{finding.code} {finding.subject.kind}:{finding.subject.id}"
        for finding in findings
        if finding.code.startswith(codes or "")
    ]


def outcome_of(report: Report, code: str) -> tuple[str, str | None]:
    """Return what became of a rule."""
    return next((outcome.outcome, outcome.reason) for outcome in report.outcomes if outcome.code == code)


# What crashes stays alone

BODIES = {
    "at-once": (
        "ValueError",
        "def check(index, options):\n    raise ValueError(index.plan.measures[0].title)\n    yield",
    ),
    "midway": (
        "KeyError",
        EACH_MEASURE + "        if measure.id == 'm2':\n            raise KeyError(measure.title)\n",
    ),
    "exits": ("SystemExit", EACH_MEASURE + "        raise SystemExit(measure.title)\n"),
    "at-the-end": ("RuntimeError", EACH_MEASURE + "    raise RuntimeError(measure.title)\n"),
    "deep": ("RecursionError", "def check(index, options):\n    yield from check(index, options)\n"),
    "stops": ("RuntimeError", "def check(index, options):\n    yield next(iter(()))\n"),
    "no-generator": ("TypeError", "def check(index, options):\n    return None\n"),
    "no-hit": ("AttributeError", "def check(index, options):\n    yield index.plan.measures[0].title\n"),
    "no-entity": ("AttributeError", "def check(index, options):\n    yield Hit('m', 'measure')\n"),
    "unknown-message": ("WordsError", "def check(index, options):\n    yield Hit('other', index.plan)\n"),
    "placeholder": ("WordsError", "def check(index, options):\n    yield Hit('v', index.plan)\n"),
    "no-words-for-data": (
        "WordsError",
        "def check(index, options):\n    yield Hit('v', index.plan, data={'value': object()})\n",
    ),
    "data-an-object": (
        "WordsError",
        "def check(index, options):\n    yield Hit('m', index.plan, data={'value': object()})\n",
    ),
    "data-a-set": (
        "WordsError",
        "def check(index, options):\n    yield Hit('m', index.plan, data={'value': {1, 2}})\n",
    ),
    "data-no-number": (
        "WordsError",
        "def check(index, options):\n    yield Hit('m', index.plan, data={'value': float('nan')})\n",
    ),
    "data-mixed-keys": (
        "TypeError",
        "def check(index, options):\n    yield Hit('m', index.plan, data={'value': 1, 2: 3})\n",
    ),
    "severity": ("ValueError", "def check(index, options):\n    yield Hit('m', index.plan, severity='fatal')\n"),
    "related": ("AttributeError", "def check(index, options):\n    yield Hit('m', index.plan, related=['m1'])\n"),
    "population": (
        "ZeroDivisionError",
        EACH_MEASURE + "\ndef population(index, options):\n    return range(1 // 0)\n",
    ),
    "plan-changed": ("FrozenInstanceError", "def check(index, options):\n    index.plan.title = 'mine'\n    yield\n"),
    "reads-nothing": ("AttributeError", "def check(index, options):\n    yield Hit('m', index.plan.nothing)\n"),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_rule_that_crashes_stops_no_other(workshop: Workshop, name: str) -> None:
    """Other findings stand, the crash is a finding, the run is incomplete, and no text of the plan leaks."""
    error, body = BODIES[name]
    without = judged(plan())
    workshop.rule(body)
    report = judged(plan(), workshop.registry())
    assert told(report.findings, "HYT0", "HYT1", "HYT2", "HYT3", "HYT4", "HYT5", "HYT6", "HYT8") == told(
        without.findings
    )
    assert told(report.findings, "ACM", "HYT9") == ["HYT901 rule:ACM101"]
    [crash] = [finding for finding in report.findings if finding.code == "HYT901"]
    assert crash.data["error"] == error
    assert crash.data["pack"] == "acme"
    assert SECRET not in json.dumps(crash.to_json())
    assert outcome_of(report, "ACM101") == ("could_not_check", "crashed")
    assert (report.is_complete, report.exit_status) == (False, 3)
    assert json.loads(render(report))["complete"] is False


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(WORDS.replace(", en: title", ""), id="a-title-without-english"),
        pytest.param(WORDS.replace(', en: "The measure {subject}."', ""), id="a-message-without-english"),
        pytest.param(WORDS.replace("why:", "reason:"), id="no-why"),
        pytest.param("title: {fi: [", id="no-yaml"),
        pytest.param("", id="nothing"),
    ],
)
def test_faulty_words_are_a_crash(workshop: Workshop, words: str) -> None:
    """Words that lack a part or a language are the rule's fault; they stop no other rule."""
    workshop.rule(words=words)
    report = judged(plan(), workshop.registry())
    assert told(report.findings, "ACM", "HYT9") == ["HYT901 rule:ACM101"]
    assert report.exit_status == 3


def test_the_place_of_a_crash_is_in_the_rules_own_code(workshop: Workshop) -> None:
    """Where the rule called other code that raised, its own line is told."""
    workshop.rule("def check(index, options):\n    yield Hit('m', next(iter(index.known('nonsense'))))\n")
    [crash] = [f for f in judged(plan(), workshop.registry()).findings if f.code == "HYT901"]
    assert crash.data == {"rule": "ACM101 acme-flaw", "pack": "acme", "error": "KeyError", "place": "acme_flaw.py:10"}


def test_what_a_crashing_rule_had_found_is_let_go(workshop: Workshop) -> None:
    """How much it found before it crashed depends on the order of the file, so none of it is told."""
    workshop.rule(BODIES["midway"][1])
    findings = judged(plan(), workshop.registry()).findings
    assert told(findings, "ACM") == []


def test_an_interruption_is_no_crash(workshop: Workshop) -> None:
    """Whoever presses Ctrl-C wants the whole run to stop."""
    workshop.rule("def check(index, options):\n    raise KeyboardInterrupt\n    yield\n")
    with pytest.raises(KeyboardInterrupt):
        judged(plan(), workshop.registry())


@pytest.mark.parametrize("code", ["ACM101", "ACM999"])
def test_a_rule_about_the_run_may_crash_too(workshop: Workshop, code: str) -> None:
    """It is told like any other, though the rule that tells may have run before it."""
    workshop.rule(
        "def check(log, options):\n    raise ValueError\n    yield\n", code=code, scope="run", looks_at="rules"
    )
    report = judged(plan(), workshop.registry())
    assert told(report.findings, "HYT9") == [f"HYT901 rule:{code}"]
    assert report.exit_status == 3


def test_a_crash_is_told_though_other_rules_were_selected(workshop: Workshop) -> None:
    """What failed must not go unsaid; where nothing failed, only what was selected has an outcome."""
    workshop.rule(BODIES["at-once"][1])
    registry = workshop.registry()
    report = judged(plan(), registry, select=("ACM101",))
    assert told(report.findings) == ["HYT901 rule:ACM101"]
    assert [outcome.code for outcome in report.outcomes] == ["ACM101", "HYT901"]
    assert told(judged(plan(), registry, select=("ACM101",), ignore=("HYT901",)).findings) == []
    assert [outcome.code for outcome in judged(plan(), registry, select=("HYT201",)).outcomes] == ["HYT201"]


# Packs

IMPORTS = {
    "raises": "raise ImportError('no module named nothing')",
    "exits": "raise SystemExit(1)",
    "misspelt": "def",
    "divides": "1 / 0",
}


@pytest.mark.parametrize("name", IMPORTS)
def test_a_pack_that_cannot_be_imported_stops_no_other(workshop: Workshop, name: str) -> None:
    """The core's findings stand, the failure is a finding, and the run is incomplete."""
    without = judged(plan())
    workshop.pack(more=IMPORTS[name])
    report = judged(plan(), workshop.registry())
    assert told(report.findings, "HYT902") == ["HYT902 pack:acme"]
    assert [f for f in told(report.findings) if not f.startswith("HYT902")] == told(without.findings)
    assert report.exit_status == 3


@pytest.mark.parametrize(
    "target",
    ["acme:NOTHING", "nowhere:PACK", "acme:WORD", "acme:LOOSE", "acme"],
)
def test_an_entry_point_that_is_no_pack_is_a_failure(workshop: Workshop, target: str) -> None:
    """So is a pack of modules that are no rules."""
    workshop.pack(more="import types; WORD = 'pack'; LOOSE = Pack('acme', 'ACM', (types.ModuleType('loose'),))")
    workshop.rule()
    workshop.offers = [Discovered("acme", target, "hytecore-acme", "1.0")]
    report = judged(plan(), workshop.registry())
    assert told(report.findings, "HYT902") == ["HYT902 pack:acme"]
    assert report.exit_status == 3


def test_an_interruption_while_a_pack_loads_is_no_failure(workshop: Workshop) -> None:
    """Whoever presses Ctrl-C wants the whole run to stop."""
    workshop.pack(more="raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        workshop.registry()


def test_without_its_own_rules_a_run_is_not_complete(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the core is not installed nothing would be found; that must not look like a pass."""
    monkeypatch.setattr("hytecore.engine.registry.discover", lambda: ())
    report = check(read_data(plan()), settings=Settings(as_of=AS_OF))
    assert (report.findings, report.is_complete, report.exit_status) == ((), False, 3)


@pytest.mark.parametrize(
    ("first", "second", "key"),
    [
        ({"name": "acme"}, {"name": "other", "pack_name": "acme", "prefix": "OTH"}, "clash-pack"),
        ({"name": "acme"}, {"name": "other"}, "clash-prefix"),
        ({"name": "acme", "prefix": "HYT"}, None, "clash-prefix"),
        ({"name": "acme", "prefix": "OTH"}, None, "clash-foreign"),
    ],
    ids=["one-name", "one-prefix", "the-cores-prefix", "a-foreign-code"],
)
def test_packs_that_clash_are_refused(
    workshop: Workshop, first: dict[str, str], second: dict[str, str] | None, key: str
) -> None:
    """Two packs with one name, prefix or code are a wrong request, not a finding."""
    workshop.pack(**first)
    if second:
        workshop.pack(**second)
        workshop.rule(pack="other", code="ACM102", name="other-flaw")
    workshop.rule()
    with pytest.raises(SettingsError) as caught:
        workshop.registry()
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("code", "name", "key"), [("ACM101", "other-flaw", "clash-code"), ("ACM102", "measure-without-owner", "clash-name")]
)
def test_rules_that_clash_are_refused(workshop: Workshop, code: str, name: str, key: str) -> None:
    """Two rules with one code or one name are a wrong request."""
    workshop.rule()
    workshop.rule(code=code, name=name)
    with pytest.raises(SettingsError) as caught:
        workshop.registry()
    assert caught.value.key == key


def test_only_the_packs_that_were_asked_for_take_part() -> None:
    """The core always does; a name that is not installed is a wrong request."""
    assert [loaded.pack.name for loaded in build(()).packs] == ["core"]
    with pytest.raises(SettingsError, match="core"):
        build(("cor",))


# Packs and rules of which something was left out

IN_SWEDISH = ', sv: "Åtgärden {subject}."'
UNLIKE_WORDS = {
    "a message without Swedish": (WORDS.replace(IN_SWEDISH, ""), "m is not written in 'sv'"),
    "a title without Finnish": (WORDS.replace("{fi: otsikko, sv: rubrik", "{sv: rubrik"), "title is not written"),
    "a text that is a number": (WORDS.replace("fi: otsikko", "fi: 2025"), "title (fi) is no text; put it in quotation"),
    "a brace without quotation marks": (
        WORDS.replace('fi: "Toimenpide {subject}."', "fi: {subject}"),
        "m (fi): write the two forms by number as {one: …, other: …}",
    ),
    "no YAML": (WORDS.replace("fi: otsikko", "fi: ]"), "in quotation marks"),
    "no messages": (WORDS.partition("messages")[0], "there are no messages; write what the rule says"),
    "no words": ("otsikko", "the file holds no words"),
}


@pytest.mark.parametrize("name", UNLIKE_WORDS)
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_rule_whose_words_are_at_fault_hides_nothing(workshop: Workshop, name: str, language: str) -> None:
    """The rule counts as crashed, its file is named, all others speak, and the report can be made."""
    before = told(judged(plan(), build(()), language=language).findings)
    words, fault = UNLIKE_WORDS[name]
    workshop.rule(words=words)
    registry = workshop.registry()
    report = judged(plan(), registry, language=language)

    [crash] = [finding for finding in report.findings if finding.code == "HYT901"]
    assert (crash.subject.id, crash.data["place"]) == ("ACM101", "acme_flaw.yaml")
    assert told(tuple(finding for finding in report.findings if finding is not crash)) == before
    assert report.exit_status == 3
    [outcome] = [outcome for outcome in report.outcomes if outcome.code == "ACM101"]
    assert (outcome.outcome, outcome.reason) == ("could_not_check", "crashed")
    told_of = words_of(registry.modules["ACM101"])
    assert f"\n  ACM101 {told_of.title[language]}: " in as_text.render(report)
    assert fault in "; ".join(told_of.faults)


def test_every_missing_text_is_told_at_once(workshop: Workshop) -> None:
    """Whoever writes the words sees all that is missing, and what is there is used."""
    workshop.rule(words=WORDS.replace(IN_SWEDISH, "").replace("fi: miksi, ", "").replace("en: title", 'en: ""'))
    words = words_of(workshop.registry().modules["ACM101"])

    assert words.faults == (
        "title is not written in 'en'",
        "why is not written in 'fi'",
        "m is not written in 'sv'",
    )
    assert words.title == {"fi": "otsikko", "sv": "rubrik", "en": "acme-flaw"}
    assert words.why == {"fi": "–", "sv": "varför", "en": "why"}


def test_a_pack_without_rules_is_a_failure(workshop: Workshop) -> None:
    """A distribution that was built without its YAML files is told, not taken for a pack that finds nothing."""
    workshop.rule()
    (workshop.folder / "acme" / "acme_flaw.yaml").unlink()
    report = judged(plan(), workshop.registry(), language="en")

    [failure] = [finding for finding in report.findings if finding.code == "HYT902"]
    assert failure.data["error"] == (
        "TypeError: acme has no rules: a module is a rule if a YAML file of its name lies beside it"
    )
    assert failure.fix.endswith("If you are making it, run pytest in its folder.")
    assert report.exit_status == 3


# What is chosen runs


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ({"select": ("HYT201",)}, {"HYT201"}),
        ({"select": ("hyt201",)}, {"HYT201"}),
        ({"select": ("measure-without-owner",)}, {"HYT201"}),
        ({"select": ("HYT201", "HYT501")}, {"HYT201", "HYT501"}),
        (
            {"select": ("HYT9",), "ignore": ("HYT904", "rule-crashed")},
            {"HYT902", "HYT903", "HYT905", "HYT906"},
        ),
        ({"select": ("HYT201",), "ignore": ("HYT2",)}, set()),
    ],
)
def test_rules_are_selected_by_code_name_or_the_beginning_of_a_code(asked: dict[str, Any], codes: set[str]) -> None:
    """What is ignored does not run even if it was selected."""
    found = {outcome.code for outcome in judged(plan(), **asked).outcomes}
    assert found == codes


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ({"select": ("HYT777",)}, "unknown-rule"),
        ({"select": ("",)}, "unknown-rule"),
        ({"ignore": ("measure-without-ower",)}, "unknown-rule"),
        ({"severity": {"HYT777": "info"}}, "unknown-rule"),
        ({"severity": {"HYT201": "fatal"}}, "bad-choice"),
        ({"severity": {"HYT201": 3}}, "bad-choice"),
        ({"options": {"HYT777": {}}}, "unknown-rule"),
        ({"options": {"HYT515": {"minimun": 3}}}, "unknown-option"),
        ({"options": {"HYT515": {"minimum": 0}}}, "bad-option"),
        ({"options": {"HYT515": {"minimum": True}}}, "bad-option"),
        ({"options": {"HYT515": {"minimum": "3"}}}, "bad-option"),
        ({"options": {"HYT201": {"minimum": 3}}}, "unknown-option"),
        ({"profile": "strickt"}, "unknown-profile"),
        ({"fail_on": "fatal"}, "bad-choice"),
        ({"language": "de"}, "bad-choice"),
    ],
)
def test_what_does_not_exist_cannot_be_asked_for(asked: dict[str, Any], key: str) -> None:
    """A wrong request is refused before anything runs, and says what is near."""
    with pytest.raises(SettingsError) as caught:
        judged(plan(), **asked)
    assert caught.value.key == key
    assert str(caught.value)


@pytest.mark.parametrize(
    ("asked", "severity"),
    [
        ({}, "error"),
        ({"profile": "draft"}, "info"),
        ({"profile": "strict"}, "error"),
        ({"severity": {"HYT201": "warning"}}, "warning"),
        ({"severity": {"HYT2": "info"}}, "info"),
        ({"severity": {"HYT201": "warning", "HYT2": "info"}}, "warning"),
        ({"severity": {"measure-without-owner": "warning"}, "profile": "draft"}, "warning"),
    ],
)
def test_severity_is_what_was_said_most_precisely(asked: dict[str, Any], severity: str) -> None:
    """The settings stand over the profile, and what is said of one rule over what is said of many."""
    [finding] = judged(plan(1), select=("HYT201",), **asked).findings
    assert finding.severity == severity


def test_the_strict_profile_has_no_infos() -> None:
    """What is an info otherwise is a warning there."""
    data = plan(1, indicators=[{"id": "i", "name": "I"}])
    assert "info" in {finding.severity for finding in judged(data, profile="draft").findings}
    assert "info" not in {finding.severity for finding in judged(data, profile="strict").findings}


@pytest.mark.parametrize(
    ("fail_on", "severity", "status"),
    [
        ("error", "error", 1),
        ("error", "warning", 0),
        ("warning", "warning", 1),
        ("warning", "info", 0),
        ("info", "info", 1),
        ("never", "error", 0),
    ],
)
def test_the_exit_status_tells_of_findings_at_or_above_the_threshold(fail_on: str, severity: str, status: int) -> None:
    """0 is nothing to stop for, 1 is something."""
    report = judged(plan(1), select=("HYT201",), severity={"HYT201": severity}, fail_on=fail_on)
    assert report.exit_status == status


def test_an_unread_file_outweighs_findings_and_thresholds() -> None:
    """A run that did not read everything is incomplete whatever was asked."""
    unread = read_bytes(b"plan: [", ".yaml", "broken.yaml")
    report = check(read_data(plan()), unread, settings=Settings(as_of=AS_OF, fail_on="never"))
    assert (report.is_complete, report.exit_status) == (False, 3)
    assert "HYT201 measure:m1" in told(report.findings)


# Settings files


def test_a_settings_file_states_all_that_can_be_asked(tmp_path: Path) -> None:
    """A baseline is looked for beside the file."""
    path = tmp_path / "hytecore.toml"
    path.write_text(
        'packs = []\nselect = ["HYT2"]\nignore = ["HYT201"]\nprofile = "draft"\nlang = "sv"\nfail_on = "info"\n'
        'baseline = "known.txt"\n[severity]\nHYT202 = "info"\n[options.HYT515]\nminimum = 3\n',
        encoding="utf-8",
    )
    found = settings.read(str(path))
    assert (found.packs, found.select, found.ignore, found.profile) == ((), ("HYT2",), ("HYT201",), "draft")
    assert (found.language, found.fail_on, found.baseline) == ("sv", "info", str(tmp_path / "known.txt"))
    assert (found.severity, found.options) == ({"HYT202": "info"}, {"HYT515": {"minimum": 3}})
    assert found.over(profile=None, select=()) == found
    assert found.over(profile="strict").profile == "strict"


@pytest.mark.parametrize(
    ("name", "text", "key"),
    [
        ("hytecore.toml", "selekt = []", "unknown-setting"),
        ("hytecore.toml", 'select = "HYT2"', "bad-setting"),
        ("hytecore.toml", "select = [2]", "bad-setting"),
        ("hytecore.toml", "options = {HYT515 = 3}", "bad-setting"),
        ("hytecore.toml", 'lang = "de"', "bad-choice"),
        ("hytecore.toml", 'fail_on = "fatal"', "bad-choice"),
        ("hytecore.toml", "select = [", "settings-syntax"),
        ("hytecore.toml", "\udcff", "settings-syntax"),
        ("pyproject.toml", "tool = 3", None),
        ("pyproject.toml", "[tool]\nhytecore = 3", "bad-setting"),
        ("pyproject.toml", '[tool.hytecore]\nprofile = "strict"', None),
    ],
)
def test_faults_of_a_settings_file_are_told(tmp_path: Path, name: str, text: str, key: str | None) -> None:
    """A wrong key, value or syntax is a wrong request; other tables of a project file are not ours."""
    path = tmp_path / name
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    if key is None:
        settings.read(str(path))
        return
    with pytest.raises(SettingsError) as caught:
        settings.read(str(path))
    assert caught.value.key == key
    assert str(path) in str(caught.value) or key == "bad-choice"


def test_a_settings_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """So is one that cannot be opened."""
    with pytest.raises(SettingsError, match="nothing"):
        settings.read(str(tmp_path / "nothing.toml"))


def test_the_nearest_settings_file_up_to_the_root_of_the_repository_counts(tmp_path: Path) -> None:
    """A project file counts only if it speaks of us."""
    repository = tmp_path / "repository"
    inner = repository / "plans" / "2025"
    inner.mkdir(parents=True)
    (repository / ".git").mkdir()
    (tmp_path / "hytecore.toml").touch()
    assert settings.find(str(inner)) is None
    (repository / "hytecore.toml").touch()
    (inner / "pyproject.toml").write_text("[tool.hytecorex]\n# [tool.hytecore]\n", encoding="utf-8")
    assert settings.find(str(inner)) == str(repository / "hytecore.toml")
    (inner.parent / "pyproject.toml").write_text("[tool.hytecore.severity]\n", encoding="utf-8")
    assert settings.find(str(inner)) == str(inner.parent / "pyproject.toml")


# What is set aside is set aside

HELD = {
    "rule": "HYT201",
    "subject": "measure:m1",
    "reason": "agreed in autumn",
    "by": "coordinator",
    "on": "2025-01-01",
    "until": "2025-12-31",
}


def suppressed(*entries: dict[str, Any], count: int = 2, **asked: Any) -> Report:
    """Return the report on a plan with suppressions."""
    return judged(plan(count, suppress=[{**HELD, **entry} for entry in entries]), **asked)


@pytest.mark.parametrize(
    ("entry", "codes"),
    [
        pytest.param({}, [], id="holds"),
        pytest.param({"rule": "measure-without-owner"}, [], id="by-name"),
        pytest.param({"until": "2025-06-01"}, [], id="last-day"),
        pytest.param({"until": "2025-06"}, [], id="last-month"),
        pytest.param({"until": "2025-05-31"}, ["HYT903"], id="expired-yesterday"),
        pytest.param({"subject": "measure:m9"}, ["HYT904"], id="no-such-subject"),
        pytest.param({"rule": "HYT504"}, ["HYT904"], id="nothing-to-set-aside"),
        pytest.param({"rule": "HYT777"}, ["HYT904"], id="no-such-rule"),
        pytest.param({"rule": "HYT901"}, ["HYT904"], id="about-the-run"),
        pytest.param({"rule": "ACM101"}, [], id="of-a-pack-that-is-not-here"),
        pytest.param({"rule": "some-rule-of-a-pack"}, [], id="name-of-a-pack-that-is-not-here"),
        pytest.param({"reason": "too short"}, ["HYT905"], id="nine-characters"),
        pytest.param({"reason": "          "}, ["HYT905"], id="blanks"),
        pytest.param({"reason": None}, ["HYT905"], id="no-reason"),
        pytest.param({"reason": {"unknown": "nobody can say any more"}}, ["HYT905"], id="unknown-reason"),
        pytest.param({"reason": {"fi": "sovittu", "sv": "har avtalats"}}, [], id="long-enough-in-one-language"),
        pytest.param({"by": " "}, ["HYT905"], id="nobody"),
        pytest.param({"on": None}, ["HYT905"], id="no-day"),
        pytest.param({"on": "../2025"}, ["HYT905"], id="no-first-day"),
        pytest.param({"until": None}, ["HYT905"], id="no-end"),
        pytest.param({"until": "2025/.."}, ["HYT905"], id="endless"),
        pytest.param({"until": "2026-02-05"}, [], id="400-days"),
        pytest.param({"until": "2026-02-06"}, ["HYT905"], id="401-days"),
        pytest.param({"on": "2026", "until": "2025-12-31"}, ["HYT905"], id="ends-before-it-is-decided"),
        pytest.param({"until": "soon"}, ["HYT001"], id="unreadable"),
    ],
)
def test_what_becomes_of_a_suppression(entry: dict[str, Any], codes: list[str]) -> None:
    """It holds with a reason, a name, a day and an end; if it does not, or sets nothing aside, it is a finding."""
    report = suppressed(entry)
    about = [
        f.code
        for f in report.findings
        if f.subject.kind in ("suppression", "plan") and f.code[:5] in ("HYT90", "HYT00")
    ]
    assert about == codes
    [finding] = [f for f in report.findings if (f.code, f.subject.id) == ("HYT201", "m1")]
    holds = not codes and HELD["rule"] == {**HELD, **entry}["rule"].replace("measure-without-owner", "HYT201")
    assert (finding.suppressed is not None) == holds


def test_a_suppressed_finding_is_listed_and_does_not_count() -> None:
    """It tells why, by whom and until when."""
    report = suppressed({}, count=1, select=("HYT201",))
    [finding] = report.findings
    assert finding.suppressed is not None
    assert finding.suppressed.to_json() == {"reason": "agreed in autumn", "by": "coordinator", "until": "2025-12-31"}
    assert (report.summary["error"], report.summary["suppressed"], report.exit_status) == (0, 1, 0)


def test_unused_is_told_of_a_full_run_only() -> None:
    """Where rules were picked out nobody knows what else it is for; rules left out on purpose do not matter."""
    entry = {"subject": "measure:m9"}
    assert told(suppressed(entry, select=("HYT2", "HYT9")).findings, "HYT904") == []
    assert told(suppressed(entry, ignore=("HYT201",)).findings, "HYT904") == []
    assert told(suppressed(entry, ignore=("HYT501",)).findings, "HYT904") == ["HYT904 suppression:HYT201/measure:m9"]


def test_a_rule_that_could_not_check_judges_no_suppression(workshop: Workshop) -> None:
    """What is unreadable today may be what the suppression is for; a crash tells nothing either."""
    data = plan(1, suppress=[HELD])
    data["measures"][0]["responsibilities"] = "somebody"
    assert told(judged(data).findings, "HYT9") == []
    workshop.rule(BODIES["at-once"][1])
    entry = {**HELD, "rule": "ACM101"}
    assert told(judged(plan(1, suppress=[entry]), workshop.registry()).findings, "HYT9") == ["HYT901 rule:ACM101"]


def test_a_rule_across_plans_judges_no_suppression_alone(workshop: Workshop) -> None:
    """With one plan it cannot find what lies between two."""
    workshop.rule("def check(workspace, options):\n    yield from ()\n", scope="workspace", looks_at="plans")
    registry = workshop.registry()
    one = read_data(plan(suppress=[{**HELD, "rule": "ACM101"}]))
    other = read_data({**plan(), "plan": {"id": "q", "title": "Q"}})
    asked = Settings(as_of=AS_OF)
    assert told(check(one, settings=asked, registry=registry).findings, "HYT9") == []
    assert told(check(one, other, settings=asked, registry=registry).findings, "HYT9") == [
        "HYT904 suppression:ACM101/measure:m1"
    ]


def test_of_two_suppressions_for_one_finding_the_longer_is_told() -> None:
    """Both are used, whichever stands first."""
    entries: list[dict[str, Any]] = [
        {"reason": "until the summer"},
        {"until": "2026-01-31", "rule": "measure-without-owner"},
    ]
    for order in (entries, entries[::-1]):
        report = suppressed(*order)
        assert told(report.findings, "HYT9") == []
        [finding] = [f for f in report.findings if f.suppressed]
        assert finding.suppressed is not None
        assert finding.suppressed.until == "2026-01-31"


def test_findings_about_the_run_cannot_be_set_aside() -> None:
    """A suppression of a suppression would hide itself."""
    expired = {"until": "2025-02-01"}
    report = suppressed(expired, {"rule": "HYT903", "subject": "suppression:HYT201/measure:m1"})
    assert told(report.findings, "HYT9") == [
        "HYT903 suppression:HYT201/measure:m1",
        "HYT904 suppression:HYT903/suppression:HYT201/measure:m1",
    ]
    assert not any(finding.suppressed for finding in report.findings)


def test_what_is_set_aside_is_not_folded(workshop: Workshop) -> None:
    """A suppressed finding stands on its own; the others are told once for the plan, if they are still enough."""
    workshop.rule(folds=True)
    registry = workshop.registry()
    entry = {**HELD, "rule": "ACM101"}
    six = judged(plan(6, suppress=[entry]), registry, select=("ACM",))
    assert told(six.findings) == ["ACM101 measure:m1", "ACM101 plan:p"]
    assert [finding.is_open for finding in six.findings] == [False, True]
    assert six.findings[1].data == {"n": 5, "total": 6}
    five = judged(plan(5, suppress=[entry]), registry, select=("ACM",))
    assert told(five.findings) == [f"ACM101 measure:m{number}" for number in range(1, 6)]


# Baselines


def test_a_baseline_knows_what_was_there_before(tmp_path: Path) -> None:
    """Known findings are listed and do not count; a new one does."""
    path = str(tmp_path / "known.txt")
    before = judged(plan(1), select=("HYT201",))
    baseline.write(path, baseline.entries_of(before.findings))
    report = judged(plan(2), select=("HYT201",), baseline=path)
    assert [(f.subject.id, f.baseline) for f in report.findings] == [("m1", "known"), ("m2", "new")]
    assert (report.summary["error"], report.summary["known"], report.exit_status) == (1, 1, 1)
    assert judged(plan(1), select=("HYT201",), baseline=path).exit_status == 0


def test_a_baseline_round_trips(tmp_path: Path) -> None:
    """What is written is read again, also where an id is not one: only blanks are evened out."""
    path = str(tmp_path / "known.txt")
    data = plan(3)
    for measure, name in zip(data["measures"], ("a\tb", "c\u2028d\x85", "\ud800"), strict=True):
        measure["id"] = name
    entries = baseline.entries_of(judged(data).findings)
    baseline.write(path, entries)
    assert baseline.read(path) == entries
    baseline.write(path, reversed(entries))
    assert baseline.read(path) == entries
    again = judged(data, baseline=path)
    assert {finding.baseline for finding in again.findings if not finding.code.startswith("HYT9")} == {"known"}
    assert told(again.findings, "HYT9") == []


def test_a_baseline_survives_editors(tmp_path: Path) -> None:
    """A byte order mark, other line ends and blanks cut off at the end of a line are no faults."""
    path = tmp_path / "known.txt"
    path.write_bytes(b"\xef\xbb\xbf# a comment\r\n\r\nabc\tHYT008\tfile:\r\ndef\tHYT201\tmeasure:m1\tp\r\n")
    assert baseline.read(str(path)) == (
        baseline.Entry("HYT008", "file:", "", "abc"),
        baseline.Entry("HYT201", "measure:m1", "p", "def"),
    )


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "abc", "abc\tHYT201", "a\tb\tc\td\te"])
def test_a_line_that_is_no_entry_is_told(tmp_path: Path, line: str) -> None:
    """A baseline that cannot be read is a wrong request, with the line."""
    path = tmp_path / "known.txt"
    path.write_text(f"# comment\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="2") as caught:
        judged(plan(), baseline=str(path))
    assert caught.value.key == "baseline-syntax"


def test_a_baseline_that_is_not_there_is_told(tmp_path: Path) -> None:
    """So is one that is no text."""
    with pytest.raises(SettingsError):
        judged(plan(), baseline=str(tmp_path / "nothing.txt"))
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    with pytest.raises(RequestError):
        judged(plan(), baseline=str(tmp_path / "binary"))


def test_unused_lines_are_told_of_a_full_run_only(tmp_path: Path) -> None:
    """Lines about other plans, rules that did not run and packs that are not here may yet be needed."""
    path = str(tmp_path / "known.txt")
    entry = baseline.Entry("HYT201", "measure:m9", "p", "0123456789abcdef")
    others = [
        baseline.Entry("HYT201", "measure:m9", "another-plan", "1123456789abcdef"),
        baseline.Entry("ACM101", "measure:m9", "p", "2123456789abcdef"),
    ]
    baseline.write(path, [entry, *others])
    assert told(judged(plan(), baseline=path).findings, "HYT906") == ["HYT906 baseline:0123456789abcdef"]
    assert told(judged(plan(), baseline=path, select=("HYT201", "HYT906")).findings, "HYT906") == []
    assert told(judged(plan(), baseline=path, ignore=("HYT201",)).findings, "HYT906") == []


def test_findings_about_the_run_and_what_is_set_aside_are_not_put_into_a_baseline() -> None:
    """They would hide what the run has to say of itself."""
    report = suppressed({}, {"subject": "measure:m9"})
    subjects = [(entry.code, entry.subject) for entry in baseline.entries_of(report.findings)]
    assert ("HYT201", "measure:m2") in subjects
    assert ("HYT201", "measure:m1") not in subjects
    assert not any(code.startswith("HYT9") for code, _ in subjects)


# The same comes out


def test_a_fingerprint_holds_no_place_text_or_language() -> None:
    """It stays when lines move, titles change, and the report is read in another language."""
    moved = plan()
    moved["measures"].reverse()
    for measure in moved["measures"]:
        measure["title"] = "another"
    sets = [
        {f.fingerprint for f in judged(data, language=language, profile=profile).findings if f.code == "HYT201"}
        for data, language, profile in ((plan(), "fi", "standard"), (moved, "sv", "draft"))
    ]
    assert sets[0] == sets[1]
    assert len(sets[0]) == 2


def test_findings_that_would_share_a_fingerprint_get_one_each(workshop: Workshop) -> None:
    """Also where only their data tells them apart, and the same in every language."""
    workshop.rule(
        """
        def check(index, options):
            values = [measure.title for measure in index.plan.measures]
            for value in values:
                yield Hit("v", index.plan, data={"value": value})
        """
    )
    data = plan(3)
    for measure, title in zip(data["measures"], ("b", "a", "b"), strict=True):
        measure["title"] = title
    registry = workshop.registry()
    seen = []
    for language in ("fi", "sv"):
        for turned in (False, True):
            data["measures"].sort(key=lambda measure: measure["id"], reverse=turned)
            findings = judged(data, registry, select=("ACM",), language=language).findings
            seen.append([(finding.data["value"], finding.fingerprint) for finding in findings])
    assert [value for value, _ in seen[0]] == ["a", "b", "b"]
    assert len({fingerprint for _, fingerprint in seen[0]}) == 3
    assert seen.count(seen[0]) == 4


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_entities_keys_and_files_does_not_show(seed: int) -> None:
    """The same plans in another order give the same report, byte by byte."""
    shuffle = random.Random(seed)

    def shuffled(data: dict[str, Any]) -> dict[str, Any]:
        keys = list(data)
        shuffle.shuffle(keys)
        return {
            key: shuffle.sample(data[key], len(data[key])) if isinstance(data[key], list) else data[key] for key in keys
        }

    first = plan(12, suppress=[HELD], goals=[{"id": f"g{number}", "title": "G"} for number in range(4)])
    first["measures"].append({"id": "m1", "title": "the same id again"})
    second = {**plan(3), "plan": {"id": "q", "title": "Q"}}
    asked = Settings(as_of=AS_OF)
    whole = render(check(read_data(first), read_data(second), settings=asked))
    again = render(check(read_data(shuffled(second)), read_data(shuffled(first)), settings=asked))
    assert json.loads(again)["findings"] == json.loads(whole)["findings"]
    assert again == whole


def test_the_hash_seed_and_the_locale_do_not_show(tmp_path: Path) -> None:
    """Two processes with other seeds and locales print the same bytes."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan(7, suppress=[HELD])), encoding="utf-8")
    program = (
        "import sys; from datetime import date; from hytecore.pipeline import check; "
        "from hytecore.report.as_json import render; "
        f"sys.stdout.buffer.write(render(check({str(path)!r}, as_of=date(2025, 6, 1))).encode())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
        ).stdout
        for seed, locale, zone in (("1", "C", "UTC"), ("2", "C.UTF-8", "Asia/Tokyo"))
    }
    assert len(printed) == 1


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (["m10", "m2", "m1"], ["m1", "m2", "m10"]),
        (["m²", "²", "m"], ["m", "m²", "²"]),
        (["9" * 5000, "1"], ["1", "9" * 5000]),
        (["m01", "m1"], ["m01", "m1"]),
        (["1a", "a1"], ["1a", "a1"]),
        (["", "a"], ["", "a"]),
    ],
    ids=["numbers", "digits-that-are-no-numbers", "longer-than-int-reads", "zeros", "mixed", "empty"],
)
def test_ids_sort_as_people_count(ids: list[str], expected: list[str]) -> None:
    """Numbers inside an id count as numbers, and no id is refused."""
    assert sorted(ids, key=natural) == expected


def test_an_odd_id_stops_nothing() -> None:
    """An id that is none is kept as written and reported; sorting by it works."""
    data = plan(3)
    for measure, name in zip(data["measures"], ("²", "9" * 5000, "Äiti 1"), strict=True):
        measure["id"] = name
    assert len([f for f in judged(data).findings if f.code == "HYT201"]) == 3
