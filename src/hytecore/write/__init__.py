"""Model → files: plan files in YAML and JSON, and the JSON Schema of the format.

In: a plan. Out: text, written atomically. Reading back what was written gives an equal plan.
Not here: reports, which have renderers of their own.
"""
