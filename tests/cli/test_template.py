"""`hytecore template` and `hytecore convert`: a coordinator's path, in her language and in no other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from hytecore.cli.program import main
from hytecore.read.reading import load
from hytecore.write.plan_file import to_yaml

EXAMPLE = Path(__file__).parents[2] / "examples" / "minimal" / "plan.yaml"
ENGLISH = re.compile(
    r"\b(the|and|goals?|measures?|owner|schedule|status|unknown|title|responsible|lead|not_started|in_progress|done"
    r"|quantity|municipality|unit|percent)\b"
)
"""Words that nobody should meet who asked for Finnish or Swedish."""


def fill(path: Path, cells: dict[str, Any]) -> None:
    """Fill cells of a workbook (`Toimenpiteet!A2`)."""
    book = load_workbook(path)
    for place, value in cells.items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell] = value
    book.save(path)


def seen(path: Path) -> str:
    """Return every text that someone sees who opens the workbook."""
    book = load_workbook(path)
    texts: list[str] = []
    for sheet in book:
        if sheet.sheet_state == "visible":
            texts.append(sheet.title)
            texts += [str(cell.value) for row in sheet for cell in row if cell.value is not None]
        for offered in sheet.data_validations.dataValidation:
            texts += [str(text) for text in (offered.promptTitle, offered.prompt, offered.error) if text]
    return "\n".join(texts)


PATHS: dict[str, tuple[dict[str, Any], dict[str, Any], str, str]] = {
    "fi": (
        {
            "Suunnitelma!B2": "Testilän hyvinvointisuunnitelma 2025–2028", "Suunnitelma!B3": "kunnan suunnitelma",
            "Suunnitelma!B4": "Testilä", "Suunnitelma!B5": "2025–2028", "Suunnitelma!B7": "valtuusto",
            "Suunnitelma!B8": "17.12.2025",
            "Toimijat!A2": "Testilä", "Toimijat!B2": "kunta", "Toimijat!A3": "Liikuntapalvelut",
            "Toimijat!B3": "yksikkö", "Toimijat!C3": "Testilä", "Toimijat!A4": "Kyläyhdistys",
            "Toimijat!B4": "järjestö",
            "Painopisteet!A2": "Liikkuva arki",
            "Tavoitteet!A2": "Liikkuvien osuus kasvaa 30 prosentista 36 prosenttiin vuoteen 2028 mennessä",
            "Tavoitteet!C2": "Liikkuva arki", "Tavoitteet!D2": "Testilä", "Tavoitteet!E2": 2028,
            "Tavoitteet!F2": "Liikkuvien osuus",
            "Mittarit!A2": "Liikkuvien osuus", "Mittarit!B2": "luku", "Mittarit!C2": "%",
            "Mittarit!D2": "suurempi on parempi", "Mittarit!E2": "Kouluterveyskysely",
            "Mittarit!F2": "joka toinen vuosi", "Mittarit!G2": "vaikutus",
            "Mittarit!A3": "Osallistujien määrä", "Mittarit!B3": "luku", "Mittarit!C3": "asukasta",
            "Mittarit!E3": "Asiakasrekisteri", "Mittarit!F3": "vuosittain",
            "Tavoitearvot!A2": "Liikkuvien osuus kasvaa 30 prosentista 36 prosenttiin vuoteen 2028 mennessä",
            "Tavoitearvot!C2": "Liikkuvien osuus", "Tavoitearvot!D2": 30, "Tavoitearvot!E2": 2025,
            "Tavoitearvot!F2": 36, "Tavoitearvot!G2": 2028, "Tavoitearvot!H2": "33 (2027)",
            "Tavoitearvot!I2": "Testilä", "Tavoitearvot!J2": "8.–9. luokka",
            "Toimenpiteet!A2": "Liikuntaneuvonta", "Toimenpiteet!C2": "Liikuntapalvelut", "Toimenpiteet!D2": "johtaa",
            "Toimenpiteet!B2": "Liikkuvien osuus kasvaa 30 prosentista 36 prosenttiin vuoteen 2028 mennessä",
            "Toimenpiteet!E2": "Kyläyhdistys", "Toimenpiteet!F2": "joskus", "Toimenpiteet!G2": "sininen",
            "Toimenpiteet!H2": "Osallistujien määrä", "Toimenpiteet!L2": "neuvottelu 3.2.2026",
        },
        {"Toimenpiteet!F2": "2026–2027", "Toimenpiteet!G2": "kesken"},
        "”sininen”",
        "Ei huomautettavaa.",
    ),
    "sv": (
        {
            "Plan!B2": "Testby välfärdsplan 2025–2028", "Plan!B5": "2025–2028",
            "Mål!A2": "Ensamheten minskar", "Åtgärder!A2": "Promenadgrupper", "Åtgärder!B2": "Ensamheten minskar",
            "Åtgärder!C2": "Äldreomsorgen", "Åtgärder!F2": "någon gång", "Åtgärder!G2": "blå",
        },
        {"Åtgärder!F2": "hösten 2026", "Åtgärder!G2": "inte påbörjad"},
        "”blå”",
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", PATHS)
def test_a_coordinators_path(language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Template, fill, check, mend, clean: nothing that she sees is in English."""
    wrong, mended, quoted, clean = PATHS[language]
    path = tmp_path / "pohja.xlsx"
    assert main(["template", "-o", str(path), "--lang", language]) == 0
    assert ENGLISH.findall(seen(path)) == []
    fill(path, wrong)
    order = ["check", str(path), "--as-of", "2026-06-01", "--config", "none", "--fail-on", "warning"]
    assert main(order) == 1
    report = capsys.readouterr().out
    assert quoted in report
    assert f"{path}:{next(iter(mended)).partition('!')[0]}!G2" in report
    fill(path, mended)
    assert main(order) == (0 if clean else 1)
    report = capsys.readouterr().out
    assert quoted not in report
    assert "HYT006" not in report
    assert clean in report


