"""Reading owners: who a text makes answer for something, and whether anyone in particular can be asked."""

from __future__ import annotations

from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.text.owners.reading import OwnerReading, read_owners

# One text a line.
ORGANISATIONS = """
Liikuntapalvelut
Sosiaali- ja terveystoimi
Sivistystoimi, nuorisopalvelut
Lasten, nuorten ja perheiden palvelut
lasten ja nuorten palvelut
Tuusulan ja Järvenpään liikuntapalvelut
Varsinais-Suomen hyvinvointialue
Vantaan ja Keravan hyvinvointialue
Kasvatus ja koulutus
Kunta ja hyvinvointialue
kaupunginjohtaja
Rehtorit
Hyvinvointikoordinaattorit
Pelastakaa Lapset
Pelastakaa Lapset ry
Mannerheimin Lastensuojeluliitto
Suomen Punainen Risti
Folkhälsan
Tiernapojat ry
Maria Akatemia
MLL:n Tuusulan yhdistys
Ehkäisevän päihdetyön toimielin
Hyvinvointilautakunta / ehkäisevän päihdetyön työryhmä
Perusturvalautakunta
Kaupunginhallituksen konsernijaosto
Nuorisovaltuusto ja vanhusneuvosto
Seurakunta
Lounais-Suomen poliisilaitos
Päävastuu: Liikuntapalvelut, kumppanit: järjestöt, seurat
Liikuntapalvelut yhteistyössä Hyvinkään seurakunnan kanssa
Tekninen toimi
Kirjasto- ja kulttuuripalvelut
Työllisyyspalvelut
Pohjois-Savon hyvinvointialue, Kuopion kaupunki
Hyvinvointialueen HYTE-yksikkö
hyte-koordinaattori
Bildningssektorn
Borgå stads idrottstjänster
Österbottens välfärdsområde
Kultur- och fritidsnämnden
välfärdskoordinatorn
Stadsstyrelsen
Ungdomsfullmäktige
Social- och hälsovårdsnämnden
Education and Culture Division
Wellbeing coordinator
City Executive Board
Varhaiskasvatus, esiopetus ja perusopetus
Kaupunkiympäristön toimiala
konsernihallinto
Hyvinvoinnin ja terveyden edistämisen johtoryhmä
Elämäni sankari ry
Setlementti Louhela ry
THL
AVI
Aluevaltuusto
Keski-Uudenmaan ympäristökeskus
ikäihmisten palvelut
Aikuissosiaalityö
2. asteen oppilaitos Keuda
koulukuraattori ja koulupsykologi
Osallisuusvastaava
Suunnittelija, hyvinvointipalvelut
Johtava rehtori, opetuspalvelut
Turvallisuuskoordinaattori
Lahden kaupunki
Salon kaupungin nuorisopalvelut
Kaarina, Lieto, Raisio
Aura ja Marttila
Vesihuoltolaitos Onni
Anna-talo
Hyvinkään Martat ry
Nuorten Ystävät
Kuopion Setlementti Puijola ry
Ikäneuvola
opiskeluhuollon ohjausryhmä
Monialainen työryhmä
Alueellinen Hyvinvointi-tiimi
Suomen Sydänliitto
Kunnanhallitus, johtoryhmä
Tampereen kaupunki: hyvinvointipalvelut
Kehittämispäällikkö
Vapaa-aikapäällikkö, nuorisosihteeri
Hyvinvointijohtaja (pj)
Liikuntapalvelut (vastuu)
Sote-keskus
II asteen oppilaitos
Kuntaliitto
Kunnan hyvinvointiryhmä yhdessä seurakunnan kanssa
Hyvinvointiryhmä (kaikki toimialat)
Ei vielä sovittu, liikuntapalvelut
Ikäihmisten neuvosto
Hyvinvointialueen perhekeskus ja kunnan varhaiskasvatus
sivistysjohtaja / hyvinvointikoordinaattori
Etsivä nuorisotyö
Kirkkonummen kunta, sivistystoimi
Kaupunginkirjasto
Oulun seudun ammattiopisto
Keski-Suomen pelastuslaitos
Oppilas- ja opiskelijahuollon ohjausryhmä
Nuorisotyön palveluesimies
Vammaisneuvosto, vanhusneuvosto
Kehitysvammaisten Tukiliitto
A-klinikkasäätiö
Sininauhaliitto
Marttaliitto
Elintarviketeollisuusliitto
Suomen Latu
Lapin hyvinvointialue
TE-palvelut
Kela
Valtuusto
HYTE-johtoryhmä
Osallisuus ja viestintä
kunnan ruoka- ja puhtauspalvelut
Terveyden edistämisen suunnittelija
Hyvinvointipalveluiden johtaja
Nuorisotoimi: etsivä nuorisotyö
Ålands landskapsregering
Kyrkslätts kommun
småbarnspedagogiken
Utbildningstjänsterna och biblioteket
Nämnden för fostran och utbildning
Folkhälsan i Raseborg
Vasa stads ungdomstjänster
äldrerådet
Social Services Department
Youth council
Director of Education
Hyvinvointialueen ikääntyneiden palvelut sekä kunnan liikuntapalvelut
Lasten ja nuorten lautakunta
Pohjanmaan hyvinvointialue, Vaasan kaupunki
Koulutuspalvelut tai nuorisopalvelut
Rakennusvalvonta
Kunnanviraston hallinto-osasto
Kuntoutusyksikkö
Hyvinvointi-, kulttuuri- ja liikuntapalvelut
Erikoissairaanhoito
Talouspäällikkö
Liikunnanohjaaja, fysioterapeutti
hyvinvointikertomustyöryhmä
Ohjaamo Kuopio
Mieli ry
Naisten Linja
Hyvinvointialue (perhekeskus)
Tilapalvelu, kaavoitus
Virkistysuimala Vesikko
Kaupungin johtoryhmä
Yhteinen kirkkoneuvosto
Kansalaisopisto
Kuntayhtymän johtaja
""".strip().splitlines()

