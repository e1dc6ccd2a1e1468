"""CSV files: separators, encodings, quoted cells, lines, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from seen import rows

from hytecore.documents.csv.reading import read
from hytecore.documents.document import Unreadable

PLAN = 'Tavoite;Toimenpide;Vastuu\nLiikunta;"Kävelyä,\nuintia ""yhdessä""";Kunta, seurat\n;;\nÄäni;Keskustelut;\n'
READ = [
    ["Tavoite", "Toimenpide", "Vastuu"],
    ["Liikunta", 'Kävelyä,\nuintia "yhdessä"', "Kunta, seurat"],
    ["", "", ""],
    ["Ääni", "Keskustelut", ""],
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "iso-8859-15"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_plan_is_read_in_every_encoding_that_programs_write(encoding: str, newline: str) -> None:
    """The same rows come out, whatever the encoding and the ends of lines."""
    table = read(PLAN.replace("\n", newline).encode(encoding), "plan.csv").tables[0]
    assert rows(table) == READ
    assert [cell.location.line for cell in table.cells if cell.column == 1] == [1, 2, 4, 5]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a,b\n1,2\n", [["a", "b"], ["1", "2"]], id="commas"),
        pytest.param("a\tb\nx, y; z\t1,5\n", [["a", "b"], ["x, y; z", "1,5"]], id="tabs"),
        pytest.param("a;b;c\n1,5;2,5;3,5\n", [["a", "b", "c"], ["1,5", "2,5", "3,5"]], id="decimal commas"),
        pytest.param("Liikunta, uinti\nRuoka\n", [["Liikunta, uinti"], ["Ruoka"]], id="one column"),
        pytest.param("sep=,\na,b;c\n", [["a", "b;c"]], id="said by the file"),
        pytest.param('a;b\n"Hyvä" -hanke;x\n', [["a", "b"], ['"Hyvä" -hanke', "x"]], id="a name in quotes"),
        pytest.param('a;b\n"auki;x\ny;z\n', [["a", "b"], ['"auki', "x"], ["y", "z"]], id="a quote never closed"),
        pytest.param("a;b;c\nx\n1;2;3;4\n", [["a", "b", "c", None], ["x", None, None, None], ["1", "2", "3", "4"]],
                     id="ragged"),
        pytest.param("a;b\n\n1;2\n\n\n", [["a", "b"], [None, None], ["1", "2"]], id="blank lines"),
    ],
)  # fmt: skip
def test_cells_are_found(text: str, expected: list[list[str | None]]) -> None:
    """The separator is taken from the file, and no cell is lost or made."""
    assert rows(read(text.encode(), "x.csv").tables[0]) == expected


def test_lines_count_what_the_file_says_first() -> None:
    """The line that names the separator is a line too."""
    assert [cell.location.line for cell in read(b"sep=;\na;b\n", "x.csv").tables[0].cells] == [2, 2]


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", ""),
        (b" \n;\n", "empty", ""),
        (b"PK\x03\x04rest", "wrong-kind", "zip"),
        (b"%PDF-1.7", "wrong-kind", "pdf"),
        (b"<!DOCTYPE html><html>", "wrong-kind", "html"),
        (b"a;\x81\n", "encoding", "cp1252"),
        (bytes(range(1, 32)) * 9, "wrong-kind", "binary"),
        (b";" * 3_000 + b"\n;" * 2_000 + b"x", "too-many-cells", "2001 × 3001"),
        (b"a" * 20_000_001, "too-large", "20 MB > 20 MB"),
    ],
)
def test_what_is_no_csv_is_said(data: bytes, reason: str, detail: str) -> None:
    """The reason says what is wrong with the file as a whole."""
    with pytest.raises(Unreadable) as refused:
        read(data, "x.csv")
    assert (refused.value.reason, refused.value.detail) == (reason, detail)


@pytest.mark.property
@given(st.binary(max_size=300) | st.text(st.sampled_from('a";,\t\n\rä '), max_size=60).map(str.encode))
def test_nothing_but_a_document_or_a_refusal_comes_out(data: bytes) -> None:
    """Any bytes are read or refused, and every letter of a text that is read is in a cell."""
    try:
        document = read(data, "x.csv")
    except Unreadable:
        return
    if set(data) <= set('a";,\t\n\rä '.encode()):
        said = "".join(cell.text for cell in document.tables[0].cells)
        assert [said.count(letter) for letter in "aä"] == [data.decode().count(letter) for letter in "aä"]


@pytest.mark.property
@given(
    st.lists(st.lists(st.text(st.sampled_from('ab";,\nä'), max_size=6), min_size=3, max_size=3), min_size=1, max_size=5)
)
def test_what_python_writes_is_read_back(cells: list[list[str]]) -> None:
    """Cells written by Python's own writer come back, apart from blank lines at their ends."""
    import csv
    import io

    file = io.StringIO(newline="")
    csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL).writerows([["Tavoite", "Toimenpide", "Vastuu"], *cells])
    found = rows(read(file.getvalue().encode(), "x.csv").tables[0])
    expected = [["Tavoite", "Toimenpide", "Vastuu"], *([cell.strip("\n") for cell in row] for row in cells)]
    while not any(expected[-1]):
        expected.pop()
    assert found == expected
