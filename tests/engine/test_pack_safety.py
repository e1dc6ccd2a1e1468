"""What an installed pack may not do to others: take their names, run unasked, hide findings, or break old settings."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from workshop import EACH_MEASURE, WORDS, Workshop, opened

from hytecore.cli.check import FORMATS
from hytecore.cli.program import main
from hytecore.engine import registry
from hytecore.engine.pack import Discovered, discover

PLAN = """
hytecore: 1
plan: {id: p, title: Suunnitelma}
measures: [{id: m1, title: Kävelyryhmät}, {id: m2, title: Uimakoulut, schedule: 2024-13}]
"""


class Site:
    """A folder of installed distributions, each with its metadata, and a plan to check."""

    def __init__(self, folder: Path, workshop: Workshop) -> None:
        self.folder = folder
        self.workshop = workshop
        self.plan = folder.parent / "plan.yaml"
        self.plan.write_text(PLAN, "utf-8")

    def install(
        self,
        name: str,
        *,
        entry: str | None = None,
        target: str | None = None,
        requires: str = "hytecore>=0.1,<9",
    ) -> None:
        """Write the metadata of the distribution of a package."""
        folder = self.folder / f"hytecore_{name}-1.0.dist-info"
        folder.mkdir()
        lines = f"[console_scripts]\nx = y:z\n\n[hytecore.packs]\n{entry or name} = {target or f'{name}:PACK'}\n"
        (folder / "entry_points.txt").write_text(lines, "utf-8")
        metadata = f"Metadata-Version: 2.1\nName: hytecore-{name}\nVersion: 1.0\nRequires-Dist: {requires}\n\nText"
        (folder / "METADATA").write_text(metadata, "utf-8")

    def pack(
        self, name: str = "acme", prefix: str = "ACM", *, arguments: str = "", more: str = "", **rule: Any
    ) -> None:
        """Make and install a pack with one rule; *arguments* go to `Pack.from_package`."""
        code, flaw = rule.pop("code", f"{prefix}101"), rule.pop("flaw", f"{name}-flaw")
        self.workshop.pack(name, prefix, more)
        self.workshop.rule(EACH_MEASURE, pack=name, code=code, name=flaw, **rule)
        init = self.folder / name / "__init__.py"
        source = init.read_text("utf-8").replace(f'"{name}")', f'"{name}", {arguments})')
        init.write_text(source, "utf-8")
        self.install(name)

    def settings(self, text: str) -> str:
        """Write a settings file and return its path."""
        path = self.folder.parent / "hytecore.toml"
        path.write_text(text, "utf-8")
        return str(path)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Return a place where only the core is installed, and what the test adds."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(folder))

    def discovered(path: list[str] | None = None) -> tuple[Discovered, ...]:
        core = [offer for offer in discover() if offer.name == "core"]
        return (*core, *discover([str(folder)]))

    monkeypatch.setattr(registry, "discover", discovered)
    for workshop in opened(folder):
        yield Site(folder, workshop)


def run(site: Site, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Return exit status, output and errors of a command."""
    status = main([*arguments, "--lang", "en"])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def checked(site: Site, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    """Return exit status and findings of a check of the plan."""
    day = ("--as-of", "2026-06-01", "--format", "json")
    status, output, _ = run(site, capsys, "check", str(site.plan), *day, *arguments)
    findings: list[dict[str, Any]] = json.loads(output)["findings"]
    return status, findings


def told(findings: list[dict[str, Any]], prefix: str = "") -> list[str]:
    """Return code and subject of findings."""
    return [f"{f['code']} {f['subject']['id']}" for f in findings if f["code"].startswith(prefix)]


# Discovered is not enabled


def test_every_installed_pack_takes_part_if_no_settings_list_any(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a list, what is installed is asked."""
    site.pack()

    assert told(checked(site, capsys)[1], "ACM") == ["ACM101 m1", "ACM101 m2"]


@pytest.mark.parametrize(("listed", "found"), [('["acme"]', ["ACM101 m1", "ACM101 m2"]), ("[]", [])])
def test_a_pack_that_the_settings_do_not_list_is_not_even_imported(
    site: Site, capsys: pytest.CaptureFixture[str], listed: str, found: list[str]
) -> None:
    """Where settings list packs, the others are left alone: their code does not run."""
    site.pack()
    site.pack("other", "OTH", more="raise RuntimeError('was imported')")
    site.settings(f"packs = {listed}\n")

    status, findings = checked(site, capsys)

    assert (status, told(findings, "ACM"), told(findings, "OTH")) == (1, found, [])
    assert told(findings, "HYT9") == []
    assert "other" not in sys.modules


def test_a_listed_pack_that_is_not_installed_is_told(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """A pack that is asked for and not there is a wrong request, not a silent pass."""
    site.pack()
    site.settings('packs = ["acne"]\n')

    status, output, errors = run(site, capsys, "check", str(site.plan))

    assert (status, output) == (2, "")
    assert "acne" in errors
    assert "acme" in errors


# Clashes

BLOCK = """
            import attrs
            from hytecore.packs import Word, field

            @attrs.frozen
            class Block:
                x: str | None = field(Word(), "X.")
"""
READS = 'blocks={"x-acme": Block}'
CLASHES: list[Any] = [
    pytest.param(
        {}, {"name": "other", "prefix": "ACM", "code": "ACM102"}, ["packs acme and other", "ACM"], id="prefix"
    ),
    pytest.param(
        {},
        {"name": "other", "prefix": "OTH", "code": "ACM101"},
        ["acme: acme-flaw", "other: other-flaw", "ACM101"],
        id="code",
    ),
    pytest.param(
        {},
        {"name": "other", "prefix": "OTH", "flaw": "acme-flaw"},
        ["acme: ACM101", "other: OTH101", "acme-flaw"],
        id="name",
    ),
    pytest.param(
        {},
        {"name": "other", "prefix": "OTH", "facts": 'aliases=("acme-flaw",),'},
        ["acme: ACM101", "other: OTH101", "acme-flaw"],
        id="alias",
    ),
    pytest.param(
        {"arguments": READS, "more": BLOCK},
        {"name": "other", "prefix": "OTH", "arguments": READS, "more": BLOCK},
        ["packs acme and other", "x-acme"],
        id="block",
    ),
    pytest.param(
        {}, {"name": "other", "prefix": "OTH", "code": "XYZ101"}, ["pack other", "XYZ101", "OTH"], id="foreign code"
    ),
    pytest.param(
        {},
        {"name": "other", "prefix": "HYT", "code": "HYT999"},
        ["packs core and other", "HYT"],
        id="prefix of the core",
    ),
]


@pytest.mark.parametrize(("first", "second", "named"), CLASHES)
@pytest.mark.parametrize("command", ["check", "rules", "explain"])
def test_a_clash_is_refused_with_both_names(
    site: Site,
    capsys: pytest.CaptureFixture[str],
    command: str,
    first: dict[str, Any],
    second: dict[str, Any],
    named: list[str],
) -> None:
    """Two packs that claim one thing stop every command, and the message names both and the thing."""
    site.pack(**first)
    site.pack(**second)
    arguments = {"check": (str(site.plan),), "rules": (), "explain": ("HYT201",)}[command]

    status, output, errors = run(site, capsys, command, *arguments)

    assert (status, output) == (2, "")
    assert [name for name in named if name not in errors] == []


def test_two_distributions_may_not_offer_one_pack(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Two entry points of one name are refused before either is imported."""
    site.pack()
    site.install("copy", entry="acme", target="acme:PACK")

    status, output, errors = run(site, capsys, "check", str(site.plan))

    assert (status, output) == (2, "")
    assert [name for name in ("acme", "hytecore-acme", "hytecore-copy") if name not in errors] == []
    assert "acme" not in sys.modules


def test_a_clash_with_a_pack_that_is_not_asked_for_is_none(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """Settings that list one of two packs that clash make the installation usable again."""
    site.pack()
    site.pack("other", "ACM", code="ACM102")
    site.settings('packs = ["acme"]\n')

    assert checked(site, capsys)[0] == 1


# Versions and broken packs


@pytest.mark.parametrize("requires", ["hytecore>=9", "hytecore<0.1", "hytecore (>=9,<10)", "hytecore==0.0.1"])
def test_a_pack_for_another_version_is_never_imported(
    site: Site, capsys: pytest.CaptureFixture[str], requires: str
) -> None:
    """The range is asked first: what such a pack would import may not be there, and its code does not run."""
    site.workshop.pack("acme", "ACM", "raise RuntimeError('was imported')")
    site.install("acme", requires=requires)

    status, findings = checked(site, capsys)

    assert (status, told(findings, "HYT902")) == (3, ["HYT902 acme"])
    assert "needs hytecore" in json.dumps(findings)
    assert "was imported" not in json.dumps(findings)
    assert "acme" not in sys.modules


BROKEN: dict[str, dict[str, Any]] = {
    "import error": {"more": "import nothing_of_that_name"},
    "exit": {"more": "raise SystemExit(0)"},
    "any error": {"more": "raise ValueError('x')"},
    "syntax": {"more": "def def"},
    "retired code": {
        "arguments": 'retired={"ACM101": Retired("x", "1")}',
        "more": "from hytecore.packs import Retired",
    },
    "block without x": {"arguments": 'blocks={"acme": int}'},
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pack_hides_nothing(site: Site, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Whatever is wrong with one pack, all others say what they have to say, and the run is not complete."""
    site.pack("good", "GOO")
    status, before = checked(site, capsys)
    site.pack(**BROKEN[name])
    broken_status, after = checked(site, capsys)

    assert (status, broken_status) == (1, 3)
    assert told(after, "HYT902") == ["HYT902 acme"]
    assert [finding for finding in after if finding["code"] != "HYT902"] == before
    assert told(before, "GOO") == ["GOO101 m1", "GOO101 m2"]


@pytest.mark.parametrize("target", ["acme:NOTHING", "acme:acme_flaw", "nowhere:PACK", "acme"])
def test_an_entry_point_that_leads_to_no_pack_hides_nothing(
    site: Site, capsys: pytest.CaptureFixture[str], target: str
) -> None:
    """A target that is no pack is told like any other fault of one."""
    _, before = checked(site, capsys)
    site.workshop.pack("acme", "ACM")
    site.workshop.rule()
    site.install("acme", target=target)
    status, after = checked(site, capsys)

    assert (status, told(after, "HYT902")) == (3, ["HYT902 acme"])
    assert [finding for finding in after if finding["code"] != "HYT902"] == before


@pytest.mark.parametrize("name", ["SAT", "SAT101", "sato-flaw"])
@pytest.mark.parametrize("command", ["check", "rules", "explain"])
def test_a_rule_of_a_broken_pack_is_not_taken_for_a_misspelt_one(
    site: Site, capsys: pytest.CaptureFixture[str], command: str, name: str
) -> None:
    """Whoever asks for it is told which packs could not be loaded, and why."""
    site.pack("sato", "SAT", more="import nothing_of_that_name")
    arguments = {
        "check": (str(site.plan), "--select", name),
        "rules": ("--select", name),
        "explain": (name,),
    }[command]

    status, output, errors = run(site, capsys, command, *arguments)

    assert (status, output) == (2, "")
    assert errors == (
        f"Error: There is no rule {name} in the rule packs that were loaded. These could not be loaded: "
        "sato (ModuleNotFoundError: No module named 'nothing_of_that_name').\n"
    )


def test_a_profile_of_a_broken_pack_is_not_taken_for_a_misspelt_one(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """A profile may be one of those that a pack would have brought."""
    site.pack("sato", "SAT", more="import nothing_of_that_name")

    status, output, errors = run(site, capsys, "check", str(site.plan), "--profile", "sato")

    assert (status, output) == (2, "")
    assert errors.startswith("Error: There is no profile sato in the rule packs that were loaded. These could not be")


@pytest.mark.parametrize("command", ["rules", "schema"])
def test_a_list_without_the_rules_of_a_broken_pack_says_so(
    site: Site, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """The exit status has a reason that people can read."""
    site.pack("sato", "SAT", more="import nothing_of_that_name")

    status, output, errors = run(site, capsys, command)

    assert status == 3
    assert "HYT201" in output or "$schema" in output
    assert errors == (
        "The rule pack sato (hytecore-sato) could not be loaded: ModuleNotFoundError: No module named "
        "'nothing_of_that_name'.\n"
    )


# Words at fault

IN_SWEDISH = 'sv: "Åtgärden {subject}.", '


@pytest.mark.parametrize("form", FORMATS)
def test_words_at_fault_spoil_no_form_of_the_report(site: Site, capsys: pytest.CaptureFixture[str], form: str) -> None:
    """In whatever form, the core's findings are told, the crash is told, and the run is not complete."""
    site.pack(words=WORDS.replace(IN_SWEDISH, ""))

    status, output, errors = run(site, capsys, "check", str(site.plan), "--as-of", "2026-06-01", "--format", form)

    assert (status, errors) == (3, "")
    assert [code for code in ("HYT901", "HYT201", "acme-flaw") if code not in output] == []


@pytest.mark.parametrize("command", [("rules",), ("rules", "--format", "json"), ("explain", "ACM101")])
def test_words_at_fault_are_told_beside_what_there_is(
    site: Site, capsys: pytest.CaptureFixture[str], command: tuple[str, ...]
) -> None:
    """The rule's name stands for the title that is missing; what to do is told on standard error."""
    site.pack(words=WORDS.replace(", en: title", "").replace(IN_SWEDISH, ""))

    status, output, errors = run(site, capsys, *command)

    assert status == 3
    assert output.count("acme-flaw") == 2
    assert errors == (
        "The words of the rule ACM101 acme-flaw are at fault: title is not written in 'en'; m is not written in 'sv'. "
        "If you are making its pack, run pytest in its folder.\n"
    )


def test_loading_a_pack_leaves_the_findings_of_the_core_as_they_are(
    site: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """Byte for byte, the core says the same with a pack and without."""
    _, before = checked(site, capsys)
    site.pack(arguments=READS, more=BLOCK)
    _, after = checked(site, capsys)

    assert json.dumps([f for f in after if f["code"].startswith("HYT")]) == json.dumps(before)
    assert told(after, "ACM") == ["ACM101 m1", "ACM101 m2"]


# Retired rules and other names

RETIRED = """
            from hytecore.packs import Retired
            GONE = {
                "ACM090": Retired("old-flaw", "1.2", "ACM101"),
                "ACM091": Retired("no-flaw", "1.3"),
                "ACM092": Retired("flaw-of-the-core", "1.4", "HYT201"),
                "ACM093": Retired("flaw-of-another", "1.5", "OTH101"),
            }
"""
SUCCEEDED = {"ACM090": "ACM101", "old-flaw": "ACM101", "acm090": "ACM101", "ACM092": "HYT201", "former": "ACM101"}
SUPPRESSION = """
suppress:
  - rule: {}
    subject: "measure:m1"
    reason: sovittu ohjausryhmässä
    by: koordinaattori
    on: 2026-01-01
    until: 2026-12-31
"""
WITHOUT = {"ACM091": "1.3", "no-flaw": "1.3", "ACM093": "1.5", "flaw-of-another": "1.5"}


@pytest.fixture
def retiring(site: Site) -> Site:
    """Return a place with a pack that has retired rules, and one that had another name."""
    site.pack(arguments="retired=GONE", more=RETIRED, facts='aliases=("former",),')
    return site


@pytest.mark.parametrize(("name", "code"), SUCCEEDED.items())
def test_the_name_of_a_succeeded_rule_means_its_successor(
    retiring: Site, capsys: pytest.CaptureFixture[str], name: str, code: str
) -> None:
    """`--select`, settings and suppressions that name a retired rule, or a former name, mean the rule in its place."""
    assert {f["code"] for f in checked(retiring, capsys, "--select", name)[1]} == {code}
    assert code not in {f["code"] for f in checked(retiring, capsys, "--ignore", name)[1]}

    settings = retiring.settings(f'[severity]\n"{name}" = "info"\n')
    _, findings = checked(retiring, capsys, "--config", settings)
    assert {f["severity"] for f in findings if f["code"] == code} == {"info"}

    retiring.plan.write_text(PLAN + SUPPRESSION.format(name), "utf-8")
    _, findings = checked(retiring, capsys)
    set_aside = [f["code"] for f in findings if f["suppressed"] is not None]
    assert (set_aside, told(findings, "HYT9")) == ([code], [])


@pytest.mark.parametrize(("name", "since"), WITHOUT.items())
def test_a_rule_without_a_successor_is_told_as_retired(
    retiring: Site, capsys: pytest.CaptureFixture[str], name: str, since: str
) -> None:
    """Asking for a rule that is no more says so, with the version; a typing error is not suspected."""
    path = retiring.settings(f'ignore = ["{name}"]\n')
    for arguments in (
        ("check", str(retiring.plan), "--select", name, "--config", "none"),
        ("check", str(retiring.plan), "--config", path),
    ):
        status, output, errors = run(retiring, capsys, *arguments)
        assert (status, output) == (2, "")
        assert f"was retired in version {since}" in errors

    path = retiring.settings("")
    status, output, errors = run(retiring, capsys, "explain", name)
    assert (status, output) == (2, "")
    assert f"was retired in version {since}" in errors


def test_explaining_a_succeeded_rule_explains_its_successor(retiring: Site, capsys: pytest.CaptureFixture[str]) -> None:
    """The answer says since when the rule is gone, and then explains the one in its place."""
    status, output, _ = run(retiring, capsys, "explain", "ACM092")
    _, of_successor, _ = run(retiring, capsys, "explain", "HYT201")

    assert status == 0
    first, _, rest = output.partition("\n")
    assert first == "The rule flaw-of-the-core was retired in version 1.4; in its place is HYT201."
    assert rest == of_successor


def test_a_suppression_of_a_rule_without_a_successor_is_unused(
    retiring: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    """What sets aside a rule that is no more sets nothing aside, and the report says so."""
    retiring.plan.write_text(PLAN + SUPPRESSION.format("ACM091"), "utf-8")

    status, findings = checked(retiring, capsys)

    assert told(findings, "HYT9") == ["HYT904 ACM091/measure:m1"]
    assert [f["code"] for f in findings if f["suppressed"] is not None] == []
    assert status == 1
