"""Archive: the zip file that an office document is, looked over before anything in it is unpacked.

In: bytes. Out: `Archive`, whose members are read one at a time and never beyond a limit; what the directory says about
their sizes is a claim and is checked while reading.
Not here: what the members mean.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from hytecore.documents.document import Unreadable

MEGA = 1 << 20
MAX_FILE = 100 * MEGA
MAX_MEMBERS = 20_000
MAX_TOTAL = 300 * MEGA
MAX_MEMBER = 100 * MEGA
MAX_RATIO = 200
RATIO_FROM = 20 * MEGA  # a smaller member does no harm, however well it has been packed

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_OLE_KINDS = {"EncryptedPackage": "", "WordDocument": "doc", "Workbook": "xls", "PowerPoint Document": "ppt"}
_MAGIC = {b"%PDF-": "pdf", b"{\\rtf": "rtf", b"<?xml": "xml", b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg"}
_OPENDOCUMENT = "application/vnd.oasis.opendocument."
_ODF_KINDS = {"text": "odt", "spreadsheet": "ods", "presentation": "odp", "graphics": "odg"}
_FOLDERS = {"word/": "docx", "ppt/": "pptx", "xl/": "xlsx", "visio/": "vsdx"}
_TEXT = bytes(byte for byte in range(256) if byte >= 0x20 or byte in b"\t\n\r\f")

# All that zipfile lets out when a directory or a member is not what it should be.
_FAULTS = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError)
_ENCRYPTED = 0x1


class Archive:
    """A zip file that has been looked over; raises `Unreadable` if it is none or is not safe to unpack.

    Example:
        >>> written = io.BytesIO()
        >>> with zipfile.ZipFile(written, "w") as file:
        ...     file.writestr("[Content_Types].xml", "<Types/>")
        ...     file.writestr("word/document.xml", "<document/>")
        >>> archive = Archive(written.getvalue())
        >>> archive.kind, archive.read("Word/document.xml")
        ('docx', b'<document/>')
    """

    def __init__(self, data: bytes) -> None:
        if not data:
            raise Unreadable("empty")
        if len(data) > MAX_FILE:
            raise Unreadable("too-large", _of(len(data), MAX_FILE))
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            members = self._file.infolist()
        except (*_FAULTS, NotImplementedError) as fault:
            raise _no_archive(data) from fault
        _look_over(members)
        # Part names are compared without case, and some programs write the separators of Windows.
        self._members = {member.filename.replace("\\", "/").lstrip("/").lower(): member for member in members}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the members in small letters, in the order of the file."""
        return tuple(self._members)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._members

    @property
    def kind(self) -> str:
        """What it holds, as the extension that its files have; `zip` if it is no document that is known."""
        if "mimetype" in self:
            stated = self.read("mimetype").decode("ascii", "replace").strip()
            if stated.startswith(_OPENDOCUMENT):
                family = stated.removeprefix(_OPENDOCUMENT).removesuffix("-template")
                return _ODF_KINDS.get(family, "odf")
            if stated == "application/epub+zip":
                return "epub"
        if "[content_types].xml" in self:
            named = (kind for name in self._members for start, kind in _FOLDERS.items() if name.startswith(start))
            return next(named, "zip")
        return "zip"

    def read(self, name: str) -> bytes:
        """Return the contents of a member.

        Raises:
            Unreadable: If there is no such member, or it is broken, encrypted or larger than is allowed.
        """
        member = self._members.get(name.lower())
        if member is None:
            raise Unreadable("truncated", name)
        try:
            with self._file.open(member) as stream:
                data = stream.read(MAX_MEMBER + 1)
        except _FAULTS as fault:
            raise Unreadable("truncated", name) from fault
        except (NotImplementedError, RuntimeError) as fault:  # the local header asks for a password or a rare method
            raise Unreadable("encrypted", name) from fault
        if len(data) > MAX_MEMBER:
            raise Unreadable("too-large", f"{name}: {_of(len(data), MAX_MEMBER)}")
        return data


def _look_over(members: list[zipfile.ZipInfo]) -> None:
    """Raise `Unreadable` if the directory of an archive speaks of what must not be unpacked."""
    if not members:
        raise Unreadable("empty")
    if len(members) > MAX_MEMBERS:
        raise Unreadable("zip-bomb", f"{len(members)} > {MAX_MEMBERS}")
    total = sum(member.file_size for member in members)
    if total > MAX_TOTAL:
        raise Unreadable("zip-bomb", _of(total, MAX_TOTAL))
    for member in members:
        if member.flag_bits & _ENCRYPTED:
            raise Unreadable("encrypted", member.filename)
        # Other methods are not allowed in documents, and Python unpacks them without a limit.
        if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise Unreadable("not-a-zip", f"{member.filename}: {member.compress_type}")
        if member.file_size > RATIO_FROM and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            ratio = member.file_size // max(member.compress_size, 1)
            raise Unreadable("zip-bomb", f"{member.filename}: {ratio} : 1 > {MAX_RATIO} : 1")


def _no_archive(data: bytes) -> Unreadable:
    """Return what is said of bytes that zipfile does not open."""
    if data.startswith(b"PK"):
        return Unreadable("truncated")
    found = sniffed(data)
    if found == "encrypted":
        return Unreadable("encrypted")
    return Unreadable("wrong-kind", found) if found else Unreadable("not-a-zip")


def sniffed(data: bytes) -> str:
    """Return what kind of file bytes are that are no zip, as its extension; `encrypted`, or empty if it is not known.

    Example:
        >>> sniffed(b"%PDF-1.7"), sniffed(b"Tavoite;Toimenpide"), sniffed(bytes(9))
        ('pdf', 'txt', '')
    """
    if data.startswith(_OLE):
        for stream, kind in _OLE_KINDS.items():
            if stream.encode("utf-16-le") in data:
                return kind or "encrypted"
        return "encrypted"
    start = data[:2048].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"<html" in start.lower() or start[:9].lower() == b"<!doctype":
        return "html"
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            return kind
    return "txt" if start and not start.translate(None, _TEXT) else ""


def _of(size: int, limit: int) -> str:
    return f"{size / MEGA:.0f} MB > {limit // MEGA} MB"
