"""Whether the name of a body is that of a council, as Finnish, Swedish and English write it."""

from __future__ import annotations

from hytecore.model.actor import Actor
from hytecore.model.text import LANGUAGES, Text
from hytecore.packs import PlanIndex

COUNCIL = ("valtuust", "fullmäktige", "council")
OTHER = (
    "hallitus", "lautakun", "jaosto", "johtoryhm", "toimikun", "työryhm", "kunnanjohtaj", "kaupunginjohtaj",
    "styrelse", "nämnd", "utskott", "sektion", "ledningsgrupp", "arbetsgrupp", "direktör",
    "board", "committee", "management", "manager", "mayor",
)  # fmt: skip
NO_COUNCIL = ("nuorisovaltuusto", "ungdomsfullmäktige", "youth council", "vanhusneuvosto", "äldreråd")
"""Bodies that are heard and do not decide."""


def is_council(index: PlanIndex, body: Text) -> bool | None:
    """Return whether *body*, an actor's id or a name, is a council; None where the name does not tell.

    Example:
        >>> from hytecore.model.plan import Plan
        >>> index = PlanIndex(Plan(id="p", title="P"))
        >>> [is_council(index, name) for name in ("Kunnanvaltuusto", "kommunstyrelsen", "kv 60 §")]
        [True, False, None]
    """
    told = " ".join(_names(index, body)).casefold()
    if any(word in told for word in NO_COUNCIL):
        return False
    if any(word in told for word in COUNCIL):
        return True
    return False if any(word in told for word in OTHER) else None


def actor_of(index: PlanIndex, body: Text) -> Actor | None:
    """Return the actor that *body*, an id or a name, is in the plan; None if it is none of them."""
    if isinstance(body, str) and body in index.actors:
        return index.actors[body]
    names = index.kept(_actors_by_name)
    return next((names[name.casefold()] for name in written(body) if name.casefold() in names), None)


def name_of(index: PlanIndex, body: Text) -> Text:
    """Return what *body*, an actor's id or a name, is called."""
    actor = actor_of(index, body)
    return body if actor is None else actor.name


def _actors_by_name(index: PlanIndex) -> dict[str, Actor]:
    # Of two actors with one name the one that sorts first stands, whatever their order in the file.
    actors = sorted(index.plan.actors, key=lambda actor: actor.id, reverse=True)
    return {name.casefold(): actor for actor in actors for name in (*actor.aliases, *written(actor.name))}


def _names(index: PlanIndex, body: Text) -> list[str]:
    actor = actor_of(index, body)
    texts: list[Text] = [body] if actor is None else [actor.name, *actor.aliases]
    return [said for text in texts for said in written(text)]


def written(text: Text) -> list[str]:
    """Return *text* in every language in which it is written.

    Example:
        >>> from hytecore.model.text import Translated
        >>> written(Translated(fi="Valtuusto", sv="Fullmäktige"))
        ['Valtuusto', 'Fullmäktige']
    """
    if isinstance(text, str):
        return [text]
    return [said for language in LANGUAGES if (said := getattr(text, language))]
