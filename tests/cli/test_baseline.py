"""`hytecore baseline`: what each action writes and tells, and that nothing slips through a baseline."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from hytecore.cli.program import main
from hytecore.engine import baseline
from hytecore.engine.baseline import Change, Entry

OPTIONS = ("--select", "HYT201", "--as-of", "2025-06-01", "--config", "none", "--pack", "core", "--lang", "en")
FILE = ("--baseline", "base.txt")


def _plan(folder: Path, *measures: str, plan: str = "p", name: str = "plan.yaml", more: str = "") -> None:
    """Write a plan whose measures have these ids; one with `+` before it has an owner."""
    owner = ", responsibilities: [{actor: a, role: lead}]"
    rows = [f"- {{id: {m.strip('+')}, title: Kerho{owner if m.startswith('+') else ''}}}" for m in measures]
    head = f"hytecore: 1\nplan: {{id: {plan}, title: P}}\nactors: [{{id: a, kind: unit, name: A}}]\nmeasures:\n"
    (folder / name).write_text(head + "\n".join(rows) + f"\n{more}", "utf-8")


def _told(capsys: pytest.CaptureFixture[str], action: str, *paths: str) -> list[str]:
    assert main(["baseline", action, *(paths or ("plan.yaml",)), *OPTIONS, *FILE]) == 0
    return capsys.readouterr().out.splitlines()


def _subjects(folder: Path) -> list[str]:
    lines = (folder / "base.txt").read_text("utf-8").splitlines()[1:]
    return [" ".join(line.split("\t")[2:]) for line in lines]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, empty."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_update_tells_what_went_and_what_came(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One is mended and another is new: both are told, though the number is the same as before."""
    _plan(folder, "m1", "m2", "+m3")
    assert _told(capsys, "create") == ["+ HYT201 measure:m1 p", "+ HYT201 measure:m2 p", "base.txt: findings 2."]
    _plan(folder, "+m1", "m2", "m3")

    assert main(["check", "plan.yaml", *OPTIONS, *FILE]) == 1  # the swap stops a check
    capsys.readouterr()
    assert _told(capsys, "update") == [
        "- HYT201 measure:m1 p",
        "+ HYT201 measure:m3 p",
        "base.txt: findings 2; gone 1, new 1, moved 0, not checked 0.",
    ]
    assert _subjects(folder) == ["measure:m2 p", "measure:m3 p"]
    assert main(["check", "plan.yaml", *OPTIONS, *FILE]) == 0


def test_prune_adds_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is mended goes; what is new stays new, and stops the next check."""
    _plan(folder, "m1", "m2", "+m3")
    _told(capsys, "create")
    _plan(folder, "+m1", "m2", "m3")

    assert _told(capsys, "prune") == ["- HYT201 measure:m1 p", "base.txt: findings 1; gone 1, not checked 0."]
    assert _subjects(folder) == ["measure:m2 p"]
    assert main(["check", "plan.yaml", *OPTIONS, *FILE]) == 1


def test_update_follows_a_plan_to_its_new_id(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The plan is called otherwise: what is found as before has moved, and only the rest went or came."""
    _plan(folder, "m1", "m2", "m3", "+m4", plan="vanha")
    _told(capsys, "create")
    _plan(folder, "m1", "m2", "+m3", "m4", plan="uusi")

    assert _told(capsys, "update") == [
        "- HYT201 measure:m3 vanha",
        "+ HYT201 measure:m4 uusi",
        "~ HYT201 measure:m1 vanha → uusi",
        "~ HYT201 measure:m2 vanha → uusi",
        "base.txt: findings 3; gone 1, new 1, moved 2, not checked 0.",
    ]
    assert _subjects(folder) == ["measure:m1 uusi", "measure:m2 uusi", "measure:m4 uusi"]


