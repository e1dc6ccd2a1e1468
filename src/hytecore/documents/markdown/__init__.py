"""Markdown, also in plain text files: texts and tables with the line of each row."""
