"""Rules that read names of indicators and other texts: the edges that the examples beside them do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data
from hytecore.rules.wording.example_instead_of_content import example_mark
from hytecore.rules.wording.repealed_laws import REPEALED, citations, may_cite

REGISTRY = build(())
SEEN = {"observations": [{"at": 2024, "value": 3}]}


def plan(
    *indicators: Mapping[str, Any] | str, header: Mapping[str, Any] | None = None, **sections: Any
) -> dict[str, Any]:
    """Return a plan with these indicators, called i1, i2, …; a string is a name."""
    stated = [{"name": each} if isinstance(each, str) else each for each in indicators]
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "Suunnitelma", **(header or {})},
        "indicators": [{"id": f"i{number}", **each} for number, each in enumerate(stated, 1)],
        **sections,
    }


def report_of(code: str, stated: Mapping[str, Any]) -> Report:
    """Return the report of one rule."""
    return check(read_data(stated), settings=Settings(select=(code,), as_of=date(2025, 6, 1)), registry=REGISTRY)


def found(code: str, stated: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((each.variant, str(each.subject.id)) for each in report_of(code, stated).findings)


NAMES = [
    pytest.param("HYT406", plan("Ryhmät järjestetään yhdessä"), [("activity", "i1")], id="406 activity"),
    pytest.param("HYT406", plan("Miten?"), [("question", "i1")], id="406 question"),
    pytest.param(
        "HYT406", plan({"name": "Miten", "kind": "milestone"}), [("question", "i1")], id="406 milestone Miten"
    ),
    pytest.param(
        "HYT406",
        plan({"name": "Viestitään somessa", "unit": "case", **SEEN}),
        [],
        id="406 with unit and value the name is not read",
    ),
    pytest.param(
        "HYT406",
        plan({"name": "Viestitään somessa", "unit": "case"}),
        [("activity", "i1")],
        id="406 a unit without a value",
    ),
    pytest.param(
        "HYT406", plan({"name": "Viestitään somessa", **SEEN}), [("activity", "i1")], id="406 a value, no unit"
    ),
    pytest.param(
        "HYT406",
        plan(
            {"name": "Viestitään somessa", "unit": "case"},
            goals=[{"id": "g", "title": "G", "indicators": [{"indicator": "i1", "target": {"value": 4}}]}],
        ),
        [],
        id="406 a target is a value",
    ),
    pytest.param(
        "HYT406", plan({"name": "Viestitään somessa", "kind": {"unknown": "ei tiedossa"}}), [], id="406 kind unknown"
    ),
    pytest.param("HYT406", plan("Asiakaspalaute", "Osallisuus", "Hyvä arki"), [], id="406 vague names are not told"),
    pytest.param("HYT406", plan("Esim. kyselyjen toteuttaminen"), [], id="406 an example is another flaw"),
    pytest.param("HYT406", plan("Ks. liite"), [], id="406 a pointer is another flaw"),
    pytest.param(
        "HYT406",
        plan({"name": {"sv": "Motionsgrupper ordnas", "en": "Groups"}}),
        [("activity", "i1")],
        id="406 Swedish",
    ),
    pytest.param("HYT406", plan("-", "", "%", "2025"), [], id="406 no words"),
    pytest.param("HYT422", plan("Se välfärdsberättelsens indikatorer"), [("elsewhere", "i1")], id="422 Swedish"),
    pytest.param("HYT422", plan("Sotkanet"), [("source", "i1")], id="422 a source"),
    pytest.param("HYT422", plan({"name": "Sotkanet", "unit": "percent", **SEEN}), [], id="422 a source with values"),
    pytest.param("HYT422", plan({"name": "Ks. liite 2", "kind": "qualitative"}), [], id="422 described in words"),
    pytest.param("HYT422", plan("Esim. ohjelman mittarit"), [], id="422 an example is another flaw"),
    pytest.param("HYT422", plan("Mittari: kävijämäärä", "HYTE-kerroin, indikaattorit"), [], id="422 a quantity named"),
    pytest.param("HYT417", plan("Kävijöiden lkm ja tyytyväisyys"), [("both", "i1")], id="417 two"),
    pytest.param("HYT417", plan({"name": "Määrä ja osuus", "kind": "qualitative"}), [], id="417 described in words"),
    pytest.param("HYT417", plan("Lasten ja nuorten määrä", "Käynnit/asukas"), [], id="417 one"),
]


@pytest.mark.parametrize(("code", "stated", "expected"), NAMES)
def test_names_of_indicators(code: str, stated: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """A name is read where the structure is silent, and told for one flaw only."""
    assert found(code, stated) == expected


def named(name: str, **fields: Any) -> dict[str, Any]:
    """Return an indicator."""
    return {"name": name, **fields}


OVERWEIGHT = "Ylipainoisten osuus"
DUPLICATES = [
    pytest.param(plan(OVERWEIGHT, "Ylipainoiset, %"), [("alike", "i1")], id="share in words and as a sign"),
    pytest.param(plan(OVERWEIGHT, "ylipainoisten  osuus."), [("same", "i1")], id="spelling"),
    pytest.param(
        plan(named(OVERWEIGHT, unit="percent"), named("Ylipainoisten osuus, %")), [("alike", "i1")], id="unit in one"
    ),
    pytest.param(plan(OVERWEIGHT, "Ylipainoisten määrä"), [], id="share and count"),
    pytest.param(plan(named(OVERWEIGHT, unit="percent"), named(OVERWEIGHT, unit="case")), [], id="two units"),
    pytest.param(
        plan(named(OVERWEIGHT, source={"name": "FinSote"}), named(f"{OVERWEIGHT} (Kouluterveyskysely)")),
        [],
        id="two sources",
    ),
    pytest.param(
        plan(named(OVERWEIGHT, source={"name": "FinSote (THL)"}), named(f"{OVERWEIGHT} (FinSote)")),
        [("alike", "i1")],
        id="one source",
    ),
    pytest.param(
        plan(
            named(OVERWEIGHT, source={"name": "Sotkanet", "ref": "1"}),
            named(OVERWEIGHT, source={"name": "Sotkanet", "ref": "2"}),
        ),
        [],
        id="two numbers in one source",
    ),
    pytest.param(plan(named(OVERWEIGHT, groups=["sex"]), named(OVERWEIGHT, groups=["age"])), [], id="other groups"),
    pytest.param(
        plan(
            named(OVERWEIGHT, observations=[{"region": "a", "value": 1}]),
            named(OVERWEIGHT, observations=[{"region": "b", "value": 1}]),
            named(OVERWEIGHT, observations=[{"region": "a", "value": 2}]),
        ),
        [("same", "i1")],
        id="only those of one region",
    ),
    pytest.param(
        plan(
            OVERWEIGHT,
            OVERWEIGHT,
            goals=[
                {"id": "g1", "title": "G", "indicators": [{"indicator": "i1", "group": "tytöt"}]},
                {"id": "g2", "title": "G", "indicators": [{"indicator": "i2", "group": "pojat"}]},
            ],
        ),
        [],
        id="used for two groups",
    ),
    pytest.param(
        plan(
            named(OVERWEIGHT, observations=[{"at": 2021, "value": 1}]),
            named(OVERWEIGHT, observations=[{"at": 2023, "value": 1}]),
        ),
        [],
        id="two years of a survey",
    ),
    pytest.param(plan(named(OVERWEIGHT, replaced_on=2023), named(OVERWEIGHT)), [], id="a successor of the same name"),
    pytest.param(plan(named(OVERWEIGHT, kind="qualitative"), named(OVERWEIGHT)), [], id="another kind"),
    pytest.param(plan("%", "osuus", "-", "-"), [], id="names that say nothing"),
    pytest.param(plan("Käynnit", "käynnit", "Käynti"), [("alike", "i1")], id="three are one finding"),
    pytest.param(plan("Yksinäiset, 8. luokka", "Yksinäiset, 5. luokka"), [], id="two grades"),
    pytest.param(
        plan(OVERWEIGHT, {"id": "i1", "name": OVERWEIGHT}),
        [],
        id="one id twice is another flaw",
    ),
]


@pytest.mark.parametrize(("stated", "expected"), DUPLICATES)
def test_one_indicator_twice(stated: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Two names are one where unit, source, groups, regions and years allow it."""
    assert found("HYT412", stated) == expected
    turned = {**stated, "indicators": stated["indicators"][::-1]}
    assert found("HYT412", turned) == expected


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Esim. ryhmät", "Esim."),
        ("esim ryhmät", "esim"),
        ("(esimerkiksi ryhmät)", "esimerkiksi"),
        ("- t. ex. grupper", "t. ex."),
        ("T.ex grupper", "T.ex"),
        ("Till exempel grupper", "Till exempel"),
        ("E.g. groups", "E.g."),
        ("For instance, groups", "For instance"),
        ("(esim. kävely) Liikuntaryhmät", None),
        ("Ryhmät, esim. kävely", None),
        ("Muutokset: esim. paino", None),
        ("Esimiestyö", None),
        ("Esimerkillinen kunta", None),
        ("Exemplariskt arbete", None),
        ("Egna grupper", None),
        ("Texter", None),
        ("", None),
    ],
)
def test_marks_of_an_example(text: str, mark: str | None) -> None:
    """Only what begins with the mark is nothing but an example."""
    assert example_mark(text) == mark


