"""Files that are not what they say, or that would fill the memory, are refused with a word and at once."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from functools import partial

import pytest
from office_files import W, archive, changed, members, opendocument, relations
from office_files import docx as made
from openpyxl import Workbook
from test_pptx import new_slide, saved
from word_documents import p

from hytecore.documents import archive as limits
from hytecore.documents import markup
from hytecore.documents.archive import Archive, sniffed
from hytecore.documents.document import Document, Unreadable
from hytecore.documents.docx import reading as from_docx
from hytecore.documents.markup import parsed
from hytecore.documents.odf import reading as from_odf
from hytecore.documents.pptx import reading as from_pptx
from hytecore.testing.work import instructions, is_linear

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
GOOD = made(p("Sanat"))
MAIN = "word/document.xml"


AT_ONCE = 10_000_000
"""So many instructions are a moment: reading the directory of twenty thousand members takes six million."""


def refusal(data: bytes, read: Callable[[bytes, str], Document] = from_docx.read) -> tuple[str, str]:
    """Return the reason and the detail with which a file is refused, after a moment and not much that is unpacked."""
    refused: list[Unreadable] = []
    unpacked: list[int] = []
    unpack = zipfile.ZipExtFile.read

    def counted(member: zipfile.ZipExtFile, size: int | None = -1) -> bytes:
        found = unpack(member, size)
        unpacked.append(len(found))
        return found

    def attempt() -> None:
        try:
            read(data, "tiedosto")
        except Unreadable as error:
            refused.append(error)

    with pytest.MonkeyPatch.context() as patching:
        patching.setattr(zipfile.ZipExtFile, "read", counted)
        assert instructions(attempt) < AT_ONCE
    assert sum(unpacked) < 5 * limits.MEGA
    [error] = refused
    return error.reason, error.detail


def workbook() -> bytes:
    """Return a workbook."""
    written = io.BytesIO()
    Workbook().save(written)
    return written.getvalue()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"", ("empty", ""), id="nothing"),
        pytest.param(archive({}), ("empty", ""), id="no members"),
        pytest.param(GOOD[: len(GOOD) // 2], ("truncated", ""), id="half"),
        pytest.param(b"PK\x03\x04", ("truncated", ""), id="four bytes"),
        pytest.param(bytes(100), ("not-a-zip", ""), id="zeros"),
        pytest.param(b"Tavoite;Toimenpide\n", ("wrong-kind", "txt"), id="text"),
        pytest.param(b"<html><table></table></html>", ("wrong-kind", "html"), id="html"),
        pytest.param(b"\xef\xbb\xbf<!DOCTYPE html>", ("wrong-kind", "html"), id="html with a mark"),
        pytest.param(b"%PDF-1.7\n", ("wrong-kind", "pdf"), id="pdf"),
        pytest.param(b"{\\rtf1", ("wrong-kind", "rtf"), id="rtf"),
        pytest.param(OLE + "EncryptedPackage".encode("utf-16-le"), ("encrypted", ""), id="encrypted"),
        pytest.param(OLE + "WordDocument".encode("utf-16-le"), ("wrong-kind", "doc"), id="old Word"),
        pytest.param(OLE + "Workbook".encode("utf-16-le"), ("wrong-kind", "xls"), id="old Excel"),
        pytest.param(workbook(), ("wrong-kind", "xlsx"), id="workbook"),
        pytest.param(saved(new_slide()[0]), ("wrong-kind", "pptx"), id="slides"),
        pytest.param(opendocument("odt", ""), ("wrong-kind", "odt"), id="OpenDocument"),
        pytest.param(archive({"muu.txt": "x"}), ("wrong-kind", "zip"), id="any zip"),
    ],
)
def test_files_that_are_something_else_are_said_to_be(data: bytes, expected: tuple[str, str]) -> None:
    """What is no docx is refused with the reason and with what it is."""
    assert refusal(data) == expected


@pytest.mark.parametrize("read", [from_docx.read, from_pptx.read, from_odf.read])
def test_every_reader_refuses_other_kinds(read: Callable[[bytes, str], Document]) -> None:
    """Each reader names a workbook for what it is."""
    assert refusal(workbook(), read) == ("wrong-kind", "xlsx")


def test_a_missing_part_is_named() -> None:
    """A file whose main part is not there has been cut."""
    assert refusal(archive({k: v for k, v in members(GOOD).items() if k != MAIN})) == ("truncated", MAIN)


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """A member that grows beyond all measure is refused by what the directory says of it."""
    bomb = archive({**members(GOOD), MAIN: bytes(limits.RATIO_FROM + 1)})
    reason, detail = refusal(bomb)
    assert reason == "zip-bomb"
    assert detail.startswith(f"{MAIN}: ")
    many = archive({f"m{number}": "" for number in range(limits.MAX_MEMBERS + 1)})
    assert refusal(many) == ("zip-bomb", f"{limits.MAX_MEMBERS + 1} > {limits.MAX_MEMBERS}")
    assert refusal(bytes(limits.MAX_FILE + 1)) == ("too-large", "100 MB > 100 MB")


def test_a_total_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Members that are small one by one are counted together."""
    monkeypatch.setattr(limits, "MAX_TOTAL", 3 * limits.MEGA)
    assert refusal(archive({f"m{number}": bytes(limits.MEGA) for number in range(3)})) == ("wrong-kind", "zip")
    assert refusal(archive({f"m{number}": bytes(limits.MEGA) for number in range(4)})) == ("zip-bomb", "4 MB > 3 MB")


