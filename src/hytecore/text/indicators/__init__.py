"""Indicators: whether a text names a measured quantity."""
