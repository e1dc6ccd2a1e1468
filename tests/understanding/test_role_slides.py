"""Role slides: the place of an activity on its slide tells its level and whose work is emphasised."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TypeAlias

import pytest
from pptx import Presentation
from pptx.util import Cm

from hytecore.read.reading import Reading, read_bytes

Places: TypeAlias = Mapping[str, tuple[float, float]]

MARKS: Places = {
    "KAIKILLE\nTerveyttä edistävä / Ennaltaehkäisy / promootio": (1, 3),
    "KUN RISKI TODETTU\nVarhainen puuttuminen / Primaari preventio": (1, 15),
    "Kunnan toiminta painottuu": (4, 2),
    "Hyvinvointialueen toiminta painottuu": (20, 2),
    "Järjestöt kumppaneina ennaltaehkäisyssä ja varhaisessa tuessa": (12, 17),
    "hyvinvointialue tukee asiantuntijuudellaan": (4, 17.5),
}
"""The frame of a slide: levels from top to bottom, the municipality on the left and the county on the right."""


def slides(*themes: tuple[str, Places], marks: Places) -> Reading:
    """Return the reading of a presentation with a slide for each theme; places are centimetres from the upper left."""
    presentation = Presentation()
    for title, activities in themes:
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        assert slide.shapes.title is not None
        slide.shapes.title.text = title
        for text, (left, top) in {**marks, **activities}.items():
            box = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(3), Cm(1))
            box.text_frame.text = text
    buffer = io.BytesIO()
    presentation.save(buffer)
    return read_bytes(buffer.getvalue(), ".pptx", "roles.pptx")


def told(reading: Reading) -> list[tuple[object, ...]]:
    """Return each activity with its theme, level and parts."""
    assert reading.plan is not None
    return [
        (
            measure.title,
            measure.theme,
            measure.prevention if isinstance(measure.prevention, str) else None,
            [(part.actor, part.role) for part in measure.responsibilities],
        )
        for measure in reading.plan.measures
    ]


def test_places_tell_level_and_zone() -> None:
    """An activity near the mark of a level and of a zone is of that level, and led by that zone."""
    reading = slides(
        (
            "Kaatumisten ehkäisyn toimenpiteitä",
            {"Tasapainoryhmät": (4.2, 4), "Kotikäynnit": (19.5, 14), "Ystävätoiminta": (12.1, 13.8)},
        ),
        marks=MARKS,
    )
    assert told(reading) == [
        ("Tasapainoryhmät", "kaatumisten-ehkaisy", "promotion", [("kunta", "lead"), ("hyvinvointialue", "support")]),
        ("Kotikäynnit", "kaatumisten-ehkaisy", "primary", [("hyvinvointialue", "lead"), ("kunta", "support")]),
        ("Ystävätoiminta", "kaatumisten-ehkaisy", "primary", [("jarjestot", "partner")]),
    ]


@pytest.mark.parametrize("place", [(8.05, 9), (4.2, 9)], ids=["between everything", "between the levels"])
def test_what_lies_between_is_not_guessed(place: tuple[float, float]) -> None:
    """An activity half-way between the marks has its level stated as unknown."""
    reading = slides(("Kaatumisten ehkäisy", {"Tasapainoryhmät": place}), marks=MARKS)
    assert [entry[2] for entry in told(reading)] == [None]


def test_slides_without_the_marks_are_no_role_slides() -> None:
    """A slide with texts and no marks of levels and zones gives no activities."""
    reading = slides(("Hyvinvointisuunnitelma 2025–2028", {"Kävelyryhmät": (4, 4)}), marks={})
    assert told(reading) == []
