"""Letters: every open finding reaches whoever can mend it, with what, where, why and what to do, and nobody else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from hytecore.documents.document import Table
from hytecore.documents.document import Text as Said
from hytecore.documents.docx.reading import read as read_docx
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, load, read_data
from hytecore.report.letters import as_docx, as_page, folder
from hytecore.report.letters.letters import RESERVED, Letters, letters
from hytecore.words.letters import letters_words

REGISTRY = build(("core",))
EXAMPLES = Path(__file__).parents[2] / "examples"
HOSTILE = "<script>alert(1)</script> & \"'\x07]]>\n::error::|\u202egnal"
RULES = ("HYT105", "HYT201", "HYT202", "HYT203", "HYT209", "HYT401", "HYT501", "HYT507", "HYT801")


def plan(**changes: Any) -> dict[str, Any]:
    """Return a plan with work of a municipality, its unit and its person, of an association and of nobody."""
    return {
        "hytecore": 1,
        "plan": {"id": "kuopio", "title": "Kuopion suunnitelma", "owner": "kuopio", "languages": ["fi"]},
        "actors": [
            {"id": "kuopio", "kind": "municipality", "name": "Kuopio", "code": "297"},
            {"id": "liikunta", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "kuopio"},
            {"id": "ab", "kind": "person", "name": "A. B.", "part_of": "liikunta", "contact": "liikuntasihteeri"},
            {"id": "cd", "kind": "person", "name": "C. D."},
            {"id": "ry", "kind": "ngo", "name": "Kyläyhdistys ry"},
            {"id": "hva", "kind": "wellbeing_county", "name": "Pohjois-Savon hyvinvointialue", "code": "13"},
            {"id": "ryhma", "kind": "body", "name": "Hyte-ryhmä"},
        ],
        "goals": [{"id": "g1", "title": "Terveys kohenee", "owner": "hva", "indicators": ["i1"]}],
        "indicators": [{"id": "i1", "name": "Koettu terveys"}, {"id": "i2", "name": "Kävijät"}],
        "measures": [
            {"id": "m1", "title": "Kävelyryhmät", "responsibilities": roles(ab="lead", ry="partner")},
            {"id": "m2", "title": "Kerhot", "responsibilities": roles(ry="partner"), "indicators": ["i2"]},
            {"id": "m3", "title": "Neuvonta", "goals": ["g1"]},
            {"id": "m4", "title": "Valistus", "responsibilities": roles(cd="responsible")},
            {"id": "m5", "title": "Kylätalot", "responsibilities": roles(liikunta="responsible", ry="responsible")},
            {"id": "m6", "title": "Ohjaus", "responsibilities": roles(ryhma="lead"), "schedule": "2025"},
            {"id": "m7", "title": "Tiedotus", "schedule": "2025"},
        ],
        **changes,
    }


def roles(**actors: str) -> list[dict[str, str]]:
    """Return responsibilities: who, in which role."""
    return [{"actor": actor, "role": role} for actor, role in actors.items()]


def reported(*plans: dict[str, Any] | Reading, language: str = "fi", rules: tuple[str, ...] = RULES) -> Report:
    """Return the report on plans by a few rules."""
    settings = Settings(packs=(), select=rules, language=language, as_of=date(2026, 1, 1))
    readings = [each if isinstance(each, Reading) else read_data(each, f"{each['plan']['id']}.yaml") for each in plans]
    return check(*readings, settings=settings, registry=REGISTRY)


def told(written: Letters) -> dict[str, dict[str, list[str]]]:
    """Return what each letter says: the points of each rule."""
    return {
        letter.name: {matter.code: [point.what for point in matter.points] for matter in letter.matters}
        for letter in written.letters
    }


def test_everyone_gets_what_they_can_mend() -> None:
    """Who leads, else who is responsible, else who takes part, else the goal's owner; else whoever owns the plan."""
    assert told(letters(reported(plan()))) == {
        "Kuopio": {
            "HYT202": [
                "Toimenpiteestä ”Kylätalot” vastaavat ”Kuopio” ja ”Kyläyhdistys ry”, eikä mikään niistä johda sitä."
            ],
            "HYT501": [
                "Toimenpiteellä ”Kävelyryhmät” ei ole aikataulua.",
                "Toimenpiteellä ”Kylätalot” ei ole aikataulua.",
            ],
        },
        "Kyläyhdistys ry": {
            "HYT202": [
                "Toimenpiteestä ”Kylätalot” vastaavat ”Kuopio” ja ”Kyläyhdistys ry”, eikä mikään niistä johda sitä."
            ],
            "HYT401": ["Mittarilla ”Kävijät” ei ole yksikköä."],
            "HYT501": ["Toimenpiteellä ”Kerhot” ei ole aikataulua.", "Toimenpiteellä ”Kylätalot” ei ole aikataulua."],
        },
        "Pohjois-Savon hyvinvointialue": {
            "HYT201": ["Toimenpiteellä ”Neuvonta” ei ole vastuutahoa."],
            "HYT501": ["Toimenpiteellä ”Neuvonta” ei ole aikataulua."],
        },
        "Suunnitelman omistajalle": {
            "HYT201": ["Toimenpiteellä ”Tiedotus” ei ole vastuutahoa."],
            "HYT209": ["Henkilö ”C. D.” vastaa yhdestä kohdasta, eikä hänen tehtäväänsä tai organisaatiotaan kerrota."],
            "HYT501": ["Toimenpiteellä ”Valistus” ei ole aikataulua."],
        },
    }


