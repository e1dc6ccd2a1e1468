"""Roles: municipality, county and NGOs in each theme, whose work is emphasised, and the seams between them."""
