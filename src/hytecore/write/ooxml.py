"""Small Word documents: paragraphs, headings, lists and tables as OOXML, and the package that holds them.

Whatever writes a docx builds its body from `paragraph`, `heading`, `bullet` and `table`, which return XML, and hands it
to `package`. Text is escaped, headings and lists have Word's own styles, the first row of a table is its header, the
page is A4 and the language is stated, so that a document can be gone through by its headings and read aloud. The same
body gives the same bytes.

Example:
    >>> data = package([heading("Suunnitelma"), paragraph(Strong("Lähde:"), " asiakirja")], Layout("Suunnitelma", "fi"))
    >>> data[:2]
    b'PK'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from hytecore.frozen import frozen
from hytecore.write import ooxml_parts

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NO_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an archive can hold: a document does not tell when it was made."""

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
PAGE_WIDTH, PAGE_HEIGHT = 210, 297


@frozen
class Strong:
    """Words in bold."""

    text: str


@frozen
class Layout:
    """What a document is called, its language and its page.

    Attributes:
        margin: All four margins, in millimetres.
        columns: In how many columns the text stands (after the last `section_break`, if there is one).
        gap: The space between columns, in millimetres.
        size: The size of ordinary letters, in points; headings follow it.
    """

    title: str
    language: str
    margin: float = 20
    columns: int = 1
    gap: float = 8
    size: float = 11

    @property
    def width(self) -> float:
        """How wide the text is between the margins, in millimetres."""
        return PAGE_WIDTH - 2 * self.margin


def text(words: str) -> str:
    r"""Return *words* as XML holds them: escaped, and without the characters that it cannot hold.

    Example:
        >>> text("<b>\x07 & \U0001f642")
        '&lt;b&gt;\ufffd &amp; 🙂'
    """
    return escape(_FORBIDDEN.sub("\ufffd", words))


def paragraph(*parts: str | Strong, style: str = "", keep: bool = False) -> str:
    """Return a paragraph; a line break in its words begins a new line.

    Args:
        parts: The words, some of them bold.
        style: The id of a style of the document; ordinary text if not given.
        keep: Whether it stays on the page of what follows.
    """
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + ("<w:keepNext/>" if keep else "")
    stated = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{stated}{''.join(map(_run, parts))}</w:p>"


def heading(words: str, level: int = 1) -> str:
    """Return a heading of *level* 1 to 3; level 0 is the title of the document."""
    return paragraph(words, style=f"Heading{level}" if level else "Title")


def bullet(*parts: str | Strong) -> str:
    """Return an item of a list."""
    return paragraph(*parts, style="ListBullet")


def table(head: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[float]) -> str:
    """Return a table whose first row is its header and is repeated on every page.

    Args:
        head: What the columns are called.
        rows: The cells of each row; each is XML of one paragraph or several.
        widths: How wide the columns are, in millimetres.
    """
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width in widths)
    first = _row([paragraph(Strong(name), style="Cell", keep=True) for name in head], widths, is_head=True)
    others = "".join(_row(cells, widths) for cells in rows)
    properties = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(map(_twips, widths))}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        ' w:noVBand="1"/></w:tblPr>'
    )
    # Two tables in a row would grow together, and a document may not end with one: an empty paragraph follows.
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{first}{others}</w:tbl>{paragraph(style='AfterTable')}"


def section_break(layout: Layout) -> str:
    """Return the end of a part of the page that stands in one column; what follows stands in those of *layout*."""
    return f'<w:p><w:pPr><w:pStyle w:val="AfterTable"/>{_section(layout, columns=1)}</w:pPr></w:p>'


def package(body: Iterable[str], layout: Layout) -> bytes:
    """Return the document that holds *body*, as a file."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    document = (
        f'{ooxml_parts.DECLARATION}<w:document xmlns:w="{ooxml_parts.WORD}"><w:body>'
        f"{''.join(body)}{_section(layout, columns=layout.columns)}</w:body></w:document>"
    )
    language = ooxml_parts.LANGUAGES.get(layout.language, layout.language)
    parts = {
        **ooxml_parts.FIXED,
        "docProps/core.xml": ooxml_parts.core(text(layout.title), language),
        "word/settings.xml": ooxml_parts.settings(language),
        "word/styles.xml": ooxml_parts.styles(language, layout.size),
        "word/document.xml": document,
    }
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = ZipInfo(name, _NO_DAY)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, part.encode("utf-8"))
    return written.getvalue()


def _run(part: str | Strong) -> str:
    bold = isinstance(part, Strong)
    words = text(part.text if isinstance(part, Strong) else part)
    lines = re.split("\r\n|\r|\n", words)
    told = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in lines)
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{told}</w:r>"


def _row(cells: Sequence[str], widths: Sequence[float], *, is_head: bool = False) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/>{_SHADE if is_head else ""}</w:tcPr>{cell}</w:tc>'
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{made}</w:tr>"


_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F5"/>'


def _section(layout: Layout, *, columns: int) -> str:
    margin = _twips(layout.margin)
    sides = " ".join(f'w:{side}="{margin}"' for side in ("top", "right", "bottom", "left"))
    return (
        '<w:sectPr><w:type w:val="continuous"/>'
        f'<w:pgSz w:w="{_twips(PAGE_WIDTH)}" w:h="{_twips(PAGE_HEIGHT)}"/>'
        f'<w:pgMar {sides} w:header="567" w:footer="567" w:gutter="0"/>'
        f'<w:cols w:num="{columns}" w:space="{_twips(layout.gap)}"/></w:sectPr>'
    )


def _twips(millimetres: float) -> int:
    return round(millimetres * TWIPS)
