"""What tests of rules need: the examples beside each rule, run and compared in full.

In: a rule's module. Out: its cases, what they find and what is wrong with its words. For our tests and for packs'.
"""
