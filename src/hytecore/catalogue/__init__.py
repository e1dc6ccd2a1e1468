"""The catalogue of national indicators and surveys: data shipped with the library, and the ways to look them up."""
