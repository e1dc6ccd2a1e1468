"""The role matrix: who leads, supports or is a partner for each theme at each prevention level."""
