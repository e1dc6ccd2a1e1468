"""What each owner of a text is: an organisation, a unit, a body, a role, a person, or a group nobody can ask."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from attrs import evolve

from hytecore.text.evidence import Confidence, Evidence
from hytecore.text.language import Language
from hytecore.text.owners import lexicon
from hytecore.text.owners.doubts import runs_of, without_doubt
from hytecore.text.owners.forms import actors_named
from hytecore.text.owners.groups import group_among
from hytecore.text.owners.lexicon import Kind, is_department
from hytecore.text.owners.marks import CAPITAL, DOUBT, GROUP, NAME, PHRASE, REGISTERED
from hytecore.text.owners.owner import Label, OwnerPart, Role
from hytecore.text.owners.persons import Person, Word, initials, is_given, person_among
from hytecore.text.owners.phrases import addresses_in, example_in, phrases_in
from hytecore.text.owners.splitting import Segment, Splitter
from hytecore.text.owners.verdict import verdict
from hytecore.text.owners.where import Where

_ROLES: dict[str | None, Role | None] = {
    None: None, "lead": "lead", "responsible": "responsible", "support": "support", "partner": "partner",
}  # fmt: skip
_BETWEEN_UNITS = re.compile(r"(?<!-)\s*(?:[,;/&+]|\s(?:ja|sekä|och|samt|and)\s)\s*(?!-)")
_CAPITAL_OR_NAME = CAPITAL | NAME
_LONGEST_BRACKET = 300


class Parts:
    """The owners of one text, and what shows what they are."""

    def __init__(self, text: str, language: Language, known: Mapping[str, str] | None) -> None:
        self.text = text
        self.language = language
        self.actors: list[OwnerPart] = []
        self.evidence: list[Evidence] = []
        self.label: Label = "empty"
        self.confidence: Confidence = "likely"
        self._known = known
        self._where = Where()
        self._initials: list[tuple[int, int]] = []
        self.is_vague = False
        """Whether the text says that those it names are examples, or everybody."""

    def read(self) -> None:
        """Take the text apart, find out what it names, and decide what it is."""
        text = self.text
        splitter = Splitter(text, self._is_finnish, self._resolved if self._known else None)
        segments = splitter.split()
        if splitter.places:
            self._where = Where(splitter.places)
        if "." in text:
            self._initials = [match.span() for match in initials().finditer(text)]
        before: Segment | None = None
        for segment in segments:
            self._read(segment, before)
            before = segment
        self._read_marks(splitter.doubts)
        if splitter.company and not self.actors:
            self._show("collective", *splitter.company[0])
        if "@" in text:
            self.evidence += [Evidence.at("person", text, *span) for span in addresses_in(text)]
        if splitter.marks & PHRASE:
            self.evidence += [Evidence.at("collective", text, *span) for span in phrases_in(text)]
            if example := example_in(text):
                self._show("collective", *example)
                self.is_vague = True
        self.label, self.confidence = verdict(self.actors, self.evidence)

    def _is_finnish(self) -> bool:
        return self.language == "fi"

    def _resolved(self, name: str) -> tuple[str, ...]:
        return actors_named(name, self._known) if self._known else ()

    def _show(self, kind: str, start: int, end: int) -> None:
        self.evidence.append(Evidence.at(kind, self.text, start, end))

    # One owner

    def _read(self, segment: Segment, before: Segment | None) -> None:
        words = segment.words
        if segment.marks & DOUBT:
            words, doubt = without_doubt(words)
            if doubt is not None:
                self._show("uncertain", *doubt)
            if not words:
                return
        if segment.marks & NAME and self._completes_name(segment, words):
            self._read_brackets(segment, len(self.actors) - 1)
            return
        start, end = words[0].start, words[-1].end
        role = _ROLES[segment.role]
        initialled = self._initialled(start, end) if self._initials else None
        person = self._person(words, segment.marks) if initialled is None and segment.marks & _CAPITAL_OR_NAME else None
        if initialled is not None or person is not None:
            self._add_person(words, initialled, person, role)
        else:
            group = None
            if segment.marks & GROUP or segment.with_others:
                group = group_among(words, self.text, segment.with_others, self.language)
            kind = "collective" if group else self._kind(words, segment.marks, start, end)
            if group:
                self._show("collective", *group)
            elif self._belongs_to_last(segment, words, kind):
                self._read_brackets(segment, len(self.actors) - 1)
                return
            places = self._where.codes(start, end)
            ids = self._ids(start, end)
            self.actors.append(OwnerPart(self.text[start:end], kind, start, end, (), role, places, ids=ids))
        self._read_brackets(segment, len(self.actors) - 1)
        self._read_alternatives(segment, before)

    def _initialled(self, start: int, end: int) -> tuple[int, int] | None:
        at = bisect_left(self._initials, (start, 0))
        return self._initials[at] if at < len(self._initials) and self._initials[at][0] < end else None

    def _person(self, words: Sequence[Word], marks: int) -> Person | None:
        if marks & NAME or (len(words) > 2 and sum(word.marks & CAPITAL for word in words) > CAPITAL):
            return person_among(words)
        return None

    def _add_person(
        self, words: Sequence[Word], initialled: tuple[int, int] | None, person: Person | None, role: Role | None
    ) -> None:
        if person is not None:
            start, end, title = words[person.first].start, words[person.last].end, person.title
        else:
            start, end = initialled or (0, 0)
            others = [word for word in words if word.end <= start or word.start >= end]
            title = next((word.text for word in others if lexicon.head_of(word.low) == "role"), None)
        self._show("person", start, end)
        self.actors.append(
            OwnerPart(self.text[start:end], "person", start, end, (), role, title=title, ids=self._ids(start, end))
        )

    def _kind(self, words: Sequence[Word], marks: int, start: int, end: int) -> Kind:
        if marks & REGISTERED:
            return "organisation"
        if self._where.is_place(start, end):
            return "organisation"
        return next((kind for word in reversed(words) if (kind := lexicon.head_of(word.low))), "organisation")

    def _ids(self, start: int, end: int) -> tuple[str, ...]:
        return self._resolved(self.text[start:end]) if self._known else ()

    # What stands beside it

    def _belongs_to_last(self, segment: Segment, words: Sequence[Word], kind: Kind) -> bool:
        """Join a unit to its organisation, and a title to its person; whether that is what these words are."""
        if not self.actors:
            return False
        last = self.actors[-1]
        start, end = words[0].start, words[-1].end
        if last.kind == "person" and last.title is None and kind == "role" and words[0].text[0].islower():
            self.actors[-1] = evolve(last, title=self.text[start:end])
            return True
        if segment.before not in ("/", "-") or last.kind not in ("organisation", "unit"):
            return False
        is_place = self._where.is_place(start, end)
        last_is_place = self._where.is_place(last.start, last.end)
        is_part = is_place or kind == "unit" or (words[0].text[0].islower() and kind == "organisation")
        above = last.kind == "organisation" or (is_department(last.name) and not is_department(self.text[start:end]))
        if not above or not is_part or (last_is_place and is_place):
            return False
        places = tuple(dict.fromkeys((*last.places, *self._where.codes(start, end))))
        ids = tuple(dict.fromkeys((*last.ids, *self._ids(start, end), *self._ids(last.start, end))))
        self.actors[-1] = evolve(last, units=(*last.units, self.text[start:end]), places=places, ids=ids)
        return True

    def _completes_name(self, segment: Segment, words: Sequence[Word]) -> bool:
        """Join a first name after a comma to the family name before it (*Mallikas, Minna*); whether that is one."""
        if segment.before != "," or len(words) > 1 or not self.actors or not is_given(words[0].low):
            return False
        last = self.actors[-1]
        may_be = last.kind == "organisation" and not last.places and not last.ids
        is_name = may_be or (last.kind == "person" and not last.title and not is_given(last.name.lower()))
        if not is_name or not last.name.isalpha() or not last.name.istitle():
            return False
        if self.evidence and self.evidence[-1].start == last.start:
            self.evidence.pop()
        end = words[0].end
        self._show("person", last.start, end)
        self.actors[-1] = evolve(last, name=self.text[last.start : end], kind="person", end=end)
        return True

    def _read_brackets(self, segment: Segment, number: int) -> None:
        for start, end in segment.brackets:
            inner = self.text[start:end].strip()
            begin = self.text.index(inner, start) if inner else start
            if inner and len(inner) <= _LONGEST_BRACKET:
                self._read_bracket(inner, begin, number)

    def _read_bracket(self, inner: str, begin: int, number: int) -> None:
        part = self.actors[number]
        low = inner.lower().rstrip(".")
        if low in lexicon.BRACKETED_ROLES:
            self.actors[number] = evolve(part, role=_ROLES[lexicon.BRACKETED_ROLES[low]] or part.role)
            return
        told = Parts(inner, self.language, self._known)
        told.read()
        moved = [Evidence(each.kind, each.start + begin, each.end + begin, each.text) for each in told.evidence]
        # A body may sit with everybody in it, and partners in brackets do not take the owner's place.
        groups = part.kind not in ("body", "person") and (part.kind == "collective" or told.is_vague)
        self.evidence += [each for each in moved if each.kind != "collective" or groups]
        persons = [each for each in told.actors if each.kind == "person"]
        self.actors += [evolve(each, start=each.start + begin, end=each.end + begin) for each in persons]
        if (
            part.kind == "person"
            and not persons
            and told.actors
            and told.actors[0].kind == "role"
            and part.title is None
        ):
            self.actors[number] = evolve(part, title=inner)
        elif told.actors and not persons:
            places = tuple(dict.fromkeys((*part.places, *(code for each in told.actors for code in each.places))))
            ids = tuple(dict.fromkeys((*part.ids, *(identity for each in told.actors for identity in each.ids))))
            units = tuple(unit for unit in _BETWEEN_UNITS.split(inner) if unit)
            self.actors[number] = evolve(part, units=(*part.units, *units), places=places, ids=ids)

    def _read_alternatives(self, segment: Segment, before: Segment | None) -> None:
        """Note where a slash or *tai* stands between two owners of one kind, only one of whom may be meant."""
        if before is None or len(self.actors) < 2:
            return
        one, other = self.actors[-2:]
        by_slash = segment.before == "/" and one.kind == other.kind and one.kind != "collective"
        if not by_slash and not (segment.alternative and before.alternative):
            return
        self._show("alternative", one.start, other.end)
        self.actors[-2:] = [evolve(one, is_uncertain=True), evolve(other, is_uncertain=True)]

    # The whole text

    def _read_marks(self, doubts: Sequence[tuple[int, int]]) -> None:
        """Note the question marks, each with the name that it follows."""
        runs = runs_of(doubts)
        starts = [part.start for part in self.actors] if runs else []
        for start, end in runs:
            near = bisect_left(starts, start) - 1
            if near >= 0:
                part = self.actors[near]
                self.actors[near] = evolve(part, is_uncertain=True)
                if part.end == start:
                    self._show("uncertain", part.start, end)
                    continue
            self._show("uncertain", start, end)
