"""`hytecore diff OLD NEW`: what has changed from one version of a plan to the next."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from attrs import evolve

from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, registry_of, settings_of
from hytecore.cli.output import emit, emit_paragraphs, patience, tell
from hytecore.errors import SettingsError
from hytecore.pipeline import check
from hytecore.read.reading import Reading, load
from hytecore.words.help import help_text
from hytecore.words.interface import say

if TYPE_CHECKING:
    from hytecore.engine.registry import Registry
    from hytecore.engine.settings import Settings
    from hytecore.report.diff.difference import Difference

FORMATS = ("text", "json", "html")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("old", metavar="OLD", help=help_text("diff-old", language))
    parser.add_argument("new", metavar="NEW", help=help_text("diff-new", language))
    parser.add_argument("--as-of", metavar="DATE", help=help_text("diff-as-of", language))
    parser.add_argument("--format", metavar="|".join(FORMATS), default="text", help=help_text("format", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    add_language(parser, language, "diff-lang")
    parser.add_argument("--pack", metavar="NAME", action="append", default=[], help=help_text("pack", language))
    parser.add_argument("--config", metavar="FILE|none", help=help_text("config", language))


def run(arguments: argparse.Namespace) -> int:
    """Print the comparison; the exit status is 3 if something could not be read or checked, and otherwise 0."""
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    settings = evolve(settings_of(arguments), baseline=None)
    registry = registry_of(settings)
    with patience(settings.language or of_environment()):
        difference = differences(load(arguments.old), load(arguments.new), settings, registry)
    for path in difference.unread:
        tell(say("no-plan", difference.language, path=path))
    _emit(difference, arguments.format, arguments.output)
    return 0 if difference.complete else 3


def differences(old: Reading, new: Reading, settings: Settings, registry: Registry) -> Difference:
    """Return what has changed between two files, and what has become of the findings.

    The old plan is checked in the ids of the new one, so that a finding is known again; and both by the same rules and
    the same day, so that what differs comes from the plans.
    """
    from hytecore.comparison.comparing import compare
    from hytecore.comparison.findings import compare_findings
    from hytecore.engine.blocks import with_blocks
    from hytecore.report.diff.difference import Difference, version_of

    language = settings.language or next((r.plan.language for r in (new, old) if r.plan), of_environment())
    settings = settings.over(language=language)
    versions = version_of(old, language), version_of(new, language)
    day = settings.as_of.isoformat()
    old, new = with_blocks(old, registry.blocks), with_blocks(new, registry.blocks)
    if old.plan is None or new.plan is None:
        return Difference(*versions, language, day, complete=False)
    comparison = compare(old.plan, new.plan)
    renamed = evolve(old, plan=comparison.matching.naming.whole(old.plan))
    before, after = (check(each, settings=settings, registry=registry) for each in (renamed, new))
    found = compare_findings(before.result, after.result)
    return Difference(*versions, language, day, before.is_complete and after.is_complete, comparison, found)


def _emit(difference: Difference, form: str, path: str | None) -> None:
    if form == "text":
        from hytecore.report.diff import as_text

        emit_paragraphs(as_text.paragraphs(difference), path)
    elif form == "json":
        from hytecore.report.diff import as_json

        emit(as_json.render(difference), path)
    else:
        from hytecore.report.diff import as_page

        emit(as_page.render(difference), path)
