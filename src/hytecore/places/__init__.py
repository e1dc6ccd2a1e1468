"""Places: the municipalities and wellbeing services counties of Finland, and where a text names one."""
