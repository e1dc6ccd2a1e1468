"""What rule packs are made of: one import for their authors.

    from hytecore.packs import Hit, Rule, Source

Everything here, in `hytecore` itself, in `hytecore.model`, `hytecore.text` and `hytecore.testing` is public: it changes
only as the change log says. What lies elsewhere may change without notice.
"""

from __future__ import annotations

from hytecore.edtf import When
from hytecore.engine.checklist import Checklist, Item, Section, checklist_from
from hytecore.engine.pack import Pack, Profile, Retired
from hytecore.engine.rule import CouldNotCheck, Hit, Option, Options, Part, Rule, Source
from hytecore.errors import WordsError
from hytecore.index.kinds import Entity
from hytecore.index.plan_index import PlanIndex
from hytecore.index.territory import county_of, municipality_of
from hytecore.index.workspace import Workspace
from hytecore.model.absence import NotApplicable, Unknown, Unreadable
from hytecore.model.shapes import (
    Choice,
    Edtf,
    Flag,
    Identifier,
    ListOf,
    Number,
    Record,
    Word,
    Words,
    field,
    reference,
)
from hytecore.places.classification import municipalities_named
from hytecore.words.composed import Said
from hytecore.words.render import Composed, Term
from hytecore.yearly import Entry, YearlyTables, year_of

__all__ = [
    "Checklist",
    "Choice",
    "Composed",
    "CouldNotCheck",
    "Edtf",
    "Entity",
    "Entry",
    "Flag",
    "Hit",
    "Identifier",
    "Item",
    "ListOf",
    "NotApplicable",
    "Number",
    "Option",
    "Options",
    "Pack",
    "Part",
    "PlanIndex",
    "Profile",
    "Record",
    "Retired",
    "Rule",
    "Said",
    "Section",
    "Source",
    "Term",
    "Unknown",
    "Unreadable",
    "When",
    "Word",
    "Words",
    "WordsError",
    "Workspace",
    "YearlyTables",
    "checklist_from",
    "county_of",
    "field",
    "municipalities_named",
    "municipality_of",
    "reference",
    "year_of",
]
