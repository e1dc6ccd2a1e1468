"""Which tags of HTML do what: what ends by itself, what is seen, what begins a line, what ends what.

Source: HTML Living Standard, 13.1.2.4 (optional tags).
"""

from __future__ import annotations

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
UNSEEN = frozenset("script style title xml template noscript object iframe svg math select datalist".split())
BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section "
    "summary table tbody td tfoot th thead tr ul".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
BOLD = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())
LISTS = frozenset("ul ol menu dir".split())
ROW_GROUPS = frozenset("thead tbody tfoot".split())
PARTS_OF_TABLE = ROW_GROUPS | {"tr", "td", "th", "caption"}
# What a start tag ends that was left open, and the element at which the search for it stops.
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), LISTS | {"table", "td", "th"}),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl", "table", "td", "th"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl", "table", "td", "th"})),
    "td": (frozenset({"td", "th", "caption"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th", "caption"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr", "caption"}), frozenset({"table"})),
} | {tag: (ROW_GROUPS | {"caption"}, frozenset({"table"})) for tag in ROW_GROUPS}