GROUPS = """
Kunnat
Kunnat ja järjestöt
järjestöt
Kaikki
kaikki toimialat
Kaikki hallintokunnat
jokainen työntekijä
kaikki kunnan työntekijät
Koko henkilöstö
koko organisaatio
Eri toimijat
alueen toimijat
Liikuntapalvelut yhteistyössä järjestöjen kanssa
esim. koulut, seurat
Sivistystoimi ym.
Nuorisopalvelut, koulut, järjestöt jne.
hyvinvointialue yhteistyökumppaneineen
kolmas sektori
asukkaat ja yhdistykset
20 urheiluseuraa
noin viisikymmentä vapaaehtoista
kuusi kuntaa
useat toimialat yhteistyössä
alla sektorer
alla
kommunerna och föreningarna
bl.a. skolor och daghem
Staden tillsammans med olika aktörer
hela organisationen
samarbetspartner
All departments
municipalities and NGOs
the whole city
various partners
Everyone
tredje sektorn
kaikki yhdessä
yhteinen vastuu
Kukin toimija omalta osaltaan
Kaupungin toimialat
kaikkien vastuulla
Sote-ammattilaiset
koulut ja päiväkodit
muut sidosryhmät
järjestötoimijat
paikalliset yritykset
vanhemmat ja huoltajat
kaikilla kaupungin työntekijöillä
monet eri tahot
Keusote, kunnat, järjestöt
yrityksiä, järjestöjä ja kuntia
alueen kunnat, hyvinvointialue ja järjestökenttä
medborgarorganisationer m.fl.
samtliga anställda
varje sektor
Poliisi, seurakunnat, järjestöt
kaikki kunnan toimialat
Koulut
kunnat, hyvinvointialue, järjestöt
Hyvinvointialueen ja kuntien ammattilaiset
kaikki tahot
kuntien eri toimialat
järjestöt ja muut toimijat
Oppilaitokset, nuorisotyö, järjestöt
työnantajat
Kaupunkilaiset itse
koko kunta
mm. liikuntaseurat
Kunta yhdessä kumppaneiden kanssa
kunnan työntekijät
eri hallinnonalat
alueen oppilaitokset ja yritykset
kaikki, jotka työskentelevät lasten kanssa
sote-palvelut, kunnat ym. toimijat
Kaikki kaupungin yksiköt
alla anställda
föreningarna
olika aktörer inom tredje sektorn
kommunerna i området
all staff
schools and other partners
local associations
kymmeniä vapaaehtoisia
yli 30 järjestöä
järjestöjen kanssa yhteistyössä
kaikkien yhteinen tehtävä
Liikuntapalvelut, seurat
hela staden tillsammans
med flera parter
Liikuntapalvelut + koulut
jokaisen vastuulla
""".strip().splitlines()

