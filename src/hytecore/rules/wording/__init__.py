"""HYT6: repetition and wording."""
