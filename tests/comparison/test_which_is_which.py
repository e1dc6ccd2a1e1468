"""Which entity of the old plan is which of the new one: by id, by words, by other words, and never by a guess."""

from __future__ import annotations

from typing import Any

from two_plans import compared, plan, read, told

from hytecore.comparison.matching import match_plans
from hytecore.index.kinds import id_of


def _matched(
    old: dict[str, Any], new: dict[str, Any], kind: str = "measure"
) -> list[tuple[str | None, str | None, str]]:
    """Return the ids of each match of one kind, and what tells that the two are one."""
    matches = match_plans(read(old), read(new)).matches
    return [
        (None if match.old is None else id_of(match.old), None if match.new is None else id_of(match.new), match.basis)
        for match in matches
        if match.kind == kind
    ]


def _measures(*measures: dict[str, Any]) -> dict[str, Any]:
    goals = [{"id": "g1", "title": "People sleep"}, {"id": "g2", "title": "People walk"}]
    return plan(goals=goals, measures=list(measures))


def _titled(**titles: str) -> dict[str, Any]:
    return _measures(*({"id": identity, "title": title} for identity, title in titles.items()))


def test_the_id_comes_first() -> None:
    """An id that is in both plans is the same entity, whatever it is called, even if another has its words."""
    old, new = _titled(m1="Sleep school", m2="Walks"), _titled(m1="Walks", m2="Sleep school")

    assert _matched(old, new) == [("m1", "m1", "id"), ("m2", "m2", "id")]
    assert told(compared(old, new)) == [
        "measure m1: the name changed: “Sleep school” → “Walks”",
        "measure m2: the name changed: “Walks” → “Sleep school”",
    ]


def test_the_same_words_under_another_id() -> None:
    """Capitals, dashes and a full stop do not make other words."""
    old, new = _titled(m1="PEKE –programme"), _titled(x1="Peke-programme.")

    assert _matched(old, new) == [("m1", "x1", "words")]


def test_what_is_said_around_tells_one_title_from_the_other() -> None:
    """Two measures of one title are told apart by their goals, also where all ids have changed."""
    old = _measures(
        {"id": "m1", "title": "Walks", "goals": ["g1"]},
        {"id": "m2", "title": "Walks", "goals": ["g2"], "schedule": 2025},
    )
    new = plan(
        goals=[{"id": "h2", "title": "People walk"}, {"id": "h1", "title": "People sleep"}],
        measures=[
            {"id": "x1", "title": "Walks", "goals": ["h2"], "schedule": 2026},
            {"id": "x2", "title": "Walks", "goals": ["h1"]},
        ],
    )

    assert _matched(old, new) == [("m2", "x1", "words"), ("m1", "x2", "words")]


def test_other_words_are_told_as_possible() -> None:
    """A measure that says the same in other words is probably the same, and it is said that this is only possible."""
    old, new = _titled(m1="Walking groups for older people"), _titled(x1="Organising walking groups for older people")

    assert _matched(old, new) == [("m1", "x1", "wording")]
    assert told(compared(old, new)) == [
        "measure x1: the name has possibly changed: “Walking groups for older people” → “Organising walking groups for "
        "older people” (told by the wording)"
    ]


def test_between_two_equals_nothing_is_guessed() -> None:
    """Where two are as good, neither is taken: both are named as what it may be."""
    old = _titled(m1="Walking groups")
    new = _titled(x1="Organising walking groups", x2="Arranging walking groups")

    assert _matched(old, new) == [("m1", None, "id"), (None, "x1", "id"), (None, "x2", "id")]
    assert told(compared(old, new)) == [
        "measure m1: is no longer there, and the plan does not say why: it was stated neither as done nor as "
        "cancelled; may now be one of these: “Organising walking groups” and “Arranging walking groups”",
        "measure x1: has been added; may be one of these from before: “Walking groups”",
        "measure x2: has been added; may be one of these from before: “Walking groups”",
    ]


def test_what_is_said_around_decides_between_equal_words() -> None:
    """Of two that say the same, the one that serves the same goal is the better, so it is no guess."""
    old = _measures({"id": "m1", "title": "Walking groups", "goals": ["g1"]})
    new = _measures(
        {"id": "x1", "title": "Organising walking groups", "goals": ["g2"]},
        {"id": "x2", "title": "Arranging walking groups", "goals": ["g1"]},
    )

    assert _matched(old, new) == [(None, "x1", "id"), ("m1", "x2", "wording")]


def test_other_groups_and_levels_are_other_measures() -> None:
    """What is for others, or for another level of prevention, is not the same in other words."""
    for_whom = _titled(m1="Walking groups for older people"), _titled(x1="Walking groups for young people")
    one, other = (
        _measures({"id": each, "title": title, "prevention": level})
        for each, title, level in (("m1", "Walking groups", "primary"), ("x1", "Organising walking groups", "tertiary"))
    )

    assert _matched(*for_whom) == [("m1", None, "id"), (None, "x1", "id")]
    assert _matched(one, other) == [("m1", None, "id"), (None, "x1", "id")]


def test_a_key_of_the_activity_says_it_for_sure() -> None:
    """The same activity key in one measure of either plan is the same measure, whatever it is called."""
    old = _measures({"id": "m1", "title": "Walks", "activity": "walking"})
    new = _measures({"id": "x1", "title": "Fresh air for everyone", "activity": "walking"})

    assert _matched(old, new) == [("m1", "x1", "key")]
    assert told(compared(old, new)) == ["measure x1: the name changed: “Walks” → “Fresh air for everyone”"]


def test_two_indicators_of_different_units_are_not_one() -> None:
    """Indicators that sound alike and are measured in other units are two."""
    old = plan(indicators=[{"id": "i1", "name": "Share of smokers", "unit": "percent"}])
    new = plan(indicators=[{"id": "x1", "name": "Smokers, share", "unit": "case"}])
    same = plan(indicators=[{"id": "x1", "name": "Smokers, share", "unit": "percent"}])

    assert _matched(old, new, "indicator") == [("i1", None, "id"), (None, "x1", "id")]
    assert _matched(old, same, "indicator") == [("i1", "x1", "wording")]


def test_an_id_that_two_have_is_told_apart_by_the_words() -> None:
    """Of two measures with one id each is found again by what it is called."""
    both = [{"id": "m1", "title": "Walks"}, {"id": "m1", "title": "Sleep school"}]
    longer = [{"id": "m1", "title": "Sleep school", "status": "done"}, {"id": "m1", "title": "Walks"}]

    assert told(compared(_measures(*both), _measures(*longer))) == ["measure m1: the status was stated: done"]


def test_titles_that_say_nothing_are_no_words() -> None:
    """Two entities that are only called by a mark are not the same for that."""
    assert _matched(_titled(m1="-"), _titled(x1="-")) == [("m1", None, "id"), (None, "x1", "id")]


def test_names_that_too_many_share_are_counted() -> None:
    """Where so many say the same that nothing is compared, it is said how many they are."""
    old = {f"m{number}": f"Walking group {number}" for number in range(20)}
    new = {f"x{number}": f"Organising walking group {number}" for number in range(30, 50)}

    assert match_plans(read(_titled(**old)), read(_titled(**new))).crowded == 40
