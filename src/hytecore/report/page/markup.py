"""Markup: texts as they may stand in HTML, each in its own language, and short where it only names something."""

from __future__ import annotations

import re

from hytecore.model.text import Text, languages_of
from hytecore.report.matrix import drawing

LONGEST = 160
"""How many characters of a name are shown where it stands for a thing that is told elsewhere."""

_SPECIAL = re.compile("[^ !#-%'-;=?-~\u00a0-\u024f\u2010-\u2027]")
"""What has to be looked at before it may stand in HTML; most texts hold nothing of it."""
_QUOTED = re.compile("(“)([^“”]*)(”)|(”)([^”]*)(”)")


def escaped(words: str) -> str:
    """Return *words* as they stand in HTML: nothing in them is taken for markup, and nothing turns the text around.

    Example:
        >>> escaped('<b title="x">')
        '&lt;b title=&quot;x&quot;&gt;'
    """
    return drawing.escaped(words) if _SPECIAL.search(words) else words


def short(words: str, longest: int = LONGEST) -> str:
    """Return *words* on one line, cut at a blank where they are too long, with a sign that there is more.

    Example:
        >>> short("Kävelyryhmät ikääntyneille", 15)
        'Kävelyryhmät …'
    """
    line = " ".join(words[: 4 * longest].split())
    if len(line) <= longest and len(words) <= 4 * longest:
        return line
    kept = line[: longest - 2]
    head, blank, _ = kept.rpartition(" ")
    return f"{head if blank and len(head) > longest // 2 else kept} …"


def language_of(text: Text, own: str, language: str) -> str:
    """Return the language in which *text* is shown to a reader of *language*; *own* is that of its plan.

    Example:
        >>> language_of("Kunta", "fi", "sv")
        'fi'
    """
    if isinstance(text, str):
        return own
    written = languages_of(text)
    return language if language in written else next(iter(written), own)


def in_tongue(inner: str, spoken: str, language: str) -> str:
    """Return markup with its language stated where that differs from the language of the page."""
    return inner if spoken == language else f'<span lang="{spoken}">{inner}</span>'


def sentence(words: str, own: str, language: str) -> str:
    """Return a sentence of ours in which what is quoted from a plan has the language of the plan, *own*.

    Example:
        >>> sentence("Goal “Terveys” has no owner.", "fi", "en")
        'Goal “<span lang="fi">Terveys</span>” has no owner.'
    """
    if own == language or words.count("“") + words.count("”") & 1:
        return escaped(words)
    told, end = [], 0
    for match in _QUOTED.finditer(words):
        opening, inner, closing = (part for part in match.groups() if part is not None)
        told += [escaped(words[end : match.start()]), opening, in_tongue(escaped(inner), own, language), closing]
        end = match.end()
    return "".join((*told, escaped(words[end:])))


def link(target: str, inner: str, kind: str = "") -> str:
    """Return a link to another place of the page; *inner* is markup."""
    shown = f' class="{kind}"' if kind else ""
    return f'<a{shown} href="#{escaped(target)}">{inner}</a>'


def capitalised(words: str) -> str:
    """Return *words* with a capital at their beginning."""
    return words[:1].upper() + words[1:]
