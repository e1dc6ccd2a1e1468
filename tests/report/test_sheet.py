"""The council sheet: lists of names that equal the findings, on one page, and never cut without a word."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from hytecore.documents.document import Text as Said
from hytecore.documents.docx.reading import read as read_docx
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import Reading, load, read_data
from hytecore.report.paragraphs import as_plain
from hytecore.report.sheet import as_docx, as_page, as_text
from hytecore.report.sheet.as_json import sheet_data
from hytecore.report.sheet.changed import with_changes, without_changes
from hytecore.report.sheet.fitting import SIZES, fitted
from hytecore.report.sheet.sheet import RULES, Sheet, settings_for, sheet
from hytecore.words.sheet import sheet_words

REGISTRY = build(("core",))
EXAMPLES = Path(__file__).parents[2] / "examples"
HOSTILE = "<script>alert(1)</script> & \"'\x07]]>\n::error::|\u202egnal"
POINTS = {
    "baseline": {"value": 20, "at": "2024"},
    "target": {"value": 15, "at": "2028"},
}


def plan(**changes: Any) -> dict[str, Any]:
    """Return a plan in which one of each thing happens."""
    lead = [{"actor": "kuopio", "role": "lead"}]
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Kuopion suunnitelma", "owner": "kuopio", "period": "2025/2028"},
        "actors": [
            {"id": "kuopio", "kind": "municipality", "name": "Kuopio", "code": "297"},
            {"id": "hva", "kind": "wellbeing_county", "name": "Pohjois-Savon hyvinvointialue", "code": "13"},
        ],
        "indicators": [{"id": "i", "name": "Tupakoivat", "unit": "percent"}],
        "goals": [
            {"id": "g1", "title": "Tupakointi vähenee", "indicators": [{"indicator": "i", **POINTS}]},
            {"id": "g2", "title": "Terveys kohenee"},
            {"id": "g3", "title": "Osallisuus lisääntyy", "indicators": {"unknown": "sovitaan"}},
        ],
        "measures": [
            {
                "id": "m1",
                "title": "Kävelyryhmät",
                "schedule": "2025",
                "status": "in_progress",
                "responsibilities": lead,
            },
            {
                "id": "m2",
                "title": "Kerhot",
                "schedule": "2025-03/2027",
                "status": "not_started",
                "responsibilities": lead,
            },
            {"id": "m3", "title": "Neuvonta", "goals": ["g1"], "status": "done", "responsibilities": lead},
            {"id": "m4", "title": "Neuvonta", "goals": ["g2"], "status": "done", "responsibilities": lead},
            {"id": "m5", "title": "Valistus", "schedule": "2026"},
            {
                "id": "m6",
                "title": "Elintapaohjaus",
                "schedule": "2026",
                "status": "in_progress",
                "responsibilities": [*lead, {"actor": "hva", "role": "lead"}],
            },
        ],
        **changes,
    }


def reported(*plans: dict[str, Any] | Reading, language: str = "fi", **changes: Any) -> Report:
    """Return the report on plans that the sheet is made from."""
    settings = Settings(packs=(), language=language, as_of=date(2026, 1, 15), **changes)
    readings = [each if isinstance(each, Reading) else read_data(each, "p.yaml") for each in plans]
    return check(*readings, settings=settings_for(REGISTRY, settings), registry=REGISTRY)


def lists(made: Sheet) -> dict[str, list[str]]:
    """Return the names of every list, each with what else is told of it."""
    return {
        listing.key: [f"{each.name} – {each.detail}" if each.detail else each.name for each in listing.entries]
        for listing in (*made.listings, *made.changes)
    }


def test_every_list() -> None:
    """Each name stands on the lists it belongs to; measures of one name are told apart by their goals."""
    assert lists(sheet(reported(plan()))) == {
        "measurable": ["Tupakointi vähenee"],
        "unmeasurable": ["Terveys kohenee"],
        "doubtful": ["Osallisuus lisääntyy"],
        "ownerless": ["Valistus"],
        "unscheduled": ["Neuvonta – tavoite: Tupakointi vähenee", "Neuvonta – tavoite: Terveys kohenee"],
        "overdue": ["Kävelyryhmät – aika päättyi: 2025", "Kerhot – olisi pitänyt alkaa: 3/2025–2027"],
        "statusless": ["Valistus"],
        "overlaps": ["Elintapaohjaus – johtavat Kuopio, Pohjois-Savon hyvinvointialue"],
    }


def test_the_sheet_in_words() -> None:
    """The text format says all that is on the sheet."""
    assert as_plain(as_text.paragraphs(sheet(reported(plan(), language="en")))).splitlines() == [
        "The plan on one page",
        "Kuopion suunnitelma · as of 15 January 2026",
        "The page tells by name what is in the plan and what it does not tell. It does",
        "not judge whether the plan is good. Places, reasons and what to do: hytecore",
        "check.",
        "",
        "Goals that can be measured: 1",
        "  - Tupakointi vähenee",
        "",
        "Goals that cannot be measured: 1",
        "  - Terveys kohenee",
        "",
        "Goals of which it cannot be told: 1",
        "  - Osallisuus lisääntyy",
        "",
        "Measures without an owner: 1",
        "  - Valistus",
        "",
        "Measures without a schedule: 2",
        "  - Neuvonta – goal: Tupakointi vähenee",
        "  - Neuvonta – goal: Terveys kohenee",
        "",
        "Overdue: 2",
        "  - Kävelyryhmät – its time ended: 2025",
        "  - Kerhot – should have begun: March 2025 – 2027",
        "",
        "Measures whose status is not stated: 1",
        "  - Valistus",
        "",
        "Roles that overlap: 1",
        "  - Elintapaohjaus – led by Kuopio, Pohjois-Savon hyvinvointialue",
    ]


@pytest.mark.parametrize("example", ["keusote-2020/plan.yaml", "pohjois-savo/plans", "kuopio-roles/plan.yaml"])
def test_every_count_equals_the_json_report(example: str) -> None:
    """A list holds just the findings of its rules in the JSON report of all rules, and every goal is on one list."""
    place = EXAMPLES / example
    paths = sorted(place.glob("*.yaml")) if place.is_dir() else [place]
    settings = Settings(packs=(), language="fi", as_of=date(2026, 1, 15))
    data = check(*map(str, paths), settings=settings, registry=REGISTRY).to_json()
    made = sheet_data(sheet(reported(*(load(str(path)) for path in paths))))
    by_list = {each["list"]: each for each in made["lists"]}

    for key, codes in RULES.items():
        found = [each["fingerprint"] for each in data["findings"] if each["code"] in codes]
        assert sorted(item["fingerprint"] for item in by_list[key]["items"]) == sorted(found)
        assert by_list[key]["count"] == len(by_list[key]["items"])
    goals = sum(each["count"] for key, each in by_list.items() if key in ("measurable", "unmeasurable", "doubtful"))
    assert goals == sum(each["counts"]["goals"] for each in data["plans"])


def test_what_is_set_aside_stays_on_the_list() -> None:
    """That somebody has a reason makes no measure owned: it stays, with the reason."""
    decided = {"reason": "sovitaan neuvottelussa", "by": "hyte-ryhmä", "on": "2025-12-01", "until": "2026-03-01"}
    made = sheet(reported(plan(suppress=[{"rule": "HYT201", "subject": "measure:m5", **decided}])))

    assert lists(made)["ownerless"] == ["Valistus"]
    assert "<li>Valistus (ohitettu: sovitaan neuvottelussa)</li>" in as_page.render(made)


def test_what_cannot_be_told_says_why() -> None:
    """A list that a rule could not fill is not empty: it says why it cannot be told."""
    measures = [{"id": "m", "title": "Työ", "schedule": "2025"}]
    reasons = {
        listing.key: listing.why_not
        for listing in sheet(reported(plan(measures=measures, goals=[]), ignore=("HYT201",))).listings
    }

    assert reasons == {
        "measurable": "suunnitelmassa ei ole tarkasteltavaa",
        "unmeasurable": "suunnitelmassa ei ole tarkasteltavaa",
        "ownerless": "asetukset jättävät tarkastuksen pois",
        "unscheduled": "",
        "overdue": "minkään toimenpiteen tilaa ei ole kirjattu",
        "overlaps": "",
    }
    page = as_page.render(sheet(reported(plan(measures=measures), language="sv")))
    assert "<h2>Försenat</h2>\n<p>Går inte att säga: ingen åtgärds läge är angivet.</p>" in page


def test_a_rule_that_did_not_run_leaves_no_goal_measurable() -> None:
    """Where the rule about goals is left out, no goal is said to be measurable."""
    made = sheet(reported(plan(), ignore=("HYT301",)))

    assert [(each.key, len(each.entries), each.why_not) for each in made.listings[:2]] == [
        ("measurable", 0, "asetukset jättävät tarkastuksen pois"),
        ("unmeasurable", 0, "asetukset jättävät tarkastuksen pois"),
    ]


def test_what_a_baseline_knows_or_a_selection_leaves_out_is_told() -> None:
    """The rules of the sheet run whatever is selected, and no baseline hides what they find."""
    made = sheet(reported(plan(), select=("HYT4",), baseline="gone.txt"))

    assert lists(made) == lists(sheet(reported(plan())))


def test_several_plans_are_told_apart() -> None:
    """A name is followed by the owner of its plan; an overlap across plans stands there once, with both leaders."""
    paths = sorted((EXAMPLES / "pohjois-savo" / "plans").glob("*.yaml"))
    page = as_page.render(sheet(reported(*(load(str(path)) for path in paths))))

    assert "<h1>Suunnitelmat yhdellä sivulla</h1>" in page
    assert "<li>Savuton kunta -ohjelman päivitys (Kuopio)</li>" in page
    assert (
        "<li>Liikuntaneuvonta vähän liikkuville; Liikuntaneuvonta palveluketjun osana"
        " – johtavat Kuopio, Pohjois-Savon hyvinvointialue</li>"
    ) in page


# What has changed


def test_what_has_changed_stands_in_lists_of_its_own() -> None:
    """Since last year a measure is gone without a word, a target has become weaker and a goal has been added."""
    old = read_data(
        plan(
            goals=[
                {
                    "id": "g1",
                    "title": "Tupakointi vähenee",
                    "indicators": [{"indicator": "i", **POINTS, "target": FIRST}],
                },
                *plan()["goals"][2:],
            ],
            measures=[*plan()["measures"], {"id": "m9", "title": "Leirit", "status": "in_progress"}],
            indicators=[{"id": "i", "name": "Tupakoivat", "unit": "percent", "better": "lower"}],
        )
    ).plan
    indicators = [{"id": "i", "name": "Tupakoivat", "unit": "percent", "better": "lower"}]
    report = reported(plan(indicators=indicators))
    new = report.readings[0].plan
    assert old is not None
    assert new is not None
    made = with_changes(sheet(report), old, new)

    assert made.since == "Kuopion suunnitelma"
    assert {key: names for key, names in lists(made).items() if key.startswith("changes")} == {
        "changes.silent": ["Toimenpide ”Leirit”"],
        "changes.weaker": [
            "Tavoite ”Tupakointi vähenee” – tavoitearvo heikkeni: 10\xa0% → 15\xa0% (mittari ”Tupakoivat”)"
        ],
        "changes.added": ["Tavoite ”Terveys kohenee”"],
    }
    assert "<h2>Muutokset – jäänyt pois ilman selitystä: 1</h2>" in as_page.render(made)
    assert "verrattuna: Kuopion suunnitelma" in as_page.render(made)


FIRST = {"value": 10, "at": "2028"}


def test_no_change_is_told_as_none() -> None:
    """The same plan again has no changes, and the sheet says so; one that could not be read is told as that."""
    report = reported(plan())
    same = report.readings[0].plan
    assert same is not None

    assert "<h2>Muutokset: 0</h2>\n<p>Ei yhtään.</p>" in as_page.render(with_changes(sheet(report), same, same))
    told = as_page.render(without_changes(sheet(report), "old.yaml", "tiedostoa ei voitu lukea"))
    assert "<h2>Muutokset</h2>\n<p>Ei voi sanoa: tiedostoa ei voitu lukea.</p>" in told


# One page


def crowded(n: int, name: str = "Tavoite") -> Sheet:
    """Return the sheet of a plan with *n* goals that cannot be measured."""
    goals = [{"id": f"g{number}", "title": f"{name} {number}"} for number in range(n)]
    return sheet(reported(plan(goals=goals, measures=[])))


def test_small_plans_have_large_letters() -> None:
    """The more names, the smaller the letters; only what the smallest have no room for is left out, and counted."""
    fits = {n: (fitted(crowded(n)).size, fitted(crowded(n)).shown[1].more) for n in (62, 63, 74, 75, 84, 85)}

    assert fits == {62: (11.0, 0), 63: (10.0, 0), 74: (10.0, 0), 75: (9.0, 0), 84: (9.0, 0), 85: (9.0, 2)}


def test_what_is_cut_says_so_and_where_all_is() -> None:
    """The page shows as many names as it has room for, how many more there are, and how to list them all."""
    made = crowded(200)
    page = as_page.render(made)
    shown = re.findall("<li>(.*?)</li>", page)
    (more,) = re.findall(r'<li class="more">… ja (\d+) muuta</li>', page)

    assert len(shown) + int(more) == 200
    assert "<h2>Tavoitteet, joita ei voi mitata: 200</h2>" in page
    assert "Kaikki nimet kokonaan, tekstinä: hytecore report --sheet." in page
    assert as_plain(as_text.paragraphs(made)).count("- Tavoite ") == 200
    assert "Kaikki nimet kokonaan" not in as_page.render(crowded(10))


def test_a_name_that_is_cut_says_so() -> None:
    """A title of a book's length is shown by its beginning, with a sign, and the page says where all of it is."""
    made = crowded(1, "Hyvinvointi " * 100_000)
    page = as_page.render(made)

    assert len(page) < 10_000
    assert re.search("<li>(?:Hyvinvointi )+…</li>", page)
    assert "Kaikki nimet kokonaan" in page


