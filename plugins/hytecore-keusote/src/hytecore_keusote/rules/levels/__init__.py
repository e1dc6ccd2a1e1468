"""Levels: the four levels of the work, and the three of prevention."""
