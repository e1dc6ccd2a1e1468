"""CSV files as spreadsheet programs save them."""
