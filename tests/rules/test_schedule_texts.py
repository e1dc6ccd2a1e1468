"""Rules that read when something is done out of words: the edges that the examples beside them do not show."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_bytes, read_data

AS_OF = "2025-06-01"
KEUSOTE = Path(__file__).parents[2] / "examples" / "keusote-2020" / "plan.yaml"


def plan(*measures: dict[str, Any], header: dict[str, Any] | None = None, **sections: Any) -> dict[str, Any]:
    """Return a plan as plain data, with *measures* that have ids and titles of their own."""
    numbered = [{"id": f"m{number}", "title": "T", **measure} for number, measure in enumerate(measures, 1)]
    return {"hytecore": 1, "plan": {"id": "p", "title": "P", **(header or {})}, "measures": numbered, **sections}


def goals(*goals: dict[str, Any], header: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return a plan with *goals* only, and two indicators for them."""
    numbered = [{"id": f"g{number}", "title": "T", **goal} for number, goal in enumerate(goals, 1)]
    indicators = [{"id": name, "name": name, "unit": "percent"} for name in ("i1", "i2")]
    return plan(header=header, goals=numbered, indicators=indicators)


def report(data: dict[str, Any], *codes: str, as_of: str = AS_OF) -> Report:
    """Return the report of some rules on a plan."""
    settings = Settings(select=codes, as_of=date.fromisoformat(as_of), language="en")
    return check(read_data(data), settings=settings)


def told(data: dict[str, Any], *codes: str, as_of: str = AS_OF) -> list[tuple[str, str, str]]:
    """Return what the rules found, as code, variant and id of the subject."""
    found = report(data, *codes, as_of=as_of).findings
    return sorted((each.code, each.variant, str(each.subject.id)) for each in found)


def turned(data: dict[str, Any]) -> dict[str, Any]:
    """Return the plan with every section the other way round."""
    return {key: value[::-1] if isinstance(value, list) else value for key, value in data.items()}


def written(text: Any, **more: Any) -> dict[str, Any]:
    """Return a measure whose schedule is there in words only."""
    return {"as_written": {"schedule": text}, **more}


@pytest.mark.parametrize(
    ("measure", "found"),
    [
        pytest.param({}, [("HYT501", "nothing", "m1")], id="nothing at all"),
        pytest.param(written("-"), [("HYT501", "nothing", "m1")], id="a dash"),
        pytest.param(written(" n/a "), [("HYT501", "nothing", "m1")], id="a mark"),
        pytest.param(written("heti"), [("HYT502", "nothing", "m1")], id="words without a time"),
        pytest.param(written("kahden vuoden kuluessa"), [("HYT502", "length", "m1")], id="a length of time"),
        pytest.param(written("Vuoteen 2027 mennessä"), [], id="words with a time"),
        pytest.param(written("tarvittaessa"), [], id="as needed"),
        pytest.param(written("valtuustokauden aikana"), [], id="the council term"),
        pytest.param(written("toukokuu"), [("HYT514", "dates", "m1")], id="a month without a year"),
        pytest.param(written("tarkentuu myöhemmin"), [], id="a draft marker is told elsewhere"),
        pytest.param(written("heti", schedule=2025), [], id="the structured schedule stands"),
        pytest.param(written("heti", schedule={"unknown": "ei päätetty"}), [], id="unknown for a reason"),
        pytest.param(written("heti", schedule={"continuous": True}), [], id="continuous"),
        pytest.param(written("toukokuu", schedule="2025-05"), [], id="the structured year stands"),
        pytest.param(written({"fi": "heti", "sv": "våren 2026"}), [], id="one language tells"),
        pytest.param(written({"fi": "heti", "sv": "genast"}), [("HYT502", "nothing", "m1")], id="no language tells"),
        pytest.param(written("heti", schedule=[]), [("HYT502", "nothing", "m1")], id="an empty list of events"),
    ],
)
def test_one_rule_speaks_of_a_missing_time(measure: dict[str, Any], found: list[tuple[str, str, str]]) -> None:
    """Of no schedule, one without a time and one without a year exactly one rule speaks."""
    assert told(plan(measure), "HYT501", "HYT502", "HYT514") == found


def test_a_misspelt_schedule_is_told_once() -> None:
    """A value that does not fit is told as such; that its words give no time is not told as well."""
    assert told(plan({"schedule": "heti"}), "HYT001", "HYT501", "HYT502") == [("HYT001", "value", "m1")]


