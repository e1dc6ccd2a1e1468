"""Patching: where elements are written, and text put into them, in any encoding and layout."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.marking.patching import Part, Spans, escaped

NAMES = st.sampled_from(["a", "w:b", "w:c", "long-name.1"])
ATTRIBUTES = st.sampled_from(["", ' x="1"', " x='>'", ' x="/>" y = "<c>"'.replace("<c>", "&lt;c>"), '\n\tw:x="\'" '])
BETWEEN = st.sampled_from(["", "teksti", "ä]]&gt;", "<!-- <a> -->", "<![CDATA[</a><b>]]>", "<?pi <a?>", "\r\n "])


def trees() -> st.SearchStrategy[str]:
    """Return XML of all kinds of nesting, with what looks like tags and is not."""

    def element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
        full = st.builds(
            lambda name, stated, parts: f"<{name}{stated}>{''.join(parts)}</{name} >",
            NAMES,
            ATTRIBUTES,
            inside_of(inside),
        )
        return full | st.builds(lambda name, stated: f"<{name}{stated}/>", NAMES, ATTRIBUTES)

    def inside_of(inside: st.SearchStrategy[str]) -> st.SearchStrategy[list[str]]:
        return st.lists(BETWEEN | inside, max_size=4)

    inner = st.recursive(st.builds(lambda name: f"<{name}/>", NAMES), element, max_leaves=8)
    head = '<?xml version="1.0"?><!-- <x> --><root xmlns:w="w">'
    return st.lists(BETWEEN | inner, max_size=4).map(lambda parts: f"{head}{''.join(parts)}</root>\n")


@pytest.mark.property
@given(trees(), st.data())
def test_what_is_put_in_is_all_that_changes(text: str, data: st.DataObject) -> None:
    """Marks put into any elements stand there, and taken out again they leave the part as it was."""
    part = Part("a.xml", text.encode())
    elements = list(part.root.iter())
    chosen = data.draw(st.sets(st.sampled_from(range(1, len(elements)))), label="which") if len(elements) > 1 else set()
    for number in sorted(chosen):
        part.begin(elements[number], "<new-1/>")
        part.end(elements[number], "<new-2/>")
        part.after(elements[number], "<new-3/>")
    patched = part.patched().decode()
    after = [element for element in ET.fromstring(patched).iter() if not element.tag.startswith("new")]
    assert [element.tag for element in after] == [element.tag for element in elements]
    followed = {child: later.tag for element in after for child, later in pairwise(element)}
    for number, element in enumerate(after):
        inside = [child.tag for child in element if child.tag in {"new-1", "new-2"}]
        assert inside == (["new-1", "new-2"] if number in chosen else [])
        assert number not in chosen or (element[0].tag == "new-1" and followed[element].startswith("new"))
    cleared = patched.replace("<new-1/>", "").replace("<new-2/>", "").replace("<new-3/>", "")
    written = Spans(text)
    opened = [written[number] for number in sorted(chosen) if written[number].is_empty]
    for span in sorted(opened, key=lambda span: span.start):
        cleared = cleared[: span.end - 2] + cleared[span.end - 2 :].replace(f"></{span.name}>", "/>", 1)
    assert cleared == text


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="ISO-8859-1"?><a>ä<b/></a>'.encode("latin-1"),
        "<?xml version='1.0' encoding='utf-16'?><a>ä<b/></a>".encode("utf-16"),
        b"\xef\xbb\xbf<a>\xc3\xa4<b/></a>",
        "<a>ä\r\n<b/></a>".encode(),
    ],
)
def test_a_part_keeps_its_encoding(data: bytes) -> None:
    """What is put in is written in the encoding of the part, and what it lacks as a reference."""
    part = Part("a.xml", data)
    assert part.patched() == data
    part.begin(part.root[0], "→ ö")
    root = ET.fromstring(part.patched())
    assert (root.text or "").strip() == "ä"
    assert root[0].text == "→ ö"


def test_what_xml_cannot_hold_is_left_out() -> None:
    """Control characters and half characters of a text do not break the part."""
    assert escaped("a\x00\x0b\ud800b\ufffe\tc\n😀") == "ab\tc\n😀"
