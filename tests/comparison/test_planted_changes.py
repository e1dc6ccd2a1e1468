"""Twelve changes planted between two versions of the Keusote plan: each is found, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

from hytecore.comparison.comparing import Comparison, compare
from hytecore.read.reading import read_data
from hytecore.testing.transformations import renamed, turned, unlike

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests/examples"))

from planting import adding, data_of, having, planted, without  # noqa: E402 - found in the folder above
from two_plans import kinds, mirrored, told, without_ends  # noqa: E402 - as above

PLAN = data_of((ROOT / "examples/keusote-2020/plan.yaml").read_bytes())

OLD = planted(
    PLAN,  # the plan states no target, no status, no lead and no theme: the old version has one of each to change
    adding("themes", {"id": "ravinto", "title": "Ravitsemus"}, {"id": "yhteiso", "title": "Yhteisöt"}),
    having("measures kumppanuus-poydat theme", "ravinto"),
    having("measures paihteet-matalamalli status", "in_progress"),
    having("measures liikunta-lasten-ylipaino responsibilities hus-hyvinkaa role", "lead"),
    having(
        "goals liikunta indicators", [{"indicator": "liikuntaa-harrastamattomat", "target": {"value": 9, "at": 2025}}]
    ),
    having(
        "goals ylipaino indicators", [{"indicator": "ylipaino-kouluterveyskysely", "target": {"value": 12, "at": 2025}}]
    ),
)
NEW = planted(
    OLD,
    adding("goals", {"id": "uni", "title": "Nuoret nukkuvat enemmän", "serves": ["hyvinvoiva-ihminen"]}),
    without("goals riskiryhmat"),
    without("measures mielenterveys-arvoa"),
    having("measures paihteet-toimintamalli title", "Ehkäisevän päihdetyön alueellinen toimintamalli"),
    having("measures viestinta-pelisaannot responsibilities keusote actor", "viestinta"),
    having("measures liikunta-lasten-ylipaino responsibilities hus-hyvinkaa role", "support"),
    having("goals paihteet deadline", 2028),
    having("goals liikunta indicators liikuntaa-harrastamattomat target value", 12),
    having("goals ylipaino indicators ylipaino-kouluterveyskysely target value", 10),
    having("goals yksinaisyys indicators koettu-yksinaisyys", "yksinaisten-osuus"),
    without("indicators koettu-yksinaisyys"),
    adding("indicators", {"id": "yksinaisten-osuus", "name": "Itsensä yksinäiseksi tuntevat", "unit": "percent"}),
    having("measures paihteet-matalamalli status", "done"),
    having("measures kumppanuus-poydat theme", "yhteiso"),
)

IN_FINNISH = [
    "goal liikunta: tavoitearvo heikkeni: 9\xa0% → 12\xa0% (mittari ”Liikuntaa harrastamattomat”)",
    "goal paihteet: määräaika siirtyi myöhemmäksi: 2025 → 2028",
    "goal riskiryhmat: on jäänyt pois",
    "goal uni: on lisätty",
    "goal ylipaino: tavoitearvo kiristyi: 12\xa0% → 10\xa0% (mittari ”Ylipainoisten osuus (Kouluterveyskysely)”)",
    "measure kumppanuus-poydat: teema muutettu: ”Ravitsemus” → ”Yhteisöt”",
    "measure liikunta-lasten-ylipaino: toimijan ”HUS/Hyvinkää” rooli muuttui: johtaa → tukee",
    "measure mielenterveys-arvoa: on jäänyt pois, eikä suunnitelma kerro miksi: sitä ei ole merkitty valmiiksi tai "
    "perutuksi",
    "measure paihteet-matalamalli: tila eteni: kesken → valmis",
    "measure paihteet-toimintamalli: nimi muuttui: ”Alueellisen ehkäisevän päihdetyön toimintamalli” → "
    "”Ehkäisevän päihdetyön alueellinen toimintamalli”",
    "measure viestinta-pelisaannot: vastuut vaihtuivat: ”Keski-Uudenmaan sote” (vastuussa) → ”Viestintäpalvelut” "
    "(vastuussa)",
    "indicator yksinaisten-osuus: mittari vaihtui: ”Koetun yksinäisyyden mittarit” → ”Itsensä yksinäiseksi tuntevat”; "
    "koskee: ”Yksinäisyyden kokemus vähenee”",
]
IN_SWEDISH = [
    "goal liikunta: målvärdet försvagades: 9\xa0% → 12\xa0% (indikatorn ”Liikuntaa harrastamattomat”)",
    "goal paihteet: tidsfrist: senare, 2025 → 2028",
    "goal riskiryhmat: finns inte längre",
    "goal uni: har lagts till",
    "goal ylipaino: målvärdet skärptes: 12\xa0% → 10\xa0% (indikatorn ”Ylipainoisten osuus (Kouluterveyskysely)”)",
    "measure kumppanuus-poydat: tema: ”Ravitsemus” → ”Yhteisöt”",
    "measure liikunta-lasten-ylipaino: rollen för aktören ”HUS/Hyvinkää” ändrades: leder → stöder",
    "measure mielenterveys-arvoa: finns inte längre, och planen berättar inte varför: den har inte angetts som klar "
    "eller inställd",
    "measure paihteet-matalamalli: läget gick framåt: pågår → klar",
    "measure paihteet-toimintamalli: namnet ändrades: ”Alueellisen ehkäisevän päihdetyön toimintamalli” → "
    "”Ehkäisevän päihdetyön alueellinen toimintamalli”",
    "measure viestinta-pelisaannot: ansvaret byttes: ”Keski-Uudenmaan sote” (ansvarar) → ”Viestintäpalvelut” "
    "(ansvarar)",
    "indicator yksinaisten-osuus: indikatorn byttes: ”Koetun yksinäisyyden mittarit” → ”Itsensä yksinäiseksi "
    "tuntevat”; berör: ”Yksinäisyyden kokemus vähenee”",
]
IN_ENGLISH = [
    "goal liikunta: the target became weaker: 9\xa0% → 12\xa0% (indicator “Liikuntaa harrastamattomat”)",
    "goal paihteet: deadline moved later: 2025 → 2028",
    "goal riskiryhmat: is no longer there",
    "goal uni: has been added",
    "goal ylipaino: the target became stronger: 12\xa0% → 10\xa0% (indicator “Ylipainoisten osuus "
    "(Kouluterveyskysely)”)",
    "measure kumppanuus-poydat: theme changed: “Ravitsemus” → “Yhteisöt”",
    "measure liikunta-lasten-ylipaino: the role of the actor “HUS/Hyvinkää” changed: leads → supports",
    "measure mielenterveys-arvoa: is no longer there, and the plan does not say why: it was stated neither as done nor "
    "as cancelled",
    "measure paihteet-matalamalli: the status moved forward: in progress → done",
    "measure paihteet-toimintamalli: the name changed: “Alueellisen ehkäisevän päihdetyön toimintamalli” → "
    "“Ehkäisevän päihdetyön alueellinen toimintamalli”",
    "measure viestinta-pelisaannot: responsibilities changed: “Keski-Uudenmaan sote” (is responsible) → "
    "“Viestintäpalvelut” (is responsible)",
    "indicator yksinaisten-osuus: the indicator was replaced: “Koetun yksinäisyyden mittarit” → “Itsensä yksinäiseksi "
    "tuntevat”; concerns: “Yksinäisyyden kokemus vähenee”",
]


def _compared(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    before, after = read_data(old).plan, read_data(new).plan
    assert before is not None
    assert after is not None
    return compare(before, after)


@pytest.mark.parametrize(
    ("language", "expected"), [("fi", IN_FINNISH), ("sv", IN_SWEDISH), ("en", IN_ENGLISH)], ids=["fi", "sv", "en"]
)
def test_each_planted_change_is_told_and_nothing_else(language: str, expected: list[str]) -> None:
    """Every one of the twelve changes is told in the reader's language, and no other."""
    assert told(_compared(OLD, NEW), language) == expected


