"""`new-plugin` and `new-rule`: what they write, what they refuse, and that a beginning lacks only its author."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from hytecore.cli.program import main
from hytecore.scaffold import pack_folder, published
from hytecore.scaffold.names import SHIPPED
from hytecore.scaffold.new_plugin import working_range
from hytecore.scaffold.new_rule import SECTIONS
from hytecore.words.beginnings import SENTENCES
from hytecore.words.help import help_text
from hytecore.words.interface import say

ROOT = Path(__file__).parents[2]
RULES = "src/hytecore_lappi/rules"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, in English."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path


@pytest.fixture
def pack(folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return the folder of a new pack."""
    assert main(["new-plugin", "Lappi"]) == 0
    capsys.readouterr()
    return folder / "hytecore-lappi"


def files_of(folder: Path) -> dict[str, str]:
    """Return the text of every file below *folder* by its path."""
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Return what is said of a request that is refused, with nothing on standard output."""
    assert main(words) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    return printed.err


def test_new_plugin_writes_a_whole_distribution(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every file is told and written, and the facts of the pack stand where they belong."""
    assert main(["new-plugin", "Etelä-Savo", "--rule", "group-plan-missing", "--looks-at", "plan"]) == 0

    written = files_of(folder)
    rules = "hytecore-etela-savo/src/hytecore_etela_savo/rules"
    assert sorted(written) == [
        "hytecore-etela-savo/.gitignore",
        "hytecore-etela-savo/README.md",
        "hytecore-etela-savo/docs/index.md",
        "hytecore-etela-savo/pyproject.toml",
        "hytecore-etela-savo/src/hytecore_etela_savo/__init__.py",
        "hytecore-etela-savo/src/hytecore_etela_savo/py.typed",
        f"{rules}/__init__.py",
        f"{rules}/plan/__init__.py",
        f"{rules}/plan/group_plan_missing.py",
        f"{rules}/plan/group_plan_missing.yaml",
        "hytecore-etela-savo/tests/test_pack.py",
    ]
    told = capsys.readouterr().out.splitlines()
    assert sorted(told[:-3]) == sorted(written)
    assert told[-3:] == [
        "The rule pack etela-savo is ready to be filled in; its codes begin with ETS.",
        "Published codes never change. If the prefix does not suit, remove the folder and give --prefix.",
        "Next: pip install --editable hytecore-etela-savo, and in that folder pytest.",
    ]
    project = tomllib.loads(written["hytecore-etela-savo/pyproject.toml"])["project"]
    assert project["name"] == "hytecore-etela-savo"
    assert project["description"] == "Etelä-Savo: a rule pack for hytecore."
    assert project["dependencies"] == [f"hytecore{working_range()}"]
    assert project["entry-points"] == {"hytecore.packs": {"etela-savo": "hytecore_etela_savo:PACK"}}
    assert (
        'Pack.from_package("etela-savo", "ETS", "hytecore_etela_savo.rules")'
        in (written["hytecore-etela-savo/src/hytecore_etela_savo/__init__.py"])
    )
    assert written["hytecore-etela-savo/tests/test_pack.py"].splitlines()[-5:] == [
        "from hytecore.testing import pack_tests",
        "",
        "from hytecore_etela_savo import PACK",
        "",
        "TestPack = pack_tests(PACK)",
    ]
    assert "$" not in "".join(written.values())


@pytest.mark.parametrize(
    ("name", "module", "prefix"),
    [
        ("Åland", "hytecore_aland", "ALA"),
        ("etelä-savo", "hytecore_etela_savo", "ETS"),
        ("  Vantaa ja  Kerava ", "hytecore_vantaa_ja_kerava", "VJK"),
        ("hytecore-kainuu", "hytecore_kainuu", "KAI"),
        ("class", "hytecore_class", "CLA"),
        ("Anár ŋ", "hytecore_anar_n", "ANN"),
        ("a b", "hytecore_a_b", None),
    ],
)
def test_names_of_regions_become_modules(name: str, module: str, prefix: str | None, folder: Path) -> None:
    """Letters lose their marks, blanks become hyphens; a prefix is made of the name where there are letters enough."""
    options = ["--folder", "pack"] if prefix else ["--folder", "pack", "--prefix", "ABX"]

    assert main(["new-plugin", name, *options]) == 0
    code = (folder / "pack/src" / module / "__init__.py").read_text("utf-8")
    compile(code, module, "exec")
    assert f'"{prefix or "ABX"}"' in code


