"""Goals: whether they answer the area's concerns, stand on a form or in a table, and reach those at risk."""
