"""How English plans compare a place with others, and speak of gaps: facts only."""

from __future__ import annotations

_LEVEL = r"(?:average|mean|median|level|rate)s?"

COMPARATORS: dict[str, str] = {
    "national": (
        rf"(?:national|finnish|country-?wide)\s+{_LEVEL}|(?:whole|entire|rest\s+of\s+the)\s+country|elsewhere\s+in\s+finland"
        rf"|{_LEVEL}\s+(?:of|in|for)\s+(?:finland|the\s+(?:whole\s+)?country)|finland\s+as\s+a\s+whole"
    ),
    "peers": (
        r"(?:comparison|peer|reference|control|comparable|similar|neighbouring|other)\s+"
        r"(?:municipalit\w+|areas?|regions?|count(?:y|ies)|cit(?:y|ies)|groups?)"
    ),
    "region": rf"(?:regional|county|provincial|nordic|european|eu)\s+{_LEVEL}",
}
"""What a place is compared with, by kind."""

BEFORE = (
    r"than|exceed\w*|compared\s+(?:to|with)|relative\s+to|in\s+relation\s+to|on\s+a\s+par|reach\w*|match\w*"
    r"|outperform\w*|approach\w*"
)
"""Words that make a comparison of it from before, at some distance."""

RIGHT_BEFORE = r"above|below|over|under|at\s+least|at\s+most"
"""The same, right before it."""

BEHIND = r"or\s+better"
"""Words that make one from behind, or as a part of it."""

GAPS = ("gap", "inequalit", "inequit", "disparit", "difference")
"""How words for a gap begin."""
NARROWS = ("narrow", "reduc", "decreas", "diminish", "shrink", "shrunk", "clos", "smaller", "lessen")
"""How words for narrowing begin."""
STOPS = ("tackl", "prevent", "combat", "counter")
"""The same, for inequality."""
