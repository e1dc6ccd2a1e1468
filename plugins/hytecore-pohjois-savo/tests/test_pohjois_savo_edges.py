"""Which plans the pack looks at, its tables and block, and what the examples beside the rules cannot show."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore import PlanIndex, Report, Settings, check
from hytecore.model.actor import Actor
from hytecore.model.plan import Plan
from hytecore.model.theme import Theme
from hytecore_pohjois_savo.area import is_municipal, is_regional, is_role_map
from hytecore_pohjois_savo.block import THEMES, LeftOut, Meaning, PohjoisSavo
from hytecore_pohjois_savo.strands import meanings
from hytecore_pohjois_savo.tables import held, table

COUNTY = {"id": "ps", "kind": "wellbeing_county", "name": "Norra Savolax välfärdsområde"}
KUOPIO = {"id": "kuopio", "kind": "municipality", "name": "Kuopio"}
NGO = {"id": "yhdistys", "kind": "ngo", "name": "Savon yhdistys ry"}
HEADER = {"id": "p", "title": "Suunnitelma", "kind": "regional_plan", "owner": "ps", "period": "2025/2028"}
THEME = {"id": "t", "title": "Kaatumisten ehkäisy"}


def run(code: str, *plans: dict[str, Any], as_of: date = date(2026, 3, 1)) -> Report:
    """Return the report of one rule on plans of the area."""
    base = {"hytecore": 1, "plan": HEADER, "actors": [COUNTY, KUOPIO, NGO], "themes": [THEME]}
    settings = Settings(packs=("pohjois-savo",), select=(code,), as_of=as_of)
    return checked([{**base, **plan} for plan in plans], settings)


def checked(plans: list[dict[str, Any]], settings: Settings) -> Report:
    """Return the report on plans given as plain data."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.json") for number in range(len(plans))]
        for path, plan in zip(paths, plans, strict=True):
            path.write_text(json.dumps(plan), encoding="utf-8")
        return check(*paths, settings=settings)


def told(report: Report, code: str) -> tuple[str, list[str]]:
    """Return what became of a rule, and its findings: message, severity and subject."""
    outcome = next(each.outcome for each in report.outcomes if each.code == code)
    found = [f"{each.variant} {each.severity} {each.subject.id}" for each in report.findings if each.code == code]
    return outcome, found


def measure(identity: str, *actors: str, level: str | None = "promotion", **more: Any) -> dict[str, Any]:
    """Return a measure of the theme, led by the first of *actors* with the others as partners."""
    roles = ["lead", *["partner"] * (len(actors) - 1)]
    rows = [{"actor": actor, "role": role} for actor, role in zip(actors, roles, strict=False)]
    found = {"id": identity, "title": f"Työ {identity}", "theme": "t", "responsibilities": rows, **more}
    return {**found, "prevention": level} if level else found


def index_of(kind: str, owner: Actor | None = None, *covers: str) -> PlanIndex:
    """Return the index of a plan with this kind, owner and regions."""
    actors = (owner,) if owner else ()
    return PlanIndex(
        Plan(id="p", title="P", kind=kind, owner=owner.id if owner else None, covers=covers, actors=actors)
    )


@pytest.mark.parametrize(
    ("index", "expected"),
    [
        (index_of("regional_plan", Actor(id="o", kind="wellbeing_county", name="Hva", code="13")), "regional"),
        (index_of("regional_plan", None, "Idensalmi", "Jorois"), "regional"),
        (index_of("regional_plan", None, "Pohjois-Savo"), "regional"),
        (index_of("regional_plan", None, "Iisalmi", "Kajaani"), ""),
        (
            index_of("regional_plan", Actor(id="o", kind="wellbeing_county", name="Kainuun hyvinvointialue"), "Kuopio"),
            "",
        ),
        (index_of("role_map", None, "Kuopio"), "map"),
        (index_of("municipal_plan", Actor(id="o", kind="municipality", name="Varkaus")), "municipal"),
        (index_of("municipal_plan", None, "Varkaus"), "municipal"),
        (index_of("municipal_plan", Actor(id="o", kind="municipality", name="Kajaani"), "Varkaus"), ""),
        (index_of("programme", None, "Kuopio"), ""),
    ],
)
def test_plans_of_the_area_are_recognised(index: PlanIndex, expected: str) -> None:
    """By the owner first, then by the regions covered; each kind of plan as what it is."""
    options = {"as_of": date(2026, 3, 1)}
    known = {"regional": is_regional, "map": is_role_map, "municipal": is_municipal}
    assert [name for name, is_it in known.items() if is_it(index, options)] == ([expected] if expected else [])