PERSONS = """
Minna Mallikas
Mallikas Minna
Mallikas, Minna
hyvinvointikoordinaattori Minna Mallikas
Minna Mallikas, hyvinvointikoordinaattori
M. Mallikas
M.M.
Minna M.
Tero Esimerkki / liikuntapalvelut
Liikuntapalvelut (Tero Esimerkki)
Liikuntapalvelut / Tero Esimerkki
Minna ja Tero
Minna
rehtori Mallikas
MINNA MALLIKAS
Anna-Liisa Mallikas
Xenia Korhonen
Minna Mallikas-Esimerkki ja ohjausryhmä
Minna Salo
Minna Lahti
välfärdskoordinator Anna Exempel
Anna Modellström
projektledare Sven Exempelsson
Project manager Mary Example
sivistysjohtaja Matti Meikäläinen
Taimi Esimerkki
Keusote: Minna Mallikas
Minna Mallikas, Keusote
pj Tero Esimerkki, siht. Minna Mallikas
Hyvinvointipäällikkö T. Esimerkki
Esimerkki Tero ja Mallikas Minna
Suunnittelija Quux Barfoo
Dr. Maija Mallikas
Virtanen
Kaarina Mallikas
Simo Esimerkkilä
Ulla-Maija Testi, terveydenhoitaja
Hyvinvointikoordinaattori Maija Mallikas, puh. 040 123
Pekka Esimerkki (Keusote)
sivistystoimenjohtaja M. Mallikas
Mallikas M.
Maija M., Pekka P.
Liikuntasihteeri Pekka
Jukka-Pekka Testaaja, liikuntapalvelut
Työryhmä: Maija Mallikas, Pekka Esimerkki
nuorisopalvelut/Maija Mallikas
Åsa Exempel
Gun-Britt Exempelsson, rektor
Maria Mallikas
Satu Mallikas
maija mallikas
Kunta / Maija Mallikas
Toni Testinen ja Eeva Esimerkki
vastaava terveydenhoitaja Ritva Mallikas
bildningsdirektör Karl Modell
Coordinator Anna Example
Laine Pirjo
Rovaniemen kaupunki, Maija Mallikas
""".strip().splitlines()

NOBODY = (
    "",
    "-",
    "–",
    "?",
    "x",
    "...",
    "ei ole",
    "Nimetään myöhemmin",
    "tbd",
    "avoin",
    "ei vielä sovittu",
    "Sovitaan kunnittain",
    "utses senare",
    "to be decided",
    "vastuutaho avoin",
    "xx",
    "N/A",
    "ei nimetty",
    "vastuuhenkilö nimetään syksyllä",
    "???",
    "öppet",
    "ingen",
    "not decided yet",
    "Täsmentyy vuonna 2026",
    "---",
    "puuttuu",
    " ",
    "\t",
    "___",
    "täydennetään",
)
KNOWN = {
    "keusote": "keusote",
    "keski-uudenmaan sote": "keusote",
    "tepasa": "tepasa",
    "miela": "miela",
    "terveyspalvelut ja sairaanhoito": "tepasa",
    "ulkoinen integraatio": "integraatio",
    "järjestöt": "jarjestot",
    "kunta": "kunta",
    "liikuntapalvelut": "liikunta",
}


def told(reading: OwnerReading) -> list[tuple[Any, ...]]:
    """Return name, kind, units, role and places of each actor, without what is empty at the end."""
    rows: list[tuple[Any, ...]] = []
    for part in reading.actors:
        row: tuple[Any, ...] = (part.name, part.kind, part.units, part.role, part.places)
        while not row[-1]:
            row = row[:-1]
        rows.append(row)
    return rows


