"""What English words of goals show: facts only."""

from __future__ import annotations

LANGUAGE = "en"

STEMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "less"): tuple(
        """
        decreas reduc declin shrink narrow shorten lower diminish lessen
        """.split()
    ),
    ("direction", "more"): tuple("increas widen expand lengthen".split()),
    ("direction", "better"): tuple("improv recover".split()),
    ("direction", "worse"): tuple("worsen deteriorat".split()),
    ("direction", "stable"): tuple("stabilis stabiliz unchanged".split()),
    ("act", "create"): tuple(
        """
        adopt approv establish publish draft written writes build built opens opened appoint hire hired sign signed
        launch introduc complet updat organis organiz arrang
        """.split()
    ),
    ("act", "check"): tuple(
        """
        train trained screen offered invited vaccinat interview surveyed
        """.split()
    ),
    ("act", ""): tuple("inform plann distribut implement allocat target carry".split()),
    ("vague", ""): tuple(
        """
        strengthen develop support promot prevent enhanc ensur encourag foster enabl empower safe pleasant healthy
        good well effectiv equal accessib high-quality smooth sustainab sufficien active attractive inclusi cooperat
        consider maintain vibrant opportunit
        """.split()
    ),
    ("benchmark", ""): tuple("average median neighbouring neighboring comparison peer".split()),
    ("relation", ""): tuple("below above exceed reach match".split()),
    ("share", "less"): ("halv",),
    ("share", "more"): tuple("doubl tripl quadrupl".split()),
    ("share", ""): tuple("quarter third thirds twice".split()),
    ("state", ""): tuple("smoke-free".split()),
    ("group", ""): tuple(
        """
        child youth young older senior unemployed immigrant disab famil women men girl boy pupil student carer
        pensioner parent
        """.split()
    ),
}

FORMS: dict[tuple[str, str], tuple[str, ...]] = {
    ("direction", "less"): ("falls", "fall", "fallen", "falling", "drops", "drop", "dropped", "cut", "cuts"),
    ("direction", "more"): (
        "rises", "rise", "risen", "grows", "grow", "grown", "raise", "raises", "raised", "raising", "boost", "boosts",
        "growing", "rising",
    ),
    ("comparative", "more"): ("higher", "longer", "greater", "larger", "oftener"),
    ("more", ""): ("more",),
    ("comparative", "less"): ("less", "fewer", "shorter", "smaller", "lower"),
    ("comparative", "better"): ("better", "healthier", "happier", "safer", "faster", "easier", "sooner", "earlier"),
    ("aside", ""): ("welfare", "wellbeing", "well-being", "training", "increasingly", "childhood", "wellness"),
    ("universal", ""): ("all", "every", "each", "everyone", "everybody"),
    ("relation", ""): ("than", "no"),
    ("equal", ""): ("same",),
    ("level", ""): ("level", "levels"),
    ("past", ""): ("returns", "return", "restored", "current", "present"),
    ("share", ""): ("half", "zero", "thirds", "quarter", "third", "fifth", "tenth"),
    ("goes", ""): ("goes", "go", "going"),
    ("no", ""): ("not",),
    ("be", ""): ("is", "are", "has", "have", "been", "be"),
    ("bound", ""): ("least", "most", "under", "over", "below", "above", "than", "exactly", "maximum", "minimum"),
    ("country", ""): ("country", "nation"),
    ("use", ""): ("use",),
    ("every", ""): ("one",),
    ("vague", ""): ("well",),
}  # fmt: skip


def form_of(word: str, kind: str) -> str:
    """Return how a word stands in the sentence, as far as its ending tells."""
    return "noun" if kind in ("direction", "act") and word.endswith("ing") else ""


GROUP_ENDS = ("graders", "year-olds", "residents", "residents'")
CHILD = frozenset("children child they young people".split())
GROWING_UP = frozenset("up".split())
RAISED = frozenset("awareness".split())
THINGS = tuple(
    """
    plan programme program strategy guideline guidelines guide model agreement survey report calendar group team
    centre center council post park register system form campaign contact coordinator coordinators hall track path
    place card material event course test check-up policy
    """.split()
)
THINGS_OF = THINGS
NO_THINGS: tuple[str, ...] = ("age group",)
TAKES = ("taken", "put")
NUMERALS: dict[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "thousand": 1000,
}  # fmt: skip
NUMERALS_OF: dict[str, int] = {"one": 1, "once": 1}
ORDINAL_PARTS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
NAMING = frozenset(
    """
    type phase measure theme priority objective part chapter annex page figure table article level agenda vision sdg
    goal version covid class grade grades year section no phone scale step line
    """.split()
)
AGE_AFTER = ("old", "of", "and", "or")
YEARS = frozenset("years year year-old years-old year-olds".split())
DURATION: frozenset[str] = frozenset()
WITHIN = frozenset("within".split())
SPANS = ("day", "week", "month", "hour", "minute")
PART_OF = ("graders", "grade", "o'clock", "§", "first", "year-old", "-year-old")
PERCENT = ("percent", "%", "per")
POINTS = ("percentage", "pp")
MEANWHILE: tuple[str, ...] = ()
RELATIVE = frozenset("who that which".split())
TIMES = frozenset("year month week day time".split())
BY = frozenset("by until before end".split())
AT = frozenset("in during spring autumn summer winter".split())
SINCE = frozenset("from since level".split())
