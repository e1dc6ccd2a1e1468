"""Two versions of a plan side by side: what has changed, and what has become of the findings.

In: a `Difference`. Out: text, JSON and a page of HTML that all say the same.
"""
