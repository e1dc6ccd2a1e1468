"""Owners: who a cell names as responsible."""
