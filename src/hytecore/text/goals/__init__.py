"""Goals: whether a statement can be measured, only gives a direction, or is vague."""
