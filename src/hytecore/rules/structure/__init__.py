"""HYT1: how goals, measures, priorities, themes and actors hang together."""
