"""Ownership and roles: the edges that the examples beside the rules do not show."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

import pytest

from hytecore.engine.registry import build
from hytecore.engine.settings import Settings
from hytecore.pipeline import Report, check
from hytecore.read.reading import read_data

Data: TypeAlias = dict[str, Any]

REGISTRY = build(())
UNKNOWN = {"unknown": "neuvotellaan syksyllä"}
NOT_APPLICABLE = {"not_applicable": "ei kuulu tähän suunnitelmaan"}
CODES = tuple(f"HYT{number}" for number in (202, 203, 205, 206, 207, 211, 212, 213, 214, 215, 216, 217))

ACTORS: list[Data] = [
    {"id": "kunta", "kind": "municipality", "name": "Testilä"},
    {"id": "naapuri", "kind": "municipality", "name": "Mallila"},
    {"id": "liikunta", "kind": "unit", "name": "Liikuntapalvelut", "part_of": "kunta"},
    {"id": "nuoriso", "kind": "unit", "name": "Nuorisopalvelut", "part_of": "kunta"},
    {"id": "hva", "kind": "wellbeing_county", "name": "Mallialueen hyvinvointialue"},
    {"id": "neuvola", "kind": "unit", "name": "Neuvolapalvelut", "part_of": "hva"},
    {"id": "yhtyma", "kind": "joint_authority", "name": "Mallialueen kuntayhtymä"},
    {"id": "seura", "kind": "ngo", "name": "Kunnon Polku ry"},
    {"id": "yritys", "kind": "company", "name": "Polku Oy"},
    {"id": "irrallinen", "kind": "unit", "name": "Hyvinvointipalvelut"},
    {"id": "laji-puuttuu", "name": "Polkutoimisto"},
    {"id": "laji-auki", "name": "Polkukeskus", "kind": UNKNOWN},
]
THEMES: list[Data] = [{"id": "t", "title": "Liikunta"}]
CELL: Data = {"theme": "t", "prevention": "primary"}


def plan(*measures: Mapping[str, Any], header: Mapping[str, Any] | None = None, **sections: Any) -> Data:
    """Return a plan as plain data, with *measures* that have ids and titles of their own."""
    numbered = [{"id": f"m{number}", "title": f"T{number}", **measure} for number, measure in enumerate(measures, 1)]
    return {
        "hytecore": 1,
        "plan": {"id": "p", "title": "P", **(header or {})},
        "actors": ACTORS,
        "themes": THEMES,
        "measures": numbered,
        **sections,
    }


def who(lead: str = "", responsible: str = "", support: str = "", partner: str = "", **measure: Any) -> Data:
    """Return a measure with the actors of each role, separated by blanks."""
    roles = {"lead": lead, "responsible": responsible, "support": support, "partner": partner}
    rows = [{"actor": actor, "role": role} for role, actors in roles.items() for actor in actors.split()]
    return {**({"responsibilities": rows} if rows else {}), **measure}


def at_cell(lead: str = "", responsible: str = "", support: str = "", **measure: Any) -> Data:
    """Return a measure in the theme `t` at the level `primary`."""
    return {**CELL, **who(lead, responsible, support, **measure)}


def report_of(code: str, *plans: Data, profile: str = "standard", **options: int) -> Report:
    """Return the report of one rule on a workspace."""
    settings = Settings(select=(code,), options={code: options}, as_of=date(2025, 6, 1), language="en", profile=profile)
    return check(*map(read_data, plans), settings=settings, registry=REGISTRY)


def found(report: Report) -> list[tuple[str, str]]:
    """Return message and subject of each finding, sorted."""
    return sorted((each.variant, f"{each.subject.kind}:{each.subject.id}") for each in report.findings)


def turned(value: Any) -> Any:
    """Return plain data with every list of entities or rows, and every mapping, the other way round."""
    if isinstance(value, list):
        return [turned(item) for item in reversed(value)]
    if isinstance(value, dict):
        return {key: turned(item) for key, item in reversed(value.items())}
    return value


def county(
    plan_id: str, *measures: Mapping[str, Any], name: str = "Pohjois-Savon hyvinvointialue", **more: Any
) -> Data:
    """Return the plan of a wellbeing services county, whose actor is `alue`."""
    actors = [
        {"id": "alue", "kind": "wellbeing_county", "name": name},
        {"id": "jarjesto", "kind": "ngo", "name": "Y ry"},
    ]
    return plan(*measures, header={"id": plan_id, "owner": "alue", **more}, actors=actors)


def town(plan_id: str, name: str, *measures: Mapping[str, Any], **more: Any) -> Data:
    """Return the plan of a municipality, whose actor is `kunta`; an NGO in it is `seura`."""
    actors = [
        {"id": "kunta", "kind": "municipality", "name": name},
        {"id": "seura", "kind": "ngo", "name": f"{name}n seura"},
    ]
    return plan(*measures, header={"id": plan_id, "owner": "kunta", **more}, actors=actors)


SHARED = {"activity": "neuvonta"}
BOTH = plan(who(lead="kunta", **SHARED), who(lead="hva", **SHARED))

CASES = [
    # HYT202 no-single-lead
    pytest.param("HYT202", [plan(who(responsible="kunta hva"))], [("several", "measure:m1")], id="202-two"),
    pytest.param("HYT202", [plan(who(responsible="kunta"))], [], id="202-one"),
    pytest.param("HYT202", [plan(who(responsible="kunta", support="hva seura"))], [], id="202-one-and-support"),
    pytest.param("HYT202", [plan(who(lead="seura", responsible="kunta hva"))], [], id="202-lead"),
    pytest.param("HYT202", [plan(who(responsible="liikunta nuoriso"))], [], id="202-units-of-one-organisation"),
    pytest.param("HYT202", [plan(who(responsible="kunta liikunta"))], [], id="202-organisation-and-its-unit"),
    pytest.param(
        "HYT202", [plan(who(responsible="liikunta neuvola"))], [("several", "measure:m1")], id="202-units-of-two"
    ),
    pytest.param("HYT202", [plan(who(responsible="kunta irrallinen"))], [], id="202-unit-of-who-knows-what"),
    pytest.param(
        "HYT202", [plan(who(responsible="kunta naapuri"))], [("several", "measure:m1")], id="202-municipalities"
    ),
    pytest.param("HYT202", [plan(who(responsible="kunta kunta"))], [], id="202-one-named-twice"),
    pytest.param("HYT202", [plan(who(responsible="kunta ei-ole"))], [], id="202-dangling-responsible"),
    pytest.param("HYT202", [plan(who(lead="ei-ole", responsible="kunta hva"))], [], id="202-dangling-lead"),
    pytest.param("HYT202", [plan(who(responsible="kunta hva", agreed=True))], [], id="202-agreed"),
    pytest.param(
        "HYT202", [plan(who(responsible="kunta hva", agreed=NOT_APPLICABLE))], [], id="202-needs-no-agreement"
    ),
    pytest.param(
        "HYT202", [plan(who(responsible="kunta hva", agreed=False))], [("several", "measure:m1")], id="202-not-agreed"
    ),
    pytest.param(
        "HYT202", [plan(at_cell(responsible="kunta hva"), cells=[{**CELL, "agreed": True}])], [], id="202-cell"
    ),
    pytest.param(
        "HYT202",
        [plan(at_cell(responsible="kunta hva", agreed=False), cells=[{**CELL, "agreed": True}])],
        [("several", "measure:m1")],
        id="202-measure-speaks-before-its-cell",
    ),
    pytest.param("HYT202", [plan(who(responsible="kunta hva", status="cancelled"))], [], id="202-cancelled"),
    pytest.param(
        "HYT202",
        [plan(*[who(responsible="kunta hva")] * 5, *[who(lead="kunta")] * 4)],
        [("folded", "plan:p")],
        id="202-folded",
    ),
    pytest.param(
        "HYT202",
        [plan(*[who(responsible="kunta hva")] * 4, who(lead="kunta"))],
        [("several", f"measure:m{number}") for number in range(1, 5)],
        id="202-four-do-not-fold",
    ),
    # HYT203 role-overlap
    pytest.param("HYT203", [BOTH], [("measures", "measure:m1")], id="203-two-measures"),
    pytest.param("HYT203", [plan(who(lead="kunta hva"))], [("measure", "measure:m1")], id="203-one-measure"),
    pytest.param("HYT203", [plan(who(lead="kunta"), who(lead="hva"))], [], id="203-without-key-each-its-own"),
    pytest.param(
        "HYT203", [plan(who(lead="kunta", id="m"), who(lead="hva", id="m"))], [], id="203-duplicate-id-without-key"
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", activity="a"), who(lead="hva", activity="b"))],
        [],
        id="203-other-activity",
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", **SHARED, theme="t"), who(lead="hva", **SHARED))],
        [],
        id="203-other-theme",
    ),
    pytest.param(
        "HYT203",
        [plan(at_cell(lead="kunta", **SHARED), {**at_cell(lead="hva", **SHARED), "prevention": "tertiary"})],
        [],
        id="203-other-level",
    ),
    pytest.param("HYT203", [plan(who(lead="liikunta", **SHARED), who(lead="nuoriso", **SHARED))], [], id="203-units"),
    pytest.param("HYT203", [plan(who(lead="kunta naapuri"))], [], id="203-two-municipalities"),
    pytest.param("HYT203", [plan(who(lead="kunta irrallinen"))], [], id="203-unit-of-who-knows-what"),
    pytest.param(
        "HYT203", [plan(who(lead="kunta seura"))], [("measure", "measure:m1")], id="203-ngo-beside-municipality"
    ),
    pytest.param("HYT203", [plan(who(lead="hva seura"))], [("measure", "measure:m1")], id="203-ngo-beside-county"),
    pytest.param("HYT203", [plan(who(lead="seura yritys"))], [("measure", "measure:m1")], id="203-ngo-beside-company"),
    pytest.param(
        "HYT203", [plan(who(lead="yhtyma hva"))], [("measure", "measure:m1")], id="203-county-and-joint-authority"
    ),
    pytest.param(
        "HYT203", [plan(who(lead="kunta laji-puuttuu"))], [("measure", "measure:m1")], id="203-kind-not-stated"
    ),
    pytest.param("HYT203", [plan(who(lead="kunta", support="hva"))], [], id="203-support"),
    pytest.param(
        "HYT203",
        [plan(who(responsible="kunta", **SHARED), who(lead="hva", **SHARED))],
        [("measures", "measure:m1")],
        id="203-only-responsible-leads",
    ),
    pytest.param(
        "HYT203",
        [plan(who(responsible="kunta naapuri", **SHARED), who(lead="hva", **SHARED))],
        [],
        id="203-several-responsible-do-not-lead",
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", agreed=True, **SHARED), who(lead="hva", **SHARED))],
        [],
        id="203-one-of-two-says-agreed",
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", agreed=True, **SHARED), who(lead="hva", **SHARED), who(lead="seura", **SHARED))],
        [("measures", "measure:m2")],
        id="203-two-of-three-say-nothing",
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", agreed=False, **SHARED), who(lead="hva", **SHARED))],
        [("measures", "measure:m1")],
        id="203-no-is-no-agreement",
    ),
    pytest.param(
        "HYT203",
        [plan(who(lead="kunta", status="cancelled", **SHARED), who(lead="hva", **SHARED))],
        [],
        id="203-cancelled",
    ),
    pytest.param("HYT203", [plan(who(lead="kunta ei-ole"))], [], id="203-dangling-lead"),
    pytest.param(
        "HYT203",
        [county("a", who(lead="alue", **SHARED)), town("b", "Kuopio", who(lead="kunta", **SHARED))],
        [("plans", "measure:m1")],
        id="203-county-and-its-municipality",
    ),
    pytest.param(
        "HYT203",
        [county("a", who(lead="alue", **SHARED)), town("b", "Jyväskylä", who(lead="kunta", **SHARED))],
        [],
        id="203-municipality-of-another-county",
    ),
    pytest.param(
        "HYT203",
        [county("a", who(lead="alue", **SHARED)), town("b", "Testilä", who(lead="kunta", **SHARED))],
        [("plans", "measure:m1")],
        id="203-municipality-outside-the-classification",
    ),
    pytest.param(
        "HYT203",
        [
            county("a", who(lead="alue", **SHARED)),
            county("b", who(lead="alue", **SHARED), name="Keski-Suomen hyvinvointialue"),
        ],
        [],
        id="203-two-counties-with-one-id",
    ),
    pytest.param(
        "HYT203",
        [
            county("a", who(lead="alue", **SHARED)),
            county("b", who(lead="alue", **SHARED), name="Norra Savolax välfärdsområde"),
        ],
        [],
        id="203-one-county-in-two-languages",
    ),
    pytest.param(
        "HYT203",
        [
            town("a", "Kuopio", who(lead="kunta", **SHARED)),
            town("b", "Siilinjärvi", who(lead="kunta", **SHARED)),
            town("c", "Iisalmi", who(lead="kunta", **SHARED)),
        ],
        [],
        id="203-each-municipality-its-own",
    ),
    pytest.param(
        "HYT203",
        [town("a", "Kuopio", who(lead="seura", **SHARED)), town("b", "Siilinjärvi", who(lead="kunta", **SHARED))],
        [],
        id="203-ngo-of-another-municipality",
    ),
    pytest.param(
        "HYT203",
        [town("a", "Testilä", who(lead="seura", **SHARED)), town("b", "Mallila", who(lead="kunta", **SHARED))],
        [],
        id="203-ngo-of-another-municipality-outside-the-classification",
    ),
    pytest.param(
        "HYT203",
        [town("a", "Kuopio", who(lead="seura", **SHARED)), county("b", who(lead="alue", **SHARED))],
        [("plans", "measure:m1")],
        id="203-ngo-in-the-county",
    ),
    pytest.param(
        "HYT203",
        [
            plan(
                who(lead="yhtyma", **SHARED),
                header={"id": "a", "owner": "yhtyma", "covers": ["Hyvinkää", "Tuusula"]},
            ),
            town("b", "Järvenpää", who(lead="kunta", **SHARED)),
        ],
        [],
        id="203-joint-authority-without-the-municipality",
    ),
    pytest.param(
        "HYT203",
        [
            plan(
                who(lead="yhtyma", **SHARED),
                header={"id": "a", "owner": "yhtyma", "covers": ["Hyvinkää", "Tuusula"]},
            ),
            town("b", "Tusby", who(lead="kunta", **SHARED)),
        ],
        [("plans", "measure:m1")],
        id="203-joint-authority-with-the-municipality",
    ),
    # HYT205 nobody-leads
    pytest.param("HYT205", [plan(who(support="kunta"))], [("support_only", "measure:m1")], id="205-one-supporter"),
    pytest.param("HYT205", [plan(who(partner="kunta"))], [("support_only", "measure:m1")], id="205-one-partner"),
    pytest.param("HYT205", [plan(who(responsible="kunta", support="hva"))], [], id="205-responsible"),
    pytest.param("HYT205", [plan(who())], [], id="205-nobody-is-201"),
    pytest.param("HYT205", [plan({"responsibilities": UNKNOWN})], [], id="205-unknown"),
    pytest.param("HYT205", [plan(who(support="kunta", status="cancelled"))], [], id="205-cancelled"),
    pytest.param("HYT205", [plan(who(lead="ei-ole", support="kunta"))], [], id="205-dangling-lead"),
    pytest.param("HYT205", [plan(who(support="ei-ole"))], [], id="205-dangling-supporter"),
    pytest.param(
        "HYT205", [plan(who(support="hva", **SHARED), who(lead="kunta", **SHARED))], [], id="205-led-elsewhere"
    ),
    pytest.param(
        "HYT205",
        [plan(who(support="hva", **SHARED), who(lead="kunta", status="cancelled", **SHARED))],
        [("support_only", "measure:m1")],
        id="205-led-in-a-cancelled-measure",
    ),
    pytest.param(
        "HYT205",
        [county("a", who(support="alue", **SHARED)), town("b", "Kuopio", who(lead="kunta", **SHARED))],
        [],
        id="205-led-in-another-plan",
    ),
    # HYT206 seam-without-agreement
    pytest.param(
        "HYT206", [plan(at_cell(lead="kunta", responsible="hva"))], [("measure", "measure:m1")], id="206-lead-and-other"
    ),
    pytest.param("HYT206", [plan(who(lead="kunta", responsible="hva"))], [], id="206-no-theme-no-level"),
    pytest.param("HYT206", [plan(who(lead="kunta", responsible="hva", theme="t"))], [], id="206-no-level"),
    pytest.param("HYT206", [plan(at_cell(lead="kunta", support="hva seura"))], [], id="206-one-lead-and-support"),
    pytest.param("HYT206", [plan(at_cell(lead="kunta", responsible="naapuri"))], [], id="206-one-kind"),
    pytest.param("HYT206", [plan(at_cell(lead="hva", responsible="yhtyma"))], [], id="206-one-side"),
    pytest.param("HYT206", [plan(at_cell(lead="liikunta", responsible="nuoriso"))], [], id="206-one-organisation"),
    pytest.param("HYT206", [plan(at_cell(lead="kunta", responsible="laji-puuttuu"))], [], id="206-kind-not-stated"),
    pytest.param("HYT206", [plan(at_cell(lead="kunta hva"))], [], id="206-two-leads-are-203"),
    pytest.param("HYT206", [plan(at_cell(responsible="kunta hva"))], [], id="206-no-lead-is-202"),
    pytest.param("HYT206", [plan(at_cell(lead="kunta", responsible="hva", agreed="3.2.2025"))], [], id="206-agreed"),
    pytest.param(
        "HYT206",
        [plan(at_cell(lead="kunta", responsible="hva"), cells=[{**CELL, "agreed": "3.2.2025"}])],
        [],
        id="206-agreed-in-the-cell",
    ),
    pytest.param(
        "HYT206", [plan(at_cell(lead="kunta", responsible="hva", status="cancelled"))], [], id="206-cancelled"
    ),
    pytest.param(
        "HYT206",
        [
            plan(
                at_cell(lead="kuopio", responsible="muu"),
                at_cell(lead="kuopio", **SHARED),
                at_cell(lead="muu", **SHARED),
                actors=[
                    {"id": "kuopio", "kind": "municipality", "name": "Kuopio"},
                    {"id": "muu", "kind": "wellbeing_county", "name": "Lapin hyvinvointialue"},
                ],
            )
        ],
        [("measure", "measure:m1")],
        id="206-far-apart-but-in-one-measure",
    ),
    pytest.param(
        "HYT206",
        [
            plan(at_cell(lead="kunta", responsible="hva", **SHARED), header={"id": "a"}),
            plan(at_cell(lead="seura", **SHARED), header={"id": "b"}),
        ],
        [],
        id="206-overlap-across-plans-comes-first",
    ),
    # HYT207 gap-in-roles
    pytest.param(
        "HYT207",
        [plan(header={"kind": "role_map", "prevention_levels": ["primary"]})],
        [("no_measure", "theme:t")],
        id="207-no-measure",
    ),
    pytest.param("HYT207", [plan(header={"kind": "programme", "prevention_levels": ["primary"]})], [], id="207-no-map"),
    pytest.param(
        "HYT207",
        [plan(at_cell(support="kunta"), header={"kind": "role_map"}, themes=[*THEMES, {"id": "u", "title": "Uni"}])],
        [("no_lead", "theme:t"), ("no_measure", "theme:u")],
        id="207-levels-of-the-measures",
    ),
    pytest.param("HYT207", [plan(at_cell(lead="kunta"), header={"kind": "role_map"})], [], id="207-led"),
    pytest.param("HYT207", [plan(at_cell(lead="ei-ole"), header={"kind": "role_map"})], [], id="207-dangling-lead"),
    pytest.param(
        "HYT207", [plan(at_cell(), header={"kind": "role_map"})], [("no_lead", "theme:t")], id="207-nothing-stated"
    ),
    pytest.param(
        "HYT207",
        [plan(at_cell(responsible="kunta hva"), header={"kind": "role_map"}, cells=[CELL])],
        [("no_lead", "cell:t/primary")],
        id="207-several-responsible-and-a-declared-cell",
    ),
    pytest.param(
        "HYT207",
        [plan(at_cell(lead="kunta", status="cancelled"), header={"kind": "role_map"})],
        [("no_measure", "theme:t")],
        id="207-cancelled",
    ),
    pytest.param(
        "HYT207",
        [plan({**CELL, "responsibilities": NOT_APPLICABLE}, header={"kind": "role_map"})],
        [],
        id="207-responsibilities-not-applicable",
    ),
    pytest.param(
        "HYT207",
        [
            plan(
                header={"kind": "role_map", "prevention_levels": ["primary"]},
                cells=[{**CELL, "not_applicable": "kuuluu hyvinvointialueelle"}],
            )
        ],
        [],
        id="207-left-empty-on-purpose",
    ),
    pytest.param(
        "HYT207",
        [
            plan(
                header={"kind": "role_map", "prevention_levels": ["primary"]},
                cells=[{**CELL, "agreed": True}, {**CELL, "agreed": False}],
            )
        ],
        [("no_measure", "cell:t/primary")],
        id="207-cell-twice",
    ),
    # HYT211 goal-without-owner
    pytest.param(
        "HYT211",
        [plan(goals=[{"id": "g", "title": "G"}, {"id": "h", "title": "H", "owner": NOT_APPLICABLE}])],
        [("nobody", "goal:g")],
        id="211",
    ),
    pytest.param("HYT211", [plan(goals=[{"id": "g", "title": "G", "owner": "ei-ole"}])], [], id="211-dangling"),
    pytest.param(
        "HYT211",
        [plan(goals=[{"id": f"g{number}", "title": "G"} for number in range(5)])],
        [("folded", "plan:p")],
        id="211-folded",
    ),
    # HYT212 overloaded-actor
    pytest.param("HYT212", [plan(*[who(lead="liikunta")] * 11)], [], id="212-eleven-are-not-measured-by-share"),
    pytest.param("HYT212", [plan(*[who(lead="liikunta")] * 4, *[who()] * 8)], [], id="212-a-third"),
    pytest.param(
        "HYT212",
        [plan(*[who(lead="liikunta")] * 5, *[who()] * 8)],
        [("share", "actor:liikunta")],
        id="212-over-a-third",
    ),
    pytest.param(
        "HYT212", [plan(*[who(lead="liikunta")] * 16, *[who()] * 40)], [("many", "actor:liikunta")], id="212-sixteen"
    ),
    pytest.param("HYT212", [plan(*[who(lead="liikunta")] * 15, *[who()] * 40)], [], id="212-fifteen"),
    pytest.param(
        "HYT212",
        [plan(*[who(lead="liikunta")] * 15, who(lead="liikunta", status="done"), *[who()] * 40)],
        [],
        id="212-done-is-no-load",
    ),
    pytest.param(
        "HYT212",
        [plan(*[who(lead="liikunta")] * 5, *[who(status="cancelled")] * 8)],
        [],
        id="212-cancelled-measures-do-not-count",
    ),
    pytest.param("HYT212", [plan(*[who(lead="kunta")] * 20, header={"owner": "liikunta"})], [], id="212-owners-root"),
    pytest.param(
        "HYT212",
        [plan(*[who(lead="kunta")] * 20, header={"owner": "hva"})],
        [("many", "actor:kunta")],
        id="212-another-organisation",
    ),
    pytest.param(
        "HYT212",
        [plan(*[who(lead="liikunta")] * 12, *[who(lead="nuoriso")] * 25)],
        [("many", "actor:nuoriso")],
        id="212-each-unit-as-named",
    ),
    # HYT213 support-without-lead-organisation
    pytest.param(
        "HYT213",
        [plan(at_cell(lead="hva"), cells=[{**CELL, "emphasis": "municipality"}])],
        [("nobody_of_kind", "cell:t/primary")],
        id="213-only-the-county",
    ),
    pytest.param(
        "HYT213", [plan(at_cell(support="liikunta"), cells=[{**CELL, "emphasis": "municipality"}])], [], id="213-a-unit"
    ),
    pytest.param(
        "HYT213", [plan(at_cell(lead="yhtyma"), cells=[{**CELL, "emphasis": "wellbeing_county"}])], [], id="213-joint"
    ),
    pytest.param("HYT213", [plan(cells=[{**CELL, "emphasis": "municipality"}])], [], id="213-no-measures"),
    pytest.param("HYT213", [plan(at_cell(), cells=[{**CELL, "emphasis": "municipality"}])], [], id="213-nobody-is-201"),
    pytest.param("HYT213", [plan(at_cell(lead="hva"), cells=[{**CELL, "emphasis": UNKNOWN}])], [], id="213-undecided"),
    pytest.param(
        "HYT213",
        [plan(at_cell(lead="hva"), cells=[{**CELL, "emphasis": "municipality", "not_applicable": "ei tehdä"}])],
        [],
        id="213-left-empty",
    ),
    pytest.param(
        "HYT213",
        [plan(at_cell(lead="hva"), at_cell(lead="kunta"), cells=[{**CELL, "emphasis": "municipality"}])],
        [],
        id="213-in-one-of-two-measures",
    ),
    # HYT214 uncommitted-actor
    pytest.param(
        "HYT214", [plan(who(lead="hva"), header={"owner": "kunta"})], [("leads", "actor:hva")], id="214-county-leads"
    ),
    pytest.param("HYT214", [plan(who(lead="liikunta"), header={"owner": "nuoriso"})], [], id="214-own-organisation"),
    pytest.param("HYT214", [plan(who(lead="kunta", support="hva"), header={"owner": "kunta"})], [], id="214-support"),
    pytest.param(
        "HYT214", [plan(who(lead="irrallinen"), header={"owner": "kunta"})], [], id="214-unit-of-who-knows-what"
    ),
    pytest.param("HYT214", [plan(who(lead="hva"))], [], id="214-no-owner"),
    pytest.param(
        "HYT214", [plan(who(lead="hva"), header={"owner": "kunta", "kind": "role_map"})], [], id="214-role-map"
    ),
    pytest.param("HYT214", [plan(who(lead="hva", status="done"), header={"owner": "kunta"})], [], id="214-done"),
    pytest.param("HYT214", [plan(who(lead="hva", agreed=True), header={"owner": "kunta"})], [], id="214-agreed"),
    pytest.param("HYT214", [plan(who(lead="laji-auki", agreed=True), header={"owner": "kunta"})], [], id="214-whoever"),
    pytest.param(
        "HYT214",
        [plan(at_cell(lead="hva"), header={"owner": "kunta"}, cells=[{**CELL, "agreed": "3.2.2025"}])],
        [],
        id="214-agreed-in-the-cell",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="hva"), who(lead="neuvola"), header={"owner": "kunta"})],
        [("leads", "actor:hva")],
        id="214-one-finding-for-an-organisation-and-its-unit",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="kunta"), who(lead="naapuri"), header={"owner": "yhtyma", "covers": ["kunta", "naapuri"]})],
        [("leads", "actor:kunta"), ("leads", "actor:naapuri")],
        id="214-municipalities-in-the-plan-of-a-joint-authority",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="hva"), header={"owner": "kunta", "approved": {"by": "Mallialueen hyvinvointialue"}})],
        [],
        id="214-approved",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="hva"), header={"owner": "kunta", "approved": {"by": "neuvola"}})],
        [],
        id="214-approved-by-a-unit-of-it",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="hva"), header={"owner": "kunta", "links": [{"kind": "regional_plan", "plan": "alue-2025"}]})],
        [],
        id="214-link-to-its-plan",
    ),
    pytest.param(
        "HYT214",
        [plan(who(lead="seura"), header={"owner": "kunta", "links": [{"kind": "regional_plan", "plan": "alue-2025"}]})],
        [("leads", "actor:seura")],
        id="214-link-to-the-plan-of-another",
    ),
    pytest.param(
        "HYT214",
        [
            plan(
                who(lead="alue"),
                header={"id": "a", "owner": "kunta"},
                actors=[*ACTORS, {"id": "alue", "kind": "wellbeing_county", "name": "Hyvinvointialue", "code": "13"}],
            ),
            county("b"),
        ],
        [],
        id="214-own-plan-recognised-by-code",
    ),
    pytest.param(
        "HYT214",
        [
            plan(
                who(lead="alue"),
                header={"id": "a", "owner": "kunta"},
                actors=[*ACTORS, {"id": "alue", "kind": "wellbeing_county", "name": "Hyvinvointialue", "code": "21"}],
            ),
            county("b"),
        ],
        [("leads", "actor:alue")],
        id="214-one-id-but-another-county",
    ),
    # HYT215 no-third-sector-partner
    pytest.param("HYT215", [plan(who(lead="kunta"))], [("no_ngo", "plan:p")], id="215-named-but-without-a-role"),
    pytest.param("HYT215", [plan(who(lead="kunta", partner="seura"))], [], id="215-partner"),
    pytest.param("HYT215", [plan(goals=[{"id": "g", "title": "G", "owner": "kunta"}])], [], id="215-no-measures"),
    pytest.param("HYT215", [plan(who())], [], id="215-no-responsibilities"),
    pytest.param(
        "HYT215",
        [plan(who(lead="kunta"), goals=[{"id": "g", "title": "G", "assigned_to": ["seura"]}])],
        [],
        id="215-goal-assigned",
    ),
    pytest.param(
        "HYT215",
        [plan(who(lead="kunta"), actors=[*ACTORS, {"id": "ryhma", "kind": "body", "name": "R", "members": ["seura"]}])],
        [],
        id="215-in-a-body",
    ),
    pytest.param("HYT215", [plan(who(lead="irrallinen"))], [("no_ngo", "plan:p")], id="215-unit-without-organisation"),
    pytest.param(
        "HYT215",
        [plan(who(lead="t"), actors=[{"id": "t", "name": "Testilä"}], header={"owner": "t"})],
        [("no_ngo", "plan:p")],
        id="215-owner-whose-kind-is-not-stated",
    ),
    # HYT216 single-department
    pytest.param("HYT216", [plan(*[who(lead="liikunta")] * 3)], [("one_unit", "plan:p")], id="216-three"),
    pytest.param("HYT216", [plan(*[who(lead="liikunta")] * 2, who())], [], id="216-two"),
    pytest.param(
        "HYT216", [plan(*[who(lead="liikunta")] * 2, who(lead="liikunta", status="cancelled"))], [], id="216-off"
    ),
    pytest.param("HYT216", [plan(*[who(lead="kunta")] * 3)], [], id="216-organisation-itself"),
    pytest.param("HYT216", [plan(*[who(lead="liikunta")] * 3, who(lead="kunta"))], [], id="216-also-the-organisation"),
    pytest.param("HYT216", [plan(*[who(lead="liikunta")] * 3, who(lead="neuvola"))], [], id="216-two-organisations"),
    pytest.param("HYT216", [plan(*[who(lead="irrallinen")] * 3)], [("one_unit", "plan:p")], id="216-unit-of-nothing"),
    pytest.param(
        "HYT216",
        [plan(*[who(lead="r")] * 3, actors=[*ACTORS, {"id": "r", "kind": "body", "name": "R", "part_of": "kunta"}])],
        [],
        id="216-body-across-sectors",
    ),
    pytest.param(
        "HYT216",
        [
            plan(
                *[who(lead="r")] * 3,
                who(lead="liikunta"),
                actors=[*ACTORS, {"id": "r", "kind": "role", "name": "Liikuntakoordinaattori", "part_of": "liikunta"}],
            )
        ],
        [("one_unit", "plan:p")],
        id="216-role-in-the-unit",
    ),
    pytest.param(
        "HYT216",
        [
            plan(
                *[who(lead="a")] * 3,
                actors=[{"id": "a", "name": "A", "part_of": "b"}, {"id": "b", "name": "B", "part_of": "a"}],
            )
        ],
        [],
        id="216-part-of-each-other",
    ),
    # HYT217 measure-without-resources
    pytest.param("HYT217", [plan({}, {})], [], id="217-no-resources-anywhere"),
    pytest.param("HYT217", [plan({}, {"resources": UNKNOWN})], [], id="217-only-unknown"),
    pytest.param(
        "HYT217",
        [plan({}, {"resources": {"value": 1, "unit": "EUR"}}, {"status": "done"}, {"status": "cancelled"})],
        [("nothing", "measure:m1")],
        id="217-done-and-cancelled-need-none",
    ),
    pytest.param(
        "HYT217",
        [plan(*[{}] * 5, {"resources": {"value": 1, "unit": "EUR"}})],
        [("folded", "plan:p")],
        id="217-folded",
    ),
]


@pytest.mark.parametrize(("code", "plans", "expected"), CASES)
def test_a_rule_finds_the_flaw_and_not_its_nearest_miss(
    code: str, plans: list[Data], expected: list[tuple[str, str]]
) -> None:
    """What the rule finds is exactly what the case says."""
    assert found(report_of(code, *plans)) == expected


@pytest.mark.parametrize(("code", "plans", "expected"), CASES)
def test_findings_do_not_depend_on_the_order_of_the_files(
    code: str, plans: list[Data], expected: list[tuple[str, str]]
) -> None:
    """Plans, entities, rows and keys the other way round give the same report."""
    one, other = report_of(code, *plans), report_of(code, *turned(plans))
    assert [finding.to_json() for finding in one.findings] == [finding.to_json() for finding in other.findings]
    assert one.outcomes == other.outcomes


MAP = {"kind": "role_map", "prevention_levels": ["primary"]}

IN_DOUBT = [
    pytest.param("HYT202", plan(who(responsible="kunta hva", agreed=UNKNOWN)), id="202-agreement-unknown"),
    pytest.param("HYT202", plan(who(responsible="kunta hva", agreed=["ehkä"])), id="202-agreement-unreadable"),
    pytest.param("HYT202", plan(at_cell(responsible="kunta hva"), cells=[{**CELL, "agreed": UNKNOWN}]), id="202-cell"),
    pytest.param(
        "HYT202",
        plan({"responsibilities": [{"actor": "kunta"}, {"actor": "hva"}, {"actor": "seura", "role": UNKNOWN}]}),
        id="202-role-unknown",
    ),
    pytest.param("HYT202", plan(who(responsible="kunta hva", status="peruttu?")), id="202-status-unreadable"),
    pytest.param("HYT203", plan(who(lead="kunta hva", agreed=UNKNOWN)), id="203-agreement-unknown"),
    pytest.param(
        "HYT203", plan(who(lead="kunta", agreed=UNKNOWN, **SHARED), who(lead="hva", **SHARED)), id="203-one-unknown"
    ),
    pytest.param(
        "HYT203", plan(who(lead="kunta", agreed=["ehkä"], **SHARED), who(lead="hva", **SHARED)), id="203-unreadable"
    ),
    pytest.param("HYT205", plan({"responsibilities": [{"actor": "kunta", "role": "tuki"}]}), id="205-role-unreadable"),
    pytest.param("HYT206", plan(at_cell(lead="kunta", responsible="hva", agreed=UNKNOWN)), id="206-agreement-unknown"),
    pytest.param("HYT207", plan({**CELL, "responsibilities": UNKNOWN}, header=MAP), id="207-responsibilities-unknown"),
    pytest.param(
        "HYT207",
        plan({**CELL, "responsibilities": UNKNOWN}, at_cell(support="kunta"), header=MAP),
        id="207-one-unknown",
    ),
    pytest.param("HYT207", plan(header=MAP, cells=[{**CELL, "emphasis": UNKNOWN}]), id="207-emphasis-unknown"),
    pytest.param("HYT207", plan(header=MAP, cells=[{**CELL, "agreed": UNKNOWN}]), id="207-agreement-unknown"),
    pytest.param("HYT207", plan(who(lead="kunta", theme="t", prevention=UNKNOWN), header=MAP), id="207-level-unknown"),
    pytest.param(
        "HYT207", plan(who(lead="kunta", theme="t", prevention="alku"), header=MAP), id="207-level-unreadable"
    ),
    pytest.param(
        "HYT207", plan(who(lead="kunta", theme=UNKNOWN, prevention="primary"), header=MAP), id="207-theme-unknown"
    ),
    pytest.param(
        "HYT213",
        plan(at_cell(lead="laji-auki"), cells=[{**CELL, "emphasis": "municipality"}]),
        id="213-kind-unknown",
    ),
    pytest.param(
        "HYT213",
        plan(at_cell(lead="irrallinen"), cells=[{**CELL, "emphasis": "municipality"}]),
        id="213-unit-of-who-knows-what",
    ),
    pytest.param(
        "HYT213",
        plan(at_cell(lead="hva"), {**CELL, "responsibilities": UNKNOWN}, cells=[{**CELL, "emphasis": "municipality"}]),
        id="213-responsibilities-unknown",
    ),
    pytest.param("HYT214", plan(who(lead="hva"), header={"owner": UNKNOWN}), id="214-owner-unknown"),
    pytest.param("HYT214", plan(who(lead="hva"), header={"owner": "ei-ole"}), id="214-owner-dangling"),
    pytest.param("HYT214", plan(who(lead="laji-puuttuu"), header={"owner": "kunta"}), id="214-kind-not-stated"),
    pytest.param(
        "HYT214", plan(who(lead="hva", agreed=UNKNOWN), header={"owner": "kunta"}), id="214-agreement-unknown"
    ),
    *(
        pytest.param(
            code, plan(at_cell(lead="kunta"), {**CELL, "responsibilities": UNKNOWN}), id=f"{code}-who-is-unknown"
        )
        for code in ("HYT202", "HYT203", "HYT205", "HYT206", "HYT215")
    ),
    pytest.param(
        "HYT206", plan(who(lead="kunta", responsible="hva", theme="t", prevention=UNKNOWN)), id="206-level-unknown"
    ),
    pytest.param(
        "HYT206",
        plan(who(lead="kunta", responsible="hva", theme=UNKNOWN, prevention="primary")),
        id="206-theme-unknown",
    ),
    pytest.param("HYT213", plan(at_cell(lead="hva"), cells=[{**CELL, "emphasis": UNKNOWN}]), id="213-emphasis-unknown"),
    pytest.param(
        "HYT214",
        plan(
            {"goals": ["ei-ole"], "prevention": "primary", **who(lead="hva")},
            header={"owner": "kunta"},
            cells=[{**CELL, "agreed": True}],
        ),
        id="214-theme-of-a-misspelt-goal",
    ),
    pytest.param("HYT216", plan(*[who(lead="liikunta")] * 3, {"responsibilities": UNKNOWN}), id="216-one-unknown"),
    pytest.param("HYT216", plan(*[who(lead="liikunta")] * 3, who(lead="ei-ole")), id="216-one-dangling"),
    pytest.param("HYT215", plan(who(lead="kunta", partner="laji-puuttuu")), id="215-kind-not-stated"),
    pytest.param("HYT215", plan(who(lead="kunta", partner="ei-ole")), id="215-dangling"),
]


@pytest.mark.parametrize(("code", "data"), IN_DOUBT)
def test_a_rule_that_lacks_a_fact_says_so(code: str, data: Data) -> None:
    """Where a fact is unknown or unreadable there is neither a finding nor a pass."""
    report = report_of(code, data)
    assert [outcome.outcome for outcome in report.outcomes] == ["could_not_check"]
    assert report.findings == ()


NOTHING_TO_LOOK_AT = [
    pytest.param("HYT206", plan(who(lead="kunta", responsible="hva")), id="206-no-cell"),
    pytest.param("HYT207", plan(at_cell(lead="kunta"), header={"kind": "programme"}), id="207-no-map"),
    pytest.param("HYT212", plan(who(support="kunta")), id="212-nobody-leads"),
    pytest.param("HYT213", plan(at_cell(lead="kunta")), id="213-no-emphasis"),
    pytest.param("HYT214", plan(who(lead="hva")), id="214-no-owner"),
    pytest.param("HYT215", plan(who()), id="215-nobody"),
    pytest.param("HYT216", plan(*[who(lead="liikunta")] * 2), id="216-two"),
    pytest.param("HYT217", plan({}), id="217-no-resources"),
    *(pytest.param(code, {"hytecore": 1, "plan": {"id": "p", "title": "P"}}, id=f"{code}-empty") for code in CODES),
]


@pytest.mark.parametrize(("code", "data"), NOTHING_TO_LOOK_AT)
def test_a_rule_without_a_subject_is_not_applicable(code: str, data: Data) -> None:
    """A rule that had nothing to look at does not say that all is well."""
    assert [outcome.outcome for outcome in report_of(code, data).outcomes] == ["not_applicable"]


def test_the_rules_about_one_measures_roles_exclude_each_other() -> None:
    """Of role-overlap, no-single-lead, nobody-leads and seam-without-agreement one at most names a measure."""
    data = plan(
        at_cell(lead="kunta hva", responsible="seura"),
        at_cell(responsible="kunta hva seura"),
        at_cell(support="kunta hva"),
        at_cell(lead="kunta", responsible="hva"),
        at_cell(lead="kunta", responsible="seura", **SHARED),
        at_cell(lead="hva", **SHARED),
        at_cell(responsible="naapuri seura", **SHARED),
    )
    named: dict[str, list[str]] = {}
    for code in ("HYT203", "HYT202", "HYT205", "HYT206"):
        for finding in report_of(code, data).findings:
            parts = {part.subject.id for part in finding.related if part.role == "place"} | {finding.subject.id}
            for measure in parts:
                named.setdefault(str(measure), []).append(code)
    assert named == {
        "m1": ["HYT203"],
        "m2": ["HYT202"],
        "m3": ["HYT205"],
        "m4": ["HYT206"],
        "m5": ["HYT203"],
        "m6": ["HYT203"],
        "m7": ["HYT202"],
    }


def test_an_overlap_names_every_leader_and_place_with_its_plan() -> None:
    """One finding for one activity, however many lead it; leaders and places say in which plan they stand."""
    report = report_of(
        "HYT203",
        county("a", who(lead="alue", **SHARED), who(lead="jarjesto", **SHARED)),
        town("b", "Kuopio", who(lead="kunta", **SHARED)),
        town("c", "Rovaniemi", who(lead="kunta", **SHARED)),
    )
    (finding,) = report.findings
    assert finding.subject.plan == "a"
    assert finding.data["organisations"] == ["alue", "jarjesto", "kunta"]
    assert [(part.role, part.subject.plan, part.subject.id) for part in finding.related] == [
        ("leader", "a", "alue"),
        ("leader", "a", "jarjesto"),
        ("leader", "b", "kunta"),
        ("place", "a", "m1"),
        ("place", "a", "m2"),
        ("place", "b", "m1"),
    ]


def test_one_activity_at_two_levels_gives_two_findings_with_their_own_identity() -> None:
    """The identity of an overlap holds the activity, the theme and the level."""
    data = plan(
        *(at_cell(lead=leader, **SHARED) for leader in ("kunta", "hva")),
        *({**at_cell(lead=leader, **SHARED), "prevention": "secondary"} for leader in ("kunta", "hva")),
    )
    prints = [finding.fingerprint for finding in report_of("HYT203", data).findings]
    assert len(set(prints)) == len(prints) == 2


def test_declaring_a_cell_does_not_change_the_identity_of_its_gap() -> None:
    """A gap that is in the baseline stays in it when someone adds the cell to the plan."""
    bare, declared = plan(header=MAP), plan(header=MAP, cells=[CELL])
    assert [f.fingerprint for f in report_of("HYT207", bare).findings] == [
        f.fingerprint for f in report_of("HYT207", declared).findings
    ]


def test_resources_are_expected_of_a_municipal_plan_in_the_profile_strict() -> None:
    """The profile decides whether a plan that states no resources at all lacks them."""
    data = plan({}, header={"kind": "municipal_plan"})
    assert found(report_of("HYT217", data, profile="strict")) == [("nothing", "measure:m1")]
    assert found(report_of("HYT217", data)) == []


def test_the_maximum_of_an_actor_is_an_option() -> None:
    """An actor may lead as many as the option says, and no more."""
    data = plan(*[who(lead="liikunta")] * 3)
    assert found(report_of("HYT212", data, maximum=3)) == []
    assert found(report_of("HYT212", data, maximum=2)) == [("many", "actor:liikunta")]


@pytest.mark.parametrize("code", CODES)
def test_duplicate_ids_do_not_make_the_order_of_the_file_show(code: str) -> None:
    """With two entities of one id, the file read backwards gives the same findings."""
    data = plan(
        {"id": "m", "title": "Yksi", **at_cell(lead="kunta hva", **SHARED)},
        {"id": "m", "title": "Toinen", **at_cell(lead="seura", responsible="hva", **SHARED)},
        {"id": "m", "title": "Kolmas", **at_cell(support="hva"), "resources": {"value": 1, "unit": "EUR"}},
        header={**MAP, "owner": "yhtyma", "kind": "programme"},
        actors=[
            *ACTORS,
            {"id": "kunta", "kind": "ngo", "name": "Toinen"},
            {"id": "hva", "kind": "state", "name": "Aa"},
        ],
        cells=[{**CELL, "emphasis": "municipality"}, {**CELL, "emphasis": "parish"}],
        goals=[{"id": "g", "title": "G"}, {"id": "g", "title": "H"}],
    )
    one, other = report_of(code, data, maximum=1) if code == "HYT212" else report_of(code, data), turned(data)
    again = report_of(code, other, maximum=1) if code == "HYT212" else report_of(code, other)
    assert [finding.to_json() for finding in one.findings] == [finding.to_json() for finding in again.findings]


def test_hostile_values_raise_nothing() -> None:
    """Values of the wrong shape everywhere are read as unreadable and crash no rule."""
    wrong: list[Any] = [[], {}, {"a": []}, [["x"]], 7, True, "?"]
    rows = [{"actor": value, "role": value} for value in wrong]
    data = plan(
        *(
            {"theme": value, "prevention": value, "activity": value, "agreed": value, "status": value}
            for value in wrong
        ),
        {"responsibilities": rows, "goals": ["g"], "resources": [1]},
        who(lead="kunta hva seura"),
        header={
            "owner": [1],
            "covers": [1],
            "kind": {"a": 1},
            "approved": {"by": [1]},
            "links": [{"kind": [1], "plan": [1]}],
        },
        actors=[*ACTORS, *({"id": f"x{n}", "name": "X", "kind": v, "part_of": v} for n, v in enumerate(wrong))],
        cells=[{"theme": "t", "prevention": value, "emphasis": value, "agreed": value} for value in wrong],
        goals=[{"id": "g", "title": "G", "theme": {"a": []}, "owner": [1]}],
    )
    settings = Settings(select=CODES, language="en", as_of=date(2025, 6, 1))
    assert check(read_data(data), settings=settings, registry=REGISTRY).is_complete