@pytest.mark.parametrize(
    ("measure", "header", "words"),
    [
        pytest.param({"schedule": "XXXX-05/XXXX-06"}, {}, ["XXXX-05/XXXX-06"], id="a structured period"),
        pytest.param(written("12.3. ja 14.5."), {}, ["12.3.", "14.5."], id="two days"),
        pytest.param(written("vuosittain toukokuussa"), {}, None, id="every year"),
        pytest.param(written("toukokuu", title="Hyvinvointipäivä 2026"), {}, None, id="the title tells the year"),
        pytest.param(
            {"schedule": "XXXX-05", "as_written": {"measure": "Kysely 2026"}},
            {},
            None,
            id="the measure's cell tells it",
        ),
        pytest.param({"schedule": "XXXX-05"}, {"period": "2026-01/2026-12"}, None, id="the plan is for one year"),
        pytest.param({"schedule": "XXXX-05"}, {"period": "2026/2027"}, ["XXXX-05"], id="the plan is for two years"),
        pytest.param(
            {"schedule": [{"at": "XXXX-05", "cancelled": True}, {"at": "2026-23"}]}, {}, ["XXXX-05"], id="called off"
        ),
        pytest.param({"schedule": "202X"}, {}, None, id="a decade has bounds"),
        pytest.param({"schedule": [{"what": "Työpaja"}]}, {}, None, id="an event without a date"),
    ],
)
def test_a_date_needs_a_year_on_its_row(
    measure: dict[str, Any], header: dict[str, Any], words: list[str] | None
) -> None:
    """A date without a year is told with its words, unless the row or the plan tells the year."""
    found = report(plan(measure, header=header), "HYT514").findings
    assert [each.data["words"] for each in found] == ([] if words is None else [words])


@pytest.mark.parametrize(
    ("status", "cell", "words"),
    [
        pytest.param("not_started", "Toiminta aloitettu", "aloitettu", id="begun"),
        pytest.param("not_started", "Verksamheten har inletts", "inletts", id="begun in Swedish"),
        pytest.param("not_started", "Aloitettu 1.6.2025", "Aloitettu", id="begun today"),
        pytest.param("not_started", "Aloitettu 2.6.2025", None, id="begun tomorrow is a plan"),
        pytest.param("not_started", "Peruttu", None, id="called off and not begun"),
        pytest.param("in_progress", "Peruttu", "Peruttu", id="called off and under way"),
        pytest.param("in_progress", "Käynnissä", None, id="under way"),
        pytest.param("done", "Käynnissä", "Käynnissä", id="under way and done"),
        pytest.param("done", "Aloitettu 2024", None, id="begun and done"),
        pytest.param("done", "Ei toteutunut", "Ei toteutunut", id="not carried out and done"),
        pytest.param("cancelled", "Toteutunut 2024", None, id="carried out and called off"),
        pytest.param(None, "Peruttu", None, id="no status"),
    ],
)
def test_a_status_is_held_against_what_is_reported(status: str | None, cell: str, words: str | None) -> None:
    """Only what the text reports and the status denies is a contradiction."""
    for key in ("schedule", "status"):
        measure = {"as_written": {key: cell}, **({"status": status} if status else {})}
        found = report(plan(measure), "HYT508").findings
        assert [each.data["words"] for each in found] == ([] if words is None else [words])


@pytest.mark.parametrize(
    ("status", "words"),
    [
        pytest.param("in_progress", "Not yet completed", id="not yet completed is under way"),
        pytest.param("in_progress", "Inte ännu slutförd", id="the same in Swedish"),
        pytest.param("in_progress", "Aloitettu Kylä A:ssa, ei aloitettu Kylä B:ssä", id="begun in one of two places"),
        pytest.param("done", "Toteutettu, seuranta käynnissä", id="only the follow-up goes on"),
    ],
)
def test_words_that_also_bear_the_status_out_do_not_contradict_it(status: str, words: str) -> None:
    """HYT508 is silent where one clause reports a part, a place or the follow-up, and another the status."""
    assert told(plan({"status": status, "as_written": {"status": words}}), "HYT508") == []


def test_a_partly_cancelled_measure_goes_on() -> None:
    """Where the structured schedule says which event was called off, the words do not contradict the status."""
    events = [{"at": "2025-01-30", "what": "Työpaja I"}, {"at": "2025-03-31", "what": "Työpaja II", "cancelled": True}]
    measure = {"schedule": events, "status": "in_progress", "as_written": {"schedule": "Työpaja II peruttu"}}
    assert told(plan(measure), "HYT508") == []


