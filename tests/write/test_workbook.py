"""The workbook: every plan comes back from it as it went in, and what people write into it is read or reported."""

from __future__ import annotations

import os
import shutil
import subprocess
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from hytecore.errors import SettingsError
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES
from hytecore.read.reading import Reading, load, read_bytes, read_data
from hytecore.testing.strategies import plans
from hytecore.write.plan_file import to_data, to_yaml
from hytecore.write.workbook.render import render, template

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = ("minimal/plan.yaml", "keusote-2020/plan.yaml", "kuopio-roles/plan.yaml")


def again(plan: Plan, language: str | None = None) -> Reading:
    """Return the reading of the workbook of *plan*."""
    return read_bytes(render(plan, language), ".xlsx", "plan.xlsx")


def of(data: dict[str, Any]) -> Plan:
    """Return the plan of plain data that has no fault."""
    reading = read_data({"hytecore": 1, "plan": {"id": "p", "title": "P"}, **data})
    assert reading.plan is not None
    return reading.plan


def filled(language: str, cells: dict[str, Any]) -> Reading:
    """Return the reading of an empty workbook after *cells* (`Toimenpiteet!A2`) have been filled."""
    book = load_workbook(BytesIO(template(language)))
    for place, value in cells.items():
        sheet, _, cell = place.partition("!")
        if sheet not in book.sheetnames:
            book.create_sheet(sheet)
        book[sheet][cell] = value
    saved = BytesIO()
    book.save(saved)
    return read_bytes(saved.getvalue(), ".xlsx", "plan.xlsx")


def told(reading: Reading) -> list[tuple[str, str, Any]]:
    """Return each problem: its kind, the cell it is in, and what it is about."""
    return [
        (problem.kind, str(reading.locate(problem.path, problem.place)).partition(":")[2], _about(problem.data))
        for problem in reading.problems
    ]


def _about(data: dict[str, Any]) -> Any:
    return next(iter(data.values()))


BLOCKS = st.recursive(
    st.one_of(st.text(max_size=5), st.integers(-9, 9), st.booleans(), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(st.text(max_size=3), inner, max_size=2)),
    max_leaves=4,
)


@pytest.mark.property
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.sampled_from(LANGUAGES), st.dictionaries(st.sampled_from(["x-a", "x-b"]), BLOCKS, max_size=2))
def test_every_plan_comes_back_as_it_went_in(data: dict[str, Any], language: str, blocks: dict[str, Any]) -> None:
    """Nothing of any plan is lost between the plan, its workbook and the plan that is read from that."""
    before = read_data({**data, **blocks}).plan
    assert before is not None
    after = again(before, language)
    assert after.problems == ()
    assert after.plan == before
    assert to_yaml(after.plan) == to_yaml(before)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PLANS)
def test_the_examples_come_back_in_every_language(name: str, language: str) -> None:
    """A plan of an area, whatever the language of the workbook, is read from it to the letter."""
    plan = load(EXAMPLES / name).plan
    assert plan is not None
    after = again(plan, language)
    assert after.problems == ()
    assert after.plan is not None
    assert to_yaml(after.plan) == to_yaml(plan)


def test_a_second_round_makes_the_same_file() -> None:
    """The workbook of what was read from a workbook is the same file, byte for byte."""
    plan = load(EXAMPLES / PLANS[0]).plan
    assert plan is not None
    first = render(plan)
    second = read_bytes(first, ".xlsx", "plan.xlsx").plan
    assert second is not None
    assert render(second) == first


