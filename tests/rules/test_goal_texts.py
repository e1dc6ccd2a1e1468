"""What the words of a goal say: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

REGISTRY = build(())
ALL = ("HYT302", "HYT303", "HYT304", "HYT320")
BASELINE = {"value": 12, "at": 2023}
UNKNOWN = {"unknown": "sovitaan keväällä"}
NOT_APPLICABLE = {"not_applicable": "arvioidaan sanallisesti"}
SHARE = {"unit": "percent", "better": "lower"}


def plan(*goals: Mapping[str, Any], **indicators: Mapping[str, Any]) -> dict[str, Any]:
    """Return a plan for 2025–2028 with these goals; i1 is a share unless indicators are given."""
    known = indicators or {"i1": SHARE}
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", "period": "2025/2028"},
        "goals": [{"id": f"g{number}", **goal} for number, goal in enumerate(goals, 1)],
        "indicators": [{"id": each, "name": f"Mittari {each}", **facts} for each, facts in known.items()],
    }


def goal(title: Any, *uses: Mapping[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a goal with uses of i1."""
    return {"title": title, "indicators": [{"indicator": "i1", **use} for use in uses], **fields}


def report_of(stated: Mapping[str, Any], *codes: str, language: str = "fi") -> Report:
    """Return the report of some rules."""
    settings = Settings(select=codes or ALL, as_of=date(2025, 6, 1), language=language)
    return check(read_data(stated), settings=settings, registry=REGISTRY)


def found(stated: Mapping[str, Any], *codes: str) -> list[tuple[str, str, str | None]]:
    """Return code, message and field of each finding."""
    return [(each.code, each.variant, each.field) for each in report_of(stated, *codes).findings]


LESS = "Yksinäisyys vähenee"
SUPPORT = "Vanhemmuutta tuetaan"
DONE = "Järjestetään tapahtumia"


@pytest.mark.parametrize(
    ("stated", "findings"),
    [
        pytest.param(goal(LESS), [("HYT302", "direction", "title")], id="a direction, no indicator"),
        pytest.param(
            goal(LESS, {"baseline": BASELINE}), [("HYT302", "direction", "title")], id="a direction, no target"
        ),
        pytest.param(
            goal(LESS, {"target": {"at": 2028}}), [("HYT302", "direction", "title")], id="a target without value"
        ),
        pytest.param(goal(LESS, {"target": {"value": 9}}), [], id="a target without date is another finding"),
        pytest.param(goal(LESS, {}, {"target": {"value": 9}}), [], id="one target of two uses is enough"),
        pytest.param(goal(LESS, {"target": NOT_APPLICABLE}), [("HYT302", "direction", "title")], id="target set aside"),
        pytest.param(goal(LESS, smart={"goal": "Yksinäisyys puolittuu"}), [], id="part B of the form says how much"),
        pytest.param(
            goal(LESS, smart={"evidence": "Kysely: 9 %"}),
            [("HYT302", "direction", "title")],
            id="how we know is not how much",
        ),
        pytest.param({"title": LESS, "indicators": NOT_APPLICABLE}, [], id="decided to be judged in words"),
        pytest.param({"title": LESS, "smart": NOT_APPLICABLE}, [("HYT302", "direction", "title")], id="no form"),
        pytest.param(goal({"fi": LESS, "sv": "Ensamheten minskar med 10 %"}), [], id="one language says how much"),
        pytest.param(goal(SUPPORT), [("HYT303", "words", "title")], id="vague"),
        pytest.param(goal(SUPPORT, {"target": {"value": 9}}), [], id="vague, and the structure says how much"),
        pytest.param(
            goal(SUPPORT, smart={"desired_state": LESS}),
            [("HYT302", "direction", "smart.desired_state")],
            id="the form has the direction",
        ),
        pytest.param(goal(DONE), [("HYT304", "activity", "title")], id="something done is not called vague as well"),
        pytest.param(goal("Laaditaan ikäohjelma", about="structures"), [], id="a structure that is there in the end"),
        pytest.param(
            goal("Laaditaan ikäohjelma", about="people"), [("HYT304", "activity", "title")], id="a programme is no life"
        ),
        pytest.param(
            goal(DONE, smart={"goal": LESS}), [("HYT302", "direction", "smart.goal")], id="the form says what changes"
        ),
        pytest.param(
            goal("Yksinäisyyttä vähennetään järjestämällä tapahtumia"),
            [("HYT302", "direction", "title")],
            id="the means",
        ),
        pytest.param(goal("Tavoite 1"), [], id="a title that says nothing is not judged"),
    ],
)
def test_one_finding_for_what_a_goal_does_not_say(
    stated: Mapping[str, Any], findings: list[tuple[str, str, str | None]]
) -> None:
    """A direction, a wish or an activity; nothing where the words or the structure say how much."""
    assert found(plan(stated)) == findings


