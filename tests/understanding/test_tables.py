"""Tables of measures as people make them: headers of all kinds, merged cells, rows that go on, statuses by colour."""

from __future__ import annotations

import json
from textwrap import dedent
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.documents.html.reading import read as read_html
from hytecore.documents.markdown.reading import read as read_markdown
from hytecore.understanding.reading import Understood, understand


def markdown(text: str) -> Understood:
    """Return what a document in Markdown is understood to say."""
    return understand(read_markdown(dedent(text).encode(), "plan.md"))


def html(body: str) -> Understood:
    """Return what a document in HTML is understood to say."""
    return understand(read_html(f"<html lang=fi><body>{body}</body></html>".encode(), "plan.html"))


def measures(found: Understood, *fields: str) -> list[tuple[Any, ...]]:
    """Return the titles of the measures and some of their fields; goals and actors by their names."""
    goals = {goal["id"]: goal["title"] for goal in found.data.get("goals", ())}
    actors = {actor["id"]: actor["name"] for actor in found.data.get("actors", ())}
    indicators = {each["id"]: each["name"] for each in found.data.get("indicators", ())}
    told: list[tuple[Any, ...]] = []
    for measure in found.data.get("measures", ()):
        shown: dict[str, Any] = {
            **measure,
            "goals": [goals[each] for each in measure.get("goals", ())],
            "owners": [actors[each["actor"]] for each in measure.get("responsibilities", ())],
            "indicators": [indicators[each] for each in measure.get("indicators", ())],
        }
        told.append((measure["title"], *(shown.get(field) for field in fields)))
    return told


def problems(found: Understood) -> list[tuple[str, dict[str, Any]]]:
    """Return what was not understood."""
    return [(problem.kind, problem.data) for problem in found.problems]


SEVERAL_HEADERS = [
    pytest.param("Tavoite|Toimenpide|Vastuutaho|Aikataulu", id="usual"),
    pytest.param("TAVOITTEET|TOIMENPITEET|VASTUUT|AIKATAULU", id="capitals"),
    pytest.param("Päämäärä|Keinot|Toimijat|Ajankohta", id="other words"),
    pytest.param("Mitä tavoitellaan?|Mitä tehdään?|Kuka vastaa?|Milloin?", id="questions"),
    pytest.param("Mål|Åtgärder|Ansvarig|Tidtabell", id="Swedish"),
    pytest.param("Målsättning|Åtgärd|Ansvarsinstans|Tidsplan", id="other words in Swedish"),
    pytest.param("Goal|Measure|Responsible|Schedule", id="English"),
    pytest.param("Ta voite|Toimen pide|Vas tuutaho|Aika taulu", id="torn apart"),
    pytest.param("Tavoite 2025–2028|Toimenpiteet: hyvät käytännöt|Vastuu (päävastuu)|Aikataulu ja vaihe", id="longer"),
]


@pytest.mark.parametrize("headers", SEVERAL_HEADERS)
def test_columns_are_known_by_many_headers(headers: str) -> None:
    """The same row is read the same, whatever the columns are called."""
    header = f"| {' | '.join(headers.split('|'))} |\n|---|---|---|---|\n"
    found = markdown(f"{header}| Liikunta lisääntyy | Kävelyryhmät | Kirjasto | 2026 |\n")
    assert measures(found, "goals", "owners", "schedule") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"], ["Kirjasto"], "2026")
    ]
    assert problems(found) == []


def test_header_below_a_title_row_and_repeated_on_the_next_page() -> None:
    """A title above the header and the header's repetitions are no measures."""
    found = html(
        """
        <table>
        <tr><td colspan=3>Liikunnan toimenpiteet 2025–2028</td></tr>
        <tr><td>Tavoite</td><td>Toimenpide</td><td>Vastuu</td></tr>
        <tr><td>Liikunta lisääntyy</td><td>Kävelyryhmät</td><td>Kirjasto</td></tr>
        <tr><td>Tavoite</td><td>Toimenpide</td><td>Vastuu</td></tr>
        <tr><td></td><td>Portaat</td><td>Tekninen toimi</td></tr>
        </table>
        """
    )
    assert measures(found, "goals", "owners") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"], ["Kirjasto"]),
        ("Portaat", ["Liikunta lisääntyy"], ["Tekninen toimi"]),
    ]


