"""Origins: which element of which part each place of a document was read from.

Who only reads a document does not ask. Who writes into a copy of it does: a comment has to stand in the very cell
that the reader has reported, so the reader itself says which one it was.
"""

from __future__ import annotations

import attrs

from hytecore.documents.document import Box
from hytecore.documents.markup import Element
from hytecore.frozen import frozen
from hytecore.location import Location


@frozen(eq=False)
class Origin:
    """What a text or a cell was read from.

    Attributes:
        part: The part of the file.
        element: The paragraph or the cell, or else the paragraph that the shape or the note hangs on in which the text
            stands; None where only a place on the slide is known.
        row: The row of the cell, where the format writes rows and cells that are alike once for many.
        down, right: Which of the alike rows, and which of the alike cells, counted from 0.
        box: Where it lies on its slide.
    """

    part: str
    element: Element | None = None
    row: Element | None = None
    down: int = 0
    right: int = 0
    box: Box | None = None


@attrs.define
class Origins:
    """Filled by a reader that is given one.

    Attributes:
        roots: The trees that the elements are of, by part.
        found: The origin of every text and cell, by its place.
    """

    roots: dict[str, Element] = attrs.Factory(dict)
    found: dict[Location, Origin] = attrs.Factory(dict)