AWKWARD: dict[str, dict[str, Any]] = {
    "four states": {
        "measures": [
            {"id": "a", "title": "A", "schedule": {"unknown": "selvitetään"}, "status": {"not_applicable": "ei koske"}},
            {"id": "b", "title": "B", "responsibilities": {"unknown": {"fi": "auki", "sv": "öppet"}}},
            {"id": "c", "title": "C", "resources": {"value": {"unknown": "auki"}}},
            {"id": "d", "title": "D", "resources": {"unknown": "auki"}},
        ],
    },
    "digits": {
        "indicators": [
            {"id": "i", "name": "I", "range": [Decimal("0.0"), Decimal("100.00")],
             "observations": [{"value": Decimal("21.10")}, {"value": Decimal("-0.50")}, {"value": ".."}, {"value": 0},
                              {"value": Decimal("-0.00")}, {"value": Decimal("12345678901234567890.10")}]},
        ],
    },
    "dates": {
        "measures": [
            {"id": f"m{number}", "title": when, "schedule": when}
            for number, when in enumerate(
                ["2025-21/..", "../2025", "2025-06-30", "202X", "XXXX-03-31", "2025?", "2025-33", "2020/2025-06",
                 "2025-24", "20XX", "/2025", "2025/"]
            )
        ],
    },
    "schedules": {
        "measures": [
            {"id": "a", "title": "A", "schedule": {"recurs": "P5W"}},
            {"id": "b", "title": "B", "schedule": {"continuous": False}},
            {"id": "c", "title": "C", "schedule": {"after": "kun rahoitus on varmistunut"}},
            {"id": "d", "title": "D", "schedule": [{"at": "2025-01", "what": "Alku: haku"}, {"cancelled": True}]},
        ],
    },
    "texts": {
        "goals": [
            {"id": "a", "title": "=1+1"}, {"id": "b", "title": "-"}, {"id": "c", "title": "fi: ei ole kieli"},
            {"id": "d", "title": "{a: b}"}, {"id": "e", "title": "ei tiedossa: nimi", "note": "ei tiedossa: näin"},
            {"id": "f", "title": "a\nb\n\n\nc"}, {"id": "g", "title": "_x0041_"}, {"id": "h", "title": "a\u00ad b \t"},
            {"id": "i", "title": {"sv": "Mål", "en": "Goal"}, "note": "12"},
        ],
    },
    "names": {
        "actors": [{"id": "a", "name": "Koulu"}, {"id": "b", "name": "Koulu"}, {"id": "c", "name": "a"},
                   {"id": "d", "name": "Koulu, kirjasto; muut"}],
        "goals": [{"id": "g", "title": "Sama", "smart": {"change": "x"}}, {"id": "g", "title": "Sama",
                  "indicators": ["i", {"indicator": "i", "target": {"value": 1}}]}],
        "measures": [
            {"id": "m", "title": "M", "goals": ["g", "puuttuu"],
             "responsibilities": [{"actor": each, "role": role} for each, role in
                                  [("b", "partner"), ("a", "lead"), ("c", "responsible"), ("d", "partner"),
                                   ("poissa", "partner")]]},
            {"id": "n", "title": "N", "responsibilities": [{"actor": "a", "role": "partner"}]},
        ],
        "indicators": [{"id": "i", "name": "Osuus"}],
    },
    "blocks": {"x-a": {"1": [], "a": [{"b": "true"}, [[]], "  "]}, "x-b": "teksti", "x-c": [None, {"": "12"}]},
}  # fmt: skip


@pytest.mark.parametrize("name", AWKWARD)
def test_what_is_awkward_to_write_comes_back(name: str) -> None:
    """Absences, digits, dates, look-alikes of our notation, names that name two and blocks survive the workbook."""
    plan = of(AWKWARD[name])
    after = again(plan)
    assert after.problems == ()
    assert after.plan is not None
    assert to_data(after.plan) == to_data(plan)
    assert to_yaml(after.plan) == to_yaml(plan)


def test_no_text_is_a_formula() -> None:
    """What begins like a formula is stored as text."""
    book = load_workbook(BytesIO(render(of(AWKWARD["texts"]))))
    assert (book["Tavoitteet"]["A2"].value, book["Tavoitteet"]["A2"].data_type) == ("=1+1", "s")


def test_a_value_that_could_not_be_read_stays_what_it_was() -> None:
    """What does not fit its field is written as it stands, and is a problem in the workbook too."""
    plan = of({"measures": [{"id": "m", "title": "M", "status": "sininen", "schedule": "huomenna"}]})
    after = again(plan)
    assert after.plan is not None
    assert to_yaml(after.plan) == to_yaml(plan)
    assert told(after) == [
        ("unreadable-cell", "Toimenpiteet!F2", "huomenna"),
        ("unreadable-cell", "Toimenpiteet!G2", "sininen"),
    ]


def test_a_text_too_long_for_a_cell_is_refused() -> None:
    """A text that no cell can hold is not cut: nothing is written, and the cell is named."""
    with pytest.raises(SettingsError) as refused:
        render(of({"goals": [{"id": "g", "title": "a" * 40_000}]}))
    assert refused.value.data == {"where": "Tavoitteet!A2", "n": 40_000}


