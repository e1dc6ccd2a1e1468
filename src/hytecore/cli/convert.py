"""`hytecore convert IN -o OUT`: a document → a plan file, or a plan file → another form."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from hytecore.atomic import write_atomically
from hytecore.cli.language import of_environment
from hytecore.cli.options import add_language, check_language
from hytecore.cli.output import emit_paragraphs, tell
from hytecore.errors import RequestError, SettingsError
from hytecore.read.reading import Reading, load
from hytecore.words.help import help_text
from hytecore.words.interface import say

if TYPE_CHECKING:
    from hytecore.read.document_file import DocumentSource

FORMS = (".yaml", ".yml", ".json", ".xlsx", ".docx")


def configure(parser: argparse.ArgumentParser, language: str) -> None:
    """Add the options of the command."""
    parser.add_argument("path", metavar="IN", help=help_text("convert-input", language))
    parser.add_argument("-o", "--output", metavar="OUT", help=help_text("convert-output", language))
    parser.add_argument("--review", action="store_true", help=help_text("convert-review", language))
    add_language(parser, language)


def run(arguments: argparse.Namespace) -> int:
    """Write the other form, and show how it was understood; the exit status is 3 if nothing could be read."""
    check_language(arguments)
    if not arguments.output and not arguments.review:
        raise RequestError("needs-output-or-review")
    target = _target(arguments.path, arguments.output) if arguments.output else None
    reading = load(arguments.path)
    if reading.plan is None:
        tell(say("no-plan", arguments.lang or of_environment(), path=arguments.path))
        return 3
    language = arguments.lang or reading.plan.language
    if arguments.review:
        _review(reading, language)
    if target is not None:
        write_atomically(target, _converted(reading, os.path.splitext(target)[1].lower(), language))
        doubts = len(reading.problems)
        key = "converted-doubts" if doubts else "converted"
        tell(say(key, language, path=target, n=doubts, source=arguments.path))
    return 0


def _target(source: str, output: str) -> str:
    """Return the path to write to.

    Raises:
        SettingsError: If it is of no form that is written, or it is the source itself.
    """
    if os.path.splitext(output)[1].lower() not in FORMS:
        raise SettingsError("bad-choice", name="--output", value=output, known=", ".join(FORMS))
    if os.path.exists(output) and os.path.exists(source) and os.path.samefile(source, output):
        raise RequestError("same-file", path=output)
    return output


def _converted(reading: Reading, form: str, language: str) -> str | bytes:
    from hytecore.write.plan_file import to_json, to_yaml

    assert reading.plan is not None
    if form == ".json":
        return to_json(reading.plan)
    if form == ".xlsx":
        from hytecore.write.workbook.render import render as workbook

        return workbook(reading.plan, language)
    if form == ".docx":
        from hytecore.write.word import render as word

        return word(reading.plan, language)
    if reading.document is not None:
        return _annotated(reading, reading.document, language)
    return to_yaml(reading.plan)


def _annotated(reading: Reading, source: DocumentSource, language: str) -> str:
    from hytecore.report.review import left_in_words
    from hytecore.words.places import place_in_words
    from hytecore.write.annotated import to_annotated_yaml

    assert reading.plan is not None
    places = source.understood.places

    def place_of(section: str, position: int | None) -> str:
        place = places.get((section,) if position is None else (section, position))
        if place is None:
            return ""
        told = place_in_words(place, language).removeprefix(place.path).lstrip(": ")
        return say("place-line", language, n=place.line) if told.isdecimal() else told

    left = source.understood.left
    ending = [say("left-heading", language) + ":", *(left_in_words(block, language) for block in left)] if left else []
    heading = [say("converted-from", language, path=os.path.basename(reading.path or ""))]
    return to_annotated_yaml(reading.plan, place_of, heading, ending)


def _review(reading: Reading, language: str) -> None:
    from hytecore.report.review import review

    if reading.document is not None:
        emit_paragraphs(review(reading.document, language))
