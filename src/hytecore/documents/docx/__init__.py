"""Word documents: texts and tables in the order of the page, with tracked insertions and content controls."""