def test_units_and_persons_stand_under_their_organisation() -> None:
    """A letter names those of the organisation whom a point concerns, and who else gets the same point."""
    points = {
        (letter.name, point.subject.id): (point.through, point.also)
        for letter in letters(reported(plan())).letters
        for point in letter.points
    }

    assert points["Kuopio", "m1"] == (("A. B.",), ())
    assert points["Kuopio", "m5"] == (("Liikuntapalvelut",), ("Kyläyhdistys ry",))
    assert points["Kyläyhdistys ry", "m5"] == ((), ("Kuopio",))


def test_who_has_nothing_to_mend_gets_no_letter() -> None:
    """A body without an organisation is written to by itself; here it has nothing to mend, and the index says so."""
    assert letters(reported(plan())).clear == ("Hyte-ryhmä",)


def test_letters_know_whose_plan_it_is() -> None:
    """Every letter has the title of the plan and its owner, and a file named after whom it is for."""
    assert [(each.to, each.plans, each.owners, each.file) for each in letters(reported(plan())).letters] == [
        ("organisation", ("Kuopion suunnitelma",), ("Kuopio",), "kuopio"),
        ("organisation", ("Kuopion suunnitelma",), ("Kuopio",), "kylayhdistys-ry"),
        ("organisation", ("Kuopion suunnitelma",), ("Kuopio",), "pohjois-savon-hyvinvointialue"),
        ("plan", ("Kuopion suunnitelma",), ("Kuopio",), "suunnitelman-omistajalle"),
    ]


def test_what_is_said_once_for_many_is_told_to_each_with_its_own() -> None:
    """Of a folded finding each letter names just the entities of the one it is for, each with its own place."""
    rows = "".join(
        f"- {{id: m{n}, title: Työ {n}, responsibilities: [{{actor: {'kuopio' if n % 3 else 'ry'}}}]}}\n"
        for n in range(1, 7)
    )
    text = (
        "hytecore: 1\nplan: {id: p, title: Suunnitelma, status_scale: traffic_light}\n"
        "actors:\n- {id: kuopio, kind: municipality, name: Kuopio}\n- {id: ry, kind: ngo, name: Seura ry}\n"
        f"measures:\n{rows}"
    )
    report = reported(_read(text), rules=("HYT507",))
    (finding,) = report.findings
    written = letters(report)

    assert finding.variant == "folded"
    assert {
        letter.name: [(point.what, point.where, point.fingerprint) for point in letter.points]
        for letter in written.letters
    } == {
        "Kuopio": [(f"Työ {n}", f"p.yaml: tiedoston rivi {6 + n}", finding.fingerprint) for n in (1, 2, 4, 5)],
        "Seura ry": [(f"Työ {n}", f"p.yaml: tiedoston rivi {6 + n}", finding.fingerprint) for n in (3, 6)],
    }
    assert "”Työ 3”" in as_page.render(written, written.letters[1])


def _read(text: str) -> Reading:
    from hytecore.read.reading import read_bytes

    return read_bytes(text.encode(), ".yaml", "folder/p.yaml")


