"""The role matrix: what stands in it, and that its pictures hold all of it without overlap."""

from __future__ import annotations

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.cli.program import main
from hytecore.engine.settings import Settings
from hytecore.pipeline import check
from hytecore.read.reading import read_data
from hytecore.report.matrix import as_page, as_table, as_text, overview, slide
from hytecore.report.matrix.as_json import matrix_data
from hytecore.report.matrix.lettering import width_of, wrapped
from hytecore.report.matrix.role_matrix import RoleMatrix, role_matrix
from hytecore.report.paragraphs import as_plain

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>alert(1)</script> & \"'\x07]]>\u202egnal"


def plan(**changes: Any) -> dict[str, Any]:
    """Return a map of roles in which one of each thing happens."""
    return {
        "hytecore": 1,
        "plan": {"id": "roolit", "title": "Roolit", "kind": "role_map", "prevention_levels": ["promotion", "primary"]},
        "actors": [
            {"id": "kuopio", "kind": "municipality", "name": "Kuopion kaupunki", "code": "297"},
            {"id": "ps", "kind": "wellbeing_county", "name": "Pohjois-Savon hyvinvointialue", "code": "13"},
            {"id": "ry", "kind": "ngo", "name": "Päihdejärjestö ry"},
            {"id": "liikunta", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "kuopio"},
        ],
        "themes": [{"id": "paihde", "title": "Ehkäisevä päihdetyö"}, {"id": "liikunta", "title": "Liikunta"}],
        "cells": [
            {"theme": "paihde", "prevention": "promotion", "emphasis": "municipality"},
            {"theme": "paihde", "prevention": "primary", "agreed": "HYTE-neuvottelu"},
            {"theme": "liikunta", "prevention": "primary", "not_applicable": "palveluketju"},
        ],
        "measures": [
            measure("m1", "paihde", "promotion", kuopio="lead", ry="partner"),
            measure("m2", "paihde", "promotion", kuopio="lead", ps="lead"),
            measure("m3", "paihde", "promotion", ry="support"),
            measure("m4", "paihde", "primary", kuopio="lead", ps="lead"),
            {"id": "m5", "title": "m5", "theme": "paihde", "responsibilities": {"unknown": "sovitaan"}},
            measure("m6", "liikunta", "promotion", liikunta="lead"),
            {**measure("m7", "liikunta", "promotion", ps="lead"), "status": "cancelled"},
            {"id": "m8", "title": "m8"},
        ],
        **changes,
    }


def measure(identity: str, theme: str, level: str, **roles: str) -> dict[str, Any]:
    """Return a measure with these actors in these roles."""
    rows = [{"actor": actor, "role": role} for actor, role in roles.items()]
    return {"id": identity, "title": identity, "theme": theme, "prevention": level, "responsibilities": rows}


def drawn(data: dict[str, Any], language: str = "fi") -> RoleMatrix:
    """Return the matrix of a plan."""
    return role_matrix(check(read_data(data), as_of=date(2026, 1, 1), settings=Settings(packs=(), language=language)))


def squares(matrix: RoleMatrix) -> dict[tuple[str, str], tuple[str, dict[str, str], dict[str, str]]]:
    """Return state, roles by side and zones by measure of every square."""
    return {
        (row.id, square.level): (
            square.state,
            {side: square.role_of(side) for side in matrix.sides},
            {work.id: work.zone for work in square.work},
        )
        for row in matrix.rows
        for square in row.squares
    }