@pytest.mark.parametrize("name", ["area", "levels", "municipalities", "parties", "support", "themes"])
def test_every_line_has_a_source_names_and_years_that_do_not_overlap(name: str) -> None:
    """A key holds once a year at most, and everything is confirmed."""
    for entry in table(name):
        assert all((entry.source, entry.name.fi, entry.name.sv, entry.name.en, entry.is_confirmed)), entry
        assert entry.until is None or entry.since <= entry.until, entry
    for year in range(2020, 2035):
        keys = [entry.key for entry in table(name) if entry.holds_in(year)]
        assert len(keys) == len(set(keys)), (name, year)


def test_block_and_table_name_the_same_eleven_themes() -> None:
    """In the order of the slides; nineteen municipalities make up the county."""
    assert tuple(entry.key for entry in table("themes")) == THEMES
    assert (len(THEMES), len(held("municipalities", 2026)), len(held("themes", 2024))) == (11, 19, 0)


def test_no_name_of_a_theme_means_two() -> None:
    """Titles and other names of the themes tell them apart."""
    names = [
        str(name).casefold()
        for entry in table("themes")
        for name in {entry.name.fi, entry.name.sv, entry.name.en, *entry.details["aliases"].split("|")}
    ]
    assert sorted(names) == sorted(set(names))


def test_block_stands_over_the_title() -> None:
    """What the block says of a theme is what it is."""
    block = PohjoisSavo(
        themes=(Meaning(theme="a", means="falls"),), left_out=(LeftOut(theme="violence", why="oma suunnitelma"),)
    )
    themes = (Theme(id="a", title="LIIKUNTA"), Theme(id="b", title="liikunta"), Theme(id="c", title="Talous"))
    plan = Plan(id="p", title="P", themes=themes, blocks=(("x-pohjois-savo", block),))
    assert meanings(PlanIndex(plan), 2026) == {"a": "falls", "b": "exercise"}


def test_misspelt_theme_of_the_block_is_told_once() -> None:
    """HYT001 tells of it, and the rule could not check."""
    settings = Settings(packs=("pohjois-savo",), select=("HYT001", "POS101"), as_of=date(2026, 3, 1))
    block = {"left_out": [{"theme": "fall", "why": "oma suunnitelma"}]}
    plan = {"hytecore": 1, "plan": HEADER, "actors": [COUNTY], "themes": [THEME], "x-pohjois-savo": block}
    report = checked([plan], settings)
    assert told(report, "POS101") == ("could_not_check", [])
    assert told(report, "HYT001") == ("fail", ["nearest error p"])


MUNICIPAL: dict[str, Any] = {
    "plan": {
        "id": "q",
        "title": "Kuopion suunnitelma",
        "kind": "municipal_plan",
        "owner": "kuopio",
        "period": "2025/2028",
    }
}


def test_plan_of_another_time_does_not_count() -> None:
    """A municipality's plan from before is no part of the whole."""
    regional = {"measures": [measure("m1", "ps", level="primary")]}
    now = {**MUNICIPAL, "measures": [measure("m2", "kuopio")]}
    before = {**now, "plan": {**MUNICIPAL["plan"], "period": "2021/2024"}}
    assert told(run("POS102", regional, now), "POS102") == ("pass", [])
    assert told(run("POS102", regional, before), "POS102") == ("fail", ["missing warning t"])


