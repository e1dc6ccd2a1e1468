"""Comparisons: what a goal measures itself against, and which gaps it wants to narrow."""
