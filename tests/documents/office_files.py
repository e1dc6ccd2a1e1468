"""Office files made by the tests: whole ones from the XML of their main parts, and good ones with a part changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

from hypothesis import strategies as st

from hytecore.documents.document import Document, Table, Text

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_SPACES = f"""xmlns:w="{W}" xmlns:r="{_OFFICE}/relationships"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:m="{_OFFICE}/math" """
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_SPACES = " ".join(
    f'xmlns:{short}="{_ODF}:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("presentation", "presentation"),
        ("fo", "xsl-fo-compatible"),
        ("svg", "svg-compatible"),
    )
)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """Return a zip file with these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return written.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """Return a zip file with one part changed."""
    before = members(data)[part].decode()
    after = change(before)
    assert after != before, f"{part} is as it was"
    return archive({**members(data), part: after})


def relations(*targets: tuple[str, str, str]) -> str:
    """Return the XML of relations, each an id, the last word of its type, and the part it leads to."""
    return (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{kind}" Target="{target}"/>'
            for name, kind, target in targets
        )
        + "</Relationships>"
    )


def docx(body: str, **parts: str) -> bytes:
    """Return a docx with this body; *parts* are the insides of further ones, such as `styles` and `footnotes`."""
    roots = {"styles": "w:styles", "footnotes": "w:footnotes", "comments": "w:comments"}
    further = {
        f"word/{name}.xml": f"<{roots[name]} {_WORD_SPACES}>{inside}</{roots[name]}>" for name, inside in parts.items()
    }
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
            "_rels/.rels": relations(("rId1", "officeDocument", "word/document.xml")),
            "word/_rels/document.xml.rels": relations(*((f"r{name}", name, f"{name}.xml") for name in parts)),
            "word/document.xml": f"<w:document {_WORD_SPACES}><w:body>{body}</w:body></w:document>",
            **further,
        }
    )


def opendocument(kind: str, body: str, automatic: str = "", named: str = "") -> bytes:
    """Return an `odt`, `ods` or `odp` with this inside its body, its automatic styles and its part of styles."""
    name = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}[kind]
    return archive(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{name}",
            "content.xml": f"<office:document-content {_ODF_SPACES}><office:automatic-styles>{automatic}"
            f"</office:automatic-styles><office:body><office:{name}>{body}</office:{name}></office:body>"
            "</office:document-content>",
            "styles.xml": f"<office:document-styles {_ODF_SPACES}>{named}</office:document-styles>",
        }
    )


def texts(document: Document) -> list[tuple[str, str, int, bool]]:
    """Return the texts outside tables: words, style, level, and whether they are bold."""
    return [(block.text, block.style, block.level, block.bold) for block in document.blocks if isinstance(block, Text)]


def grid(table: Table) -> list[list[str | None]]:
    """Return the words that stand in each place of a table; None for a hole."""
    return [[cell.text if cell is not None else None for cell in row] for row in table.rows()]


def notes(document: Document) -> dict[str, int]:
    """Return how often each kind of thing was met that is not read."""
    return {note.kind: note.count for note in document.notes}


def members(data: bytes) -> dict[str, bytes]:
    """Return the members of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@st.composite
def damaged(draw: st.DrawFn, good: bytes, part: str) -> bytes:
    """Draw a copy of a good file that is cut, or has bytes changed: in the file, or in a part before it is packed."""
    whole = draw(st.booleans())
    before = good if whole else members(good)[part]
    after = bytearray(before[: draw(st.integers(0, len(before)))] if draw(st.booleans()) else before)
    for _ in range(draw(st.integers(0, 5))):
        if after:
            after[draw(st.integers(0, len(after) - 1))] = draw(st.integers(0, 255))
    return bytes(after) if whole else archive({**members(good), part: bytes(after)})