def test_a_directory_that_lies_is_not_believed() -> None:
    """A member that is larger than the directory says is not unpacked beyond that."""
    data = bytearray(archive({"a": "x" * 100_000}))
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = struct.pack("<L", 10)
    with pytest.raises(Unreadable) as refused:
        Archive(bytes(data)).read("a")
    assert (refused.value.reason, refused.value.detail) == ("truncated", "a")


def test_rare_methods_and_passwords_are_refused() -> None:
    """A method that Python unpacks without a limit is refused, and so is a member behind a password."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_LZMA) as file:
        file.writestr("a", "x")
    assert refusal(written.getvalue()) == ("not-a-zip", "a: 14")
    locked = bytearray(archive({"a": "x"}))
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    assert refusal(bytes(locked)) == ("encrypted", "a")


@pytest.mark.parametrize(
    "prolog",
    [
        pytest.param('<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', id="bomb"),
        pytest.param('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', id="file of another"),
        pytest.param('<!DOCTYPE x SYSTEM "http://example.invalid/x.dtd">', id="address of another"),
        pytest.param("<!-- " + "x" * 200_000 + " --><!DOCTYPE x>", id="far down"),
    ],
)
def test_document_types_are_refused(prolog: str) -> None:
    """No entity is ever looked at: the document type that would declare it is refused."""
    assert refusal(changed(GOOD, MAIN, lambda text: prolog + text)) == ("entity-bomb", MAIN)


def test_trees_that_are_too_deep_or_too_large_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred thousand elements within each other, or more elements than memory, are a word and no crash."""
    deep = "<w:ins>" * 100_000 + "</w:ins>" * 100_000
    assert refusal(made(deep)) == ("broken-xml", f"{MAIN}: > {markup.MAX_DEPTH}")
    monkeypatch.setattr(markup, "MAX_ELEMENTS", 2)
    with pytest.raises(Unreadable) as refused:
        parsed(b"<a><b/><b/><b/><b/></a>", "a.xml")
    assert refused.value.reason == "too-large"


def test_tables_within_tables_are_read_to_the_depth_that_is_allowed() -> None:
    """As deep as elements may be nested, the reading itself goes."""
    levels = (markup.MAX_DEPTH - 5) // 3
    body = "<w:tbl><w:tr><w:tc>" * levels + p("sisin") + "</w:tc></w:tr></w:tbl>" * levels
    (table,) = from_docx.read(made(body), "x.docx").tables
    assert [cell.text for cell in table.cells] == ["sisin"]


def test_the_main_part_may_have_any_name_and_macros_are_said() -> None:
    """Parts are found by their relations; programs in the file are not read but noted."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(("a", "officeDocument", "/word/document2.xml")),
        "word\\document2.xml": f'<w:document xmlns:w="{W}"><w:body>{p("Sanat")}</w:body></w:document>',
        "word/vbaProject.bin": b"x",
    }
    document = from_docx.read(archive(parts), "x.docm")
    assert [getattr(block, "text", None) for block in document.blocks] == ["Sanat"]
    assert [note.kind for note in document.notes] == ["macros"]


def test_what_is_no_zip_is_told_by_its_beginning() -> None:
    """Bytes that nobody knows are nothing in particular."""
    assert [sniffed(data) for data in (b"\x89PNG\r\n", b"\x00\x01", b"", "ä".encode("latin-1"))] == [
        "png",
        "",
        "",
        "txt",
    ]


def test_reading_a_paragraph_takes_so_many_instructions() -> None:
    """A plan of tables is read in work that grows with it, a few thousand instructions for each cell."""
    words = p("Kävelyryhmiä", run='<w:sz w:val="20"/>')
    cell = f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>{words}</w:tc>'

    def tables(count: int) -> bytes:
        return made(f"<w:tbl>{f'<w:tr>{cell * 6}</w:tr>' * 20}</w:tbl>" * count)

    work = [instructions(partial(from_docx.read, data, "x.docx")) for data in map(tables, (2, 4, 8))]
    assert is_linear(*work)
    assert (work[2] - work[1]) / (4 * 20 * 6) < 1600