def test_header_of_two_rows() -> None:
    """A header that is divided below a merged cell names the columns by its second row."""
    found = html(
        """
        <table>
        <tr><th rowspan=2>Tavoite</th><th rowspan=2>Toimenpide</th><th colspan=2>Vastuut</th></tr>
        <tr><th>Päävastuu</th><th>Yhteistyökumppanit</th></tr>
        <tr><td>Liikunta lisääntyy</td><td>Kävelyryhmät</td><td>Liikuntapalvelut</td><td>Kirjasto</td></tr>
        </table>
        """
    )
    assert measures(found, "responsibilities") == [
        ("Kävelyryhmät", [{"actor": "liikuntapalvelut"}, {"actor": "kirjasto", "role": "partner"}])
    ]


def test_merged_goal_covers_its_rows() -> None:
    """A goal merged over several rows is the goal of each; an owner merged over two measures owns both."""
    found = html(
        """
        <table>
        <tr><th>Tavoite</th><th>Toimenpide</th><th>Vastuu</th></tr>
        <tr><td rowspan=2>Liikunta lisääntyy</td><td>Kävelyryhmät</td><td rowspan=2>Liikuntapalvelut</td></tr>
        <tr><td>Portaat</td></tr>
        <tr><td>Yksinäisyys vähenee</td><td>Kyläkahvila</td><td>Kirjasto</td></tr>
        </table>
        """
    )
    assert measures(found, "goals", "owners") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"], ["Liikuntapalvelut"]),
        ("Portaat", ["Liikunta lisääntyy"], ["Liikuntapalvelut"]),
        ("Kyläkahvila", ["Yksinäisyys vähenee"], ["Kirjasto"]),
    ]


def test_merged_measure_gathers_its_rows() -> None:
    """A measure merged over two rows is one measure with what both rows say."""
    found = html(
        """
        <table>
        <tr><th>Toimenpide</th><th>Vastuu</th><th>Mittari</th></tr>
        <tr><td rowspan=2>Kävelyryhmät</td><td>Liikuntapalvelut</td><td>Ryhmien määrä</td></tr>
        <tr><td>Kirjasto</td><td>Osallistujien määrä</td></tr>
        </table>
        """
    )
    assert measures(found, "owners", "indicators") == [
        ("Kävelyryhmät", ["Liikuntapalvelut", "Kirjasto"], ["Ryhmien määrä", "Osallistujien määrä"])
    ]


def test_row_without_a_measure_continues_the_one_above() -> None:
    """What stands in a row whose measure cell is empty belongs to the measure above."""
    found = markdown(
        """
        | Toimenpide | Vastuu | Aikataulu | Mittari |
        |---|---|---|---|
        | Työpajat | Kirjasto | 30.1.2026, työpaja I | Osallistujien määrä |
        | | | Työpaja II 31.3.2026 | Palautteen keskiarvo |
        """
    )
    assert measures(found, "schedule", "indicators") == [
        (
            "Työpajat",
            [{"at": "2026-01-30", "what": "työpaja I"}, {"at": "2026-03-31", "what": "Työpaja II"}],
            ["Osallistujien määrä", "Palautteen keskiarvo"],
        )
    ]


def test_two_columns_of_goals() -> None:
    """Where goals stand in two columns, the lower serve the higher, and measures serve the lower."""
    found = markdown(
        """
        | Tavoite | | Toimenpiteet |
        |---|---|---|
        | Omahoito lisääntyy | Asukkaat osaavat käyttää palveluja | Koulutukset |
        | | Palvelut löytyvät yhdestä paikasta | Verkkosivut |
        """
    )
    assert measures(found, "goals") == [
        ("Koulutukset", ["Asukkaat osaavat käyttää palveluja"]),
        ("Verkkosivut", ["Palvelut löytyvät yhdestä paikasta"]),
    ]
    assert [(goal["title"], goal.get("serves")) for goal in found.data["goals"]] == [
        ("Omahoito lisääntyy", None),
        ("Asukkaat osaavat käyttää palveluja", ["omahoito-lisaantyy"]),
        ("Palvelut löytyvät yhdestä paikasta", ["omahoito-lisaantyy"]),
    ]