@pytest.mark.parametrize("text", ORGANISATIONS)
def test_organisations_bodies_and_roles_can_be_asked(text: str) -> None:
    """An organisation, a unit, a body or a role is neither a group nor a person."""
    assert (read_owners(text).label, text) == ("organisation-role", text)


@pytest.mark.parametrize("text", GROUPS)
def test_groups_cannot_be_asked(text: str) -> None:
    """Everybody, plurals and partners are groups."""
    reading = read_owners(text)
    assert (reading.label, text) == ("collective-vague", text)
    assert reading.words("collective")


@pytest.mark.parametrize("text", PERSONS)
def test_persons_are_told_by_their_names(text: str) -> None:
    """A name of a person makes the text one that names somebody, whatever stands beside it."""
    reading = read_owners(text)
    assert (reading.label, text) == ("named-person", text)
    assert reading.words("person")


@pytest.mark.parametrize("text", NOBODY)
def test_marks_and_promises_name_nobody(text: str) -> None:
    """Dashes, marks and *to be decided* leave the owner empty."""
    assert (read_owners(text).label, read_owners(text).actors) == ("empty", ())


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        pytest.param(
            "HUS/Hyvinkää, Keusote, Liikuntapalvelut (Hyvinkää), You Move-yritys",
            [
                ("HUS", "organisation", ("Hyvinkää",), None, ("106",)),
                ("Keusote", "organisation", (), None, ("02",)),
                ("Liikuntapalvelut", "unit", ("Hyvinkää",), None, ("106",)),
                ("You Move-yritys", "organisation"),
            ],
            id="slash-and-brackets",
        ),
        pytest.param(
            "Keusote (Tepasa avopalvelut / Miela)",
            [("Keusote", "organisation", ("Tepasa avopalvelut", "Miela"), None, ("02",))],
            id="units-in-brackets",
        ),
        pytest.param(
            "Keusote / viestintäpalv. ja ulkoinen integraatio",
            [
                ("Keusote", "organisation", ("viestintäpalv",), None, ("02",)),
                ("ulkoinen integraatio", "unit"),
            ],
            id="unit-after-slash",
        ),
        pytest.param(
            "Keusote Hyvinkää Järvenpää",
            [
                ("Keusote", "organisation", (), None, ("02",)),
                ("Hyvinkää", "organisation", (), None, ("106",)),
                ("Järvenpää", "organisation", (), None, ("186",)),
            ],
            id="no-separators",
        ),
        pytest.param(
            "Keusote Kuntien liikuntapalvelut Yhdistykset / järjestöt",
            [
                ("Keusote", "organisation", (), None, ("02",)),
                ("Kuntien liikuntapalvelut", "unit"),
                ("Yhdistykset", "collective"),
                ("järjestöt", "collective"),
            ],
            id="capitals-separate",
        ),
        pytest.param(
            "Päävastuu: Liikuntapalvelut\nKumppanit:\n- seurat\n- Hyvinkään seurakunta",
            [
                ("Liikuntapalvelut", "unit", (), "lead"),
                ("seurat", "collective", (), "partner"),
                ("Hyvinkään seurakunta", "organisation", (), "partner", ("106",)),
            ],
            id="roles-by-line",
        ),
        pytest.param(
            "Tuusulan Vapaa-aikapalvelut, yhteistyökumppaneina Tuusulan opisto ja Liikuntaseura Syke Tuusula Ry",
            [
                ("Tuusulan Vapaa-aikapalvelut", "unit", (), None, ("858",)),
                ("Tuusulan opisto", "unit", (), "partner", ("858",)),
                ("Liikuntaseura Syke Tuusula Ry", "organisation", (), "partner", ("858",)),
            ],
            id="partners-within",
        ),
        pytest.param(
            "Varha i samarbete med Åbo stad",
            [
                ("Varha", "organisation", (), None, ("05",)),
                ("Åbo stad", "organisation", (), "partner", ("853",)),
            ],
            id="swedish-partner",
        ),
        pytest.param(
            "Vantaan ja Keravan hyvinvointialue sekä Vantaan kaupunki",
            [
                ("Vantaan ja Keravan hyvinvointialue", "organisation", (), None, ("04",)),
                ("Vantaan kaupunki", "organisation", (), None, ("092",)),
            ],
            id="county-of-two",
        ),
        pytest.param(
            "Lasten, nuorten ja perheiden palvelut, sosiaali- ja terveystoimi, Kasvatus ja koulutus",
            [
                ("Lasten, nuorten ja perheiden palvelut", "unit"),
                ("sosiaali- ja terveystoimi", "unit"),
                ("Kasvatus ja koulutus", "unit"),
            ],
            id="coordination-is-kept",
        ),
        pytest.param(
            "Lahden, Hollolan ja Heinolan liikuntapalvelut",
            [("Lahden, Hollolan ja Heinolan liikuntapalvelut", "unit", (), None, ("398", "098", "111"))],
            id="units-of-three-towns",
        ),
        pytest.param(
            "Steering group for children and families", [("Steering group for children and families", "body")]
        ),
        pytest.param("• Sivistystoimi • Tekninen toimi", [("Sivistystoimi", "unit"), ("Tekninen toimi", "unit")]),
        pytest.param("(Liikuntapalvelut)", [("Liikuntapalvelut", "unit")], id="all-in-brackets"),
        pytest.param(
            "20 hyvinkääläistä urheiluseuraa, joiden kanssa järjestetään kursseja",
            [("20 hyvinkääläistä urheiluseuraa", "collective")],
            id="clause-is-dropped",
        ),
        pytest.param(
            "Wärttinä II: Keusote & Hoiva Oy",
            [("Keusote", "organisation", (), None, ("02",)), ("Hoiva Oy", "organisation")],
            id="label-before-colon",
        ),
    ],
)
def test_owners_are_taken_apart(text: str, actors: list[tuple[Any, ...]]) -> None:
    """Each owner has its name, kind, units, role and place."""
    assert told(read_owners(text)) == actors


