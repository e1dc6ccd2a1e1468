"""Series of figures: index series of several regions in one line, and tables of scores by region.

Source:
    S2, the forms: "THL sairastavuusindeksi (ikävakioitu, 2016): … ka. 90,0 / H 98,9 / J 93,9"; the table of
    TEAviisari, in which `..` means that the figure is missing.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from hytecore.documents.document import Table, Text
from hytecore.location import Location
from hytecore.places.classification import classification
from hytecore.syntax.problem import Path
from hytecore.text import read_indicator
from hytecore.text.tokens import evened
from hytecore.understanding.draft import Draft
from hytecore.understanding.outline import Outline
from hytecore.understanding.regions import Regions

_SERIES = re.compile(r"^(?P<name>[^:\n]{3,100}):\s*(?P<points>.+\d\s*/\s*.+)$", re.MULTILINE)
_POINT = re.compile(r"(?P<who>[^\d/]+?)\s*(?P<value>\d{1,4}(?:[.,]\d+)?)\s*%?\s*$")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_MEAN = re.compile(r"\b(ka|keskiarvo|medeltal|medelvärde|mean|average)\b\.?")
_NUMBER = re.compile(r"-?\d{1,6}(?:[.,]\d+)?\s*%?")
_WHOLE = re.compile(r"koko maa|hela landet|whole country|suomi|finland|keski-?arvo|yhteensä|alue|totalt")
_LEAST = 3
"""From this many points on, figures with strokes between are a series."""
_SOURCES = ("TEAviisari", "Kouluterveyskysely", "Finsote", "Terve Suomi", "THL", "Sotkanet", "PYLL", "Kela")


def series_in_forms(draft: Draft, regions: Regions) -> None:
    """Read the index series that stand in the answers of forms into indicators of the goals."""
    for position, goal in enumerate(draft.data.get("goals", ())):
        answers = goal.get("smart", {})
        for field in ("starting_point", "evidence"):
            path: Path = ("goals", position)
            location = draft.places.get((*path, "smart", field))
            for match in _SERIES.finditer(answers.get(field, "")):
                if location is not None and (use := _series(draft, match, location, regions)) is not None:
                    goal.setdefault("indicators", []).append(use)
                    draft.places.setdefault((*path, "indicators"), location)


def _series(draft: Draft, match: re.Match[str], location: Location, regions: Regions) -> dict[str, Any] | None:
    points = [_POINT.search(piece.strip()) for piece in match["points"].split("/")]
    if len([point for point in points if point is not None]) < _LEAST or None in points:
        return None
    year = _YEAR.search(match["name"])
    name = " ".join(re.sub(r",?\s*\b(?:19|20)\d\d\b", "", match["name"]).replace("()", "").split()).strip(" -–•")
    observations: list[dict[str, Any]] = []
    whole: dict[str, Any] | None = None
    for point in filter(None, points):
        who = point["who"].strip(" .,:–-")
        stated: dict[str, Any] = {"region": None, "value": _decimal(point["value"])}
        if year is not None:
            stated["at"] = int(year[1])
        if len(who) == 1:
            region = regions.of_letter(who, location)
            if region is None:
                return None
            stated["region"] = region
        else:
            stated["region"] = regions.of_name(_MEAN.sub("", who).strip(" .,"), location)
            if _MEAN.search(evened(who)):
                stated["stated_as"] = "mean"
                whole = stated
        observations.append(stated)
    if whole is not None:
        whole["of"] = [each["region"] for each in observations if each is not whole]
    id_ = _indicator(draft, name, observations, location)
    use: dict[str, Any] = {"indicator": id_}
    first = whole or observations[0]
    use["region"] = first["region"]
    use["baseline"] = {key: first[key] for key in ("value", "at") if key in first}
    draft.review(location, match[0], "indicator", id_, "likely")
    return use


def score_tables(draft: Draft, outline: Outline, regions: Regions) -> None:
    """Read the tables whose header names regions and whose cells are figures into indicators with observations."""
    for position, block in list(outline.untaken()):
        if not isinstance(block, Table) or block.width < 3 or block.height < 2:
            continue
        headers = [cell.text.strip() if cell is not None else "" for cell in block.row(1)]
        named = [column for column, text in enumerate(headers, 1) if column > 1 and _is_region(text)]
        if len(named) < 2 or 2 * len(named) < block.width - 1 or not _are_figures(block, named):
            continue
        outline.take(position)
        _cover(draft, block, named, headers, regions)
        above = _above(outline, position)
        source = next(
            (name for name in _SOURCES if name.lower() in above.lower() or name.lower() in headers[0].lower()), None
        )
        unit = _unit(headers[0], above)
        for row in range(2, block.height + 1):
            label = block.at(row, 1)
            if label is None or not label.text.strip():
                continue
            observations = _observations(block, row, named, headers, regions)
            name = " ".join(label.text.split())
            more: dict[str, Any] = {"unit": unit} if unit else {}
            if source:
                more["source"] = {"name": source}
                name = f"{source} {name}" if source not in name else name
            _indicator(draft, name, observations, label.location, more)


def _cover(draft: Draft, table: Table, columns: list[int], headers: list[str], regions: Regions) -> None:
    """State that a regional plan speaks for the municipalities that its table of scores compares."""
    plan = draft.data["plan"]
    known = classification().municipalities
    named = [column for column in columns if " ".join(evened(headers[column - 1]).split()) in known]
    if plan.get("kind") == "regional_plan" and "covers" not in plan and len(named) >= _LEAST:
        plan["covers"] = [regions.of_name(headers[column - 1], table.location) for column in named]
        draft.places["plan", "covers"] = table.location


def _observations(
    table: Table, row: int, columns: list[int], headers: list[str], regions: Regions
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for column in columns:
        cell = table.at(row, column)
        text = cell.text.strip() if cell is not None else ""
        if cell is None or not text:
            continue
        value: Any = ".." if text in ("..", ".", "-", "–") else _decimal(text)
        found.append({"region": regions.of_name(headers[column - 1], cell.location), "value": value})
    return found


def _indicator(
    draft: Draft, name: str, observations: list[dict[str, Any]], location: Location, more: dict[str, Any] | None = None
) -> str:
    reading = read_indicator(name)
    indicator: dict[str, Any] = {"id": draft.ids.give("indicator", name), "name": name, "kind": "quantity"}
    if reading.unit or "indeksi" in name.lower() or "index" in name.lower():
        indicator["unit"] = reading.unit or "index_point"
    if reading.source:
        indicator["source"] = {"name": reading.source}
    indicator |= more or {}
    indicator["observations"] = observations
    draft.add("indicators", indicator, location)
    return str(indicator["id"])


def _is_region(text: str) -> bool:
    words = " ".join(evened(text).split())
    known = classification()
    return words in known.municipalities or words in known.counties or _WHOLE.search(words) is not None


def _are_figures(table: Table, columns: list[int]) -> bool:
    cells = [table.at(row, column) for row in range(2, table.height + 1) for column in columns]
    texts = [cell.text.strip() for cell in cells if cell is not None and cell.text.strip()]
    figures = [text for text in texts if _NUMBER.fullmatch(text) or text in ("..", ".", "-", "–")]
    return bool(texts) and 10 * len(figures) >= 9 * len(texts)


def _above(outline: Outline, position: int) -> str:
    """Return the words of the texts right above a table."""
    texts: list[str] = []
    for number in range(position - 1, max(-1, position - 4), -1):
        block = outline.blocks[number]
        if not isinstance(block, Text):
            break
        texts.append(block.text)
    return " ".join(texts)


def _unit(corner: str, above: str) -> str | None:
    words = evened(f"{corner} {above}")
    if "pistee" in words or "poäng" in words or "score" in words:
        return "score_point"
    return "percent" if "%" in words or "osuus" in words or "andel" in words else None


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace("%", "").strip().replace(",", "."))
