"""Letters as Word documents: headings to go by, tables with header rows, A4, in the language of the report."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.report.letters.letters import Letter, Letters, Matter, Point
from hytecore.report.letters.telling import ends_with, head_of, overview_of, said_of
from hytecore.words.letters import letters_word
from hytecore.write.ooxml import Layout, Strong, bullet, heading, package, paragraph, table


def render(letters: Letters, letter: Letter) -> bytes:
    """Return a letter as a document."""
    layout = Layout(letter.name, letters.language)
    return package(_letter(letters, letter, layout), layout)


def _letter(letters: Letters, letter: Letter, layout: Layout) -> Iterator[str]:
    language = letters.language
    title, *about = head_of(letters, letter)
    yield heading(title, 0)
    yield from (paragraph(line, style="Quiet") for line in about)
    yield paragraph(letters_word(f"greeting.{letter.to}", language))
    yield heading(letters_word("overview", language))
    yield from (bullet(f"{matter.title} – {counted}") for matter, counted in overview_of(letter, language))
    for matter in letter.matters:
        yield from _matter(matter, layout)
    yield from map(paragraph, ends_with(letter, language))


def _matter(matter: Matter, layout: Layout) -> Iterator[str]:
    language = layout.language
    yield heading(matter.title)
    yield _labelled("why", matter.why, language)
    if matter.fix is not None:
        yield _labelled("fix", matter.fix, language)
    shares = {"what": 6, **({"where": 3} if any(point.where for point in matter.points) else {})}
    if matter.fix is None:
        shares["fix"] = 4
    whole = sum(shares.values())
    yield table(
        [letters_word(f"column.{key}", language) for key in shares],
        [[_cell(point, key, language) for key in shares] for point in matter.points],
        [layout.width * share / whole for share in shares.values()],
    )
    yield _labelled("source", f"{matter.source} ({matter.code})", language, style="Quiet")


def _cell(point: Point, key: str, language: str) -> str:
    if key != "what":
        return paragraph(getattr(point, key), style="Cell")
    what, *besides = said_of(point, language)
    return "".join((paragraph(what, style="Cell"), *(paragraph(line, style="Quiet") for line in besides)))


def _labelled(key: str, words: str, language: str, style: str = "") -> str:
    return paragraph(Strong(f"{letters_word(key, language)}:"), f" {words}", style=style)
