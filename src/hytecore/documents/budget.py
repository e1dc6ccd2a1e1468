"""Budget: how much a document may hold before it is no document but an attack, or a slip of a program.

A few bytes can ask for a table of a thousand million cells. Places are what a grid has, cells are what stands in it.
"""

from __future__ import annotations

from hytecore.documents.document import Unreadable

MAX_PLACES = 2_000_000
MAX_CELLS = 500_000


class Budget:
    """What is left for the tables of one document.

    Example:
        >>> budget = Budget()
        >>> budget.spend_places(1_000, 1_000)
        >>> budget.spend_places(16_384, 1_048_576)
        Traceback (most recent call last):
        ...
        hytecore.documents.document.Unreadable: ('too-many-cells', '17180869184 > 2000000')
    """

    def __init__(self) -> None:
        self._places = 0
        self._cells = 0

    def spend_places(self, width: int, height: int) -> None:
        """Take the places of a table from the budget.

        Raises:
            Unreadable: If they are more than is left.
        """
        self._places += width * height
        if self._places > MAX_PLACES:
            raise Unreadable("too-many-cells", f"{self._places} > {MAX_PLACES}")

    def spend_cells(self, count: int) -> None:
        """Take cells from the budget.

        Raises:
            Unreadable: If they are more than is left.
        """
        self._cells += count
        if self._cells > MAX_CELLS:
            raise Unreadable("too-many-cells", f"{self._cells} > {MAX_CELLS}")
