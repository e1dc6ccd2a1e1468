"""Copies of zip files: what is not changed keeps its bytes, its order and what the directory says of it."""

from __future__ import annotations

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from hytecore.marking.copying import copied


class _NoSeek(io.BytesIO):
    """A stream that cannot go back: zipfile then writes the sizes after the data."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def told(data: bytes) -> list[tuple[object, ...]]:
    """Return what the directory of a zip file says of its members, with what they hold."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.testzip() is None
        return [
            (one.filename, one.date_time, one.compress_type, one.external_attr, one.comment, file.read(one))
            for one in file.infolist()
        ]


def written(to: io.BytesIO) -> bytes:
    """Return a zip file with a stored member, packed ones, a folder, names beyond ASCII, times and remarks."""
    with zipfile.ZipFile(to, "w") as file:
        file.writestr(zipfile.ZipInfo("mimetype", (1980, 1, 1, 0, 0, 0)), "application/x")
        first = zipfile.ZipInfo("kansio/Ääni.xml", (2024, 2, 29, 23, 59, 58))
        first.compress_type, first.external_attr, first.comment = zipfile.ZIP_DEFLATED, 0o644 << 16, b"huomio"
        file.writestr(first, "<a/>" * 200)
        file.writestr(zipfile.ZipInfo("kansio/"), "")
        file.writestr("kuva.png", bytes(range(256)), zipfile.ZIP_STORED)
        file.comment = b"koko tiedosto"
    return to.getvalue()


def test_a_copy_without_changes_says_the_same() -> None:
    """Members, their order, times, rights and remarks are those of the original."""
    before = written(io.BytesIO())
    assert told(copied(before, {}, {})) == told(before)


def test_sizes_that_stand_after_the_data_are_understood() -> None:
    """A file that was written as a stream is copied like any other, and a prefix before it does not confuse."""
    before = written(_NoSeek())
    assert before[6] & 0x8
    assert told(copied(before, {}, {})) == told(before)
    assert told(copied(b"#!prefix\n" + before, {}, {})) == told(before)


def test_changed_and_added_members() -> None:
    """What is changed stays in its place and is packed as it was; what is added comes last."""
    before = written(io.BytesIO())
    after = copied(before, {"kansio/ääni.xml": b"<b/>", "mimetype": b"y"}, {"uusi.xml": b"<n/>"})
    expected = [list(one) for one in told(before)]
    expected[0][-1], expected[1][-1] = b"y", b"<b/>"
    expected.append(["uusi.xml", (1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED, 0, b"", b"<n/>"])
    assert [list(one) for one in told(after)] == expected
    assert copied(before, {"kansio/ääni.xml": b"<b/>", "mimetype": b"y"}, {"uusi.xml": b"<n/>"}) == after


@given(st.dictionaries(st.text(st.characters(codec="ascii", min_codepoint=48), min_size=1), st.binary()), st.binary())
def test_packed_bytes_are_taken_over(held: dict[str, bytes], content: bytes) -> None:
    """Whatever is in a file, its members come through another being added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, inside in held.items():
            file.writestr(f"m/{name}", inside)
    after = told(copied(stream.getvalue(), {}, {"uusi": content}))
    assert after[:-1] == told(stream.getvalue())
    assert after[-1][-1] == content
