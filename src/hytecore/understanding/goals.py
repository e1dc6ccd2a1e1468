"""Goals: those that a document names, each once, in whatever words its list, its forms and its tables call it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal, TypeAlias

from hytecore.frozen import frozen
from hytecore.location import Location
from hytecore.syntax.problem import Path
from hytecore.text.activities.gist import Gist, gist_of
from hytecore.text.activities.similarity import likeness
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft

Where: TypeAlias = Literal["list", "form", "table"]

_MISSPELT = 0.9
"""From this likeness of the letters on, two names are one with a slip of the pen."""
_SHORT = 3
"""Words of so few letters say little."""
_JOINED = re.compile(r"\s+(?:&|sekä|samt)\s+")
_NUMBER = re.compile(r"\s*(?:tavoite|mål|goal|päämäärä)?\s*(\d{1,2})\s*[.):–-]?\s+\D", re.IGNORECASE)
_NUMBERS = re.compile(
    r"(?:(?:tavoite|tavoitteet|mål|goals?)\s*)?(\d{1,2}(?:\s*(?:,|&|\+|/|ja|och)\s*\d{1,2})*)\.?", re.IGNORECASE
)
_GOES_ON = re.compile(r"\s*[(–-]\s*(?:jatkuu|jatk\.?|forts(?:ätter|\.)?|continued|cont\.)\s*\)?\s*$", re.IGNORECASE)
_COMMON = 0.6
"""How much of the words of each of two names must stand in the other, where both say the same."""


class Goals:
    """The goals of a draft, by name."""

    def __init__(self, draft: Draft, language: str | None) -> None:
        self._draft = draft
        self._language = language
        self._paths: dict[str, Path] = {}
        self._named: list[tuple[Sketch, Path]] = []
        self._numbers: dict[int, Path] = {}
        self._last: Location | None = None

    def named(self, text: str, location: Location, where: Where, apart: Sequence[Path] = ()) -> Path:
        """Return the path of the goal that *text* names; a goal is made when it is first met.

        A name that differs from the goal's title is kept beside it.

        Args:
            text: The name.
            location: Where it stands.
            where: In what it stands.
            apart: Goals that it is not, however alike they are called: those it stands below.
        """
        name = title_of(text)
        key = _key(name)
        path = self._paths.get(key) or self._alike(name, apart)
        if path is None:
            goal = {"id": self._draft.ids.give("goal", name), "title": name}
            path = self._draft.add("goals", goal, location)
            self._named.append((Sketch.of(name), path))
        elif self._draft.entity(path)["title"] != name:
            self._draft.keep(path, where, name, location)
        self._paths[key] = path
        if where != "list" and location is not self._last:
            self._last = location
            self._draft.review(location, text, "goal", self.id_of(path), "likely")
        if (number := _NUMBER.match(text)) is not None:
            self.number(path, int(number[1]))
        return path

    def number(self, path: Path, number: int) -> None:
        """Let a goal be called by a number, such as that of its item in the list of goals."""
        self._numbers.setdefault(number, path)

    def numbered(self, text: str) -> list[Path] | None:
        """Return the goals that a text names by nothing but their numbers; None if it is anything else."""
        match = _NUMBERS.fullmatch(text.strip())
        if match is None:
            return None
        numbers = [int(number) for number in re.findall(r"\d+", match[1])]
        return [self._numbers[number] for number in numbers if number in self._numbers]

    def find(self, text: str) -> Path | None:
        """Return the path of the goal that *text* names, if there is one."""
        name = title_of(text)
        return self._paths.get(_key(name)) or self._alike(name)

    def id_of(self, path: Path) -> str:
        """Return the id of the goal at *path*."""
        return str(self._draft.entity(path)["id"])

    def serve(self, path: Path, higher: str) -> None:
        """Let a goal serve a higher goal or a priority."""
        goal = self._draft.entity(path)
        if higher != goal["id"] and higher not in goal.get("serves", ()):
            goal.setdefault("serves", []).append(higher)

    def carry_out(self, priority: str | None) -> None:
        """Let the goals that serve nothing serve the priority that the plan as a whole carries out, if it says one."""
        for _, path in self._named if priority is not None else ():
            if not self._draft.entity(path).get("serves"):
                self.serve(path, str(priority))

    def several(self, text: str, location: Location, where: Where, apart: Sequence[Path] = ()) -> list[Path]:
        """Return the paths of the goals that *text* names: several, where each half is known.

        A text that consists of numbers names the goals with these numbers, and is never a goal of its own.
        """
        if (numbered := self.numbered(text)) is not None:
            self._draft.review(location, text, "goal", ", ".join(map(self.id_of, numbered)), "likely")
            return numbered
        halves = [half.strip() for half in _JOINED.split(title_of(text))]
        if len(halves) > 1 and any(self.find(half) is not None for half in halves):
            return [self.named(half, location, where, apart) for half in halves]
        return [self.named(text, location, where, apart)]

    def _alike(self, name: str, apart: Sequence[Path] = ()) -> Path | None:
        sketch = Sketch.of(name)
        for known, path in self._named:
            if path not in apart and sketch.may_be(known) and are_one(name, known.name, self._language):
                return path
        return None


@frozen(eq=False)
class Sketch:
    """A name by its words' beginnings and its letters: what tells quickly that two names are not one."""

    name: str
    beginnings: frozenset[str]
    letters: Mapping[str, int]
    length: int

    @classmethod
    def of(cls, name: str) -> Sketch:
        """Return the sketch of *name*."""
        key = _key(name)
        beginnings = frozenset(word[:5] for word in key.split() if len(word) > _SHORT)
        return cls(name, beginnings, Counter(key), len(key))

    def may_be(self, other: Sketch) -> bool:
        """Whether the two could be one: most of the words in common, or nearly all of the letters."""
        common = len(self.beginnings & other.beginnings)
        if not common:
            return False
        if common >= _COMMON * max(len(self.beginnings), len(other.beginnings)):
            return True
        longer = max(self.length, other.length)
        if abs(self.length - other.length) > (1 - _MISSPELT) * 2 * longer:
            return False
        shared = sum(min(count, other.letters.get(letter, 0)) for letter, count in self.letters.items())
        return 2 * shared >= _MISSPELT * (self.length + other.length)


