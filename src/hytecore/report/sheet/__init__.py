"""The council sheet: on one page what can be told of a plan by name, and what cannot."""
