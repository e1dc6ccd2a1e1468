"""How well planning language is read may not get worse, and the published figures are those of this code."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from figures import Answer, Figures, Share
from labelled_texts import JUDGEMENTS, Labelled, form, labelled, part_of
from published import page
from quality import answers, main, readers

PUBLISHED = Path(__file__).parents[2] / "docs/explanation/_generated/text-quality.md"

# What all texts together must keep to: (right to the letter, mean of F1 over the classes).
FLOORS = {
    "goals": (0.97, 0.97),
    "indicators": (0.97, 0.97),
    "owners": (0.97, 0.97),
    "schedules": (0.97, 0.97),
    "activities": (0.90, 0.90),
}

# Only an empty text is empty, so this class stays small.
SMALL = {"empty"}

# Forms of schedules are many, and each is counted under what it comes to.
FORMS = dict.fromkeys(("day", "month", "season", "quarter", "year", "period", "by", "from"), "stated date or period")


@pytest.fixture(scope="module")
def told() -> dict[str, list[Answer]]:
    """What the readers say of every labelled text."""
    return {name: answers(name, read) for name, read in readers().items()}


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_readers_are_as_good_as_they_were(judgement: str, told: dict[str, list[Answer]]) -> None:
    """The readers agree with the labels at least as often as the published floors say."""
    figures = Figures(told[judgement])
    right, macro_f1 = FLOORS[judgement]

    assert figures.accuracy.value >= right
    assert figures.macro_f1 >= macro_f1


def test_published_page_is_up_to_date(told: dict[str, list[Answer]]) -> None:
    """The documentation shows these figures; `python tests/text/quality.py --write FILE` makes it anew."""
    assert PUBLISHED.read_text("utf-8") == page(told)


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_every_class_has_forty_texts(judgement: str) -> None:
    """No figure rests on fewer than forty texts, but for the empty one."""
    counts = Counter(FORMS.get(form(line.label), form(line.label)) for line in labelled(judgement))

    assert {name: count for name, count in counts.items() if count < 40 and name not in SMALL} == {}


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_texts_stand_once(judgement: str) -> None:
    """No text is counted twice."""
    counts = Counter(line.key for line in labelled(judgement))

    assert [key for key, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_parts_follow_from_the_texts(judgement: str) -> None:
    """Which texts were unseen cannot be chosen afterwards: the text decides."""
    assert [line.key for line in labelled(judgement) if line.part != part_of(line)] == []


@pytest.mark.parametrize("judgement", JUDGEMENTS)
def test_columns_hold_what_they_may(judgement: str) -> None:
    """Languages and sources are those that the documentation names."""
    lines = labelled(judgement)

    assert {line.language for line in lines} == {"fi", "sv", "en"}
    assert {line.source for line in lines} == {"known", "new"}
    assert all(bool(line.other) is (judgement == "activities") for line in lines)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        pytest.param("2025-03-31", "day", id="day"),
        pytest.param("2025-03", "month", id="month"),
        pytest.param("2025-21", "season", id="season"),
        pytest.param("2025-33", "quarter", id="quarter"),
        pytest.param("2025", "year", id="year"),
        pytest.param("2025-03/2025-05", "period", id="period"),
        pytest.param("../2025", "by", id="by"),
        pytest.param("2025-21/..", "from", id="from"),
        pytest.param("recurring:P6M", "recurring", id="recurring"),
        pytest.param("unparseable", "unparseable", id="unparseable"),
        pytest.param("direction-only", "direction-only", id="of-a-goal"),
    ],
)
def test_schedules_are_counted_by_form(label: str, expected: str) -> None:
    """A schedule counts under its form, and every other label under itself."""
    assert form(label) == expected


@pytest.mark.parametrize(
    ("share", "low", "high"),
    [
        pytest.param(Share(0, 10), 0.0, 0.2775, id="none"),
        pytest.param(Share(5, 10), 0.2366, 0.7634, id="half"),
        pytest.param(Share(10, 10), 0.7225, 1.0, id="all"),
        pytest.param(Share(0, 0), 0.0, 1.0, id="of-nothing"),
    ],
)
def test_interval_is_wilsons(share: Share, low: float, high: float) -> None:
    """The intervals are Wilson's of 95 %, which stay within 0 and 1."""
    assert share.interval == pytest.approx((low, high), abs=1e-4)


def test_figures_count_what_was_read() -> None:
    """Precision looks at what was read as a class, recall at what is labelled so."""
    figures = Figures([_answer("vague", "vague"), _answer("vague", "measurable"), _answer("measurable", "measurable")])

    assert [(one.name, one.precision, one.recall) for one in figures.classes] == [
        ("measurable", Share(1, 2), Share(1, 1)),
        ("vague", Share(1, 1), Share(1, 2)),
    ]
    assert figures.accuracy == Share(2, 3)
    assert figures.macro_f1 == pytest.approx(2 / 3)
    assert [answer.got for answer in figures.confusions] == ["measurable"]


def test_schedule_of_the_right_form_with_a_wrong_value_is_wrong() -> None:
    """A schedule is right when its value is, and not when only its form is."""
    figures = Figures([_answer("2025-21", "2025-23"), _answer("2025-21", "2025-21")])

    assert figures.accuracy == Share(1, 2)
    assert figures.matrix == {("season", "season"): 1, ("season", "another value"): 1}


def test_page_quotes_what_would_break_a_table() -> None:
    """A text with a bar in it stays within its cell."""
    assert r"| `Kunta \| järjestöt` | collective-vague | organisation-role | seen |" in page(
        {name: [_answer("collective-vague", "organisation-role", "Kunta | järjestöt")] for name in JUDGEMENTS}
    )


def test_command_prints_figures_and_speed(capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints how many were right, each confusion, and the speed."""
    main(["activities", "--part", "seen"])

    printed = capsys.readouterr().out
    assert printed.startswith("activities: ")
    assert printed.endswith(" texts a second\n")


def _answer(label: str, got: str, text: str = "Tuetaan lapsiperheitä") -> Answer:
    return Answer(Labelled(text, label, "fi", hard=False, part="seen", source="new"), got)
