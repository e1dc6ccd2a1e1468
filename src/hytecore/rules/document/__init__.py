"""HYT0: the file itself. What could not be read, and what the plan lacks to be one."""
