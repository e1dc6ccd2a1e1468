"""OpenDocument files: text documents, spreadsheets and presentations."""