def event(text: str, **more: Any) -> dict[str, Any]:
    """Return a measure whose schedule names an event in words."""
    return {"as_written": {"schedule": text}, **more}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        pytest.param("Ilmiötyöpaja I 30.1.2025", "Ilmiötyöpaja 31.1.2025", True, id="one day apart"),
        pytest.param("Ilmiötyöpaja I 30.1.2025", "Ilmiötyöpaja I 30.3.2025", True, id="one number"),
        pytest.param("Ilmiötyöpaja I 30.1.2025", "Ilmiötyöpaja II 31.1.2025", False, id="two numbers"),
        pytest.param("Ilmiötyöpaja I 30.1.2025", "Ilmiötyöpaja I 30.1.2026", False, id="next year's"),
        pytest.param("Ilmiötyöpaja 30.1.2025", "Ilmiötyöpaja 5.2.2025", False, id="a week apart"),
        pytest.param("Ilmiötyöpaja I 30.1.2025", "30.1., ilmiötyöpaja I", False, id="the same day without a year"),
        pytest.param("Ilmiötyöpaja I 30.1.2025", "31.1., ilmiötyöpaja I", True, id="another day without a year"),
        pytest.param("Työpaja 30.1.2025", "Työpaja 31.1.2025", False, id="a bare word names no event"),
        pytest.param("Työpaja 1 30.1.2025", "Työpaja 1 31.1.2025", True, id="a number names one"),
        pytest.param("Järjestöjen työpaja 30.1.2025", "Kuntien työpaja 31.1.2025", False, id="two names"),
        pytest.param("Nettari-koulutus 12.3.2025", "Nettari-koulutus 13.3.2025", True, id="a name before it"),
        pytest.param("Kumppanuusilta 5.2.2025, Tuusula", "Kumppanuusilta 6.2.2025, Mäntsälä", False, id="two places"),
        pytest.param("Kumppanuusilta 5.2.2025, Tuusula", "Kumppanuusilta 6.2.2025, Tuusula", True, id="one place"),
        pytest.param("Kumppanuusilta 5.2.2025 peruttu", "Kumppanuusilta 6.2.2025", False, id="called off"),
        pytest.param("Kumppanuusilta 5.–6.2.2025", "Kumppanuusilta 6.2.2025", False, id="a day of several"),
        pytest.param("Kumppanuusilta 2/2025", "Kumppanuusilta 6.2.2025", False, id="a month"),
        pytest.param("Välfärdsforum 5.2.2025", "Välfärdsforum 6.2.2025", True, id="Swedish"),
    ],
)
def test_one_event_has_one_day(one: str, other: str, differ: bool) -> None:
    """Two rows that name one event on different days are told once; other events are not."""
    data = plan(event(one), event(other))
    assert told(data, "HYT513") == ([("HYT513", "days", "m2")] if differ else [])
    assert len(report(turned(data), "HYT513").findings) == differ


def test_the_rarer_day_is_the_one_to_mend() -> None:
    """The finding stands where fewest rows agree, whatever the order, and names all the others."""
    data = plan(
        event("Ilmiötyöpaja I 30.1.2025"), event("Ilmiötyöpaja I, 31.1.2025"), event("30.1.2025, Ilmiötyöpaja I")
    )
    (finding,) = report(data, "HYT513").findings
    assert finding.subject.id == "m2"
    assert sorted(str(part.subject.id) for part in finding.related) == ["m1", "m3"]
    assert report(turned(data), "HYT513").findings[0].fingerprint == finding.fingerprint