def test_words_of_a_coordinator_are_read() -> None:
    """Names, dates, owners, roles and numbers in everyday words become what they mean; ids are made from words."""
    reading = filled("fi", {
        "Suunnitelma!B2": "Testilän suunnitelma 2025–2028", "Suunnitelma!B5": "2025–2028",
        "Tavoitteet!A2": "Yksinäisyys vähenee", "Tavoitteet!E2": 2028, "Tavoitteet!F2": "Yksinäisten osuus",
        "Mittarit!A2": "Yksinäisten osuus", "Mittarit!C2": "%", "Toimijat!A2": "Liikuntapalvelut",
        "Tavoitearvot!A2": "yksinäisyys  vähenee", "Tavoitearvot!C2": "Yksinäisten osuus", "Tavoitearvot!D2": 21.5,
        "Tavoitearvot!E2": 2024, "Tavoitearvot!F2": "15 %", "Tavoitearvot!G2": "31.12.2028",
        "Toimenpiteet!A2": "Kävelyryhmät", "Toimenpiteet!B2": "Yksinäisyys vähenee",
        "Toimenpiteet!C2": "Liikuntapalvelut\nKirjasto", "Toimenpiteet!D2": "johtaa\ntukee",
        "Toimenpiteet!E2": "Yhdistykset", "Toimenpiteet!F2": "syksyllä 2026", "Toimenpiteet!G2": "Käynnissä",
        "Toimenpiteet!H2": "Osallistujien määrä",
    })  # fmt: skip
    assert reading.problems == ()
    assert reading.plan is not None
    assert to_data(reading.plan) == {
        "hytecore": 1,
        "plan": {"id": "testilan-suunnitelma-20252028", "title": "Testilän suunnitelma 2025–2028",
                 "period": "2025/2028", "languages": ["fi"]},
        "actors": [
            {"id": "liikuntapalvelut", "name": "Liikuntapalvelut"},
            {"id": "kirjasto", "name": "Kirjasto", "kind": "unit"},
            {"id": "yhdistykset", "name": "Yhdistykset", "kind": "ngo"},
        ],
        "goals": [{"id": "yksinaisyys-vahenee", "title": "Yksinäisyys vähenee", "deadline": 2028, "indicators": [
            {"indicator": "yksinaisten-osuus", "baseline": {"value": Decimal("21.5"), "at": 2024},
             "target": {"value": 15, "at": "2028-12-31", "unit": "percent"}}]}],
        "measures": [{
            "id": "kavelyryhmat", "title": "Kävelyryhmät", "goals": ["yksinaisyys-vahenee"],
            "responsibilities": [{"actor": "liikuntapalvelut", "role": "lead"},
                                 {"actor": "kirjasto", "role": "support"}, {"actor": "yhdistykset", "role": "partner"}],
            "schedule": "2026-23", "status": "in_progress", "indicators": ["osallistujien-maara"],
            "as_written": {"owners": "Liikuntapalvelut\nKirjasto", "schedule": "syksyllä 2026", "status": "Käynnissä"},
        }],
        "indicators": [
            {"id": "yksinaisten-osuus", "name": "Yksinäisten osuus", "unit": "percent"},
            {"id": "osallistujien-maara", "name": "Osallistujien määrä", "kind": "quantity"},
        ],
    }  # fmt: skip


def test_what_is_not_understood_is_a_problem_with_its_cell() -> None:
    """Cells, rows, columns and sheets that say nothing we know are reported where they stand, and kept."""
    reading = filled("fi", {
        "Suunnitelma!B2": "P", "Toimijat!A2": "Koulu", "Toimenpiteet!A2": "A", "Toimenpiteet!D2": "päällikkö",
        "Toimenpiteet!C2": "Koulu", "Toimenpiteet!F2": "joskus", "Toimenpiteet!G2": "sininen",
        "Toimenpiteet!P1": "Meidän", "Toimenpiteet!P2": "kysy", "Teemat!A2": "T", "Teemat!F1": "Oma", "Teemat!F2": "x",
        "Tavoitearvot!C2": "Koulu", "Omat!A1": "a", "Omat!B1": "b", "Omat!A2": "c", "Suunnitelma!A20": "Puhelin",
        "Suunnitelma!B20": "numero",
    })  # fmt: skip
    assert sorted(told(reading)) == [
        ("unreadable-cell", "Suunnitelma!B20", "numero"),
        ("unreadable-cell", "Tavoitearvot!C2", "Koulu"),
        ("unreadable-cell", "Teemat!F2", "x"),
        ("unreadable-cell", "Toimenpiteet!D2", "päällikkö"),
        ("unreadable-cell", "Toimenpiteet!F2", "joskus"),
        ("unreadable-cell", "Toimenpiteet!G2", "sininen"),
        ("unreadable-table", "Omat!A1", ("a", "b")),
        ("unreadable-table", "Suunnitelma!B20", "Puhelin"),
        ("unreadable-table", "Teemat!F1", "Oma"),
        ("unreadable-table", "Toimenpiteet!P1", "Meidän"),
    ]
    assert reading.plan is not None
    assert to_data(reading.plan)["measures"] == [
        {"id": "a", "title": "A", "responsibilities": [{"actor": "koulu", "role": "responsible"}], "schedule": "joskus",
         "status": "sininen", "as_written": {"Meidän": "kysy"}},
    ]  # fmt: skip


