"""The frame of a page of HTML that needs no other file, runs no program and loads nothing, and says who made it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from hytecore.report.page.markup import escaped

MARK = '<meta name="generator" content="hytecore">'
"""What tells our pages from others: it stands near the beginning of each."""


def framed(title: str, language: str, style: str, body: Iterable[str]) -> str:
    """Return the page.

    Args:
        title: What it is called, in plain words.
        language: The language of the page.
        style: Its style sheet, the only one that its policy lets a browser apply.
        body: Lines of markup.
    """
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{language}">',
            "<head>",
            '<meta charset="utf-8">',
            MARK,
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escaped(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
            "<body>",
            "<main>",
            *body,
            "</main>",
            "</body>",
            "</html>",
            "",
        )
    )
