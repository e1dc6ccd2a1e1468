"""What stands in a letter in words, the same in every format; only the layout differs."""

from __future__ import annotations

from collections.abc import Iterator

from hytecore.edtf import When
from hytecore.report.letters.letters import Letter, Letters, Matter, Point
from hytecore.words.interface import say
from hytecore.words.letters import letters_word
from hytecore.words.render import in_words, quoted


def head_of(letters: Letters, letter: Letter | None) -> tuple[str, ...]:
    """Return the title of a letter, or of the index if it is None, and what stands under it."""
    language = letters.language
    plans = letters.plans if letter is None else letter.plans
    day = letters_word("as_of", language, day=in_words(When.parse(letters.as_of), language))
    several = ".several" if len(plans) > 1 else ""
    title = letters_word("index.title", language) if letter is None else letter.name
    about = [day] if letter is None else [f"{letters_word(f'subject{several}', language)} · {day}"]
    if plans:
        about.append(f"{letters_word(f'plans{several}', language)}: {'; '.join(plans)}")
    if letter is not None and letter.owners:
        key = "owner.several" if len(letter.owners) > 1 else "owner"
        about.append(f"{letters_word(key, language)}: {', '.join(letter.owners)}")
    return (title, *about)


def overview_of(letter: Letter, language: str) -> Iterator[tuple[Matter, str]]:
    """Yield each matter of a letter, with how many points it has."""
    for matter in letter.matters:
        n = len(matter.points)
        yield matter, letters_word("point" if n == 1 else "points", language, n=n)


def said_of(point: Point, language: str) -> Iterator[str]:
    """Yield what a point says: the message or the name, then whom and what else it concerns."""
    yield quoted(point.what, language) if point.is_name else point.what
    if point.through:
        yield f"{letters_word('through', language)}: {', '.join(point.through)}"
    if point.concerns:
        yield say("concerns", language, names=", ".join(quoted(name, language) for name in point.concerns))
    if point.also:
        yield f"{letters_word('also', language)}: {', '.join(point.also)}"


def ends_with(letter: Letter, language: str) -> Iterator[str]:
    """Yield how a letter ends; the owner of the plan is not asked to write to itself."""
    if letter.to == "organisation" and letter.owners != (letter.name,):
        yield letters_word("closing", language)


def notes(letters: Letters) -> Iterator[str]:
    """Yield what must be known before the letters are sent."""
    if letters.unread:
        yield letters_word("unread", letters.language, paths=", ".join(letters.unread))
    if not letters.complete:
        yield say("incomplete", letters.language)
