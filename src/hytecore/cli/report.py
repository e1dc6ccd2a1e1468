"""`hytecore report PATH…`: a report for somebody: a checklist answered, letters to the owners, a council's sheet."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from attrs import evolve

from hytecore.cli.language import of_environment, stated_or_environment
from hytecore.cli.options import add_language, add_run, registry_of, settings_of
from hytecore.cli.output import emit, emit_bytes, emit_paragraphs, patience, tell
from hytecore.engine.checklist import Checklist
from hytecore.errors import RequestError, SettingsError
from hytecore.nearest import nearest
from hytecore.words.help import help_text
from hytecore.words.interface import say

if TYPE_CHECKING:
    from hytecore.engine.registry import Registry
    from hytecore.engine.settings import Settings
    from hytecore.report.checklist.answers import Answers

FORMATS = ("text", "json", "html", "xlsx")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command; each kind of report is an option of its own, and one of them is needed."""
    kinds = parser.add_mutually_exclusive_group(required=True)
    kinds.add_argument("--checklist", metavar="PACK", help=help_text("report-checklist", language))
    kinds.add_argument("--by-owner", metavar="DIR", help=help_text("report-by-owner", language))
    kinds.add_argument("--sheet", action="store_true", help=help_text("report-sheet", language))
    add_run(parser, language)
    parser.add_argument("--since", metavar="OLD", help=help_text("report-since", language))
    formats = "|".join((*FORMATS, "docx"))
    parser.add_argument("--format", metavar=formats, help=help_text("format", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    parser.add_argument("--pack", metavar="NAME", action="append", default=[], help=help_text("pack", language))
    parser.add_argument("--config", metavar="FILE|none", help=help_text("config", language))
    add_language(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Print the report; the exit status is 3 if something could not be read or checked, and otherwise 0."""
    if arguments.sheet:
        from hytecore.cli import council_sheet

        return council_sheet.run(arguments)
    if arguments.since is not None:
        from hytecore.words.sheet import sheet_word

        text = sheet_word("since-without-sheet", stated_or_environment(arguments.lang))
        raise RequestError("usage", text=text, prog="hytecore report")
    if arguments.by_owner is not None:
        from hytecore.cli import owner_letters

        return owner_letters.run(arguments)
    arguments.format = arguments.format or "text"
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    if arguments.format == "xlsx" and not arguments.output:
        raise RequestError("needs-output", format="xlsx")
    return _answer(arguments)


def _answer(arguments: argparse.Namespace) -> int:
    """Answer a checklist; that an answer is no is no failure."""
    from hytecore.pipeline import check
    from hytecore.report.checklist.answers import answers, settings_for

    pack = arguments.checklist
    settings = settings_of(arguments)
    if settings.packs is not None:  # who asks for a pack's checklist asks for the pack
        settings = evolve(settings, packs=tuple(dict.fromkeys((*settings.packs, pack))))
    registry = registry_of(settings)
    checklist = _checklist(pack, registry, settings)
    if checklist is None:
        return 3
    settings = settings_for(checklist, registry, settings)
    with patience(settings.language or "fi"):
        given = answers(check(*arguments.paths, settings=settings, registry=registry), pack, checklist)
    for path in given.unread:
        tell(say("no-plan", given.language, path=path))
    _emit(given, arguments.format, arguments.output)
    return 0 if given.complete else 3


def _checklist(pack: str, registry: Registry, settings: Settings) -> Checklist | None:
    """Return the checklist of a pack; None, once that is told, if the pack or its checklist cannot be read.

    Raises:
        SettingsError: If no such pack is installed.
        RequestError: If it has no checklist.
    """
    from hytecore.words.checklist import checklist_word

    language = settings.language or of_environment()
    for failure in registry.failures:
        if failure.name == pack:
            tell(checklist_word("failed", language, name=pack, error=failure.error))
            return None
    packs = {loaded.pack.name: loaded.pack for loaded in registry.packs}
    if pack not in packs:
        raise SettingsError("unknown-pack", name=pack, near=nearest(pack, packs) or "", known=", ".join(packs))
    make = packs[pack].checklist
    if make is None:
        known = [name for name, each in packs.items() if each.checklist is not None]
        raise RequestError("no-checklist", name=pack, known=", ".join(known) or "–")
    try:
        found = make()
        if not isinstance(found, Checklist):
            raise TypeError(f"{type(found).__name__} is no checklist")  # noqa: TRY301 - told like all that can go wrong
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a pack may raise anything
        tell(checklist_word("broken", language, name=pack, error=f"{type(error).__name__}: {error}"))
        return None
    return found


def _emit(given: Answers, form: str, path: str | None) -> None:
    if form == "text":
        from hytecore.report.checklist import as_text

        emit_paragraphs(as_text.paragraphs(given), path)
    elif form == "json":
        from hytecore.report.checklist import as_json

        emit(as_json.render(given), path)
    elif form == "html":
        from hytecore.report.checklist import as_page

        emit(as_page.render(given), path)
    else:
        from hytecore.report.checklist import as_workbook

        emit_bytes(as_workbook.render(given), path or "")
