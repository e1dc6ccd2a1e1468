"""SMART forms: the seven questions, part B and the letters of a goal, in whatever order a document has them."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from hytecore.documents.document import Break, Table, Text
from hytecore.location import Location
from hytecore.model.goal import SMART_LETTERS, SMART_QUESTIONS
from hytecore.text import read_schedule
from hytecore.understanding.draft import Draft
from hytecore.understanding.form_letters import has_letters, lines_of
from hytecore.understanding.form_questions import field_of_question, is_form_title, name_in
from hytecore.understanding.goals import Goals
from hytecore.understanding.outline import Outline

_LEAST = 3
"""From this many of the seven questions on, texts are a form also without its title."""
_NEAR = 4
"""How many texts before the first question the name of the goal may stand."""


@attrs.define(eq=False)
class Form:
    """A form in the making: the answers by field, each with the place of its first line."""

    name: str = ""
    place: Location | None = None
    answers: dict[str, list[str]] = attrs.Factory(dict)
    places: dict[str, Location] = attrs.Factory(dict)
    taken: list[int] = attrs.Factory(list)
    begun_by_letter: bool = False

    @property
    def questions(self) -> int:
        """How many of the seven questions it has."""
        return sum(field in self.answers for field in SMART_QUESTIONS)

    @property
    def letters(self) -> int:
        """How many of the five letters it has."""
        return sum(field in self.answers for field in SMART_LETTERS)


@attrs.define(eq=False)
class _Line:
    """A text of the document, or a row of a table of two columns, which is how forms are laid out."""

    text: str
    location: Location
    position: int
    is_end: bool = False
    """Whether a form ends here at the latest."""
    begins: bool = False
    """Whether a form may begin here with a letter: in a table, where letters stand by themselves."""


def forms_in(draft: Draft, outline: Outline, goals: Goals, language: str) -> None:
    """Read the SMART forms of a document into its goals."""
    for form in _forms(list(_lines(outline))):
        if not form.name or form.place is None:
            continue
        path = goals.named(form.name, form.place, "form")
        answers = {field: "\n".join(lines) for field, lines in form.answers.items() if lines}
        draft.put(path, "smart", answers, form.place)
        for field, lines in answers.items():
            draft.places[*path, "smart", field] = form.places[field]
            draft.review(form.places[field], lines, field, "", "certain")
        asked = next((field for field in ("by_when", "time_bound") if answers.get(field)), "by_when")
        deadline = read_schedule(answers.get(asked, ""), language).label
        if deadline[:1].isdecimal() or deadline.startswith(".."):
            draft.put(path, "deadline", deadline, form.places[asked])
        outline.take(*form.taken)


def _lines(outline: Outline) -> Iterator[_Line]:
    for position, block in outline.untaken():
        if isinstance(block, Text):
            if any(letter.isalnum() for letter in block.text):
                mark = "• " if block.style == "item" else ""
                yield _Line(mark + block.text.strip(), block.location, position, _ends(block))
        elif isinstance(block, Table):
            if block.width <= 2 and (has_letters(block) or any(field_of_question(cell.text) for cell in block.cells)):
                begins = has_letters(block)
                for text, location in lines_of(block):
                    yield _Line(text, location, position, begins=begins)
            else:
                yield _Line("", block.location, position, is_end=True)
        elif isinstance(block, Break) and block.kind == "sheet":
            yield _Line("", block.location, position, is_end=True)


def _ends(text: Text) -> bool:
    """Whether a text begins something else than the next answer: a heading, or a line in capitals."""
    words = text.text.strip()
    is_heading = text.style == "heading" or (words.isupper() and len(words) > 8)
    return is_heading and field_of_question(words) is None and not is_form_title(words)


def _forms(lines: list[_Line]) -> Iterator[Form]:
    form: Form | None = None
    field: str | None = None
    for number, line in enumerate(lines):
        if is_form_title(line.text):
            yield from _whole(form)
            form, field = Form(taken=[line.position]), None
            continue
        if form is not None and not form.name and not form.answers and (name := name_in(line.text)) is not None:
            form.name, form.place = name, line.location
            form.taken.append(line.position)
            continue
        question = field_of_question(line.text) if line.text else None
        if question is None and (line.is_end or not line.text):
            yield from _whole(form)
            form, field = None, None
        elif question is not None and (form is None or _is_next(form, question[0])):
            if question[0] not in SMART_QUESTIONS and form is None and not line.begins:
                continue  # a letter or "SMART goal" by itself begins no form
            yield from _whole(form)
            form = _named(lines, number)
            form.begun_by_letter = line.begins
            field = _answer(form, question, line)
        elif question is not None and form is not None:
            field = _answer(form, question, line)
        elif form is not None and field is None and not form.name:
            form.name, form.place = " ".join(line.text.split()), line.location
            form.taken.append(line.position)
        elif form is not None and field is not None:
            form.answers[field].append(line.text)
            form.places.setdefault(field, line.location)
            form.taken.append(line.position)
    yield from _whole(form)


def _is_next(form: Form, field: str) -> bool:
    """Whether a question belongs to another form: the first of the seven, which this form has already."""
    return field == "change" and "change" in form.answers


def _answer(form: Form, question: tuple[str, str], line: _Line) -> str:
    field, answer = question
    known = form.answers.setdefault(field, [])
    if answer:
        known.append(answer)
    form.places.setdefault(field, line.location)
    form.taken.append(line.position)
    return field


def _named(lines: list[_Line], number: int) -> Form:
    """Return a form that begins with the question in a line, and is named by one of the few lines before it."""
    for line in reversed(lines[max(0, number - _NEAR) : number]):
        if line.text and (name := name_in(line.text)) is not None:
            return Form(name, line.location, taken=[line.position])
    before = lines[number - 1] if number else None
    if before is not None and before.text and len(before.text) < 160:
        return Form(" ".join(before.text.split()), before.location, taken=[before.position])
    return Form()


def _whole(form: Form | None) -> Iterator[Form]:
    if form is not None and (form.questions >= _LEAST or (form.begun_by_letter and form.letters >= _LEAST)):
        yield form
