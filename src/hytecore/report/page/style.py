"""What the page looks like: on a screen and a phone, by day and by night, and on sheets of A4."""

from __future__ import annotations

_DAY = """
  --ink: #1b2733; --quiet: #44515e; --paper: #ffffff; --line: #8a949e; --soft: #eef2f5; --accent: #1f4e6b;
  --link: #134a6e; --bar: #1f4e6b; --bar-ink: #ffffff; --period: #e3edf5; --mark: #2f6f9f;
  --error: #9b1c1c; --error-soft: #fbe9e7; --warning: #7a5b00; --warning-soft: #fff6dc;
  --info: #1f4e6b; --info-soft: #e6f0f8; --good: #2b6b3a;
  --municipality: #dcebf7; --county: #e2f1e4; --ngo: #f0e4f3; --other: #ececec;
"""
_NIGHT = """
  --ink: #e8edf2; --quiet: #b9c4ce; --paper: #14191f; --line: #7d8994; --soft: #202932; --accent: #93c7ea;
  --link: #9fd0f2; --bar: #274b63; --bar-ink: #ffffff; --period: #22303c; --mark: #7fb8e0;
  --error: #ffb0a6; --error-soft: #3c1f1d; --warning: #f3cf6b; --warning-soft: #352c12;
  --info: #a9d4f1; --info-soft: #1b303f; --good: #a4dbb0;
  --municipality: #1d3447; --county: #1f3a27; --ngo: #3a2740; --other: #2b2f33;
"""

