"""Themes: the eleven themes of the role slides, each for everyone and when a risk is identified."""
