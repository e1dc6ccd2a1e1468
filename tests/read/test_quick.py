"""The quick way of reading says what the thorough one says, on records in order and on broken ones."""

from __future__ import annotations

from copy import deepcopy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.model import shapes
from hytecore.model.goal import Goal
from hytecore.model.indicator import Indicator, IndicatorUse
from hytecore.model.measure import Measure
from hytecore.model.plan import Plan
from hytecore.read import structure as under_test
from hytecore.read.quick import quick_reader
from hytecore.read.readers import IrregularError, reader_of
from hytecore.read.reading import read_data
from hytecore.testing.strategies import record

SECTIONS = {
    key: written.shape.item for key, (_, written) in shapes.written_fields(Plan).items() if not written.in_header
}
QUICK = {key: quick_reader(shape) for key, shape in SECTIONS.items()}
ODD: tuple[Any, ...] = (
    None, "", "..", "-", "?", "kyllä", "1.6.2025", "2025-13", 0, 7, 12345, -5, True, False, Decimal(2025),
    Decimal("2.025E3"), Decimal("0E+40"), Decimal("1E-40"), Decimal("NaN"), 10**40, 2.5, [], {}, [None], ["a", 1],
    [["a"]], [""], {"unknown": "ei tiedetä"}, {"not_applicable": ""}, {"fi": "a", "sv": "b"}, {"fi": 1}, {"x": "y"},
    {"unknown": "a", "value": 1}, ("a",),
)  # fmt: skip
"""Values that stand where they do not belong, or nearly."""


@st.composite
def entities(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw an entity of some section, in order or with odd values, missing fields and unknown ones."""
    key = draw(st.sampled_from(sorted(SECTIONS)))
    raw: dict[str, Any] = draw(record(shapes.written_fields(SECTIONS[key].cls)))
    for _ in range(draw(st.integers(0, 3))):
        spot: Any = raw
        while True:
            step = draw(st.sampled_from([*(spot if isinstance(spot, dict) else range(len(spot))), "new"]))
            if step == "new" or not isinstance(spot[step], (dict, list)) or not spot[step] or draw(st.booleans()):
                break
            spot = spot[step]
        if draw(st.booleans()) or (step == "new" and isinstance(spot, list)):
            if step != "new":
                del spot[step]
        else:
            spot[step] = deepcopy(draw(st.sampled_from(ODD)))
        if not raw:
            break
    return key, raw


@given(entities())
def test_quick_and_thorough_reading_agree(drawn: tuple[str, dict[str, Any]]) -> None:
    """What the quick way reads is what the thorough one reads, and then there is no fault; at the rest it gives up."""
    key, raw = drawn
    faults: list[Any] = []
    thorough = reader_of(SECTIONS[key])(raw, faults)

    try:
        quick = QUICK[key](raw)
    except IrregularError:
        return
    assert faults == []
    assert quick == thorough
    assert type(quick) is type(thorough)


@pytest.mark.parametrize("key", SECTIONS)
@given(data=st.data())
def test_a_record_in_order_is_read_the_quick_way(key: str, data: st.DataObject) -> None:
    """A valid record is read at once, absences and texts in several languages and all."""
    raw = data.draw(record(shapes.written_fields(SECTIONS[key].cls)))

    assert QUICK[key](raw) == reader_of(SECTIONS[key])(raw, [])


@pytest.fixture
def quick_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the quick way compiled for every section, as after a long plan."""
    monkeypatch.setattr(under_test, "_quick", QUICK)


GOALS = [
    {"id": "g1", "title": "A"},
    {"id": "g2", "otsikko": "B"},
    "g3",
    {"id": "g4", "title": "D", "indicators": ["i1", {"indicator": "i2", "target": {"value": "many", "at": 2028}}]},
]


@pytest.mark.usefixtures("quick_from_the_start")
def test_problems_keep_their_places_the_quick_way() -> None:
    """Faults carry the same paths, and what no entity can be made of is left out at the same position."""
    reading = read_data({"hytecore": 1, "plan": {"id": "p", "title": "P"}, "goals": GOALS})

    assert [(problem.kind, problem.path) for problem in reading.problems] == [
        ("unknown-field", ("goals", 1, "otsikko")),
        ("missing-field", ("goals", 1, "title")),
        ("unreadable-value", ("goals", 2)),
        ("unreadable-value", ("goals", 3, "indicators", 1, "target", "value")),
    ]
    assert reading.left_out == {"goals": [2]}


@pytest.mark.usefixtures("quick_from_the_start")
def test_a_file_of_sections_alone_still_lacks_its_header() -> None:
    """Entities read the quick way count as content: the missing header is reported."""
    reading = read_data({"goals": [{"id": "g1", "title": "A"}]})

    assert [(problem.kind, problem.path) for problem in reading.problems] == [
        ("missing-field", ("hytecore",)),
        ("missing-field", ("plan",)),
    ]


def test_a_long_section_is_read_the_quick_way_and_in_full() -> None:
    """From so many entities on the quick way takes over; nothing is lost, doubled or out of order."""
    goals = [{"id": f"g{i}", "title": "T"} for i in range(under_test.MANY + 50)]

    plan = read_data({"hytecore": 1, "plan": {"id": "p", "title": "P"}, "goals": goals}).plan

    assert plan is not None
    assert [goal.id for goal in plan.goals] == [goal["id"] for goal in goals]


@pytest.mark.parametrize("cls", [Goal, Measure, Indicator, IndicatorUse])
def test_what_is_read_the_quick_way_is_frozen(cls: type) -> None:
    """The object of the quick way is one of the class itself: it can no more be written to than any other."""
    entity = quick_reader(shapes.Record(cls))(
        {"indicator": "i"} if cls is IndicatorUse else {"id": "a", "name" if cls is Indicator else "title": "A"}
    )

    with pytest.raises(AttributeError):
        entity.id = "b"