def test_organisations_of_several_plans_get_one_letter() -> None:
    """An overlap across plans is in the letters of both, and each is sent to the place in its own plan."""
    folder_of_plans = EXAMPLES / "pohjois-savo" / "plans"
    paths = sorted(folder_of_plans.glob("*.yaml"))
    written = letters(reported(*(load(str(path)) for path in paths), rules=("HYT203", "HYT801", "HYT213")))

    found: dict[str, list[tuple[str, str, str]]] = {}
    for letter in written.letters:
        for matter in letter.matters:
            for point in matter.points:
                name, line = point.where.split(": tiedoston rivi ")
                stands = (folder_of_plans / name).read_text("utf-8").splitlines()[int(line) - 1].strip("- {")
                found.setdefault(letter.name, []).append((matter.code, name, stands.split(",")[0]))
    assert found == {
        "Kuopio": [("HYT203", "kuopio.yaml", "responsibilities: [{actor: liikuntapalvelut")],
        "Pohjois-Savon hyvinvointialue": [
            ("HYT203", "hyvinvointialue.yaml", "id: liikuntaneuvonta"),
            ("HYT203", "hyvinvointialue.yaml", "responsibilities: [{actor: paihdepalvelut"),
            ("HYT801", "hyvinvointialue.yaml", "assigned_to: [kuopio"),
        ],
        "Siilinjärvi": [
            ("HYT203", "siilinjarvi.yaml", "id: mini-interventio"),
            ("HYT801", "hyvinvointialue.yaml", "assigned_to: [kuopio"),
        ],
        "Suunnitelman omistajalle": [("HYT213", "hyvinvointialue.yaml", "theme: osallisuus")],
    }


@pytest.mark.parametrize("example", ["keusote-2020/plan.yaml", "kuopio-roles/plan.yaml", "minimal/plan.yaml"])
def test_every_open_finding_is_in_a_letter(example: str) -> None:
    """All that the JSON report has open is in some letter, and nothing else is."""
    report = reported(load(str(EXAMPLES / example)), rules=())
    data = report.to_json()
    opened = {each["fingerprint"] for each in data["findings"] if not each["suppressed"]}

    assert {point.fingerprint for letter in letters(report).letters for point in letter.points} == opened


def test_what_is_set_aside_is_in_no_letter() -> None:
    """A finding that somebody has set aside is not sent; the index says that there are such."""
    decided = {"reason": "sovitaan neuvottelussa", "by": "hyte-ryhmä", "on": "2025-12-01", "until": "2026-03-01"}
    written = letters(reported(plan(suppress=[{"rule": "HYT201", "subject": "measure:m7", **decided}])))

    assert "HYT201" not in told(written)["Suunnitelman omistajalle"]
    assert written.aside == 1
    assert "Kirjeissä ei ole huomautuksia, jotka on ohitettu" in as_page.render_index(written)


def test_what_concerns_the_check_itself_has_a_page_of_its_own() -> None:
    """A file that cannot be read is nobody's measure: it is told to whoever made the check, and on the index."""
    written = letters(reported(_read("{"), rules=("HYT008",)))

    assert [(letter.to, letter.name, letter.plans, letter.file) for letter in written.letters] == [
        ("check", "Tarkastuksen tekijälle", (), "tarkastuksen-tekijalle")
    ]
    assert not written.complete
    assert "Näitä tiedostoja ei voitu lukea, joten niistä ei ole kirjeitä: folder/p.yaml" in as_page.render_index(
        written
    )


# Pages and documents


def hostile() -> dict[str, Any]:
    """Return the plan with hostile names in every place that a letter shows."""
    actors = [{"id": "kuopio", "kind": "municipality", "name": HOSTILE}]
    measures = [{"id": "m1", "title": HOSTILE, "responsibilities": roles(kuopio="lead")}]
    about = {"id": "kuopio", "title": HOSTILE, "owner": "kuopio", "languages": ["fi"]}
    return plan(plan=about, actors=actors, measures=measures)


def test_hostile_names_stay_text_on_a_page() -> None:
    """Nothing in a name becomes markup, nothing turns the text around, and the policy lets no program run."""
    written = letters(reported(hostile()))
    pages = [as_page.render(written, letter) for letter in written.letters] + [as_page.render_index(written)]

    for page in pages:
        assert "<script" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert not set("\x07\u202e") & set(page)
        assert "default-src 'none'; style-src 'sha256-" in page
        assert not re.findall(r'(?:src|href)="(?!#|[a-z0-9-]+\.(?:html|docx)")', page)


