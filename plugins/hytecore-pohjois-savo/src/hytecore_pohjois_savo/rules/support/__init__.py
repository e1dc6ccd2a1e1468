"""Support: what the county does for its municipalities."""
