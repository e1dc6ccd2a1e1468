"""Letters as pages of HTML, and the page that leads to them: to send, to read on a phone, to print on A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hytecore.report.frame import framed
from hytecore.report.letters.letters import Letter, Letters, Matter, Point
from hytecore.report.letters.telling import ends_with, head_of, notes, overview_of, said_of
from hytecore.report.matrix.drawing import INK, QUIET
from hytecore.report.page.markup import escaped
from hytecore.words.letters import letters_word

STYLE = f"""
:root {{ color-scheme: light; }}
* {{ box-sizing: border-box; }}
body {{ font: 1rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: {INK}; background: #fff;
  margin: 1.5rem auto; max-width: 50rem; padding: 0 1rem; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.6rem; line-height: 1.2; margin: 0 0 .4rem; }}
h2 {{ font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .5rem; }}
section h2 {{ padding-bottom: .2rem; border-bottom: 2px solid #1f4e6b; }}
p {{ margin: .4rem 0; }}
p.about, p.source, span.also {{ color: {QUIET}; }}
p.source, span.also {{ font-size: .875rem; }}
span.also {{ display: block; }}
p.warning {{ border: 2px solid {INK}; padding: .4rem .6rem; font-weight: bold; }}
a {{ color: #134a6e; }}
ul {{ margin: .3rem 0; padding-left: 1.3rem; }}
table {{ border-collapse: collapse; width: 100%; margin: .8rem 0; }}
th, td {{ text-align: left; vertical-align: top; padding: .4rem .6rem; border: 1px solid #8a949e; }}
thead th {{ background: #eef2f5; }}
tbody th {{ font-weight: normal; }}
td.where {{ width: 30%; }}
td.where:not(:last-child) {{ width: 20%; }}
td.fix {{ width: 36%; }}
@media (max-width: 40rem) {{ table, tbody, tr, th, td {{ display: block; }}
  thead {{ position: absolute; left: -99rem; }} td.where, td.where:not(:last-child), td.fix {{ width: auto; }}
  tr {{ border: 1px solid #8a949e; margin-bottom: .6rem; }}
  th, td {{ border: 0; padding: .3rem .6rem; }} td::before {{ content: attr(data-head) ": "; color: {QUIET}; }} }}
@page {{ size: A4; margin: 18mm; }}
@media print {{ html {{ font-size: 10pt; }} body {{ margin: 0; max-width: none; padding: 0; }}
  a {{ color: inherit; text-decoration: none; }} tr, li {{ break-inside: avoid; }} h2, p.why {{ break-after: avoid; }}
  thead {{ display: table-header-group; }} }}
"""


def render(letters: Letters, letter: Letter) -> str:
    """Return a letter as a page."""
    title, *about = head_of(letters, letter)
    return framed(title, letters.language, STYLE, _letter(letters, letter, title, about))


def render_index(letters: Letters) -> str:
    """Return the page that leads to the letters."""
    return framed(letters_word("index.title", letters.language), letters.language, STYLE, _index(letters))


def _letter(letters: Letters, letter: Letter, title: str, about: list[str]) -> Iterator[str]:
    language = letters.language
    yield f"<h1>{escaped(title)}</h1>"
    yield from (f'<p class="about">{escaped(line)}</p>' for line in about)
    yield f"<p>{escaped(letters_word(f'greeting.{letter.to}', language))}</p>"
    yield f"<h2>{escaped(letters_word('overview', language))}</h2>"
    yield "<ul>"
    for number, (matter, counted) in enumerate(overview_of(letter, language), 1):
        yield f'<li><a href="#m{number}">{escaped(matter.title)}</a> – {escaped(counted)}</li>'
    yield "</ul>"
    for number, matter in enumerate(letter.matters, 1):
        yield from _matter(matter, number, language)
    yield from (f"<p>{escaped(line)}</p>" for line in ends_with(letter, language))


def _matter(matter: Matter, number: int, language: str) -> Iterator[str]:
    yield f'<section id="m{number}"><h2>{escaped(matter.title)}</h2>'
    yield _labelled("why", matter.why, language, "why")
    if matter.fix is not None:
        yield _labelled("fix", matter.fix, language, "fix")
    keys = ["what", *(["where"] if any(point.where for point in matter.points) else [])]
    keys += [] if matter.fix is not None else ["fix"]
    heads = {key: escaped(letters_word(f"column.{key}", language)) for key in keys}
    yield '<table role="table">'
    yield _head(heads.values())
    yield '<tbody role="rowgroup">'
    for point in matter.points:
        yield '<tr role="row">' + "".join(_cells(point, heads, language)) + "</tr>"
    yield "</tbody></table>"
    yield _labelled("source", f"{matter.source} ({matter.code})", language, "source") + "</section>"


def _head(heads: Iterable[str]) -> str:
    """Return the head of a table; the roles are stated because on a phone tables are laid out as blocks."""
    cells = "".join(f'<th scope="col" role="columnheader">{head}</th>' for head in heads)
    return f'<thead role="rowgroup"><tr role="row">{cells}</tr></thead>'


def _cells(point: Point, heads: dict[str, str], language: str) -> Iterator[str]:
    what, *besides = said_of(point, language)
    told = escaped(what) + "".join(f'<span class="also">{escaped(line)}</span>' for line in besides)
    yield f'<th scope="row" role="rowheader">{told}</th>'
    for key in ("where", "fix"):
        if key in heads:
            yield f'<td class="{key}" role="cell" data-head="{heads[key]}">{escaped(getattr(point, key))}</td>'


def _labelled(key: str, words: str, language: str, kind: str) -> str:
    return f'<p class="{kind}"><strong>{escaped(letters_word(key, language))}:</strong> {escaped(words)}</p>'


def _index(letters: Letters) -> Iterator[str]:
    language = letters.language
    title, *about = head_of(letters, None)
    yield f"<h1>{escaped(title)}</h1>"
    yield from (f'<p class="about">{escaped(line)}</p>' for line in about)
    yield from (f'<p class="warning">{escaped(line)}</p>' for line in notes(letters))
    if letters.letters:
        yield f"<p>{escaped(letters_word('index.intro', language))}</p>"
        yield from _rows(letters)
    else:
        yield f"<p>{escaped(letters_word('index.nothing', language))}</p>"
    if letters.clear:
        yield _labelled("index.clear", "; ".join(letters.clear), language, "clear")
    if letters.aside:
        yield f"<p>{escaped(letters_word('index.aside', language))}</p>"


def _rows(letters: Letters) -> Iterator[str]:
    language = letters.language
    heads = [escaped(letters_word(f"index.{key}", language)) for key in ("whom", "matters", "files")]
    yield '<table role="table">'
    yield _head(heads)
    yield '<tbody role="rowgroup">'
    for letter in letters.letters:
        matters = "".join(
            f"<li>{escaped(matter.title)} – {escaped(counted)}</li>"
            for matter, counted in overview_of(letter, language)
        )
        name, *_ = head_of(letters, letter)
        beside = f'<span class="also">{escaped("; ".join(letter.plans))}</span>' if letter.to == "plan" else ""
        files = "<br>".join(f'<a href="{letter.file}.{end}">{letter.file}.{end}</a>' for end in ("html", "docx"))
        yield f'<tr role="row"><th scope="row" role="rowheader">{escaped(name)}{beside}</th>'
        yield f'<td role="cell" data-head="{heads[1]}"><ul>{matters}</ul></td>'
        yield f'<td role="cell" data-head="{heads[2]}">{files}</td></tr>'
    yield "</tbody></table>"
