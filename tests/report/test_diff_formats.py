"""The comparison as text, JSON and page: all say the same, and every count names its items."""

from __future__ import annotations

import json
import re
import string
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from hytecore.cli.diff import differences
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.read.reading import read_data
from hytecore.report.diff import as_json, as_page, as_text
from hytecore.report.diff.difference import Difference
from hytecore.report.paragraphs import as_plain
from hytecore.words.diff import diff_words

REGISTRY = build(())
HOSTILE = "<script>alert(1)</script> & \"'\x07]]>\n::error::|\u202egnal{before}"
VOID = {"meta", "br"}


def _plan(**sections: Any) -> dict[str, Any]:
    return {"hytecore": 1, "plan": {"id": "p", "title": "Plan", "languages": ["en"]}, **sections}


def _difference(old: dict[str, Any], new: dict[str, Any], language: str = "en") -> Difference:
    settings = Settings(packs=(), as_of=date(2025, 6, 1), language=language)
    return differences(read_data(old, "old.yaml"), read_data(new, "new.yaml"), settings, REGISTRY)


OLD = _plan(
    goals=[{"id": "g", "title": "Less smoking", "deadline": 2025}],
    measures=[{"id": "m1", "title": "Walks", "status": "in_progress"}, {"id": "m2", "title": "Walks", "goals": ["g"]}],
)
NEW = _plan(
    goals=[{"id": "g", "title": "No smoking", "deadline": 2028}],
    measures=[{"id": "m1", "title": "Walks", "status": "done"}, {"id": "m3", "title": "Quiet nights"}],
)


class _Page(HTMLParser):
    """Reads a page: which elements are open, which ids there are, where the links lead, and what is said."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.said = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.said += data


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_all_formats_say_the_same(language: str) -> None:
    """Every sentence of the JSON report stands in the text and on the page."""
    difference = _difference(OLD, NEW, language)
    data = as_json.difference_data(difference)
    text = " ".join(as_plain(as_text.paragraphs(difference)).split())
    page = _Page(as_page.render(difference))
    findings = [finding["message"] for state in ("new", "fixed", "unsure") for finding in data[f"findings_{state}"]]

    assert [change["change"] for change in data["changes"]] == ["renamed", "time", "status", "gone", "added"]
    assert len(findings) > 3
    for said in (*(change["message"] for change in data["changes"]), *findings):
        assert " ".join(said.split()) in text
        assert " ".join(said.split()) in " ".join(page.said.split())


def test_the_page_is_well_formed_and_its_links_lead_somewhere() -> None:
    """Every element is closed, every id is there once, and every link leads to one of them."""
    page = _Page(as_page.render(_difference(OLD, NEW)))

    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert page.links
    assert [link for link in page.links if link.removeprefix("#") not in page.ids] == []


def test_every_count_of_the_summary_names_its_items() -> None:
    """Of each part of the summary the page names as many entities as it counts, and as the JSON report counts."""
    difference = _difference(OLD, NEW)
    page = as_page.render(difference)
    counts = as_json.difference_data(difference)["summary"]["changes"]
    listed = {
        part: (int(count), names.count("<a "))
        for part, count, names in re.findall(r'<li class="(\w+)"><strong>[^<]* (\d+):</strong>(.*)</li>', page)
    }

    assert counts == {"gone": 1, "later": 1, "status": 1, "renamed": 1, "added": 1}
    assert listed == {part: (count, count) for part, count in counts.items()}


def test_the_json_report_holds_the_facts() -> None:
    """A change in JSON has the entity in both plans, its facts and the sentence; the numbers are numbers."""
    data = json.loads(as_json.render(_difference(OLD, NEW)))

    assert list(data) == [
        "schema", "tool", "as_of", "language", "old", "new", "changes", "findings_new", "findings_fixed",
        "findings_unchanged", "findings_unsure", "summary", "complete",
    ]  # fmt: skip
    assert (data["schema"], data["as_of"], data["language"]) == ("hytecore-diff/1", "2025-06-01", "en")
    assert data["old"] == {"path": "old.yaml", "id": "p", "title": "Plan"}
    assert data["changes"][1] == {
        "change": "time",
        "way": "later",
        "kind": "goal",
        "old": {"id": "g", "label": "Less smoking"},
        "new": {"id": "g", "label": "No smoking"},
        "matched_by": "id",
        "facts": {"field": "deadline", "before": "2025", "after": "2028"},
        "message": "deadline moved later: 2025 → 2028",
    }


def test_texts_of_a_plan_stay_texts() -> None:
    """A title that looks like a program, a template or a command is shown as it is and does nothing."""
    old = _plan(measures=[{"id": "m1", "title": HOSTILE, "note": "a"}, {"id": "m2", "title": f"{HOSTILE} 2"}])
    new = _plan(measures=[{"id": "m1", "title": f"{HOSTILE} more", "note": HOSTILE}, {"id": "m3", "title": HOSTILE}])
    difference = _difference(old, new)
    page = _Page(as_page.render(difference))

    assert "script" not in page.tags
    assert page.open == []
    assert "<script>alert(1)</script>" in page.said
    assert not set("\x07\u202e") & set(as_page.render(difference))
    assert json.loads(as_json.render(difference))["changes"][0]["facts"]["before"] == " ".join(HOSTILE.split())
    assert not any(line.startswith("::") for line in as_plain(as_text.paragraphs(difference)).splitlines())


def test_a_long_title_does_not_make_a_long_report() -> None:
    """Texts are cut where they are shown; JSON has them in full."""
    old, new = (_plan(goals=[{"id": "g", "title": "G", "note": letter * 100_000}]) for letter in "ab")
    difference = _difference(old, new)

    assert len(as_plain(as_text.paragraphs(difference))) < 5_000
    assert as_json.difference_data(difference)["changes"][0]["facts"]["after"] == "b" * 100_000


def test_the_page_needs_nothing_else() -> None:
    """The page loads nothing, runs nothing, and its style is the one that its policy allows."""
    page = as_page.render(_difference(OLD, NEW, "sv"))

    assert '<html lang="sv">' in page
    assert "default-src 'none'; style-src 'sha256-" in page
    assert _Page(page).tags.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert not re.search(r"style=|https?:|url\(", page)


def test_words_are_there_in_three_languages_with_the_same_placeholders() -> None:
    """No word lacks a language, and no language lacks a placeholder that another has."""
    for key, texts in diff_words().items():
        names = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts]
        if not key.startswith("time."):  # Swedish says "not stated" where the others need no word for it
            assert names[0] == names[1] == names[2], key
        assert all(text and "!" not in text for text in texts), key