def test_every_square() -> None:
    """State, strongest role on each side and place of each measure; cancelled work is left out, nothing else is."""
    assert squares(drawn(plan())) == {
        ("paihde", "promotion"): (
            "overlap",
            {"municipality": "lead", "wellbeing_county": "lead", "ngo": "support"},
            {"m1": "municipality", "m2": "seam", "m3": "ngo"},
        ),
        ("paihde", "primary"): (
            "agreed",
            {"municipality": "lead", "wellbeing_county": "lead", "ngo": "nobody"},
            {"m4": "seam"},
        ),
        ("paihde", "undecided"): (
            "undecided",
            {"municipality": "undecided", "wellbeing_county": "undecided", "ngo": "undecided"},
            {"m5": "undecided"},
        ),
        ("liikunta", "promotion"): (
            "held",
            {"municipality": "lead", "wellbeing_county": "nobody", "ngo": "nobody"},
            {"m6": "municipality"},
        ),
        ("liikunta", "primary"): (
            "left",
            {"municipality": "left", "wellbeing_county": "left", "ngo": "left"},
            {},
        ),
        ("", "undecided"): (
            "unled",
            {"municipality": "nobody", "wellbeing_county": "nobody", "ngo": "nobody"},
            {"m8": "nobody"},
        ),
    }


def test_findings_stand_in_their_square() -> None:
    """The matrix marks what the rules find, measure by measure, and nothing besides."""
    matrix = drawn(plan())
    states = {work.id: work.states for row in matrix.rows for square in row.squares for work in square.work}
    codes = {(row.id, s.level): [finding.code for finding in s.findings] for row in matrix.rows for s in row.squares}
    assert states == {"m1": (), "m2": ("overlap",), "m3": ("unled",), "m4": (), "m5": (), "m6": (), "m8": ("unled",)}
    assert {key: found for key, found in codes.items() if found} == {
        ("paihde", "promotion"): ["HYT203", "HYT205"],
        ("", "undecided"): ["HYT201"],
    }


def test_a_gap_is_one_only_where_the_source_tells() -> None:
    """An empty square of a map is a gap; one whose emphasis is not known is undecided."""
    empty = plan(
        cells=[{"theme": "paihde", "prevention": "promotion", "emphasis": {"unknown": "kuvasta"}}], measures=[]
    )
    assert {key: state for key, (state, _, _) in squares(drawn(empty)).items()} == {
        ("paihde", "promotion"): "undecided",
        ("paihde", "primary"): "gap",
        ("liikunta", "promotion"): "gap",
        ("liikunta", "primary"): "gap",
    }


def together(*plans: dict[str, Any]) -> RoleMatrix:
    """Return the matrix of several plans."""
    report = check(*map(read_data, plans), as_of=date(2026, 1, 1), settings=Settings(packs=(), language="fi"))
    return role_matrix(report)


def test_themes_of_several_plans_meet_by_title() -> None:
    """Ids are a plan's own: one title is one line, and one id with two titles is two; each id leads to its line."""
    county = plan(
        plan={"id": "alue", "title": "Alue"},
        themes=[{"id": "sport", "title": "liikunta."}, {"id": "liikunta", "title": "Liikenne"}],
        cells=[],
        measures=[measure("c1", "sport", "promotion", ps="lead"), measure("c2", "liikunta", "promotion", ps="lead")],
    )
    matrix = together(county, plan())
    works = {row.title: sorted(work.id for square in row.squares for work in square.work) for row in matrix.rows}
    assert {row.title: row.ids for row in matrix.rows} == {
        "liikunta.": ("sport", "liikunta"),
        "Liikenne": ("liikunta",),
        "Ehkäisevä päihdetyö": ("paihde",),
        "": (),
    }
    assert works == {
        "liikunta.": ["c1", "m6"],
        "Liikenne": ["c2"],
        "Ehkäisevä päihdetyö": ["m1", "m2", "m3", "m4", "m5"],
        "": ["m8"],
    }


ONE = {"themes": [{"id": "t", "title": "Teema"}], "cells": []}
LED = measure("led", "t", "promotion", kuopio="lead")


