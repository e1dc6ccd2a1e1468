"""Signals: what the words of a goal show, each in the light of its neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from hytecore.text.goals.lexicon import Lexicon, Sense
from hytecore.text.tokens import Token

Shown: TypeAlias = tuple[str, int, int]
"""What a stretch of words shows: its kind, and the positions of its first and last words."""


class Signals:
    """What the words of one text show.

    Attributes:
        by_kind: The positions of words by what they show.
        changes: The words of change that count, each with its direction.
        acts: The words for doing something, each with what is done.
    """

    __slots__ = ("acts", "by_kind", "changes", "lexicon", "senses", "words")

    def __init__(self, words: Sequence[Token], lexicon: Lexicon) -> None:
        self.words, self.lexicon = words, lexicon
        self.by_kind: dict[str, list[int]] = {}
        self.changes: list[tuple[int, str]] = []
        self.acts: list[tuple[int, Sense]] = []
        look_up, self.senses = lexicon.sense, {}
        for position, token in enumerate(words):
            word = token.text
            if not word[0].isalpha():
                continue
            sense = look_up(word)
            if sense is not None:
                self.senses[position] = sense
                self.by_kind.setdefault(sense.kind, []).append(position)
        for position, sense in self.senses.items():
            if sense.kind == "act" and sense.form != "aside":
                self.acts.append((position, sense))
            elif sense.kind in ("direction", "comparative") and sense.form != "aside":
                way = self._way(position, sense)
                if way:
                    self.changes.append((position, way))
            elif sense.kind == "goes" and self.at(position + 1) in ("up", "down"):
                self.changes.append((position, "more" if self.at(position + 1) == "up" else "less"))
            elif sense.kind == "felt" and self.at(position - 1) in _FELT:
                self.changes.append((position, sense.value))
            elif sense.kind == "more" and self._is_amount(position):
                self.changes.append((position, "more"))

    def at(self, position: int) -> str:
        """Return the word at *position*, nothing beyond the ends."""
        return self.words[position].text if 0 <= position < len(self.words) else ""

    def _way(self, position: int, sense: Sense) -> str:
        """Return the direction that a word of change gives here, nothing if it means something else."""
        word, before, after = self.at(position), self.at(position - 1), self.at(position + 1)
        facts = self.lexicon.facts
        if sense.kind == "comparative":
            return "" if before in ("kuin", "än", "than") else sense.value
        if sense.form == "participle" and not self._is_said(position):
            return ""
        if after in facts.GROWING_UP and word[:2] in ("ka", "vä", "gr"):
            return ""
        if (word[:2] in _LIFTS and any(self.at(position + step) in facts.RAISED for step in (1, 2, 3, 4))) or (
            word.startswith("laske") and after == "mukaan"
        ):
            return ""
        if not self._is_change(position, word, before, after, facts):
            return ""
        earlier = self.at(position - 2)
        if before in _NOT or (earlier in _NOT and facts.LANGUAGE == "en"):
            return "stable" if sense.value in ("more", "less", "worse") else ""
        if after in ("inte", "ej") and facts.LANGUAGE == "sv":
            return "stable"
        return sense.value

    def _is_change(self, position: int, word: str, before: str, after: str, facts: Any) -> bool:
        """Whether the word is said of a state, and not of children who grow or of the means to something else."""
        if facts.LANGUAGE == "fi":
            if word.startswith(("kasvu", "kasvami", "kasvatt", "kasvatet")) and before in facts.CHILD:
                return False
            if word in ("kasvaa", "kasvavat", "kasvamaan") and (
                before in _GROWING or self.at(position - 3) in _GROWING
            ):
                return False
            return not (word.startswith("kasvu") and after == "ja" and self.at(position + 2) == "kehitys")
        if before == "att" and facts.LANGUAGE == "sv":
            return self.at(position - 2) not in ("genom", "för")
        if facts.LANGUAGE == "sv" and before in ("genom", "för", "av"):
            return False
        if facts.LANGUAGE == "en":
            if word.endswith("ing") and before in _BEFORE_MEANS:
                return False
            if word in ("fall", "falls") and (before in _BEFORE_ACCIDENTS or after in _AFTER_ACCIDENTS):
                return False
            if word in ("growing", "rising", "falling") and before not in ("is", "are", "keeps", "keep"):
                return False
            if word == "drop" and after == "out":
                return False
            if before == "to":
                earlier = (self.senses.get(each) for each in range(max(position - 12, 0), position))
                return not any(sense is not None and sense.kind in ("vague", "act") for sense in earlier)
        return True

    def _is_said(self, position: int) -> bool:
        """Whether a participle says something (*on vähentynyt*) rather than describing (*lisääntynyt tarve*)."""
        for back in (1, 2, 3):
            sense = self.senses.get(position - back)
            if sense is not None and sense.kind == "be":
                return True
        before = self.at(position - 1)
        if not before or not before[0].isalpha():
            after = self.at(position + 1)
            return not after or not after[0].isalpha()
        return before not in ("kun", "jos", "ja", "sekä") or not self.at(position + 1)[:1].isalpha()

    def _is_amount(self, position: int) -> bool:
        """Whether *mer* or *more* is more of something, rather than the comparative of a quality."""
        after = self.at(position + 1)
        return not after.endswith(_QUALITY) or after in _STATES or after[:5] in ("fysis", "physi", "aktiv", "activ")


_BEFORE_MEANS = frozenset("by through for of the an a".split())
_BEFORE_ACCIDENTS = frozenset(["", *"of from prevent preventing reduce fewer less no and after about".split()])
_AFTER_ACCIDENTS = frozenset("prevention among in accidents risk risks injuries and are is at".split())
_LIFTS = frozenset(("no", "ly", "hö", "ra"))
_FELT = frozenset("kokemus kokemukset tunne luottamus usko".split())
_GROWING = frozenset("lapsi lapset nuori nuoret vauva vauvat lapsia".split())
_NOT = frozenset(("ei", "eivät", "eikä", "eivätkä", "inte", "not"))
_QUALITY = (
    "iga", "igt", "ig", "iva", "ivt", "iv", "ella", "ellt", "bara", "bart", "bar", "reta", "ret", "samma", "samt",
    "iska", "iskt", "ade", "erad", "erade", "ala", "alt", "nta", "nt",
    "ive", "able", "ible", "ent", "ant", "al", "ful", "ous", "ed", "ic", "ily", "ly",
)  # fmt: skip
_STATES = frozenset("active aktiva satisfied often mental physical".split())


def is_year(word: str) -> bool:
    """Whether *word* is a year of our time."""
    return len(word) == 4 and word.isdecimal() and word[:2] in ("19", "20")
