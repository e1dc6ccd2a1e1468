"""National duties: one rule for each that no rule of the core finds already."""