@pytest.mark.parametrize(
    ("goal", "years"),
    [
        pytest.param({"deadline": 2025, "title": "Laskee vuoteen 2030 mennessä"}, ["2025", "2030"], id="title"),
        pytest.param({"deadline": 2030, "title": "Laskee vuoteen 2030 mennessä"}, [], id="the same"),
        pytest.param({"title": "Laskee vuoteen 2030 mennessä"}, [], id="one place"),
        pytest.param({"deadline": 2030, "smart": {"by_when": "2025"}}, ["2030", "2025"], id="a bare answer"),
        pytest.param(
            {"deadline": 2030, "smart": {"goal": "Vuonna 2025 osuus on 9 %"}}, ["2030", "2025"], id="in a year"
        ),
        pytest.param(
            {"deadline": 2030, "smart": {"goal": "Vähemmän kuin vuonna 2025"}}, [], id="what it is compared with"
        ),
        pytest.param({"deadline": 2030, "smart": {"goal": "Ohjelma alkaa vuonna 2025"}}, [], id="a start"),
        pytest.param(
            {"deadline": 2030, "smart": {"starting_point": "Tilanne vuonna 2025"}}, [], id="the starting point"
        ),
        pytest.param({"deadline": 2030, "smart": {"goal": "Välitavoite 2025 mennessä 12 %"}}, [], id="interim"),
        pytest.param(
            {"deadline": 2030, "smart": {"goal": "12 % vuoteen 2025 mennessä ja 9 % vuoteen 2030 mennessä"}},
            [],
            id="a year on the way",
        ),
        pytest.param({"deadline": 2030, "smart": {"by_when": "31.12.2030"}}, [], id="a day of the year"),
        pytest.param(
            {"deadline": 2025, "indicators": [{"indicator": "i1", "target": {"value": 9, "at": 2030}}]},
            ["2025", "2030"],
            id="a target after the deadline",
        ),
        pytest.param(
            {"deadline": 2028, "indicators": [{"indicator": "i1", "target": {"value": 9, "at": 2027}}]},
            [],
            id="the last survey before the deadline",
        ),
        pytest.param(
            {"deadline": 2030, "indicators": [{"indicator": "i1", "target": {"value": 9, "at": 2025}}]},
            ["2030", "2025"],
            id="a target long before the deadline",
        ),
        pytest.param(
            {
                "deadline": 2030,
                "indicators": [
                    {"indicator": "i1", "target": {"value": 9, "at": 2025}},
                    {"indicator": "i2", "target": {"value": 9, "at": 2030}},
                ],
            },
            [],
            id="the latest target counts",
        ),
        pytest.param(
            {"deadline": 2030, "title": {"fi": "Laskee", "sv": "Minskar före utgången av 2025"}},
            ["2030", "2025"],
            id="one language differs",
        ),
    ],
)
def test_the_end_years_of_a_goal_agree(goal: dict[str, Any], years: list[str]) -> None:
    """Different end years are told with every place; years on the way, looking back or interim are none."""
    found = report(goals(goal), "HYT307").findings
    assert [year for each in found for year, _ in each.data["places"]] == years


@pytest.mark.parametrize(
    ("goal", "words"),
    [
        pytest.param({"title": "Vähenee viiden vuoden kuluessa"}, "viiden vuoden kuluessa", id="within"),
        pytest.param({"title": "Vähenee 5 vuoden aikana"}, "5 vuoden aikana", id="in figures"),
        pytest.param({"title": "Fewer within five years"}, "within five years", id="English"),
        pytest.param({"title": "T", "smart": {"by_when": "Kolmessa vuodessa"}}, "Kolmessa vuodessa", id="form"),
        pytest.param({"title": "Vähenee viiden vuoden kuluessa", "deadline": {"unknown": "avoin"}}, None, id="unknown"),
        pytest.param(
            {
                "title": "Vähenee viidessä vuodessa",
                "indicators": [{"indicator": "i1", "target": {"value": 1, "at": 2030}}],
            },
            None,
            id="a dated target",
        ),
        pytest.param({"title": "Vähenee viidessä vuodessa vuoteen 2030 mennessä"}, None, id="a year in the text"),
        pytest.param({"title": "Vähenee viiden vuoden kuluessa voimaantulosta"}, None, id="counted from an event"),
        pytest.param({"title": "Hoitoon kuuden kuukauden kuluessa"}, None, id="a promise about a service"),
        pytest.param({"title": "Vähenee viime vuosina"}, None, id="the past"),
        pytest.param({"title": "30 vuoden ikäisten osuus kasvaa"}, None, id="an age"),
    ],
)
def test_a_length_of_time_needs_a_start(goal: dict[str, Any], words: str | None) -> None:
    """A deadline counted from nothing is told with its words; a date or a named moment answers it."""
    found = report(goals(goal), "HYT318").findings
    assert [each.data["words"] for each in found] == ([] if words is None else [words])


def test_the_keusote_plan_is_read_as_a_careful_reader_would() -> None:
    """The two goals with two end years, the workshop with two days and the months without a year: no more."""
    codes = ("HYT307", "HYT318", "HYT502", "HYT508", "HYT513", "HYT514")
    settings = Settings(select=codes, as_of=date(2020, 9, 28), language="fi")
    with open(KEUSOTE, "rb") as file:
        found = check(read_bytes(file.read(), ".yaml"), settings=settings).findings
    assert sorted((each.code, each.subject.id) for each in found) == [
        ("HYT307", "yksinaisyys"),
        ("HYT307", "ylipaino"),
        ("HYT513", "kolmas-sektori-tyopajat"),
        ("HYT514", "yksinaisyys-kumppanuustapahtumat-2"),
    ]