@given(st.lists(st.tuples(st.sampled_from("aWi国 "), st.integers(1, 300)), max_size=60), st.sampled_from(SIZES))
def test_lists_are_whole_or_counted(names: list[tuple[str, int]], size: float) -> None:
    """Whatever is on the lists, names and what is left out are as many as there are, and small letters come last."""
    goals = [{"id": f"g{n}", "title": f"{letter * length}{n}"} for n, (letter, length) in enumerate(names)]
    made = sheet(reported(plan(goals=goals)))
    page = fitted(made)

    for listing, shown in zip(made.listings, page.shown, strict=True):
        assert shown.listing is listing
        assert len(shown.items) + shown.more == len(listing.entries)
    assert page.size == SIZES[-1] or not any(shown.more for shown in page.shown)


# Page and document


def test_hostile_names_stay_text_on_the_page() -> None:
    """Nothing in a name becomes markup or turns the text around, and the policy lets no program run."""
    about = {"id": "p", "title": HOSTILE}
    page = as_page.render(sheet(reported(plan(plan=about, goals=[{"id": "g", "title": HOSTILE}]))))

    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;") == 2
    assert "<script" not in page
    assert not set("\x07\u202e") & set(page)
    assert "default-src 'none'; style-src 'sha256-" in page


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_page_and_document_say_the_same(language: str) -> None:
    """Title, lines, headings and items come in the same order in both; the document has real headings and lists."""
    made = sheet(reported(load(str(EXAMPLES / "keusote-2020" / "plan.yaml")), language=language))
    page = [unescape(text) for text in re.findall(r"<(?:h1|h2|p|li)[^>]*>(.*?)</", as_page.render(made))]
    data = as_docx.render(made)
    blocks = [block for block in read_docx(data, "sheet.docx").blocks if isinstance(block, Said)]
    document = Document(BytesIO(data))

    assert [block.text for block in blocks] == page
    assert [block.style for block in blocks].count("heading") == 1 + len(made.listings)
    assert [section.page_width.mm for section in document.sections if section.page_width] == pytest.approx(
        [210, 210], abs=0.1
    )
    assert document.core_properties.language == {"fi": "fi-FI", "sv": "sv-FI", "en": "en-GB"}[language]


