"""The words of other people's documents: legends, labels in cells, short names, numbers, plans without tables."""

from __future__ import annotations

import pytest
from test_table_shapes import goals, left
from test_tables import html, markdown, measures, problems

from hytecore.understanding.legend import legend_in
from hytecore.understanding.statuses import status_in

STATUSES = [
    ("ei toteutunut", "not_started"),
    ("Ei ole vielä aloitettu", "not_started"),
    ("inte genomförd", "not_started"),
    ("Ei vielä valmis, jatkuu 2026", "in_progress"),
    ("valmisteilla", "in_progress"),
    ("inte klar", "in_progress"),
    ("på gång", "in_progress"),
    ("toteutui osittain", "in_progress"),
    ("toteutui", "done"),
    ("valmis", "done"),
    ("ei toteudu", "cancelled"),
    ("0 %", "not_started"),
    ("75 %", "in_progress"),
    ("100 %", "done"),
    ("2", None),
    ("siirtynyt vuodelle 2026", None),
]


@pytest.mark.parametrize(("words", "status"), STATUSES)
def test_status_says_what_is_not_done(words: str, status: str | None) -> None:
    """What is not done, not ready or only prepared is not done; figures without a percent sign tell nothing."""
    assert status_in(words, None)[0] == status


LEGENDS = [
    ("1 = ei aloitettu, 2 = käynnissä, 3 = toteutunut", {"1": "not_started", "2": "in_progress", "3": "done"}),
    ("1 – ei aloitettu\n2 – käynnissä", {"1": "not_started", "2": "in_progress"}),
    ("✔ toteutunut, ◐ osittain toteutunut, + edennyt", {"✔": "done", "◐": "in_progress", "+": "in_progress"}),
    ("Grön = på gång, gul = planeras", {"green": "in_progress", "yellow": "not_started"}),
    ("vihreä = valmis, keltainen = viivästynyt", {"green": "done", "yellow": None}),
    ("1 = ei aloitettu", {}),
    ("Ryhmiä on 2 – käynnissä syksyllä", {}),
]


@pytest.mark.parametrize(("text", "legend"), LEGENDS)
def test_legend_of_figures_symbols_and_colours(text: str, legend: dict[str, str | None]) -> None:
    """A legend names at least two marks; a colour that it gives another meaning than a status tells no status."""
    assert legend_in(text) == legend


def test_legend_below_the_table_in_lines_of_its_own() -> None:
    """Figures mean what the lines at the end of the document say; one that they do not name is a problem."""
    found = html(
        """<table><tr><th>Toimenpide<th>Tila</tr><tr><td>Opas<td>1</tr><tr><td>Kerho<td>3</tr><tr><td>Kota<td>4</tr>
        </table><p>1 = ei aloitettu</p><p>2 = käynnissä</p><p>3 = toteutunut</p>"""
    )
    assert measures(found, "status") == [("Opas", "not_started"), ("Kerho", "done"), ("Kota", None)]
    assert problems(found) == [("unreadable-cell", {"cell": "4", "what": "status"})]
    assert left(found) == []


def test_legend_as_a_table_of_colours() -> None:
    """A table of two columns with colours and their meanings is a legend."""
    found = html(
        """<table><tr><th>Toimenpide<th>Tila</tr><tr><td>Opas<td style='background:#ffff00'></tr></table>
        <table><tr><td style='background:#00b050'><td>Käynnissä</tr>
        <tr><td style='background:#ffff00'><td>Ei aloitettu</tr></table>"""
    )
    assert (measures(found, "status"), left(found)) == ([("Opas", "not_started")], [])


def test_colour_that_the_legend_gives_another_meaning_is_told() -> None:
    """Yellow that means *late* is no status of this kind: the cell is a problem and nothing is guessed."""
    found = html(
        """<p>Värit: vihreä = valmis, keltainen = viivästynyt</p>
        <table><tr><th>Toimenpide<th>Tila</tr><tr><td>Opas<td style='background:#ffff00'></tr></table>"""
    )
    assert measures(found, "status") == [("Opas", None)]
    assert problems(found) == [("unreadable-cell", {"cell": "#FFFF00", "what": "status"})]


def test_labels_inside_the_cell_of_a_measure() -> None:
    """Owners and schedules that stand in the cell of the measure are read, and the cell is kept as it is."""
    found = html(
        """<table><tr><th>Toimenpide ja vastuu<th>Mittari</tr>
        <tr><td>Pakka-malli käyttöön. Vastuu: nuorisopalvelut<td>Koulutukset</tr>
        <tr><td>Päihdevalistus<br>Vastuu: koulut<br>Aikataulu: 2026<td></tr>
        <tr><td>Savuttomat alueet (tekninen toimi)<td></tr></table>"""
    )
    assert measures(found, "owners", "schedule") == [
        ("Pakka-malli käyttöön.", ["Nuorisopalvelut"], None),
        ("Päihdevalistus", ["Koulut"], "2026"),
        ("Savuttomat alueet", ["Tekninen toimi"], None),
    ]
    assert [each["as_written"]["measure"] for each in found.data["measures"]] == [
        "Pakka-malli käyttöön. Vastuu: nuorisopalvelut",
        "Päihdevalistus\nVastuu: koulut\nAikataulu: 2026",
        "Savuttomat alueet (tekninen toimi)",
    ]


