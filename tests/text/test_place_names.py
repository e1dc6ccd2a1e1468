"""Places in texts: municipalities and counties in Finnish and Swedish, in every case, and words that are no places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.places.classification import classification
from hytecore.places.finding import find_places, place_of
from hytecore.places.inflection import harmony, stems

GENITIVES = """
Alavus Alavuden|Asikkala Asikkalan|Akaa Akaan|Enontekiö Enontekiön|Espoo Espoon|Eurajoki Eurajoen|Evijärvi Evijärven
Haapavesi Haapaveden|Hailuoto Hailuodon|Hankasalmi Hankasalmen|Hanko Hangon|Harjavalta Harjavallan|Helsinki Helsingin
Huittinen Huittisten|Hyvinkää Hyvinkään|Hämeenkyrö Hämeenkyrön|Hämeenlinna Hämeenlinnan|Ii Iin|Iitti Iitin
Ikaalinen Ikaalisten|Ilmajoki Ilmajoen|Inkoo Inkoon|Joensuu Joensuun|Jokioinen Jokioisten|Juuka Juuan|Jämsä Jämsän
Järvenpää Järvenpään|Kajaani Kajaanin|Kankaanpää Kankaanpään|Kannus Kannuksen|Kauniainen Kauniaisten|Kemi Kemin
Kemiönsaari Kemiönsaaren|Kempele Kempeleen|Kirkkonummi Kirkkonummen|Kitee Kiteen|Kokemäki Kokemäen|Kotka Kotkan
Kristiinankaupunki Kristiinankaupungin|Kuhmoinen Kuhmoisten|Kuopio Kuopion|Kuortane Kuortaneen|Lahti Lahden
Lappeenranta Lappeenrannan|Leppävirta Leppävirran|Lieto Liedon|Liminka Limingan|Loppi Lopin|Luoto Luodon
Mikkeli Mikkelin|Muhos Muhoksen|Muurame Muuramen|Mänttä-Vilppula Mänttä-Vilppulan|Nurmes Nurmeksen|Oulu Oulun
Oulainen Oulaisten|Outokumpu Outokummun|Parainen Paraisten|Pieksämäki Pieksämäen|Pihtipudas Pihtiputaan|Pori Porin
Pornainen Pornaisten|Porvoo Porvoon|Punkalaidun Punkalaitumen|Pyhäjärvi Pyhäjärven|Pyhäntä Pyhännän|Raahe Raahen
Rautalampi Rautalammin|Riihimäki Riihimäen|Rovaniemi Rovaniemen|Salo Salon|Sastamala Sastamalan
Savitaipale Savitaipaleen|Seinäjoki Seinäjoen|Sipoo Sipoon|Suonenjoki Suonenjoen|Tampere Tampereen|Toholampi Toholammin
Turku Turun|Tuusula Tuusulan
Utsjoki Utsjoen|Uusikaupunki Uudenkaupungin|Uusikaarlepyy Uudenkaarlepyyn|Vaasa Vaasan|Vantaa Vantaan
Varkaus Varkauden|Vihti Vihdin|Virrat Virtain|Vöyri Vöyrin|Ylivieska Ylivieskan|Äänekoski Äänekosken|Espoo Espoon
"""

CASES = [
    pytest.param("Tuusulassa", "858"),
    pytest.param("Järvenpäähän", "186"),
    pytest.param("Tampereella", "837"),
    pytest.param("Tampereelle", "837"),
    pytest.param("Helsingissä", "091"),
    pytest.param("Helsinkiin", "091"),
    pytest.param("Lahdesta", "398"),
    pytest.param("Lahteen", "398"),
    pytest.param("Turkuun", "853"),
    pytest.param("Pornaisissa", "611"),
    pytest.param("Rovaniemellä", "698"),
    pytest.param("Seinäjoelle", "743"),
    pytest.param("Keravaan", "245"),
    pytest.param("Iissä", "139"),
    pytest.param("Uudessakaupungissa", "895"),
    pytest.param("Virroilla", "936"),
    pytest.param("Borgås", "638"),
    pytest.param("Esbos", "049"),
    pytest.param("Helsingfors", "091"),
    pytest.param("Grankullas", "235"),
]


def genitives() -> list[tuple[str, str]]:
    """Return name and genitive of each town of the table."""
    pairs = [row.split() for row in GENITIVES.replace("\n", "|").split("|") if row.strip()]
    return [(name, genitive) for name, genitive in pairs]


@pytest.mark.parametrize(("name", "genitive"), genitives())
def test_genitives_of_finnish_names(name: str, genitive: str) -> None:
    """Gradation, e-stems, plurals and the irregular ones are known by their genitive."""
    code = classification().municipalities[name.casefold()]
    assert place_of(genitive) == (code, "genitive") if not genitive.endswith("sten") else (code, "other")
    assert place_of(name) == (code, "nominative")


@pytest.mark.parametrize(("word", "code"), CASES)
def test_other_cases(word: str, code: str) -> None:
    """Places are known in the cases of being, going and coming, and in the Swedish genitive."""
    found = place_of(word)
    assert found is not None
    assert found[0] == code


def test_every_municipality_is_found_in_both_languages() -> None:
    """All names are found in the nominative; Finnish ones in the genitive and the inessive, Swedish in the genitive."""
    missed: list[str] = []
    for code, fi, sv in classification().names:
        forms = [fi, sv, sv if sv.endswith("s") else sv + "s"]
        if " " not in fi:
            stem = stems(fi.lower())[0].title()
            forms += [stem + "n", stem + ("ssa" if harmony(fi.lower()) == "a" else "ssä")]
        missed += [form for form in forms if code not in [each.code for each in find_places(f"Toimija {form}")]]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("Tuusulan kunta ja Järvenpää", ["858", "186"]),
        pytest.param("Varsinais-Suomen hyvinvointialueella", ["05"]),
        pytest.param("Vantaan ja Keravan hyvinvointialue", ["04"]),
        pytest.param("Österbottens välfärdsområde", ["17"]),
        pytest.param("Mellersta Österbottens välfärdsområdes", ["18"]),
        pytest.param("Keusoten liikuntaneuvonta, Varha", ["02", "05"]),
        pytest.param("S:t Karins stad", ["202"]),
        pytest.param("Kosken Tl kunta", ["284"]),
        pytest.param("Hyvinkää–Riihimäki", ["106"]),
        pytest.param("tuusulan kunta", ["858"], id="small-letter-before-kunta"),
        pytest.param("Salon kaupunki", ["734"]),
        pytest.param("Lahti", ["398"]),
        pytest.param("Porin nuorisopalvelut", ["609"]),
        pytest.param("Keski-Suomen liitto", [], id="region-is-no-county"),
        pytest.param("Lahden rannalla kävellään", [], id="bay"),
        pytest.param("Virrat ja vedet", [], id="streams"),
        pytest.param("Aura lumessa", [], id="plough"),
        pytest.param("nuoret salissa, kotka lentää", [], id="small-letters"),
        pytest.param("Turvallisuus ja Inarinsaamelaiset", [], id="longer-words"),
        pytest.param("Tuusula-seura", [], id="compound"),
        pytest.param("", []),
    ],
)
def test_places_in_texts(text: str, places: list[str]) -> None:
    """Places are found where they are named, and common words are none."""
    assert [place.code for place in find_places(text)] == places


@given(st.text(max_size=60))
def test_any_text_is_searched(text: str) -> None:
    """No text raises, and every place lies in the text."""
    assert all(0 <= place.start < place.end <= len(text) for place in find_places(text))