@pytest.mark.parametrize("action", ["update", "prune"])
def test_what_was_not_checked_stays(action: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Entries of a plan that was not named, and of a rule that did not run, are left as they are."""
    _plan(folder, "m1", plan="a", name="a.yaml")
    _plan(folder, "m9", plan="b", name="b.yaml")
    _told(capsys, "create", "a.yaml", "b.yaml")
    with (folder / "base.txt").open("a", encoding="utf-8") as file:
        file.write("0123456789abcdef\tHYT501\tmeasure:m1\ta\n")
    _plan(folder, "+m1", plan="a", name="a.yaml")

    (gone, summary) = _told(capsys, action, "a.yaml")
    assert gone == "- HYT201 measure:m1 a"
    assert summary.startswith("base.txt: findings 2; gone 1,")
    assert summary.endswith(" not checked 2.")
    assert _subjects(folder) == ["measure:m9 b", "measure:m1 a"]


def test_rules_across_plans_are_not_judged_from_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a rule found by comparing plans stays when one of them is checked alone."""
    _plan(folder, "+m1", plan="a", name="a.yaml")
    entry = "0123456789abcdef\tHYT802\tmeasure:m1\ta\n"
    (folder / "base.txt").write_text(f"{baseline.HEADER}\n{entry}", "utf-8")
    options = [*OPTIONS[2:], *FILE]

    assert main(["baseline", "prune", "a.yaml", *options, "--select", "HYT802"]) == 0
    assert capsys.readouterr().out == "base.txt: findings 1; gone 0, not checked 1.\n"
    assert (folder / "base.txt").read_text("utf-8").endswith(entry)


def test_incomplete_run_leaves_the_file_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What was not read would seem mended."""
    _plan(folder, "m1")
    _told(capsys, "create")
    before = (folder / "base.txt").read_bytes()
    (folder / "plan.yaml").write_text("hytecore: 1\nplan: [\n", "utf-8")

    assert main(["baseline", "update", "plan.yaml", *OPTIONS, *FILE]) == 2
    assert "The run is incomplete" in capsys.readouterr().err
    assert (folder / "base.txt").read_bytes() == before


def test_suppressions_that_end_are_not_in_the_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is set aside is not taken up; after its last day it stops a check, and one day before it does not."""
    suppression = (
        "suppress: [{rule: HYT201, subject: 'measure:m1', reason: Sovitaan keväällä, by: koordinaattori,"
        " on: 2025-05-01, until: 2025-06-30}]\n"
    )
    _plan(folder, "m1", "m2", more=suppression)
    assert _told(capsys, "create") == ["+ HYT201 measure:m2 p", "base.txt: findings 1."]

    for day, status in (("2025-06-30", 0), ("2025-07-01", 1)):
        assert main(["check", "plan.yaml", *OPTIONS, *FILE, "--as-of", day]) == status


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_baselines_of_two_branches_merge(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two people mend different measures and prune: git merges the files line by line, and the result is a baseline."""
    all_of_them = [f"m{number}" for number in range(1, 7)]
    files = {}
    for name, mended in {"base": (), "ours": ("m1",), "theirs": ("m6",)}.items():
        _plan(folder, *(f"+{m}" if m in mended else m for m in all_of_them))
        (folder / "base.txt").unlink(missing_ok=True)
        _told(capsys, "create")
        files[name] = folder / f"{name}.lines"
        shutil.copy(folder / "base.txt", files[name])

    subprocess.run(["git", "merge-file", files["ours"], files["base"], files["theirs"]], check=True)
    merged = baseline.read(str(files["ours"]))
    assert [entry.subject for entry in merged] == ["measure:m2", "measure:m3", "measure:m4", "measure:m5"]
    assert files["ours"].read_text("utf-8").splitlines()[0] == baseline.HEADER


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "=======", "HYT201 measure:m1 p", "a\tHYT201\tm\tp\tx"])
def test_a_line_that_is_no_entry_is_refused(
    line: str, folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A conflict that nobody has settled is told with its line, never read past."""
    monkeypatch.setenv("LC_ALL", "C")
    _plan(folder, "m1")
    (folder / "base.txt").write_text(f"{baseline.HEADER}\n{line}\n", "utf-8")

    assert main(["check", "plan.yaml", *OPTIONS, *FILE]) == 2
    assert "base.txt: line 2 cannot be read" in capsys.readouterr().err


def _entry(subject: str, plan: str, code: str = "HYT201", mark: str = "") -> Entry:
    return Entry(code, subject, plan, f"{code}{subject}{plan}{mark}")


def test_a_plan_is_taken_for_renamed_only_when_more_than_half_is_found() -> None:
    """Half is not enough: the old plan may simply not have been checked."""
    known = [_entry(f"measure:m{n}", "old") for n in range(4)]
    plans = {"new"}

    half = [_entry("measure:m0", "new"), _entry("measure:m1", "new")]
    assert baseline.change(known, half, plans, lambda code: True) == Change((), (), tuple(half), (), tuple(known))
    most = [*half, _entry("measure:m2", "new")]
    moved = tuple(zip(known[:3], most, strict=True))
    assert baseline.change(known, most, plans, lambda code: True) == Change((), (known[3],), (), moved, ())


def test_a_plan_that_the_baseline_knows_is_no_new_name() -> None:
    """Plans often share ids: findings of one that was there before are its own."""
    known = [_entry("measure:m1", "a"), _entry("measure:m2", "b")]
    found = [_entry("measure:m1", "b"), _entry("measure:m2", "b")]

    assert baseline.change(known, found, {"b"}, lambda code: True) == Change(
        (known[1],), (), (found[0],), (), (known[0],)
    )


def test_findings_that_look_alike_are_not_confused() -> None:
    """Another finding of the same rule on the same subject is a new one: its fingerprint differs."""
    known, found = [_entry("measure:m1", "p", mark="x")], [_entry("measure:m1", "p", mark="y")]

    assert baseline.change(known, found, {"p"}, lambda code: True) == Change((), tuple(known), tuple(found), (), ())