@pytest.mark.parametrize(
    ("changes", "state", "zones"),
    [
        pytest.param(
            {"measures": [measure("m", "t", "promotion", kuopio="leed")]}, "undecided", ["undecided"], id="role"
        ),
        pytest.param(
            {"measures": [measure("m", "t", "promotion", nobody="lead")]}, "undecided", ["undecided"], id="actor"
        ),
        pytest.param(
            {"measures": [{**measure("m", "t", "promotion"), "responsibilities": {"not_applicable": "alue tekee"}}]},
            "left",
            ["left"],
            id="left with a reason",
        ),
        pytest.param(
            {"measures": [LED], "cells": [{"theme": "t", "prevention": "promotion", "not_applicable": "ei meillä"}]},
            "held",
            ["municipality"],
            id="left, and yet somebody does it",
        ),
        pytest.param(
            {
                "measures": [measure("m", "t", "promotion", kuopio="lead", ps="lead")],
                "cells": [{"theme": "t", "prevention": "promotion", "agreed": {"unknown": "kysytään"}}],
            },
            "undecided",
            ["seam"],
            id="perhaps agreed",
        ),
        pytest.param(
            {"measures": [{**measure("m", "t", "promotion", kuopio="lead", ps="lead"), "agreed": "kokous 3.2."}]},
            "agreed",
            ["seam"],
            id="agreed on the measure",
        ),
        pytest.param(
            {"measures": [LED], "cells": [{"theme": "t", "prevention": "promotion", "emphasis": "wellbeing_county"}]},
            "absent",
            ["municipality"],
            id="the emphasised side takes no part",
        ),
    ],
)
def test_what_a_square_is(changes: dict[str, Any], state: str, zones: list[str]) -> None:
    """Nothing is called in hand that is not known to be, and nothing left that somebody does."""
    matrix = drawn(plan(**{**ONE, **changes}))
    square = next(square for row in matrix.rows for square in row.squares if square.level == "promotion")
    assert (square.state, [work.zone for work in square.work]) == (state, zones)


def test_a_cell_of_an_unknown_theme_says_nothing_of_work_without_one() -> None:
    """A misspelt theme in a cell does not speak for the measures that state none."""
    loose = {key: value for key, value in LED.items() if key != "theme"}
    cells = [{"theme": "nope", "prevention": "promotion", "not_applicable": "ei"}]
    matrix = drawn(plan(**{**ONE, "cells": cells, "measures": [loose]}))
    assert [square.state for row in matrix.rows if not row.ids for square in row.squares] == ["held"]


def test_a_finding_stays_with_its_measure_where_ids_are_doubled() -> None:
    """Of two measures with one id only the one that nobody leads is marked."""
    data = plan(**{**ONE, "measures": [LED, {**measure("led", "t", "promotion"), "title": "Ilman tekijää"}]})
    states = {work.title: work.states for row in drawn(data).rows for square in row.squares for work in square.work}
    assert states == {"led": (), "Ilman tekijää": ("unled",)}


def test_a_gap_in_one_map_is_none_where_another_plan_does_the_work() -> None:
    """One map has nobody for the level, the other leads there: the square is in hand, and the finding stays."""
    empty = plan(
        plan={"id": "a", "title": "A", "kind": "role_map", "prevention_levels": ["promotion"]}, measures=[], **ONE
    )
    full = plan(
        plan={"id": "b", "title": "B", "kind": "role_map", "prevention_levels": ["promotion"]}, measures=[LED], **ONE
    )
    row = together(empty, full).rows[0]
    found = [(square.state, [finding.code for finding in square.findings]) for square in row.squares]
    assert found == [("held", ["HYT207"])]


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """On standard error and on what is sent on; the exit status is that of an incomplete run."""
    bad, good = tmp_path / "bad.yaml", tmp_path / "good.json"
    bad.write_text("hytecore: 1\nplan: [", "utf-8")
    good.write_text(json.dumps(plan()), "utf-8")
    assert main(["matrix", str(bad), str(good), "--format", "html", "--config", "none"]) == 3
    output = capsys.readouterr()
    assert "bad.yaml" in output.err
    assert "Näitä tiedostoja ei voitu lukea" in output.out