def test_numbers_of_lists_belong_to_no_name() -> None:
    """Numbers in front of measures and owners are not part of their names; an ordinal is."""
    found = html(
        """<table><tr><th>Toimenpide<th>Vastuu</tr><tr><td>1. Välitunnit<br>2. Kerhot<td>1. Koulut<br>2. Opisto</tr>
        <tr><td>2. asteen ryhmät<td>Lukio</tr></table>"""
    )
    assert measures(found, "owners") == [("Välitunnit; Kerhot", ["Koulut", "Opisto"]), ("2. asteen ryhmät", ["Lukio"])]


def test_owner_in_brackets_and_services_of_municipalities() -> None:
    """Brackets with an organisation say whose someone is; a library behind an association is not a part of it."""
    found = markdown(
        "| Toimenpide | Vastuu |\n|---|---|\n| Ryhmät | Koulukuraattorit (HVA) |\n| Retket | Eläkeliitto, kirjasto |\n"
    )
    assert [(each["id"], each.get("part_of")) for each in found.data["actors"]] == [
        ("hva", None),
        ("koulukuraattorit", "hva"),
        ("elakeliitto", None),
        ("kirjasto", None),
    ]
    assert measures(found, "owners") == [("Ryhmät", ["Koulukuraattorit"]), ("Retket", ["Eläkeliitto", "Kirjasto"])]


def test_list_of_abbreviations() -> None:
    """Short names stand for what the document's list says, wherever the list is."""
    found = html(
        """<table><tr><th>Toimenpide<th>Vastuu</tr><tr><td>Pyörätiet<td>TEK, HVA</tr></table>
        <p>Lyhenteet: TEK = tekninen toimi, HVA = Pohjois-Savon hyvinvointialue</p>"""
    )
    assert [(each["name"], each.get("kind"), each["aliases"]) for each in found.data["actors"]] == [
        ("Tekninen toimi", None, ["TEK"]),
        ("Pohjois-Savon hyvinvointialue", "wellbeing_county", ["HVA"]),
    ]
    assert left(found) == []


def test_goals_called_by_their_numbers() -> None:
    """A cell of numbers names the goals of the list; a number that no goal has is a problem and no goal."""
    found = html(
        """<h2>Tavoitteet</h2><ol><li>Liikunta lisääntyy</li><li>Yksinäisyys vähenee</li></ol>
        <table><tr><th>Tavoite nro<th>Toimenpide</tr><tr><td>1, 2<td>Kahvila</tr><tr><td>7<td>Opas</tr></table>"""
    )
    assert measures(found, "goals") == [("Kahvila", ["Liikunta lisääntyy", "Yksinäisyys vähenee"]), ("Opas", [])]
    assert goals(found) == [("Liikunta lisääntyy", []), ("Yksinäisyys vähenee", [])]
    assert problems(found) == [("unreadable-cell", {"cell": "7", "what": "goals"})]


def test_items_of_an_inner_list_serve_the_outer_goal() -> None:
    """In a list of goals the inner goals serve the goal they stand below."""
    found = markdown("## Tavoitteet\n\n- Lapset voivat hyvin\n  - Kiusaaminen vähenee\n- Arki on turvallista\n")
    assert goals(found) == [
        ("Lapset voivat hyvin", []),
        ("Kiusaaminen vähenee", ["lapset-voivat-hyvin"]),
        ("Arki on turvallista", []),
    ]


def test_headings_of_priorities_and_goals() -> None:
    """Labelled headings hold also where prose stands between them and the table."""
    found = markdown(
        """
        ## Painopiste 1: Lapset

        ### Tavoite 1.1 Kiusaaminen vähenee

        Tilanne on heikentynyt. Tavoitteena on, että se paranee.

        | Toimenpide | Vastuu |
        |---|---|
        | KiVa koulu | Koulut |

        ## Toimenpiteet

        | Toimenpide | Vastuu |
        |---|---|
        | Opas | Kirjasto |
        """
    )
    assert measures(found, "goals") == [("KiVa koulu", ["Kiusaaminen vähenee"]), ("Opas", [])]
    assert goals(found) == [("Kiusaaminen vähenee", ["lapset"])]
    assert left(found) == ["Tilanne on heikentynyt. Tavoitteena on, että se paranee.", "Toimenpiteet"]