def test_a_plan_goes_to_a_workbook_and_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """YAML, workbook, YAML: the same plan."""
    book, back = tmp_path / "plan.xlsx", tmp_path / "plan.yaml"
    assert main(["convert", str(EXAMPLE), "-o", str(book)]) == 0
    assert main(["convert", str(book), "-o", str(back)]) == 0
    before, after = load(EXAMPLE).plan, load(back).plan
    assert before is not None
    assert after is not None
    assert to_yaml(after) == to_yaml(before)
    assert capsys.readouterr().err == f"{book} kirjoitettu.\n{back} kirjoitettu.\n"


def test_a_plan_goes_to_word(tmp_path: Path) -> None:
    """A plan becomes a document that is read as a plan."""
    path = tmp_path / "plan.docx"
    assert main(["convert", str(EXAMPLE), "-o", str(path)]) == 0
    plan = load(path).plan
    assert plan is not None
    assert [measure.title for measure in plan.measures] == [
        "Liikuntaneuvonta vähän liikkuville nuorille",
        "Ohjattu välituntiliikunta kaikissa yläkouluissa",
        "Lajikokeilut lukukausittain",
    ]


def test_a_workbook_that_is_there_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A template never takes the place of a file that someone may have filled, unless told to."""
    path = tmp_path / "pohja.xlsx"
    path.write_bytes(b"filled")
    assert main(["template", "-o", str(path), "--lang", "en"]) == 2
    assert path.read_bytes() == b"filled"
    assert capsys.readouterr().err == (
        f"Error: {path} is there already; give another name, or --force if it may be replaced.\n"
    )
    assert main(["template", "-o", str(path), "--lang", "en", "--force"]) == 0
    assert path.read_bytes()[:2] == b"PK"


def test_a_workbook_is_not_converted_onto_itself(tmp_path: Path) -> None:
    """The input of a conversion stays as it is."""
    path = tmp_path / "pohja.xlsx"
    main(["template", "-o", str(path), "--lang", "fi"])
    before = path.read_bytes()
    assert main(["convert", str(path), "-o", str(path), "--lang", "fi"]) == 2
    assert path.read_bytes() == before


def test_only_workbooks_are_templates(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Another suffix is refused with the one that will do."""
    assert main(["template", "-o", str(tmp_path / "pohja.ods"), "--lang", "en"]) == 2
    assert ".xlsx" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
