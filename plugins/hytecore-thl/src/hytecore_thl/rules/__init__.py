"""The rules of the pack: two files a rule, one folder a family."""
