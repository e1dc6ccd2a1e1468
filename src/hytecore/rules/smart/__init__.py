"""HYT3: can the goal be measured, by when, and from where."""