def test_the_sheet_is_the_same_every_time() -> None:
    """Entities in another order and a second run give the same bytes."""
    turned = {**plan(), "measures": [*reversed(plan()["measures"])]}
    first, second = sheet(reported(plan())), sheet(reported(plan()))

    assert as_page.render(first) == as_page.render(second)
    assert as_docx.render(first) == as_docx.render(second)
    assert lists(sheet(reported(turned)))["ownerless"] == lists(first)["ownerless"]


def test_the_json_holds_every_name() -> None:
    """The data of a list: what it is called, how many there are, why it cannot be told, and each with its id."""
    data = sheet_data(sheet(reported(plan())))

    assert {key: data[key] for key in ("schema", "plans", "as_of", "language", "complete", "unread", "since")} == {
        "schema": "hytecore-sheet/1",
        "plans": ["Kuopion suunnitelma"],
        "as_of": "2026-01-15",
        "language": "fi",
        "complete": True,
        "unread": [],
        "since": None,
    }
    finding = next(each for each in reported(plan()).findings if each.code == "HYT201")
    assert data["lists"][3] == {
        "list": "ownerless",
        "count": 1,
        "cannot_tell": None,
        "items": [
            {
                "name": "Valistus",
                "detail": None,
                "set_aside": None,
                "kind": "measure",
                "id": "m5",
                "plan": "p",
                "fingerprint": finding.fingerprint,
            }
        ],
    }


def test_words_are_there_in_three_languages() -> None:
    """Every word is written in all three, with the same holes, and without an exclamation mark."""
    for key, texts in sheet_words().items():
        assert all(texts), key
        assert len({frozenset(re.findall(r"{(\w+)}", text)) for text in texts}) == 1, key
        assert not any("!" in text for text in texts), key
