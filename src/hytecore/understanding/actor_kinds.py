"""What kind of actor a name belongs to: the words that tell it, and nothing where they do not."""

from __future__ import annotations

import re

from hytecore.places.classification import classification
from hytecore.text.tokens import evened

_KINDS: tuple[tuple[str, str], ...] = (
    (r"\w*(yhdistyks|yhdistys|järjestö|kansalaisjärjestö|urheiluseura|kolmas sektori|kolmannen sektorin)\w*"
     r"|\b(ry|rf)\b|\w*(förening|organisation)(ar|er|en|erna)?\b|tredje sektorn|\bngos?\b|\bseurat?\b", "ngo"),
    (r"\b(oyj?|ab|tmi|osk)\b|\w*(yritys|yritykset|yrityksiä|yrittäjät)\b|\w*företag(en|et)?\b|compan(y"
     r"|ies)", "company"),
    (r"\w*seurakun(ta|nat|tayhtymä)\b|\w*församling(en|ar|arna)?\b|\bparish(es)?\b", "parish"),
    (r"\w*hyvinvointialue(et|een)?\b|\bhva\b|\w*välfärdsområde(t|n|na)?\b|wellbeing services count(y"
     r"|ies)", "wellbeing_county"),
    (r"\w*sairaanhoitopiiri\w*|\bhus\b|\besh\b|erikoissairaanhoito|sjukvårdsdistrikt\w*", "hospital_district"),
    (r"\w*kuntayhtymä\b|\w*samkommun(en)?\b|\w+sote\b|\bjoint authorit(y|ies)", "joint_authority"),
    (r"\b(ely|avi|te)(-|\s)?(keskus|toimisto|palvelut)?\b|\bthl\b|\bkela\b|\bpoliisi\w*|\bpolisen\b|ministeriö\b"
     r"|\bstm\b|\bvaltio\b|\w*virasto\b|työ- ja elinkeino\w*|\bpolice\b", "state"),
    (r"\w*(oppilaito|opisto|lukio|ammattikorkeakoulu|yliopisto|korkeakoulu)\w*|\b(xamk|savonia|laurea|jamk|diak)\b"
     r"|\w*(läroanstalt|högskola|universitet|gymnasi)\w*|\w*koulut\b|\bkoulu\b|\bskolor(na)?\b"
     r"|schools?", "education"),
    (r"\b(asukkaa|kuntalais|asiakkaa|kansalais)(t|et)\b|\b(asukas|asiakas|kuntalainen)\b|\binvånar\w*"
     r"|\bklient(er)?\b"
     r"|\bresidents?\b", "residents"),
    (r"\bkun(ta|nat|tien|nan)\b|\bkaupun(ki|git)\b|\bkommun(en|er|erna)?\b|\bst(ad|aden|äder)\b|municipalit(y|ies)",
     "municipality"),
)  # fmt: skip


def kind_of_actor(name: str, read_as: str) -> str | None:
    """Return the kind of the actor called *name*; None where its name does not tell.

    Args:
        name: The name.
        read_as: What it was read as: organisation, unit, body, role, person or collective.

    Example:
        >>> kind_of_actor("Liikuntaseura Syke Tuusula ry", "organisation"), kind_of_actor("Tuusula", "organisation")
        ('ngo', 'municipality')
        >>> kind_of_actor("Liikuntapalvelut", "unit"), kind_of_actor("PEKE", "organisation")
        ('unit', None)
    """
    if read_as in ("unit", "body", "role", "person"):
        return read_as if read_as != "unit" or not _is_school(name) else "education"
    words = " ".join(evened(name).split())
    if words in classification().municipalities:
        return "municipality"
    if words in classification().counties:
        return "wellbeing_county"
    return next((kind for pattern, kind in _KINDS if re.search(pattern, words)), None)


def code_of(name: str) -> str | None:
    """Return the official code of the municipality that *name* is the name of, in three digits."""
    return classification().municipalities.get(" ".join(evened(name).split()))


def _is_school(name: str) -> bool:
    return re.search(r"\w*(opisto|oppilaito|yliopisto|korkeakoulu)\w*", evened(name)) is not None