@pytest.mark.parametrize("version", [PLAN, OLD, NEW], ids=["as published", "old", "new"])
def test_the_same_plan_twice_has_no_changes(version: dict[str, Any]) -> None:
    """A plan compared with itself, and with itself in another order, has changed in nothing."""
    assert told(_compared(version, version)) == []
    assert told(_compared(version, turned(version))) == []


def test_another_order_of_the_file_changes_nothing() -> None:
    """The changes are the same when the keys and rows of either file come in the opposite order."""
    assert told(_compared(OLD, turned(NEW)), "fi") == IN_FINNISH
    assert told(_compared(turned(OLD), NEW), "fi") == IN_FINNISH


def test_changes_are_mirrored_when_old_and_new_are_exchanged() -> None:
    """What was added is gone, later is earlier and weaker is stronger when the plans are told the other way round."""
    forward, backward = kinds(_compared(OLD, NEW)), kinds(_compared(NEW, OLD))

    assert without_ends(backward) == mirrored(forward)


def _with_other_ids(data: dict[str, Any]) -> dict[str, Any]:
    """Return the plan with other ids of its own; those of other plans stay."""
    sections = [section for section in data.values() if isinstance(section, list)]
    own = {data["plan"]["id"], *(entity["id"] for section in sections for entity in section)}
    return renamed(data, lambda identity: unlike(identity) if identity in own else identity)


def test_other_ids_with_the_same_words_are_no_changes_but_of_the_ids() -> None:
    """Where all ids are others, only the ids have changed, of the plan and of everything in it."""
    changes = _compared(PLAN, _with_other_ids(PLAN)).changes
    sections = [section for section in PLAN.values() if isinstance(section, list)]
    ids = [PLAN["plan"]["id"], *(entity["id"] for section in sections for entity in section)]

    assert {change.name for change in changes} == {"id"}
    assert sorted(change.match.old.id for change in changes) == sorted(ids)
    assert [change for change in changes if unlike(change.match.old.id) != change.match.new.id] == []


def test_planted_changes_are_found_under_other_ids() -> None:
    """Where all ids are others too, the twelve changes are found by the words; the new name then only as possible."""
    comparison = _compared(OLD, _with_other_ids(NEW))
    without_ids = [(change.name, change.way) for change in comparison.changes if change.name != "id"]

    assert sorted(without_ids) == sorted(
        [
            ("value", "target.weaker"),
            ("time", "later"),
            ("gone", "plain"),
            ("added", ""),
            ("value", "target.stronger"),
            ("renamed", "possible"),
            ("place", ""),
            ("role", ""),
            ("gone", "silent"),
            ("status", "forward"),
            ("owners", "both"),
            ("indicator", ""),
        ]
    )