def test_table_without_header_below_a_goal_in_bold() -> None:
    """A table of one column less than the one before, below bold words, has those words as its goal."""
    found = markdown(
        """
        | Tavoite | Toimenpiteet | Vastuut | Aikataulu |
        |---|---|---|---|
        | Liikunta lisääntyy | Kävelyryhmät | Liikuntapalvelut | 2026 |

        **Yksinäisyys
        vähenee**

        | | | |
        |---|---|---|
        | Kyläkahvila | Kirjasto | 2027 |
        | Ystäväpalvelu | SPR:n osasto | 2028 |
        """
    )
    assert measures(found, "goals", "owners", "schedule") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"], ["Liikuntapalvelut"], "2026"),
        ("Kyläkahvila", ["Yksinäisyys vähenee"], ["Kirjasto"], "2027"),
        ("Ystäväpalvelu", ["Yksinäisyys vähenee"], ["SPR:n osasto"], "2028"),
    ]


def test_table_cut_by_a_page_goes_on() -> None:
    """A table of the same width without a header goes on with the columns and the goal of the one before."""
    rows = "<tr><th>Tavoite</th><th>Toimenpide</th><th>Vastuu</th></tr>"
    found = html(
        f"""
        <table>{rows}<tr><td>Liikunta lisääntyy</td><td>Kävelyryhmät</td><td>Kirjasto</td></tr></table>
        <p>Sivu 2</p>
        <table><tr><td>Yksinäisyys vähenee</td><td>Kyläkahvila</td><td>Kirjasto</td></tr></table>
        """
    )
    assert measures(found, "goals") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"]),
        ("Kyläkahvila", ["Yksinäisyys vähenee"]),
    ]


def test_goals_between_the_rows() -> None:
    """A cell merged over the whole table heads the rows below it."""
    found = html(
        """
        <table>
        <tr><th>Toimenpide</th><th>Vastuu</th><th>Aikataulu</th></tr>
        <tr><td colspan=3>Liikunta lisääntyy</td></tr>
        <tr><td>Kävelyryhmät</td><td>Kirjasto</td><td>2026</td></tr>
        <tr><td colspan=3>Yksinäisyys vähenee</td></tr>
        <tr><td>Kyläkahvila</td><td>Kirjasto</td><td>2027</td></tr>
        </table>
        """
    )
    assert measures(found, "goals") == [
        ("Kävelyryhmät", ["Liikunta lisääntyy"]),
        ("Kyläkahvila", ["Yksinäisyys vähenee"]),
    ]


def test_goal_without_a_measure_is_kept() -> None:
    """A row that states a goal and nothing else is a goal without measures."""
    found = markdown(
        """
        | Tavoite | Toimenpide | Vastuu |
        |---|---|---|
        | Liikunta lisääntyy | Kävelyryhmät | Kirjasto |
        | Uni paranee | | |
        """
    )
    assert measures(found, "goals") == [("Kävelyryhmät", ["Liikunta lisääntyy"])]
    assert [goal["title"] for goal in found.data["goals"]] == ["Liikunta lisääntyy", "Uni paranee"]


def test_what_is_not_understood_is_told_and_kept() -> None:
    """Blank rows, unknown columns, unreadable statuses and stray cells are problems, and their words are kept."""
    found = markdown(
        """
        | Tavoite | Toimenpide | Vastuu | Tila | Väri |
        |---|---|---|---|---|
        | | | Kirjasto | | |
        | Liikunta lisääntyy | Kävelyryhmät | Kirjasto | kukkuu | sininen |
        | | | | | |
        """
    )
    assert problems(found) == [
        ("unreadable-table", {"column": "Väri"}),
        ("blank-row", {"rows": (4,)}),
        ("unreadable-cell", {"cell": "Kirjasto", "what": "row"}),
        ("unreadable-cell", {"cell": "kukkuu", "what": "status"}),
    ]
    assert found.data["measures"][0]["as_written"] == {"owners": "Kirjasto", "status": "kukkuu", "Väri": "sininen"}


STATUSES = [
    pytest.param("<td>Kesken</td>", "in_progress", id="word"),
    pytest.param("<td>ei aloitettu</td>", "not_started", id="two words"),
    pytest.param("<td>peruttu</td>", "cancelled", id="cancelled"),
    pytest.param("<td>vihreä</td>", "done", id="colour by name"),
    pytest.param("<td>🔴</td>", "not_started", id="symbol"),
    pytest.param("<td style='background:#ffc000'></td>", "in_progress", id="colour alone"),
    pytest.param("<td bgcolor=green>●</td>", "done", id="colour behind a dot"),
    pytest.param("<td style='background:#d9d9d9'></td>", None, id="grey"),
    pytest.param("<td></td>", None, id="nothing"),
    pytest.param("<td>Genomförd</td>", "done", id="Swedish"),
]


