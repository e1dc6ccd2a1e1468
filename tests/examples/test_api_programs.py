"""The programs in `examples/api` run as a reader would run them, and print what is written here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PRINTED = {
    "build_a_plan.py": """\
the same after saving and loading: True
warning HYT501 The measure “Swimming lessons” has no schedule.
exit status 0
""",
    "query_the_graph.py": """\
Goals without a measure: []
Testilä
Sivistyspalvelut
- Ohjattu välituntiliikunta kaikissa yläkouluissa ['lead']
Liikuntapalvelut
- Liikuntaneuvonta vähän liikkuville nuorille ['lead']
- Lajikokeilut lukukausittain ['lead']
Testimaan hyvinvointialue
- Liikuntaneuvonta vähän liikkuville nuorille ['support']
Testilän liikuntaseura
- Ohjattu välituntiliikunta kaikissa yläkouluissa ['partner']
- Lajikokeilut lukukausittain ['partner']
The graph: 16 nodes, 22 edges
It hangs on them: goal:nuoret-liikkuvat
It hangs on them: measure:kokeilutunnit
It hangs on them: measure:liikuntaneuvonta
It hangs on them: measure:valituntiliikunta
Its part in the goal: actor:seura – measure:kokeilutunnit – goal:nuoret-liikkuvat
Its part in the goal: actor:seura – measure:valituntiliikunta – goal:nuoret-liikkuvat
""",
    "read_the_report.py": """\
HYT201: fail, 2 findings on 50 measures
HYT501: fail, 9 findings on 50 measures
HYT602: fail, 2 findings on 50 measures

Aikuisten mielenterveys-, päihde- ja sosiaalipalvelut
- A measure has no schedule: mielenterveys-tyottomien-terveystarkastukset
- A measure has no schedule: paihteet-tyottomien-terveystarkastukset
- A measure has no schedule: sairastavuus-tyottomien-terveystarkastukset
- A measure has no schedule: yksinaisyys-tyottomien-terveystarkastukset
- The same measure is written down in different ways: mielenterveys-tyottomien-terveystarkastukset

(nobody)
- A measure has no owner: mielenterveys-arvoa
- A measure has no owner: mielenterveys-yp-core
- A measure has no schedule: mielenterveys-arvoa
- A measure has no schedule: mielenterveys-yp-core

Avopalvelut
- A measure has no schedule: mielenterveys-tyottomien-terveystarkastukset
- A measure has no schedule: sairastavuus-tyottomien-terveystarkastukset
- A measure has no schedule: yksinaisyys-tyottomien-terveystarkastukset
- The same measure is written down in different ways: mielenterveys-tyottomien-terveystarkastukset

Keski-Uudenmaan sote
- A measure has no schedule: sairastavuus-kansansairaudet
- The same measure is written down in different ways: liikunta-ilmiotyopajat
""",
}


def run(name: str) -> str:
    """Return what a program prints, run in a process of its own from the root of the repository."""
    done = subprocess.run(
        [sys.executable, f"examples/api/{name}"],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("name", sorted(PRINTED))
def test_program_prints_what_is_told(name: str) -> None:
    """The complete output is the one written here."""
    assert run(name) == PRINTED[name]


def test_every_program_is_run() -> None:
    """No program stands in the folder untried, and each fits on a screen."""
    programs = {path.name: path.read_text("utf-8") for path in (ROOT / "examples/api").glob("*.py")}

    assert set(programs) == set(PRINTED)
    assert {name for name, text in programs.items() if len(text.splitlines()) > 40} == set()
