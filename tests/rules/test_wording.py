"""Wording and repetition: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.model.measure import Measure
from hytecore.model.text import Text, Translated
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.rules.wording.markers import draft_marker, suspects_in
from hytecore.rules.wording.texts import batch_of

REGISTRY = build(())
UNKNOWN = {"unknown": "täydennetään syksyllä"}
GOALS = [{"id": each, "title": f"Tavoite {each}"} for each in ("g1", "g2", "g3")]
ACTORS = [{"id": each, "name": f"Toimija {each}"} for each in ("a1", "a2")]


def plan(*measures: Mapping[str, Any], header: Mapping[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan with three goals and these measures, called Neuvonta unless they have a title."""
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", **(header or {})},
        "actors": ACTORS,
        "goals": GOALS,
        "measures": [{"id": f"m{number}", "title": "Neuvonta", **each} for number, each in enumerate(measures, 1)],
        **sections,
    }


def report_of(code: str, stated: Mapping[str, Any], language: str = "en") -> Report:
    """Return the report of one rule."""
    settings = Settings(select=(code,), as_of=date(2025, 6, 1), language=language)
    return check(read_data(stated), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((each.variant, f"{each.subject.kind}:{each.subject.id}") for each in report.findings)


def owned(actor: str, **fields: str) -> dict[str, Any]:
    """Return what a measure says of its only owner."""
    return {"responsibilities": [{"actor": actor, **fields}]}


def on(schedule: Any) -> dict[str, Any]:
    """Return what a measure says of its schedule."""
    return {"schedule": schedule}


UNDER_G1 = {"goals": ["g1"]}
UNDER_G2 = {"goals": ["g2"]}

REPEATED = [
    # HYT601
    pytest.param("HYT601", plan(UNDER_G1, UNDER_G1), [("title", "measure:m1")], id="601 the same title"),
    pytest.param("HYT601", plan(UNDER_G1, UNDER_G2), [], id="601 under different goals"),
    pytest.param("HYT601", plan({}, {}), [], id="601 under no goal"),
    pytest.param("HYT601", plan({"goals": ["gx"]}, {"goals": ["gx"]}), [], id="601 under a goal that is not there"),
    pytest.param(
        "HYT601",
        plan({"goals": ["g1", "g2"]}, {"goals": ["g2", "g1"]}),
        [("title", "measure:m1")],
        id="601 two goals with the same two measures are one finding",
    ),
    pytest.param(
        "HYT601",
        plan({"goals": ["g1", "g2"]}, UNDER_G1, UNDER_G2),
        [("title", "measure:m1"), ("title", "measure:m1")],
        id="601 two goals with different pairs are two",
    ),
    *(
        pytest.param(
            "HYT601",
            plan({"title": one, **UNDER_G1}, {"title": other, **UNDER_G1}),
            expected,
            id=f"601 {one!r} {other!r}",
        )
        for one, other, expected in (
            ("PEKE –toimintaohjelma", "PEKE-toimintaohjelma", [("title", "measure:m1")]),
            ("Liikunta- ja kävelyryhmät", "liikunta‑ ja\xa0kävelyryhmät.", [("title", "measure:m1")]),
            ("Ikääntyneet", "Ika\u0308a\u0308ntyneet", [("title", "measure:m1")]),
            ("Ilmiötyöpaja I", "Ilmiötyöpaja II", []),
            ("Neuvonta", "Neuvonnat", []),
            ("Neuvonta", "Neuvonta 2", []),
            ("xx", "XX", []),
            ("-", "-", []),
        )
    ),
    pytest.param(
        "HYT601",
        plan({"title": {"fi": "Neuvonta", "sv": "Rådgivning"}, **UNDER_G1}, {"title": {"fi": "Neuvonta"}, **UNDER_G1}),
        [("title", "measure:m1")],
        id="601 titles in several languages are compared in the plan's",
    ),
    pytest.param(
        "HYT601",
        plan({"activity": "a", **UNDER_G1}, {"activity": "b", **UNDER_G1}),
        [],
        id="601 two activities of one name",
    ),
    pytest.param(
        "HYT601",
        plan({"activity": "a", **UNDER_G1}, UNDER_G1),
        [("title", "measure:m1")],
        id="601 the key on one of them",
    ),
    pytest.param(
        "HYT601",
        plan({"activity": UNKNOWN, **UNDER_G1}, UNDER_G1),
        [("title", "measure:m1")],
        id="601 key unknown",
    ),
    pytest.param(
        "HYT601",
        plan({"audience": "everyone", **UNDER_G1}, {"audience": "at_risk", **UNDER_G1}),
        [],
        id="601 for different audiences",
    ),
    pytest.param(
        "HYT601",
        plan({"audience": "everyone", **UNDER_G1}, UNDER_G1),
        [("title", "measure:m1")],
        id="601 the audience stated once",
    ),
    pytest.param(
        "HYT601", plan({"id": "m1", **UNDER_G1}, {"id": "m1", **UNDER_G1}), [], id="601 one id twice is told once"
    ),
    pytest.param("HYT601", plan({"goals": UNKNOWN}, UNDER_G1), [], id="601 goals unknown"),
    # HYT602
    *(
        pytest.param(
            "HYT602",
            plan({**UNDER_G1, **one}, {**UNDER_G2, **other}),
            [("differs", "measure:m1")] if differs else [],
            id=f"602 {name}",
        )
        for name, one, other, differs in (
            ("all the same", {"status": "done"}, {"status": "done"}, False),
            ("another status", {"status": "done"}, {"status": "in_progress"}, True),
            ("status stated once", {"status": "done"}, {}, False),
            ("status unknown once", {"status": "done"}, {"status": UNKNOWN}, False),
            ("status unreadable once", {"status": "valmis"}, {"status": "done"}, False),
            ("other owners", owned("a1"), owned("a2"), True),
            ("another role", owned("a1"), owned("a1", role="lead"), True),
            ("an owner who is not there", owned("a1"), owned("ax"), True),
            ("the same years in other words", on("2025/2026"), on("2025-01/2026-12"), False),
            ("another year", on("2025/2026"), on("2025/2027"), True),
            ("years and continuous", on("2025/.."), on({"continuous": True}), True),
            ("every year and every twelve months", on({"recurs": "P1Y"}), on({"recurs": "P12M"}), False),
            ("after different things", on({"after": "päätös"}), on({"after": {"fi": "rahoitus"}}), True),
            ("the same events", on([{"at": 2025}, {"at": 2026}]), on([{"at": 2026}, {"at": 2025}]), False),
            ("other events", on([{"at": 2025}]), on([{"at": 2026}]), True),
            ("other indicators", {"indicators": ["i1"]}, {"indicators": ["i2"]}, True),
            ("indicators in another order", {"indicators": ["i1", "i2"]}, {"indicators": ["i2", "i1"]}, False),
            (
                "for another level",
                {"status": "done", "prevention": "primary"},
                {"status": "in_progress", "prevention": "promotion"},
                False,
            ),
        )
    ),
    pytest.param(
        "HYT602",
        plan({"goals": ["g1"], "status": "done"}, {"goals": ["g1", "g2"], "status": "in_progress"}),
        [],
        id="602 all under one goal is a repetition there",
    ),
    pytest.param(
        "HYT602",
        plan({"status": "done", **UNDER_G1}, {"status": "in_progress", **UNDER_G1}, {"status": "done", **UNDER_G2}),
        [("differs", "measure:m1")],
        id="602 repeated under one goal and under another",
    ),
]


@pytest.mark.parametrize(("code", "stated", "expected"), REPEATED)
def test_repetition_is_found_and_nothing_else(
    code: str, stated: Mapping[str, Any], expected: list[tuple[str, str]]
) -> None:
    """Each rule finds exactly what the case says, alone."""
    assert found(report_of(code, stated)) == expected


def test_differing_fields_are_shown_side_by_side() -> None:
    """Each value stands with the goals it stands under, whatever the order of the file."""
    stated = plan(
        {"goals": ["g1"], "status": "done", "schedule": {"recurs": "P6M"}, "responsibilities": [{"actor": "a1"}]},
        {"goals": ["g2"], "status": "in_progress", "schedule": {"continuous": True}},
        {"goals": ["g3"], "status": "done", "schedule": [{"at": 2026}, {"at": 2025}]},
    )
    expected = (
        "The measure “Neuvonta” stands under 3 goals, and what is said of it differs from goal to goal. Differences: "
        "schedule: “Tavoite g1” – recurs (6 months) / “Tavoite g2” – continuous / “Tavoite g3” – 2025 and 2026; "
        "status: “Tavoite g1”, “Tavoite g3” – done / “Tavoite g2” – in progress."
    )
    for measures in (stated["measures"], stated["measures"][::-1]):
        (finding,) = report_of("HYT602", {**stated, "measures": measures}).findings
        assert finding.message == expected
        assert [part.subject.id for part in finding.related] == ["g1", "g2", "g3", "m2", "m3"]


MARKED = [
    ("Perheiden ??tuentarpeen tunnistaminen", "??"),
    ("Miten???", "???"),
    ("?", "?"),
    ("Vastuu kunnilla (?)", "(?)"),
    ("kesken ??", "??"),
    ("xx", "xx"),
    ("Vastuuhenkilö xxx", "xxx"),
    ("Vastuuhenkilö XXX.", "XXX"),
    ("xx.xx.2025", "xx.xx.2025"),
    ("Valmis x.x.2025 mennessä", "x.x.2025"),
    ("Vuoteen 202X mennessä", "202X"),
    ("Vuoteen 20xx mennessä", "20xx"),
    ("TBD", "TBD"),
    ("Tavoitetaso tbd", "tbd"),
    ("t.b.d.", "t.b.d."),
    ("TODO: mittari", "TODO"),
    ("Lorem ipsum dolor", "Lorem ipsum"),
    ("Vastuutaho ______", "______"),
    ("[Kirjoita tähän tavoite]", "Kirjoita tähän"),
    ("täydennetään", "täydennetään"),
    ("Täydennetään myöhemmin.", "Täydennetään myöhemmin"),
    ("Osallistujamäärä (täsmentyy)", "täsmentyy"),
    ("Mittari: tarkentuu myöhemmin", "tarkentuu myöhemmin"),
    ("Mittari – lisätään myöhemmin", "lisätään myöhemmin"),
    ("Vastuutaho nimetään myöhemmin", "Vastuutaho nimetään myöhemmin"),
    ("kompletteras", "kompletteras"),
    ("Indikator (fylls i)", "fylls i"),
    ("Ansvarig utses senare", "Ansvarig utses senare"),
    ("to be confirmed", "to be confirmed"),
]
SAID = [
    "",
    "Miten?",
    "Miten asukkaat voivat? Mistä tiedämme?",
    "Toimenpidetaulukkoja täydennetään vuosittain",
    "Toimenpiteitä täydennetään ilmiötyöpajoissa, joista ensimmäinen järjestetään 30.1.2020",
    "Suunnitelmaa tarkennetaan tarvittaessa (täydennetään vuosittain)",
    "Liikuntapaikkoja lisätään myöhemmin",
    "Palvelut: päivitetään vuosittain",
    "XX Terveydenhuoltopäivät",
    "XXX Lääkäripäivät",
    "XXI vuosikokous",
    "XXL-tapahtuma",
    "Malli 1XX ja 5xx",
    "20XL",
    "TBC-seulonta riskiryhmille",
    "Todo o nada -kampanja",
    "Liikkujan apteekki; tbdx",
    "Matalan kynnyksen palvelu _ kokeilu",
    "Tiedon puuttuminen korjataan",
    "Tieto puuttuu kolmesta kunnasta",
    "Åtgärderna kompletteras årligen",
    "Information saknas i tre kommuner",
]


@pytest.mark.parametrize(("text", "marker"), MARKED)
def test_a_draft_marker_is_seen(text: str, marker: str) -> None:
    """What people write where the text is still to come, in all languages, alone and in a sentence of its own."""
    assert draft_marker(text) == marker
    (finding,) = report_of("HYT604", plan({"note": text})).findings
    assert (finding.data["marker"], finding.field) == (marker, "note")


@pytest.mark.parametrize("text", SAID)
def test_what_says_something_is_no_draft_marker(text: str) -> None:
    """Questions, Roman numbers, sizes, and sentences with the same verbs are left alone."""
    assert draft_marker(text) is None
    assert found(report_of("HYT604", plan({"note": text}))) == []


def test_the_search_in_many_texts_at_once_misses_no_marker() -> None:
    """Letters beyond Latin-1, NUL, capitals, hard spaces and translations neither hide a marker nor shift its place."""
    texts: list[Text] = []
    marked: list[int] = []
    for text, _ in MARKED:
        disguised = (text, text.upper(), f"Дом – {text}\0", text.replace(" ", "\xa0"), Translated(fi="Työ…", sv=text))
        for each in disguised:
            written = (each,) if isinstance(each, str) else (each.fi, each.sv)
            texts += ["Liikuntaneuvonta", each]
            marked += [len(texts) - 1] if any(map(draft_marker, filter(None, written))) else []

    batch = batch_of([Measure(id="m", title=text) for text in texts])
    assert batch.texts == texts
    assert set(marked) <= set(suspects_in(batch))
    assert set(range(0, len(texts), 2)).isdisjoint(suspects_in(batch))


def test_draft_markers_are_found_wherever_texts_stand() -> None:
    """Header, nested records, lists, maps and translations are all read; owners' texts and reasons are not."""
    stated = plan(
        {
            "as_written": {"owners": "Keusote ??", "status": "??"},
            "agreed": "??",
            "schedule": [{"at": 2025, "what": "Työpaja ??"}],
            "status": UNKNOWN,
            "note": {"fi": "Valmis", "sv": "fylls i"},
        },
        header={"title": "Suunnitelma ??", "approved": {"by": "??"}},
        needs=[{"id": "n1", "text": "tbd", "group": "??"}],
        indicators=[{"id": "i1", "name": "Mittari", "source": {"name": "??"}}],
        suppress=[{"rule": "HYT201", "subject": "measure:m1", "reason": "täydennetään"}],
    )
    stated["goals"] = [
        {"id": "g1", "title": "T", "indicators": [{"indicator": "i1", "group": "xx"}]},
        {"id": "g2", "title": "T", "serves": [{"plan": "q", "goal": "g", "reviewed": {"title": "??"}}]},
    ]
    fields = sorted((each.subject.kind, each.field) for each in report_of("HYT604", stated).findings)
    assert fields == [
        ("goal", "indicators.group"),
        ("indicator", "source.name"),
        ("measure", "agreed"),
        ("measure", "as_written.status"),
        ("measure", "note"),
        ("measure", "schedule.what"),
        ("need", "group"),
        ("need", "text"),
        ("plan", "approved.by"),
        ("plan", "title"),
    ]


LANGUAGES = [
    pytest.param([], "Tavoite", [], id="no language declared"),
    pytest.param(["sv"], {"fi": "Tavoite"}, [], id="one language declared"),
    pytest.param(["fi", "fi"], "Tavoite", [], id="one language declared twice"),
    pytest.param(UNKNOWN, "Tavoite", [], id="languages unknown"),
    pytest.param(["fi", "sv"], {"fi": "Tavoite", "sv": "Mål"}, [], id="both"),
    pytest.param(["fi", "sv"], "Tavoite", ["sv"], id="a plain text is in the first language"),
    pytest.param(["sv", "fi"], "Mål", ["fi"], id="whichever that is"),
    pytest.param(["fi", "sv"], {"fi": "Tavoite", "sv": ""}, ["sv"], id="a blank is no text"),
    pytest.param(["fi", "sv"], {"en": "Goal"}, ["fi", "sv"], id="neither"),
    pytest.param(["fi", "sv", "en"], {"fi": "Tavoite"}, ["en", "sv"], id="two of three"),
]


@pytest.mark.parametrize(("languages", "title", "expected"), LANGUAGES)
def test_a_language_is_missing_where_the_plan_declares_it(languages: Any, title: Any, expected: list[str]) -> None:
    """One finding for each declared language that some text lacks."""
    stated = {
        "hytecore": 1,
        "plan": {"id": "p", "title": {"fi": "Suunnitelma", "sv": "Plan", "en": "Plan"}, "languages": languages},
        "goals": [{"id": "g1", "title": title}],
    }
    report = report_of("HYT608", stated)
    assert sorted(finding.data["language"] for finding in report.findings) == expected
    assert [part.role for finding in report.findings for part in finding.related] == ["title"] * len(expected)
    assert len({finding.fingerprint for finding in report.findings}) == len(expected)


def test_names_and_labels_need_no_translation() -> None:
    """A name that was translated into one language only lacks the other all the same."""
    both = {"fi": "Yksi", "sv": "En"}
    stated = {
        "hytecore": 1,
        "plan": {"id": "p", "title": both, "languages": ["fi", "sv"], "approved": {"by": "valtuusto"}},
        "actors": [{"id": "a1", "name": "Folkhälsan"}, {"id": "a2", "name": {"fi": "Liikuntapalvelut"}}],
        "needs": [{"id": "n1", "text": both, "group": "naiset"}],
        "indicators": [{"id": "i1", "name": both, "replaced_by": "Terveysindeksi", "source": {"name": "THL"}}],
        "suppress": [{"rule": "HYT201", "subject": "measure:m1", "reason": "Sovitaan keväällä"}],
    }
    (finding,) = report_of("HYT608", stated).findings
    assert [part.subject.id for part in finding.related] == ["a2"]


@pytest.mark.parametrize("code", ["HYT601", "HYT602", "HYT604", "HYT608"])
def test_the_order_of_the_file_changes_nothing(code: str) -> None:
    """Everything in reverse gives the same findings."""
    stated = plan(
        {"goals": ["g1", "g2"], "status": "done", "note": "??"},
        {"goals": ["g2", "g1"], "status": "in_progress"},
        {"goals": ["g3"], "status": "not_started", "note": "tbd"},
        header={"languages": ["fi", "sv"]},
    )
    turned = {key: value[::-1] if isinstance(value, list) else value for key, value in stated.items()}
    told = [finding.to_json() for finding in report_of(code, stated).findings]
    assert told
    assert [finding.to_json() for finding in report_of(code, turned).findings] == told
