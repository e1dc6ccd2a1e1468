"""Copying a zip file: every member as it is packed and where it stands, but for those that are changed or added."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from hytecore.documents.document import Unreadable

_LOCAL, _CENTRAL, _END = "<4s5H3L2H", "<4s6H3L5H2L", "<4s4H2LH"
_SIZES_FOLLOW, _UTF8 = 0x8, 0x800
_ZIP64 = 1
_NEW_YEAR = 1 << 5 | 1  # 1.1.1980: nothing that is not in the document gets into the copy
_VERSION = 20


def member_name(name: str) -> str:
    """Return the name of a member as it is compared."""
    return name.replace("\\", "/").lstrip("/").lower()


def copied(data: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """Return a copy of a zip file.

    Args:
        data: The file, which has been looked over (`hytecore.documents.archive`).
        changed: The new contents of some of its members, by their names in small letters.
        added: Further members, which come after the others.

    Raises:
        Unreadable: If a member lies outside the file.
    """
    written, directory = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        members, remark = source.infolist(), source.comment
    # Of members with the same name it is the last that counts.
    last = {member_name(member.filename): member for member in members}
    for member in members:
        name = member_name(member.filename)
        header = data[member.header_offset : member.header_offset + 30]
        if len(header) < 30:
            raise Unreadable("truncated", member.filename)
        name_size, extra_size = struct.unpack("<2H", header[26:30])
        start = member.header_offset + 30 + name_size
        extra = _without_zip64(data[start : start + extra_size])
        start += extra_size
        packed, check, size = data[start : start + member.compress_size], member.CRC, member.file_size
        if name in changed and last[name] is member:
            packed, check, size = _packed(changed[name], member.compress_type)
        elif len(packed) < member.compress_size:
            raise Unreadable("truncated", member.filename)
        flags = member.flag_bits & ~_SIZES_FOLLOW
        year, month, day, hour, minute, second = member.date_time
        stamp = hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day
        stated = flags, member.compress_type, *stamp, check, len(packed), size
        raw = member.orig_filename.encode("utf-8" if flags & _UTF8 else "cp437")
        _write(written, directory, raw, stated, packed, extra, member)
    for name, content in added.items():
        packed, check, size = _packed(content, zipfile.ZIP_DEFLATED)
        stated = _UTF8, zipfile.ZIP_DEFLATED, 0, _NEW_YEAR, check, len(packed), size
        _write(written, directory, name.encode(), stated, packed, b"", None)
    count, offset, length = len(members) + len(added), written.tell(), directory.tell()
    end = struct.pack(_END, b"PK\5\6", 0, 0, count, count, length, offset, len(remark))
    return written.getvalue() + directory.getvalue() + end + remark


def _packed(content: bytes, method: int) -> tuple[bytes, int, int]:
    """Return what is stored for a member, its checksum and its size."""
    packed = content
    if method == zipfile.ZIP_DEFLATED:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
    return packed, zlib.crc32(content), len(content)


def _write(
    written: io.BytesIO,
    directory: io.BytesIO,
    name: bytes,
    stated: tuple[int, ...],
    packed: bytes,
    extra: bytes,
    member: zipfile.ZipInfo | None,
) -> None:
    """Write a member, and its entry in the directory."""
    offset = written.tell()
    written.write(struct.pack(_LOCAL, b"PK\3\4", _VERSION, *stated, len(name), len(extra)) + name + extra + packed)
    made = (member.create_system << 8 | member.create_version) if member is not None else _VERSION
    inner, outer = (member.internal_attr, member.external_attr) if member is not None else (0, 0)
    further = _without_zip64(member.extra) if member is not None else b""
    remark = member.comment if member is not None else b""
    sizes = len(name), len(further), len(remark), 0, inner
    entry = struct.pack(_CENTRAL, b"PK\1\2", made, _VERSION, *stated, *sizes, outer, offset)
    directory.write(entry + name + further + remark)


def _without_zip64(extra: bytes) -> bytes:
    """Return the extra fields of a member without the one that repeats its sizes."""
    kept = b""
    while len(extra) >= 4:
        kind, size = struct.unpack("<2H", extra[:4])
        kept += extra[: 4 + size] if kind != _ZIP64 else b""
        extra = extra[4 + size :]
    return kept
