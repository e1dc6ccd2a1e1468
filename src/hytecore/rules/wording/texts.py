"""Every text of a plan, with where it stands: read off the shapes of the model, so a new field is not forgotten.

Plans hold hundreds of thousands of texts, and most of their fields hold none. So the way to the texts is compiled from
the shapes, one function for each kind of entity. For one with a title and a list of events it would be:

    def walk(entities, found):
      for entity in entities:
        entity_title = entity.title
        if entity_title and entity_title.__class__ in texts: found((entity, ("title",), entity_title))
        entity_events = entity.events
        if entity_events.__class__ is tuple:
          for at_entity_events, in_entity_events in enumerate(entity_events):
            if in_entity_events.__class__ is Event:
              in_entity_events_what = in_entity_events.what
              if in_entity_events_what and in_entity_events_what.__class__ in texts: found(…)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from hytecore.index.kinds import SECTIONS, Entity
from hytecore.model import shapes
from hytecore.model.goal import Reviewed
from hytecore.model.plan import Plan
from hytecore.model.text import Text, Translated

if TYPE_CHECKING:
    from hytecore.index.plan_index import PlanIndex

Path: TypeAlias = tuple[str | int, ...]
AT_ONCE = 300
"""How many entities are searched at a time."""

_PLAIN = "".join(" " if each.isspace() else each.lower() for each in map(chr, range(256))).encode("latin-1")
"""Each letter of Latin-1 in lower case, each kind of white space as a blank."""

Walk: TypeAlias = Callable[[Iterable[Entity], Callable[[Any], None]], None]


def holders_of(plan: Plan) -> Iterator[Sequence[Entity]]:
    """Yield all that holds texts, kind by kind; suppressions are left out, since their words are about findings."""
    yield (plan,)
    for section in SECTIONS.values():
        if section != "suppressions":
            yield getattr(plan, section)


class Batch(NamedTuple):
    """Some entities of one kind, and their texts in a form that is quickly searched."""

    entities: Sequence[Entity]
    texts: list[Text]
    plain: bytes
    """All texts in lower case, NUL before and after each, one byte a letter; letters beyond Latin-1 are `?`."""


def batches(index: PlanIndex) -> list[Batch]:
    """Return all entities of a plan that hold texts, some hundred at a time; made once for all rules that search."""
    return index.kept(_batches)


def _batches(index: PlanIndex) -> list[Batch]:
    return [
        batch_of(holders[start : start + AT_ONCE])
        for holders in holders_of(index.plan)
        for start in range(0, len(holders), AT_ONCE)
    ]


def batch_of(entities: Sequence[Entity]) -> Batch:
    """Return *entities*, which are all of one kind, with their texts."""
    texts = texts_in(entities)
    whole = "\0".join(("", *map(joined, texts), ""))
    return Batch(entities, texts, whole.encode("latin-1", "replace").translate(_PLAIN))


def joined(text: Text) -> str:
    """Return what *text* says, in all its languages."""
    return text if isinstance(text, str) else "\0".join(filter(None, (text.fi, text.sv, text.en)))


def texts_in(entities: Sequence[Entity]) -> list[Text]:
    """Return the texts of *entities*, which are all of one kind.

    What another plan said on the day of a review is its text, not ours, and is left out.

    Example:
        >>> from hytecore.model.goal import Goal, SmartForm
        >>> texts_in([Goal(id="g", title="Safe roads", smart=SmartForm(change="Less speed"))])
        ['Safe roads', 'Less speed']
    """
    return _found(entities, "{text}")


def placed_texts_in(entities: Sequence[Entity]) -> list[tuple[Entity, Path, Text]]:
    """Return the texts of *entities* with the entity and the path in it where each stands.

    Example:
        >>> from hytecore.model.goal import Goal, SmartForm
        >>> goals = [Goal(id="g", title="Safe roads", smart=SmartForm(change="Less speed"))]
        >>> [(goal.id, path) for goal, path, text in placed_texts_in(goals)]
        [('g', ('title',)), ('g', ('smart', 'change'))]
    """
    return _found(entities, "(entity, {path}, {text})")


def _found(entities: Sequence[Entity], told: str) -> list[Any]:
    found: list[Any] = []
    if entities:
        cls: type = type(entities[0])
        _walk(cls, told)(entities, found.append)
    return found


@cache
def _walk(cls: type, told: str) -> Walk:
    """Return a function that tells of each text in entities of *cls*, as the expression *told* has it."""
    names: dict[str, Any] = {"texts": frozenset({str, Translated})}
    body = _fields(cls, "entity", (), told, names)
    lines = ["def walk(entities, found):", "  for entity in entities:", *_indented(_indented(body)), "    pass"]
    exec("\n".join(lines), names)  # noqa: S102 - the text is made of the model's own names, never of a file's content
    walk: Walk = names["walk"]
    return walk


def _fields(cls: type, holder: str, path: tuple[str, ...], told: str, names: dict[str, Any]) -> list[str]:
    """Return the lines for the fields of the object of *cls* that the variable *holder* holds.

    Args:
        cls: A class of the model.
        holder: A variable.
        path: The way to it, as expressions: keys in quotes, and variables that hold positions.
        told: What to tell of each text.
        names: Takes what the lines need to know.
    """
    lines = []
    for key, (name, written) in shapes.written_fields(cls).items():
        if cls is not Plan or written.in_header:
            value = f"{holder}_{name}"
            inside = _value(written.shape, value, (*path, repr(key)), told, names)
            lines += [f"{value} = {holder}.{name}", *inside] if inside else []
    return lines


def _value(shape: Any, value: str, path: tuple[str, ...], told: str, names: dict[str, Any]) -> list[str]:
    """Return the lines for the texts in the variable *value*, which holds what *shape* describes."""
    match shape:
        case shapes.Words():
            text = told.format(text=value, path=f"({', '.join(path)},)")
            return [f"if {value} and {value}.__class__ in texts: found({text})"]
        case shapes.TextMap():
            inside = _value(shapes.Words(), f"in_{value}", (*path, f"at_{value}"), told, names)
            loop = f"for at_{value}, in_{value} in sorted({value}.items()):"
            return [f"if {value}.__class__ is dict:", *_indented([loop, *_indented(inside)])]
        case shapes.ListOf(item):
            inside = _value(item, f"in_{value}", (*path, f"at_{value}"), told, names)
            loop = f"for at_{value}, in_{value} in enumerate({value}):"
            return [f"if {value}.__class__ is tuple:", *_indented([loop, *_indented(inside)])] if inside else []
        case shapes.Record(cls) if cls is not Reviewed:
            names[cls.__name__] = cls
            inside = _fields(cls, value, path, told, names)
            return [f"if {value}.__class__ is {cls.__name__}:", *_indented(inside)] if inside else []
        case shapes.OneOf(options):
            return [line for option in options for line in _value(option, value, path, told, names)]
    return []


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