@pytest.mark.parametrize(("cell", "status"), STATUSES)
def test_status_by_word_symbol_or_colour(cell: str, status: str | None) -> None:
    """A status is read from words, a symbol or the colour of the cell alone."""
    found = html(f"<table><tr><th>Toimenpide</th><th>Tila</th></tr><tr><td>Kävelyryhmät</td>{cell}</tr></table>")
    assert measures(found, "status") == [("Kävelyryhmät", status)]


def test_legend_of_the_document_comes_first() -> None:
    """Colours mean what the document says they mean, and a plan with a legend promises a status for every measure."""
    found = html(
        """
        <p>Liikennevalot: punainen = peruttu, keltainen = ei aloitettu, vihreä = kesken</p>
        <table><tr><th>Toimenpide</th><th>Tila</th></tr>
        <tr><td>Kävelyryhmät</td><td style='background:#00b050'></td></tr>
        <tr><td>Kyläkahvila</td><td style='background:red'></td></tr></table>
        """
    )
    assert measures(found, "status") == [("Kävelyryhmät", "in_progress"), ("Kyläkahvila", "cancelled")]
    assert found.data["plan"]["status_scale"] == "traffic_light"


def test_other_tables_are_left_alone() -> None:
    """A table of people or of meetings is no plan content, and no problem."""
    found = markdown(
        """
        | Nimi | Puhelin |
        |---|---|
        | Hyvinvointikoordinaattori | 012 345 |
        """
    )
    assert (found.data.get("measures"), problems(found), len(found.left)) == (None, [], 1)


def test_table_that_only_looks_like_a_plan_is_told() -> None:
    """A table with goals and owners but no measures is a problem that names its headers."""
    found = markdown("| Tavoite | Vastuu | Aikataulu |\n|---|---|---|\n| Uni paranee | Kirjasto | 2026 |\n")
    assert problems(found) == [("unreadable-table", {"headers": ("Tavoite", "Vastuu", "Aikataulu")})]


def test_list_in_a_measure_cell_is_one_measure() -> None:
    """The items below a measure say what it consists of; it stays one measure, and its words are kept."""
    found = markdown(
        """
        | Toimenpide | Vastuu |
        |---|---|
        | Hanke 2025–2027 <ul><li>palveluketju</li><li>ryhmänohjaus</li></ul> | Liikuntapalvelut |
        """
    )
    assert measures(found) == [("Hanke 2025–2027",)]
    assert found.data["measures"][0]["as_written"]["measure"] == "Hanke 2025–2027\n• palveluketju\n• ryhmänohjaus"


def test_ids_of_what_stayed_stay() -> None:
    """A new row, a new goal and a mended owner leave the ids of the other measures as they are."""
    header = "| Tavoite | Toimenpide | Vastuu |\n|---|---|---|\n"
    before = f"{header}| Liikunta lisääntyy | Portaat | Kirjasto |\n| | Ryhmät | Opisto |\n"
    after = before.replace("| | Ryhmät", "| | Uusi toimenpide | Kirjasto |\n| | Ryhmät").replace(
        "Opisto", "Kansalaisopisto"
    )
    ids = [measure["id"] for measure in markdown(before).data["measures"]]
    assert [measure["id"] for measure in markdown(after).data["measures"]] == [
        ids[0],
        "liikunta-lisaantyy.uusi-toimenpide",
        ids[1],
    ]


CELLS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="|\\<`"), max_size=40)


@pytest.mark.property
@given(st.lists(st.lists(CELLS, min_size=4, max_size=4), max_size=8))
def test_no_row_is_lost(rows: list[list[str]]) -> None:
    """Whatever stands in the cells: each row is a measure, continues one, is a goal, is blank, or is reported."""
    cells = [["".join(cell.split()) for cell in row] for row in rows]
    body = "\n".join(f"| {' | '.join(row)} |" for row in cells)
    found = markdown(f"| Tavoite | Toimenpide | Vastuu | Aikataulu |\n|---|---|---|---|\n{body}\n")
    words = {word for row in cells for word in row if any(letter.isalnum() for letter in word)}
    kept = json.dumps([found.data, [problem.data for problem in found.problems]], ensure_ascii=False, default=str)
    letters = "".join(letter for letter in kept.lower() if letter.isalnum())
    for word in words:
        wanted = "".join(letter for letter in word.lower() if letter.isalnum())
        assert wanted in letters or any(
            wanted in "".join(filter(str.isalnum, text.text.lower())) for text in found.reviewed
        )
