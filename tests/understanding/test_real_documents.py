"""The documents that the project grew from, read as they stand; where they are at hand."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from hytecore.documents.document import Document
from hytecore.documents.markdown.reading import read
from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.finding import Finding
from hytecore.model.goal import SMART_QUESTIONS
from hytecore.pipeline import check
from hytecore.read.reading import Reading, read_bytes
from hytecore.understanding.columns import columns_of
from hytecore.understanding.rows import rows_of

ROOT = Path(__file__).parents[2]
SEEDS = Path(os.environ.get("HYTECORE_SEEDS", ROOT.parent / "shared" / "seeds"))
KEUSOTE = SEEDS / "002_6a37104d81d217d3.txt"

Key: TypeAlias = tuple[str, str, str, str | None]

pytestmark = pytest.mark.skipif(not KEUSOTE.exists(), reason="the documents themselves are not at hand")


@pytest.fixture(scope="module")
def keusote() -> Reading:
    """Return the plan of Keusote, read from the document."""
    return read_bytes(KEUSOTE.read_bytes(), ".txt", "keusote.txt")


@pytest.fixture(scope="module")
def document() -> Document:
    """Return the document itself."""
    return read(KEUSOTE.read_bytes(), "keusote.txt")


def test_every_row_is_accounted_for(document: Document) -> None:
    """Rows with a measure, rows that continue one and blank rows are all the rows below the headers."""
    measures, continuing, blank, rows, before = 0, 0, 0, 0, None
    for table in document.tables:
        columns = columns_of(table, before)
        if columns is None:
            continue
        before = columns
        found = rows_of(table, columns)
        headers = columns.headers | {row for row in (1,) if all(c is not None and c.is_header for c in table.row(row))}
        measures += len(found.entries)
        continuing += len(found.continuing)
        blank += len(found.blank)
        rows += table.height - len(headers)
        assert (found.stray, found.goals) == ((), ())
    assert (measures, continuing, blank, rows) == (50, 1, 3, 54)


def test_cells_that_are_empty_in_the_document_are_empty_in_the_plan(keusote: Reading) -> None:
    """Two measures have no owner, nine no schedule, 31 no indicator and none a status."""
    assert keusote.plan is not None
    measures = keusote.plan.measures
    written = [measure.as_written if isinstance(measure.as_written, dict) else {} for measure in measures]
    without_owner = [measure.title for measure in measures if not measure.responsibilities]
    assert without_owner == ["YP-core", "Arvoa toimintakykymittari"]
    assert sum(m.schedule is None and "schedule" not in cells for m, cells in zip(measures, written, strict=True)) == 9
    assert sum(not measure.indicators for measure in measures) == 31
    assert [measure.title for measure in measures if measure.status is not None] == []


def test_forms_have_their_answers(keusote: Reading) -> None:
    """The seven forms have the answers that were carried over by hand, word for word."""
    by_hand = yaml.safe_load((ROOT / "examples/keusote-2020/plan.yaml").read_text("utf-8"))
    wanted = [goal["smart"] for goal in by_hand["goals"] if "smart" in goal]
    assert keusote.plan is not None
    forms = [goal.smart for goal in keusote.plan.goals if goal.smart]
    found = [
        {name: getattr(form, name) for name in (*SMART_QUESTIONS, "goal", "time_bound", "achievable")} for form in forms
    ]
    plain = [{name: _plain(form.get(name)) for name in found[0]} for form in wanted]
    assert [{name: _plain(text) for name, text in form.items()} for form in found] == plain


def test_findings_are_those_of_the_plan_carried_over_by_hand(keusote: Reading) -> None:
    """The structural findings of the document and of the plan file differ only where a reason is given."""
    settings = Settings(as_of=date(2020, 9, 28), language="fi")
    registry = build(())
    by_hand = _structural(
        check(ROOT / "examples/keusote-2020/plan.yaml", settings=settings, registry=registry).findings
    )
    in_document = _structural(check(keusote, settings=settings, registry=registry).findings)
    stated = yaml.safe_load((Path(__file__).parent / "differences.yaml").read_text("utf-8"))
    reasons = {
        name: Counter(tuple(key) for group in stated for key in group.get(name, ()))
        for name in ("by_hand", "in_the_document")
    }
    assert by_hand - in_document == reasons["by_hand"]
    assert in_document - by_hand == reasons["in_the_document"]


def test_role_slides_give_themes_levels_actors_and_activities() -> None:
    """Eleven themes, two levels each, three kinds of actors, and the activities of the three slides that list them."""
    plan = read_bytes((SEEDS / "001_430e4bf172822028.txt").read_bytes(), ".txt", "roles.txt").plan
    by_hand = yaml.safe_load((ROOT / "examples/kuopio-roles/plan.yaml").read_text("utf-8"))
    assert plan is not None
    assert plan.title == by_hand["plan"]["title"]
    assert {_letters(theme.title) for theme in plan.themes} == {_letters(each["title"]) for each in by_hand["themes"]}
    assert [(cell.theme, cell.prevention) for cell in plan.cells] == [
        (theme.id, level) for theme in plan.themes for level in ("promotion", "primary")
    ]
    assert [actor.kind for actor in plan.actors] == ["municipality", "wellbeing_county", "ngo"]
    titles = Counter(_letters(measure.title) for measure in plan.measures)
    wanted = Counter(_letters(measure["title"]) for measure in by_hand["measures"])
    # A word torn off from its slide, a list in brackets, and a misspelt word that was mended by hand.
    assert titles - wanted == Counter(
        ["toimintamalli", "liikkuvatkokonaisuus", "aktiivisuuteenvahvistavantyökuulttuurinedistäminen"]
    )
    assert wanted - titles == Counter(
        [
            "liikkuvatkokonaisuusvarhaiskasvatusopiskeluperheaikuinenikiliikkuja",
            "aktiivisuuteenvahvistavantyökulttuurinedistäminen",
        ]
    )


def _letters(text: object) -> str:
    return "".join(letter for letter in str(text).lower() if letter.isalnum())


def _structural(findings: tuple[Finding, ...]) -> Counter[Key]:
    return Counter(_key(finding) for finding in findings if finding.confidence == "certain")


def _key(finding: Finding) -> Key:
    label = "".join(letter for letter in finding.subject.label.lower() if letter.isalnum())
    kind = finding.subject.kind
    return finding.code, kind, "" if kind == "plan" else label[:50], finding.field


def _plain(text: object) -> str:
    """Return a text as its words: marks of lists and the breaks of lines are not compared."""
    return " ".join(word for word in str(text or "").split() if word not in ("-", "•"))
