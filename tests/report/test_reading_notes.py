"""What the report says of how a document was read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hytecore.words.interface import say, sentences

SOURCES = Path(__file__).parents[2] / "src" / "hytecore" / "documents"
KINDS = sorted(
    {
        kind
        for path in SOURCES.rglob("*.py")
        for kind in re.findall(r'(?:Note\(|tally\.add\(|_count\()\s*"([a-z-]+)"', path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_note_has_words(kind: str, language: str) -> None:
    """Whatever the readers of documents note can be said in every language, with its place."""
    assert f"note-{kind}" in sentences()
    assert say(f"note-{kind}", language, place="plan.docx", n=2).startswith("plan.docx: ")