def test_as_text() -> None:
    """The terminal's table in full."""
    assert as_plain(as_text.paragraphs(drawn(plan())), 80).splitlines() == [
        "Roolit teemoittain",
        "Roolit · tilanne 1.1.2026",
        "",
        "                     Kunta            Hyvinvointialue  Järjestöt",
        "Ehkäisevä päihdetyö",
        "  Edistäminen        johtaa (2)       johtaa (1)       tukee (1)",
        "    → päällekkäin",
        "    → painottuu: Kunta",
        "  Primaaripreventio  johtaa (1)       johtaa (1)       ei kukaan",
        "    → sovittu (HYTE-neuvottelu)",
        "  Taso ei tiedossa   ei tiedossa (1)  ei tiedossa (1)  ei tiedossa (1)",
        "    → ei tiedossa",
        "  ! HYT203 Toimenpidettä ”m2” johtavat samalla alueella ”Kuopion kaupunki” ja",
        "    ”Pohjois-Savon hyvinvointialue”, eikä mistään näy, että työnjaosta on",
        "    sovittu.",
        "  ! HYT205 Toimenpiteellä ”m3” on vain tukijoita ja kumppaneita: ”Päihdejärjestö",
        "    ry”.",
        "Liikunta",
        "  Edistäminen        johtaa (1)       ei kukaan        ei kukaan",
        "    → hoidossa",
        "  Primaaripreventio  jätetty          jätetty          jätetty",
        "    → jätetty tarkoituksella (palveluketju)",
        "Ilman teemaa",
        "  Taso ei tiedossa   ei kukaan        ei kukaan        ei kukaan",
        "    → ei johtajaa",
        "  ! HYT201 Toimenpiteellä ”m8” ei ole vastuutahoa.",
        "",
        "Merkit",
        "  päällekkäin: monta johtaa samaa eikä siitä ole sovittu",
        "  ei johtajaa: kukaan ei johda",
        "  ei tiedossa: lähde sanoo, ettei tiedossa",
    ]


def test_as_table_is_neutral() -> None:
    """A title that a spreadsheet would take for a formula is text in CSV."""
    data = plan(themes=[{"id": "paihde", "title": "=1+1"}, {"id": "liikunta", "title": "Liikunta"}])
    text = as_table.as_csv(drawn(data))
    assert text.startswith("\ufeffteema;taso;Kunta;Hyvinvointialue;Järjestöt;tilanne;toimenpiteet\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert rows[1] == [
        "'=1+1",
        "Edistäminen",
        "johtaa: Kuopion kaupunki",
        "johtaa: Pohjois-Savon hyvinvointialue",
        "tukee: Päihdejärjestö ry; kumppani: Päihdejärjestö ry",
        "päällekkäin",
        "m1; m2; m3",
    ]


def test_page_is_safe_and_whole() -> None:
    """No script can stand in the page, nothing is loaded, every measure is named, ids are unique."""
    data = plan()
    data["measures"][0]["title"] = HOSTILE
    page = as_page.render(drawn(data, "sv"))
    assert "<script" not in page
    assert not set("\x07\u202e") & set(page)
    assert re.findall(r"(?:src|href)=", page) == []
    assert "default-src 'none'" in page
    assert '<html lang="sv">' in page
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) > 0
    assert all(f">{identity}<" in page for identity in ("m2", "m3", "m4", "m5", "m6", "m8"))


def geometry(svg: str) -> tuple[list[tuple[float, float, float, float]], list[tuple[float, float, float, float]]]:
    """Return the boxes of the measures and of the lines of text of a picture: left, top, right, bottom."""
    root = ET.fromstring(svg)
    chips = [
        (float(r.get("x", 0)), float(r.get("y", 0)), float(r.get("width", 0)), float(r.get("height", 0)))
        for r in root.iter(f"{SVG}rect")
        if r.get("fill") == "#ffffff" and r.get("x")
    ]
    texts = []
    for each in root.iter(f"{SVG}text"):
        size = float(each.get("font-size", 0))
        wide = width_of(each.text or "", size, bold=each.get("font-weight") == "bold")
        left = float(each.get("x", 0)) - (wide / 2 if each.get("text-anchor") == "middle" else 0)
        base = float(each.get("y", 0))
        texts.append((left, base - 0.75 * size, left + wide, base + 0.22 * size))
    return [(x, y, x + w, y + h) for x, y, w, h in chips], texts


