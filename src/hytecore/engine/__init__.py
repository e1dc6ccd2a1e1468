"""How rules are found, chosen and run. The engine knows no rule.

In: plans and settings. Out: findings, and for each rule what became of it.
Not here: a single rule; the core's own come in through the same door as everyone's, an entry point.
"""
