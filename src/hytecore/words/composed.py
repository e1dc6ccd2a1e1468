"""Values made of several others, as a finding's data hold them: each knows its words and its plain data."""

from __future__ import annotations

from typing import Any

from hytecore.frozen import frozen
from hytecore.index.kinds import KINDS, Entity
from hytecore.model.text import Text, Translated, in_language
from hytecore.words.render import Composed, Term, in_words, plain, quoted
from hytecore.words.terms import term


@frozen
class Lacking:
    """An entity and the parts it lacks: those that are not stated, and those that are stated as unknown."""

    entity: Entity
    missing: tuple[Term, ...] = ()
    unknown: tuple[Term, ...] = ()


@frozen
class Shortfalls(Composed):
    """What each of several entities lacks.

    Example:
        >>> from hytecore.model.indicator import Indicator
        >>> a, b = Indicator(id="a", name="A"), Indicator(id="b", name="B")
        >>> unit, target = Term("part", "unit"), Term("part", "target")
        >>> Shortfalls((Lacking(a, (unit,)), Lacking(b, (unit,), (target,)))).in_words("en")
        '“A” (missing: unit); “B” (missing: unit; not known: dated target value)'
    """

    items: tuple[Lacking, ...]

    def in_words(self, language: str) -> str:
        """Return the names and, in brackets, what is lacking; those that lack the same stand together."""
        together: dict[tuple[Any, Any], list[Entity]] = {}
        for item in self.items:
            together.setdefault((item.missing, item.unknown), []).append(item.entity)
        groups = []
        for (missing, unknown), entities in together.items():
            told = [
                f"{term('word', word, language)}: {', '.join(in_words(part, language) for part in parts)}"
                for word, parts in (("missing", missing), ("not known", unknown))
                if parts
            ]
            groups.append(f"{in_words(entities, language)} ({'; '.join(told)})")
        return "; ".join(groups)

    def plain(self) -> Any:
        """Return a list: the id under the kind of each entity, and what it lacks."""
        return [
            {
                KINDS[type(item.entity)]: plain(item.entity),
                "missing": plain(item.missing),
                "unknown": plain(item.unknown),
            }
            for item in self.items
        ]


@frozen
class Quotes(Composed):
    """What a form says in its own words, field by field: a sentence of its own, nothing where it says nothing.

    Example:
        >>> Quotes(((Term("field", "by_when"), "By 2028"),)).in_words("en"), Quotes().in_words("en")
        (' The goal form says: By when? “By 2028”.', '')
    """

    items: tuple[tuple[Term, Text], ...] = ()

    def in_words(self, language: str) -> str:
        """Return a sentence that begins with a space, so that it can follow another; long texts are cut."""
        said = [
            f"{in_words(name, language)} {quoted(_cut(in_language(text, language)), language)}"
            for name, text in self.items
        ]
        return f" {term('word', 'form says', language)}: {'; '.join(said)}." if said else ""

    def plain(self) -> Any:
        """Return the whole texts by field."""
        return {name.code: plain(text) for name, text in self.items}


@frozen
class Said(Composed):
    """The words of a text that something rests on, each in quotation marks.

    Example:
        >>> Said(("supported", "promoted")).in_words("en"), Said(("to 9 %",), leads_in=True).in_words("en")
        ('“supported” and “promoted”', ' The goal’s own words already say: “to 9 %”.')
    """

    words: tuple[str, ...]
    leads_in: bool = False
    """Whether it is a sentence of its own that can follow another; nothing where there are no words."""

    def in_words(self, language: str) -> str:
        """Return the words one after another."""
        told = in_words([quoted(_cut(word), language) for word in self.words], language)
        if not self.leads_in:
            return told
        return f" {term('word', 'goal says', language)}: {told}." if told else ""

    def plain(self) -> Any:
        """Return the words as a list."""
        return list(self.words)


