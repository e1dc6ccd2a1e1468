"""A status that is not told by the traffic light that the area agreed on.

Red is not started, yellow is in progress, green is done. The plan says so once, with `status_scale: traffic_light`;
that a measure then has no status at all is said by HYT507. Where the document's own words for a status are kept, they
must be a light or its meaning, and a colour must be the colour of the status. Cancelled has no light and needs none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hytecore.model.measure import Measure
from hytecore.model.text import LANGUAGES, Translated
from hytecore.packs import CouldNotCheck, Hit, Options, PlanIndex, Rule, Source, Term, Unknown
from hytecore_keusote.area import NEEDED, is_of_the_area
from hytecore_keusote.tables import Entry, folded, held, year_of

rule = Rule(
    code="KEU101",
    name="status-not-traffic-light",
    severity="warning",
    source=Source("S2", "slide Tavoitteet, toimenpiteet ja raportointi: red, yellow, green"),
    looks_at="measures",
    reads=("status", "as_written", "status_scale"),
    needs=NEEDED,
)

CANCELLED = {"peruttu", "peruuntunut", "inställd", "cancelled"}


def population(index: PlanIndex, options: Options) -> Sequence[Measure]:
    """Return the measures of a regional plan of the area."""
    return index.plan.measures if is_of_the_area(index, options) else ()


def check(index: PlanIndex, options: Options) -> Iterator[Hit | CouldNotCheck]:
    """Yield the plan if it promises no lights, and each measure whose written status is none or another."""
    plan = index.plan
    if plan.status_scale is None:
        yield Hit("no_scale", plan, ("status_scale",))
    elif isinstance(plan.status_scale, Unknown):
        yield CouldNotCheck(plan)
    lights = held("lights", year_of(index, options))
    meanings = {word: light for light in lights.values() for word in _listed(light, "colours", "words")}
    for measure in plan.measures:
        written = _written(measure)
        if not written or written.casefold() in CANCELLED:
            continue
        light = meanings.get(folded(written))
        if light is None:
            yield Hit("other_words", measure, ("as_written", "status"), {"written": written})
        elif (
            folded(written) in _listed(light, "colours")
            and isinstance(measure.status, str)
            and measure.status in lights
            and measure.status != light.key
        ):
            data = {"written": written, "light": Term("status", light.key), "status": Term("status", measure.status)}
            yield Hit("other_light", measure, ("status",), data)


def _listed(light: Entry, *columns: str) -> list[str]:
    return [word for column in columns for word in light.details[column].split("|")]


def _written(measure: Measure) -> str:
    """Return the document's own words for the status, in the first language they have; empty if there are none."""
    text = measure.as_written.get("status") if isinstance(measure.as_written, dict) else None
    if isinstance(text, Translated):
        text = next((said for language in LANGUAGES if (said := getattr(text, language))), None)
    return " ".join(text.split()) if isinstance(text, str) else ""
