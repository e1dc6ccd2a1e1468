"""Comments in a pptx: on the slide, in the middle of the cell or the shape that a finding is about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hytecore.documents.markup import number
from hytecore.documents.origins import Origin, Origins
from hytecore.documents.pptx.reading import read
from hytecore.documents.pptx.shapes import P
from hytecore.errors import RequestError
from hytecore.finding import Finding
from hytecore.location import Location
from hytecore.marking.marked import Marked
from hytecore.marking.office_copy import HEAD, OfficeCopy
from hytecore.marking.patching import escaped
from hytecore.marking.remarks import AUTHOR, INITIALS, Remark, remarks_on

_UNIT = 914_400 / 576  # comments lie on a grid of 576 to the inch
_USUAL_SIZE = 9_144_000, 6_858_000
_CORNER = 10, 10


def mark(data: bytes, path: str, findings: Iterable[Finding], day: date) -> Marked:
    """Return a copy of a pptx with the findings as comments.

    Raises:
        Unreadable: If it is no pptx, or not one that can be read safely.
        RequestError: If it has comments of PowerPoint's newer kind, beside which the older ones cannot stand.
    """
    origins = Origins()
    remarks = remarks_on(read(data, path, origins), findings)
    copy = OfficeCopy(data, "pptx")
    _refuse_newer(copy, path)
    by_slide: dict[str, list[tuple[Remark, Origin]]] = {}
    for remark in remarks:
        here = remark.location
        origin = origins.found.get(here) or origins.found.get(Location(path, page=here.page or 1))
        if origin is None:  # a show without slides has nothing to stand on
            return Marked(data, 0)
        by_slide.setdefault(origin.part, []).append((remark, origin))
    author = _author(copy, len(remarks)) if remarks else 0
    size, count = _size(copy), 0
    for slide, said in by_slide.items():
        told = []
        for remark, origin in said:
            count += 1
            told.append((_words(remark), _point(origin, size), count))
        _write(copy, slide, author, day, told)
    return Marked(copy.bytes(), len(remarks))


def _refuse_newer(copy: OfficeCopy, path: str) -> None:
    package = copy.package
    slides = [relation.target for relation in package.relations(package.main).values() if relation.kind == "slide"]
    for part in (target for slide in slides for target in package.all(slide, "comments")):
        root = package.optional(part)
        if root is not None and root.tag != f"{P}cmLst":
            raise RequestError("mark-newer", path=path)
    if package.one(package.main, "authors") is not None:
        raise RequestError("mark-newer", path=path)


def _size(copy: OfficeCopy) -> tuple[int, int]:
    """Return how wide and how high the slides are."""
    stated = copy.package.tree(copy.package.main).find(f"{P}sldSz")
    width, height = (number(stated.get("cx")), number(stated.get("cy"))) if stated is not None else (0, 0)
    return (width, height) if width > 0 and height > 0 else _USUAL_SIZE


def _point(origin: Origin, size: tuple[int, int]) -> tuple[int, int]:
    """Return where a comment lies on its slide: never beyond its edges, though a shape may."""
    if origin.box is None:
        return _CORNER
    x, y = origin.box.centre
    within = min(max(x, 0.0), 1.0) * size[0], min(max(y, 0.0), 1.0) * size[1]
    return round(within[0] / _UNIT), round(within[1] / _UNIT)


def _words(remark: Remark) -> str:
    return escaped("\n".join(line.text for line in remark.lines))


def _author(copy: OfficeCopy, count: int) -> int:
    """Add the author of the comments, and return its number."""
    package = copy.package
    listed = package.one(package.main, "commentAuthors")
    space = copy.space("presentationml")
    stated = f'name="{AUTHOR}" initials="{INITIALS}" lastIdx="{count}"'
    if listed is None or listed not in package.archive:
        name = copy.free(f"{package.main.rpartition('/')[0]}/commentAuthors{{}}.xml".lstrip("/"))
        author = f'<p:cmAuthor id="0" {stated} clrIdx="0"/>'
        text = f'{HEAD}<p:cmAuthorLst xmlns:p="{space}">{author}</p:cmAuthorLst>'
        copy.add(name, text, "presentationml.commentAuthors+xml")
        copy.relate(package.main, "commentAuthors", name)
        return 0
    part = copy.part(listed)
    identifier = 1 + max((number(one.get("id"), -1) for one in part.root), default=-1)
    prefix = part.span(part.root).prefix
    part.end(part.root, f'<{prefix}cmAuthor id="{identifier}" {stated} clrIdx="{identifier}"/>')
    return identifier


def _write(copy: OfficeCopy, slide: str, author: int, day: date, said: list[tuple[str, tuple[int, int], int]]) -> None:
    """Write the comments of one slide, after those that it has."""
    held = copy.package.one(slide, "comments")
    part = copy.part(held) if held is not None and held in copy.package.archive else None
    p = part.span(part.root).prefix if part is not None else "p:"
    comments = "".join(
        f'<{p}cm authorId="{author}" dt="{day}T00:00:00.000" idx="{index}">'
        f'<{p}pos x="{x}" y="{y}"/><{p}text>{words}</{p}text></{p}cm>'
        for words, (x, y), index in said
    )
    if part is not None:
        part.end(part.root, comments)
        return
    folder = copy.package.main.rpartition("/")[0]
    name = copy.free(f"{folder}/comments/comment{{}}.xml".lstrip("/"))
    space = copy.space("presentationml")
    copy.add(name, f'{HEAD}<p:cmLst xmlns:p="{space}">{comments}</p:cmLst>', "presentationml.comments+xml")
    copy.relate(slide, "comments", name)
