"""How often: `kaksi kertaa vuodessa`, `joka toinen viikko`, `vartannat år`, `every three months`."""

from __future__ import annotations

from typing import NamedTuple

from hytecore.text.schedules.words import Words

_DAYS = {"Y": 365, "H": 182, "Q": 91, "M": 30, "W": 7, "D": 1}
_MONTHS = {"T": 48, "Y": 12, "H": 6, "Q": 3, "M": 1}
_CONNECTORS = frozenset("/ - per i om a an under in på during the joka kohti council".split())
_AFTER_COUNT = frozenset({".", ":"})


class Recurring(NamedTuple):
    """A recurrence, with the words it is stated with."""

    start: int
    end: int
    every: str
    """The interval as an ISO 8601 duration."""
    times: int | None = None
    per: str | None = None
    about: bool = False
    """Whether it is an adjective, which tells how often something else comes round."""
    sure: bool = True
    seasonal: bool = False
    """Whether it names a season or a month, so that a second one makes it twice a year."""


def duration(count: int, unit: str) -> str:
    """Return *count* units as an ISO 8601 duration; a council term is four years, a quarter three months.

    Example:
        >>> duration(2, "H"), duration(1, "T"), duration(3, "W")
        ('P1Y', 'P4Y', 'P3W')
    """
    months = count * _MONTHS.get(unit, 0)
    if not months:
        return f"P{count}{unit}"
    return f"P{months}M" if months % 12 else f"P{months // 12}Y"


