"""Practices: whether established ways of working are assessed, adopted, followed and taught."""