@pytest.mark.parametrize(
    ("text", "person"),
    [
        pytest.param("projektipäällikkö Minna Mallikas", ("Minna Mallikas", "projektipäällikkö")),
        pytest.param("Mallikas Minna, osaston päällikkö", ("Mallikas Minna", "osaston päällikkö")),
        pytest.param("liikuntajohtaja Tero Esimerkkilä (pj)", ("Tero Esimerkkilä", "liikuntajohtaja")),
        pytest.param("Minna Mallikas (hyvinvointikoordinaattori)", ("Minna Mallikas", "hyvinvointikoordinaattori")),
        pytest.param("Mallikas, Minna", ("Mallikas, Minna", None)),
        pytest.param("M. Mallikas", ("M. Mallikas", None)),
        pytest.param("Hyvinvointipäällikkö T. Esimerkki", ("T. Esimerkki", "Hyvinvointipäällikkö")),
        pytest.param("rehtori Mallikas", ("Mallikas", "rehtori")),
    ],
)
def test_a_title_beside_a_name_is_no_owner_of_its_own(text: str, person: tuple[str, str | None]) -> None:
    """The person is one owner, with the title if there is one."""
    assert [(part.name, part.title) for part in read_owners(text).actors] == [person]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        pytest.param("Keusote, liikuntapalvelut?", "uncertain", ("liikuntapalvelut?",)),
        pytest.param("Miela ??", "uncertain", ("??",)),
        pytest.param("Nimetään myöhemmin", "uncertain", ("Nimetään myöhemmin",)),
        pytest.param("Työryhmä nimetään syksyllä", "uncertain", ("nimetään syksyllä",)),
        pytest.param("ei vielä sovittu", "uncertain", ("sovittu",)),
        pytest.param("avoin", "uncertain", ("avoin",)),
        pytest.param("tbd", "uncertain", ("tbd",)),
        pytest.param("Liikuntapalvelut (tbd)", "uncertain", ("tbd",)),
        pytest.param("mahdollisesti nuorisopalvelut", "uncertain", ("mahdollisesti",)),
        pytest.param("utses senare", "uncertain", ("utses senare",)),
        pytest.param("Koulutuspalvelut tai nuorisopalvelut", "alternative", ("Koulutuspalvelut tai nuorisopalvelut",)),
        pytest.param("Kulturtjänsterna eller biblioteket", "alternative", ("Kulturtjänsterna eller biblioteket",)),
        pytest.param("Liikuntapalvelut / nuorisopalvelut", "alternative", ("Liikuntapalvelut / nuorisopalvelut",)),
        pytest.param("Avoin varhaiskasvatus", "uncertain", ()),
        pytest.param("Järjestöt / yhdistykset", "alternative", ()),
        pytest.param("Sivistystoimi / liikuntapalvelut", "alternative", ()),
        pytest.param("HUS/Hyvinkää", "alternative", ()),
        pytest.param("Sovitusti liikuntapalvelut", "uncertain", ()),
    ],
)
def test_doubt_is_told_by_its_words(text: str, kind: str, words: tuple[str, ...]) -> None:
    """Question marks, *to be decided* and alternatives are doubt; units and synonyms after a slash are not."""
    assert read_owners(text).words(kind) == words
    assert read_owners(text).is_uncertain is bool(words)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("Keusoten, kunnan", [("keusote",), ("kunta",)], id="inflected"),
        pytest.param("Terveyspalvelut ja sairaanhoito, Miela", [("tepasa",), ("miela",)], id="known-name-is-kept"),
        pytest.param("Keusote (Tepasa / Miela)", [("keusote", "tepasa", "miela")], id="units"),
        pytest.param("Keusote ulkoinen integraatio Järjestöt", [(), ("jarjestot",)], id="separator-is-lost"),
        pytest.param("järjestöjen kanssa", [("jarjestot",)], id="with"),
        pytest.param("Keusote / liikuntapalveluiden", [("keusote", "liikunta")], id="plural-genitive"),
        pytest.param("Varha", [()], id="unknown"),
    ],
)
def test_known_actors_are_recognised(text: str, ids: list[tuple[str, ...]]) -> None:
    """An owner that is one of the plan's actors carries its id, inflected or not."""
    assert [part.ids for part in read_owners(text, known=KNOWN).actors] == ids