def test_plan_in_labelled_lines() -> None:
    """Labels outside tables say goals, measures and what holds for all of them; prose that begins so does not."""
    found = markdown(
        """
        Tavoite: tässä kuvataan, miten työtä tehdään.

        ## Lapset

        **Tavoite:** Kiusaaminen vähenee

        **Toimenpiteet:**

        - Kaveritaidot
        - Toimintamallit

        **Vastuu:** Opisto

        ## Toimenpiteet

        - Kaatumisseula (Vastuu: kotihoito, aikataulu: 2026)
        - Liukuesteet
        """
    )
    assert measures(found, "goals", "owners", "schedule") == [
        ("Kaveritaidot", ["Kiusaaminen vähenee"], ["Opisto"], None),
        ("Toimintamallit", ["Kiusaaminen vähenee"], ["Opisto"], None),
        ("Kaatumisseula", [], ["Kotihoito"], "2026"),
        ("Liukuesteet", [], [], None),
    ]
    assert left(found) == ["Tavoite: tässä kuvataan, miten työtä tehdään.", "Lapset"]


FORMS = [
    pytest.param(
        ("Oppilaat", "20 %:sta 30 %:iin", "Seurojen kanssa", "Tarve on suuri", "31.12.2028 mennessä"),
        ("specific", "measurable", "achievable", "relevant", "time_bound"),
        id="time last",
    ),
    pytest.param(
        ("Oppilaat", "20 %:sta 30 %:iin", "31.12.2028 mennessä", "Seurojen kanssa", "Tarve on suuri"),
        ("specific", "measurable", "time_bound", "achievable", "relevant"),
        id="time in the middle",
    ),
]


@pytest.mark.parametrize(("answers", "fields"), FORMS)
def test_form_of_letters_alone(answers: tuple[str, ...], fields: tuple[str, ...]) -> None:
    """Which of A and T speaks of time tells what the letters stand for."""
    rows = "".join(f"<tr><td>{letter}<td>{answer}</tr>" for letter, answer in zip("SMART", answers, strict=True))
    found = html(f"<h2>Liikkuminen lisääntyy</h2><table>{rows}</table>")
    (goal,) = found.data["goals"]
    assert (goal["title"], goal["smart"], goal["deadline"]) == (
        "Liikkuminen lisääntyy",
        dict(zip(fields, answers, strict=True)),
        "../2028-12-31",
    )


def test_form_in_swedish_with_the_goal_beside_its_label() -> None:
    """The name of the goal stands beside its label, and the label is not the name."""
    found = html(
        """<h2>SMART-målblankett</h2><table><tr><td>Mål<td>Ensamheten minskar</tr>
        <tr><td>Vad behöver förändras?<td>Fler är ensamma</tr><tr><td>Vilka berörs?<td>Äldre</tr>
        <tr><td>Vad är utgångsläget?<td>12 %</tr></table>"""
    )
    assert [(goal["title"], goal["smart"]) for goal in found.data["goals"]] == [
        ("Ensamheten minskar", {"change": "Fler är ensamma", "parties": "Äldre", "starting_point": "12 %"})
    ]


def test_sheets_called_by_their_goals() -> None:
    """Of several sheets each has its name as the goal, and the title in the first row is the plan's."""
    from io import BytesIO

    from openpyxl import Workbook

    from hytecore.documents.xlsx.reading import read
    from hytecore.understanding.reading import understand

    book = Workbook()
    for name, measure in (("Liikkuminen lisääntyy", "Pyöräkampanja"), ("Yksinäisyys vähenee", "Kyläkahvila")):
        sheet = book.create_sheet(name)
        sheet.append(["Testilän hyvinvointisuunnitelma 2025–2028"])
        sheet.append(["Toimenpide", "Vastuu"])
        sheet.append([measure, "Kirjasto"])
    book.remove(book.worksheets[0])
    buffer = BytesIO()
    book.save(buffer)
    found = understand(read(buffer.getvalue(), "plan.xlsx"))
    assert (found.data["plan"]["title"], found.data["plan"]["period"]) == (
        "Testilän hyvinvointisuunnitelma 2025–2028",
        "2025/2028",
    )
    assert measures(found, "goals") == [
        ("Pyöräkampanja", ["Liikkuminen lisääntyy"]),
        ("Kyläkahvila", ["Yksinäisyys vähenee"]),
    ]


def test_goal_that_goes_on_is_one_goal() -> None:
    """The word that a goal goes on is not part of its name."""
    found = markdown(
        """
        ## Uni paranee

        | Toimenpide | Vastuu |
        |---|---|
        | Unikoulu | Neuvola |

        ## Uni paranee (jatkuu)

        | Toimenpide | Vastuu |
        |---|---|
        | Opas | Kirjasto |
        """
    )
    assert measures(found, "goals") == [("Unikoulu", ["Uni paranee"]), ("Opas", ["Uni paranee"])]
    assert goals(found) == [("Uni paranee", [])]
