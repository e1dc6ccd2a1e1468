"""`hytecore judge`: a JSON object for every line, whatever the line holds."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from hytecore.cli.judge import KINDS
from hytecore.cli.program import main

LABELS = {
    "goal": {"measurable", "direction-only", "vague"},
    "owner": {"organisation-role", "named-person", "collective-vague", "empty"},
    "indicator": {"quantified", "not-indicator"},
}
STRANGE = "\n \n\x00\n\u2028x\x0by\n𝟚𝟘𝟚𝟝\n" + "a" * 5_000 + "\n<script>\n31.2.2025\n1.1.99999\nﬀ İ ẞ\n\ud7ff\n"


def judged(kind: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """Return what `judge` prints for *text*."""
    path = tmp_path / "texts.txt"
    path.write_bytes(text.encode())
    assert main(["judge", kind, str(path)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.split("\n")[:-1]]


@pytest.mark.parametrize("kind", KINDS)
def test_one_object_a_line(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Blank lines and strange characters too; the label stands beside what it rests on."""
    lines = STRANGE.split("\n")[:-1]
    answers = judged(kind, STRANGE, tmp_path, capsys)
    assert [answer["text"] for answer in answers] == lines
    for answer in answers:
        assert list(answer)[:5] == ["text", "label", "language", "confidence", "evidence"]
        if kind in LABELS:
            assert answer["label"] in LABELS[kind]


def test_labels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One text of each label of each kind."""
    told = {
        "goal": ("Osuus laskee 12 %:sta 9 %:iin", "Yksinäisyys vähenee", "Yhteisöllisyyttä vahvistetaan"),
        "owner": ("Liikuntapalvelut", "Minna Mallikas", "kaikki toimialat", ""),
        "schedule": ("31.12.2025", "kaksi kertaa vuodessa", "jatkuva", "kaksi vuotta"),
        "indicator": ("Yksinäisyyttä kokevien osuus, %", "Miten"),
    }
    labels = {
        kind: [answer["label"] for answer in judged(kind, "\n".join(texts) + "\n", tmp_path, capsys)]
        for kind, texts in told.items()
    }
    assert labels == {
        "goal": ["measurable", "direction-only", "vague"],
        "owner": ["organisation-role", "named-person", "collective-vague", "empty"],
        "schedule": ["2025-12-31", "recurring:P6M", "continuous", "unparseable"],
        "indicator": ["quantified", "not-indicator"],
    }


def test_standard_input_and_bytes_that_are_no_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-` reads standard input; carriage returns and a byte order mark are no text, a wrong byte is shown."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbfjatkuva\r\n\xe4\r\n2025")))
    assert main(["judge", "schedule", "-"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(answer["text"], answer["label"]) for answer in answers] == [
        ("jatkuva", "continuous"),
        ("\\xe4", "unparseable"),
        ("2025", "2025"),
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["judge", "goals", "-"], "goal, owner, schedule, indicator", id="kind"),
        pytest.param(["judge", "goal", "nowhere.txt"], "nowhere.txt", id="file"),
        pytest.param(["judge", "goal", "-", "--lang", "de"], "fi, sv, en", id="language"),
    ],
)
def test_wrong_request(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit status 2, a sentence on standard error, nothing on standard output."""
    assert main(arguments) == 2
    output = capsys.readouterr()
    assert (output.out, told in output.err) == ("", True)