REFUSED_PLUGINS = [
    pytest.param(["…"], "“…” makes no name for a rule pack", id="no letters"),
    pytest.param([""], "“” makes no name for a rule pack", id="empty"),
    pytest.param(["2030"], "“2030” makes no name for a rule pack", id="a digit first"),
    pytest.param(["a/b"], "“a/b” makes no name for a rule pack", id="a path"),
    pytest.param(["Хельсинки"], "makes no name for a rule pack", id="letters of another alphabet"),
    pytest.param(["core"], "The distribution hytecore has a rule pack core already", id="name of the core"),
    pytest.param(["THL"], "The distribution hytecore-thl has a rule pack thl already", id="name of a published pack"),
    pytest.param(["a b"], "The prefix AB will not do: give --prefix", id="too few letters for a prefix"),
    pytest.param(["Lappi", "--prefix", "lap"], "The prefix lap will not do", id="a prefix in small letters"),
    pytest.param(["Lappi", "--prefix", "LAPP"], "The prefix LAPP will not do", id="four letters"),
    pytest.param(["Lappi", "--prefix", "ÅLÄ"], "The prefix ÅLÄ will not do", id="letters with marks"),
    pytest.param(["Lappi", "--prefix", ""], "The prefix – will not do", id="an empty prefix"),
    pytest.param(["Lappi", "--prefix", "HYT"], "HYT belongs to the distribution hytecore already", id="the core's"),
    pytest.param(["Lappi", "--prefix", "THL"], "THL belongs to the distribution hytecore-thl", id="a published pack's"),
    pytest.param(["Lappi", "--title", 'The "best"'], "cannot hold a straight quotation mark", id="a title with quotes"),
    pytest.param(["Lappi", "--title", "a\nb"], "cannot hold", id="a title of two lines"),
    pytest.param(["Lappi", "--title", " "], "The title “ ” will not do", id="an empty title"),
    pytest.param(["Lappi", "--rule", "Missing plan"], "Did you mean missing-plan?", id="a rule name with a blank"),
    pytest.param(["Lappi", "--rule", "measure-without-owner"], "The rule HYT201 has or had", id="a rule of the core"),
    pytest.param(
        ["Lappi", "--rule", "older-people-plan-missing"],
        "The rule THL114 has or had the name older-people-plan-missing. If it asks the same, no rule is needed",
        id="a rule of a published pack",
    ),
    pytest.param(["Lappi", "--family", "import"], "“import” will not do as the name of a family", id="a keyword"),
    pytest.param(["Lappi", "--family", "Care plans"], "Did you mean care_plans?", id="a family with a blank"),
    pytest.param(["Lappi", "--looks-at", "measure"], "Did you mean measures?", id="no section"),
    pytest.param(["Lappi", "--folder", "full"], "full is there already; nothing was written", id="a folder in use"),
    pytest.param(["Lappi", "--folder", "full/file"], "is there already", id="a file"),
    pytest.param(["Lappi", "--folder", "no/where"], "There is no folder", id="nowhere"),
    pytest.param(["Lappi", "--lang", "de"], "--lang: de will not do", id="no such language"),
]


