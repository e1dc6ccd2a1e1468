"""Actors as a network: loads, pairs, what rests on one unit alone, and the same for other programs and readers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import networkx
import pytest

from hytecore.cli.program import main
from hytecore.index.actor_graph import actor_graph, cooperation
from hytecore.index.plan_index import PlanIndex
from hytecore.read.reading import read_data
from hytecore.report.graph_formats import as_dot, as_graphml, as_mermaid

ACTORS: list[dict[str, Any]] = [
    {"id": "kunta", "kind": "municipality", "name": "Testilä"},
    {"id": "sivistys", "kind": "unit", "name": "Sivistys", "part_of": "kunta"},
    {"id": "liikunta", "kind": "unit", "name": "Liikunta\x0b", "part_of": "sivistys"},
    {"id": "nuoriso", "kind": "unit", "name": "Nuoriso", "part_of": "sivistys"},
    {"id": "hva", "kind": "wellbeing_county", "name": "Alue"},
    {"id": "seura", "kind": "ngo", "name": "Seura ry"},
]
PATH = Path(__file__).parents[2] / "examples"


def index_of(*measures: dict[str, Any], themes: bool = True) -> PlanIndex:
    """Return a plan with two themes, or none, and as many goals as its measures name."""
    goals = sorted({goal for measure in measures for goal in measure.get("goals", ())})
    plan = read_data(
        {
            "hytecore": 1,
            "plan": {"id": "p", "title": "P"},
            "actors": ACTORS,
            "themes": [{"id": "t", "title": "Teema T"}, {"id": "u", "title": "Teema U"}] if themes else [],
            "goals": [{"id": goal, "title": f"Tavoite {goal}"} for goal in goals],
            "measures": [{"id": f"m{n}", "title": f"M{n}", **measure} for n, measure in enumerate(measures)],
        }
    ).plan
    assert plan is not None
    return PlanIndex(plan)


def who(roles: str, **more: Any) -> dict[str, Any]:
    """Return a measure with actors and roles, as in `liikunta:lead seura:partner`."""
    rows = [dict(zip(("actor", "role"), each.split(":"), strict=False)) for each in roles.split()]
    return {"responsibilities": rows, **more}


def test_loads_tell_who_leads_answers_and_helps() -> None:
    """The only responsible one leads; one in two roles counts once, in the heavier; cancelled work is no load."""
    found = cooperation(
        index_of(
            who("liikunta"),
            who("liikunta:lead seura:partner"),
            who("liikunta:responsible nuoriso:responsible nuoriso:support"),
            who("seura:lead", status="cancelled"),
            {},
        )
    )

    assert [(load.actor.id, len(load.leads), len(load.answers), len(load.helps)) for load in found.loads] == [
        ("liikunta", 2, 1, 0),
        ("nuoriso", 0, 1, 0),
        ("seura", 0, 0, 1),
    ]


def test_pairs_tell_on_what() -> None:
    """Themes where the plan has them, those with most measures first; else goals."""
    measures = (
        who("liikunta seura", theme="u", goals=["g"]),
        who("seura:lead liikunta:support", theme="u", goals=["h"]),
        who("liikunta seura hva", theme="t", goals=["g"]),
    )

    for themes, on in ((True, ["u", "t"]), (False, ["g", "h"])):
        pairs = cooperation(index_of(*measures, themes=themes)).pairs
        assert [(pair.one.id, pair.other.id, len(pair.measures)) for pair in pairs] == [
            ("liikunta", "seura", 3),
            ("hva", "liikunta", 1),
            ("hva", "seura", 1),
        ]
        assert [subject.id for subject in pairs[0].on] == on


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        pytest.param(
            [who("liikunta", theme="t"), who("liikunta:lead hva:support", theme="t")], ("t", "liikunta"), id="one"
        ),
        pytest.param([who("liikunta", theme="t"), who("nuoriso", theme="t")], ("t", "sivistys"), id="units-of-one"),
        pytest.param([who("liikunta nuoriso", theme="t")], ("t", "sivistys"), id="two-answer"),
        pytest.param([who("liikunta", theme="t"), who("hva", theme="t")], None, id="two-organisations"),
        pytest.param([who("kunta", theme="t"), who("kunta", theme="t")], None, id="a-whole-municipality"),
        pytest.param([who("seura", theme="t")], ("t", "seura"), id="an-ngo"),
        pytest.param([who("liikunta", theme="t"), {"theme": "t"}], None, id="nobody"),
        pytest.param([who("liikunta", theme="t", goals=["g"])], ("t", "liikunta"), id="theme-before-its-goal"),
        pytest.param([who("liikunta", goals=["g"]), who("hva", theme="t")], ("g", "liikunta"), id="goal"),
    ],
)
def test_what_rests_on_one_unit(measures: list[dict[str, Any]], expected: tuple[str, str] | None) -> None:
    """The smallest unit outside of which nobody leads or answers; what lies within a theme is told once."""
    found = [(each.subject.id, each.unit.id) for each in cooperation(index_of(*measures)).reliances]

    assert found == ([expected] if expected else [])


def test_the_graph_is_undirected_and_written_in_every_format() -> None:
    """Nodes and edges carry counts; other programs read them back as numbers."""
    graph = actor_graph(index_of(who("liikunta seura", theme="t"), who("liikunta:lead", theme="u")))

    assert graph.nodes["actor:liikunta"]["organisation"] == "kunta"
    assert (graph.nodes["actor:liikunta"]["measures"], graph.nodes["actor:liikunta"]["leads"]) == (2, 1)
    again = networkx.parse_graphml(as_graphml(graph))
    assert not again.is_directed()
    assert again.edges["actor:liikunta", "actor:seura"]["measures"] == 1
    assert again.edges["actor:liikunta", "actor:seura"]["on"] == "Teema T"
    assert '  "actor:liikunta" -- "actor:seura" [label="1"];' in as_dot(graph).splitlines()
    assert as_mermaid(graph).splitlines()[-1] == "  n0 ---|1| n1"


def test_the_keusote_plan_tells_who_carries_most(capsys: pytest.CaptureFixture[str]) -> None:
    """At 80 columns, with names and numbers a coordinator knows from the plan."""
    assert main(["graph", str(PATH / "keusote-2020" / "plan.yaml"), "--actors", "--lang", "fi"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert "  18 Yhdistykset ja järjestöt – vastaa muiden kanssa 17, tukee tai on kumppani 1" in lines
    assert "  9 Yhdistykset ja järjestöt + Kuntien hyte-vastaavat" in lines
    assert "  - Ulkoinen integraatio – tavoite: Alueellisen yhteistyön vahvistuminen" in lines


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_plan_without_actors_says_so(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The map of Kuopio names nobody in its measures yet, and the formats for programs hold an empty graph."""
    path = str(PATH / "kuopio-roles" / "plan.yaml")

    assert main(["graph", path, "--actors", "--lang", language]) == 0
    assert len(capsys.readouterr().out.split("\n\n")) == 2
    assert main(["graph", path, "--actors", "--format", "dot"]) == 0
    assert capsys.readouterr().out == "graph plan {\n  rankdir=LR;\n}\n"