def test_an_example_of_one_name_is_told_once() -> None:
    """A measure written down under two goals is one finding, with both goals."""
    stated = plan(
        goals=[{"id": "g1", "title": "G"}, {"id": "g2", "title": "H"}],
        measures=[
            {"id": "m2", "title": "Esim. ryhmä", "goals": ["g2"]},
            {"id": "m1", "title": "esim.  ryhmä", "goals": ["g1"]},
            {"id": "m3", "title": "İyi ryhmä"},
        ],
    )
    (finding,) = report_of("HYT605", stated).findings
    assert finding.subject.id == "m1"
    assert sorted((part.role, str(part.subject.id)) for part in finding.related) == [
        ("goal", "g1"),
        ("goal", "g2"),
        ("repeat", "m2"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Terveydenhuoltolaki (1326/2010) 12 § ja 36 §", ["Terveydenhuoltolaki (1326/2010) 12 § ja 36 §"]),
        ("terveydenhuoltolain §36", ["terveydenhuoltolain §36"]),
        ("terveydenhuoltolain 36. pykälä", ["terveydenhuoltolain 36. pykälä"]),
        ("hälso- och sjukvårdslagen 12 §", ["hälso- och sjukvårdslagen 12 §"]),
        ("Terveydenhuoltolaki 1326/2010", []),
        ("Terveydenhuoltolain 13 §", []),
        ("Terveydenhuoltolaki ja kuntalain 12 §", []),
        ("Kansanterveyslain mukaan", ["Kansanterveyslain"]),
        ("folkhälsolagen (66/1972)", ["folkhälsolagen (66/1972)"]),
        ("Laki lasten päivähoidosta 36/73", ["Laki lasten päivähoidosta 36/73"]),
        ("Kuntalaki 365/1995", ["Kuntalaki 365/1995"]),
        ("Kuntalaki", []),
        ("Kuntalaki 410/2015", []),
        ("Asia 365/1995", []),
        ("Alkoholilaki (1143/1994)", ["Alkoholilaki (1143/1994)"]),
        ("Nuorisolaki 72/2006", ["Nuorisolaki 72/2006"]),
        ("Nuorisolaki 172/2006", []),
        ("Sosiaalihuoltolaki 710/1982", ["Sosiaalihuoltolaki 710/1982"]),
        ("Sosiaalihuoltolaki 710/1982, 27 §", []),
        ("Raittiustyölaki kumottiin 2015", []),
        ("Aiemmin raittiustyölaki velvoitti kuntia", []),
        ("Lagen om nykterhetsarbete upphävdes", []),
        ("Raittiustyölaki, nyt laki 523/2015", []),
        ("", []),
    ],
)
def test_citations(text: str, words: list[str]) -> None:
    """A law is cited by a name that is its own, or by name and number; what is told as history is none."""
    assert [found.words for found in citations(text)] == words
    assert may_cite(text.lower()) or not words