@frozen
class WorkedExample(Composed):
    """What a goal would say if it could be measured: from which value to which, with dots for what nobody has stated.

    Attributes:
        indicator: The goal's own indicator; None where it has none.
        note: The group or region it speaks of.
        moves: `lower`, `higher` or `other`.
        unit: The unit of both values.
        baseline: Where it starts from.
        since: The year of the baseline.
        target: Where it should be.
        until: The year of the target.

    Example:
        >>> from hytecore.model.indicator import Indicator
        >>> smoking = Indicator(id="i", name="Daily smokers")
        >>> WorkedExample(smoking, None, "lower", Term("unit", "percent"), 9, 2023, None, 2028).in_words("en")
        'For example: the indicator “Daily smokers” falls from the baseline 9 % (2023) to the target … % by 2028.'
    """

    indicator: Any
    note: Text | None = None
    moves: str = "other"
    unit: Term | None = None
    baseline: Any = None
    since: int | None = None
    target: Any = None
    until: int | None = None

    def in_words(self, language: str) -> str:
        """Return a sentence."""
        unit = f" {in_words(self.unit, language)}" if self.unit else ""
        values = [
            ("…" if value is None else in_words(value, language)) + unit for value in (self.baseline, self.target)
        ]
        name = term("word", "share or number", language)
        if self.indicator is not None:
            name = f"{term('word', 'its indicator', language)} {in_words(self.indicator, language)}"
        note = f" ({in_language(self.note, language)})" if self.note else ""
        since = str(self.since) if self.since else term("word", "in year", language)
        return term("word", "for example", language).format(
            name=name + note,
            moves=term("word", self.moves, language),
            baseline=f"{values[0]} ({since})",
            target=values[1],
            year=str(self.until) if self.until else "…",
        )

    def plain(self) -> Any:
        """Return the indicator and what is stated; null for what is not."""
        stated = {"baseline": self.baseline, "since": self.since, "target": self.target, "until": self.until}
        return {"indicator": plain(self.indicator), **{name: plain(value) for name, value in stated.items()}}


@frozen
class Noted(Composed):
    """A value with a remark: an actor with its role, a recurrence with its interval.

    Example:
        >>> Noted("Sports services", Term("role", "lead")).in_words("en")
        'Sports services (leads)'
    """

    value: Any
    note: Any

    def in_words(self, language: str) -> str:
        """Return the value and, in brackets, the remark."""
        return f"{in_words(self.value, language)} ({in_words(self.note, language)})"

    def plain(self) -> Any:
        """Return the value and the remark as a pair."""
        return [plain(self.value), plain(self.note)]


@frozen
class Variant:
    """One value of a field, and where it stands."""

    value: Any
    shown: tuple[Entity, ...]
    """What tells a reader which place is meant."""
    holders: tuple[Entity, ...]
    """The entities that hold the value."""


@frozen
class SideBySide(Composed):
    """Fields that have different values in different places: each field with its values.

    Example:
        >>> from hytecore.model.goal import Goal
        >>> a, b = Goal(id="a", title="A"), Goal(id="b", title="B")
        >>> variants = Variant("2025", (a,), (a,)), Variant("2026", (b,), (b,))
        >>> SideBySide(((Term("field", "schedule"), variants),)).in_words("en")
        'schedule: “A” – 2025 / “B” – 2026'
    """

    fields: tuple[tuple[Term, tuple[Variant, ...]], ...]

    def in_words(self, language: str) -> str:
        """Return the fields one after another, the values of each beside each other."""
        return "; ".join(
            f"{in_words(name, language)}: {' / '.join(_variant(variant, language) for variant in variants)}"
            for name, variants in self.fields
        )

    def plain(self) -> Any:
        """Return, by field, each value with the ids of those that hold it."""
        return {
            name.code: [{"value": plain(variant.value), "in": plain(variant.holders)} for variant in variants]
            for name, variants in self.fields
        }


@frozen
class Changes(Composed):
    """What fields said at one time, and what they say now.

    Example:
        >>> title = Term("field", "title"), "Less screen time", "More sleep"
        >>> Changes((title, (Term("field", "target"), 25, (20,)))).in_words("en")
        'title: “Less screen time” → “More sleep”; target: 25 → 20'
    """

    items: tuple[tuple[Term, Any, Any], ...]

    def in_words(self, language: str) -> str:
        """Return each field with what it said and, after an arrow, what it says."""
        return "; ".join(
            f"{in_words(name, language)}: {_quoted(then, language)} → {_quoted(now, language)}"
            for name, then, now in self.items
        )

    def plain(self) -> Any:
        """Return, by field, what it said `then` and what it says `now`."""
        return {name.code: {"then": plain(then), "now": plain(now)} for name, then, now in self.items}


def _quoted(value: Any, language: str) -> str:
    is_text = isinstance(value, (str, Translated))
    return quoted(in_language(value, language), language) if is_text else in_words(value, language)


def _variant(variant: Variant, language: str) -> str:
    places = ", ".join(in_words(place, language) for place in variant.shown)
    return f"{places} – {in_words(variant.value, language)}"


def _cut(text: str, length: int = 120) -> str:
    """Return *text*, or its beginning up to the end of a word."""
    text = " ".join(text.split())
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + "…"
