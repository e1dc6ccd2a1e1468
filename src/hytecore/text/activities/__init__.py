"""Activities: the same activity in other words."""