def test_reading_as_plain_data() -> None:
    """The first keys are label, language, confidence and evidence; what is not stated is left out."""
    plain = read_owners("Varha, med samarbetspartner", "sv").to_json()
    assert list(plain)[:4] == ["label", "language", "confidence", "evidence"]
    assert plain["actors"][0] == {"name": "Varha", "kind": "organisation", "start": 0, "end": 5, "places": ["05"]}
    assert (plain["language"], plain["confidence"]) == ("sv", "possible")


WORDS = st.sampled_from(
    "Keusote Minna Mallikas järjestöt kaikki ja / ( ) , ? - – : mm. tai yhteistyössä kanssa Tuusulan kunta M. \n 20 "
    "sosiaali- och alla tbd avoin Oy x S:t Karins".split(" ")
)


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join)))
def test_any_text_is_read_and_every_stretch_lies_in_it(text: str) -> None:
    """No text raises; evidence and names are the stretches of the text they say they are."""
    reading = read_owners(text)
    assert all(text[each.start : each.end] == each.text for each in reading.evidence)
    assert all(text[part.start : part.end] == part.name for part in reading.actors)
    assert (reading.label == "empty") <= (not reading.actors)


@given(st.lists(WORDS, max_size=10).map(" ".join))
def test_letters_taken_apart_and_hard_blanks_do_not_matter(text: str) -> None:
    """Composed and decomposed letters, plain and no-break blanks read the same."""
    label = read_owners(text).label
    apart = normalize("NFD", text)
    reading = read_owners(apart)
    assert reading.label == label
    assert all(apart[part.start : part.end] == part.name for part in reading.actors)
    assert read_owners(text.replace(" ", "\u00a0")).label == label


@pytest.mark.parametrize("text", ["(" * 20_000, "lasten ja " * 5_000, "a, " * 20_000, "Keusote " * 5_000, "?" * 50_000])
def test_long_texts_are_read_in_linear_time(text: str) -> None:
    """A line without end is read like any other."""
    assert read_owners(text).label in ("organisation-role", "empty")
