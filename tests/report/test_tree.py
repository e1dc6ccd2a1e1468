"""`hytecore graph`: the tree shows every goal, measure and indicator, and the other formats go to programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from hytecore.cli import output
from hytecore.cli.program import main

PLAN = """\
hytecore: 1
plan: {id: p, title: Suunnitelma, languages: [fi]}
actors: [{id: a, name: Kunta}, {id: b, name: Seura}]
goals:
- {id: g, title: Ylätavoite, owner: a, deadline: 2028}
- id: s
  title: Alatavoite
  serves: [g]
  indicators: [{indicator: i, baseline: {value: 90.5, at: 2025}, target: {value: 80, at: ../2028}}]
- {id: x, title: Kehä 1, serves: [y]}
- {id: y, title: Kehä 2, serves: [x]}
measures:
- id: m1
  title: Kerho
  goals: [s]
  responsibilities: [{actor: a, role: lead}, {actor: b}]
  schedule: 2025-21/..
  status: done
- {id: m2, title: Toistuva, goals: [s], schedule: {recurs: P6M}, responsibilities: {unknown: avoin}}
- {id: m3, title: Jatkuva, goals: [s], schedule: {continuous: true}, indicators: [k]}
- {id: m4, title: Tapahtumat, goals: [s], schedule: [{at: 2025-01-30}, {at: 2025-03, what: toinen}]}
- {id: m5, title: Ehdollinen, schedule: {after: suunnitelman valmistuttua}}
indicators:
- {id: i, name: Osuus, unit: percent}
- {id: j, name: Käyttämätön}
- {id: k, name: Tehty}
"""
TREE = """\
Suunnitelma
├── tavoite: Ylätavoite  [Kunta, 2028]
│   └── tavoite: Alatavoite
│       ├── mittari: Osuus  [90,5 % (2025) → 80 % (–2028)]
│       ├── ● valmis Kerho  [Kunta (johtaa), Seura · kevät 2025–]
│       ├── Toistuva  [vastuu avoinna · väli 6 kuukautta]
│       ├── Jatkuva  [ei vastuutahoa · jatkuva]
│       │   └── mittari: Tehty
│       └── Tapahtumat  [ei vastuutahoa · 30.1.2025, 3/2025]
├── tavoite: Kehä 1
│   └── tavoite: Kehä 2
│       └── tavoite: Kehä 1
│           └── (ks. edellä)
├── Toimenpiteet ilman tavoitetta
│   └── Ehdollinen  [ei vastuutahoa · suunnitelman valmistuttua]
└── Mittarit, joita mikään ei käytä
    └── Käyttämätön
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """Return the path of the plan above."""
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    return str(path)


def test_tree_shows_everything(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Goals with sub-goals, measures with owners, time and status, indicators with values, and what hangs loose."""
    assert main(["graph", plan]) == 0
    assert capsys.readouterr().out == TREE


def test_tree_on_a_terminal_says_the_same(
    plan: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Colours add nothing but colours."""
    monkeypatch.setattr("hytecore.cli.graph.wants_colours", lambda: True)

    assert main(["graph", plan]) == 0
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == TREE.splitlines()


@pytest.mark.parametrize(("name", "beginning"), [("graphml", "<?xml"), ("dot", "digraph"), ("mermaid", "flowchart")])
def test_graph_for_programs_goes_to_a_file(name: str, beginning: str, plan: str, tmp_path: Path) -> None:
    """Each format begins as it should and holds every measure."""
    target = tmp_path / "graph"

    assert main(["graph", plan, "--format", name, "--output", str(target)]) == 0
    text = target.read_text("utf-8")
    assert text.startswith(beginning)
    assert all(title in text for title in ("Kerho", "Toistuva", "Jatkuva", "Tapahtumat", "Ehdollinen"))


def test_graph_of_what_is_no_plan_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that cannot be read has no graph; the message says which command tells why."""
    path = tmp_path / "broken.yaml"
    path.write_text("a: [", "utf-8")

    assert main(["graph", str(path), "--lang", "en"]) == 2
    assert "hytecore check" in capsys.readouterr().err
    assert main(["graph", str(path), "--format", "svg"]) == 2


def test_report_and_rules_on_a_terminal_say_the_same(
    plan: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With colours wanted, rich prints the very lines of the plain report."""
    assert main(["check", plan, "--as-of", "2026-01-01", "--config", "none"]) == 1
    plain = capsys.readouterr().out
    # First where it is imported to, so that what is put back there is not the patch itself.
    monkeypatch.setattr("hytecore.cli.rules.wants_colours", lambda: True)
    monkeypatch.setattr(output, "wants_colours", lambda: True)
    monkeypatch.setattr(output, "_width", lambda: 80)

    assert main(["check", plan, "--as-of", "2026-01-01", "--config", "none"]) == 1
    assert [line.rstrip() for line in capsys.readouterr().out.splitlines()] == plain.splitlines()
    assert main(["rules", "--lang", "en", "--config", "none"]) == 0
    assert "measure-without-owner" in capsys.readouterr().out


def test_explain_shows_options_and_both_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule is explained with its options, its source and its examples."""
    assert main(["explain", "HYT110", "--lang", "sv"]) == 0
    text = capsys.readouterr().out
    assert "Inställning maximum (förval 30)" in text
    assert "Exempel med felet" in text
    assert "Exempel utan felet" in text
    assert main(["explain", "too-many-goals"]) == 0


def test_rules_as_json_lists_what_is_known_of_each(capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get code, name, pack, severity, title and source."""
    import json

    assert main(["rules", "--format", "json", "--lang", "en", "--profile", "draft", "--ignore", "HYT9"]) == 0
    rows = {row["code"]: row for row in json.loads(capsys.readouterr().out)}
    assert (rows["HYT201"]["severity"], rows["HYT201"]["enabled"], rows["HYT901"]["enabled"]) == ("info", True, False)
    assert rows["HYT201"]["title"] == "A measure has no owner"
    assert main(["rules", "--format", "xml"]) == 2


def test_sign_of_life_stops_when_the_work_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal something moves after a second of work, and is gone afterwards."""
    import sys
    import time

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(output, "PATIENCE", 0.05)

    with output.patience("fi"):
        time.sleep(0.4)