def interval(times: int, count: int, unit: str) -> str:
    """Return how long there is from one time to the next, when something is done *times* in *count* units.

    Example:
        >>> interval(2, 1, "Y"), interval(3, 1, "Y"), interval(2, 1, "M"), interval(1, 2, "Y")
        ('P6M', 'P4M', 'P2W', 'P2Y')
    """
    if times == 1:
        return duration(count, unit)
    months = count * _MONTHS.get(unit, 0)
    if months and months % times == 0:
        return duration(months // times, "M")
    if unit == "M" and count == 1 and times in (2, 4):
        return f"P{4 // times}W"
    days = months * 365 // 12 if months else count * _DAYS[unit]
    if unit == "Y" and count == 1 and times in (24, 26, 52):
        return "P1W" if times == 52 else "P2W"
    return f"P{max(1, days // times)}D"


def recurrence_at(words: Words, i: int) -> Recurring | None:
    """Return the recurrence that is stated from the word at *i* on."""
    sense = words.sense[i]
    if "counted" in sense:
        return _counted(words, i, i + 1, sense["counted"])
    number = words.number[i] if words.number[i] is not None else sense.get("number")
    if number is not None:
        found = _number_first(words, i, number)
        if found is not None:
            return found
    if "again" in sense:
        every, about = sense["again"]
        if words.text[i] in ("parillisina", "parittomina") and "year" not in words.sense[i + 1]:
            return None
        return Recurring(i, i + 1, every, about=about, seasonal=every == "P1Y" and words.text[i].endswith("isin"))
    if "every" in sense:
        return _every(words, i)
    if "unit" in sense and "interval" in words.sense[i + 1]:
        return Recurring(i, i + 2, duration(1, sense["unit"]))
    if "half of" in sense and words.sense[i + 1].get("unit") == "Y" and "interval" in words.sense[i + 2]:
        return Recurring(i, i + 3, "P6M")
    if words.text[i] in ("jämna", "udda", "even", "odd") and "year" in words.sense[i + 1]:
        return Recurring(i, i + 2, "P2Y")
    return None


def _number_first(words: Words, i: int, number: int) -> Recurring | None:
    if not 0 < number < 100:
        return None
    j, sure = i + 1, True
    if words.text[j] in ("-", "tai", "eller", "or") and (words.number[j + 1] or "number" in words.sense[j + 1]):
        # `3–4 kertaa vuodessa`: the fewer times are what can be counted on.
        j, sure = j + 2, False
    sense = words.sense[j]
    if "times" in sense:
        found = _counted(words, i, j + 1, number)
        return found if found is None or sure else found._replace(sure=False)
    if "unit" in sense:
        k = j + 1
        if words.text[k] in _AFTER_COUNT:
            k += 2 if words.text[k] == ":" else 1
        if "interval" in words.sense[k]:
            return Recurring(i, k + 1, duration(number, sense["unit"]), sure=sure)
    if words.text[j] == "/" and words.touches(j) and words.touches(j + 1) and "unit" in words.sense[j + 1]:
        if i and words.text[i - 1] in ("/", ".", ",", "€"):
            return None
        unit = words.sense[j + 1]["unit"]
        return Recurring(i, j + 2, interval(number, 1, unit), number, duration(1, unit))
    if number < 60 and words.text[j].isalpha() and len(words.text[j]) > 3 and "no year" not in sense:
        # `2 tapaamista/vuosi`, `kolme koulutusta vuodessa`
        k = j + 1
        slash = words.text[k] == "/" and "unit" in words.sense[k + 1]
        if slash or ("in unit" in words.sense[k] and "post" not in sense):
            unit = words.sense[k + 1 if slash else k]["unit"]
            return Recurring(
                i, k + 2 if slash else k + 1, interval(number, 1, unit), number, duration(1, unit), sure=False
            )
    return None


def _counted(words: Words, i: int, j: int, times: int) -> Recurring | None:
    """Return a recurrence after a count of times, which ends before the word at *j*: in how long a time?"""
    if "times" in words.sense[j] and words.text[j] not in ("x", "time"):
        j += 1
    if words.text[j] == "." and words.sense[j - 1].get("times"):
        j += 1
    begin = j
    while words.text[j] in _CONNECTORS and j < begin + 3:
        j += 1
    sense = words.sense[j]
    if "again" in sense and not sense["again"][1]:
        every = sense["again"][0]
        return Recurring(i, j + 1, interval(times, int(every[1:-1]), every[-1]), times, every)
    if "every" in sense or ("other" in sense and words.text[j - 1] == "joka"):
        found = _every(words, j if "every" in sense else j - 1)
        if found is None:
            return None
        every = found.every
        return Recurring(i, found.end, interval(times, int(every[1:-1]), every[-1]), times, every)
    count = words.number[j] if words.number[j] is not None else sense.get("number")
    if count and count < 100 and "unit" in words.sense[j + 1]:
        unit, j = words.sense[j + 1]["unit"], j + 1
    elif "half of" in sense and words.sense[j + 1].get("unit") == "Y":
        count, unit, j = 1, "H", j + 1
    elif ("unit" in sense and words.text[j] != "v") or (words.text[j] == "v" and words.text[j - 1] == "/"):
        count, unit = 1, sense["unit"]
        # `kerran viikolla 12` names a week, `kerran vuonna 2025` a year: neither is a recurrence.
        if ("year" in sense or "week" in sense) and words.number[j + 1] is not None:
            return None
        if words.text[j] in ("vuonna", "viikolla", "vuodelta"):
            return None
    else:
        return None
    if times > 400:
        return None
    end = j + 2 if "within" in words.sense[j + 1] else j + 1
    return Recurring(i, end, interval(times, count, unit), times, duration(count, unit))


def _every(words: Words, i: int) -> Recurring | None:
    """Return a recurrence such as `joka toinen vuosi`, `varannan vecka`, `every 3 months`."""
    text = words.text[i]
    count, j = 1, i + 1
    if text in ("varannan", "vartannat"):
        count = 2
    elif (text == "joka" and words.text[j] == "ikinen") or words.text[j] == "council":
        j += 1
    sense = words.sense[j]
    if "other" in sense and words.text[j] != "joka":
        count, j = sense["other"], j + 1
    elif words.number[j] or "number" in sense:
        count, j = words.number[j] or sense["number"], j + 1
        if words.text[j] == ".":
            j += 1
        elif words.text[j] == ":":
            j += 2
    elif text in ("var", "vart") and "unit" not in sense:
        return None
    sense = words.sense[j]
    unit = sense.get("unit")
    if unit and 0 < count < 100:
        return Recurring(i, j + 1, duration(count, unit))
    if sense.keys() & {"season", "month", "year part"}:
        return Recurring(i, j + 1, duration(count, "Y"), seasonal=True) if 0 < count < 100 else None
    if "weekday" in sense:
        return Recurring(i, j + 1, duration(count, "W")) if 0 < count < 100 else None
    return None
