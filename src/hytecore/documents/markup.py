"""Safe XML: bytes → a tree of elements, or a word about why not.

A document type is refused, and with it every entity (bombs, files and addresses of others), because no office document
has one. It can stand only before the first element, so only that far is looked, and the rest is left to the parser
that is written in C. Trees that are too deep or too large for the memory are refused as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET
from xml.parsers import expat

from hytecore.documents.document import Unreadable

MAX_DEPTH = 256
MAX_ELEMENTS = 1_500_000
_STEP = 1 << 16

Element = ET.Element

# Strict OOXML is the same language with other names of the name spaces.
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = {
    b"wordprocessingml/main": b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"presentationml/main": b"http://schemas.openxmlformats.org/presentationml/2006/main",
    b"drawingml/main": b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"drawingml/diagram": b"http://schemas.openxmlformats.org/drawingml/2006/diagram",
    b"officeDocument/relationships": b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"officeDocument/math": b"http://schemas.openxmlformats.org/officeDocument/2006/math",
}
_STRICT_NAME = re.compile(re.escape(_STRICT) + rb"(" + rb"|".join(_TRANSITIONAL) + rb")\b")


class _PrologEnd(Exception):  # noqa: N818 - it ends a look, it is no error
    pass


def parsed(data: bytes, name: str, *, flat: bool = False) -> Element:
    """Return the root of an XML document; *name* is said in the error if it is none.

    How deep elements are nested is not looked at if the tree is used as a *flat* list.

    Raises:
        Unreadable: `entity-bomb` if it has a document type, `broken-xml` if it is not well formed or nested beyond
            reason, `too-large` if its tree would fill the memory.

    Example:
        >>> parsed(b"<a><b/></a>", "a.xml")[0].tag
        'b'
    """
    _look_at_prolog(data, name)
    # Each element begins with one `<` and most end with another.
    if data.count(b"<") > 2 * MAX_ELEMENTS:
        raise Unreadable("too-large", f"{name}: > {MAX_ELEMENTS}")
    if _STRICT in data:
        data = _STRICT_NAME.sub(lambda found: _TRANSITIONAL[found[1]], data)
    try:
        root = ET.fromstring(data)  # noqa: S314 - no document type has come this far
    except (ET.ParseError, ValueError, LookupError) as fault:
        raise Unreadable("broken-xml", f"{name}: {fault}") from fault
    if not flat:
        _measure_depth(root, name)
    return root


def _look_at_prolog(data: bytes, name: str) -> None:
    """Raise `Unreadable` if a document type stands before the first element."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise Unreadable("entity-bomb", name)

    def stop(*_: object) -> None:
        raise _PrologEnd

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        for start in range(0, len(data), _STEP):
            parser.Parse(data[start : start + _STEP])
        parser.Parse(b"", True)
    except _PrologEnd:
        return
    except (expat.ExpatError, ValueError, LookupError) as fault:
        raise Unreadable("broken-xml", f"{name}: {fault}") from fault


def _measure_depth(root: Element, name: str) -> None:
    """Raise `Unreadable` if elements are nested so deep that no program has written them in earnest."""
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise Unreadable("broken-xml", f"{name}: > {MAX_DEPTH}")
        level = [child for element in level for child in element]


def number(value: str | None, default: int = 0) -> int:
    """Return the whole number that an attribute states, or *default* if it states none.

    Example:
        >>> number("3"), number("kolme"), number(None, 1)
        (3, 0, 1)
    """
    if value is None or len(value) > 20:
        return default
    try:
        return int(value)
    except ValueError:
        return default


def flag(value: str | None) -> bool:
    """Return whether an attribute of OOXML says yes; an attribute that is not written says so too.

    Example:
        >>> flag(None), flag("1"), flag("on"), flag("0"), flag("false")
        (True, True, True, False, False)
    """
    return value not in {"0", "false", "off", "none"}


def local(element: Element) -> str:
    """Return the name of an element without its name space."""
    return element.tag.rpartition("}")[2]


def descendants(root: Element, *tags: str) -> Iterator[Element]:
    """Yield what stands in *root* under one of the names, in reading order."""
    wanted = frozenset(tags)
    return (element for element in root.iter() if element.tag in wanted)
