"""HYT5: when, and how far."""