@pytest.mark.parametrize("law", REPEALED, ids=lambda law: law.number)
def test_each_law_is_found_by_its_names(law: Any) -> None:
    """Every name of the table, with the number, is found by the quick test and by the slow one."""
    for name in law.names:
        text = f"{name} ({law.number}) {min(law.sections)} §" if law.sections else f"{name} ({law.number})"
        assert may_cite(text)
        assert [found.law.number for found in citations(text)] == [law.number]


CITED = [{"id": "n1", "text": "Tehtävä: terveydenhuoltolaki 12 §"}]
MADE = [
    pytest.param({"period": "2025/2028"}, ["could"], id="period after"),
    pytest.param({"period": "2020/2025"}, [], id="period begins before"),
    pytest.param({"approved": {"on": "2024-03"}, "period": "2020/2025"}, ["could"], id="approved after"),
    pytest.param({"approved": {"on": "2022-12-14"}, "period": "2023/2025"}, [], id="approved before"),
    pytest.param({"term": "2025-06/2029-05"}, ["could"], id="term after"),
    pytest.param({}, [], id="no day"),
]


@pytest.mark.parametrize(("header", "expected"), MADE)
def test_the_day_that_counts(header: dict[str, Any], expected: list[str]) -> None:
    """The approval, else the beginning of the period or the term."""
    assert len(found("HYT606", plan(header=header, needs=CITED))) == len(expected)


def test_a_day_that_is_unknown() -> None:
    """Where the plan says that nobody knows when it was approved, a citation could not be checked."""
    header = {"approved": {"unknown": "ei löydy pöytäkirjaa"}}
    outcomes = {each.code: each.outcome for each in report_of("HYT606", plan(header=header, needs=CITED)).outcomes}
    assert outcomes["HYT606"] == "could_not_check"
    outcomes = {each.code: each.outcome for each in report_of("HYT606", plan(header=header)).outcomes}
    assert outcomes["HYT606"] == "pass"


def test_one_law_in_many_places_is_one_finding() -> None:
    """The first place is the subject, the others are related."""
    needs = [{"id": f"n{number}", "text": "Kansanterveyslain tehtävä"} for number in (3, 1, 2)]
    (finding,) = report_of("HYT606", plan(header={"period": "2025/2028"}, needs=needs)).findings
    assert (finding.subject.id, finding.field) == ("n1", "text")
    assert sorted(str(part.subject.id) for part in finding.related) == ["n2", "n3"]
