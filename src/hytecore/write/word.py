"""Plan → Word document that people can send: goals with their SMART forms, measures, indicators and actors.

It is written so that it can be read back: `hytecore check` on it finds the same measures, owners, schedules, statuses
and indicators as on the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from hytecore.model import shapes
from hytecore.model.goal import SmartForm
from hytecore.model.measure import SCHEDULE, STATUSES
from hytecore.model.plan import Plan
from hytecore.model.text import LANGUAGES
from hytecore.words.terms import term
from hytecore.words.workbook import header, option_word, sheet_name
from hytecore.workbook.cells import Cells
from hytecore.workbook.flow import NONE, unflowed
from hytecore.workbook.names import Names
from hytecore.workbook.wording import text_of
from hytecore.write.ooxml import Layout, Strong, bullet, heading, package, paragraph, table
from hytecore.write.plan_file import to_data

_MEASURES = ("title", "responsibilities", "schedule", "status", "indicators")
_WIDTHS = (50.0, 38.0, 25.0, 21.0, 36.0)
_LOOSE = ("Toimenpiteet ilman tavoitetta", "Åtgärder utan mål", "Measures without a goal")
_FORM = ("SMART-lomake", "SMART-blankett", "SMART goal form")
_LABELS = {
    "lead": ("johtaa", "leder", "leads"),
    "responsible": ("", "", ""),
    "support": ("tukee", "stöder", "supports"),
    "partner": ("kumppani", "partner", "partner"),
}
"""What stands before owners in the cell; who only answers for a measure stands there without a word."""


def render(plan: Plan, language: str | None = None) -> bytes:
    """Return the document; the same plan makes the same bytes.

    Args:
        plan: The plan.
        language: The language of headings and dates; that of the plan if not given.
    """
    document = _Document(to_data(plan), language or plan.language)
    return package(document.body(), Layout(document.title, document.language, margin=18))


class _Document:
    def __init__(self, data: Mapping[str, Any], language: str) -> None:
        self.language = language
        self._data = data
        self._cells = Cells(Names(data), language)
        self._indicators = {each.get("id"): each for each in data.get("indicators", ())}
        self.title = self._words(data["plan"].get("title"))

    def body(self) -> Iterator[str]:
        yield heading(self.title, 0)
        yield from self._cover()
        for section in ("priorities", "goals"):
            entities = self._data.get(section, ())
            if entities:
                yield heading(self._section(section))
                yield from (bullet(self._words(entity.get("title"))) for entity in entities)
        measures = list(enumerate(self._data.get("measures", ())))
        if measures:
            yield heading(self._section("measures"))
        told: set[int] = set()
        for goal in self._data.get("goals", ()):
            own = [
                (at, each) for at, each in measures if at not in told and goal["id"] in self._list(each.get("goals"))
            ]
            told.update(at for at, _ in own)
            yield from self._goal(goal, [each for _, each in own])
        loose = [each for at, each in measures if at not in told]
        if loose:
            if told:
                yield heading(_LOOSE[LANGUAGES.index(self.language)], 2)
            yield self._measures(loose)
        yield from self._listed("indicators", ("name", "unit", "source", "updated"), (70.0, 32.0, 42.0, 30.0))
        yield from self._listed("actors", ("name", "kind", "part_of"), (70.0, 50.0, 54.0))

    def _cover(self) -> Iterator[str]:
        header_of = self._data["plan"]
        for key in ("period", "owner", "approved"):
            value = header_of.get(key)
            if key == "approved" and isinstance(value, dict):
                parts = [self._say(shapes.Words(), value.get("by")), self._say(shapes.Edtf(), value.get("on"))]
                words = ", ".join(part for part in parts if part)
            else:
                words = self._say(shapes.Edtf() if key == "period" else shapes.Reference(("actor",)), value)
            if words:
                named = term("field", key, self.language)
                yield paragraph(Strong(f"{named[:1].upper()}{named[1:]}: "), words)

    def _goal(self, goal: Mapping[str, Any], measures: list[Any]) -> Iterator[str]:
        title = self._words(goal.get("title"))
        yield heading(title, 2)
        if measures:
            yield self._measures(measures)
        for key, shape in (("owner", shapes.Reference(("actor",))), ("deadline", shapes.Edtf())):
            words = self._say(shape, goal.get(key))
            if words:
                yield paragraph(Strong(f"{header('goals', key, self.language)}: "), words)
        for use in self._list(goal.get("indicators")):
            yield paragraph(Strong(f"{header('uses', 'of', self.language)}: "), self._use(use))
        smart = goal.get("smart")
        if isinstance(smart, dict) and not set(smart) <= {"unknown", "not_applicable"}:
            column = LANGUAGES.index(self.language)
            yield heading(_FORM[column], 3)
            yield paragraph(Strong(f"{header('smart', 'of', self.language)}: {title}"), keep=True)
            for key in shapes.written_fields(SmartForm):
                if key in smart:
                    yield paragraph(Strong(header("smart", key, self.language)), keep=True)
                    yield paragraph(self._words(smart[key]))

    def _measures(self, measures: list[Any]) -> str:
        head = [header("measures", column, self.language) for column in _MEASURES]
        return table(head, [[paragraph(text, style="Cell") for text in self._row(each)] for each in measures], _WIDTHS)

    def _row(self, measure: Mapping[str, Any]) -> tuple[str, ...]:
        return (
            self._words(measure.get("title")),
            self._owners(measure.get("responsibilities")),
            self._say(SCHEDULE, measure.get("schedule"), self._kept(measure, "schedule")),
            self._say(shapes.Choice(STATUSES), measure.get("status")),
            "\n".join(self._indicator(use) for use in self._list(measure.get("indicators"))),
        )

    def _owners(self, value: Any) -> str:
        if isinstance(value, dict):
            return self._say(shapes.Flag(), value)
        lines: list[tuple[int, str]] = []
        for each in self._list(value):
            label = _LABELS[each["role"]][LANGUAGES.index(self.language)] if each.get("role") in _LABELS else ""
            name = self._cells.names.name("actor", str(each["actor"]), self.language) or str(each["actor"])
            lines.append((bool(label), f"{label}: {name}" if label else name))
        return "\n".join(line for _, line in sorted(lines, key=lambda line: line[0]))

    def _use(self, use: Any) -> str:
        told = [self._indicator(use)]
        for key in ("baseline", "target"):
            point = use.get(key) if isinstance(use, dict) else None
            if isinstance(point, dict):
                parts = (shapes.Number(), point.get("value")), (shapes.UnitText(), point.get("unit"))
                at = self._say(shapes.Edtf(), point.get("at"))
                words = [*(self._say(shape, value) for shape, value in parts), f"({at})" if at else ""]
                told.append(f"{term('field', key, self.language)} {' '.join(word for word in words if word)}")
        return ", ".join(told)

    def _indicator(self, use: Any) -> str:
        id_ = use.get("indicator") if isinstance(use, dict) else use
        return self._cells.names.name("indicator", str(id_), self.language) or str(id_)

    def _listed(self, section: str, keys: tuple[str, ...], widths: tuple[float, ...]) -> Iterator[str]:
        entities = self._data.get(section, ())
        if not entities:
            return
        yield heading(self._section(section))
        rows = []
        for entity in entities:
            texts = [self._fact(key, entity.get(key)) for key in keys]
            rows.append([paragraph(text, style="Cell") for text in texts])
        columns = ["source.name" if key == "source" else key for key in keys]
        yield table([header(section, column, self.language) for column in columns], rows, widths)

    def _fact(self, key: str, value: Any) -> str:
        if key == "name":
            return self._words(value)
        if key == "source":
            return self._words(value.get("name")) if isinstance(value, dict) else ""
        if key == "kind":
            return option_word(value, self.language) if isinstance(value, str) else ""
        shape = {"unit": shapes.UnitText(), "updated": shapes.Iso8601Duration()}.get(key, shapes.Reference(("actor",)))
        return self._say(shape, value)

    # Words

    def _section(self, code: str) -> str:
        return sheet_name(code, self.language)

    def _words(self, value: Any) -> str:
        if isinstance(value, dict):
            order = (self.language, *LANGUAGES)
            return next((value[each] for each in order if isinstance(value.get(each), str)), "") or self._absent(value)
        return value if isinstance(value, str) else ""

    def _absent(self, value: Any) -> str:
        return text_of(self._cells, shapes.Flag(), value) if set(value) <= {"unknown", "not_applicable"} else ""

    def _say(self, shape: Any, value: Any, otherwise: str = "") -> str:
        """Return *value* in plain words; what only a notation could say is told as the plan keeps it."""
        if value is None:
            return ""
        if isinstance(shape, shapes.Words):
            return self._words(value)
        text = text_of(self._cells, shape, value)
        exact = unflowed(text)
        if exact is NONE:
            return text
        return otherwise or (exact if isinstance(exact, str) else _told(exact))

    def _kept(self, entity: Mapping[str, Any], key: str) -> str:
        kept = entity.get("as_written")
        return self._words(kept.get(key)) if isinstance(kept, dict) else ""

    @staticmethod
    def _list(value: Any) -> list[Any]:
        return value if isinstance(value, list) else []


def _told(value: Any) -> str:
    """Return the words of a value that is made of others."""
    if isinstance(value, dict):
        return " ".join(_told(item) for item in value.values())
    if isinstance(value, list):
        return "\n".join(_told(item) for item in value)
    return str(value)
