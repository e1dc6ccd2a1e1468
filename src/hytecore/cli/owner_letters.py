"""`hytecore report --by-owner DIR PATH…`: a folder of letters, one to each organisation with what it should mend."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from hytecore.atomic import write_atomically
from hytecore.cli.language import stated_or_environment
from hytecore.cli.options import registry_of, settings_of
from hytecore.cli.output import emit_paragraphs, patience, tell
from hytecore.errors import RequestError, SettingsError
from hytecore.words.letters import letters_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hytecore.report.letters.letters import Letters
    from hytecore.report.paragraphs import Paragraph


def run(arguments: argparse.Namespace) -> int:
    """Write the letters and tell which there are; the exit status is 3 if the check is incomplete, otherwise 0."""
    from hytecore.pipeline import check
    from hytecore.report.letters import folder
    from hytecore.report.letters.letters import letters

    settings = settings_of(arguments)
    language = stated_or_environment(arguments.lang)
    if arguments.format or arguments.output:
        raise RequestError("usage", text=letters_word("no-format", language), prog="hytecore report")
    with patience(settings.language or "fi"):
        written = letters(check(*arguments.paths, settings=settings, registry=registry_of(settings)))
    place, names = arguments.by_owner, folder.names(written)
    _make(place)
    foreign = folder.foreign(place, names)
    if foreign is not None:
        raise SettingsError("path-unwritten", path=foreign, why=letters_word("not-ours", language))
    for name, content in folder.files(written):
        write_atomically(os.path.join(place, name), content)
    emit_paragraphs(_told(written, os.path.join(place, names[-1])))
    left = folder.left_over(place, names)
    if left:
        tell(letters_word("left", written.language, names=", ".join(left)))
    return 0 if written.complete else 3


def _make(place: str) -> None:
    try:
        os.makedirs(place, exist_ok=True)
    except OSError as error:
        raise SettingsError("path-unwritten", path=place, why=error.strerror or str(error)) from error


def _told(written: Letters, index: str) -> Iterator[Paragraph]:
    """Yield which letters there are, with what, and where to begin."""
    from hytecore.report.letters.telling import notes, overview_of
    from hytecore.report.paragraphs import Paragraph

    for note in notes(written):
        yield Paragraph(note, "!", style="yellow")
    for letter in written.letters:
        yield Paragraph(f"{letter.name} – {letter.file}.html, {letter.file}.docx", style="bold")
        for matter, counted in overview_of(letter, written.language):
            yield Paragraph(f"{matter.title} – {counted}", indent=2)
    if not written.letters:
        yield Paragraph(letters_word("index.nothing", written.language))
    yield Paragraph(letters_word("written", written.language, path=index))