def test_cancelled_work_covers_no_level() -> None:
    """Cancelled measures do not count."""
    measures = [measure("m1", "ps"), measure("m2", "ps", level="secondary", status="cancelled")]
    assert told(run("POS102", {"measures": measures}), "POS102") == ("fail", ["missing warning t"])


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        (("ps", "kuopio", "yhdistys"), ("pass", [])),
        (("ps", "kuopio"), ("fail", ["missing info t"])),
        (("ps", "joku"), ("could_not_check", [])),
    ],
)
def test_triad_is_complete_missing_or_open(actors: tuple[str, ...], expected: tuple[str, list[str]]) -> None:
    """An actor that is not known may be any of the three."""
    assert told(run("POS103", {"measures": [measure("m", *actors)]}), "POS103") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ({"emphasis": "municipality"}, ("pass", [])),
        ({"emphasis": {"not_applicable": "järjestöt vastaavat"}}, ("pass", [])),
        ({"not_applicable": "ei tarvita"}, ("pass", [])),
        ({"emphasis": {"unknown": "sovitaan"}}, ("could_not_check", [])),
        ({"agreed": True}, ("fail", ["not_stated info t"])),
    ],
)
def test_emphasis_in_its_four_states(cell: dict[str, Any], expected: tuple[str, list[str]]) -> None:
    """Stated, not applicable, unknown and not stated are four things."""
    plan = {"cells": [{"theme": "t", "prevention": "promotion", **cell}], "measures": [measure("m", "ps")]}
    assert told(run("POS104", plan), "POS104") == expected


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ([measure("m1", "ps"), measure("m2", "kuopio")], ["open warning t/promotion"]),
        ([measure("m1", "ps"), measure("m2", "kuopio", agreed=True)], []),
        ([measure("m1", "ps"), measure("m2", "kuopio", level="primary")], []),
        ([measure("m1", "ps", activity="a"), measure("m2", "kuopio", activity="a")], []),
        ([measure("m1", "ps"), measure("m2", "yhdistys")], []),
    ],
)
def test_seam_is_open_where_both_lead_work_of_their_own(measures: list[dict[str, Any]], expected: list[str]) -> None:
    """One activity of both is HYT203's business; what is agreed on, or lies elsewhere, is no seam."""
    plan = {"cells": [{"theme": "t", "prevention": "promotion"}], "measures": measures}
    assert told(run("POS105", plan), "POS105")[1] == expected


@pytest.mark.parametrize(
    ("code", "title", "expected"),
    [
        ("POS106", "Päätösten ennakkoarvioinnin koulutukset", "pass"),
        ("POS106", "Koulutuspäivä: EVA ja IVA", "pass"),
        ("POS106", "Utbildning i konsekvensbedömning", "pass"),
        ("POS106", "Koulutus nuorisotyön evankeliointiin", "fail"),
        ("POS106", "Koulutus lapsiperheille", "fail"),
        ("POS107", "Kuntien hyvinvointikertomusten tuki", "pass"),
        ("POS107", "Stöd för kommunernas välfärdsberättelser", "pass"),
        ("POS107", "Hyvinvointikertomus valtuustolle", "fail"),
        ("POS108", "Kysely toimintamallien kattavuudesta", "pass"),
        ("POS108", "Metodenkät till kommunerna", "pass"),
        ("POS108", "Asukaskysely", "fail"),
    ],
)
def test_support_is_read_from_the_title(code: str, title: str, expected: str) -> None:
    """Both the thing and what is done about it must be named."""
    assert told(run(code, {"measures": [{"id": "m", "title": title}]}), code)[0] == expected


@pytest.mark.parametrize(
    ("code", "field"),
    [("POS106", "impact_assessment_training"), ("POS107", "report_support"), ("POS108", "method_survey")],
)
@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"where": "HYTE-neuvottelu 3.2.2025"}, "pass"),
        ({"not_applicable": "THL hoitaa"}, "pass"),
        ({"unknown": "sovitaan"}, "could_not_check"),
        ({"when": "2025"}, "could_not_check"),
    ],
)
def test_block_in_its_states(code: str, field: str, said: dict[str, Any], expected: str) -> None:
    """Said, not applicable, unknown, and not readable: nothing but the first two settles it."""
    assert told(run(code, {"x-pohjois-savo": {field: said}}), code)[0] == expected


@pytest.mark.parametrize(("day", "found"), [(date(2026, 12, 31), []), (date(2027, 1, 1), ["old info p"])])
def test_survey_of_the_year_before_is_recent(day: date, found: list[str]) -> None:
    """A survey of 2025 is recent through 2026."""
    block = {"method_survey": {"where": "hyvinvointikertomus", "last": "2025-10"}}
    assert told(run("POS108", {"x-pohjois-savo": block}, as_of=day), "POS108")[1] == found
