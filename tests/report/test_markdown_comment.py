"""The comment in Markdown: in full, within its limit, and with every title shown as it stands."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from sample_reports import BROKEN, PLAN, hostile, many, report_on

from hytecore.report.as_markdown import LONGEST, MARK, escaped, render
from hytecore.report.one_line import one_line

OURS = {"<br>", "<details>\n", "<details open>\n", "</details>\n", f"{MARK}\n"}


def _tokens(text: str) -> list[Token]:
    return [
        inner
        for token in MarkdownIt("commonmark").enable("table").parse(text)
        for inner in (token, *(token.children or ()))
    ]


def test_comment_in_full() -> None:
    """One open finding and one that is set aside."""
    assert render(report_on(PLAN)) == (
        "<!-- hytecore -->\n"
        "### hytecore: 1 error, 0 warnings, 0 notes; 1 set aside, 0 known from before.\n"
        "\n"
        "- **Testilän suunnitelma** · plans/a.yaml · as of 1 June 2025\n"
        "\n"
        "<details open>\n"
        "<summary>1 error</summary>\n"
        "\n"
        "| Finding | Where | Rule |\n"
        "|---|---|---|\n"
        "| Nobody answers for the measure “Kävelyryhmät”.<br>Fix: Agree on who leads the measure and write down the"
        " organisation or role, not a person's name. If it is still open, write down why. | plans/a.yaml:4 | HYT201 |\n"
        "\n"
        "</details>\n"
        "\n"
        "<details>\n"
        "<summary>Set aside: 1</summary>\n"
        "\n"
        "| Finding | Where | Rule |\n"
        "|---|---|---|\n"
        "| Nobody answers for the measure “Liikuntaneuvonta”.<br>Set aside until 2025-12-31 \\(koordinaattori\\):"
        " Vastuusta sovitaan maaliskuussa | plans/a.yaml:5 | HYT201 |\n"
        "\n"
        "</details>\n"
    )


def test_advice_is_given_once() -> None:
    """The second finding of a rule does not repeat the advice of the first."""
    assert render(many(9)).count("Fix: Agree on who leads the measure") == 1


def test_nothing_found_is_not_praised() -> None:
    """Silence is not called success."""
    assert "That does not say that the plan is good" in render(report_on(PLAN, select=("HYT003",)))


def test_incomplete_run_is_said_at_the_top() -> None:
    """What was not read stands above the tables, and its rules are not listed one by one."""
    assert render(report_on(BROKEN)) == (
        "<!-- hytecore -->\n"
        "### hytecore: 0 errors, 0 warnings, 0 notes.\n"
        "\n"
        "- plans/a.yaml: **the file could not be read**\n"
        "\n"
        "**The run is incomplete: something could not be read, or a rule crashed.**\n"
        "\n"
        "- The file plans/a.yaml could not be read, so nothing in it was checked.\n"
    )


def test_what_does_not_fit_is_counted() -> None:
    """A comment is never longer than GitHub takes; rows shown and rows left out are all the findings."""
    text = render(many(3000, "Kerho 😀"))
    shown = text.count("| HYT201 |")

    assert len(text.encode("utf-16-le")) // 2 <= LONGEST
    assert 0 < shown < 3000
    assert text.endswith(f"> Findings that did not fit in here: {3000 - shown}. The JSON report has them all.\n")
    assert text.count("<details") == text.count("</details>") == 1


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_hostile_titles_do_no_harm(language: str) -> None:
    """Whatever a plan is called: no markup but ours, three cells a row, no person called, no link made."""
    report = hostile(language)
    text = render(report)
    tokens = _tokens(text)

    markup = {token.content for token in tokens if token.type in ("html_block", "html_inline")}
    assert {part for part in markup if part not in OURS and not part.startswith(("<summary>", "<details"))} == set()
    assert [token.type for token in tokens if token.type in ("link_open", "code_inline", "image", "fence")] == []
    cells = [sum(t.type == "td_open" for t in row) for row in _rows(tokens)]
    assert cells == [3] * len(cells)
    assert len(cells) == sum(finding.is_open for finding in report.findings)
    calls = ("@tiimi", "#12", "!3", "$x", "://esimerkki", "www.esimerkki")
    assert [call for call in calls if call in text] == []
    assert len(text) <= LONGEST


def _rows(tokens: list[Token]) -> list[list[Token]]:
    rows: list[list[Token]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif rows:
            rows[-1].append(token)
    return [row for row in rows if any(token.type == "td_open" for token in row)]


@pytest.mark.parametrize("title", ["a | b \\| c", "*x* _y_ ~z~ `q`", "<b>&amp;</b>", "1. x", "[a](b) ![c](d)", "\\"])
def test_a_title_is_shown_as_it_stands(title: str) -> None:
    """What a reader sees in the cell is the title itself."""
    table = f"| a |\n|---|\n| {escaped(title)} |\n"
    (shown,) = [token.content for token in MarkdownIt("commonmark").enable("table").parse(table) if token.children][1:]
    texts = [inner.content for inner in MarkdownIt("commonmark").parseInline(shown)[0].children or ()]

    assert "".join(texts).replace("\u200b", "") == one_line(title)