@pytest.mark.parametrize(("words", "told"), REFUSED_PLUGINS)
def test_new_plugin_refuses(words: list[str], told: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be is refused with what to do instead, and nothing is written."""
    (folder / "full").mkdir()
    (folder / "full/file").write_text("mine", "utf-8")

    assert told in refused(["new-plugin", *words], capsys)
    assert files_of(folder) == {"full/file": "mine"}
    assert os.listdir(folder) == ["full"]


def test_new_plugin_fills_an_empty_folder(folder: Path) -> None:
    """An empty folder that is there already may be used, such as a new repository's."""
    (folder / "mine").mkdir()

    assert main(["new-plugin", "Lappi", "--folder", "mine", "--title", "Lapin säännöt"]) == 0
    assert (folder / "mine/README.md").read_text("utf-8").splitlines()[2].startswith("Lapin säännöt: a rule pack")


def test_new_rule_takes_the_next_code(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule gets the code after the last of its family; a new family gets the first of the next hundred."""
    before = files_of(pack)
    assert main(["new-rule", "no-budget", "--pack-folder", str(pack)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        str(pack / RULES / "measures/no_budget.py"),
        str(pack / RULES / "measures/no_budget.yaml"),
        "The rule LAP102 no-budget is ready to be filled in; the tests tell what is still to be written.",
    ]
    assert (
        main(["new-rule", "no-sami-goal", "--pack-folder", str(pack), "--family", "sami", "--looks-at", "goals"]) == 0
    )
    after = files_of(pack)

    assert {name: text for name, text in after.items() if name in before} == before
    assert sorted(set(after) - set(before)) == [
        f"{RULES}/measures/no_budget.py",
        f"{RULES}/measures/no_budget.yaml",
        f"{RULES}/sami/__init__.py",
        f"{RULES}/sami/no_sami_goal.py",
        f"{RULES}/sami/no_sami_goal.yaml",
    ]
    assert after[f"{RULES}/sami/__init__.py"] == '"""LAP2: what is said of the goals."""\n'
    assert 'code="LAP201"' in after[f"{RULES}/sami/no_sami_goal.py"]
    assert "for goal in index.plan.goals:" in after[f"{RULES}/sami/no_sami_goal.py"]


def test_new_rule_finds_the_pack_from_inside(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The nearest pack upwards is meant, as with settings; a code may be given."""
    monkeypatch.chdir(pack / RULES)

    assert main(["new-rule", "no-budget", "--code", "LAP177"]) == 0
    assert 'code="LAP177"' in (pack / RULES / "measures/no_budget.py").read_text("utf-8")
    assert main(["new-rule", "no-budget-at-all"]) == 0
    assert 'code="LAP178"' in (pack / RULES / "measures/no_budget_at_all.py").read_text("utf-8")


def test_code_of_a_retired_rule_is_not_given_again(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Codes and names of retired rules, and names a rule had before, stay taken."""
    module = pack / "src/hytecore_lappi/__init__.py"
    retired = '"hytecore_lappi.rules", retired={"LAP102": Retired("no-money", since="0.2.0")})'
    module.write_text(module.read_text("utf-8").replace('"hytecore_lappi.rules")', retired), "utf-8")
    rule = pack / RULES / "measures/first_rule_of_lappi.py"
    rule.write_text(
        rule.read_text("utf-8").replace("    severity=", '    aliases=("older-rule",),\n    severity='), "utf-8"
    )
    where = ["--pack-folder", str(pack)]

    assert "LAP102 was that of the rule no-money" in refused(
        ["new-rule", "no-budget", "--code", "LAP102", *where], capsys
    )
    assert "LAP102 has or had the name no-money" in refused(["new-rule", "no-money", *where], capsys)
    assert "LAP101 has or had the name older-rule" in refused(["new-rule", "older-rule", *where], capsys)
    assert main(["new-rule", "no-budget", *where]) == 0
    assert 'code="LAP103"' in (pack / RULES / "measures/no_budget.py").read_text("utf-8")


REFUSED_RULES = [
    pytest.param(["No Budget"], "Did you mean no-budget?", id="blanks and capitals"),
    pytest.param(["ei-määrärahaa"], "Did you mean ei-maararahaa?", id="letters with marks"),
    pytest.param(["no_budget"], "Did you mean no-budget?", id="snake case"),
    pytest.param(["class"], "“class” will not do as the name of a rule", id="a keyword"),
    pytest.param(["../no-budget"], "“../no-budget” will not do", id="a path"),
    pytest.param(["3-budgets"], "“3-budgets” will not do", id="a digit first"),
    pytest.param(["first-rule-of-lappi"], "The rule LAP101 has or had the name", id="a name of the pack"),
    pytest.param(["measure-without-owner"], "The rule HYT201 has or had the name", id="a name of the core"),
    pytest.param(["older-people-plan-missing"], "The rule THL114 has or had", id="a name of a published pack"),
    pytest.param(
        ["keusote-smart-question-unanswered"], "The rule KEU102 has or had", id="a retired name of a published pack"
    ),
    pytest.param(["taken"], "measures/taken.py is there already; nothing was written", id="a file of that name"),
    pytest.param(
        ["no-budget", "--code", "LAP101"], "LAP101 belongs to the rule first-rule-of-lappi already", id="a taken code"
    ),
    pytest.param(["no-budget", "--code", "HYT101"], "it must be LAP and three digits", id="a code of others"),
    pytest.param(["no-budget", "--code", "LAP1"], "it must be LAP and three digits", id="a short code"),
    pytest.param(["no-budget", "--code", "LAP1٠١"], "it must be LAP and three digits", id="digits of another script"),
    pytest.param(["no-budget", "--family", "Care"], "Did you mean care?", id="a family in capitals"),
    pytest.param(["no-budget", "--looks-at", "cells"], "--looks-at: cells will not do", id="no section"),
]


@pytest.mark.parametrize(("words", "told"), REFUSED_RULES)
def test_new_rule_refuses(words: list[str], told: str, pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be is refused with what to do instead, and nothing is written."""
    (pack / RULES / "measures/taken.py").write_text("mine", "utf-8")
    before = files_of(pack)

    assert told in refused(["new-rule", *words, "--pack-folder", str(pack)], capsys)
    assert files_of(pack) == before


def test_new_rule_asks_for_the_family_where_there_are_several(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With two families it is for the author to say which."""
    where = ["--pack-folder", str(pack)]
    assert main(["new-rule", "no-sami-goal", "--family", "sami", *where]) == 0
    capsys.readouterr()

    assert "Give --family; there are: measures, sami." in refused(["new-rule", "no-budget", *where], capsys)


def test_family_that_is_full_has_no_code(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After the last code of its hundred a family has no more."""
    where = ["--pack-folder", str(pack)]
    assert main(["new-rule", "no-budget", "--code", "LAP199", *where]) == 0
    capsys.readouterr()

    assert "The family measures has no free code" in refused(["new-rule", "no-money", *where], capsys)


@pytest.mark.parametrize(
    ("project", "module", "told"),
    [
        (None, "", "There is no rule pack in the folder"),
        ("[project]\nname = 'x'\n", "", "There is no rule pack in the folder"),
        ("[project.entry-points.'hytecore.packs']\na = 'a:P'\nb = 'b:P'\n", "", "offers several rule packs: a, b."),
        ("[project.entry-points.'hytecore.packs']\nx = 'gone:P'\n", "", "has no module gone"),
        ("[project.entry-points.'hytecore.packs']\nx = 'x:P'\n", "P = (", "x.py: what the rule pack says of itself"),
        ("[project.entry-points.'hytecore.packs']\nx = 'x:P'\n", "P = 1", "Pack.from_package(name, prefix, package)"),
        ("[project.entry-points.'hytecore.packs'\n", "", "pyproject.toml is not TOML"),
    ],
)
def test_folder_without_a_pack_is_refused(
    project: str | None, module: str, told: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is no pack, or cannot be read as one, is told with the file it is about."""
    (folder / "x.py").write_text(module, "utf-8")
    if project is not None:
        (folder / "pyproject.toml").write_text(project, "utf-8")

    assert told in refused(["new-rule", "no-budget", "--pack-folder", str(folder)], capsys)


def test_rule_that_cannot_be_read_is_told(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A rule whose code is not written out could have any: nothing is given away beside it."""
    rule = pack / RULES / "measures/first_rule_of_lappi.py"
    rule.write_text(rule.read_text("utf-8").replace('code="LAP101"', "code=CODE"), "utf-8")

    told = refused(["new-rule", "no-budget", "--pack-folder", str(pack)], capsys)
    assert "first_rule_of_lappi.py: what the rule pack says of itself could not be read: Rule(code=…, name=…)" in told


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("command", ["new-plugin", "new-rule"])
def test_help_is_there_in_every_language(
    command: str, language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Help is printed in the language of the environment, no wider than eighty columns."""
    monkeypatch.setenv("LC_ALL", {"fi": "fi_FI.UTF-8", "sv": "sv_FI.UTF-8", "en": "C"}[language])
    monkeypatch.setenv("COLUMNS", "80")

    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])

    assert stop.value.code == 0
    text = capsys.readouterr().out
    assert help_text(f"{command}.description", language) in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(("language", "told"), [("fi", "on jo olemassa"), ("sv", "finns redan"), ("en", "already")])
def test_words_are_those_of_the_language_asked_for(
    language: str, told: str, pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was done and what is refused is said in the language asked for; every sentence is complete in each."""
    assert told in refused(["new-plugin", "Lappi", "--lang", language], capsys)
    where = ["--pack-folder", str(pack), "--lang", language]
    assert main(["new-rule", f"no-budget-{language}", *where]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == say(
        "new-rule", language, code="LAP102", name=f"no-budget-{language}"
    )
    for texts in SENTENCES.values():
        assert len({tuple(sorted(re.findall(r"{(\w+)}", text))) for text in texts}) == 1
        assert all(texts)


# All or nothing


@pytest.mark.parametrize("after", range(11))
def test_pack_is_written_whole_or_not_at_all(after: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever file cannot be written, nothing is there afterwards, and the error is told."""
    _fail_after(after, monkeypatch)

    assert main(["new-plugin", "Lappi"]) == 2
    assert os.listdir(folder) == []


@pytest.mark.parametrize("after", range(3))
def test_rule_is_written_whole_or_not_at_all(after: int, pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a rule in a new family nothing stays either: no file, no folder."""
    before = sorted(pack.rglob("*"))
    _fail_after(after, monkeypatch)

    assert main(["new-rule", "no-budget", "--family", "money", "--pack-folder", str(pack)]) == 2
    assert sorted(pack.rglob("*")) == before


def test_interrupted_pack_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interruption is no different from an error."""
    _fail_after(5, monkeypatch, KeyboardInterrupt)

    assert main(["new-plugin", "Lappi"]) == 130
    assert os.listdir(folder) == []


def _fail_after(count: int, monkeypatch: pytest.MonkeyPatch, error: type[BaseException] = OSError) -> None:
    """Let *count* files be put in their places, and then no more."""
    left = [count]
    real = os.replace

    def replace(source: str, target: str) -> None:
        if left[0] == 0:
            raise error(28, "No space left on device")
        left[0] -= 1
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)


# What is written works


@pytest.fixture
def every_section(pack: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Return a pack with a new rule for every section that a rule can look at."""
    where = ["--pack-folder", str(pack), "--family", "measures"]
    for section in sorted(set(SECTIONS) - {"measures"}):
        assert main(["new-rule", f"flaw-in-{section}", "--looks-at", section, *where]) == 0
    capsys.readouterr()
    # The kit's own tests draw many examples; here a few will do.
    (pack / "conftest.py").write_text(
        "from hypothesis import settings\n"
        "settings.register_profile('few', max_examples=5, derandomize=True)\n"
        "settings.load_profile('few')\n",
        "utf-8",
    )
    return pack


def test_tests_of_a_beginning_fail_only_on_what_is_to_be_written(every_section: Path) -> None:
    """Every failure is a mark that stands in the files; with the marks filled in all tests pass."""
    done = _pytest(every_section)
    told = re.findall(
        r"^LAP\d{3} [a-z-]+: (\w+\.\w+), line (\d+): write this, and take 'TODO:' away: ", done, re.MULTILINE
    )
    marks = [
        (path.name, str(number))
        for path in sorted(every_section.glob(f"{RULES}/measures/*.*"))
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if "TODO:" in line
    ]

    assert sorted(told) == sorted(marks)
    assert len(marks) == 19 * len(SECTIONS)
    failed = re.findall(r"^FAILED tests/test_pack\.py::TestPack::(.+)$", done, re.MULTILINE)
    assert failed == [f"test_examples_find_what_they_say[LAP{101 + n}]" for n in range(len(SECTIONS))]

    for path in every_section.glob(f"{RULES}/measures/*.*"):
        text = re.sub(r"TODO: ?", "", path.read_text("utf-8")).replace('"TODO" in', '"small" in')
        path.write_text(text, "utf-8")
    assert re.search(r"^\d+ passed in", _pytest(every_section), re.MULTILINE)


def _pytest(folder: Path) -> str:
    """Return what the tests of a pack print, run as its author runs them, from the pack's own folder."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "src"), "PYTEST_ADDOPTS": ""}
    words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr == ""
    return done.stdout


def test_core_gets_a_rule_in_its_repository(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In hytecore's own folder a rule joins the core: next code of the family, imports of the core."""
    rules = "src/hytecore/rules"
    shutil.copytree(ROOT / rules, folder / rules, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    known = max(_codes(folder / rules / "roles"))

    assert "Give --family; there are: across, document" in refused(["new-rule", "no-budget"], capsys)
    assert main(["new-rule", "no-budget", "--family", "roles"]) == 0
    text = (folder / rules / "roles/no_budget.py").read_text("utf-8")
    assert f'code="HYT{int(known[3:]) + 1}"' in text
    assert "from hytecore.engine.rule import Hit, Options, Rule, Source\n" in text
    assert "hytecore.packs" not in text
    assert main(["new-rule", "no-money", "--family", "money"]) == 0
    assert 'code="HYT701"' in (folder / rules / "money/no_money.py").read_text("utf-8")


def _codes(folder: Path) -> list[str]:
    return re.findall(r'code="(HYT\d{3})"', "".join(path.read_text("utf-8") for path in folder.glob("*.py")))


@pytest.mark.parametrize(
    ("version", "expected"),
    [("0.1.0", ">=0.1,<0.2"), ("0.9.3.dev1", ">=0.9,<0.10"), ("1.0.0", ">=1.0,<2"), ("12.3.4", ">=12.3,<13")],
)
def test_range_is_that_of_the_installed_version(version: str, expected: str) -> None:
    """Before 1.0 the next second number may break a pack, from then on the next first one."""
    assert working_range(version) == expected


def test_published_packs_are_those_in_the_repository() -> None:
    """The names and prefixes that are kept free are those of the packs in `plugins/`."""
    found = {}
    for path in ROOT.glob("plugins/*/src/*/__init__.py"):
        [(name, prefix)] = re.findall(r'from_package\(\s*"([a-z-]+)",\s*"([A-Z]{3})"', path.read_text("utf-8"))
        found[name] = prefix

    assert found == SHIPPED


def test_published_rules_are_those_in_the_repository() -> None:
    """The names that are kept free are those of the rules in `plugins/`, retired ones and former names included."""
    found: dict[str, str] = {}
    for folder in ROOT.glob("plugins/hytecore-*"):
        pack = pack_folder.read(str(folder))
        found |= {name: rule.code for rule in pack.rules for name in rule.names}
        found |= {name: code for code, name in pack.retired.items()}

    assert found == published.RULES


def test_a_published_pack_may_keep_its_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the folder of a published pack its own list takes no name away; what its files hold does."""
    shutil.copytree(ROOT / "plugins/hytecore-keusote", folder / "keusote")
    taken = next((folder / "keusote/src").glob("**/level_of_work_missing.yaml"))
    where = ["--pack-folder", "keusote", "--family", "levels"]

    assert "The rule KEU108 has or had" in refused(["new-rule", "level-of-work-missing", *where], capsys)
    taken.unlink()
    taken.with_suffix(".py").unlink()
    assert main(["new-rule", "level-of-work-missing", *where]) == 0


def test_what_a_pack_says_of_itself_needs_no_second_list(pack: Path) -> None:
    """README and page name the commands that list the rules, so nothing there grows old with the next rule."""
    readme, page = ((pack / path).read_text("utf-8") for path in ("README.md", "docs/index.md"))

    assert "`hytecore rules --pack lappi` lists its rules" in page
    assert "|" not in page
    assert "pip install ../hytecore ." in readme
    assert [text for text in (readme, page) if "…" in text or "TODO" in text] == []
