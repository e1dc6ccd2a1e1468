"""Reports that the renderers for pipelines are tried on: a small one, hostile ones, and one of very many findings."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, read_bytes, read_data

PLAN = """\
hytecore: 1
plan: {id: testila, title: Testilän suunnitelma}
measures:
  - {id: m1, title: Kävelyryhmät}
  - {id: m2, title: Liikuntaneuvonta}
suppress:
  - rule: HYT201
    subject: measure:m2
    reason: Vastuusta sovitaan maaliskuussa
    by: koordinaattori
    on: 2025-05-01
    until: 2025-12-31
"""
OWNER = ("HYT201",)
BROKEN = "hytecore: 1\nplan: [\n"
HOSTILE = (
    "<script>alert(1)</script>",
    "]]> &amp; &#x0;",
    "rivi\n::error file=a,line=1::oma\r\n::stop-commands::x",
    "##[add-mask]salaisuus",
    "solu | toinen `koodi` **lihava** <!-- ",
    "[linkki](https://esimerkki.fi) www.esimerkki.fi @tiimi #12 !3 $x$",
    "\u202eväärin päin\u202c \u200fRTL\x1b[31m\x07\x00\x85\u2028 \ufffe",
    "100 % {0} \\| \\",
    "å" * 1_000_000,
)
"""Titles that would break out of one format or another."""


def report_on(
    *plans: str | dict[str, Any] | Reading, select: tuple[str, ...] = OWNER, path: str = "plans/a.yaml", **stated: Any
) -> Report:
    """Return the report of the core's rules on plans written as YAML or as data, as of June 2025, in English."""
    readings = []
    for plan in plans:
        if isinstance(plan, str):
            readings.append(read_bytes(plan.encode(), ".yaml", path))
        else:
            readings.append(plan if isinstance(plan, Reading) else read_data(plan, path))
    settings = Settings(packs=(), select=select, as_of=date(2025, 6, 1), language="en").over(**stated)
    return check(*readings, settings=settings, registry=build(()))


@cache
def hostile(language: str = "en") -> Report:
    """Return a report in which every hostile title is that of a goal, of a measure and of the plan."""
    plans = [
        {
            "hytecore": 1,
            "plan": {"id": f"p{number}", "title": title},
            "goals": [{"id": "g1", "title": title}],
            "measures": [{"id": "m1", "title": title, "description": title}, {"id": "m2", "title": title}],
        }
        for number, title in enumerate(HOSTILE)
    ]
    return report_on(*plans, select=(), language=language)


def many(count: int, title: str = "Kerho") -> Report:
    """Return a report in which *count* measures have no owner, and some others have: so they are not told as one."""
    measures = [{"id": f"m{number}", "title": f"{title} {number}"} for number in range(count)]
    owned = [
        {"id": f"o{number}", "title": "Oma", "responsibilities": [{"actor": "a", "role": "lead"}]}
        for number in range(count + 10)
    ]
    actors = [{"id": "a", "kind": "unit", "name": "Yksikkö"}]
    return report_on({
        "hytecore": 1, "plan": {"id": "p", "title": "P"}, "actors": actors, "measures": [*measures, *owned]
    })  # fmt: skip
