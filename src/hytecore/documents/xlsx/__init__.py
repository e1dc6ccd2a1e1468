"""Excel workbooks: each sheet as one table, with the values as people see them."""
