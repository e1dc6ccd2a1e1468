"""Tables of all shapes: fields as rows, years and actors as columns, titles, sums and notes among the rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from test_tables import html, markdown, measures, problems

from hytecore.understanding.reading import Understood


def left(found: Understood) -> list[str]:
    """Return what was left: texts as they are, tables by their first cell."""
    return [getattr(block, "text", None) or block.cells[0].text for block in found.left]  # type: ignore[union-attr]  # a table


def goals(found: Understood) -> list[tuple[str, list[str]]]:
    """Return the goals, and what they serve."""
    return [(goal["title"], goal.get("serves", [])) for goal in found.data.get("goals", ())]


def test_fields_as_rows_one_table_a_measure() -> None:
    """A table of labels and values is a measure, and a further table below it has the same goal."""
    found = markdown(
        """
        ## Mieli voi hyvin

        | | |
        |---|---|
        | Toimenpide | Ensiapukurssit |
        | Vastuu | Kirjasto |
        | Aikataulu | 2026–2027 |

        | | |
        |---|---|
        | Toimenpide: | Luontokävelyt |
        | Vastuu: | Liikuntapalvelut |
        """
    )
    assert measures(found, "goals", "owners", "schedule") == [
        ("Ensiapukurssit", ["Mieli voi hyvin"], ["Kirjasto"], "2026/2027"),
        ("Luontokävelyt", ["Mieli voi hyvin"], ["Liikuntapalvelut"], None),
    ]
    assert (problems(found), left(found)) == ([], [])


def test_fields_as_rows_several_measures_in_one_table() -> None:
    """A label that comes again begins the next measure; further columns of values are further measures."""
    below = html(
        """<table><tr><td>Tavoite<td>Uni paranee</tr><tr><td>Toimenpide<td>Unikoulu</tr><tr><td>Vastuu<td>Neuvola</tr>
        <tr><td>Toimenpide<td>Opas</tr><tr><td>Vastuu<td>Kirjasto</tr></table>"""
    )
    beside = html(
        """<table><tr><td>Tavoite<td colspan=2>Uni paranee</tr><tr><td>Toimenpide<td>Unikoulu<td>Opas</tr>
        <tr><td>Vastuu<td>Neuvola<td>Kirjasto</tr></table>"""
    )
    wanted = [("Unikoulu", ["Uni paranee"], ["Neuvola"]), ("Opas", ["Uni paranee"], ["Kirjasto"])]
    assert [measures(found, "goals", "owners") for found in (below, beside)] == [wanted, wanted]


def test_card_of_four_columns() -> None:
    """Labels in the first and the third column belong to one measure; the title of the card is left."""
    found = html(
        """<table><tr><td colspan=4>Toimenpidekortti 1</tr>
        <tr><td>Toimenpide<td>Kävelyryhmät<td>Vastuu<td>Kirjasto</tr>
        <tr><td>Aikataulu<td>2026<td>Tila<td>kesken</tr></table>"""
    )
    assert measures(found, "goals", "owners", "schedule", "status") == [
        ("Kävelyryhmät", [], ["Kirjasto"], "2026", "in_progress")
    ]
    assert (problems(found), left(found)) == ([], ["Toimenpidekortti 1"])


def test_goals_that_speak_of_measures_are_no_labels() -> None:
    """Long cells of the first column, whatever words they hold, do not make a table one of fields as rows."""
    found = markdown(
        """
        | Tavoite | Toimenpide | Vastuu |
        |---|---|---|
        | Toimenpiteiden vaikutukset arvioidaan yhdessä asukkaiden kanssa | Arviointipäivä | Kirjasto |
        | Vastuut ja aikataulut ovat kaikille selvät | Työpaja | Opisto |
        """
    )
    assert measures(found, "goals", "owners") == [
        ("Arviointipäivä", ["Toimenpiteiden vaikutukset arvioidaan yhdessä asukkaiden kanssa"], ["Kirjasto"]),
        ("Työpaja", ["Vastuut ja aikataulut ovat kaikille selvät"], ["Opisto"]),
    ]


YEARS = [
    pytest.param("||x|x|", "2026/2027", "2026: x\n2027: x", id="a run"),
    pytest.param("||||X|", "2028", "2028: X", id="one year"),
    pytest.param("|x||x||", [{"at": "2025"}, {"at": "2027"}], "2025: x\n2027: x", id="with a gap"),
    pytest.param(
        "||suunnittelu||rakennus|",
        [{"at": "2026", "what": "suunnittelu"}, {"at": "2028", "what": "rakennus"}],
        "2026: suunnittelu\n2028: rakennus",
        id="words",
    ),
]


@pytest.mark.parametrize(("cells", "schedule", "written"), YEARS)
def test_columns_of_years(cells: str, schedule: object, written: str) -> None:
    """Marks in columns headed with years are the schedule; the words of the document are kept."""
    header = "| Tavoite | Toimenpide | Vastuu | 2025 | 2026 | 2027 | 2028 |\n|---|---|---|---|---|---|---|\n"
    found = markdown(f"{header}| Liikunta lisääntyy | Portaat | Kirjasto {cells}\n")
    assert measures(found, "schedule") == [("Portaat", schedule)]
    assert found.data["measures"][0]["as_written"]["schedule"] == written
    assert problems(found) == []


def test_columns_of_years_by_colour_below_a_header_of_two_rows() -> None:
    """Coloured cells tell years as marks do, also where the years stand below a merged header."""
    found = html(
        """<table><tr><th>Toimenpide</th><th>Vastuu</th><th colspan=3>Aikataulu</th></tr>
        <tr><th></th><th></th><th>2025</th><th>2026</th><th>2027</th></tr>
        <tr><td>Portaat<td>Kirjasto<td style='background:#4472c4'><td style='background:#4472c4'><td></tr></table>"""
    )
    assert (measures(found, "schedule"), problems(found)) == ([("Portaat", "2025/2026")], [])


def test_columns_of_years_with_figures_are_not_the_schedule() -> None:
    """Money by year says nothing of time; the columns are problems and their words are kept."""
    found = markdown(
        "| Toimenpide | Vastuu | 2025 | 2026 |\n|---|---|---|---|\n| Portaat | Kirjasto | 5 000 | 6 000 € |\n"
    )
    assert measures(found, "schedule") == [("Portaat", None)]
    assert problems(found) == [("unreadable-table", {"column": "2025"}), ("unreadable-table", {"column": "2026"})]
    assert found.data["measures"][0]["as_written"] == {"owners": "Kirjasto", "2025": "5 000", "2026": "6 000 €"}


def test_columns_of_actors_with_marks() -> None:
    """Marks in columns headed with actors say who answers."""
    found = markdown(
        """
        | Toimenpide | Kunta | Hyvinvointialue | Järjestöt |
        |---|---|---|---|
        | Unikoulu | x | x | |
        | Kampanja | | | x |
        """
    )
    assert measures(found, "owners") == [("Unikoulu", ["Kunta", "Hyvinvointialue"]), ("Kampanja", ["Järjestöt"])]
    assert problems(found) == []


def test_measures_of_several_actors_side_by_side() -> None:
    """Columns of measures headed with whose they are hold a measure each."""
    found = markdown(
        """
        | Tavoite | Kunnan toimenpiteet | Hyvinvointialueen toimenpiteet | Järjestöjen toimenpiteet |
        |---|---|---|---|
        | Kaatumiset vähenevät | Hiekoitus | Kaatumisseula | |
        | Yksinäisyys vähenee | | | Ystäväpalvelu |
        """
    )
    assert measures(found, "goals", "owners") == [
        ("Hiekoitus", ["Kaatumiset vähenevät"], ["Kunta"]),
        ("Kaatumisseula", ["Kaatumiset vähenevät"], ["Hyvinvointialue"]),
        ("Ystäväpalvelu", ["Yksinäisyys vähenee"], ["Järjestöt"]),
    ]


def test_titles_sums_and_notes_are_no_goals() -> None:
    """Titles above the header with a label are goals and priorities; sums, notes and legends are left as they are."""
    found = html(
        """<table><tr><td colspan=3>TEEMA 1: Mieli</tr><tr><td colspan=3>Tavoite: Uni paranee</tr>
        <tr><td>Toimenpide<td>Vastuu<td>Kustannukset</tr>
        <tr><td>Unikoulu<td>Neuvola<td>500</tr>
        <tr><td colspan=3>Tavoite 1.2 Kiire vähenee</tr>
        <tr><td>Opas<td>Kirjasto<td>200</tr>
        <tr><td>Yhteensä<td><td>700</tr>
        <tr><td colspan=3>* Luvut tarkistetaan vuosittain</tr><tr><td colspan=3>Lähde: talousarvio</tr></table>"""
    )
    assert measures(found, "goals") == [("Unikoulu", ["Uni paranee"]), ("Opas", ["Kiire vähenee"])]
    assert goals(found) == [("Uni paranee", ["mieli"]), ("Kiire vähenee", ["mieli"])]
    assert found.data["priorities"] == [{"id": "mieli", "title": "Mieli"}]
    assert left(found) == ["Yhteensä", "700", "* Luvut tarkistetaan vuosittain", "Lähde: talousarvio"]
    assert problems(found) == []


def test_measure_merged_over_the_rows_of_two_goals() -> None:
    """A measure that is merged over the rows of two goals serves both."""
    found = html(
        """<table><tr><th>Tavoite<th>Toimenpide<th>Vastuu</tr>
        <tr><td>Uni paranee<td rowspan=2>Metsäretket<td>Neuvola</tr><tr><td>Kiire vähenee<td>Kirjasto</tr></table>"""
    )
    assert measures(found, "goals", "owners") == [
        ("Metsäretket", ["Uni paranee", "Kiire vähenee"], ["Neuvola", "Kirjasto"])
    ]


def test_baseline_and_target_beside_the_indicator() -> None:
    """Plain figures become points of the indicator, with the year of the header; other words are only kept."""
    found = markdown(
        """
        | Toimenpide | Mittari | Lähtötaso 2024 | Tavoitetaso 2028 |
        |---|---|---|---|
        | Ryhmät | Osallistujien osuus, % | 12,5 % | 20 |
        | Portaat | Portaiden määrä | ei tietoa | vähintään 3 |
        """
    )
    points = {
        "baseline": {"value": Decimal("12.5"), "at": 2024},
        "target": {"value": Decimal(20), "at": 2028},
    }
    assert [each["indicators"] for each in found.data["measures"]] == [
        [{"indicator": "osallistujien-osuus", **points}],
        ["portaiden-maara"],
    ]
    assert found.data["measures"][1]["as_written"] == {"baseline": "ei tietoa", "target": "vähintään 3"}


def test_table_of_goals_and_their_indicators() -> None:
    """A table of goals without measures gives the goals their indicators, with baselines and targets."""
    found = markdown(
        """
        | Tavoite | Mittari | Lähtötaso | Tavoite 2028 | Vastuu |
        |---|---|---|---|---|
        | Liikunta lisääntyy | Liikkuvien määrä | 25 | 35 | Liikuntapalvelut |
        | | Portaita kulkevat | 5 | 9 | |
        """
    )
    assert [(goal["title"], goal["indicators"], goal["owner"]) for goal in found.data["goals"]] == [
        (
            "Liikunta lisääntyy",
            [
                {
                    "indicator": "liikkuvien-maara",
                    "baseline": {"value": Decimal(25)},
                    "target": {"value": Decimal(35), "at": 2028},
                },
                {
                    "indicator": "portaita-kulkevat",
                    "baseline": {"value": Decimal(5)},
                    "target": {"value": Decimal(9), "at": 2028},
                },
            ],
            "liikuntapalvelut",
        )
    ]
    assert problems(found) == []


OTHER_TABLES = [
    pytest.param("Nimi|Tehtävä|Vastuualue", "N. N.|rehtori|Koulut", id="people"),
    pytest.param("Ajankohta|Vaihe|Vastuu", "Helmikuu|Luonnos|KH", id="timetable of the drafting"),
    pytest.param("Toimija|Kumppanit|Toiminta", "Kirjasto|Martat|lukupiiri", id="who works with whom"),
    pytest.param("Aikaleima|Mikä on tärkein tavoite?|Mitä toimenpiteitä ehdotat?", "1.2.|Rauha|Valot", id="survey"),
    pytest.param("Kunta|Asukkaita|Ikääntyneitä", "Koivula|5 000|20 %", id="statistics"),
    pytest.param("Ikäryhmä|Miehet|Naiset", "0–6|120|110", id="population"),
]


@pytest.mark.parametrize(("header", "row"), OTHER_TABLES)
def test_other_tables_below_a_table_of_measures_are_silent(header: str, row: str) -> None:
    """Tables of people, answers and figures state no measures, also right below a table of as many columns."""
    table = f"| {header.replace('|', ' | ')} |\n|---|---|---|\n| {row.replace('|', ' | ')} |\n"
    plan = "| Tavoite | Toimenpide | Vastuu |\n|---|---|---|\n| Uni paranee | Unikoulu | Neuvola |\n"
    found = markdown(f"{plan}\nLiite\n\n{table}")
    assert measures(found, "goals", "owners") == [("Unikoulu", ["Uni paranee"], ["Neuvola"])]
    assert (problems(found), left(found)) == ([], ["Liite", header.split("|", maxsplit=1)[0]])


def test_table_inside_a_cell_is_told() -> None:
    """A table that stands in a cell of another is not read, and that is said."""
    inner = "<table><tr><td>Tavoite<td>Toimenpide<td>Vastuu</tr><tr><td>Uni paranee<td>Opas<td>Kirjasto</tr></table>"
    found = html(f"<table><tr><td>Kokonaisuus</td></tr><tr><td>{inner}</td></tr></table>")
    assert problems(found) == [("unreadable-table", {"headers": ("Kokonaisuus",)})]
