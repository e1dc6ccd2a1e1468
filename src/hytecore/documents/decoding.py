"""The text of a file of text: which encoding it was written in, and what it is if it is no text at all.

Excel writes CSV as UTF-8 with a mark, as UTF-16 ("Unicode text") or in the encoding of the machine (cp1252); Word
writes HTML in cp1252. A mark at the start is believed first, then what the file says of itself, then UTF-8 if the
bytes allow it, then cp1252.
"""

from __future__ import annotations

import codecs
import re

from hytecore.documents.document import Unreadable

MAX_BYTES = 20_000_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta\b[^>]{0,300}?\bcharset|<\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
)
_WESTERN = {"ascii", "iso8859-1", "cp1252", "latin-1"}
_BELIEVED = {"utf-8", "iso8859-15", "cp1250", "cp1251", "cp1257", "iso8859-4", "iso8859-10", "mac-roman", "cp850"}

_SIGNATURES = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF-", "pdf"),
    (b"\xd0\xcf\x11\xe0", "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decoded(data: bytes, *, markup: bool = False) -> str:
    """Return the text of a file, without the mark at its start, newlines as they stand.

    Args:
        data: The bytes of the file.
        markup: Whether the file may name its encoding in a `<meta>` or an XML declaration.

    Raises:
        Unreadable: If it is empty, too large, or no text.

    Example:
        >>> decoded("Päätös".encode("cp1252"))
        'Päätös'
    """
    if len(data) > MAX_BYTES:
        raise Unreadable("too-large", f"{len(data) // 1_000_000} MB > {MAX_BYTES // 1_000_000} MB")
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable("wrong-kind", kind)
    text = _text(data, markup=markup)
    if not text.strip(" \t\r\n\f\v\x00\x1a"):
        raise Unreadable("empty")
    if len(_CONTROL.findall(text[:10_000])) > min(len(text), 10_000) // 50:
        raise Unreadable("wrong-kind", "binary")
    return text.translate({0: None})


def _text(data: bytes, *, markup: bool) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], name)
    declared = _declared(data) if markup else None
    if declared is not None and declared != "utf-8":
        return _read(data, declared)
    if wide := _unmarked_utf16(data):
        return _read(data, wide)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _read(data, "cp1252")


def _read(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        if name.startswith("utf-16") and error.end >= len(data) - 3:  # an odd byte at the end, nothing more
            return data.decode(name, errors="ignore")
        raise Unreadable("encoding", name) from error


def _declared(data: bytes) -> str | None:
    """Return the encoding the file names, if it is one that such files are written in."""
    if not (found := _DECLARED.search(data[:4096])):
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    if name in _WESTERN:  # browsers read all of these as cp1252, and so do those who write them
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return "cp1252"
        return "utf-8"
    return name if name in _BELIEVED else None


def _unmarked_utf16(data: bytes) -> str | None:
    """Return UTF-16's name where every other byte of the beginning is zero, as in western text without a mark."""
    start = data[:1000]
    pairs = len(start) // 2
    if pairs < 4 or b"\x00" not in start:
        return None
    low, high = start[1::2].count(0), start[0::2].count(0)
    if low > pairs * 0.7 and not high:
        return "utf-16-le"
    return "utf-16-be" if high > pairs * 0.7 and not low else None
