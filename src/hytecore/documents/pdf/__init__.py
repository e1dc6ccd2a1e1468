"""PDF files with text: ruled tables, and texts as paragraphs."""
