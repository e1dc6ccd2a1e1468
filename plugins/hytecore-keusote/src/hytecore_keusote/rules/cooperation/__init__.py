"""Cooperation: with every municipality of the area, and with the third sector."""
