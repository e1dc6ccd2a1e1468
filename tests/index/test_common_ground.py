"""What plans have in common: themes by title or id, and the stretch of time they belong to."""

from __future__ import annotations

import pytest

from hytecore.edtf import When
from hytecore.index.workspace import Workspace
from hytecore.model.plan import Plan
from hytecore.model.theme import Theme


def plan(identity: str, period: str | None = None, **themes: str) -> Plan:
    """Return a plan with these themes by id."""
    return Plan(
        id=identity,
        title=identity,
        period=When.parse(period) if period else None,
        themes=tuple(Theme(id=theme, title=title) for theme, title in themes.items()),
    )


def test_themes_are_one_by_a_title_that_several_have_and_else_by_id() -> None:
    """Another id for one title is one theme; one id for a title of nobody else is one too, as in another language."""
    workspace = Workspace([plan("a", t1="Liikunta", t2="Ravinto"), plan("b", x="liikunta.", t2="Kost", t1="Päihteet")])
    keys = {
        (index.plan.id, theme.id): workspace.theme_key(index, theme.id)
        for index in workspace
        for theme in index.plan.themes
    }
    assert keys["a", "t1"] == keys["b", "x"] != keys["b", "t1"]
    assert keys["a", "t2"] == keys["b", "t2"] == "t2"


@pytest.mark.parametrize(
    ("periods", "eras"),
    [
        pytest.param(["2021/2024", "2025/2028"], [0, 1], id="one after the other"),
        pytest.param(["2021/2025", "2025/2028"], [0, 0], id="a year in common"),
        pytest.param(["2021/2024", "2025/2028", None], [0, 0, 0], id="one that holds at any time ties them together"),
        pytest.param(["2028/2025", "2025"], [0, 0], id="a reversed period tells nothing"),
        pytest.param(["../2024", "2025/.."], [0, 1], id="open ends"),
    ],
)
def test_plans_of_one_stretch_of_time(periods: list[str | None], eras: list[int]) -> None:
    """Plans of which no day is common, nor by way of a third, belong to different stretches."""
    workspace = Workspace(plan(f"p{number}", period) for number, period in enumerate(periods))
    assert [workspace.era_of(index) - workspace.era_of(workspace.plans[0]) for index in workspace] == eras
