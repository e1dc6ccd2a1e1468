"""English words of time: facts only; see `finnish`."""

from __future__ import annotations

MONTHS = {
    1: "january", 2: "february", 3: "march", 4: "april", 5: "may", 6: "june", 7: "july", 8: "august", 9: "september",
    10: "october", 11: "november", 12: "december",
}  # fmt: skip
MONTHS_WITH_YEAR = {3: "march mar", 5: "may", 7: "july"}
"""Words that are months only beside a day or a year; else they mean something else."""
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
SEASONS_WITH_YEAR = {23: "fall"}
YEAR = "year years"
PARTS = {"start": "beginning start early", "middle": "middle mid", "end": "end late close"}
QUARTERS = "quarter quarters"
HALVES = "half"
WEEKS = "week weeks"
BY_BEFORE = "by deadline due"
UNTIL = "until till to through"
FROM = "from since starting onwards onward"
BEFORE = "before"
AFTER = "after"
STARTING = "starts started starting begins began begun launch launched launches opened opens commences start"
ENDING = "ends ended ending expires finishes"
MILESTONE = "completed complete ready finished approved adopted published"
CANCELLED = "cancelled canceled"
MOVED = "moved postponed rescheduled"
FOLLOW_UP_STEMS = ("review", "report", "evaluat", "monitor", "follow", "updat")
CONTINUOUS = "ongoing continuous continuously permanent permanently continual continually continuing"
UNTIL_FURTHER = ("until", "further")
WHOLE = "whole throughout entire all"
WHOLE_UNITS = "period year term time programme"
ALL_YEAR = ("year", "round")
TERMS = "period term programme"
SEASON_HEADS = "term semester season"
AS_NEEDED_PAIRS = {
    "as": "needed required necessary", "when": "needed required necessary", "if": "needed required necessary",
    "where": "needed required necessary", "on": "demand",
}  # fmt: skip
AGAIN = {
    "P1Y": "annually yearly",
    "P6M": "biannually semiannually",
    "P3M": "quarterly",
    "P1M": "monthly",
    "P1W": "weekly",
    "P2W": "fortnightly biweekly",
    "P1D": "daily",
    "P2Y": "biennially",
}
AGAIN_ABOUT = {"P1Y": "annual", "P2Y": "biennial", "P6M": "biannual semiannual"}
EVERY = "every each always"
TIMES = "times time"
COUNTED = {1: "once", 2: "twice", 3: "thrice"}
EACH_OTHER = {2: "other second", 3: "third", 4: "fourth", 5: "fifth"}
INTERVAL = "intervals"
UNITS = {
    "Y": "year years annum",
    "M": "month months",
    "W": "week weeks",
    "D": "day days",
    "T": "term terms",
    "H": "semester semesters",
    "Q": "quarter quarters",
}
DURATIONS = {"Y": "years", "M": "months", "W": "weeks", "D": "days"}
NUMBERS = {
    1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine", 10: "ten",
}  # fmt: skip
ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth last"}
WITHIN_BEFORE = "within in over during"
NEXT = "next coming following"
PAST = "past last previous"
ANCHORS = "of from after since"
BASELINE_BEFORE = "than compared"
NO_YEARS = "people participants residents clients children visitors euros hours"
NOT_BEFORE_YEARS = "about over act"
FILLERS = "of the in"

BEGUN = "started begun began launched underway"
CARRIED_OUT = "completed implemented finished held delivered"
NOT_BEGUN = "unstarted"
UNFINISHED = "unfinished underway incomplete"
NEGATION = "not never isn't hasn't"
CONDITION = "when if once before until"
PREPARATION = ("planning", "prepar", "negotiat")
INSTEAD = ("instead", "replac", "moved", "reschedul", "postpon")