@pytest.mark.parametrize("title", [LESS, SUPPORT])
@pytest.mark.parametrize("fields", [{"indicators": UNKNOWN}, {"indicators": [{"indicator": "i1", "target": UNKNOWN}]}])
def test_what_is_not_known_yet_is_not_checked(title: str, fields: Mapping[str, Any]) -> None:
    """Whoever says that the target is still to be agreed is not told that it is missing."""
    report = report_of(plan({"title": title, **fields}), "HYT302", "HYT303")
    assert [each.code for each in report.findings] == []
    assert any(each.outcome == "could_not_check" for each in report.outcomes if each.code in ("HYT302", "HYT303"))


@pytest.mark.parametrize(
    ("language", "fix"),
    [
        (
            "fi",
            "Sopikaa, mistä mihin muutos etenee, ja kirjatkaa luvut tavoitteeseen. Esimerkiksi: mittari ”Mittari i1” "
            "(naiset) laskee lähtötasosta 12 % (2023) tavoitetasoon … % vuoteen 2028 mennessä.",
        ),
        (
            "sv",
            "Kom överens om varifrån och vart förändringen ska gå, och skriv in talen i målet. Till exempel: "
            "indikatorn ”Mittari i1” (naiset) sjunker från utgångsläget 12 % (2023) till målvärdet … % senast 2028.",
        ),
        (
            "en",
            "Agree from where to where the change goes, and write the numbers into the goal. For example: the "
            "indicator “Mittari i1” (naiset) falls from the baseline 12 % (2023) to the target … % by 2028.",
        ),
    ],
)
def test_the_example_is_made_of_the_goals_own_indicator(language: str, fix: str) -> None:
    """What the plan states is filled in, dots stand for what it does not."""
    report = report_of(plan(goal(LESS, {"baseline": BASELINE, "group": "naiset"})), "HYT302", language=language)
    assert [each.fix for each in report.findings] == [fix]


@pytest.mark.parametrize(
    ("stated", "end"),
    [
        (
            goal(LESS),
            "tätä kuvaava osuus tai määrä laskee lähtötasosta … (vuosi …) tavoitetasoon … vuoteen 2028 mennessä.",
        ),
        (
            goal("Toimintakyky paranee vuoteen 2026 mennessä"),
            "tätä kuvaava osuus tai määrä muuttuu lähtötasosta … (vuosi …) tavoitetasoon … vuoteen 2026 mennessä.",
        ),
        (
            goal(LESS, {}, deadline=2030),
            "mittari ”Mittari i1” laskee lähtötasosta … % (vuosi …) tavoitetasoon … % vuoteen 2030 mennessä.",
        ),
        (
            goal(LESS, {"target": {"at": 2027}}),
            "mittari ”Mittari i1” laskee lähtötasosta … % (vuosi …) tavoitetasoon … % vuoteen 2027 mennessä.",
        ),
    ],
)
def test_the_example_says_no_more_than_the_plan(stated: Mapping[str, Any], end: str) -> None:
    """The year is that of the target, the goal, its words or the plan, in this order."""
    (finding,) = report_of(plan(stated), "HYT302").findings
    assert finding.fix.endswith(f"Esimerkiksi: {end}")


def test_the_example_takes_the_indicator_that_states_most() -> None:
    """Of those that state as much, the one whose better values the goal wants."""
    uses = {"indicators": ["i1", "i2", "i3"]}
    stated = plan({"title": LESS, **uses}, i1={"better": "higher"}, i2={"better": "lower"}, i3={"kind": "milestone"})
    (finding,) = report_of(stated, "HYT302").findings
    assert finding.data["example"]["indicator"] == "i2"
    unsaid = plan({"title": LESS, "indicators": ["i1", "i2"]}, i1={"better": "higher"}, i2={})
    assert report_of(unsaid, "HYT302").findings[0].data["example"]["indicator"] == "i2"


TARGET = {"value": 8, "at": 2028}
BOTH = {"baseline": BASELINE, "target": TARGET}