JUNK = ("?", "-", "{", "[", '"', "{a: b}", "{=: 1}", "ei tiedossa: ", "fi:", -1.5, "1 2 3", "(2027)", "33 ()",
        "2026-13", "31.2.2026", "a; b;; c", ";", True, "1e999", "&a", "{<<: {a: 1}}")  # fmt: skip
"""What stands in cells now and then."""


@pytest.mark.parametrize("junk", JUNK)
def test_no_cell_stops_the_reading(junk: Any) -> None:
    """Whatever stands in every cell of a row, the rest is read, and no row is dropped."""
    sheets = ("Tavoitteet", "Toimenpiteet", "Mittarit", "Tavoitearvot", "Toimijat", "Painopisteet")
    cells = {f"{sheet}!{column}2": junk for sheet in sheets for column in "ABCDEFGHIJKLMNO"}
    reading = filled("fi", {"Suunnitelma!B2": "P", **cells, "Toimenpiteet!A3": "Kävelyryhmät"})
    assert reading.plan is not None
    assert [measure.title for measure in reading.plan.measures][1:] == ["Kävelyryhmät"]
    assert len(reading.plan.goals) >= 1
    assert again(reading.plan).plan is not None


def test_rows_of_nobody_are_kept_under_the_name_they_give() -> None:
    """A target for a goal that is in no list makes the goal and says so; a row below without a name belongs to it."""
    reading = filled("sv", {
        "Plan!B2": "P", "Indikatorer!A2": "Andel", "Indikatorer!A3": "Antal", "Målvärden!A2": "Ensamheten minskar",
        "Målvärden!C2": "Andel", "Målvärden!F2": 5, "Målvärden!C3": "Antal", "Målvärden!F3": 7,
    })  # fmt: skip
    assert told(reading) == [("unreadable-cell", "Målvärden!A2", "Ensamheten minskar")]
    assert reading.plan is not None
    assert to_data(reading.plan)["goals"] == [
        {"id": "ensamheten-minskar", "title": "Ensamheten minskar", "indicators": [
            {"indicator": "andel", "target": {"value": 5}}, {"indicator": "antal", "target": {"value": 7}}]},
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_hold_only_words_that_are_read_back(language: str) -> None:
    """Every word that a list offers is one that its column understands, in every language."""
    book = load_workbook(BytesIO(template(language)))
    assert [sheet.sheet_state for sheet in book][-1] == "hidden"
    assert book.sheetnames[-1] == "hytecore"
    measures = book.worksheets[3]
    offered = {str(each.sqref): each.formula1 for each in measures.data_validations.dataValidation}
    statuses = offered["G2:G300"]
    column = statuses.partition("$")[2][0]
    words = [cell.value for cell in book["hytecore"][column][2:6]]
    book = load_workbook(BytesIO(template(language)))
    for row, word in enumerate(words, 2):
        book.worksheets[3][f"A{row}"] = f"m {row}"
        book.worksheets[3][f"G{row}"] = word
    saved = BytesIO()
    book.save(saved)
    plan = read_bytes(saved.getvalue(), ".xlsx", "plan.xlsx").plan
    assert plan is not None
    assert [measure.status for measure in plan.measures] == ["not_started", "in_progress", "done", "cancelled"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("suffix", [".ods", ".xlsx"])
def test_libreoffice_keeps_everything(suffix: str, tmp_path: Path) -> None:
    """Opened and saved again by LibreOffice, the workbook still says the same."""
    plan = load(EXAMPLES / PLANS[1]).plan
    assert plan is not None
    (tmp_path / "in.xlsx").write_bytes(render(plan))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", suffix[1:],
         "--outdir", os.fspath(tmp_path / "out"), os.fspath(tmp_path / "in.xlsx")],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    after = load(tmp_path / "out" / f"in{suffix}")
    assert after.problems == ()
    assert after.plan is not None
    assert to_yaml(after.plan) == to_yaml(plan)
