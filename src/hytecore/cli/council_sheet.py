"""`hytecore report --sheet PATH…`: the plan on one page, for a council."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from hytecore.cli.language import stated_or_environment
from hytecore.cli.options import registry_of, settings_of
from hytecore.cli.output import emit, emit_bytes, emit_paragraphs, patience, tell
from hytecore.errors import RequestError, SettingsError
from hytecore.words.interface import say
from hytecore.words.sheet import sheet_word

if TYPE_CHECKING:
    from hytecore.pipeline import Report
    from hytecore.report.sheet.sheet import Sheet

FORMATS = ("text", "json", "html", "docx")


def run(arguments: argparse.Namespace) -> int:
    """Print the sheet; the exit status is 3 if something could not be read or checked, and otherwise 0."""
    from hytecore.pipeline import check
    from hytecore.report.sheet.sheet import settings_for, sheet

    form = arguments.format or _form_of(arguments.output)
    if form not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=form, known=", ".join(FORMATS))
    if form == "docx" and not arguments.output:
        raise RequestError("needs-output", format="docx")
    settings = settings_of(arguments)
    if arguments.since is not None and len(arguments.paths) != 1:
        text = sheet_word("one-plan", stated_or_environment(arguments.lang))
        raise RequestError("usage", text=text, prog="hytecore report")
    registry = registry_of(settings)
    with patience(settings.language or "fi"):
        report = check(*arguments.paths, settings=settings_for(registry, settings), registry=registry)
        told = sheet(report)
        if arguments.since is not None:
            told = _compared(told, report, arguments.since)
    for path in told.unread:
        tell(say("no-plan", told.language, path=path))
    _emit(told, form, arguments.output)
    return 0 if told.complete else 3


def _form_of(path: str | None) -> str:
    """Return the format that the name of the file asks for; text if it asks for none."""
    suffix = os.path.splitext(path or "")[1][1:].lower()
    return suffix if suffix in FORMATS else "text"


def _compared(told: Sheet, report: Report, since: str) -> Sheet:
    """Return the sheet with what has changed since the plan at *since*."""
    from hytecore.read.reading import load
    from hytecore.report.sheet.changed import with_changes, without_changes

    old, new = load(since).plan, report.readings[0].plan
    if old is None:
        tell(say("no-plan", told.language, path=since))
        return without_changes(told, since, sheet_word("old-unread", told.language))
    return told if new is None else with_changes(told, old, new)


def _emit(told: Sheet, form: str, path: str | None) -> None:
    if form == "text":
        from hytecore.report.sheet import as_text

        emit_paragraphs(as_text.paragraphs(told), path)
    elif form == "json":
        from hytecore.report.sheet import as_json

        emit(as_json.render(told), path)
    elif form == "html":
        from hytecore.report.sheet import as_page

        emit(as_page.render(told), path)
    else:
        from hytecore.report.sheet import as_docx

        emit_bytes(as_docx.render(told), path or "")
