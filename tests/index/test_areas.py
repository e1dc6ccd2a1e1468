"""Territory, organisations and areas: who is who across plans, and who works in the same place."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any

import pytest

from hytecore.index.areas import APART, Organisation, organisations_in, sharing_an_area
from hytecore.index.organisations import Owners, official_name, recognised
from hytecore.index.plan_index import PlanIndex
from hytecore.index.workspace import Workspace
from hytecore.model.actor import Actor
from hytecore.model.plan import Plan
from hytecore.model.text import Translated
from hytecore.places.classification import classification, municipalities_in, municipalities_named

KEUSOTE = frozenset({"106", "186", "505", "543", "611", "858"})


def actor(name: str | Translated = "A", kind: str | None = None, identity: str = "a", **more: Any) -> Actor:
    """Return an actor."""
    return Actor(id=identity, name=name, kind=kind, **more)


def index_of(*actors: Actor, **header: Any) -> PlanIndex:
    """Return a plan of *actors*."""
    return PlanIndex(Plan(**{"id": "p", "title": "P", **header}, actors=actors))


def test_the_classification_is_that_of_2026() -> None:
    """308 municipalities, 21 counties and Åland; Helsinki is a municipality and no county."""
    known = classification()
    assert len(set(known.municipalities.values())) == 308
    assert len(known.inside) == 22
    assert municipalities_in("02") == KEUSOTE
    assert municipalities_in("90") == frozenset()
    assert sum(map(len, known.inside.values())) == 307


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(actor("Kuopio", "municipality"), "municipality:297", id="name"),
        pytest.param(actor("BORGÅ"), "municipality:638", id="swedish-name-without-a-kind"),
        pytest.param(actor(Translated(sv="Träskända")), "municipality:186", id="translated-name"),
        pytest.param(actor("Kaupunki", aliases=("Kuopio",)), "municipality:297", id="alias"),
        pytest.param(actor("Kaupunki", "municipality", code="5"), "municipality:005", id="code-without-zeros"),
        pytest.param(actor("Kuopio", "municipality", code="091"), "municipality:091", id="code-before-name"),
        pytest.param(actor("Kuopio", "municipality", code="999"), "municipality:297", id="unknown-code"),
        pytest.param(actor("Helsingfors stad"), "municipality:091", id="helsinki-under-its-other-name"),
        pytest.param(actor("Alue", "wellbeing_county", code="2"), "county:02", id="county-code"),
        pytest.param(actor("X", code="16"), "county:16", id="two-digits-of-no-kind"),
        pytest.param(actor("X", code="016"), "municipality:016", id="three-digits-of-no-kind"),
        pytest.param(actor("Norra Savolax välfärdsområde"), "county:13", id="county-in-swedish"),
        pytest.param(actor("Kuopio", "ngo"), None, id="another-kind"),
        pytest.param(actor("Testilä", "municipality"), None, id="invented"),
        pytest.param(actor("13"), None, id="a-number-is-no-name"),
    ],
)
def test_municipalities_and_counties_are_known_by_code_or_name(found: Actor, expected: str | None) -> None:
    """A code stands before a name, and a kind that is stated rules the other out."""
    assert official_name(found) == expected


def test_regions_are_named_in_two_languages() -> None:
    """A region that a plan covers is a municipality or all those of a county."""
    assert municipalities_named("Mellersta Nylands  välfärdsområde") == KEUSOTE
    assert municipalities_named("tusby") == frozenset({"858"})
    assert municipalities_named("Keski-Uusimaa") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(actor("Y ry", "ngo", "a"), actor("y  RY", "ngo", "b"), True, id="name"),
        pytest.param(
            actor("Y ry", "ngo", "a"), actor("Z ry", "ngo", "b", aliases=("Y ry",)), True, id="alias-for-name"
        ),
        pytest.param(
            actor("Y", "ngo", "a", aliases=("seura",)), actor("Z", "ngo", "b", aliases=("seura",)), False, id="aliases"
        ),
        pytest.param(actor("Y ry", "ngo", "a"), actor("Yhdistys", "ngo", "a"), True, id="id"),
        pytest.param(actor("Y", "ngo", "a"), actor("Z", "company", "a"), False, id="id-of-another-kind"),
        pytest.param(
            actor("Kuopio", "municipality"), actor("Siilinjärvi", "municipality"), False, id="official-before-id"
        ),
        pytest.param(
            actor("Kuopio", "municipality"), actor("Kuopion kaupunki", "municipality"), True, id="id-for-official"
        ),
        pytest.param(actor("Y", "ngo", "a", code="1"), actor("Z", "ngo", "b", code="1"), True, id="own-code"),
    ],
)
def test_an_organisation_is_recognised_in_another_plan(one: Actor, other: Actor, *, same: bool) -> None:
    """By official name, name or id of a kind, in either order; and so is the owner of a plan."""
    first, second = index_of(one, id="p"), index_of(other, id="q", owner=other.id)
    for pair in ([(first, one), (second, other)], [(second, other), (first, one)]):
        assert len(recognised(pair)) == (1 if same else 2)
    assert Owners(Workspace([first, second])).plans_of(one) == ([second] if same else [])


def test_who_shares_an_area_is_told_as_if_all_pairs_were_compared() -> None:
    """The linear search agrees with the plain definition, pair by pair, on random organisations."""
    rnd = random.Random(7)
    for _ in range(400):
        everyone = [_random_organisation(rnd) for _ in range(rnd.randrange(7))]
        expected = [one for one in everyone if any(_meet(one, other) for other in everyone if other is not one)]
        assert sharing_an_area(everyone) == expected


def _random_organisation(rnd: random.Random) -> Organisation:
    kind = rnd.choice(("municipality", "wellbeing_county", "joint_authority", "ngo", ""))
    area = rnd.choice((None, frozenset(rnd.sample(("001", "002", "003", "testilä", "mallila"), rnd.randrange(1, 4)))))
    return Organisation(
        actor(), kind, area, tuple((index, actor()) for index in rnd.sample(PLANS, rnd.randrange(1, 3)))
    )


PLANS = [index_of() for _ in range(3)]


def _meet(one: Organisation, other: Organisation) -> bool:
    if one.kind == other.kind and one.kind in APART:
        return False
    if one.area is None or other.area is None or one.area & other.area:
        return True
    if one.plans & other.plans and not (one.is_bounded and other.is_bounded):
        return True
    return any(place.isdigit() != there.isdigit() for place in one.area for there in other.area)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param({"covers": ("Hyvinkää", "tuusula")}, frozenset({"106", "858"}), id="regions"),
        pytest.param({"covers": ("k",)}, frozenset({"297"}), id="actor"),
        pytest.param({"covers": ("k", "Keski-Uusimaa")}, None, id="one-is-not-known"),
        pytest.param({"owner": "k"}, frozenset({"297"}), id="owner"),
        pytest.param({"owner": "u"}, frozenset({"297"}), id="unit-of-the-owner"),
        pytest.param({}, None, id="nothing-stated"),
    ],
)
def test_an_ngo_works_where_its_plan_does(header: Mapping[str, Any], expected: frozenset[str] | None) -> None:
    """What a plan covers, or else its owner, tells where those without a territory work."""
    ngo = actor("Y ry", "ngo", "y")
    index = index_of(ngo, actor("Kuopio", "municipality", "k"), actor("U", "unit", "u", part_of="k"), **header)
    assert [organisation.area for organisation in organisations_in([(index, ngo)])] == [expected]