def overlapping(boxes: list[tuple[float, float, float, float]]) -> list[tuple[object, object]]:
    """Return the pairs of boxes that share more than their edges."""
    return [
        (one, other)
        for i, one in enumerate(boxes)
        for other in boxes[i + 1 :]
        if min(one[2], other[2]) - max(one[0], other[0]) > 0.5 and min(one[3], other[3]) - max(one[1], other[1]) > 0.5
    ]


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=60).filter(str.strip)


@pytest.mark.property
@given(st.lists(NAMES, min_size=8, max_size=8), st.sampled_from(["fi", "sv", "en"]))
def test_pictures_hold_any_title(titles: list[str], language: str) -> None:
    """Whatever the titles: well formed, no text over another or beyond the sheet, no measure over another."""
    data = plan()
    for entity, title in zip(data["measures"], titles, strict=True):
        entity["title"] = title
    data["themes"][0]["title"] = titles[0]
    matrix = drawn(data, language)
    for picture in (*(slide.render(matrix, row) for row in matrix.rows), overview.render(matrix)):
        chips, texts = geometry(picture)
        assert overlapping(chips) == []
        assert overlapping(texts) == []
        assert all(left >= 0 and right <= 1120.5 for left, _, right, _ in texts)


@pytest.mark.property
@given(st.text(max_size=200), st.floats(20, 400))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: float) -> None:
    """No line is wider than asked, and what stands in the lines is the text."""
    lines = wrapped(text, 12, width)
    assert all(width_of(line, 12) <= width or len(line) <= 2 for line in lines)
    kept = "".join(line.replace(" ", "") for line in lines).replace("-", "")
    assert kept == "".join(text.split()).replace("-", "")


@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "svg", "xlsx"])
def test_command(form: str, tmp_path: Path) -> None:
    """Every format is written to a file; the Kuopio map gives what is not known as such, and no finding."""
    path = tmp_path / f"matrix.{form}"
    source = Path(__file__).parents[2] / "examples" / "kuopio-roles" / "plan.yaml"
    arguments = ["matrix", str(source), "--as-of", "2025-06-01", "--format", form, "--output", str(path)]
    if form == "xlsx":
        pytest.importorskip("openpyxl")
    assert main([*arguments, "--config", "none"]) == 0
    assert path.stat().st_size > 500
    if form == "json":
        data = json.loads(path.read_text("utf-8"))
        states = {square["state"] for theme in data["themes"] for square in theme["squares"]}
        found = [square["findings"] for theme in data["themes"] for square in theme["squares"] if square["findings"]]
        assert (states, found, len(data["themes"])) == ({"undecided"}, [], 11)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["--format", "pdf"], "text, json, csv, xlsx, html, svg", id="format"),
        pytest.param(["--format", "xlsx"], "--output", id="a workbook needs a file"),
        pytest.param(["--theme", "paihd"], "paihde", id="theme"),
    ],
)
def test_wrong_request(arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2 and one sentence on standard error."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan()), "utf-8")
    assert main(["matrix", str(path), "--config", "none", *arguments]) == 2
    output = capsys.readouterr()
    assert (output.out, told in output.err) == ("", True)


def test_data_is_complete() -> None:
    """Each measure stands in the data once, with who takes part."""
    data = matrix_data(drawn(plan(), "en"))
    works = [work for theme in data["themes"] for square in theme["squares"] for work in square["measures"]]
    assert sorted(work["id"] for work in works) == ["m1", "m2", "m3", "m4", "m5", "m6", "m8"]
    assert next(work for work in works if work["id"] == "m1")["actors"] == [
        {"name": "Kuopion kaupunki", "side": "municipality", "role": "lead"},
        {"name": "Päihdejärjestö ry", "side": "ngo", "role": "partner"},
    ]