def title_of(text: str) -> str:
    r"""Return the name of a goal as one line, without a label, a number or a mark before it.

    Example:
        >>> title_of("Tavoite 2: Yksinäisyyden kokemus\nvähenee"), title_of("1.2 Osallisuus – lisääntyy")
        ('Yksinäisyyden kokemus vähenee', 'Osallisuus – lisääntyy')
    """
    line = _GOES_ON.sub("", " ".join(text.replace("\xad", "").split()))
    line = re.sub(
        r"^(?:(?:tavoite|mål|goal|päämäärä)\s*\d*\s*[:.–-]\s+|[•*–-]\s+)",
        "",
        line,
        flags=re.IGNORECASE,
    )
    line = (
        re.sub(r"^\d{1,2}(?:\.\d{1,2}){0,2}(?:[.)]\s+|\s+(?=[^\W\d_a-zåäö]))", "", line) if line[:1].isdigit() else line
    )
    line = re.sub(r"^(?:Tavoite|TAVOITE|Mål|MÅL|Goal)\s+\d{1,2}(?:\.\d{1,2})*\.?\s+(?=[A-ZÅÄÖ])", "", line)
    # A word that the layout broke: "Mielenterveys- ongelmien" is one word, "elintapa- ja" is not.
    return re.sub(r"(\w)- (?!ja\b|tai\b|sekä\b|och\b|eller\b|and\b|or\b)(\w)", _rejoined, line).strip(" *")


def are_one(a: str, b: str, language: str | None = None) -> bool:
    """Whether two names are those of one goal: misspelt, or in nearly the same words that say the same.

    Example:
        >>> are_one("Ylipainoisten ja lihavien määrä laskee", "Ylipainoisten ja lihavien määrä vähenee")
        True
        >>> are_one("Sairastavuus vähenee", "Kansansairauksien ennaltaehkäisy")
        False
        >>> are_one("Nuorten päihteiden käyttö vähenee", "Aikuisten päihteiden käyttö vähenee")
        False
    """
    one, other = _key(a), _key(b)
    if re.findall(r"\d+", one) != re.findall(r"\d+", other):
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.quick_ratio() >= _MISSPELT and matcher.ratio() >= _MISSPELT:
        return True
    if min(_shared(one, other), _shared(other, one)) < _COMMON:
        return False
    return likeness(_gist(a, language), _gist(b, language))[1] == "same"


@lru_cache(maxsize=1024)
def _gist(name: str, language: str | None) -> Gist:
    """Return the gist of a name; each is compared with many others."""
    return gist_of(name, language)


def _shared(one: str, other: str) -> float:
    """Return how much of the longer words of *one* begin as words of *other* do."""
    words = [word[:5] for word in one.split() if len(word) > _SHORT]
    there = {word[:5] for word in other.split()}
    return sum(word in there for word in words) / len(words) if words else 0.0


def _key(name: str) -> str:
    return " ".join(re.findall(r"\w+", evened(name)))


def _rejoined(match: re.Match[str]) -> str:
    """Join two halves of a word that a line break has torn apart; before a capital the hyphen belongs there."""
    before, after = match.group(1), match.group(2)
    return before + after if after.islower() else f"{before}-{after}"