def test_a_letter_reads_back_from_its_document() -> None:
    """The document has the same title, headings, rows and labels as the page, hostile names included."""
    written = letters(reported(hostile(), rules=("HYT501",)))
    (letter,) = (each for each in written.letters if each.to == "organisation")
    document = read_docx(as_docx.render(written, letter), "letter.docx")
    texts = [(block.style, block.level, block.text) for block in document.blocks if isinstance(block, Said)]
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    name = "<script>alert(1)</script> & \"'\ufffd]]> ::error::|\u202egnal"

    assert texts == [
        ("heading", 1, name),
        ("paragraph", 0, "Täydennettävää suunnitelmassa · tilanne 1.1.2026"),
        ("paragraph", 0, f"Suunnitelma: {name}"),
        ("paragraph", 0, f"Suunnitelman omistaja: {name}"),
        (
            "paragraph",
            0,
            "Hei. Tässä ovat ne teitä koskevat kohdat, joista vielä puuttuu jotakin tai joiden tiedot eivät sovi"
            " yhteen. Jokaisesta kerrotaan, missä se on, miksi se on tärkeä ja mitä voitte tehdä.",
        ),
        ("heading", 1, "Lyhyesti"),
        ("item", 1, "Toimenpiteellä ei ole aikataulua – 1\xa0kohta"),
        ("heading", 1, "Toimenpiteellä ei ole aikataulua"),
        (
            "paragraph",
            0,
            "Miksi: Ilman aikaa ei voi olla myöhässä, eikä mikään kerro, milloin etenemistä pitää kysyä.",
        ),
        (
            "paragraph",
            0,
            "Mitä tehdä: Kirjatkaa, milloin toimenpide alkaa ja päättyy tai kuinka usein se toistuu."
            " Jatkuvasta työstä riittää maininta, että se on jatkuvaa.",
        ),
        (
            "paragraph",
            0,
            "Lähde: S2, Tavoitteet, toimenpiteet ja raportointi: measures are scheduled; tables, column Aikataulu"
            " (HYT501)",
        ),
    ]
    assert [(cell.row, cell.column, cell.text) for cell in table.cells] == [
        (1, 1, "Kohta"),
        (1, 2, "Missä"),
        (2, 1, f"Toimenpiteellä ”{name}” ei ole aikataulua."),
        (2, 2, "kuopio.yaml: tiedoston rivi 1"),
    ]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_document_opens_elsewhere(language: str) -> None:
    """Another reader of Word files finds its language, its page of A4, its styles and the header row of its table."""
    from io import BytesIO

    written = letters(reported(plan(), language=language))
    document = Document(BytesIO(as_docx.render(written, written.letters[0])))
    section = document.sections[0]
    header = document.tables[0].rows[0]._tr.trPr

    assert document.core_properties.title == "Kuopio"
    assert document.core_properties.language == {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert header is not None
    assert [child.tag.rpartition("}")[2] for child in header] == ["cantSplit", "tblHeader"]
    assert {each.style.name for each in document.paragraphs if each.style} == {
        "Title", "Quiet", "Normal", "Heading 1", "List Bullet", "After Table",
    }  # fmt: skip


def test_page_and_document_say_the_same() -> None:
    """What stands in the cells and paragraphs of a letter's page stands in its document, and the other way round."""
    written = letters(reported(load(str(EXAMPLES / "keusote-2020" / "plan.yaml")), rules=()))
    for letter in written.letters:
        document = read_docx(as_docx.render(written, letter), "letter.docx")
        cells = [cell.text for block in document.blocks if isinstance(block, Table) for cell in block.cells]
        assert _cells_of(as_page.render(written, letter)) == [" ".join(cell.split()) for cell in cells]


def _cells_of(page: str) -> list[str]:
    from html import unescape

    cells = re.findall(r"<(?:th|td)[^>]*>(.*?)</(?:th|td)>", page)
    return [" ".join(unescape(re.sub("<[^>]+>", " ", cell)).split()) for cell in cells]


def test_the_index_leads_to_every_letter() -> None:
    """Each letter stands there with its matters, how many points each has, and its two files."""
    page = as_page.render_index(letters(reported(plan())))

    assert _cells_of(page)[3:9] == [
        "Kuopio",
        "Toimenpiteellä on monta vastuutahoa eikä yhtään johtavaa – 1 kohta "
        "Toimenpiteellä ei ole aikataulua – 2 kohtaa",
        "kuopio.html kuopio.docx",
        "Kyläyhdistys ry",
        "Toimenpiteellä on monta vastuutahoa eikä yhtään johtavaa – 1 kohta Mittarilla ei ole yksikköä – 1 kohta "
        "Toimenpiteellä ei ole aikataulua – 2 kohtaa",
        "kylayhdistys-ry.html kylayhdistys-ry.docx",
    ]
    assert "<strong>Ei täydennettävää:</strong> Hyte-ryhmä" in page


# Files


@given(st.lists(st.text(min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=6))
def test_names_of_files_are_safe_and_differ(names: list[str]) -> None:
    """Whatever organisations are called, their files have names that every system takes, and no two the same."""
    actors = [{"id": f"a{n}", "kind": "body", "name": name} for n, name in enumerate(names)]
    measures = [
        {"id": f"m{n}", "title": "Työ", "responsibilities": roles(**{f"a{n}": "lead"})} for n in range(len(names))
    ]
    written = letters(reported(plan(actors=actors, measures=measures), rules=("HYT501",)))
    files = [letter.file for letter in written.letters]

    assert len(set(files)) == len(files) == len(names)
    assert all(re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name) and len(name) < 60 for name in files)
    assert not RESERVED & set(files)


@pytest.mark.parametrize(
    ("name", "file"), [("Index", "index-2"), ("Con", "con-2"), ("../..", "x"), ("Äänekoski", "aanekoski")]
)
def test_some_names_are_taken(name: str, file: str) -> None:
    """The index keeps its name, devices of Windows keep theirs, and no name leads out of the folder."""
    actors = [{"id": "a", "kind": "ngo", "name": name}]
    measures = [{"id": "m", "title": "Työ", "responsibilities": roles(a="lead")}]

    assert letters(reported(plan(actors=actors, measures=measures), rules=("HYT501",))).letters[0].file == file


def test_the_order_of_the_plan_changes_no_file() -> None:
    """Entities in another order give the same files to the byte, but for the places."""
    data = {**plan(), "measures": [*reversed(plan()["measures"])], "actors": [*reversed(plan()["actors"])]}

    assert dict(folder.files(letters(reported(data)))) == dict(folder.files(letters(reported(plan()))))


def test_only_files_of_ours_are_replaced(tmp_path: Path) -> None:
    """What hytecore wrote is ours; what is another's, or was saved by another program, is not."""
    written = letters(reported(plan()))
    for name, content in folder.files(written):
        (tmp_path / name).write_bytes(content)
    names = folder.names(written)
    assert [folder.is_ours(str(tmp_path / name)) for name in names] == [True] * len(names)
    assert folder.foreign(str(tmp_path), names) is None

    (tmp_path / "own.html").write_text("<p>ours? no</p>", "utf-8")
    (tmp_path / "own.docx").write_bytes(b"PK no archive")
    edited = Document(str(tmp_path / "kuopio.docx"))
    edited.add_paragraph("Terveisin koordinaattori")
    edited.part.package.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties"
    )._blob = b"<Properties><Application>Microsoft Office Word</Application></Properties>"
    edited.save(str(tmp_path / "kuopio.docx"))

    assert folder.foreign(str(tmp_path), names) == str(tmp_path / "kuopio.docx")
    assert folder.left_over(str(tmp_path), names[2:]) == ["kuopio.html"]


def test_words_are_there_in_three_languages() -> None:
    """Every word is written in all three, with the same holes, no exclamation mark and no plea."""
    for key, texts in letters_words().items():
        assert all(texts), key
        assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in texts}) == 1, key
        assert not any("!" in text or "please" in text.casefold() for text in texts), key


def test_a_letter_is_never_empty() -> None:
    """Where nothing is found there is no letter, and the index says so."""
    written = letters(reported(plan(measures=[], goals=[], indicators=[]), rules=("HYT501",)))

    assert written.letters == ()
    assert "Avoimia huomautuksia ei ole, joten kirjeitäkään ei ole." in as_page.render_index(written)
