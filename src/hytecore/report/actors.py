"""The actors of a plan for a terminal: who has most measures, who works with whom on what, what rests on one alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hytecore.index.actor_graph import Load, Pair, Reliance, cooperation
from hytecore.index.kinds import kind_of
from hytecore.model.text import in_language
from hytecore.report.paragraphs import Paragraph
from hytecore.words.interface import say
from hytecore.words.terms import term

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex
    from hytecore.model.text import Text

_MOST_TITLES = 3
"""How many titles of what two actors work on are shown."""
_FEW_PAIRS = 12
"""Up to how many pairs all are shown; of more only those with several measures in common."""


def paragraphs(index: PlanIndex, language: str) -> list[Paragraph]:
    """Return what the plan tells of its actors; everyone is named."""
    return list(_Teller(language).told(index))


class _Teller:
    def __init__(self, language: str) -> None:
        self.language = language

    def told(self, index: PlanIndex) -> Iterator[Paragraph]:
        found = cooperation(index)
        yield Paragraph(self._said(index.plan.title) or index.plan.id, style="bold")
        if not found.loads:
            yield from (Paragraph(""), Paragraph(say("actors-nobody", self.language)))
            return
        yield from self._heading("actors-loads")
        yield from self._loads(found.loads)
        yield from self._heading("actors-pairs")
        yield from self._pairs(found.pairs)
        yield from self._heading("actors-reliances")
        yield from self._reliances(found.reliances)

    def _heading(self, key: str) -> Iterator[Paragraph]:
        yield Paragraph("")
        yield Paragraph(say(key, self.language), style="bold")

    def _loads(self, loads: Sequence[Load]) -> Iterator[Paragraph]:
        width = len(str(loads[0].total))
        for load in loads:
            if load.total > 1:
                parts = (("actors-leads", load.leads), ("actors-answers", load.answers), ("actors-helps", load.helps))
                does = ", ".join(say(key, self.language, n=len(measures)) for key, measures in parts if measures)
                yield Paragraph(f"{self._said(load.actor.name)} – {does}", f"{load.total:{width}}", 2)
        once = [self._said(load.actor.name) for load in loads if load.total == 1]
        if once:
            yield Paragraph(say("actors-one-each", self.language, names=", ".join(sorted(once))), indent=2)

    def _pairs(self, pairs: Sequence[Pair]) -> Iterator[Paragraph]:
        often = pairs if len(pairs) <= _FEW_PAIRS else [pair for pair in pairs if len(pair.measures) > 1]
        if not pairs:
            yield Paragraph(say("actors-no-pairs", self.language), indent=2)
        width = len(str(len(pairs[0].measures))) if pairs else 0
        for pair in often:
            names = f"{self._said(pair.one.name)} + {self._said(pair.other.name)}"
            yield Paragraph(names, f"{len(pair.measures):{width}}", 2)
            if pair.on:
                yield Paragraph(self._titles([self._said(subject.title) for subject in pair.on]), indent=width + 3)
        if len(pairs) > len(often):
            yield Paragraph(say("actors-pairs-more", self.language, n=len(pairs) - len(often)), indent=2)

    def _reliances(self, reliances: Sequence[Reliance]) -> Iterator[Paragraph]:
        if not reliances:
            yield Paragraph(say("actors-no-reliances", self.language), indent=2)
            return
        for reliance in reliances:
            text = say(
                "actors-reliance",
                self.language,
                unit=self._said(reliance.unit.name),
                kind=term("kind", kind_of(reliance.subject), self.language),
                subject=self._said(reliance.subject.title),
                counted=term("section", "measures", self.language),
                n=len(reliance.measures),
            )
            yield Paragraph(text, "-", 2)
        yield Paragraph(say("actors-reliance-why", self.language), indent=2, style="dim")

    def _titles(self, titles: Sequence[str]) -> str:
        """Return the first titles, and how many more there are: the graph for other programs holds them all."""
        rest = len(titles) - _MOST_TITLES
        more = f" {say('summary-more', self.language, n=rest)}" if rest > 0 else ""
        return "; ".join(titles[:_MOST_TITLES]) + more

    def _said(self, text: Text) -> str:
        return " ".join(in_language(text, self.language).split())
