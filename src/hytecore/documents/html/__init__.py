"""HTML pages: texts and tables with the line of each cell."""