_TEXT = """
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { font: 1rem/1.5 Arial, "Liberation Sans", Helvetica, sans-serif; color: var(--ink); background: var(--paper);
  margin: 0 auto; max-width: 74rem; padding: 1.5rem 1.5rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .6rem; }
h2 { font-size: 1.45rem; line-height: 1.25; margin: 3rem 0 .6rem; padding-bottom: .3rem;
  border-bottom: 3px solid var(--accent); }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 .4rem; }
h4 { font-size: 1rem; line-height: 1.4; margin: 0 0 .4rem; }
p { margin: .4rem 0; max-width: 48rem; }
ul { margin: .4rem 0; padding-left: 1.3rem; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
p, dd, h1, h2, h3, h4, summary { overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { outline: 3px solid var(--accent); outline-offset: 4px; }
main:focus, [tabindex="-1"]:focus:not(:target) { outline: none; }
p.skip { margin: 0; }
p.skip a { position: absolute; left: .5rem; top: -5rem; padding: .6rem 1rem; background: var(--paper); z-index: 2; }
p.skip a:focus { top: .5rem; }
p.about, p.place, p.source, .code, p.tally { color: var(--quiet); }
p.place, p.source, .code { font-size: .875rem; }
p.plan { margin: .6rem 0; max-width: none; }
p.alarm { border: 2px solid var(--error); padding: .5rem .8rem; font-weight: bold; }
nav.page { background: var(--soft); padding: .4rem 1rem; margin: 1.2rem 0 0; border-radius: .3rem; }
nav.page ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.4rem; }
nav.page li { margin: 0; }
nav.page a { display: inline-block; padding: .35rem 0; }
footer.page { margin-top: 3rem; border-top: 1px solid var(--line); color: var(--quiet); }
svg.sign { width: 1em; height: 1em; vertical-align: -.12em; margin-right: .35em; }
.sign .fill { fill: currentColor; } .sign .cut { stroke: var(--paper); fill: none; stroke-width: 1.8; }
.sign .line { stroke: currentColor; fill: none; stroke-width: 1.8; }
.error > .sign, .sign.error, .tag.error { color: var(--error); }
.sign.warning, .tag.warning { color: var(--warning); }
.sign.info, .tag.info { color: var(--info); }
.sign.done { color: var(--good); } .sign.in_progress { color: var(--warning); }
.sign.not_started { color: var(--error); }
.sign.cancelled, .sign.unstated { color: var(--quiet); }
.tag { font-weight: bold; }
.count { margin-right: .8rem; white-space: nowrap; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
"""
_LISTS = """
ul.counts, ul.lights, ul.key, ul.rules { list-style: none; padding: 0; }
ul.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
ul.counts li { margin: 0; }
ul.counts a, ul.counts span { display: inline-block; padding: .45rem .8rem; background: var(--soft); color: var(--ink);
  border-left: .35rem solid var(--line); }
ul.counts li.error > * { background: var(--error-soft); border-color: var(--error); }
ul.counts li.warning > * { background: var(--warning-soft); border-color: var(--warning); }
ul.counts li.info > * { background: var(--info-soft); border-color: var(--info); }
ul.counts strong { font-size: 1.25rem; }
ul.rules li { margin: .8rem 0; } ul.rules p { max-width: 60rem; }
ul.names { columns: 18rem; } ul.columns { columns: 26rem; column-gap: 2.5rem; }
ul.columns li { margin: 0; padding: .125rem 0; break-inside: avoid; } p.narrow { display: none; }
section.group { margin-top: 2.2rem; }
article.flaw { border-left: .35rem solid var(--line); background: var(--soft); padding: .7rem 1rem; margin: .8rem 0; }
article.error { border-color: var(--error); background: var(--error-soft); }
article.warning { border-color: var(--warning); border-left-style: double; background: var(--warning-soft); }
article.info { border-color: var(--info); border-left-style: dotted; background: var(--info-soft); }
article.apart { background: var(--soft); border-left-style: dashed; }
article .code { font-weight: normal; }
ul.found { list-style: none; padding: 0; margin: 0; }
ul.found li + li { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: .5rem; }
ul.found p { margin: .15rem 0; }
p.message { font-size: 1.0625rem; }
article dl { margin: .7rem 0 0; max-width: 52rem; }
article dl > div { display: grid; grid-template-columns: 5.5rem 1fr; gap: 0 .8rem; margin: .2rem 0; }
dt { font-weight: bold; } dd { margin: 0; }
article dl > .why, article dl > .source, article dl > .sure { font-size: .9rem; color: var(--quiet); }
section.owner { border-top: 1px solid var(--line); margin-top: 1rem; }
section.owner h3 { margin-top: .8rem; }
details { margin: .8rem 0; } summary { cursor: pointer; padding: .4rem 0; font-weight: bold; color: var(--link); }
div.wide { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; hyphens: auto; min-width: 6.5rem; }
th { overflow-wrap: break-word; } th[scope="rowgroup"] { min-width: 10rem; }
th[scope="row"] { min-width: 11rem; font-weight: normal; }
table.measures th[scope="row"] { width: 28%; } table.measures td { width: 15%; }
table.measures td:last-child { width: 27%; } td ul { list-style: none; padding: 0; margin: 0; } td li { margin: 0; }
thead th { background: var(--bar); color: var(--bar-ink); }
tbody th { background: var(--soft); }
td a { display: inline-block; min-height: max(1.75rem, 24px); padding: .15rem .1rem; }
td.municipality { background: var(--municipality); } td.wellbeing_county { background: var(--county); }
td.ngo { background: var(--ngo); } td.other { background: var(--other); }
td.marked { font-weight: bold; border: 2px solid var(--ink); }
"""
_PICTURES = """
svg.drawing { display: block; width: 100%; min-width: 60rem; height: auto; font-family: inherit; }
svg.drawing text { font-size: 13px; fill: var(--ink); }
svg.drawing text.name, svg.drawing text.head { font-weight: bold; }
svg.drawing text.head, svg.drawing text.quiet { fill: var(--quiet); }
svg.drawing text.missing { fill: var(--error); font-style: italic; }
svg.drawing text.today-left { text-anchor: end; } svg.drawing text.today-left, svg.drawing text.today-right {
  fill: var(--error); font-weight: bold; }
svg.drawing a:focus-visible { outline: none; }
svg.drawing a:focus-visible .box { stroke-width: 4; } svg.drawing a:hover .box { stroke-width: 3; }
svg.drawing a:hover text, svg.drawing a text.quiet { text-decoration: underline; }
.paper { fill: var(--paper); }
.box { fill: var(--paper); stroke: var(--line); stroke-width: 1; }
.box.goal { fill: var(--info-soft); stroke: var(--accent); stroke-width: 1.5; }
.box.measure { stroke: var(--ink); }
.box.own { fill: var(--soft); stroke: none; }
.box.loose { fill: var(--paper); stroke: var(--error); stroke-dasharray: 5 3; }
.box.indicator { fill: var(--soft); }
.tie { fill: none; stroke: var(--quiet); stroke-width: 1.3; } .dot, .arrow { fill: var(--quiet); }
.period { fill: var(--period); } .year { stroke: var(--line); stroke-width: .6; }
.thin { stroke: var(--line); stroke-width: .3; } .goal-line { stroke: var(--quiet); stroke-width: 1; }
.today { stroke: var(--error); stroke-width: 2; stroke-dasharray: 6 3; }
.span { fill: var(--mark); stroke: var(--ink); stroke-width: .8; }
.within { fill: var(--paper); stroke: var(--mark); stroke-width: 2; stroke-dasharray: 4 2; }
.day { fill: var(--ink); } .always { stroke: var(--mark); stroke-width: 3; stroke-dasharray: 2 5; fill: none; }
.gone { fill: none; stroke: var(--quiet); } .cross { stroke: var(--ink); stroke-width: 1.5; }
.deadline { stroke: var(--ink); stroke-width: 1.5; fill: var(--warning-soft); }
ul.key { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; } svg.key { width: 2rem; height: 1.125rem;
  vertical-align: -.2rem; margin-right: .4rem; }
"""
_NARROW = """
@media (max-width: 40rem) {
  body { padding: 1rem 1rem 2rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; }
  nav.page ul { display: block; } p.narrow { display: block; }
  article dl > div { grid-template-columns: 1fr; } article.flaw { padding: .6rem .8rem; }
}
"""
_PRINT = """
@page { size: A4; margin: 14mm; }
@page sheet { size: A4 landscape; margin: 10mm 12mm; }
@media print {
  html { font-size: 9pt; } body { max-width: none; padding: 0; line-height: 1.4; } ul.columns { columns: 20rem; }
  article.flaw { padding: .45rem .7rem; margin: .5rem 0; }
  section.group { margin-top: 1.4rem; } p.message { font-size: 1rem; }
  p.skip, p.narrow, nav.page, footer a, details:not([open]) { display: none; }
  a { color: inherit; text-decoration: none; }
  section.sheet { page: sheet; } h2 { margin-top: 6mm; } section.sheet > h2 { margin-top: 0; }
  h2, h3, h4, caption, p.tally { break-after: avoid; } li, tr, article dl, svg.drawing { break-inside: avoid; }
  thead { display: table-header-group; } div.wide { overflow: visible; } svg.drawing { min-width: 0; }
  svg.drawing a text.quiet { text-decoration: none; }
  article, .box, .period, .span, .within, td, th, ul.counts * { print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
}
"""

STYLE = (
    f"\n:root {{ color-scheme: light dark;{_DAY}}}\n"
    f"@media screen and (prefers-color-scheme: dark) {{ :root {{{_NIGHT}}}\n"
    f"  .matrix svg.sign {{ filter: invert(1); }} }}\n"
    f"@media print {{ :root {{ color-scheme: light; }} }}\n"
    f"{_TEXT}{_LISTS}{_PICTURES}{_NARROW}{_PRINT}"
)
"""The style sheet, the same for every report."""
