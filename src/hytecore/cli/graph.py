"""`hytecore graph PATH [--actors]`: the tree of goals or who works with whom, or a graph for other programs."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from hytecore.cli.options import add_language, settings_of
from hytecore.cli.output import PIPE_WIDTH, WIDEST, emit, emit_paragraphs, wants_colours
from hytecore.errors import RequestError, SettingsError
from hytecore.index.plan_index import PlanIndex
from hytecore.read.reading import load
from hytecore.words.help import help_text

FORMATS = ("tree", "graphml", "dot", "mermaid")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("path", metavar="PATH", help=help_text("path", language))
    parser.add_argument("--actors", action="store_true", help=help_text("graph-actors", language))
    parser.add_argument("--format", metavar="|".join(FORMATS), default="tree", help=help_text("graph-format", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Print the tree, the actors or the graph."""
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    settings = settings_of(arguments)
    plan = load(arguments.path).plan
    if plan is None:
        raise RequestError("no-plan", path=arguments.path)
    index = PlanIndex(plan)
    if arguments.format == "tree" and arguments.actors:
        from hytecore.report import actors

        emit_paragraphs(actors.paragraphs(index, settings.language or plan.language), arguments.output)
        return 0
    if arguments.format == "tree":
        _print_tree(index, settings.language or plan.language, arguments.output)
        return 0
    from hytecore.report import graph_formats

    graph = _actors(index) if arguments.actors else index.graph()
    emit(getattr(graph_formats, f"as_{arguments.format}")(graph), arguments.output)
    return 0


def _actors(index: PlanIndex) -> Any:
    from hytecore.index.actor_graph import actor_graph

    return actor_graph(index)


def _print_tree(index: PlanIndex, language: str, path: str | None) -> None:
    from rich.console import Console

    from hytecore.report.tree import tree

    if path is None and wants_colours():
        console = Console(highlight=False)
        console.width = min(WIDEST, console.width)
        console.print(tree(index, language))
        return
    import io

    width = PIPE_WIDTH if path or not sys.stdout.isatty() else min(WIDEST, Console().width)
    buffer = io.StringIO()
    Console(file=buffer, width=width, no_color=True, highlight=False, legacy_windows=False).print(tree(index, language))
    emit("".join(line.rstrip() + "\n" for line in buffer.getvalue().splitlines()), path)