@pytest.mark.parametrize(
    ("stated", "messages"),
    [
        pytest.param(goal("Osuus laskee 9 prosenttiin", BOTH), ["target"], id="another target"),
        pytest.param(goal("Osuus laskee 12 prosentista 8 prosenttiin", BOTH), [], id="both agree"),
        pytest.param(goal("Osuus laskee 14 prosentista 9 prosenttiin", BOTH), ["baseline", "target"], id="both differ"),
        pytest.param(goal("Osuus on alle 10 %", BOTH), [], id="a bound that the target keeps"),
        pytest.param(goal("Osuus on alle 5 %", BOTH), ["target"], id="a bound that it does not keep"),
        pytest.param(goal("Vähintään 5 % osallistuu", BOTH), [], id="a lower bound"),
        pytest.param(goal("Osuus laskee kolmanneksen", BOTH), [], id="a share in words is not compared"),
        pytest.param(goal("Osuus laskee 4 prosenttiyksikköä", BOTH), [], id="the difference"),
        pytest.param(goal("Osuus vähenee 33 prosentilla", BOTH), [], id="the relative change"),
        pytest.param(goal("Osuus vähenee 33 %", BOTH), [], id="a bare share can be a change"),
        pytest.param(goal("Osuus vähenee 20 %", BOTH), ["target"], id="and then it is neither"),
        pytest.param(goal("Osuus vähenee 20 prosentilla", BOTH), ["change"], id="another change"),
        pytest.param(
            goal("Osuus laskee 9 prosenttiin", {"target": TARGET, "interim": [{"value": 9, "at": 2026}]}),
            [],
            id="an interim value",
        ),
        pytest.param(
            goal(
                "Osuus laskee ensin 9 ja sitten 8 prosenttiin",
                {"target": TARGET, "interim": [{"value": 9, "at": 2026}]},
            ),
            [],
            id="all are said",
        ),
        pytest.param(goal("Yli 65-vuotiaiden osuus kasvaa vuonna 2027", BOTH), [], id="ages and years"),
        pytest.param(goal("Osuus laskee 9 prosenttiin", {"baseline": BASELINE}), [], id="no target to compare with"),
        pytest.param(goal("Järjestetään 60 tapahtumaa", BOTH), [], id="another unit"),
        pytest.param(goal(LESS, BOTH, smart={"desired_state": "Osuus on 9 %"}), ["target"], id="the form"),
        pytest.param(goal("Vähenee vuoden 2019 tasosta", BOTH), ["year"], id="another year"),
        pytest.param(goal("Vähenee vuoden 2023 tasosta", BOTH), [], id="the same year"),
        pytest.param(
            goal("Vähenee vuoden 2023 tasosta", {"baseline": {"value": 12, "at": "2023-04"}}), [], id="a month of it"
        ),
        pytest.param(
            goal("Vähenee vuoden 2019 tasosta", {"baseline": {"value": 12}}), [], id="no date to compare with"
        ),
    ],
)
def test_figures_are_compared_with_their_own_kind(stated: Mapping[str, Any], messages: list[str]) -> None:
    """From with the baseline, to with the target, by with the change; rounded as the words are."""
    assert [message for _, message, _ in found(plan(stated), "HYT320")] == messages


def test_numbers_without_a_unit_are_compared_in_pairs() -> None:
    """Only "98,9:stä 95:een" surely speaks of the indicator; a count of events does not."""
    index = {"unit": "index_point", "better": "lower"}
    use = {"baseline": {"value": 98.9, "at": 2023}, "target": {"value": 94, "at": 2028}}
    assert found(plan(goal("Indeksi laskee 98,9:stä 95:een", use), i1=index), "HYT320") == [
        ("HYT320", "target", "title")
    ]
    assert found(plan(goal("Järjestetään 95 tapahtumaa", use), i1=index), "HYT320") == []


def test_the_order_of_the_plan_does_not_show() -> None:
    """Goals and indicators in another order give the same findings."""
    stated = plan(goal(LESS), goal(SUPPORT), goal(DONE), goal("Osuus laskee 9 prosenttiin", BOTH))
    turned = {**stated, "goals": stated["goals"][::-1], "indicators": stated["indicators"][::-1]}
    told = [
        [(each.code, each.subject.id, each.message) for each in report_of(each_plan).findings]
        for each_plan in (stated, turned)
    ]
    assert sorted(told[0]) == sorted(told[1])


def test_a_figure_in_words_is_quoted_where_the_structure_lacks_it() -> None:
    """The rule about goals that cannot be measured quotes the place from which its values can be taken."""
    stated = plan(goal("Alle 30-vuotiaiden osuus laskee 12 prosentista 9 prosenttiin vuoteen 2028 mennessä", {}))
    (finding,) = report_of(stated, "HYT301").findings
    assert finding.data["text"] == ["12 prosentista 9 prosenttiin"]
    assert finding.fix.endswith("Tavoitteen omissa sanoissa on jo: ”12 prosentista 9 prosenttiin”.")
    assert report_of(plan(goal("8.-luokkalaisten tupakointi vähenee")), "HYT301").findings[0].data["text"] == []
