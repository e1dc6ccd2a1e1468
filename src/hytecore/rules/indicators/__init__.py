"""HYT4: indicators, units and quantities."""
