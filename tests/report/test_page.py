"""The report as a page: its structure, every finding with its place, links that lead somewhere, nothing foreign."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hytecore.edtf import When
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.model.actor import Actor
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator, IndicatorUse
from hytecore.model.measure import Event, Measure, Recurrence, Responsibility
from hytecore.model.plan import Plan
from hytecore.model.suppression import Suppression
from hytecore.model.text import Translated
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes
from hytecore.report import as_html, as_json
from hytecore.report.page.style import STYLE
from hytecore.words.page import page_words
from hytecore.words.places import place_in_words

EXAMPLES = Path(__file__).parents[2] / "examples"
AS_OF = date(2026, 3, 1)
REGISTRY = build(())
VOID = {"meta", "br", "path", "rect", "circle"}
HOSTILE = (
    "<script>alert(1)</script>",
    "]]> --> </style><b>",
    "\" onload='x' &amp;",
    "::error::a|b\nc",
    "\x00\x1b[31m\ud800",
    "\u202eevil\u2066",
    "",
)


class Reader(HTMLParser):
    """Reads a page as a browser does, and keeps what the tests ask for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, dict[str, str | None]]] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: dict[str, list[str]] = {}
        self.words: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element, and that it is open."""
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element that holds nothing."""
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be of this kind."""
        assert self.open[-1][0] == tag, (tag, self.open[-3:])
        self.open.pop()

    def handle_data(self, data: str) -> None:
        """Keep a text for every element with an id that it stands in, and its language."""
        for _, attributes in self.open:
            if attributes.get("id"):
                self.text.setdefault(attributes["id"] or "", []).append(data)
        spoken = [attributes["lang"] for _, attributes in self.open if attributes.get("lang")]
        if data.strip():
            self.words.append((spoken[-1] or "", data))

    def having(self, name: str) -> list[str]:
        """Return the values of an attribute, in order."""
        return [value or "" for _, attributes in self.tags if (value := attributes.get(name)) is not None]

    def within(self, identity: str) -> str:
        """Return the text of the element with an id, on one line."""
        return " ".join("".join(self.text.get(identity, ())).split())


def _report(*paths: str | Plan, language: str | None = None, as_of: date = AS_OF) -> Report:
    plans = [path if isinstance(path, Plan) else EXAMPLES / path for path in paths]
    return check(*plans, settings=Settings(as_of=as_of, packs=()), registry=REGISTRY, language=language)


def _plan(title: str = "Plan", **more: Any) -> Plan:
    """Return a plan in which every kind of text is *title*."""
    use = IndicatorUse(indicator="i")
    return Plan(
        id="p",
        title=title,
        period=When.parse("2025/2028"),
        goals=(Goal(id="g", title=title, indicators=(use,)), Goal(id="h", title=title, serves=("g",))),
        measures=(
            Measure(
                id="m",
                title=title,
                goals=("g", "h"),
                responsibilities=(Responsibility(actor="a"),),
                indicators=(use,),
                schedule=(Event(at=When.parse("2026"), what=title),),
            ),
        ),
        indicators=(Indicator(id="i", name=title), Indicator(id="j", name=title)),
        actors=(Actor(id="a", name=title),),
        **more,
    )


PAGES = {
    "large": ("keusote-2020/plan.yaml",),
    "themes": ("kuopio-roles/plan.yaml",),
    "small": ("minimal/plan.yaml",),
    "several": tuple(f"pohjois-savo/plans/{name}.yaml" for name in ("hyvinvointialue", "kuopio", "siilinjarvi")),
}


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("paths", PAGES.values(), ids=PAGES)
def test_the_page_is_well_formed(paths: tuple[str, ...], language: str) -> None:
    """Elements are nested, ids are unique, links lead to something, headings go down one step at a time."""
    page = Reader(as_html.render(_report(*paths, language=language)))

    ids = page.having("id")
    assert [name for name, n in Counter(ids).items() if n > 1] == []
    assert {href.removeprefix("#") for href in page.having("href")} <= set(ids)
    assert all(href.startswith("#") for href in page.having("href"))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []
    assert [tag for tag, _ in page.tags if tag in ("header", "nav", "main", "footer")] == [
        "header",
        "nav",
        "main",
        "footer",
    ]
    assert page.tags[0] == ("html", {"lang": language})


@pytest.mark.parametrize("paths", PAGES.values(), ids=PAGES)
def test_the_page_needs_nothing_else_and_runs_nothing(paths: tuple[str, ...]) -> None:
    """There is no script, no reference to the outside, no style but the one that the policy names by its digest."""
    text = as_html.render(_report(*paths))
    page = Reader(text)

    tags = {tag for tag, _ in page.tags}
    assert tags.isdisjoint({"script", "img", "link", "iframe", "object", "embed", "form", "base", "image", "use"})
    names = {name for _, attributes in page.tags for name in attributes}
    assert [name for name in names if name.startswith("on") or name in ("src", "style", "srcset", "xlink:href")] == []
    assert re.search(r"url\(|@import|https?://", text) is None
    policy = next(a["content"] for tag, a in page.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert re.fullmatch(
        r"default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'", policy
    )


@pytest.mark.parametrize("paths", PAGES.values(), ids=PAGES)
def test_every_finding_stands_on_the_page_once_with_its_place(paths: tuple[str, ...]) -> None:
    """Each finding of the JSON report has one element that bears its message and place, and no other has."""
    report = _report(*paths)
    page = Reader(as_html.render(report))

    named = [name.removeprefix("f-") for name in page.having("id") if name.startswith("f-")]
    assert sorted(named) == sorted(finding["fingerprint"] for finding in as_json.report_data(report)["findings"])
    for finding in report.findings:
        told = page.within(f"f-{finding.fingerprint}")
        assert " ".join(finding.message.split()) in told
        assert finding.location is not None
        assert place_in_words(finding.location, report.language) in told
    everything = page.within("findings")
    for finding in report.findings:
        for words in (finding.why, finding.source, finding.title):
            assert " ".join(words.split()) in everything


def test_counts_are_those_of_the_json_report_and_names_stand_beside_them() -> None:
    """The summary tells the numbers of the JSON report; each flaw of the worst severity has all names with it."""
    report = _report("keusote-2020/plan.yaml", as_of=date(2020, 9, 28))
    page = Reader(as_html.render(report))

    summary = page.within("summary")
    counts = as_json.report_data(report)["summary"]
    assert f"{counts['error']} virhettä {counts['warning']} varoitusta" in re.sub(r"(\d)(v)", r"\1 \2", summary)
    unled = [finding for finding in report.findings if finding.code == "HYT201"]
    assert "Toimenpiteellä ei ole vastuutahoa – 2: Arvoa toimintakykymittari, YP-core" in summary
    assert [finding.subject.label for finding in unled] == ["Arvoa toimintakykymittari", "YP-core"]


def test_goals_in_the_picture_lead_to_their_findings() -> None:
    """A goal with findings is a link with a name that says how many; the text below says the same."""
    page = Reader(as_html.render(_report("keusote-2020/plan.yaml", language="en")))

    links = {a["aria-label"]: (a["href"] or "")[1:] for tag, a in page.tags if tag == "a" and a.get("aria-label")}
    label = next(label for label in links if label and label.startswith("Goal Sairastavuus vähenee:"))
    assert page.within(links[label]) == "Goal “Sairastavuus vähenee”"
    picture = page.within("picture")
    assert "Sairastavuus vähenee – " + label.removeprefix("Goal Sairastavuus vähenee: ") in picture
    for title in ("Kumppanuuspöydät", "THL sairastavuusindeksi (ikävakioitu)", "TEAviisari Kulttuuri"):
        assert title in picture


def test_drawings_have_names_and_tables_have_captions_and_scopes() -> None:
    """Every drawing is decoration or has a name; every table has a caption, every heading cell a scope."""
    page = Reader(as_html.render(_report(*PAGES["several"])))

    for tag, attributes in page.tags:
        if tag == "svg":
            assert attributes.get("aria-hidden") == "true" or (attributes["role"] and attributes["aria-label"])
        if tag == "th":
            assert attributes["scope"] in ("col", "row", "rowgroup")
    regions = [a["aria-label"] for _, a in page.tags if a.get("role") == "region"]
    assert len(regions) == len(set(regions)) > 4
    assert [tag for tag, _ in page.tags].count("table") == [tag for tag, _ in page.tags].count("caption") > 3


TEXTS = {
    "ink": ("paper", "soft", "error-soft", "warning-soft", "info-soft", "municipality", "county", "ngo", "other"),
    "quiet": ("paper", "soft", "error-soft", "warning-soft", "info-soft", "period"),
    "link": ("paper", "soft"),
    "bar-ink": ("bar",),
    "error": ("paper", "error-soft", "period"),
    "warning": ("paper", "warning-soft"),
    "info": ("paper", "info-soft"),
}
"""Which colour of letters stands on which grounds; also in drawings, whose letters axe-core does not judge."""
SHAPES = {
    "quiet": ("paper",),
    "mark": ("paper", "period"),
    "accent": ("paper", "info-soft", "error-soft", "warning-soft", "soft"),
    "error": ("paper", "soft"),
    "warning": ("paper", "soft"),
    "info": ("paper", "soft"),
    "good": ("paper", "soft"),
}
"""Which colour of lines and signs is drawn on which grounds."""


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("palette", [0, 1], ids=["day", "night"])
def test_colours_stand_out_from_their_grounds(palette: int) -> None:
    """Letters have a contrast of at least 4.5 to 1, lines and signs of at least 3 to 1, by day and by night."""
    found = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[palette]
    colours = {name: _luminance(value) for name, value in re.findall(r"--([\w-]+): (#[0-9a-f]{6})", found)}

    weak = [
        (one, other)
        for pairs, least in ((TEXTS, 4.5), (SHAPES, 3.0))
        for one, grounds in pairs.items()
        for other in grounds
        for light, dark in [sorted((colours[one], colours[other]), reverse=True)]
        if (light + 0.05) / (dark + 0.05) < least
    ]
    assert weak == []


def test_the_keyboard_goes_from_top_to_bottom() -> None:
    """The first thing to reach leads past the contents, nothing is moved ahead, and only headings can be jumped to."""
    page = Reader(as_html.render(_report("keusote-2020/plan.yaml")))

    reached = [(tag, a) for tag, a in page.tags if tag in ("a", "summary") or a.get("tabindex") is not None]
    assert reached[0] == ("a", {"href": "#main"})
    assert {a.get("tabindex") for _, a in reached} == {None, "0", "-1"}
    parts = [a["id"] for tag, a in page.tags if tag == "section" and a.get("id")]
    listed = [(a["href"] or "")[1:] for tag, a in page.tags if tag == "a"][1 : len(parts) + 1]
    assert listed == parts


def test_what_is_in_another_language_says_so() -> None:
    """Names from a Finnish plan are marked as Finnish on an English page, alone and within our sentences."""
    page = Reader(as_html.render(_report(_plan("Terveys paranee"), language="en")))

    spoken = {language for language, words in page.words if words.strip() == "Terveys paranee"}
    assert spoken == {"fi"}
    both = _report(Plan(id="p", title=Translated(fi="Suunnitelma", en="The plan")), language="en")
    told = {language for language, words in Reader(as_html.render(both)).words if words == "The plan"}
    assert told == {"en"}


@pytest.mark.parametrize("title", HOSTILE, ids=repr)
def test_hostile_texts_stay_texts(title: str) -> None:
    """Whatever a title holds, it adds no element, no attribute and no sign that steers a terminal or a reader."""
    tame = Reader(as_html.render(_report(_plan("Nimi"))))
    text = as_html.render(_report(_plan(title)))
    page = Reader(text)

    assert {tag for tag, _ in page.tags} <= {tag for tag, _ in tame.tags} | {"br", "strong"}
    assert {n for _, a in page.tags for n in a} <= {n for _, a in tame.tags for n in a}
    assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text) is None
    assert "<script" not in text


@pytest.mark.property
@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_title_gives_a_page(title: str) -> None:
    """Whatever stands in the plan, the page is well formed and its ids are unique."""
    page = Reader(as_html.render(_report(_plan(title))))

    ids = page.having("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in page.having("href")} <= set(ids)


def test_a_title_without_end_is_cut_where_it_only_names() -> None:
    """A title of a million characters stands in full where a finding quotes it, and short wherever it is a name."""
    title = "sana " * 200_000
    report = _report(_plan(title))
    page = Reader(as_html.render(report))

    assert len(page.within("picture")) < 5_000
    assert len(page.within("summary")) < 5_000
    quoting = [finding for finding in report.findings if len(finding.message) > 900_000]
    assert quoting
    assert len(page.within(f"f-{quoting[0].fingerprint}")) > 900_000


def test_what_is_set_aside_stands_apart_with_its_reason() -> None:
    """A suppressed finding is in a section of its own with reason and place, and does not count."""
    aside = Suppression(
        rule="HYT301",
        subject="goal:g",
        reason="Mittari valitaan keväällä",
        by="Hyvinvointikoordinaattori",
        on=When.parse("2026-02-01"),
        until=When.parse("2026-06-30"),
    )
    report = _report(_plan("Nimi", suppressions=(aside,)), language="fi")
    page = Reader(as_html.render(report))

    (finding,) = [finding for finding in report.findings if finding.suppressed]
    apart = page.within("apart")
    assert "Ohitetut (1)" in apart
    assert "Ohitettu 2026-06-30 asti (Hyvinvointikoordinaattori): Mittari valitaan keväällä" in apart
    assert finding.message in apart
    assert finding.message not in page.within("findings")
    assert "1 ohitettu" in page.within("summary").replace("1ohitettu", "1 ohitettu")


def test_what_could_not_be_read_is_told_first() -> None:
    """An unreadable file stands at the top and in the summary, and the page is there all the same."""
    unread = read_bytes(b"goals: [", ".yaml", "broken.yaml")
    report = check(unread, settings=Settings(as_of=AS_OF, packs=()), registry=REGISTRY, language="en")
    page = Reader(as_html.render(report))

    words = [data for _, data in page.words]
    assert "The file could not be read: broken.yaml" in words
    assert "The run is incomplete" in page.within("summary")
    assert "The run is incomplete" in page.within("limits")
    assert "picture" not in page.having("id")


def test_the_schedule_shows_what_lies_outside_and_what_is_missing() -> None:
    """The time line and the table tell each schedule in words; a status has a shape and a word."""
    measures = (
        Measure(id="a", title="Aloitettu", status="in_progress", schedule=When.parse("2024/2030")),
        Measure(id="b", title="Toistuva", status="done", schedule=Recurrence(recurs=None)),
        Measure(id="c", title="Ajaton", status="not_started"),
    )
    page = Reader(as_html.render(_report(Plan(id="p", title="P", period=When.parse("2025/2028"), measures=measures))))

    told = page.within("schedule")
    for words in ("2024–2030", "ei aikataulua", "Kesken 1: Aloitettu", "Valmis 1: Toistuva", "Ei aloitettu 1: Ajaton"):
        assert words in told
    shapes = {a["class"] for tag, a in page.tags if tag == "svg" and a.get("class")}
    assert {"sign in_progress", "sign done", "sign not_started"} <= shapes


def test_a_large_plan_is_counted_in_the_picture_and_named_below() -> None:
    """Beyond what a picture can hold it says how many there are, and the list below still has every name."""
    measures = tuple(Measure(id=f"m{n}", title=f"Toimi {n}", goals=(f"g{n % 30}",)) for n in range(500))
    goals = tuple(Goal(id=f"g{n}", title=f"Tavoite {n}") for n in range(30))
    text = as_html.render(_report(Plan(id="p", title="P", goals=goals, measures=measures)))
    page = Reader(text)

    picture = page.within("picture")
    assert "kuva näyttää toimenpiteistä ja mittareista vain määrän" in picture
    assert "17 toimenpidettä" in picture
    assert all(f"Toimi {n} " in picture for n in range(500))
    assert text.count('class="box') < 100


def test_the_page_of_the_large_example_is_small_enough_to_send() -> None:
    """The page of a plan with fifty measures stays below half a megabyte."""
    page = as_html.render(_report("keusote-2020/plan.yaml", as_of=date(2020, 9, 28)))

    assert len(page.encode()) < 500_000


def test_the_same_report_is_the_same_page() -> None:
    """Nothing of the page depends on when or in which order it is made."""
    first, second = (as_html.render(_report(*paths)) for paths in (PAGES["several"], PAGES["several"][::-1]))

    assert first == second


def test_every_word_is_there_in_three_languages_and_is_used_with_what_it_names() -> None:
    """No word of the page is empty, and its placeholders are the same in every language."""
    for key, words in page_words().items():
        assert all(words), key
        assert len({tuple(sorted(re.findall(r"\{\w+\}", each))) for each in words}) == 1, key
