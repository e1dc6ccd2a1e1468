"""`hytecore matrix PATH…`: who leads, supports or is a partner for each theme, as a table or a picture."""

from __future__ import annotations

import argparse

from hytecore.cli.options import add_language, add_run, registry_of, settings_of
from hytecore.cli.output import emit, emit_bytes, emit_paragraphs, patience, tell
from hytecore.errors import RequestError, SettingsError
from hytecore.nearest import nearest
from hytecore.pipeline import Report, check
from hytecore.report.matrix.role_matrix import RULES, RoleMatrix, role_matrix
from hytecore.words.help import help_text
from hytecore.words.interface import say

FORMATS = ("text", "json", "csv", "xlsx", "html", "svg")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    add_run(parser, language)
    parser.add_argument(
        "--format", metavar="|".join(FORMATS), default="text", help=help_text("matrix-format", language)
    )
    parser.add_argument("--theme", metavar="ID", help=help_text("theme", language))
    parser.add_argument("--output", metavar="FILE", help=help_text("output", language))
    parser.add_argument("--config", metavar="FILE|none", help=help_text("config", language))
    add_language(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Print the matrix; the exit status is 3 if something could not be read, and otherwise 0."""
    if arguments.format not in FORMATS:
        raise SettingsError("bad-choice", name="--format", value=arguments.format, known=", ".join(FORMATS))
    if arguments.format == "xlsx" and not arguments.output:
        raise RequestError("needs-output", format="xlsx")
    asked = settings_of(arguments)
    registry = registry_of(asked)
    settings = asked.over(select=tuple(code for code in RULES if registry.code_of(code)))
    with patience(settings.language or "fi"):
        report = check(*arguments.paths, settings=settings, registry=registry)
    matrix = role_matrix(report)
    for path in matrix.unread:
        tell(say("no-plan", matrix.language, path=path))
    if arguments.theme:
        matrix = _only(matrix, arguments.theme)
    _emit(matrix, arguments.format, arguments.output)
    return _status(report)


def _emit(matrix: RoleMatrix, form: str, path: str | None) -> None:
    if form == "text":
        from hytecore.report.matrix import as_text

        emit_paragraphs(as_text.paragraphs(matrix), path)
    elif form == "json":
        from hytecore.report.matrix import as_json

        emit(as_json.render(matrix), path)
    elif form == "csv":
        from hytecore.report.matrix import as_table

        emit(as_table.as_csv(matrix), path)
    elif form == "xlsx":
        from hytecore.report.matrix import as_workbook

        emit_bytes(as_workbook.render(matrix), path or "")
    elif form == "html":
        from hytecore.report.matrix import as_page

        emit(as_page.render(matrix), path)
    else:
        from hytecore.report.matrix import picture

        emit(picture.render(matrix), path)


def _only(matrix: RoleMatrix, theme: str) -> RoleMatrix:
    """Return the matrix with one theme only.

    Raises:
        RequestError: If there is no such theme.
    """
    row = matrix.row(theme)
    if row is None:
        known = [row.id for row in matrix.rows if row.id]
        raise RequestError("unknown-theme", name=theme, near=nearest(theme, known) or "", known=", ".join(known))
    return matrix.only(row)


def _status(report: Report) -> int:
    return 0 if report.is_complete else 3
